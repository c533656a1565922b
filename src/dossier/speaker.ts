import type { Language } from "../question/countries.js";
import { isCountry } from "../question/countries.js";
import { entityName } from "../question/question.js";
import { has, say } from "../words/words.js";

/** A language that country names exist in, for any language of texts. */
export function nameLanguage(lang: string): Language {
  return lang === "de" || lang === "fr" || lang === "ru" ? lang : "en";
}

/** A name as it stands within a sentence: in English some take an article. */
function withArticle(code: string, name: string, lang: string): string {
  return has(lang, "name.within")
    ? say(lang, "name.within", { code: code.replaceAll("-", "_"), name })
    : name;
}

/** A country or group as a sentence names it: `the European Union`. */
export function nameWithin(code: string, lang: string): string {
  return withArticle(code, entityName(code, nameLanguage(lang)), lang);
}

/** Who says it, as a sentence names them: `the World Bank`. */
export function speakerWithin(code: string, lang: string): string {
  const [a, b] = code.split("+");
  if (a !== undefined && b !== undefined)
    return say(lang, "speaker.both", { a: nameWithin(a, lang), b: nameWithin(b, lang) });
  return withArticle(code, speakerName(code, lang), lang);
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
