import { notRecorded } from "../../mirror/mirror.js";
import { inCurrency, TOTAL } from "../../mirror/totals.js";
import { sameUnit } from "../../units.js";
import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "trade.not_recorded",
  facet: "trade",
  unit: "share",
  closer: "context",
  family: "trade.not_recorded",
  title: "Sent by the hub, never recorded by the partner",
  subject: "the share of {hub}'s exports that {partner} never recorded",
  formula:
    "1 - received / sent: sent as the hub declares it (FOB), received as the partner does (CIF), in the hub's currency at the yearly rate; neither is moved from FOB or CIF. The range adds the same with received / 1.06, the IMF's CIF to FOB ratio. Negative: more recorded than sent",
  method: {
    text: "Bilateral asymmetry; CIF/FOB ratio 1.06: International Monetary Fund, New Estimates for Direction of Trade Statistics, Working Paper 18/16 (2018)",
    url: "https://www.imf.org/en/Publications/WP/Issues/2018/01/25/New-Estimates-for-Direction-of-Trade-Statistics-45583",
  },
  frequency: "year",
  speakers: ["both"],
  from: [TOTAL],
  sql: `WITH pair AS (
      SELECT s.partner, s.period, s.said_by || '+' || r.said_by AS said_by, s.said_by AS sender, r.said_by AS receiver, coalesce(currency, s.unit) AS wanted
      FROM total s JOIN total r ON r.partner = s.partner AND r.period = s.period AND r.side = 'partner' AND r.direction = 'from-hub', q_money
      WHERE s.side = 'hub' AND s.direction = 'from-hub')
    SELECT t.partner, t.period, p.said_by, NULL AS edition, CASE t.said_by WHEN sender THEN 'sent' ELSE 'received' END AS part, t.said_by AS part_said_by,
      basis, NULL AS text, ${inCurrency("t", "p.wanted")}
    FROM pair p JOIN total t ON t.partner = p.partner AND t.period = p.period AND t.direction = 'from-hub' AND t.said_by IN (sender, receiver)
    ORDER BY t.partner, t.period, p.said_by, part`,
  compute(parts) {
    const sent = amount(parts, "sent");
    const received = amount(parts, "received");
    if (sent === undefined || received === undefined) return { hole: "no-rate" };
    sameUnit(sent.unit, received.unit, "share not recorded");
    if (!(sent.value > 0)) return { hole: "nothing-sent" };
    const { raw, atFob } = notRecorded(sent.value, received.value);
    return {
      value: raw,
      unit: "share",
      low: Math.min(raw, atFob),
      high: Math.max(raw, atFob),
      notes: ["fob-against-cif"],
    };
  },
};
