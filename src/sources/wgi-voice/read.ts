import type { TraitFigure } from "../../ledger/tables.js";
import type { Unit } from "../../units.js";
import type { Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

interface Indicator {
  column: string;
  /** The World Bank's own code. */
  of: string;
  unit: Unit;
  low: number;
  high: number;
}

const INDICATORS: readonly Indicator[] = [
  { column: "Estimate", of: "VA.EST", unit: "index", low: -5, high: 5 },
  { column: "StdErr", of: "VA.STD.ERR", unit: "index", low: 0, high: 5 },
  { column: "NumSrc", of: "VA.NO.SRC", unit: "count", low: 1, high: 100 },
  { column: "Rank", of: "VA.PER.RNK", unit: "index", low: 0, high: 100 },
  { column: "Lower", of: "VA.PER.RNK.LOWER", unit: "index", low: 0, high: 100 },
  { column: "Upper", of: "VA.PER.RNK.UPPER", unit: "index", low: 0, high: 100 },
];

/** Added by compilers of the table: a name and codes of two lists of states. */
const UNUSED = ["extended_country_name", "GWn", "cown", "in_GW_system"];
const COLUMNS = ["wb_country", "wb_code", "year", ...INDICATORS.map(({ column }) => column), ...UNUSED];

function* country(row: Row, log: Log, source: SourceText): Generator<TraitFigure> {
  const about = partnerCode(row.some("wb_code"), source, row, "wb_code", log);
  const period = row.year("year");
  const named = partnerCode(row.some("wb_country"), source, row, "wb_country", log);
  log.ignore(`columns that are not the publisher's: ${UNUSED.join(", ")}`, UNUSED.length);
  if (about === undefined) return;
  if (named !== about) row.fail("wb_country", `a name of ${about}`);
  if (INDICATORS.every(({ column }) => row.text(column) === "")) {
    log.ignore("no value published", INDICATORS.length);
    return;
  }
  const values = INDICATORS.map(({ column, low, high, ...indicator }) => {
    const value = row.decimal(column);
    if (value < low || value > high) row.fail(column, `a number from ${low} to ${high}`);
    return { column, value, ...indicator };
  });
  const [rank, lower, upper] = ["Rank", "Lower", "Upper"].map((column) => row.decimal(column));
  if (rank === undefined || lower === undefined || upper === undefined || lower > rank || rank > upper)
    row.fail("Rank", "a rank between its bounds, Lower and Upper");
  for (const { of, value, unit } of values)
    yield { saidBy: "WB", about, of, period, value, unit, at: row.at };
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) for (const row of file.rows(COLUMNS)) yield* country(row, log, source);
  },
};
