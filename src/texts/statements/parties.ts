import type { Subject } from "../grammar/subjects.js";
import { type Patterns, rightBefore } from "./patterns.js";
import type { Query } from "./schema.js";
import {
  besides,
  type Group,
  isPower,
  mateOf,
  overlaps,
  partnersOf,
  powerIn,
  type Sentence,
  type Span,
  within,
} from "./sentence.js";
import { isWay } from "./target.js";

/** French buys "à la Russie", which is from it; English goods are bought by somebody; Russian comes from within. */
const FRENCH_FROM = rightBefore("à la|au|aux|à l[’']");
const ENGLISH_BY = rightBefore("by");
const RUSSIAN_FROM = rightBefore("из|от");
/** Russian buys "в Армении" and "у Китая", which is from there. */
const RUSSIAN_AT = rightBefore("в|во|у");
const BOUGHT = /закуп|покуп|купл|купил|приобре/iu;
const SOLD = /(?:л[аио]?|ет|ёт|ют|ят|вать)$/u;
const DATIVE = /(?:[юу]|ии)$/u;
const MARKET = /market|markt|marché|рынк|рынок/iu;

/** Who is meant where a clause names nobody. */
export interface Known {
  partners: readonly string[];
  hub: string | null;
  /** The power that the whole article names most. */
  main: string;
}

/** Groups of countries that are not only the source of what is said, unless there are no others. */
function spoken(sentence: Sentence, groups: readonly Group[]): readonly Group[] {
  const own = groups.filter((each) => !sentence.attributions.some((source) => overlaps(source, each)));
  return own.length > 0 ? own : groups;
}

/** What is not told by the way. */
const aloud = <T extends Span>({ asides }: Sentence, all: readonly T[], at?: Span): T[] =>
  all.filter(
    (each) => !asides.some((aside) => overlaps(aside, each) && (at === undefined || !overlaps(aside, at))),
  );

const hasPartner = ({ entities }: Group) => partnersOf(entities).length > 0;
const hasPower = ({ entities }: Group) => entities.some(isPower);

/** Those of a clause; without those that it only names by the way, where the clauses before name others. */
const toldHere = (
  sentence: Sentence,
  groups: readonly Group[],
  at: Span,
  others: boolean,
): readonly Group[] => (others ? aloud(sentence, groups, at) : groups);

/** Who is meant by a number, or by a word of change or comparison; null where no partner is known. */
export function partiesOf(
  sentence: Sentence,
  at: Span,
  alike: readonly Span[],
  clause: Span,
  known: Known,
  patterns: Patterns,
): { hub: string; partners: string[] } | null {
  const { contrast, than, toward } = patterns;
  const groups = within(sentence.groups, clause);
  const before = sentence.groups.filter(({ end }) => end <= clause.start);
  const powers = spoken(sentence, toldHere(sentence, groups.filter(hasPower), at, before.some(hasPower)));
  const earlier = spoken(sentence, before.filter(hasPower));
  const after = sentence.groups.filter(({ start }) => start >= clause.end);
  const later = spoken(sentence, after.filter(hasPower));
  const mate =
    inOrder(sentence, clause, powers, at, alike, patterns) ?? mateOf(sentence, powers, at, alike, contrast);
  const power =
    mate?.entities.find(isPower)?.code ??
    powerBefore(sentence, clause, besides(sentence, earlier, at), patterns) ??
    known.hub ??
    powerIn(besides(sentence, later, at).flatMap(({ entities }) => entities));
  const hub = power ?? known.main;
  const theirs = groups.filter(hasPartner);
  const twoPowers = theirs.length > 0 ? null : betweenPowers(sentence, clause, toward);
  if (twoPowers !== null) return twoPowers;
  const listed = listOf(sentence, at, alike, theirs);
  if (listed !== null) return { hub, partners: [listed] };
  const here = toldHere(sentence, theirs, at, before.some(hasPartner));
  const own = mateOf(sentence, spoken(sentence, here), at, alike, contrast);
  const said =
    own ??
    before.filter((each) => hasPartner(each) && !compared(sentence, each, than)).at(-1) ??
    afterwards(sentence, clause, at, alike, contrast);
  const partners = said === undefined ? [...known.partners] : partnersOf(said.entities);
  if (partners.length > 0) return { hub, partners: partners.filter((code) => code !== hub) };
  return turkeyWith(sentence, clause);
}

/** "China overtook Russia, with 30 billion against 27": of two amounts the first is that of who is ahead. */
function inOrder(
  { text }: Sentence,
  clause: Span,
  powers: readonly Group[],
  at: Span,
  alike: readonly Span[],
  { overtakes, contrast }: Patterns,
): Group | undefined {
  const [one, other, more] = powers;
  const [first, second, third] = alike;
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  if (first === undefined || second === undefined || third !== undefined || other.end > first.start)
    return undefined;
  const verb = overtakes.exec(text.slice(clause.start, first.start));
  if (verb === null || !contrast.test(text.slice(first.end, second.start))) return undefined;
  return at.start === first.start ? one : other;
}

/** The power of the clauses before: the last that was named, or the first where it overtook the others. */
function powerBefore(
  { text }: Sentence,
  clause: Span,
  groups: readonly Group[],
  { overtakes }: Patterns,
): string | undefined {
  const all = groups.flatMap(({ entities }) => entities.filter(isPower));
  return (overtakes.test(text.slice(0, clause.start)) ? all[0] : all.at(-1))?.code;
}

/** Whether a group is what another is compared with. */
const compared = ({ text }: Sentence, { start }: Group, than: RegExp) =>
  than.test(text.slice(Math.max(0, start - 9), start));

/** A partner that is only named later in the sentence, in another clause that is no contrast. */
function afterwards(
  sentence: Sentence,
  clause: Span,
  at: Span,
  alike: readonly Span[],
  contrast: RegExp,
): Group | undefined {
  const later = sentence.groups.filter((each) => each.start >= clause.end && hasPartner(each));
  const [first] = later;
  if (first === undefined || alike.length > 1) return undefined;
  return contrast.test(sentence.text.slice(at.end, first.start)) ? undefined : first;
}

/** "In Tajikistan and Kyrgyzstan to 50 and 27 percent": as many numbers in a row as countries in a list. */
function listOf(
  { text }: Sentence,
  at: Span,
  alike: readonly Span[],
  groups: readonly Group[],
): string | null {
  let row: Span[] = [];
  for (const each of alike) {
    const last = row.at(-1);
    const joined =
      last !== undefined && each.start - last.end <= 8 && !/\d/.test(text.slice(last.end, each.start));
    if (!joined && row.some(({ start }) => start === at.start)) break;
    row = joined ? [...row, each] : [each];
  }
  const place = row.findIndex(({ start }) => start === at.start);
  if (row.length < 2 || place < 0) return null;
  const group = groups.find(({ entities }) => partnersOf(entities).length === row.length);
  return group === undefined ? null : (partnersOf(group.entities)[place] ?? null);
}

/** "Exports of the European Union to Russia": what goes from one power to another has the one that it goes to as partner. */
function betweenPowers(
  { entities, text }: Sentence,
  clause: Span,
  toward: RegExp,
): { hub: string; partners: string[] } | null {
  const own = within(entities, clause).filter((each) => isPower(each) && each.by !== "leader");
  const [one, other, more] = [...new Set(own.map(({ code }) => code))];
  if (one === undefined || other === undefined || more !== undefined) return null;
  const goal = own.find((each) => toward.test(text.slice(clause.start, each.start)))?.code;
  if (goal === undefined || ![one, other].includes("EU27")) return null;
  return { hub: "EU27", partners: [one === "EU27" ? other : one] };
}

/** Two powers and nobody else: the one that is named as a neighbour more often than as a power is the partner. */
function turkeyWith(sentence: Sentence, clause: Span): { hub: string; partners: string[] } | null {
  const own = within(sentence.entities, clause);
  const codes = [
    ...new Set((own.length > 1 ? own : sentence.entities).filter(isPower).map(({ code }) => code)),
  ];
  if (codes.length !== 2 || !codes.includes("TUR")) return null;
  return { hub: codes.find((code) => code !== "TUR") ?? "RUS", partners: ["TUR"] };
}

/** Which way goods go, or leaders travel: who is named after "to", or as whose exports or imports they are. */
export function flowOf(
  sentence: Sentence,
  clause: Span,
  { hub, partners }: { hub: string; partners: readonly string[] },
  subject: Subject,
  lang: string,
  { toward, away }: Patterns,
): Query["flow"] {
  const { text } = sentence;
  const own = sentence.entities.filter(
    (each) => !sentence.attributions.some((source) => overlaps(source, each)),
  );
  const inClause = within(own, clause);
  const besideAll = aloud(sentence, inClause);
  const entities = besideAll.length > 0 ? besideAll : inClause.length > 0 ? inClause : own;
  const led = (each: Span, by: RegExp) => by.test(text.slice(clause.start, each.start));
  if (subject === "visits") {
    const goes = entities.filter((each) => !led(each, toward));
    const traveller = goes.find(({ by }) => by === "leader") ?? goes[0];
    const goal = entities.findLast((each) => each.code === hub && led(each, toward));
    return goal !== undefined && traveller !== undefined && traveller.code !== hub ? "to-hub" : null;
  }
  if (!isWay({ subject })) return null;
  const ways = within(sentence.subjects, clause).filter(isWay);
  // In a clause that names nobody, who is named before may stand by the other way.
  const told = inClause.length > 0 ? ways : sentence.subjects.filter(isWay);
  const both = told.some((each) => each.subject !== subject);
  const bought = (each: Span) =>
    ways.some(
      (way) =>
        BOUGHT.test(text.slice(way.start, way.end)) && way.end <= each.start && each.start - way.end < 40,
    );
  const sold = (each: Span) =>
    ways.some((way) => way.end + 1 === each.start && SOLD.test(text.slice(way.start, way.end)));
  const ownWay = (each: Span) => told.findLast(({ end }) => end <= each.start) ?? told[0];
  for (const each of entities) {
    const isHub = each.code === hub;
    if (both && ownWay(each)?.subject !== subject) continue;
    if (!isHub && !partners.includes(each.code)) continue;
    if (each.by === "adjective") {
      // "Sales on the Russian market"
      const around = text.slice(Math.max(clause.start, each.start - 9), Math.min(clause.end, each.end + 8));
      if (MARKET.test(around)) return isHub ? "to-hub" : "from-hub";
      continue;
    }
    const form = text.slice(each.start, each.end);
    // "For Armenia, exports to Russia yielded": for whom is not to whom.
    if (/^(?:for|für|pour|для) $/iu.test(text.slice(clause.start, each.start))) continue;
    // "Продали России": a verb sells to whom stands right behind it.
    if (subject === "exports" && lang === "ru" && each.by === "name" && DATIVE.test(form) && sold(each))
      return isHub ? "to-hub" : "from-hub";
    if (subject === "imports" && lang === "ru" && led(each, RUSSIAN_AT) && bought(each))
      return isHub ? "from-hub" : "to-hub";
    if (subject === "imports" && lang === "fr" && led(each, FRENCH_FROM))
      return isHub ? "from-hub" : "to-hub";
    if (led(each, toward) && !/['’]s?$/.test(form) && !(lang === "ru" && led(each, RUSSIAN_FROM)))
      return isHub ? "to-hub" : "from-hub";
    // "Goods were imported by Kazakhstan": who buys or sells stands behind.
    if (lang === "en" && led(each, ENGLISH_BY))
      return (subject === "imports") === isHub ? "to-hub" : "from-hub";
    if (subject === "imports" && led(each, away)) return isHub ? "from-hub" : "to-hub";
  }
  const beside = own.find(
    (each) =>
      each.by === "adjective" &&
      (each.code === hub || partners.includes(each.code)) &&
      ways.some(
        (way) => way.subject === subject && (each.end + 1 === way.start || way.end + 1 === each.start),
      ),
  );
  const owner = beside ?? entities.find((each) => each.code === hub || partners.includes(each.code));
  if (owner === undefined) return null;
  return (subject === "exports") === (owner.code === hub) ? "from-hub" : "to-hub";
}
