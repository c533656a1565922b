import { ParallaxError } from "../errors.js";

/** A fit by least squares. Lists have one entry for each regressor, in the order given. */
export interface LeastSquares {
  /** Null where a regressor is a combination of those before it and was left out. */
  coefficients: (number | null)[];
  /** Standard errors, robust to groups. */
  errors: (number | null)[];
  /** Robust covariance; zeros where a regressor was left out. */
  covariance: number[][];
  residuals: number[];
  /** Share of the variance about the mean that is explained; 0 where there is none. */
  r2: number;
  groups: number;
}

/** A regressor of which less than this is left, once those before it are taken out, is a combination of them. */
const NOTHING_LEFT = 1e-10;

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);

interface Factors {
  /** Numbers of the regressors that were kept. */
  kept: number[];
  /** Their orthonormal directions. */
  q: number[][];
  /** Upper triangle, by columns. */
  r: number[][];
}

/** X = QR by modified Gram-Schmidt, twice, as once loses digits where regressors are nearly alike (Golub and Van Loan 2013, 5.2.8). */
function factorsOf(columns: readonly (readonly number[])[]): Factors {
  const factors: Factors = { kept: [], q: [], r: [] };
  for (const [index, column] of columns.entries()) {
    let rest = [...column];
    const above = factors.q.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      for (const [row, direction] of factors.q.entries()) {
        const along = dot(direction, rest);
        above[row] = (above[row] ?? 0) + along;
        rest = rest.map((each, at) => each - along * (direction[at] ?? 0));
      }
    }
    const left = Math.sqrt(dot(rest, rest));
    if (!(left > NOTHING_LEFT * Math.sqrt(dot(column, column)))) continue;
    factors.kept.push(index);
    factors.q.push(rest.map((each) => each / left));
    factors.r.push([...above, left]);
  }
  return factors;
}

/** Solves R b = z from the last row up. */
function solved(r: readonly (readonly number[])[], z: readonly number[]): number[] {
  const b = [...z];
  for (let column = r.length - 1; column >= 0; column--) {
    const value = (b[column] ?? 0) / (r[column]?.[column] ?? 1);
    b[column] = value;
    for (let row = 0; row < column; row++) b[row] = (b[row] ?? 0) - value * (r[column]?.[row] ?? 0);
  }
  return b;
}

/** Sums of the rows of scores by group. */
function byGroup(scores: readonly (readonly number[])[], groups: readonly string[]): number[][] {
  const sums = new Map<string, number[]>();
  for (const [index, score] of scores.entries()) {
    const group = groups[index] ?? "";
    const held = sums.get(group);
    sums.set(group, held === undefined ? [...score] : held.map((each, at) => each + (score[at] ?? 0)));
  }
  return [...sums.values()];
}

/**
 * Ordinary least squares, with standard errors that allow any dependence within a group: V = c (X'X)^-1 (sum of X_g'u_g u_g'X_g)
 * (X'X)^-1 with c = G/(G-1) (N-1)/(N-K) (Cameron and Miller 2015, eq. 11 and section II.B). Where each observation is its own
 * group, this is HC1 of MacKinnon and White (1985).
 * @param y what is explained, N numbers
 * @param columns the regressors, each N numbers; a constant is one of them
 * @param groups the group of each observation; without it each is its own
 * @throws ParallaxError `REGRESSION_SHORT` with no more observations than regressors, or one group only
 */
export function leastSquares(
  y: readonly number[],
  columns: readonly (readonly number[])[],
  groups: readonly string[] = y.map((_, index) => String(index)),
): LeastSquares {
  const { kept, q, r } = factorsOf(columns);
  const count = new Set(groups).size;
  if (y.length <= kept.length || count < 2)
    throw new ParallaxError({
      code: "REGRESSION_SHORT",
      message: "there are too few observations for a regression",
      expected: `more than ${kept.length} observations, in two groups at the least`,
      found: `${y.length} in ${count}`,
      todo: "widen the years or add a source",
    });
  const b = solved(
    r,
    q.map((direction) => dot(direction, y)),
  );
  const rows = y.map((_, at) => kept.map((index) => columns[index]?.[at] ?? 0));
  const residuals = y.map((value, at) => value - dot(rows[at] ?? [], b));
  const scores = byGroup(
    q.length === 0 ? [] : y.map((_, at) => q.map((each) => (each[at] ?? 0) * (residuals[at] ?? 0))),
    groups,
  );
  // In the directions of Q the bread is R^-1, so each group's score is solved by R once.
  const moved = scores.map((score) => solved(r, score));
  const scale = ((count / (count - 1)) * (y.length - 1)) / (y.length - kept.length);
  const covariance = columns.map((_, i) =>
    columns.map((__, j) => {
      const [a, c] = [kept.indexOf(i), kept.indexOf(j)];
      return a < 0 || c < 0
        ? 0
        : scale * moved.reduce((sum, each) => sum + (each[a] ?? 0) * (each[c] ?? 0), 0);
    }),
  );
  const mean = y.reduce((sum, each) => sum + each, 0) / y.length;
  const total = y.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const of = (index: number) => kept.indexOf(index);
  return {
    coefficients: columns.map((_, index) => (of(index) < 0 ? null : (b[of(index)] ?? null))),
    errors: columns.map((_, index) => (of(index) < 0 ? null : Math.sqrt(covariance[index]?.[index] ?? 0))),
    covariance,
    residuals,
    r2: total > 0 ? 1 - dot(residuals, residuals) / total : 0,
    groups: count,
  };
}
