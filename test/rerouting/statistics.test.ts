import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findShift } from "../../src/rerouting/break.js";
import { datesOf } from "../../src/rerouting/dates.js";
import { errorRate, Null, Q, type Scored } from "../../src/rerouting/error-rate.js";
import { donorChange, seasonOf, trustOf } from "../../src/rerouting/expected.js";
import { poisson } from "../../src/rerouting/poisson.js";

const free = Number.POSITIVE_INFINITY;

describe("Poisson regression by weighted least squares", () => {
  it("finds the coefficients that made the means", () => {
    const x = Array.from({ length: 40 }, (_, t) => [1, Math.sin(t), t / 40]);
    const y = x.map(([, one = 0, other = 0]) => Math.exp(3 + 0.7 * one - 1.2 * other));
    const beta = poisson(y, x, { mean: [0, 0, 0], sd: [free, free, free] });
    for (const [k, value] of [3, 0.7, -1.2].entries()) expect(beta?.[k]).toBeCloseTo(value, 6);
  });

  it("solves the score equation: residuals are orthogonal to the regressors, zeros or not", () => {
    const x = Array.from({ length: 30 }, (_, t) => [1, Math.cos(t)]);
    const y = x.map((_, t) => (t % 3 === 0 ? 0 : 5 + (t % 7)));
    const beta = poisson(y, x, { mean: [0, 0], sd: [free, free] });
    for (const k of [0, 1]) {
      const score = x.reduce((sum, row, t) => {
        const mu = Math.exp(row.reduce((eta, value, j) => eta + value * (beta?.[j] ?? 0), 0));
        return sum + (row[k] ?? 0) * ((y[t] ?? 0) - mu);
      }, 0);
      expect(Math.abs(score)).toBeLessThan(1e-4);
    }
  });

  it("keeps to its prior where the data say nothing, and has nothing to say of nothing", () => {
    const x = Array.from({ length: 20 }, () => [1, 0]);
    expect(
      poisson(
        [...Array(20)].map((_, t) => 1 + (t % 2)),
        x,
        { mean: [0, 0.5], sd: [free, 0.1] },
      )?.[1],
    ).toBeCloseTo(0.5, 6);
    expect(poisson([0, 0, 0], [[1], [1], [1]], { mean: [0], sd: [free] })).toBeNull();
  });
});

describe("donors", () => {
  const month = Array.from({ length: 48 }, (_, t) => t % 12);

  it("find the season of a series, and none in a constant", () => {
    const wave = Float64Array.from(
      { length: 48 },
      (_, t) => 100 * Math.exp(0.3 * Math.cos((2 * Math.PI * t) / 12)),
    );
    const season = seasonOf(wave, 36, month);
    expect(season?.[0]).toBeGreaterThan(1.2);
    expect(season?.[6]).toBeLessThan(0.85);
    for (const factor of seasonOf(new Float64Array(48).fill(7), 36, month) ?? [])
      expect(factor).toBeCloseTo(1, 9);
    expect(seasonOf(wave, 20, month)).toBeNull();
  });

  it("are followed as far as their halves agree", () => {
    const agree = Array.from({ length: 40 }, (_, k) => [k / 40 - 0.5, k / 40 - 0.5] as const);
    const apart = Array.from({ length: 40 }, (_, k) => [k / 40 - 0.5, k % 2 === 0 ? 0.3 : -0.3] as const);
    expect(trustOf("partners", agree)).toBeGreaterThan(0.9);
    expect(trustOf("partners", apart)).toBeLessThan(0.3);
  });

  it("change by the logarithm of their growth", () => {
    const twice = Float64Array.from({ length: 48 }, (_, t) => (t < 24 ? 10 : 20));
    expect(donorChange(twice, 24, 48, true)[40]).toBeCloseTo(Math.log(2), 9);
    expect(donorChange(null, 24, 48, true)[40]).toBe(0);
  });
});

it("a shift is found where it is, with an interval around it", () => {
  const series = Float64Array.from({ length: 40 }, (_, t) => (t >= 27 ? 3 : 0) + Math.sin(t * 7) * 0.8);
  const shift = findShift(series, 10, 36);
  expect(shift?.at).toBe(27);
  expect(shift?.low).toBeLessThanOrEqual(27);
  expect(shift?.high).toBeGreaterThanOrEqual(27);
  expect(findShift(new Float64Array(5).fill(Number.NaN), 0, 4)).toBeNull();
});

it("placebo windows end before the break, and a short past or future has none", () => {
  for (const at of [12, 18, 26, 40]) {
    const dates = datesOf("month", at, 48, 0);
    for (const date of dates?.placebos ?? []) expect(date + (dates?.window ?? 0)).toBeLessThanOrEqual(at);
  }
  expect(datesOf("month", 26, 28, 0)).toBeNull();
  expect(datesOf("month", 26, 48, 22)).toBeNull();
  expect(datesOf("year", 8, 11, 0)?.window).toBe(2);
});

describe("the false discovery rate", () => {
  const scored = (score: number, level = 100): Scored => ({ score, level, volatility: 1 });
  const noise = (count: number) =>
    Array.from({ length: count }, (_, k) => Math.sqrt(2) * Math.sin(k * 1.7) + ((k * 37) % 100) / 60);

  it("counts exceedances, never 0, and falls as the score rises", () => {
    const table = new Null(noise(1000).map((score) => scored(score)));
    expect(table.share(scored(-10))).toBeCloseTo(1, 1);
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (score, more) => {
          const [low, high] = [table.share(scored(score)), table.share(scored(score + more))];
          expect(high).toBeGreaterThan(0);
          expect(high).toBeLessThanOrEqual(low + 1e-12);
        },
      ),
    );
    const gamma = 0.01;
    const needed = table.scoreAt(scored(0), gamma);
    expect(table.share(scored(needed))).toBeLessThanOrEqual(gamma);
    expect(table.share(scored(needed - 0.05))).toBeGreaterThan(gamma);
  });

  it("finds what exceeds on both legs, and not what exceeds on one", () => {
    const scores = noise(1200);
    const nulls = scores.map((score, k) => ({ legs: [scored(score), scored(scores[(k * 7) % 1200] ?? 0)] }));
    const both = Array.from({ length: 12 }, () => ({ legs: [scored(9), scored(9)] }));
    const half = Array.from({ length: 12 }, (_, k) => ({ legs: [scored(9), scored(k / 12)] }));
    const rate = errorRate([...both, ...half], nulls);
    for (const q of rate.q.slice(0, 12)) expect(q).toBeLessThanOrEqual(Q);
    for (const q of rate.q.slice(12)) expect(q).toBeGreaterThan(Q);
  });

  it("cannot call anything where too little is known without rerouting", () => {
    const rate = errorRate([{ legs: [scored(99)] }], [{ legs: [scored(0)] }, { legs: [scored(1)] }]);
    expect(rate.q[0]).toBeGreaterThan(Q);
    expect(rate.smallest[0]).toBeGreaterThan(Q);
  });
});
