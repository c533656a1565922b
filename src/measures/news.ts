import type { Derived } from "../ledger/ledger.js";
import type { Measure, Parts } from "./measure.js";

/** A month of which fewer days than this share were read says nothing, and neither does a longer period with one. */
export const LEAST_READ = 2 / 3;

const MONTH_DAYS = "day(last_day(make_date(f.first // 12, f.first % 12 + 1, 1)))";

/** The months of each period of which every month was read at all: `grows` brings what was read of one to all of its days. */
const NEWS_MONTH: Derived = {
  name: "news_month",
  sql: `SELECT t.period, t.months, f.period AS month, f.value AS days, f.figure, ${MONTH_DAYS} / f.value AS grows, f.value >= ${LEAST_READ} * ${MONTH_DAYS} AS enough
    FROM tie f JOIN q_period t ON f.first >= t.first AND f.last <= t.last WHERE f.source = 'gdelt-pairs' AND f.of = 'news.days'
    QUALIFY count(*) OVER (PARTITION BY t.period) = t.months`,
};

/** The scores of the countries asked about, with each other country and with all. */
const NEWS_SIDE: Derived = {
  name: "news_side",
  sql: `WITH asked AS (SELECT code FROM q_partner UNION SELECT code FROM q_hub WHERE role = 'member' UNION SELECT '_WORLD'),
    news AS MATERIALIZED (SELECT about, toward, period AS month, of, value, figure, flags FROM tie WHERE source = 'gdelt-pairs' AND of IN ('news.cooperation', 'news.conflict'))
    SELECT n.about AS code, n.toward AS other, n.month, n.of, n.value, n.figure, n.flags FROM news n JOIN asked a ON a.code = n.about
    UNION ALL SELECT n.toward, n.about, n.month, n.of, n.value, n.figure, n.flags FROM news n JOIN asked a ON a.code = n.toward WHERE n.toward <> '_WORLD'`,
};

/**
 * The pieces of each partner and month. An edition may hold the pairs of some countries only, so a pair without a row has no
 * event only where one of the two has all its pairs there: where they come to what it has with all others.
 */
const NEWS_PIECE: Derived = {
  name: "news_piece",
  from: [NEWS_MONTH, NEWS_SIDE],
  sql: `WITH member AS (SELECT code FROM q_hub WHERE role = 'member'),
    whole AS (SELECT code FROM news_side WHERE of = 'news.cooperation' AND code <> '_WORLD' GROUP BY code
      HAVING abs(coalesce(sum(value) FILTER (other <> '_WORLD'), 0) - sum(value) FILTER (other = '_WORLD')) < 0.5),
    told AS (SELECT p.code AS partner FROM q_partner p WHERE p.code IN (FROM whole) OR NOT EXISTS (FROM member WHERE code NOT IN (FROM whole))),
    piece AS (
      SELECT s.code AS partner, s.month, CASE s.of WHEN 'news.conflict' THEN 'conflict' ELSE 'cooperation' END AS part, abs(s.value) AS value, s.figure, s.flags
      FROM news_side s JOIN q_partner p USING (code) JOIN member h ON h.code = s.other
      UNION ALL SELECT s.code, s.month, 'partner_all', s.value, s.figure, s.flags FROM news_side s JOIN q_partner p USING (code) WHERE s.other = '_WORLD'
      UNION ALL SELECT p.code, s.month, 'hub_all', s.value, s.figure, s.flags FROM news_side s JOIN member h USING (code), q_partner p WHERE s.other = '_WORLD'
      UNION ALL SELECT p.code, s.month, 'all', s.value, s.figure, s.flags FROM news_side s, q_partner p WHERE s.code = '_WORLD' AND s.of = 'news.cooperation')
    SELECT p.partner, m.period, m.month, p.part, p.value * m.grows AS value, p.figure, p.flags
    FROM piece p JOIN told USING (partner) JOIN news_month m USING (month)`,
};

const PARTS = ["cooperation", "conflict", "partner_all", "hub_all", "all"] as const;

/** What both measures of the news have in common. */
export const OF_NEWS = {
  facet: "diplomacy",
  family: "diplomacy.news",
  brief: true,
  closer: "context",
  method: {
    text: "Van Eck and Waltman, How to Normalize Cooccurrence Data, JASIST 60 (2009), association strength; Goldstein, A Conflict-Cooperation Scale for WEIS Events Data, Journal of Conflict Resolution 36 (1992)",
    url: "https://doi.org/10.1002/asi.21075",
  },
  frequency: "day",
  speakers: ["publisher"],
  publishers: ["GDELT"],
  from: [NEWS_PIECE],
} as const satisfies Partial<Measure>;

/**
 * The parts named, summed over the months of each period, and `days`, whose text is `too few` where the period is not to be judged.
 * @param without whether, for each flag on one of the months, the same parts stand once more as `PART without FLAG`, without that month
 */
export function newsSql(names: readonly (typeof PARTS)[number][], without = false): string {
  const part = (fields: { name: string; value: string; unit: string; text: string; evidence: string }) =>
    `'GDELT' AS said_by, NULL AS edition, ${fields.name} AS part, 'GDELT' AS part_said_by, ${fields.value} AS value, '${fields.unit}' AS unit, NULL AS basis, ${fields.text} AS text, ${fields.evidence} AS evidence`;
  return `WITH flagged AS (SELECT DISTINCT partner, period, month, unnest(string_split(flags, ' ')) AS flag FROM news_piece WHERE flags <> '' AND part IN ('cooperation', 'conflict')),
    version AS (SELECT DISTINCT partner, period, '' AS flag FROM news_piece${without ? " UNION ALL SELECT DISTINCT partner, period, flag FROM flagged" : ""}),
    kept AS (SELECT n.*, v.flag FROM news_piece n JOIN version v USING (partner, period)
      WHERE n.part IN (${names.map((name) => `'${name}'`).join(", ")}) AND NOT EXISTS (FROM flagged f WHERE f.partner = n.partner AND f.period = n.period AND f.month = n.month AND f.flag = v.flag)),
    noted AS (SELECT partner, period, string_agg(DISTINCT flag, ' ' ORDER BY flag) AS notes FROM flagged GROUP BY partner, period),
    part AS (
    SELECT partner, period, ${part({
      name: "part || CASE flag WHEN '' THEN '' ELSE ' without ' || flag END",
      value: "sum(value ORDER BY month, figure)",
      unit: "score",
      text: "NULL",
      evidence: "CASE flag WHEN '' THEN list(figure ORDER BY figure) ELSE [] END",
    })}
    FROM kept GROUP BY partner, period, part, flag
    UNION ALL SELECT p.code, m.period, ${part({
      name: "'days'",
      value: "sum(m.days)",
      unit: "count",
      text: "CASE WHEN bool_and(m.enough) THEN NULL ELSE 'too few' END",
      evidence: "list(m.figure ORDER BY m.figure)",
    })}
    FROM q_partner p, news_month m GROUP BY p.code, m.period)
    SELECT part.*, coalesce(notes, '') AS notes FROM part LEFT JOIN noted USING (partner, period) ORDER BY partner, period, part`;
}

/** Whether the period has too few days that were read. */
export function tooFewDays(parts: Parts): boolean {
  return parts.days?.text === "too few";
}

/** Flags on months of the period. */
export function flagsOf(parts: Parts): readonly string[] {
  return parts.days?.notes ?? [];
}
