import { quantile } from "../statistics.js";
import { type Expected, METHODS, type Method } from "./expected.js";
import type { Panel } from "./panel.js";
import { inflation } from "./score.js";
import { meanOf } from "./series.js";
import type { Channel, Followed, LegAt, TestedLeg } from "./trials.js";

/** A total in the panel's currency: between `low` and `high`, `mid` where one can be named. */
export interface Amount {
  low: number;
  mid: number | null;
  high: number;
}

export interface Part {
  origin: string;
  share: number;
  amount: Amount;
}

export interface Rerouted extends Amount {
  byMethod: Record<Method, number>;
  origins: Part[];
}

/** A month's excess counts up to so many times that of the month at the upper quartile. */
const MOST = 5;
/** Parts of what went through of less than this are not named. */
const LEAST_SHARE = 0.01;
/**
 * Standard error of an amount in parts of it, whatever the noise: V's price is not the origin's, goods are under way at either end of
 * the window, and the last months come late.
 */
const RELATIVE = 0.12;
/** The interval holds the true amount in so many of ten placebo windows. */
const COVERED = 0.9;

/** Excess of each period from `from` to before `until` in which it is known; single huge months cut. */
export function excessOf(leg: LegAt, expected: Float64Array, from: number, until: number): number[] {
  const excess: number[] = [];
  for (let t = from; t < until; t++) {
    const over = (leg.values[t] ?? Number.NaN) - (expected[t] ?? Number.NaN);
    if (!Number.isNaN(over)) excess.push(over * (leg.cover[t] ?? 1));
  }
  const cut = MOST * Math.max(quantile(excess, 0.75), leg.scale);
  return excess.map((value) => Math.min(value, cut));
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Standard error of a sum of excesses over `count` periods. */
export function errorOf(leg: LegAt, count: number): number {
  const { past } = leg.residuals;
  return leg.scale * Math.sqrt(inflation(leg.residuals) * count * (1 + count / Math.max(1, past)));
}

/** How many standard errors the interval reaches, by leg: what held nine of ten placebo windows, and at least 1.64. */
export type Reach = Readonly<Record<TestedLeg, number>>;

export function reachOf(followed: readonly Followed[]): Reach {
  const away = (leg: TestedLeg) => {
    const all = followed.flatMap(({ dates, at }) =>
      dates.placebos.flatMap((date) => {
        const one = at.get(date)?.[leg];
        if (one === null || one === undefined || one.residuals.level === 0) return [];
        const excess = METHODS.map((method) =>
          sum(excessOf(one, one.expected[method], date, date + dates.window)),
        );
        return [Math.abs(sum(excess) / excess.length) / errorOf(one, dates.window)];
      }),
    );
    return all.length < 20 ? 2.5 : Math.min(4, Math.max(1.64, quantile(all, COVERED)));
  };
  return { inflow: away("inflow"), outflow: away("outflow"), gap: away("gap") };
}

/** The excess of one leg by each method, and how far it may be off. */
interface Leg {
  by: Record<Method, number>;
  mid: number;
  error: number;
  low: number;
  high: number;
}

function legOf(leg: LegAt, reach: number, from: number): Leg {
  const until = leg.values.length;
  const total = (expected: Expected, method: Method) => sum(excessOf(leg, expected[method], from, until));
  const by = {
    "own-past": total(leg.expected, "own-past"),
    "poisson-donors": total(leg.expected, "poisson-donors"),
  };
  const count = excessOf(leg, leg.expected["own-past"], from, until).length;
  const [one, other] = [by["own-past"], by["poisson-donors"]];
  const error = (reach * errorOf(leg, count)) / 1.64;
  return {
    by,
    mid: (one + other) / 2,
    error: Math.hypot(error, (one - other) / 4),
    low: Math.min(one, other) - 1.64 * error,
    high: Math.max(one, other) + 1.64 * error,
  };
}

/** What one origin sent to the partner beyond its past share of what was expected, and how far its direct sales to the hub fell. */
function originsOf(panel: Panel, { unit, dates, watched }: Followed, leg: LegAt) {
  const side = watched.inflow?.sum.side ?? "byExporter";
  const mean = (t: number) =>
    ((leg.expected["own-past"][t] ?? 0) + (leg.expected["poisson-donors"][t] ?? 0)) / 2;
  return panel.origins.map(({ code, sanctioning }, origin) => {
    let excess = 0;
    let squares = 0;
    let fall = 0;
    let known = false;
    let reported = 0;
    for (const product of unit.goods) {
      const to = panel.values.inflow[side];
      const start = to.start(product, origin, unit.partner);
      const past = meanOf(to.values, start, 0, dates.at);
      const level = leg.residuals.level;
      for (let t = 0; t < to.periods; t++) {
        const value = to.values[start + t] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        const usual = Number.isNaN(past) ? 0 : level > 0 ? (past * mean(t)) / level : past;
        if (t < dates.at) squares += (value - usual) ** 2 / dates.at;
        else {
          excess += value - usual;
          reported++;
        }
      }
      for (const one of ["byExporter", "byImporter"] as const) {
        const direct = panel.values.direct[one];
        const from = direct.start(product, origin, unit.hub);
        const before = meanOf(direct.values, from, 0, dates.at);
        const after = meanOf(direct.values, from, dates.at, direct.periods);
        if (Number.isNaN(before) || Number.isNaN(after)) continue;
        fall += Math.max(0, before - after) * (direct.periods - dates.at);
        known = true;
        break;
      }
    }
    const after = leg.values.length - dates.at;
    const error = Math.sqrt(squares * after) * 2;
    // Months that an origin has not yet published may hold as much as those that it has.
    const whole = (Math.max(0, excess) * after * unit.goods.length) / Math.max(1, reported);
    return {
      code,
      excess,
      highest: whole * (1 + 1.64 * RELATIVE) + error,
      cap: sanctioning && known ? fall : Number.POSITIVE_INFINITY,
    };
  });
}

/** What the partner was said to send to the hub from the break on; Infinity where nobody says. */
function sentOn({ dates }: Followed, outflow: LegAt | null): number {
  if (outflow === null) return Number.POSITIVE_INFINITY;
  let total = 0;
  for (let t = dates.at; t < outflow.values.length; t++) {
    const value = outflow.values[t] ?? Number.NaN;
    if (!Number.isNaN(value)) total += value * (outflow.cover[t] ?? 1);
  }
  return total;
}

/**
 * How much went through the partner from the break on. A re-export is bounded by both legs; where their excesses agree the middle
 * weighs them by their errors, else it is the smaller. What an origin under sanctions can have rerouted is bounded by the fall of its
 * direct sales, the sum of all by what the partner sent to the hub. First leg only: from nothing up to the excess of what arrived.
 */
export function reroutedOf(
  panel: Panel,
  channel: Channel,
  followed: Followed,
  reach: Reach,
): Rerouted | null {
  const legs = followed.at.get(followed.dates.at);
  if (legs?.inflow === null || legs === undefined) return null;
  const from = followed.dates.at;
  const inflow = legOf(legs.inflow, reach.inflow, from);
  const second =
    channel === "re-export" && legs.outflow !== null
      ? legOf(legs.outflow, reach.outflow, from)
      : channel === "lost-in-transit" && legs.gap !== null
        ? legOf(legs.gap, reach.gap, from)
        : null;
  const parts = originsOf(panel, followed, legs.inflow);
  const most = Math.min(
    channel === "re-export" ? sentOn(followed, legs.outflow) : Number.POSITIVE_INFINITY,
    parts.reduce((all, { highest, cap }) => all + Math.min(highest, cap), 0),
  );
  const bounded = (value: number) => Math.max(0, Math.min(most, value));
  const both = (one: number, other: number) => (second === null ? one : Math.min(one, other));
  const amount = ((): Amount => {
    if (second === null) return { low: 0, mid: null, high: bounded(inflow.high) };
    const agree = Math.abs(inflow.mid - second.mid) <= 1.64 * Math.hypot(inflow.error, second.error);
    const weights = [1 / Math.max(inflow.error, 1e-9) ** 2, 1 / Math.max(second.error, 1e-9) ** 2] as const;
    const weighed = (inflow.mid * weights[0] + second.mid * weights[1]) / (weights[0] + weights[1]);
    const mid = bounded(agree ? weighed : Math.min(inflow.mid, second.mid));
    const noise = agree
      ? 1 / Math.sqrt(weights[0] + weights[1])
      : inflow.mid < second.mid
        ? inflow.error
        : second.error;
    const error = Math.hypot(noise, RELATIVE * mid);
    return {
      low: Math.max(0, mid - 1.64 * error),
      mid,
      high: Math.max(mid, bounded(mid + 1.64 * error)),
    };
  })();
  const positive = parts.map((part) => ({ ...part, weight: Math.max(0, Math.min(part.excess, part.cap)) }));
  const whole = sum(positive.map(({ weight }) => weight));
  const named = positive
    .filter(({ weight }) => whole > 0 && weight / whole >= LEAST_SHARE)
    .sort((one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1));
  const shown = sum(named.map(({ weight }) => weight));
  return {
    ...amount,
    byMethod: {
      "own-past": bounded(both(inflow.by["own-past"], second?.by["own-past"] ?? 0)),
      "poisson-donors": bounded(both(inflow.by["poisson-donors"], second?.by["poisson-donors"] ?? 0)),
    },
    origins: named.map(({ code, weight, cap }) => {
      const share = weight / shown;
      return {
        origin: code,
        share,
        amount: {
          low: Math.min(cap, share * amount.low),
          mid: amount.mid === null ? null : Math.min(cap, share * amount.mid),
          high: Math.min(cap, share * amount.high),
        },
      };
    }),
  };
}
