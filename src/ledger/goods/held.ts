import { join } from "node:path";
import { type HsEdition, hsInForce, hsOfComtrade } from "../../question/goods/code.js";
import { literal, number, text } from "../duckdb.js";
import type { Ledger } from "../ledger.js";
import { isPacked, type PackedEdition, productText } from "../packed/packed.js";

/** A code of goods in the newest edition of a source, and when it has rows. */
export interface Held {
  product: string;
  /** Years with a row, in order, each with the edition of the HS that the first six digits are of. */
  years: readonly HeldYear[];
}

interface HeldYear {
  year: string;
  hs: HsEdition;
}

export interface HeldSource {
  source: string;
  edition: string;
  products: readonly Held[];
}

interface Found {
  source: string;
  edition: string;
  product: string;
  year: string;
  /** As UN Comtrade calls it, `H5`; empty where no row says it. */
  hs: string;
}

/** Codes and years of an edition cut into ranges of products, which the views leave out. */
async function packedProducts(
  ledger: Ledger,
  { source, id, folder, files, packed }: PackedEdition,
): Promise<Found[]> {
  const paths = files.map(({ name }) => literal(join(folder, name))).join(", ");
  const rows = await ledger.rows(
    `SELECT product, period // 100 AS year, max(flags) AS flags FROM read_parquet([${paths}]) GROUP BY ALL ORDER BY product, year`,
    { product: number, year: number, flags: number },
  );
  return rows
    .map(({ product, year, flags }) => ({
      source,
      edition: id,
      product: productText(product),
      year: String(year),
      hs: /\bH\d\b/.exec(packed.flags[String(flags)] ?? "")?.[0] ?? "",
    }))
    .filter(({ product }) => /^\d+$/.test(product))
    .sort((a, b) => (a.product === b.product ? (a.year < b.year ? -1 : 1) : a.product < b.product ? -1 : 1));
}

/**
 * Trade by code that the newest editions hold, by source. A row that says of which edition of the HS its code is (`H5`) is of it; any
 * other is of the edition in force in its year.
 */
export async function heldProducts(ledger: Ledger): Promise<HeldSource[]> {
  const found = await ledger.rows(
    `SELECT source, edition, product, substr(period, 1, 4) AS year, max(regexp_extract(flags, '\\bH\\d\\b')) AS hs
      FROM flow WHERE product <> 'TOTAL' GROUP BY ALL ORDER BY source, edition, product, year`,
    { source: text, edition: text, product: text, year: text, hs: text },
  );
  for (const edition of ledger.editions)
    if (isPacked(edition) && ledger.newest(edition.source)?.id === edition.id)
      found.push(...(await packedProducts(ledger, edition)));
  const years = new Map<string, HeldYear[]>();
  const sources = new Map<string, { source: string; edition: string; products: Held[] }>();
  for (const { source, edition, product, year, hs } of found) {
    const each = { year, hs: hsOfComtrade(hs) ?? hsInForce(year) };
    const held = sources.get(edition) ?? { source, edition, products: [] };
    sources.set(edition, held);
    const key = `${edition} ${product}`;
    const before = years.get(key);
    if (before !== undefined) before.push(each);
    else {
      const first = [each];
      years.set(key, first);
      held.products.push({ product, years: first });
    }
  }
  return [...sources.values()];
}
