import { listBy, sumBy } from "../ledger/duckdb.js";
import type { Derived } from "../ledger/ledger.js";
import { IMF_CIF_FOB, notRecorded } from "../mirror/mirror.js";
import { LEAST_COUNTRIES, WORLD } from "../mirror/world.js";
import { sameUnit, share } from "../units.js";
import { amount, type Computed, type Hole, type Measure, type Parts } from "./measure.js";

const METHOD = {
  text: "World Integrated Trade Solution, Trade Indicators: export (import) partner share",
  url: "https://wits.worldbank.org/wits/wits/witshelp/Content/Utilities/e1.trade_indicators.htm",
};

/** Names of the part with one country, and of the part with all, by flow. */
const PARTS = {
  exports: { one: "to_hub", all: "exports" },
  imports: { one: "from_hub", all: "imports" },
} as const;
export type Flow = keyof typeof PARTS;

/** A country's swing moves the hub's share where the share would differ by this much, had that country's trade stayed what it was in the period before. */
export const SWING = 0.01;

/**
 * Query without an end: `to_hub`, `from_hub`, `exports`, `imports` of the flows named, as each partner declares them. Where
 * there is no total, the trade with each member of the hub stands alone, so that the hole is the total's.
 */
export function ownTrade(flows: readonly Flow[]): string {
  const named = flows.map((flow) => `'${flow}'`).join(", ");
  return `SELECT partner, period, partner AS said_by, NULL AS edition, CASE flow WHEN 'exports' THEN 'to_hub' ELSE 'from_hub' END AS part, partner AS part_said_by,
      value, unit, basis, NULL AS text, evidence, notes FROM with_hub WHERE flow IN (${named})
    UNION ALL SELECT partner, period, partner, NULL, flow, partner, value, unit, NULL, NULL, evidence, notes FROM world WHERE flow IN (${named})
    UNION ALL SELECT c.partner, c.period, c.partner, NULL, CASE c.flow WHEN 'exports' THEN 'to_hub' ELSE 'from_hub' END, c.partner, c.value, c.unit, c.basis, NULL, c.evidence, ''
    FROM counterpart c JOIN q_hub h ON h.role = 'member' AND h.code = c.other
    WHERE c.flow IN (${named}) AND NOT EXISTS (FROM world w WHERE w.partner = c.partner AND w.period = c.period AND w.flow = c.flow)`;
}

/**
 * The table `swing`: the two countries other than the hub whose swing moves the hub's share in a flow most, each with
 * partner, period, flow, source, unit, code, before (the period before) and the two amounts. `_REST` is what stands behind
 * no country. A country not listed in one of the two periods is left out: missing is not zero.
 */
const SWINGS: Derived = {
  name: "swing",
  from: WORLD,
  sql: `WITH other AS (
      SELECT partner, period, flow, source, unit, other AS code, value FROM counterpart WHERE NOT starts_with(other, '_') AND other NOT IN (SELECT code FROM q_hub)
      UNION ALL SELECT w.partner, w.period, w.flow, w.source, w.unit, '_REST', any_value(w.value) - ${sumBy("c.value", "c.other")}
      FROM world w JOIN counterpart c USING (partner, period, flow, source, unit) WHERE NOT starts_with(c.other, '_') GROUP BY ALL),
    piece AS (
      SELECT o.*, h.value AS hub, w.value AS whole, t.last, t.months FROM other o JOIN world w USING (partner, period, flow, source, unit)
      JOIN with_hub h USING (partner, period, flow, unit) JOIN q_period t USING (period) WHERE w.value > o.value AND h.value < w.value)
    SELECT n.partner, n.period, n.flow, n.source, n.unit, n.code, b.period AS before, n.value, b.value AS value_before
    FROM piece n JOIN piece b USING (partner, flow, source, unit, code, months)
    WHERE b.last = n.last - greatest(12, months) AND abs(n.hub / n.whole - n.hub / (n.whole - n.value + b.value)) >= ${SWING}
    QUALIFY row_number() OVER (PARTITION BY n.partner, n.period, n.flow ORDER BY abs(n.hub / n.whole - n.hub / (n.whole - n.value + b.value)) DESC, n.code) <= 2`,
};

/** Query without an end: the swings of one flow as `swing_CODE` and `swing_CODE_before`, with `to_hub_before` and so on of the period before. */
function swings(flow: Flow): string {
  const { one, all } = PARTS[flow];
  const part = (name: string, value: string, evidence: string) =>
    `SELECT s.partner, s.period, s.partner AS said_by, NULL AS edition, ${name} AS part, s.partner AS part_said_by, ${value} AS value, s.unit, NULL AS basis, NULL AS text, ${evidence} AS evidence, '' AS notes`;
  const amounts = (when: "period" | "before", name: string, value: string) =>
    `${part(name, value, "coalesce(c.evidence, w.evidence)")} FROM swing s JOIN world w ON w.partner = s.partner AND w.period = s.${when} AND w.flow = s.flow
      LEFT JOIN counterpart c ON c.partner = s.partner AND c.period = s.${when} AND c.flow = s.flow AND c.source = s.source AND c.unit = s.unit AND c.other = s.code
      WHERE s.flow = '${flow}'`;
  const before = (name: string, table: string) =>
    `${part(`'${name}_before'`, "w.value", "w.evidence")} FROM (SELECT DISTINCT partner, period, before, flow, unit FROM swing) s
      JOIN ${table} w ON w.partner = s.partner AND w.period = s.before AND w.flow = s.flow WHERE s.flow = '${flow}'`;
  return [
    amounts("period", "'swing_' || s.code", "s.value"),
    amounts("before", "'swing_' || s.code || '_before'", "s.value_before"),
    before(one, "with_hub"),
    before(all, "world"),
  ].join(" UNION ALL ");
}

/** The share of the parts with one country in the parts with all, over the flows named. */
function shareOf(parts: Parts, flows: readonly Flow[], what: string): Computed | Hole {
  const one = flows.map((flow) => amount(parts, PARTS[flow].one));
  const all = flows.map((flow) => amount(parts, PARTS[flow].all));
  const [first] = all;
  if (one.includes(undefined)) return { hole: "hub-not-listed" };
  if (first === undefined || all.includes(undefined)) return { hole: "no-total" };
  const sum = (amounts: typeof one) => amounts.reduce((total, each) => total + (each?.value ?? 0), 0);
  return { value: share(sum(one), one[0]?.unit ?? first.unit, sum(all), first.unit, what), unit: "share" };
}

/** The hub's share with one country left out of the whole. */
function without(
  parts: Parts,
  one: string,
  all: string,
  swing: string,
  when: "" | "_before",
): number | undefined {
  const [hub, whole, left] = [one, all, swing].map((name) => amount(parts, `${name}${when}`));
  if (hub === undefined || whole === undefined || left === undefined) return undefined;
  return share(hub.value, hub.unit, whole.value - left.value, whole.unit, `the hub's share without ${swing}`);
}

/** The hub's share of a partner's exports or imports, as the partner says both. */
export function hubShare(flow: Flow): Measure {
  const { one, all } = PARTS[flow];
  const what = `the hub's share of ${flow}`;
  return {
    id: `trade.hub_share_${flow}`,
    facet: "trade",
    unit: "share",
    closer: "up",
    family: `trade.hub_share_${flow}`,
    title: `Hub's share of the partner's ${flow}`,
    subject: `{hub}'s share of {partner}'s ${flow}`,
    formula: `${one} / ${all}, both as the partner declares them in one source. ${all} is the partner's own total where it publishes one, else the sum of all its rows where these name at least ${LEAST_COUNTRIES} countries. Where the share would differ by at least ${SWING * 100} point had another country's trade (swing) stayed what it was in the period before, the shares without that country are noted; _REST is what stands behind no country`,
    method: METHOD,
    frequency: "year",
    speakers: ["partner"],
    from: [SWINGS],
    sql: `${ownTrade([flow])} UNION ALL ${swings(flow)} ORDER BY partner, period, part`,
    compute(parts) {
      const computed = shareOf(parts, [flow], what);
      const notes = Object.keys(parts).flatMap((name) => {
        const code = /^swing_(.+?)(?<!_before)$/.exec(name)?.[1];
        const now = code === undefined ? undefined : without(parts, one, all, name, "");
        const before = code === undefined ? undefined : without(parts, one, all, name, "_before");
        return now === undefined || before === undefined ? [] : [`without:${code}:${now}:${before}`];
      });
      return "hole" in computed ? computed : { ...computed, notes };
    },
  };
}

/** The hub's share of all that a partner trades. Context: its exports and its imports vote. */
export function hubShareOfTurnover(): Measure {
  return {
    ...hubShare("exports"),
    id: "trade.hub_share_turnover",
    brief: true,
    closer: "context",
    family: "trade.hub_share_turnover",
    title: "Hub's share of the partner's turnover",
    subject: "{hub}'s share of {partner}'s trade",
    formula:
      "(to_hub + from_hub) / (exports + imports), as the partner declares them in one source. Context: trade.hub_share_exports and trade.hub_share_imports vote",
    sql: `${ownTrade(["exports", "imports"])} ORDER BY partner, period, part`,
    compute: (parts) => shareOf(parts, ["exports", "imports"], "the hub's share of turnover"),
  };
}

/** How concentrated a partner's exports or imports are on few countries: the Herfindahl-Hirschman index. */
export function concentration(flow: Flow): Measure {
  return {
    id: `trade.concentration_${flow}`,
    facet: "trade",
    unit: "index",
    brief: true,
    closer: "context",
    family: `trade.concentration_${flow}`,
    title: `Concentration of the partner's ${flow} on few countries (HHI)`,
    subject: `the concentration of {partner}'s ${flow} on few countries`,
    formula: `squares: the sum over countries of their squared shares in the partner's ${flow}, from 0 to 1. The rest that stands behind no country counts as nothing in the value and as one country in the upper end of the range. largest is the largest share`,
    method: {
      text: "Hirschman, National Power and the Structure of Foreign Trade (1945), chapter VI; World Integrated Trade Solution, Trade Indicators: HH market concentration index",
      url: METHOD.url,
    },
    frequency: "year",
    speakers: ["partner"],
    from: WORLD,
    sql: `WITH own AS (SELECT c.partner, c.period, c.other, c.value / w.value AS part, c.evidence, c.aside FROM counterpart c
        JOIN world w ON w.partner = c.partner AND w.period = c.period AND w.flow = c.flow AND w.source = c.source AND w.unit = c.unit
        WHERE c.flow = '${flow}' AND NOT starts_with(c.other, '_') AND w.value IS DISTINCT FROM 0),
      piece AS (
        SELECT partner, period, 'squares' AS name, ${sumBy("part ** 2", "other")} AS value, NULL AS text, flatten(${listBy("evidence", "other")}) AS evidence, coalesce(max(aside), '') AS notes FROM own GROUP BY partner, period
        UNION ALL SELECT partner, period, 'largest', max(part), arg_max(other, part), coalesce(arg_max(evidence, part), []), '' FROM own GROUP BY partner, period
        UNION ALL SELECT partner, period, 'rest', greatest(0, 1 - ${sumBy("part", "other")}), NULL, [], '' FROM own GROUP BY partner, period)
      SELECT partner, period, partner AS said_by, NULL AS edition, name AS part, partner AS part_said_by, value, CASE name WHEN 'squares' THEN 'index' ELSE 'share' END AS unit,
        NULL AS basis, text, evidence, notes
      FROM piece ORDER BY partner, period, part`,
    compute(parts) {
      const squares = amount(parts, "squares");
      if (squares === undefined) return { hole: "no-figure" };
      const rest = amount(parts, "rest")?.value ?? 0;
      return { value: squares.value, unit: "index", low: squares.value, high: squares.value + rest ** 2 };
    },
  };
}

/**
 * Query of what each partner declares with a third party (`to`, `from`) and in all (`exports`, `imports`), and of what the third party says it
 * `sent`, in the partner's unit.
 */
function withThird(code: string, members: readonly string[]): string {
  return `WITH third AS (
        SELECT c.partner, c.period, CASE c.flow WHEN 'exports' THEN 'to' ELSE 'from' END AS part, ${sumBy("c.value", "c.other")} AS value, c.unit, flatten(${listBy("c.evidence", "c.other")}) AS evidence, coalesce(max(c.aside), '') AS notes
        FROM counterpart c JOIN world w ON w.partner = c.partner AND w.period = c.period AND w.flow = c.flow AND w.source = c.source AND w.unit = c.unit
        WHERE c.other IN (${members.map((each) => `'${each}'`).join(", ")}) GROUP BY c.partner, c.period, c.flow, c.unit),
      claim AS (
        SELECT t.partner, t.period, t.unit, f.source, ${sumBy("CASE t.unit WHEN f.unit THEN f.value WHEN 'USD' THEN f.usd WHEN 'EUR' THEN f.eur END", "f.figure")} AS value,
          max(f.last - f.first) AS longest, list(f.figure ORDER BY f.figure) AS evidence, list(DISTINCT f.rate_figure ORDER BY f.rate_figure) FILTER (f.unit <> t.unit) AS rates, coalesce(max(a.note), '') AS notes
        FROM third t JOIN q_period q ON q.period = t.period JOIN flow_money f ON f.importer = t.partner AND f.exporter = '${code}' AND f.said_by = '${code}'
          AND f.product = 'TOTAL' AND f.first >= q.first AND f.last <= q.last
          LEFT JOIN aside a ON a.figure = f.figure
        WHERE t.part = 'from' GROUP BY t.partner, t.period, t.unit, f.source, q.months HAVING sum(f.last - f.first + 1) = q.months),
      sent AS (SELECT c.* FROM claim c JOIN source_order o ON o.source = c.source WHERE c.value IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY c.partner, c.period ORDER BY c.longest DESC, o.as_of DESC, o.source) = 1)
      SELECT partner, period, partner AS said_by, NULL AS edition, part, partner AS part_said_by, value, unit, NULL AS basis, NULL AS text, evidence, notes FROM third
      UNION ALL SELECT partner, period, partner, NULL, flow, partner, value, unit, NULL, NULL, evidence, notes FROM world
      UNION ALL SELECT partner, period, partner, NULL, 'sent', '${code}', value, unit, 'FOB', NULL, list_concat(evidence, coalesce(rates, [])), notes FROM sent
      ORDER BY partner, period, part`;
}

/**
 * A third party's share of a partner's turnover by the partner's records, and with what the third party says it sent.
 * @param code who speaks for the third party; `members` whose trade is added
 */
export function thirdShare(id: string, code: string, name: string, members: readonly string[]): Measure {
  const what = `the share of ${name} in turnover`;
  return {
    id: `trade.share_${id}`,
    facet: "trade",
    unit: "share",
    brief: true,
    closer: "context",
    family: `trade.share_${id}`,
    title: `Share of ${name} in the partner's turnover`,
    subject: `the share of ${name} in {partner}'s trade`,
    formula: `(to + from) / (exports + imports) as the partner declares them in one source: net of what ${name} sent and the partner never recorded as arriving. The other end of the range puts sent, what ${name} says it sent, in the place of from, above and below`,
    method: METHOD,
    frequency: "year",
    speakers: ["partner"],
    from: WORLD,
    sql: withThird(code, members),
    compute(parts) {
      const [to, from, exports, imports, sent] = ["to", "from", "exports", "imports", "sent"].map((part) =>
        amount(parts, part),
      );
      if (to === undefined || from === undefined) return { hole: "third-not-listed" };
      if (exports === undefined || imports === undefined) return { hole: "no-total" };
      const whole = exports.value + imports.value;
      const value = share(to.value + from.value, to.unit, whole, exports.unit, what);
      if (sent === undefined) return { value, unit: "share", notes: [`third-silent:${code}`] };
      const gross = share(
        to.value + sent.value,
        to.unit,
        whole - from.value + sent.value,
        exports.unit,
        what,
      );
      return { value, unit: "share", low: Math.min(value, gross), high: Math.max(value, gross) };
    },
  };
}

/**
 * What a third party says it sent and a partner never recorded as arriving, as a share of what was sent: of goods that go on to the hub by way of
 * the partner, some are never recorded there.
 * @param code who speaks for the third party; `members` whose trade is added
 */
export function thirdNotRecorded(
  id: string,
  code: string,
  name: string,
  members: readonly string[],
): Measure {
  return {
    id: `rerouting.not_recorded_${id}`,
    facet: "rerouting",
    unit: "share",
    brief: true,
    closer: "context",
    family: `rerouting.not_recorded_${id}`,
    title: `Sent by ${name}, never recorded by the partner`,
    subject: `the share of the exports of ${name} that {partner} never recorded`,
    formula: `1 - from / sent: from as the partner declares it (CIF), sent as ${name} does (FOB), in the partner's currency at the yearly rate; neither is moved from FOB or CIF. The range adds the same with from / ${IMF_CIF_FOB}, the IMF's CIF to FOB ratio. Negative: more recorded than sent. It is a sign of goods that pass through, and no proof: they may also be counted by origin or under another partner`,
    method: {
      text: "Bilateral asymmetry; CIF/FOB ratio 1.06: International Monetary Fund, New Estimates for Direction of Trade Statistics, Working Paper 18/16 (2018)",
      url: "https://www.imf.org/en/Publications/WP/Issues/2018/01/25/New-Estimates-for-Direction-of-Trade-Statistics-45583",
    },
    frequency: "year",
    speakers: ["partner"],
    from: WORLD,
    sql: withThird(code, members),
    compute(parts) {
      const [from, sent] = ["from", "sent"].map((part) => amount(parts, part));
      if (from === undefined) return { hole: "third-not-listed" };
      if (sent === undefined || !(sent.value > 0)) return { hole: "no-figure" };
      sameUnit(sent.unit, from.unit, "share not recorded");
      const { raw, atFob } = notRecorded(sent.value, from.value);
      return {
        value: raw,
        unit: "share",
        low: Math.min(raw, atFob),
        high: Math.max(raw, atFob),
        notes: ["fob-against-cif"],
      };
    },
  };
}
