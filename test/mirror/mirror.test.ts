import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedNotRecorded, againstEarlier, notRecorded, shareNotRecorded } from "../../src/mirror/mirror.js";

describe("what was sent and never recorded", () => {
  it("is a share of what was sent, raw and with the importer's value moved to FOB", () => {
    const { raw, atFob } = notRecorded(200, 106);
    expect(raw).toBeCloseTo(0.47, 12);
    expect(atFob).toBeCloseTo(0.5, 12);
  });

  it("is negative where more was recorded than sent", () => {
    expect(notRecorded(100, 120).raw).toBeCloseTo(-0.2, 12);
  });

  it("does not depend on the unit of value", () => {
    const value = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (sent, received) => {
        expect(shareNotRecorded(sent * 1024, received * 1024)).toBe(shareNotRecorded(sent, received));
      }),
    );
  });
});

describe("what was sent in addition", () => {
  it("counts over all flows and later periods, and an earlier gap is no part of it", () => {
    const flow = { first: { sent: 100, received: 60 }, later: [{ sent: 150, received: 110 }] };
    expect(addedNotRecorded([flow])?.share).toBeCloseTo(0, 12);
    const other = { first: { sent: 10, received: 10 }, later: [{ sent: 60, received: 10 }] };
    expect(addedNotRecorded([flow, other])).toMatchObject({ sent: 100, received: 50, share: 0.5 });
  });

  it("is nothing where no more was sent", () => {
    expect(
      addedNotRecorded([{ first: { sent: 5, received: 5 }, later: [{ sent: 5, received: 1 }] }]),
    ).toBeNull();
  });
});

describe("a gap against the earlier ones", () => {
  it("is no news where it was always there", () => {
    expect(againstEarlier(0.52, [0.5, 0.55, 0.48, 0.51])?.news).toBe("as-before");
  });

  it("is wider or narrower where it leaves them, by the change and not by the level", () => {
    expect(againstEarlier(0.6, [0.05, 0.08, 0.1])?.news).toBe("wider");
    expect(againstEarlier(-0.6, [0.05, 0.08, 0.1])?.news).toBe("narrower");
    expect(againstEarlier(0.6, [0.05, 0.08, 0.1])?.change).toBeCloseTo(0.52, 12);
  });

  it("is not judged by one or two earlier gaps, and without any there is no change", () => {
    expect(againstEarlier(0.6, [0.05, 0.1])).toMatchObject({ news: null, known: 2 });
    expect(againstEarlier(0.6, [])).toBeNull();
  });
});
