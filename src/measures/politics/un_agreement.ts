import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "politics.un_agreement",
  facet: "politics",
  unit: "index",
  closer: "up",
  family: "politics.un_votes",
  title: "Agreement with the hub in the UN General Assembly",
  subject: "{partner}'s agreement with {hub} in the UN General Assembly",
  formula:
    "(same + half / 2) / (same + half + opposed) over the roll calls in which both were present: half where one of the two abstained and the other did not. Absences are left out and counted. A group's vote is the one that all its present members cast; where they differ the roll call is left out",
  method: {
    text: "Lijphart, The Analysis of Bloc Voting in the General Assembly, American Political Science Review 57 (1963), p. 910",
    url: "https://doi.org/10.2307/1952608",
  },
  frequency: "day",
  speakers: ["publisher"],
  publisher: "UN",
  sql: `WITH asked AS (SELECT v.of, v.period AS day, v.about, v.value, v.figure, t.period FROM vote v JOIN q_period t ON v.first >= t.first AND v.last <= t.last WHERE v.of LIKE 'UNGA:%'),
    hub AS (
      SELECT a.of, a.day, a.period, min(a.value) AS value, list(a.figure ORDER BY a.figure) AS evidence
      FROM asked a JOIN q_hub h ON h.code = a.about AND h.role = 'member' WHERE a.value <> 'absent'
      GROUP BY a.of, a.day, a.period HAVING count(DISTINCT a.value) = 1),
    pair AS (
      SELECT a.about AS partner, a.period, a.day, a.of,
        CASE WHEN a.value = 'absent' THEN 'absent' WHEN a.value = hub.value THEN 'same' WHEN a.value = 'abstain' OR hub.value = 'abstain' THEN 'half' ELSE 'opposed' END AS part,
        list_append(hub.evidence, a.figure) AS evidence
      FROM asked a JOIN q_partner p ON p.code = a.about JOIN hub ON hub.of = a.of AND hub.day = a.day AND hub.period = a.period)
    , dated AS (SELECT *, min(day) OVER (PARTITION BY partner, period) AS first_day, max(day) OVER (PARTITION BY partner, period) AS last_day FROM pair)
    SELECT partner, period, 'UN' AS said_by, NULL AS edition, part, 'UN' AS part_said_by, count(*) AS value, 'count' AS unit, NULL AS basis, NULL AS text,
      flatten(list(evidence ORDER BY day, of)) AS evidence, 'first-vote:' || min(first_day) || ' last-vote:' || max(last_day) AS notes
    FROM dated GROUP BY partner, period, part ORDER BY partner, period, part`,
  compute(parts) {
    const count = (name: string) => amount(parts, name)?.value ?? 0;
    const both = count("same") + count("half") + count("opposed");
    if (both === 0) return count("absent") > 0 ? { hole: "absent" } : { hole: "no-figure" };
    return { value: (count("same") + count("half") / 2) / both, unit: "index" };
  },
};
