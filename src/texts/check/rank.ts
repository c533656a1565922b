import { editionsOf } from "../../ledger/edition.js";
import type { Ledger } from "../../ledger/ledger.js";
import { visitCounts } from "../../measures/events.js";
import { readingId } from "../../measures/reading.js";
import { parsePeriod, wholeYear } from "../../question/period.js";
import { entityByCode } from "../../question/question.js";
import { groupMembers } from "../statements/members.js";
import type { Query } from "../statements/schema.js";
import { type Judged, unverifiable } from "./judge.js";

/** The two rules by which visits to several countries are counted. */
const RULES = ["countryVisits", "states"] as const;

/**
 * "More often than in the last ten years": by country visits and by different states visited, against each of the years. A tie is not
 * more. A year whose list is not complete has at least as many, which is enough to contradict and not to support.
 */
export async function judgeRank(ledger: Ledger, query: Query): Promise<Judged> {
  const { period, value, hub } = query;
  if (period === null || value === null || !/^\d{4}$/.test(period)) return unverifiable("no-period");
  const now = Number(period);
  const partners = groupMembers(query.partners).sort();
  const entity = entityByCode(hub, parsePeriod(period));
  const years = Array.from({ length: value + 1 }, (_, at) => wholeYear(now - value + at));
  const counts = await visitCounts(ledger, entity, partners, years);
  const own = counts.at(-1);
  const before = counts.slice(0, -1);
  if (own === undefined || own.incomplete.length > 0) return unverifiable("no-figure");
  const ruled = RULES.map((rule) => {
    const most = before.reduce((best, each) => (each[rule] > best[rule] ? each : best), before[0] ?? own);
    return { rule, now: own[rule], most: most[rule], year: most.year, more: own[rule] > most[rule] };
  });
  const open = before.filter(({ incomplete }) => incomplete.length > 0).map((each) => each.year);
  const why = [
    ...ruled.map(
      (each) =>
        `rank:${each.rule === "states" ? "states" : "country-visits"}:${each.now}:${each.most}:${each.year}`,
    ),
    ...(open.length === 0 ? [] : [`rank-open:${open[0]}:${open.at(-1)}`]),
  ];
  const found = own.stays.map(({ partner }) => ({
    reading: readingId("diplomacy.visits_by_hub", hub, partner, period, "_PRESS", null),
    partner,
    saidBy: "_PRESS",
    editions: editionsOf(
      own.stays.filter((stay) => stay.partner === partner).flatMap(({ figures }) => figures),
    ),
    value: own.stays.filter((stay) => stay.partner === partner).length,
    unit: "times" as const,
    kind: "count" as const,
    agrees: ruled.every(({ more }) => more),
  }));
  const more = ruled.filter((each) => each.more).length;
  const verdict =
    more === 0
      ? "contradicted"
      : more < ruled.length
        ? "disputed"
        : open.length > 0
          ? "unverifiable"
          : "supported";
  return { verdict, found, why, better: null };
}

const CONTACT = ["diplomacy.visits_by_hub", "diplomacy.visits_to_hub", "diplomacy.meetings"];

/** Whether two statements cannot both hold: that leaders meet more often than in years, and that they hardly meet. */
export function conflict(one: Query, other: Query): boolean {
  const contact = (query: Query) => query.measure !== null && CONTACT.includes(query.measure);
  const directed = (query: Query) =>
    query.kind === "rank" || query.kind === "trend" ? query.direction : null;
  const [a, b] = [groupMembers(one.partners), groupMembers(other.partners)];
  return (
    contact(one) &&
    contact(other) &&
    one.hub === other.hub &&
    one.period === other.period &&
    a.some((code) => b.includes(code)) &&
    directed(one) !== null &&
    directed(other) !== null &&
    directed(one) !== directed(other)
  );
}
