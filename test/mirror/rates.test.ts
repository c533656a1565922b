import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impliedRate, overlap, ratesOf } from "../../src/mirror/rates.js";
import { parseAmount } from "../../src/question/amount.js";
import { parsePeriod } from "../../src/question/period.js";

const amount = (text: string) => parseAmount(text, "the amount");
const pair = (from: string, to: string) => [amount(from), amount(to)] as const;

const held = [
  { period: "2020", rate: 0.7, figure: "a#0" },
  { period: "2021", rate: 0.8, figure: "a#1" },
  { period: "2021-12", rate: 0.84, figure: "b#0" },
  { period: "2022", rate: 1.0, figure: "a#2" },
  { period: "2022-01", rate: 0.88, figure: "b#1" },
  { period: "2022-02", rate: 0.95, figure: "b#2" },
  { period: "2024", rate: 0.6, figure: "a#3" },
];

describe("the rate that an amount in two currencies implies", () => {
  it("lies where the rounding of the second amount lets it, or of both", () => {
    const { rate, converted, rounded } = impliedRate(...pair("1.4bn USD", "1.3bn EUR"));
    expect(rate).toBeCloseTo(1.3 / 1.4, 12);
    expect([converted.low, converted.high]).toEqual(
      [1.25 / 1.4, 1.35 / 1.4].map((each) => expect.closeTo(each, 12)),
    );
    expect([rounded.low, rounded.high]).toEqual(
      [1.25 / 1.45, 1.35 / 1.35].map((each) => expect.closeTo(each, 12)),
    );
  });

  it("is in euro for a dollar, whichever currency comes first", () => {
    const { rate, converted } = impliedRate(...pair("EUR 1bn", "USD 2.0bn"));
    expect(rate).toBe(0.5);
    expect([converted.low, converted.high]).toEqual(
      [1 / 2.05, 1 / 1.95].map((each) => expect.closeTo(each, 12)),
    );
  });

  it.each([
    ["1bn USD", "1bn USD"],
    ["1bn", "1bn EUR"],
    ["0 USD", "1bn EUR"],
    ["1bn EUR", "-1bn USD"],
  ])("needs both currencies and amounts above zero: %s, %s", (from, to) => {
    expect(() => impliedRate(...pair(from, to))).toThrowError(
      expect.objectContaining({ code: "RATE_CURRENCIES", exit: 2 }),
    );
  });

  it("of the truth is always inside, whatever the rate and the rounding", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 99999 }),
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (millions, rate, digits) => {
          const eur = (millions * rate).toFixed(digits);
          const { converted, rounded } = impliedRate(...pair(`${millions}m USD`, `${eur}m EUR`));
          const slack = 1e-9;
          expect(converted.low - slack).toBeLessThanOrEqual(rate);
          expect(converted.high + slack).toBeGreaterThanOrEqual(rate);
          expect(rounded.low).toBeLessThan(converted.low);
          expect(rounded.high).toBeGreaterThan(converted.high);
        },
      ),
    );
  });
});

describe("the published rates at which it is right", () => {
  it("are within, or it lies between two neighbours; a gap has no neighbours", () => {
    const { together, years, months, asked } = ratesOf([pair("1000m USD", "0.88bn EUR")], held, [
      parsePeriod("2021-2022"),
    ]);
    expect(together.converted).toEqual({ low: 0.875, high: expect.closeTo(0.885, 12) });
    expect(years).toEqual({ within: [], between: [[held[1], held[3]]] });
    expect(months.within).toEqual([{ ...held[4], fit: "converted" }]);
    expect(months.between).toEqual([]);
    expect(asked.map(({ period, fit }) => [period, fit])).toEqual([
      ["2021", "no"],
      ["2021-12", "no"],
      ["2022", "no"],
      ["2022-01", "converted"],
      ["2022-02", "no"],
    ]);
  });

  it("fit all pairs at once, or none does", () => {
    const pairs = [pair("1.4bn USD", "1.3bn EUR"), pair("2bn USD", "1.8bn EUR")];
    const { together, months } = ratesOf(pairs, held, []);
    expect(together.converted).toEqual({
      low: expect.closeTo(1.25 / 1.4, 12),
      high: expect.closeTo(1.85 / 2, 12),
    });
    expect(months).toEqual({
      within: [
        { ...held[4], fit: "rounded" },
        { ...held[5], fit: "rounded" },
      ],
      between: [[held[4], held[5]]],
    });
    const apart = ratesOf([pair("1.00bn USD", "0.50bn EUR"), pair("1.00bn USD", "0.90bn EUR")], held, []);
    expect(apart.together).toEqual({ converted: null, rounded: null });
    expect(apart.years).toEqual({ within: [], between: [] });
    expect(
      overlap([
        { low: 1, high: 2 },
        { low: 2, high: 3 },
      ]),
    ).toEqual({ low: 2, high: 2 });
  });
});
