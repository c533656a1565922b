import type { Code } from "./code.js";

/** One line of a list of goods. */
export interface Entry extends Code {
  /** Tier or part of the list; null where it has none. */
  tier: string | null;
  /** What the list calls it; null where it does not say. */
  name: string | null;
  /** Month or day from which it is listed, `2022-03` or `2022-03-15`; null where the list does not say. */
  listedFrom: string | null;
  /** Value of a flow below which it is not looked at, in the currency of the figures; null: none. */
  threshold: number | null;
  /** Figure in the ledger that states it; null: the user. */
  figure: string | null;
}

/** Goods that are asked about together. */
export interface GoodsList {
  /** As it was asked for. */
  id: string;
  title: string;
  /** Edition in the ledger; null: the user's own. */
  edition: string | null;
  /** Editions in the ledger that call its codes by a name. */
  namedBy: readonly string[];
  entries: readonly Entry[];
}
