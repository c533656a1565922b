import { usageError } from "../errors.js";
import { type Currency, shiftDecimal } from "../units.js";

/** An amount of money as somebody wrote it. */
export interface Amount {
  /** As it was written. */
  text: string;
  /** In whole units of the currency. */
  value: number;
  /** Half of the last digit written: as far as rounding may have moved it, up or down, in whole units. */
  half: number;
  /** Null where none was written. */
  unit: Currency | null;
}

const EXPECTED = 'an amount such as 7240.5e6, "7.24bn EUR" or "$1.4 billion"';

const POWERS: Readonly<Record<string, number>> = {
  "": 0,
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  bn: 9,
  billion: 9,
  billions: 9,
  tn: 12,
  trillion: 12,
};

const UNITS: Readonly<Record<string, Currency>> = {
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  "€": "EUR",
  usd: "USD",
  us$: "USD",
  $: "USD",
  dollar: "USD",
  dollars: "USD",
};

const SIGN = "(eur|euros?|€|usd|us\\$|\\$|dollars?)";
const PATTERN = new RegExp(
  `^${SIGN}?\\s*(-?(?:\\d{1,3}(?:[ ,]\\d{3})+|\\d+))(?:\\.(\\d+))?(?:e(\\d+))?\\s*([a-z]*?)\\s*${SIGN}?$`,
);

function fail(text: string, what: string, found = JSON.stringify(text)): never {
  throw usageError({
    code: "AMOUNT_UNKNOWN",
    message: `${what} is no amount of money that can be read`,
    expected: `${EXPECTED}; a point before decimals, in EUR or USD`,
    found,
    todo: "write it in one of these forms",
  });
}

/**
 * Reads an amount of money as people write one, and how far its own rounding reaches.
 * @throws ParallaxError `AMOUNT_UNKNOWN`
 * @example parseAmount("1.4bn USD", "the first amount").half === 0.05e9
 */
export function parseAmount(text: string, what: string): Amount {
  const match = PATTERN.exec(text.trim().toLowerCase());
  if (match === null) return fail(text, what);
  const [, before, whole = "", fraction = "", exponent = "0", word = "", after] = match;
  const power = POWERS[word];
  if (power === undefined || (before !== undefined && after !== undefined)) return fail(text, what);
  const shift = power + Number(exponent);
  const value = shiftDecimal(`${whole.replace(/[ ,]/g, "")}.${fraction}`, shift);
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) return fail(text, what);
  const sign = before ?? after;
  return {
    text: text.trim(),
    value,
    half: shiftDecimal("0.5", shift - fraction.length),
    unit: sign === undefined ? null : (UNITS[sign] ?? fail(text, what)),
  };
}
