import { clip } from "../statistics.js";
import { LATEST } from "./matched.js";
import type { Residuals } from "./score.js";

/** By how many deviations more than in pairs of two partners in and out must move together for passing on to be believed. */
const PASSED_ON = 3;
/** A period counts at most this many deviations: that two lumps fall together shows little. */
const LUMP = 4;
/** What chance alone gives the best of three correlations, in standard errors, counted as so many pairs beside those seen. */
const CHANCE = { pairs: 6, mean: 1, square: 1.5 } as const;
const LEAST_SPREAD = 0.7;
const MOST_PASSED_ON = 0.9;

/** Both legs of one partner. */
export interface Pair {
  inflow: Residuals;
  outflow: Residuals;
}

export interface PassedOn {
  /** Of what arrives; 0: none is seen to be passed on. */
  share: number;
  /** Periods later. */
  later: number;
}

/** Residuals before `until` in deviations, lumps cut. NaN: not reported. */
const deviations = ({ values, scale }: Residuals, until: number): Float64Array =>
  values.subarray(0, until).map((value) => (scale > 0 ? clip(value / scale, LUMP) : 0));

/** How two series move together at the best of a few delays: the correlation in its standard errors, and the slope. */
function together(
  arrived: Float64Array,
  sent: Float64Array,
): { score: number; slope: number; later: number } {
  let best = { score: 0, slope: 0, later: 0 };
  for (let later = 0; later <= LATEST; later++) {
    let cross = 0;
    let across = 0;
    let along = 0;
    let count = 0;
    for (let t = later; t < sent.length; t++) {
      const x = arrived[t - later] ?? Number.NaN;
      const y = sent[t] ?? Number.NaN;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      cross += x * y;
      across += x * x;
      along += y * y;
      count++;
    }
    if (across === 0 || along === 0 || count < 6) continue;
    const correlation = cross / Math.sqrt(across * along);
    const score = correlation * Math.sqrt((count - 2) / Math.max(0.02, 1 - correlation ** 2));
    if (score > best.score) best = { score, slope: cross / across, later };
  }
  return best;
}

/**
 * Which share of what arrives each partner has always passed on, and how many periods later: the slope of the outflow's residuals on
 * the inflow's in the past, where they move together by more than the inflow of one partner moves with the outflow of another. What
 * moves so in all partners, as a season does, is no passing on.
 */
export function passedOn(pairs: readonly Pair[], until: number): PassedOn[] {
  const arrived = pairs.map(({ inflow }) => deviations(inflow, until));
  const sent = pairs.map(({ outflow }) => deviations(outflow, until));
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (const [i, one] of arrived.entries())
    for (const [j, other] of sent.entries()) {
      if (i === j) continue;
      const { score } = together(one, other);
      sum += score;
      squares += score ** 2;
      count++;
    }
  const all = count + CHANCE.pairs;
  const mean = (sum + CHANCE.pairs * CHANCE.mean) / all;
  const variance = (squares + CHANCE.pairs * CHANCE.square) / all - mean ** 2;
  const spread = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)));
  return pairs.map(({ inflow, outflow }, place) => {
    const { score, slope, later } = together(
      arrived[place] ?? new Float64Array(),
      sent[place] ?? new Float64Array(),
    );
    const believed = (score - mean) / spread >= PASSED_ON;
    const share = believed ? Math.min(MOST_PASSED_ON, (slope * outflow.scale) / inflow.scale) : 0;
    return { share, later };
  });
}
