import { show } from "../../../errors.js";
import type { FlowFigure } from "../../../ledger/tables.js";
import { isCountry } from "../../../question/countries.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { Body, failAt, type Placed } from "../body.js";
import { flowOf, type HsLog, hsCode, money, plainColumn, SELF, warnPadded } from "../figures.js";
import type { Grid } from "../grid/grid.js";
import type { LayoutOf } from "../layout.js";
import { Parts, totalKey } from "../parts.js";
import { ComtradeAreas } from "./areas.js";

/** What the columns are called in the API v1, in what its R and Python clients save, and in the downloads before it. */
type Field =
  | "flow"
  | "reporter"
  | "partner"
  | "product"
  | "value"
  | "period"
  | "year"
  | "month"
  | "frequency"
  | "type"
  | "classification"
  | "level"
  | "cif"
  | "fob"
  | "transport"
  | "customs"
  | "partner2"
  | "supply"
  | "reported"
  | "aggregate"
  | "reporterIso"
  | "partnerIso";
const CALLED: readonly (readonly [Field, readonly string[]])[] = [
  ["flow", ["flowcode", "tradecode", "tradeflowcode", "rgcode"]],
  ["reporter", ["reportercode", "rtcode"]],
  ["partner", ["partnercode", "ptcode"]],
  ["product", ["cmdcode", "commoditycode"]],
  ["value", ["primaryvalue", "tradevalueus", "tradevalue"]],
  ["period", ["perioddesc", "period"]],
  ["year", ["refyear", "year", "yr"]],
  ["month", ["refmonth", "month"]],
  ["frequency", ["freqcode"]],
  ["type", ["typecode"]],
  ["classification", ["classificationcode", "classification"]],
  ["level", ["aggrlevel", "aggregatelevel"]],
  ["cif", ["cifvalue", "ciftradevalueus"]],
  ["fob", ["fobvalue", "fobtradevalueus"]],
  ["transport", ["motcode", "modeoftransportcode"]],
  ["customs", ["customscode", "customsproccode"]],
  ["partner2", ["partner2code", "2ndpartnercode"]],
  ["supply", ["moscode"]],
  ["reported", ["isreported"]],
  ["aggregate", ["isaggregate"]],
  ["reporterIso", ["reporteriso"]],
  ["partnerIso", ["partneriso"]],
];
const WEIGHT = ["netwgt", "netweightkg"];
const NEEDED: readonly Field[] = ["flow", "reporter", "partner", "product", "value", "period"];

/** Flows that are part of exports or imports and must not be added to them. */
const PARTS: Readonly<Record<string, string>> = {
  RX: "re-exports, which exports contain",
  3: "re-exports, which exports contain",
  RM: "re-imports, which imports contain",
  4: "re-imports, which imports contain",
  DX: "domestic exports, which exports contain",
  FM: "foreign imports, which imports contain",
  XIP: "exports after inward processing, which exports contain",
  XOP: "exports for outward processing, which exports contain",
  MIP: "imports for inward processing, which imports contain",
  MOP: "imports after outward processing, which imports contain",
};

/** The value of each column that means the whole; rows with another are parts of the row that has it. */
const WHOLES: readonly (readonly [Field, RegExp, string])[] = [
  ["transport", /^0*$/, "broken down by transport (motCode)"],
  ["customs", /^(?:C00)?$/, "broken down by customs procedure (customsCode)"],
  ["partner2", /^0*$/, "broken down by second partner (partner2Code)"],
  ["supply", /^0*$/, "broken down by mode of supply (mosCode)"],
];

/** UN Comtrade stops an answer at these numbers of rows; a capped answer looks like a whole one. */
const CAPS = [100_000, 250_000];
const PREVIEW_CAP = 500;

function fieldsOf(columns: readonly string[]): Partial<Record<Field, string>> {
  const plain = new Map(columns.map((column) => [plainColumn(column), column]));
  const found: Partial<Record<Field, string>> = {};
  for (const [field, names] of CALLED) {
    const name = names.find((each) => plain.has(each));
    const column = name === undefined ? undefined : plain.get(name);
    if (column !== undefined) found[field] = column;
  }
  return found;
}

const given = (text: string) =>
  text !== "" && text !== "NA" && text !== "null" && text !== "None" && text !== "nan";

/** One download, column by column. */
export class Table {
  readonly #columns: Partial<Record<Field, string>>;
  readonly #areas = new ComtradeAreas();
  readonly #hs: HsLog = { padded: 0 };
  readonly #parts: Pick<Parts, "part" | "empty">;

  constructor(columns: Partial<Record<Field, string>>, parts: Pick<Parts, "part" | "empty">) {
    this.#columns = columns;
    this.#parts = parts;
  }

  #column(field: Field): string {
    return this.#columns[field] ?? field;
  }

  /** The text of a cell; empty where the column is missing or holds a word for nothing. */
  #text(row: Row, field: Field): string {
    const column = this.#columns[field];
    const text = column === undefined ? "" : row.text(column).trim();
    return given(text) ? text : "";
  }

  #year(row: Row): { period: string; year: number } {
    const column = this.#column("period");
    const text = this.#text(row, "period");
    const month = this.#text(row, "month");
    const date = /^((?:19|20)\d{2})-(\d{2})-\d{2}(?:[ T].*)?$/.exec(text);
    const whole = /^((?:19|20)\d{2})(0[1-9]|1[0-2])?$/.exec(text);
    let year = whole?.[1];
    let part = whole?.[2];
    if (date !== null) {
      year = date[1];
      part = /^(?:[1-9]|0[1-9]|1[0-2])$/.test(month) ? month.padStart(2, "0") : undefined;
      if (part !== undefined && part !== date[2])
        row.fail(column, `month ${month}, as its column of months says`);
      if (part === undefined && !/^(?:0|52|)$/.test(month))
        row.fail(this.#column("month"), "1 to 12, or 52 for a whole year");
    }
    if (year === undefined) row.fail(column, "a year (2022), a month (202203) or a date");
    const stated = this.#text(row, "year");
    if (stated !== "" && stated !== year)
      row.fail(column, `a period of ${stated}, as its column of years says`);
    const frequency = this.#text(row, "frequency");
    if (frequency !== "" && frequency !== (part === undefined ? "A" : "M"))
      row.fail(
        this.#column("frequency"),
        part === undefined ? "A, since the period is a year" : "M, since the period is a month",
      );
    return { period: part === undefined ? year : `${year}-${part}`, year: Number(year) };
  }

  #place(row: Row, field: "reporter" | "partner", year: number): string {
    const code = this.#areas.code(row, this.#column(field), year);
    const letters = this.#text(row, field === "reporter" ? "reporterIso" : "partnerIso");
    if (letters !== code && isCountry(letters) && isCountry(code)) {
      row.fail(
        this.#column(field),
        `the number of ${letters}, which stands beside it`,
        "one of the two is wrong, or the columns have shifted: download the table again",
      );
    }
    return code;
  }

  #product(row: Row): string {
    const column = this.#column("product");
    const text = this.#text(row, "product");
    const level = this.#text(row, "level");
    if (/^\d+$/.test(text) && /^(?:2|4|6)$/.test(level)) {
      if (text.length !== Number(level) && text.length !== Number(level) - 1)
        row.fail(column, `${level} digits, as its level says`);
    }
    return (
      hsCode(text, this.#hs) ??
      row.fail(column, "TOTAL or an HS code", "ask UN Comtrade for HS codes, one row a code")
    );
  }

  #value(row: Row, exports: boolean): { value: number; basis: "FOB" | "CIF"; flags: string[] } | undefined {
    const amount = (field: Field) =>
      this.#text(row, field) === "" ? undefined : money(row, this.#column(field));
    const primary = amount("value");
    const cif = amount("cif");
    const fob = amount("fob");
    const flags: string[] = [];
    const [value, basis] = exports
      ? ([fob ?? cif ?? primary, fob === undefined && cif !== undefined ? "CIF" : "FOB"] as const)
      : ([cif ?? fob ?? primary, cif === undefined && fob !== undefined ? "FOB" : "CIF"] as const);
    if (value === undefined) return undefined;
    if (cif === undefined && fob === undefined) flags.push("basis-by-convention");
    else if (primary !== undefined && primary !== cif && primary !== fob) {
      row.fail(
        this.#column("value"),
        `${[cif, fob].filter((each) => each !== undefined).join(" or ")}, the CIF or FOB value beside it`,
        "the columns may have shifted: download the table again",
      );
    }
    // Imports that are published at both borders are kept CIF, with the reporter's own FOB value beside it.
    if (!exports && cif !== undefined && fob !== undefined && fob !== cif) flags.push(`fob:${fob}`);
    const says = (field: Field) => /^(?:true|1)$/i.test(this.#text(row, field));
    if (says("aggregate")) flags.push("sum");
    else if (this.#text(row, "reported") !== "" && !says("reported")) flags.push("estimate");
    return { value, basis, flags };
  }

  figure(placed: Placed, log: Log): FlowFigure | undefined {
    const { row } = placed;
    const flow = this.#text(row, "flow").toUpperCase();
    const { period, year } = this.#year(row);
    const reporter = this.#place(row, "reporter", year);
    const partner = this.#place(row, "partner", year);
    const ignore = (rule: string): undefined => {
      log.ignore(rule);
    };
    const type = this.#text(row, "type");
    if (type === "S") return ignore("services, not goods");
    if (type !== "" && type !== "C") row.fail(this.#column("type"), "C (goods) or S (services)");
    if (Object.hasOwn(PARTS, flow)) return ignore(PARTS[flow] ?? flow);
    const exports = flow === "X" || flow === "2";
    if (!exports && flow !== "M" && flow !== "1")
      row.fail(
        this.#column("flow"),
        `M (imports), X (exports) or a part of them: ${Object.keys(PARTS).join(", ")}`,
      );
    const edition = this.#text(row, "classification");
    if (edition !== "" && !/^H[S0-9]$/i.test(edition) && this.#text(row, "product") !== "TOTAL")
      return ignore(`product codes of ${edition}, which is not the HS`);
    if (this.#text(row, "product") === "9999AA")
      return ignore("9999AA: goods of which the reporter does not say what they are");
    const product = this.#product(row);
    if (reporter === partner) return ignore(SELF);
    const part = WHOLES.find(([field, whole]) => !whole.test(this.#text(row, field)));
    if (part !== undefined) {
      this.#parts.part(totalKey(reporter, partner, exports, product, period), row.line);
      return ignore(`${part[2]}: a part of the row with the total`);
    }
    const stated = this.#value(row, exports);
    if (stated === undefined) {
      this.#parts.empty(totalKey(reporter, partner, exports, product, period));
      return ignore("no value published");
    }
    return flowOf(placed, {
      saidBy: reporter,
      other: partner,
      exports,
      product,
      period,
      unit: "USD",
      ...stated,
      flags: [
        ...stated.flags,
        ...(product === "TOTAL" || !/^H\d$/i.test(edition) ? [] : [edition.toUpperCase()]),
      ],
    });
  }

  /** Net weight in tonnes, from a column in kilograms; NaN where none is published. */
  weight({ row }: Placed, column: string): number {
    return given(row.text(column).trim()) ? money(row, column, -3) : Number.NaN;
  }

  get counted(): { padded: number; late: ReadonlyMap<string, number> } {
    return { padded: this.#hs.padded, late: this.#areas.late };
  }

  close(log: Log): void {
    this.#areas.report(log);
    warnPadded(this.#hs, log);
  }
}

/** Whether a header is one of UN Comtrade's; else which of the columns that are needed it lacks. */
export function comtradeColumns(header: readonly string[]): {
  columns: Partial<Record<Field, string>>;
  /** The column of net weights. */
  weight: string | undefined;
  lacks: Field[];
  /** Those that no figure is made of. */
  unused: string[];
} {
  const columns = fieldsOf(header);
  const weight = header.find((column) => WEIGHT.includes(plainColumn(column)));
  const used = [...Object.values(columns), weight];
  return {
    columns,
    weight,
    lacks: NEEDED.filter((field) => columns[field] === undefined),
    unused: header.filter((column) => !used.includes(column)),
  };
}

/** What an answer of the API says about itself. */
function checkAnswer(grid: Grid, rows: number, log: Log): void {
  const { count, error } = grid.beside ?? {};
  const todo = "ask UN Comtrade again, in smaller pieces";
  if (typeof error === "string" && error !== "")
    failAt(grid, "ANSWER_ERROR", "the answer carries an error", "an empty `error`", show(error), todo);
  if (typeof count === "number" && count !== rows)
    failAt(
      grid,
      "ANSWER_CUT",
      "the answer has not as many rows as it says",
      `${count} rows`,
      String(rows),
      todo,
    );
  if (CAPS.includes(rows)) {
    failAt(
      grid,
      "ANSWER_CAPPED",
      "the table has exactly as many rows as UN Comtrade gives at most, so the rest is missing",
      "fewer rows",
      String(rows),
      todo,
    );
  }
  if (rows === PREVIEW_CAP)
    log.warn(`${PREVIEW_CAP} rows are as many as UN Comtrade gives without a key: the rest may be missing`);
}

export const comtrade: LayoutOf<"flow"> = {
  id: "comtrade",
  table: "flow",
  name: "UN Comtrade",
  publisher: {
    name: "United Nations Statistics Division (UN Comtrade)",
    url: "https://comtradeplus.un.org",
    country: "_UN",
  },
  terms: {
    licence:
      "Policy on use and re-dissemination of UN Comtrade data: use with citation, no re-dissemination in bulk",
    url: "https://uncomtrade.org/docs/policy-on-use-and-re-dissemination/",
    republish: "no",
  },
  version: 2,
  codesOnly: true,
  recognises(grid) {
    const found = fieldsOf((grid.head[0]?.cells ?? []).map((cell) => cell.trim()));
    return NEEDED.every((field) => found[field] !== undefined);
  },
  near(grid) {
    const found = fieldsOf((grid.head[0]?.cells ?? []).map((cell) => cell.trim()));
    const lacks = NEEDED.filter((field) => found[field] === undefined);
    return { has: NEEDED.length - lacks.length, lacks };
  },
  open(grid, log) {
    const body = new Body(grid, 0);
    const columns = fieldsOf(body.columns);
    const parts = new Parts(grid, {
      expected: "a row with motCode 0, customsCode C00, partner2Code 0",
      todo: "ask UN Comtrade again with motCode=0, customsCode=C00 and partner2Code=0",
      column: columns.partner ?? "partner",
    });
    const table = new Table(columns, parts);
    return {
      parts,
      *row(each) {
        const placed = body.row(each);
        const figure = placed === undefined ? undefined : table.figure(placed, log);
        if (figure !== undefined) yield figure;
      },
      close() {
        checkAnswer(grid, body.count, log);
        body.close(Object.values(columns), log);
        table.close(log);
      },
    };
  },
};
