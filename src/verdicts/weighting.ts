import type { Facet } from "../measures/measure.js";
import type { VerdictName } from "./schema.js";

/** How the source series of one partner and facet voted: how many are known, and of these how many point which way. */
export interface Cell<F extends string = Facet> {
  facet: F;
  known: number;
  closer: number;
  farther: number;
}

/** A facet's weight as a whole number; one that is not named weighs nothing. */
export type Weights<F extends string = Facet> = Readonly<Partial<Record<F, number>>>;

/** Shares of all weightings, by the sign that the index has under them. */
export interface Signs {
  closer: number;
  zero: number;
  farther: number;
}

export interface Weighed<F extends string = Facet> {
  /** From -1, all farther, to 1, all closer; null where fewer than two facets with a weight are known. */
  value: number | null;
  /** Known facets that have a weight: the mean of their cells' scores, and their share of the weight of all known cells. */
  facets: { facet: F; score: number; share: number }[];
  /** Facets with a weight of which some cells are unknown: the share of the whole weight that these would take. */
  leftOut: { facet: F; share: number }[];
  /** Over all weightings of the facets known; null where there is no index. */
  weightings: Signs | null;
  /** Share of these weightings under which the sign is another than that of `value`. */
  signChanges: number | null;
}

/** Fewer facets make no overall index. */
export const LEAST_FACETS = 2;
/** Below this a sum is zero: no votes and whole weights give a smaller one, but adding their quotients does. */
const ZERO = 1e-12;

const settled = (value: number) => (Math.abs(value) < ZERO ? 0 : value);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Mean vote of the known source series: 1 all closer, -1 all farther. */
const score = ({ known, closer, farther }: Cell<string>) => (closer - farther) / known;

/**
 * Share of all weightings, uniform over the simplex, by the sign of the weighted sum of the scores. Exact: such weights are
 * independent exponentials over their sum (Devroye 1986, chapter V.2), so the sum has the sign of X - Y, where X adds an
 * exponential of mean s for each score s above zero, and Y one of mean -s for each below. Which of two exponentials of means
 * a and b ends first is a matter of b / (a + b), and the other then begins anew, for they have no memory. Whichever of X and Y
 * has ended all of its own first is the smaller.
 */
export function signsOf(scores: readonly number[]): Signs {
  const up = scores.filter((each) => settled(each) > 0);
  const down = scores.filter((each) => settled(each) < 0).map((each) => -each);
  if (up.length + down.length === 0) return { closer: 0, zero: 1, farther: 0 };
  // By how many of `up` are still to end, for as many of `down` as the loop has come to: the share in which X is the larger.
  let closer = up.map(() => 1);
  for (const b of down) {
    const next: number[] = [];
    for (const [index, a] of up.entries())
      next.push((b * (next[index - 1] ?? 0) + a * (closer[index] ?? 0)) / (a + b));
    closer = next;
  }
  const share = closer.at(-1) ?? 0;
  return { closer: share, zero: 0, farther: 1 - share };
}

/**
 * The weighted mean of the scores of the known cells, of one partner or of several: each cell has the weight of its facet.
 * Unknown cells are left out and named, since missing is not zero.
 */
export function weigh<F extends string>(cells: readonly Cell<F>[], weights: Weights<F>): Weighed<F> {
  const facets = [...new Set(cells.map(({ facet }) => facet))].map((facet) => {
    const own = cells.filter((cell) => cell.facet === facet);
    const scores = own.filter(({ known }) => known > 0).map(score);
    return { facet, weight: weights[facet] ?? 0, scores, unknown: own.length - scores.length };
  });
  const known = facets.filter(({ scores }) => scores.length > 0);
  const weighed = known.filter(({ weight }) => weight > 0);
  const ofKnown = sum(weighed.map(({ weight, scores }) => weight * scores.length));
  const ofAll = sum(facets.map(({ weight, scores, unknown }) => weight * (scores.length + unknown)));
  const leftOut = facets
    .filter(({ weight, unknown }) => weight > 0 && unknown > 0)
    .map(({ facet, weight, unknown }) => ({ facet, share: (weight * unknown) / ofAll }));
  const shown = weighed.map(({ facet, weight, scores }) => ({
    facet,
    score: settled(sum(scores)) / scores.length,
    share: (weight * scores.length) / ofKnown,
  }));
  if (weighed.length < LEAST_FACETS)
    return { value: null, facets: shown, leftOut, weightings: null, signChanges: null };
  const value = settled(sum(weighed.map(({ weight, scores }) => weight * sum(scores))) / ofKnown);
  const weightings = signsOf(known.map(({ scores }) => sum(scores)));
  const same = value > 0 ? weightings.closer : value < 0 ? weightings.farther : weightings.zero;
  return { value, facets: shown, leftOut, weightings, signChanges: 1 - same };
}

/** The sign of an index, named as the verdict that is drawn alike. */
export function signName(value: number | null): VerdictName {
  if (value === null) return "unknown";
  if (value === 0) return "no-clear-change";
  return value > 0 ? "closer" : "farther";
}

/** What to say of a share that a tenth of a percent would make none or all of them, and is not. */
export function nearly(share: number): { word: "less" | "more"; than: number } | null {
  if (share > 0 && share < 0.0005) return { word: "less", than: 0.001 };
  if (share < 1 && share > 0.9995) return { word: "more", than: 0.999 };
  return null;
}
