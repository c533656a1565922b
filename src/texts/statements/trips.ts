import { type Period, shift } from "../../question/period.js";
import { startOf } from "../grammar/pack.js";
import { countOf, countSource } from "../grammar/periods.js";
import type { Subject } from "../grammar/subjects.js";
import { groupMembers } from "./members.js";
import type { Asked } from "./scene.js";
import { isPower, nearest, type Span, segmentOf, within } from "./sentence.js";
import { MONEY } from "./target.js";
import { asked, sinceIn, spot, type Told, yearNamed, yearOf } from "./telling.js";
import { wholeYearOf } from "./when.js";

interface PeriodNamed extends Span {
  period: Period;
}

const TRAVEL: readonly Subject[] = ["visits"];

/** The two years of a sentence that counts nothing, the earlier first: who came in one had not come since the other. */
function twoYears({ scene: { sentence } }: Told): [PeriodNamed, PeriodNamed] | null {
  if (sentence.numbers.length > 0) return null;
  const [one, other, more] = sentence.periods.flatMap(({ kind, period, start, end }) =>
    kind === "period" && period !== null ? [{ start, end, period }] : [],
  );
  if (one === undefined || other === undefined || more !== undefined) return null;
  if (one.period.label === other.period.label) return null;
  return one.period.first < other.period.first ? [one, other] : [other, one];
}

/** Whether a year is one by whose end nobody had come again: "by the end of 2020". */
const isByThen = ({ scene: { sentence, patterns }, clause }: Told, { start }: Span) =>
  patterns.byThen.test(sentence.text.slice(clause.start, start));

/** "First visit since 2019", "for the first time above 10 billion". */
export function firstTime(told: Told): Asked | null {
  const { scene, said, pack } = told;
  const { patterns, sentence, times } = scene;
  const years = twoYears(told);
  const again = years !== null && !isByThen(told, years[1]) && !patterns.last.test(said);
  const word = patterns.first.exec(said) ?? (again ? patterns.again.exec(said) : null);
  if (word === null) return null;
  const at = spot(told, word);
  const number = sentence.numbers.find(
    (each) =>
      (each.unit === "USD" || each.unit === "EUR" || (each.unit === "none" && each.value >= 1e6)) &&
      each.start >= at.end &&
      each.start - at.end < 60 &&
      (each.bound === "more" ||
        patterns.exceeds.test(startOf(sentence.text.slice(each.end), 30)) ||
        patterns.exceeds.test(sentence.text.slice(at.end, each.start))),
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
  const since = sinceIn(scene, 16);
  const counted = new RegExp(
    `(?:in|seit|en|depuis|за|впервые за) ${countSource(pack)} (?:years|Jahren|ans|лет|года)`,
    "iu",
  ).exec(said);
  const count = counted === null ? null : countOf(counted.groups?.n ?? "", pack);
  const own = sentence.periods.filter((each) => each !== since && each.kind === "period");
  const close = again ? years[1].period : (nearest(sentence, own, at)?.period ?? times.carried);
  const period = close === null || close === undefined ? null : wholeYearOf(close);
  if (period === null) return null;
  const from = again
    ? years[0].period
    : (since?.period ?? (count === null ? null : shift(period, -12 * count)));
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

const PLUPERFECT =
  /(?<!\p{L})(?:had|hatten?|avai(?:t|ent)|étai(?:t|ent)|war(?:en)? (?:[^.;]{0,60} )?gewesen)(?!\p{L})/iu;

/** "Has not been there since 2019": the year in which somebody was there for the last time. */
function notSince({ scene: { sentence, patterns }, said, clause }: Told): RegExpExecArray | null {
  const [year, more] = sentence.periods.filter(({ kind }) => kind === "period");
  if (year === undefined || more !== undefined || year.reference !== true) return null;
  // What had not been is told of an earlier time, which may not be named.
  if (PLUPERFECT.test(said)) return null;
  const visit = within(sentence.subjects, clause).some(({ subject }) => subject === "visits");
  return visit && !patterns.first.test(said) ? patterns.not.exec(said) : null;
}

/** "Last travelled there in 2019." */
export function lastTime(told: Told): Asked | null {
  const { scene, said } = told;
  const { patterns, sentence, times } = scene;
  const both = twoYears(told);
  const byThen = both !== null && isByThen(told, both[1]);
  const word = patterns.last.exec(said) ?? (byThen ? patterns.again.exec(said) : null) ?? notSince(told);
  if (word === null) return null;
  const at = spot(told, word);
  const own = within(sentence.periods, told.clause).filter(({ kind }) => kind === "period");
  const behind = own.filter(({ start }) => start >= at.end);
  const close = nearest(sentence, behind.length > 0 ? behind : own, at);
  const years = own
    .flatMap(({ period }) => (period === null ? [] : [period]))
    .sort((a, b) => a.first - b.first);
  // Of two years the later one is that by which it was the last.
  const found = byThen ? both[0].period : years.length === 2 ? years[0] : close?.period;
  if (found === undefined || found === null) return null;
  const period = wholeYearOf(found);
  const later = byThen
    ? both[1].period
    : own.map((each) => each.period).find((each) => each !== null && each.first > period.last);
  const query = asked(told, at, "last", period, TRAVEL);
  if (query === null) return null;
  const until = later === undefined || later === null ? times.date : later.label.slice(0, 4);
  const end = close !== undefined && close.start >= at.end && close.start - at.end < 60 ? close.end : at.end;
  return { ...query, end, query: { ...query.query, until, unit: "times" } };
}

/** "The five republics" are all of them. */
const FIVE = /five|fünf|cinq|пят/iu;

/** "Visited all five republics": each of them at least once. */
export function everywhere(told: Told): Asked | null {
  const { scene, clause } = told;
  const { patterns, sentence } = scene;
  const visit = within(sentence.subjects, clause).find(({ subject }) => subject === "visits");
  const region = within(sentence.entities, clause).find(
    ({ code }) => groupMembers([code]).length > 1 && !isPower({ code }),
  );
  if (visit === undefined || region === undefined) return null;
  const segment = segmentOf(sentence, clause, region);
  if (patterns.not.test(sentence.text.slice(segment.start, segment.end))) return null;
  if (within(sentence.numbers, clause).some(({ unit }) => unit === "times")) return null;
  const before = sentence.text.slice(Math.max(clause.start, region.start - 30), region.start + 14);
  const five = FIVE.test(sentence.text.slice(region.start, region.end));
  if (!five && !patterns.each.test(before)) return null;
  const query = asked(told, region, "count", yearOf(told, visit), TRAVEL, { partners: [region.code] });
  if (query === null) return null;
  return {
    ...query,
    start: Math.min(visit.start, region.start),
    end: Math.max(visit.end, region.end),
    query: { ...query.query, value: 1, unit: "times", bound: "at-least", every: true },
  };
}

/** "Did not set foot in Central Asia in 2021": none at all. */
export function never(told: Told): Asked | null {
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
  // Who did not visit all of them may have visited some.
  if (patterns.first.test(said) || patterns.last.test(said) || patterns.each.test(said)) return null;
  const period = yearNamed(told);
  // "Had not been there since 2019" does not tell of 2019.
  const since = within(sentence.periods, clause).some(({ reference }) => reference === true);
  if (period === null || since) return null;
  const query = asked(told, visit, "count", period, TRAVEL);
  return query === null ? null : { ...query, query: { ...query.query, value: 0, unit: "times" } };
}
