import { literal, number, text, texts } from "../ledger/duckdb.js";
import type { Derived, Ledger } from "../ledger/ledger.js";
import type { Entity } from "../question/question.js";
import { flowsAsked } from "./cells.js";
import { type Flow, type Judged, judgeFlow } from "./gate.js";

/** A cell that was set aside, with the ids of the figures that it is made of. */
export interface Aside extends Judged {
  figures: string[];
}

/** Finds the figures of cells that were set aside: of a group's, those that name its members too. */
export async function withFigures(
  ledger: Ledger,
  cells: readonly Judged[],
  groups: readonly Entity[],
): Promise<Aside[]> {
  if (cells.length === 0) return [];
  const within = (code: string) => [
    ...new Set([code, ...(groups.find((group) => group.code === code)?.members ?? [])]),
  ];
  const wanted = cells.flatMap(({ exporter, importer, saidBy, source, year }, cell) =>
    within(exporter).flatMap((from) =>
      within(importer).map(
        (to) => `(${cell}, ${[from, to, saidBy, source].map(literal).join(", ")}, ${year})`,
      ),
    ),
  );
  const rows = await ledger.rows(
    `SELECT w.cell, list(f.figure ORDER BY f.figure) AS figures
      FROM (VALUES ${wanted.join(", ")}) AS w(cell, exporter, importer, said_by, source, year)
      JOIN flow f ON f.exporter = w.exporter AND f.importer = w.importer AND f.said_by = w.said_by AND f.source = w.source
        AND f.product = 'TOTAL' AND f.first // 12 = w.year AND f.last // 12 = w.year
      GROUP BY w.cell ORDER BY w.cell`,
    { cell: number, figures: texts },
  );
  const figures = new Map(rows.map((row) => [row.cell, row.figures]));
  return cells.map((cell, index) => ({ ...cell, figures: figures.get(index) ?? [] }));
}

export function isTwoSided({ series }: Flow): boolean {
  return new Set(series.map(({ side }) => side)).size === 2;
}

async function hubAsked(ledger: Ledger): Promise<Entity> {
  const rows = await ledger.rows("SELECT code, role FROM q_hub ORDER BY role, code", {
    code: text,
    role: text,
  });
  const of = (wanted: string) => rows.flatMap(({ code, role }) => (role === wanted ? [code] : []));
  return { code: of("reporter")[0] ?? "", members: of("member") };
}

/**
 * The cells set aside between the hub and the partners of the question that was asked last, in every year. A group is judged as
 * one side where its own office and the partner both speak; elsewhere each of its members is.
 */
export async function setAside(ledger: Ledger): Promise<Aside[]> {
  const hub = await hubAsked(ledger);
  const flows = (await flowsAsked(ledger, hub)).filter(isTwoSided);
  const key = (exporter: string, importer: string) => `${exporter}>${importer}`;
  const asOne = new Set(
    flows
      .filter(({ exporter, importer }) => exporter === hub.code || importer === hub.code)
      .map(({ exporter, importer }) => key(exporter, importer)),
  );
  const whole = (code: string) => (hub.members.includes(code) ? hub.code : code);
  const judged = flows
    .filter(
      ({ exporter, importer }) =>
        asOne.has(key(exporter, importer)) || !asOne.has(key(whole(exporter), whole(importer))),
    )
    .flatMap(judgeFlow);
  return withFigures(
    ledger,
    judged.filter(({ verdict }) => verdict === "set-aside"),
    [hub],
  );
}

/** What is said of a figure that was set aside: its speaker and value, the other side's speaker, year and value, in whole US dollars. */
function noteOf({ saidBy, cell, other }: Aside): string {
  const values = [saidBy, Math.round(cell.usd), other?.saidBy, other?.year, Math.round(other?.usd ?? 0)];
  return `set-aside:${values.join(":")}`;
}

/** The table `aside`: the figures set aside between the hub and the partners, each with its note. */
export const ASIDE: Derived = {
  name: "aside",
  sql: async (ledger) => {
    const rows = (await setAside(ledger)).flatMap((each) =>
      each.figures.map((figure) => `(${literal(figure)}, ${literal(noteOf(each))})`),
    );
    return rows.length === 0
      ? "SELECT '' AS figure, '' AS note WHERE false"
      : `SELECT * FROM (VALUES ${rows.join(", ")}) AS t(figure, note)`;
  },
};
