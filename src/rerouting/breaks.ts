import type { Shift } from "./break.js";

/** Most breaks that are looked for. */
const MOST_BREAKS = 3;
/** Least part of the periods between two breaks. */
const TRIMMED = 0.1;
/** What each parameter more costs. */
const PENALTY = { factor: 0.299, power: 2.1 } as const;
/** Loss of twice the log-likelihood at which a date is still inside the interval, at 95 %. */
const WITHIN = 7.35;

/** Sums of a series, so that the squares about the mean of any stretch are known at once. */
class Stretches {
  readonly #sums: number[] = [0];
  readonly #squares: number[] = [0];

  constructor(values: readonly number[]) {
    for (const [k, value] of values.entries()) {
      this.#sums.push((this.#sums[k] ?? 0) + value);
      this.#squares.push((this.#squares[k] ?? 0) + value ** 2);
    }
  }

  mean(from: number, until: number): number {
    return ((this.#sums[until] ?? 0) - (this.#sums[from] ?? 0)) / (until - from);
  }

  /** Sum of squares about the mean of `[from, until)`. */
  rest(from: number, until: number): number {
    const sum = (this.#sums[until] ?? 0) - (this.#sums[from] ?? 0);
    const squares = (this.#squares[until] ?? 0) - (this.#squares[from] ?? 0);
    return Math.max(0, squares - sum ** 2 / (until - from));
  }
}

/** The dates that split a series into `count` + 1 stretches with the least squares, by dynamic programming (Bai and Perron 2003, 3.1). */
function best(stretches: Stretches, length: number, count: number, least: number): number[] | null {
  // rests[k][end]: least squares of [0, end) in k + 1 stretches; from[k][end]: where the last of them begins.
  let rests = Array.from({ length: length + 1 }, (_, end) =>
    end < least ? Number.POSITIVE_INFINITY : stretches.rest(0, end),
  );
  const begins: number[][] = [];
  for (let k = 1; k <= count; k++) {
    const next = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
    const begin = new Array<number>(length + 1).fill(-1);
    for (let end = (k + 1) * least; end <= length; end++)
      for (let from = k * least; from <= end - least; from++) {
        const rest = (rests[from] ?? Number.POSITIVE_INFINITY) + stretches.rest(from, end);
        if (rest < (next[end] ?? 0)) {
          next[end] = rest;
          begin[end] = from;
        }
      }
    rests = next;
    begins.push(begin);
  }
  if (!Number.isFinite(rests[length])) return null;
  const dates: number[] = [];
  let end = length;
  for (const begin of begins.reverse()) {
    end = begin[end] ?? -1;
    dates.unshift(end);
  }
  return dates;
}

/**
 * Where the mean of a series breaks: up to three dates by least squares, their number by the criterion of Liu, Wu and Zidek
 * (1997, eq. 2.3; Bai and Perron 1998), each with the dates whose likelihood, the others held, is within 7.35 / 2 of it (95 %: Hansen
 * 2000, table 1; Eo and Morley 2015).
 * @param values one a period; NaN: not reported
 * @returns places of periods, in order; empty where the mean does not break
 */
export function meanBreaks(values: Float64Array): (Shift & { rises: boolean })[] {
  const known = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
  const length = known.length;
  const least = Math.max(2, Math.ceil(TRIMMED * length));
  const stretches = new Stretches(known.map((t) => values[t] ?? 0));
  const restOf = (dates: readonly number[]) =>
    [...dates, length].reduce((sum, until, k) => sum + stretches.rest(dates[k - 1] ?? 0, until), 0);
  // Squares that rounding alone leaves are none.
  const none = 1e-12 * Math.max(stretches.rest(0, length), 1e-300);
  const likelihood = (dates: readonly number[]) => length * Math.log(Math.max(restOf(dates), none) / length);
  let chosen: number[] = [];
  const each = PENALTY.factor * Math.log(length) ** PENALTY.power;
  let lowest = likelihood([]) + each;
  for (let count = 1; count <= MOST_BREAKS; count++) {
    const dates = best(stretches, length, count, least);
    if (dates === null) break;
    const criterion = likelihood(dates) + (2 * count + 1) * each;
    if (criterion < lowest) {
      lowest = criterion;
      chosen = dates;
    }
  }
  const highest = likelihood(chosen);
  return chosen.map((date, k) => {
    const [from, until] = [chosen[k - 1] ?? 0, chosen[k + 1] ?? length];
    const inside: number[] = [];
    for (let other = from + 1; other < until; other++)
      if (likelihood(chosen.with(k, other)) - highest <= WITHIN) inside.push(other);
    const at = (place: number) => known[place] ?? 0;
    return {
      at: at(date),
      low: at(inside[0] ?? date),
      high: at(inside.at(-1) ?? date),
      rises: stretches.mean(date, until) > stretches.mean(from, date),
    };
  });
}
