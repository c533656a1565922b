import type { Ledger } from "../../ledger/ledger.js";
import { IMF_CIF_FOB, IMF_CIF_FOB_SOURCE } from "../../mirror/mirror.js";
import { type Distances, distancesHeld, mirroredOf, type TwoSided } from "../../mirror/pairs.js";
import type { Entity } from "../../question/question.js";
import { fitMargin, MARGIN_BOUNDS, MARGIN_SOURCE, marginAt } from "../../regression/margin.js";
import type { MirrorAnswer } from "./schema.js";

export type Margins = MirrorAnswer["margins"];

/** The years whose flows, the last one asked about included, tell of the margin. */
const YEARS = 10;

/** Every pair of a country on one side and one on the other. */
function pairsOf(exporter: Entity, importer: Entity): [string, string][] {
  return exporter.members.flatMap((from) => importer.members.map((to): [string, string] => [from, to]));
}

/**
 * Both margins of a flow: the IMF's, and that of a regression on the flows held of the ten years to `to`, without the flow asked
 * about, which must not be its own yardstick.
 */
export async function marginsOf(
  ledger: Ledger,
  { exporter, importer }: { exporter: Entity; importer: Entity },
  countries: readonly TwoSided[],
  to: number,
): Promise<{ margins: Margins; used: TwoSided[] }> {
  const distances: Distances = await distancesHeld(ledger);
  const asked = (each: TwoSided) =>
    exporter.members.includes(each.exporter) && importer.members.includes(each.importer);
  const sample = countries.filter((each) => each.year > to - YEARS && each.year <= to && !asked(each));
  const years = sample.map(({ year }) => year);
  const fit = fitMargin(mirroredOf(sample, distances));
  const regression = { source: MARGIN_SOURCE, bounds: { ...MARGIN_BOUNDS } };
  const imf = { ratio: IMF_CIF_FOB, source: IMF_CIF_FOB_SOURCE };
  if (fit === null)
    return { margins: { imf, regression: { ...regression, years: null, fit: null, pairs: [] } }, used: [] };
  const { covariance: _, ...shown } = fit;
  const pairs = pairsOf(exporter, importer).flatMap(([from, into]) => {
    const distance = distances.get(`${from}>${into}`);
    if (distance === undefined) return [];
    const margin = marginAt(fit, distance.km, distance.contiguous);
    return [{ exporter: from, importer: into, ...distance, ...margin }];
  });
  return {
    margins: {
      imf,
      regression: {
        ...regression,
        years: { from: Math.min(...years), to: Math.max(...years) },
        fit: shown,
        pairs,
      },
    },
    used: sample,
  };
}

/**
 * The ratio of CIF to FOB of a sum: what its parts come to over what they come to at FOB, each at the ratio of its own pair.
 * @param parts values with the pair that they are of
 * @returns null without parts, or where the ratio of one is not known
 */
export function ratioOf(
  { regression }: Margins,
  parts: readonly { exporter: string; importer: string; value: number }[],
): number | null {
  let [whole, atFob] = [0, 0];
  for (const { exporter, importer, value } of parts) {
    const pair = regression.pairs.find((each) => each.exporter === exporter && each.importer === importer);
    if (pair === undefined) return null;
    whole += value;
    atFob += value / pair.ratio;
  }
  return atFob > 0 ? whole / atFob : null;
}
