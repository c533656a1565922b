import type { Derived } from "../ledger/ledger.js";
import { amount, type Computed, type Hole, type Measure, type Parts } from "./measure.js";

/**
 * Who speaks what, by country and language: `low` the share of the people who speak it, of the larger script where it is
 * written in two, `high` that of both added. `official`: of the whole country. `here`: how many people speak it.
 */
export const LANGUAGE: Derived = {
  name: "language",
  sql: `WITH cldr AS MATERIALIZED (SELECT about AS code, of, value, flags, period, figure FROM trait WHERE source = 'cldr-languages'),
    said AS (SELECT code, split_part(substr(of, 10), '_', 1) AS language, value AS percent, flags IN ('official', 'de-facto-official') AS official, period, figure
      FROM cldr WHERE starts_with(of, 'language.')),
    people AS (SELECT code, value AS people, figure FROM cldr WHERE of = 'population')
    SELECT s.code, s.language, max(s.percent) / 100 AS low, least(100, sum(s.percent ORDER BY s.figure)) / 100 AS high, bool_or(s.official) AS official, max(s.percent) / 100 * any_value(p.people) AS here,
      min(s.period) AS period, list(s.figure ORDER BY s.figure) AS figures, any_value(p.figure) AS people_figure
    FROM said s LEFT JOIN people p USING (code) GROUP BY s.code, s.language`,
};

/** What both measures of languages have in common. */
export const OF_LANGUAGES = {
  facet: "culture",
  unit: "share",
  brief: true,
  closer: "context",
  undated: true,
  method: {
    text: "Unicode Technical Standard 35, part 6: Supplemental Territory Information",
    url: "https://www.unicode.org/reports/tr35/tr35-info.html#Supplemental_Territory_Information",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["CLDR"],
  from: [LANGUAGE],
} as const satisfies Partial<Measure>;

/** The columns of a part of a table that has `low`, `high`, `language`, `period` and `figures`. */
export function languageParts(name: string, table: string): string {
  const part = (suffix: string, value: string, evidence: string) =>
    `SELECT l.partner, t.period, 'CLDR' AS said_by, NULL AS edition, '${name}${suffix}' AS part, 'CLDR' AS part_said_by, ${value} AS value, 'share' AS unit, NULL AS basis,
      NULL AS text, ${evidence} AS evidence, 'language:' || l.language || ' cldr-of:' || l.period AS notes FROM ${table} l, q_period t`;
  return `${part("", "l.low", "l.figures")} UNION ALL ${part("_both_scripts", "l.high", "[]")} WHERE l.high > l.low`;
}

/** The share of speakers, with a range where two scripts may be two groups of people or the same twice. */
export function spoken(parts: Parts): Computed | Hole | undefined {
  const value = amount(parts, "speakers")?.value;
  if (value === undefined) return undefined;
  const both = amount(parts, "speakers_both_scripts")?.value;
  return {
    value,
    unit: "share",
    ...(both === undefined ? {} : { low: value, high: both }),
    notes: [...(parts.speakers?.notes ?? [])],
  };
}
