import { MAD_TO_SD, mad } from "../statistics.js";
import type { Shift } from "./break.js";
import { type Dates, datesOf } from "./dates.js";
import type { Scored, Trial } from "./error-rate.js";
import { type Expected, type Trust, trustOf } from "./expected.js";
import { windowOf } from "./matched.js";
import type { Panel } from "./panel.js";
import { type PassedOn, passedOn } from "./passed-on.js";
import {
  meanExpected,
  moderated,
  type Noise,
  noiseOf,
  type Residuals,
  residualsOf,
  scoreOf,
} from "./score.js";
import { meanOf } from "./series.js";
import { type Target, type Unit, unitsOf } from "./unit.js";
import { expectedFor, expectedGap, type Watched, Watcher } from "./watch.js";

export const CHANNELS = {
  "re-export": ["inflow", "outflow"],
  "lost-in-transit": ["inflow", "gap"],
  "first-leg-only": ["inflow"],
} as const;

/** How often each leg may exceed by chance, relative to the others: a gap beyond all that gaps differ by says more than an excess. */
export const OFTEN: Readonly<Record<keyof typeof CHANNELS, readonly number[]>> = {
  "re-export": [1, 1],
  "lost-in-transit": [10, 1],
  "first-leg-only": [1],
};
export type Channel = keyof typeof CHANNELS;
export type TestedLeg = (typeof CHANNELS)[Channel][number];

/** A leg at one date, judged by what came before it. */
export interface LegAt {
  values: Float64Array;
  cover: Float64Array;
  expected: Expected;
  residuals: Residuals;
  scale: number;
  score: number;
}

/** A unit at its break and at its placebo dates. */
export interface Followed {
  unit: Unit;
  dates: Dates;
  watched: Watched;
  /** Where its break was looked for and found; null: it was given. */
  shift: Shift | null;
  at: ReadonlyMap<number, Readonly<Record<TestedLeg, LegAt | null>>>;
}

interface Raw {
  values: Float64Array;
  cover: Float64Array;
  expected: Expected;
  residuals: Residuals;
}

/** What is usual in the panel: by how much gaps between sides differ, and how far donors are followed. */
interface Usual {
  differ: number;
  trust: Readonly<Record<"inflow" | "outflow", Trust>>;
}

function rawOf(
  watched: Watched,
  leg: TestedLeg,
  hub: number,
  until: number,
  { differ, trust }: Usual,
): Raw | null {
  if (leg === "gap") {
    if (watched.gap === null) return null;
    const expected = expectedGap(watched.gap, until);
    const values = watched.gap.saidFull;
    const { cover } = watched.gap.said;
    const mean = meanExpected(expected);
    const residuals = residualsOf(values, mean, until);
    // Another shipper, or another code, may have another gap: what is new in the flow is as uncertain as gaps differ between flows.
    const factor = (t: number) => Math.max(0.5, residuals.level > 0 ? (mean[t] ?? 0) / residuals.level : 1);
    const common = values.map((said, t) => (differ * Math.max(0, said - residuals.level)) / factor(t));
    return { values, cover, expected, residuals: { ...residuals, common } };
  }
  const watch = leg === "inflow" ? watched.inflow : (watched.outflow[hub] ?? null);
  if (watch === null) return null;
  const expected = expectedFor(watch, until, trust[leg]);
  return {
    values: watch.full,
    cover: watch.sum.cover,
    expected,
    residuals: residualsOf(watch.full, meanExpected(expected), until),
  };
}

const meanExpectedAt = (expected: Expected, t: number) =>
  ((expected["own-past"][t] ?? 0) + (expected["poisson-donors"][t] ?? 0)) / 2;

/** An outflow held also against what V has always passed on of what arrives: an old entrepot that gets more, sends more. */
function lessPassedOn(inflow: Raw, outflow: Raw, { share, later }: PassedOn, until: number): Raw {
  if (share === 0) return outflow;
  const more = outflow.values.map((_, t) => {
    const arrived = (inflow.values[t - later] ?? Number.NaN) - meanExpectedAt(inflow.expected, t - later);
    return Number.isNaN(arrived) ? 0 : share * arrived;
  });
  const raised = (expected: Float64Array) => expected.map((value, t) => Math.max(0, value + (more[t] ?? 0)));
  const expected = {
    "own-past": raised(outflow.expected["own-past"]),
    "poisson-donors": raised(outflow.expected["poisson-donors"]),
  };
  return { ...outflow, expected, residuals: residualsOf(outflow.values, meanExpected(expected), until) };
}

interface RawAt {
  unit: Unit;
  at: ReadonlyMap<number, Map<TestedLeg, Raw | null>>;
}

/** Holds the outflow of each unit at each date against what its partner has always passed on. */
function holdAgainstPassedOn(raws: readonly RawAt[]): void {
  const groups = new Map<
    string,
    { date: number; legs: Map<TestedLeg, Raw | null>; inflow: Raw; outflow: Raw }[]
  >();
  for (const { unit, at } of raws)
    for (const [date, legs] of at) {
      const [inflow, outflow] = [legs.get("inflow"), legs.get("outflow")];
      if (inflow === null || inflow === undefined || outflow === null || outflow === undefined) continue;
      const key = `${date} ${unit.kind} ${unit.product} ${unit.hub}`;
      const held = groups.get(key) ?? [];
      held.push({ date, legs, inflow, outflow });
      groups.set(key, held);
    }
  for (const group of groups.values()) {
    const date = group[0]?.date ?? 0;
    const passed = passedOn(
      group.map(({ inflow, outflow }) => ({ inflow: inflow.residuals, outflow: outflow.residuals })),
      date,
    );
    for (const [place, { legs, inflow, outflow }] of group.entries())
      legs.set("outflow", lessPassedOn(inflow, outflow, passed[place] ?? NOTHING, date));
  }
}

const NOTHING: PassedOn = { share: 0, later: 0 };

/**
 * By how much the gap between the two sides differs from one flow to another: 1.4826 times the median absolute deviation of the
 * logarithm of exporter's over importer's value, over single flows whose both sides report.
 */
export function gapsDiffer({ values: { inflow }, listed }: Panel): number {
  const { byExporter, byImporter } = inflow;
  const until = Math.min(byExporter.periods, ...listed);
  const gaps: number[] = [];
  for (let start = 0; start < byExporter.values.length; start += byExporter.periods) {
    const one = meanOf(byExporter.values, start, 0, until);
    const other = meanOf(byImporter.values, start, 0, until);
    if (one > 0 && other > 0) gaps.push(Math.log(one / other));
  }
  return gaps.length < 20 ? 0.5 : MAD_TO_SD * mad(gaps);
}

const LEGS: readonly TestedLeg[] = ["inflow", "outflow", "gap"];

/** Least periods reported in the past for a leg to be judged. */
const LEAST_PAST = { month: 6, year: 3 } as const;

/** Where a unit breaks, looked for in its own series; or why nowhere. */
export type Found = (
  unit: Pick<Unit, "kind" | "product" | "goods" | "partner" | "hub">,
) => Shift | "no-rise" | "nothing-reported";

/** Follows every unit of the targets through its dates, and scores each leg against the noise of legs of its kind. */
export function follow(panel: Panel, targets: readonly Target[], found: Found | null = null): Followed[] {
  const watcher = new Watcher(panel);
  const length = panel.periods.length;
  const watchedBy = new Map<string, Watched>();
  const units = unitsOf(panel, targets).flatMap((asked) => {
    const shift = found?.(asked) ?? null;
    if (typeof shift === "string") return [];
    const unit = shift === null ? asked : { ...asked, breakAt: shift.at };
    const born = Math.min(...unit.goods.map((place) => panel.born[place] ?? 0));
    const judged = datesOf(panel.frequency, unit.breakAt, length, born);
    if (judged === null) return [];
    // A date that was looked for is held against others that were, not against such as were given.
    const dates = found === null ? judged : { ...judged, placebos: [] };
    const key = `${unit.kind} ${unit.product} ${unit.partner} ${unit.breakAt}`;
    const watched = watchedBy.get(key) ?? watcher.of(unit, unit.partner);
    watchedBy.set(key, watched);
    return [{ unit, dates, watched, shift }];
  });
  const learned = (leg: "inflow" | "outflow"): Trust => {
    const all = units.flatMap(({ unit, dates, watched }) => {
      const watch = leg === "inflow" ? watched.inflow : (watched.outflow[unit.hub] ?? null);
      if (watch === null) return [];
      return watcher.halves(leg, watch.sum.side, unit, unit.partner, unit.hub, [[dates.at, dates.window]]);
    });
    return {
      unlisted: trustOf(
        "unlisted",
        all.flatMap(({ unlisted }) => unlisted),
      ),
      partners: trustOf(
        "partners",
        all.flatMap(({ partners }) => partners),
      ),
    };
  };
  const usual: Usual = {
    differ: gapsDiffer(panel),
    trust: { inflow: learned("inflow"), outflow: learned("outflow") },
  };
  const raws = units.map(({ unit, dates, watched, shift }) => {
    const at = new Map(
      [dates.at, ...dates.placebos].map((date) => {
        const legs = new Map(
          LEGS.map((leg) => {
            const raw = rawOf(watched, leg, unit.hub, date, usual);
            return [
              leg,
              raw !== null && raw.residuals.past >= LEAST_PAST[panel.frequency] ? raw : null,
            ] as const;
          }),
        );
        return [date, legs] as const;
      }),
    );
    return { unit, dates, watched, shift, at };
  });
  holdAgainstPassedOn(raws);
  const noise = new Map<TestedLeg, Noise>(
    LEGS.map((leg) => [
      leg,
      noiseOf(raws.flatMap(({ dates, at }) => at.get(dates.at)?.get(leg)?.residuals ?? [])),
    ]),
  );
  const judged = (
    raw: Raw | null | undefined,
    leg: TestedLeg,
    date: number,
    window: number,
  ): LegAt | null => {
    const size = noise.get(leg);
    if (raw === null || raw === undefined || size === undefined) return null;
    const scale = moderated(raw.residuals, size);
    const score = scoreOf(raw.residuals, scale, date, window);
    return Number.isNaN(score) ? null : { ...raw, scale, score };
  };
  return raws.map(({ unit, dates, watched, shift, at }) => ({
    unit,
    dates,
    watched,
    shift,
    at: new Map(
      [...at].map(([date, legs]) => [
        date,
        {
          inflow: judged(legs.get("inflow"), "inflow", date, dates.window),
          outflow: judged(legs.get("outflow"), "outflow", date, dates.window),
          gap: judged(legs.get("gap"), "gap", date, dates.window),
        },
      ]),
    ),
  }));
}

export function scored(leg: LegAt | null | undefined): Scored | null {
  if (leg === null || leg === undefined) return null;
  const { level } = leg.residuals;
  return { score: leg.score, level, volatility: level > 0 ? leg.scale / level : Number.POSITIVE_INFINITY };
}

/** A unit is tried in a channel where all legs of it are known; first leg only where no second leg is published. */
export function triedIn(channel: Channel, { unit, dates, at }: Followed): boolean {
  if (!unit.listed || !unit.exposed.partner || !unit.exposed.hub) return false;
  const legs = at.get(dates.at);
  if (legs === undefined) return false;
  if (channel === "first-leg-only") return legs.inflow !== null && legs.outflow === null;
  return CHANNELS[channel].every((leg) => legs[leg] !== null);
}

function trialAt(channel: Channel, followed: Followed, date: number, clean: readonly boolean[]): Trial {
  const at = followed.at.get(date);
  const legs = CHANNELS[channel].map((leg, place) => (clean[place] === false ? null : scored(at?.[leg])));
  const { window } = followed.dates;
  const [inflow, outflow] = [at?.inflow, at?.outflow];
  if (
    channel !== "re-export" ||
    inflow === null ||
    inflow === undefined ||
    outflow === null ||
    outflow === undefined
  )
    return { legs };
  return {
    legs,
    windows: [
      windowOf(inflow.residuals, inflow.scale, date, window),
      windowOf(outflow.residuals, outflow.scale, date, window),
    ],
  };
}

/**
 * The trials of a channel at the break, and those without rerouting: all units at placebo dates before it, and unexposed partners
 * and untouched goods at both. The legs into an exposed partner may carry what goes on to an exposed hub, so of a unit with an unexposed hub only the outflow
 * counts at the break.
 */
export function trialsOf(channel: Channel, followed: readonly Followed[]) {
  const tried = followed.filter((each) => triedIn(channel, each));
  const trials = tried.map((each) => trialAt(channel, each, each.dates.at, []));
  const nulls = followed.flatMap((each) => {
    const { partner, hub } = each.unit.exposed;
    const before = each.dates.placebos.map((date) => trialAt(channel, each, date, []));
    if (partner && hub && each.unit.listed) return before;
    const clean = CHANNELS[channel].map((leg) => !each.unit.listed || !partner || leg === "outflow");
    return [...before, trialAt(channel, each, each.dates.at, clean)];
  });
  return { tried, trials, nulls: nulls.filter(({ legs }) => legs.some((one) => one !== null)) };
}
