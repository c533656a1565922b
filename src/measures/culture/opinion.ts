import { amount, type Computed, type Hole, type Measure, type Parts } from "../measure.js";

/** Margins of error are published at 95 %: so many standard deviations of the sample. */
const AT_95 = 1.96;

/**
 * The margin of error of a share: as published; or, where only the sample is, 1.96 √(p (1 - p) / n), that of a simple random
 * sample, which no poll quite is, so that it is the least that it can be.
 */
function marginOf(parts: Parts, share: number): { margin: number; note: string } | undefined {
  const published = amount(parts, "margin")?.value;
  if (published !== undefined) return { margin: published, note: `margin:${published}` };
  const sample = amount(parts, "sample")?.value;
  if (sample === undefined) return undefined;
  const margin = AT_95 * Math.sqrt((share * (1 - share)) / sample);
  return { margin, note: `margin-of-sample:${margin}` };
}

function favourable(parts: Parts): Computed | Hole {
  const value = amount(parts, "favourable")?.value;
  if (value === undefined) return { hole: "no-poll" };
  const found = marginOf(parts, value);
  const method = parts.who_and_how?.text ?? "";
  if (found === undefined) return { value, unit: "share", method, notes: ["no-margin"] };
  const { margin, note } = found;
  return {
    value,
    unit: "share",
    low: Math.max(0, value - margin),
    high: Math.min(1, value + margin),
    sampling: margin / AT_95,
    method,
    notes: [note],
  };
}

/** A part of a wave. */
const part = (
  name: string,
  fields: { value?: string; unit?: string; text?: string; evidence?: string; notes?: string },
) =>
  `'${name}' AS part, said_by AS part_said_by, ${fields.value ?? "NULL::DOUBLE"} AS value, '${fields.unit ?? "share"}' AS unit, NULL AS basis, ${fields.text ?? "NULL"} AS text, ${fields.evidence ?? "[]"} AS evidence, ${fields.notes ?? "''"} AS notes`;

export const measure: Measure = {
  id: "culture.opinion",
  facet: "culture",
  unit: "share",
  closer: "up",
  family: "culture.opinion",
  title: "People with a favourable opinion of the hub",
  subject: "the share of people in {partner} with a favourable opinion of {hub}",
  formula:
    "favourable: those with an answer that counts as favourable, of all who were asked, in a pollster's last wave that ended in the period, by the question that it asks most often. Range: the margin of error, as published or 1.96 √(p (1 - p) / n). A change is judged by the noise of the series or, where it is larger, that of the two samples, √(s² + s²) with s = margin / 1.96; not between waves asked in other ways or of other people",
  method: {
    text: "American Association for Public Opinion Research, Margin of Sampling Error",
    url: "https://aapor.org/standards-and-ethics/",
  },
  frequency: "day",
  speakers: ["publisher"],
  publishers: ["_POLL"],
  gathered: true,
  sql: `WITH said AS (
      SELECT p.code AS partner, f.said_by, f.of, f.question, f.population, f.mode, f.period AS start, f.until AS stop, f.side, f.value, f.sample, f.margin, f.figure, t.period
      FROM poll f JOIN q_partner p ON p.code = f.about JOIN q_hub h ON h.role = 'reporter' AND h.code = f.toward
      JOIN q_period t ON last_month(f.until) BETWEEN t.first AND t.last JOIN source_order o ON o.source = f.source
      QUALIFY dense_rank() OVER (PARTITION BY f.about, f.said_by, f.of, f.period ORDER BY o.as_of DESC, o.source) = 1),
    asked AS (SELECT partner, said_by, of FROM said GROUP BY partner, said_by, of
      QUALIFY row_number() OVER (PARTITION BY partner, said_by ORDER BY count(DISTINCT period) DESC, max(stop) DESC, of) = 1),
    wave AS (SELECT s.* FROM said s JOIN asked USING (partner, said_by, of)
      QUALIFY dense_rank() OVER (PARTITION BY partner, said_by, period ORDER BY stop DESC, start DESC, population, mode) = 1),
    piece AS (
      SELECT partner, period, said_by, side, sum(value ORDER BY figure) / 100 AS value, list(figure ORDER BY figure) AS figures FROM wave GROUP BY partner, period, said_by, side),
    about AS (SELECT partner, period, said_by, any_value(question ORDER BY question) AS question, min(sample) AS sample, min(margin) AS margin, min(start) AS start, min(stop) AS stop, min(population) AS population, min(mode) AS mode
      FROM wave GROUP BY partner, period, said_by)
    SELECT partner, period, said_by, NULL AS edition, side AS part, said_by AS part_said_by, value, 'share' AS unit, NULL AS basis, NULL AS text, figures AS evidence, '' AS notes FROM piece
    UNION ALL SELECT partner, period, said_by, NULL, ${part("margin", { value: "margin::DOUBLE / 100" })} FROM about WHERE margin <> ''
    UNION ALL SELECT partner, period, said_by, NULL, ${part("sample", { value: "sample::DOUBLE", unit: "persons" })} FROM about WHERE sample <> ''
    UNION ALL SELECT partner, period, said_by, NULL, ${part("question", { text: "question" })} FROM about
    UNION ALL SELECT partner, period, said_by, NULL, ${part("fieldwork", { text: "start || ' – ' || stop" })} FROM about
    UNION ALL SELECT partner, period, said_by, NULL, ${part("who_and_how", { text: "concat_ws(', ', nullif(population, ''), nullif(mode, ''))" })} FROM about WHERE population <> '' OR mode <> ''
    UNION ALL SELECT p.code, t.period, '_POLL', NULL, 'polls', '_POLL', 0::DOUBLE, 'count', NULL, NULL, [], '' FROM q_partner p, q_period t WHERE p.code NOT IN (SELECT partner FROM said)
    ORDER BY partner, period, said_by, part`,
  compute: favourable,
};
