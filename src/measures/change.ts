import { MAD_TO_SD, mad, median, quantile } from "../statistics.js";
import { isAmount, type Unit } from "../units.js";
import type { Change, Direction, Reading } from "./schema.js";

/** A value of a series in a period. */
export interface Point {
  period: string;
  value: number | null;
}

/** From here a change is beyond noise. */
export const BEYOND = 2.5;
/** Fewer changes than these in the baseline say nothing about noise. */
export const LEAST_CHANGES = 5;
/** How near the other side's series must be, at each period that both have, to lend its noise. */
export const LENDS_WITHIN = 0.1;
/** And at how many periods at the least. */
export const LENDS_AT_LEAST = 3;

/** The change from one value to the next: a logarithm for amounts, points for shares and indices. Null where it is not defined. */
export function stepOf(from: number, to: number, unit: Unit): number | null {
  if (!isAmount(unit)) return to - from;
  return from > 0 && to > 0 ? Math.log(to / from) : null;
}

/** Year-on-year changes between neighbouring points that both have values. */
export function stepsOf(points: readonly Point[], unit: Unit): number[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || before.value === null || point.value === null) return [];
    const step = stepOf(before.value, point.value, unit);
    return step === null ? [] : [step];
  });
}

/** Whether a series of the other side agrees well enough to lend its noise. */
export function lends(own: readonly Point[], other: readonly Point[]): boolean {
  const values = new Map(other.map(({ period, value }) => [period, value]));
  const pairs = own.flatMap(({ period, value }) => {
    const theirs = values.get(period);
    return value === null || theirs === null || theirs === undefined ? [] : [[value, theirs] as const];
  });
  return (
    pairs.length >= LENDS_AT_LEAST &&
    pairs.every(([a, b]) => Math.abs(a - b) <= LENDS_WITHIN * Math.max(Math.abs(a), Math.abs(b)))
  );
}

export interface Judged {
  change: Change | null;
  notes: string[];
}

/**
 * Judges the change into the last point against the year-on-year changes within the baseline:
 * score = (change - median of the baseline's changes) / (1.4826 MAD of them), beyond noise from 2.5.
 * A robust z-score: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993), section 3.
 * Counts of events have at least the noise of chance: the difference of two Poisson counts varies by the square root of their sum
 * (Skellam, The Frequency Distribution of the Difference Between Two Poisson Variates, 1946), so one visit after none is no change.
 * @param baseline points inside the baseline, in order of time
 * @param now the last two points: the period compared with, and the period itself
 * @param other the other side's baseline of the same flow, with who said it
 */
export function judge(
  baseline: readonly Point[],
  now: readonly [Point, Point],
  unit: Unit,
  self: string,
  other?: { saidBy: string; baseline: readonly Point[]; all: readonly Point[] },
  all: readonly Point[] = baseline,
): Judged {
  const [from, to] = now;
  if (from.value === null || to.value === null) return { change: null, notes: [] };
  const step = stepOf(from.value, to.value, unit);
  const change: Change = {
    from: from.period,
    to: to.period,
    absolute: to.value - from.value,
    relative: isAmount(unit) && from.value > 0 ? to.value / from.value - 1 : null,
    step,
    usual: null,
    noise: null,
    changes: 0,
    noiseOf: null,
    score: null,
    beyondNoise: null,
  };
  const notes: string[] = [];
  let steps = stepsOf(baseline, unit);
  change.changes = steps.length;
  let noiseOf = self;
  if (steps.length < LEAST_CHANGES) {
    const lent = other === undefined ? [] : stepsOf(other.baseline, unit);
    if (other === undefined || lent.length < LEAST_CHANGES || !lends(all, other.all))
      return { change, notes: ["too-few-changes"] };
    steps = lent;
    noiseOf = other.saidBy;
    change.changes = lent.length;
    notes.push(`noise-of:${other.saidBy}`);
  }
  if (step === null) return { change, notes };
  change.usual = median(steps);
  change.noise = MAD_TO_SD * mad(steps);
  const chance = unit === "events" ? Math.sqrt(from.value + to.value) : 0;
  if (chance > change.noise) {
    change.noise = chance;
    notes.push("count-noise");
  }
  change.noiseOf = noiseOf;
  if (change.noise > 0) {
    change.score = (step - change.usual) / change.noise;
    change.beyondNoise = Math.abs(change.score) >= BEYOND;
  } else {
    notes.push("constant-baseline");
    change.beyondNoise = Math.abs(step - change.usual) > 1e-12;
  }
  return { change, notes };
}

/**
 * The same change where both values come from samples: where they are noisier than the past of the series, or it has too
 * little of one, the noise is that of the two samples, `√(s² + s²)`.
 * @param sampling standard deviations of the two samples
 */
export function judgeSamples({ change, notes }: Judged, sampling: readonly [number, number]): Judged {
  const noise = Math.hypot(...sampling);
  if (change === null || change.step === null || !(noise > (change.noise ?? 0))) return { change, notes };
  const score = (change.step - (change.usual ?? 0)) / noise;
  return {
    change: {
      ...change,
      usual: change.usual ?? 0,
      noise,
      noiseOf: null,
      score,
      beyondNoise: Math.abs(score) >= BEYOND,
    },
    notes: ["noise-of-samples"],
  };
}

/** Which way a judged change points. */
export function directionOf(change: Change | null, closer: "up" | "down" | "context"): Direction {
  if (closer === "context") return "context";
  if (change === null || change.beyondNoise === null) return "unknown";
  if (!change.beyondNoise) return "no-clear-change";
  const up = (change.step ?? 0) > (change.usual ?? 0);
  return up === (closer === "up") ? "closer" : "farther";
}

/** Level of the baseline: its median, and the band that holds the middle half of it. */
export function longViewOf(baseline: readonly Point[]): Reading["longView"] {
  const values = baseline.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < LEAST_CHANGES) return null;
  return { median: median(values), band: [quantile(values, 0.25), quantile(values, 0.75)] };
}
