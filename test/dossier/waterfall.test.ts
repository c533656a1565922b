import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waterfall } from "../../src/dossier/reconcile/waterfall.js";

const level = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe("a waterfall from their number to ours", () => {
  it("adds up to the gap exactly, whatever the levels", () => {
    fc.assert(
      fc.property(
        level,
        level,
        fc.array(fc.record({ before: level, after: level }), { maxLength: 6 }),
        (theirs, ours, levels) => {
          const { gap, steps, rest } = waterfall(theirs, ours, levels);
          expect(steps.reduce((sum, { amount }) => sum + amount, 0) + rest.amount).toBe(gap);
          expect((steps.at(-1)?.reached ?? Math.round(theirs)) + rest.amount).toBe(Math.round(ours) + 0);
          for (const { before, after, amount } of steps) expect(after - before).toBe(amount);
        },
      ),
    );
  });

  it("gives each step its share of the gap, and the rest what is left", () => {
    expect(waterfall(60, 100.4, [{ before: 61, after: 81 }])).toEqual({
      gap: 40,
      steps: [{ before: 61, after: 81, amount: 20, share: 0.5, reached: 80 }],
      rest: { amount: 20, share: 0.5 },
    });
    expect(waterfall(7, 7, []).rest).toEqual({ amount: 0, share: null });
  });
});
