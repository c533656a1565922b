import { TOTALS } from "../mirror/totals.js";
import { share } from "../units.js";
import { amount, type Measure } from "./measure.js";

/** The hub's share of a partner's exports or imports, as the partner says both. The denominator is the partner's own published total, or the sum of all its rows. */
export function hubShare(flow: "exports" | "imports"): Measure {
  const [own, other] = flow === "exports" ? ["exporter", "importer"] : ["importer", "exporter"];
  const direction = flow === "exports" ? "to-hub" : "from-hub";
  return {
    id: `trade.hub_share_${flow}`,
    facet: "trade",
    unit: "share",
    closer: "up",
    family: `trade.hub_share_${flow}`,
    title: `Hub's share of the partner's ${flow}`,
    subject: `{hub}'s share of {partner}'s ${flow}`,
    formula: `the partner's ${flow} ${flow === "exports" ? "to" : "from"} the hub / the partner's ${flow} in total, both as the partner declares them. The total is the partner's own where it publishes one, else the sum of all its rows`,
    method: {
      text: "World Integrated Trade Solution, Trade Indicators: export (import) partner share",
      url: "https://wits.worldbank.org/wits/wits/witshelp/Content/Utilities/e1.trade_indicators.htm",
    },
    frequency: "year",
    speakers: ["partner"],
    sql: `WITH ${TOTALS},
      row AS (
        SELECT p.code AS partner, t.period, t.months, f.${other} AS other, f.value, f.unit, f.figure, f.first, f.last FROM flow f
        JOIN q_partner p ON p.code = f.${own} AND p.code = f.said_by JOIN q_period t ON f.first >= t.first AND f.last <= t.last
        WHERE f.product = 'TOTAL' AND (f.${other} = '_WORLD' OR NOT starts_with(f.${other}, '_') OR starts_with(f.${other}, '_OTHER') OR starts_with(f.${other}, '_UNKNOWN'))),
      world AS (
        SELECT partner, period, unit, count(*) FILTER (other = '_WORLD') > 0 AS published,
          sum(value) FILTER (other = '_WORLD') AS stated, sum(last - first + 1) FILTER (other = '_WORLD') AS covers, months,
          sum(value) FILTER (other <> '_WORLD') AS added,
          list(figure ORDER BY figure) FILTER (other = '_WORLD') AS stated_evidence, list(figure ORDER BY figure) FILTER (other <> '_WORLD') AS added_evidence
        FROM row GROUP BY partner, period, unit, months)
      SELECT partner, period, said_by, NULL AS edition, 'hub' AS part, said_by AS part_said_by, value, unit, basis, NULL AS text, evidence, notes
      FROM total WHERE side = 'partner' AND direction = '${direction}'
      UNION ALL
      SELECT partner, period, partner, NULL, 'total', partner, CASE WHEN published THEN stated ELSE added END, unit, NULL, NULL,
        CASE WHEN published THEN stated_evidence ELSE added_evidence END, CASE WHEN published THEN '' ELSE 'total-summed' END
      FROM world WHERE NOT published OR covers = months
      ORDER BY partner, period, part`,
    compute(parts) {
      const hub = amount(parts, "hub");
      const total = amount(parts, "total");
      if (hub === undefined) return { hole: "hub-not-listed" };
      if (total === undefined) return { hole: "no-total" };
      return {
        value: share(hub.value, hub.unit, total.value, total.unit, `the hub's share of ${flow}`),
        unit: "share",
      };
    },
  };
}
