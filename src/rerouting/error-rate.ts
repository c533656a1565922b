import { quantile } from "../statistics.js";
import { courseOf, Matched, TAIL, type Window } from "./matched.js";

/** A leg of a unit at a date: its score, and what it is compared by. */
export interface Scored {
  score: number;
  /** Trade a period in the past. */
  level: number;
  /** Standard deviation of a period over the level; Infinity where the level is 0. */
  volatility: number;
}

/** A unit at a date with all legs of a channel. Null: nothing is known, or, of one without rerouting, the leg may have some. */
export interface Trial {
  legs: readonly (Scored | null)[];
  /** Of the way in and the way out, where their excesses must go together. */
  windows?: readonly [Window, Window];
}

/** A stratum is not cut further if its parts would hold fewer scores without rerouting than this. */
const LEAST_STRATUM = 150;
/** Thresholds above it are not searched: there, nothing is found. */
const MOST_GAMMA = 0.05;

export const Q = 0.05;

/** A share of exceedances is taken so many standard errors of its count above what was counted. */
const ERRORS = 0.5;
/** A leg may exceed by itself so many times as often as the rest of the evidence, if it does so in the other one's course. */
const ALONE = 2;

/** A share that was counted among `count`, so many standard errors higher. */
const above = (share: number, count: number): number =>
  Math.min(1, share * (1 + ERRORS / Math.sqrt(Math.max(1, share * count))));

/** Of few findings the threshold is set by their own chance: the expected false ones count 1 + 1 / found times, of all channels so far. */
const FEW = 1;

/** How many of sorted numbers are at least `value`. */
function countFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}

/**
 * Scores of one leg where there can be no rerouting, by size and volatility. The share of exceedances is counted within the stratum
 * down to its twelve highest scores; beyond them strata are held to have tails of one shape, and the exceedances over the twelfth
 * highest, as a ratio, are counted together (peaks over threshold: Pickands 1975).
 */
export class Null {
  readonly #sizes: readonly number[];
  readonly #volatilities: readonly number[];
  readonly #strata: Float64Array[];
  readonly #edges: number[];
  readonly #tail: Float64Array;

  constructor(scores: readonly Scored[]) {
    const parts = scores.length >= 6 * LEAST_STRATUM ? 3 : scores.length >= 4 * LEAST_STRATUM ? 2 : 1;
    this.#sizes = Array.from({ length: parts - 1 }, (_, k) =>
      quantile(
        scores.map(({ level }) => level),
        (k + 1) / parts,
      ),
    );
    // Volatility is cut within each size: small series are the more volatile ones.
    const bySize = Array.from({ length: parts }, (): Scored[] => []);
    for (const one of scores) bySize[this.#size(one)]?.push(one);
    this.#volatilities = bySize.map((group) =>
      group.length >= 2 * LEAST_STRATUM
        ? quantile(
            group.map(({ volatility }) => Math.min(volatility, 1e9)),
            0.5,
          )
        : Number.POSITIVE_INFINITY,
    );
    const strata = Array.from({ length: parts * 2 }, (): number[] => []);
    for (const one of scores) strata[this.stratum(one)]?.push(one.score);
    this.#strata = strata.map((values) => Float64Array.from(values).sort());
    this.#edges = this.#strata.map((sorted) =>
      sorted.length > 2 * TAIL ? Math.max(1, sorted[sorted.length - TAIL] ?? 1) : Number.POSITIVE_INFINITY,
    );
    this.#tail = Float64Array.from(
      this.#strata.flatMap((sorted, k) => {
        const edge = this.#edges[k] ?? 1;
        return Array.from(sorted.subarray(-TAIL), (score) => score / edge).filter((ratio) => ratio >= 1);
      }),
    ).sort();
  }

  #size({ level }: Scored): number {
    return this.#sizes.filter((cut) => level > cut).length;
  }

  /** Place of the stratum in which a score is judged. */
  stratum(one: Scored): number {
    const size = this.#size(one);
    return size * 2 + (one.volatility > (this.#volatilities[size] ?? Number.POSITIVE_INFINITY) ? 1 : 0);
  }

  #share(one: Scored, own: 0 | 1): number {
    const place = this.stratum(one);
    const sorted = this.#strata[place] ?? new Float64Array();
    const edge = this.#edges[place] ?? Number.POSITIVE_INFINITY;
    if (sorted.length === 0) return 1;
    const within = (1 - own + countFrom(sorted, one.score)) / (1 - own + sorted.length);
    const beyond = (1 - own + countFrom(this.#tail, one.score / edge)) / (1 - own + this.#tail.length);
    // Many may stand at the edge itself: of those, as many as made the tail.
    const atEdge = Math.min(TAIL, countFrom(sorted, edge));
    const share = one.score > edge ? (beyond * atEdge) / sorted.length : within;
    return own === 1 ? share : above(share, sorted.length);
  }

  /** Share of exceedances, counting the score itself: never 0 (Phipson and Smyth 2010). 1 where nothing is known. */
  share(one: Scored): number {
    return this.#share(one, 0);
  }

  /** The same of a score that is one of the null's own. */
  shareOfOwn(one: Scored): number {
    return this.#share(one, 1);
  }

  /** The least share that a score of this stratum can have. */
  least(one: Scored): number {
    return this.#share({ ...one, score: Number.POSITIVE_INFINITY }, 0);
  }

  /** The least score whose share of exceedances is at most `gamma`; Infinity where so small a share cannot be reached. */
  scoreAt(one: Scored, gamma: number): number {
    if (this.least(one) > gamma) return Number.POSITIVE_INFINITY;
    let low = -50;
    let high = 100;
    for (let step = 0; step < 40; step++) {
      const score = (low + high) / 2;
      if (this.share({ ...one, score }) <= gamma) high = score;
      else low = score;
    }
    return high;
  }
}

export interface ErrorRate {
  /** Of each trial at the break, in order. */
  q: number[];
  /** Per trial and leg: share of exceedances of its stratum. */
  p: number[][];
  tried: number;
  /** How many unit-dates without rerouting it was held against. */
  nulls: number;
  /** By leg. */
  tables: readonly Null[];
  /** The least q that one more finding could have, of each trial. */
  smallest: number[];
  /** The share of exceedances at which the false discovery rate reaches `Q`; 0 where it never is so low. */
  gamma: number;
}

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
const smallest = (values: readonly number[]) =>
  values.reduce((fewest, value) => Math.min(fewest, value), Number.POSITIVE_INFINITY);

/** How many of sorted numbers are at most `gamma`. */
function countTo(sorted: Float64Array, gamma: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= gamma) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The share at which both legs exceed: the clearer one by itself, and the other one in the course of the first. Where the other one is
 * by chance, the course of the first is fixed and says nothing of it.
 */
class Together {
  readonly #tables: readonly Null[];
  readonly #matched: readonly Matched[];

  constructor(tables: readonly Null[], nulls: readonly Trial[]) {
    this.#tables = tables;
    this.#matched = tables.map(
      (table, leg) =>
        new Matched(
          nulls.flatMap(({ legs, windows }) => {
            const one = legs[leg];
            const window = windows?.[leg];
            return one === null || one === undefined || window === undefined
              ? []
              : [{ stratum: table.stratum(one), window }];
          }),
        ),
    );
  }

  /** @param p share of exceedances of each leg by itself */
  share({ legs, windows }: Trial, p: readonly number[], own: boolean): number {
    const most = largest(p);
    const least = smallest(p);
    if (windows === undefined || least > MOST_GAMMA || most > ALONE * MOST_GAMMA) return most;
    const [clear, weak] = (p[0] ?? 1) <= (p[1] ?? 1) ? ([0, 1] as const) : ([1, 0] as const);
    const course = courseOf(windows[clear]);
    const leg = legs[weak];
    if (course === null || leg === null || leg === undefined) return most;
    const stratum = this.#tables[weak]?.stratum(leg) ?? 0;
    const found = this.#matched[weak]?.share(course, windows[weak], stratum, weak === 1 ? 1 : -1);
    if (found === undefined) return most;
    return Math.max(least, own ? found.share : above(found.share, found.count), most / ALONE);
  }
}

/**
 * The false discovery rate at each trial's own threshold. Below a share of exceedances g on every leg, false ones are of two kinds:
 * all legs by chance, as often as at placebo dates and unexposed partners, scaled to the number tried; and one leg by chance, g times
 * the trials with another leg that exceeds (honest booms of V's own demand or output among them: AdaFilter, Wang, Gui, Su, Sabatti
 * and Owen 2022, eq. 7; a leg that may exceed more often counts so many times more). Their sum over the number found is the rate,
 * and q the least rate at which a trial is found (Storey 2002).
 * @param often by leg: how many times as often as the others it may exceed by chance; shares are divided by it
 * @param beside how many were found in channels before this one
 */
export function errorRate(
  trials: readonly Trial[],
  nulls: readonly Trial[],
  { often = [], beside = 0 }: { often?: readonly number[]; beside?: number } = {},
): ErrorRate {
  const legs = trials[0]?.legs.length ?? nulls[0]?.legs.length ?? 0;
  const times = Array.from({ length: legs }, (_, leg) => often[leg] ?? 1);
  const tables = Array.from(
    { length: legs },
    (_, leg) => new Null(nulls.flatMap((each) => each.legs[leg] ?? [])),
  );
  const each = (trial: Trial, share: (table: Null, one: Scored) => number) =>
    trial.legs.map((one, leg) => {
      const table = tables[leg];
      return one === null || table === undefined ? 1 : share(table, one) / (times[leg] ?? 1);
    });
  const p = trials.map((trial) => each(trial, (table, one) => table.share(one)));
  const own = nulls.map((trial) => each(trial, (table, one) => table.shareOfOwn(one)));
  const finest = trials.map((trial) => largest(each(trial, (table, one) => table.least(one))));
  const complete = nulls.filter(({ legs }) => legs.every((one) => one !== null)).length;
  const together = new Together(tables, nulls);
  const whole = trials.map((trial, place) => together.share(trial, p[place] ?? [], false));
  const all = Float64Array.from(whole).sort();
  const any = Float64Array.from(p.map(smallest)).sort();
  // Where the leg that may exceed the more often is the one by chance, and where it is another.
  const most = largest(times);
  const others = Float64Array.from(
    p.map((shares) => smallest(shares.filter((_, leg) => leg !== times.indexOf(most)))),
  ).sort();
  const placebo = Float64Array.from(nulls, (trial, place) =>
    together.share(trial, own[place] ?? [], true),
  ).sort();
  const rate = (gamma: number, more = 0) => {
    const found = countTo(all, gamma) + more;
    if (found === 0) return 1;
    if (legs === 1) return Math.min(1, (trials.length * gamma) / found);
    const joint = (countTo(placebo, gamma) * trials.length) / Math.max(1, complete);
    const rare = countTo(others, gamma) + more;
    const alone = most * rare + smallest(times) * (countTo(any, gamma) + more - rare);
    return Math.min(1, ((joint + gamma * Math.max(1, alone)) * (1 + FEW / (found + beside))) / found);
  };
  const thresholds = [...new Set(all)].filter((gamma) => gamma <= MOST_GAMMA).reverse();
  const rates = new Map<number, number>();
  let lowest = 1;
  for (const gamma of thresholds) {
    lowest = Math.min(lowest, rate(gamma));
    rates.set(gamma, lowest);
  }
  const attainable = finest.map((gamma, place) => rate(gamma, (whole[place] ?? 1) <= gamma ? 0 : 1));
  const reached = [
    ...thresholds.filter((gamma) => (rates.get(gamma) ?? 1) <= Q),
    ...finest.filter((_, place) => (attainable[place] ?? 1) <= Q),
  ];
  const gamma = largest(reached);
  return {
    q: whole.map((share) => rates.get(share) ?? 1),
    p,
    tried: trials.length,
    nulls: nulls.length,
    tables,
    smallest: attainable,
    gamma,
  };
}
