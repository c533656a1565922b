import { createHash } from "node:crypto";
import { literal, sumBy } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import { ASIDE } from "./aside.js";
import type { FlowGoods } from "./goods.js";

/** The goods asked about; null: all goods together. */
export type Goods = FlowGoods | null;

/** A sum only where every row has the amount: a period with a month that has no rate has no converted value. */
export function every(amount: string, order: string): string {
  return `CASE WHEN count(${amount}) = count(*) THEN ${sumBy(amount, order)} END`;
}

/** The name of a table for some goods. */
export function named(table: string, goods: Goods): string {
  if (goods === null) return table;
  return `${table}_${createHash("sha256").update(JSON.stringify(goods.wanted)).digest("hex").slice(0, 16)}`;
}

/** The columns by which goods are kept apart, after a comma; nothing of all goods together. */
export function byGoods(goods: Goods, alias = ""): string {
  return goods === null ? "" : `, ${alias}code, ${alias}product, ${alias}family`;
}

/** Rows of the flows asked about. Of the codes that are of one asked, a speaker's of the fewest digits in a source: levels are never added. */
function rowsOf(goods: Goods): { before: string; columns: string; join: string; where: string } {
  if (goods === null) return { before: "", columns: "", join: "", where: "f.product = 'TOTAL'" };
  const codes = goods.wanted.map(
    ({ code, product, family }) =>
      `(${literal(code)}, ${literal(product)}, ${family === null ? "NULL" : literal(family)})`,
  );
  return {
    before: `wanted AS (SELECT code, product, family::VARCHAR AS family FROM (VALUES ${codes.join(", ")}) AS t(code, product, family)),
level AS (SELECT w.code, f.source, f.said_by, min(length(f.product)) AS digits FROM flow f JOIN wanted w ON w.product = f.product GROUP BY w.code, f.source, f.said_by),
`,
    columns: "w.code, f.product, w.family, ",
    join: `JOIN wanted w ON w.product = f.product
  JOIN level l ON l.code = w.code AND l.source = f.source AND l.said_by = f.said_by AND length(f.product) = l.digits`,
    where: "true",
  };
}

const SIDE_OF = "CASE WHEN said_by = exporter THEN 'exporter' ELSE 'importer' END";

/**
 * The table `declared`: who declared goods, by code, in every month of a period: said_by, side (`exporter`, `importer`), source, period.
 * Then goods without a row in a month were not traded in it. Either figures of whole periods say so; or the source goes on in
 * every month of the period, its speaker's rows begin before it and end after it, and in every month the speaker declared something, be it
 * in total: a small country has months without any of the codes that a file holds.
 */
export const DECLARED: Derived = {
  name: "declared",
  sql: `WITH said AS (SELECT said_by, ${SIDE_OF} AS side, source, first, last, bool_or(product <> 'TOTAL') AS goods FROM flow
    WHERE said_by IN (SELECT code FROM q_hub UNION SELECT code FROM q_partner) AND said_by IN (exporter, importer) GROUP BY ALL),
  monthly AS (SELECT DISTINCT said_by, side, first FROM said WHERE first = last),
  going AS (SELECT DISTINCT source, side, first FROM said WHERE first = last AND goods),
  span AS (SELECT said_by, side, source, min(first) AS from_month, max(last) AS to_month FROM said WHERE goods GROUP BY said_by, side, source),
  spoken AS (SELECT m.said_by, m.side, t.period FROM monthly m JOIN q_period t ON m.first >= t.first AND m.first <= t.last GROUP BY m.said_by, m.side, t.period, t.months HAVING count(*) = t.months),
  gone AS (SELECT g.source, g.side, t.period FROM going g JOIN q_period t ON g.first >= t.first AND g.first <= t.last GROUP BY g.source, g.side, t.period, t.months HAVING count(*) = t.months)
  SELECT s.said_by, s.side, s.source, t.period FROM said s JOIN q_period t ON s.first = t.first AND s.last = t.last WHERE s.goods
  UNION
  SELECT s.said_by, s.side, s.source, t.period FROM span s JOIN q_period t ON s.from_month <= t.first AND s.to_month >= t.last
    JOIN spoken p ON p.said_by = s.said_by AND p.side = s.side AND p.period = t.period JOIN gone g ON g.source = s.source AND g.side = s.side AND g.period = t.period`,
};

/**
 * The table `told`: what each speaker says of each flow between the hub, or a member of it, and each partner: partner, period,
 * months, side (`hub`, `member` or `partner`, who said it), said_by, direction (`from-hub`: exports of the hub to the
 * partner; `to-hub`: the other way), other (the hub or the member at the other end), source, value (as published), unit,
 * basis, usd, eur, evidence, rates (figures of the rates), rate_notes, convention (1 where a publisher leaves it to convention whether it is FOB or
 * CIF), own_fob (of a CIF value what its own row says it is at FOB; null where one says nothing), aside (the note of a figure that the gate set aside); of goods also code (as asked), product (as published) and family (codes
 * that are one good over the years).
 *
 * Its figures cover the whole period, once, in one unit and from one source; those of a member may leave out months. One that
 * states the period itself goes before one whose months are added, then the newer edition. Goods may leave out months in which
 * their speaker declared others (`declared`).
 */
export function toldOf(goods: Goods): Derived {
  const { before, columns, join, where } = rowsOf(goods);
  const by = byGoods(goods);
  return {
    name: named("told", goods),
    from: goods === null ? [ASIDE] : [ASIDE, DECLARED],
    sql: `WITH ${before}leg AS (
  SELECT p.code AS partner, t.period, t.months, CASE WHEN f.said_by = p.code THEN 'partner' WHEN h.role = 'reporter' THEN 'hub' ELSE 'member' END AS side,
    f.said_by, h.code AS other, f.source, ${columns}CASE WHEN f.exporter = p.code THEN 'to-hub' ELSE 'from-hub' END AS direction,
    f.value, f.unit, f.basis, f.usd, f.eur, f.rate_figure, CASE WHEN f.rate_note <> '' THEN ' ' || f.rate_note ELSE '' END AS rate_note, f.figure, f.last - f.first + 1 AS covers, a.note AS aside,
    CASE WHEN contains(' ' || f.flags || ' ', ' basis-by-convention ') THEN 1 ELSE 0 END AS convention,
    TRY_CAST(regexp_extract(f.flags, '(?:^| )fob:(\\S+)', 1) AS DOUBLE) AS own_fob
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
    list(figure ORDER BY figure) AS evidence, list(DISTINCT rate_figure ORDER BY rate_figure) AS rates, max(rate_note) AS rate_notes, max(covers) AS longest, max(aside) AS aside, max(convention) AS convention, ${every("own_fob", "figure")} AS own_fob, sum(covers) AS covered
  FROM leg GROUP BY partner, period, months, side, said_by, direction, other, source${by}
  HAVING (sum(covers) = months OR (${goods === null ? "side = 'member' AND " : ""}max(covers) = 1)) AND count(DISTINCT unit) = 1 AND count(DISTINCT basis) = 1
)
  SELECT w.* EXCLUDE (longest, covered) FROM whole w JOIN source_order o ON o.source = w.source
  ${goods === null ? "" : "WHERE EXISTS (FROM declared d WHERE d.said_by = w.said_by AND d.source = w.source AND d.period = w.period AND (d.side = 'exporter') = ((w.side = 'partner') = (w.direction = 'to-hub')))"}
  QUALIFY row_number() OVER (PARTITION BY w.partner, w.period, w.side, w.said_by, w.direction, w.other${byGoods(goods, "w.")} ORDER BY w.aside IS NOT NULL, w.longest DESC, o.as_of DESC, o.source) = 1`,
  };
}
