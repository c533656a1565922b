import type { Detected } from "./language.js";

/** A word as it is compared, and where it stands in the text: `start` to `end`, in UTF-16 units. */
export interface Word {
  norm: string;
  start: number;
  end: number;
}

const APOSTROPHES = "'’‘ʻʼ‛`´";
/**
 * Letters and digits; inside a word also apostrophes and hyphens between letters, soft hyphens, and a hyphen at the end of a line before
 * a small letter. Raised digits are notes or numbers of articles and part no word.
 */
const WORD = new RegExp(
  `[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\u00AD]+(?:(?:(?<=\\p{L})[${APOSTROPHES}](?=\\p{L})|(?<=[\\p{L}\\u00AD])[-‐‑](?=\\p{L})|(?:(?<=\\p{L})[-‐‑]|(?<=\\u00AD))[ \\t]*\\n[ \\t]*(?=\\p{Ll}))[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\u00AD]+)*(?:(?<=[oOgG])[${APOSTROPHES}])?`,
  "gu",
);

/** Uzbek Cyrillic to Latin, letter by letter, after the law of 2 September 1993 with the changes of 6 May 1995. */
const UZBEK: ReadonlyMap<string, string> = new Map(
  "а a,б b,в v,г g,д d,ё yo,ж j,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х x,ч ch,ш sh,щ sh,ъ ',ы i,ь ,э e,ю yu,я ya,ў o',қ q,ғ g',ҳ h"
    .split(",")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);
/** Words whose Latin spelling drops what the letters would give. */
const UZBEK_OWN: readonly [RegExp, string][] = [
  [/^sentyabr/, "sentabr"],
  [/^oktyabr/, "oktabr"],
];

/** An Uzbek word of either script as it is written in Latin, apostrophes as `'`. е is ye at the start, after a vowel and after ъ, ь; ц is ts after a vowel, else s. */
export function uzbekLatin(word: string): string {
  const latin = word
    .replace(/(^|[аеёиоуэюяўъь])е/gu, "$1йе")
    .replace(/ъ(?=[йёюя])/gu, "")
    .replace(/(?<=[аеёиоуэюяў])ц/gu, "тс")
    .replace(/ц/gu, "с")
    .replace(/е/gu, "э")
    .replace(/[а-яёўқғҳ]/gu, (letter) => UZBEK.get(letter) ?? letter);
  return UZBEK_OWN.reduce((text, [pattern, own]) => text.replace(pattern, own), latin);
}

/** NFKC, small letters, without hyphens, stress marks and the line ends inside a word; every apostrophe as `'`. */
function fold(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u00AD|\u0300|\u0301|[-‐‑\s]/g, "")
    .replace(new RegExp(`[${APOSTROPHES}]`, "g"), "'");
}

/** A folded word as it is compared: Uzbek in Latin letters, where o' and g' may end a word; elsewhere ё as е, and a last apostrophe is a quote. */
function compared(folded: string, language: Detected["language"]): string {
  return language === "uz" ? uzbekLatin(folded) : folded.replaceAll("ё", "е").replace(/'$/, "");
}

/** The words of a text from `from` to `to`, folded: not yet as they are compared, which depends on the language. */
export function foldedWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const norm = fold(match[0]);
    const start = from + match.index;
    if (norm !== "") words.push({ norm, start, end: start + match[0].length });
  }
  return words;
}

/**
 * The words of a text from `from` to `to` as they are compared. There is no stemming: copied passages keep their endings, and a stemmer
 * would make passages alike that only share their roots.
 */
export function wordsOf(text: string, language: Detected["language"], from = 0, to = text.length): Word[] {
  return foldedWords(text, from, to).map((word) => ({ ...word, norm: compared(word.norm, language) }));
}
