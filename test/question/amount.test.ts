import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "../../src/question/amount.js";

const read = (text: string) => parseAmount(text, "the amount");

describe("an amount as people write one", () => {
  it.each([
    ["7240.5e6", 7240.5e6, 0.05e6, null],
    ["7.24bn EUR", 7.24e9, 0.005e9, "EUR"],
    ["7240.5 million USD", 7240.5e6, 0.05e6, "USD"],
    ["$1.4 billion", 1.4e9, 0.05e9, "USD"],
    ["EUR 1.3bn", 1.3e9, 0.05e9, "EUR"],
    ["€1,234.5m", 1234.5e6, 0.05e6, "EUR"],
    ["US$2bn", 2e9, 0.5e9, "USD"],
    ["10 347 712 345", 10347712345, 0.5, null],
    ["1.8 billion euros", 1.8e9, 0.05e9, "EUR"],
    ["0", 0, 0.5, null],
  ])("%s", (text, value, half, unit) => {
    expect(read(text)).toEqual({ text, value, half, unit });
  });

  it.each(["", "much", "1.4 zillion USD", "1,4bn EUR", "$1bn USD", "1.2.3", "12,34m", "5%", "1e99"])(
    "%j is refused, with what would be right",
    (text) => {
      expect(() => read(text)).toThrowError(
        expect.objectContaining({
          code: "AMOUNT_UNKNOWN",
          exit: 2,
          expected: expect.stringContaining("7.24bn EUR"),
        }),
      );
    },
  );

  it("is exact, and its rounding is half of its last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const { value, half } = read(`${whole}.${String(cents).padStart(2, "0")}m`);
        expect(value).toBe(whole * 1e6 + cents * 1e4);
        expect(half).toBe(5000);
      }),
    );
  });
});
