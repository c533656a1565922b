import { type Period, shift } from "../../question/period.js";
import type { Pack } from "../grammar/pack.js";
import { endOf, startOf, whole } from "../grammar/pack.js";
import { countOf } from "../grammar/periods.js";
import type { Subject } from "../grammar/subjects.js";
import { groupMembers } from "./members.js";
import { type Asked, plainQuery, type Scene, subjectNear } from "./numbers.js";
import { flowOf, partiesOf } from "./parties.js";
import type { Query } from "./schema.js";
import { far, type Group, isPower, nearest, partnersOf, type Span, within } from "./sentence.js";
import { MONEY, targetOf } from "./target.js";
import { resolved, spanOf, yearBefore } from "./when.js";

const CENTRAL_ASIA = "central-asia";
/** What can be more of one country than of another. */
const COMPARED: readonly Subject[] = [
  ...MONEY,
  "remittances",
  "migrants",
  "un-votes",
  "fuels",
  "arms",
  "freight",
  "press-freedom",
];

/** What is told of a clause in words, without a number that says it. */
interface Told {
  scene: Scene;
  pack: Pack;
  clause: Span;
  said: string;
  /** What was told before in the sentence. */
  last: Asked | null;
}

const spot = ({ clause }: Told, match: RegExpExecArray): Span => ({
  start: clause.start + match.index,
  end: clause.start + match.index + match[0].length,
});

/** The year of which a word is told. */
function yearOf(
  { scene: { sentence, times }, clause }: Told,
  at: Span,
  kinds: readonly string[] = ["period", "years", "same"],
): Period | null {
  const fits = (all: typeof sentence.periods) => all.filter(({ kind }) => kinds.includes(kind));
  const own = fits(within(sentence.periods, clause));
  const pool = own.length > 0 ? own : fits(sentence.periods);
  const close = nearest(sentence, pool, at);
  return (
    (close === undefined ? null : resolved(close, sentence, times.carried)) ??
    times.carried ??
    lastYear(times.date)
  );
}

const lastYear = (date: string | null): Period | null => {
  if (date === null) return null;
  const first = (Number(date.slice(0, 4)) - 1) * 12;
  return { first, last: first + 11, label: String(Number(date.slice(0, 4)) - 1) } as Period;
};

/** The measure of what a word speaks of, with who and which way. */
function asked(
  told: Told,
  at: Span,
  kind: Query["kind"],
  period: Period | null,
  among: readonly Subject[],
  who?: { hub?: string | undefined; partners?: string[] | undefined },
): (Asked & { query: Query }) | null {
  const { scene, clause } = told;
  const { sentence, known, patterns, words, lang } = scene;
  const { last } = told;
  const same = last !== null && among.includes(last.subject) && last.query.measure !== null;
  if (same && !within(sentence.subjects, clause).some((each) => among.includes(each.subject))) {
    const { measure, flow, hub, partners } = last.query;
    const found = partiesOf(sentence, at, [], clause, { ...known, hub, partners }, patterns);
    const query = plainQuery({
      ...{ kind, measure, flow, period: period?.label ?? null },
      ...{ hub: who?.hub ?? found?.hub ?? hub, partners: who?.partners ?? found?.partners ?? partners },
    });
    return { ...at, subject: last.subject, query };
  }
  const subject =
    subjectNear(sentence, clause, at, among)?.subject ??
    (scene.subject !== null && among.includes(scene.subject) ? scene.subject : undefined);
  if (subject === undefined) return null;
  const found = partiesOf(sentence, at, [], clause, known, patterns);
  const parties = {
    hub: who?.hub ?? found?.hub ?? known.main,
    partners: who?.partners ?? found?.partners ?? [],
  };
  if (parties.partners.length === 0) return null;
  const flow = flowOf(sentence, clause, parties, subject, { lang, ...words });
  const said = sentence.text.slice(clause.start, clause.end);
  const share = patterns.share.test(said);
  const target = targetOf(
    subject,
    null,
    share ? "share" : kind,
    { hub: parties.hub, flow },
    {
      share,
      gdp: subject === "remittances" || patterns.gdp.test(said),
    },
  );
  if (target === null) return null;
  return {
    ...at,
    subject,
    query: plainQuery({ kind, ...target, ...parties, period: period?.label ?? null }),
  };
}

/** Who is compared: the last country or power of one kind before a place, and the first one of the same behind it. */
function pairAt(
  { scene: { sentence }, clause }: Told,
  place: Span,
): { one: Group; other: Group; powers: boolean } | null {
  const groups = within(sentence.groups, clause);
  const other = groups.find(({ start }) => start >= place.end && start - place.end < 60);
  if (other === undefined) return null;
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
  const found = asked(told, at, kind, period, COMPARED, powers ? { hub: one[0] } : { partners: one });
  if (found === null) return null;
  return { ...found, query: { ...found.query, than: other, direction } };
}

/** "More from Russia than from China", "larger than", "exceeded"; "nearly twice as many as". */
function comparison(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence } = scene;
  const than = new RegExp(patterns.than.source, "giu");
  const fold = sentence.numbers.find(
    (each) => each.unit === "fold" && each.start >= clause.start && each.end <= clause.end,
  );
  const equal =
    fold === undefined
      ? []
      : [...said.matchAll(whole(scene.words.equal))].filter(
          ({ index }) => clause.start + index >= fold.end && clause.start + index - fold.end < 40,
        );
  for (const match of [...equal, ...said.matchAll(than)]) {
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
    const period = yearOf(told, spanned);
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
  if (beats === null) return null;
  const place = spot(told, beats);
  const pair = pairAt(told, place) ?? bothBehind(told, place);
  if (pair === null) return null;
  const codes = [codesOf(pair.one, pair.powers), codesOf(pair.other, pair.powers)] as const;
  return compared(
    told,
    { start: place.start, end: pair.other.end },
    "comparison",
    codes,
    pair.powers,
    "up",
    yearOf(told, place),
  );
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

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`)))
    last = match as RegExpExecArray;
  return last;
}

/** The accusative of a name that has one, by which Russian tells whom somebody overtook. */
const OBJECT = /(?:ию|ю|у)$/u;

/** "China overtook Russia", "Russia was overtaken by China", "Russia gave way to China". */
function surpassed(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence, lang } = scene;
  const verb = patterns.overtakes.exec(said);
  const gave = verb === null ? patterns.yields.exec(said) : null;
  const found = verb ?? gave;
  if (found === null) return null;
  const place = spot(told, found);
  const powers = within(sentence.entities, clause).filter(isPower);
  const all = powers.length > 1 ? powers : sentence.entities.filter(isPower);
  const codes = [...new Set(all.map(({ code }) => code))];
  const [first, second] = codes;
  if (first === undefined || second === undefined || codes.length !== 2) return null;
  const form = (code: string) =>
    all.filter((each) => each.code === code).map((each) => sentence.text.slice(each.start, each.end));
  const lead = endOf(said.slice(0, found.index), lang === "de" ? 90 : 24);
  const passive =
    patterns.passive.test(`${lead}${found[0]} ${startOf(said.slice(found.index + found[0].length), 12)}`) ||
    gave !== null;
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
  const [winner, loser] =
    firstDid !== null && gave === null
      ? firstDid
        ? [first, second]
        : [second, first]
      : passive || accusative
        ? [second, first]
        : [first, second];
  const period = yearOf(told, place);
  const already = patterns.already.test(said);
  const query = compared(told, place, "surpassed", [[winner], [loser]], true, "up", period);
  return query === null ? null : { ...query, query: { ...query.query, every: already } };
}

/** "No country voted with Moscow as rarely as Kazakhstan", "of the five, Uzbekistan voted most often". */
function ranked(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence } = scene;
  const groups = within(sentence.groups, clause);
  const region = sentence.entities.find(({ code }) => code === CENTRAL_ASIA);
  const none = patterns.nobody.exec(said);
  const least = patterns.least.exec(said);
  const most = patterns.most.exec(said);
  const as = patterns.as.exec(said);
  const rarely = (word: string | undefined) =>
    /rarely|seldom|little|few|selten|wenig|rarement|peu|редко|мало/iu.test(word ?? "");
  if (region === undefined) return null;
  let at: Span | null = null;
  let direction: "up" | "down" = "up";
  let who: string[] = [];
  if (none !== null) {
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
function rankedYears(told: Told): Asked | null {
  const { scene, said } = told;
  const { patterns, sentence, words } = scene;
  const any = whole(words.anyYear, "iu").exec(said);
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

const TRAVEL: readonly Subject[] = ["visits"];

/** "First visit since 2019", "for the first time above 10 billion". */
function firstTime(told: Told): Asked | null {
  const { scene, said, pack } = told;
  const { patterns, sentence, words, times } = scene;
  const word = patterns.first.exec(said);
  if (word === null) return null;
  const at = spot(told, word);
  const number = sentence.numbers.find(
    (each) =>
      (each.unit === "USD" || each.unit === "EUR" || (each.unit === "none" && each.value >= 1e6)) &&
      each.start >= at.end &&
      each.start - at.end < 60 &&
      (each.bound === "more" ||
        whole(words.exceeds, "iu").test(startOf(sentence.text.slice(each.end), 30)) ||
        whole(words.exceeds, "iu").test(sentence.text.slice(at.end, each.start))),
  );
  if (number !== undefined) {
    const found = asked(told, at, "first", yearOf(told, at), MONEY);
    if (found === null) return null;
    const unit = number.unit === "EUR" ? "EUR" : "USD";
    return {
      ...found,
      end: number.end,
      query: { ...found.query, value: number.value, unit, bound: "more", rounding: 0 },
    };
  }
  const since = sentence.periods.find(
    (each) =>
      each.period !== null &&
      whole(words.since, "iu").test(sentence.text.slice(Math.max(0, each.start - 16), each.start)),
  );
  const counted = new RegExp(
    `(?:in|seit|en|depuis|за|впервые за) (?<n>\\d+|${pack.words.map(([each]) => each).join("|")}) (?:years|Jahren|ans|лет|года)`,
    "iu",
  ).exec(said);
  const years = counted === null ? null : countOf(counted.groups?.n ?? "", pack);
  const own = sentence.periods.filter((each) => each !== since && each.kind === "period");
  const close = nearest(sentence, own, at)?.period ?? times.carried;
  const period = close === null || close === undefined ? null : wholeYearOf(close);
  if (period === null) return null;
  const from = since?.period ?? (years === null ? null : shift(period, -12 * years));
  if (from === null) return null;
  const found = asked(told, at, "first", period, TRAVEL);
  if (found === null) return null;
  const end = since !== undefined && since.start >= at.start ? since.end : at.end;
  return {
    ...found,
    end,
    query: { ...found.query, period: period.label, from: wholeYearOf(from).label, unit: "times" },
  };
}

function wholeYearOf(period: Period): Period {
  const first = Math.floor(period.first / 12) * 12;
  return { first, last: first + 11, label: period.label.slice(0, 4) } as Period;
}

/** "Last travelled there in 2019." */
function lastTime(told: Told): Asked | null {
  const { scene, said } = told;
  const { patterns, sentence, times } = scene;
  const word = patterns.last.exec(said);
  if (word === null) return null;
  const at = spot(told, word);
  const own = within(sentence.periods, told.clause).filter(({ kind }) => kind === "period");
  const behind = own.filter(({ start }) => start >= at.end);
  const close = nearest(sentence, behind.length > 0 ? behind : own, at);
  const found = close?.period;
  if (found === undefined || found === null) return null;
  const period = wholeYearOf(found);
  const later = own.map((each) => each.period).find((each) => each !== null && each.first > period.last);
  const query = asked(told, at, "last", period, TRAVEL);
  if (query === null) return null;
  const until = later === undefined || later === null ? times.date : later.label.slice(0, 4);
  const end = close !== undefined && close.start >= at.end && close.start - at.end < 60 ? close.end : at.end;
  return { ...query, end, query: { ...query.query, until, unit: "times" } };
}

const MOVED: readonly Subject[] = [
  ...MONEY,
  "remittances",
  "migrants",
  "fuels",
  "freight",
  "un-votes",
  "arms",
  "press-freedom",
];

/** "Trade with Russia increased", "grew every year since 2020". */
function trend(told: Told): Asked | null {
  const { scene, said, clause, pack } = told;
  const { patterns, sentence, words, times } = scene;
  const up = whole(words.better, "iu").exec(said) ?? patterns.up.exec(said);
  const down = patterns.down.exec(said);
  const always = patterns.always.exec(said);
  const moved = up ?? down;
  if (moved === null || (up !== null && down !== null && always === null)) return null;
  const at = spot(told, moved);
  const span = spanOf(sentence, clause, patterns);
  const near = subjectNear(sentence, clause, at, MOVED);
  if (near !== undefined && Math.min(Math.abs(near.start - at.end), Math.abs(at.start - near.end)) > 130)
    return null;
  const better = whole(words.better, "iu").test(said);
  const period =
    span?.[1] ?? (always !== null ? lastNamed(told) : better ? yearOf(told, at) : yearNamed(told));
  const groups = within(sentence.groups, clause);
  const who = groups.some(({ entities }) => partnersOf(entities).length > 0);
  // Without a year of its own it needs a country or power of its own.
  if (period === null || (!who && scene.known.partners.length === 0)) return null;
  const query = asked(told, at, "trend", period, MOVED);
  if (query === null) return null;
  const direction =
    up !== null && (down === null || always === null || up.index < down.index) ? "up" : "down";
  if (query.query.measure === null) return null;
  const negation = said.slice(
    Math.max(0, moved.index - 24),
    moved.index + (pack.lang === "de" ? moved[0].length : 0),
  );
  const base = { ...query.query, direction: direction as "up" | "down" };
  if (always === null) {
    const negated = patterns.not.test(negation);
    return {
      start: better ? at.start : Math.min(at.start, near?.start ?? at.start),
      end: better ? at.end : Math.max(at.end, near?.end ?? at.end),
      subject: query.subject,
      query: { ...base, from: (span?.[0] ?? yearBefore(period)).label, negated, guessed: false },
    };
  }
  const since = sentence.periods.find(
    (each) =>
      each.period !== null &&
      whole(words.since, "iu").test(sentence.text.slice(Math.max(0, each.start - 14), each.start)),
  );
  const counted =
    new RegExp(`(?<n>\\d+|${pack.words.map(([each]) => each).join("|")})`, "iu").exec(always[0])?.groups?.n ??
    thirdOf(always[0], said, always.index);
  const count =
    counted === undefined ? null : (countOf(counted, pack) ?? ORDINALS[counted.toLowerCase()] ?? null);
  const until = period;
  const from = span?.[0] ?? since?.period ?? (count === null ? null : shift(until, -12 * count));
  if (from === null) return null;
  const last =
    span?.[1] ??
    (since?.period !== null && since !== undefined && since.period.label === until.label
      ? lastYear(times.date)
      : until);
  if (last === null || last.first <= from.first) return null;
  const place = spot(told, always);
  return {
    start: Math.min(at.start, place.start),
    end: Math.max(at.end, place.end),
    subject: query.subject,
    query: { ...base, period: last.label, from: from.label, every: true },
  };
}

const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  zweite: 2,
  dritte: 3,
  vierte: 4,
  fünfte: 5,
  deuxième: 2,
  troisième: 3,
  quatrième: 4,
  cinquième: 5,
  второй: 2,
  третий: 3,
  четвертый: 4,
  четвёртый: 4,
  пятый: 5,
};

/** "For the third year in a row", with the word before what says so. */
function thirdOf(always: string, said: string, at: number): string | undefined {
  const around = `${said.slice(Math.max(0, at - 24), at)}${always}`.toLowerCase();
  return Object.keys(ORDINALS).find((each) => around.includes(each));
}

/** The one period that is named near a word; null where there are several. */
function yearNamed({ scene: { sentence, times }, clause }: Told): Period | null {
  const both = within(sentence.groups, clause);
  const whole =
    both.some(({ entities }) => entities.some(isPower)) &&
    both.some(({ entities }) => partnersOf(entities).length > 0);
  // Where who and whom are told, the year may be the one that the text speaks of.
  if (whole && sentence.periods.length === 0 && times.carried !== null) return wholeYearOf(times.carried);
  const own = within(sentence.periods, clause).filter(({ kind }) => kind === "period" || kind === "years");
  if (own.length > 1) return null;
  const [one] = own;
  if (one !== undefined) return resolved(one, sentence, times.carried);
  const elsewhere = sentence.periods.filter(({ kind }) => kind === "period");
  return elsewhere.length === 1 ? (elsewhere[0]?.period ?? null) : null;
}

function lastNamed({ scene: { sentence, times } }: Told): Period | null {
  const named = sentence.periods.filter(({ kind }) => kind === "period").map(({ period }) => period);
  return (
    named.reduce<Period | null>(
      (last, each) => (each !== null && (last === null || each.first > last.first) ? each : last),
      null,
    ) ?? lastYear(times.date)
  );
}

/** "Did not set foot in Central Asia in 2021": none at all. */
function never(told: Told): Asked | null {
  const { scene, said, clause } = told;
  const { patterns, sentence } = scene;
  const visit = within(sentence.subjects, clause).find(({ subject }) => subject === "visits");
  if (
    visit === undefined ||
    sentence.numbers.some(
      (each) => each.unit === "times" && each.start >= clause.start && each.end <= clause.end,
    )
  )
    return null;
  const before = said.slice(Math.max(0, visit.start - clause.start - 34), visit.start - clause.start);
  const behind = said.slice(visit.end - clause.start, visit.end - clause.start + 22);
  if (!patterns.not.test(before) && !(told.pack.lang !== "en" && patterns.not.test(behind))) return null;
  if (patterns.first.test(said) || patterns.last.test(said)) return null;
  const period = yearNamed(told);
  if (period === null) return null;
  const query = asked(told, visit, "count", period, TRAVEL);
  return query === null ? null : { ...query, query: { ...query.query, value: 0, unit: "times" } };
}

/** "Voted with Russia on every resolution of the emergency session." */
function everyVote(told: Told): Asked | null {
  const { scene, said } = told;
  const { patterns, sentence } = scene;
  const word = patterns.everyVote.exec(said);
  if (word === null || !sentence.subjects.some(({ subject }) => subject === "un-emergency")) return null;
  const at = spot(told, word);
  const query = asked(told, at, "level", yearOf(told, at), ["un-emergency"]);
  return query === null
    ? null
    : { ...query, query: { ...query.query, value: 1, unit: "index", rounding: 0.001 } };
}

const WHOLE: readonly Subject[] = ["arms", "oil-route", "gas-route"];

/** "All its imported arms came from Russia": the whole of them. */
function whole100(told: Told): Asked | null {
  const { scene, clause } = told;
  const { sentence, patterns } = scene;
  const subject = within(sentence.subjects, clause).find(
    (each) =>
      WHOLE.includes(each.subject) && patterns.before.all.test(sentence.text.slice(clause.start, each.start)),
  );
  if (subject === undefined || !within(sentence.entities, clause).some(isPower)) return null;
  const span = spanOf(sentence, clause, patterns);
  const query = asked(told, subject, "share", span?.[1] ?? yearOf(told, subject), WHOLE);
  return query === null
    ? null
    : { ...query, query: { ...query.query, value: 100, unit: "percent", rounding: 0.5 } };
}

/** "And Georgia did just the same": what was told before, of another country. */
function likewise(told: Told, last: Asked | null): Asked | null {
  const { scene, said, clause } = told;
  const word = scene.patterns.likewise.exec(said);
  if (word === null || last === null) return null;
  const at = spot(told, word);
  const close = nearest(
    scene.sentence,
    within(scene.sentence.groups, { start: last.end, end: clause.end }),
    at,
  );
  const partners = close === undefined ? [] : partnersOf(close.entities);
  if (partners.length === 0 || partners.join() === last.query.partners.join()) return null;
  return { ...last, ...at, query: { ...last.query, partners } };
}

/** What a clause tells in words; numbers that say something are told apart, by place. */
export function toldIn(
  scene: Scene,
  pack: Pack,
  clause: Span,
  taken: readonly Asked[],
  last: Asked | null,
): Asked[] {
  const said = scene.sentence.text.slice(clause.start, clause.end);
  const told: Told = { scene, pack, clause, said, last };
  const out: Asked[] = [];
  const add = (found: Asked | null) => {
    if (found !== null) out.push(found);
  };
  add(firstTime(told));
  add(lastTime(told));
  add(surpassed(told));
  add(rankedYears(told));
  if (out.length === 0) add(ranked(told));
  if (out.length === 0) add(comparison(told));
  add(everyVote(told));
  if (out.length === 0) add(never(told));
  const always = scene.patterns.always.test(said);
  const better = whole(scene.words.better, "iu").test(said);
  if (always || better || (out.length === 0 && taken.length === 0)) add(trend(told));
  add(whole100(told));
  add(likewise(told, out.at(-1) ?? taken.at(-1) ?? null));
  return out;
}
