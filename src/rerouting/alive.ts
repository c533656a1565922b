import type { Cell } from "../ledger/goods/trade.js";

/** Whether a code has a row in both windows, only in the later one, or only in the earlier one. */
export type Life = "both" | "new" | "ended";

/** How each code lives: it is alive in a window if anybody states any value for it, a zero among them, with any of the countries. */
export function livesOf(cells: readonly Cell[]): ReadonlyMap<string, Life> {
  const lives = new Map<string, Life>();
  for (const { product, before, after } of cells) {
    const now: Life = before !== null && after !== null ? "both" : before === null ? "new" : "ended";
    const held = lives.get(product);
    lives.set(product, held === undefined || held === now ? now : "both");
  }
  return lives;
}

/**
 * How each code lives where codes that are one good over the years are looked at together: a code that is new has a past if its family
 * had one.
 * @param families for each code the name of its family; none or null: it stands alone
 */
export function linkedLives(
  cells: readonly Cell[],
  families: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, Life> {
  const nameOf = (product: string) => families.get(product) ?? product;
  const joined = livesOf(cells.map((cell) => ({ ...cell, product: nameOf(cell.product) })));
  return new Map(cells.map(({ product }) => [product, joined.get(nameOf(product)) ?? "new"]));
}

/** Sums before and after, and the growth between them; null where there is nothing before that it could be of. */
export interface Growth {
  before: number;
  after: number;
  /** Share of `before`: .5 is half as much again. */
  growth: number | null;
}

export function growth(before: number, after: number): Growth {
  return { before, after, growth: before > 0 ? after / before - 1 : null };
}

/** The growth of the sum of some cells. Sums of whole money are exact. */
export function growthOf(cells: readonly Cell[]): Growth {
  let [before, after] = [0, 0];
  for (const cell of cells) {
    before += cell.before ?? 0;
    after += cell.after ?? 0;
  }
  return growth(before, after);
}

/** What is not listed: all goods less those listed, in both windows. */
export function lessListed(all: Growth, listed: Growth): Growth {
  return growth(all.before - listed.before, all.after - listed.after);
}
