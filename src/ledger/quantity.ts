import { ParallaxError } from "../errors.js";
import { share, type Unit } from "../units.js";

/** What moves along a route. */
export const COMMODITIES = ["oil", "gas", "goods"] as const;
export type Commodity = (typeof COMMODITIES)[number];

/** What has moved, or was made, in a period. */
export const FLOWS = ["exports", "imports", "production", "transit", "freight"] as const;
export type Flow = (typeof FLOWS)[number];

/** A capacity is what could move, and no flow. */
export const MOVEMENTS = [...FLOWS, "capacity"] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** Units in which a flow of a commodity is counted, and units of a capacity for it. */
const UNITS_OF: Readonly<Record<Commodity, { flow: readonly Unit[]; capacity: readonly Unit[] }>> = {
  oil: { flow: ["tonnes", "barrels a day"], capacity: ["barrels a day"] },
  gas: {
    flow: ["cubic metres"],
    capacity: ["cubic metres a year", "cubic metres a day", "cubic feet a day"],
  },
  goods: { flow: ["tonnes"], capacity: [] },
};

/** What an amount is of: 52 million tonnes of oil that were exported are no gas, no production and no capacity. */
export interface Kind<C extends Commodity = Commodity, M extends Movement = Movement> {
  readonly commodity: C;
  readonly movement: M;
  readonly unit: Unit;
}

/** An amount of something that moves, with what it is of. */
export interface Quantity<C extends Commodity = Commodity, M extends Movement = Movement> extends Kind<C, M> {
  readonly value: number;
}

export function unitsOf(commodity: Commodity, movement: Movement): readonly Unit[] {
  return UNITS_OF[commodity][movement === "capacity" ? "capacity" : "flow"];
}

/**
 * An amount with what it is of.
 * @throws ParallaxError `UNIT_UNFIT` where such a thing is not counted in this unit
 */
export function quantity<C extends Commodity, M extends Movement>(
  commodity: C,
  movement: M,
  value: number,
  unit: Unit,
): Quantity<C, M> {
  const units = unitsOf(commodity, movement);
  if (units.includes(unit)) return { commodity, movement, value, unit };
  throw new ParallaxError({
    code: "UNIT_UNFIT",
    message: `${movement} of ${commodity} are not counted in ${unit}`,
    expected: units.length === 0 ? "nothing: there is no such figure" : units.join(" or "),
    found: unit,
    todo: "look at the publisher's unit again; gas is in cubic metres, oil in tonnes or barrels a day, a capacity in what could pass in a day or year",
  });
}

function mismatch(code: string, what: string, one: string, other: string, todo: string): ParallaxError {
  return new ParallaxError({
    code,
    message: `${what}: ${other} cannot stand for ${one}`,
    expected: one,
    found: other,
    todo,
  });
}

/**
 * Two amounts are of the same thing, so that one may be compared with the other or be a part of it.
 * @param what they are compared for
 * @throws ParallaxError `COMMODITY_MISMATCH`, `CAPACITY_NO_FLOW`, `MOVEMENT_MISMATCH`, `UNIT_MISMATCH`
 */
export function sameKind(one: Kind, other: Kind, what: string): void {
  if (one.commodity !== other.commodity)
    throw mismatch(
      "COMMODITY_MISMATCH",
      what,
      one.commodity,
      other.commodity,
      `look for a figure on ${one.commodity}; one on ${other.commodity} says nothing about it`,
    );
  if (one.movement !== other.movement) {
    const [a, b] = [one.movement, other.movement];
    if (a === "capacity" || b === "capacity")
      throw mismatch(
        "CAPACITY_NO_FLOW",
        what,
        a,
        b,
        "take both as what did pass, or both as what could pass; a pipeline is seldom full",
      );
    throw mismatch("MOVEMENT_MISMATCH", what, a, b, `take ${a} on both sides, or ${b} on both`);
  }
  if (one.unit !== other.unit)
    throw mismatch(
      "UNIT_MISMATCH",
      what,
      one.unit,
      other.unit,
      "take both in one unit as published; a barrel weighs more or less by the oil that is in it",
    );
}

/**
 * `part / whole`, both of one thing; another thing is refused by the compiler where it is known then, else here.
 * @throws ParallaxError of `sameKind`, `NO_DENOMINATOR`
 */
export function partOf<C extends Commodity, M extends Flow>(
  part: Quantity<C, M>,
  whole: Quantity<NoInfer<C>, NoInfer<M>>,
  what: string,
): number {
  sameKind(whole, part, what);
  return share(part.value, part.unit, whole.value, whole.unit, what);
}

/**
 * Amounts of one thing added; undefined where there is none.
 * @throws ParallaxError of `sameKind`
 */
export function added<C extends Commodity, M extends Flow>(
  amounts: readonly Quantity<C, M>[],
  what: string,
): Quantity<C, M> | undefined {
  const [first, ...others] = amounts;
  if (first === undefined) return undefined;
  let { value } = first;
  for (const other of others) {
    sameKind(first, other, what);
    value += other.value;
  }
  return { ...first, value };
}

/** How many of a unit's cubic metres a year of 365 days has; a cubic foot is .3048 metres cubed, exactly. */
const YEARLY: Partial<Record<Unit, number>> = {
  "cubic metres a year": 1,
  "cubic metres a day": 365,
  "cubic feet a day": 365 * 0.028316846592,
};

/**
 * A capacity for gas in cubic metres a year.
 * @throws ParallaxError `UNIT_UNFIT`
 */
export function gasCapacity(value: number, unit: Unit): Quantity<"gas", "capacity"> {
  const given = quantity("gas", "capacity", value, unit);
  return { ...given, value: value * (YEARLY[unit] ?? Number.NaN), unit: "cubic metres a year" };
}
