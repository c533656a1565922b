import { ParallaxError, show } from "../../errors.js";
import type { HeldEdition } from "../edition.js";

/**
 * How the trade of the whole world is held: a row is a few numbers instead of texts, sorted by product, exporter, importer and
 * period and cut into ranges of products, one a Parquet file. What the numbers stand for stands in `edition.json`; at every
 * edge they are texts again.
 */
export interface Packed {
  /** Codes of areas in their order; `exporter` and `importer` are places in this list. */
  areas: string[];
  /** Who speaks where it is neither side. */
  sayer: string;
  /** Names of the files that were read; `file` is a place in this list. */
  inputs: string[];
  /** Flags by the number that stands for them. */
  flags: Record<string, string>;
  /** The periods that it has figures of, in order: `2022` or `2022-03`. */
  periods: string[];
  /** First and last product of each Parquet file, in the order of `files`. */
  ranges: [first: string, last: string][];
}

export type PackedEdition = HeldEdition & { packed: Packed };

export function isPacked(edition: HeldEdition): edition is PackedEdition {
  return edition.packed !== undefined;
}

/** The columns of a packed Parquet file, in order: `period` is 202203 or 202200, `said` a place in `SAID`, `basis` in `BASES`. */
export const PACKED_COLUMNS = [
  { name: "product", type: "INTEGER" },
  { name: "exporter", type: "INTEGER" },
  { name: "importer", type: "INTEGER" },
  { name: "period", type: "INTEGER" },
  { name: "said", type: "INTEGER" },
  { name: "basis", type: "INTEGER" },
  { name: "value", type: "DOUBLE" },
  { name: "weight", type: "DOUBLE" },
  { name: "flags", type: "INTEGER" },
  { name: "file", type: "INTEGER" },
  { name: "line", type: "INTEGER" },
] as const;

export const SAID = ["publisher", "exporter", "importer"] as const;
export type Said = (typeof SAID)[number];
export const BASES = ["unstated", "FOB", "CIF"] as const;

/** Flags that a packed figure may carry, each a bit, in the order in which they are written. */
const FLAGS = [
  "reconciled",
  "sum",
  "estimate",
  "basis-by-convention",
  ...Array.from({ length: 10 }, (_, index) => `H${index}`),
  "published-zero",
];

/** The number of a set of flags. Throws on one that is not in the list: a fault of a reader. */
export function flagsNumber(flags: readonly string[]): number {
  return flags.reduce((sum, flag) => {
    const bit = FLAGS.indexOf(flag);
    if (bit < 0) throw new Error(`no packed figure carries the flag ${flag}`);
    return sum | (1 << bit);
  }, 0);
}

export function flagsText(number: number): string {
  return FLAGS.filter((_, bit) => (number & (1 << bit)) !== 0).join(" ");
}

/** Codes of six digits are themselves; shorter ones and the rest lie above them. */
export const SIX_DIGITS = 1_000_000;
export const REST = ["TOTAL"];

/** The number of an HS code of two, four or six digits, or `TOTAL`; undefined for any other. */
export function productNumber(code: string): number | undefined {
  if (/^\d{6}$/.test(code)) return Number(code);
  if (/^\d{4}$/.test(code)) return SIX_DIGITS + Number(code);
  if (/^\d{2}$/.test(code)) return 2 * SIX_DIGITS + Number(code);
  const place = REST.indexOf(code);
  return place < 0 ? undefined : 3 * SIX_DIGITS + place;
}

export function productText(number: number): string {
  const level = Math.floor(number / SIX_DIGITS);
  if (level === 3) return REST[number - 3 * SIX_DIGITS] ?? "";
  return String(number % SIX_DIGITS).padStart(6 - 2 * level, "0");
}

export function periodText(number: number): string {
  const [year, month] = [Math.floor(number / 100), number % 100];
  return month === 0 ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}

/** Checks what an `edition.json` says of packed rows. */
export function parsePacked(
  held: Record<string, unknown>,
  fail: (expected: string, found: unknown) => never,
): Packed {
  const strings = (name: string): string[] => {
    const list = held[name];
    if (!Array.isArray(list)) fail(`a list: packed.${name}`, list);
    return list.map((each) => (typeof each === "string" ? each : fail(`texts: packed.${name}`, each)));
  };
  const pair = (list: unknown, name: string): [string, string] => {
    if (!Array.isArray(list) || list.length !== 2) fail(`two texts: packed.${name}`, list);
    const [first, last]: unknown[] = list;
    return typeof first === "string" && typeof last === "string"
      ? [first, last]
      : fail(`two texts: packed.${name}`, list);
  };
  const { flags, sayer, ranges } = held;
  if (typeof flags !== "object" || flags === null) fail("an object: packed.flags", flags);
  if (!Array.isArray(ranges)) fail("a list: packed.ranges", ranges);
  return {
    areas: strings("areas"),
    sayer: typeof sayer === "string" ? sayer : fail("a text: packed.sayer", sayer),
    inputs: strings("inputs"),
    flags: Object.fromEntries(
      Object.entries(flags).map(([number, text]) => [
        number,
        typeof text === "string" ? text : fail("texts: packed.flags", text),
      ]),
    ),
    periods: strings("periods"),
    ranges: ranges.map((each) => pair(each, "ranges")),
  };
}

/** @throws ParallaxError `EDITION_NOT_PACKED` */
export function requirePacked(edition: HeldEdition): PackedEdition {
  if (isPacked(edition)) return edition;
  throw new ParallaxError({
    code: "EDITION_NOT_PACKED",
    message: "this edition is not cut into ranges of products",
    expected: "an edition that `parallax read baci` or `parallax read comtrade` made",
    found: show(`${edition.source}/${edition.id}`),
    todo: "read the publisher's whole files with `parallax read`",
    exit: 2,
  });
}
