import { index, type Lookalikes, lookalikesOf, relative, totalLessListed } from "./controls.js";
import {
  type Donors,
  type Expected,
  expectedOf,
  type Halves,
  seasonOf,
  type Trust,
  windowChange,
  withoutSeason,
} from "./expected.js";
import type { Side } from "./leg.js";
import type { Panel } from "./panel.js";
import { chosenSum, fullOf, meanOf, type Scope, type Sum, sumOf } from "./series.js";
import { periodNumber } from "./time.js";
import type { Target } from "./unit.js";

/** A leg of a target with one partner: what was reported, and what it is held against. */
export interface Watch {
  sum: Sum;
  /** What would be reported if all past reporters did: values over cover. */
  full: Float64Array;
  donors: Donors;
  lookalikes: Lookalikes["of"];
}

/** What origins say they sent, against what the partner recorded. */
export interface Gap {
  said: Sum;
  recorded: Sum;
  saidFull: Float64Array;
  recordedFull: Float64Array;
}

export interface Watched {
  inflow: Watch | null;
  /** By destination. */
  outflow: readonly (Watch | null)[];
  gap: Gap | null;
}

const all = (count: number) => Array.from({ length: count }, (_, place) => place);

export function monthsOf(panel: Panel): number[] | null {
  if (panel.frequency === "year") return null;
  return panel.periods.map((period) => periodNumber("month", period) % 12);
}

/** Prepares the legs of targets, each control computed once. */
export class Watcher {
  readonly #panel: Panel;
  readonly #months: number[] | null;
  readonly #lookalikes = new Map<string, Lookalikes>();
  readonly #kept = new Map<string, Float64Array | null>();
  readonly #origins: number[];
  readonly #unexposed: number[];

  constructor(panel: Panel) {
    this.#panel = panel;
    this.#months = monthsOf(panel);
    this.#origins = all(panel.origins.length);
    this.#unexposed = all(panel.partners.length).filter((partner) => partner >= panel.vias.length);
  }

  #once(key: string, make: () => Float64Array | null): Float64Array | null {
    const held = this.#kept.get(key);
    if (held !== undefined) return held;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }

  lookalikes(product: string): Lookalikes {
    const chapter = product.slice(0, 2);
    const held = this.#lookalikes.get(chapter) ?? lookalikesOf(this.#panel, product);
    this.#lookalikes.set(chapter, held);
    return held;
  }

  #scope(
    leg: "inflow" | "outflow",
    goods: readonly number[],
    partners: readonly number[],
    hub: number,
  ): Scope {
    return leg === "inflow"
      ? { goods, exporters: this.#origins, importers: partners }
      : { goods, exporters: partners, importers: [hub] };
  }

  /** All partners that are exposed, or all that are not. */
  #kind(partner: number): number[] {
    const exposed = partner < this.#panel.vias.length;
    return all(this.#panel.partners.length).filter((each) => each < this.#panel.vias.length === exposed);
  }

  #even(values: Float64Array | null, { breakAt }: Target): Float64Array | null {
    return values === null ? null : withoutSeason(values, breakAt, this.#months);
  }

  #unlisted(
    leg: "inflow" | "outflow",
    side: Side,
    target: Target,
    partners: readonly number[],
    hub: number,
  ): Float64Array | null {
    const { of, goods } = this.lookalikes(target.product);
    if (of === "none") return null;
    const place = leg === "inflow" ? "" : hub;
    const chapter = of === "chapter" ? target.product.slice(0, 2) : of;
    const key = `unlisted ${leg} ${side} ${chapter} ${partners.join()} ${place} ${target.breakAt}`;
    const { exporters, importers } = this.#scope(leg, [], partners, hub);
    return this.#once(key, () =>
      this.#even(
        of === "total-less-listed"
          ? totalLessListed(this.#panel, leg, side, exporters, importers, target.breakAt)
          : index(this.#panel.values[leg], side, this.#scope(leg, goods, partners, hub), target.breakAt),
        target,
      ),
    );
  }

  /** The changes of two halves of each kind of donors, over the windows of a target. */
  halves(
    leg: "inflow" | "outflow",
    side: Side,
    target: Target,
    partner: number,
    hub: number,
    windows: readonly (readonly [number, number])[],
  ): { unlisted: Halves[]; partners: Halves[] } {
    const monthly = this.#months !== null;
    const change = (halves: readonly (Float64Array | null)[], base: Float64Array | null) =>
      windows.flatMap(([from, length]): Halves[] => {
        const [one, other] = halves;
        if (one === null || one === undefined || other === null || other === undefined) return [];
        const common = base === null ? 0 : windowChange(base, from, length, monthly);
        return [
          [
            windowChange(one, from, length, monthly) - common,
            windowChange(other, from, length, monthly) - common,
          ],
        ];
      });
    const half = (list: readonly number[], odd: number) => list.filter((_, place) => place % 2 === odd);
    const { of, goods } = this.lookalikes(target.product);
    const legs = this.#panel.values[leg];
    const unlisted = (partners: readonly number[], odd: number) =>
      of === "total-less-listed" || of === "none"
        ? null
        : this.#once(
            `half ${odd} ${leg} ${side} ${of === "chapter" ? target.product.slice(0, 2) : of} ${partners.join()} ${leg === "inflow" ? "" : hub} ${target.breakAt}`,
            () =>
              this.#even(
                index(legs, side, this.#scope(leg, half(goods, odd), partners, hub), target.breakAt),
                target,
              ),
          );
    const same = (odd: number) =>
      this.#unexposed.length < 4
        ? null
        : this.#once(
            `half ${odd} ${leg} ${side} ${target.kind} ${target.product} ${leg === "inflow" ? "" : hub} ${target.breakAt}`,
            () =>
              relative(
                this.#even(
                  index(
                    legs,
                    side,
                    this.#scope(leg, target.goods, half(this.#unexposed, odd), hub),
                    target.breakAt,
                  ),
                  target,
                ),
                unlisted(half(this.#unexposed, odd), 0),
              ),
          );
    const group = this.#unlisted(leg, side, target, this.#kind(partner), hub);
    return {
      unlisted: change([unlisted([partner], 0), unlisted([partner], 1)], group),
      partners: change([same(0), same(1)], null),
    };
  }

  /** The same goods of unexposed partners, but the one that is watched, relative to their unlisted goods. */
  #partners(
    leg: "inflow" | "outflow",
    side: Side,
    target: Target,
    but: number,
    hub: number,
  ): Float64Array | null {
    const others = this.#unexposed.filter((partner) => partner !== but);
    if (others.length < 2) return null;
    const key = `partners ${leg} ${side} ${target.kind} ${target.product} ${others.join()} ${leg === "inflow" ? "" : hub} ${target.breakAt}`;
    return this.#once(key, () =>
      relative(
        this.#even(
          index(this.#panel.values[leg], side, this.#scope(leg, target.goods, others, hub), target.breakAt),
          target,
        ),
        this.#unlisted(leg, side, target, this.#unexposed, hub),
      ),
    );
  }

  #season(
    leg: "inflow" | "outflow",
    side: Side,
    target: Target,
    hub: number,
    until: number,
  ): number[] | null {
    const key = `season ${leg} ${side} ${target.kind} ${target.product} ${leg === "inflow" ? "" : hub} ${target.breakAt}`;
    const everyone = this.#once(key, () =>
      index(
        this.#panel.values[leg],
        side,
        this.#scope(leg, target.goods, all(this.#panel.partners.length), hub),
        target.breakAt,
      ),
    );
    return everyone === null ? null : seasonOf(everyone, until, this.#months);
  }

  #watch(leg: "inflow" | "outflow", target: Target, partner: number, hub: number): Watch | null {
    const sum = chosenSum(
      this.#panel.values[leg],
      this.#scope(leg, target.goods, [partner], hub),
      target.breakAt,
    );
    if (sum === null) return null;
    return {
      sum,
      full: fullOf(sum),
      lookalikes: this.lookalikes(target.product).of,
      donors: {
        unlisted: this.#unlisted(leg, sum.side, target, [partner], hub),
        group: this.#unlisted(leg, sum.side, target, this.#kind(partner), hub),
        partners: this.#partners(leg, sum.side, target, partner, hub),
        month: this.#months,
        season: this.#season(leg, sum.side, target, hub, target.breakAt),
      },
    };
  }

  #gap(target: Target, partner: number): Gap | null {
    const scope = this.#scope("inflow", target.goods, [partner], 0);
    const leg = this.#panel.values.inflow;
    const said = sumOf(leg, "byExporter", scope, target.breakAt);
    const recorded = sumOf(leg, "byImporter", scope, target.breakAt);
    const both = said.values.map((value, t) => value + (recorded.values[t] ?? Number.NaN));
    const known = (from: number, until: number) =>
      both.subarray(from, until).filter((value) => !Number.isNaN(value)).length >= (until - from) / 2;
    if (!known(0, target.breakAt) || !known(target.breakAt, both.length)) return null;
    return { said, recorded, saidFull: fullOf(said), recordedFull: fullOf(recorded) };
  }

  of(target: Target, partner: number): Watched {
    return {
      inflow: this.#watch("inflow", target, partner, 0),
      outflow: this.#panel.destinations.map((_, hub) => this.#watch("outflow", target, partner, hub)),
      gap: this.#gap(target, partner),
    };
  }
}

/** What a leg would have been without rerouting, from its past before `until`. */
export function expectedFor({ full, donors }: Watch, until: number, trust: Trust): Expected {
  return expectedOf(full, until, donors, trust);
}

/** Periods whose ratio is so many times the usual one, or one part in as many, hold a wrong figure. */
const WRONG = 5;
/** Fewer ratios have no median to speak of. */
const LEAST_RATIOS = 6;

/**
 * What origins would say they sent if the partner recorded the same share of it as before: what it recorded, times the past ratio, as
 * the ratio of sums, of periods without a wrong figure, and as the median of the ratios of the periods.
 */
export function expectedGap({ saidFull, recordedFull }: Gap, until: number): Expected {
  const both: { said: number; recorded: number }[] = [];
  for (let t = 0; t < until; t++) {
    const said = saidFull[t] ?? Number.NaN;
    const recorded = recordedFull[t] ?? Number.NaN;
    if (!Number.isNaN(said) && !Number.isNaN(recorded)) both.push({ said, recorded });
  }
  // A past of little trade says little of the ratio: as if one period more, of the usual size, had been said and recorded alike.
  const usual = meanOf(saidFull, 0, 0, saidFull.length) || 0;
  const ratioOf = (some: typeof both) => {
    const said = usual + some.reduce((sum, one) => sum + one.said, 0);
    const recorded = usual + some.reduce((sum, one) => sum + one.recorded, 0);
    return recorded > 0 ? said / recorded : 1;
  };
  const ratios = both.flatMap(({ said, recorded }) => (recorded > 0 ? [said / recorded] : []));
  ratios.sort((a, b) => a - b);
  const middle = ratios.length < LEAST_RATIOS ? 1 : (ratios[Math.floor(ratios.length / 2)] ?? 1);
  const right = both.filter(
    ({ said, recorded }) => said <= WRONG * middle * recorded && recorded * middle <= WRONG * said,
  );
  const whole = ratioOf(right.length >= both.length / 2 ? right : both);
  const median = ratios.length < LEAST_RATIOS ? whole : middle;
  return {
    "own-past": recordedFull.map((value) => value * whole),
    "poisson-donors": recordedFull.map((value) => value * median),
  };
}
