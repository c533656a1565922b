import { type Decode, text, texts } from "../ledger/duckdb.js";
import type { Derived, Ledger } from "../ledger/ledger.js";
import type { EventKind } from "../ledger/tables.js";
import type { Period } from "../question/period.js";
import type { Entity } from "../question/question.js";
import type { Computed, Hole, Measure, Parts } from "./measure.js";
import type { EventTold, Stay, VisitCounts } from "./schema.js";

/** Who speaks in a measure of events: the reports together, since each event names its own publisher. */
export const REPORTS = "_PRESS";

const FIRST_DAY =
  "CAST(period || CASE length(period) WHEN 10 THEN '' WHEN 7 THEN '-01' ELSE '-01-01' END AS DATE)";

/** Each event once, with the figures of all its reports. `exact`: its day is known. */
const EVENT_ONCE: Derived = {
  name: "event_once",
  sql: `SELECT *, length(period) = 10 AS exact, ${FIRST_DAY} AS day, CASE until WHEN '' THEN ${FIRST_DAY} ELSE CAST(until AS DATE) END AS last_day
    FROM (SELECT id, min(of) AS of, min(form) AS form, min(period) AS period, min(until) AS until, min(country) AS country, min(place) AS place,
        min(actors) AS actors, min(concerns) AS concerns, list(figure ORDER BY figure) AS figures
      FROM event WHERE of NOT IN ('complete', 'total') GROUP BY id)`,
};

const takesPart = (code: string) => `list_contains(string_split(e.actors, ' '), ${code})`;

/**
 * The counting rule. A stay: events of one pair of leaders in one country whose days overlap or follow each other are one stay;
 * an event of which only the month or the year is known is a stay by itself, with others of the same month or year.
 * `way`: `by_hub` (in the partner's country), `to_hub` (in the hub's), `meeting` (in any, a third one too). It is bilateral
 * where talks of the two were a purpose, else a summit.
 */
export const EVENT_STAY: Derived = {
  name: "event_stay",
  from: [EVENT_ONCE],
  sql: `WITH contact AS (
      SELECT w.way, h.code AS hub, p.code AS partner, e.*, CASE WHEN e.exact THEN '' ELSE e.period END AS vague
      FROM event_once e, q_hub h, q_partner p, (VALUES ('by_hub'), ('to_hub'), ('meeting')) AS w(way)
      WHERE h.role = 'member' AND h.code <> p.code AND e.of IN ('visit', 'summit', 'meeting') AND ${takesPart("h.code")} AND ${takesPart("p.code")}
        AND (w.way = 'meeting' OR e.country = CASE w.way WHEN 'by_hub' THEN p.code ELSE h.code END)),
    marked AS (
      SELECT *, CASE WHEN day <= max(last_day) OVER (PARTITION BY way, hub, partner, country, vague ORDER BY day, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + 1
        THEN 0 ELSE 1 END AS starts FROM contact),
    numbered AS (SELECT *, sum(starts) OVER (PARTITION BY way, hub, partner, country, vague ORDER BY day, id) AS stay FROM marked)
    SELECT way, hub, partner, country, min(period) AS period, CAST(min(day) AS VARCHAR) AS day, CAST(max(last_day) AS VARCHAR) AS last_day, bool_and(exact) AS exact,
      first_month(min(period)) AS first, last_month(min(period)) AS last, string_agg(DISTINCT place, ', ' ORDER BY place) AS places,
      CASE WHEN bool_or(form = 'bilateral') THEN 'bilateral' ELSE 'summit' END AS form, list(id ORDER BY day, id) AS ids, flatten(list(figures ORDER BY day, id)) AS figures
    FROM numbered GROUP BY way, hub, partner, country, vague, stay`,
};

/**
 * For the years of which a publisher states how far a list is complete: whether such statements cover each day, for each
 * member of the hub. `of` is `by_hub`, `to_hub`, `meeting` or a kind of event. A year without a row is not complete.
 */
export const EVENT_WHOLE: Derived = {
  name: "event_whole",
  sql: `WITH said AS (SELECT about, toward, form, CAST(period AS DATE) AS a, CAST(until AS DATE) AS b, figure FROM event WHERE of = 'complete'),
    pair AS (
      SELECT CASE s.form WHEN 'visits' THEN 'by_hub' WHEN 'meetings' THEN 'meeting' ELSE s.form END AS of, h.code AS member, p.code AS partner, s.a, s.b, s.figure
      FROM said s JOIN q_hub h ON h.role = 'member' AND h.code = s.about JOIN q_partner p ON p.code = s.toward
      UNION ALL SELECT 'to_hub', h.code, p.code, s.a, s.b, s.figure
      FROM said s JOIN q_hub h ON h.role = 'member' AND h.code = s.toward JOIN q_partner p ON p.code = s.about WHERE s.form = 'visits'),
    years AS (SELECT period, make_date(first // 12, 1, 1) AS a, make_date(first // 12, 12, 31) AS b FROM q_period WHERE months = 12 AND first % 12 = 0),
    inside AS (SELECT p.of, p.member, p.partner, y.period, p.figure, y.b - y.a + 1 AS days, unnest(generate_series(greatest(p.a, y.a), least(p.b, y.b), INTERVAL 1 DAY)) AS day
      FROM pair p JOIN years y ON p.a <= y.b AND p.b >= y.a),
    covered AS (SELECT of, member, partner, period, count(DISTINCT day) = min(days) AS whole, list(DISTINCT figure ORDER BY figure) AS figures FROM inside GROUP BY ALL)
    SELECT of, partner, period, bool_and(whole) AND count(*) = (SELECT count(*) FROM q_hub WHERE role = 'member') AS whole, flatten(list(figures ORDER BY member)) AS figures
    FROM covered GROUP BY of, partner, period`,
};

const part = (fields: { name: string; value: string; text: string; evidence: string }) =>
  `'${REPORTS}' AS said_by, NULL AS edition, ${fields.name} AS part, '${REPORTS}' AS part_said_by, ${fields.value} AS value, 'events' AS unit,
    NULL AS basis, ${fields.text} AS text, ${fields.evidence} AS evidence, '' AS notes`;

const listPart = (of: string, name: string) =>
  `SELECT p.code AS partner, t.period, ${part({ name: `'${name}'`, value: "CASE WHEN w.whole THEN 1 END::DOUBLE", text: "CASE WHEN w.whole THEN 'complete' ELSE 'not complete' END", evidence: "coalesce(w.figures, [])" })}
    FROM q_partner p JOIN q_period t ON t.months = 12 LEFT JOIN event_whole w ON w.of = '${of}' AND w.partner = p.code AND w.period = t.period
    WHERE EXISTS (SELECT 1 FROM event)`;

/** A part for each stay, named by its day and place: the count comes with its list. */
const stayParts = (way: string, prefix: string) =>
  `SELECT s.partner, t.period, ${part({
    name: `'${prefix} ' || s.period || CASE WHEN s.last_day > s.day THEN '/' || s.last_day ELSE '' END || ' ' || s.places || CASE WHEN s.exact THEN '' ELSE ' ' || s.ids[1] END`,
    value: "1::DOUBLE",
    text: "s.form || ': ' || array_to_string(s.ids, ', ')",
    evidence: "s.figures",
  })}
    FROM event_stay s JOIN q_period t ON t.months = 12 AND s.first >= t.first AND s.last <= t.last WHERE s.way = '${way}'`;

/** Stays of some ways, each with the statement on how far its list is complete. */
export function staySql(ways: Readonly<Record<string, string>>): string {
  const parts = Object.entries(ways).flatMap(([way, name]) => [
    listPart(way, `${name} list`),
    stayParts(way, name),
  ]);
  return `${parts.join("\nUNION ALL ")}\nORDER BY partner, period, part`;
}

/** Events of some kinds, or of one form of a kind, in which the partner takes part and the hub does too or is concerned. */
export function kindSql(
  kinds: readonly EventKind[],
  forms: Readonly<Partial<Record<EventKind, string>>> = {},
): string {
  const parts = kinds.flatMap((kind) => [
    listPart(kind, `${kind} list`),
    `SELECT p.code AS partner, t.period, ${part({
      name: `'${kind} ' || e.period || ' ' || e.id`,
      value: "1::DOUBLE",
      text: "e.place",
      evidence: "list_distinct(flatten(list(e.figures)))",
    })}
    FROM event_once e JOIN q_partner p ON ${takesPart("p.code")} JOIN q_hub h ON h.role = 'member' AND list_contains(string_split(e.actors || ' ' || e.concerns, ' '), h.code)
    JOIN q_period t ON t.months = 12 AND first_month(e.period) >= t.first AND last_month(e.period) <= t.last
    WHERE e.of = '${kind}'${forms[kind] === undefined ? "" : ` AND e.form = '${forms[kind]}'`} GROUP BY p.code, t.period, e.period, e.id, e.place`,
  ]);
  return `${parts.join("\nUNION ALL ")}\nORDER BY partner, period, part`;
}

export const KIND_TABLES = [EVENT_ONCE, EVENT_WHOLE];
export const STAY_TABLES = [EVENT_STAY, EVENT_WHOLE];

/** How many parts there are of a name, or null where the list is not stated to be complete. */
export function counted(parts: Parts, name: string): number | null {
  const list = parts[`${name} list`];
  if (list === undefined || list.value === null) return null;
  return Object.keys(parts).filter((key) => key.startsWith(`${name} `) && key !== `${name} list`).length;
}

/** A count of events, or a hole where the list is not stated to be complete: never a silent zero. */
export function countOf(...names: readonly string[]): (parts: Parts) => Computed | Hole {
  return (parts) => {
    const counts = names.map((name) => counted(parts, name));
    if (counts.includes(null)) return { hole: "list-incomplete" };
    return { value: counts.reduce((sum: number, count) => sum + (count ?? 0), 0), unit: "events" };
  };
}

/** What all measures of visits have in common. */
export const OF_VISITS = {
  facet: "diplomacy",
  family: "diplomacy.visits",
  method: {
    text: "Counting rule of this project, docs/events.md: a stay is counted once for each country, trips and states by rules of their own",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: [REPORTS],
  from: STAY_TABLES,
} as const satisfies Partial<Measure>;

const formOf: Decode<Stay["form"]> = (value, column) =>
  text(value, column) === "bilateral" ? "bilateral" : "summit";

const DAY = 86_400_000;

/** Trips: country visits between which lies no day at home. One of which no day is known is a trip by itself. */
function tripsOf(stays: readonly { from: string; until: string }[]): number {
  const exact = stays.filter(({ from }) => from.length === 10).sort((a, b) => (a.from < b.from ? -1 : 1));
  let trips = stays.length - exact.length;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, until } of exact) {
    if (Date.parse(from) > end + DAY) trips++;
    end = Math.max(end, Date.parse(until));
  }
  return trips;
}

/**
 * Counts visits by each rule: trips, country visits, different states, meetings; bilateral or summit.
 * @param years periods of whole years
 */
export async function visitCounts(
  ledger: Ledger,
  hub: Entity,
  partners: readonly string[],
  years: readonly Period[],
): Promise<VisitCounts[]> {
  await ledger.ask({ hub, partners, periods: years });
  for (const derived of STAY_TABLES) await ledger.derive(derived);
  const stays = await ledger.rows(
    `SELECT t.period AS year, s.way, s.partner, s.period AS "from", CASE WHEN s.exact THEN s.last_day ELSE s.period END AS until, s.places AS place, s.form, s.ids AS events, s.figures
      FROM event_stay s JOIN q_period t ON s.first >= t.first AND s.last <= t.last WHERE s.way <> 'to_hub' ORDER BY year, s.period, s.partner, s.way, s.ids[1]`,
    {
      year: text,
      way: text,
      partner: text,
      from: text,
      until: text,
      place: text,
      form: formOf,
      events: texts,
      figures: texts,
    },
  );
  const whole = await ledger.rows(
    "SELECT period AS year, partner FROM event_whole WHERE of = 'by_hub' AND whole ORDER BY year, partner",
    { year: text, partner: text },
  );
  return years.map(({ label }) => {
    const here = stays.filter(({ year }) => year === label);
    const visits = here.filter(({ way }) => way === "by_hub").map(({ year: _, way: __, ...stay }) => stay);
    return {
      year: label,
      incomplete: partners.filter(
        (code) => !whole.some(({ year, partner }) => year === label && partner === code),
      ),
      trips: tripsOf(visits),
      countryVisits: visits.length,
      bilateral: visits.filter(({ form }) => form === "bilateral").length,
      summitOnly: visits.filter(({ form }) => form === "summit").length,
      states: new Set(visits.map(({ partner }) => partner)).size,
      meetings: here.filter(({ way }) => way === "meeting").length,
      stays: visits,
    };
  });
}

/**
 * Events of some periods in order of time, with all their reports: those in which one of the partners and a member of the hub
 * take part, or in which a partner takes part and the hub is concerned.
 */
export async function eventsOf(
  ledger: Ledger,
  hub: Entity,
  partners: readonly string[],
  periods: readonly Period[],
  kind?: EventKind,
): Promise<EventTold[]> {
  await ledger.ask({ hub, partners, periods });
  const rows = await ledger.rows(
    `SELECT e.id, e.of AS kind, e.form, e.period AS date, e.until, e.actors, e.concerns, e.country, e.place, e.value AS what, e.clash, e.flags, e.figure, e.said_by AS "by", e.title, e.dated, e.at_origin AS url
      FROM event e WHERE e.of NOT IN ('complete', 'total')
        AND EXISTS (SELECT 1 FROM q_partner p WHERE ${takesPart("p.code")})
        AND EXISTS (SELECT 1 FROM q_hub h WHERE h.role = 'member' AND list_contains(string_split(e.actors || ' ' || e.concerns, ' '), h.code))
        AND EXISTS (SELECT 1 FROM q_period t WHERE e.first >= t.first AND e.last <= t.last)
      ORDER BY e.period, e.id, e.said_by, e.figure`,
    {
      id: text,
      kind: text,
      form: text,
      date: text,
      until: text,
      actors: text,
      concerns: text,
      country: text,
      place: text,
      what: text,
      clash: text,
      flags: text,
      figure: text,
      by: text,
      title: text,
      dated: text,
      url: text,
    },
  );
  const some = (word: string) => (word === "" ? null : word);
  const told = new Map<string, EventTold>();
  for (const row of rows) {
    if (kind !== undefined && row.kind !== kind) continue;
    const held = told.get(row.id) ?? {
      id: row.id,
      kind: row.kind,
      form: some(row.form),
      date: row.date,
      until: some(row.until),
      actors: row.actors.split(" "),
      concerns: row.concerns === "" ? [] : row.concerns.split(" "),
      country: some(row.country),
      place: some(row.place),
      what: row.what,
      clash: some(row.clash),
      firstAbroad: row.flags.split(" ").includes("first-abroad"),
      reports: [],
    };
    held.reports.push({ figure: row.figure, by: row.by, title: row.title, date: row.dated, url: row.url });
    told.set(row.id, held);
  }
  return [...told.values()];
}
