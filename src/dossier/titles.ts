import type { Edition } from "../ledger/edition.js";
import type { Measure } from "../measures/measure.js";
import { has, say } from "../words/words.js";

/** A text that stands in English with its measure or source, and the language that it is told in. */
export interface Told {
  text: string;
  lang: string;
}

function told(id: string, english: string, lang: string): Told {
  return has(lang, id) ? { text: say(lang, id), lang } : { text: english, lang: "en" };
}

/** In English as it stands with the measure, in another language where its words have it. */
export function formulaOf({ id, formula }: Pick<Measure, "id" | "formula">, lang: string): Told {
  return told(`formula.${id}`, formula, lang);
}

/** Where the method is from. What is cited stays as it is cited. */
export function referenceOf({ id, method }: Pick<Measure, "id" | "method">, lang: string): Told {
  return told(`reference.${id}`, method.text, lang);
}

/** What a part of a formula is called. Names such as those of resolutions are the same in every language. */
export function partName(name: string, lang: string): string {
  const id = `part.${name.toLowerCase()}`;
  return has(lang, id) ? say(lang, id) : name;
}

export function sourceTitle({ source, title }: Pick<Edition, "source" | "title">, lang: string): Told {
  return told(`source.${source}`, title, lang);
}

export function publisherName(
  { source, publisher }: Pick<Edition, "source" | "publisher">,
  lang: string,
): Told {
  return told(`publisher.${source}`, publisher.name, lang);
}

export function licenceOf({ source, terms }: Pick<Edition, "source" | "terms">, lang: string): Told {
  return told(`terms.${source}`, terms.licence, lang);
}
