import { literal } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import type { Unit } from "../units.js";
import { amount, type Measure, type Parts } from "./measure.js";

/**
 * The table `ballot`: each roll call of the General Assembly in which the hub had a vote, with the partner's: partner,
 * period, of, day, value, hub_value, evidence, and first_day and last_day of the partner's period. A group's vote is the
 * one that all its present members cast; a roll call in which they differ is left out.
 */
export const BALLOT: Derived = {
  name: "ballot",
  // The countries by name, so that the votes of all others are not even read.
  sql: async ({ countries }) => `WITH asked AS (
    SELECT v.of, v.period AS day, v.about, v.value, v.figure, t.period FROM vote v JOIN q_period t ON v.first >= t.first AND v.last <= t.last WHERE v.of LIKE 'UNGA:%'
      AND v.about IN (${countries.map(literal).join(", ")})),
  hub AS (
    SELECT a.of, a.day, a.period, min(a.value) AS value, list(a.figure ORDER BY a.figure) AS evidence
    FROM asked a JOIN q_hub h ON h.code = a.about AND h.role = 'member' WHERE a.value <> 'absent'
    GROUP BY a.of, a.day, a.period HAVING count(DISTINCT a.value) = 1),
  pair AS (
    SELECT a.about AS partner, a.period, a.of, a.day, a.value, hub.value AS hub_value, list_append(hub.evidence, a.figure) AS evidence
    FROM asked a JOIN q_partner p ON p.code = a.about JOIN hub ON hub.of = a.of AND hub.day = a.day AND hub.period = a.period)
  SELECT *, min(day) OVER (PARTITION BY partner, period) AS first_day, max(day) OVER (PARTITION BY partner, period) AS last_day FROM pair`,
};

/** The table `ballot_on`: the roll calls of `ballot` by the issues that they are on: `issue` (`issue.co`) and the columns of `ballot`. */
const BALLOT_ON: Derived = {
  name: "ballot_on",
  from: [BALLOT],
  sql: `WITH topic AS (SELECT DISTINCT of, about, period FROM text WHERE of LIKE 'issue.%')
    SELECT t.of AS issue, d.* FROM ballot d JOIN topic t ON t.about = d.of AND (t.period = d.day OR t.period = substr(d.day, 1, 4))`,
};

/** A query over `ballot`, or a part of it: one part for each value of an expression, with its count, figures and dates. */
export function countedBy(part: string, from = "ballot"): string {
  return `SELECT partner, period, 'UN' AS said_by, NULL AS edition, ${part} AS part, 'UN' AS part_said_by, count(*) AS value, 'count' AS unit, NULL AS basis, NULL AS text,
    flatten(list(evidence)) AS evidence, 'first-vote:' || min(first_day) || ' last-vote:' || max(last_day) AS notes
    FROM ${from} GROUP BY partner, period, part ORDER BY partner, period, part`;
}

export const SAME_HALF_OPPOSED = `CASE WHEN value = 'absent' THEN 'absent' WHEN value = hub_value THEN 'same' WHEN value = 'abstain' OR hub_value = 'abstain' THEN 'half' ELSE 'opposed' END`;

/** Votes as they are coded where their distance counts: an abstention lies between yes and no. */
const CODES = { yes: 1, abstain: 2, no: 3 } as const;
type Cast = keyof typeof CODES;
const CASTS: readonly Cast[] = ["yes", "abstain", "no"];

/** How often each pair of votes was cast, both present: partner's vote, hub's vote, count. */
export type Table = readonly (readonly [Cast, Cast, number])[];

export interface Agreement {
  /** Signorino and Ritter (1999): 1 - 2 sum(d) / sum(dmax), with d the distance of the codes and dmax = 2. */
  s: number;
  /** Scott (1955): (Po - Pe) / (1 - Pe), Pe from both countries' votes together. Null where Pe is 1. */
  pi: number | null;
  /** Cohen (1960): the same, Pe from each country's own votes. Null where Pe is 1. */
  kappa: number | null;
}

/** The three indices of similarity of two countries' votes. Undefined of no common vote. */
export function agreementOf(table: Table): Agreement | undefined {
  const n = table.reduce((sum, [, , count]) => sum + count, 0);
  if (n === 0) return undefined;
  const distance = table.reduce((sum, [a, b, count]) => sum + count * Math.abs(CODES[a] - CODES[b]), 0);
  const observed = table.reduce((sum, [a, b, count]) => sum + (a === b ? count : 0), 0) / n;
  const own = (cast: Cast) => table.reduce((sum, [a, , count]) => sum + (a === cast ? count : 0), 0) / n;
  const theirs = (cast: Cast) => table.reduce((sum, [, b, count]) => sum + (b === cast ? count : 0), 0) / n;
  const corrected = (expected: number) => (expected < 1 ? (observed - expected) / (1 - expected) : null);
  return {
    s: 1 - (2 * distance) / (2 * n),
    pi: corrected(CASTS.reduce((sum, cast) => sum + ((own(cast) + theirs(cast)) / 2) ** 2, 0)),
    kappa: corrected(CASTS.reduce((sum, cast) => sum + own(cast) * theirs(cast), 0)),
  };
}

/** The table of votes from parts named `yes-abstain` (partner's vote, hub's vote). */
function tableOf(parts: Parts): Table {
  return CASTS.flatMap((a) => CASTS.map((b) => [a, b, amount(parts, `${a}-${b}`)?.value ?? 0] as const));
}

/** A measure of agreement over all roll calls by one of the three indices. */
export function voteIndex(
  index: keyof Agreement,
  name: string,
  formula: string,
  method: Measure["method"],
): Measure {
  return {
    id: `politics.un_${index}`,
    facet: "politics",
    unit: "index",
    brief: true,
    closer: "up",
    family: "politics.un_votes",
    title: `Similarity of votes in the UN General Assembly, ${name}`,
    subject: `the similarity of {partner}'s and {hub}'s votes in the UN General Assembly (${name})`,
    formula: `${formula}. Over the roll calls in which both were present, parts named by the partner's vote and the hub's; absences are left out and counted`,
    method,
    frequency: "day",
    speakers: ["publisher"],
    publishers: ["UN"],
    from: [BALLOT],
    sql: `${countedBy("CASE WHEN value = 'absent' THEN 'absent' ELSE value || '-' || hub_value END")}`,
    compute(parts) {
      const agreement = agreementOf(tableOf(parts));
      if (agreement === undefined) return { hole: parts.absent === undefined ? "no-figure" : "absent" };
      const value = agreement[index];
      return value === null ? { hole: "no-variation" } : { value, unit: "index" };
    },
  };
}

/** Agreement on one issue: the same formula as over all roll calls. Context, since the roll calls vote once already. */
export function issueAgreement(issue: string, name: string): Measure {
  return {
    id: `politics.un_agreement_${issue}`,
    facet: "politics",
    unit: "index",
    brief: true,
    closer: "context",
    family: "politics.un_votes",
    title: `Agreement with the hub in the UN General Assembly on ${name}`,
    subject: `{partner}'s agreement with {hub} in the UN General Assembly on ${name}`,
    formula: `(same + half / 2) / (same + half + opposed) over the roll calls on ${name} in which both were present`,
    method: {
      text: "As politics.un_agreement; issues of roll calls: Voeten, Data and Analyses of Voting in the UN General Assembly (2013)",
      url: "https://doi.org/10.7910/DVN/LEJUQZ",
    },
    frequency: "day",
    speakers: ["publisher"],
    publishers: ["UN"],
    from: [BALLOT_ON],
    sql: countedBy(SAME_HALF_OPPOSED, `(FROM ballot_on WHERE issue = 'issue.${issue}')`),
    compute: sameHalfOpposed,
  };
}

/** (same + half / 2) / (same + half + opposed), as an index. */
export function sameHalfOpposed(parts: Parts): { value: number; unit: Unit } | { hole: string } {
  const count = (name: string) => amount(parts, name)?.value ?? 0;
  const both = count("same") + count("half") + count("opposed");
  if (both === 0) return { hole: count("absent") > 0 ? "absent" : "no-figure" };
  return { value: (count("same") + count("half") / 2) / both, unit: "index" };
}
