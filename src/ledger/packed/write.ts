import { formatWhere, ParallaxError, type Where } from "../../errors.js";
import { type Cells, Database, literal } from "../duckdb.js";
import { type FileHash, hashFile } from "../edition.js";
import { PACKED_COLUMNS, periodText, productText, SAID } from "./packed.js";
import { KINDS, Rows, type Spilled, unpackPeriod } from "./record.js";
import { ranks, sortBy } from "./sort.js";

/** One range of products that is to become a Parquet file. */
export interface RangeJob {
  parts: Spilled[];
  /** For each number of an area the place of its code in `codes`. */
  places: Uint16Array;
  codes: string[];
  /** Names of the publisher's files. */
  inputs: string[];
  path: string;
}

export interface WrittenRange {
  file: FileHash & { rows: number };
  first: string;
  last: string;
}

/** Amounts hardly ever repeat, so a dictionary of them only costs time. */
const WRITTEN = "COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 1000, PARQUET_VERSION V2";
const FIGURE = KINDS.indexOf("figure");
const PART = KINDS.indexOf("part");

/** What rows are sorted by, and told apart by: what does not fit into one number stands in three. */
interface Keys {
  product: Uint32Array;
  /** Exporter and importer by the places of their codes. */
  pair: Uint32Array;
  /** Period, who says it (two bits) and kind (two bits). */
  rest: Uint32Array;
}

function keysOf(rows: Rows, { places, codes }: RangeJob): Keys {
  const [product, pair, rest] = [0, 1, 2].map(() => new Uint32Array(rows.length));
  if (product === undefined || pair === undefined || rest === undefined) throw new Error("three keys");
  for (let row = 0; row < rows.length; row++) {
    product[row] = rows.product(row);
    pair[row] = (places[rows.exporter(row)] ?? 0) * codes.length + (places[rows.importer(row)] ?? 0);
    rest[row] = (rows.period(row) << 4) | (rows.said(row) << 2) | rows.kind(row);
  }
  return { product, pair, rest };
}

/** Places of rows by product, exporter, importer, period, who says it and kind; else as they came. */
function sorted({ product, pair, rest }: Keys): Uint32Array {
  let order: Uint32Array = new Uint32Array(product.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  for (const values of [rest, pair, product]) {
    const { keys, many } = ranks(values);
    order = sortBy(order, keys, many);
  }
  return order;
}

/** Sorts and checks the rows of one range, and writes the figures among them; undefined where there are none. */
export async function writeRange(job: RangeJob): Promise<WrittenRange | undefined> {
  const rows = new Rows(job.parts);
  const keys = keysOf(rows, job);
  const order = figuresOf(rows, keys, sorted(keys), job);
  const { length } = order;
  const [first, last] = [order[0], order[length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const { places } = job;
  const fill = (start: number, many: number, cells: readonly Cells[]) => {
    const [product, exporter, importer, period, said, basis, value, weight, flags, file, line] = cells;
    if (
      product === undefined ||
      exporter === undefined ||
      importer === undefined ||
      period === undefined ||
      said === undefined ||
      basis === undefined ||
      value === undefined ||
      weight === undefined ||
      flags === undefined ||
      file === undefined ||
      line === undefined
    )
      throw new Error("a packed file has eleven columns");
    for (let cell = 0; cell < many; cell++) {
      const row = order[start + cell] ?? 0;
      product[cell] = rows.product(row);
      exporter[cell] = places[rows.exporter(row)] ?? 0;
      importer[cell] = places[rows.importer(row)] ?? 0;
      period[cell] = unpackPeriod(rows.period(row));
      said[cell] = rows.said(row);
      basis[cell] = rows.basis(row);
      value[cell] = rows.value(row);
      weight[cell] = rows.weight(row);
      flags[cell] = rows.flags(row);
      file[cell] = rows.file(row);
      line[cell] = rows.line(row);
    }
  };
  const columns = PACKED_COLUMNS.map(({ name }) =>
    name === "weight" ? "CASE WHEN isnan(weight) THEN NULL ELSE weight END AS weight" : name,
  );
  const database = await Database.open();
  try {
    await database.runOver(
      "packed_rows",
      PACKED_COLUMNS,
      length,
      fill,
      `COPY (SELECT ${columns.join(", ")} FROM packed_rows()) TO ${literal(job.path)} (FORMAT parquet, ${WRITTEN})`,
    );
  } finally {
    database.close();
  }
  return {
    file: { ...(await hashFile(job.path)), rows: length },
    first: productText(rows.product(first)),
    last: productText(rows.product(last)),
  };
}

/**
 * The figures among sorted rows.
 * @throws ParallaxError `FIGURE_TWICE` for two that state the same, `TOTAL_MISSING` for a part whose total was not read
 */
function figuresOf(
  rows: Rows,
  { product, pair, rest }: Keys,
  order: Uint32Array,
  { inputs, codes }: RangeJob,
): Uint32Array {
  const place = (row: number) => ({ file: inputs[rows.file(row)] ?? "", line: rows.line(row) });
  const about = (row: number) =>
    [
      productText(rows.product(row)),
      codes[Math.floor((pair[row] ?? 0) / codes.length)],
      codes[(pair[row] ?? 0) % codes.length],
      periodText(unpackPeriod(rows.period(row))),
      `said by the ${SAID[rows.said(row)]}`,
    ].join(" ");
  let kept = 0;
  // The rows of one thing stand together: its figure, or the mark that it has no value, then the marks of its parts.
  let before = -1;
  let [lastProduct, lastPair, lastRest] = [-1, -1, -1];
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    const [thisProduct, thisPair, thisRest] = [product[row] ?? 0, pair[row] ?? 0, rest[row] ?? 0];
    const kind = thisRest & 3;
    const again = thisProduct === lastProduct && thisPair === lastPair && thisRest >>> 2 === lastRest >>> 2;
    if (kind === FIGURE) {
      if (again) throw twice(about(row), place(row), place(before));
      order[kept++] = row;
    } else if (kind === PART && !again) throw missing(about(row), place(row));
    before = row;
    lastProduct = thisProduct;
    lastPair = thisPair;
    lastRest = thisRest;
  }
  return order.subarray(0, kept);
}

function twice(about: string, where: Where, before: Where): ParallaxError {
  return new ParallaxError({
    code: "FIGURE_TWICE",
    message: "two rows state the same figure",
    expected: `one row for ${about}`,
    found: `another one at ${formatWhere(before)}`,
    where: { ...where, column: "1" },
    todo: "give each file of the publisher once; if the two are in one file, ask the publisher which of them is right",
  });
}

function missing(about: string, where: Where): ParallaxError {
  return new ParallaxError({
    code: "TOTAL_MISSING",
    message: "rows are broken down, and the row with their total is in none of the files",
    expected: `a row with motCode 0, customsCode C00, partner2Code 0 for ${about}`,
    found: "only parts of it",
    where: { ...where, column: "1" },
    todo: "ask UN Comtrade again with motCode=0, customsCode=C00 and partner2Code=0",
  });
}
