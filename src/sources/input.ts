import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { CsvError, parse } from "csv-parse/sync";
import { ParallaxError, show } from "../errors.js";
import { type FileHash, sha256 } from "../ledger/edition.js";
import type { At } from "../ledger/tables.js";
import { shiftDecimal } from "../units.js";
import { type CsvRecord, IRREGULAR, RegularTable, regularRecords } from "./csv.js";

const READ_AGAIN = "download the file again from its publisher and compare its size";

/** A record of a table with the line on which it stands, read strictly. */
export class Row {
  /** One for all figures of the row. */
  readonly at: At;
  readonly #cells: readonly string[];
  readonly #index: ReadonlyMap<string, number>;

  constructor(file: string, line: number, cells: readonly string[], index: ReadonlyMap<string, number>) {
    this.at = { file, line };
    this.#cells = cells;
    this.#index = index;
  }

  get line(): number {
    return this.at.line;
  }

  /** The text of a column, as published. */
  text(column: string): string {
    const index = this.#index.get(column);
    return (index === undefined ? undefined : this.#cells[index]) ?? "";
  }

  /** Not empty. */
  some(column: string, expected = "a text"): string {
    const value = this.text(column).trim();
    return value === "" ? this.fail(column, expected) : value;
  }

  /** A decimal number times `10 ** power`, exactly. */
  decimal(column: string, power = 0): number {
    const value = shiftDecimal(this.text(column), power);
    return Number.isFinite(value) ? value : this.fail(column, "a decimal number");
  }

  year(column: string): string {
    const value = this.text(column).trim();
    return /^(19|20)\d{2}$/.test(value) ? value : this.fail(column, "a year from 1900 to 2099");
  }

  match(column: string, pattern: RegExp, expected: string): RegExpExecArray {
    return pattern.exec(this.text(column)) ?? this.fail(column, expected);
  }

  /** Raises for a cell, naming file, line and column. */
  fail(
    column: string,
    expected: string,
    todo = "correct the cell, or read an edition in which it is right",
  ): never {
    throw new ParallaxError({
      code: "VALUE_UNREADABLE",
      message: `the column ${column} holds what cannot be used`,
      expected,
      found: show(this.text(column)),
      where: { ...this.at, column },
      todo,
    });
  }
}

export function notUtf8(file: string, line: number, column: string, cause: unknown): ParallaxError {
  return new ParallaxError({
    code: "FILE_ENCODING",
    message: "the file is not UTF-8 text",
    expected: "UTF-8",
    found: "a byte that UTF-8 does not allow here",
    where: { file, line, column },
    todo: "save it as UTF-8, for instance with: iconv -f WINDOWS-1251 -t UTF-8",
    cause,
  });
}

export function holdsZeros(file: string, line: number): ParallaxError {
  return new ParallaxError({
    code: "FILE_ENCODING",
    message: "the file holds zero bytes, so it is no UTF-8 text (UTF-16, perhaps)",
    expected: "UTF-8",
    found: "U+0000",
    where: { file, line, column: "1" },
    todo: "save it as UTF-8, for instance with: iconv -f UTF-16 -t UTF-8",
  });
}

/** @param last what the last line holds */
export function cutOff(file: string, line: number, last: string): ParallaxError {
  return new ParallaxError({
    code: "FILE_CUT",
    message: "the last line does not end, so the file may have been cut off",
    expected: "a newline at the end of the file",
    found: show(last),
    where: { file, line, column: "1" },
    todo: READ_AGAIN,
  });
}

export interface RecordOptions {
  quote?: '"' | null;
  /** As in `content`; a reader that lets the last line be open must tell a whole last row from a cut one itself. */
  lastLine?: "ends" | "may be open";
  /** No more records than this, the header among them. */
  most?: number;
}

/** One file as it came from its publisher, unpacked where it is gzip. */
export class Input {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly #bytes: Uint8Array;
  #utf8: string | undefined;

  constructor(path: string, bytes: Uint8Array) {
    this.name = basename(path);
    this.sha256 = sha256(bytes);
    this.size = bytes.length;
    this.#bytes = bytes;
  }

  get hash(): FileHash {
    return { name: this.name, sha256: this.sha256, bytes: this.size };
  }

  #unpacked(): Uint8Array {
    const packed = this.#bytes[0] === 0x1f && this.#bytes[1] === 0x8b;
    if (!packed && !this.name.endsWith(".gz")) return this.#bytes;
    try {
      return gunzipSync(this.#bytes);
    } catch (error) {
      throw new ParallaxError({
        code: "FILE_DAMAGED",
        message: "the gzip file cannot be unpacked",
        expected: "a whole gzip file",
        found: error instanceof Error ? error.message : "damage",
        where: { file: this.name, line: 1, column: "1" },
        todo: READ_AGAIN,
        cause: error,
      });
    }
  }

  /**
   * The whole file as text, without a byte order mark.
   * @param options.lastLine `ends` where a missing newline at the end means that the file was cut off
   * @param options.encoding UTF-8 where not given
   * @throws ParallaxError `FILE_EMPTY`, `FILE_ENCODING`, `FILE_CUT`, `FILE_DAMAGED`
   */
  content(options: { lastLine: "ends" | "may be open"; encoding?: string } = { lastLine: "ends" }): string {
    const text = this.#text(options.encoding);
    if (options.lastLine === "ends" && !text.endsWith("\n")) {
      const lines = text.split("\n");
      throw cutOff(this.name, lines.length, lines.at(-1) ?? "");
    }
    return text;
  }

  #text(encoding?: string): string {
    if (encoding !== undefined) return this.#decoded(encoding);
    this.#utf8 ??= this.#decoded();
    return this.#utf8;
  }

  #decoded(encoding?: string): string {
    const bytes = this.#unpacked();
    if (bytes.length === 0) {
      throw new ParallaxError({
        code: "FILE_EMPTY",
        message: "the file is empty",
        expected: "a header and rows",
        found: "0 bytes",
        where: { file: this.name, line: 1, column: "1" },
        todo: READ_AGAIN,
      });
    }
    let text: string;
    try {
      text = new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
    } catch (error) {
      throw encoding === undefined ? this.#notUtf8(bytes, error) : this.#notIn(encoding, error);
    }
    const nul = text.indexOf("\0");
    if (nul >= 0) throw holdsZeros(this.name, text.slice(0, nul).split("\n").length);
    return text;
  }

  #notUtf8(bytes: Uint8Array, cause: unknown): ParallaxError {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    const before = lenient.slice(0, Math.max(0, lenient.indexOf("\uFFFD")));
    const column = before.length - before.lastIndexOf("\n");
    return notUtf8(this.name, before.split("\n").length, String(column), cause);
  }

  #notIn(encoding: string, cause: unknown): ParallaxError {
    return new ParallaxError({
      code: "FILE_DAMAGED",
      message: "the file cannot be read in the encoding that was named",
      expected: `text in ${encoding}`,
      found: cause instanceof RangeError ? "no encoding of this name" : "bytes that it does not allow",
      where: { file: this.name, line: 1, column: "1" },
      todo: "name the right encoding (utf-8, utf-16le, windows-1251, windows-1252)",
      cause,
    });
  }

  /** All records of a CSV file, the header among them, with their lines. Every record must have as many cells as the first. */
  records(options: RecordOptions = {}): CsvRecord[] {
    const content = this.content({ lastLine: options.lastLine ?? "ends" });
    const regular = regularRecords(content, options);
    if (regular !== undefined) return regular;
    try {
      const records: CsvRecord[] = [];
      parse(content, {
        bom: true,
        quote: options.quote === undefined ? '"' : options.quote,
        skip_empty_lines: true,
        ...(options.most === undefined ? {} : { to: options.most }),
        on_record: (cells: string[], { lines }) => {
          records.push({ line: lines, cells });
          return null;
        },
      });
      return records;
    } catch (error) {
      const line = error instanceof CsvError && typeof error.lines === "number" ? error.lines : 1;
      throw new ParallaxError({
        code: "FILE_NOT_CSV",
        message: "the file is no regular table of comma-separated values",
        expected: "as many cells in each row as in the header, and closed quotes",
        found: error instanceof Error ? error.message : "an irregular row",
        where: { file: this.name, line, column: "1" },
        todo: "look at this line: a cell may be missing, unquoted or cut off",
        cause: error,
      });
    }
  }

  /** The header of a CSV file, to tell one layout from another. */
  header(options: Pick<RecordOptions, "lastLine"> = {}): string[] {
    return this.records({ ...options, most: 1 })[0]?.cells ?? [];
  }

  /** How the columns of a header that is exactly `columns` are found. @throws ParallaxError `HEADER_UNKNOWN` */
  #header(cells: readonly string[], columns: readonly string[]): ReadonlyMap<string, number> {
    const wrong = columns.findIndex((column, index) => cells[index] !== column);
    if (wrong >= 0 || cells.length !== columns.length) {
      const at = wrong >= 0 ? wrong : columns.length;
      throw new ParallaxError({
        code: "HEADER_UNKNOWN",
        message: "the header is not the one that this reader knows",
        expected: columns.join(","),
        found: show(cells.join(","), 200),
        where: { file: this.name, line: 1, column: String(at + 1) },
        todo: "check that it is a file of this source; if its publisher changed the layout, its reader needs a new rule",
      });
    }
    return new Map(columns.map((column, position) => [column, position]));
  }

  /**
   * The rows of a CSV file whose header is exactly `columns`.
   * @throws ParallaxError `HEADER_UNKNOWN` and those of `records`
   */
  rows(columns: readonly string[], options: RecordOptions = {}): Row[] {
    const [head, ...rest] = this.records(options);
    const index = this.#header(head?.cells ?? [], columns);
    return rest.map(({ line, cells }) => new Row(this.name, line, cells, index));
  }

  /**
   * The same rows one after the other, none of them held: for files of a million rows.
   * @throws ParallaxError `HEADER_UNKNOWN` and those of `records`, at the row at which they are met
   */
  *eachRow(columns: readonly string[]): Generator<Row> {
    const table = new RegularTable(this.content());
    let given = 0;
    let index: ReadonlyMap<string, number> | undefined;
    for (let record = table.next(); record !== undefined; record = table.next()) {
      if (record === IRREGULAR) {
        // Up to here both ways of reading say the same.
        const all = this.records();
        if (index === undefined) index = this.#header(all[given++]?.cells ?? [], columns);
        for (const { line, cells } of all.slice(given)) yield new Row(this.name, line, cells, index);
        return;
      }
      given++;
      if (index === undefined) index = this.#header(record.cells, columns);
      else yield new Row(this.name, record.line, record.cells, index);
    }
    if (index === undefined) this.#header([], columns);
  }

  /** An error about the file as a whole. */
  fail(code: string, message: string, expected: string, found: string, line = 1, column = "1"): never {
    throw new ParallaxError({
      code,
      message,
      expected,
      found,
      where: { file: this.name, line, column },
      todo: "check that it is a file of this source",
    });
  }
}
