import { baci as baciLayout } from "../own/layouts/baci.js";
import type { SourceText } from "../source.js";

/** What is said of a source whose files hold the trade of the whole world, row by row of millions. */
export interface BulkSource {
  text: Pick<SourceText, "id" | "title" | "publisher" | "terms">;
  /** Raised whenever the same input would give other figures. */
  version: number;
  /** Who speaks where it is neither side. */
  sayer: string;
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
};

export const BULK_SOURCES: readonly BulkSource[] = [baci];
