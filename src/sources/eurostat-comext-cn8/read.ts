import type { FlowFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import { GROUPS } from "../../question/groups.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = ["cn_code", "reporter", "partner_iso3", "month", "value_eur"];

const MEMBERS: ReadonlySet<string> = new Set(
  GROUPS.find(({ id }) => id === "EU27")?.members.map(({ code }) => code),
);

/** What a cell of a heading holds, and what the CN8 codes below it add up to. */
interface Heading {
  stated: Row | undefined;
  value: number;
  codes: number;
  sum: number;
  /** A row of one of its codes. */
  row: Row;
}

/** Members by the names of this table, each looked up once. */
class Members {
  readonly #codes = new Map<string, string | undefined>();

  code(row: Row, log: Log, source: SourceText): string | undefined {
    const name = row.text("reporter");
    if (this.#codes.has(name)) return this.#codes.get(name);
    const code = partnerCode(row.some("reporter", "a member of the EU27"), source, row, "reporter", log);
    if (code !== undefined && !MEMBERS.has(code)) row.fail("reporter", "a member of the EU27");
    this.#codes.set(name, code);
    return code;
  }
}

/**
 * Headings of four digits contain the CN8 codes below them, so the two are never both kept. A heading may hold more than
 * its codes; it cannot hold less, but for a euro of rounding for each of them.
 */
class Headings {
  readonly #headings = new Set<string>();
  readonly #cells = new Map<string, Heading>();

  #cell(code: string, row: Row): Heading {
    const key = `${code.slice(0, 4)} ${row.text("reporter")} ${row.text("partner_iso3")} ${row.text("month")}`;
    const held = this.#cells.get(key);
    if (held !== undefined) return held;
    const cell = { stated: undefined, value: 0, codes: 0, sum: 0, row };
    this.#cells.set(key, cell);
    return cell;
  }

  heading(file: Input, code: string, row: Row, value: number): void {
    const cell = this.#cell(code, row);
    if (cell.stated !== undefined)
      file.fail("CELL_TWICE", "a heading states a cell twice", `one row for ${code}`, "two", row.line);
    cell.stated = row;
    cell.value = value;
    this.#headings.add(code);
  }

  code(code: string, row: Row, value: number): void {
    const cell = this.#cell(code, row);
    cell.codes += 1;
    cell.sum += value;
    cell.row = row;
  }

  /** @throws ParallaxError `PART_TOO_LARGE`, at a code or at the heading that it exceeds */
  prove(file: Input): void {
    for (const [key, { stated, value, codes, sum, row }] of this.#cells) {
      if (!this.#headings.has(key.slice(0, 4)) || sum - value <= codes) continue;
      file.fail(
        "PART_TOO_LARGE",
        "CN8 codes add up to more than the heading that contains them",
        `at least ${sum} euros for ${key}`,
        stated === undefined ? "no row" : String(value),
        (stated ?? row).line,
        stated === undefined ? "1" : "value_eur",
      );
    }
  }
}

function* figures(file: Input, log: Log, source: SourceText): Generator<FlowFigure> {
  const members = new Members();
  const headings = new Headings();
  for (const row of file.rows(COLUMNS)) {
    row.match("cn_code", /^(?:\d{4}|\d{8})$/, "a CN code of eight digits, or a heading of four");
    const code = row.text("cn_code");
    const member = members.code(row, log, source);
    if (member === undefined) continue;
    const partner = row.text("partner_iso3");
    if (!isCountry(partner)) row.fail("partner_iso3", "an ISO 3166 code");
    if (partner === member) row.fail("partner_iso3", "a partner other than the reporter itself");
    row.match("month", /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, "a month, YYYY-MM");
    row.match("value_eur", /^\d+$/, "a whole number of euros");
    const value = row.decimal("value_eur");
    if (code.length === 4) {
      headings.heading(file, code, row, value);
      log.ignore("a heading of four digits, which contains the CN8 codes below it");
      continue;
    }
    headings.code(code, row, value);
    yield {
      saidBy: member,
      exporter: member,
      importer: partner,
      product: code,
      period: row.text("month"),
      value,
      unit: "EUR",
      basis: "FOB",
      ...(value === 0 ? { flags: ["published-zero"] } : {}),
      at: row.at,
    };
  }
  headings.prove(file);
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* figures(file, log, source);
  },
};
