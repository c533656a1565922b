import type { Measure } from "../measure.js";

export const measure: Measure = {
  id: "politics.es11",
  facet: "politics",
  unit: "index",
  closer: "context",
  family: "politics.es11",
  title: "Votes with the hub in the UN's emergency session on Ukraine",
  subject: "{partner}'s votes with {hub} in the emergency session on Ukraine",
  formula:
    "mean over the resolutions of the eleventh emergency special session in which both were present: 1 for the hub's vote, 1/2 where one of the two abstained, 0 for the opposite. The session has no past, so no change can be judged. Absent is not abstain: it is left out and named",
  method: {
    text: "As politics.un_agreement; resolutions ES-11/1 (2 March 2022), ES-11/2 (24 March 2022) and ES-11/3 (7 April 2022)",
    url: "https://www.un.org/en/ga/sessions/emergency11th.shtml",
  },
  frequency: "day",
  speakers: ["publisher"],
  publishers: ["UN"],
  sql: `WITH asked AS (SELECT v.of, v.about, v.value, v.figure, t.period FROM vote v JOIN q_period t ON v.first >= t.first AND v.last <= t.last WHERE v.of LIKE 'ES-11/%'),
    hub AS (
      SELECT a.of, a.period, min(a.value) AS value, list(a.figure ORDER BY a.figure) AS evidence FROM asked a JOIN q_hub h ON h.code = a.about AND h.role = 'member'
      WHERE a.value <> 'absent' GROUP BY a.of, a.period HAVING count(DISTINCT a.value) = 1)
    SELECT a.about AS partner, a.period, 'UN' AS said_by, NULL AS edition, a.of AS part, 'UN' AS part_said_by,
      CASE WHEN a.value = 'absent' OR hub.value IS NULL THEN NULL WHEN a.value = hub.value THEN 1.0 WHEN a.value = 'abstain' OR hub.value = 'abstain' THEN 0.5 ELSE 0.0 END::DOUBLE AS value,
      'index' AS unit, NULL AS basis, a.value AS text, list_append(coalesce(hub.evidence, []), a.figure) AS evidence, 'hub:' || coalesce(hub.value, 'none') AS notes
    FROM asked a JOIN q_partner p ON p.code = a.about LEFT JOIN hub ON hub.of = a.of AND hub.period = a.period
    ORDER BY partner, period, part`,
  compute(parts) {
    const all = Object.values(parts).flatMap((part) => (part === undefined ? [] : [part]));
    const values = all.flatMap(({ value }) => (value === null ? [] : [value]));
    if (all.length === 0) return { hole: "no-figure" };
    if (values.length === 0)
      return {
        value: null,
        unit: "index",
        notes: [all.every(({ text }) => text === "absent") ? "absent" : "hub-without-vote"],
      };
    return { value: values.reduce((sum, value) => sum + value, 0) / values.length, unit: "index" };
  },
};
