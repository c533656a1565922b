import { literal, sumBy } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import { ASIDE } from "./aside.js";

/** The goods asked about, as HS codes, none the beginning of another; null: all goods together. */
export type Goods = readonly string[] | null;

/** A sum only where every row has the amount: a period with a month that has no rate has no converted value. */
export function every(amount: string, order: string): string {
  return `CASE WHEN count(${amount}) = count(*) THEN ${sumBy(amount, order)} END`;
}

/** The name of a table for some goods. */
export function named(table: string, goods: Goods): string {
  return goods === null ? table : [table, ...goods].join("_");
}

/** The columns by which goods are kept apart, after a comma; nothing of all goods together. */
export function byGoods(goods: Goods, alias = ""): string {
  return goods === null ? "" : `, ${alias}code, ${alias}product`;
}

/**
 * Rows of the flows asked about. A code is found as it stands, or, where a speaker has only finer codes in a source, as those
 * of the fewest digits: rows of two levels are never added.
 */
function wanted(goods: Goods): { before: string; columns: string; join: string; where: string } {
  if (goods === null) return { before: "", columns: "", join: "", where: "f.product = 'TOTAL'" };
  const codes = goods.map((code) => `(${literal(code)})`).join(", ");
  return {
    before: `wanted AS (SELECT * FROM (VALUES ${codes}) AS t(code)),
level AS (SELECT w.code, f.source, f.said_by, min(length(f.product)) AS digits FROM flow f JOIN wanted w ON starts_with(f.product, w.code) GROUP BY w.code, f.source, f.said_by),
`,
    columns: "l.code, f.product, ",
    join: "JOIN level l ON l.source = f.source AND l.said_by = f.said_by AND length(f.product) = l.digits AND starts_with(f.product, l.code)",
    where: "true",
  };
}

/** Who declared anything of any goods in every month of a period: then goods without a row in a month were not traded in it. */
const SPOKE = `spoke AS (SELECT f.said_by, f.source, t.period FROM flow f JOIN q_period t ON f.first >= t.first AND f.last <= t.last
  WHERE f.first = f.last AND f.product <> 'TOTAL' GROUP BY f.said_by, f.source, t.period, t.months HAVING count(DISTINCT f.first) = t.months),
`;

/**
 * The table `told`: what each speaker says of each flow between the hub, or a member of it, and each partner: partner, period,
 * months, side (`hub`, `member` or `partner`, who said it), said_by, direction (`from-hub`: exports of the hub to the
 * partner; `to-hub`: the other way), other (the hub or the member at the other end), source, value (as published), unit,
 * basis, usd, eur, evidence, rates (figures of the rates), rate_notes, convention (1 where a publisher leaves it to convention whether it is FOB or
 * CIF), aside (the note of a figure that the gate set aside); of goods also code (as asked) and product (as published).
 *
 * Its figures cover the whole period, once, in one unit and from one source; those of a member may leave out months. One that
 * states the period itself goes before one whose months are added, then the newer edition. Goods without a row in a month were
 * not traded in it where their speaker declared other goods in every month.
 */
export function toldOf(goods: Goods): Derived {
  const { before, columns, join, where } = wanted(goods);
  const by = byGoods(goods);
  return {
    name: named("told", goods),
    from: [ASIDE],
    sql: `WITH ${before}${goods === null ? "" : SPOKE}leg AS (
  SELECT p.code AS partner, t.period, t.months, CASE WHEN f.said_by = p.code THEN 'partner' WHEN h.role = 'reporter' THEN 'hub' ELSE 'member' END AS side,
    f.said_by, h.code AS other, f.source, ${columns}CASE WHEN f.exporter = p.code THEN 'to-hub' ELSE 'from-hub' END AS direction,
    f.value, f.unit, f.basis, f.usd, f.eur, f.rate_figure, CASE WHEN f.rate_note <> '' THEN ' ' || f.rate_note ELSE '' END AS rate_note, f.figure, f.last - f.first + 1 AS covers, a.note AS aside,
    CASE WHEN contains(' ' || f.flags || ' ', ' basis-by-convention ') THEN 1 ELSE 0 END AS convention
  FROM flow_money f LEFT JOIN aside a ON a.figure = f.figure
  ${join}
  JOIN q_partner p ON p.code = f.exporter OR p.code = f.importer
  JOIN q_hub h ON h.code = CASE WHEN f.exporter = p.code THEN f.importer ELSE f.exporter END
    AND ((h.role = 'member' AND f.said_by = p.code) OR (h.role IN ('reporter', 'speaker') AND f.said_by = h.code))
  JOIN q_period t ON f.first >= t.first AND f.last <= t.last
  WHERE ${where}
),
whole AS (
  SELECT partner, period, months, side, said_by, direction, other, source${by}, ${sumBy("value", "figure")} AS value, ${every("usd", "figure")} AS usd, ${every("eur", "figure")} AS eur, min(unit) AS unit, min(basis) AS basis,
    list(figure ORDER BY figure) AS evidence, list(DISTINCT rate_figure ORDER BY rate_figure) AS rates, max(rate_note) AS rate_notes, max(covers) AS longest, max(aside) AS aside, max(convention) AS convention, sum(covers) AS covered
  FROM leg GROUP BY partner, period, months, side, said_by, direction, other, source${by}
  HAVING (sum(covers) = months OR (${goods === null ? "side = 'member' AND " : ""}max(covers) = 1)) AND count(DISTINCT unit) = 1 AND count(DISTINCT basis) = 1
)
  SELECT w.* EXCLUDE (longest, covered) FROM whole w JOIN source_order o ON o.source = w.source
  ${goods === null ? "" : "WHERE covered = months OR side = 'member' OR EXISTS (FROM spoke s WHERE s.said_by = w.said_by AND s.source = w.source AND s.period = w.period)"}
  QUALIFY row_number() OVER (PARTITION BY w.partner, w.period, w.side, w.said_by, w.direction, w.other${byGoods(goods, "w.")} ORDER BY w.aside IS NOT NULL, w.longest DESC, o.as_of DESC, o.source) = 1`,
  };
}
