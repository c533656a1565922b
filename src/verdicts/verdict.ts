import { FACETS, type Facet, type Measure } from "../measures/measure.js";
import type { Reading } from "../measures/schema.js";
import { uniformWeightings } from "../statistics.js";
import type { Verdict } from "./schema.js";

export const WEIGHTINGS = 10_000;
const SEED = 20_220_224;
/** From this share of weightings a sign is the verdict; below, the signals are mixed. */
export const AGREES = 0.8;
/** From this share it is called robust. */
export const ROBUST = 0.95;

/** One source series: all its readings, and the one vote that they cast. */
export interface Family {
  id: string;
  readings: Reading[];
  /** 1 closer, -1 farther, 0 within noise or split; null: not known. */
  vote: 1 | -1 | 0 | null;
}

/**
 * Readings of one source series cast one vote: the direction of those beyond noise, where they are at least half of the
 * known ones and none of them points the other way. Context casts none.
 */
export function families(readings: readonly Reading[]): Family[] {
  const held = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.direction === "context") continue;
    held.set(reading.family, [...(held.get(reading.family) ?? []), reading]);
  }
  return [...held]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, each]) => {
      const known = each.filter(({ direction }) => direction !== "unknown").length;
      const closer = each.filter(({ direction }) => direction === "closer").length;
      const farther = each.filter(({ direction }) => direction === "farther").length;
      if (known === 0) return { id, readings: each, vote: null };
      if (closer > 0 && farther === 0 && closer * 2 >= known) return { id, readings: each, vote: 1 };
      if (farther > 0 && closer === 0 && farther * 2 >= known) return { id, readings: each, vote: -1 };
      return { id, readings: each, vote: 0 };
    });
}

/** What came out for each list of signs: the seed is fixed, and many cells have the same. */
const drawn = new Map<string, number>();

/**
 * Share of uniform weightings of the signs under which their weighted sum is positive.
 * @param signs each 1 or -1
 */
export function shareCloser(signs: readonly number[]): number {
  const key = signs.join();
  const share = drawn.get(key) ?? draw(signs);
  drawn.set(key, share);
  return share;
}

function draw(signs: readonly number[]): number {
  let positive = 0;
  for (const weights of uniformWeightings(signs.length, WEIGHTINGS, SEED)) {
    const sum = weights.reduce((total, weight, index) => total + weight * (signs[index] ?? 0), 0);
    if (sum > 0) positive++;
  }
  return positive / WEIGHTINGS;
}

/** From the readings of one partner and facet to its verdict. The rules, in their order, stand in docs/verdicts.md. */
export function verdictOf(partner: string, facet: Facet, readings: readonly Reading[]): Verdict {
  const own = readings.filter((reading) => reading.partner === partner && reading.facet === facet);
  const all = families(own);
  const known = all.filter(({ vote }) => vote !== null);
  const beyond = known.filter(({ vote }) => vote === 1 || vote === -1);
  const closer = beyond.filter(({ vote }) => vote === 1).length;
  const counts = { known: known.length, closer, farther: beyond.length - closer };
  const ids = own.map(({ id }) => id);
  const give = (
    verdict: Verdict["verdict"],
    certainty: Verdict["certainty"],
    rule: Verdict["basis"]["rule"],
    agreement: number | null,
  ): Verdict => ({
    partner,
    facet,
    verdict,
    certainty,
    basis: { rule, families: counts, agreement },
    readings: ids,
  });
  if (known.length === 0) return give("unknown", "none", "nothing-known", null);
  if (beyond.length === 0)
    return give(
      "no-clear-change",
      known.length === 1 ? "single-measure" : "several-measures",
      "none-beyond-noise",
      null,
    );
  if (beyond.length === 1)
    return give(closer === 1 ? "closer" : "farther", "single-measure", "one-beyond-noise", null);
  const share = shareCloser(beyond.map(({ vote }) => vote ?? 0));
  const agreement = Math.max(share, 1 - share);
  if (agreement < AGREES) return give("mixed", "contested", "weightings", agreement);
  return give(
    share > 0.5 ? "closer" : "farther",
    agreement >= ROBUST ? "robust" : "likely",
    "weightings",
    agreement,
  );
}

/** Verdicts of every partner on every facet that some measure belongs to. */
export function verdictsOf(
  partners: readonly string[],
  measures: readonly Measure[],
  readings: readonly Reading[],
): Verdict[] {
  const facets = FACETS.filter((facet) =>
    measures.some((measure) => measure.facet === facet && measure.closer !== "context"),
  );
  return partners.flatMap((partner) => facets.map((facet) => verdictOf(partner, facet, readings)));
}
