import { usageError } from "../errors.js";

/**
 * A stretch of whole months. `first` and `last` count months from year 0 (`year * 12 + month - 1`), both inclusive, so
 * that a year, a quarter, a month and "January to August" are the same kind of thing.
 */
export interface Period {
  /** How it is written in ids and tables: `2022`, `2022-Q1`, `2022-03`, `2021-2022`, `2022-01..2022-08`. */
  label: string;
  first: number;
  last: number;
}

const EXPECTED =
  "a year (2022), quarter (2022-Q1), month (2022-03), years (2021-2022) or months (2022-01..2022-08)";

export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

function monthLabel(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The period from month `first` to month `last`, written in its shortest form. */
export function periodOf(first: number, last: number): Period {
  const months = last - first + 1;
  const year = String(Math.floor(first / 12)).padStart(4, "0");
  if (first % 12 === 0 && months % 12 === 0) {
    const end = String(Math.floor(last / 12)).padStart(4, "0");
    return { label: months === 12 ? year : `${year}-${end}`, first, last };
  }
  if (months === 3 && first % 3 === 0) return { label: `${year}-Q${(first % 12) / 3 + 1}`, first, last };
  if (months === 1) return { label: monthLabel(first), first, last };
  return { label: `${monthLabel(first)}..${monthLabel(last)}`, first, last };
}

/** Reads one end of a range. Undefined where the text is no period. */
function parseOne(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/i.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] !== undefined) {
    const first = monthIndex(year, (Number(match[2]) - 1) * 3 + 1);
    return periodOf(first, first + 2);
  }
  if (match[3] !== undefined) {
    const only = monthIndex(year, Number(match[3]));
    return periodOf(only, only);
  }
  return periodOf(monthIndex(year, 1), monthIndex(year, 12));
}

/**
 * Reads a period as people write one. `what` names the option in the error.
 * @throws ParallaxError `PERIOD_UNKNOWN`, `PERIOD_BACKWARDS`
 * @example parsePeriod("2022-Q1").first === 2022 * 12
 */
export function parsePeriod(text: string, what = "period"): Period {
  const trimmed = text.trim();
  const years = /^(\d{4})-(\d{4})$/.exec(trimmed);
  const ends = years === null ? trimmed.split("..") : [years[1] ?? "", years[2] ?? ""];
  const from = parseOne((ends[0] ?? "").trim());
  const to = ends.length === 1 ? from : parseOne((ends[1] ?? "").trim());
  if (from === undefined || to === undefined || ends.length > 2) {
    throw usageError({
      code: "PERIOD_UNKNOWN",
      message: `the ${what} cannot be read`,
      expected: EXPECTED,
      found: JSON.stringify(text),
      todo: `write the ${what} in one of these forms`,
    });
  }
  if (to.last < from.first) {
    throw usageError({
      code: "PERIOD_BACKWARDS",
      message: `the ${what} ends before it begins`,
      expected: `${ends[1]}..${ends[0]}`,
      found: JSON.stringify(text),
      todo: "put the earlier end first",
    });
  }
  return periodOf(from.first, to.last);
}

/** A calendar year. */
export function wholeYear(year: number): Period {
  return periodOf(monthIndex(year, 1), monthIndex(year, 12));
}

export function shift(period: Period, months: number): Period {
  return periodOf(period.first + months, period.last + months);
}

/** Months from a period to the one it is compared with: the same months a year before, or as many whole years as it is long. */
export function step(period: Period): number {
  return 12 * Math.ceil((period.last - period.first + 1) / 12);
}

/** `period` and the periods like it before it that begin in or after month `from`, in order of time. */
export function likeBefore(period: Period, from: number): Period[] {
  const by = step(period);
  const out: Period[] = [];
  for (let each = period; each.first >= from; each = shift(each, -by)) out.unshift(each);
  return out;
}

/** The ten years before a period, whole years: the baseline where none is given. */
export function tenYearsBefore(period: Period): Period {
  const year = Math.floor(period.first / 12);
  return periodOf(monthIndex(year - 10, 1), monthIndex(year - 1, 12));
}

/**
 * Refuses a period that has not ended at `now`.
 * @throws ParallaxError `PERIOD_FUTURE`, which names the latest whole period of the kind
 */
export function assertEnded(period: Period, now: Date): void {
  const current = monthIndex(now.getUTCFullYear(), now.getUTCMonth() + 1);
  if (period.last < current) return;
  const by = step(period);
  const back = Math.ceil((period.last - current + 1) / by) * by;
  const latest = shift(period, -back).label;
  throw usageError({
    code: "PERIOD_FUTURE",
    message: `the period ${period.label} has not ended, so no publisher can have its figures`,
    expected: `a period that has ended, the latest like it being ${latest}`,
    found: period.label,
    todo: `ask for ${latest}`,
  });
}
