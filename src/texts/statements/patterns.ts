import { END, type Pack, whole } from "../grammar/pack.js";
import { SPEECH, type Speech } from "../grammar/speech.js";

/** The patterns of a language, compiled once. */
export interface Patterns {
  up: RegExp;
  down: RegExp;
  not: RegExp;
  share: RegExp;
  portion: RegExp;
  gdp: RegExp;
  than: RegExp;
  cpc: RegExp;
  /** Right after a number. */
  more: RegExp;
  less: RegExp;
  always: RegExp;
  /** What stands right before a number. */
  before: Readonly<Record<"from" | "by" | "onto" | "to" | "previously" | "all" | "noun", RegExp>>;
  /** Before two periods between which something changed. */
  spans: RegExp;
  /** After a number: another one to which it changed. */
  leads: RegExp;
  contrast: RegExp;
  /** A rise or fall whose size is told behind. */
  growth: RegExp;
  mores: RegExp;
  lesses: RegExp;
  beats: RegExp;
  ahead: RegExp;
  trails: RegExp;
  overtakes: RegExp;
  yields: RegExp;
  passive: RegExp;
  already: RegExp;
  most: RegExp;
  least: RegExp;
  nobody: RegExp;
  others: RegExp;
  each: RegExp;
  mainPartner: RegExp;
  as: RegExp;
  first: RegExp;
  last: RegExp;
  /** Right before a year. */
  byThen: RegExp;
  again: RegExp;
  since: RegExp;
  everyVote: RegExp;
  likewise: RegExp;
  /** Every place of a comparison, and of one by so many times. */
  thans: RegExp;
  equals: RegExp;
  better: RegExp;
  anyYear: RegExp;
  exceeds: RegExp;
  president: RegExp;
  newOffice: RegExp;
  electronics: RegExp;
  major: RegExp;
  tendency: RegExp;
  /** A passive right before a verb. */
  passiveBefore: RegExp;
  /** Right before a country: to whom, from whom, and from whom money is sent. */
  toward: RegExp;
  away: RegExp;
  sender: RegExp;
  /** At a comma: what is told of a noun by the way. */
  aside: RegExp;
  /** Every source that a text names. */
  attributed: RegExp;
  /** By way of the power's territory. */
  through: RegExp;
  /** What is not told as a fact. */
  unreal: RegExp;
  denied: RegExp;
  /** Right before a year from which on something changed. */
  sinceYear: RegExp;
  /** Right before a year: since it. */
  sinceRight: RegExp;
  /** Right before a year that something is only held against. */
  reference: RegExp;
  /** Right after a percentage: the noun of which it is. */
  wholeOf: RegExp;
}

/** A word right before a country, with its article. */
export const rightBefore = (source: string) =>
  new RegExp(`(?:^|[^\\p{L}])(?:${source})[ \\u00a0](?:the |den |die |la |le |l['’])?$`, "iu");

/** The last match of a pattern in a text. */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`)))
    last = match as RegExpExecArray;
  return last;
}

const compiled = new Map<string, { words: Speech; patterns: Patterns }>();

/** How a language speaks, with its patterns. */
export function patternsOf(pack: Pack): { words: Speech; patterns: Patterns } {
  const held = compiled.get(pack.lang);
  if (held !== undefined) return held;
  const words = SPEECH[pack.lang] ?? (SPEECH.en as Speech);
  const one = (source: string) => whole(source, "iu");
  const bounds = pack.bounds.map(([each]) => each).join("|");
  const led = (source: string) =>
    new RegExp(`(?:^|[^\\p{L}])(?:${source})[ \u00a0]*(?:${bounds})?[ \u00a0]*$`, "iu");
  const patterns: Patterns = {
    up: one(pack.up),
    down: one(pack.down),
    not: one(pack.negation),
    share: one(words.share),
    portion: one(words.portion),
    gdp: one(words.gdp),
    than: one(pack.than),
    cpc: one(words.cpc),
    more: new RegExp(`^ ?(?:${pack.more})${END}`, "iu"),
    less: new RegExp(`^ ?(?:${pack.less})${END}`, "iu"),
    always: one(words.always),
    before: {
      from: led(pack.from),
      by: led(pack.by),
      onto: led(words.onto),
      to: led(pack.to),
      previously: led(words.previously),
      all: led(words.all),
      noun: led(words.noun),
    },
    spans: one(`${pack.from}|${words.between}`),
    leads: new RegExp(
      `^[^.;]{0,30}(?:^|[^\\p{L}])(?:${words.onto})[ \\u00a0][^.;\\d]{0,12}(?!(?:19|20)\\d{2}(?!\\d))\\d`,
      "iu",
    ),
    contrast: one(words.contrast),
    growth: one(words.growth),
    mores: one(words.mores),
    lesses: one(words.lesses),
    beats: one(words.beats),
    ahead: one(words.ahead),
    trails: one(words.trails),
    overtakes: one(words.overtakes),
    yields: one(words.yields),
    passive: one(words.passive),
    already: one(words.already),
    most: one(words.most),
    least: one(words.least),
    nobody: one(words.nobody),
    others: one(words.others),
    each: one(words.each),
    mainPartner: one(words.mainPartner),
    as: one(words.as),
    first: one(words.first),
    last: one(words.last),
    byThen: new RegExp(`(?:^|[^\\p{L}])(?:${words.byThen})[ \u00a0]$`, "iu"),
    again: one(words.again),
    since: one(words.since),
    everyVote: one(words.always100),
    likewise: one(words.likewise),
    thans: whole(pack.than, "giu"),
    equals: whole(words.equal),
    better: one(words.better),
    anyYear: one(words.anyYear),
    exceeds: one(words.exceeds),
    president: one(words.president),
    newOffice: one(words.newOffice),
    electronics: one(words.electronics),
    major: one(words.major),
    tendency: one(words.tendency),
    passiveBefore: new RegExp(`(?<![\\p{L}])(?:${words.passive})[ \\u00a0]*$`, "iu"),
    toward: rightBefore(words.toward),
    away: rightBefore(words.away),
    sender: new RegExp(`(?:^|[^\\p{L}])(?:${words.sender})[ \\u00a0](?:la )?$`, "iu"),
    aside: new RegExp(`^, (?:${words.aside})${END}`, "iu"),
    attributed: new RegExp(words.attributed.source, `${words.attributed.flags.replace("g", "")}g`),
    through: one(words.through),
    unreal: one(words.unreal),
    denied: one(words.denied),
    sinceRight: new RegExp(
      `(?:^|[^\\p{L}])(?:${words.since})[ \u00a0](?:the end of |late |early |the start of |Ende |Anfang |fin |début |la fin de |конца |начала )?$`,
      "iu",
    ),
    reference: new RegExp(`(?:^|[^\\p{L}])(?:${words.reference})[ \u00a0]$`, "iu"),
    wholeOf: new RegExp(`^ (?:${words.of})(?:[ \u00a0]|(?<=[’']))[^,.;:()\\d]{0,70}`, "iu"),
    sinceYear: new RegExp(`(?:^|[^\\p{L}])(?:${words.sinceYear})[ \u00a0]$`, "iu"),
  };
  const made = { words, patterns };
  compiled.set(pack.lang, made);
  return made;
}
