import { inCurrency, TOTAL } from "../../mirror/totals.js";
import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "trade.hub_exports",
  facet: "trade",
  unit: "money",
  closer: "context",
  family: "trade.hub_exports",
  title: "Exports of the hub to the partner, by each side",
  subject: "exports of {hub} to {partner}",
  formula:
    "goods from the hub to the partner: what the hub says it sent (FOB) and what the partner says it received (CIF), in the currency of the hub's office where it publishes one and no other is asked for",
  method: {
    text: "United Nations Statistics Division, International Merchandise Trade Statistics: Concepts and Definitions 2010, chapter 6 (bilateral asymmetries)",
    url: "https://unstats.un.org/unsd/trade/eg-imts/IMTS%202010%20(English).pdf",
  },
  frequency: "year",
  speakers: ["hub", "partner"],
  from: [TOTAL],
  sql: `WITH money AS (SELECT partner, min(unit) AS unit FROM total WHERE side = 'hub' AND direction = 'from-hub' GROUP BY partner HAVING count(DISTINCT unit) = 1)
    SELECT t.partner, period, said_by, NULL AS edition, CASE side WHEN 'hub' THEN 'sent' ELSE 'received' END AS part, said_by AS part_said_by,
      basis, NULL AS text, ${inCurrency("t", "coalesce(currency, m.unit, t.unit)")}
    FROM total t CROSS JOIN q_money LEFT JOIN money m ON m.partner = t.partner WHERE direction = 'from-hub' ORDER BY t.partner, period, said_by, part`,
  compute(parts) {
    const stated = amount(parts, "sent") ?? amount(parts, "received");
    return stated === undefined ? { hole: "no-rate" } : stated;
  },
};
