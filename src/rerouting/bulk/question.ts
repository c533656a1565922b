import { ParallaxError, usageError } from "../../errors.js";
import { sha256 } from "../../ledger/edition.js";
import { type PackedEdition, SAID, type Said } from "../../ledger/packed/packed.js";
import { nearest } from "../../question/countries.js";

/** What a scan of the trade of the whole world asks. */
export interface BulkQuestion {
  /** Periods before the break and from it on, as the edition has them: `2021`, or `2022-03`. Means are over all of them. */
  before: readonly string[];
  after: readonly string[];
  /** Where goods arrive in the end: codes of areas. */
  hubs: readonly string[];
  /** Whose statement is taken; never both. `publisher`: what BACI makes of both. */
  said: Said;
  /** How many reroutings are kept for each hub. */
  top: number;
}

/** Raised whenever the same edition and question would give another answer. */
const VERSION = 1;

/** Groups whose trade is the sum of their members', or of all. Adding them would count the same trade twice. */
const SUMS = ["_WORLD", "_EU", "_ASEAN", "_SACU"];

/** A question in the numbers of its edition. */
export interface Asked {
  /** For each period, less 190000: 1 before, 2 after, 0 neither. */
  window: Uint8Array;
  before: number;
  after: number;
  hubs: number[];
  areas: number;
  /** For each area whether its trade is a sum of others'. */
  sums: Uint8Array;
  said: Said;
  top: number;
}

/** Where windows of periods begin. */
export const FIRST_PERIOD = 190_000;
const LAST_PERIOD = 210_000;

function numberOf(period: string): number {
  const [year = "", month = "00"] = period.split("-");
  return Number(year) * 100 + Number(month);
}

/** @throws ParallaxError `PERIOD_NOT_HELD`, `HUB_NOT_HELD`, `QUESTION_EMPTY` */
export function ask({ packed }: PackedEdition, question: BulkQuestion): Asked {
  const window = new Uint8Array(LAST_PERIOD - FIRST_PERIOD);
  const { before, after, hubs, said, top } = question;
  if (before.length === 0 || after.length === 0 || hubs.length === 0) {
    throw usageError({
      code: "QUESTION_EMPTY",
      message: "a scan compares periods before and after a break, for at least one hub",
      expected: "at least one period on each side, and a hub",
      found: `${before.length} before, ${after.length} after, ${hubs.length} hubs`,
      todo: "name them",
    });
  }
  for (const [side, periods] of [before, after].entries()) {
    for (const period of periods) {
      const place = numberOf(period) - FIRST_PERIOD;
      const held = packed.periods.includes(period) && window[place] === 0;
      if (!held) {
        throw new ParallaxError({
          code: "PERIOD_NOT_HELD",
          message: "the edition has no trade of a period that is asked for, or it is asked for twice",
          expected: packed.periods.join(", "),
          found: period,
          todo: "ask for periods that it has, each on one side of the break",
          exit: 2,
        });
      }
      window[place] = side + 1;
    }
  }
  const places = hubs.map((hub) => {
    const place = packed.areas.indexOf(hub);
    if (place >= 0) return place;
    const [near] = nearest(hub, packed.areas);
    throw new ParallaxError({
      code: "HUB_NOT_HELD",
      message: "nobody in the edition trades with this hub",
      expected: "the code of an area in the edition",
      found: JSON.stringify(hub),
      todo: near === undefined ? "see `packed.areas` in its edition.json" : `did you mean ${near}?`,
      exit: 2,
    });
  });
  return {
    window,
    before: before.length,
    after: after.length,
    hubs: places,
    areas: packed.areas.length,
    sums: Uint8Array.from(packed.areas, (code) => (SUMS.includes(code) ? 1 : 0)),
    said,
    top,
  };
}

/** The hash of an edition and a question, by which their answer is kept. */
export function questionHash(edition: PackedEdition, question: BulkQuestion): string {
  const { before, after, hubs, said, top } = question;
  const files = edition.files.map(({ sha256: hash }) => hash);
  return sha256(
    JSON.stringify([VERSION, edition.id, files, before, after, hubs, SAID.indexOf(said), top]),
  ).slice(0, 16);
}
