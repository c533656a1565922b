import { ParallaxError, show } from "../errors.js";
import { type Decode, number, text } from "../ledger/duckdb.js";
import type { Derived, Ledger } from "../ledger/ledger.js";
import {
  COMMODITIES,
  type Commodity,
  MOVEMENTS,
  type Movement,
  partOf,
  type Quantity,
  quantity,
  sameKind,
} from "../ledger/quantity.js";
import { ALL_ROUTES } from "../ledger/tables.js";
import type { Period } from "../question/period.js";
import { isUnit, type Unit } from "../units.js";
import { REPORTS } from "./events.js";
import type { Computed, Hole, Measure, Part, Parts } from "./measure.js";

/** Name of the part with what went by all routes. */
const WHOLE = "all routes";

const among = (list: string) =>
  `EXISTS (FROM q_hub h WHERE h.role = 'member' AND list_contains(string_split(${list}, ' '), h.code))`;

/**
 * The table `route_part`: each figure on the exports of a partner, with its way: `through` the hub, `around` it, or `open`
 * where nobody says.
 */
export const ROUTE_PART: Derived = {
  name: "route_part",
  sql: `SELECT r.about AS partner, t.period, r.said_by, r.of, r.route, r.value, r.unit, r.within, r.flags, r.figure,
      CASE WHEN ${among("r.through")} THEN 'through' WHEN ${among("r.around")} THEN 'around' ELSE 'open' END AS way
    FROM route r JOIN q_partner p ON p.code = r.about JOIN q_period t ON t.months = 12 AND r.first = t.first AND r.last = t.last
    WHERE r.movement = 'exports'`,
};

/**
 * A part for each route: the percentage that was published, else the amount, with the figures of both; and one for all of them,
 * which is the sum where all are named and no whole is published.
 */
const splitSql = (
  commodity: Commodity,
  ways: boolean,
) => `WITH given AS (SELECT * FROM route_part WHERE of = '${commodity}'),
      one AS (
        SELECT partner, period, said_by, route, min(way) AS way, min(flags) AS flags, '' AS note, list(figure ORDER BY unit <> 'percent', figure) AS figures,
          coalesce(max(value) FILTER (unit = 'percent'), max(value)) AS value, coalesce(max(unit) FILTER (unit = 'percent'), max(unit)) AS unit,
          coalesce(max(within) FILTER (unit = 'percent'), max(within)) AS within
        FROM given GROUP BY partner, period, said_by, route
        UNION ALL SELECT partner, period, said_by, '${ALL_ROUTES}', 'open', min(flags), 'total-summed', list(figure ORDER BY figure) FILTER (unit <> 'percent'),
          sum(value ORDER BY figure) FILTER (unit <> 'percent'), min(unit) FILTER (unit <> 'percent'), sum(within ORDER BY figure) FILTER (unit <> 'percent')
        FROM given GROUP BY partner, period, said_by
        HAVING bool_and(route <> '${ALL_ROUTES}' AND contains(flags, 'complete')) AND count(*) FILTER (unit <> 'percent') = count(DISTINCT route)
          AND count(DISTINCT unit) FILTER (unit <> 'percent') = 1)
    SELECT partner, period, said_by, NULL AS edition, CASE route WHEN '${ALL_ROUTES}' THEN '${WHOLE}' ELSE route END AS part, said_by AS part_said_by,
      value, unit, NULL AS basis, NULL AS text, figures AS evidence,
      concat_ws(' ', ${ways ? `CASE WHEN route <> '${ALL_ROUTES}' THEN 'route-' || way WHEN way <> 'open' THEN 'rest-' || way END` : "NULL"},
        'rounded:' || CAST(2 * within AS VARCHAR) || ':' || replace(unit, ' ', '-'), CASE WHEN contains(flags, 'complete') THEN 'all-routes-named' END, nullif(note, '')) AS notes
    FROM one ORDER BY partner, period, said_by, part`;

/** A share that lies between two others, since what it is made of was rounded. */
interface Ranged {
  low: number;
  value: number;
  high: number;
}
type Way = "through" | "around" | "open";
interface Split {
  routes: { way: Way; share: Ranged }[];
  /** Whether the routes are all there are. */
  complete: boolean;
  /** Which way goes what no route names. */
  rest: Way;
}

/** An amount with how far it may be from what was rounded to it. */
interface Rounded {
  amount: Quantity<Commodity, "exports">;
  within: number;
}

function withinOf({ notes }: Part): number {
  const note = notes.find((each) => each.startsWith("rounded:"));
  return Number(note?.split(":")[1] ?? 0) / 2;
}

const WAYS = ["through", "around"] as const;
const wayOf = (part: Part | undefined, prefix: string): Way =>
  WAYS.find((way) => part?.notes.includes(`${prefix}-${way}`)) ?? "open";

/** The share that a rounded amount is of another one. */
function rangedShare(one: Rounded, whole: Rounded, what: string): Ranged {
  const shareAt = (by: -1 | 0 | 1) =>
    partOf(
      { ...one.amount, value: Math.max(0, one.amount.value + by * one.within) },
      { ...whole.amount, value: whole.amount.value - by * whole.within },
      what,
    );
  return { low: shareAt(-1), value: shareAt(0), high: shareAt(1) };
}

/** The routes of a split with their shares: those that were published, else the part of the amount in the whole. */
function splitOf(parts: Parts, commodity: Commodity): Split | Hole {
  const all = Object.values(parts).flatMap((part) =>
    part === undefined || part.value === null ? [] : [{ ...part, value: part.value }],
  );
  if (all.length === 0) return { hole: "no-figure" };
  const rounded = (part: Part & { value: number }): Rounded => ({
    amount: quantity(commodity, "exports", part.value, part.unit),
    within: withinOf(part),
  });
  const total = all.find(({ name }) => name === WHOLE);
  const whole = total === undefined ? undefined : rounded(total);
  const routes: Split["routes"] = [];
  let before: Rounded | undefined;
  for (const part of all) {
    if (part === total) continue;
    const way = wayOf(part, "route");
    if (part.unit === "percent") {
      const [value, within] = [part.value / 100, withinOf(part) / 100];
      routes.push({ way, share: { low: Math.max(0, value - within), value, high: value + within } });
      continue;
    }
    const one = rounded(part);
    if (whole !== undefined)
      routes.push({ way, share: rangedShare(one, whole, `the share of ${part.name}`) });
    else if (before !== undefined) sameKind(before.amount, one.amount, "the sum of all routes");
    before = one;
  }
  if (whole === undefined && before !== undefined) return { hole: "no-total" };
  const complete = all.every(({ notes }) => notes.includes("all-routes-named"));
  return { routes, complete, rest: wayOf(total, "rest") };
}

function sumOf(routes: Split["routes"], ...ways: readonly Way[]): Ranged {
  return routes
    .filter(({ way }) => ways.includes(way))
    .reduce(
      (sum, { share: { low, value, high } }) => ({
        low: sum.low + low,
        value: sum.value + value,
        high: sum.high + high,
      }),
      { low: 0, value: 0, high: 0 },
    );
}

/**
 * The share that goes through the hub, with the least and the most that the figures allow: each may be as far from the
 * published one as its rounding, and a route of which nobody says which way it goes may go either way.
 */
function shareThrough({ routes, complete, rest }: Split): Computed | Hole {
  const through = sumOf(routes, "through");
  const around = sumOf(routes, "around");
  const open = sumOf(routes, "open");
  const past = rest === "through";
  if (!past && !routes.some(({ way }) => way !== "open")) return { hole: "hub-on-no-route" };
  const other = sumOf(routes, "around", "open");
  const whole = complete || past;
  return {
    value: past ? 1 - other.value : through.value,
    low: Math.max(past ? 0 : through.low, whole ? 1 - other.high : 0),
    high: Math.min(1, past ? 1 : through.high + open.high, whole ? 1 - around.low : 1),
    unit: "share",
  };
}

const METHOD =
  "Shares as published, else of the published total, else of the sum where all routes are named; docs/energy.md";

/** What the measures of routes have in common. */
const OF_ROUTES = {
  facet: "energy",
  frequency: "year",
  speakers: ["publisher"],
  publishers: [REPORTS],
  gathered: true,
  from: [ROUTE_PART],
} as const satisfies Partial<Measure>;

/** The share of a partner's exports of a commodity that passes through the hub. */
export function routeShare(commodity: "oil" | "gas"): Measure {
  return {
    ...OF_ROUTES,
    id: `energy.hub_share_${commodity}`,
    unit: "share",
    closer: "up",
    family: `energy.${commodity}_routes`,
    title: `Share of the partner's ${commodity} exports that passes through the hub`,
    subject: `the share of {partner}'s ${commodity} exports that passes through {hub}`,
    formula: `the shares of those routes added that run through the hub or end in it, by the tonnes or cubic metres that were exported, never by what a pipeline could carry. Range: what the rounding of the figures leaves open, and routes of which nobody says whether they pass through the hub`,
    method: { text: METHOD },
    sql: splitSql(commodity, true),
    compute(parts) {
      const split = splitOf(parts, commodity);
      return "hole" in split ? split : shareThrough(split);
    },
  };
}

/** How concentrated a partner's exports of a commodity are on few routes: the Herfindahl-Hirschman index. */
export function routeConcentration(commodity: "oil" | "gas"): Measure {
  return {
    ...OF_ROUTES,
    id: `energy.route_concentration_${commodity}`,
    unit: "index",
    brief: true,
    closer: "context",
    family: `energy.${commodity}_routes`,
    title: `Concentration of the partner's ${commodity} exports on few routes (HHI)`,
    subject: `the concentration of {partner}'s ${commodity} exports on few routes`,
    formula:
      "the sum over routes of their squared shares, from 0 to 1, where a speaker names all routes. Range: what the rounding of the figures leaves open",
    method: {
      text: `Hirschman, National Power and the Structure of Foreign Trade (1945), chapter VI. ${METHOD}`,
    },
    sql: splitSql(commodity, false),
    compute(parts) {
      const split = splitOf(parts, commodity);
      if ("hole" in split) return split;
      if (!split.complete) return { hole: "routes-not-named" };
      const squares = (end: keyof Ranged) =>
        split.routes.reduce((sum, { share }) => sum + share[end] ** 2, 0);
      return { value: squares("value"), low: squares("low"), high: squares("high"), unit: "index" };
    },
  };
}

/** One published figure on a route. */
export interface RouteTold {
  saidBy: string;
  commodity: Commodity;
  movement: Movement;
  period: string;
  route: string;
  through: string[];
  value: number;
  unit: Unit;
  figure: string;
}

function oneOf<T extends string>(list: readonly T[], what: string): Decode<T> {
  return (value, column) => {
    const word = text(value, column);
    const found = list.find((each) => each === word);
    if (found !== undefined) return found;
    throw new ParallaxError({
      code: "ROUTE_UNKNOWN",
      message: `the ledger holds a route with an unknown ${what}`,
      expected: list.join(", "),
      found: show(word),
      todo: "read the source again with this version",
    });
  };
}
const unitOf: Decode<Unit> = (value, column) => {
  const word = text(value, column);
  return isUnit(word) ? word : "count";
};

/**
 * What is said of the routes by which a country's goods leave it, of whatever commodity and movement: so a claim about gas
 * can be held against what the route that it names really carries (`sameKind` says why the two differ).
 */
export async function routesOf(ledger: Ledger, country: string, period: Period): Promise<RouteTold[]> {
  await ledger.ask({ hub: { code: country, members: [country] }, partners: [country], periods: [period] });
  const rows = await ledger.rows(
    `SELECT r.said_by, r.of, r.movement, r.period, r.route, r.through, r.value, r.unit, r.figure FROM route r JOIN q_partner p ON p.code = r.about
      JOIN q_period t ON r.first >= t.first AND r.last <= t.last ORDER BY r.of, r.movement, r.period, r.said_by, r.route, r.unit, r.figure`,
    {
      said_by: text,
      of: oneOf(COMMODITIES, "commodity"),
      movement: oneOf(MOVEMENTS, "movement"),
      period: text,
      route: text,
      through: text,
      value: number,
      unit: unitOf,
      figure: text,
    },
  );
  return rows.map(({ said_by: saidBy, of: commodity, through, ...row }) => ({
    ...row,
    saidBy,
    commodity,
    through: through === "" ? [] : through.split(" "),
  }));
}
