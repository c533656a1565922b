import { listBy, sumBy } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import { ASIDE } from "./aside.js";

// Sums name their order everywhere: without one, the last digit of a sum of fractions depends on who else was asked about.

/**
 * The table `counterpart`: what each partner itself declares with every country and with all: partner, period, flow
 * (`exports`, `imports`), other (a country, `_WORLD`, or a rest such as `_OTHER...` and `_UNKNOWN...`; groups of countries are
 * left out, since they hold the countries again), source, unit, value, basis, evidence, whole (whether its figures cover the period),
 * aside (the note of a figure in it that the gate set aside, else null).
 */
const COUNTERPART: Derived = {
  name: "counterpart",
  from: [ASIDE],
  sql: `WITH row AS (
      SELECT p.code AS partner, t.period, t.months, CASE WHEN f.exporter = p.code THEN 'exports' ELSE 'imports' END AS flow,
        CASE WHEN f.exporter = p.code THEN f.importer ELSE f.exporter END AS other, f.source, f.unit, f.basis, f.value, f.figure, f.last - f.first + 1 AS covers, a.note AS aside
      FROM flow f LEFT JOIN aside a ON a.figure = f.figure JOIN q_partner p ON p.code = f.said_by AND p.code IN (f.exporter, f.importer) JOIN q_period t ON f.first >= t.first AND f.last <= t.last
      WHERE f.product = 'TOTAL')
    SELECT partner, period, flow, other, source, unit, ${sumBy("value", "figure")} AS value, min(basis) AS basis, list(figure ORDER BY figure) AS evidence, sum(covers) = months AS whole, max(aside) AS aside
    FROM row WHERE regexp_matches(other, '^([A-Z]{3}$|_WORLD$|_OTHER|_UNKNOWN)') GROUP BY partner, period, flow, other, source, unit, months`,
};

/** A table of trade that names fewer countries than these is a selection, and its rows do not add up to a total. */
export const LEAST_COUNTRIES = 50;

/**
 * The table `world`: the total of each flow that a partner declares: partner, period, flow, source, unit, value, evidence,
 * notes. The total that it publishes, where that covers the whole period, else the sum of all its rows
 * (`total-summed`) where they name at least LEAST_COUNTRIES countries, without a value where one of them was set aside; one source for one total.
 */
const WORLD_TOTAL: Derived = {
  name: "world",
  from: [COUNTERPART],
  sql: `WITH by_source AS (
      SELECT partner, period, flow, source, unit, count(*) FILTER (NOT starts_with(other, '_')) AS countries, bool_or(other = '_WORLD') AS published, bool_or(other = '_WORLD' AND whole) AS usable,
        ${sumBy("value", "other", "other = '_WORLD'")} AS stated, ${sumBy("value", "other", "other <> '_WORLD'")} AS added,
        any_value(evidence) FILTER (other = '_WORLD') AS stated_evidence, flatten(${listBy("evidence", "other", "other <> '_WORLD'")}) AS added_evidence, max(aside) AS aside
      FROM counterpart GROUP BY partner, period, flow, source, unit)
    SELECT partner, period, flow, b.source, unit, CASE WHEN published THEN stated WHEN aside IS NULL THEN added END AS value,
      CASE WHEN published THEN stated_evidence ELSE added_evidence END AS evidence, CASE WHEN published THEN '' ELSE concat_ws(' ', 'total-summed', aside) END AS notes
    FROM by_source b JOIN source_order o ON o.source = b.source WHERE usable OR (NOT published AND countries >= ${LEAST_COUNTRIES})
    QUALIFY row_number() OVER (PARTITION BY partner, period, flow ORDER BY published DESC, o.as_of DESC, o.source, unit) = 1`,
};

/**
 * The table `with_hub`: what each partner declares with the hub, from the source of its total: partner, period, flow, unit,
 * value (null where a figure was set aside), basis, evidence, notes (members of the hub that the partner does not list; `set-aside`).
 */
const WITH_HUB: Derived = {
  name: "with_hub",
  from: [WORLD_TOTAL],
  sql: `SELECT c.partner, c.period, c.flow, c.unit, CASE WHEN count(c.aside) = 0 THEN ${sumBy("c.value", "c.other")} END AS value, min(c.basis) AS basis, flatten(${listBy("c.evidence", "c.other")}) AS evidence,
      concat_ws(' ', CASE WHEN count(*) < (SELECT count(*) FROM q_hub WHERE role = 'member') THEN 'members-not-listed:' ||
        array_to_string(list_filter((SELECT list(code ORDER BY code) FROM q_hub WHERE role = 'member'), lambda code: NOT list_contains(list(c.other), code)), ',') END, max(c.aside)) AS notes
    FROM counterpart c JOIN world w ON w.partner = c.partner AND w.period = c.period AND w.flow = c.flow AND w.source = c.source AND w.unit = c.unit
    JOIN q_hub h ON h.role = 'member' AND h.code = c.other WHERE c.whole GROUP BY c.partner, c.period, c.flow, c.unit`,
};

/** What partners declare with everybody: the tables `counterpart`, `world` and `with_hub`. */
export const WORLD: readonly Derived[] = [COUNTERPART, WORLD_TOTAL, WITH_HUB];
