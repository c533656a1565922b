import { median as middle, quantileSorted } from "d3-array";
import { randomExponential, randomLcg } from "d3-random";

/** The consistency constant that makes the median absolute deviation estimate a normal standard deviation. */
export const MAD_TO_SD = 1.4826;

/** Median of at least one number. NaN of none. */
export function median(values: readonly number[]): number {
  return middle(values) ?? Number.NaN;
}

/** Median absolute deviation about the median, not scaled. Rousseeuw and Croux (1993), eq. 1.1 without its constant. */
export function mad(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}

/** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). NaN of none. */
export function quantile(values: readonly number[], p: number): number {
  return (
    quantileSorted(
      [...values].sort((a, b) => a - b),
      p,
    ) ?? Number.NaN
  );
}

/**
 * `draws` weightings of `size` parts, uniform over the simplex (Dirichlet with all parameters 1), the same ones for
 * the same seed: normalised independent exponentials (Devroye 1986, chapter V.2).
 */
export function* uniformWeightings(size: number, draws: number, seed: number): Generator<readonly number[]> {
  const next = randomExponential.source(randomLcg(seed))(1);
  for (let draw = 0; draw < draws; draw++) {
    const parts = Array.from({ length: size }, () => next());
    const sum = parts.reduce((total, part) => total + part, 0);
    yield parts.map((part) => part / sum);
  }
}
