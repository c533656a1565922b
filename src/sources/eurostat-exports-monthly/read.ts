import type { FlowFigure } from "../../ledger/tables.js";
import { countryCode } from "../../question/countries.js";
import { GROUPS } from "../../question/groups.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = ["reporter", "partner", "month", "value_eur"];
const EU = "EU27";
/** A member to January 2020: its rows are kept and say that it is none of the EU27. */
const BRITAIN = "GBR";
const REPORTERS: ReadonlySet<string> = new Set([
  EU,
  BRITAIN,
  ...(GROUPS.find(({ id }) => id === EU)?.members.map(({ code }) => code) ?? []),
]);

/** "European Union - 27 countries (AT, BE, ...)", "Euro area (AT-01/1999, ...)": a sum of the members it lists. */
const SUM = /^(?:European Union|Euro area)[^(]*\((.+)\)$/;
/** "AT", "HR-01/2023", "GB-01/1973->01/2020": a member, and the first and last month in which it counts. */
const MEMBER = /^([A-Z]{2})(?:-(\d{2})\/(\d{4})(?:->(\d{2})\/(\d{4}))?)?$/;

interface Span {
  from: string;
  to: string;
}

/** A sum of members as Eurostat states it: to be proved by the members' own rows. */
class Sum {
  readonly cells = new Map<string, { value: number; row: Row }>();
  readonly #members = new Map<string, Span>();

  constructor(list: string, row: Row) {
    for (const item of list.split(", ")) {
      const [, alpha2 = "", month = "01", year = "0000", lastMonth = "12", lastYear = "9999"] =
        MEMBER.exec(item) ?? [];
      const code = countryCode(alpha2);
      if (code === undefined) row.fail("reporter", "members as AT, AT-01/1995 or GB-01/1973->01/2020");
      this.#members.set(code, { from: `${year}-${month}`, to: `${lastYear}-${lastMonth}` });
    }
  }

  counts(member: string, period: string): boolean {
    const span = this.#members.get(member);
    return span !== undefined && span.from <= period && period <= span.to;
  }
}

interface Cell {
  partner: string;
  period: string;
  key: string;
  value: number;
}

function cell(row: Row, log: Log, source: SourceText): Cell | undefined {
  const partner = partnerCode(row.some("partner", "the name of a partner"), source, row, "partner", log);
  row.match("month", /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, "a month, YYYY-MM");
  const period = row.text("month");
  row.match("value_eur", /^\d+$/, "a whole number of euros");
  const value = row.decimal("value_eur");
  return partner === undefined ? undefined : { partner, period, key: `${partner} ${period}`, value };
}

/** Every sum that the file states must come out of the members' rows, to the euro, in each cell that a member has. */
function prove(file: Input, sums: ReadonlyMap<string, Sum>, own: ReadonlyMap<string, FlowFigure>): void {
  for (const [name, sum] of sums) {
    const short = name.slice(0, name.indexOf(" ("));
    const found = new Map<string, number>();
    for (const { saidBy, importer, period, value, at } of own.values()) {
      if (!sum.counts(saidBy, period)) continue;
      const key = `${importer} ${period}`;
      if (!sum.cells.has(key))
        file.fail("TOTAL_MISSING", `there is no row for ${short}`, `a sum for ${key}`, "none", at.line);
      found.set(key, (found.get(key) ?? 0) + value);
    }
    for (const [key, { value, row }] of sum.cells) {
      if (found.get(key) === value) continue;
      file.fail(
        "TOTAL_WRONG",
        `the members do not add up to ${short} in ${key}, so rows are missing or damaged`,
        String(value),
        String(found.get(key) ?? "no member"),
        row.line,
        "value_eur",
      );
    }
  }
}

function* exports(file: Input, log: Log, source: SourceText): Generator<FlowFigure> {
  const sums = new Map<string, Sum>();
  const own = new Map<string, FlowFigure>();
  for (const row of file.rows(COLUMNS)) {
    const name = row.some("reporter", "a member of the European Union, or a sum of members");
    const each = cell(row, log, source);
    if (each === undefined) continue;
    const { partner, period, key, value } = each;
    const list = SUM.exec(name)?.[1];
    if (list !== undefined) {
      const sum = sums.get(name) ?? new Sum(list, row);
      sums.set(name, sum);
      if (sum.cells.has(key)) row.fail("month", `one row for ${key} of each reporter`);
      sum.cells.set(key, { value, row });
    }
    const saidBy = partnerCode(name, source, row, "reporter", log);
    if (saidBy === undefined) continue;
    if (!REPORTERS.has(saidBy))
      row.fail("reporter", "a member of the European Union since 2019, or the EU27");
    if (partner === saidBy) row.fail("partner", "a partner other than the reporter itself");
    const flags = [...(saidBy === BRITAIN ? ["not-eu27"] : []), ...(value === 0 ? ["published-zero"] : [])];
    const figure: FlowFigure = {
      saidBy,
      exporter: saidBy,
      importer: partner,
      product: "TOTAL",
      period,
      value,
      unit: "EUR",
      basis: "FOB",
      ...(flags.length > 0 ? { flags } : {}),
      at: row.at,
    };
    if (saidBy !== EU) own.set(`${saidBy} ${key}`, figure);
    yield figure;
  }
  prove(file, sums, own);
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* exports(file, log, source);
  },
};
