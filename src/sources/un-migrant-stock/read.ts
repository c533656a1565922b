import type { TieFigure } from "../../ledger/tables.js";
import { type Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** Before one column for each country of origin; the two rests are origins too. */
const FIXED = ["Year", "Destination", "Total"];
const RESTS = ["Other South", "Other North"];
const WORLD = "_WORLD";
/** The largest share of a person that is taken for a residue of binary arithmetic and not for a damaged number. */
const RESIDUE = 1e-6;

interface Origin {
  column: string;
  code: string;
}

/** The rows, and which columns are origins. A name in the header that nobody knows raises, as one in a row does. */
function table(file: Input, log: Log, source: SourceText): { rows: readonly Row[]; origins: Origin[] } {
  const named = file.header().slice(FIXED.length + RESTS.length);
  const columns = [...FIXED, ...RESTS, ...named];
  const rows = file.rows(columns);
  const head = new Row(file.name, 1, columns, new Map(columns.map((column, position) => [column, position])));
  const origins = [{ column: "Total", code: WORLD }];
  for (const [position, column] of columns.entries()) {
    if (position < FIXED.length) continue;
    const code = partnerCode(column, source, head, String(position + 1), log);
    if (code === undefined || origins.some((held) => held.code === code)) {
      file.fail(
        "HEADER_UNKNOWN",
        "a column is no country of origin, or a second one of the same country",
        "each country of origin once",
        column,
        1,
        String(position + 1),
      );
    }
    origins.push({ column, code });
  }
  return { rows, origins };
}

function* matrix(file: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const { rows, origins } = table(file, log, source);
  let empty = 0;
  let missing = 0;
  for (const row of rows) {
    const period = row.year("Year");
    const name = row.some("Destination", "a country or an aggregate");
    const toward = partnerCode(name, source, row, "Destination", log);
    if (toward === undefined) continue;
    const { at } = row;
    let total: number | undefined;
    let sum = 0;
    for (const { column, code: about } of origins) {
      const text = row.text(column);
      if (text === "") {
        empty += 1;
        continue;
      }
      if (text === ".." || text === "-") {
        missing += 1;
        continue;
      }
      const published = /^\d{1,12}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      const value = Math.round(published);
      if (!(Math.abs(published - value) < RESIDUE))
        row.fail(column, "a whole number of persons, .. or - or nothing");
      if (about === toward && about !== WORLD)
        row.fail(column, "nothing, for nobody migrates from a country to itself");
      if (about === WORLD) total = value;
      else sum += value;
      const flags = [...(published === value ? [] : ["rounded"]), ...(value === 0 ? ["published-zero"] : [])];
      yield {
        saidBy: "UN",
        about,
        toward,
        of: "migrant_stock",
        period,
        value,
        unit: "persons",
        ...(flags.length > 0 ? { flags } : {}),
        at,
      };
    }
    if (total !== undefined && total !== sum) {
      file.fail(
        "TOTAL_WRONG",
        `the origins of ${name} in ${period} do not add up to its total, so cells are missing or damaged`,
        String(total),
        String(sum),
        row.line,
        "Total",
      );
    }
  }
  log.ignore("no migrants of this origin stated (empty)", empty);
  log.ignore("not available (.. or -)", missing);
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* matrix(file, log, source);
  },
};
