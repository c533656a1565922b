import { parsePeriod } from "../../question/period.js";
import type { EntityFound } from "../grammar/entities.js";
import type { NumberFound } from "../grammar/numbers.js";
import { endOf, startOf } from "../grammar/pack.js";
import type { Speech } from "../grammar/speech.js";
import { countsGoods, ofGoods, type Subject, type SubjectFound } from "../grammar/subjects.js";
import { flowOf, type Known, partiesOf } from "./parties.js";
import type { Patterns } from "./patterns.js";
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
  within,
} from "./sentence.js";
import { kindOf, MONEY, targetOf, usableWith, WHOLES } from "./target.js";
import { type Led, type Times, type When, whenOf, wholeYearOf, yearBefore } from "./when.js";

/** What a reader of a sentence knows: the words of its language and what was said before. */
export interface Scene {
  sentence: Sentence;
  words: Speech;
  patterns: Patterns;
  lang: string;
  known: Known;
  times: Times;
  /** Of what was spoken last. */
  subject: Subject | null;
  /** What was asked last of trade in the sentences before. */
  trade: Asked | null;
}

export interface Asked extends Span {
  query: Query;
  subject: Subject;
  /** Whether it is the amount before it in another currency. */
  converted?: true;
}

/** What goes through the power's territory is only known of oil. */
const ROUTE = { measure: "energy.hub_share_oil", flow: null } as const;

/** Trade in some goods only, of which no measure is. */
const UNKNOWN = { measure: null, flow: null } as const;

/** What stands no farther behind a number is what it is of. */
const DIRECT = 14;
const NEAR = 45;
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

/** What lies between the neighbours of a number in its clause. */
function between({ sentence }: Scene, number: NumberFound, clause: Span): Span {
  const numbers = within(sentence.numbers, clause);
  const at = numbers.findIndex(({ start }) => start === number.start);
  return {
    start: Math.max(clause.start, numbers[at - 1]?.end ?? 0),
    end: Math.min(clause.end, numbers[at + 1]?.start ?? clause.end),
  };
}

/** The text around a number up to its neighbours: before and behind it. */
function around(scene: Scene, number: NumberFound, clause: Span): [string, string] {
  const { start, end } = between(scene, number, clause);
  const { text } = scene.sentence;
  return [text.slice(start, number.start), text.slice(number.end, end)];
}

/** What stands right before a number: that something changed by, to or from it. */
export function ledBy({ sentence, patterns }: Scene, number: NumberFound, clause: Span): Led {
  const before = sentence.text.slice(clause.start, number.start);
  const after = sentence.text.slice(number.end, clause.end);
  const { from, by, onto, to, noun } = patterns.before;
  const next = sentence.numbers.find((each) => each.start >= number.end && each.start < clause.end);
  const pair =
    next === undefined || next.unit === number.unit || number.unit === "none" || next.unit === "none";
  if (from.test(before) && pair && patterns.leads.test(after) && !/^[^\d]*(?<!\p{L})pour /u.test(after))
    return "from";
  // "De 1,28 milliard en 2012, le commerce est monté à": what begins so is where it came from.
  if (
    pair &&
    from.test(before) &&
    /^[ ,]*[\p{L}'’]+[ {2}]?$/u.test(before) &&
    onto.test(` ${upToNext(after)}`)
  )
    return "from";
  if (noun.test(before)) return "by";
  if (by.test(before) && !onto.test(before)) return "by";
  if (to.test(before)) return "to";
  return from.test(before) ? "from" : null;
}

/** What stands between a number and the next, with what leads to that. */
const upToNext = (after: string) => /^(?:(?:19|20)\d{2}(?!\d)|[^\d.;])*/u.exec(after)?.[0] ?? "";

const near = (before: string, after: string) => `${endOf(before, NEAR)} ${startOf(after, NEAR)}`;

/** Whether a noun of change is what a number is said of, and nothing else that has a level. */
const growsHere = ({ patterns: { growth, share } }: Scene, before: string): boolean => {
  const found = growth.exec(before);
  return found !== null && !share.test(before);
};

/** Whether a word of change stands by the number, and whether what stands right before it makes a level of it. */
function changeNear(scene: Scene, number: NumberFound, clause: Span): "by" | "to" | "from" | "change" | null {
  const { more, less, up, down } = scene.patterns;
  const { text } = scene.sentence;
  const after = text.slice(number.end, clause.end);
  const how = ledBy(scene, number, clause);
  if (number.unit === "percent" && /^[+−]/.test(text.slice(number.start, number.end))) return "by";
  // "The growth of exports came to 31.6 percent" is no level.
  const relative = number.unit === "percent" || number.unit === "points";
  const [grown] = around(scene, number, clause);
  if (relative && how !== "from" && growsHere(scene, grown)) return "by";
  // "Nahm von 4 auf 5 Milliarden zu": a level, though "zu" follows.
  const level = how === "to" && (number.unit === "USD" || number.unit === "EUR");
  if ((more.test(after) || less.test(after)) && !level) return "by";
  const close = near(text.slice(clause.start, number.start), after);
  if (up.test(close) || down.test(close)) return how ?? "change";
  // "Um 50 Prozent ist der Handel ... gewachsen": the verb may stand at the end.
  const said = text.slice(clause.start, clause.end);
  return relative && how === "by" && (up.test(said) || down.test(said)) ? "by" : null;
}

/** Whether GDP is the very whole of a share: "percent of GDP", with no other noun between. */
const nearGdp = ({ gdp }: Patterns, tail: string) => (gdp.exec(tail)?.index ?? 99) < 22;

/** What is told behind a number of prices or growth is another statement, unless it stands right there. */
const toldNext = (sentence: Sentence, number: NumberFound, each: SubjectFound) =>
  each.subject === "macro" && each.start >= number.end && far(sentence, number, each) > DIRECT;

/** Right before the whole of a share. */
const PART_IN =
  /(?<!\p{L})(?:an|am|in|within|dans|в|во)(?: (?:all|total|its|their|the|allen|den|der|seinen|ihren|les|ses|leurs|toutes les|вс[её]м|общем|сво[её]м))?(?: \p{L}+)? $/iu;

function subjectFor(scene: Scene, number: NumberFound, clause: Span): Subject | null {
  const { sentence, patterns, subject: carried } = scene;
  const here = within(sentence.subjects, clause);
  const aloud = besides(sentence, here, number);
  const own = here.filter((each) => each.subject === "macro" || aloud.includes(each));
  const earlier = sentence.subjects.filter(({ end }) => end <= clause.start);
  const subjects = own.length > 0 ? own : earlier.length > 0 ? earlier : sentence.subjects;
  const said = sentence.text.slice(clause.start, clause.end);
  const after = sentence.text.slice(number.end, clause.end);
  const tail = after.slice(0, 30);
  if (number.unit === "tonnes")
    return [...subjects.map(({ subject }) => subject), carried].includes("freight") ? "freight" : null;
  if (number.unit === "times")
    return (
      (["visits", "meetings"].find((each) => subjects.some(({ subject }) => subject === each)) as Subject) ??
      null
    );
  if (number.unit === "gdp-points") return "remittances";
  const sent = [...sentence.subjects.map(({ subject }) => subject), carried].includes("remittances");
  const behindIt = nearest(
    sentence,
    own.filter((each) => each.start >= number.end && !toldNext(sentence, number, each)),
    number,
  );
  const beforeIt = nearest(
    sentence,
    own.filter(({ end }) => end <= number.start),
    number,
  );
  const close =
    beforeIt !== undefined && (behindIt === undefined || far(sentence, number, behindIt) > DIRECT)
      ? beforeIt
      : behindIt;
  if (number.unit === "percent" && sent && nearGdp(patterns, tail)) return "remittances";
  if (close?.subject === "macro" && usableWith("macro", number)) return "macro";
  if (number.unit === "percent" && nearGdp(patterns, tail)) return null;
  if (number.unit === "persons")
    return subjects.some(({ subject }) => subject === "migrants") ? "migrants" : null;
  const usable = subjects.filter(
    (each) => usableWith(each.subject, number) && !toldNext(sentence, number, each),
  );
  const lost = own.find(({ subject }) => subject === "not-recorded");
  if (lost !== undefined && number.unit === "percent") return "not-recorded";
  const whole = usable.filter(
    (each) => number.unit === "percent" && WHOLES.includes(each.subject) && far(sentence, number, each) < 130,
  );
  const pool = whole.length > 0 ? whole : usable;
  const ahead = pool.filter(({ end }) => end <= number.start);
  const behind = nearest(
    sentence,
    pool.filter(({ start }) => start >= number.end),
    number,
  );
  const before = nearest(sentence, ahead, number);
  // "47.4 percent of the country's foreign trade" names its whole.
  const named = number.unit === "percent" ? patterns.wholeOf.exec(after) : null;
  if (named !== null) {
    const stretch = { start: number.end, end: number.end + named[0].length };
    const of = pool.find((each) => within([each], stretch).length > 0 && MONEY.includes(each.subject));
    if (of !== undefined && whole.length === 0) return of.subject;
  }
  // What stands behind the number is its subject only where it is much nearer: "3 percent of exports".
  const taken =
    before !== undefined && behind !== undefined && far(sentence, number, behind) > 26
      ? before
      : nearest(sentence, pool, number);
  const found = taken?.subject ?? (carried !== null && usableWith(carried, number) ? carried : null);
  if (
    (found === "exports" || found === "imports") &&
    (number.unit === "points" || number.unit === "percent")
  ) {
    // "The share of deliveries from China in all imports" is one of imports.
    const ways = pool.filter((each) => each.subject === "exports" || each.subject === "imports");
    const of = ways.find((each) => PART_IN.test(sentence.text.slice(clause.start, each.start)));
    if (of !== undefined && patterns.share.test(said)) return of.subject;
  }
  if (found === "oil-route" || found === "gas-route") {
    // Oil and gas that are not said to go anywhere are other trade.
    return /export|ausfuhr|экспорт|through|durch|über|par |via|через|pipeline|CPC|КТК|трансп|transport|transit|travers|abroad|cross|travel|ausland|étranger|зарубеж|рубеж|границ|трубопровод|oléoduc|vers l/iu.test(
      own.length === 0 ? sentence.text : said,
    )
      ? found
      : null;
  }
  return found;
}

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
      every: kind === "count" && patterns.each.test(segmentOf(sentence, clause, number)),
      negated:
        patterns.not.test(endOf(text.slice(lastComma(sentence, clause, number), number.start), 25)) &&
        number.unit !== "times",
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

/** Where what is said of a number begins at the latest. */
const lastComma = ({ commas }: Sentence, clause: Span, { start }: Span) =>
  Math.max(clause.start, commas.findLast((at) => at < start) ?? 0);

/** What stands around a number up to the commas. */
const segmentOf = (sentence: Sentence, clause: Span, number: NumberFound) =>
  sentence.text.slice(
    lastComma(sentence, clause, number),
    sentence.commas.find((at) => at >= number.end) ?? clause.end,
  );

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

/** Whether a number is of a fall; null where no word that is known says which way it went. */
function falls(scene: Scene, number: NumberFound, clause: Span): boolean | null {
  const { up, down, more, less } = scene.patterns;
  const { text } = scene.sentence;
  const after = text.slice(number.end, clause.end);
  if (less.test(after)) return true;
  if (more.test(after)) return false;
  const [ahead, behind] = around(scene, number, clause);
  const close = near(ahead, behind);
  const before = text.slice(0, number.start);
  const said = [
    endOf(ahead, NEAR),
    close,
    text.slice(number.end, clause.end).split(/,(?!\d)/u)[0] ?? "",
    endOf(before, 90),
    before,
    behind,
  ].find((each) => up.test(each) || down.test(each));
  if (said === undefined) return null;
  return down.test(said) && (!up.test(said) || lastOf(down, said) > lastOf(up, said));
}

/** Where the last match of a pattern stands. */
function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) last = match.index;
  return last;
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
