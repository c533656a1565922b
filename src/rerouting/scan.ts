import { ParallaxError, usageError } from "../errors.js";
import { type Reach, reachOf, reroutedOf } from "./amount.js";
import { datesOf } from "./dates.js";
import { type ErrorRate, errorRate, Q } from "./error-rate.js";
import {
  type Beside,
  besides,
  intermittent,
  leastScore,
  lumpiness,
  meanExcess,
  shiftOf,
  testsOf,
} from "./evidence.js";
import { foundIn } from "./find.js";
import type { Side, TwoSided } from "./leg.js";
import type { Panel } from "./panel.js";
import { rivalsOf } from "./rivals.js";
import type { Hole, Reason, Rerouting, Scanned } from "./schema.js";
import { meanExpected, scoreNeeded } from "./score.js";
import { meanOf } from "./series.js";
import { periodNumber, treatedPart } from "./time.js";
import {
  CHANNELS,
  type Channel,
  type Followed,
  type Found,
  follow,
  type LegAt,
  OFTEN,
  scored,
  trialsOf,
  triedIn,
} from "./trials.js";
import { type Target, targetsOf } from "./unit.js";

/** From when goods are treated: as each code was listed, from one date, each code from its own, or from where each series breaks. */
export type Break = "listed" | "find" | { at: string } | { byProduct: ReadonlyMap<string, string> };

export interface ScanOptions {
  break: Break;
  /** Where at most so many units are tried, tests are run on those that do not exceed, too. */
  everyTestUpTo?: number;
}

function breakPlaces(panel: Panel, asked: Break): (product: number) => number {
  const first = periodNumber(panel.frequency, panel.from);
  const place = (period: string, product: string) => {
    const yearly = panel.frequency === "year" && period.length > 4 ? period.slice(0, 4) : period;
    const at = periodNumber(panel.frequency, yearly) - first;
    if (at > 0 && at < panel.periods.length) return at;
    throw usageError({
      code: "BREAK_OUTSIDE",
      message: `the break of ${product} lies outside of the data`,
      expected: `a period after ${panel.from} and up to ${panel.to}`,
      found: period,
      todo: "name another break, or read more periods",
    });
  };
  if (asked === "listed") return (product) => panel.listed[product] ?? Number.POSITIVE_INFINITY;
  if (asked === "find") return () => 0;
  if ("at" in asked) {
    const at = place(asked.at, "all goods");
    return () => at;
  }
  return (product) => {
    const code = panel.goods[product]?.product ?? "";
    const at = asked.byProduct.get(code);
    return at === undefined ? (panel.listed[product] ?? Number.POSITIVE_INFINITY) : place(at, code);
  };
}

/** Raises where nothing can come of a scan, with what is missing. */
function checkReported(panel: Panel): void {
  const { inflow, outflow } = panel.values;
  const known = ({ byExporter, byImporter }: TwoSided) => byExporter.known || byImporter.known;
  if (!known(inflow) && !known(outflow))
    throw new ParallaxError({
      code: "SCAN_NOTHING_REPORTED",
      message: "nobody reports trade in these goods between these countries and periods",
      expected: `rows of ${panel.goods.length} codes from ${panel.origins.map(({ code }) => code).join(", ")} to ${panel.vias.join(", ")}`,
      found: "none",
      todo: "pull or import a source that holds these codes, or ask for goods that are in the data",
    });
}

const mean = (values: Float64Array, from: number, until: number): number | null => {
  const value = meanOf(values, 0, from, until);
  return Number.isNaN(value) ? null : value;
};

function legBeforeAfter(leg: LegAt | null | undefined, at: number, saidBy: Side | null): Rerouting["inflow"] {
  if (leg === null || leg === undefined) return { before: null, after: null, expected: null, saidBy: null };
  return {
    before: mean(leg.values, 0, at),
    after: mean(leg.values, at, leg.values.length),
    expected: mean(meanExpected(leg.expected), at, leg.values.length),
    saidBy,
  };
}

/** What origins send to the hub directly, as the side says that reports before and after. */
function directLeg(panel: Panel, { unit, dates }: Followed): Rerouting["direct"] {
  for (const side of ["byExporter", "byImporter"] as const) {
    const leg = panel.values.direct[side];
    const sum = (from: number, until: number) => {
      let total = Number.NaN;
      for (const product of unit.goods)
        for (const origin of panel.origins.keys()) {
          const one = meanOf(leg.values, leg.start(product, origin, unit.hub), from, until);
          if (!Number.isNaN(one)) total = (Number.isNaN(total) ? 0 : total) + one;
        }
      return Number.isNaN(total) ? null : total;
    };
    const [before, after] = [sum(0, dates.at), sum(dates.at, leg.periods)];
    if (before !== null && after !== null) return { before, after, expected: before, saidBy: side };
  }
  return { before: null, after: null, expected: null, saidBy: null };
}

/** The least total from the break on that would have been found: the steady excess whose score every leg needs. */
function leastDetectable(channel: Channel, followed: Followed, rate: ErrorRate): number | null {
  const legs = followed.at.get(followed.dates.at);
  const { at, window } = followed.dates;
  const needed = CHANNELS[channel].map((name, place) => {
    const leg = legs?.[name];
    const one = scored(leg);
    const table = rate.tables[place];
    if (leg === null || leg === undefined || one === null || table === undefined)
      return Number.POSITIVE_INFINITY;
    const score = table.scoreAt(one, rate.gamma * (OFTEN[channel][place] ?? 1));
    return leg.scale * scoreNeeded(score, leg.residuals, window) * (leg.values.length - at);
  });
  const most = Math.max(...needed);
  return Number.isFinite(most) ? most : null;
}

interface Context {
  beside: Beside;
  reach: Reach;
}

function reroutingOf(
  { beside, reach }: Context,
  channel: Channel,
  followed: Followed,
  rate: ErrorRate,
  place: number,
): Rerouting {
  const { panel } = beside;
  const { unit, dates, watched } = followed;
  const legs = followed.at.get(dates.at);
  const monthly = panel.frequency === "month";
  const q = rate.q[place] ?? 1;
  const smallest = rate.smallest[place] ?? 1;
  const rerouted = reroutedOf(panel, channel, followed, reach);
  const least = leastDetectable(channel, followed, rate);
  const after = dates.at < panel.periods.length ? panel.periods.length - dates.at : 0;
  const excess = legs?.inflow === null || legs === undefined ? 0 : meanExcess(legs.inflow, dates.at) * after;
  // Where no amount could be found at all, trade in some periods only is what keeps it from being found.
  const hopeless = least === null && CHANNELS[channel].some((leg) => intermittent(legs?.[leg]));
  const lumpy = hopeless || lumpiness(channel, followed).state === "failed";
  // There a rise of a standard error is more than the data can settle.
  const large = CHANNELS[channel].every((leg) => {
    const one = legs?.[leg];
    if (one === null || one === undefined) return false;
    return meanRise(one, dates.at) * after >= (least ?? one.scale * Math.sqrt(after));
  });
  const because: Reason[] = [];
  const exceeds = q <= Q || (lumpy && large);
  const tests = (exceeds || beside.everyTest ? testsOf(channel, followed, beside) : []).map((test) =>
    hopeless && test.name === "lumpiness" ? { ...test, state: "failed" as const } : test,
  );
  if (exceeds && lumpy) because.push("lumpy");
  if (exceeds && channel === "first-leg-only") because.push("first-leg-only");
  if (!exceeds && smallest > Q) because.push("too-few-placebos");
  const verdict = exceeds
    ? because.length > 0
      ? "undecided"
      : "found"
    : smallest > Q
      ? "cannot-be-called"
      : "not-found";
  const shift =
    followed.shift ??
    (!exceeds && !beside.everyTest
      ? null
      : shiftOf(channel === "re-export" ? legs?.outflow : legs?.inflow, followed, monthly));
  const named = (at: number) => panel.periods[at] ?? "";
  const codes = unit.goods.map((good) => panel.goods[good]?.product ?? "");
  const via = panel.partners[unit.partner] ?? "";
  const hub = panel.destinations[unit.hub] ?? "";
  const inflowSide = watched.inflow?.sum.side ?? null;
  const outflowSide = watched.outflow[unit.hub]?.sum.side ?? null;
  const score = leastScore(channel, followed);
  return {
    product: unit.product,
    kind: unit.kind,
    codes,
    via,
    hub,
    period: `${named(dates.at)}..${panel.to}`,
    channel,
    verdict,
    because,
    inflow: legBeforeAfter(legs?.inflow, dates.at, inflowSide),
    outflow: legBeforeAfter(legs?.outflow, dates.at, outflowSide),
    direct: directLeg(panel, followed),
    origins: rerouted?.origins ?? [],
    rerouted:
      rerouted === null
        ? { low: 0, mid: null, high: 0, byMethod: { "own-past": 0, "poisson-donors": 0 } }
        : { low: rerouted.low, mid: rerouted.mid, high: rerouted.high, byMethod: rerouted.byMethod },
    currency: panel.currency,
    break: {
      at: named(dates.at),
      seen: shift === null ? null : { at: named(shift.at), low: named(shift.low), high: named(shift.high) },
    },
    tests,
    score: Number.isNaN(score) ? null : score,
    qValue: q,
    smallestQ: smallest,
    leastDetectable: least,
    rivals: rivalsOf(panel, channel, followed, tests, rerouted, excess),
    controls: watched.inflow?.lookalikes ?? "none",
    evidence: [
      ...(inflowSide === null
        ? []
        : [
            {
              leg: "inflow" as const,
              side: inflowSide,
              products: codes,
              exporters: panel.origins.map(({ code }) => code),
              importers: [via],
            },
          ]),
      ...(outflowSide === null
        ? []
        : [
            {
              leg: "outflow" as const,
              side: outflowSide,
              products: codes,
              exporters: [via],
              importers: [hub],
            },
          ]),
    ],
  };
}

/** Mean rise a period over what was expected, lumps counted in full. */
function meanRise(leg: LegAt, from: number): number {
  const expected = meanExpected(leg.expected);
  let sum = 0;
  let count = 0;
  for (let t = from; t < leg.values.length; t++) {
    const value = leg.values[t] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value - (expected[t] ?? 0);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const ORDER = ["re-export", "lost-in-transit", "first-leg-only"] as const;
const RANK = { found: 0, undecided: 1, "cannot-be-called": 2, "not-found": 3 } as const;

/** Why a target could not be tried on a way, where `shift` is what a search for its break gave, or null of a given date. */
function whyNot(
  { frequency, periods, born }: Panel,
  target: Target,
  shift: ReturnType<Found> | null,
): Reason {
  const since = Math.min(...target.goods.map((good) => born[good] ?? 0));
  if (typeof shift === "string") return shift === "nothing-reported" && since > 0 ? "new-code" : shift;
  const breakAt = shift?.at ?? target.breakAt;
  if (datesOf(frequency, breakAt, periods.length, since) !== null) return "nothing-reported";
  if (since > 0) return "new-code";
  return breakAt > periods.length / 2 ? "too-short-after" : "too-short-past";
}

/** What could not be tried, and why: a hole is no empty result. */
function holesOf(
  panel: Panel,
  targets: readonly Target[],
  followed: readonly Followed[],
  found: Found | null,
): Hole[] {
  const known = new Set(
    followed.flatMap((each) =>
      each.at.get(each.dates.at)?.inflow === null
        ? []
        : [`${each.unit.kind} ${each.unit.product} ${each.unit.partner} ${each.unit.hub}`],
    ),
  );
  return targets
    .filter(({ listed }) => listed)
    .flatMap((target) =>
      panel.vias.flatMap((via, partner) =>
        panel.hubs.flatMap((hub, place): Hole[] => {
          if (known.has(`${target.kind} ${target.product} ${partner} ${place}`)) return [];
          const shift = found?.({ ...target, partner, hub: place }) ?? null;
          const why = whyNot(panel, target, shift);
          return [{ product: target.product, kind: target.kind, via, hub, why }];
        }),
      ),
    );
}

/** A family is told only where none of its codes is; a unit is told once, in the first channel that is open. */
function told(all: readonly Rerouting[]): Rerouting[] {
  const key = ({ product, kind, via, hub }: Rerouting) => `${kind} ${product} ${via} ${hub}`;
  const best = new Map<string, Rerouting>();
  for (const one of all) {
    const held = best.get(key(one));
    if (held === undefined || RANK[one.verdict] < RANK[held.verdict]) best.set(key(one), one);
  }
  const kept = [...best.values()];
  return kept.filter(
    (family) =>
      family.kind === "code" ||
      !kept.some(
        (code) =>
          code.kind === "code" &&
          code.verdict === "found" &&
          code.via === family.via &&
          code.hub === family.hub &&
          family.codes.includes(code.product),
      ),
  );
}

/**
 * Scans a panel for goods that now travel through a third country: every listed code and family, via and hub, in each channel that
 * its published legs allow. Pure; the same panel and options give the same result.
 * @throws ParallaxError `SCAN_NOTHING_REPORTED`, `BREAK_OUTSIDE`, `SCAN_NO_BREAK`
 */
export function scan(panel: Panel, options: ScanOptions): Scanned {
  checkReported(panel);
  const placed = breakPlaces(panel, options.break);
  const targets = targetsOf(panel, placed);
  if (targets.every(({ listed, breakAt }) => !listed || !Number.isFinite(breakAt)))
    throw usageError({
      code: "SCAN_NO_BREAK",
      message: "no date is known from which the goods are under sanctions",
      expected: "listed_from in the list of goods, or a break",
      found: "neither",
      todo: "give a break, for example 2022-03",
    });
  const found = options.break === "find" ? foundIn(panel) : null;
  const followed = follow(panel, targets, found);
  const units = followed.filter((each) => ORDER.some((channel) => triedIn(channel, each))).length;
  const context: Context = {
    beside: besides(panel, followed, units <= (options.everyTestUpTo ?? 0)),
    reach: reachOf(followed),
  };
  let beside = 0;
  const channels = ORDER.flatMap((channel) => {
    const { tried, trials, nulls } = trialsOf(channel, followed);
    if (tried.length === 0) return [];
    const rate = errorRate(trials, nulls, { often: OFTEN[channel], beside });
    const all = tried.map((each, place) => reroutingOf(context, channel, each, rate, place));
    beside += all.filter(({ verdict }) => verdict === "found").length;
    return [{ channel, rate, all }];
  });
  const reroutings = told(channels.flatMap(({ all }) => all)).sort(
    (one, other) =>
      RANK[one.verdict] - RANK[other.verdict] ||
      one.qValue - other.qValue ||
      (other.rerouted.mid ?? 0) - (one.rerouted.mid ?? 0) ||
      (one.product < other.product ? -1 : one.product > other.product ? 1 : 0) ||
      (one.via < other.via ? -1 : one.via > other.via ? 1 : 0) ||
      (one.hub < other.hub ? -1 : 1),
  );
  const month = typeof options.break === "object" && "at" in options.break ? options.break.at : null;
  return {
    hubs: [...panel.hubs],
    vias: [...panel.vias],
    from: panel.from,
    to: panel.to,
    currency: panel.currency,
    tried: channels.map(({ channel, rate, all }) => ({
      channel,
      tried: rate.tried,
      nulls: rate.nulls,
      smallestQ: rate.smallest.reduce((least, value) => Math.min(least, value), 1),
      found: all.filter(({ verdict }) => verdict === "found").length,
    })),
    reroutings,
    holes: holesOf(panel, targets, followed, found),
    treated:
      panel.frequency === "year" && options.break !== "find"
        ? targets
            .filter(({ listed, breakAt }) => listed && breakAt < panel.periods.length)
            .map(({ product, breakAt }) => {
              const year = panel.periods[breakAt] ?? "";
              const from = month !== null && month.length > 4 ? month : `${year}-01`;
              return { product, year, part: treatedPart(year, from) };
            })
        : [],
    unused: { ...panel.unused },
  };
}
