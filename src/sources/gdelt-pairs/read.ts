import type { At, TieFigure } from "../../ledger/tables.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode, remarksOn } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = [
  "iso3_a",
  "iso3_b",
  "year",
  "month",
  "days_observed",
  "days_with_events",
  "score_sum",
  "positive_day_sum",
  "negative_day_sum",
];
const WORLD = "_WORLD";
/** The file writes thousandths, so sums of them are exact as whole numbers. */
const THOUSANDTHS = 3;
/** How far the published sum may lie from its two rounded parts, in thousandths. */
const ROUNDING = 2;

function thousandths(row: Row, column: string): number {
  const value = row.decimal(column, THOUSANDTHS);
  return Number.isSafeInteger(value) ? value : row.fail(column, "a number with at most three decimals");
}

function whole(row: Row, column: string, least: number, most: number): number {
  const value = row.decimal(column);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  return row.fail(column, `a whole number from ${least} to ${most}`);
}

/** What has been added up of one month. */
interface Month {
  period: string;
  days: number;
  /** The published text of `days`, which every row of the month repeats. */
  daysText: string;
  all: number;
  at: At;
  /** By country, in thousandths. */
  countries: Map<string, { sum: number; at: At }>;
  /** Flags by country, where the source has a remark on this month. */
  remarks: ReadonlyMap<string, readonly string[]>;
}

/** The months of a file and its country codes, each looked up once. */
class File {
  readonly months = new Map<string, Month>();
  readonly #codes = new Map<string, string>();
  readonly #source: SourceText;
  readonly #log: Log;

  constructor(source: SourceText, log: Log) {
    this.#source = source;
    this.#log = log;
  }

  code(row: Row, column: string): string | undefined {
    const name = row.text(column);
    const held = this.#codes.get(name);
    if (held !== undefined) return held;
    const some = row.some(column, "a country by ISO 3166 alpha-3");
    const code = partnerCode(some, this.#source, row, column, this.#log);
    if (code !== undefined) this.#codes.set(name, code);
    return code;
  }

  month(row: Row): Month {
    const key = `${row.text("year")} ${row.text("month")}`;
    const month = this.months.get(key) ?? this.#begin(row);
    this.months.set(key, month);
    if (row.text("days_observed") !== month.daysText)
      row.fail("days_observed", `${month.daysText} days, as in the other rows of ${month.period}`);
    whole(row, "days_with_events", 1, month.days);
    return month;
  }

  #begin(row: Row): Month {
    const year = Number(row.year("year"));
    const number = whole(row, "month", 1, 12);
    const period = `${year}-${String(number).padStart(2, "0")}`;
    return {
      period,
      days: whole(row, "days_observed", 1, new Date(Date.UTC(year, number, 0)).getUTCDate()),
      daysText: row.text("days_observed"),
      all: 0,
      at: row.at,
      countries: new Map(),
      remarks: remarksOn(this.#source, period),
    };
  }
}

function add(month: Month, country: string, sum: number, at: At): void {
  const held = month.countries.get(country);
  if (held === undefined) month.countries.set(country, { sum, at });
  else {
    held.sum += sum;
    held.at = at;
  }
}

function figure(
  { period, remarks }: Month,
  about: string,
  toward: string,
  of: string,
  thousandth: number,
  at: At,
): TieFigure {
  const flags = remarks.get(about) ?? remarks.get(toward);
  const value = thousandth / 1000;
  const unit = "score";
  return flags === undefined
    ? { saidBy: "GDELT", about, toward, of, period, value, unit, at }
    : { saidBy: "GDELT", about, toward, of, period, value, unit, flags, at };
}

function* pairs(input: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const file = new File(source, log);
  const rows = input.rows(COLUMNS);
  for (const row of rows) {
    const one = file.code(row, "iso3_a");
    const other = file.code(row, "iso3_b");
    const cooperation = thousandths(row, "positive_day_sum");
    const conflict = thousandths(row, "negative_day_sum");
    if (cooperation < 0) row.fail("positive_day_sum", "a sum of days above zero");
    if (conflict > 0) row.fail("negative_day_sum", "a sum of days below zero");
    if (Math.abs(thousandths(row, "score_sum") - cooperation - conflict) > ROUNDING)
      row.fail("score_sum", "the sum of positive_day_sum and negative_day_sum");
    const month = file.month(row);
    if (one === undefined || other === undefined) continue;
    if (one === other) row.fail("iso3_b", "a country other than the first");
    const about = one < other ? one : other;
    const toward = one < other ? other : one;
    add(month, one, cooperation, row.at);
    add(month, other, cooperation, row.at);
    month.all += cooperation;
    month.at = row.at;
    yield figure(month, about, toward, "news.cooperation", cooperation, row.at);
    yield figure(month, about, toward, "news.conflict", conflict, row.at);
  }
  log.ignore("score_sum, which is the sum of two other columns", rows.length);
  log.ignore("days_with_events", rows.length);
  yield* sums(file.months.values());
}

/** What each country has with all others, what all pairs have, and how many days were read, by month. */
function* sums(months: Iterable<Month>): Generator<TieFigure> {
  for (const month of months) {
    const { period, days, all, at, countries } = month;
    const world = { saidBy: "GDELT", about: WORLD, toward: WORLD, period, at } as const;
    yield { ...world, of: "news.days", value: days, unit: "count" };
    yield { ...world, of: "news.cooperation", value: all / 1000, unit: "score" };
    for (const [about, { sum, at: last }] of countries)
      yield figure(month, about, WORLD, "news.cooperation", sum, last);
  }
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* pairs(file, log, source);
  },
};
