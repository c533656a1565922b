import type { FlowFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import { GROUPS } from "../../question/groups.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = ["flow", "reporter", "partner_iso3", "month", "value_eur"];

const MEMBERS: ReadonlySet<string> = new Set(
  GROUPS.find(({ id }) => id === "EU27")?.members.map(({ code }) => code),
);

/**
 * The file is two tables, one after the other, each with its imports before its exports: first a part of the goods,
 * then all goods. Only the second is wanted, and which is which must not be guessed from one alone.
 */
function tables(file: Input): { part: readonly Row[]; all: readonly Row[] } {
  const rows = file.rows(COLUMNS);
  const starts = [];
  let before: string | undefined;
  for (const [index, row] of rows.entries()) {
    const flow = row.text("flow");
    if (flow !== "IMPORT" && flow !== "EXPORT") row.fail("flow", "IMPORT or EXPORT");
    if (flow === "IMPORT" && before === "EXPORT") starts.push(index);
    before = flow;
  }
  const [start] = starts;
  if (start === undefined || starts.length > 1) {
    file.fail(
      "TABLES_WRONG",
      "the file is not two tables one after the other, a part of the goods and all goods",
      "one place where imports follow exports",
      `${starts.length} such places`,
      rows[starts[1] ?? 0]?.line,
      "flow",
    );
  }
  return { part: rows.slice(0, start), all: rows.slice(start) };
}

interface Cell {
  row: Row;
  key: string;
  flow: string;
  member: string;
  partner: string;
  period: string;
  value: number;
}

function cell(row: Row, log: Log, source: SourceText): Cell | undefined {
  const flow = row.text("flow");
  const member = partnerCode(row.some("reporter", "a member of the EU27"), source, row, "reporter", log);
  if (member === undefined) return undefined;
  if (!MEMBERS.has(member)) row.fail("reporter", "a member of the EU27");
  const partner = row.text("partner_iso3");
  if (!/^[A-Z]{3}$/.test(partner) || !isCountry(partner)) row.fail("partner_iso3", "an ISO 3166 code");
  if (partner === member) row.fail("partner_iso3", "a partner other than the reporter itself");
  row.match("month", /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, "a month, YYYY-MM");
  const period = row.text("month");
  row.match("value_eur", /^\d+$/, "a whole number of euros");
  const value = row.decimal("value_eur");
  return { row, key: `${flow} ${member} ${partner} ${period}`, flow, member, partner, period, value };
}

/** Each cell of the part must stand in all goods, and be no more than it: so a lost row or exchanged tables show. */
function* totals(file: Input, log: Log, source: SourceText): Generator<FlowFigure> {
  const { part, all } = tables(file);
  const parts = new Map<string, Cell>();
  for (const row of part) {
    const each = cell(row, log, source);
    if (each === undefined) continue;
    if (parts.has(each.key))
      file.fail("CELL_TWICE", "the part states a cell twice", `one row for ${each.key}`, "two", row.line);
    parts.set(each.key, each);
  }
  log.ignore(
    "a part of the goods (mineral fuels, HS 27, by all that can be compared), which the file states first and names by no column",
    parts.size,
  );
  for (const row of all) {
    const each = cell(row, log, source);
    if (each === undefined) continue;
    const { key, flow, member, partner, period, value } = each;
    const of = parts.get(key);
    if (of !== undefined && of.value > value) {
      file.fail(
        "PART_TOO_LARGE",
        "a part of the goods is worth more than all goods",
        `at least ${of.value}, the part in line ${of.row.line}`,
        String(value),
        row.line,
        "value_eur",
      );
    }
    parts.delete(key);
    yield {
      saidBy: member,
      ...(flow === "EXPORT"
        ? { exporter: member, importer: partner, basis: "FOB" }
        : { exporter: partner, importer: member, basis: "CIF" }),
      product: "TOTAL",
      period,
      value,
      unit: "EUR",
      ...(value === 0 ? { flags: ["published-zero"] } : {}),
      at: row.at,
    };
  }
  for (const { key, row } of parts.values()) {
    file.fail(
      "TOTAL_MISSING",
      "a cell has a part of the goods and no row for all goods, so the file may have been cut off",
      `a row for ${key} in the second table`,
      "none",
      row.line,
    );
  }
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* totals(file, log, source);
  },
};
