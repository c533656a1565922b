import { type Period, periodOf, shift, step, wholeYear } from "../../question/period.js";
import type { NumberFound } from "../grammar/numbers.js";
import type { PeriodFound } from "../grammar/periods.js";
import type { Patterns } from "./patterns.js";
import type { Query } from "./schema.js";
import { far, isBaseOf, leadsOn, mateOf, NEVER, type Sentence, type Span, within } from "./sentence.js";

/** The year in which a period begins. */
export const wholeYearOf = ({ first }: Period): Period => wholeYear(Math.floor(first / 12));

/** The like period of the year before. */
export const yearBefore = (period: Period) => shift(period, -step(period));

export interface When {
  period: Period | null;
  from: Period | null;
  /** Only the day of writing tells of which year it is. */
  guessed: boolean;
}

/** What is known from before, and the day of writing. */
export interface Times {
  carried: Period | null;
  date: string | null;
}

/** What stands right before a number: that something changed by, to or from it. */
export type Led = "by" | "to" | "from" | null;

const named = (sentence: Sentence) =>
  sentence.periods.flatMap((each) =>
    each.period === null || each.kind === "same" ? [] : [{ ...each, period: each.period }],
  );

/** The period that is meant, so many years before or after the last that was named included. */
export function resolved(found: PeriodFound, sentence: Sentence, carried: Period | null): Period | null {
  if (found.period !== null && found.kind !== "same") return found.period;
  const all = named(sentence);
  const own = all.filter(({ reference }) => reference !== true);
  const base =
    own.findLast(({ end }) => end <= found.start)?.period ??
    all.findLast(({ end }) => end <= found.start)?.period ??
    (found.kind === "same" ? undefined : all[0]?.period) ??
    carried ??
    undefined;
  if (base === undefined) return null;
  if (found.part !== undefined) {
    const first = Math.floor(base.first / 12) * 12 + found.part[0] - 1;
    return periodOf(first, first + found.part[1] - 1);
  }
  if (found.kind === "years" || found.kind === "on-year") return shift(base, found.years * step(base));
  // The same months, of the year that stands beside.
  const years = found.period === null ? 0 : Math.floor(found.period.first / 12) - Math.floor(base.first / 12);
  return shift(base, 12 * years);
}

/** The period that stands right behind a number, with nothing in between that parts them. */
function right(sentence: Sentence, number: Span): PeriodFound | undefined {
  return sentence.periods.find(
    (each) =>
      each.kind !== "on-year" &&
      !leadsOn(sentence, number, each) &&
      each.start >= number.end &&
      each.start - number.end <= 14 &&
      !/[,;:(\d]/.test(sentence.text.slice(number.end, each.start).replace(/^ \($/, "")),
  );
}

/** The beginning of a clause on the time before it. */
const WHEN = /^, (?:als|when|lorsqu|quand|когда)/iu;

/** The year before a day; null where that is not known. */
export const lastYear = (date: string | null): Period | null =>
  date === null ? null : wholeYear(Number(date.slice(0, 4)) - 1);

const guess = ({ carried, date }: Times): Period | null => carried ?? lastYear(date);

/** Of periods the one that begins last. */
export const latestOf = (periods: readonly (Period | null)[]): Period | null =>
  periods.reduce(
    (last, each) => (each !== null && (last === null || each.first > last.first) ? each : last),
    null,
  );

/** The two periods of "from 14 percent in 2021 to 47 percent in 2022", or of "between 2020 and 2022". */
export function spanOf(sentence: Sentence, clause: Span, { spans }: Patterns): [Period, Period] | null {
  const own = within(named(sentence), clause);
  for (const [at, one] of own.entries()) {
    const other = own[at + 1];
    if (other === undefined || one.period.label === other.period.label) continue;
    const between = sentence.text.slice(one.end, other.start);
    const led = sentence.text.slice(Math.max(clause.start, one.start - 24), one.start);
    const close = between.length < 14 && !/[,;:\d]/.test(between);
    if (close && (spans.test(` ${led} `) || /[-–—]/.test(between)))
      return one.period.first <= other.period.first ? [one.period, other.period] : [other.period, one.period];
  }
  return null;
}

/** The periods of two numbers that follow: "tripled, from 14 percent in 2021 to 47 percent in 2022". */
function ofEnds(
  sentence: Sentence,
  number: NumberFound,
  clause: Span,
  times: Times,
  led: (each: NumberFound) => Led,
): [Period, Period] | null {
  const [first, second] = within(sentence.numbers, { start: number.end, end: clause.end });
  if (first === undefined || second === undefined || led(first) !== "from") return null;
  const [one, other] = [right(sentence, first), right(sentence, second)];
  const [from, to] = [one?.period ?? null, other?.period ?? null];
  if (from === null) return null;
  const end = to ?? (within(named(sentence), clause).length === 1 ? afterwards(from, times) : null);
  return end === null ? null : [from, end];
}

/** The year that is spoken of, or the last that was over, where it is later than another. */
const laterThan = (period: Period, { carried, date }: Times): Period | null =>
  [carried, lastYear(date)].find((each) => each !== null && each.first > period.first) ?? null;

/** The same; else the one after that. */
const afterwards = (period: Period, times: Times): Period =>
  laterThan(period, times) ?? shift(period, step(period));

/** "From 28.8 percent in 2022 to 19": a level to which something changed has a later year than the one from which it did. */
function levelAfter(
  sentence: Sentence,
  number: NumberFound,
  clause: Span,
  times: Times,
  led: (each: NumberFound) => Led,
): Period | null {
  const came = within(sentence.numbers, clause).findLast(({ end }) => end <= number.start);
  if (came === undefined || led(came) !== "from" || within(named(sentence), clause).length !== 1) return null;
  const from = right(sentence, came)?.period ?? null;
  return from === null ? null : afterwards(from, times);
}

/** "Within two years, from 19.9 to 25.5 percent": so many years up to the last that was named. */
function overYears(sentence: Sentence, clause: Span, times: Times): [Period, Period] | null {
  const long = within(sentence.periods, clause).find(({ kind }) => kind === "within");
  if (long === undefined) return null;
  const all = named(sentence);
  const own = within(all, clause);
  const until = latestOf((own.length > 0 ? own : all).map(({ period }) => period)) ?? guess(times);
  return until === null ? null : [shift(until, -12 * long.years), until];
}

/** In a clause without a year: the last one that the clauses before it spoke of. */
function latestBefore(sentence: Sentence, clause: Span): Period | null {
  const before = sentence.periods.filter(
    ({ end, kind }) => end <= clause.start && kind !== "on-year" && kind !== "within",
  );
  return latestOf(before.map((each) => resolved(each, sentence, null)));
}

/** In a clause without a year, after one that told a level in each of two: "while China's rose by 17 points". */
function ofBefore(sentence: Sentence, clause: Span): [Period, Period] | null {
  if (within(sentence.periods, clause).length > 0) return null;
  const before = sentence.periods.filter(({ end }) => end <= clause.start);
  const years = before.flatMap((each) => resolved(each, sentence, null) ?? []);
  const labels = [...new Set(years.map(({ label }) => label))];
  const [one, other] = labels.map((label) => years.find((each) => each.label === label));
  if (labels.length !== 2 || one === undefined || other === undefined) return null;
  return one.first < other.first ? [one, other] : [other, one];
}

/** Whether a number by how many times there was more stands between, whose the year is. */
const isFold = ({ numbers }: Sentence, { end }: Span, each: Span) =>
  numbers.some((other) => other.unit === "fold" && other.start >= end && other.end <= each.start);

/** Periods of the sentence besides those of the clause, all if there are no others. */
function otherPeriods({ periods }: Sentence, pool: readonly PeriodFound[]): readonly PeriodFound[] {
  const others = periods.filter((each) => each.period !== null && !pool.includes(each));
  return others.length > 0 ? others : pool;
}

/** Whether another number stands between a number and a part of a year behind it. */
const parted = ({ numbers }: Sentence, { end }: Span, each: Span) =>
  numbers.some((other) => other.start >= end && other.end <= each.start);

/** The period before a change: the one that it is held against, else the like one of the year before. */
function beforeIt(period: Period, held: readonly PeriodFound[], told: readonly PeriodFound[]): Period {
  const [only, more] = held;
  const base = more === undefined && told.length > 0 ? (only?.period ?? null) : null;
  return base !== null && base.first < period.first && step(base) === step(period)
    ? base
    : yearBefore(period);
}

/** Where a clause only names what something is held against, "since 2021", the year is the one that is spoken of, or the last that was over. */
function afterAll(plain: readonly PeriodFound[], times: Times): Period | null {
  const held = latestOf(plain.map(({ period }) => period));
  if (held === null || plain.some(({ reference }) => reference !== true)) return null;
  return laterThan(held, times);
}

/** Of when a number is, and of a change from when on. */
export function whenOf(
  sentence: Sentence,
  number: NumberFound,
  clause: Span,
  kind: Query["kind"],
  times: Times,
  patterns: Patterns,
  led: (each: NumberFound) => Led,
): When {
  const { text, periods } = sentence;
  const fallback = guess(times);
  const said = within(periods, clause);
  // A clause that only says what its change is held against speaks of the period of the ones before.
  const own = said.every((each) => each.kind === "on-year" || each.reference === true) ? [] : said;
  const pool =
    own.length > 0 ? own : periods.filter(({ period, kind: each }) => period !== null || each === "part");
  const guessed =
    pool.every(({ period, kind: each }) => period === null && each !== "years") && times.carried === null;
  const span = spanOf(sentence, clause, patterns);
  const numbers = within(sentence.numbers, clause);
  const free = pool.filter(
    (each) =>
      !leadsOn(sentence, number, each) && !(each.reference === true && isFold(sentence, number, each)),
  );
  const plain = (free.length > 0 ? free : otherPeriods(sentence, pool)).filter(
    (each) =>
      each.kind === "period" ||
      each.kind === "same" ||
      (each.kind === "part" && !parted(sentence, number, each)),
  );
  if (kind === "change") {
    const after = text.slice(number.end, clause.end);
    const ends =
      ofEnds(sentence, number, clause, times, led) ??
      overYears(sentence, clause, times) ??
      ofBefore(sentence, clause);
    if (ends !== null) return { period: ends[1], from: ends[0], guessed: false };
    // "More than double the amount of 2022": from that year to the next.
    const base =
      periods.find((each) => each.kind === "period" && isBaseOf(text, number, each))?.period ?? null;
    if (base !== null) return { period: shift(base, 12), from: base, guessed: false };
    const others = numbers.filter((each) => each.unit === number.unit && each !== number);
    if (span !== null && others.length === 0) return { period: span[1], from: span[0], guessed: false };
    // "2.9 percentage points lower in 2023 than in 2022"
    const than = patterns.than.exec(after);
    const two = within(named(sentence), clause);
    if (than !== null && two.length === 2) {
      const [one, other] = two;
      const behind = number.end + than.index;
      if (
        one !== undefined &&
        other !== undefined &&
        other.start >= behind &&
        other.period.first < one.period.first
      )
        if (other.start - behind < 24) return { period: one.period, from: other.period, guessed: false };
    }
    // "By 9.5 percent above the level of 2021, in 2022": what it is held against is the period before.
    const held = plain.filter(({ reference, kind: each }) => reference === true && each === "period");
    const told = plain.filter((each) => !held.includes(each));
    const later = pool.filter((each) => each.kind === "years" && each.years > 0);
    const close = mateOf(
      sentence,
      [...(told.length > 0 ? told : plain), ...later],
      number,
      numbers.filter(({ unit }) => unit === number.unit),
      NEVER,
    );
    const period = (close === undefined ? null : resolved(close, sentence, times.carried)) ?? fallback;
    // "By a third since 2021": from then on, up to the last year that was over.
    const ahead = close === undefined ? "" : text.slice(Math.max(0, close.start - 16), close.start);
    if (period !== null && close?.kind === "period" && patterns.sinceYear.test(ahead)) {
      const over = lastYear(times.date);
      const until = over !== null && over.first > period.first ? over : shift(period, 12);
      return { period: until, from: period, guessed: true };
    }
    return { period, from: period === null ? null : beforeIt(period, held, told), guessed };
  }
  const long = overYears(sentence, clause, times);
  if (long !== null && led(number) === "from") return { period: long[0], from: null, guessed: false };
  const direct = right(sentence, number);
  if (direct !== undefined)
    return { period: resolved(direct, sentence, times.carried) ?? fallback, from: null, guessed };
  const how = led(number);
  const before = text.slice(clause.start, number.start);
  const overtaken = patterns.overtakes.test(before);
  const back =
    how === "from" || (!overtaken && numbers[0] !== number && patterns.before.previously.test(before));
  if (how === "from" && span !== null) return { period: span[0], from: null, guessed: false };
  if (how === "to" && span !== null && numbers.at(-1) === number)
    return { period: span[1], from: null, guessed: false };
  // "Two years later" is of what follows it.
  const relative = pool.filter(
    (each) => each.kind === "years" && each.start < number.start && each.reference !== true,
  );
  const alike = numbers.filter(({ unit }) => unit === number.unit);
  const told = own.length > 0 ? null : latestBefore(sentence, clause);
  const close = mateOf(sentence, [...plain, ...relative], number, alike, NEVER);
  // "More than in 2014, when it had been 4.5 billion": of the year right before.
  const since =
    own.length > 0 || !WHEN.test(text.slice(clause.start, number.start))
      ? undefined
      : periods.findLast(({ end }) => end <= clause.start && clause.start - end <= 2);
  if (since?.period !== undefined && since.period !== null)
    return { period: since.period, from: null, guessed: false };
  const ended = how === "to" ? levelAfter(sentence, number, clause, times, led) : null;
  if (ended !== null) return { period: ended, from: null, guessed: true };
  const later = how === "from" ? null : afterAll(plain, times);
  if (later !== null) return { period: later, from: null, guessed: true };
  const period = told ?? (close === undefined ? null : resolved(close, sentence, times.carried)) ?? fallback;
  const apart = close === undefined ? 99 : far(sentence, number, close);
  const behind = { start: number.end, end: number.end + 42 };
  const elsewhere = how !== "from" && within(sentence.entities, behind).length > 0;
  const earlier = back && !elsewhere && (close === undefined || close.kind !== "years") && apart > 16;
  return { period: earlier && period !== null ? yearBefore(period) : period, from: null, guessed };
}
