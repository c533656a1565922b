import { describe, expect, it } from "vitest";
import type { Direction, Reading } from "../../src/measures/schema.js";
import { families, shareCloser, verdictOf } from "../../src/verdicts/verdict.js";

function reading(family: string, direction: Direction, edition = ""): Reading {
  return {
    id: `${family}:RUS:KGZ:2022@KGZ${edition}`,
    measure: family,
    facet: "trade",
    hub: "RUS",
    partner: "KGZ",
    period: "2022",
    saidBy: "KGZ",
    basis: null,
    editions: [],
    value: 1,
    unit: "share",
    low: null,
    high: null,
    series: [],
    change: null,
    longView: null,
    direction,
    family,
    parts: [],
    evidence: [],
    notes: [],
  };
}
const verdict = (...readings: Reading[]) => verdictOf("KGZ", "trade", readings);

describe("a verdict", () => {
  it("is unknown where no family is known, and context does not count", () => {
    expect(verdict()).toMatchObject({ verdict: "unknown", certainty: "none" });
    expect(verdict(reading("a", "unknown"), reading("b", "context"))).toMatchObject({
      verdict: "unknown",
      basis: { families: { known: 0 } },
    });
  });

  it("is no clear change where nothing is beyond noise", () => {
    expect(verdict(reading("a", "no-clear-change"), reading("b", "unknown"))).toMatchObject({
      verdict: "no-clear-change",
      certainty: "single-measure",
    });
  });

  it("is the direction of the only one beyond noise, marked as a single measure", () => {
    expect(verdict(reading("a", "farther"), reading("b", "no-clear-change"))).toMatchObject({
      verdict: "farther",
      certainty: "single-measure",
      basis: { agreement: null },
    });
  });

  it("needs 80 % of weightings: two against one are mixed, three against one are not", () => {
    const two = verdict(reading("a", "closer"), reading("b", "closer"), reading("c", "farther"));
    expect(two.verdict).toBe("mixed");
    expect(two.basis.agreement).toBeGreaterThan(0.73);
    expect(two.basis.agreement).toBeLessThan(0.77);
    const three = verdict(
      reading("a", "farther"),
      reading("b", "farther"),
      reading("c", "farther"),
      reading("d", "closer"),
    );
    expect(three).toMatchObject({ verdict: "farther", certainty: "likely" });
    expect(verdict(reading("a", "closer"), reading("b", "closer"))).toMatchObject({
      verdict: "closer",
      certainty: "robust",
      basis: { agreement: 1 },
    });
  });

  it("counts one vote a family: editions side by side are one, and split ones are none", () => {
    expect(families([reading("a", "closer", "/1"), reading("a", "closer", "/2")])).toMatchObject([
      { id: "a", vote: 1 },
    ]);
    expect(families([reading("a", "closer", "/1"), reading("a", "no-clear-change", "/2")])).toMatchObject([
      { vote: 1 },
    ]);
    expect(families([reading("a", "closer", "/1"), reading("a", "farther", "/2")])).toMatchObject([
      { vote: 0 },
    ]);
    expect(
      families([
        reading("a", "closer", "/1"),
        reading("a", "no-clear-change", "/2"),
        reading("a", "no-clear-change", "/3"),
      ]),
    ).toMatchObject([{ vote: 0 }]);
    expect(families([reading("a", "unknown")])).toMatchObject([{ vote: null }]);
  });

  it("draws the same weightings each time, and its shares are those of the uniform simplex", () => {
    expect(shareCloser([1, 1, -1])).toBe(shareCloser([1, 1, -1]));
    expect(shareCloser([1, -1])).toBeCloseTo(0.5, 1);
    // three of one sign against one: 1 - (1/2)^3
    expect(shareCloser([1, 1, 1, -1])).toBeCloseTo(0.875, 1);
  });
});
