import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "politics.press_freedom",
  facet: "politics",
  unit: "index",
  brief: true,
  closer: "context",
  family: "politics.press_freedom",
  title: "Press freedom in the partner",
  subject: "press freedom in {partner}",
  formula:
    "the partner's score in the World Press Freedom Index. Its method changed with the index of 2022: from 2021 to 2022 there is no change, only a break",
  method: {
    text: "Reporters Without Borders, Methodology used for compiling the World Press Freedom Index",
    url: "https://rsf.org/en/methodology-used-compiling-world-press-freedom-index-2023",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["RSF"],
  sql: `SELECT p.code AS partner, t.period, 'RSF' AS said_by, NULL AS edition, f.of AS part, 'RSF' AS part_said_by, f.value, f.unit, NULL AS basis, NULL AS text, [f.figure] AS evidence, '' AS notes
    FROM trait f JOIN q_partner p ON p.code = f.about JOIN q_period t ON t.months = 12 AND f.first = t.first AND f.last = t.last
    WHERE f.said_by = 'RSF' AND f.of LIKE 'score.%' ORDER BY partner, period, part`,
  compute(parts) {
    const [only, ...others] = Object.values(parts);
    const score = only === undefined ? undefined : amount(parts, only.name);
    if (only === undefined || score === undefined || others.length > 0) return { hole: "no-figure" };
    return { ...score, method: only.name };
  },
};
