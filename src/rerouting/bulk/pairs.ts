import type { Range } from "../../ledger/packed/read.js";
import { type Asked, FIRST_PERIOD } from "./question.js";

/** The trade of one product between each two areas, in the order of exporter and importer. */
export interface Pairs {
  length: number;
  exporter: Int32Array;
  importer: Int32Array;
  /** Means over all periods of the window, USD; a period without a row counts as nothing recorded. */
  before: Float64Array;
  after: Float64Array;
}

export function emptyPairs(areas: number): Pairs {
  const most = areas * areas;
  return {
    length: 0,
    exporter: new Int32Array(most),
    importer: new Int32Array(most),
    before: new Float64Array(most),
    after: new Float64Array(most),
  };
}

/**
 * Fills `pairs` with the product that begins at a row: only those with a row in one of the windows.
 * @returns the row at which the next product begins
 */
export function pairsFrom(range: Range, start: number, asked: Asked, pairs: Pairs): number {
  const { product, exporter, importer, period, value, length } = range;
  const { window, sums } = asked;
  const number = product[start];
  let many = 0;
  let row = start;
  while (row < length && product[row] === number) {
    const from = exporter[row] ?? 0;
    const to = importer[row] ?? 0;
    let before = 0;
    let after = 0;
    let seen = false;
    for (; row < length && product[row] === number && exporter[row] === from && importer[row] === to; row++) {
      const side = window[(period[row] ?? 0) - FIRST_PERIOD];
      if (side === 1) before += value[row] ?? 0;
      else if (side === 2) after += value[row] ?? 0;
      else continue;
      seen = true;
    }
    if (!seen || sums[from] === 1 || sums[to] === 1) continue;
    pairs.exporter[many] = from;
    pairs.importer[many] = to;
    pairs.before[many] = before / asked.before;
    pairs.after[many] = after / asked.after;
    many += 1;
  }
  pairs.length = many;
  return row;
}
