import { areaCode, lateArea } from "../own/layouts/areas.js";
import { COMTRADE_AREAS } from "../own/layouts/comtrade-areas.js";

/** Numbers of UN Comtrade and of BACI have three digits. */
export const NUMBERS = 1000;

/** Numbers that some publisher's own list gives to areas that Parallax has no code for, and their codes. */
export type Listed = ReadonlyMap<number, string>;

/**
 * A number for each code of an area, the same in every thread: what stands for it in a packed row until all rows are read.
 * The code of an area that only the publisher lists comes last.
 */
export class Areas {
  readonly codes: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #years = new Map<number, Int16Array>();
  readonly #listed: Listed;

  constructor(listed: Listed) {
    const all = Array.from({ length: NUMBERS }, (_, number) => areaCode(number, 0));
    const late = [...COMTRADE_AREAS].flatMap(([number, { to }]) =>
      to === undefined ? [] : [lateArea(number)],
    );
    const codes = [...new Set([...all.filter((code) => code !== undefined), ...late, ...listed.values()])];
    this.codes = codes;
    this.#listed = listed;
    for (const [place, code] of codes.entries()) this.#numbers.set(code, place);
  }

  /** For each number of a publisher the place of its code in a year; -1 where nobody knows it. */
  of(year: number): Int16Array {
    const held = this.#years.get(year);
    if (held !== undefined) return held;
    const places = new Int16Array(NUMBERS).map((_, number) => {
      const code = areaCode(number, year) ?? this.#listed.get(number);
      return code === undefined ? -1 : (this.#numbers.get(code) ?? -1);
    });
    this.#years.set(year, places);
    return places;
  }

  /** The place of a code. Throws where it is none of an area. */
  place(code: string): number {
    const place = this.#numbers.get(code);
    if (place === undefined) throw new Error(`${code} is the code of no area`);
    return place;
  }
}
