import { countryOfNumber } from "../../../question/countries.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { COMTRADE_AREAS } from "./comtrade-areas.js";

/** The code of an area by its number at UN Comtrade in a year; undefined where it is neither Comtrade's nor ISO's. */
export function areaCode(number: number, year: number): string | undefined {
  const own = COMTRADE_AREAS.get(number);
  if (own === undefined) return countryOfNumber(String(number));
  return own.to === undefined || year <= own.to ? own.code : lateArea(number);
}

/** What an area is called in a year in which it no longer has its number. */
export function lateArea(number: number): string {
  return `_COMTRADE_${number}`;
}

/** Numbers of UN Comtrade to codes, with a word in the log for those used outside their years. */
export class ComtradeAreas {
  readonly #late = new Map<string, number>();

  /** @throws ParallaxError `VALUE_UNREADABLE` for a number that is neither Comtrade's nor ISO's */
  code(row: Row, column: string, year: number): string {
    const [digits] = row.match(column, /^\s*\d{1,3}\s*$/, "a number of UN Comtrade's list of areas");
    const number = Number(digits);
    const code =
      areaCode(number, year) ??
      row.fail(
        column,
        "a number of UN Comtrade's list of areas",
        "look the number up at UN Comtrade; if it is new, Parallax needs it in layouts/comtrade-areas.ts",
      );
    if (code === lateArea(number)) this.#late.set(code, (this.#late.get(code) ?? 0) + 1);
    return code;
  }

  /** Codes of areas used outside the years of their numbers, and how many rows name each. */
  get late(): ReadonlyMap<string, number> {
    return this.#late;
  }

  report(log: Log): void {
    warnLate(this.#late, log);
  }
}

export function warnLate(late: ReadonlyMap<string, number>, log: Log): void {
  for (const [code, rows] of late)
    log.warn(
      `${rows} rows name an area by a number that it no longer has in their year; they stand apart as ${code}`,
    );
}
