import { usageError } from "../errors.js";
import { literal, literals, number, text } from "../ledger/duckdb.js";
import { type HeldSource, heldProducts } from "../ledger/goods/held.js";
import { checkCodes, concordanceOf } from "../ledger/goods/load.js";
import { matchGoods, type Product } from "../ledger/goods/match.js";
import { type Seen, seenOf } from "../ledger/goods/sight.js";
import type { Ledger } from "../ledger/ledger.js";
import type { GoodsList } from "../question/goods/list.js";
import { TOTAL } from "./leg.js";
import type { Frequency } from "./time.js";

/** A source of trade by code, and what it sees of a list. */
export interface Looked {
  held: HeldSource;
  products: readonly Product[];
  seen: readonly Seen[];
}

function chosen(looked: readonly Looked[], goods: GoodsList, source: string | null): Looked {
  const named = looked.map(({ held }) => held.source);
  const pool = source === null ? looked : looked.filter(({ held }) => held.source === source);
  if (pool.length === 0)
    throw usageError({
      code: "SOURCE_UNKNOWN",
      message: "no source of trade by code has this name",
      expected: named.length === 0 ? "a source with trade by code" : named.join(", "),
      found: source ?? "none",
      todo: "read or import one, or leave --source out",
    });
  const visible = ({ products }: Looked) => products.filter(({ listed }) => listed !== null).length;
  const best = pool.reduce((most, one) => (visible(one) > visible(most) ? one : most));
  if (visible(best) === 0)
    throw usageError({
      code: "GOODS_UNSEEN",
      message: "no source at hand has trade in any of these goods",
      expected: `codes that ${named.join(", ")} holds`,
      found: goods.id,
      todo: `see what each source sees: parallax goods ${goods.id}`,
    });
  return best;
}

/**
 * The source of trade by code that is named, or that sees most of the list.
 * @throws ParallaxError `SOURCE_UNKNOWN`, `GOODS_UNSEEN`, `GOODS_CODE_UNKNOWN`
 */
export async function goodsSource(ledger: Ledger, goods: GoodsList, source: string | null): Promise<Looked> {
  const [concordance, sources] = [await concordanceOf(ledger), await heldProducts(ledger)];
  checkCodes(
    goods,
    concordance,
    new Set(sources.flatMap(({ products }) => products.map(({ product }) => product))),
  );
  const looked = sources.map((held): Looked => {
    const products = matchGoods(goods.entries, held.products, concordance);
    return { held, products, seen: seenOf(goods.entries.length, products, held.products) };
  });
  return chosen(looked, goods, source);
}

/** Amounts of money as units: the others are quantities. */
const MONEY = "('EUR', 'USD')";

/** How a source tells its trade by code: frequency, span in periods, currency, and who trades in it. */
export interface Shape {
  frequency: Frequency;
  from: number;
  to: number;
  currency: string;
  exporters: string[];
  importers: string[];
}

/** The single frequency, currency and span of a source's trade by code, and who trades in it. */
export async function shapeOf(ledger: Ledger, source: string): Promise<Shape> {
  const rows = await ledger.rows(
    `SELECT last - first + 1 AS months, unit, min(first) AS first, max(last) AS last,
        string_agg(DISTINCT exporter, ' ' ORDER BY exporter) AS exporters, string_agg(DISTINCT importer, ' ' ORDER BY importer) AS importers
      FROM flow WHERE source = ${literal(source)} AND product <> '${TOTAL}' AND unit IN ${MONEY} AND last - first IN (0, 11)
      GROUP BY ALL ORDER BY months, unit`,
    { months: number, unit: text, first: number, last: number, exporters: text, importers: text },
  );
  const [row] = rows;
  if (row === undefined)
    throw usageError({
      code: "SOURCE_NO_PERIODS",
      message: `${source} states no trade by code of single months or years`,
      expected: "values of months or of years, in EUR or USD",
      found: "none",
      todo: "name another source with --source",
    });
  const frequency = row.months === 1 ? "month" : "year";
  const unitOf = (index: number) => (frequency === "month" ? index : Math.floor(index / 12));
  return {
    frequency,
    from: unitOf(row.first),
    to: unitOf(row.last),
    currency: row.unit,
    exporters: row.exporters.split(" "),
    importers: row.importers.split(" "),
  };
}

/** The source whose totals stand beside trade by code: of the same frequency and currency, by the same speakers, with most rows. */
export async function totalsBeside(
  ledger: Ledger,
  shape: Shape,
): Promise<{ source: string; edition: string } | null> {
  const months = shape.frequency === "month" ? 1 : 12;
  const [row] = await ledger.rows(
    `SELECT source, edition, count(*) AS rows FROM flow
      WHERE product = '${TOTAL}' AND unit = ${literal(shape.currency)} AND last - first + 1 = ${months}
        AND said_by IN (${literals(shape.exporters)}) AND importer IN (${literals(shape.importers)})
        AND first >= ${shape.from * months} AND last < ${(shape.to + 1) * months}
      GROUP BY ALL ORDER BY rows DESC, source LIMIT 1`,
    { source: text, edition: text, rows: number },
  );
  return row === undefined ? null : row;
}
