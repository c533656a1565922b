import { IntlMessageFormat } from "intl-messageformat";
import { usageError } from "../errors.js";
import { WORDS } from "./all.js";

/** Languages that have a file in this folder. */
export function languages(): string[] {
  return Object.keys(WORDS);
}

/**
 * Checks a list of languages such as `en,de`.
 * @throws ParallaxError `LANGUAGE_UNKNOWN`
 */
export function parseLanguages(text: string): string[] {
  const known = languages();
  const asked = text === "all" ? known : [...new Set(text.split(",").map((part) => part.trim()))];
  const unknown = asked.filter((lang) => !known.includes(lang));
  if (unknown.length === 0 && asked.length > 0) return asked;
  throw usageError({
    code: "LANGUAGE_UNKNOWN",
    message: "there are no texts in this language",
    expected: `${known.join(", ")} or all`,
    found: JSON.stringify(unknown.join(", ")),
    todo: "ask for one of these, or add src/words/LANG.yaml (CONTRIBUTING.md tells how)",
  });
}

/** What makes a text more than itself to ICU: arguments, quotes, tags. */
const PATTERN = /[{}'<]/;
const compiled = new Map<string, IntlMessageFormat>();

export type Values = Record<string, string | number>;

/** Whether a text has an id in a language of its own. */
export function has(lang: string, id: string): boolean {
  return WORDS[lang]?.[id] !== undefined;
}

/**
 * The text with this id, as an ICU message with its values filled in. A language without it falls back to English.
 * @throws Error where English lacks it too: a fault of Parallax, which the tests find
 */
export function say(lang: string, id: string, values: Values = {}): string {
  const language = has(lang, id) ? lang : "en";
  const text = WORDS[language]?.[id];
  if (text === undefined) throw new Error(`no text with the id ${id}`);
  return fill(language, text, values);
}

/** Any ICU message with its values filled in, such as one that stands with its measure. */
export function fill(lang: string, text: string, values: Values): string {
  if (!PATTERN.test(text)) return text;
  const key = `${lang} ${text}`;
  let message = compiled.get(key);
  if (message === undefined) {
    message = new IntlMessageFormat(text, lang);
    compiled.set(key, message);
  }
  const said = message.format(values);
  return typeof said === "string" ? said : String(said);
}

const lists = new Map<string, Intl.ListFormat>();

/** `a`, `a and b`, `a, b and c`, as the language writes it. */
export function list(lang: string, items: readonly string[]): string {
  let format = lists.get(lang);
  if (format === undefined) {
    format = new Intl.ListFormat(lang === "en" ? "en-GB" : lang, { type: "conjunction" });
    lists.set(lang, format);
  }
  return format.format(items);
}
