import { basename } from "node:path";
import { ParallaxError, show } from "../../../errors.js";
import { Database, literal, pathPattern } from "../../../ledger/duckdb.js";
import { type FileHash, hashFile } from "../../../ledger/edition.js";
import { cutOff, holdsZeros, notUtf8 } from "../../input.js";
import { records, separatorOf } from "./csv.js";
import { bytesIn, damaged, type Grid, type GridOptions, type GridRow, type Opening } from "./grid.js";

interface Survey {
  input: FileHash;
  /** The last line that is not empty. */
  last: number;
  utf8: boolean;
}

function irregular(file: string, line: number, found: string, cause?: unknown): ParallaxError {
  return new ParallaxError({
    code: "FILE_NOT_CSV",
    message: "a large file must be a regular table: one row a line, with as many cells as the header",
    expected: "a regular row",
    found,
    where: { file, line, column: "1" },
    todo: "look at this line: a cell may be missing, unquoted or cut off; titles above the header are let pass, notes below the table are not",
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Counts and checks the lines of a file, so that a row of the database can be given its line. */
class Lines {
  /** Lines that have ended. */
  count = 0;
  utf8 = true;
  readonly #file: string;
  readonly #strict: boolean;
  readonly #header: number;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #quotes = 0;
  #empty = true;
  /** Lines without anything, since the last one with something. */
  #gap = 0;

  /**
   * @param strict refuses what is no UTF-8
   * @param header line below which no line may be empty, but at the end
   */
  constructor(file: string, strict: boolean, header: number) {
    this.#file = file;
    this.#header = header;
    this.#strict = strict;
  }

  take(chunk: Uint8Array): void {
    this.#decode(chunk);
    for (const byte of chunk) {
      if (byte === 10) this.#end();
      else if (byte !== 13) {
        this.#empty = false;
        if (byte === 34) this.#quotes += 1;
        else if (byte === 0) throw holdsZeros(this.#file, this.count + 1);
      }
    }
  }

  #end(): void {
    this.count += 1;
    if (this.#empty) {
      this.#gap += 1;
      return;
    }
    if (this.#gap > 0 && this.count - 1 > this.#header)
      throw irregular(this.#file, this.count - 1, "an empty line");
    this.#gap = 0;
    if (this.#quotes % 2 === 1)
      throw irregular(this.#file, this.count, "a quote that does not end in its line");
    this.#quotes = 0;
    this.#empty = true;
  }

  #decode(chunk: Uint8Array): void {
    if (!this.utf8) return;
    try {
      this.#decoder.decode(chunk, { stream: true });
    } catch (error) {
      this.utf8 = false;
      if (!this.#strict) return;
      const [before = ""] = new TextDecoder().decode(chunk).split("\uFFFD");
      const column = String(before.length - before.lastIndexOf("\n"));
      throw notUtf8(this.#file, this.count + before.split("\n").length, column, error);
    }
  }

  /** The last line that is not empty. */
  close(): number {
    if (!this.#empty) throw cutOff(this.#file, this.count + 1, "a line without an end");
    return this.count - this.#gap;
  }
}

async function survey({ path, packed }: Opening, strict: boolean, header: number): Promise<Survey> {
  const name = basename(path);
  const lines = new Lines(name, strict, header);
  try {
    for await (const chunk of bytesIn(path, packed)) lines.take(chunk);
  } catch (error) {
    if (error instanceof ParallaxError) throw error;
    throw damaged(name, "a whole file", error instanceof Error ? error.message : "damage", error);
  }
  return { last: lines.close(), utf8: lines.utf8, input: await hashFile(path) };
}

/** How many cells most rows have. */
function usualWidth(rows: readonly GridRow[]): number {
  const often = new Map<number, number>();
  for (const { cells } of rows) often.set(cells.length, (often.get(cells.length) ?? 0) + 1);
  return [...often].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * A CSV file of any size, read by the database a block at a time. Rows must be regular below the header, one a line; text that is
 * no UTF-8 is read as Western letters where the caller lets it pass.
 */
export async function bulk(opening: Opening, options: GridOptions): Promise<Grid> {
  const { path, packed, start } = opening;
  const { encoding, fallback, header = 1 } = options;
  const name = basename(path);
  const utf8 = encoding === undefined || /^utf-?8$/i.test(encoding);
  if (!utf8) throw notUtf8(name, 1, "1", `a large file in ${encoding}`);
  const found = await survey(opening, fallback === undefined, header);
  const text = new TextDecoder(found.utf8 ? "utf-8" : "windows-1252").decode(
    start.subarray(0, start.lastIndexOf(10) + 1),
  );
  const separator = options.separator ?? separatorOf(text);
  const head = records(name, text, separator);
  const below = head.filter(({ line }) => line > header);
  const width = Math.max(1, usualWidth(below));
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  const sql = `SELECT * FROM read_csv(${literal(pathPattern(path))}, auto_detect = false, header = false, skip = ${header},
    columns = {${columns}}, delim = ${literal(separator)}, quote = '"', escape = '"', strict_mode = true, null_padding = false,
    parallel = false, compression = '${packed ? "gzip" : "none"}'${found.utf8 ? "" : ", encoding = 'latin-1'"})`;
  return {
    input: found.input,
    kind: "csv",
    head,
    separator,
    ...(found.utf8 ? {} : { encoding: fallback ?? "windows-1252" }),
    async *blocks() {
      yield head.filter(({ line }) => line <= header);
      if (below.length === 0) return;
      const database = await Database.open();
      let line = header;
      try {
        for await (const block of database.blocks(sql)) {
          yield block.map((cells) => {
            line += 1;
            return { line, cells };
          });
        }
      } catch (error) {
        throw notRegular(name, error);
      } finally {
        database.close();
      }
      if (line !== found.last)
        throw irregular(name, 1, `${line - header} rows in ${found.last - header} lines`);
    },
  };
}

function notRegular(name: string, error: unknown): unknown {
  if (!(error instanceof ParallaxError) || !(error.cause instanceof Error)) return error;
  const { message } = error.cause;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1] ?? "1";
  const why = message
    .split("\n")
    .find((each) => /^(?:Expected Number|Value with|Invalid unicode|Maximum)/.test(each));
  return irregular(name, Number(line), show(why ?? "a row that the database cannot read", 160), error);
}
