import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorRate, Q, type Scored } from "../../src/rerouting/error-rate.js";
import { courseOf, Matched, matchedScore, type Window } from "../../src/rerouting/matched.js";
import { passedOn } from "../../src/rerouting/passed-on.js";
import { type Residuals, residualsOf } from "../../src/rerouting/score.js";

/** Noise that is the same for the same place, about 0, with a spread of about 1. */
const noise = (k: number) => {
  const x = Math.sin(k * 12.9898 + 78.233) * 43758.5453;
  const y = Math.sin(k * 39.346 + 11.135) * 24634.6345;
  return (
    Math.sqrt(-2 * Math.log(Math.max(1e-9, x - Math.floor(x)))) * Math.cos(2 * Math.PI * (y - Math.floor(y)))
  );
};
const window = (deviations: readonly number[]): Window => ({
  deviations: Float64Array.from(deviations),
  excess: Float64Array.from(deviations, (value) => Math.max(0, value)),
  inflation: 1,
  past: 26,
});
const drawn = (seed: number, of: (t: number) => number = () => 0) =>
  window(Array.from({ length: 16 }, (_, t) => noise(seed * 16 + t) + of(t)));
/** A rerouting that begins late, pauses and grows. */
const course = [0, 0, 0, 0, 0, 1, 2, 0, 3, 3, 4, 0, 4, 4, 4, 4];

describe("an excess in the course of another", () => {
  it("has weights whose squares add up to 1, and a lump does not weigh more than twice the mean", () => {
    const lump = courseOf(window([1, 1, 1, 1, 1, 1, 1, 1, 1, 1000])) ?? new Float64Array();
    expect(lump.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1, 12);
    expect(Math.max(...lump) / Math.min(...lump)).toBeCloseTo(201.8, 6);
    expect(courseOf(window([-1, 0, -3]))).toBeNull();
  });

  it("stands out more than by its mean, and at the delay at which goods go on", () => {
    const clear = courseOf(window(course)) ?? new Float64Array();
    const same = window(course.map((value) => value / 3));
    const later = window([0, 0, ...course.slice(0, 14)].map((value) => value / 3));
    const flat = window(
      Array.from({ length: 16 }, () => course.reduce((sum, value) => sum + value / 3, 0) / 16),
    );
    expect(matchedScore(clear, same, 1)).toBeGreaterThan(matchedScore(clear, flat, 1));
    expect(matchedScore(clear, later, 1)).toBeGreaterThan(0.8 * matchedScore(clear, same, 1));
    // What leaves before it comes does not follow it.
    expect(matchedScore(clear, later, -1)).toBeLessThan(matchedScore(clear, later, 1));
  });

  it("is as rare as its share among windows without one", () => {
    const nulls = Array.from({ length: 600 }, (_, k) => ({ stratum: 0, window: drawn(k) }));
    const matched = new Matched(nulls);
    const clear = courseOf(window(course)) ?? new Float64Array();
    const shares = nulls.slice(0, 200).map(({ window: own }) => matched.share(clear, own, 0, 1).share);
    expect(shares.filter((share) => share <= 0.1).length / 200).toBeLessThan(0.17);
    expect(shares.filter((share) => share <= 0.1).length / 200).toBeGreaterThan(0.04);
    const { share, count } = matched.share(
      clear,
      drawn(900, (t) => 1.2 * (course[t] ?? 0)),
      0,
      1,
    );
    expect(count).toBe(600);
    expect(share).toBeLessThan(1 / 600);
    expect(matched.share(clear, drawn(901), 7, 1)).toEqual({ share: 1, count: 0 });
  });
});

describe("the false discovery rate of two legs that go together", () => {
  const scored = (score: number): Scored => ({ score, level: 100, volatility: 1 });
  const nulls = Array.from({ length: 1200 }, (_, k) => ({
    legs: [scored(noise(k)), scored(noise(k * 7 + 3))],
    windows: [drawn(k), drawn(5000 + k)] as const,
  }));
  const clear = window(course.map((value) => 3 * value));
  /** A weak way in beside a clear way out, in its course or against it. */
  const beside = (seed: number, of: (t: number) => number) => ({
    legs: [scored(2.9), scored(9)],
    windows: [drawn(seed, of), clear] as const,
  });

  it("finds the weaker leg in the course of the clearer one, and not against it", () => {
    const both = Array.from({ length: 10 }, (_, k) => beside(7000 + k, (t) => 0.7 * (course[t] ?? 0)));
    const against = Array.from({ length: 5 }, (_, k) => beside(8000 + k, (t) => (t < 5 ? 3 : -0.5)));
    const rate = errorRate([...both, ...against], nulls);
    expect(rate.q.slice(0, 10).filter((q) => q <= Q).length).toBeGreaterThanOrEqual(9);
    for (const q of rate.q.slice(10)) expect(q).toBeGreaterThan(Q);
  });

  it("lets a leg exceed more often only where the other one is the rarer", () => {
    const trials = Array.from({ length: 40 }, (_, k) => ({
      legs: [scored(k < 5 ? 2.4 : 9), scored(k < 5 ? 9 : 0)],
    }));
    const plain = nulls.map(({ legs }) => ({ legs }));
    expect(errorRate(trials, plain).q[0]).toBeGreaterThan(Q);
    expect(errorRate(trials, plain, { often: [10, 1] }).q[0]).toBeLessThanOrEqual(Q);
    // The other way round nothing is gained: many exceed on the first leg, so the second must be rare.
    expect(errorRate(trials, plain, { often: [1, 10] }).q[0]).toBeGreaterThan(Q);
  });
});

describe("what a partner has always passed on", () => {
  const residuals = (values: (t: number) => number): Residuals =>
    residualsOf(
      Float64Array.from({ length: 40 }, (_, t) => 100 + values(t)),
      new Float64Array(40).fill(100),
      30,
    );
  const others = (season: number) =>
    Array.from({ length: 7 }, (_, k) => ({
      inflow: residuals((t) => 10 * noise(1000 * k + t) + season * Math.cos((2 * Math.PI * t) / 12)),
      outflow: residuals((t) => 10 * noise(1000 * k + 500 + t) + season * Math.cos((2 * Math.PI * t) / 12)),
    }));

  it("is the share of what arrives, with its delay", () => {
    const arrived = (t: number) => 10 * noise(20_000 + t);
    const entrepot = {
      inflow: residuals(arrived),
      outflow: residuals((t) => 0.4 * arrived(t - 1) + noise(30_000 + t)),
    };
    const [one, ...rest] = passedOn([entrepot, ...others(0)], 30);
    expect(one?.later).toBe(1);
    expect(one?.share).toBeGreaterThan(0.3);
    expect(one?.share).toBeLessThan(0.5);
    expect(rest.filter(({ share }) => share > 0).length).toBeLessThanOrEqual(1);
  });

  it("is not seen in a season that all partners have", () => {
    for (const { share } of passedOn(others(30), 30)) expect(share).toBe(0);
  });

  it("is never more than nine tenths", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 50, noNaN: true }), (times) => {
        const arrived = (t: number) => noise(t);
        const pair = { inflow: residuals(arrived), outflow: residuals((t) => times * arrived(t)) };
        for (const { share } of passedOn([pair, ...others(0)], 30)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(0.9);
        }
      }),
      { numRuns: 20 },
    );
  });
});
