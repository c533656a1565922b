import { literal, number, type Shape, text } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import { GROUPS } from "../question/groups.js";
import { monthIndex } from "../question/period.js";
import { type Entity, membersAt } from "../question/question.js";
import type { Cell, Flow, Series, Side } from "./gate.js";

/** Flows between the hub and the partners of the question that was asked last. */
const ASKED = `(exporter IN (SELECT code FROM q_partner) AND importer IN (SELECT code FROM q_hub)
  OR importer IN (SELECT code FROM q_partner) AND exporter IN (SELECT code FROM q_hub))`;

/**
 * SQL of total flows by year, as each speaker says them in each source: a year stated as such, or all its twelve months.
 * What a country says of each member of a group is added to what it says of the group. The side is the speaker's own; that of a
 * third party follows from the basis, since exports are FOB and imports CIF.
 */
function cellsSql(groups: readonly Entity[], where: string): string {
  const rows = groups.flatMap(({ code, members }) => members.map((each) => [code, each].map(literal)));
  const member =
    rows.length === 0
      ? "SELECT '' AS code, '' AS member WHERE false"
      : `SELECT * FROM (VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}) AS t(code, member)`;
  const added = (
    speaker: string,
    exporter: string,
    importer: string,
  ) => `SELECT s.source, s.said_by, ${exporter} AS exporter, ${importer} AS importer, s.year,
      sum(s.value) AS value, min(s.unit) AS unit, min(s.basis) AS basis, bool_or(s.estimate) AS estimate
    FROM stated s JOIN member m ON m.member = s.${speaker === "exporter" ? "importer" : "exporter"}
    WHERE s.said_by = s.${speaker} AND NOT EXISTS (FROM member n WHERE n.code = m.code AND n.member = s.said_by)
    GROUP BY s.source, s.said_by, ${exporter}, ${importer}, s.year HAVING count(DISTINCT s.unit) = 1`;
  return `WITH member AS (${member}),
    stated AS MATERIALIZED (
      SELECT source, said_by, exporter, importer, first // 12 AS year, sum(value) AS value, min(unit) AS unit, min(basis) AS basis,
        bool_or(contains(' ' || flags || ' ', ' estimate ')) AS estimate
      FROM flow WHERE product = 'TOTAL' AND first // 12 = last // 12 AND ${where}
      GROUP BY source, said_by, exporter, importer, first // 12 HAVING sum(last - first + 1) = 12 AND count(DISTINCT unit) = 1 AND count(DISTINCT basis) = 1),
    cell AS (FROM stated UNION ALL ${added("exporter", "s.exporter", "m.code")} UNION ALL ${added("importer", "m.code", "s.importer")}),
    sided AS (
      SELECT c.* REPLACE (CAST(year AS INTEGER) AS year), CASE WHEN said_by = exporter THEN 'exporter' WHEN said_by = importer THEN 'importer'
        WHEN basis = 'FOB' THEN 'exporter' WHEN basis = 'CIF' THEN 'importer' END AS side,
        CASE unit WHEN 'USD' THEN c.value ELSE c.value / r.per_usd END AS usd
      FROM cell c LEFT JOIN rate r ON r.currency = c.unit AND r.period = CAST(c.year AS VARCHAR))
    SELECT * REPLACE (CASE WHEN estimate THEN 1 ELSE 0 END AS estimate) FROM sided WHERE side IS NOT NULL AND usd IS NOT NULL
    ORDER BY exporter, importer, side, source, said_by, year`;
}

const SHAPE: Shape<{
  exporter: string;
  importer: string;
  side: string;
  source: string;
  said_by: string;
  year: number;
  usd: number;
  unit: string;
  basis: string;
  estimate: number;
}> = {
  exporter: text,
  importer: text,
  side: text,
  source: text,
  said_by: text,
  year: number,
  usd: number,
  unit: text,
  basis: text,
  estimate: number,
};

interface Filling {
  exporter: string;
  importer: string;
  series: (Series & { cells: Map<number, Cell>; bases: Map<number, string> })[];
}

async function flowsOf(ledger: Ledger, groups: readonly Entity[], where: string): Promise<Flow[]> {
  const flows = new Map<string, Filling>();
  for (const row of await ledger.rows(cellsSql(groups, where), SHAPE)) {
    const { exporter, importer, source, said_by: saidBy, year, usd, unit } = row;
    const key = `${exporter}>${importer}`;
    const flow = flows.get(key) ?? { exporter, importer, series: [] };
    flows.set(key, flow);
    const side: Side = row.side === "exporter" ? "exporter" : "importer";
    const last = flow.series.at(-1);
    const same = last?.side === side && last.source === source && last.saidBy === saidBy;
    const own = same
      ? last
      : { side, saidBy, source, cells: new Map<number, Cell>(), bases: new Map<number, string>() };
    if (!same) flow.series.push(own);
    own.cells.set(year, { usd, unit, estimate: row.estimate === 1 });
    own.bases.set(year, row.basis);
  }
  return [...flows.values()];
}

/** The flows between the hub and the partners of the question that was asked last: those of a group, and of each of its members. */
export function flowsAsked(ledger: Ledger, hub: Entity): Promise<Flow[]> {
  return flowsOf(ledger, hub.members.length > 1 ? [hub] : [], ASKED);
}

/** Every flow of the newest editions: between countries, and those of the groups whose own office speaks. */
export async function flowsHeld(ledger: Ledger): Promise<{ flows: Flow[]; groups: Entity[] }> {
  const speakers = await ledger.rows("SELECT DISTINCT said_by FROM flow ORDER BY said_by", { said_by: text });
  const codes = new Set(speakers.map(({ said_by }) => said_by));
  const groups = GROUPS.filter(({ id }) => codes.has(id)).map((group) => ({
    code: group.id,
    members: membersAt(group, monthIndex(9999, 12)),
  }));
  const where = "NOT starts_with(exporter, '_') AND NOT starts_with(importer, '_')";
  return { flows: await flowsOf(ledger, groups, where), groups };
}
