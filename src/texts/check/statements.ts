import { type Period, shift, step, wholeYear } from "../../question/period.js";
import type { Article } from "../article/article.js";
import { type EntityFound, entitiesIn } from "../grammar/entities.js";
import { type NumberFound, numbersIn } from "../grammar/numbers.js";
import type { Pack } from "../grammar/pack.js";
import { END, whole } from "../grammar/pack.js";
import { type PeriodFound, periodsIn } from "../grammar/periods.js";
import { SPEECH, type Speech } from "../grammar/speech.js";
import { type Subject, type SubjectFound, subjectsIn } from "../grammar/subjects.js";
import type { Query } from "./schema.js";
import { kindOf, MONEY, targetOf, usableWith, WHOLES } from "./target.js";

/** A statement and what it asks. */
export interface Stated {
  start: number;
  end: number;
  sentence: { start: number; end: number };
  query: Query;
  attribution: string | null;
}

/** Countries and groups that others are asked about: who is none of them is a partner. */
const POWERS: readonly string[] = ["RUS", "CHN", "EU27", "USA", "TUR"];

/** The power that is named first. */
const powerIn = (entities: readonly EntityFound[]) =>
  entities.find(({ code }) => POWERS.includes(code))?.code;

interface Spot {
  numbers: NumberFound[];
  periods: PeriodFound[];
  entities: EntityFound[];
  subjects: SubjectFound[];
}

interface Clause {
  start: number;
  end: number;
}

/** What a sentence leaves to those after it. */
interface Carried {
  partners: string[];
  hub: string | null;
  period: Period | null;
  subject: Subject | null;
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  b.end <= a.start ? a.start - b.end : b.start >= a.end ? (b.start - a.end) * 1.3 : 0;

const within = <T extends { start: number; end: number }>(all: readonly T[], { start, end }: Clause): T[] =>
  all.filter((each) => each.start >= start && each.end <= end);

function nearest<T extends { start: number; end: number }>(
  all: readonly T[],
  to: { start: number; end: number },
): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || distance(to, each) < distance(to, best) ? each : best),
    undefined,
  );
}

function clausesOf(text: string, { clause }: Speech): Clause[] {
  const cuts = [...text.matchAll(clause)].map(({ index }) => index);
  const ends = [...cuts, text.length];
  return ends.map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0), end }));
}

/** Finds statements of an article that figures could decide. */
export class Statements {
  readonly #article: Article;
  readonly #pack: Pack;
  readonly #words: Speech;
  readonly #hub: string;
  readonly #up: RegExp;
  readonly #down: RegExp;
  readonly #not: RegExp;
  readonly #share: RegExp;
  readonly #gdp: RegExp;
  readonly #than: RegExp;
  readonly #cpc: RegExp;
  readonly #more: RegExp;
  readonly #less: RegExp;
  /** Year after year. */
  readonly #always: RegExp;
  /** What stands right before a number. */
  readonly #before: Readonly<Record<"from" | "by" | "onto" | "to", RegExp>>;
  /** Before two periods between which something changed. */
  readonly #spans: RegExp;
  /** After a number: another one to which it changed. */
  readonly #leads: RegExp;

  constructor(article: Article, pack: Pack) {
    this.#article = article;
    this.#pack = pack;
    this.#words = SPEECH[pack.lang] ?? (SPEECH.en as Speech);
    this.#up = whole(pack.up, "iu");
    this.#down = whole(pack.down, "iu");
    this.#not = whole(pack.negation, "iu");
    this.#share = whole(this.#words.share, "iu");
    this.#gdp = whole(this.#words.gdp, "iu");
    this.#than = whole(pack.than, "iu");
    this.#cpc = whole(this.#words.cpc, "iu");
    this.#more = new RegExp(`^ ?(?:${pack.more})${END}`, "iu");
    this.#less = new RegExp(`^ ?(?:${pack.less})${END}`, "iu");
    this.#always = whole(this.#words.always, "iu");
    this.#spans = whole(`${pack.from}|${this.#words.between}`, "iu");
    this.#leads = new RegExp(
      `^[^.;]{0,30}(?:^|[^\\p{L}])(?:${this.#words.onto})[ \\u00a0][^.;\\d]{0,12}\\d`,
      "iu",
    );
    const bounds = pack.bounds.map(([each]) => each).join("|");
    const led = (source: string) =>
      new RegExp(`(?:^|[^\\p{L}])(?:${source})[ \u00a0]*(?:${bounds})?[ \u00a0]*$`, "iu");
    this.#before = { from: led(pack.from), by: led(pack.by), onto: led(this.#words.onto), to: led(pack.to) };
    this.#hub = this.#mainPower();
  }

  /** The power that the article names most; Russia where it names none. */
  #mainPower(): string {
    const count = new Map<string, number>();
    for (const { code } of entitiesIn(this.#article.text, this.#pack.lang, null))
      if (POWERS.includes(code)) count.set(code, (count.get(code) ?? 0) + 1);
    return [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "RUS";
  }

  all(): Stated[] {
    const out: Stated[] = [];
    for (const { sentences } of this.#article.paragraphs) {
      let carried: Carried = { partners: [], hub: null, period: null, subject: null };
      for (const sentence of sentences) {
        const { stated, left } = this.#sentence(sentence, carried);
        out.push(...stated);
        carried = left;
      }
    }
    return out;
  }

  #sentence(sentence: Clause, carried: Carried): { stated: Stated[]; left: Carried } {
    const { lang } = this.#pack;
    const text = this.#article.text.slice(sentence.start, sentence.end);
    const { date } = this.#article;
    const spot: Spot = {
      numbers: numbersIn(text, this.#pack),
      periods: periodsIn(text, this.#pack, date),
      entities: entitiesIn(text, lang, date),
      subjects: subjectsIn(text, lang),
    };
    spot.numbers = spot.numbers.filter(
      (number) => !spot.periods.some((period) => number.start < period.end && number.end > period.start),
    );
    const attribution =
      this.#words.attributed
        .exec(text)
        ?.slice(1)
        .find((each) => each !== undefined)
        ?.trim() ?? null;
    const stated: Stated[] = [];
    let last: Query | null = null;
    for (const clause of clausesOf(text, this.#words)) {
      const numbers = distribute(within(spot.numbers, clause));
      for (const number of numbers) {
        const query: Query | null =
          this.#ofNumber(text, number, numbers, clause, spot, carried) ??
          this.#like(last, text, number, clause, spot);
        if (query === null) continue;
        last = query;
        const [start, end] = [sentence.start + number.start, sentence.start + number.end];
        stated.push({ start, end, sentence, query, attribution });
      }
      if (numbers.length > 0) continue;
      const trend = this.#trend(text, clause, spot);
      if (trend === null) continue;
      const [start, end] = [sentence.start + trend.start, sentence.start + trend.end];
      stated.push({ start, end, sentence, query: trend.query, attribution });
    }
    const told = this.#frequency(text, spot, carried);
    if (told !== null) {
      const [start, end] = [sentence.start + told.start, sentence.start + told.end];
      stated.push({ start, end, sentence, query: told.query, attribution });
    }
    const partners = this.#partnersOf(spot.entities);
    const power = powerIn(spot.entities) ?? null;
    return {
      stated,
      left: {
        partners: partners.length > 0 ? partners : carried.partners,
        hub: power ?? carried.hub,
        period: spot.periods.findLast(({ period }) => period !== null)?.period ?? carried.period,
        subject:
          (spot.subjects.find(({ subject }) => subject === "visits") ?? spot.subjects.at(-1))?.subject ??
          carried.subject,
      },
    };
  }

  #partnersOf(entities: readonly EntityFound[]): string[] {
    return [...new Set(entities.map(({ code }) => code))].filter(
      (code) => !POWERS.includes(code) && /^[A-Z]{3}$|^central-asia$/.test(code),
    );
  }

  /** "34 % in 2021 and 25 % in 2022", "to 3 billion, or by 8 %": what says no more than the number speaks of what was spoken of. */
  #like(last: Query | null, text: string, number: NumberFound, clause: Clause, spot: Spot): Query | null {
    if (last === null) return null;
    const unit = number.unit === "none" ? "index" : number.unit;
    const money = last.measure === "trade.turnover" || last.measure === "trade.hub_exports";
    const growth = money && unit === "percent" && last.kind === "change";
    if (unit !== last.unit && !growth) return null;
    const around = near(text.slice(clause.start, number.start), text.slice(number.end, clause.end));
    const falls = this.#down.test(around) || last.direction === "down";
    const down = falls && !this.#up.test(around);
    const kind = growth ? "change" : last.kind;
    const close = nearest(
      within(spot.periods, clause).filter((each) => distance(number, each) < 30),
      number,
    );
    const when = close === undefined ? null : this.#resolved(close, spot);
    const entities = within(spot.entities, clause).filter((each) => distance(number, each) < 40);
    const partners = this.#partnersOf(entities);
    return {
      ...last,
      kind,
      unit,
      partners: partners.length > 0 ? partners : last.partners,
      hub: powerIn(entities) ?? last.hub,
      period: when?.label ?? last.period,
      from: kind !== "change" ? null : when === null ? last.from : yearBefore(when).label,
      value: number.value * (kind === "change" && unit !== "fold" && down ? -1 : 1),
      rounding: number.rounding,
      bound: number.bound,
      direction: kind === "change" ? (down ? "down" : "up") : null,
      negated: false,
    };
  }

  /** The period that is meant, a year before or after the last that was named included. */
  #resolved(found: PeriodFound, spot: Spot): Period | null {
    if (found.period !== null && found.kind !== "same") return found.period;
    const named = spot.periods.findLast(({ period, end }) => period !== null && end <= found.start)?.period;
    if (named === undefined || named === null) return null;
    if (found.kind === "year-before") return yearBefore(named);
    if (found.kind === "year-after") return shift(named, step(named));
    // The same months, of the year that stands beside or of the one after.
    const years =
      found.period === null ? 1 : Math.floor(found.period.first / 12) - Math.floor(named.first / 12);
    return shift(named, 12 * years);
  }

  /** What a number says; null where it is no statement that a measure could answer. */
  #ofNumber(
    text: string,
    number: NumberFound,
    numbers: readonly NumberFound[],
    clause: Clause,
    spot: Spot,
    carried: Carried,
  ): Query | null {
    const said = text.slice(clause.start, clause.end);
    const before = text.slice(clause.start, number.start);
    const after = text.slice(number.end, clause.end);
    const subjects = within(spot.subjects, clause);
    const subject = this.#subjectFor(
      number,
      said,
      after.slice(0, 30),
      subjects.length > 0 ? subjects : spot.subjects,
      carried,
    );
    if (subject === null) return null;
    const whose = { start: number.end, end: Math.min(clause.end, number.end + 40) };
    const counted = within(spot.subjects, whose).some((each) => [...MONEY, "arms"].includes(each.subject));
    const change = this.#changeNear(before, after);
    const alone = number.unit === "percent" && counted && change === null;
    const shares =
      alone || this.#share.test(said) || (number.unit === "percent" && this.#gdp.test(after.slice(0, 40)));
    const kind = kindOf(number, subject, shares, change);
    if (kind === null) return null;
    const other = this.#than.exec(after.slice(0, 40));
    if (other !== null && (kind === "change" || number.unit === "fold")) {
      // "62 percent more than Armenia" compares countries: that is not read yet.
      const against = { start: number.end + other.index, end: clause.end };
      if (within(spot.entities, against).length > 0 && within(spot.periods, against).length === 0)
        return null;
    }
    const parties = this.#parties(text, number, numbers, clause, spot, carried, subject);
    if (parties === null) return null;
    const target = targetOf(subject, number, kind, parties, this.#spoken(said));
    if (target === null) return null;
    const when = this.#when(number, clause, spot, carried, kind, text);
    const around = near(before, after);
    const moved = this.#up.test(around) || this.#down.test(around) ? around : text.slice(0, number.start);
    const down =
      this.#less.test(after) || (!this.#more.test(after) && this.#down.test(moved) && !this.#up.test(moved));
    const sign = kind === "change" && down && number.unit !== "fold" ? -1 : 1;
    return {
      kind,
      ...target,
      route:
        (subject === "oil-route" || subject === "gas-route") && this.#cpc.test(said)
          ? "Caspian Pipeline Consortium"
          : null,
      hub: parties.hub,
      partners: parties.partners,
      period: when.period?.label ?? null,
      from: when.from?.label ?? null,
      value: number.value * sign,
      unit: number.unit === "none" ? "index" : number.unit,
      rounding: number.rounding,
      bound: number.bound,
      direction: kind === "change" ? (down ? "down" : "up") : null,
      than: [],
      every: false,
      negated: this.#not.test(before.slice(-25)) && number.unit !== "times",
      guessed: when.guessed,
    };
  }

  /** Whether a text speaks of a share, and of GDP. */
  #spoken(said: string): { share: boolean; gdp: boolean } {
    return { share: this.#share.test(said), gdp: this.#gdp.test(said) };
  }

  /** Whether a word of change stands by the number, and whether what stands right before it makes a level of it. */
  #changeNear(before: string, after: string): "by" | "to" | "from" | "change" | null {
    if (this.#more.test(after) || this.#less.test(after)) return "change";
    const around = near(before, after);
    return this.#up.test(around) || this.#down.test(around) ? (this.#led(before, after) ?? "change") : null;
  }

  /** What stands right before a number: that something changed by, to or from it. */
  #led(before: string, after: string): "by" | "to" | "from" | null {
    const { from, by, onto, to } = this.#before;
    if (from.test(before) && this.#leads.test(after)) return "from";
    if (by.test(before) && !onto.test(before)) return "by";
    if (to.test(before)) return "to";
    return from.test(before) ? "from" : null;
  }

  /** Whether GDP is the very whole of a share: "percent of GDP", with no other noun between. */
  #nearGdp(tail: string): boolean {
    return (this.#gdp.exec(tail)?.index ?? 99) < 22;
  }

  #subjectFor(
    number: NumberFound,
    said: string,
    tail: string,
    subjects: readonly SubjectFound[],
    carried: Carried,
  ): Subject | null {
    if (number.unit === "tonnes")
      return subjects.find(({ subject }) => subject === "freight") === undefined ? null : "freight";
    if (number.unit === "times") {
      const visit = subjects.find(({ subject }) => subject === "visits" || subject === "meetings");
      return visit?.subject ?? null;
    }
    if (number.unit === "gdp-points") return "remittances";
    const sent = subjects.some((each) => each.subject === "remittances") || carried.subject === "remittances";
    if (number.unit === "percent" && this.#nearGdp(tail)) return sent ? "remittances" : null;
    if (number.unit === "persons")
      return subjects.some(({ subject }) => subject === "migrants") ? "migrants" : null;
    const usable = subjects.filter(({ subject }) => usableWith(subject, number));
    const own = usable.filter((each) => number.unit === "percent" && WHOLES.includes(each.subject));
    const found =
      nearest(own.length > 0 ? own : usable, number)?.subject ??
      (carried.subject !== null && usableWith(carried.subject, number) ? carried.subject : null);
    if (found === "oil-route" || found === "gas-route") {
      // Oil and gas that are not said to go anywhere are other trade.
      return /export|ausfuhr|экспорт|through|durch|über|par |via|через|pipeline|CPC|КТК/iu.test(said)
        ? found
        : null;
    }
    return found;
  }

  #parties(
    text: string,
    number: NumberFound,
    numbers: readonly NumberFound[],
    clause: Clause,
    spot: Spot,
    carried: Carried,
    subject: Subject,
  ): { hub: string; partners: string[]; flow: "to-hub" | "from-hub" | null } | null {
    const than = this.#than.exec(text.slice(number.end, clause.end));
    const until = than === null ? clause.end : number.end + than.index;
    const inClause = within(spot.entities, { start: clause.start, end: until });
    const own = this.#partnersOf(inClause);
    const sentence = this.#partnersOf(spot.entities);
    const all = own.length > 0 ? own : sentence.length > 0 ? sentence : carried.partners;
    if (all.length === 0) return null;
    let partners = this.#inSegment(text, number, inClause, all);
    // "in Tajikistan and Kyrgyzstan to 50 and 27 percent": as many numbers of one unit as partners.
    const alike = numbers.filter((each) => each.unit === number.unit);
    if (alike.length > 1 && alike.length === all.length) {
      const before = inClause.filter(({ code }) => all.includes(code));
      const listed =
        before.every((each) => each.end <= (alike[0]?.start ?? 0)) ||
        before.every((each) => each.start >= (alike.at(-1)?.end ?? 0));
      const at = alike.indexOf(number);
      // "91 % in Kazakhstan and 50 % in Turkmenistan": each number with its country.
      const turns = [
        ...alike.map((each) => ({ ...each, is: "number" })),
        ...before.map((each) => ({ ...each, is: "country" })),
      ]
        .sort((one, other) => one.start - other.start)
        .every((each, place, both) => each.is !== both[place - 1]?.is);
      if (listed || (turns && before.length === alike.length))
        partners = [(listed ? all[at] : before[at]?.code) ?? ""];
      else partners = [nearest(before, number)?.code ?? all[0] ?? ""];
    } else if (all.length > 1) {
      const close = nearest(
        inClause.filter(({ code }) => all.includes(code)),
        number,
      );
      if (alike.length > 1 && close !== undefined) partners = [close.code];
    }
    const powers = inClause.filter(({ code }) => POWERS.includes(code));
    const others = spot.entities.filter(({ code }) => POWERS.includes(code));
    const hub = (nearest(powers, number) ?? nearest(others, number))?.code ?? carried.hub ?? this.#hub;
    return { hub, partners, flow: this.#flow(text, clause, inClause, hub, partners, subject) };
  }

  /** Those named between the same commas as the number, unless the commas are those of a list. */
  #inSegment(
    text: string,
    number: NumberFound,
    entities: readonly EntityFound[],
    all: readonly string[],
  ): string[] {
    const from = text.lastIndexOf(",", number.start) + 1;
    const comma = text.indexOf(",", number.end);
    const own = within(entities, { start: from, end: comma < 0 ? text.length : comma }).filter(({ code }) =>
      all.includes(code),
    );
    const [first] = own;
    if (first === undefined || own.length === all.length) return [...all];
    const last = own.at(-1) ?? first;
    const before = entities.findLast(({ code, end }) => all.includes(code) && end <= first.start);
    const after = entities.find(({ code, start }) => all.includes(code) && start >= last.end);
    const joined = (one: EntityFound | undefined, other: EntityFound | undefined) =>
      one !== undefined &&
      other !== undefined &&
      other.start - one.end < LISTED &&
      !/\d/.test(text.slice(one.end, other.start));
    const list = joined(before, first) || joined(last, after);
    return list ? [...all] : [...new Set(own.map(({ code }) => code))];
  }

  /** Which way goods go: who is named after "to", or as whose exports or imports they are. */
  #flow(
    text: string,
    clause: Clause,
    entities: readonly EntityFound[],
    hub: string,
    partners: readonly string[],
    subject: Subject,
  ): "to-hub" | "from-hub" | null {
    if (subject === "visits") {
      const goal = entities.findLast((each) => each.code === hub && each.by === "name");
      return goal !== undefined && entities[0]?.code !== hub ? "to-hub" : null;
    }
    if (subject !== "exports" && subject !== "imports") return null;
    const led = (each: EntityFound, source: string) =>
      new RegExp(`(?:^|[^\\p{L}])(?:${source})[ \\u00a0](?:the |den |die |la |le )?$`, "iu").test(
        text.slice(clause.start, each.start),
      );
    const form = (each: EntityFound) => text.slice(each.start, each.end);
    for (const each of entities) {
      const isHub = each.code === hub;
      if (!isHub && !partners.includes(each.code)) continue;
      if (each.by === "adjective") continue;
      if (
        led(each, this.#words.toward) &&
        !/['’]s?$/.test(form(each)) &&
        !(this.#pack.lang === "ru" && led(each, "из|от"))
      )
        return isHub ? "to-hub" : "from-hub";
      if (subject === "imports" && led(each, this.#words.away)) return isHub ? "from-hub" : "to-hub";
    }
    const owner = entities.find((each) => each.code === hub || partners.includes(each.code));
    if (owner === undefined) return null;
    const ownerIsHub = owner.code === hub;
    return (subject === "exports") === ownerIsHub ? "from-hub" : "to-hub";
  }

  #when(
    number: NumberFound,
    clause: Clause,
    spot: Spot,
    carried: Carried,
    kind: Query["kind"],
    text: string,
  ): { period: Period | null; from: Period | null; guessed: boolean } {
    const { date } = this.#article;
    const last = date === null ? null : Number(date.slice(0, 4)) - 1;
    const guess = carried.period ?? (last === null ? null : wholeYear(last));
    const own = within(spot.periods, clause);
    const pool = own.length > 0 ? own : spot.periods;
    const near = (each: PeriodFound) => {
      const between = text.slice(Math.min(each.end, number.end), Math.max(each.start, number.start));
      const follows = each.start >= number.end && each.start - number.end <= 8;
      return distance(number, each) * (between.includes(",") ? 2 : 1) * (follows ? 0.5 : 1);
    };
    const close = pool.reduce<PeriodFound | undefined>(
      (best, each) => (best === undefined || near(each) < near(best) ? each : best),
      undefined,
    );
    const resolved = close === undefined ? null : this.#resolved(close, spot);
    // Only the day of writing tells of which year it is.
    const guessed =
      resolved === null && pool.every(({ period }) => period === null) && carried.period === null;
    const named = pool.flatMap((each) => (each.period === null ? [] : [{ ...each, period: each.period }]));
    const [one, other] = named;
    const ends =
      named.length === 2 &&
      one !== undefined &&
      other !== undefined &&
      one.period.label !== other.period.label
        ? [one.period, other.period].sort((a, b) => a.first - b.first)
        : null;
    const linked = ends !== null && one !== undefined && other !== undefined && other.start - one.end < 12;
    const [first = null, second = null] = ends ?? [];
    const before = text.slice(clause.start, number.start);
    const after = text.slice(number.end, clause.end);
    const led = this.#led(before, after);
    const only = within(spot.numbers, clause).filter(({ unit }) => unit === number.unit).length === 1;
    if (kind === "change" || kind === "trend") {
      const against =
        this.#than.test(after.slice(0, 30)) && (this.#more.test(after) || this.#less.test(after));
      if (
        ends !== null &&
        only &&
        (against || linked || this.#spans.test(` ${before} `) || this.#spans.test(after))
      )
        return { period: second, from: first, guessed: false };
      const period = (close?.kind === "year-before" ? (named.at(-1)?.period ?? guess) : resolved) ?? guess;
      return { period, from: period === null ? null : yearBefore(period), guessed };
    }
    if (linked && led === "from") return { period: first, from: null, guessed: false };
    if (linked && led === "to") return { period: second, from: null, guessed: false };
    return { period: resolved ?? guess, from: null, guessed };
  }

  /** "More often than in the last ten years", of visits that were spoken of; or that meetings are kept to a minimum. */
  #frequency(
    text: string,
    spot: Spot,
    carried: Carried,
  ): { start: number; end: number; query: Query } | null {
    const rank = this.#words.rank.exec(text);
    const rare = this.#words.rare.exec(text);
    const found = rank ?? rare;
    const subject = spot.subjects.find((each) => each.subject === "visits" || each.subject === "meetings");
    if (found === null || (rank !== null && (subject?.subject ?? carried.subject) !== "visits")) return null;
    if (rank === null && subject?.subject !== "meetings") return null;
    const named = this.#partnersOf(spot.entities);
    const partners = named.length > 0 ? named : carried.partners;
    const years = rank?.groups?.years ?? "";
    const count =
      Number(years) || (this.#pack.words.find(([source]) => whole(source, "iu").test(years))?.[1] ?? 0);
    const period = spot.periods.find((each) => each.period !== null)?.period ?? carried.period;
    if (partners.length === 0 || (rank !== null && count === 0)) return null;
    return {
      start: found.index,
      end: found.index + found[0].length,
      query: {
        kind: rank === null ? "trend" : "rank",
        measure: rank === null ? "diplomacy.meetings" : "diplomacy.visits_by_hub",
        flow: null,
        route: null,
        hub: powerIn(spot.entities) ?? carried.hub ?? this.#hub,
        partners,
        period: period?.label ?? null,
        from: period === null ? null : shift(period, -12 * (rank === null ? 1 : count)).label,
        value: rank === null ? null : count,
        unit: rank === null ? null : "times",
        rounding: 0,
        bound: null,
        direction: rank === null ? "down" : "up",
        than: [],
        every: false,
        negated: false,
        guessed: false,
      },
    };
  }

  /** "Trade with Russia increased", without a number. */
  #trend(text: string, clause: Clause, spot: Spot): { start: number; end: number; query: Query } | null {
    const said = text.slice(clause.start, clause.end);
    const subject = within(spot.subjects, clause).find(({ subject: each }) =>
      [...MONEY, "remittances"].includes(each),
    );
    const entities = within(spot.entities, clause);
    const partners = this.#partnersOf(entities);
    const hub = powerIn(entities);
    const up = this.#up.exec(said);
    const down = this.#down.exec(said);
    const moved = up ?? down;
    const period = within(spot.periods, clause).find(({ period: each }) => each !== null)?.period ?? null;
    if (
      subject === undefined ||
      partners.length === 0 ||
      hub === undefined ||
      moved === null ||
      period === null
    )
      return null;
    if (up !== null && down !== null) return null;
    // Year after year is more than one change.
    if (this.#always.test(said) || within(spot.periods, clause).length > 1) return null;
    const at = clause.start + moved.index;
    if (distance({ start: at, end: at + moved[0].length }, subject) > 60) return null;
    const flow = this.#flow(text, clause, entities, hub, partners, subject.subject);
    const target = targetOf(subject.subject, null, "trend", { hub, flow }, this.#spoken(said));
    if (target === null) return null;
    return {
      start: Math.min(at, subject.start),
      end: Math.max(at + moved[0].length, subject.end),
      query: {
        kind: "trend",
        ...target,
        route: null,
        hub,
        partners,
        period: period.label,
        from: yearBefore(period).label,
        value: null,
        unit: null,
        rounding: 0,
        bound: null,
        direction: up !== null ? "up" : "down",
        than: [],
        every: false,
        negated: this.#not.test(said.slice(Math.max(0, moved.index - 20), moved.index)),
        guessed: false,
      },
    };
  }
}

/** The like period of the year before. */
const yearBefore = (period: Period) => shift(period, -step(period));

/** Countries of a list stand no farther apart than this. */
const LISTED = 22;
const NEAR = 45;
const near = (before: string, after: string) => `${before.slice(-NEAR)} ${after.slice(0, NEAR)}`;

/** "34 and 33 GDP points": a number that is followed by another has its unit. */
function distribute(numbers: NumberFound[]): NumberFound[] {
  const out = numbers.map((each) => ({ ...each }));
  for (let at = out.length - 2; at >= 0; at--) {
    const [one, next] = [out[at], out[at + 1]];
    if (one === undefined || next === undefined || one.unit !== "none" || next.unit === "none") continue;
    if (next.start - one.end > 8) continue;
    one.unit = next.unit;
  }
  return out;
}
