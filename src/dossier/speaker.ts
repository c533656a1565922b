import type { Language } from "../question/countries.js";
import { isCountry } from "../question/countries.js";
import { entityName } from "../question/question.js";
import { has, say } from "../words/words.js";

/** A language that country names exist in, for any language of texts. */
export function nameLanguage(lang: string): Language {
  return lang === "de" || lang === "fr" || lang === "ru" ? lang : "en";
}

/** Who says it, by name: a country's office by its country, a publisher by its own. */
export function speakerName(code: string, lang: string): string {
  const [a, b] = code.split("+");
  if (a !== undefined && b !== undefined)
    return say(lang, "speaker.both", { a: speakerName(a, lang), b: speakerName(b, lang) });
  if (!isCountry(code) && has("en", `speaker.${code.toLowerCase()}`))
    return say(lang, `speaker.${code.toLowerCase()}`);
  return entityName(code, nameLanguage(lang));
}
