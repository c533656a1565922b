import { listBy, sumBy } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import { byGoods, every, type Goods, named, toldOf } from "./told.js";

/** A sum only of what is believed: with a figure that was set aside there is none. */
function believed(sum: string): string {
  return `CASE WHEN count(aside) = 0 THEN ${sum} END`;
}

/**
 * Columns value, unit, evidence and notes of a row of `total` in the currency that an expression gives, with the figures of
 * the rates; the value is null where a rate is missing.
 */
export function inCurrency(row: string, wanted: string): string {
  return `CASE ${wanted} WHEN ${row}.unit THEN ${row}.value WHEN 'EUR' THEN ${row}.eur WHEN 'USD' THEN ${row}.usd END AS value, ${wanted} AS unit,
    CASE ${wanted} WHEN ${row}.unit THEN ${row}.evidence ELSE list_concat(${row}.evidence, ${row}.rates) END AS evidence,
    trim(${row}.notes || CASE ${wanted} WHEN ${row}.unit THEN '' ELSE ' converted:' || ${row}.unit || ':' || ${wanted} || ${row}.rate_notes END) AS notes`;
}

/** Periods and sources in which every member of the hub declared something in every month; with the direction, where it matters. */
const ALL_DECLARED = `SELECT t.period, f.source, '' AS direction FROM flow f JOIN q_hub h ON h.role = 'speaker' AND h.code = f.said_by
  JOIN q_period t ON f.first >= t.first AND f.last <= t.last WHERE f.product = 'TOTAL' AND f.first = f.last GROUP BY t.period, f.source, t.months
  HAVING count(DISTINCT f.said_by || ' ' || f.first) = t.months * (SELECT count(*) FROM q_hub WHERE role = 'speaker')`;
const ALL_DECLARED_GOODS = `SELECT d.period, d.source, CASE d.side WHEN 'exporter' THEN 'from-hub' ELSE 'to-hub' END AS direction FROM declared d JOIN q_hub h ON h.role = 'speaker' AND h.code = d.said_by
  GROUP BY d.period, d.source, d.side HAVING count(DISTINCT d.said_by) = (SELECT count(*) FROM q_hub WHERE role = 'speaker')`;

/**
 * The table `total`: what the published totals between the hub and each partner come to: partner, period, side (`hub` or
 * `partner`, whoever said it), said_by, direction (`from-hub`: exports of the hub to the partner; `to-hub`: the other way),
 * value (as published), unit, basis, usd, eur, evidence, rates (figures of the rates), rate_notes (of a conversion, each after a
 * blank), notes; of goods, one row for each of their codes, with code, product and family; convention and own_fob as in `told`.
 *
 * A partner speaks about each member of the hub. For a group its own office speaks; where that is silent its members' declarations are added, if every one of them declared something in every month
 * (`members-added`): then a member without a row for the partner recorded nothing. A total with a figure that the gate set aside
 * has no value but a note (`set-aside`), unless another source states it.
 */
export function totalOf(goods: Goods): Derived {
  const told = toldOf(goods);
  const by = byGoods(goods);
  const alike = goods === null ? "" : " AND b.code = a.code AND b.product = a.product";
  return {
    name: named("total", goods),
    from: [told],
    sql: `WITH complete AS (${goods === null ? ALL_DECLARED : ALL_DECLARED_GOODS}),
added AS (
  SELECT b.partner, b.period, b.direction, b.source${byGoods(goods, "b.")}, ${sumBy("b.value", "b.other")} AS value, ${every("b.usd", "b.other")} AS usd, ${every("b.eur", "b.other")} AS eur, min(b.unit) AS unit, min(b.basis) AS basis,
    flatten(${listBy("b.evidence", "b.other")}) AS evidence, list_distinct(flatten(${listBy("b.rates", "b.other")})) AS rates, max(b.rate_notes) AS rate_notes, max(b.aside) AS aside, max(b.convention) AS convention, ${every("b.own_fob", "b.other")} AS own_fob
  FROM ${told.name} b JOIN complete d ON d.period = b.period AND d.source = b.source AND d.direction IN ('', b.direction)
  WHERE b.side = 'member' GROUP BY b.partner, b.period, b.direction, b.source${byGoods(goods, "b.")}
  QUALIFY row_number() OVER (PARTITION BY b.partner, b.period, b.direction${byGoods(goods, "b.")} ORDER BY b.source) = 1
)
  SELECT partner, period, side, said_by, direction${by}, ${believed(sumBy("value", "other"))} AS value, ${believed(every("usd", "other"))} AS usd, ${believed(every("eur", "other"))} AS eur, min(unit) AS unit, min(basis) AS basis,
    flatten(${listBy("evidence", "other")}) AS evidence, list_distinct(flatten(${listBy("rates", "other")})) AS rates, max(rate_notes) AS rate_notes, max(convention) AS convention, ${every("own_fob", "other")} AS own_fob,
    concat_ws(' ', CASE WHEN side = 'partner' AND count(*) < (SELECT count(*) FROM q_hub WHERE role = 'member')
      THEN 'members-not-listed:' || array_to_string(list_filter((SELECT list(code ORDER BY code) FROM q_hub WHERE role = 'member'), lambda code: NOT list_contains(list(other), code)), ',') END, max(aside)) AS notes
  FROM ${told.name} WHERE side <> 'member' GROUP BY partner, period, side, said_by, direction${by}
  UNION ALL
  SELECT a.partner, a.period, 'hub', h.code, a.direction${byGoods(goods, "a.")}, CASE WHEN aside IS NULL THEN a.value END, CASE WHEN aside IS NULL THEN a.usd END, CASE WHEN aside IS NULL THEN a.eur END,
    a.unit, a.basis, a.evidence, a.rates, a.rate_notes, a.convention, a.own_fob, concat_ws(' ', 'members-added', aside)
  FROM added a JOIN q_hub h ON h.role = 'reporter'
  WHERE NOT EXISTS (FROM ${told.name} b WHERE b.side = 'hub' AND b.partner = a.partner AND b.period = a.period AND b.direction = a.direction${alike})`,
  };
}

/** The table `total` of all goods together. */
export const TOTAL: Derived = totalOf(null);
