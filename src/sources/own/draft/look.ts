import { countryCode } from "../../../question/countries.js";
import type { Grid } from "../grid/grid.js";
import { looksNumeric } from "../mapping/notation.js";
import { monthOf } from "../mapping/period.js";
import type { MappingDraft } from "../mapping/schema.js";
import {
  allOf,
  type Column,
  isNumeric,
  isPeriod,
  isYear,
  Parts,
  periodIn,
  placeColumns,
  share,
  type Table,
  tableOf,
} from "./columns.js";
import {
  type Concept,
  directionIn,
  directionWord,
  groupOf,
  speaksOfTrade,
  tieIn,
  unitIn,
} from "./lexicon.js";

export type Fields = MappingDraft["fields"];
export type Value = MappingDraft["values"][number];

/** A guess as a mapping states it. */
export interface Remark {
  confidence: number;
  why: string;
}

export const named = (column: Column, ...concepts: Concept[]) =>
  column.concepts.some((each) => concepts.includes(each));

/** What a table looks like, column by column. */
export interface Look {
  table: Table;
  /** Titles above it, the name of its sheet and of its file. */
  title: string;
  direction: Column | undefined;
  year: Column | undefined;
  month: Column | undefined;
  period: Column | undefined;
  places: readonly Column[];
  indicator: Column | undefined;
  unit: Column | undefined;
  product: Column | undefined;
  /** Columns of numbers that are none of these. */
  numeric: readonly Column[];
  /** Those that are named by a country each, where most are. */
  across: readonly Column[];
}

export function lookAt(grid: Grid, file: string): Look {
  const table = tableOf(grid);
  const parts = new Parts(table.columns);
  const isDirection = allOf((text) => directionWord(text) !== undefined);
  const isWordy = allOf((text) => !/^\d$/.test(text));
  const direction =
    parts.find("direction", isDirection) ??
    parts.find(undefined, (each) => each.distinct.length > 1 && isWordy(each) && isDirection(each));
  const year = parts.find("year", allOf(isYear));
  const isMonth = allOf((text) => monthOf(text) !== undefined);
  const month = year === undefined ? undefined : parts.find("month", isMonth);
  const period =
    year !== undefined
      ? undefined
      : (parts.find("period", allOf(isPeriod)) ??
        parts.find("month", allOf(isPeriod)) ??
        parts.find(undefined, (each) => periodIn(each.header) === undefined && allOf(isPeriod)(each)));
  const places = placeColumns(parts, table.rows);
  const indicator = parts.find("indicator", ({ distinct }) => share(distinct, looksNumeric) < 0.2);
  const isUnit = (text: string) => unitIn(text) !== undefined;
  const unit = parts.find("unit", ({ distinct }) => share(distinct, isUnit) >= 0.5);
  const isCode = allOf((text) => /^(?:TOTAL|[\d. ]{1,13})$/.test(text));
  const ofTrade = speaksOfTrade(
    `${table.above} ${table.columns.map(({ header }) => header).join(" ")} ${file}`,
  );
  const product =
    parts.find("product", isCode) ??
    parts.find("product", ({ distinct }) => share(distinct, looksNumeric) < 0.5) ??
    (ofTrade
      ? parts.find(
          "code",
          allOf((text) => /^(?:TOTAL|(?:\d{2}){1,5})$/.test(text)),
        )
      : undefined);
  const numeric = parts.left.filter(isNumeric);
  const named = numeric.filter(({ header }) => placeIn(header) !== undefined);
  return {
    table,
    title: `${table.above}\n${(grid.sheets ?? [])[0] ?? ""}\n${file.replace(/[_-]+/g, " ").replace(/\.\w+$/, "")}`,
    direction,
    year,
    month,
    period,
    places,
    indicator,
    unit,
    product,
    numeric,
    across: named.length >= 3 && named.length >= 0.6 * numeric.length ? numeric : [],
  };
}

/** The country or group that a text is the name of. */
export function placeIn(text: string): string | undefined {
  return countryCode(text) ?? groupOf(text);
}

const isSided = (column: Column) =>
  !named(column, "exporter", "importer") && /^(?:exports|imports)$/.test(directionIn(column.header) ?? "");
const isAmount = (column: Column) => !named(column, "quantity", "derived");

/** Trade speaks of directions or products; what else stands between two countries is a tie, and about one a trait. */
export function kindOf(
  { table, direction, product, indicator, numeric, places, across }: Look,
  file: string,
): MappingDraft["table"] {
  const said = `${table.above} ${table.columns.map(({ header }) => header).join(" ")} ${file}`;
  const trade =
    direction !== undefined ||
    numeric.some(isSided) ||
    (product !== undefined && indicator === undefined) ||
    (indicator === undefined && speaksOfTrade(said) && tieIn(said) === undefined);
  if (trade) return "flow";
  return places.length + (across.length > 0 ? 1 : 0) >= 2 ? "tie" : "trait";
}

/** Which columns hold the values, and why. */
export function valuesOf(kind: MappingDraft["table"], look: Look): { columns: readonly Column[] } & Remark {
  const { numeric, across, direction } = look;
  const of = (columns: readonly Column[], confidence: number, why: string) => ({ columns, confidence, why });
  const amounts = numeric.filter(isAmount);
  const timed = look.year !== undefined || look.period !== undefined;
  const wide = numeric.filter(({ header }) => periodIn(header) !== undefined);
  const sided = direction === undefined ? amounts.filter(isSided) : [];
  if (across.length > 0) return of(across, 0.8, "its name is a country, as those of the others are");
  if (!timed && wide.length > 0) {
    const both = wide.filter((column) => sided.includes(column));
    const kept = wide.filter(isAmount);
    return of([both, kept, wide].find(({ length }) => length > 0) ?? wide, 0.95, "its name is a period");
  }
  if (kind === "flow" && sided.length > 0) return of(sided, 0.95, "its name says the direction");
  const clear = amounts.filter(
    (column) => named(column, "value") || !["percent", "?", undefined].includes(unitIn(column.header)),
  );
  const [first] = amounts;
  if (first === undefined)
    return of(
      numeric.slice(0, 1),
      0.2,
      "the only column of numbers, though its name says that it is no value",
    );
  if (amounts.length === 1) {
    const why = "the only column of numbers that is no code, period, quantity or share";
    return of(amounts, clear.length === 1 ? 0.95 : 0.8, why);
  }
  if (clear.length === 1) return of(clear, 0.85, "the only column of numbers whose name says value or money");
  if (kind !== "flow")
    return of(amounts, 0.6, "one of several columns of numbers, each taken as what it is named");
  return of([clear[0] ?? first], 0.3, "one of several columns of numbers: is it this one?");
}
