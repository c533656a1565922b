import { ParallaxError, show } from "../../errors.js";
import { Row } from "../input.js";
import type { Log } from "../log.js";
import type { Grid, GridRow } from "./grid/grid.js";

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
