import type { TieFigure } from "../../ledger/tables.js";
import type { Input } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** The country of origin stands first, the country where they live second. */
const COLUMNS = ["row_country", "column_country", "value"];
const YEAR = "2017";
const WORLD = "_WORLD";

/** The pairs of each country, added up, and its published total with the line on which it stands. */
class Totals {
  readonly #sums = new Map<string, number>();
  readonly #published = new Map<string, { value: number; line: number }>();

  add(code: string, value: number): void {
    this.#sums.set(code, (this.#sums.get(code) ?? 0) + value);
  }

  state(code: string, value: number, line: number): void {
    this.#published.set(code, { value, line });
  }

  /** Persons are whole, so the sums must come out exactly; a cut or damaged file does not. */
  prove(file: Input, column: string, lastLine: number): void {
    for (const code of new Set([...this.#sums.keys(), ...this.#published.keys()])) {
      const total = this.#published.get(code);
      const sum = this.#sums.get(code) ?? 0;
      if (total === undefined)
        file.fail(
          "TOTAL_MISSING",
          `there is no total for ${code}`,
          "a row with World",
          "none",
          lastLine,
          column,
        );
      if (total.value !== sum) {
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
}

function* matrix(file: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const origins = new Totals();
  const destinations = new Totals();
  let line = 1;
  for (const row of file.rows(COLUMNS)) {
    line = row.line;
    const about = partnerCode(row.some("row_country", "a country"), source, row, "row_country", log);
    const toward = partnerCode(row.some("column_country", "a country"), source, row, "column_country", log);
    if (about === undefined || toward === undefined) continue;
    row.match("value", /^\d+$/, "a whole number of persons");
    const value = row.decimal("value");
    if (toward === WORLD) origins.state(about, value, line);
    else origins.add(about, value);
    if (about === WORLD) destinations.state(toward, value, line);
    else destinations.add(toward, value);
    if (about === toward && about !== WORLD) {
      log.ignore("from a country, or from a rest, to itself");
      continue;
    }
    yield {
      saidBy: "KNOMAD",
      about,
      toward,
      of: "migrant_stock",
      period: YEAR,
      value,
      unit: "persons",
      ...(value === 0 ? { flags: ["published-zero"] } : {}),
      at: row.at,
    };
  }
  origins.prove(file, "row_country", line);
  destinations.prove(file, "column_country", line);
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* matrix(file, log, source);
  },
};
