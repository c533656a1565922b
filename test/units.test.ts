import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDigit, sameUnit, share, shiftDecimal } from "../src/units.js";

describe("units", () => {
  it("shift a decimal point exactly", () => {
    expect(shiftDecimal("1069691.913", 3)).toBe(1069691913);
    expect(shiftDecimal("0.29", 2)).toBe(29);
    expect(shiftDecimal("42500.0", 3)).toBe(42500000);
    expect(shiftDecimal("-5e2", 1)).toBe(-5000);
    for (const bad of ["", "-", ".", "1,5", "1 000", "12abc", "NaN", "Infinity"])
      expect(shiftDecimal(bad, 0), bad).toBeNaN();
  });

  it("agree with the same decimal written out", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, thousandths) => {
          const fraction = String(thousandths).padStart(3, "0");
          expect(shiftDecimal(`${whole}.${fraction}`, 3)).toBe(Number(`${whole}${fraction}`));
        },
      ),
    );
  });

  it("know how far a value may be from what was rounded to it", () => {
    expect(halfDigit("52", 6)).toBe(500_000);
    expect(halfDigit("0.4", 6)).toBe(50_000);
    expect(halfDigit("52.0", 6)).toBe(50_000);
    expect(halfDigit("81", 0)).toBe(0.5);
    for (const bad of ["", "5e2", "1,5", "about 52"]) expect(halfDigit(bad, 0), bad).toBeNaN();
  });

  it("refuse to be mixed, and a percent needs a denominator", () => {
    expect(() => sameUnit("USD", "EUR", "a sum")).toThrowError(
      expect.objectContaining({ code: "UNIT_MISMATCH" }),
    );
    expect(() => share(1, "USD", 0, "USD", "a share")).toThrowError(
      expect.objectContaining({ code: "NO_DENOMINATOR" }),
    );
    expect(share(1, "USD", 4, "USD", "a share")).toBe(0.25);
  });
});
