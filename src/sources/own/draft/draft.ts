import { countryCode, countryNames, countryOfNumber, nearest } from "../../../question/countries.js";
import type { Grid } from "../grid/grid.js";
import { looksNumeric, notationOf } from "../mapping/notation.js";
import type { MappingDraft } from "../mapping/schema.js";
import { type Column, missingIn, periodIn, type Table } from "./columns.js";
import { flowFields, periodField, toldFields, unitField, unitsOf } from "./fields.js";
import { directionIn, groupOf, isContinentAmong, unitIn, withoutUnit } from "./lexicon.js";
import { type Fields, kindOf, lookAt, placeIn, type Remark, type Value, valuesOf } from "./look.js";

/** Drafts how a table is to be read, from its headers and rows. What it cannot know stands as `?`. */
export function draft(grid: Grid, file: string): MappingDraft {
  const look = lookAt(grid, file);
  const { table, title, direction, year, month, period, indicator, unit, across } = look;
  const kind = kindOf(look, file);
  const chosen = valuesOf(kind, look);
  const values = chosen.columns;
  const timed = year !== undefined || period !== undefined;
  const byPeriod =
    !timed && values.length > 0 && values.every(({ header }) => periodIn(header) !== undefined);

  const fields: Fields = {};
  const used: Column[] = [];
  if (kind === "flow") flowFields(fields, used, look, values);
  else toldFields(fields, used, look, kind, values);
  if (!byPeriod) fields.period = periodField(year, month, period, title);
  // Columns that name a unit each, and not the same.
  const units = unit === undefined ? new Set(values.flatMap(({ header }) => unitIn(header) ?? [])) : [];
  const apart = [...units].length > 1;
  if (!apart) fields.unit = unitField(unit ?? unitsOf(indicator), values, title, table.columns, table.below);

  const value = (column: Column): Value => {
    const when = byPeriod ? periodIn(column.header) : undefined;
    const way = kind === "flow" && direction === undefined ? directionIn(column.header) : undefined;
    const place = across.includes(column) ? (placeIn(column.header) ?? "?") : undefined;
    const told = when !== undefined ? `its name holds the period ${when}` : undefined;
    const sure = told !== undefined || way !== undefined || (place !== undefined && place !== "?");
    return {
      column: column.name,
      ...(when === undefined ? {} : { period: when }),
      ...(kind === "flow" && fields.direction === undefined && fields.exporter === undefined
        ? { direction: way === "exports" || way === "imports" ? way : "?" }
        : {}),
      ...(apart ? { unit: unitIn(column.header) ?? "?" } : {}),
      ...(kind !== "flow" && fields.of === undefined ? { of: withoutUnit(column.header) || "?" } : {}),
      ...(place === undefined ? {} : { [acrossField(kind, fields)]: place }),
      confidence: sure && chosen.confidence >= 0.5 ? 0.95 : chosen.confidence,
      why: told ?? chosen.why,
    };
  };
  return {
    mapping: 1,
    table: kind,
    read: readOf(grid, table, notationOf(numbersIn(values, table))),
    fields,
    values: values.length === 0 ? [{ column: "?", ...NO_VALUES }] : values.map(value),
    names: namesOf(used),
    missing: missingOf(values),
    notes: table.notes,
  };
}

const NO_VALUES: Remark = { confidence: 0, why: "no column holds numbers: which one are the values?" };

/** Which end the columns stand for where each is named by a country: the one that the rows do not. */
function acrossField(kind: MappingDraft["table"], fields: Fields): "partner" | "about" | "toward" {
  if (kind === "flow") return "partner";
  return fields.about === undefined ? "about" : "toward";
}

/** The texts of columns that are numbers, but for those that the file itself holds as numbers. */
function numbersIn(columns: readonly Column[], { rows }: Table): string[] {
  return columns.flatMap(({ index }) =>
    rows.flatMap(({ cells, typed }) => {
      const cell = cells[index] ?? "";
      return typed?.has(index) === true || !looksNumeric(cell) ? [] : [cell];
    }),
  );
}

function readOf(grid: Grid, { head }: Table, numbers: ReturnType<typeof notationOf>): MappingDraft["read"] {
  const { confidence, why, ...notation } = numbers;
  return {
    ...(grid.separator === undefined ? {} : { separator: grid.separator }),
    ...notation,
    ...(grid.encoding === undefined ? {} : { encoding: grid.encoding }),
    ...((grid.sheets?.length ?? 0) > 1 ? { sheet: grid.sheets?.[0] ?? "" } : {}),
    header: head.line,
    confidence,
    why,
  };
}

/** Names that are no country: totals and groups by their codes, and `?` for those that nobody knows. */
function namesOf(columns: readonly Column[]): Record<string, string> {
  const names: [string, string][] = [];
  const all = columns.flatMap(({ distinct }) => distinct);
  for (const name of all) {
    if (isContinentAmong(name, all)) names.push([name, "_AMERICA"]);
    else if (countryCode(name) === undefined && !/^(?:_[A-Z0-9_]+|EU27)$/.test(name)) {
      const numbered = /^\d{1,3}$/.test(name) ? countryOfNumber(name) : undefined;
      if (numbered === undefined) names.push([name, groupOf(name) ?? otherwise(name) ?? "?"]);
    }
  }
  return Object.fromEntries(names);
}

/** A name given in two languages, "Австрия / Austria", or turned round, "Молдова, Республика". */
function otherwise(name: string): string | undefined {
  const [one, two, ...more] = name.split(" / ");
  if (one !== undefined && two !== undefined && more.length === 0) {
    const code = placeIn(one);
    return code === placeIn(two) ? code : undefined;
  }
  const turned = /^([^,]+), ([^,]+)$/.exec(name);
  return turned === null ? undefined : countryCode(`${turned[2]} ${turned[1]}`);
}

/** The country that an unknown name comes nearest to, to be looked at. */
export function nearName(name: string): string | undefined {
  return nearest(name, countryNames())[0];
}

function missingOf(values: readonly Column[]): string[] {
  return [...new Set(values.flatMap(missingIn))];
}
