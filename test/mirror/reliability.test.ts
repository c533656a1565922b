import { randomLcg, randomNormal } from "d3-random";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Discrepancy, reliabilityOf } from "../../src/mirror/reliability.js";
import { rankCorrelation } from "../../src/statistics.js";

const NOISES = [0.02, 0.05, 0.08, 0.12, 0.18, 0.25, 0.35, 0.5, 0.7, 1];
const name = (index: number) => `R${index}`;

/** Reporters with known noise, each pair with some cells. */
function world(seed: number, noises: readonly number[], cells: number): Discrepancy[] {
  const normal = randomNormal.source(randomLcg(seed))(0, 1);
  return noises.flatMap((a, exporter) =>
    noises.flatMap((b, importer) =>
      exporter === importer
        ? []
        : Array.from({ length: cells }, () => ({
            exporter: name(exporter),
            importer: name(importer),
            gap: a * normal() + b * normal(),
          })),
    ),
  );
}

describe("a reporter's reliability", () => {
  it("recovers planted noise and its order in 20 worlds", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rated = reliabilityOf(
        world(seed / 21, NOISES, 6),
        NOISES.map((_, index) => name(index)),
      );
      const pairs = rated.map(({ index }, at) => [index ?? Number.NaN, -(NOISES[at] ?? 0)] as const);
      expect(rankCorrelation(pairs)).toBeGreaterThan(0.95);
      for (const [at, each] of rated.entries()) {
        const truth = NOISES[at] ?? 0;
        if (truth >= 0.18) expect(Math.abs((each.noise ?? 0) / truth - 1)).toBeLessThan(0.35);
        expect([each.partners, each.cells]).toEqual([9, 108]);
      }
    }
  });

  it("does not make a good reporter pay for bad partners", () => {
    const noises = [0.03, 0.6, 0.6, 0.6, 0.6, 0.6];
    const cells = world(0.5, noises, 10);
    const [good, bad] = reliabilityOf(cells, ["R0", "R1"]);
    const own = cells.filter(({ exporter, importer }) => exporter === "R0" || importer === "R0");
    const agreed = own.filter(({ gap }) => Math.abs(gap) < Math.log(1.2)).length / own.length;
    expect(agreed).toBeLessThan(0.35);
    expect(good?.index).toBeGreaterThan(0.5);
    expect(bad?.index).toBeLessThan(0.35);
  });

  it("lies from 0 to 1, inside its range, and depends neither on order nor on who exports", () => {
    const cell = fc.record({
      exporter: fc.integer({ min: 0, max: 5 }).map(name),
      importer: fc.integer({ min: 0, max: 5 }).map(name),
      gap: fc.double({ min: -30, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const real = cells.filter(({ exporter, importer }) => exporter !== importer);
        const asked = Array.from({ length: 7 }, (_, index) => name(index));
        const rated = reliabilityOf(real, asked);
        for (const { index, low, high, why } of rated) {
          expect(index === null).toBe(why !== null);
          if (index === null) continue;
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(1);
          if (low !== null && high !== null) expect(low <= index && index <= high).toBe(true);
        }
        expect(rated[6]?.why).toBe("isolated");
        const turned = real
          .map(({ exporter, importer, gap }) => ({ exporter: importer, importer: exporter, gap: -gap }))
          .reverse();
        for (const [at, each] of reliabilityOf(turned, asked).entries()) {
          const before = rated[at]?.index ?? null;
          if (each.index === null || before === null) expect(each.index).toBe(before);
          else expect(each.index).toBeCloseTo(before, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is not given to a reporter with few partners, nor where two camps report about each other only", () => {
    const cells = world(0.2, [0.1, 0.2, 0.3], 5);
    expect(reliabilityOf(cells, ["R0"])[0]).toMatchObject({
      index: null,
      why: "too-few-partners",
      partners: 2,
    });
    const camps = world(0.2, NOISES, 3).filter(
      ({ exporter, importer }) => exporter.charCodeAt(1) % 2 !== importer.charCodeAt(1) % 2,
    );
    expect(reliabilityOf(camps, ["R0", "R3"]).map(({ why }) => why)).toEqual([
      "not-identified",
      "not-identified",
    ]);
  });
});
