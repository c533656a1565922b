import { countryOfNumber } from "../../../question/countries.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { COMTRADE_AREAS } from "./comtrade-areas.js";

/** Numbers of UN Comtrade to codes, with a word in the log for those used outside their years. */
export class ComtradeAreas {
  readonly #late = new Map<string, number>();
  readonly #known = new Map<number, string>();

  /** @throws ParallaxError `VALUE_UNREADABLE` for a number that is neither Comtrade's nor ISO's */
  code(row: Row, column: string, year: number): string {
    const [digits] = row.match(column, /^\s*\d{1,3}\s*$/, "a number of UN Comtrade's list of areas");
    const number = Number(digits);
    const own = COMTRADE_AREAS.get(number);
    if (own === undefined) {
      const code =
        this.#known.get(number) ??
        countryOfNumber(String(number)) ??
        row.fail(
          column,
          "a number of UN Comtrade's list of areas",
          "look the number up at UN Comtrade; if it is new, Parallax needs it in layouts/comtrade-areas.ts",
        );
      this.#known.set(number, code);
      return code;
    }
    if (own.to === undefined || year <= own.to) return own.code;
    const apart = `_COMTRADE_${number}`;
    this.#late.set(apart, (this.#late.get(apart) ?? 0) + 1);
    return apart;
  }

  report(log: Log): void {
    for (const [code, rows] of this.#late)
      log.warn(
        `${rows} rows name an area by a number that it no longer has in their year; they stand apart as ${code}`,
      );
  }
}
