import { randomLcg, randomNormal } from "d3-random";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mirrored } from "../../src/mirror/pairs.js";
import { fitMargin, MARGIN_BOUNDS, marginAt } from "../../src/regression/margin.js";

interface Plan {
  seed: number;
  constant: number;
  logKm: number;
  contiguous: number;
  noise: number;
  /** Share of the rows that are off by a factor of 2 to 20, either way. */
  slips?: number;
}

/** A world whose margins are known: 120 pairs, a quarter of them neighbours, ten years each. */
function world({ seed, constant, logKm, contiguous, noise, slips = 0 }: Plan): Mirrored[] {
  const draw = randomLcg(seed);
  const normal = randomNormal.source(draw)(0, noise);
  return Array.from({ length: 120 }, (_, pair) => {
    const near = pair % 4 === 0;
    const km = near ? 200 + 1800 * draw() : 500 * 20 ** draw();
    return Array.from({ length: 10 }, () => {
      const slip = draw() < slips ? (draw() < 0.5 ? -1 : 1) * Math.log(2 + 18 * draw()) : 0;
      const sent = 10 ** (5 + 4 * draw());
      const ratio = Math.exp(constant + logKm * Math.log(km) + (near ? contiguous : 0) + normal() + slip);
      return { exporter: `E${pair}`, importer: "I", sent, received: sent * ratio, km, contiguous: near };
    });
  }).flat();
}

const plan = { constant: -0.12, logKm: 0.03, contiguous: -0.02 };
const truth = (km: number, near: boolean) =>
  Math.exp(plan.constant + plan.logKm * Math.log(km) + (near ? plan.contiguous : 0));

describe("the margin from CIF to FOB by regression", () => {
  it("is what was planted where nothing disturbs it, but for the ends that are winsorised", () => {
    const fit = fitMargin(world({ seed: 0.1, ...plan, noise: 0 }));
    expect(Math.abs((fit?.logKm ?? 0) - plan.logKm)).toBeLessThan(0.004);
    expect(Math.abs((fit?.contiguous ?? 0) - plan.contiguous)).toBeLessThan(0.01);
    expect(fit?.observations).toBe(1200);
    expect(fit?.pairs).toBe(120);
  });

  it("recovers planted margins within three points in 20 noisy worlds with slips, and its interval holds the truth in most", () => {
    let held = 0;
    let tried = 0;
    for (let number = 1; number <= 20; number++) {
      const fit = fitMargin(world({ seed: number / 21, ...plan, noise: 0.15, slips: 0.05 }));
      if (fit === null) throw new Error("no fit");
      for (const [km, near] of [
        [800, true],
        [2000, false],
        [6000, false],
      ] as const) {
        const margin = marginAt(fit, km, near);
        expect(Math.abs(margin.unclipped - truth(km, near))).toBeLessThan(0.03);
        tried += 1;
        if (margin.low <= truth(km, near) && truth(km, near) <= margin.high) held += 1;
      }
    }
    expect(held / tried).toBeGreaterThan(0.85);
  });

  it("does not depend on the unit of value", () => {
    const rows = world({ seed: 0.3, ...plan, noise: 0.2 });
    const scaled = rows.map((row) => ({ ...row, sent: row.sent * 1024, received: row.received * 1024 }));
    expect(fitMargin(scaled)).toEqual(fitMargin(rows));
  });

  it("never leaves its bounds, whatever the data are", () => {
    const number = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
    const row = fc.record({
      sent: number,
      received: number,
      km: fc.double({ min: 1, max: 20000, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 30, maxLength: 60 }),
        fc.double({ min: 1, max: 20000, noNaN: true }),
        (rows, km) => {
          const fit = fitMargin(
            rows.map((each, index) => ({
              ...each,
              exporter: `E${index}`,
              importer: "I",
              contiguous: index % 3 === 0,
            })),
          );
          if (fit === null) throw new Error("no fit");
          for (const near of [true, false]) {
            const { ratio, unclipped, clipped } = marginAt(fit, km, near);
            expect(ratio).toBeGreaterThanOrEqual(MARGIN_BOUNDS.low);
            expect(ratio).toBeLessThanOrEqual(MARGIN_BOUNDS.high);
            expect(clipped).toBe(ratio !== unclipped);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is not estimated from a handful, and says where contiguity cannot be told", () => {
    const rows = world({ seed: 0.4, ...plan, noise: 0.1 });
    expect(fitMargin(rows.slice(0, 29))).toBeNull();
    expect(fitMargin(rows.slice(0, 90))).toBeNull();
    const far = fitMargin(rows.filter(({ contiguous }) => !contiguous));
    expect([far?.contiguous, far?.errors.contiguous]).toEqual([0, null]);
  });
});
