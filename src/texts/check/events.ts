import { number, text } from "../../ledger/duckdb.js";
import { editionsOf } from "../../ledger/edition.js";
import type { Ledger } from "../../ledger/ledger.js";
import { eventsOf } from "../../measures/events.js";
import type { EventTold } from "../../measures/schema.js";
import { parsePeriod } from "../../question/period.js";
import { entityByCode } from "../../question/question.js";
import { groupMembers } from "../statements/members.js";
import type { Query } from "../statements/schema.js";
import type { Figures, SideSeries } from "./figures.js";
import { type Judged, unverifiable } from "./judge.js";
import type { Found } from "./schema.js";

const within = ({ date, until }: EventTold, day: string) =>
  date.length < 10 ? day.startsWith(date) : date <= day && day <= (until ?? date);

/** The reports of an event as what is found, one for each country that the statement names. */
function foundOf(
  event: EventTold,
  partners: readonly string[],
  agrees: (partner: string) => boolean,
): Found[] {
  const figures = event.reports.map(({ figure }) => figure);
  const [reading] = figures;
  if (reading === undefined) return [];
  return partners.map((partner) => ({
    reading,
    partner,
    saidBy: "_PRESS",
    editions: editionsOf(figures),
    value: agrees(partner) ? 1 : 0,
    unit: "times",
    kind: "event",
    agrees: agrees(partner),
  }));
}

async function eventsIn(
  ledger: Ledger,
  { hub, measure }: Query,
  partners: readonly string[],
  year: string,
): Promise<EventTold[]> {
  const period = parsePeriod(year);
  const entity = entityByCode(hub, period);
  const others = partners.filter((code) => !entity.members.includes(code));
  if (others.length === 0) return [];
  const all = await eventsOf(ledger, entity, [...others].sort(), [period]);
  const there = all.filter(({ actors }) => actors.some((code) => entity.members.includes(code)));
  return measure === "diplomacy.meetings"
    ? there
    : there.filter(({ kind, country }) => {
        const home = country !== null && entity.members.includes(country);
        return kind === "visit" && home === (measure === "diplomacy.visits_to_hub");
      });
}

/** An event as a reason: when, where and which. */
const codeOf = ({ date, until, place, id }: EventTold) =>
  ["event", date, until ?? "", place ?? "", id].join(":");

/** By which rule visits are counted, and each of them. */
export async function listOf(ledger: Ledger, query: Query): Promise<string[]> {
  const { measure, period } = query;
  if (measure !== "diplomacy.visits_by_hub" && measure !== "diplomacy.visits_to_hub") return [];
  if (period === null || !/^\d{4}$/.test(period)) return [];
  const partners = groupMembers(query.partners);
  const events = await eventsIn(ledger, query, partners, period);
  const theirs = events.filter(({ actors, country }) =>
    measure === "diplomacy.visits_by_hub"
      ? country !== null && partners.includes(country)
      : actors.some((code) => partners.includes(code)),
  );
  return theirs.length === 0 ? [] : ["rule-visits", ...theirs.map(codeOf)];
}

/** Whether an event is one of a body that the statement names: a summit of the CIS. */
const ofBody = ({ what }: EventTold, code: string) =>
  what.startsWith(`${code}:`) || what.includes(`of the ${code}`);

/** "Met on December 26": an event of that day in which all who are named took part. */
export async function judgeEvent(ledger: Ledger, query: Query): Promise<Judged> {
  const { period, partners } = query;
  if (period === null) return unverifiable("no-period");
  const members = groupMembers(partners);
  const events = await eventsIn(ledger, query, members, period.slice(0, 4));
  const named = (event: EventTold) => {
    const bodies = partners.filter((code) => !/^[A-Z]{3}$/.test(code) || groupMembers([code]).length > 1);
    return bodies.some((code) => ofBody(event, code))
      ? members.filter((code) => event.actors.includes(code))
      : members;
  };
  const took = (event: EventTold) =>
    members.filter((code) => event.actors.includes(code) || event.country === code);
  const same = events.filter((event) => within(event, period));
  const [best] = same.sort((one, other) => took(other).length - took(one).length);
  if (best !== undefined && took(best).length > 0) {
    const asked = named(best);
    const absent = asked.filter((code) => !took(best).includes(code));
    const also = best.actors.filter((code) => code !== query.hub && !asked.includes(code));
    const why = [
      codeOf(best),
      ...(absent.length === 0 ? [] : [`absent:${absent.join(",")}`]),
      ...(also.length === 0 || asked.length < 3 ? [] : [`also:${also.join(",")}`]),
      ...(best.clash === null ? [] : ["reports-differ"]),
    ];
    const found = foundOf(best, asked, (code) => !absent.includes(code));
    return { verdict: absent.length === 0 ? "supported" : "partly", found, why, better: null };
  }
  const other = events.find((event) => took(event).length === members.length);
  if (other === undefined || members.length > 1) return unverifiable("no-figure");
  return {
    verdict: "out-of-period",
    found: foundOf(other, members, () => false),
    why: [codeOf(other)],
    better: null,
  };
}

/** "His first trip abroad after his re-election was to Russia": as the reports of a visit call it. */
export async function judgeFirstAbroad(ledger: Ledger, query: Query): Promise<Judged> {
  const { period, partners } = query;
  if (period === null) return unverifiable("no-period");
  const events = await eventsIn(ledger, query, groupMembers(partners), period);
  const first = events.find(
    ({ firstAbroad, actors }) => firstAbroad && partners.every((code) => actors.includes(code)),
  );
  if (first === undefined) return unverifiable("no-figure");
  return {
    verdict: "supported",
    found: foundOf(first, partners, () => true),
    why: [codeOf(first)],
    better: null,
  };
}

/** Exports of a good to the power, as the country itself declares them, by year. */
async function goodsByYear(
  ledger: Ledger,
  product: string,
  exporter: string,
  importer: string,
): Promise<Found[]> {
  const rows = await ledger.rows(
    `SELECT said_by, period, sum(value) AS amount, unit, min(figure) AS figure FROM flow
      WHERE product = '${product}' AND exporter = '${exporter}' AND importer = '${importer}' AND unit = 'USD' AND length(period) = 4
      GROUP BY said_by, period, unit ORDER BY period, said_by`,
    { said_by: text, period: text, amount: number, unit: text, figure: text },
  );
  return rows.map((row) => ({
    reading: row.figure,
    partner: exporter,
    saidBy: row.said_by,
    editions: editionsOf([row.figure]),
    value: row.amount,
    unit: "USD",
    kind: "level",
    agrees: false,
    period: row.period,
  }));
}

/** "Became a major exporter of electronics": what is held of the good; whether that is major no figure of one country says. */
export async function judgeGoods(ledger: Ledger, query: Query): Promise<Judged> {
  const { product, period, from, hub, partners } = query;
  if (product === null || period === null || from === null) return unverifiable("no-period");
  const all = await Promise.all(
    groupMembers(partners).map((code) => goodsByYear(ledger, product, code, hub)),
  );
  const held = all.flat().filter((each) => each.period === period || each.period === from);
  return held.length === 0
    ? unverifiable(`no-goods:${product}`)
    : { verdict: "unverifiable", found: held, why: [`major:${product}`], better: null };
}

interface Sum {
  parts: SideSeries[];
  now: number;
  then: number;
}

/** What a country itself tells of all powers of a statement together; null where it does not tell it of each. */
async function sumOf(figures: Figures, query: Query, partner: string): Promise<Sum | null> {
  const { measure, flow, hub, than, period, from } = query;
  const parts: SideSeries[] = [];
  for (const power of [hub, ...than]) {
    const all = measure === null ? [] : await figures.of(measure, flow, power, partner, null, []);
    const own = all.find(({ saidBy }) => saidBy === partner);
    if (own === undefined) return null;
    parts.push(own);
  }
  const total = (label: string | null) =>
    parts.reduce((sum, { values }) => sum + (values.get(label ?? "") ?? Number.NaN), 0);
  const [now, then] = [total(period), total(from)];
  return Number.isFinite(now) && Number.isFinite(then) ? { parts, now, then } : null;
}

/** Whether a larger part of exports goes to some powers together, and whether more dollars do: two questions, both shown. */
export async function judgeTurning(figures: Figures, query: Query): Promise<Judged> {
  const { period, from, partners } = query;
  if (period === null || from === null) return unverifiable("no-period");
  const found: Found[] = [];
  const why: string[] = [];
  const silent: string[] = [];
  const both: boolean[] = [];
  // Power by power, since a ledger that is asked of one keeps what it worked out for it.
  for (const power of [query.hub, ...query.than])
    for (const [measure, flow] of [
      ["trade.hub_share_exports", null],
      ["trade.turnover", "to-hub"],
    ] as const)
      await figures.of(measure, flow, power, groupMembers(partners)[0] ?? "", null, []);
  for (const partner of groupMembers(partners)) {
    const share = await sumOf(figures, { ...query, measure: "trade.hub_share_exports" }, partner);
    const level = await sumOf(figures, { ...query, measure: "trade.turnover", flow: "to-hub" }, partner);
    if (share === null || level === null) {
      silent.push(partner);
      continue;
    }
    const more = level.now > level.then;
    const larger = share.now > share.then;
    both.push(more && larger);
    why.push(
      `turning:${partner}:${(share.then * 100).toFixed(1)}:${(share.now * 100).toFixed(1)}:${(level.now / level.then - 1).toFixed(3)}`,
    );
    for (const [measured, agrees, unit] of [
      [share, larger, "percent"],
      [level, more, "USD"],
    ] as const)
      for (const part of measured.parts) {
        const value = part?.values.get(period);
        if (part === undefined || value === undefined) continue;
        found.push({
          reading: part.id(period),
          partner,
          saidBy: part.saidBy,
          editions: part.editions(period),
          value: unit === "percent" ? value * 100 : value,
          unit,
          kind: unit === "percent" ? "share" : "level",
          agrees,
        });
      }
  }
  if (both.length === 0) return unverifiable("no-figure");
  const tail = silent.length === 0 ? [] : [`silent:${silent.join(",")}`];
  const right = both.filter((each) => each).length;
  const verdict =
    right === 0 ? "contradicted" : right < both.length || silent.length > 0 ? "partly" : "supported";
  return { verdict, found, why: [...why, ...tail], better: null };
}
