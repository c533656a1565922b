import { ParallaxError, show } from "../../../errors.js";
import type { FlowFigure, TraitFigure } from "../../../ledger/tables.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { at, type HsLog, SELF, warnPadded, zeroFlag } from "../figures.js";
import type { Grid, GridRow } from "../grid/grid.js";
import type { Reading } from "../layout.js";
import { FORM, type MappingFile } from "./file.js";
import { Mapped } from "./mapped.js";
import type { Mapping } from "./schema.js";

interface Leg {
  saidBy: string;
  exporter: string;
  importer: string;
}
/** Who says of whom, of a row, by its columns of values. Undefined: left out by a rule. */
type Legs = (row: Row) => ((index: number) => Leg | undefined) | undefined;

function flows(grid: Grid, file: MappingFile, log: Log): Reading<"flow"> {
  const table = new Mapped(grid, file, log);
  const { fields, values } = file.mapping;
  const hs: HsLog = { padded: 0 };
  const sides = fields.exporter !== undefined || fields.importer !== undefined;
  const legs = sides ? pairs(table, fields.said_by) : declared(table, file.mapping);
  const product = table.product(hs);
  const basis = basisOf(grid, file);
  const columns = values.map((value, index) => ({
    column: table.valueColumn(index),
    period: table.period(value.period, ["values", index, "period"]),
    unit: table.unit(value.unit, ["values", index, "unit"], true),
  }));
  return {
    *row(each) {
      const placed = table.row(each);
      if (placed === undefined) return;
      const { row } = placed;
      const legOf = legs(row);
      const code = product(row);
      if (legOf === undefined || code === undefined) return;
      for (const [index, { column, period, unit }] of columns.entries()) {
        const leg = legOf(index);
        const when = period(row);
        const scaled = unit(row);
        if (leg === undefined || scaled === undefined) continue;
        if (leg.exporter === leg.importer) {
          log.ignore(SELF);
          continue;
        }
        const value = table.value(placed, column, scaled, 0);
        if (value === undefined) continue;
        yield {
          ...leg,
          product: code,
          period: when,
          value,
          unit: scaled.unit,
          basis: basis === "by-direction" ? usualBasis(leg) : basis,
          flags: zeroFlag(value),
          at: at(placed),
        };
      }
    },
    close() {
      warnPadded(hs, log);
      table.close();
    },
  };
}

/** Exporters declare FOB and importers CIF, as most offices do. */
function usualBasis({ saidBy, exporter, importer }: Leg): FlowFigure["basis"] {
  if (saidBy === exporter) return "FOB";
  return saidBy === importer ? "CIF" : "unstated";
}

/** A reporter, a partner and a direction. */
function declared(table: Mapped, { fields, values }: Mapping): Legs {
  const reporter = table.place("reporter");
  const wide = values.some(({ partner }) => partner !== undefined);
  const partner = fields.partner === undefined && wide ? undefined : table.place("partner");
  const partners = wide ? values.map((_, index) => table.place("partner", index)) : [];
  const directions = values.map(({ direction }, index) =>
    table.direction(direction, ["values", index, "direction"]),
  );
  return (row) => {
    const saidBy = reporter(row);
    const other = partner?.(row);
    if (saidBy === undefined || (partner !== undefined && other === undefined)) return undefined;
    return (index) => {
      const exports = directions[index]?.(row);
      const whom = other ?? partners[index]?.(row);
      if (exports === undefined || whom === undefined) return undefined;
      return { saidBy, exporter: exports ? saidBy : whom, importer: exports ? whom : saidBy };
    };
  };
}

/** Exporter and importer by fields of their own, and who of them, or who else, says it. */
function pairs(table: Mapped, said: Mapping["fields"]["said_by"]): Legs {
  const exporter = table.place("exporter");
  const importer = table.place("importer");
  const side =
    said !== undefined && "is" in said && (said.is === "exporter" || said.is === "importer")
      ? said.is
      : undefined;
  const speaker = side === undefined ? table.speaker() : undefined;
  return (row) => {
    const [from, to] = [exporter(row), importer(row)];
    if (from === undefined || to === undefined) return undefined;
    const saidBy = speaker?.(row) ?? (side === "exporter" ? from : to);
    return () => ({ saidBy, exporter: from, importer: to });
  };
}

function basisOf(grid: Grid, { name, mapping, lineOf }: MappingFile): FlowFigure["basis"] | "by-direction" {
  const basis = mapping.fields.basis?.is ?? "by-direction";
  if (basis === "FOB" || basis === "CIF" || basis === "unstated" || basis === "by-direction") return basis;
  throw new ParallaxError({
    code: "MAPPING_WRONG",
    message: `the mapping of ${grid.input.name} holds what cannot be used at fields.basis.is`,
    expected: "FOB, CIF, unstated, or by-direction (exports FOB, imports CIF)",
    found: show(basis),
    where: { file: name, line: lineOf(["fields", "basis", "is"]), column: "fields.basis.is" },
    todo: FORM,
  });
}

function ties(grid: Grid, file: MappingFile, log: Log): Reading<"tie"> {
  const { row, close } = told(grid, file, log, ["about", "toward"]);
  return {
    *row(each) {
      for (const { toward = "", ...figure } of row(each)) yield { ...figure, toward };
    },
    close,
  };
}

/** What a table tells about countries, or about one toward another, each by a field or by the columns of values. */
function told(
  grid: Grid,
  file: MappingFile,
  log: Log,
  places: readonly ("about" | "toward")[],
): { row(row: GridRow): Iterable<TraitFigure & { toward?: string }>; close(): void } {
  const table = new Mapped(grid, file, log);
  const { fields, values } = file.mapping;
  const byRow = places.flatMap((field) => {
    const wide = fields[field] === undefined && values.some((value) => value[field] !== undefined);
    return wide ? [] : [{ field, code: table.place(field) }];
  });
  const byColumn = places.filter((field) => !byRow.some((each) => each.field === field));
  const speaker = table.speaker();
  const columns = values.map((value, index) => ({
    column: table.valueColumn(index),
    period: table.period(value.period, ["values", index, "period"]),
    unit: table.unit(value.unit, ["values", index, "unit"], false),
    of: table.of(value.of, ["values", index, "of"]),
    places: places
      .filter((field) => byColumn.includes(field) || value[field] !== undefined)
      .map((field) => ({ field, code: table.place(field, index) })),
  }));
  return {
    *row(each) {
      const placed = table.row(each);
      if (placed === undefined) return;
      const { row } = placed;
      const found = byRow.map(({ field, code }) => [field, code(row)] as const);
      const saidBy = speaker(row);
      if (found.some(([, code]) => code === undefined)) return;
      for (const { column, period, unit, of, places: own } of columns) {
        const indicator = of(row);
        const when = period(row);
        const scaled = unit(row);
        if (indicator === undefined || scaled === undefined) continue;
        const value = table.value(placed, column, scaled, Number.NEGATIVE_INFINITY);
        if (value === undefined) continue;
        const codes = new Map([...found, ...own.map(({ field, code }) => [field, code(row)] as const)]);
        const toward = codes.get("toward");
        yield {
          saidBy,
          about: codes.get("about") ?? "",
          ...(toward === undefined ? {} : { toward }),
          of: indicator,
          period: when,
          value,
          unit: scaled.unit,
          flags: zeroFlag(value),
          at: at(placed),
        };
      }
    },
    close: () => table.close(),
  };
}

/** Tables under a mapping, by the table of the ledger that it names. */
export const MAPPED: {
  [T in Mapping["table"]]: (grid: Grid, file: MappingFile, log: Log) => Reading<T>;
} = {
  flow: flows,
  tie: ties,
  trait: (grid, file, log) => told(grid, file, log, ["about"]),
};
