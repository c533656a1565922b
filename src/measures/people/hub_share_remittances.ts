import { share } from "../../units.js";
import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "people.hub_share_remittances",
  facet: "people",
  unit: "share",
  closer: "up",
  family: "people.remittance_origins",
  title: "Hub's share of the partner's remittances",
  subject: "{hub}'s share of the remittances to {partner}",
  formula: "hub_remittances / all_remittances, estimates of one year",
  method: {
    text: "Ratha and Shaw, South-South Migration and Remittances, World Bank Working Paper 102 (2007); KNOMAD, Bilateral Remittance Matrix",
    url: "https://www.knomad.org/data/remittances",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["KNOMAD"],
  sql: `WITH sent AS (SELECT p.code AS partner, t.period, f.about, f.value, f.figure, h.code AS hub FROM tie f JOIN q_partner p ON p.code = f.toward
      JOIN q_period t ON t.months = 12 AND f.first = t.first AND f.last = t.last LEFT JOIN q_hub h ON h.code = f.about AND h.role = 'member' WHERE f.of = 'remittances'),
    part AS (
      SELECT partner, period, 'all_remittances' AS part, coalesce(sum(value) FILTER (about = '_WORLD'), sum(value)) AS value,
        coalesce(list(figure ORDER BY figure) FILTER (about = '_WORLD'), list(figure ORDER BY figure)) AS evidence FROM sent GROUP BY partner, period
      UNION ALL SELECT partner, period, 'hub_remittances', sum(value), list(figure ORDER BY figure) FROM sent WHERE hub IS NOT NULL GROUP BY partner, period)
    SELECT partner, period, 'KNOMAD' AS said_by, NULL AS edition, part, 'KNOMAD' AS part_said_by, value, 'USD' AS unit, NULL AS basis, NULL AS text, evidence, '' AS notes
    FROM part ORDER BY partner, period, part`,
  compute(parts) {
    const hub = amount(parts, "hub_remittances");
    const all = amount(parts, "all_remittances");
    if (hub === undefined || all === undefined) return { hole: "no-figure" };
    return {
      value: share(hub.value, hub.unit, all.value, all.unit, "the hub's share of remittances"),
      unit: "share",
    };
  },
};
