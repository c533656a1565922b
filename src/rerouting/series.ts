import type { Side, TwoSided } from "./leg.js";
import { SIDES } from "./leg.js";

/** The least share of past trade that must be reported in a period for the sum of that period to be used. */
const LEAST_COVER = 0.5;
/** The least share of periods, before and after the break, that a side must report to be used. */
const LEAST_REPORTED = 0.5;

/** What several series of one leg and side add up to. */
export interface Sum {
  side: Side;
  /** The reported part of each period. NaN: too little is reported. */
  values: Float64Array;
  /** Which share of past trade the reporters of each period had: 1 where all report. */
  cover: Float64Array;
}

/** What the periods would add up to if all had reported: the reported part over its cover. */
export const fullOf = ({ values, cover }: Sum): Float64Array =>
  values.map((value, t) => value / (cover[t] ?? 1));

export interface Scope {
  goods: readonly number[];
  exporters: readonly number[];
  importers: readonly number[];
}

/** Mean of the reported values of a series from `from` up to before `until`; NaN of none. */
export function meanOf(values: Float64Array, start: number, from: number, until: number): number {
  let sum = 0;
  let count = 0;
  for (let t = from; t < until; t++) {
    const value = values[start + t] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

/**
 * The sum over a scope as one side says it. A reporter that is late makes no fall: each period is held against the share of past
 * trade, before `until`, of those that report in it.
 */
export function sumOf(leg: TwoSided, side: Side, scope: Scope, until: number): Sum {
  const { periods, values } = leg[side];
  const total = new Float64Array(periods);
  const weight = new Float64Array(periods);
  const count = new Uint32Array(periods);
  let all = 0;
  let parts = 0;
  for (const product of scope.goods)
    for (const exporter of scope.exporters)
      for (const importer of scope.importers) {
        const start = leg[side].start(product, exporter, importer);
        const mean = meanOf(values, start, 0, until);
        const past = Number.isNaN(mean) ? 0 : mean;
        all += past;
        parts++;
        for (let t = 0; t < periods; t++) {
          const value = values[start + t] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          total[t] = (total[t] ?? 0) + value;
          weight[t] = (weight[t] ?? 0) + past;
          count[t] = (count[t] ?? 0) + 1;
        }
      }
  const cover = new Float64Array(periods);
  for (let t = 0; t < periods; t++) {
    const share = all > 0 ? (weight[t] ?? 0) / all : (count[t] ?? 0) / Math.max(1, parts);
    cover[t] = all > 0 ? share : 1;
    if ((count[t] ?? 0) === 0 || share < LEAST_COVER) total[t] = Number.NaN;
  }
  return { side, values: total, cover };
}

function reportedShare(values: Float64Array, from: number, until: number): number {
  if (until <= from) return 0;
  let count = 0;
  for (let t = from; t < until; t++) if (!Number.isNaN(values[t])) count++;
  return count / (until - from);
}

/**
 * The sum by the side that reports both before and after the break: the exporters (FOB) where they do, else the importers. The two
 * are never mixed. Null where neither does.
 */
export function chosenSum(leg: TwoSided, scope: Scope, breakAt: number): Sum | null {
  for (const side of SIDES) {
    const sum = sumOf(leg, side, scope, breakAt);
    const periods = sum.values.length;
    if (
      reportedShare(sum.values, 0, breakAt) >= LEAST_REPORTED &&
      reportedShare(sum.values, breakAt, periods) >= LEAST_REPORTED
    )
      return sum;
  }
  return null;
}
