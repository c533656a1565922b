import type { TieFigure } from "../../ledger/tables.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = [
  "supplier",
  "recipient",
  "year",
  "value",
  "supplier_cown",
  "recipient_cown",
  "supplier_lon",
  "supplier_lat",
  "recipient_lon",
  "recipient_lat",
];

/** SIPRI's own way of reading its volumes: a moving window of five years. */
const WINDOW = 5;
/** Last year in which the copy lacks West Germany: there is no row of it, as supplier or as recipient, before 1991. */
const LAST_WITHOUT_WEST_GERMANY = 1990;
/** Rows of the copy to 2021. A lost one may change shares without changing how many there are. */
const LEAST_ROWS = 21_324;
/** Recipients that are no state and no organisation of states. */
const NO_RECIPIENT: ReadonlyMap<string, string> = new Map([
  ["_ARMED_GROUP", "transfers to an armed group, which is no state"],
  ["_UNKNOWN", "transfers to an unknown recipient"],
]);

interface Delivery {
  /** Volume in millions of SIPRI's trend indicator; 0 is less than half a million. */
  volume: number;
  line: number;
}
/** By supplier, then by year. */
type Suppliers = Map<string, Map<number, Delivery>>;

function addTo(suppliers: Suppliers, supplier: string, year: number, volume: number, line: number): void {
  const years = suppliers.get(supplier) ?? new Map<number, Delivery>();
  suppliers.set(supplier, years);
  years.set(year, { volume: (years.get(year)?.volume ?? 0) + volume, line });
}

/**
 * A row counts in five windows at most, so with a fifth of the figures that an edition must have, the bound of the source
 * refuses the file; with more rows than that it must be whole.
 */
function refuseCut(file: Input, rows: readonly Row[], { bounds }: SourceText): void {
  if (rows.length * WINDOW < (bounds.rows.min ?? 0) || rows.length >= LEAST_ROWS) return;
  file.fail(
    "FILE_SHORT",
    "the file has fewer rows than the copy to 2021, so it may have been cut off",
    `at least ${LEAST_ROWS} rows`,
    String(rows.length),
    rows.at(-1)?.line ?? 1,
  );
}

/** All deliveries by recipient. Armed groups are one supplier, so their volumes of a year are added. */
function deliveries(file: Input, log: Log, source: SourceText): Map<string, Suppliers> {
  const recipients = new Map<string, Suppliers>();
  const seen = new Set<string>();
  const rows = file.rows(COLUMNS);
  refuseCut(file, rows, source);
  for (const row of rows) {
    const supplier = partnerCode(row.some("supplier", "a supplier"), source, row, "supplier", log);
    const recipient = partnerCode(row.some("recipient", "a recipient"), source, row, "recipient", log);
    const year = Number(row.year("year"));
    row.match("value", /^\d+$/, "a whole number of millions, not below zero");
    const volume = row.decimal("value");
    log.ignore("state numbers and coordinates, which the copy adds", 6);
    if (supplier === undefined || recipient === undefined) continue;
    const rule = NO_RECIPIENT.get(recipient);
    if (rule !== undefined) {
      log.ignore(rule);
      continue;
    }
    if (supplier === recipient) row.fail("recipient", "a recipient other than the supplier");
    const key = `${row.text("supplier")} ${row.text("recipient")} ${year}`;
    if (seen.has(key)) row.fail("year", "one row for each supplier, recipient and year");
    seen.add(key);
    const suppliers = recipients.get(recipient) ?? new Map();
    recipients.set(recipient, suppliers);
    addTo(suppliers, supplier, year, volume, row.line);
  }
  return recipients;
}

/** First and last year of the file. */
function span(recipients: ReadonlyMap<string, Suppliers>): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const suppliers of recipients.values()) {
    for (const years of suppliers.values()) {
      for (const year of years.keys()) {
        first = Math.min(first, year);
        last = Math.max(last, year);
      }
    }
  }
  return { first, last };
}

/** Of one supplier, what it delivered in the window that ends in a year, and the line of the latest year in it. */
function delivered(years: ReadonlyMap<number, Delivery>, end: number): Delivery | undefined {
  let found: Delivery | undefined;
  for (let year = end - WINDOW + 1; year <= end; year += 1) {
    const each = years.get(year);
    if (each !== undefined) found = { volume: (found?.volume ?? 0) + each.volume, line: each.line };
  }
  return found;
}

/** `share = volume of the supplier / volume of all suppliers`, both of the window that ends in the period. */
function* shares(file: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const recipients = deliveries(file, log, source);
  const { first, last } = span(recipients);
  for (const [toward, suppliers] of recipients) {
    for (let end = first + WINDOW - 1; end <= last; end += 1) {
      const window: (readonly [about: string, delivery: Delivery])[] = [];
      let total = 0;
      for (const [about, years] of suppliers) {
        const delivery = delivered(years, end);
        if (delivery === undefined) continue;
        window.push([about, delivery]);
        total += delivery.volume;
      }
      if (total === 0) {
        if (window.length > 0)
          log.ignore("no share of a window in which every transfer is too small to show", window.length);
        continue;
      }
      const flags =
        end - WINDOW + 1 <= LAST_WITHOUT_WEST_GERMANY ? { flags: ["without-west-germany"] } : undefined;
      for (const [about, { volume, line }] of window) {
        yield {
          saidBy: "SIPRI",
          about,
          toward,
          of: "arms.share5",
          period: String(end),
          value: volume / total,
          unit: "share",
          ...flags,
          at: { file: file.name, line },
        };
      }
    }
  }
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* shares(file, log, source);
  },
};
