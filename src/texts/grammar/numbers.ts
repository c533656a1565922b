import type { Pack } from "./pack.js";
import { anyOf, END, free, START } from "./pack.js";

export type NumberUnit =
  | "USD"
  | "EUR"
  | "percent"
  | "points"
  | "gdp-points"
  | "fold"
  | "persons"
  | "tonnes"
  | "times"
  | "none";
export type Bound = "about" | "more" | "at-least" | "less" | "nearly";

/** A number as it stands in a text. */
export interface NumberFound {
  start: number;
  end: number;
  /** In whole units: 1.4 billion is 1.4e9; percent as percent. */
  value: number;
  unit: NumberUnit;
  /** Half of its last digit, in the same unit: 1.4 billion may be 1.35 to 1.45. Of a word such as "a third" or "doubled" a twentieth of it. */
  rounding: number;
  bound: Bound | null;
  /** Whether its word may as well count how often something happened: three times. */
  counts: boolean;
}

interface Compiled {
  digits: RegExp;
  worded: RegExp;
  parts: readonly (readonly [RegExp, number])[];
  folds: readonly (readonly [RegExp, number])[];
  times: readonly (readonly [RegExp, number])[];
  bounds: readonly (readonly [RegExp, Bound])[];
  timesBy: RegExp;
}

const compiled = new Map<string, Compiled>();
const GAP = "[ \\u00a0\\u202f]?";

function compile(pack: Pack): Compiled {
  const held = compiled.get(pack.lang);
  if (held !== undefined) return held;
  const decimal = pack.decimal === "." ? "\\." : ",";
  const groups = `[${pack.groups.replace(".", "\\.")}]`;
  const digits = `(?:\\d{1,3}(?:${groups}\\d{3})+(?!\\d)|\\d+)(?:${decimal}\\d+)?`;
  const scale = anyOf(pack.scales.map(([source]) => source));
  const currency = anyOf(pack.currencies.map(([source]) => source));
  // The genitive or preposition that some languages put between scale and unit.
  const link = "(?:of |de |d['’]|von )?";
  const unit = `(?:(?<gdp>${pack.gdpPoints})|(?<points>${pack.points})|(?<percent>${pack.percent})|(?<money>${currency})|(?<fold>${pack.fold})|(?<persons>(?:\\p{L}+[ -])?(?:${pack.persons}))|(?<tonnes>${pack.tonnes})|(?<times>${pack.times}))`;
  const tail = `(?:${GAP}-?(?<scale>${scale})${END})?(?:${GAP}-?${link}${unit}(?![\\p{L}\\p{N}]))?`;
  const words = anyOf(pack.words.map(([source]) => source));
  const make = (rows: readonly (readonly [string, number])[]) =>
    rows.map(([source, value]) => [new RegExp(`${START}(?:${source})${END}`, "giu"), value] as const);
  const made: Compiled = {
    digits: new RegExp(
      `(?<![\\p{L}\\p{N}.,])(?:(?<before>${currency})${GAP})?(?<sign>[−–+-])?(?<number>${digits})${tail}`,
      "giu",
    ),
    // A word goes on only with how often: "threefold", "dreimal"; "not" is no "no" tonnes.
    worded: new RegExp(
      `${START}(?<number>${words})(?:${END}|(?=-?(?:${pack.fold}|${pack.times})))${tail}`,
      "giu",
    ),
    parts: make(pack.fractions),
    folds: make(pack.folds),
    times: make(pack.timesWords),
    timesBy: new RegExp(`${START}(?:${pack.timesBy})[ \u00a0\u202f]$`, "iu"),
    bounds: pack.bounds.map(
      ([source, bound]) =>
        [
          new RegExp(
            `${START}(?:${source})['’ \\u00a0\\u202f]*(?:(?:${pack.by}|${pack.to})['’ \\u00a0]*)?$`,
            "iu",
          ),
          bound,
        ] as const,
    ),
  };
  compiled.set(pack.lang, made);
  return made;
}

/** How many letters before a number are searched for what bounds it. */
const BEFORE = 28;

function boundOf(text: string, start: number, { bounds }: Compiled): Bound | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return bounds.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function factorOf(rows: readonly (readonly [string, number])[], word: string): number | undefined {
  return rows.find(([source]) => new RegExp(`^(?:${source})$`, "iu").test(word))?.[1];
}

function currencyOf(pack: Pack, word: string): "USD" | "EUR" | undefined {
  return pack.currencies.find(([source]) => new RegExp(`^(?:${source})$`, "iu").test(word))?.[1];
}

/**
 * Every number of a text with its unit, in order. A number without a unit that could be a year or a day is none; numbers in words count
 * only with a scale or a unit.
 */
export function numbersIn(text: string, pack: Pack): NumberFound[] {
  const made = compile(pack);
  const found: NumberFound[] = [];
  const often = new RegExp(`^(?:${pack.times})$`, "iu");
  const counts = ({ fold }: Record<string, string | undefined>) => fold !== undefined && often.test(fold);
  const add = (each: NumberFound) => {
    if (free(found, each)) found.push(each);
  };
  for (const match of text.matchAll(made.digits)) {
    const groups = match.groups ?? {};
    const plain = (groups.number ?? "").replace(new RegExp(`[${pack.groups}]`, "g"), "").replace(",", ".");
    const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
    const factor = groups.scale === undefined ? 1 : (factorOf(pack.scales, groups.scale) ?? 1);
    const money = groups.money ?? groups.before;
    const written = unitOf(groups, money === undefined ? undefined : currencyOf(pack, money));
    const unit = written === "none" && made.timesBy.test(text.slice(0, match.index)) ? "fold" : written;
    const value =
      Number(plain) *
      factor *
      (groups.sign !== undefined && /[−-]/.test(groups.sign) && unit === "percent" ? -1 : 1);
    if (!Number.isFinite(value)) continue;
    const zeros = decimals === 0 && factor === 1 ? (/0+$/.exec(plain)?.[0].length ?? 0) : 0;
    // 27,000 may be rounded to thousands; one or two zeros at the end may be digits as well.
    const rounding = (0.5 * factor * 10 ** (zeros >= 3 ? zeros : 0)) / 10 ** decimals;
    add({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      value,
      unit,
      rounding,
      bound: boundOf(text, match.index, made),
      counts: counts(groups),
    });
  }
  for (const match of text.matchAll(made.worded)) {
    const groups = match.groups ?? {};
    const unit = unitOf(groups, groups.money === undefined ? undefined : currencyOf(pack, groups.money));
    if (unit === "none" && groups.scale === undefined) continue;
    const factor = groups.scale === undefined ? 1 : (factorOf(pack.scales, groups.scale) ?? 1);
    const value = (factorOf(pack.words, groups.number ?? "") ?? Number.NaN) * factor;
    if (Number.isNaN(value)) continue;
    add({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      value,
      unit,
      rounding: 0.5 * factor,
      bound: boundOf(text, match.index, made),
      counts: counts(groups),
    });
  }
  const worded = (rows: Compiled["folds"], unit: NumberUnit, scale: number) => {
    for (const [pattern, value] of rows)
      for (const match of text.matchAll(pattern))
        add({
          start: match.index,
          end: match.index + match[0].length,
          value: value * scale,
          unit,
          rounding: unit === "times" ? 0 : value * scale * 0.05,
          bound: boundOf(text, match.index, made),
          counts: false,
        });
  };
  worded(made.parts, "percent", 100);
  worded(made.folds, "fold", 1);
  worded(made.times, "times", 1);
  return found.sort((a, b) => a.start - b.start);
}

function unitOf(groups: Record<string, string | undefined>, money: "USD" | "EUR" | undefined): NumberUnit {
  if (groups.gdp !== undefined) return "gdp-points";
  if (groups.points !== undefined) return "points";
  if (groups.percent !== undefined) return "percent";
  if (money !== undefined) return money;
  for (const unit of ["fold", "persons", "tonnes", "times"] as const)
    if (groups[unit] !== undefined) return unit;
  return "none";
}
