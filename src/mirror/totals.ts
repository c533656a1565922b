/**
 * SQL of two common table expressions about the published totals between the hub and each partner.
 *
 * `leg`: one row a figure, with its period asked about, side (`hub` or `partner`, whoever said it), direction
 * (`from-hub`: exports of the hub to the partner; `to-hub`: the other way) and other (the member of the hub, or the hub).
 * `total`: legs added over the members of the hub: partner, period, side, said_by, direction, value (as published),
 * usd, eur, unit, basis, evidence, rates (figures of the rates), notes.
 *
 * A partner speaks about each member of the hub; for the hub only its own office speaks, so that a group's total is
 * what the group publishes and not a sum of those members that happen to report. A total exists only where its figures
 * cover the whole period, once, in one unit.
 */
export const TOTALS = `leg AS (
  SELECT p.code AS partner, t.period, t.months, CASE WHEN f.said_by = p.code THEN 'partner' ELSE 'hub' END AS side, f.said_by, h.code AS other,
    CASE WHEN f.exporter = p.code THEN 'to-hub' ELSE 'from-hub' END AS direction,
    f.value, f.unit, f.basis, f.usd, f.eur, f.rate_figure, f.figure, f.last - f.first + 1 AS covers
  FROM flow_money f
  JOIN q_partner p ON p.code = f.exporter OR p.code = f.importer
  JOIN q_hub h ON h.code = CASE WHEN f.exporter = p.code THEN f.importer ELSE f.exporter END
    AND ((h.role = 'member' AND f.said_by = p.code) OR (h.role = 'reporter' AND f.said_by = h.code))
  JOIN q_period t ON f.first >= t.first AND f.last <= t.last
  WHERE f.product = 'TOTAL'
),
whole AS (
  SELECT partner, period, side, said_by, direction, other, sum(value) AS value, sum(usd) AS usd, sum(eur) AS eur, min(unit) AS unit, min(basis) AS basis,
    list(figure ORDER BY figure) AS evidence, list(DISTINCT rate_figure ORDER BY rate_figure) AS rates
  FROM leg GROUP BY partner, period, months, side, said_by, direction, other
  HAVING sum(covers) = months AND count(DISTINCT unit) = 1 AND count(DISTINCT basis) = 1
),
total AS (
  SELECT partner, period, side, said_by, direction, sum(value) AS value, sum(usd) AS usd, sum(eur) AS eur, min(unit) AS unit, min(basis) AS basis,
    flatten(list(evidence ORDER BY other)) AS evidence, list_distinct(flatten(list(rates ORDER BY other))) AS rates,
    CASE WHEN side = 'partner' AND count(*) < (SELECT count(*) FROM q_hub WHERE role = 'member')
      THEN 'members-not-listed:' || array_to_string(list_filter((SELECT list(code ORDER BY code) FROM q_hub WHERE role = 'member'), lambda code: NOT list_contains(list(other), code)), ',') ELSE '' END AS notes
  FROM whole GROUP BY partner, period, side, said_by, direction
)`;
