import type { Period } from "../../question/period.js";
import { shift } from "../../question/period.js";
import type { Article } from "../article/article.js";
import { entitiesIn } from "../grammar/entities.js";
import type { NumberFound } from "../grammar/numbers.js";
import type { Pack } from "../grammar/pack.js";
import { countOf } from "../grammar/periods.js";
import type { Speech } from "../grammar/speech.js";
import type { Subject } from "../grammar/subjects.js";
import { likeLast, ofNumber, plainQuery, samePair } from "./numbers.js";
import { firstAbroadIn, goodsIn, mainYear, occasionIn, takingPart, turningIn } from "./occasions.js";
import { type Patterns, patternsOf } from "./patterns.js";
import type { Asked, Scene } from "./scene.js";
import type { Query } from "./schema.js";
import {
  type Attribution,
  isPower,
  mateOf,
  NEVER,
  nearest,
  partnersOf,
  powerIn,
  type Sentence,
  type Span,
  segmentOf,
  sentenceOf,
  within,
} from "./sentence.js";
import { MONEY } from "./target.js";
import { toldIn } from "./told.js";
import { resolved } from "./when.js";

/** A statement and what it asks. */
export interface Stated extends Span {
  sentence: Span;
  query: Query;
  attribution: Attribution | null;
  subject: Subject;
  converted: boolean;
  /** Whether its partner was only named in a paragraph above. */
  above: boolean;
}

/** What a sentence leaves to those after it. */
interface Carried {
  partners: string[];
  hub: string | null;
  period: Period | null;
  subject: Subject | null;
  /** The money of the last amount. */
  currency: "USD" | "EUR" | null;
  /** What was asked last of trade. */
  trade: Asked | null;
  /** Whether the partners were named in a paragraph above, and in this one nobody yet. */
  above: boolean;
}

const NOTHING: Carried = {
  partners: [],
  hub: null,
  period: null,
  subject: null,
  currency: null,
  trade: null,
  above: false,
};

/** Finds statements of an article that figures could decide. */
export class Statements {
  readonly #article: Article;
  readonly #pack: Pack;
  readonly #words: Speech;
  readonly #patterns: Patterns;
  readonly #main: string;

  constructor(article: Article, pack: Pack) {
    this.#article = article;
    this.#pack = pack;
    const { words, patterns } = patternsOf(pack);
    this.#words = words;
    this.#patterns = patterns;
    this.#main = this.#mainPower();
  }

  /** The power that the article names most; Russia where it names none. */
  #mainPower(): string {
    const count = new Map<string, number>();
    for (const { code, ...rest } of entitiesIn(this.#article.text, this.#pack.lang, null))
      if (isPower({ code, ...rest })) count.set(code, (count.get(code) ?? 0) + 1);
    return [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "RUS";
  }

  all(): Stated[] {
    const paragraphs = this.#article.paragraphs.map(({ sentences }) =>
      sentences.map((span) => sentenceOf(this.#article, span, this.#pack)),
    );
    const year = mainYear(paragraphs.flat());
    const out: Stated[] = [];
    let carried = NOTHING;
    for (const sentences of paragraphs) {
      // A paragraph that names nobody speaks of whom the one before spoke.
      carried = { ...NOTHING, partners: carried.partners, above: carried.partners.length > 0 };
      let occasion: Asked | null = null;
      for (const sentence of sentences) {
        const scene = this.#scene(sentence, carried);
        const occasions: (Asked | null)[] = [
          occasionIn(scene, this.#pack, year),
          takingPart(scene, occasion),
          firstAbroadIn(scene, year),
          goodsIn(scene, year),
          turningIn(scene, year),
        ];
        const told = occasions.filter((each) => each !== null);
        occasion = occasions[0] ?? (told.length === 0 ? null : occasion);
        // What is told of an occasion is not told once more by its words.
        const stated = this.#stated(scene, carried);
        const rest = stated.filter(
          (each) => !told.some((other) => each.start < other.end && each.end > other.start),
        );
        const above = carried.above && partnersOf(sentence.entities).length === 0;
        out.push(...this.#placed(sentence, [...rest, ...told], above));
        carried = leftBy(sentence, carried, stated);
      }
    }
    return out;
  }

  #scene(sentence: Sentence, carried: Carried): Scene {
    return {
      sentence,
      words: this.#words,
      patterns: this.#patterns,
      lang: this.#pack.lang,
      known: { partners: carried.partners, hub: carried.hub, main: this.#main },
      times: { carried: carried.period, date: this.#article.date },
      subject: carried.subject,
      trade: carried.trade,
    };
  }

  #stated(scene: Scene, carried: Carried): Asked[] {
    const { sentence } = scene;
    const found: Asked[] = [];
    let last: Asked | null = null;
    for (const clause of sentence.clauses) {
      const numbers = distribute(within(sentence.numbers, clause), sentence, carried.currency);
      const own: Asked[] = [];
      const inClause = { ...scene, sentence: { ...sentence, numbers: replaced(sentence.numbers, numbers) } };
      for (const number of numbers) {
        const asked: Asked | null =
          samePair(inClause, number, last) ??
          ofNumber(inClause, number, clause, [...found, ...own]) ??
          likeLast(inClause, number, clause, last);
        if (asked === null) continue;
        last = asked;
        own.push(asked);
      }
      const told = toldIn(inClause, this.#pack, clause, own, last);
      // A number that only says how much more is part of the comparison.
      const free = own.filter(
        (each) => !told.some((other) => each.start >= other.start && each.end <= other.end),
      );
      const facts = [...free, ...told].filter((each) => isFact(inClause, clause, each));
      found.push(...facts);
      last = told.at(-1) ?? last;
    }
    const rank = this.#frequency(sentence, carried);
    if (rank !== null) found.push(rank);
    return found;
  }

  #placed(sentence: Sentence, found: readonly Asked[], above: boolean): Stated[] {
    return [...found]
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start, end, query, subject, converted }) => ({
        start: sentence.span.start + start,
        end: sentence.span.start + end,
        sentence: sentence.span,
        query,
        subject,
        converted: converted === true,
        above,
        attribution: attributionOf(sentence, { start, end }),
      }));
  }

  /** "More often than in the last ten years", of visits that were spoken of; or that meetings are kept to a minimum. */
  #frequency(sentence: Sentence, carried: Carried): Asked | null {
    const { text, subjects, entities, periods } = sentence;
    const rank = this.#words.rank.exec(text);
    const rare = this.#words.rare.exec(text);
    const found = rank ?? rare;
    const subject = subjects.find((each) => each.subject === "visits" || each.subject === "meetings");
    if (found === null || (rank !== null && (subject?.subject ?? carried.subject) !== "visits")) return null;
    if (rank === null && subject?.subject !== "meetings") return null;
    const named = partnersOf(entities);
    const partners = named.length > 0 ? named : carried.partners;
    const count = rank === null ? null : countOf(rank.groups?.years ?? "", this.#pack);
    const period = periods.find((each) => each.period !== null)?.period ?? carried.period;
    if (partners.length === 0 || (rank !== null && (count ?? 0) === 0)) return null;
    return {
      start: found.index,
      end: found.index + found[0].length,
      subject: rank === null ? "meetings" : "visits",
      query: {
        ...plainQuery({
          kind: rank === null ? "trend" : "rank",
          measure: rank === null ? "diplomacy.meetings" : "diplomacy.visits_by_hub",
          flow: null,
          hub: powerIn(entities) ?? carried.hub ?? this.#main,
          partners,
          period: period?.label ?? null,
        }),
        from: period === null ? null : shift(period, -12 * (count ?? 1)).label,
        value: count,
        unit: rank === null ? null : "times",
        direction: rank === null ? "down" : "up",
      },
    };
  }
}

const TOLD = ["comparison", "surpassed", "rank"];

/** Whether a statement is told as a fact: not as a wish, a plan or a supposition, nor as something that is denied. */
function isFact({ sentence, patterns }: Scene, clause: Span, { start, end, query }: Asked): boolean {
  const { text } = sentence;
  const segment = segmentOf(sentence, clause, { start, end });
  const said = text.slice(segment.start, segment.end);
  if (patterns.unreal.test(said) || patterns.denied.test(said)) return false;
  // "China did not overtake Russia" says the reverse, which may be less than it sounds.
  if (patterns.nobody.test(said)) return true;
  return (
    !TOLD.includes(query.kind) || !patterns.not.test(text.slice(Math.max(segment.start, start - 28), end))
  );
}

/** The money of the last amount among numbers. */
const moneyIn = (numbers: readonly NumberFound[]): Carried["currency"] =>
  numbers.flatMap(({ unit }) => (unit === "USD" || unit === "EUR" ? unit : [])).at(-1) ?? null;

function leftBy(sentence: Sentence, carried: Carried, stated: readonly Asked[]): Carried {
  const { entities, periods, subjects, numbers } = sentence;
  const main = periods.findLast(
    ({ kind, period, years, reference }) =>
      reference !== true && (period !== null || (kind === "years" && years > 0)),
  );
  const partners = partnersOf(entities);
  return {
    partners: partners.length > 0 ? partners : carried.partners,
    hub: powerIn(entities) ?? carried.hub,
    period:
      (main === undefined
        ? periods.findLast(({ period }) => period !== null)?.period
        : resolved(main, sentence, carried.period)) ?? carried.period,
    currency: moneyIn(numbers) ?? carried.currency,
    trade:
      stated.findLast((each) => MONEY.includes(each.subject) && each.query.measure !== null) ?? carried.trade,
    above: carried.above && partners.length === 0,
    subject:
      (subjects.find(({ subject }) => subject === "visits") ?? subjects.at(-1))?.subject ?? carried.subject,
  };
}

/** To whom the text ascribes it: who is named in the same clause, else in the sentence. */
function attributionOf(sentence: Sentence, at: Span): Attribution | null {
  const { attributions, clauses } = sentence;
  const clause = clauses.find((each) => at.start >= each.start && at.start < each.end);
  const own = clause === undefined ? [] : within(attributions, clause);
  const numbers = clause === undefined ? [] : within(sentence.numbers, clause);
  return mateOf(sentence, own.length > 0 ? own : attributions, at, numbers, NEVER) ?? null;
}

const replaced = (all: readonly NumberFound[], own: readonly NumberFound[]) =>
  all.map((each) => own.find(({ start }) => start === each.start) ?? each);

/** "34 and 33 GDP points": a number that is followed by another has its unit, and its scale where it has none. */
function distribute(
  numbers: NumberFound[],
  sentence: Sentence,
  currency: Carried["currency"],
): NumberFound[] {
  const out = numbers.map((each) => ({ ...each }));
  // Where only people are counted, thousands are thousands of them.
  for (const each of out)
    if (
      each.unit === "none" &&
      each.value >= 1e4 &&
      nearest(sentence, sentence.subjects, each)?.subject === "migrants"
    )
      each.unit = "persons";
  for (let at = out.length - 2; at >= 0; at--) {
    const [one, next] = [out[at], out[at + 1]];
    if (one === undefined || next === undefined || one.unit !== "none" || next.unit === "none") continue;
    if (next.start - one.end > 8) continue;
    one.unit = next.unit;
  }
  // "18.5 billion dollars, the others 17.6 billion": what has a scale and no unit has that of the last.
  const [first] = out;
  const before = sentence.numbers.filter(({ end }) => first !== undefined && end <= first.start);
  let last: NumberFound["unit"] | null = moneyIn(before) ?? currency;
  for (const each of out) {
    if (each.unit === "none" && each.value >= 1e6 && last !== null) each.unit = last;
    if (each.unit === "USD" || each.unit === "EUR" || each.unit === "persons") last = each.unit;
  }
  return out;
}
