import { ParallaxError, show } from "../../errors.js";
import { BASES, flagsNumber, SAID } from "../../ledger/packed/packed.js";
import { KINDS, type Spill } from "../../ledger/packed/record.js";
import { shiftDecimal } from "../../units.js";
import { regularRecords } from "../csv.js";
import { notUtf8, Row } from "../input.js";
import { type HsLog, hsCode, SELF } from "../own/figures.js";
import type { Areas } from "./areas.js";
import type { Counted, Lines, Place } from "./lines.js";

/** Year, exporter, importer, product, value in thousand dollars, quantity in tonnes. */
export const BACI_COLUMNS = ["t", "i", "j", "k", "v", "q"];

const WHICH = (SAID.indexOf("publisher") << 2) | KINDS.indexOf("figure") | (BASES.indexOf("FOB") << 4);
const COMMA = 44;
const POINT = 46;
const LINE = 10;
const RETURN = 13;
const BLANK = 32;
/** Numbers of fewer digits are exact in a double, and so is a power of ten by which they are divided. */
const DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
const ZERO = flagsNumber(["published-zero"]);
const index = new Map(BACI_COLUMNS.map((column, place) => [column, place]));

/** The digit at a place; more than nine where there is none. */
const digit = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) - 48) >>> 0;

/**
 * Lines of BACI, below the header, as packed rows. Bytes are read as numbers where a line is as BACI writes it; any other line
 * is read with all care, and is used or raises.
 * Source: Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23.
 */
export class BaciLines implements Lines {
  readonly #spill: Spill;
  readonly #areas: Areas;
  readonly #place: Place;
  readonly #flags: number;
  readonly #counted: Counted;
  readonly #hs: HsLog = { padded: 0 };
  /** Lines read so far in this part, the header among them. */
  #line: number;
  #year = 0;
  #numbers: Int16Array = new Int16Array(0);

  /**
   * @param place of the part in its file
   * @param edition of the HS, as its flag; undefined where it is not known
   */
  constructor(spill: Spill, areas: Areas, place: Place, edition: string | undefined, counted: Counted) {
    this.#spill = spill;
    this.#areas = areas;
    this.#place = place;
    this.#flags = flagsNumber(["reconciled", ...(edition === undefined ? [] : [edition])]);
    this.#counted = counted;
    this.#line = 0;
  }

  get lines(): number {
    return this.#line;
  }

  /** @param bytes whole lines */
  async take(bytes: Uint8Array): Promise<void> {
    let start = 0;
    if (this.#line === 0 && this.#place.first) {
      start = bytes.indexOf(LINE) + 1;
      this.#line = 1;
    }
    while (start < bytes.length) {
      const end = this.#quick(bytes, start);
      if (end > 0) start = end;
      else {
        const stop = bytes.indexOf(LINE, start) + 1;
        await this.#slow(bytes.subarray(start, stop - 1));
        start = stop;
      }
      this.#line += 1;
    }
  }

  close(): void {
    this.#counted.padded += this.#hs.padded;
  }

  /** Reads a line that is as BACI writes it; 0 for any other, which is then not read. Gives where the next one begins. */
  #quick(bytes: Uint8Array, start: number): number {
    let at = start;
    let year = 0;
    for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) year = year * 10 + byte;
    if (at - start !== 4 || bytes[at++] !== COMMA) return 0;
    if (year !== this.#year) {
      if (year < 1900 || year > 2099) return 0;
      this.#year = year;
      this.#numbers = this.#areas.of(year);
    }
    let from = at;
    let number = 0;
    for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) number = number * 10 + byte;
    if (at === from || at - from > 3 || bytes[at++] !== COMMA) return 0;
    const exporter = this.#numbers[number] ?? -1;
    from = at;
    number = 0;
    for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) number = number * 10 + byte;
    if (at === from || at - from > 3 || bytes[at++] !== COMMA) return 0;
    const importer = this.#numbers[number] ?? -1;
    if (exporter < 0 || importer < 0 || exporter === importer) return 0;
    from = at;
    let product = 0;
    for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) product = product * 10 + byte;
    const lost = 6 - (at - from);
    if (lost < 0 || lost > 1 || bytes[at++] !== COMMA) return 0;
    from = at;
    let value = 0;
    for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) value = value * 10 + byte;
    if (at === from) return 0;
    let decimals = 0;
    if (bytes[at] === POINT) {
      const point = ++at;
      for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) value = value * 10 + byte;
      decimals = at - point;
    }
    if (at - from > DIGITS || bytes[at++] !== COMMA) return 0;
    // Thousands of dollars with three decimals are whole dollars.
    value = decimals <= 3 ? value * (POWERS[3 - decimals] ?? 1) : value / (POWERS[decimals - 3] ?? 1);
    while (bytes[at] === BLANK) at++;
    let weight = Number.NaN;
    if (bytes[at] === 78 && bytes[at + 1] === 65) at += 2;
    else {
      from = at;
      weight = 0;
      for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) weight = weight * 10 + byte;
      if (at === from) return 0;
      decimals = 0;
      if (bytes[at] === POINT) {
        const point = ++at;
        for (let byte = digit(bytes, at); byte < 10; byte = digit(bytes, ++at)) weight = weight * 10 + byte;
        decimals = at - point;
      }
      if (at - from > DIGITS) return 0;
      weight /= POWERS[decimals] ?? 1;
    }
    if (bytes[at] === RETURN) at++;
    if (bytes[at++] !== LINE) return 0;
    this.#hs.padded += lost;
    this.#spill.put(
      product,
      WHICH,
      exporter,
      importer,
      year * 100,
      value,
      weight,
      value === 0 ? this.#flags | ZERO : this.#flags,
      this.#line,
    );
    return at;
  }

  async #slow(bytes: Uint8Array): Promise<void> {
    const { file } = this.#place;
    // The line in its file; it is counted only where it must be told.
    const where = async () => (await this.#place.before()) + this.#line + 1;
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r$/, "");
    } catch (error) {
      throw notUtf8(file, await where(), "1", error);
    }
    const cells = regularRecords(`${text}\n`, {})?.[0]?.cells.map((cell) => cell.trim()) ?? [];
    if (cells.length !== BACI_COLUMNS.length) {
      throw new ParallaxError({
        code: "ROW_IRREGULAR",
        message: "the row has not as many cells as the header",
        expected: `${BACI_COLUMNS.length} cells: ${BACI_COLUMNS.join(", ")}`,
        found: show(text),
        where: { file, line: await where(), column: "1" },
        todo: "look at this line: a cell may be missing, unquoted or cut off; an empty line in a table is refused too",
      });
    }
    try {
      this.#careful(new Row(file, 1, cells, index));
    } catch (error) {
      if (!(error instanceof ParallaxError)) throw error;
      throw error.with({ where: { ...error.where, line: await where() } });
    }
  }

  #careful(row: Row): void {
    const year = Number(row.year("t"));
    const numbers = this.#areas.of(year);
    const area = (column: string) => {
      const [digits] = row.match(column, /^\d{1,3}$/, "a number of BACI's list of countries");
      const place = numbers[Number(digits)] ?? -1;
      if (place >= 0) return place;
      return row.fail(
        column,
        "a number of BACI's list of countries",
        "look the number up in the publisher's list country_codes_V....csv, and give that file too",
      );
    };
    const exporter = area("i");
    const importer = area("j");
    const code = hsCode(row.text("k"), this.#hs);
    const product = code?.length === 6 ? code : row.fail("k", "an HS code of six digits");
    row.match("v", /^\+?[\d.]/, "a decimal number, not below zero");
    const value = row.decimal("v", 3);
    const quantity = row.text("q");
    const weight = /^(?:NA)?$/.test(quantity) ? Number.NaN : shiftDecimal(quantity, 0);
    if (!/^(?:NA)?$/.test(quantity) && !(weight >= 0)) row.fail("q", "tonnes, not below zero, or NA");
    if (exporter === importer) {
      this.#counted.ignored[SELF] = (this.#counted.ignored[SELF] ?? 0) + 1;
      return;
    }
    const flags = value === 0 ? this.#flags | ZERO : this.#flags;
    this.#spill.put(Number(product), WHICH, exporter, importer, year * 100, value, weight, flags, this.#line);
  }
}
