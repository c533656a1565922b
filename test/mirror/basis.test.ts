import { describe, expect, it } from "vitest";
import { basisOf, sharedBasis, toFob } from "../../src/mirror/basis.js";
import { FOB_REPORTERS } from "../../src/mirror/fob-imports.data.js";
import { isCountry } from "../../src/question/countries.js";

describe("the border at which a figure is valued", () => {
  it("is what its row says, whoever reports", () => {
    for (const basis of ["FOB", "CIF"] as const)
      expect(basisOf("importer", "CAN", basis, false)).toEqual({ basis, listed: null });
  });

  it("is FOB of a reporter on the list where its row does not tell, and only of its imports", () => {
    expect(basisOf("importer", "CAN", "unstated", false).basis).toBe("FOB");
    expect(basisOf("importer", "CAN", "CIF", true).basis).toBe("FOB");
    expect(basisOf("exporter", "CAN", "unstated", false).basis).toBe("unstated");
    expect(basisOf("importer", "KGZ", "CIF", true)).toEqual({ basis: "CIF", listed: null });
  });

  it("is not taken from a source that speaks of a country's own tables for its rows in UN Comtrade", () => {
    expect(basisOf("importer", "AUS", "unstated", false).basis).toBe("FOB");
    expect(basisOf("importer", "AUS", "CIF", true).basis).toBe("CIF");
  });

  it("has a publisher and an address for each reporter on the list, once", () => {
    expect(new Set(FOB_REPORTERS.map(({ reporter }) => reporter)).size).toBe(FOB_REPORTERS.length);
    for (const { reporter, publisher, url } of FOB_REPORTERS) {
      expect(isCountry(reporter)).toBe(true);
      expect(publisher.length).toBeGreaterThan(10);
      expect(url).toMatch(/^https:\/\//);
    }
  });
});

describe("a value at FOB", () => {
  it("is divided only where it is CIF and the ratio is known, and is nothing where nobody says what it is", () => {
    expect(toFob(106, "CIF", 1.06)).toBeCloseTo(100, 12);
    expect(toFob(106, "FOB", 1.06)).toBe(106);
    expect(toFob(106, "CIF", null)).toBeNull();
    expect(toFob(106, "unstated", 1.06)).toBeNull();
    expect(toFob(106, "mixed", 1.06)).toBeNull();
  });

  it("of a sum has the basis that all parts share", () => {
    expect(sharedBasis(["CIF", "CIF"])).toBe("CIF");
    expect(sharedBasis(["CIF", "FOB"])).toBe("mixed");
  });
});
