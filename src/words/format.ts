import type { Unit } from "../units.js";
import { decimal } from "./number.js";
import { say } from "./words.js";

export { decimal };

/** Millions of a currency, the amount as text; a sign stands before the currency's where that comes first: `−$7 млн`. */
export function millions(lang: string, amount: string, unit: Unit): string {
  return say(lang, `unit.${unit.toLowerCase()}`, { amount }).replace(/^([$€])([+−])/, "$2$1");
}

/** A value with its unit, short enough for a table: money in millions, shares in percent. */
export function formatValue(lang: string, value: number | null, unit: Unit): string {
  if (value === null) return say(lang, "value.none");
  switch (unit) {
    case "USD":
    case "EUR":
      return millions(lang, decimal(lang, value / 1e6, Math.abs(value) < 1e9 ? 1 : 0), unit);
    case "share":
      return say(lang, "unit.percent", { amount: decimal(lang, value * 100, 1) });
    case "percent":
      return say(lang, "unit.percent", { amount: decimal(lang, value, 1) });
    case "index":
      return decimal(lang, value, 3);
    case "points":
      return say(lang, "unit.points", { amount: decimal(lang, value * 100, 1) });
    case "count":
    case "events":
    case "persons":
    case "km":
    case "international dollars":
      return decimal(lang, value, 0);
    case "score":
      return decimal(lang, value, 1);
    case "LCU per USD":
    case "USD per EUR":
      return decimal(lang, value, 4);
    case "tonnes":
    case "barrels a day":
    case "cubic metres":
    case "cubic metres a day":
    case "cubic metres a year":
    case "cubic feet a day": {
      const [size, digits] = SIZES[unit];
      const amount = value / size;
      return say(lang, `unit.${unit.replaceAll(" ", "-")}`, {
        amount: decimal(lang, amount, Math.abs(amount) < 10 ? digits : Math.min(digits, 1)),
      });
    }
  }
}

/** What amounts of goods are told in, such as million tonnes, and with how many digits below ten. */
const SIZES = {
  tonnes: [1e6, 2],
  "barrels a day": [1e6, 2],
  "cubic metres": [1e9, 1],
  "cubic metres a day": [1e6, 1],
  "cubic metres a year": [1e9, 1],
  "cubic feet a day": [1e6, 1],
} as const;

/** A change in the unit of its reading: percent of an amount, percentage points of a share, plain of an index. */
export function formatChange(
  lang: string,
  change: { absolute: number; relative: number | null },
  unit: Unit,
): string {
  if (change.relative !== null)
    return say(lang, "unit.percent", { amount: decimal(lang, change.relative * 100, 1, true) });
  if (unit === "share" || unit === "percent")
    return say(lang, "unit.points", {
      amount: decimal(lang, change.absolute * (unit === "share" ? 100 : 1), 1, true),
    });
  return decimal(lang, change.absolute, unit === "events" ? 0 : 3, true);
}

export function formatScore(lang: string, score: number | null): string {
  return score === null ? say(lang, "value.none") : decimal(lang, score, 1, true);
}
