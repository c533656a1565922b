import { describe, expect, it } from "vitest";
import { mad, median, quantile, uniformWeightings } from "../src/statistics.js";

describe("statistics", () => {
  it("of small cases by hand", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    // deviations from 2: 1 1 0 0 2 4 7, sorted 0 0 1 1 2 4 7
    expect(mad([1, 1, 2, 2, 4, 6, 9])).toBe(1);
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
    expect(median([])).toBeNaN();
  });

  it("draws weightings that are the same for the same seed, add to one, and fill the simplex evenly", () => {
    const draw = () => [...uniformWeightings(3, 5000, 7)];
    expect(draw()).toEqual(draw());
    const first = draw();
    for (const weights of first) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    // of a uniform weighting of three, the share with one weight above a half is 3/4, each 1/4
    const above = first.filter(([weight]) => (weight ?? 0) > 0.5).length / first.length;
    expect(above).toBeGreaterThan(0.23);
    expect(above).toBeLessThan(0.27);
  });
});
