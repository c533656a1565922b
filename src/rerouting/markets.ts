import type { Cell } from "../ledger/goods/trade.js";
import { growth, type Life, linkedLives, livesOf } from "./alive.js";

/** One code from one exporter to one importer, whose value has risen. */
export interface Market extends Cell {
  /** Share of what was before; null: nothing was, or the code is new, so that no growth can be told. */
  growth: number | null;
  /** How its code lives, with whatever country: a market on a new code may be an old one under another name. */
  life: Life;
  /** What the codes of its family were worth in the same market before; null: it has no family, or none that was alive before. */
  familyBefore: number | null;
}

export interface MarketRule {
  /** A market counts above this value after, in the currency of the cells. */
  least: number;
  /** And if it is at least so many times what it was. */
  factor: number;
}

/**
 * The markets that grew, the largest first. One without a past counts as grown; whether that is a market found or a code renamed stands in
 * `life` and `familyBefore`.
 * @param cells of all countries with which a code may be alive; markets are taken of those that `wanted` names
 */
export function marketsOf(
  cells: readonly Cell[],
  { least, factor }: MarketRule,
  wanted: (cell: Cell) => boolean = () => true,
  families: ReadonlyMap<string, string | null> = new Map(),
): Market[] {
  const [lives, linked] = [livesOf(cells), linkedLives(cells, families)];
  const key = ({ exporter, importer }: Cell, family: string) => `${exporter} ${importer} ${family}`;
  const past = new Map<string, number>();
  for (const cell of cells) {
    const family = families.get(cell.product) ?? null;
    if (family !== null) past.set(key(cell, family), (past.get(key(cell, family)) ?? 0) + (cell.before ?? 0));
  }
  return cells
    .filter(
      (cell) => wanted(cell) && (cell.after ?? 0) > least && (cell.after ?? 0) >= factor * (cell.before ?? 0),
    )
    .map((cell): Market => {
      const life = lives.get(cell.product) ?? "new";
      const family = families.get(cell.product) ?? null;
      return {
        ...cell,
        growth: life === "new" ? null : growth(cell.before ?? 0, cell.after ?? 0).growth,
        life,
        familyBefore:
          family === null || linked.get(cell.product) === "new" ? null : (past.get(key(cell, family)) ?? 0),
      };
    })
    .sort((a, b) => (b.after ?? 0) - (a.after ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ product, exporter, importer }: Cell): string {
  return `${product} ${exporter} ${importer}`;
}
