import { usageError } from "../../errors.js";

/** The years from which an edition of the Harmonized System is in force, the earliest first. */
export const HS_YEARS = ["1992", "1996", "2002", "2007", "2012", "2017", "2022"] as const;
export type HsEdition = `HS${(typeof HS_YEARS)[number]}`;
export const HS_EDITIONS: readonly HsEdition[] = HS_YEARS.map((year): HsEdition => `HS${year}`);

/**
 * A code of goods, or the beginning of several. `CN` is the Combined Nomenclature of the year of the trade, whose first six digits
 * are the HS in force; `HS` is the Harmonized System where no edition is stated.
 */
export interface Code {
  system: HsEdition | "HS" | "CN";
  /** Two to eight digits, an even number of them; of the HS at most six. */
  digits: string;
}

export function isHsEdition(text: string): text is HsEdition {
  return HS_EDITIONS.some((edition) => edition === text);
}

/** The edition of the HS that is in force in a year. @example hsInForce("2021") === "HS2017" */
export function hsInForce(year: string): HsEdition {
  return HS_EDITIONS.findLast((edition) => edition.slice(2) <= year) ?? "HS1992";
}

/** `H5`, as UN Comtrade calls an edition, is `HS2017`. Undefined where there is none of this number. */
export function hsOfComtrade(text: string): HsEdition | undefined {
  const [, number] = /^H(\d)$/.exec(text) ?? [];
  return number === undefined ? undefined : HS_EDITIONS[Number(number)];
}

/** How a code is written: `hs2022:854231`, `cn:85423111`, and `8542` where no edition is stated. */
export function writeCode({ system, digits }: Code): string {
  return system === "HS" ? digits : `${system.toLowerCase()}:${digits}`;
}

const EXPECTED =
  "digits of the HS or CN (8542, 85423111), with an edition where it matters (hs2017:8542, cn:85423111)";

/**
 * Reads a code as people write one: dots and blanks between digits are left out.
 * @throws ParallaxError `GOODS_CODE`
 */
export function parseCode(text: string): Code {
  const [, system = "", written = ""] = /^\s*(?:([a-z]+\d*)\s*:)?\s*(.*?)\s*$/is.exec(text) ?? [];
  const digits = written.replaceAll(/[. ]/g, "");
  const wanted = system.toUpperCase();
  const even = /^(?:\d\d){1,4}$/.test(digits);
  if (even && wanted === "CN" && digits.length >= 4) return { system: "CN", digits };
  if (even && wanted === "" && digits.length === 8) return { system: "CN", digits };
  if (even && digits.length <= 6) {
    if (wanted === "" || wanted === "HS") return { system: "HS", digits };
    if (isHsEdition(wanted)) return { system: wanted, digits };
  }
  throw usageError({
    code: "GOODS_CODE",
    message:
      /^HS\d+$/.test(wanted) && !isHsEdition(wanted)
        ? "there is no such edition of the HS"
        : "this is no code of goods",
    expected: /^HS\d+$/.test(wanted)
      ? `one of ${HS_EDITIONS.map((each) => each.toLowerCase()).join(", ")}`
      : EXPECTED,
    found: JSON.stringify(text),
    todo:
      /^\d+$/.test(digits) && digits.length % 2 === 1
        ? `an odd number of digits has lost a leading zero: write 0${digits}`
        : "write the code with all its digits",
  });
}
