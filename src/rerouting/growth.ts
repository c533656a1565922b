import type { Cell } from "../ledger/goods/trade.js";
import { type Growth, growthOf, type Life, lessListed } from "./alive.js";

/** How exports of some goods to one importer, or to several together, grew by each way of reading the codes. */
export interface Grown {
  /** All rows, as they stand: a code that is new counts as growth, one that ended as a fall. */
  raw: Growth;
  /** Codes that are alive in both windows. */
  alive: Growth;
  /** Codes that are alive in both, or whose family over the years is. */
  linked: Growth;
  /** All goods less those of the list; null where nobody states totals. */
  unlisted: Growth | null;
}

export interface Lives {
  alive: ReadonlyMap<string, Life>;
  linked: ReadonlyMap<string, Life>;
}

/** How many codes live how. */
export function countLives(lives: ReadonlyMap<string, Life>): Record<Life, number> {
  const count = { both: 0, new: 0, ended: 0 };
  for (const life of lives.values()) count[life] += 1;
  return count;
}

/**
 * Growth of some goods, raw and by codes that live on, beside what is on no list.
 * @param cells of the goods that are looked at
 * @param listed of all goods of the list, those left out of `cells` among them
 * @param totals of all goods; empty where nobody states them
 */
export function grown(
  cells: readonly Cell[],
  listed: readonly Cell[],
  totals: readonly Cell[],
  { alive, linked }: Lives,
): Grown {
  return {
    raw: growthOf(cells),
    alive: growthOf(cells.filter(({ product }) => alive.get(product) === "both")),
    linked: growthOf(cells.filter(({ product }) => linked.get(product) === "both")),
    unlisted: totals.length === 0 ? null : lessListed(growthOf(totals), growthOf(listed)),
  };
}
