import { IntlMessageFormat } from "intl-messageformat";
import { usageError } from "../errors.js";
import { ENGLISH, OTHERS } from "./all.js";
import { isName, type Name } from "./name.js";
import type { Table } from "./table.js";

const loaded = new Map<string, Table>([["en", ENGLISH]]);

/** Languages that have a file in this folder, English first. */
export function languages(): string[] {
  return ["en", ...Object.keys(OTHERS)];
}

/** Loads what is said in these languages, so that `say` can say it. English is always there. */
export async function loadLanguages(wanted: readonly string[]): Promise<void> {
  await Promise.all(
    wanted.map(async (lang) => {
      const load = OTHERS[lang];
      if (load !== undefined && !loaded.has(lang)) loaded.set(lang, await load());
    }),
  );
}

/**
 * The words of a language; of one that has no file, the English ones.
 * @throws Error where they were not loaded: a fault of Parallax
 */
export function tableOf(lang: string): Table {
  const table = loaded.get(lang);
  if (table !== undefined) return table;
  if (OTHERS[lang] !== undefined) throw new Error(`the words of ${lang} are not loaded`);
  return ENGLISH;
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
    todo: "ask for one of these, or add src/words/LANG.yaml (docs/languages.md tells how)",
  });
}

/** What makes a text more than itself to ICU: arguments, quotes, tags. */
const PATTERN = /[{}'<]/;
/** An argument that asks for a form of a name: `{hub_gen}`. */
const FORM = /\{(\w+)_([a-z]+)[,}]/g;

interface Message {
  format: IntlMessageFormat;
  forms: readonly { argument: string; of: string; form: string }[];
}
const compiled = new Map<string, Message>();

export type Values = Readonly<Record<string, string | number | Name>>;

/** Whether a text has an id in a language of its own. */
export function has(lang: string, id: string): boolean {
  return tableOf(lang).texts[id] !== undefined;
}

/**
 * The text with this id, as an ICU message with its values filled in; `{hub_gen}` is the form `gen` of the name `hub`. A
 * language without it falls back to English.
 * @throws Error where English lacks it too: a fault of Parallax, which the tests find
 */
export function say(lang: string, id: string, values: Values = {}): string {
  const language = has(lang, id) ? lang : "en";
  const text = tableOf(language).texts[id];
  if (text === undefined) throw new Error(`no text with the id ${id}`);
  return fill(language, text, values);
}

/** Any ICU message with its values filled in, such as one that stands with its measure. */
export function fill(lang: string, text: string, values: Values): string {
  if (!PATTERN.test(text)) return text;
  const key = `${lang} ${text}`;
  let message = compiled.get(key);
  if (message === undefined) {
    const forms = [...text.matchAll(FORM)].map(([, of = "", form = ""]) => ({
      argument: `${of}_${form}`,
      of,
      form,
    }));
    message = { format: new IntlMessageFormat(text, lang), forms };
    compiled.set(key, message);
  }
  const flat: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) flat[name] = isName(value) ? value.plain : value;
  for (const { argument, of, form } of message.forms) {
    const value = values[of];
    if (value !== undefined) flat[argument] = isName(value) ? (value.forms[form] ?? value.plain) : value;
  }
  const said = message.format.format(flat);
  return typeof said === "string" ? said : String(said);
}

/** Clauses with what the language puts between them: `a; b`. */
export function clauses(lang: string, items: readonly string[]): string {
  return items.join(say(lang, "item.between"));
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

/** What a code names, as a sentence has it; a name that the language's file does not have stays as it is in every form. */
export function named(lang: string, code: string, otherwise: string): Name {
  const { names, forms } = tableOf(lang);
  const [plain, ...rest] = names[code] ?? [otherwise];
  return {
    plain: plain ?? otherwise,
    forms: Object.fromEntries(forms.map(({ id }, index) => [id, rest[index] ?? plain ?? otherwise])),
  };
}

/** Names as one, in each of their forms: `с Казахстаном и Узбекистаном`, where a preposition of all is said once. */
export function listNames(lang: string, names: readonly Name[]): Name {
  const [first] = names;
  if (first === undefined || names.length === 1) return first ?? { plain: "", forms: {} };
  const preposition = (text: string | undefined) => text?.split(/[\s\u00a0]/)[0];
  const formed = tableOf(lang).forms.map(({ id, repeat }): [string, string] => {
    const items = names.map(({ plain, forms }, index) => {
      const full = forms[id] ?? plain;
      const again = index > 0 && repeat !== null && preposition(full) === preposition(first.forms[id]);
      return again ? (forms[repeat] ?? plain) : full;
    });
    return [id, list(lang, items)];
  });
  return {
    plain: list(
      lang,
      names.map(({ plain }) => plain),
    ),
    forms: Object.fromEntries(formed),
  };
}
