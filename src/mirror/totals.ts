import { listBy, sumBy } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import { ASIDE } from "./aside.js";

/** A sum only where every row has the amount: a period with a month that has no rate has no converted value. */
function every(amount: string, order: string): string {
  return `CASE WHEN count(${amount}) = count(*) THEN ${sumBy(amount, order)} END`;
}

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

/**
 * The table `total`: what the published totals between the hub and each partner come to: partner, period, side (`hub` or
 * `partner`, whoever said it), said_by, direction (`from-hub`: exports of the hub to the partner; `to-hub`: the other way),
 * value (as published), unit, basis, usd, eur, evidence, rates (figures of the rates), rate_notes (of a conversion, each after a
 * blank), notes.
 *
 * A total exists only where its figures cover the whole period, once, in one unit and from one source; where two sources
 * give the same total, one that states the period itself goes before one whose months are added, then the newer edition. A partner speaks about each member of the hub. For a group its own office speaks; where that is silent its members' declarations are added, if every one of them declared something in every month
 * (`members-added`): then a member without a row for the partner recorded nothing. A total with a figure that the gate set aside
 * has no value but a note (`set-aside`), unless another source states it.
 */
export const TOTAL: Derived = {
  name: "total",
  from: [ASIDE],
  sql: `WITH leg AS (
  SELECT p.code AS partner, t.period, t.months, CASE WHEN f.said_by = p.code THEN 'partner' WHEN h.role = 'reporter' THEN 'hub' ELSE 'member' END AS side,
    f.said_by, h.code AS other, f.source, CASE WHEN f.exporter = p.code THEN 'to-hub' ELSE 'from-hub' END AS direction,
    f.value, f.unit, f.basis, f.usd, f.eur, f.rate_figure, CASE WHEN f.rate_note <> '' THEN ' ' || f.rate_note ELSE '' END AS rate_note, f.figure, f.last - f.first + 1 AS covers, a.note AS aside
  FROM flow_money f LEFT JOIN aside a ON a.figure = f.figure
  JOIN q_partner p ON p.code = f.exporter OR p.code = f.importer
  JOIN q_hub h ON h.code = CASE WHEN f.exporter = p.code THEN f.importer ELSE f.exporter END
    AND ((h.role = 'member' AND f.said_by = p.code) OR (h.role IN ('reporter', 'speaker') AND f.said_by = h.code))
  JOIN q_period t ON f.first >= t.first AND f.last <= t.last
  WHERE f.product = 'TOTAL'
),
whole AS (
  SELECT partner, period, months, side, said_by, direction, other, source, ${sumBy("value", "figure")} AS value, ${every("usd", "figure")} AS usd, ${every("eur", "figure")} AS eur, min(unit) AS unit, min(basis) AS basis,
    list(figure ORDER BY figure) AS evidence, list(DISTINCT rate_figure ORDER BY rate_figure) AS rates, max(rate_note) AS rate_notes, max(covers) AS longest, max(aside) AS aside
  FROM leg GROUP BY partner, period, months, side, said_by, direction, other, source
  HAVING (sum(covers) = months OR (side = 'member' AND max(covers) = 1)) AND count(DISTINCT unit) = 1 AND count(DISTINCT basis) = 1
),
best AS (
  SELECT w.* FROM whole w JOIN source_order o ON o.source = w.source
  QUALIFY row_number() OVER (PARTITION BY w.partner, w.period, w.side, w.said_by, w.direction, w.other ORDER BY w.aside IS NOT NULL, w.longest DESC, o.as_of DESC, o.source) = 1
),
declared AS (
  SELECT t.period, f.source, t.months, count(DISTINCT f.said_by || ' ' || f.first) AS said FROM flow f JOIN q_hub h ON h.role = 'speaker' AND h.code = f.said_by
  JOIN q_period t ON f.first >= t.first AND f.last <= t.last WHERE f.product = 'TOTAL' AND f.first = f.last GROUP BY t.period, f.source, t.months
),
added AS (
  SELECT b.partner, b.period, b.direction, b.source, ${sumBy("b.value", "b.other")} AS value, ${every("b.usd", "b.other")} AS usd, ${every("b.eur", "b.other")} AS eur, min(b.unit) AS unit, min(b.basis) AS basis,
    flatten(${listBy("b.evidence", "b.other")}) AS evidence, list_distinct(flatten(${listBy("b.rates", "b.other")})) AS rates, max(b.rate_notes) AS rate_notes, max(b.aside) AS aside
  FROM best b JOIN declared d ON d.period = b.period AND d.source = b.source AND d.said = d.months * (SELECT count(*) FROM q_hub WHERE role = 'speaker')
  WHERE b.side = 'member' GROUP BY b.partner, b.period, b.direction, b.source
  QUALIFY row_number() OVER (PARTITION BY b.partner, b.period, b.direction ORDER BY b.source) = 1
)
  SELECT partner, period, side, said_by, direction, ${believed(sumBy("value", "other"))} AS value, ${believed(every("usd", "other"))} AS usd, ${believed(every("eur", "other"))} AS eur, min(unit) AS unit, min(basis) AS basis,
    flatten(${listBy("evidence", "other")}) AS evidence, list_distinct(flatten(${listBy("rates", "other")})) AS rates, max(rate_notes) AS rate_notes,
    concat_ws(' ', CASE WHEN side = 'partner' AND count(*) < (SELECT count(*) FROM q_hub WHERE role = 'member')
      THEN 'members-not-listed:' || array_to_string(list_filter((SELECT list(code ORDER BY code) FROM q_hub WHERE role = 'member'), lambda code: NOT list_contains(list(other), code)), ',') END, max(aside)) AS notes
  FROM best WHERE side <> 'member' GROUP BY partner, period, side, said_by, direction
  UNION ALL
  SELECT a.partner, a.period, 'hub', h.code, a.direction, CASE WHEN aside IS NULL THEN a.value END, CASE WHEN aside IS NULL THEN a.usd END, CASE WHEN aside IS NULL THEN a.eur END,
    a.unit, a.basis, a.evidence, a.rates, a.rate_notes, concat_ws(' ', 'members-added', aside)
  FROM added a JOIN q_hub h ON h.role = 'reporter'
  WHERE NOT EXISTS (FROM best b WHERE b.side = 'hub' AND b.partner = a.partner AND b.period = a.period AND b.direction = a.direction)`,
};
