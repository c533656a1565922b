import { ParallaxError, usageError } from "./errors.js";

/**
 * Every unit a value can have. Whole units, never thousands or millions.
 * `percent` is only ever a published unit; readings use `share` (of 1).
 */
export const UNITS = [
  "USD",
  "EUR",
  "share",
  "percent",
  "points",
  "index",
  "count",
  "events",
  "persons",
  "LCU per USD",
  "USD per EUR",
  "km",
  "international dollars",
  "score",
  "tonnes",
  "barrels a day",
  "cubic metres",
  "cubic metres a day",
  "cubic metres a year",
  "cubic feet a day",
] as const;
export type Unit = (typeof UNITS)[number];

/** The currencies in which money can be asked for. */
export const CURRENCIES = ["USD", "EUR"] as const satisfies readonly Unit[];
export type Currency = (typeof CURRENCIES)[number];

/** @throws ParallaxError `CURRENCY_UNKNOWN` */
export function parseCurrency(text: string): Currency {
  const found = CURRENCIES.find((currency) => currency === text.trim().toUpperCase());
  if (found !== undefined) return found;
  throw usageError({
    code: "CURRENCY_UNKNOWN",
    message: "money cannot be shown in this currency",
    expected: CURRENCIES.join(" or "),
    found: JSON.stringify(text),
    todo: "leave --currency out to see each amount as it was published",
  });
}

const known: ReadonlySet<string> = new Set(UNITS);

export function isUnit(text: string): text is Unit {
  return known.has(text);
}

const AMOUNTS: ReadonlySet<Unit> = new Set<Unit>([
  "USD",
  "EUR",
  "international dollars",
  "count",
  "persons",
  "tonnes",
  "barrels a day",
  "cubic metres",
  "cubic metres a day",
  "cubic metres a year",
  "cubic feet a day",
]);

/** An amount of money or things: changes of it are judged as logarithms. Shares and indices change in points. */
export function isAmount(unit: Unit): boolean {
  return AMOUNTS.has(unit);
}

/** Throws `UNIT_MISMATCH` unless both units are the same one. */
export function sameUnit(a: Unit, b: Unit, what: string): void {
  if (a === b) return;
  throw new ParallaxError({
    code: "UNIT_MISMATCH",
    message: `${what} cannot be computed from two different units`,
    expected: a,
    found: b,
    todo: "convert one side at the rate of its period first",
  });
}

/** `part / whole`, both in one unit. The whole is the denominator that a percentage must have; it may not be zero. */
export function share(part: number, partUnit: Unit, whole: number, wholeUnit: Unit, what: string): number {
  sameUnit(partUnit, wholeUnit, what);
  if (!(whole > 0)) {
    throw new ParallaxError({
      code: "NO_DENOMINATOR",
      message: `${what} needs a whole above zero`,
      expected: "a positive denominator",
      found: String(whole),
      todo: "look at the figure that gives the denominator",
    });
  }
  return part / whole;
}

/**
 * A published decimal times a power of ten, exactly: shifts the point in the text instead of multiplying, so that
 * `shiftDecimal("1069691.913", 3)` is 1069691913 and no binary residue of it. NaN where the text is no decimal.
 */
export function shiftDecimal(text: string, power: number): number {
  const decimal = text.trim();
  if (!DECIMAL.test(decimal)) return Number.NaN;
  if (power === 0) return Number(decimal);
  const [digits = "", exponent = "0"] = decimal.split(/[eE]/);
  return Number(`${digits}e${Number(exponent) + power}`);
}

/**
 * How far a value that was rounded to the digits of a text may be from it: half of the last digit's place, times a power of
 * ten. `halfDigit("52", 6)` is 500000, `halfDigit("0.4", 6)` 50000. NaN where the text is no decimal without an exponent.
 */
export function halfDigit(text: string, power: number): number {
  const decimal = text.trim();
  if (!DECIMAL.test(decimal) || /e/i.test(decimal)) return Number.NaN;
  const decimals = decimal.split(".")[1]?.length ?? 0;
  return Number(`5e${power - decimals - 1}`);
}
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
