import type { TieFigure } from "../../ledger/tables.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import type { Reader } from "../source.js";
import { cowCode } from "./cow.js";

/** What the first state owes the second: a column each. */
const OBLIGATIONS = [
  ["atop_defense", "alliance.defense"],
  ["atop_offense", "alliance.offense"],
  ["atop_neutral", "alliance.neutral"],
  ["atop_nonagg", "alliance.nonagg"],
  ["atop_consul", "alliance.consul"],
] as const;

const COLUMNS = ["ccode1", "ccode2", "year", ...OBLIGATIONS.map(([column]) => column)];

function state(row: Row, column: string, year: number): string {
  return (
    cowCode(row.text(column), year) ??
    row.fail(column, "a state number of the Correlates of War", "add the number to cow.ts of this source")
  );
}

/** Each pair of a year stands twice, once from each side, so that a lost row shows. */
class Sides {
  /** Year and both state numbers, three digits each, as one number, with the line. */
  readonly #lines = new Map<number, number>();

  add(row: Row, from: number, to: number, year: number): void {
    const key = (year * 1000 + from) * 1000 + to;
    if (this.#lines.has(key)) row.fail("year", "one row for each two states and year, from each side");
    this.#lines.set(key, row.line);
  }

  prove(file: Input): void {
    for (const [key, line] of this.#lines) {
      const to = key % 1000;
      const from = Math.floor(key / 1000) % 1000;
      const year = Math.floor(key / 1_000_000);
      if (this.#lines.has((year * 1000 + to) * 1000 + from)) continue;
      file.fail(
        "SIDE_MISSING",
        "two states must stand in a year from each side, so the file may have been cut off",
        `a row for ${to}, ${from}, ${year}`,
        "none",
        line,
        "ccode1",
      );
    }
  }
}

function* obligations(file: Input, log: Log): Generator<TieFigure> {
  const sides = new Sides();
  let zeros = 0;
  for (const row of file.rows(COLUMNS)) {
    const period = row.year("year");
    const year = Number(period);
    const about = state(row, "ccode1", year);
    const toward = state(row, "ccode2", year);
    if (about === toward) row.fail("ccode2", "a state other than the first");
    sides.add(row, Number(row.text("ccode1")), Number(row.text("ccode2")), year);
    const { at } = row;
    for (const [column, of] of OBLIGATIONS) {
      const value = row.text(column);
      if (value === "1") yield { saidBy: "ATOP", about, toward, of, period, value: 1, unit: "index", at };
      else if (value === "0") zeros += 1;
      else row.fail(column, "0 or 1");
    }
  }
  log.ignore("no such obligation (0)", zeros);
  sides.prove(file);
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log) {
    for (const file of files) yield* obligations(file, log);
  },
};
