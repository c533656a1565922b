import { parsePeriod } from "../../question/period.js";
import type { EntityFound } from "../grammar/entities.js";
import type { NumberFound } from "../grammar/numbers.js";
import { endOf } from "../grammar/pack.js";
import { countsGoods, ofGoods, type Subject, type SubjectFound } from "../grammar/subjects.js";
import { subjectFor, toldNext } from "./about.js";
import { around, between, changeNear, falls, ledBy, near } from "./change.js";
import { flowOf, partiesOf } from "./parties.js";
import type { Asked, Scene } from "./scene.js";
import type { Query } from "./schema.js";
import {
  besides,
  far,
  isPower,
  mateOf,
  nearest,
  partnersOf,
  powerIn,
  type Sentence,
  type Span,
  segmentOf,
  within,
} from "./sentence.js";
import { kindOf, MONEY, targetOf } from "./target.js";
import { type When, whenOf, wholeYearOf, yearBefore } from "./when.js";

/** What goes through the power's territory is only known of oil. */
const ROUTE = { measure: "energy.hub_share_oil", flow: null } as const;

/** Trade in some goods only, of which no measure is. */
const UNKNOWN = { measure: null, flow: null } as const;

const LONG_PERIODS: readonly string[] = ["security.hub_share_arms"];

/** A query that says nothing beyond who, what and when. */
export const plainQuery = (
  query: Pick<Query, "kind" | "measure" | "flow" | "hub" | "partners" | "period">,
): Query => ({
  ...query,
  route: null,
  of: null,
  product: null,
  from: null,
  until: null,
  value: null,
  unit: null,
  rounding: 0,
  bound: null,
  direction: null,
  than: [],
  every: false,
  negated: false,
  guessed: false,
});

/** What a number says; null where it is no statement that a figure could decide. */
export function ofNumber(
  scene: Scene,
  number: NumberFound,
  clause: Span,
  earlier: readonly Asked[],
): Asked | null {
  const { sentence, patterns, lang, known, times } = scene;
  const { text } = sentence;
  const last = earlier.at(-1) ?? null;
  const moved = earlier.findLast(({ query }) => query.kind === "change");
  // A clause that names nothing of its own speaks of what the one before did.
  const bare = within(sentence.subjects, clause).length === 0;
  const said = text.slice(bare ? startBefore(sentence, clause) : clause.start, clause.end);
  const after = text.slice(number.end, clause.end);
  const numbers = within(sentence.numbers, clause);
  const alike = numbers.filter(({ unit }) => unit === number.unit);
  const subject = subjectFor(scene, number, clause);
  if (subject === null) return null;
  const whose = { start: number.end, end: Math.min(clause.end, number.end + 40) };
  const counted = within(sentence.subjects, whose).some((each) => [...MONEY, "arms"].includes(each.subject));
  const change = changeNear(scene, number, clause);
  const alone = number.unit === "percent" && counted && change === null;
  const shares =
    alone ||
    patterns.share.test(said) ||
    (number.unit === "percent" &&
      change === null &&
      MONEY.includes(subject) &&
      patterns.portion.test(said)) ||
    (number.unit === "percent" && patterns.gdp.test(after.slice(0, 40))) ||
    (subject === "not-recorded" && number.unit === "percent") ||
    (subject === "remittances" && number.unit === "percent" && change === null && patterns.gdp.test(said));
  const scored = subject === "press-freedom" && number.unit === "points";
  if (number.unit === "none" && !scorable(subject, number)) return null;
  const told = kindOf(scored ? { ...number, unit: "none" } : number, subject, shares, change);
  // "Exports grew by 50 percent, imports by 14": the verb is that of before.
  const elliptic =
    told === null &&
    number.unit === "percent" &&
    moved !== undefined &&
    ledBy(scene, number, clause) === "by";
  const kind = elliptic ? "change" : told;
  if (kind === null) return null;
  if (comparesCountries(scene, number, clause, kind)) return null;
  // Who came so many times must be told; once as much is no change.
  if (kind === "count" && powerIn(sentence.entities) === undefined && known.hub === null) return null;
  if (number.unit === "fold" && number.value === 1) return null;
  const found = partiesOf(sentence, number, alike, clause, known, patterns);
  if (found === null) return null;
  // Who travels is told by the leader's name, whoever else is named.
  const leader = sentence.entities.find((each) => each.by === "leader" && isPower(each));
  const parties = subject === "visits" && leader !== undefined ? { ...found, hub: leader.code } : found;
  const flow = flowOf(sentence, clause, parties, subject, lang, patterns);
  const spoken = {
    share: shareNear(scene, number, clause, said),
    gdp: patterns.gdp.test(said),
    sent: sentFrom(scene, clause, parties.hub),
  };
  const target =
    likeBefore(scene, clause, subject, kind, last) ??
    targetOf(subject, number, kind, { hub: parties.hub, flow }, spoken);
  if (target === null) return null;
  const own = nearest(
    sentence,
    besides(sentence, within(sentence.subjects, clause), number).filter((each) => each.subject === subject),
    number,
  );
  const some =
    MONEY.includes(subject) &&
    (countsGoods(text, number.end, lang) || (own !== undefined && ofGoods(text, own, lang)));
  const led = (each: NumberFound) => ledBy(scene, each, clause);
  const when = ofYears(sentence, number, kind, whenOf(sentence, number, clause, kind, times, patterns, led));
  const way = elliptic ? moved?.query.direction === "down" : falls(scene, number, clause);
  const down = kind === "change" && way === true;
  // How many times as much says so itself, as a sign does.
  const unread =
    way === null && number.unit !== "fold" && !/^[+−-]/.test(text.slice(number.start, number.end));
  const segment = segmentOf(sentence, clause, number);
  const through = subject === "exports" && kind === "share" && patterns.through.test(said);
  const oil = subject === "oil-route" || subject === "gas-route";
  return {
    start: number.start,
    end: number.end,
    subject,
    query: {
      ...plainQuery({
        kind,
        ...(through ? ROUTE : some ? UNKNOWN : target),
        ...parties,
        period: when.period?.label ?? null,
      }),
      period: periodFor(through ? ROUTE.measure : target.measure, when.period?.label ?? null),
      route: oil && patterns.cpc.test(said) ? "Caspian Pipeline Consortium" : null,
      from: when.from?.label ?? null,
      value: number.value * (down && number.unit !== "fold" ? -1 : 1),
      unit: number.unit === "none" || scored ? "index" : number.unit,
      of: through ? "exports" : null,
      rounding: number.rounding,
      bound: number.bound,
      direction: kind !== "change" || unread ? null : down ? "down" : "up",
      every: kind === "count" && patterns.each.test(text.slice(segment.start, segment.end)),
      negated:
        patterns.not.test(endOf(text.slice(segment.start, number.start), 25)) && number.unit !== "times",
      guessed: when.guessed,
    },
  };
}

/** How often somebody came is of the year, where a month is only named elsewhere. */
function ofYears(sentence: Sentence, number: NumberFound, kind: Query["kind"], when: When): When {
  const { period } = when;
  if (kind !== "count" || period === null || period.last - period.first >= 11) return when;
  const close = sentence.periods.some((each) => far(sentence, number, each) < 50);
  return close ? when : { ...when, period: wholeYearOf(period) };
}

/** Where the clause before begins. */
const startBefore = ({ clauses }: Sentence, clause: Span) =>
  clauses.findLast(({ end }) => end <= clause.start)?.start ?? clause.start;

/** In a clause that names no trade of its own, what the one before spoke of: "the Kyrgyz office counted only 500 million". */
function likeBefore(
  { sentence, trade }: Scene,
  clause: Span,
  subject: Subject,
  kind: Query["kind"],
  last: Asked | null,
): Pick<Query, "measure" | "flow"> | null {
  const before = last ?? (sentence.subjects.some((each) => MONEY.includes(each.subject)) ? null : trade);
  if (before === null || before.subject !== subject || !MONEY.includes(subject)) return null;
  if (within(sentence.subjects, clause).some((each) => MONEY.includes(each.subject))) return null;
  const { measure, flow } = before.query;
  const share = measure?.startsWith("trade.hub_share") === true;
  return kind === "share" ? (share ? { measure, flow } : null) : { measure, flow };
}

/** Whether a share is spoken of where a number stands: of a change whose own trade is named, only right there. */
function shareNear(scene: Scene, number: NumberFound, clause: Span, said: string): boolean {
  const { patterns, sentence } = scene;
  // Money has no points: what has is a share, where a part of a whole is spoken of.
  if (number.unit === "points") return patterns.share.test(said) || patterns.portion.test(said);
  if (number.unit !== "percent" && number.unit !== "fold") return patterns.share.test(said);
  const near = between(scene, number, clause);
  const named = within(sentence.subjects, { start: near.start, end: number.start }).some((each) =>
    MONEY.includes(each.subject),
  );
  const here = named ? sentence.text.slice(near.start, number.end) : said;
  return patterns.share.test(here);
}

/** A bare number can only be a share of votes, or a score of at most a hundred. */
function scorable(subject: Subject, { value }: NumberFound): boolean {
  if (subject === "press-freedom") return value <= 100;
  return subject === "macro" || value <= 1;
}

/** Deliveries of arms are told over five years, by the last of them. */
function periodFor(measure: string | null, label: string | null): string | null {
  if (label === null || measure === null || !LONG_PERIODS.includes(measure)) return label;
  return /^\d{4}\.\.(\d{4})$/.exec(label)?.[1] ?? label;
}

/** "62 percent more than Armenia" compares countries and is no change. */
function comparesCountries(
  { sentence, patterns }: Scene,
  number: NumberFound,
  clause: Span,
  kind: Query["kind"],
): boolean {
  const after = sentence.text.slice(number.end, clause.end);
  const other = patterns.than.exec(after.slice(0, 60));
  if (other === null || (kind !== "change" && number.unit !== "fold" && kind !== "level")) return false;
  if (!patterns.more.test(after) && !patterns.less.test(after) && number.unit !== "fold") return false;
  const against = {
    start: number.end + other.index,
    end: Math.min(clause.end, number.end + other.index + 40),
  };
  return within(sentence.entities, against).length > 0 && within(sentence.periods, against).length === 0;
}

/** Whether what migrants send is said to come from the power. */
function sentFrom({ sentence, patterns }: Scene, clause: Span, hub: string): boolean {
  const sent = within(sentence.subjects, clause).filter(({ subject }) => subject === "remittances");
  return within(sentence.entities, clause).some(
    (each) =>
      sent.some(
        (one) =>
          !sentence.text.slice(Math.min(one.end, each.end), Math.max(one.start, each.start)).includes(","),
      ) &&
      each.code === hub &&
      isPower(each) &&
      each.by === "name" &&
      patterns.sender.test(sentence.text.slice(clause.start, each.start)),
  );
}

/** An amount in brackets behind another one: the same in another currency. */
export function samePair(scene: Scene, number: NumberFound, last: Asked | null): Asked | null {
  const { text } = scene.sentence;
  if (last === null || last.end > number.start) return null;
  const money = (unit: Query["unit"] | NumberFound["unit"]) => unit === "USD" || unit === "EUR";
  if (!money(number.unit) || !money(last.query.unit) || number.unit === last.query.unit) return null;
  if (
    !/^(?:[ \u00a0]?\(|[ \u00a0]?[–—/=][ \u00a0]?|, (?:or|oder|soit|или) )[^\d$€]{0,24}$/u.test(
      text.slice(last.end, number.start),
    )
  )
    return null;
  const sign = Math.sign(last.query.value ?? 1);
  return {
    start: number.start,
    end: number.end,
    subject: last.subject,
    converted: true,
    query: {
      ...last.query,
      value: number.value * sign,
      unit: number.unit as "USD" | "EUR",
      rounding: number.rounding,
      bound: number.bound,
    },
  };
}

/** "34 % in 2021 and 25 % in 2022", "to 3 billion, or by 8 %": what says no more than the number speaks of what was spoken of. */
export function likeLast(scene: Scene, number: NumberFound, clause: Span, last: Asked | null): Asked | null {
  if (last === null) return null;
  const { sentence, patterns, times } = scene;
  const { query } = last;
  const own = within(sentence.subjects, clause).filter((each) => !toldNext(sentence, number, each));
  const close = nearest(sentence, own, number);
  // Another subject stands by it: it is no more of what was spoken of.
  if (
    close !== undefined &&
    close.subject !== last.subject &&
    close.start >= last.end &&
    !MONEY.includes(close.subject)
  )
    return null;
  const amountLike = query.unit === "USD" || query.unit === "EUR";
  const bare =
    number.unit === "none" &&
    Math.abs(number.value) >= (amountLike ? 1e6 : 1e3) &&
    (amountLike || query.unit === "persons");
  const unit = bare ? query.unit : number.unit === "none" ? "index" : number.unit;
  const money = query.measure === "trade.turnover" || query.measure === "trade.hub_exports";
  const led = ledBy(scene, number, clause);
  const growth = money && unit === "percent" && (query.kind === "change" || led === "by");
  const amount = money && (unit === "USD" || unit === "EUR") && query.kind === "change";
  const tonnes =
    query.measure === "trade.freight_around_hub" &&
    (unit === "tonnes" || (number.unit === "none" && number.value >= 1e5));
  if (unit !== query.unit && !growth && !amount && !tonnes) return null;
  const down =
    falls(scene, number, clause) === true ||
    (query.direction === "down" && !patterns.up.test(near(...around(scene, number, clause))));
  const kind = growth ? "change" : amount || tonnes ? (led === "by" ? "change" : "level") : query.kind;
  const alike = within(sentence.numbers, clause).filter((each) => each.unit === number.unit);
  const here = within(sentence.groups, clause).filter(
    (each) => each.start >= last.end || clause.start <= last.start,
  );
  const mate = (fits: (codes: readonly EntityFound[]) => boolean) =>
    mateOf(
      sentence,
      here.filter(({ entities }) => fits(entities)),
      number,
      alike,
      patterns.contrast,
    );
  const partners = partnersOf(mate((all) => partnersOf(all).length > 0)?.entities ?? []);
  const power = mate((all) => all.some(isPower))?.entities.find(isPower)?.code;
  const when = whenOf(sentence, number, clause, kind, times, patterns, (each) => ledBy(scene, each, clause));
  const told = within(sentence.periods, clause).some((each) => far(sentence, number, each) < 60);
  const period = told ? (when.period?.label ?? query.period) : query.period;
  return {
    start: number.start,
    end: number.end,
    subject: last.subject,
    query: {
      ...query,
      kind,
      unit: tonnes ? "tonnes" : unit,
      partners: partners.length > 0 ? partners : query.partners,
      hub: power ?? query.hub,
      period,
      from: kind !== "change" ? null : told ? (when.from?.label ?? null) : (query.from ?? before(period)),
      value: number.value * (kind === "change" && unit !== "fold" && down ? -1 : 1),
      rounding: number.rounding,
      bound: number.bound,
      direction: kind === "change" ? (down ? "down" : "up") : null,
      negated: false,
    },
  };
}

/** The like period of the year before, by label. */
const before = (label: string | null) => (label === null ? null : yearBefore(parsePeriod(label)).label);

/** The subject of a clause that no number tells: the nearest to a word. */
export function subjectNear(
  sentence: Sentence,
  clause: Span,
  at: Span,
  among?: readonly Subject[],
): SubjectFound | undefined {
  const fits = (each: SubjectFound) => among === undefined || among.includes(each.subject);
  const own = within(sentence.subjects, clause).filter(fits);
  return nearest(sentence, own.length > 0 ? own : sentence.subjects.filter(fits), at);
}
