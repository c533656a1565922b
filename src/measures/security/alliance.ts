import type { Measure } from "../measure.js";

export const measure: Measure = {
  id: "security.alliance",
  facet: "security",
  unit: "count",
  closer: "up",
  family: "security.alliance",
  title: "Kinds of alliance obligation with the hub",
  subject: "the kinds of obligation in alliances of {partner} with {hub}",
  formula:
    "how many of five kinds of obligation (defense, offense, neutrality, non-aggression, consultation) bind the two; a pair that the data set does not list in a year that it covers has none",
  method: {
    text: "Leeds, Ritter, Mitchell and Long, Alliance Treaty Obligations and Provisions, 1815-1944, International Interactions 28 (2002)",
    url: "http://www.atopdata.org/",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["ATOP"],
  sql: `WITH covered AS (SELECT DISTINCT t.period FROM tie f JOIN q_period t ON t.months = 12 AND f.first = t.first WHERE f.of LIKE 'alliance.%'),
    bound AS (
      SELECT p.code AS partner, t.period, f.of, f.figure FROM tie f JOIN q_hub h ON h.role = 'member' AND (f.about = h.code OR f.toward = h.code)
      JOIN q_partner p ON p.code = CASE WHEN f.about = h.code THEN f.toward ELSE f.about END JOIN q_period t ON t.months = 12 AND f.first = t.first
      WHERE f.of LIKE 'alliance.%' AND f.value = 1 AND (SELECT count(*) FROM q_hub WHERE role = 'member') = 1),
    part AS (
      SELECT partner, period, substr(of, 10) AS part, 1.0::DOUBLE AS value, list(figure ORDER BY figure) AS evidence FROM bound GROUP BY partner, period, of
      UNION ALL SELECT p.code, c.period, 'covered', 0.0::DOUBLE, []::VARCHAR[] FROM covered c, q_partner p WHERE (SELECT count(*) FROM q_hub WHERE role = 'member') = 1)
    SELECT partner, period, 'ATOP' AS said_by, NULL AS edition, part, 'ATOP' AS part_said_by, value, 'count' AS unit, NULL AS basis, NULL AS text, evidence, '' AS notes
    FROM part ORDER BY partner, period, part`,
  compute(parts) {
    const kinds = Object.values(parts).flatMap((part) => (part?.value === 1 ? [part.name] : []));
    return { value: kinds.length, unit: "count" };
  },
};
