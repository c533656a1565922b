import { median as middle, quantileSorted } from "d3-array";
import { randomExponential, randomLcg } from "d3-random";

/** The consistency constant that makes the median absolute deviation estimate a normal standard deviation. */
export const MAD_TO_SD = 1.4826;

/** `value`, or the nearer of `-most` and `most` where it lies beyond. */
export const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

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

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const out = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (const index of order.slice(from, to + 1)) out[index] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return out;
}

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing theirs. NaN where one side is constant. Spearman (1904). */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const a = ranks(pairs.map(([first]) => first));
  const b = ranks(pairs.map(([, second]) => second));
  const mean = (pairs.length + 1) / 2;
  const sum = (term: (index: number) => number) => pairs.reduce((total, _, index) => total + term(index), 0);
  const from = (values: readonly number[], index: number) => (values[index] ?? 0) - mean;
  return (
    sum((index) => from(a, index) * from(b, index)) /
    Math.sqrt(sum((index) => from(a, index) ** 2) * sum((index) => from(b, index) ** 2))
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
