import { type HsEdition, hsInForce, hsOfComtrade } from "../../question/goods/code.js";
import { text } from "../duckdb.js";
import type { Ledger } from "../ledger.js";

/** A code of goods in the newest edition of a source, and when it has rows. */
export interface Held {
  product: string;
  /** Years with a row, in order, each with the edition of the HS that the first six digits are of. */
  years: readonly { year: string; hs: HsEdition }[];
}

export interface HeldSource {
  source: string;
  edition: string;
  products: readonly Held[];
}

/**
 * Trade by code that the newest editions hold, by source. A row that says of which edition of the HS its code is (`H5`) is of it; any
 * other is of the edition in force in its year.
 */
export async function heldProducts(ledger: Ledger): Promise<HeldSource[]> {
  const rows = await ledger.rows(
    `SELECT source, edition, product, substr(period, 1, 4) AS year, max(regexp_extract(flags, '\\bH\\d\\b')) AS hs
      FROM flow WHERE product <> 'TOTAL' GROUP BY ALL ORDER BY source, edition, product, year`,
    { source: text, edition: text, product: text, year: text, hs: text },
  );
  const sources: {
    source: string;
    edition: string;
    products: { product: string; years: { year: string; hs: HsEdition }[] }[];
  }[] = [];
  for (const { source, edition, product, year, hs } of rows) {
    let held = sources.at(-1);
    if (held?.edition !== edition) {
      held = { source, edition, products: [] };
      sources.push(held);
    }
    const each = { year, hs: hsOfComtrade(hs) ?? hsInForce(year) };
    const last = held.products.at(-1);
    if (last?.product === product) last.years.push(each);
    else held.products.push({ product, years: [each] });
  }
  return sources;
}
