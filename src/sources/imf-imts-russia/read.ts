import type { FlowFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { listed } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** Before one column for each year. */
const FIXED = [
  "DATASET",
  "SERIES_CODE",
  "OBS_MEASURE",
  "COUNTRY.ID",
  "COUNTRY",
  "INDICATOR.ID",
  "INDICATOR",
  "COUNTERPART_COUNTRY.ID",
  "COUNTERPART_COUNTRY",
  "FREQUENCY.ID",
  "FREQUENCY",
  "SCALE.ID",
  "SCALE",
  "TRADE_FLOW.ID",
  "TRADE_FLOW",
];

/** What every row must say of itself; anything else is another extraction. */
const SAME: readonly (readonly [column: string, value: string])[] = [
  ["OBS_MEASURE", "OBS_VALUE"],
  ["COUNTRY.ID", "RUS"],
  ["COUNTRY", "Russian Federation"],
  ["FREQUENCY.ID", "A"],
  ["FREQUENCY", "Annual"],
  ["SCALE.ID", "6"],
  ["SCALE", "Millions"],
];

const INDICATORS = {
  MG_CIF_USD: {
    name: "Imports of goods, Cost insurance freight (CIF), US dollar",
    flow: "MG",
    flowName: "Imports of goods",
  },
  XG_FOB_USD: {
    name: "Exports of goods, Free on board (FOB), US dollar",
    flow: "XG",
    flowName: "Exports of goods",
  },
} as const;
type Indicator = keyof typeof INDICATORS;

function isIndicator(id: string): id is Indicator {
  return Object.hasOwn(INDICATORS, id);
}

const REPORTER = "RUS";
const WORLD = "_WORLD";
/** Russia's customs published its last year in full for 2021; the file marks nothing, but no later value is its own. */
const FIRST_ESTIMATE = "2022";
/** Codes of the world, of groups and of Cuba and North Korea together, which the sum of all partners must not hold. */
const GROUP = /^(?:GX?\d{3}|TX910)$/;

function years(file: Input): string[] {
  const found = file
    .header()
    .slice(FIXED.length)
    .filter((column) => /^(?:19|20)\d{2}$/.test(column));
  return found.length === 0 ? [FIRST_ESTIMATE] : found;
}

function indicator(row: Row): Indicator {
  for (const [column, value] of SAME) if (row.text(column) !== value) row.fail(column, value);
  row.match("DATASET", /^IMF\.STA:IMTS\(\d+\.\d+\.\d+\)$/, "IMF.STA:IMTS and its version");
  const id = row.text("INDICATOR.ID");
  if (!isIndicator(id)) row.fail("INDICATOR.ID", `one of ${Object.keys(INDICATORS).join(", ")}`);
  const { name, flow, flowName } = INDICATORS[id];
  if (row.text("INDICATOR") !== name) row.fail("INDICATOR", name);
  if (row.text("TRADE_FLOW.ID") !== flow) row.fail("TRADE_FLOW.ID", flow);
  if (row.text("TRADE_FLOW") !== flowName) row.fail("TRADE_FLOW", flowName);
  const series = `${REPORTER}.${id}.${row.text("COUNTERPART_COUNTRY.ID")}.A`;
  if (row.text("SERIES_CODE") !== series) row.fail("SERIES_CODE", series);
  return id;
}

function partner(row: Row, source: SourceText): string {
  const column = "COUNTERPART_COUNTRY.ID";
  row.some("COUNTERPART_COUNTRY", "the name of a partner");
  const code = row.some(column, "the code of a partner");
  if (code === REPORTER) row.fail(column, "a partner other than Russia itself");
  return (
    listed(code, source) ??
    (/^[A-Z]{3}$/.test(code) && isCountry(code)
      ? code
      : row.fail(column, "an ISO 3166 code, or a code in `names` of source.yaml"))
  );
}

interface Sum {
  parts: number;
  world: number | undefined;
  line: number;
}

/** The world is the sum of all partners; a lost row or a damaged value shows. */
function prove(file: Input, sums: ReadonlyMap<string, Sum>): void {
  for (const [key, { parts, world, line }] of sums) {
    if (world === undefined) {
      file.fail(
        "TOTAL_MISSING",
        `there is no total for ${key}`,
        "a row for the world (G001)",
        "none",
        line,
        key,
      );
    }
    if (Math.abs(parts - world) > Math.max(1e-9 * world, 1)) {
      file.fail(
        "TOTAL_WRONG",
        `the partners do not add up to the world in ${key}, so rows are missing or damaged`,
        String(world),
        String(parts),
        line,
        key,
      );
    }
  }
}

function* wide(file: Input, log: Log, source: SourceText): Generator<FlowFigure> {
  const periods = years(file);
  const sums = new Map<string, Sum>();
  for (const row of file.rows([...FIXED, ...periods])) {
    const id = indicator(row);
    const code = row.text("COUNTERPART_COUNTRY.ID");
    const other = partner(row, source);
    for (const period of periods) {
      if (row.text(period) === "") {
        log.ignore("no value published (empty)");
        continue;
      }
      row.match(period, /^\d+(?:\.\d+)?$/, "a decimal number of million dollars, not below zero, or nothing");
      const value = row.decimal(period, 6);
      const key = `${id} ${period}`;
      const sum = sums.get(key) ?? { parts: 0, world: undefined, line: row.line };
      sums.set(key, sum);
      if (other === WORLD) {
        sum.world = value;
        sum.line = row.line;
      } else if (!GROUP.test(code)) sum.parts += value;
      if (other.startsWith("ignore ")) {
        log.ignore(other.slice("ignore ".length));
        continue;
      }
      yield {
        saidBy: "IMF",
        ...(id === "XG_FOB_USD"
          ? { exporter: REPORTER, importer: other, basis: "FOB" }
          : { exporter: other, importer: REPORTER, basis: "CIF" }),
        product: "TOTAL",
        period,
        value,
        unit: "USD",
        ...(period >= FIRST_ESTIMATE ? { flags: ["estimate"] } : {}),
        at: row.at,
      };
    }
  }
  prove(file, sums);
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* wide(file, log, source);
  },
};
