import type { TieFigure } from "../../ledger/tables.js";
import type { Input } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** The sender stands first, the receiver second. */
const COLUMNS = ["row_country", "column_country", "value"];
const YEAR = "2017";
const WORLD = "_WORLD";

interface Side {
  sum: number;
  /** A pair was withheld, so the published total cannot be proved. */
  withheld: boolean;
  total: { value: number; line: number } | undefined;
}

function side(sides: Map<string, Side>, code: string): Side {
  const held = sides.get(code) ?? { sum: 0, withheld: false, total: undefined };
  sides.set(code, held);
  return held;
}

/** Each country's pairs must add up to its own row of the total; a cut or damaged file does not. */
function checkTotals(file: Input, sides: ReadonlyMap<string, Side>, column: string, lastLine: number): void {
  for (const [code, { sum, withheld, total }] of sides) {
    if (total === undefined) {
      file.fail(
        "TOTAL_MISSING",
        `there is no total for ${code}`,
        "a row with WORLD",
        "none",
        lastLine,
        column,
      );
    } else if (!withheld && Math.abs(sum - total.value) > Math.max(1e-9 * total.value, 1e-3)) {
      file.fail(
        "TOTAL_WRONG",
        `the pairs of ${code} do not add up to its total, so rows are missing or damaged`,
        String(total.value),
        String(sum),
        total.line,
        "value",
      );
    }
  }
}

function* matrix(file: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const senders = new Map<string, Side>();
  const receivers = new Map<string, Side>();
  let line = 1;
  for (const row of file.rows(COLUMNS)) {
    line = row.line;
    const about = partnerCode(row.some("row_country", "a country"), source, row, "row_country", log);
    const toward = partnerCode(row.some("column_country", "a country"), source, row, "column_country", log);
    if (about === undefined || toward === undefined) continue;
    if (row.text("value") === "-") {
      for (const code of [about, WORLD]) side(senders, code).withheld = true;
      side(receivers, toward).withheld = true;
      log.ignore('no value published ("-")');
      continue;
    }
    row.match("value", /^\d/, "a decimal number of million dollars, not below zero, or -");
    const value = row.decimal("value", 6);
    if (toward === WORLD) side(senders, about).total = { value, line };
    else if (about !== WORLD) side(senders, about).sum += value;
    if (about === WORLD) side(receivers, toward).total = { value, line };
    else if (toward !== WORLD) side(receivers, toward).sum += value;
    if (about === toward && about !== WORLD) {
      log.ignore("from a country to itself");
      continue;
    }
    yield {
      saidBy: "KNOMAD",
      about,
      toward,
      of: "remittances",
      period: YEAR,
      value,
      unit: "USD",
      at: row.at,
    };
  }
  // The total of all pairs is the total of the totals.
  for (const sides of [senders, receivers]) {
    const world = sides.get(WORLD);
    if (world === undefined) continue;
    for (const [code, { total }] of sides) if (code !== WORLD) world.sum += total?.value ?? 0;
  }
  checkTotals(file, senders, "row_country", line);
  checkTotals(file, receivers, "column_country", line);
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* matrix(file, log, source);
  },
};
