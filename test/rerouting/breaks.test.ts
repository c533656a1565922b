import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanBreaks } from "../../src/rerouting/breaks.js";

/** Noise that is the same for the same place, and does not go on from one period to the next. */
const noise = (t: number) => {
  const x = Math.sin(t * 12.9898 + 78.233) * 43758.5453;
  return 2 * (x - Math.floor(x)) - 1;
};
const series = (of: (t: number) => number, length = 36) => Float64Array.from({ length }, (_, t) => of(t));

describe("where the mean of a series breaks", () => {
  it("is found at each step, up and down, and nowhere in noise", () => {
    const steps = series((t) => (t < 12 ? 10 : t < 24 ? 20 : 14) + noise(t));
    expect(meanBreaks(steps).map(({ at, rises }) => [at, rises])).toEqual([
      [12, true],
      [24, false],
    ]);
    expect(meanBreaks(series((t) => 10 + noise(t)))).toEqual([]);
    expect(meanBreaks(series(() => 7))).toEqual([]);
    expect(meanBreaks(new Float64Array(36).fill(Number.NaN))).toEqual([]);
  });

  it("has the least squares of all ways to split it, as counting them all shows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 16 }), (values) => {
        const found = meanBreaks(Float64Array.from(values));
        const rest = (from: number, until: number) => {
          const part = values.slice(from, until);
          const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
          return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        };
        const of = (dates: number[]) =>
          [...dates, values.length].reduce((sum, until, k) => sum + rest(dates[k - 1] ?? 0, until), 0);
        const dates = found.map(({ at }) => at);
        const own = of(dates);
        if (dates.length === 1)
          for (let at = 2; at <= values.length - 2; at++) expect(own).toBeLessThanOrEqual(of([at]) + 1e-6);
        if (dates.length === 2)
          for (let one = 2; one <= values.length - 4; one++)
            for (let other = one + 2; other <= values.length - 2; other++)
              expect(own).toBeLessThanOrEqual(of([one, other]) + 1e-6);
        for (const { at, low, high } of found) expect(low <= at && at <= high).toBe(true);
      }),
    );
  });

  it("lies where it lies when the series is scaled, and months without a report are passed over", () => {
    const step = series((t) => (t < 20 ? 5 : 9) + noise(t));
    expect(meanBreaks(step.map((value) => value * 1e6)).map(({ at }) => at)).toEqual([20]);
    const holes = step.map((value, t) => (t === 3 || t === 19 ? Number.NaN : value));
    expect(meanBreaks(holes).map(({ at }) => at)).toEqual([20]);
  });
});
