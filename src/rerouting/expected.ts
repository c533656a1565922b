import { clip } from "../statistics.js";
import { poisson } from "./poisson.js";

export const METHODS = ["own-past", "poisson-donors"] as const;
export type Method = (typeof METHODS)[number];

/** What a series is held against: unlisted goods of the same partner, the same goods of unexposed partners, and the season. */
export interface Donors {
  /** Trade in unlisted goods, relative to its past; null where there are none. */
  unlisted: Float64Array | null;
  /** The same of all partners of its kind together, exposed or not. */
  group: Float64Array | null;
  /** Trade in the same goods of unexposed partners, relative to that in unlisted goods; null where there are none. */
  partners: Float64Array | null;
  /** Which month of the year each period is; null of yearly data. */
  month: readonly number[] | null;
  /** Factor of each month of the year, seen in the goods of all partners; null where the past is too short. */
  season: readonly number[] | null;
}

/** Expected values of all periods by each method, from what was reported before `until`. */
export type Expected = Readonly<Record<Method, Float64Array>>;

/** How far the donors' own change is followed: 0 not at all, 1 fully. Of unlisted goods: how far they differ from those of all partners of the kind. */
export type Trust = Readonly<Record<"unlisted" | "partners", number>>;

/** No donor makes the expectation more than this many times its past, or less than one part in as many. */
const MOST = 8;
/** Periods on either side over which a donor is smoothed. */
const REACH = { month: 3, year: 0 } as const;

/** Mean of five periods about each, as far as they are reported. */
function smooth(values: Float64Array, reach: number): Float64Array {
  return values.map((_, t) => {
    let sum = 0;
    let count = 0;
    for (let k = Math.max(0, t - reach); k <= Math.min(values.length - 1, t + reach); k++) {
      const value = values[k] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return count === 0 ? Number.NaN : sum / count;
  });
}

/** Log of a donor relative to its past, smoothed. 0 where it is not reported or has no past. */
export function donorChange(
  donor: Float64Array | null,
  until: number,
  length: number,
  monthly: boolean,
): Float64Array {
  const none = new Float64Array(length);
  if (donor === null) return none;
  const smoothed = smooth(donor, REACH[monthly ? "month" : "year"]);
  let sum = 0;
  let count = 0;
  for (let t = 0; t < until; t++) {
    const value = donor[t] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  if (count === 0 || sum <= 0) return none;
  return smoothed.map((value) => (value > 0 ? clip(Math.log((value * count) / sum), Math.log(MOST)) : 0));
}

/** A series less its own season, seen before `until`. */
export function withoutSeason(
  values: Float64Array,
  until: number,
  month: readonly number[] | null,
): Float64Array {
  const season = seasonOf(values, until, month);
  return season === null ? values : values.map((value, t) => value / (season[month?.[t] ?? 0] ?? 1));
}

/** Factors of the months of the year in a series, from its logarithm about a straight line, half believed. Null: less than two years. */
export function seasonOf(
  values: Float64Array,
  until: number,
  month: readonly number[] | null,
): number[] | null {
  if (month === null || until < 24) return null;
  const points: { t: number; log: number }[] = [];
  for (let t = 0; t < until; t++) {
    const value = values[t] ?? Number.NaN;
    if (value > 0) points.push({ t, log: Math.log(value) });
  }
  if (points.length < 18) return null;
  const centre = points.reduce((sum, { t }) => sum + t, 0) / points.length;
  const mean = points.reduce((sum, { log }) => sum + log, 0) / points.length;
  const across = points.reduce((sum, { t }) => sum + (t - centre) ** 2, 0);
  const slope = points.reduce((sum, { t, log }) => sum + (t - centre) * (log - mean), 0) / across;
  const sums = new Float64Array(12);
  const counts = new Float64Array(12);
  let total = 0;
  for (const { t, log } of points) {
    const rest = clip(log - mean - slope * (t - centre), 1);
    const m = month[t] ?? 0;
    sums[m] = (sums[m] ?? 0) + rest;
    counts[m] = (counts[m] ?? 0) + 1;
    total += rest ** 2;
  }
  const means = Array.from(sums, (sum, m) => sum / Math.max(1, counts[m] ?? 0));
  const between = means.reduce((sum, value, m) => sum + value ** 2 * (counts[m] ?? 0), 0);
  const noise = (total - between) / Math.max(1, points.length - 12);
  const real = Math.max(0, between - 11 * noise) / Math.max(between, 1e-12);
  return means.map((value) => Math.exp(value * real));
}

function levelOf(values: Float64Array, factor: Float64Array, until: number): number {
  let sum = 0;
  let weight = 0;
  for (let t = 0; t < until; t++) {
    const value = values[t] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    weight += factor[t] ?? 1;
  }
  return weight > 0 ? sum / weight : 0;
}

/** Two halves of one kind of donors over one window: the mean change of each from its past. */
export type Halves = readonly [number, number];

/** Mean change of a donor over a window from its past. */
export function windowChange(donor: Float64Array, from: number, length: number, monthly: boolean): number {
  const all = donorChange(donor, from, donor.length, monthly).subarray(from, from + length);
  return clip(all.reduce((sum, value) => sum + value, 0) / length, 1);
}

/** How far donors are followed before any halves are seen, as if ten had shown it. */
const PRIOR = { trust: { unlisted: 0.6, partners: 0.4 }, count: 10, variance: 0.02 } as const;

/**
 * Which part of the changes of donors is a change of all of them, and not their own noise: how well two halves of them agree, stepped
 * up to the whole (Spearman 1910; Brown 1910).
 */
export function trustOf(kind: keyof Trust, halves: readonly Halves[]): number {
  const held = PRIOR.trust[kind];
  const sum = (of: (pair: Halves) => number) => halves.reduce((total, pair) => total + of(pair), 0);
  const prior = PRIOR.count * PRIOR.variance;
  const agree = sum(([one, other]) => one * other) + (prior * held) / (2 - held);
  const spread = Math.sqrt((sum(([one]) => one ** 2) + prior) * (sum(([, other]) => other ** 2) + prior));
  const half = Math.max(0, agree / spread);
  return (2 * half) / (1 + half);
}

/**
 * What the series would have been without rerouting, by two methods that share no estimate: its own past with the season, times what
 * the donors did; and a Poisson regression of it on the donors and the season's waves over the past, its coefficients free within a
 * prior (a synthetic control in the form of PPML: Abadie, Diamond and Hainmueller 2010; Santos Silva and Tenreyro 2006).
 */
export function expectedOf(values: Float64Array, until: number, donors: Donors, trust: Trust): Expected {
  const { month } = donors;
  const change = (donor: Float64Array | null) => donorChange(donor, until, values.length, month !== null);
  const group = change(donors.group);
  const unlisted = change(donors.unlisted).map((value, t) => {
    const common = group[t] ?? 0;
    return common + trust.unlisted * (value - common);
  });
  const partners = change(donors.partners).map((value) => value * trust.partners);
  const own = values.map((_, t) => {
    const season = donors.season?.[month?.[t] ?? 0] ?? 1;
    return season * Math.exp((unlisted[t] ?? 0) + (partners[t] ?? 0));
  });
  const level = levelOf(values, own, until);
  const waves = month !== null && until >= 18;
  const rowAt = (t: number) => {
    const turn = (2 * Math.PI * (month?.[t] ?? 0)) / 12;
    const base = [1, unlisted[t] ?? 0, partners[t] ?? 0];
    return waves ? [...base, Math.cos(turn), Math.sin(turn)] : base;
  };
  const y: number[] = [];
  const x: number[][] = [];
  for (let t = 0; t < until; t++) {
    const value = values[t] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    y.push(value);
    x.push(rowAt(t));
  }
  const free = Number.POSITIVE_INFINITY;
  const beta =
    y.length < 4
      ? null
      : poisson(y, x, {
          mean: waves ? [0, 1, 1, 0, 0] : [0, 1, 1],
          sd: waves ? [free, 0.3, 0.3, 0.15, 0.15] : [free, 0.3, 0.3],
        });
  return {
    "own-past": own.map((factor) => level * factor),
    "poisson-donors": values.map((_, t) => {
      if (beta === null) return level;
      const eta = rowAt(t).reduce((sum, value, k) => sum + value * (beta[k] ?? 0), 0);
      const most = level * MOST * 2;
      return Math.min(most, Math.exp(Math.min(eta, 60)));
    }),
  };
}
