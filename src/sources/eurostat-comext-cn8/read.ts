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

/** More than there can be of headings, and of partners and months: to make one number of them. */
const MOST = 10_000;
const FEW = 1000;

/** What a cell of a heading holds, and what the CN8 codes below it add up to. */
interface Heading {
  /** The line on which it is stated; 0: on none. */
  line: number;
  value: number;
  codes: number;
  sum: number;
  /** The line of a code of it. */
  below: number;
}

/** Texts that come again and again, each looked at once. */
class Known {
  readonly #places = new Map<string, number>();

  /** The place of a text; where it is new, it is checked first. */
  place(text: string, check: () => void): number {
    const held = this.#places.get(text);
    if (held !== undefined) return held;
    check();
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }
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
  readonly #cells = new Map<number, Heading>();
  /** Codes whose heading had not come when they did: cell, value and line, one after the other. */
  readonly #early = new Map<string, number[]>();

  #at(digits: string, cell: number): Heading {
    const key = cell * MOST + Number(digits);
    let held = this.#cells.get(key);
    if (held === undefined) {
      held = { line: 0, value: 0, codes: 0, sum: 0, below: 0 };
      this.#cells.set(key, held);
    }
    return held;
  }

  heading(file: Input, digits: string, cell: number, line: number, value: number): void {
    const held = this.#at(digits, cell);
    if (held.line > 0)
      file.fail("CELL_TWICE", "a heading states a cell twice", `one row for ${digits}`, "two", line);
    held.line = line;
    held.value = value;
    this.#headings.add(digits);
  }

  code(code: string, cell: number, line: number, value: number): void {
    const digits = code.slice(0, 4);
    if (this.#headings.has(digits)) {
      this.#add(digits, cell, value, line);
      return;
    }
    const early = this.#early.get(digits);
    if (early === undefined) this.#early.set(digits, [cell, value, line]);
    else early.push(cell, value, line);
  }

  #add(digits: string, cell: number, value: number, line: number): void {
    const held = this.#at(digits, cell);
    held.codes += 1;
    held.sum += value;
    held.below = line;
  }

  /** @throws ParallaxError `PART_TOO_LARGE`, at a code or at the heading that it exceeds */
  prove(file: Input): void {
    for (const [digits, early] of this.#early)
      if (this.#headings.has(digits))
        for (let at = 0; at < early.length; at += 3)
          this.#add(digits, early[at] ?? 0, early[at + 1] ?? 0, early[at + 2] ?? 0);
    for (const { line, value, codes, sum, below } of this.#cells.values()) {
      if (sum - value <= codes) continue;
      file.fail(
        "PART_TOO_LARGE",
        "CN8 codes add up to more than the heading that contains them",
        `at least ${sum} euros for the same member, partner and month`,
        line === 0 ? "no row" : String(value),
        line === 0 ? below : line,
        line === 0 ? "1" : "value_eur",
      );
    }
  }
}

function* figures(file: Input, log: Log, source: SourceText): Generator<FlowFigure> {
  const members = new Members();
  const headings = new Headings();
  const [names, partners, months] = [new Known(), new Known(), new Known()];
  let ignored = 0;
  for (const row of file.eachRow(COLUMNS)) {
    row.match("cn_code", /^(?:\d{4}|\d{8})$/, "a CN code of eight digits, or a heading of four");
    const code = row.text("cn_code");
    const member = members.code(row, log, source);
    if (member === undefined) continue;
    const partner = row.text("partner_iso3");
    const partnerAt = partners.place(partner, () => {
      if (!isCountry(partner)) row.fail("partner_iso3", "an ISO 3166 code");
    });
    if (partner === member) row.fail("partner_iso3", "a partner other than the reporter itself");
    const period = row.text("month");
    const monthAt = months.place(period, () => {
      row.match("month", /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, "a month, YYYY-MM");
    });
    row.match("value_eur", /^\d+$/, "a whole number of euros");
    const value = Number(row.text("value_eur"));
    const cell = (names.place(member, () => {}) * FEW + partnerAt) * FEW + monthAt;
    if (code.length === 4) {
      headings.heading(file, code, cell, row.line, value);
      ignored += 1;
      continue;
    }
    headings.code(code, cell, row.line, value);
    yield {
      saidBy: member,
      exporter: member,
      importer: partner,
      product: code,
      period,
      value,
      unit: "EUR",
      basis: "FOB",
      ...(value === 0 ? { flags: ["published-zero"] } : {}),
      at: row.at,
    };
  }
  headings.prove(file);
  if (ignored > 0) log.ignore("a heading of four digits, which contains the CN8 codes below it", ignored);
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* figures(file, log, source);
  },
};
