/** A regression that may be pulled toward expected coefficients: `sd` is how far each may lie from its own (Infinity: freely). */
export interface Prior {
  mean: readonly number[];
  sd: readonly number[];
}

const STEPS = 25;
const TOLERANCE = 1e-8;

/** Solves a symmetric positive definite system in place by Cholesky's factors. False where it is not definite. */
function solve(matrix: Float64Array, right: Float64Array, size: number): boolean {
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j] ?? 0;
    for (let k = 0; k < j; k++) pivot -= (matrix[j * size + k] ?? 0) ** 2;
    if (!(pivot > 1e-12)) return false;
    const root = Math.sqrt(pivot);
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let value = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) value -= (matrix[i * size + k] ?? 0) * (matrix[j * size + k] ?? 0);
      matrix[i * size + j] = value / root;
    }
  }
  for (let i = 0; i < size; i++) {
    let value = right[i] ?? 0;
    for (let k = 0; k < i; k++) value -= (matrix[i * size + k] ?? 0) * (right[k] ?? 0);
    right[i] = value / (matrix[i * size + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i] ?? 0;
    for (let k = i + 1; k < size; k++) value -= (matrix[k * size + i] ?? 0) * (right[k] ?? 0);
    right[i] = value / (matrix[i * size + i] ?? 1);
  }
  return true;
}

/**
 * Coefficients of E[y] = exp(x b) by iterated weighted least squares: Poisson pseudo-maximum likelihood (Santos Silva and Tenreyro
 * 2006, eq. 9), which asks no more of y than that it is not negative, with a normal prior on b (ridge) weighed by the dispersion,
 * Pearson's, of y about its mean. `x` is row by row, the first column the constant. Null where y has no positive value.
 */
export function poisson(
  y: readonly number[],
  x: readonly (readonly number[])[],
  prior: Prior,
): number[] | null {
  const size = prior.mean.length;
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  if (!(mean > 0)) return null;
  const spread = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, y.length - 1);
  const dispersion = Math.max(spread / mean, mean * 1e-4);
  const beta = [...prior.mean];
  const centre = x.reduce(
    (sum, row) => sum + row.reduce((eta, value, k) => (k === 0 ? eta : eta + value * (beta[k] ?? 0)), 0),
    0,
  );
  beta[0] = Math.log(mean) - centre / x.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    matrix.fill(0);
    right.fill(0);
    for (const [row, values] of x.entries()) {
      let eta = 0;
      for (let k = 0; k < size; k++) eta += (values[k] ?? 0) * (beta[k] ?? 0);
      const mu = Math.exp(Math.min(eta, 60)) + 1e-12;
      const gap = ((y[row] ?? 0) - mu) / dispersion;
      for (let j = 0; j < size; j++) {
        const xj = values[j] ?? 0;
        right[j] = (right[j] ?? 0) + xj * gap;
        for (let k = 0; k <= j; k++)
          matrix[j * size + k] = (matrix[j * size + k] ?? 0) + (xj * (values[k] ?? 0) * mu) / dispersion;
      }
    }
    for (let j = 0; j < size; j++) {
      const precision = 1 / (prior.sd[j] ?? Number.POSITIVE_INFINITY) ** 2;
      matrix[j * size + j] = (matrix[j * size + j] ?? 0) + precision + 1e-12;
      right[j] = (right[j] ?? 0) + precision * ((prior.mean[j] ?? 0) - (beta[j] ?? 0));
    }
    if (!solve(matrix, right, size)) return null;
    let moved = 0;
    for (let j = 0; j < size; j++) {
      const change = Math.max(-2, Math.min(2, right[j] ?? 0));
      beta[j] = (beta[j] ?? 0) + change;
      moved = Math.max(moved, Math.abs(change));
    }
    if (moved < TOLERANCE) break;
  }
  return beta;
}
