import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACETS, type Facet } from "../../src/measures/measure.js";
import { uniformWeightings } from "../../src/statistics.js";
import { cellsOf, overallIndex } from "../../src/verdicts/overall.js";
import type { Verdict } from "../../src/verdicts/schema.js";
import { type Cell, signsOf, type Weights, weigh } from "../../src/verdicts/weighting.js";
import { equalWeights, parseWeights } from "../../src/verdicts/weights.js";

function cell(facet: Facet, known: number, closer: number, farther: number): Cell {
  return { facet, known, closer, farther };
}

/** A cell with a score between -1 and 1, or an unknown one. */
const votes = fc
  .integer({ min: 0, max: 6 })
  .chain((known) =>
    fc
      .tuple(fc.integer({ min: 0, max: known }), fc.integer({ min: 0, max: known }))
      .map(([closer, rest]) => ({ known, closer, farther: Math.min(rest, known - closer) })),
  );
const row = fc
  .tuple(...FACETS.map(() => votes))
  .map((all) => all.map((each, index): Cell => ({ facet: FACETS[index] ?? "trade", ...each })));
const table = fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => rows.flat());
const weightsOf = (most: number) =>
  fc
    .tuple(...FACETS.map(() => fc.integer({ min: 0, max: most })))
    .map((all): Weights => Object.fromEntries(FACETS.map((facet, index) => [facet, all[index] ?? 0])));

describe("an overall index", () => {
  it("is the weighted mean of the facets known, and names what is left out with its share of the weight", () => {
    // trade 1/4 x 2, politics -1 x 1: (1/2 - 1) / 3; people, with 1 of the 4, is unknown
    const found = weigh(
      [cell("trade", 4, 2, 1), cell("politics", 1, 0, 1), cell("people", 0, 0, 0), cell("culture", 0, 0, 0)],
      { trade: 2, politics: 1, people: 1 },
    );
    expect(found.value).toBeCloseTo(-1 / 6, 15);
    expect(found.facets).toEqual([
      { facet: "trade", score: 0.25, share: 2 / 3 },
      { facet: "politics", score: -1, share: 1 / 3 },
    ]);
    expect(found.leftOut).toEqual([{ facet: "people", share: 0.25 }]);
    // closer only where trade's weight is more than four times that of politics: 1/4 against 1, so 0.25 / 1.25
    expect(found.weightings).toEqual({ closer: 0.2, zero: 0, farther: 0.8 });
    expect(found.signChanges).toBeCloseTo(0.2, 15);
  });

  it("counts the weightings of all facets known, those without a weight included", () => {
    const cells = [cell("trade", 1, 1, 0), cell("politics", 1, 1, 0), cell("people", 1, 0, 1)];
    const found = weigh(cells, { trade: 1, politics: 1 });
    expect(found.value).toBe(1);
    // two against one: 3/4
    expect(found.weightings).toEqual({ closer: 0.75, zero: 0, farther: 0.25 });
    expect(weigh(cells, { trade: 1, people: 1 })).toMatchObject({ value: 0, signChanges: 1 });
  });

  it("is zero under every weighting where nothing moved", () => {
    expect(
      weigh([cell("trade", 3, 0, 0), cell("politics", 2, 1, 1)], { trade: 1, politics: 9 }),
    ).toMatchObject({ value: 0, weightings: { closer: 0, zero: 1, farther: 0 }, signChanges: 0 });
  });

  it("adds fifths to zero, not to a rest of rounding", () => {
    const cells = [1, 2, -3].map((of) => cell("trade", 5, Math.max(of, 0), Math.max(-of, 0)));
    const found = weigh([...cells, cell("politics", 1, 0, 0)], { trade: 1, politics: 1 });
    expect(found).toMatchObject({ value: 0, weightings: { zero: 1 }, signChanges: 0 });
  });

  it("is none with fewer than two facets known that have a weight", () => {
    const cells = [cell("trade", 2, 1, 0), cell("politics", 0, 0, 0), cell("people", 1, 1, 0)];
    expect(weigh(cells, { trade: 1, politics: 1 })).toEqual({
      value: null,
      facets: [{ facet: "trade", score: 0.5, share: 1 }],
      leftOut: [{ facet: "politics", share: 0.5 }],
      weightings: null,
      signChanges: null,
    });
    expect(weigh(cells, {}).value).toBe(null);
    expect(weigh([], equalWeights())).toMatchObject({ value: null, facets: [], leftOut: [] });
  });

  it("of all partners weighs every known cell by its facet, also of a partner that has no index", () => {
    const of = (partner: string, facet: Facet, known: number, closer: number, farther: number): Verdict => ({
      partner,
      facet,
      verdict: "unknown",
      certainty: "none",
      basis: { rule: "nothing-known", families: { known, closer, farther }, agreement: null },
      readings: [],
    });
    const verdicts = [
      of("KAZ", "trade", 2, 1, 0),
      of("KAZ", "politics", 1, 0, 1),
      of("KGZ", "trade", 1, 1, 0),
      of("KGZ", "politics", 0, 0, 0),
    ];
    const { partners, all } = overallIndex(verdicts, ["KAZ", "KGZ"], parseWeights("trade=2,politics=1"));
    // (2 x 1/2 - 1) / 3
    expect(partners[0]).toMatchObject({ partner: "KAZ", value: 0, why: null });
    expect(partners[1]).toMatchObject({ partner: "KGZ", value: null, why: "too-few-facets" });
    // (2 x 1/2 - 1 + 2 x 1) / (2 + 1 + 2)
    expect(all?.value).toBeCloseTo(0.4, 15);
    expect(all?.facets[0]).toEqual({ facet: "trade", score: 0.75, share: 0.8 });
    expect(all?.leftOut).toEqual([{ facet: "politics", share: 1 / 6 }]);
    // 3/2 closer against 1 farther
    expect(all?.weightings?.closer).toBeCloseTo(0.6, 15);
    expect(overallIndex(verdicts, ["KAZ"], equalWeights()).all).toBe(null);
    // six of eight facets have no verdict at all
    const [first] = overallIndex(verdicts, ["KAZ"], equalWeights()).partners;
    expect(first?.leftOut.map(({ share }) => share)).toEqual(Array(6).fill(1 / 8));
    expect(cellsOf(verdicts, "KAZ").map(({ facet }) => facet)).toEqual(FACETS);
  });

  it("stays what it is when all weights are multiplied, and when facets change their order", () => {
    fc.assert(
      fc.property(
        table,
        weightsOf(10),
        fc.integer({ min: 2, max: 10 }),
        fc.infiniteStream(fc.integer()),
        (cells, weights, factor, random) => {
          const found = weigh(cells, weights);
          const times = Object.fromEntries(
            FACETS.map((facet) => [facet, (weights[facet] ?? 0) * factor] as const),
          );
          const order = new Map(cells.map((each) => [each, random.next().value]));
          const shuffled = [...cells].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
          for (const other of [weigh(cells, times), weigh(shuffled, weights)]) {
            if (found.value === null) expect(other.value).toBe(null);
            else expect(other.value).toBeCloseTo(found.value, 12);
            expect(other.signChanges ?? -1).toBeCloseTo(found.signChanges ?? -1, 9);
            expect(new Set(other.leftOut.map(({ facet }) => facet))).toEqual(
              new Set(found.leftOut.map(({ facet }) => facet)),
            );
          }
        },
      ),
    );
  });

  it("turns with the signs of all votes", () => {
    fc.assert(
      fc.property(table, weightsOf(10), (cells, weights) => {
        const found = weigh(cells, weights);
        const turned = weigh(
          cells.map(({ closer, farther, ...rest }) => ({ ...rest, closer: farther, farther: closer })),
          weights,
        );
        if (found.value === null) expect(turned.value).toBe(null);
        else expect(turned.value).toBeCloseTo(-found.value, 12);
        expect(turned.weightings?.closer ?? -1).toBeCloseTo(found.weightings?.farther ?? -1, 12);
        expect(turned.signChanges ?? -1).toBeCloseTo(found.signChanges ?? -1, 12);
      }),
    );
  });

  it("never changes its sign where all agree, and otherwise lies within -1 and 1 with shares that add to one", () => {
    fc.assert(
      fc.property(table, weightsOf(100), (cells, weights) => {
        const agreeing = weigh(
          cells.map((each) => ({ ...each, closer: each.known, farther: 0 })),
          weights,
        );
        if (agreeing.value !== null) expect(agreeing).toMatchObject({ value: 1, signChanges: 0 });
        const { value, weightings, facets } = weigh(cells, weights);
        if (value === null || weightings === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(weightings.closer + weightings.zero + weightings.farther).toBeCloseTo(1, 12);
        expect(facets.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
        expect(facets.reduce((total, each) => total + each.share * each.score, 0)).toBeCloseTo(value, 12);
      }),
    );
  });

  it("has the exact shares that seeded draws come near", () => {
    const DRAWS = 4000;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 8 }), (scores) => {
        let positive = 0;
        for (const weights of uniformWeightings(scores.length, DRAWS, 1)) {
          const total = weights.reduce((sum, weight, index) => sum + weight * (scores[index] ?? 0), 0);
          if (total > 0) positive++;
        }
        // five standard errors of a share of one half
        expect(Math.abs(positive / DRAWS - signsOf(scores).closer)).toBeLessThan(5 * Math.sqrt(0.25 / DRAWS));
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it("has them by hand", () => {
    expect(signsOf([1, -1])).toEqual({ closer: 0.5, zero: 0, farther: 0.5 });
    expect(signsOf([1, 1, -1]).closer).toBe(0.75);
    expect(signsOf([1, 1, 1, -1]).closer).toBe(0.875);
    // 2 and 1 against 1, by partial fractions: 2 x 2 / (2 - 1) / (2 + 1) - 1 / (2 - 1) / (1 + 1)
    expect(signsOf([2, 1, -1]).closer).toBeCloseTo(4 / 3 - 1 / 2, 15);
    expect(signsOf([0, 0.2, 0])).toEqual({ closer: 1, zero: 0, farther: 0 });
    expect(signsOf([])).toEqual({ closer: 0, zero: 1, farther: 0 });
  });
});

describe("weights", () => {
  it("are equal, or named facets with whole numbers", () => {
    expect(parseWeights("equal")).toEqual(Object.fromEntries(FACETS.map((facet) => [facet, 1])));
    expect(parseWeights(" Trade = 2, politics=1 ,people=0")).toEqual({ trade: 2, politics: 1, people: 0 });
  });

  it.each([
    ["trad=2,politics=1", "FACET_UNKNOWN", "did you mean trade?"],
    ["2,1", "FACET_UNKNOWN", "trade=2,politics=1"],
    ["trade=2,,people=1", "FACET_UNKNOWN", "trade=2,politics=1"],
    ["trade=0.5,politics=1", "WEIGHT_INVALID", "whole numbers"],
    ["trade=-1,politics=1", "WEIGHT_INVALID", "whole numbers"],
    ["trade,politics=1", "WEIGHT_INVALID", "whole numbers"],
    ["trade=1=2,politics=1", "WEIGHT_INVALID", "whole numbers"],
    ["trade=101,politics=1", "WEIGHT_INVALID", "whole numbers"],
    ["trade=1,politics=1,trade=2", "WEIGHT_TWICE", "leave one of them out"],
    ["trade=1", "WEIGHTS_TOO_FEW", "name another facet"],
    ["trade=1,politics=0", "WEIGHTS_TOO_FEW", "name another facet"],
  ])("%s is refused with %s", (text, code, todo) => {
    expect(() => parseWeights(text)).toThrow(
      expect.objectContaining({ code, exit: 2, todo: expect.stringContaining(todo) }),
    );
  });
});
