import { ParallaxError } from "../../errors.js";
import type { FlowFigure } from "../../ledger/tables.js";
import { countryCode, countryNames, nearest } from "../../question/countries.js";
import type { Row } from "../input.js";
import type { Log } from "../log.js";
import type { Placed } from "./body.js";

/** How names of columns are compared across editions of a layout: letters and digits only. */
export function plainColumn(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What is listed under a name; never what every object inherits (`constructor`). */
export function listedIn(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/**
 * The code of a country or group by its name or code: by the list given, then by the names of countries.
 * Undefined where the list says `ignore RULE`, which is counted. An unknown name never vanishes: it raises.
 * @param todo what to do about a name that nobody knows
 * @throws ParallaxError `NAME_UNKNOWN`
 */
export function placeOf(
  name: string,
  names: Readonly<Record<string, string>>,
  row: Row,
  column: string,
  log: Log,
  todo: string,
): string | undefined {
  const own = listedIn(names, name);
  if (own?.startsWith("ignore ") === true) {
    log.ignore(own.slice("ignore ".length));
    return undefined;
  }
  const code = own ?? countryCode(name);
  if (code !== undefined) return code;
  const [near] = nearest(name, [...Object.keys(names), ...countryNames()]);
  throw new ParallaxError({
    code: "NAME_UNKNOWN",
    message: "this name is no country that Parallax knows",
    expected: "a country by name or ISO 3166 code, or a group that the layout or the mapping names",
    found: JSON.stringify(name),
    where: { file: row.at.file, line: row.line, column },
    todo: near === undefined ? todo : `${todo} (is it ${near}?)`,
  });
}

/** What to do about a name that a recognised layout does not know. */
export const CORRECT_NAME =
  "correct the cell; or, if the name is right, import the table by a mapping of its own (parallax import FILE --draft) and list it there under `names`";

export interface Stated {
  saidBy: string;
  other: string;
  exports: boolean;
  product: string;
  period: string;
  value: number;
  unit: "USD" | "EUR";
  basis: FlowFigure["basis"];
  flags?: readonly string[];
}

export function at({ row, origin }: Placed): FlowFigure["at"] {
  return { ...row.at, ...(origin === undefined ? {} : { origin }) };
}

export function zeroFlag(value: number): string[] {
  return value === 0 ? ["published-zero"] : [];
}

/** A flow as its reporter declares it. */
export function flowOf(placed: Placed, stated: Stated): FlowFigure {
  const { saidBy, other, exports, product, period, value, unit, basis } = stated;
  const flags = [...(stated.flags ?? []), ...zeroFlag(value)];
  return {
    saidBy,
    exporter: exports ? saidBy : other,
    importer: exports ? other : saidBy,
    product,
    period,
    value,
    unit,
    basis,
    ...(flags.length === 0 ? {} : { flags }),
    at: at(placed),
  };
}

/** An amount of money that is not below zero, times `10 ** power`. */
export function money(row: Row, column: string, power = 0): number {
  row.match(column, /^\s*\+?[\d.]/, "a decimal number, not below zero");
  return row.decimal(column, power);
}

/**
 * An HS code as text, or `TOTAL`. Codes of the HS and its national editions have an even number of digits, so an odd one has
 * lost its leading zero, which is put back and counted.
 */
export function hsCode(text: string, log: HsLog): string | undefined {
  const code = text.trim();
  if (code === "TOTAL") return code;
  if (!/^\d{1,10}$/.test(code)) return undefined;
  if (code.length % 2 === 0) return code;
  log.padded += 1;
  return `0${code}`;
}

export interface HsLog {
  padded: number;
}

export function warnPadded({ padded }: HsLog, log: Log): void {
  if (padded > 0)
    log.warn(
      `${padded} product codes had an odd number of digits: their leading zero, lost in a spreadsheet, was put back`,
    );
}

export const SELF = "trade of a country with itself: returned goods and free zones";
