import type { TieFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { listed } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** Ties that are there (1) or not (0). */
const TIES = [
  ["contig", "contiguity"],
  ["comlang_off", "common_language"],
  ["comlang_ethno", "common_language.ethnic"],
  ["colony", "colony"],
  ["comcol", "common_colonizer"],
  ["curcol", "colony.current"],
  ["col45", "colony.since_1945"],
  ["smctry", "same_country"],
] as const;

/** Distances in kilometres; `.` where CEPII gives none. */
const DISTANCES = [
  ["dist", "distance.cities"],
  ["distcap", "distance.capital"],
  ["distw", "distance.weighted"],
  ["distwces", "distance.weighted_ces"],
] as const;
const LAST = "distwces";

const COLUMNS = ["iso_o", "iso_d", ...[...TIES, ...DISTANCES].map(([column]) => column)];
/** Of the notes that describe the data: Mayer and Zignago (2011). The ties are of no one year. */
const YEAR = "2011";
const KILOMETRES = /^\d{1,9}(?:\.\d{1,9})?$/;
/** Digits of a number, without leading zeros, as CEPII prints them in full. */
const DIGITS = 7;

function country(row: Row, column: string, source: SourceText): string {
  const code = row.text(column);
  return (
    listed(code, source) ??
    (/^[A-Z]{3}$/.test(code) && isCountry(code)
      ? code
      : row.fail(column, "an ISO 3166 code, or a code in `names` of source.yaml"))
  );
}

/** The table is a square: every code with every code. So a lost row shows. */
class Square {
  readonly #from = new Map<string, Set<string>>();
  readonly #to = new Set<string>();

  add(row: Row): void {
    const from = row.text("iso_o");
    const to = row.text("iso_d");
    const held = this.#from.get(from) ?? new Set();
    this.#from.set(from, held);
    if (held.has(to)) row.fail("iso_d", `one row for ${from} and ${to}`);
    held.add(to);
    this.#to.add(to);
  }

  prove(file: Input, line: number): void {
    const codes = new Set([...this.#from.keys(), ...this.#to]);
    for (const from of codes) {
      for (const to of codes) {
        if (this.#from.get(from)?.has(to) === true) continue;
        file.fail(
          "PAIR_MISSING",
          "the table must hold every two of its countries, so the file may have been cut off",
          `a row from ${from} to ${to}`,
          "none",
          line,
          "iso_o",
        );
      }
    }
  }
}

/**
 * The file ends without a newline, so a cut inside the last number would leave a number. Whole ones have seven digits,
 * or fewer where CEPII drops zeros at the end; a last one that has fewer cannot be told from a cut one.
 */
function proveEnd(file: Input, row: Row): void {
  if (file.content({ lastLine: "may be open" }).endsWith("\n")) return;
  const digits = row.text(LAST).replace(".", "").replace(/^0+/, "").length;
  if (digits === DIGITS) return;
  file.fail(
    "FILE_CUT",
    "the last line does not end and its last number is short, so the file may have been cut off",
    `a newline at the end, or a last number of ${DIGITS} digits`,
    row.text(LAST),
    row.line,
    LAST,
  );
}

function* pairs(file: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const rows = file.rows(COLUMNS, { lastLine: "may be open" });
  const last = rows.at(-1);
  if (last === undefined) file.fail("FILE_EMPTY", "the file has a header and no rows", "rows", "none");
  const square = new Square();
  let zeros = 0;
  let holes = 0;
  const saidBy = "CEPII";
  for (const row of rows) {
    square.add(row);
    const about = country(row, "iso_o", source);
    const toward = country(row, "iso_d", source);
    const { at } = row;
    for (const [column, of] of TIES) {
      const value = row.text(column);
      if (value === "1") yield { saidBy, about, toward, of, period: YEAR, value: 1, unit: "index", at };
      else if (value === "0") zeros += 1;
      else row.fail(column, "0 or 1");
    }
    for (const [column, of] of DISTANCES) {
      const text = row.text(column);
      if (text === ".") {
        holes += 1;
        continue;
      }
      if (!KILOMETRES.test(text)) row.fail(column, "a number of kilometres, or .");
      yield { saidBy, about, toward, of, period: YEAR, value: Number(text), unit: "km", at };
    }
  }
  log.ignore("no such tie (0)", zeros);
  log.ignore("no distance given (.)", holes);
  square.prove(file, last.line);
  proveEnd(file, last);
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* pairs(file, log, source);
  },
};
