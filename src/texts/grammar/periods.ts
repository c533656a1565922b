import { monthIndex, type Period, periodOf, wholeYear } from "../../question/period.js";
import { anyOf, END, free, type Pack, whole } from "./pack.js";

export interface PeriodFound {
  start: number;
  end: number;
  /** Null: told by the one that the text speaks of. */
  period: Period | null;
  /**
   * `years`: so many years after (or, negative, before) one that is named; `on-year`: only what a change is held against; `same`: the same
   * months of another year.
   */
  kind: "period" | "years" | "part" | "within" | "on-year" | "same";
  years: number;
  /** Whether it is only what another one is held against. */
  reference?: boolean;
  /** Of a part of a year that is not named: its first month and how many. */
  part?: readonly [number, number];
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? whole(source);
  patterns.set(source, pattern);
  return pattern;
}

const sources = new Map<string, string>();

/** A small number in digits or words, as `n`. */
export function countSource({ lang, words }: Pack): string {
  const source = sources.get(lang) ?? `(?<n>\\d+|${anyOf(words.map(([each]) => each))})`;
  sources.set(lang, source);
  return source;
}

/** A small number in digits or words; null where it is none. */
export function countOf(text: string, { words }: Pack): number | null {
  const row = words.find(([source]) => new RegExp(`^(?:${source})$`, "iu").test(text));
  return row?.[1] ?? (/^\d+$/.test(text) ? Number(text) : null);
}

const DECADE = 10;
const YEAR = "(?:19|20)\\d{2}";

/** Years, months, quarters, spans of months and words such as "last year", in order. @param date the day of writing, or null */
export function periodsIn(text: string, pack: Pack, date: string | null): PeriodFound[] {
  const found: PeriodFound[] = [];
  const add = (
    start: number,
    end: number,
    period: Period | null,
    kind: PeriodFound["kind"] = "period",
    years = 0,
  ) => {
    if (free(found, { start, end })) found.push({ start, end, period, kind, years });
  };
  const each = (source: string, use: (match: RegExpExecArray) => void) => {
    for (const match of text.matchAll(patternOf(source))) use(match as RegExpExecArray);
  };
  const plainMonth = anyOf(pack.months);
  const monthOf = (word: string) =>
    pack.months.findIndex((source) => new RegExp(`^(?:${source})$`, "iu").test(word));
  const link = "(?: (?:of|de|d['’]|des Jahres|года?|г\\.))?";
  each(
    `(?<a>${plainMonth})(?: (?<ya>${YEAR}))? ?(?:${pack.until}) ?(?<b>${plainMonth})${link},? (?<y>${YEAR})`,
    (match) => {
      const { a = "", b = "", y = "" } = match.groups ?? {};
      add(
        match.index,
        match.index + match[0].length,
        periodOf(monthIndex(Number(y), monthOf(a) + 1), monthIndex(Number(y), monthOf(b) + 1)),
      );
    },
  );
  each(`(?<a>${plainMonth})${link},? (?<y>${YEAR})`, (match) => {
    const { a = "", y = "" } = match.groups ?? {};
    const at = monthIndex(Number(y), monthOf(a) + 1);
    add(match.index, match.index + match[0].length, periodOf(at, at));
  });
  for (const [length, rows] of [
    [3, pack.quarters],
    [6, pack.halves],
  ] as const)
    rows.forEach((source, at) => {
      each(`(?:${source})${link}[, ]*(?<y>${YEAR})`, (match) => {
        const first = monthIndex(Number(match.groups?.y), 1 + at * length);
        add(match.index, match.index + match[0].length, periodOf(first, first + length - 1));
      });
    });
  const counted = countSource(pack);
  each(`${pack.firstMonths.replace("{n}", counted)}${link}[, ]*(?<y>${YEAR})`, (match) => {
    const months = countOf(match.groups?.n ?? "", pack);
    const first = monthIndex(Number(match.groups?.y), 1);
    if (months !== null && months > 0 && months <= 12)
      add(match.index, match.index + match[0].length, periodOf(first, first + months - 1));
  });
  for (const [length, rows] of [
    [3, pack.quarters],
    [6, pack.halves],
  ] as const)
    rows.forEach((source, at) => {
      each(source, (match) => {
        const [start, end] = [match.index, match.index + match[0].length];
        if (free(found, { start, end }))
          found.push({ start, end, period: null, kind: "part", years: 0, part: [1 + at * length, length] });
      });
    });
  each(
    `(?<against>(?:${pack.against}) )?(?:${pack.samePeriod})(?:${link}(?: (?:in|en|в|im Jahr))? (?<y>${YEAR})|,? (?:of |in )?(?<ago>${pack.yearBefore}|${pack.lastYear}))?`,
    (match) => {
      const { y, ago, against } = match.groups ?? {};
      const [start, end] = [match.index, match.index + match[0].length];
      if (against !== undefined) add(start, end, null, "on-year", -1);
      else if (ago !== undefined) add(start, end, null, "years", -1);
      else add(start, end, y === undefined ? null : wholeYear(Number(y)), "same");
    },
  );
  each(pack.onYear, (match) => add(match.index, match.index + match[0].length, null, "on-year", -1));
  each(pack.withinYears.replace("{n}", counted).replace("{n}", "(?:\\d+)"), (match) => {
    const years = match.groups?.n === undefined ? DECADE : countOf(match.groups.n, pack);
    // "За 2013 год" is in that year and no span of years.
    if (years !== null && years > 1 && years < 100)
      add(match.index, match.index + match[0].length, null, "within", years);
  });
  for (const [source, sign] of [
    [pack.yearsBefore, -1],
    [pack.yearsAfter, 1],
  ] as const)
    for (const one of source.split(" || "))
      each(one.replace("{n}", counted), (match) => {
        const years = countOf(match.groups?.n ?? "", pack);
        if (years !== null) add(match.index, match.index + match[0].length, null, "years", sign * years);
      });
  each(pack.yearAfter, (match) => add(match.index, match.index + match[0].length, null, "years", 1));
  each(pack.yearBefore, (match) => add(match.index, match.index + match[0].length, null, "years", -1));
  each(`${YEAR}(?=${END})`, (match) => {
    const year = Number(match[0]);
    add(match.index, match.index + 4, wholeYear(year));
  });
  if (date !== null) {
    const year = Number(date.slice(0, 4));
    each(pack.lastYear, (match) => add(match.index, match.index + match[0].length, wholeYear(year - 1)));
    each(pack.thisYear, (match) => add(match.index, match.index + match[0].length, wholeYear(year)));
  }
  return found.sort((a, b) => a.start - b.start);
}
