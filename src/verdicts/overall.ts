import { FACETS } from "../measures/measure.js";
import type { OverallIndex, Verdict, WeighedCells } from "./schema.js";
import { type Cell, type Weights, weigh } from "./weighting.js";

/** What the source series of a partner voted, on every facet; nothing is known of a facet without a verdict. */
export function cellsOf(verdicts: readonly Verdict[], partner: string): Cell[] {
  return FACETS.map((facet) => {
    const found = verdicts.find((each) => each.partner === partner && each.facet === facet);
    return { facet, ...(found?.basis.families ?? { known: 0, closer: 0, farther: 0 }) };
  });
}

function weighed(cells: readonly Cell[], weights: Weights): WeighedCells {
  const { value, ...rest } = weigh(cells, weights);
  return { value, why: value === null ? "too-few-facets" : null, ...rest };
}

/**
 * The overall index of each partner, and of all of them together, under the weights asked for. Computed from the verdicts
 * alone; docs/verdicts.md has the rules.
 */
export function overallIndex(
  verdicts: readonly Verdict[],
  partners: readonly string[],
  weights: Weights,
): OverallIndex {
  return {
    weights: FACETS.map((facet) => ({ facet, weight: weights[facet] ?? 0 })),
    partners: partners.map((partner) => ({ partner, ...weighed(cellsOf(verdicts, partner), weights) })),
    all:
      partners.length === 1
        ? null
        : weighed(
            partners.flatMap((partner) => cellsOf(verdicts, partner)),
            weights,
          ),
  };
}
