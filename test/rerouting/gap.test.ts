import { expect, it } from "vitest";
import { expectedGap, type Gap } from "../../src/rerouting/watch.js";

it("a gap's past is not made by one wrong figure of either side", () => {
  const months = Array.from({ length: 24 }, (_, t) => 100 + 10 * Math.sin(t));
  const gapOf = (said: number[], recorded: number[]): Gap => {
    const sum = {
      side: "byExporter" as const,
      values: new Float64Array(24),
      cover: new Float64Array(24).fill(1),
    };
    return {
      said: sum,
      recorded: sum,
      saidFull: Float64Array.from(said),
      recordedFull: Float64Array.from(recorded),
    };
  };
  const recorded = months.map((value) => 0.9 * value);
  const right = expectedGap(gapOf(months, recorded), 12);
  for (const factor of [1000, 0.001]) {
    const wrong = expectedGap(
      gapOf(
        months,
        recorded.map((value, t) => (t === 5 ? value * factor : value)),
      ),
      12,
    );
    for (const method of ["own-past", "poisson-donors"] as const)
      expect((wrong[method][20] ?? 0) / (right[method][20] ?? 0)).toBeCloseTo(1, 1);
  }
});

it("a gap has no ratio of its own before there was trade, and is held against both sides saying the same", () => {
  const sum = {
    side: "byExporter" as const,
    values: new Float64Array(24),
    cover: new Float64Array(24).fill(1),
  };
  // Before the break one side lets a small value go by; after it both say the same.
  const saidFull = Float64Array.from({ length: 24 }, (_, t) => (t < 12 ? 0 : 500));
  const recordedFull = Float64Array.from({ length: 24 }, (_, t) => (t < 12 ? (t === 3 ? 210 : 0) : 500));
  const expected = expectedGap({ said: sum, recorded: sum, saidFull, recordedFull }, 12);
  for (const method of ["own-past", "poisson-donors"] as const) {
    expect(expected[method][20]).toBeGreaterThan(250);
    expect(expected[method][20]).toBeLessThan(600);
  }
});
