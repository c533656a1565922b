import type { Period } from "../../question/period.js";
import { literal, literals, maybe, number, text } from "../duckdb.js";
import type { Ledger } from "../ledger.js";

/**
 * Trade of one code between two countries as one of them states it, in two windows of months, in the currency of the source. Null: no row in
 * the window, which is not a zero.
 */
export interface Cell {
  saidBy: string;
  exporter: string;
  importer: string;
  product: string;
  before: number | null;
  after: number | null;
}

export interface Windows {
  source: string;
  /** The currency: quantities are no values. */
  unit: string;
  exporters: readonly string[];
  importers: readonly string[];
  before: Period;
  after: Period;
}

/**
 * Trade by code in the newest edition of a source, before and after, where there is a row in either window.
 * @param product only this code, such as `TOTAL`; else every code but the total
 */
export function tradeCells(
  ledger: Ledger,
  { source, unit, exporters, importers, before, after }: Windows,
  product?: string,
): Promise<Cell[]> {
  const within = ({ first, last }: Period) => `first >= ${first} AND last <= ${last}`;
  return ledger.rows(
    `SELECT said_by AS saidBy, exporter, importer, product,
        sum(value) FILTER (${within(before)}) AS before, sum(value) FILTER (${within(after)}) AS after
      FROM flow
      WHERE source = ${literal(source)} AND unit = ${literal(unit)} AND exporter IN (${literals(exporters)}) AND importer IN (${literals(importers)})
        AND ${product === undefined ? "product <> 'TOTAL'" : `product = ${literal(product)}`}
        AND ((${within(before)}) OR (${within(after)}))
      GROUP BY ALL ORDER BY product, saidBy, exporter, importer`,
    {
      saidBy: text,
      exporter: text,
      importer: text,
      product: text,
      before: maybe(number),
      after: maybe(number),
    },
  );
}
