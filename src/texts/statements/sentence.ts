import type { Article } from "../article/article.js";
import { type EntityFound, entitiesIn } from "../grammar/entities.js";
import { type NumberFound, numbersIn } from "../grammar/numbers.js";
import type { Pack } from "../grammar/pack.js";
import { type PeriodFound, periodsIn } from "../grammar/periods.js";
import type { Speech } from "../grammar/speech.js";
import { type SubjectFound, subjectsIn } from "../grammar/subjects.js";
import { groupMembers } from "./members.js";
import { type Patterns, patternsOf } from "./patterns.js";
import { publishersIn } from "./speakers.js";

export interface Span {
  start: number;
  end: number;
}

/** Whom a text names as its source, and where. */
export interface Attribution extends Span {
  text: string;
  /** Sides and publishers, as readings name them. */
  codes: string[];
}

/** Countries of one list: "Kazakhstan, Kyrgyzstan and Uzbekistan". */
export interface Group extends Span {
  entities: EntityFound[];
}

/** A sentence and what stands in it, by place in its text. */
export interface Sentence {
  text: string;
  /** In the article. */
  span: Span;
  numbers: NumberFound[];
  periods: PeriodFound[];
  entities: EntityFound[];
  groups: Group[];
  subjects: SubjectFound[];
  clauses: Span[];
  attributions: Attribution[];
  /** What is told of a noun by the way: ", which has long kept its distance," and what stands in brackets. */
  asides: Span[];
  /** Commas that part something: not those of a list of countries, nor of numbers. */
  commas: number[];
}

/** Countries and groups that others are asked about: who is none of them is a partner. */
const POWERS: readonly string[] = ["RUS", "CHN", "EU27", "USA", "TUR", "DEU"];
export const isPower = ({ code }: { code: string }) => POWERS.includes(code);

/** Countries of a list stand no farther apart than this. */
const LISTED = 26;

export const within = <T extends Span>(all: readonly T[], { start, end }: Span): T[] =>
  all.filter((each) => each.start >= start && each.end <= end);

export const overlaps = (one: Span, other: Span) => one.start < other.end && one.end > other.start;

const REGION = "central-asia";

/** The partners among countries: those that are no power, and a group of them only where none is named by itself. */
export function partnersOf(entities: readonly EntityFound[]): string[] {
  const all = [...new Set(entities.filter((each) => !isPower(each)).map(({ code }) => code))].filter((code) =>
    /^[A-Z]{3}$|^central-asia$/.test(code),
  );
  const members = groupMembers([REGION]);
  return all.some((code) => members.includes(code)) ? all.filter((code) => code !== REGION) : all;
}

/** The power that is named first. */
export const powerIn = (entities: readonly EntityFound[]) => entities.find(isPower)?.code;

function clausesOf(text: string, { clause }: Speech, entities: readonly EntityFound[]): Span[] {
  // "A rise of 42.6 percent: that is what trade with China showed": what names nobody is told of what follows a colon.
  const [first] = entities;
  const cuts = [...text.matchAll(clause)]
    .map(({ index }) => index)
    .filter((at) => text[at] !== ":" || (first !== undefined && first.end <= at));
  const ends = [...cuts, text.length];
  return ends.map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0), end }));
}

/** What may stand between the countries of a list. */
const JOINED =
  /^(?:[\s,;]|[ld][’']|and|und|et|и|as well as|sowie|ainsi qu[e’']|а также|or|oder|ou|или|nor|noch|ni|ни|both|sowohl|auch|in|en|au|aux|in the|the|la|le|les|der|die|das|with|mit|avec|с|со|to|nach|vers|from|aus|de|du|des|из|в|во|comme|wie|of|von)*$/iu;

function groupsOf(text: string, entities: readonly EntityFound[]): Group[] {
  const groups: Group[] = [];
  for (const each of entities) {
    const last = groups.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, each.start);
    const listed =
      last !== undefined &&
      between.length < LISTED &&
      isPower(each) === last.entities.some(isPower) &&
      /,|\p{L}/u.test(between) &&
      JOINED.test(between);
    if (listed) {
      last.entities.push(each);
      last.end = each.end;
    } else groups.push({ start: each.start, end: each.end, entities: [each] });
  }
  return groups;
}

/** What is said of a number right behind a source: "Eurostat auf 1,17 Milliarden". */
const MEASURED = /\s(?:\p{Ll}{1,6}\s)?[$€]?\d.*$/u;

function attributionsOf(text: string, lang: string, { attributed }: Patterns): Attribution[] {
  return [...text.matchAll(attributed)].flatMap((match) => {
    const source = match.slice(1).find((each) => each !== undefined);
    if (source === undefined) return [];
    const start = match.index + match[0].indexOf(source);
    return [
      {
        start: match.index,
        end: start + source.length,
        text: source.replace(MEASURED, "").trim(),
        codes: [
          ...new Set([...publishersIn(source), ...entitiesIn(match[0], lang, null).map(({ code }) => code)]),
        ],
      },
    ];
  });
}

/** What stands around a place of a clause up to the commas. */
export function segmentOf({ commas }: Pick<Sentence, "commas">, clause: Span, at: Span): Span {
  const start = commas.findLast((comma) => comma < at.start) ?? clause.start;
  const end = commas.find((comma) => comma >= at.end) ?? clause.end;
  return { start: Math.max(clause.start, start), end: Math.min(clause.end, end) };
}

/** Reads what stands in a sentence. */
export function sentenceOf(article: Article, span: Span, pack: Pack): Sentence {
  const { words, patterns } = patternsOf(pack);
  const text = article.text.slice(span.start, span.end);
  const periods = periodsIn(text, pack, article.date);
  const written = numbersIn(text, pack);
  // "US$" and "dollars américains" name no country.
  const entities = entitiesIn(text, pack.lang, article.date).filter(
    (each) => !written.some((number) => number.unit === "USD" && overlaps(number, each)),
  );
  const subjects = subjectsIn(text, pack.lang);
  const clauses = clausesOf(text, words, entities);
  const numbers = written.filter((number) => !periods.some((period) => overlaps(number, period)));
  const groups = groupsOf(text, entities);
  const lists = groups.filter(({ entities: all }) => all.length > 1);
  const commas = [...text.matchAll(/,(?!\d)|\(| [–—] /gu)]
    .map(({ index }) => index)
    .filter((at) => !lists.some(({ start, end }) => at > start && at < end));
  return {
    text,
    span,
    numbers: numbers.map((each) => countedBy(each, text, clauses, subjects)),
    periods: periods.map((each) =>
      isReference(each, text, numbers, patterns) ? { ...each, reference: true } : each,
    ),
    entities,
    groups,
    subjects,
    clauses,
    attributions: attributionsOf(text, pack.lang, patterns),
    asides: asidesOf(text, commas, patterns),
    commas,
  };
}

/** Whether a year is only what another is held against: "since 2019", "more than double the amount of 2022". */
function isReference(
  year: Span,
  text: string,
  numbers: readonly NumberFound[],
  { sinceRight, reference }: Patterns,
): boolean {
  const before = text.slice(Math.max(0, year.start - 50), year.start);
  if (sinceRight.test(before) || reference.test(before)) return true;
  return numbers.some((each) => each.unit === "fold" && isBaseOf(text, each, year));
}

/** Whether a year is that of an amount of which a number is so many times: "double the amount of 2022". */
export const isBaseOf = (text: string, number: Span, { start }: Span): boolean =>
  number.end <= start &&
  start - number.end < 34 &&
  /(?:the|that|what)$/iu.test(text.slice(number.start, number.end)) &&
  / (?:of|in) $/.test(text.slice(number.end, start));

function asidesOf(text: string, commas: readonly number[], { aside }: Patterns): Span[] {
  const told = commas.flatMap((start, at): Span[] => {
    if (!aside.test(text.slice(start, start + 24))) return [];
    const end = commas[at + 1] ?? null;
    return end === null ? [] : [{ start, end }];
  });
  const brackets = [...text.matchAll(/\([^()]*\)/g)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  return [...told, ...brackets];
}

/** What does not stand in an aside in which a place is not; all where that leaves nothing. */
export function besides<T extends Span>({ asides }: Sentence, spots: readonly T[], at: Span): readonly T[] {
  // "2.6 million people, who were born in Kazakhstan": what follows at once is of the number itself.
  const away = (aside: Span) => !overlaps(aside, at) && (aside.start < at.end || aside.start - at.end > 2);
  const own = spots.filter((each) => !asides.some((aside) => overlaps(aside, each) && away(aside)));
  return own.length > 0 ? own : spots;
}

/** "Three times" is how often somebody came, where the clause speaks of visits, and else how much more there was. */
function countedBy(
  number: NumberFound,
  text: string,
  clauses: readonly Span[],
  subjects: readonly SubjectFound[],
): NumberFound {
  if (!number.counts) return number;
  const clause = clauses.find((each) => overlaps(each, number)) ?? { start: 0, end: text.length };
  const contact = (each: SubjectFound) => each.subject === "visits" || each.subject === "meetings";
  const near = within(subjects, clause);
  const all = near.length > 0 ? near : subjects;
  return all.some(contact) ? { ...number, unit: "times", rounding: 0 } : number;
}

/** How far one stretch is from another: letters, more for what stands behind, and much more beyond a comma or a clause. */
export function far({ commas, clauses }: Sentence, from: Span, to: Span): number {
  const [one, other] = from.end <= to.start ? [from.end, to.start] : [to.end, from.start];
  const gap = Math.max(0, other - one) * (to.start >= from.end ? 1.3 : 1);
  const between = (at: number) => at >= one && at < other;
  return gap + commas.filter(between).length * 22 + clauses.filter(({ start }) => between(start)).length * 80;
}

export function nearest<T extends Span>(sentence: Sentence, all: readonly T[], to: Span): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || far(sentence, to, each) < far(sentence, to, best) ? each : best),
    undefined,
  );
}

/** Between what is told and what is told next. */
const AND = /(?:^|[ ,])(?:and|und|et|и) /iu;

/** Whether something stands behind a number and an "and", and before another number, whose it is. */
export function leadsOn({ numbers, text }: Sentence, number: Span, { start, end }: Span): boolean {
  if (start < number.end || !numbers.some((each) => each.start >= end)) return false;
  const between = text.slice(number.end, start).replace(/\([^()]*\)/g, "");
  return AND.test(between) && !/\d/.test(between);
}

/** For numbers that nothing parts. */
export const NEVER = /(?!)/;

/**
 * Of what stands around numbers of one kind, that which belongs to one of them: "Kazakhstan 91 percent, Turkmenistan 50" by turns; what
 * stands behind the next number in a contrast is that one's.
 */
export function mateOf<T extends Span>(
  sentence: Sentence,
  spots: readonly T[],
  number: Span,
  alike: readonly Span[],
  contrast: RegExp,
): T | undefined {
  const turns = [...alike.map((each) => ({ ...each, is: 0 })), ...spots.map((each) => ({ ...each, is: 1 }))]
    .sort((one, other) => one.start - other.start)
    .every((each, at, all) => each.is !== all[at - 1]?.is);
  const at = alike.findIndex((each) => each.start === number.start);
  if (alike.length > 1 && spots.length === alike.length && turns) return spots[at];
  const next = alike[at + 1];
  const parted =
    next === undefined ? null : contrast.exec(` ${sentence.text.slice(number.end, next.start)} `);
  const here = besides(sentence, spots, number);
  const close = parted === null ? here : here.filter(({ start }) => start < number.end + parted.index);
  // What stands behind the next number is that one's, unless nothing stands before it; as is what an "and" leads from this one to it.
  const ahead = close.filter(
    (each) => (next === undefined || each.start < next.start) && !leadsOn(sentence, number, each),
  );
  const own = ahead.length > 0 ? ahead : close;
  return nearest(sentence, own, number);
}
