import { usageError } from "../errors.js";
import { FACETS, type Facet } from "../measures/measure.js";
import { nearest } from "../question/countries.js";
import { LEAST_FACETS, type Weights } from "./weighting.js";

/** The largest weight of a facet, which is also where its slider on the page ends. */
export const MOST_WEIGHT = 100;

const EXAMPLE = "trade=2,politics=1,people=1";

function facetOf(name: string): Facet {
  const found = FACETS.find((facet) => facet === name.toLowerCase());
  if (found !== undefined) return found;
  const [near] = nearest(name, FACETS);
  throw usageError({
    code: "FACET_UNKNOWN",
    message: "--weights names no facet",
    expected: `equal, or one of ${FACETS.join(", ")} with its weight`,
    found: JSON.stringify(name),
    todo: near === undefined ? `write it as in ${EXAMPLE}` : `did you mean ${near}?`,
  });
}

function weightOf(facet: Facet, text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= MOST_WEIGHT) return Number(text);
  throw usageError({
    code: "WEIGHT_INVALID",
    message: `the weight of ${facet} is not a whole number from 0 to ${MOST_WEIGHT}`,
    expected: `a whole number, as in ${EXAMPLE}; only how the weights stand to each other counts`,
    found: JSON.stringify(text),
    todo: "use whole numbers: 0.5 beside 0.25 is 2 beside 1",
  });
}

/**
 * Reads `equal` or `trade=2,politics=1,people=1`. Facets that are not named weigh nothing.
 * @throws ParallaxError `FACET_UNKNOWN`, `WEIGHT_INVALID`, `WEIGHT_TWICE`, `WEIGHTS_TOO_FEW`
 */
export function parseWeights(text: string): Weights {
  if (text.trim().toLowerCase() === "equal") return equalWeights();
  const weights: Partial<Record<Facet, number>> = {};
  for (const part of text.split(",").map((each) => each.trim())) {
    const [name = "", ...rest] = part.split("=").map((each) => each.trim());
    const facet = facetOf(name);
    if (weights[facet] !== undefined)
      throw usageError({
        code: "WEIGHT_TWICE",
        message: `--weights gives ${facet} two weights`,
        expected: "each facet once",
        found: JSON.stringify(text),
        todo: "leave one of them out",
      });
    weights[facet] = weightOf(facet, rest.join("="));
  }
  const weighed = Object.values(weights).filter((weight) => weight > 0);
  if (weighed.length >= LEAST_FACETS) return weights;
  throw usageError({
    code: "WEIGHTS_TOO_FEW",
    message: "an overall index needs two facets with a weight",
    expected: `at least ${LEAST_FACETS} facets with a weight above 0, as in ${EXAMPLE}`,
    found: JSON.stringify(text),
    todo: "name another facet; the verdict on one alone is in the dossier without --weights",
  });
}

/** One for each of the eight, those that nothing measures included: what is left out then shows how much is not seen. */
export function equalWeights(): Weights {
  return Object.fromEntries(FACETS.map((facet) => [facet, 1]));
}
