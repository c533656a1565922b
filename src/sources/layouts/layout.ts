import { ParallaxError, show } from "../../errors.js";
import type { FlowFigure } from "../../ledger/tables.js";
import { countryCode, countryNames, nearest } from "../../question/countries.js";
import { Row } from "../input.js";
import type { Log } from "../log.js";
import type { Grid } from "./grid.js";

/** A layout of a publisher's downloads that is told by its headers. */
export interface Layout {
  id: string;
  /** Whose download it is, as people call it. */
  name: string;
  /** Raised whenever the same input would give other figures. */
  version: number;
  /** Reads nothing but codes and numbers, so that an encoding other than UTF-8 cannot change what it reads. */
  codesOnly: boolean;
  recognises(grid: Grid): boolean;
  /** Columns that the header has of those that the layout needs, and those that it lacks; for tables that come near. */
  near?(grid: Grid): { has: number; lacks: string[] };
  /** @throws ParallaxError with file, line and column */
  read(grid: Grid, log: Log): Iterable<FlowFigure>;
}

/** A row that also knows where in its file it stands when lines do not tell. */
export interface Placed {
  row: Row;
  origin?: string;
  /** Whether the file itself holds the cell of a column as a number, so that no notation is to be minded. */
  isNumber(column: string): boolean;
}

const never = () => false;

export interface Body {
  columns: readonly string[];
  rows: readonly Placed[];
}

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
 * The rows below a header, by column; a column also answers to its number, `#1`. Empty rows are skipped. A row shorter than
 * the header raises, but in a sheet, which leaves out empty cells; so does a longer one, unless what it has more is empty.
 * @param head index of the header among the rows of the grid
 * @throws ParallaxError `ROW_IRREGULAR`, `COLUMN_TWICE`, `FILE_EMPTY`
 */
export function bodyOf(grid: Grid, head: number, options: BodyOptions = {}): Body {
  const { from = head + 1, notes = [], log, twice = "raises" } = options;
  const header = grid.rows[head];
  const columns = (header?.cells ?? []).map(cleanHeader);
  while (columns.at(-1) === "") columns.pop();
  const index = new Map<string, number>();
  columns.forEach((column, position) => {
    if (column !== "" && index.has(column) && twice === "raises") {
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
    if (columns.indexOf(column) === columns.lastIndexOf(column)) index.set(column, position);
    index.set(`#${position + 1}`, position);
  });
  const rows = grid.rows.slice(from).flatMap(({ line, cells, typed, origin }): Placed[] => {
    if (isBlank(cells)) return [];
    const first = (cells.find((cell) => cell.trim() !== "") ?? "").trim();
    if (notes.some((note) => first.startsWith(note))) {
      log?.ignore("a note below the table");
      return [];
    }
    const short = grid.kind === "xlsx" ? 0 : columns.length;
    if (cells.length < short || !isBlank(cells.slice(columns.length))) {
      failAt(
        grid,
        "ROW_IRREGULAR",
        "the row has not as many cells as the header",
        `${columns.length} cells`,
        `${cells.length}`,
        "look at this line: a cell may be missing, unquoted or cut off; a note can be named in a mapping under `notes`",
        line,
        String(Math.min(cells.length, columns.length) + 1),
      );
    }
    return [
      {
        row: new Row(grid.input.name, line, cells, index),
        isNumber: typed === undefined ? never : (column) => typed.has(index.get(column) ?? -1),
        ...(origin === undefined ? {} : { origin }),
      },
    ];
  });
  if (rows.length === 0) {
    failAt(
      grid,
      "FILE_EMPTY",
      "the table has a header and no rows",
      "rows",
      "none",
      "an empty answer means that nothing was reported, not that there was no trade; there is nothing to import",
      header?.line ?? 1,
    );
  }
  return { columns, rows };
}

/** Names the columns that a layout does not keep. */
export function ignoreColumns(body: Body, used: readonly (string | undefined)[], log: Log): void {
  const left = body.columns.filter((column) => column !== "" && !used.includes(column));
  if (left.length > 0) log.ignore(`columns not kept: ${left.join(", ")}`, body.rows.length);
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

/** A flow as its reporter declares it. */
export function flowOf(placed: Placed, stated: Stated): FlowFigure {
  const { saidBy, other, exports, product, period, value, unit, basis } = stated;
  const flags = [...(stated.flags ?? []), ...(value === 0 ? ["published-zero"] : [])];
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
    at: { ...placed.row.at, ...(placed.origin === undefined ? {} : { origin: placed.origin }) },
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

export const SELF = "trade of a country with itself: returned goods and free zones";
