import { share } from "../../units.js";
import { amount, type Measure } from "../measure.js";

const LISTED = "eurostat-comext-cn8";
const TOTALS = "eurostat-totals-monthly";

/** Exports to each partner by month, as the members say them, with how many rows they are. */
const monthly = (source: string, product: string) =>
  `SELECT f.importer AS partner, f.first, any_value(f.period) AS month, sum(f.value) AS value, count(*) AS rows, any_value(f.edition) AS edition
        FROM flow f JOIN q_partner p ON p.code = f.importer
        WHERE f.source = '${source}' AND f.product ${product} AND f.unit = 'EUR' AND f.said_by = f.exporter AND f.first = f.last GROUP BY f.importer, f.first`;

/** A sum over many rows: the rule that selects them stands in the place of their ids. */
const part = (name: string, product: string) =>
  `SELECT partner, period, 'EU27' AS said_by, NULL AS edition, '${name}' AS part, 'EU27' AS part_said_by, sum(${name})::DOUBLE AS value, 'EUR' AS unit,
      'FOB' AS basis, NULL AS text,
      [any_value(${name}_edition) || '#' || sum(${name}_rows)::BIGINT || ':importer = ''' || partner || ''' AND product ${product.replaceAll("'", "''")} AND period BETWEEN ''' || min(month) || ''' AND ''' || max(month) || ''''] AS evidence,
      CASE WHEN count(*) = any_value(months) THEN '' ELSE 'months-held:' || min(month)[6:] || ':' || max(month)[6:] END AS notes
    FROM held GROUP BY partner, period`;

export const measure: Measure = {
  id: "rerouting.listed_share_eu27",
  facet: "rerouting",
  unit: "share",
  brief: true,
  closer: "context",
  family: "rerouting.listed_share_eu27",
  hubs: ["RUS"],
  title: "Share of goods banned for the hub in what the European Union (27) sends to the partner",
  subject:
    "the share of goods that may not be sent to {hub} in the exports of the European Union (27) to {partner}",
  formula:
    "listed / all_goods: exports of EU members to the partner (FOB), of goods that may not be exported to Russia under Regulation 833/2014, and of all goods, fuels in both, in those months of a year that are held of every year. It sets listed goods against those on no list; where it rises, it is a sign of goods that pass through, and no proof: the partner may buy for itself what it bought from distributors in the hub. `parallax growth` tells it code by code",
  method: {
    text: "Council Regulation (EU) 833/2014 and its amendments; Eurostat, Comext, exports by CN8 product",
    url: "https://eur-lex.europa.eu/eli/reg/2014/833/oj",
  },
  frequency: "day",
  speakers: ["publisher"],
  publishers: ["EU27"],
  sql: `WITH listed AS (${monthly(LISTED, "<> 'TOTAL'")}),
      totals AS (${monthly(TOTALS, "= 'TOTAL'")}),
      both_held AS (
        SELECT l.partner, l.first, l.month, l.value AS listed, l.rows AS listed_rows, l.edition AS listed_edition,
          t.value AS all_goods, t.rows AS all_goods_rows, t.edition AS all_goods_edition
        FROM listed l JOIN totals t ON t.partner = l.partner AND t.first = l.first),
      years AS (SELECT min(first // 12) AS since, max(first // 12) AS until FROM both_held),
      common AS (SELECT partner, first % 12 AS month FROM both_held, years GROUP BY partner, first % 12, since, until HAVING count(*) = until - since + 1),
      held AS (
        SELECT b.*, q.period, q.months FROM both_held b JOIN common c ON c.partner = b.partner AND c.month = b.first % 12
        JOIN q_period q ON b.first >= q.first AND b.first <= q.last)
    ${part("listed", "<> 'TOTAL'")}
    UNION ALL ${part("all_goods", "= 'TOTAL'")}
    ORDER BY partner, period, part`,
  compute(parts) {
    const [listed, all] = [amount(parts, "listed"), amount(parts, "all_goods")];
    if (listed === undefined || all === undefined || !(all.value > 0)) return { hole: "no-figure" };
    return {
      value: share(listed.value, listed.unit, all.value, all.unit, "the share of listed goods"),
      unit: "share",
    };
  },
};
