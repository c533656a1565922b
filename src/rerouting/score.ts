import { clip } from "../statistics.js";
import type { Expected } from "./expected.js";

/** A single period counts at most this many standard deviations: a lump cannot make a break. */
export const MOST_DEVIATIONS = 5;
/** How many periods the usual noise of series of that size counts beside a series' own. */
const PRIOR_PERIODS = 5;
const USUAL_LAG = 0.1;
/** Later starts of a rerouting that are tried within the window, in parts of it. */
const STARTS = [0, 0.25, 0.5];

/** What a series did against its expectation; `scale` is the standard deviation of a period at its past level. */
export interface Residuals {
  /** Reported less expected, over expected relative to its past level. NaN: not reported. */
  values: Float64Array;
  level: number;
  scale: number;
  /** Reported periods of the past. */
  past: number;
  /** Correlation of the past's residuals with those of the period before. */
  lag: number;
  /** Error of each period that the past could not show, one and the same in all of them, in standard deviations; null: none. */
  common: Float64Array | null;
}

/** The usual standard deviation of a series by its level: log s = a + b log level, over many series. */
export interface Noise {
  a: number;
  b: number;
  /** No series is taken to be less noisy: it has moved too little to tell. */
  least: number;
}

export const meanExpected = (expected: Expected): Float64Array =>
  expected["own-past"].map((value, t) => (value + (expected["poisson-donors"][t] ?? value)) / 2);

/** Residuals before `until` give the scale, lumps counted at most four times the mean deviation. */
export function residualsOf(values: Float64Array, expected: Float64Array, until: number): Residuals {
  let level = 0;
  let past = 0;
  for (let t = 0; t < until; t++) {
    if (Number.isNaN(values[t])) continue;
    level += expected[t] ?? 0;
    past++;
  }
  level = past > 0 ? level / past : 0;
  const relative = values.map((value, t) => {
    const factor = level > 0 ? Math.max(0.5, (expected[t] ?? 0) / level) : 1;
    return (value - (expected[t] ?? 0)) / factor;
  });
  let mean = 0;
  for (let t = 0; t < until; t++) if (!Number.isNaN(relative[t])) mean += Math.abs(relative[t] ?? 0);
  mean /= Math.max(1, past);
  let squares = 0;
  for (let t = 0; t < until; t++)
    if (!Number.isNaN(relative[t])) squares += Math.min(Math.abs(relative[t] ?? 0), 4 * mean) ** 2;
  let products = 0;
  for (let t = 1; t < until; t++) {
    const [one, before] = [relative[t] ?? Number.NaN, relative[t - 1] ?? Number.NaN];
    if (Number.isNaN(one) || Number.isNaN(before)) continue;
    products += clip(one, 4 * mean) * clip(before, 4 * mean);
  }
  const lag = squares > 0 ? products / squares : 0;
  return {
    values: relative,
    level,
    scale: Math.sqrt(squares / Math.max(1, past - 2)),
    past,
    lag,
    common: null,
  };
}

/** Least squares of log scale on log level, over the series that have both. */
export function noiseOf(all: readonly Pick<Residuals, "level" | "scale">[]): Noise {
  const points = all.flatMap(({ level, scale }) =>
    level > 0 && scale > 0 ? [{ x: Math.log(level), y: Math.log(scale) }] : [],
  );
  if (points.length === 0) return { a: 0, b: 0, least: 1 };
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  const across = mean((point) => (point.x - x) ** 2);
  const b = across > 1e-9 ? mean((point) => (point.x - x) * (point.y - y)) / across : 1;
  const scales = points.map((point) => point.y).sort((one, other) => one - other);
  return { a: y - b * x, b, least: Math.exp(scales[Math.floor(scales.length / 20)] ?? 0) };
}

/** A series' own scale, pulled toward the usual one of its level (moderated variance: Smyth 2004, eq. 3). */
export function moderated({ level, scale, past }: Residuals, noise: Noise): number {
  const usual = level > 0 ? Math.exp(noise.a + noise.b * Math.log(level)) : noise.least;
  const own = scale ** 2 * Math.max(1, past - 1);
  const pulled = Math.sqrt((own + PRIOR_PERIODS * usual ** 2) / (Math.max(1, past - 1) + PRIOR_PERIODS));
  return Math.max(pulled, noise.least);
}

/**
 * By how much the variance of a mean of many periods is larger than of independent ones: (1 + r) / (1 - r) of an autoregression, r the
 * lag correlation pulled toward the usual one as if that had been seen in as many periods again.
 */
export function inflation({ lag, past }: Residuals): number {
  const pulled = Math.max(0, Math.min(0.8, (lag * past + USUAL_LAG * 20) / (past + 20)));
  return (1 + pulled) / (1 - pulled);
}

/** A studentised score as a normal one, so that scores from short and long pasts compare (Wallace 1959, eq. 4.4, without its small terms). */
export function normal(score: number, past: number): number {
  const degrees = past + PRIOR_PERIODS - 1;
  return (score * (1 - 1 / (4 * degrees))) / Math.sqrt(1 + score ** 2 / (2 * degrees));
}

/** The steady excess a period, in standard deviations, that gives a window that score; Infinity where none does. */
export function scoreNeeded(score: number, residuals: Residuals, window: number): number {
  const degrees = residuals.past + PRIOR_PERIODS - 1;
  const room = (1 - 1 / (4 * degrees)) ** 2 - score ** 2 / (2 * degrees);
  if (!(room > 0) || !Number.isFinite(score)) return Number.POSITIVE_INFINITY;
  const raw = Math.max(0, score) / Math.sqrt(room);
  const each = raw * Math.sqrt((inflation(residuals) * (1 + window / Math.max(1, residuals.past))) / window);
  return each <= MOST_DEVIATIONS ? each : Number.POSITIVE_INFINITY;
}

/** An excess must be this many of its common errors to count: few flows show how large these are. */
const LEAST_COMMON = 4;

/** A score in two kinds of error together; at most 1 where the common one could have made it. */
function againstCommon(noise: number, common: number): number {
  const both = common > 0 ? 1 / Math.hypot(1 / noise, 1 / common) : 0;
  return common < LEAST_COMMON ? Math.min(1, both) : both;
}

/**
 * The studentised excess of the window `[from, from + length)`: the mean deviation in standard deviations, each period clipped,
 * over its standard error, at the best of a few later starts. NaN where less than half of the window is reported.
 */
export function scoreOf(residuals: Residuals, scale: number, from: number, length: number): number {
  let best = Number.NaN;
  const lasting = inflation(residuals);
  for (const part of STARTS) {
    const start = from + Math.floor(part * length);
    let sum = 0;
    let whole = 0;
    let top = { value: 0, shared: 0 };
    let common = 0;
    let count = 0;
    for (let t = start; t < from + length; t++) {
      const value = residuals.values[t] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += clip(value / scale, MOST_DEVIATIONS);
      const shared = residuals.common?.[t] ?? 0;
      whole += value;
      common += shared;
      if (value > top.value) top = { value, shared };
      count++;
    }
    if (count * 2 < from + length - start || count === 0) continue;
    const noise = sum / Math.sqrt(lasting * count * (1 + count / Math.max(1, residuals.past)));
    const score =
      common > top.shared && noise > 0
        ? againstCommon(noise, (whole - top.value) / (common - top.shared))
        : noise;
    if (Number.isNaN(best) || score > best) best = score;
  }
  return normal(best, residuals.past);
}
