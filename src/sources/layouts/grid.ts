import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CsvError, parse } from "csv-parse/sync";
import { ParallaxError, show } from "../../errors.js";
import { Database, literal, maybe, text } from "../../ledger/duckdb.js";
import { Input } from "../input.js";

/** One row of a table with all cells as text. */
export interface GridRow {
  /** Line of a text file, row of a sheet, or row of a Parquet file, from 1. */
  line: number;
  cells: string[];
  /** Cells that the file itself holds as numbers, so that no separator of decimals is meant. */
  typed?: ReadonlySet<number>;
  /** Where in the file, where its lines do not tell: `data[17]`. */
  origin?: string;
}

/** A table as it stands in a file: titles above it, notes below it and empty rows left out or not as the file has them. */
export interface Grid {
  readonly input: Input;
  readonly kind: "csv" | "xlsx" | "parquet" | "json";
  readonly rows: readonly GridRow[];
  /** Of a CSV file: between cells. */
  readonly separator?: string;
  /** Of a text file that is no UTF-8. */
  readonly encoding?: string;
  /** Of a workbook: the names of its sheets, this one first. */
  readonly sheets?: readonly string[];
  /** Of JSON: what stands beside the rows. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

export interface GridOptions {
  separator?: string;
  encoding?: string;
  sheet?: string;
  /** Reads text that is no UTF-8 as this encoding, instead of refusing it. */
  fallback?: string;
}

/** Text beyond this size does not fit into one string. */
const MOST = 400_000_000;
const AGAIN = "download the file again from its publisher and compare its size";

function damaged(
  name: string,
  expected: string,
  found: string,
  todo: string,
  cause?: unknown,
): ParallaxError {
  return new ParallaxError({
    code: "FILE_DAMAGED",
    message: "the file cannot be read as what it seems to be",
    expected,
    found,
    where: { file: name, line: 1, column: "1" },
    todo,
    ...(cause === undefined ? {} : { cause }),
  });
}

function starts(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Gzip unpacked; other bytes as they are. Damage is left for `Input` to name. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (!starts(bytes, 0x1f, 0x8b)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

/**
 * Reads a table of any kind: CSV (gzip too), XLSX, Parquet, or JSON that is a list of flat objects, or holds one as `data`.
 * @throws ParallaxError `FILE_DAMAGED`, `FILE_KIND`, `FILE_TOO_LARGE`, `FILE_ENCODING`, `FILE_CUT`, `FILE_EMPTY`, `FILE_NOT_CSV`, `SHEET_UNKNOWN`, `JSON_NO_TABLE`
 */
export async function readGrid(path: string, bytes: Uint8Array, options: GridOptions = {}): Promise<Grid> {
  const input = new Input(path, bytes);
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return sheet(input, bytes, options);
  if (starts(bytes, 0x50, 0x41, 0x52, 0x31)) return parquet(input, bytes);
  const plain = unpacked(bytes);
  if (plain.length > MOST) {
    throw new ParallaxError({
      code: "FILE_TOO_LARGE",
      message: "the table is too large to be taken in one piece",
      expected: `at most ${MOST / 1_000_000} million bytes, unpacked`,
      found: `${Math.round(plain.length / 1_000_000)} million`,
      where: { file: input.name, line: 1, column: "1" },
      todo: "keep only the rows of the countries and years that you ask about, and import those",
    });
  }
  if (starts(plain, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw kind(
      input,
      "a workbook of Excel 97 to 2003 (.xls)",
      "open it in a spreadsheet and save it as .xlsx",
    );
  }
  const read = textOf(path, plain, input, options);
  const head = read.text.trimStart().slice(0, 1);
  if (head === "<") {
    throw kind(
      input,
      "a web page (what some publishers send as .xls)",
      "open it in a spreadsheet and save it as .xlsx, or take the CSV download",
    );
  }
  if (head === "{" || head === "[") return json(input, read.text);
  const separator = options.separator ?? separatorOf(read.text);
  return {
    input,
    kind: "csv",
    rows: records(input.name, read.text, separator),
    separator,
    ...(read.encoding === undefined ? {} : { encoding: read.encoding }),
  };
}

function kind(input: Input, found: string, todo: string): ParallaxError {
  return new ParallaxError({
    code: "FILE_KIND",
    message: "this kind of file is not read",
    expected: "CSV (gzip too), XLSX, Parquet or JSON",
    found,
    where: { file: input.name, line: 1, column: "1" },
    todo,
  });
}

/** The text of a file, strictly, in UTF-8 or in the encoding that was asked for. */
function textOf(
  path: string,
  plain: Uint8Array,
  input: Input,
  { encoding, fallback }: GridOptions,
): { text: string; encoding?: string } {
  const json = /^\s*[{[]/.test(new TextDecoder("latin1").decode(plain.slice(0, 100)).replace("ï»¿", ""));
  const lastLine = json ? "may be open" : "ends";
  const other = (label: string): { text: string; encoding: string } => {
    let text: string;
    try {
      text = new TextDecoder(label, { fatal: true }).decode(plain);
    } catch (error) {
      throw damaged(
        input.name,
        `text in ${label}`,
        error instanceof RangeError ? "no encoding of this name" : "bytes that it does not allow",
        "name the right encoding in the mapping (utf-8, utf-16le, windows-1251, windows-1252)",
        error,
      );
    }
    return {
      text: new Input(path.replace(/\.gz$/i, ""), new TextEncoder().encode(text)).content({ lastLine }),
      encoding: label,
    };
  };
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) return other(encoding);
  try {
    return { text: input.content({ lastLine }) };
  } catch (error) {
    if (fallback === undefined || !(error instanceof ParallaxError) || error.code !== "FILE_ENCODING")
      throw error;
    return other(fallback);
  }
}

/** How many of each candidate a line holds outside quotes. */
function count(line: string, character: string): number {
  let quoted = false;
  let found = 0;
  for (const each of line) {
    if (each === '"') quoted = !quoted;
    else if (each === character && !quoted) found += 1;
  }
  return found;
}

/**
 * What stands between the cells of a CSV file: what most lines hold equally often. Where two do, tab, semicolon and bar come
 * before the comma, which also stands in numbers.
 */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  const scored = ["\t", ";", "|", ","].map((character) => {
    const often = new Map<number, number>();
    for (const line of lines) {
      const found = count(line, character);
      if (found > 0) often.set(found, (often.get(found) ?? 0) + 1);
    }
    return { character, score: Math.max(0, ...often.values()) / Math.max(1, lines.length) };
  });
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.character ?? ",";
}

/** Every record of a CSV text that is not empty; rows may differ in length, since titles and notes stand in such files. */
function records(name: string, text: string, separator: string): GridRow[] {
  try {
    const rows: GridRow[] = [];
    parse(text, {
      bom: true,
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === "number" ? error.lines : 1;
    throw new ParallaxError({
      code: "FILE_NOT_CSV",
      message: "the file is no regular table of separated values",
      expected: `cells separated by ${show(separator)}, and closed quotes`,
      found: error instanceof Error ? error.message : "an irregular row",
      where: { file: name, line: Math.max(1, line), column: "1" },
      todo: "look at this line: a quote may be open, or the separator another one",
      cause: error,
    });
  }
}

/** A number as a sheet holds it. */
class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Excel shows 15 digits and writes 17, the last two being the noise of binary fractions. */
function excelNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

/** A ZIP file ends with its list of contents; without one it was cut off. */
function endsAsZip(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (starts(bytes.subarray(at), 0x50, 0x4b, 0x05, 0x06)) return true;
  return false;
}

async function sheet(input: Input, bytes: Uint8Array, options: GridOptions): Promise<Grid> {
  if (!endsAsZip(bytes))
    throw damaged(input.name, "a whole XLSX file", "no list of contents at its end", AGAIN);
  const { default: readSheets } = await import("read-excel-file/node");
  const book = await readSheets<NumberText>(Buffer.from(bytes), {
    parseNumber: (text) => new NumberText(text),
    trim: false,
  }).catch((error: unknown) => {
    throw damaged(
      input.name,
      "a whole XLSX file",
      error instanceof Error && error.message !== "" ? show(error.message, 120) : "damage",
      AGAIN,
      error,
    );
  });
  const names = book.map(({ sheet: name }) => name);
  const chosen =
    options.sheet === undefined ? book[0] : book.find(({ sheet: name }) => name === options.sheet);
  if (chosen === undefined) {
    throw new ParallaxError({
      code: "SHEET_UNKNOWN",
      message: "the workbook has no such sheet",
      expected: names.map((name) => show(name)).join(", "),
      found: options.sheet === undefined ? "no sheet at all" : show(options.sheet),
      where: { file: input.name, line: 1, column: "1" },
      todo: "name one of its sheets in the mapping, as `sheet` under `read`",
    });
  }
  const rows = chosen.data.map((cells: readonly unknown[], index): GridRow => {
    const typed = new Set<number>();
    return {
      line: index + 1,
      cells: cells.map((cell, column) => {
        if (cell instanceof NumberText) {
          typed.add(column);
          return excelNumber(cell.text);
        }
        if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "?" : cell.toISOString().slice(0, 10);
        return cell === null || cell === undefined ? "" : String(cell);
      }),
      typed,
    };
  });
  return {
    input,
    kind: "xlsx",
    rows,
    sheets: [chosen.sheet, ...names.filter((name) => name !== chosen.sheet)],
  };
}

const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\))$/;

/** Reads a copy, so that what is hashed is what is read and no letter of its path is taken for a pattern. */
async function parquet(input: Input, bytes: Uint8Array): Promise<Grid> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-import-"));
  const database = await Database.open();
  try {
    const path = join(folder, "table.parquet");
    await writeFile(path, bytes);
    const from = `FROM read_parquet(${literal(path)})`;
    const columns = await database.rows(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * ${from})`,
      {
        name: text,
        type: text,
      },
    );
    const shape = Object.fromEntries(columns.map((_, index) => [`c${index}`, maybe(text)]));
    const selected = columns.map(
      ({ name }, index) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR) AS c${index}`,
    );
    const rows = await database.rows<Record<string, string | null>>(
      `SELECT ${selected.join(", ")} ${from}`,
      shape,
    );
    const typed = new Set(columns.flatMap(({ type }, index) => (NUMERIC.test(type) ? [index] : [])));
    return {
      input,
      kind: "parquet",
      rows: [
        { line: 1, cells: columns.map(({ name }) => name) },
        ...rows.map((row, index) => ({
          line: index + 1,
          cells: columns.map((_, column) => row[`c${column}`] ?? ""),
          typed,
        })),
      ],
    };
  } catch (error) {
    throw damaged(
      input.name,
      "a whole Parquet file",
      error instanceof Error ? show(error.message, 120) : "damage",
      AGAIN,
      error,
    );
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function jsonFail(input: Input, found: string, line = 1): never {
  throw new ParallaxError({
    code: "JSON_NO_TABLE",
    message: "the JSON is no table",
    expected: "a list of flat objects, or an object that holds one as `data`",
    found,
    where: { file: input.name, line, column: "1" },
    todo: "save the rows as CSV, or take the answer of UN Comtrade as it came",
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function json(input: Input, content: string): Grid {
  let held: unknown;
  try {
    held = JSON.parse(content);
  } catch (error) {
    throw damaged(
      input.name,
      "JSON",
      error instanceof Error ? show(error.message, 120) : "no JSON",
      AGAIN,
      error,
    );
  }
  const beside: Record<string, unknown> = {};
  let list: unknown = held;
  if (isObject(held)) {
    list = held.data;
    for (const [key, value] of Object.entries(held)) if (key !== "data") beside[key] = value;
  }
  if (!Array.isArray(list)) jsonFail(input, isObject(held) ? "an object without a list `data`" : show(held));
  const lines = linesOfObjects(content);
  const names = new Map<string, number>();
  const objects = list.map((each: unknown, index) => {
    if (!isObject(each)) jsonFail(input, `${show(each)} as item ${index}`, lines[index] ?? 1);
    for (const key of Object.keys(each)) if (!names.has(key)) names.set(key, names.size);
    return each;
  });
  const rows = objects.map((each, index): GridRow => {
    const cells = Array.from({ length: names.size }, () => "");
    const typed = new Set<number>();
    for (const [key, value] of Object.entries(each)) {
      const column = names.get(key) ?? 0;
      if (typeof value === "object" && value !== null)
        jsonFail(input, `${key} of item ${index} holds more than one value`, lines[index] ?? 1);
      if (typeof value === "number") typed.add(column);
      cells[column] = value === null ? "" : String(value);
    }
    return { line: lines[index] ?? 1, cells, typed, origin: `data[${index}]` };
  });
  return { input, kind: "json", rows: [{ line: 1, cells: [...names.keys()] }, ...rows], beside };
}

/** The line on which each object of the list of rows begins; valid JSON only. */
function linesOfObjects(content: string): number[] {
  const lines: number[] = [];
  const list = content.trimStart().startsWith("[") ? 1 : 2;
  let line = 1;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const each = content[at];
    if (each === "\n") line += 1;
    else if (quoted) {
      if (each === "\\") at += 1;
      else if (each === '"') quoted = false;
    } else if (each === '"') quoted = true;
    else if (each === "{" || each === "[") {
      if (each === "{" && depth === list) lines.push(line);
      depth += 1;
    } else if (each === "}" || each === "]") depth -= 1;
  }
  return lines;
}
