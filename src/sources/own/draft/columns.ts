import { countryCode, countryOfNumber } from "../../../question/countries.js";
import { cleanHeader, isBlank } from "../body.js";
import type { Grid, GridRow } from "../grid/grid.js";
import { looksNumeric } from "../mapping/notation.js";
import { readPeriod } from "../mapping/period.js";
import { type Concept, conceptsOf, groupOf, isMissingWord, noteWord } from "./lexicon.js";

/** One column as it looks. */
export interface Column {
  index: number;
  /** As a mapping names it: its header, or its number where that is empty or not the only one. */
  name: string;
  header: string;
  concepts: readonly Concept[];
  /** Texts of its cells that are not empty, and each once. */
  cells: readonly string[];
  distinct: readonly string[];
  typed: boolean;
}

export interface Table {
  head: GridRow;
  columns: readonly Column[];
  rows: readonly GridRow[];
  /** Titles above the table. */
  above: string;
  /** Lines below it, whole, and how each begins. */
  below: string;
  notes: string[];
}

/** Rows that are looked at: enough to meet every name of a table that a person keeps. */
const FEW = 100_000;

const filled = (row: GridRow) => row.cells.filter((cell) => cell.trim() !== "").length;
const extent = (row: GridRow) => row.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
export const share = (texts: readonly string[], test: (text: string) => boolean) =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

export const isPeriod = (text: string) => readPeriod(text) !== undefined;
export const isYear = (text: string) => /^(?:19|20)\d{2}$/.test(text.trim());
export const periodIn = (header: string): string | undefined =>
  readPeriod(header) ??
  /(?<![\d.])((?:19|20)\d{2}(?:-(?:M?(?:0[1-9]|1[0-2])))?)(?![\d.])/.exec(header)?.[1]?.replace("M", "");

function isPlace(text: string): boolean {
  return countryCode(text) !== undefined || groupOf(text) !== undefined || /^EU27/.test(text);
}

/** The row with the names of columns: the first that is as wide as most rows and holds names, or periods, rather than numbers. */
function headOf(rows: readonly GridRow[]): number {
  const widths = new Map<number, number>();
  for (const row of rows.slice(0, FEW)) {
    const width = extent(row);
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const [usual] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const width = usual?.[0] ?? 1;
  const found = rows.findIndex((row) => {
    const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    return (
      extent(row) >= 0.7 * width &&
      cells.length >= Math.max(2, 0.5 * width) &&
      cells.every((cell) => !looksNumeric(cell) || isPeriod(cell))
    );
  });
  return found >= 0
    ? found
    : Math.max(
        0,
        rows.findIndex((row) => extent(row) === width),
      );
}

export function tableOf(grid: Grid): Table {
  const rows = grid.head.filter((row) => !isBlank(row.cells));
  const at = headOf(rows);
  const head = rows[at] ?? { line: 1, cells: [] };
  const headers = head.cells.map(cleanHeader);
  while (headers.at(-1) === "") headers.pop();
  const below = rows.slice(at + 1);
  const notes: string[] = [];
  const left: string[] = [];
  const lastFull = below.findLastIndex((row) => filled(row) > 1 && extent(row) > 1);
  const body = below.filter((row, index) => {
    if (filled(row) > 1 && index <= lastFull) return true;
    const text = (row.cells.find((cell) => cell.trim() !== "") ?? "").trim();
    const word = noteWord(text) ?? (index > lastFull ? text.split(/\s+/).slice(0, 3).join(" ") : undefined);
    if (word === undefined) return true;
    if (!notes.includes(word)) notes.push(word);
    left.push(text);
    return false;
  });
  const columns = headers.map((header, index): Column => {
    const cells = body
      .slice(0, FEW)
      .map((row) => (row.cells[index] ?? "").trim())
      .filter((cell) => cell !== "");
    const once = headers.filter((each) => each === header).length === 1;
    return {
      index,
      name: header !== "" && once ? header : `#${index + 1}`,
      header,
      concepts: conceptsOf(header),
      cells,
      distinct: [...new Set(cells)],
      typed: body.slice(0, FEW).some((row) => row.typed?.has(index) === true),
    };
  });
  const above = rows
    .slice(0, at)
    .map((row) => row.cells.filter((cell) => cell.trim() !== "").join(" "))
    .join("\n");
  return { head, columns, rows: body, above, below: left.join("\n"), notes };
}

/** The words of a column of numbers that stand for no value: those known as such, and the one or two that stand among many numbers. */
export function missingIn({ cells, distinct }: Column): string[] {
  const words = distinct.filter((text) => !looksNumeric(text));
  const few = words.length <= 2 && share(cells, looksNumeric) >= 0.5;
  return words.filter((text) => isMissingWord(text) || (few && text.length <= 8 && !/\d/.test(text)));
}

/** Whether a column holds numbers, but for words that stand for no value. */
export function isNumeric(column: Column): boolean {
  const missing = missingIn(column);
  const said = column.cells.filter((cell) => !missing.includes(cell));
  return said.length > 0 && share(said, looksNumeric) >= 0.8;
}

/** Which column has which part; a column has one part only. */
export class Parts {
  readonly #left: Set<Column>;
  constructor(columns: readonly Column[]) {
    this.#left = new Set(columns);
  }
  get left(): readonly Column[] {
    return [...this.#left];
  }
  take(column: Column | undefined): Column | undefined {
    if (column !== undefined) this.#left.delete(column);
    return column;
  }
  find(concept: Concept | undefined, fits: (column: Column) => boolean): Column | undefined {
    const fitting = this.left.filter((column) => column.cells.length > 0 && fits(column));
    return this.take(
      concept === undefined ? fitting[0] : fitting.find(({ concepts }) => concepts.includes(concept)),
    );
  }
}

export const allOf = (test: (text: string) => boolean) => (column: Column) =>
  share(column.distinct, test) >= 0.95;

/** The country or group that each cell of a column means, with numbers as ISO 3166 has them. */
export function codesOf(column: Column): (string | undefined)[] {
  return column.distinct.map((text) =>
    /^\d{1,3}$/.test(text) ? countryOfNumber(text) : (countryCode(text) ?? groupOf(text)),
  );
}

function isPlaceColumn(column: Column): boolean {
  const { distinct, concepts, cells } = column;
  if (cells.length === 0) return false;
  const placed = concepts.some((each) =>
    ["reporter", "partner", "exporter", "importer", "country"].includes(each),
  );
  if (concepts.includes("product") && !placed) return false;
  if (distinct.every((text) => /^\d{1,3}$/.test(text)))
    return placed && share(distinct, (text) => countryOfNumber(text) !== undefined) >= 0.8;
  if (share(distinct, looksNumeric) > 0.2) return false;
  return share(distinct, isPlace) >= (placed ? 0.4 : 0.7);
}

/** Whether two columns name the same countries row by row, as a name and its code do. */
function sameCountries(a: Column, b: Column, rows: readonly GridRow[]): boolean {
  const code = (row: GridRow, { index }: Column) => {
    const text = (row.cells[index] ?? "").trim();
    return /^\d{1,3}$/.test(text) ? countryOfNumber(text) : countryCode(text);
  };
  let both = 0;
  let same = 0;
  for (const row of rows.slice(0, FEW)) {
    const [one, other] = [code(row, a), code(row, b)];
    if (one === undefined || other === undefined) continue;
    both += 1;
    if (one === other) same += 1;
  }
  return both > 0 && same / both > 0.95;
}

/** Codes of three letters are better than of two, and these better than names, which may be unknown. */
function preferred(a: Column, b: Column): Column {
  const rank = (column: Column) => {
    const letters = (length: number) =>
      share(column.distinct, (text) => new RegExp(`^[A-Z]{${length}}$`).test(text)) > 0.8;
    const known = share(
      codesOf(column).map((code) => code ?? ""),
      (code) => code !== "",
    );
    return (
      (letters(3) ? 3 : letters(2) ? 2 : column.distinct.every((text) => /^\d+$/.test(text)) ? 0 : 1) + known
    );
  };
  return rank(b) > rank(a) ? b : a;
}

/** The columns that name countries, each country's name and code counted once. */
export function placeColumns(parts: Parts, rows: readonly GridRow[]): Column[] {
  const found: Column[] = [];
  for (const column of parts.left.filter(isPlaceColumn)) {
    parts.take(column);
    const twin = found.findIndex((each) => sameCountries(each, column, rows));
    const held = found[twin];
    if (held === undefined) found.push(column);
    else found[twin] = preferred(held, column);
  }
  return found;
}
