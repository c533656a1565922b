import { baci as baciLayout } from "../own/layouts/baci.js";
import { comtrade as comtradeLayout } from "../own/layouts/comtrade.js";
import type { SourceText } from "../source.js";
import { type Opened, openBaci, openComtrade } from "./open.js";

/** What is said of a source whose files hold the trade of the whole world, row by row of millions. */
export interface BulkSource {
  text: Pick<SourceText, "id" | "title" | "publisher" | "terms">;
  /** Raised whenever the same input would give other figures. */
  version: number;
  /** Who speaks where it is neither side. */
  sayer: string;
  open(paths: readonly string[]): Promise<Opened>;
}

export const baci: BulkSource = {
  text: {
    id: "baci",
    title:
      "Trade between each two countries by product of six digits, reconciled from what both declare (BACI)",
    publisher: baciLayout.publisher,
    terms: baciLayout.terms,
  },
  version: 1,
  sayer: "_BACI",
  open: openBaci,
};

export const comtrade: BulkSource = {
  text: {
    id: "comtrade",
    title: "Trade as each country declares it to UN Comtrade, by partner and product",
    publisher: comtradeLayout.publisher,
    terms: comtradeLayout.terms,
  },
  version: 1,
  sayer: "_UN",
  open: openComtrade,
};

export const BULK_SOURCES: readonly BulkSource[] = [baci, comtrade];
