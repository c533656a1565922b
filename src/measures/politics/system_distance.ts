import { amount, type Measure } from "../measure.js";

/** One index of each publisher, over the whole range of a democracy: its code, and the length of its scale. */
const INDICES = [
  ["VDEM", "v2x_polyarchy", 1],
  ["FH", "total", 100],
  ["WB", "VA.EST", 5],
  ["BTI", "SI_Democracy_Status", 9],
] as const;

export const measure: Measure = {
  id: "politics.system_distance",
  facet: "politics",
  unit: "index",
  brief: true,
  closer: "context",
  family: "politics.system",
  title: "Distance of political systems",
  subject: "the distance of {partner}'s political system from {hub}'s",
  formula: `|partner - hub| / scale, each publisher's own index: ${INDICES.map(([who, code, scale]) => `${who} ${code}, scale ${scale}`).join("; ")}. Their scales differ, so they are not compared with each other. Context: two states that grow alike have not come closer for it`,
  method: {
    text: "V-Dem: Teorell et al., Measuring Polyarchy Across the Globe, Studies in Comparative International Development 54 (2019); Freedom in the World; Worldwide Governance Indicators; Bertelsmann Transformation Index",
    url: "https://doi.org/10.1007/s12116-018-9268-z",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: INDICES.map(([who]) => who),
  sql: `WITH scale AS (SELECT * FROM (VALUES ${INDICES.map(([who, code, scale]) => `('${who}', '${code}', ${scale}.0::DOUBLE)`).join(", ")}) AS t(who, of, scale)),
    score AS (SELECT s.who, s.scale, t.period, f.about, f.value, f.figure FROM trait f JOIN scale s ON s.of = f.of AND s.who = f.said_by
      JOIN q_period t ON t.months = 12 AND f.first = t.first AND f.last = t.last),
    pair AS (SELECT p.code AS partner, a.period, a.who, a.scale, a.value AS own, a.figure AS own_figure, b.value AS theirs, b.figure AS their_figure
      FROM score a JOIN q_partner p ON p.code = a.about JOIN q_hub h ON h.role = 'member' JOIN score b ON b.about = h.code AND b.period = a.period AND b.who = a.who
      WHERE (SELECT count(*) FROM q_hub WHERE role = 'member') = 1),
    part AS (
      SELECT partner, period, who, 'partner' AS part, own AS value, [own_figure] AS evidence FROM pair
      UNION ALL SELECT partner, period, who, 'hub', theirs, [their_figure] FROM pair
      UNION ALL SELECT partner, period, who, 'scale', scale, []::VARCHAR[] FROM pair)
    SELECT partner, period, who AS said_by, NULL AS edition, part, who AS part_said_by, value, 'index' AS unit, NULL AS basis, NULL AS text, evidence, '' AS notes
    FROM part ORDER BY partner, period, said_by, part`,
  compute(parts) {
    const [partner, hub, scale] = ["partner", "hub", "scale"].map((part) => amount(parts, part));
    if (partner === undefined || hub === undefined || scale === undefined) return { hole: "no-figure" };
    return { value: Math.abs(partner.value - hub.value) / scale.value, unit: "index" };
  },
};
