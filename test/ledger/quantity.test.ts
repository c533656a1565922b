import { describe, expect, it } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import { added, gasCapacity, type Kind, partOf, quantity, sameKind } from "../../src/ledger/quantity.js";

const oil = quantity("oil", "exports", 52e6, "tonnes");
const all = quantity("oil", "exports", 64e6, "tonnes");
const gas = quantity("gas", "exports", 5e9, "cubic metres");
const pumped = quantity("oil", "production", 84e6, "tonnes");
const pipe = quantity("oil", "capacity", 1_340_000, "barrels a day");
const barrels = quantity("oil", "exports", 1_200_000, "barrels a day");

function refusal(work: () => unknown): ParallaxError {
  try {
    work();
  } catch (error) {
    if (error instanceof ParallaxError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("the guard of quantities", () => {
  it("takes a part of a whole of the same thing", () => {
    expect(partOf(oil, all, "a share")).toBe(0.8125);
    expect(added([oil, oil], "a sum")?.value).toBe(104e6);
    expect(added([], "a sum")).toBeUndefined();
  });

  it.each<[string, Kind, Kind, string, string]>([
    ["oil and gas", oil, gas, "COMMODITY_MISMATCH", "gas cannot stand for oil"],
    ["exports and production", oil, pumped, "MOVEMENT_MISMATCH", "production cannot stand for exports"],
    ["a capacity and a flow", barrels, pipe, "CAPACITY_NO_FLOW", "capacity cannot stand for exports"],
    ["tonnes and barrels", oil, barrels, "UNIT_MISMATCH", "barrels a day cannot stand for tonnes"],
  ])("keeps %s apart, and says what to do", (_, one, other, code, says) => {
    const error = refusal(() => sameKind(one, other, "the share of a route"));
    expect(error.code).toBe(code);
    expect(error.message).toBe(`the share of a route: ${says}`);
    expect(error.todo?.length).toBeGreaterThan(20);
    expect(refusal(() => sameKind(other, one, "the share of a route")).code).toBe(code);
  });

  it("is the compiler's where it knows both sides", () => {
    // @ts-expect-error gas is no part of oil
    expect(refusal(() => partOf(gas, all, "a share")).code).toBe("COMMODITY_MISMATCH");
    // @ts-expect-error what was exported is no part of what was pumped, by this function
    expect(refusal(() => partOf(oil, pumped, "a share")).code).toBe("MOVEMENT_MISMATCH");
    // @ts-expect-error a capacity is no flow
    expect(refusal(() => partOf(oil, pipe, "a share")).code).toBe("CAPACITY_NO_FLOW");
  });

  it.each([
    ["gas", "exports", "tonnes"],
    ["oil", "exports", "cubic metres"],
    ["oil", "capacity", "tonnes"],
    ["gas", "capacity", "cubic metres"],
    ["goods", "capacity", "tonnes"],
    ["oil", "exports", "USD"],
  ] as const)("%s, %s: not in %s", (commodity, movement, unit) => {
    expect(refusal(() => quantity(commodity, movement, 1, unit)).code).toBe("UNIT_UNFIT");
  });

  it("brings capacities for gas to cubic metres a year", () => {
    expect(gasCapacity(15e9, "cubic metres a year").value).toBe(15e9);
    expect(gasCapacity(1e6, "cubic metres a day").value).toBe(365e6);
    // A thousand million cubic feet a day are about ten thousand million cubic metres a year.
    expect(gasCapacity(1e9, "cubic feet a day").value).toBeCloseTo(10.3356e9, -6);
    expect(refusal(() => gasCapacity(1, "tonnes")).code).toBe("UNIT_UNFIT");
  });
});
