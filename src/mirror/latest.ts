import { ParallaxError } from "../errors.js";
import { literal, number } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Entity } from "../question/question.js";
import type { Goods } from "./told.js";

/**
 * The last year of which both sides of a flow have figures for every month, or where only one side has any, that side's last year.
 * @throws ParallaxError `FLOW_UNKNOWN` where no edition has a figure of it
 */
export async function latestYear(
  ledger: Ledger,
  exporter: Entity,
  importer: Entity,
  goods: Goods,
): Promise<number> {
  const codes = ({ code, members }: Entity) => [...new Set([code, ...members])].map(literal).join(", ");
  const product =
    goods === null
      ? "product = 'TOTAL'"
      : `product IN (${goods.wanted.map((each) => literal(each.product)).join(", ")})`;
  const rows = await ledger.rows(
    `WITH stated AS (
        SELECT said_by = exporter AS by_exporter, source, first // 12 AS year FROM flow
        WHERE exporter IN (${codes(exporter)}) AND importer IN (${codes(importer)}) AND said_by IN (exporter, importer) AND ${product} AND first // 12 = last // 12
        GROUP BY said_by = exporter, source, first // 12 HAVING max(last - first + 1) = 12 OR count(DISTINCT first) = 12)
      SELECT CAST(max(year) AS INTEGER) AS year FROM stated GROUP BY by_exporter ORDER BY year`,
    { year: number },
  );
  const [least] = rows;
  if (least !== undefined) return least.year;
  throw new ParallaxError({
    code: "FLOW_UNKNOWN",
    message: `no edition has a year of trade from ${exporter.code} to ${importer.code}`,
    expected:
      goods === null ? "figures of all goods by either side" : `figures of ${goods.asked} by either side`,
    found: "none",
    todo: "see what is held with parallax sources, and bring your own table with parallax import",
  });
}
