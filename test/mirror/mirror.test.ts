import { describe, expect, it } from "vitest";
import { notRecorded } from "../../src/mirror/mirror.js";

describe("what was sent and never recorded", () => {
  it("is a share of what was sent, raw and with the importer's value moved to FOB", () => {
    const { raw, atFob } = notRecorded(200, 106);
    expect(raw).toBeCloseTo(0.47, 12);
    expect(atFob).toBeCloseTo(0.5, 12);
  });

  it("is negative where more was recorded than sent", () => {
    expect(notRecorded(100, 120).raw).toBeCloseTo(-0.2, 12);
  });
});
