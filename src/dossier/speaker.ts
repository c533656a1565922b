import type { Language } from "../question/countries.js";
import { isCountry } from "../question/countries.js";
import { entityName } from "../question/question.js";
import type { Name } from "../words/name.js";
import { has, list, listNames, named, say } from "../words/words.js";

/** A language that country names exist in, for any language of texts. */
export function nameLanguage(lang: string): Language {
  return lang === "de" || lang === "fr" || lang === "ru" ? lang : "en";
}

/** A country or group as sentences name it: `the European Union`, in each case of the language. */
export function nameWithin(code: string, lang: string): Name {
  return named(lang, code, entityName(code, nameLanguage(lang)));
}

/** Who says it, as sentences name them: `the World Bank`. */
export function speakerWithin(code: string, lang: string): Name {
  const sides = code.split("+");
  if (sides.length > 1)
    return listNames(
      lang,
      sides.map((side) => nameWithin(side, lang)),
    );
  return named(lang, code, speakerName(code, lang));
}

/** Who says it, by name: a country's office by its country, a publisher by its own. */
export function speakerName(code: string, lang: string): string {
  const sides = code.split("+");
  if (sides.length > 1)
    return list(
      lang,
      sides.map((side) => speakerName(side, lang)),
    );
  if (!isCountry(code) && has("en", `speaker.${code.toLowerCase()}`))
    return say(lang, `speaker.${code.toLowerCase()}`);
  return entityName(code, nameLanguage(lang));
}
