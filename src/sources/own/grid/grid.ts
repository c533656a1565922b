import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { ParallaxError } from "../../../errors.js";
import type { FileHash } from "../../../ledger/edition.js";

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
  readonly input: FileHash;
  readonly kind: "csv" | "xlsx" | "parquet" | "json";
  /** Its first rows; all of them where the table is held in memory. */
  readonly head: readonly GridRow[];
  /** All rows, those of the head among them, a block at a time. */
  blocks(): AsyncIterable<readonly GridRow[]>;
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
  /** Line of a text file with the names of columns; 1 where not given. */
  header?: number;
  /** Reads text that is no UTF-8 as this encoding, instead of refusing it. */
  fallback?: string;
  /** Bytes of text from which a CSV file is read by the database, a block at a time. */
  bulk?: number;
}

/** What a file shows when it is opened. */
export interface Opening {
  path: string;
  /** Whether it is gzip. */
  packed: boolean;
  /** Its first bytes, unpacked. */
  start: Uint8Array;
  /** Bytes, unpacked: what gzip says of itself, so not to be relied on. */
  size: number;
}

/** The bytes of a file, unpacked, a chunk at a time. Throws what the file system or gzip throws. */
export function bytesIn(path: string, packed: boolean): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  if (!packed) return file;
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

export const AGAIN = "download the file again from its publisher and compare its size";

/** Rows that are held in memory. */
export function inMemory(rows: readonly GridRow[]): Pick<Grid, "head" | "blocks"> {
  return {
    head: rows,
    async *blocks() {
      yield rows;
    },
  };
}

export function damaged(
  name: string,
  expected: string,
  found: string,
  cause?: unknown,
  todo = AGAIN,
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

export function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
