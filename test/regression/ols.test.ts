import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/regression/ols.js";

/** Longley's data: employment by six macroeconomic series, 1947 to 1962. NIST Statistical Reference Datasets. */
const EMPLOYED = [
  60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
  70551,
];
const SERIES = [
  [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
  [
    234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
    502601, 518173, 554894,
  ],
  [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
  [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
  [
    107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
    125368, 127852, 130081,
  ],
  Array.from({ length: 16 }, (_, index) => 1947 + index),
];
const CERTIFIED = [
  -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
  -0.0511041056535807, 1829.15146461355,
];

const one = (length: number) => Array.from({ length }, () => 1);

describe("least squares", () => {
  it("gives NIST's certified coefficients of Longley's data, which are nearly collinear, to nine digits", () => {
    const { coefficients, r2 } = leastSquares(EMPLOYED, [one(16), ...SERIES]);
    for (const [index, certified] of CERTIFIED.entries())
      expect(Math.abs((coefficients[index] ?? Number.NaN) / certified - 1)).toBeLessThan(1e-9);
    expect(r2).toBeCloseTo(0.995479004577296, 9);
  });

  it("gives HC1 where every observation is a group of its own, and CR1 where groups are given", () => {
    // By hand: y on a constant and x with x = -1, 0, 1, 2.
    const x = [-1, 0, 1, 2];
    const y = [0, 1, 1, 4];
    const { coefficients, errors, residuals } = leastSquares(y, [one(4), x]);
    expect(coefficients[1]).toBeCloseTo(1.2, 12);
    const away = x.map((each) => each - 0.5);
    const meat = away.reduce((sum, each, index) => sum + (each * (residuals[index] ?? 0)) ** 2, 0);
    expect(errors[1]).toBeCloseTo(Math.sqrt(((4 / 2) * meat) / 25), 12);
    const grouped = leastSquares(y, [one(4), x], ["a", "a", "b", "b"]);
    const scores = [0, 2].map((from) =>
      [from, from + 1].reduce((sum, at) => sum + (away[at] ?? 0) * (residuals[at] ?? 0), 0),
    );
    const sum = scores.reduce((total, each) => total + each ** 2, 0);
    expect(grouped.errors[1]).toBeCloseTo(Math.sqrt(((2 / 1) * (3 / 2) * sum) / 25), 12);
  });

  it("leaves out a regressor that is a combination of those before it, and says so", () => {
    const x = [1, 2, 3, 4, 5];
    const { coefficients, errors } = leastSquares(
      [1, 3, 2, 5, 4],
      [one(5), x, x.map((each) => 3 - 2 * each)],
    );
    expect([coefficients[2], errors[2]]).toEqual([null, null]);
    expect(coefficients[1]).toBeCloseTo(0.8, 12);
  });

  it("refuses as many regressors as observations, and one group", () => {
    expect(() => leastSquares([1, 2], [one(2), [1, 2]])).toThrow("too few observations");
    expect(() => leastSquares([1, 2, 4], [one(3), [1, 2, 3]], ["a", "a", "a"])).toThrow("too few");
  });

  it("leaves residuals that no regressor explains", () => {
    const number = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 5, maxLength: 30 }), (rows) => {
        const columns = [one(rows.length), rows.map(([, a]) => a), rows.map(([, , b]) => b)];
        const { residuals } = leastSquares(
          rows.map(([y]) => y),
          columns,
        );
        for (const column of columns)
          expect(
            Math.abs(column.reduce((sum, each, index) => sum + each * (residuals[index] ?? 0), 0)),
          ).toBeLessThan(1e-6);
      }),
    );
  });
});
