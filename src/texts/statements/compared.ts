import type { Period } from "../../question/period.js";
import { OF_REGION } from "../grammar/entities.js";
import { endOf } from "../grammar/pack.js";
import { groupMembers } from "./members.js";
import { plainQuery } from "./numbers.js";
import { lastMatch } from "./patterns.js";
import type { Asked } from "./scene.js";
import { far, type Group, isPower, nearest, partnersOf, type Span, within } from "./sentence.js";
import { COMPARED } from "./target.js";
import { asked, spot, type Told, yearOf } from "./telling.js";
import { resolved } from "./when.js";

const CENTRAL_ASIA = "central-asia";
/** Who is compared: the last country or power of one kind before a place, and the first one of the same behind it. */
function pairAt(told: Told, place: Span): { one: Group; other: Group; powers: boolean } | null {
  const {
    scene: { sentence },
    clause,
  } = told;
  const groups = within(sentence.groups, clause);
  const behind = groups.filter(({ start }) => start >= place.end && start - place.end < 60);
  for (const other of behind) {
    const found = matched(told, place, other, groups);
    if (found !== null) return found;
  }
  return null;
}

/** The last country or power before a place that is of the same kind as one behind it, and another one. */
function matched(
  { scene: { sentence } }: Told,
  place: Span,
  other: Group,
  groups: readonly Group[],
): { one: Group; other: Group; powers: boolean } | null {
  const powers = other.entities.some(isPower);
  const same = (each: Group) => each.entities.some(isPower) === powers;
  const fits = (each: Group) => same(each) && codesOf(each, powers).join() !== codesOf(other, powers).join();
  const one =
    groups.findLast((each) => each.end <= place.start && fits(each)) ??
    sentence.groups.findLast((each) => each.end <= place.start && fits(each));
  return one === undefined ? null : { one, other, powers };
}

/** Where the verb comes first: "2016 übertraf der Handel mit China den mit Russland". */
function bothBehind(
  { scene: { sentence }, clause }: Told,
  place: Span,
): { one: Group; other: Group; powers: boolean } | null {
  const behind = within(sentence.groups, clause).filter(({ start }) => start >= place.end);
  for (const powers of [true, false]) {
    const [one, other] = behind.filter(({ entities }) => entities.some(isPower) === powers);
    if (one !== undefined && other !== undefined) return { one, other, powers };
  }
  return null;
}

const codesOf = (group: Group, powers: boolean) =>
  powers ? group.entities.filter(isPower).map(({ code }) => code) : partnersOf(group.entities);

/** What the sides of a comparison ask: of powers the same partners, of partners the same power. */
function compared(
  told: Told,
  at: Span,
  kind: "comparison" | "surpassed",
  [one, other]: readonly [string[], string[]],
  powers: boolean,
  direction: "up" | "down",
  period: Period | null,
): Asked | null {
  if (!powers && [...one, ...other].includes(CENTRAL_ASIA)) return null;
  const found = asked(told, at, kind, period, COMPARED, powers ? { hub: one[0] } : { partners: one });
  if (found === null) return null;
  return { ...found, query: { ...found.query, than: other, direction } };
}

/** "More from Russia than from China", "larger than", "exceeded"; "nearly twice as many as". */
export function comparison(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence } = scene;
  const fold = sentence.numbers.find(
    (each) => each.unit === "fold" && each.start >= clause.start && each.end <= clause.end,
  );
  const equal =
    fold === undefined
      ? []
      : [...said.matchAll(patterns.equals)].filter(
          ({ index }) => clause.start + index >= fold.end && clause.start + index - fold.end < 40,
        );
  for (const match of [...equal, ...said.matchAll(patterns.thans)]) {
    const place = spot(told, match as RegExpExecArray);
    // "More than doubled" bounds a number.
    if (sentence.numbers.some((each) => each.start >= place.end && each.start - place.end < 3)) continue;
    const before = said.slice(0, match.index);
    const more = comparing(told, lastMatch(patterns.mores, before));
    const less = comparing(told, lastMatch(patterns.lesses, before));
    const at = more === null ? less : less === null || more.index > less.index ? more : less;
    const number = sentence.numbers.find(
      (each) =>
        each.end <= place.start &&
        place.start - each.end < 40 &&
        (each.unit === "fold" || each.unit === "percent") &&
        each.start >= clause.start,
    );
    const as = number?.unit === "fold" && at === null;
    if (at === null && !as) continue;
    const near = number?.unit === "fold" && place.start - number.end < 40;
    if (at !== null && !near && match.index - (at.index + at[0].length) > 90) continue;
    const pair = pairAt(told, place);
    if (pair === null) continue;
    // A year between "than" and the country: it is compared with that year.
    const gap = sentence.periods.some(
      (each) => each.start >= place.end && each.end <= pair.other.start && each.start - place.end < 4,
    );
    if (gap) continue;
    const powers = pair.powers;
    const direction = at === less && less !== null ? "down" : "up";
    const start = Math.min(
      at === null ? place.start : clause.start + at.index,
      number?.start ?? Number.POSITIVE_INFINITY,
    );
    const spanned = { start, end: pair.other.end };
    const period = yearBeside(told, spanned) ?? yearOf(told, spanned);
    if (!spokenNear(told, spanned)) continue;
    const found = compared(
      told,
      spanned,
      "comparison",
      [codesOf(pair.one, powers), codesOf(pair.other, powers)],
      powers,
      direction,
      period,
    );
    if (found === null) continue;
    if (number === undefined) return found;
    return {
      ...found,
      query: {
        ...found.query,
        value: number.value,
        unit: number.unit as "fold" | "percent",
        rounding: number.rounding,
        bound: number.bound,
      },
    };
  }
  const beats = patterns.beats.exec(said);
  const word = beats ?? patterns.trails.exec(said);
  if (word === null) return null;
  const place = spot(told, word);
  // "Exceeded 30 billion" bounds a number.
  if (sentence.numbers.some((each) => each.start >= place.end && each.start - place.end < 12)) return null;
  // Who is compared may stand within: "lag China 2015 vor der Türkei".
  const edge = { start: place.end, end: place.end };
  const pair = pairAt(told, place) ?? pairAt(told, edge) ?? bothBehind(told, place);
  if (pair === null) return null;
  const codes = [codesOf(pair.one, pair.powers), codesOf(pair.other, pair.powers)] as const;
  return compared(
    told,
    { start: place.start, end: pair.other.end },
    "comparison",
    codes,
    pair.powers,
    (beats === null) ===
      BY.test(sentence.text.slice(place.end, pair.other.start).split(" ").slice(0, 2).join(" "))
      ? "up"
      : "down",
    yearOf(told, place),
  );
}

/** "In the year before still smaller than": the year that stands between the same commas. */
function yearBeside({ scene: { sentence, times } }: Told, at: Span): Period | null {
  const start = sentence.commas.findLast((comma) => comma <= at.start);
  const end = sentence.commas.find((comma) => comma >= at.end);
  if (start === undefined || end === undefined) return null;
  const own = within(sentence.periods, { start, end }).find(({ kind }) => kind === "years");
  return own === undefined ? null : resolved(own, sentence, times.carried);
}

/** Whether what is compared is named close by, or was what the sentence told before. */
function spokenNear({ scene: { sentence }, clause, last }: Told, at: Span): boolean {
  const own = within(sentence.subjects, clause).filter(({ subject }) => COMPARED.includes(subject));
  if (own.length === 0) return last !== null || sentence.clauses.length > 1;
  return own.some((each) => far(sentence, at, each) < 90);
}

/** A word of comparison, unless it only bounds a number: "more than half". */
function comparing(told: Told, match: RegExpExecArray | null): RegExpExecArray | null {
  if (match === null) return null;
  const { end } = spot(told, match);
  return told.scene.sentence.numbers.some((each) => each.start >= end && each.start - end <= 4)
    ? null
    : match;
}

/** The accusative of a name that has one, by which Russian tells whom somebody overtook. */
const OBJECT = /(?:ию|ю|у)$/u;

/** Between a verb and who does it. */
const BY = /(?:by|par|von|durch)(?: (?:the|la|le|l['’]|der|den))?[ ]?(?:l['’])?$/iu;
/** What is exceeded is an amount and nobody's place: "exceeded that with Russia". */
const AMOUNT =
  /^[^.;,]{0,16}(?:that|those|celui|celle|ceux|celles|den|die|das|jene[nrs]?|échanges|commerce|trade) (?:[^.;,]{0,24}(?:with|to|from|avec|vers|mit|nach|aus|-))/iu;

/** "China overtook Russia", "Russia was overtaken by China", "Russia gave way to China". */
export function surpassed(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence, lang } = scene;
  const verb = patterns.overtakes.exec(said);
  const gave = verb === null ? patterns.yields.exec(said) : null;
  const found = verb ?? gave;
  if (found === null) return null;
  const place = spot(told, found);
  const amounts = patterns.beats.test(found[0]) && AMOUNT.test(said.slice(found.index + found[0].length));
  if (amounts && !patterns.first.test(said)) return null;
  const powers = within(sentence.entities, clause).filter(isPower);
  const all = powers.length > 1 ? powers : sentence.entities.filter(isPower);
  const codes = [...new Set(all.map(({ code }) => code))];
  const [first, second] = codes;
  if (first === undefined || second === undefined || codes.length !== 2) return null;
  const form = (code: string) =>
    all.filter((each) => each.code === code).map((each) => sentence.text.slice(each.start, each.end));
  const lead = endOf(said.slice(0, found.index), lang === "de" ? 90 : 24);
  const passive =
    (lang === "de" || lang === "ru"
      ? patterns.passive.test(`${lead}${found[0]} `)
      : patterns.passiveBefore.test(lead)) || gave !== null;
  const accusative =
    lang === "ru" &&
    form(first).some((each) => OBJECT.test(each)) &&
    !form(second).some((each) => OBJECT.test(each));
  // A Russian verb tells by its gender who did it, where the names do not.
  const gender = lang === "ru" ? /(?<f>ла)(?:сь)?$|(?:л|[её]л|ел)(?:ся)?$/u.exec(found[0]) : null;
  const female = (code: string) => code === "RUS" || code === "TUR";
  const firstDid =
    gender === null || female(first) === female(second)
      ? null
      : female(first) === (gender.groups?.f !== undefined);
  // "Overtaken by China": who did it is named behind.
  const agent = all.find(
    ({ start }) =>
      start >= place.end && start - place.end < 24 && BY.test(sentence.text.slice(place.end - 4, start)),
  )?.code;
  const firstWon = firstDid !== null && gave === null ? firstDid : !(passive || accusative);
  const winner = agent ?? (firstWon ? first : second);
  const loser = winner === first ? second : first;
  const period = yearOf(told, place);
  const already = patterns.already.test(said);
  const query = compared(told, place, "surpassed", [[winner], [loser]], true, "up", period);
  return query === null ? null : { ...query, query: { ...query.query, every: already } };
}

/** Powers of whose trade with the same partner figures are held. */
const RIVALS: readonly string[] = ["CHN", "RUS", "TUR"];

/** "Russia is Kazakhstan's largest trading partner": against the other powers of whose trade figures are held. */
export function largestPartner(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const found = scene.patterns.mainPartner.exec(said);
  if (found === null) return null;
  const at = spot(told, found);
  const groups = within(scene.sentence.groups, clause).filter(({ entities }) => entities.some(isPower));
  const [power, other] = [...new Set(groups.flatMap((each) => codesOf(each, true)))];
  // "Ahead of China" names the second; before it stands who is first.
  if (power === undefined || (other !== undefined && !scene.patterns.ahead.test(said))) return null;
  const query = asked(told, at, "rank", yearOf(told, at), ["turnover"], { hub: power });
  if (query === null || query.query.partners.length !== 1) return null;
  const than = RIVALS.filter((code) => code !== power);
  return { ...query, query: { ...query.query, measure: "trade.turnover", than, direction: "up" } };
}

/** "No country voted with Moscow as rarely as Kazakhstan", "of the five, Uzbekistan voted most often". */
export function ranked(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence } = scene;
  const groups = within(sentence.groups, clause);
  const region = sentence.entities.find(({ code }) => code === CENTRAL_ASIA);
  const none = patterns.nobody.exec(said);
  const least = patterns.least.exec(said);
  const most = patterns.most.exec(said);
  const as = patterns.as.exec(said);
  const all = patterns.others.exec(said);
  const rarely = (word: string | undefined) =>
    /rarely|seldom|little|few|selten|wenig|rarement|peu|редко|мало/iu.test(word ?? "");
  if (region === undefined && !OF_REGION.test(said)) return null;
  let at: Span | null = null;
  let direction: "up" | "down" = "up";
  let who: string[] = [];
  const behindThan = all === null ? null : lastMatch(patterns.than, said);
  if (all !== null && behindThan !== null && behindThan.index > all.index) {
    // "Every other state did so more often than Tajikistan": it is the last of them.
    const between = said.slice(all.index, behindThan.index);
    const less = lastMatch(patterns.lesses, between);
    if (less === null && !patterns.mores.test(between)) return null;
    direction = less === null ? "down" : "up";
    at = spot(told, behindThan);
    const named = groups.find((each) => each.start >= (at?.end ?? 0) && partnersOf(each.entities).length > 0);
    who = named === undefined ? [] : partnersOf(named.entities);
  } else if (none !== null) {
    const more = lastMatch(patterns.mores, said);
    const less = lastMatch(patterns.lesses, said);
    const word = as ?? less ?? more;
    if (word === null || word.index < none.index) return null;
    direction = word === as ? (rarely(as?.groups?.dir) ? "down" : "up") : word === less ? "down" : "up";
    const behind = groups.filter(
      (each) =>
        each.start >= clause.start + word.index &&
        partnersOf(each.entities).some((code) => code !== CENTRAL_ASIA),
    );
    who = behind.length === 0 ? [] : partnersOf((behind.at(-1) as Group).entities);
    at = spot(told, word);
  } else {
    const word = least ?? most;
    if (word === null) return null;
    direction = word === least ? "down" : "up";
    at = spot(told, word);
    const own = groups.filter((each) => partnersOf(each.entities).some((code) => code !== CENTRAL_ASIA));
    const close = nearest(sentence, own, at);
    who = close === undefined ? [] : partnersOf(close.entities);
  }
  const [one] = who;
  if (one === undefined || who.length !== 1) return null;
  const others = groupMembers([CENTRAL_ASIA]).filter((code) => code !== one);
  if (others.length !== 4) return null;
  const found = asked(told, at, "rank", yearOf(told, at), COMPARED, { partners: who });
  return found === null ? null : { ...found, query: { ...found.query, than: others, direction } };
}

/** "Less than in any other year since 2008", "the highest since 2014". */
export function rankedYears(told: Told): Asked | null {
  const { scene, said } = told;
  const { patterns, sentence } = scene;
  const any = patterns.anyYear.exec(said);
  if (any === null) return null;
  const at = spot(told, any);
  const since = sentence.periods.find((each) => each.period !== null && each.start >= at.end - 12);
  const period =
    sentence.periods.find((each) => each.period !== null && each !== since)?.period ?? scene.times.carried;
  if (since?.period === undefined || since.period === null || period === null) return null;
  const less = patterns.lesses.test(said.slice(0, any.index + any[0].length)) || patterns.least.test(any[0]);
  const { last } = told;
  const found =
    last !== null && last.query.measure !== null && last.end <= at.start
      ? { ...last, ...at, query: { ...plainQuery({ ...last.query, kind: "rank" }), period: period.label } }
      : asked(told, at, "rank", period, COMPARED);
  if (found === null) return null;
  return {
    ...found,
    end: Math.max(at.end, since.end),
    query: { ...found.query, from: since.period.label, direction: less ? "down" : "up" },
  };
}
