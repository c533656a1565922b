import { describe, expect, it } from "vitest";
import { directionOf, judge, lends, longViewOf, type Point, stepsOf } from "../../src/measures/change.js";

const points = (values: readonly (number | null)[], first = 2012): Point[] =>
  values.map((value, index) => ({ period: String(first + index), value }));
const last = (series: readonly Point[]): [Point, Point] => {
  const [before, now] = series.slice(-2);
  if (before === undefined || now === undefined) throw new Error("two points are needed");
  return [before, now];
};

describe("the score of a change", () => {
  it("of the worked example in docs/verdicts.md", () => {
    const series = points(
      [11.37, 7.61, 6.49, 11.25, 11.34, 15.06, 19.5, 14.16, 13.04, 14.29, 47.44].map((value) => value / 100),
    );
    const { change } = judge(series.slice(0, 10), last(series), "share", "KGZ");
    expect(change?.changes).toBe(9);
    expect(change?.usual).toBeCloseTo(0.0009, 6);
    expect(change?.noise).toBeCloseTo(0.0363 * 1.4826, 6);
    expect(change?.score).toBeCloseTo((0.3315 - 0.0009) / (0.0363 * 1.4826), 6);
    expect(change?.beyondNoise).toBe(true);
    expect(change?.relative).toBeNull();
    expect(directionOf(change, "up")).toBe("closer");
    expect(directionOf(change, "down")).toBe("farther");
    expect(directionOf(change, "context")).toBe("context");
  });

  it("of amounts is taken on logarithms, and the percent has its denominator", () => {
    const series = points([100, 110, 121, 100, 110, 121, 133, 150]);
    const { change } = judge(series.slice(0, 7), last(series), "USD", "KGZ");
    expect(change?.step).toBeCloseTo(Math.log(150 / 133), 12);
    expect(change?.relative).toBeCloseTo(150 / 133 - 1, 12);
    expect(change?.absolute).toBe(17);
  });

  it("of counts of events has at least the noise of chance, so that one visit after none is no change", () => {
    const seldom = points([0, 0, 0, 0, 0, 0, 0, 1]);
    const { change, notes } = judge(seldom.slice(0, 7), last(seldom), "events", "_PRESS");
    expect(notes).toEqual(["count-noise"]);
    expect(change).toMatchObject({ usual: 0, noise: 1, score: 1, beyondNoise: false });
    const often = points([0, 0, 0, 0, 0, 0, 0, 9]);
    expect(judge(often.slice(0, 7), last(often), "events", "_PRESS").change).toMatchObject({
      noise: 3,
      score: 3,
      beyondNoise: true,
    });
    // Where the past moved more than chance would, its own noise stands.
    const unsteady = points([0, 4, 0, 4, 0, 4, 0, 1]);
    expect(judge(unsteady.slice(0, 7), last(unsteady), "events", "_PRESS")).toMatchObject({
      change: { noise: 4 * 1.4826, beyondNoise: false },
      notes: [],
    });
    // An index that never moved has no such floor.
    expect(judge(seldom.slice(0, 7), last(seldom), "index", "UN").notes).toEqual(["constant-baseline"]);
  });

  it("is unknown with fewer than five changes, and gaps are not bridged", () => {
    const short = points([1, 2, 3, 4, 5, 9]);
    expect(judge(short.slice(0, 5), last(short), "index", "KAZ")).toMatchObject({
      change: { changes: 4, score: null, beyondNoise: null },
      notes: ["too-few-changes"],
    });
    expect(stepsOf(points([1, null, 3, 4]), "index")).toEqual([1]);
    expect(directionOf(null, "up")).toBe("unknown");
  });

  it("borrows the other side's noise where that side agrees within 10 %, and says so", () => {
    const other = points([100, 120, 90, 110, 130, 100, 105, 110, 120, 130]);
    const own = points([null, null, null, null, null, null, 104, 108, 121, 129, 140]);
    const lender = { saidBy: "RUS", baseline: other, all: other };
    const { change, notes } = judge(own.slice(0, 10), last(own), "USD", "KAZ", lender, own);
    expect(notes).toEqual(["noise-of:RUS"]);
    expect(change?.noiseOf).toBe("RUS");
    expect(change?.beyondNoise).toBe(false);
  });

  it("does not borrow from a side that differs by more, or meets it too seldom", () => {
    const own = points([100, 100, 100]);
    expect(lends(own, points([109, 95, 100]))).toBe(true);
    expect(lends(own, points([112, 95, 100]))).toBe(false);
    expect(lends(own, points([100, 100]))).toBe(false);
    expect(lends(points([100, null, 100]), points([100, 500, 100]))).toBe(false);
  });

  it("against a constant baseline has no score, and any change is beyond noise", () => {
    const flat = points([1, 1, 1, 1, 1, 1, 1]);
    expect(judge(flat.slice(0, 6), last(flat), "index", "UN")).toMatchObject({
      change: { score: null, beyondNoise: false },
      notes: ["constant-baseline"],
    });
    const moved = points([1, 1, 1, 1, 1, 1, 1.1]);
    const { change } = judge(moved.slice(0, 6), last(moved), "index", "UN");
    expect(change).toMatchObject({ score: null, beyondNoise: true });
    expect(directionOf(change, "up")).toBe("closer");
  });

  it("of an amount from zero is not defined, and not guessed", () => {
    const series = points([1, 2, 3, 4, 5, 6, 0, 9]);
    expect(judge(series.slice(0, 7), last(series), "USD", "KGZ").change).toMatchObject({
      step: null,
      score: null,
      beyondNoise: null,
    });
  });

  it("has a long view that needs a past", () => {
    expect(longViewOf(points([1, 2, 3, 4, 5]))).toEqual({ median: 3, band: [2, 4] });
    expect(longViewOf(points([1, 2]))).toBeNull();
  });
});
