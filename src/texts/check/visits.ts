import { groupMembers } from "../statements/members.js";
import type { Query } from "../statements/schema.js";
import type { Figures, SideSeries } from "./figures.js";
import { type Judged, unverifiable } from "./judge.js";
import type { Found } from "./schema.js";

const FIRST_YEAR = 1992;

async function listsOf(figures: Figures, { measure, hub, partners }: Query): Promise<SideSeries[]> {
  if (measure === null) return [];
  const all = await Promise.all(
    groupMembers(partners).map((partner) => figures.of(measure, null, hub, partner, null, [])),
  );
  return all.flat();
}

function foundOf(series: SideSeries, year: string, agrees: boolean): Found {
  return {
    reading: series.id(year),
    partner: series.partner,
    saidBy: series.saidBy,
    editions: series.editions(year),
    value: series.values.get(year) ?? 0,
    unit: "times",
    kind: "count",
    agrees,
  };
}

/** The last year of a list before a year, with a visit; null where a year on the way is not known. */
function lastBefore({ values }: SideSeries, year: number): { year: string; known: boolean } | null {
  for (let at = year - 1; at >= FIRST_YEAR; at--) {
    const count = values.get(String(at));
    if (count === undefined) return { year: String(at), known: false };
    if (count > 0) return { year: String(at), known: true };
  }
  return null;
}

/** "First visit since 2019": one in the year, none in the years between, one in the year that is named. */
export async function judgeFirstVisit(figures: Figures, query: Query): Promise<Judged> {
  const { period, from } = query;
  if (period === null || from === null) return unverifiable("no-period");
  const [list] = (await listsOf(figures, query)).filter(({ values }) => values.has(period));
  if (list === undefined) return unverifiable("no-figure");
  const now = list.values.get(period) ?? 0;
  const before = lastBefore(list, Number(period));
  const found = (right: boolean) => [
    foundOf(list, period, right),
    ...(before?.known === true ? [foundOf(list, before.year, right)] : []),
  ];
  if (now === 0) return { verdict: "contradicted", found: found(false), why: ["no-visit"], better: 0 };
  if (before?.known === true)
    return before.year === from
      ? { verdict: "supported", found: found(true), why: [], better: null }
      : { verdict: "contradicted", found: found(false), why: [`visited:${before.year}`], better: null };
  return { ...unverifiable("no-figure"), found: found(false) };
}

/** "Last went there in 2019": one in that year, and none after it up to the time that is spoken of. */
export async function judgeLastVisit(figures: Figures, query: Query): Promise<Judged> {
  const { period, until } = query;
  if (period === null) return unverifiable("no-period");
  const lists = await listsOf(figures, query);
  const [list] = lists.filter(({ values }) => values.has(period));
  if (list === undefined) return unverifiable("no-figure");
  // Of the year of writing itself only a part is over.
  const end = until === null ? Number(period) + 1 : Number(until.slice(0, 4)) - (until.length === 4 ? 1 : 0);
  const between = Array.from({ length: Math.max(0, end - Number(period)) }, (_, at) =>
    String(Number(period) + 1 + at),
  );
  const later = between.filter((year) => (list.values.get(year) ?? 0) > 0);
  const now = list.values.get(period) ?? 0;
  const found = [
    foundOf(list, period, now > 0 && later.length === 0),
    ...later.map((year) => foundOf(list, year, false)),
  ];
  if (now === 0) return { verdict: "contradicted", found, why: ["no-visit"], better: null };
  const [first] = later;
  const year = until !== null && until.length > 4 ? until.slice(0, 4) : null;
  if (first !== undefined && first !== year)
    return { verdict: "contradicted", found, why: [`visited:${later.at(-1)}`], better: null };
  if (first !== undefined) return { verdict: "contradicted", found, why: [`visited:${first}`], better: null };
  const unknown = between.filter((each) => each !== year && !list.values.has(each));
  return unknown.length > 0
    ? { verdict: "unverifiable", found, why: ["no-figure"], better: null }
    : { verdict: "supported", found, why: [], better: null };
}
