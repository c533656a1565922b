import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "security.hub_share_arms",
  facet: "security",
  unit: "share",
  closer: "context",
  family: "security.arms",
  title: "Hub's share of the partner's arms imports, five years",
  subject: "{hub}'s share of {partner}'s arms imports",
  formula:
    "the shares of all the hub's deliveries in the partner's arms imports over five years up to the period, by volume (SIPRI's trend indicator value), added. A supplier without deliveries in a window that has others has the share 0. Context: windows of successive years share four years, so a single delivery shows as a leap",
  method: {
    text: "SIPRI, Arms Transfers Database: Sources and Methods (trend indicator values; five-year windows)",
    url: "https://www.sipri.org/databases/armstransfers/sources-and-methods",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["SIPRI"],
  sql: `WITH share AS (
      SELECT p.code AS partner, t.period, f.about, f.value, f.figure, h.code AS hub FROM tie f JOIN q_partner p ON p.code = f.toward
      JOIN q_period t ON t.months = 12 AND f.first = t.first AND f.last = t.last LEFT JOIN q_hub h ON h.code = f.about AND h.role = 'member'
      WHERE f.of = 'arms.share5')
    SELECT partner, period, 'SIPRI' AS said_by, NULL AS edition, CASE WHEN hub IS NULL THEN 'others' ELSE 'hub' END AS part, 'SIPRI' AS part_said_by,
      sum(value) AS value, 'share' AS unit, NULL AS basis, NULL AS text, list(figure ORDER BY figure) AS evidence, '' AS notes
    FROM share GROUP BY partner, period, part ORDER BY partner, period, part`,
  compute(parts) {
    if (amount(parts, "hub") === undefined && amount(parts, "others") === undefined)
      return { hole: "no-figure" };
    return { value: amount(parts, "hub")?.value ?? 0, unit: "share" };
  },
};
