import { clip } from "../statistics.js";
import { inflation, MOST_DEVIATIONS, normal, type Residuals } from "./score.js";

/** A leg over the periods in which it is judged. */
export interface Window {
  /** Deviations from what was expected, each cut. NaN: not reported. */
  deviations: Float64Array;
  /** Excess in money, relative to the past level; 0 where there is none or nothing is reported. */
  excess: Float64Array;
  /** How much larger the variance of a mean is than of independent periods. */
  inflation: number;
  /** Reported periods of the past. */
  past: number;
}

export function windowOf(residuals: Residuals, scale: number, from: number, length: number): Window {
  const values = residuals.values.subarray(from, from + length);
  return {
    deviations: values.map((value) => clip(value / scale, MOST_DEVIATIONS)),
    excess: values.map((value) => (value > 0 ? value : 0)),
    inflation: inflation(residuals),
    past: residuals.past,
  };
}

/** A single period weighs at most so many times the mean of those with an excess: a lump shows no course. */
const MOST_WEIGHT = 2;
/** Goods leave with the period in which they come, or up to so many later. */
export const LATEST = 2;
/** A leg must be reported where this part of the squared weights lies. */
const LEAST_WEIGHT = 0.4;
/** So many of the highest scores show how the tail goes on. */
export const TAIL = 12;
/** So many windows without rerouting are enough to compare with. */
const MOST_NULLS = 1500;

/** The course of an excess, as weights whose squares add up to 1; null where there is none. */
export function courseOf({ excess }: Window): Float64Array | null {
  const some = excess.filter((value) => value > 0);
  if (some.length === 0) return null;
  const most = (MOST_WEIGHT * some.reduce((sum, value) => sum + value, 0)) / some.length;
  const cut = excess.map((value) => Math.min(value, most));
  const size = Math.sqrt(cut.reduce((sum, value) => sum + value ** 2, 0));
  return cut.map((value) => value / size);
}

function scoreAt(course: Float64Array, leg: Window, shift: number): number {
  let sum = 0;
  let squares = 0;
  let weights = 0;
  for (let t = 0; t < leg.deviations.length; t++) {
    const weight = course[t - shift] ?? 0;
    const deviation = leg.deviations[t] ?? Number.NaN;
    if (weight === 0 || Number.isNaN(deviation)) continue;
    sum += weight * deviation;
    squares += weight ** 2;
    weights += weight;
  }
  if (squares < LEAST_WEIGHT) return Number.NEGATIVE_INFINITY;
  const error = Math.sqrt(leg.inflation * (squares + weights ** 2 / Math.max(1, leg.past)));
  return normal(sum / error, leg.past);
}

/**
 * How far a leg exceeds in the course of the other one: its deviations, weighted by the other's excess, over their standard error (the
 * matched filter: Turin 1960, eq. 12), at the best of a few delays.
 * @param direction 1: this leg comes after the other one; -1: before it
 */
export function matchedScore(course: Float64Array, leg: Window, direction: 1 | -1): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let later = 0; later <= LATEST; later++)
    best = Math.max(best, scoreAt(course, leg, direction * later));
  return best;
}

/** Windows of one leg without rerouting, by stratum. */
export class Matched {
  readonly #strata = new Map<number, Window[]>();

  constructor(nulls: readonly { stratum: number; window: Window }[]) {
    const all = new Map<number, Window[]>();
    for (const { stratum, window } of nulls) {
      const held = all.get(stratum);
      if (held === undefined) all.set(stratum, [window]);
      else held.push(window);
    }
    for (const [stratum, windows] of all) {
      const step = Math.max(1, Math.ceil(windows.length / MOST_NULLS));
      this.#strata.set(
        stratum,
        windows.filter((_, place) => place % step === 0),
      );
    }
  }

  /**
   * The share of windows without rerouting that exceed as much in this course, the leg's own counted and left out of the others. Beyond
   * the twelfth highest the tail is held to fall exponentially (peaks over threshold: Pickands 1975).
   */
  share(
    course: Float64Array,
    leg: Window,
    stratum: number,
    direction: 1 | -1,
  ): { share: number; count: number } {
    const windows = this.#strata.get(stratum) ?? [];
    const score = matchedScore(course, leg, direction);
    const scores = windows.flatMap((other) => (other === leg ? [] : matchedScore(course, other, direction)));
    const count = scores.length;
    const highest = scores.sort((one, other) => other - one).slice(0, TAIL);
    const edge = Math.max(1, highest[TAIL - 1] ?? Number.POSITIVE_INFINITY);
    if (score <= edge || count <= 2 * TAIL)
      return { share: (1 + scores.filter((other) => other >= score).length) / (1 + count), count };
    const beyond = highest.reduce((sum, other) => sum + Math.max(0, other - edge), 0) / TAIL;
    return { share: (TAIL / count) * Math.exp(-(score - edge) / Math.max(LEAST_TAIL, beyond)), count };
  }
}

/** The mean of a tail over its edge is not taken to be smaller, in deviations. */
const LEAST_TAIL = 0.2;
