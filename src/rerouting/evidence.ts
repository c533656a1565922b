import { quantile } from "../statistics.js";
import { excessOf } from "./amount.js";
import { findShift, type Shift } from "./break.js";
import { windowChange } from "./expected.js";
import type { Side, TwoSided } from "./leg.js";
import type { Panel } from "./panel.js";
import type { RerouteTest } from "./schema.js";
import { meanExpected } from "./score.js";
import { meanOf } from "./series.js";
import type { Channel, Followed, LegAt, TestedLeg } from "./trials.js";
import { CHANNELS } from "./trials.js";

/** How many periods before and after the listing a shift may lie and still be one of that listing. */
const NEAR = { month: { before: 1, after: 9 }, year: { before: 0, after: 1 } } as const;
/** Shares above it are as likely without rerouting. */
const RARE = 0.05;
/** So many placebos are needed. */
const LEAST = { goods: 20, partners: 3 } as const;
/** Periods in which the excess must stand, as a share of those after the break and at least; fewer are lumps. */
const STEADY = { share: 0.15, least: 3.5 } as const;

type Test = RerouteTest;
const unknown = (name: Test["name"]): Test => ({ name, state: "not available", value: null });
const judged = (name: Test["name"], passed: boolean, value: number): Test => ({
  name,
  state: passed ? "passed" : "failed",
  value: Number.isFinite(value) ? value : null,
});

/** Everything that was followed, to find what stands beside a unit. */
export interface Beside {
  panel: Panel;
  followed: readonly Followed[];
  /** Exports of all goods by partner before each break, kept as they are needed. */
  exported: Map<number, readonly number[]>;
  /** Whether tests are run on units that do not exceed, too. */
  everyTest: boolean;
}

export const besides = (panel: Panel, followed: readonly Followed[], everyTest: boolean): Beside => ({
  panel,
  followed,
  exported: new Map(),
  everyTest,
});

const legsAt = (followed: Followed) => followed.at.get(followed.dates.at);

/** The least score of the legs of a channel at the break; NaN where one is not known. */
export function leastScore(channel: Channel, followed: Followed, date = followed.dates.at): number {
  const legs = followed.at.get(date);
  return CHANNELS[channel].reduce(
    (least, leg) => Math.min(least, legs?.[leg]?.score ?? Number.NaN),
    Number.POSITIVE_INFINITY,
  );
}

/** Where a leg shifts, looked for from half a year before its window to its last period. */
export function shiftOf(leg: LegAt | null | undefined, { dates }: Followed, monthly: boolean): Shift | null {
  if (leg === null || leg === undefined) return null;
  const deviations = leg.residuals.values.map((value) => value / leg.scale);
  return findShift(deviations, Math.max(2, dates.at - (monthly ? 6 : 1)), leg.values.length - 2);
}

/**
 * How many periods the excess after the break stands in: (sum x)^2 / sum x^2, the inverse of its concentration. A single wrong figure
 * is cut as in amounts.
 */
export function effectivePeriods(leg: LegAt, from: number): { effective: number; periods: number } {
  const all = excessOf(leg, leg.expected["own-past"], from, leg.values.length);
  const excess = all.map((value) => Math.max(0, value));
  const sum = sumOf(excess);
  const squares = excess.reduce((total, value) => total + value ** 2, 0);
  return { effective: squares > 0 ? sum ** 2 / squares : 0, periods: excess.length };
}

export function lumpiness(channel: Channel, followed: Followed): Test {
  const legs = legsAt(followed);
  const all = CHANNELS[channel].flatMap((leg) => {
    const one = legs?.[leg];
    return one === null || one === undefined ? [] : [effectivePeriods(one, followed.dates.at)];
  });
  if (all.length === 0) return unknown("lumpiness");
  const steady = all.every(
    ({ effective, periods }) =>
      effective >= Math.min(periods, Math.max(STEADY.least, STEADY.share * periods)),
  );
  return judged("lumpiness", steady, Math.min(...all.map(({ effective }) => effective)));
}

/** A mean interval between periods with trade from which demand is intermittent (Syntetos, Boylan and Croston 2005). */
const INTERVAL = 1.32;

/** Whether a leg trades in some periods only. */
export function intermittent(leg: LegAt | null | undefined): boolean {
  if (leg === null || leg === undefined) return false;
  const known = leg.values.filter((value) => !Number.isNaN(value));
  const traded = known.filter((value) => value > 0).length;
  return traded > 0 && known.length / traded > INTERVAL;
}

function nearListing(followed: Followed, leg: TestedLeg, monthly: boolean): Test {
  const shift = shiftOf(legsAt(followed)?.[leg], followed, monthly);
  // A break that was looked for is near itself.
  if (shift === null || followed.shift !== null) return unknown("break-near-listing");
  const { before, after } = NEAR[monthly ? "month" : "year"];
  const { at } = followed.dates;
  return judged("break-near-listing", shift.low <= at + after && shift.high >= at - before, shift.at - at);
}

function outflowAfterInflow(followed: Followed, monthly: boolean): Test {
  const legs = legsAt(followed);
  const arrived = shiftOf(legs?.inflow, followed, monthly);
  const sent = shiftOf(legs?.outflow, followed, monthly);
  if (arrived === null || sent === null) return unknown("outflow-after-inflow");
  return judged("outflow-after-inflow", sent.high >= arrived.low, sent.at - arrived.at);
}

/** Log change of a leg from its past to the window. */
function changeOf(leg: LegAt, followed: Followed): number {
  const { at, window } = followed.dates;
  const after = meanOf(leg.values, 0, at, at + window);
  return Math.log(Math.max(after, leg.scale / 2) / Math.max(leg.residuals.level, leg.scale / 2));
}

function listedAgainstUnlisted(followed: Followed, { followed: all }: Beside, monthly: boolean): Test {
  const leg = legsAt(followed)?.inflow;
  const donor = followed.watched.inflow?.donors.unlisted;
  if (leg === null || leg === undefined || donor === null || donor === undefined)
    return unknown("listed-against-unlisted");
  const { at, window } = followed.dates;
  const more = changeOf(leg, followed) - windowChange(donor, at, window, monthly);
  const spread = all.flatMap((other) => {
    const one = legsAt(other)?.inflow;
    if (
      other.unit.listed ||
      other.unit.partner !== followed.unit.partner ||
      one === null ||
      one === undefined
    )
      return [];
    return [changeOf(one, other) - windowChange(donor, at, window, monthly)];
  });
  const most = spread.length >= LEAST.goods ? quantile(spread, 0.9) : Math.log(1.5);
  return judged("listed-against-unlisted", more > Math.max(most, 0), more);
}

/** Mean of what one side says of a leg, before and after the break. */
function means(leg: TwoSided, goods: readonly number[], exporter: number, importer: number, at: number) {
  for (const side of ["byExporter", "byImporter"] as const) {
    const sum = (from: number, until: number) =>
      goods.reduce((all, product) => {
        const mean = meanOf(leg[side].values, leg[side].start(product, exporter, importer), from, until);
        return Number.isNaN(mean) ? all : (Number.isNaN(all) ? 0 : all) + mean;
      }, Number.NaN);
    const before = sum(0, at);
    const after = sum(at, leg[side].periods);
    if (!Number.isNaN(before) && !Number.isNaN(after)) return { before, after, side };
  }
  return null;
}

function ownCapacity(followed: Followed, { panel }: Beside): Test {
  const { unit, dates } = followed;
  const others = means(panel.values.others, unit.goods, unit.partner, 0, dates.at);
  const hub = means(panel.values.outflow, unit.goods, unit.partner, unit.hub, dates.at);
  if (others === null || hub === null) return unknown("own-capacity");
  const more = others.after - others.before;
  const toHub = hub.after - hub.before;
  return judged("own-capacity", more < toHub / 2, toHub === 0 ? 0 : more / toHub);
}

/** Exports of some goods by each partner, to hubs and others, a period before `at`. */
function exportsBefore(panel: Panel, goods: readonly number[], at: number): number[] {
  return panel.partners.map((_, partner) => {
    const to = [
      means(panel.values.others, goods, partner, 0, at),
      ...panel.destinations.map((_, hub) => means(panel.values.outflow, goods, partner, hub, at)),
    ];
    return to.reduce((sum, one) => sum + (one?.before ?? 0), 0);
  });
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Balassa (1965): the product's share of V's exports over its share of the exports of all partners of the panel, before the break. */
function comparativeAdvantage({ unit, dates }: Followed, { panel, exported }: Beside): Test {
  const everything = exported.get(dates.at) ?? exportsBefore(panel, [...panel.goods.keys()], dates.at);
  exported.set(dates.at, everything);
  const goods = exportsBefore(panel, unit.goods, dates.at);
  const own = (goods[unit.partner] ?? 0) / (everything[unit.partner] ?? 0);
  const advantage = own / (sumOf(goods) / sumOf(everything));
  return Number.isFinite(advantage)
    ? judged("comparative-advantage", advantage < 1, advantage)
    : unknown("comparative-advantage");
}

/** Value a unit of what came in and of what went out after the break: the same goods have prices of one kind. */
function unitValues(followed: Followed, { panel }: Beside): Test {
  const { unit, dates, watched } = followed;
  const price = (
    name: "inflow" | "outflow",
    side: Side | undefined,
    pairs: readonly (readonly [number, number])[],
  ) => {
    if (side === undefined) return Number.NaN;
    let value = 0;
    let quantity = 0;
    for (const product of unit.goods)
      for (const [exporter, importer] of pairs) {
        const start = panel.values[name][side].start(product, exporter, importer);
        for (let t = dates.at; t < panel.periods.length; t++) {
          const amount = panel.quantities[name][side].values[start + t] ?? Number.NaN;
          if (!(amount > 0)) continue;
          value += panel.values[name][side].values[start + t] ?? 0;
          quantity += amount;
        }
      }
    return quantity > 0 ? value / quantity : Number.NaN;
  };
  const into = price(
    "inflow",
    watched.inflow?.sum.side,
    panel.origins.map((_, origin) => [origin, unit.partner] as const),
  );
  const out = price("outflow", watched.outflow[unit.hub]?.sum.side, [[unit.partner, unit.hub]]);
  const ratio = Math.log(out / into);
  return Number.isFinite(ratio)
    ? judged("unit-values", Math.abs(ratio) <= Math.log(2), ratio)
    : unknown("unit-values");
}

/** Change of the logarithm of what origins say they sent over what V recorded. Of goods lost in transit it rises; else it stays. */
function mirrorGap(channel: Channel, followed: Followed): Test {
  const { gap } = followed.watched;
  if (gap === null) return unknown("mirror-gap");
  const { at } = followed.dates;
  const ratio = (from: number, until: number) =>
    Math.log(meanOf(gap.saidFull, 0, from, until) / meanOf(gap.recordedFull, 0, from, until));
  const change = ratio(at, gap.saidFull.length) - ratio(0, at);
  if (!Number.isFinite(change)) return unknown("mirror-gap");
  const risen = (legsAt(followed)?.gap?.score ?? 0) > 2;
  return judged("mirror-gap", channel === "lost-in-transit" ? risen : !risen, change);
}

function preTrend(channel: Channel, followed: Followed): Test {
  const last = followed.dates.placebos[0];
  if (last === undefined) return unknown("pre-trend");
  const score = leastScore(channel, followed, last);
  return Number.isNaN(score) ? unknown("pre-trend") : judged("pre-trend", score < 2, score);
}

function placebos(
  name: "placebo-goods" | "placebo-partners",
  channel: Channel,
  followed: Followed,
  others: readonly Followed[],
): Test {
  const own = leastScore(channel, followed);
  const scores = others.map((other) => leastScore(channel, other)).filter((score) => !Number.isNaN(score));
  const least = name === "placebo-goods" ? LEAST.goods : LEAST.partners;
  if (scores.length < least || Number.isNaN(own)) return unknown(name);
  const share = scores.filter((score) => score >= own).length / scores.length;
  return judged(name, share <= RARE, share);
}

function directFall(followed: Followed, { panel }: Beside): Test {
  const { unit, dates } = followed;
  const all = panel.origins.flatMap(({ sanctioning }, origin) => {
    const one = sanctioning ? means(panel.values.direct, unit.goods, origin, unit.hub, dates.at) : null;
    return one === null ? [] : [one];
  });
  const before = all.reduce((sum, one) => sum + one.before, 0);
  if (before <= 0) return unknown("direct-fall");
  const change = all.reduce((sum, one) => sum + one.after, 0) / before - 1;
  return judged("direct-fall", change <= -0.25, change);
}

/** Every test of a unit, in a fixed order. */
export function testsOf(channel: Channel, followed: Followed, beside: Beside): Test[] {
  const monthly = beside.panel.frequency === "month";
  const { unit } = followed;
  const like = (test: (other: Followed["unit"]) => boolean) =>
    beside.followed.filter((other) => test(other.unit));
  const second = channel === "re-export" ? "outflow" : "inflow";
  return [
    nearListing(followed, second, monthly),
    outflowAfterInflow(followed, monthly),
    listedAgainstUnlisted(followed, beside, monthly),
    ownCapacity(followed, beside),
    comparativeAdvantage(followed, beside),
    unitValues(followed, beside),
    mirrorGap(channel, followed),
    preTrend(channel, followed),
    placebos(
      "placebo-goods",
      channel,
      followed,
      like((other) => !other.listed && other.partner === unit.partner && other.hub === unit.hub),
    ),
    placebos(
      "placebo-partners",
      channel,
      followed,
      like(
        (other) =>
          other.kind === unit.kind &&
          other.product === unit.product &&
          (!other.exposed.partner || !other.exposed.hub) &&
          (other.partner === unit.partner) !== (other.hub === unit.hub),
      ),
    ),
    directFall(followed, beside),
    lumpiness(channel, followed),
  ];
}

/** Mean excess a period after the break, whether or not it is steady. */
export function meanExcess(leg: LegAt, from: number): number {
  const excess = excessOf(leg, meanExpected(leg.expected), from, leg.values.length);
  return excess.reduce((sum, value) => sum + value, 0) / Math.max(1, excess.length);
}
