/** How a language writes what statements are made of. Patterns are sources of regular expressions, matched without case and whole words only. */
export interface Pack {
  lang: string;
  /** The sign before decimals, and those between groups of three digits. */
  decimal: "." | ",";
  groups: string;
  /** Scales of a number, as pattern to factor. */
  scales: readonly (readonly [string, number])[];
  /** Numbers in words. */
  words: readonly (readonly [string, number])[];
  /** Parts of one, as change or share: a third is 1/3. */
  fractions: readonly (readonly [string, number])[];
  currencies: readonly (readonly [string, "USD" | "EUR"])[];
  percent: string;
  points: string;
  /** Points of a country's GDP, which are a level said as a change. */
  gdpPoints: string;
  /** Times as much: after a number, and whole words with their factor. */
  fold: string;
  /** Before a number: times as much. */
  timesBy: string;
  folds: readonly (readonly [string, number])[];
  persons: string;
  tonnes: string;
  /** Times that something happened, after a number or as a word with its count. */
  times: string;
  timesWords: readonly (readonly [string, number])[];
  bounds: readonly (readonly [string, "about" | "more" | "at-least" | "less" | "nearly"])[];
  /** What stands before the level that a change leads to or comes from, and before its size. */
  to: string;
  from: string;
  by: string;
  up: string;
  down: string;
  /** Right after a number: so much more, or less, than something. */
  more: string;
  less: string;
  /** Words that deny. */
  negation: string;
  months: readonly string[];
  /** Between two periods or months. */
  until: string;
  /** The like period of the year before, and of the year of which the text speaks. */
  yearBefore: string;
  /** In comparison with it and never itself the period of a number: year on year. */
  onYear: string;
  /** Before a period that something is held against. */
  against: string;
  /** In the course of `{n}` years. */
  withinYears: string;
  /** So many years before and after a year that was named, with `{n}` for the number. */
  yearsBefore: string;
  yearsAfter: string;
  /** The year after one that was named. */
  yearAfter: string;
  /** What a comparison is held against begins here. */
  than: string;
  samePeriod: string;
  thisYear: string;
  lastYear: string;
  /** The first `{n}` months of a year. */
  firstMonths: string;
  quarters: readonly string[];
  halves: readonly string[];
}

interface Stretch {
  start: number;
  end: number;
}

/** Whether a stretch of text overlaps none of those found before. */
export const free = (found: readonly Stretch[], { start, end }: Stretch) =>
  !found.some((each) => start < each.end && end > each.start);

/** The end of a text, so many letters at most, without a piece of a word at its beginning; and its beginning, without one at its end. */
export function endOf(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(-letters);
  return /\p{L}/u.test(text[text.length - letters - 1] ?? "") ? cut.replace(/^\p{L}+/u, "") : cut;
}
export function startOf(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  return /\p{L}/u.test(text[letters] ?? "") ? cut.replace(/\p{L}+$/u, "") : cut;
}

/** What may stand around a word for it to be whole, in any script. */
export const START = "(?<![\\p{L}\\p{N}])";
export const END = "(?![\\p{L}\\p{N}])";

export function whole(source: string, flags = "giu"): RegExp {
  // An elision ends a word though a letter follows: qu’avec.
  return new RegExp(`${START}(?:${source})(?:(?<=['’])|${END})`, flags);
}

/** One pattern of many, the longest first. */
export function anyOf(sources: Iterable<string>): string {
  return [...sources].sort((a, b) => b.length - a.length).join("|");
}
