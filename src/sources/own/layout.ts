import { ParallaxError, show } from "../../errors.js";
import type { Publisher, Terms } from "../../ledger/edition.js";
import type { Spool } from "../../ledger/spool.js";
import type { FigureOf, FlowFigure, Table } from "../../ledger/tables.js";
import { countryCode, countryNames, nearest } from "../../question/countries.js";
import { Row } from "../input.js";
import type { Log } from "../log.js";
import type { Grid, GridRow } from "./grid/grid.js";

/** A table that is being read, row by row. */
export interface Reading<T extends Table> {
  /** @throws ParallaxError with file, line and column */
  row(row: GridRow): Iterable<FigureOf[T]>;
  /** After the last row: what can only be said of the whole table. */
  close(): void;
  /** Rows that must not be added to their total, whose total must be there. */
  parts?: Parts;
}

/** A layout of a publisher's downloads that is told by its headers. */
export interface Layout {
  id: string;
  /** Whose download it is, as people call it. */
  name: string;
  publisher: Publisher;
  terms: Terms;
  /** Raised whenever the same input would give other figures. */
  version: number;
  /** Reads nothing but codes and numbers, so that an encoding other than UTF-8 cannot change what it reads. */
  codesOnly: boolean;
  recognises(grid: Grid): boolean;
  /** Columns that the header has of those that the layout needs, and those that it lacks; for tables that come near. */
  near?(grid: Grid): { has: number; lacks: string[] };
  /** The edition of the HS of its codes, where only the name of the file says it. */
  hs?(file: string): string | undefined;
  /** @throws ParallaxError where what stands above the rows cannot be used */
  open(grid: Grid, log: Log): Reading<"flow">;
}

/** A row that also knows where in its file it stands when lines do not tell. */
export interface Placed {
  row: Row;
  origin?: string;
  /** Whether the file itself holds the cell of a column as a number, so that no notation is to be minded. */
  isNumber(column: string): boolean;
}

const never = () => false;

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** An error about a place in a table. */
export function failAt(
  grid: Grid,
  code: string,
  message: string,
  expected: string,
  found: string,
  todo: string,
  line = 1,
  column = "1",
): never {
  throw new ParallaxError({
    code,
    message,
    expected,
    found,
    where: { file: grid.input.name, line, column },
    todo,
  });
}

export interface BodyOptions {
  /** Index of the first row below the header; the next one where not given. */
  from?: number;
  /** A row whose first text begins with one of these is a note, and is counted as such. */
  notes?: readonly string[];
  log?: Log;
  /** Two columns of one name raise, unless they may be told by their numbers (`#3`). */
  twice?: "raises" | "by number";
}

/** How a header is compared: without blanks around it, and with one blank where it has several or a new line. */
export function cleanHeader(cell: string): string {
  return cell.trim().replace(/\s+/g, " ");
}

/**
 * The rows below a header, by column; a column also answers to its number, `#1`. A row shorter than the header raises, but in a
 * sheet, which leaves out empty cells; so does a longer one, unless what it has more is empty.
 */
export class Body {
  readonly columns: readonly string[];
  /** Rows so far that are neither empty nor notes. */
  count = 0;
  readonly #grid: Grid;
  readonly #options: BodyOptions;
  readonly #index = new Map<string, number>();
  readonly #line: number;
  #left: number;

  /**
   * @param head index of the header among the rows of the grid
   * @throws ParallaxError `COLUMN_TWICE`
   */
  constructor(grid: Grid, head: number, options: BodyOptions = {}) {
    const header = grid.head[head];
    const columns = (header?.cells ?? []).map(cleanHeader);
    while (columns.at(-1) === "") columns.pop();
    columns.forEach((column, position) => {
      if (column !== "" && this.#index.has(column) && options.twice !== "by number") {
        failAt(
          grid,
          "COLUMN_TWICE",
          "two columns have one name",
          "each name once",
          show(column),
          "rename or remove one of them",
          header?.line,
          String(position + 1),
        );
      }
      if (columns.indexOf(column) === columns.lastIndexOf(column)) this.#index.set(column, position);
      this.#index.set(`#${position + 1}`, position);
    });
    this.columns = columns;
    this.#grid = grid;
    this.#options = options;
    this.#line = header?.line ?? 1;
    this.#left = options.from ?? head + 1;
  }

  /** A row of the grid as a row of the table; undefined where it is empty, a note, or stands above the table. @throws ParallaxError `ROW_IRREGULAR` */
  row({ line, cells, typed, origin }: GridRow): Placed | undefined {
    if (this.#left > 0) {
      this.#left -= 1;
      return undefined;
    }
    if (isBlank(cells)) return undefined;
    const { notes = [], log } = this.#options;
    const first = (cells.find((cell) => cell.trim() !== "") ?? "").trim();
    if (notes.some((note) => first.startsWith(note))) {
      log?.ignore("a note below the table");
      return undefined;
    }
    const short = this.#grid.kind === "xlsx" ? 0 : this.columns.length;
    if (cells.length < short || !isBlank(cells.slice(this.columns.length))) {
      failAt(
        this.#grid,
        "ROW_IRREGULAR",
        "the row has not as many cells as the header",
        `${this.columns.length} cells`,
        `${cells.length}`,
        "look at this line: a cell may be missing, unquoted or cut off; a note can be named in a mapping under `notes`",
        line,
        String(Math.min(cells.length, this.columns.length) + 1),
      );
    }
    this.count += 1;
    return {
      row: new Row(this.#grid.input.name, line, cells, this.#index),
      isNumber: typed === undefined ? never : (column) => typed.has(this.#index.get(column) ?? -1),
      ...(origin === undefined ? {} : { origin }),
    };
  }

  /**
   * After the last row: names the columns that were not used.
   * @throws ParallaxError `FILE_EMPTY`
   */
  close(used: readonly (string | undefined)[], log: Log): void {
    if (this.count === 0) {
      failAt(
        this.#grid,
        "FILE_EMPTY",
        "the table has a header and no rows",
        "rows",
        "none",
        "an empty answer means that nothing was reported, not that there was no trade; there is nothing to import",
        this.#line,
      );
    }
    const left = this.columns.filter((column) => column !== "" && !used.includes(column));
    if (left.length > 0) log.ignore(`columns not kept: ${left.join(", ")}`, this.count);
  }
}

/** Product, who says it, exporter, importer and period of a total: the key of a flow. */
export type TotalKey = readonly [
  product: string,
  saidBy: string,
  exporter: string,
  importer: string,
  period: string,
];

/** Rows that break totals down. A part without its total would vanish, and adding parts counts the same trade again and again. */
export class Parts {
  readonly #grid: Grid;
  readonly #says: { expected: string; todo: string; column: string };
  readonly #parts = new Map<string, { key: TotalKey; line: number }>();
  /** Totals that are there, without a value. */
  readonly #empty = new Set<string>();

  /** @param says what is expected where a total is missing, what to do, and the column that tells parts from totals */
  constructor(grid: Grid, says: { expected: string; todo: string; column: string }) {
    this.#grid = grid;
    this.#says = says;
  }

  part(key: TotalKey, line: number): void {
    const text = key.join(" ");
    if (!this.#parts.has(text)) this.#parts.set(text, { key, line });
  }

  empty(key: TotalKey): void {
    this.#empty.add(key.join(" "));
  }

  /** @throws ParallaxError `TOTAL_MISSING` for the first part whose total was not read */
  async close(spool: Pick<Spool<Table>, "without">): Promise<void> {
    const waiting = [...this.#parts].flatMap(([text, each]) => (this.#empty.has(text) ? [] : [each]));
    if (waiting.length === 0) return;
    const [lonely] = (await spool.without(waiting.map(({ key }) => key))).map((index) => waiting[index]);
    if (lonely === undefined) return;
    failAt(
      this.#grid,
      "TOTAL_MISSING",
      "rows are broken down, and the row with their total is not in the file",
      this.#says.expected,
      "only parts of it",
      this.#says.todo,
      lonely.line,
      this.#says.column,
    );
  }
}

/** How names of columns are compared across editions of a layout: letters and digits only. */
export function plainColumn(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What is listed under a name; never what every object inherits (`constructor`). */
export function listedIn(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/**
 * The code of a country or group by its name or code: by the list given, then by the names of countries.
 * Undefined where the list says `ignore RULE`, which is counted. An unknown name never vanishes: it raises.
 * @param todo what to do about a name that nobody knows
 * @throws ParallaxError `NAME_UNKNOWN`
 */
export function placeOf(
  name: string,
  names: Readonly<Record<string, string>>,
  row: Row,
  column: string,
  log: Log,
  todo: string,
): string | undefined {
  const own = listedIn(names, name);
  if (own?.startsWith("ignore ") === true) {
    log.ignore(own.slice("ignore ".length));
    return undefined;
  }
  const code = own ?? countryCode(name);
  if (code !== undefined) return code;
  const [near] = nearest(name, [...Object.keys(names), ...countryNames()]);
  throw new ParallaxError({
    code: "NAME_UNKNOWN",
    message: "this name is no country that Parallax knows",
    expected: "a country by name or ISO 3166 code, or a group that the layout or the mapping names",
    found: JSON.stringify(name),
    where: { file: row.at.file, line: row.line, column },
    todo: near === undefined ? todo : `${todo} (is it ${near}?)`,
  });
}

/** What to do about a name that a recognised layout does not know. */
export const CORRECT_NAME =
  "correct the cell; or, if the name is right, import the table by a mapping of its own (parallax import FILE --draft) and list it there under `names`";

export interface Stated {
  saidBy: string;
  other: string;
  exports: boolean;
  product: string;
  period: string;
  value: number;
  unit: "USD" | "EUR";
  basis: FlowFigure["basis"];
  flags?: readonly string[];
}

export function at({ row, origin }: Placed): FlowFigure["at"] {
  return { ...row.at, ...(origin === undefined ? {} : { origin }) };
}

export function zeroFlag(value: number): string[] {
  return value === 0 ? ["published-zero"] : [];
}

/** The key of a total as its reporter declares it. */
export function totalKey(
  saidBy: string,
  other: string,
  exports: boolean,
  product: string,
  period: string,
): TotalKey {
  return [product, saidBy, exports ? saidBy : other, exports ? other : saidBy, period];
}

/** A flow as its reporter declares it. */
export function flowOf(placed: Placed, stated: Stated): FlowFigure {
  const { saidBy, other, exports, product, period, value, unit, basis } = stated;
  const flags = [...(stated.flags ?? []), ...zeroFlag(value)];
  return {
    saidBy,
    exporter: exports ? saidBy : other,
    importer: exports ? other : saidBy,
    product,
    period,
    value,
    unit,
    basis,
    ...(flags.length === 0 ? {} : { flags }),
    at: at(placed),
  };
}

/** An amount of money that is not below zero, times `10 ** power`. */
export function money(row: Row, column: string, power = 0): number {
  row.match(column, /^\s*\+?[\d.]/, "a decimal number, not below zero");
  return row.decimal(column, power);
}

/**
 * An HS code as text, or `TOTAL`. Codes of the HS and its national editions have an even number of digits, so an odd one has
 * lost its leading zero, which is put back and counted.
 */
export function hsCode(text: string, log: HsLog): string | undefined {
  const code = text.trim();
  if (code === "TOTAL") return code;
  if (!/^\d{1,10}$/.test(code)) return undefined;
  if (code.length % 2 === 0) return code;
  log.padded += 1;
  return `0${code}`;
}

export interface HsLog {
  padded: number;
}

export function warnPadded({ padded }: HsLog, log: Log): void {
  if (padded > 0)
    log.warn(
      `${padded} product codes had an odd number of digits: their leading zero, lost in a spreadsheet, was put back`,
    );
}

/** Whose statistics of trade Eurostat's two downloads are, as the sources of Parallax name it. */
export const COMEXT = {
  publisher: {
    name: "Eurostat",
    url: "https://ec.europa.eu/eurostat/web/international-trade-in-goods",
    country: "EU27",
  },
  terms: {
    licence:
      "CC BY 4.0; reuse of statistical data authorised with acknowledgement (Commission Decision 2011/833/EU)",
    url: "https://ec.europa.eu/eurostat/web/main/help/copyright-notice",
    republish: "yes",
  },
} as const;

export const SELF = "trade of a country with itself: returned goods and free zones";
