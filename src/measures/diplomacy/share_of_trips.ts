import { counted, OF_VISITS, REPORTS, staySql } from "../events.js";
import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_VISITS,
  id: "diplomacy.share_of_trips",
  unit: "share",
  brief: true,
  closer: "up",
  title: "Share of the hub's visits abroad that go to the partner",
  subject: "the share of the visits abroad of the leader of {hub} that go to {partner}",
  formula:
    "visits of the hub's leader to the partner / total of his country visits in the year, where a publisher states the total and the list is complete. Normalises for years in which a leader hardly travels",
  sql: `WITH stays AS (${staySql({ by_hub: "visit" }).replace(/\nORDER BY[^\n]*$/, "")}),
    told AS (SELECT about, period, min(count) AS visits, list(figure ORDER BY figure) AS figures FROM event WHERE of = 'total' GROUP BY about, period)
    SELECT * FROM stays UNION ALL
    SELECT p.code AS partner, t.period, '${REPORTS}' AS said_by, NULL AS edition, 'total' AS part, '${REPORTS}' AS part_said_by, sum(o.visits)::DOUBLE AS value, 'events' AS unit,
      NULL AS basis, NULL AS text, flatten(list(o.figures ORDER BY h.code)) AS evidence, '' AS notes
    FROM q_partner p, q_period t, q_hub h JOIN told o ON o.about = h.code
    WHERE h.role = 'member' AND t.months = 12 AND o.period = t.period GROUP BY p.code, t.period
      HAVING count(*) = (SELECT count(*) FROM q_hub WHERE role = 'member')
    ORDER BY partner, period, part`,
  compute(parts) {
    const visits = counted(parts, "visit");
    const total = amount(parts, "total");
    if (visits === null) return { hole: "list-incomplete" };
    if (total === undefined || total.value === 0) return { hole: "no-total" };
    return { value: visits / total.value, unit: "share" };
  },
};
