import { groupMembers } from "../statements/members.js";
import type { Query } from "../statements/schema.js";
import { isPower } from "../statements/sentence.js";
import type { Figures, SideSeries } from "./figures.js";
import { agrees, currencyOf, type Judged, unverifiable } from "./judge.js";
import type { Found } from "./schema.js";

/** What one side says of one country or power, and who says it as seen from them: the country itself, the power, or a third. */
interface Told {
  hub: string;
  side: string;
  series: SideSeries;
}

/** Everything that is compared: of each power or partner what every side says. */
async function sidesOf(
  figures: Figures,
  { measure, flow, unit, route }: Query,
  hub: string,
  partner: string,
  labels: readonly string[],
): Promise<Told[]> {
  if (measure === null) return [];
  const all = await figures.of(measure, flow, hub, partner, currencyOf(unit), labels, route);
  return all.map((series) => ({
    hub,
    side: series.saidBy === partner ? "partner" : series.saidBy === hub ? "hub" : series.saidBy,
    series,
  }));
}

const shareOf = (series: SideSeries, value: number) => (series.unit === "share" ? value * 100 : value);

function foundIn(query: Query, { hub, series }: Told, label: string, right: boolean): Found[] {
  const value = series.values.get(label);
  if (value === undefined) return [];
  return [
    {
      reading: series.id(label),
      partner: series.partner,
      saidBy: series.saidBy,
      editions: series.editions(label),
      value: shareOf(series, value),
      unit: unitOf(series),
      kind: series.unit === "share" ? "share" : "level",
      agrees: query.negated ? !right : right,
      period: label,
      hub,
    },
  ];
}

/** The unit of a statement for values as a side has them. */
function unitOf({ unit }: SideSeries): Found["unit"] {
  switch (unit) {
    case "share":
      return "percent";
    case "USD":
    case "EUR":
    case "points":
      return unit;
    default:
      return "index";
  }
}

/** Verdict of sides that each say yes or no. */
function verdictOf(sides: readonly boolean[], found: Found[], why: string[]): Judged {
  const right = sides.filter((each) => each).length;
  if (right === sides.length) return { verdict: "supported", found, why: [], better: null };
  if (right > 0) return { verdict: "disputed", found, why: ["sides", ...why], better: null };
  return { verdict: "contradicted", found, why, better: null };
}

/** Both sides of a comparison, as hub and partner. */
function ends({ hub, partners, than }: Query): [[string, string], [string, string]] | null {
  const [one] = groupMembers(partners);
  const [other] = than;
  if (one === undefined || other === undefined) return null;
  return isPower({ code: other }) && !isPower({ code: one })
    ? [
        [hub, one],
        [other, one],
      ]
    : [
        [hub, one],
        [hub, other],
      ];
}

/** Series of both that the same kind of side tells, in the order of the sides. */
function paired(one: readonly Told[], other: readonly Told[]): [Told, Told][] {
  return one.flatMap((each) => {
    const mates = other.filter(({ side }) => side === each.side);
    const mate = mates.find(({ series }) => series.edition === each.series.edition) ?? mates[0];
    return mate === undefined ? [] : [[each, mate] as [Told, Told]];
  });
}

/** "More from Russia than from China", "twice as many as": side by side, as the partner, the power or a third tells it of both. */
export async function judgeComparison(figures: Figures, query: Query): Promise<Judged> {
  const { period, value, direction, unit } = query;
  const both = ends(query);
  if (period === null) return unverifiable("no-period");
  if (both === null || query.measure === null) return unverifiable("no-measure");
  const plain = { ...query, unit: null };
  const [one, other] = [
    await sidesOf(figures, plain, ...both[0], [period]),
    await sidesOf(figures, plain, ...both[1], [period]),
  ];
  const found: Found[] = [];
  const sides: boolean[] = [];
  for (const [a, b] of paired(one, other)) {
    const [x, y] = [a.series.values.get(period), b.series.values.get(period)];
    if (x === undefined || y === undefined || y === 0) continue;
    const ratio =
      unit === "percent" ? (x / y - 1) * 100 : direction === "down" && value !== null ? y / x : x / y;
    const right = value === null ? (direction === "down" ? x < y : x > y) : agrees(ratio, query);
    sides.push(query.negated ? !right : right);
    found.push(...foundIn(query, a, period, right), ...foundIn(query, b, period, right));
  }
  if (sides.length === 0) return unverifiable("no-figure");
  return verdictOf(sides, found, value === null ? ["sign"] : []);
}

/** "China overtook Russia": more in the year, and not yet in the one before; with "had" or "already" by then. */
export async function judgeSurpassed(figures: Figures, query: Query): Promise<Judged> {
  const both = ends(query);
  const { period } = query;
  if (period === null || !/^\d{4}$/.test(period)) return unverifiable("no-period");
  if (both === null || query.measure === null) return unverifiable("no-measure");
  const before = String(Number(period) - 1);
  const [one, other] = [
    await sidesOf(figures, query, ...both[0], [period]),
    await sidesOf(figures, query, ...both[1], [period]),
  ];
  const found: Found[] = [];
  const sides: boolean[] = [];
  const since: string[] = [];
  for (const [a, b] of paired(one, other)) {
    const more = (label: string) => {
      const [x, y] = [a.series.values.get(label), b.series.values.get(label)];
      return x === undefined || y === undefined ? null : x > y;
    };
    const now = more(period);
    if (now === null) continue;
    const then = more(before);
    const right = now && (query.every || then === false);
    sides.push(right);
    found.push(
      ...[before, period].flatMap((label) => [
        ...foundIn(query, a, label, right),
        ...foundIn(query, b, label, right),
      ]),
    );
    const years = [...a.series.values.keys()].filter((label) => /^\d{4}$/.test(label)).sort();
    const first = years.find((label) => more(label) === true && more(String(Number(label) - 1)) === false);
    if (first !== undefined && first !== period) since.push(first);
  }
  if (sides.length === 0) return unverifiable("no-figure");
  const judged = verdictOf(sides, found, []);
  if (judged.verdict === "contradicted" && since[0] !== undefined)
    return { ...judged, verdict: "out-of-period", why: [`period:${since[0]}`] };
  return judged;
}

/**
 * "Of the five, most", "the largest trading partner": against each of the others, and which of them are silent. Of powers not all are known, so
 * that being ahead of those that are is not enough.
 */
export async function judgeFirstAmong(figures: Figures, query: Query): Promise<Judged> {
  const { period, than, hub, partners, direction } = query;
  const [one] = partners;
  if (period === null) return unverifiable("no-period");
  if (query.measure === null || one === undefined) return unverifiable("no-measure");
  const own = (await sidesOf(figures, query, hub, one, [period])).filter(({ series }) =>
    series.values.has(period),
  );
  if (own.length === 0) return unverifiable("no-figure");
  const powers = than.every((code) => isPower({ code }));
  const rest = await Promise.all(
    than.map((code) =>
      powers ? sidesOf(figures, query, code, one, [period]) : sidesOf(figures, query, hub, code, [period]),
    ),
  );
  const found: Found[] = own.flatMap((each) => foundIn(query, each, period, true));
  const silent: string[] = [];
  const lost: boolean[] = [];
  for (const [at, code] of than.entries()) {
    const pairs = paired(own, rest[at] ?? []).flatMap(([a, b]) => {
      const [x, y] = [a.series.values.get(period), b.series.values.get(period)];
      return x === undefined || y === undefined ? [] : [{ b, right: direction === "down" ? x < y : x > y }];
    });
    if (pairs.length === 0) silent.push(code);
    for (const { b, right } of pairs) found.push(...foundIn(query, b, period, right));
    if (pairs.length > 0) lost.push(pairs.every(({ right }) => !right));
    if (pairs.some(({ right }) => right) && pairs.some(({ right }) => !right)) lost.push(false);
  }
  const ahead = found
    .filter((each) => !each.agrees)
    .map((each) => (powers ? (each.hub ?? hub) : each.partner))
    .filter((code) => code !== (powers ? hub : one));
  const why = ahead.length === 0 ? [] : [`ahead:${[...new Set(ahead)].join(",")}`];
  if (lost.some((each) => each)) return { verdict: "contradicted", found, why, better: null };
  if (ahead.length > 0) return { verdict: "disputed", found, why: ["sides", ...why], better: null };
  if (lost.length === 0) return unverifiable("no-figure", `silent:${silent.join(",")}`);
  if (powers) {
    const known = than.filter((code) => !silent.includes(code));
    return { ...unverifiable(`only-among:${known.join(",")}`), found };
  }
  return silent.length > 0
    ? { verdict: "partly", found, why: [`silent:${silent.join(",")}`], better: null }
    : { verdict: "supported", found, why: [], better: null };
}

const yearsFrom = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));

/** "Less than in any other year since 2008": against every year of the span that is known. */
export async function judgeAmongYears(figures: Figures, query: Query): Promise<Judged> {
  const { period, from, hub, direction } = query;
  const [partner] = groupMembers(query.partners);
  if (period === null || from === null || partner === undefined) return unverifiable("no-period");
  const sides: boolean[] = [];
  const found: Found[] = [];
  const why: string[] = [];
  for (const each of await sidesOf(figures, query, hub, partner, [period])) {
    const now = each.series.values.get(period);
    if (now === undefined) continue;
    const others = yearsFrom(Number(from.slice(0, 4)), Number(period.slice(0, 4)) - 1);
    const known = others.filter((label) => each.series.values.has(label));
    const against = known.filter((label) => {
      const value = each.series.values.get(label) ?? 0;
      return direction === "down" ? value <= now : value >= now;
    });
    const right = against.length === 0 && known.length > 0;
    sides.push(right);
    found.push(...[...known, period].flatMap((label) => foundIn(query, each, label, right)));
    if (against[0] !== undefined) why.push(`year-ahead:${against[0]}`);
  }
  if (sides.length === 0) return unverifiable("no-figure");
  return verdictOf(sides, found, [...new Set(why)]);
}

/** "Grew every year from 2020 to 2023": each step of each side; the years that broke it are named. */
export async function judgeEveryYear(figures: Figures, query: Query): Promise<Judged> {
  const { period, from, hub, direction } = query;
  if (period === null || from === null) return unverifiable("no-period");
  const found: Found[] = [];
  const sides: boolean[] = [];
  const broken: string[] = [];
  const years = yearsFrom(Number(from.slice(0, 4)), Number(period.slice(0, 4)));
  for (const partner of groupMembers(query.partners))
    for (const each of await sidesOf(figures, query, hub, partner, [period])) {
      const values = years.map((label) => each.series.values.get(label));
      if (values.some((value) => value === undefined)) continue;
      const against = years.slice(1).filter((_, at) => {
        const step = (values[at + 1] ?? 0) - (values[at] ?? 0);
        return direction === "down" ? step >= 0 : step <= 0;
      });
      sides.push(query.negated ? against.length > 0 : against.length === 0);
      found.push(...years.flatMap((label) => foundIn(query, each, label, against.length === 0)));
      broken.push(...against.map((label) => `year-against:${label}`));
    }
  if (sides.length === 0) return unverifiable("no-figure");
  return verdictOf(sides, found, [...new Set(broken)].sort());
}

/** "For the first time above 10 billion": above in the year, and in no year before that is known. */
export async function judgeFirstAbove(figures: Figures, query: Query): Promise<Judged> {
  const { period, value, hub } = query;
  if (period === null || value === null) return unverifiable("no-period");
  const found: Found[] = [];
  const sides: boolean[] = [];
  const why: string[] = [];
  for (const partner of groupMembers(query.partners))
    for (const each of await sidesOf(figures, query, hub, partner, [period])) {
      const now = each.series.values.get(period);
      if (now === undefined) continue;
      const before = [...each.series.values].filter(([label]) => /^\d{4}$/.test(label) && label < period);
      const earlier = before.filter(([, held]) => held > value).map(([label]) => label);
      const right = now > value && earlier.length === 0;
      sides.push(right);
      found.push(...foundIn(query, each, period, right));
      if (earlier[0] !== undefined) why.push(`year-ahead:${earlier.sort()[0]}`);
    }
  if (sides.length === 0) return unverifiable("no-figure");
  return verdictOf(sides, found, [...new Set(why)]);
}
