import { join } from "node:path";
import { Database, literal } from "../duckdb.js";
import { type PackedEdition, SAID, type Said } from "./packed.js";

/** Where one range of products of a packed edition lies. */
export interface RangeFile {
  path: string;
  rows: number;
}

export function rangeFiles({ folder, files }: PackedEdition): RangeFile[] {
  return files.map(({ name, rows }) => ({ path: join(folder, name), rows }));
}

/** Rows of one range, sorted by product, exporter, importer and period, each column by itself. */
export interface Range {
  length: number;
  /** As in `productNumber`. */
  product: Int32Array;
  /** Places in the areas of the edition. */
  exporter: Int32Array;
  importer: Int32Array;
  /** 202203 or 202200. */
  period: Int32Array;
  /** USD. */
  value: Float64Array;
}

const TYPES = ["INTEGER", "INTEGER", "INTEGER", "INTEGER", "DOUBLE"] as const;

/** Reads what one side, or the publisher, says of one range of products; 24 bytes a row. */
export async function readRange({ path, rows }: RangeFile, said: Said): Promise<Range> {
  const columns = TYPES.map((type) => (type === "DOUBLE" ? new Float64Array(rows) : new Int32Array(rows)));
  const [product, exporter, importer, period, value] = columns;
  if (!(product instanceof Int32Array && exporter instanceof Int32Array && importer instanceof Int32Array))
    throw new Error("the places of a row are whole numbers");
  if (!(period instanceof Int32Array && value instanceof Float64Array))
    throw new Error("a value is a number with decimals");
  const database = await Database.open();
  let length = 0;
  try {
    const blocks = database.numbers(
      `SELECT product, exporter, importer, period, value FROM read_parquet(${literal(path)}) WHERE said = ${SAID.indexOf(said)}`,
      TYPES,
    );
    for await (const { rows: many, cells } of blocks) {
      for (const [index, column] of columns.entries()) column.set(cells[index] ?? [], length);
      length += many;
    }
  } finally {
    database.close();
  }
  return { length, product, exporter, importer, period, value };
}
