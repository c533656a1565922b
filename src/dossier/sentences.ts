import { BEYOND } from "../measures/change.js";
import type { Facet, Measure } from "../measures/measure.js";
import type { Coverage, Direction, Reading } from "../measures/schema.js";
import type { Verdict } from "../verdicts/schema.js";
import type { Finding, NumberSaid, Sentence } from "./schema.js";

/** What sentences are made from. */
export interface Facts {
  readings: readonly Reading[];
  verdicts: readonly Verdict[];
  findings: readonly Finding[];
  coverage: readonly Coverage[];
}

/** A facet is told in this many sentences. */
const MOST = 3;
/** Values that a series must have for its highest or lowest one to be worth saying. */
const LONG = 6;
/** So many partners with one value are worth saying. */
const ALIKE = 3;
/** Messages that say the same rule differently, so that two facets do not read like a form. */
const VARIANTS = ["a", "b"];

type Bare = Omit<Sentence, "facet">;

/** A number that a sentence says: one aspect of one reading. */
function aspect(reading: Reading, is: NumberSaid["is"], value: number | null | undefined): NumberSaid | null {
  if (value === null || value === undefined) return null;
  return { reading: reading.id, is, value, unit: is === "score" ? "score" : reading.unit };
}

function numbers(all: Readonly<Record<string, NumberSaid | null>>): Record<string, NumberSaid> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, number]) => (number === null ? [] : [[name, number]])),
  );
}

/** How far a reading moved, as times its noise; what never moved before moved farther than any. */
function strength({ change }: Reading): number {
  return change?.score == null
    ? change?.beyondNoise === true
      ? Number.POSITIVE_INFINITY
      : 0
    : Math.abs(change.score);
}

const strongestFirst = (a: Reading, b: Reading) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1);

const moved = ({ direction }: Reading) => direction === "closer" || direction === "farther";
const rose = ({ change }: Reading) => (change?.step ?? change?.absolute ?? 0) > (change?.usual ?? 0);

/** Whether the value is the highest or the lowest of its series, if that is long enough to say so. */
function extreme({ series, value }: Reading): "highest" | "lowest" | "none" {
  const known = series.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (value === null || known.length < LONG) return "none";
  const others = known.slice(0, -1);
  if (value > Math.max(...others)) return "highest";
  return value < Math.min(...others) ? "lowest" : "none";
}

/** From where to where a reading moved, and how many times its noise that is. */
function steps(reading: Reading): Pick<Bare, "numbers" | "terms"> {
  const { change, series, saidBy, measure } = reading;
  const known = series.find(({ value }) => value !== null);
  return {
    numbers: numbers({
      from: aspect(reading, "before", series.at(-2)?.value),
      to: aspect(reading, "value", reading.value),
      score: aspect(reading, "score", change?.score),
    }),
    terms: {
      measure,
      speaker: saidBy,
      way: rose(reading) ? "up" : "down",
      direction: reading.direction,
      scored: change?.score == null ? "no" : "yes",
      extreme: extreme(reading),
      before: change?.from ?? "",
      period: reading.period,
      since: known?.period ?? reading.period,
    },
  };
}

function about(rule: Bare["rule"], reading: Reading): Bare {
  return { rule, readings: [reading.id], partners: { of: [reading.partner] }, ...steps(reading) };
}

/** Which way a change points, also where it is within noise. */
function leaning(reading: Reading, measures: ReadonlyMap<string, Measure>): Direction {
  const closer = measures.get(reading.measure)?.closer;
  if (closer === undefined || closer === "context" || reading.change?.score == null) return "unknown";
  return rose(reading) === (closer === "up") ? "closer" : "farther";
}

/** Readings of measures that pages show in full: of editions side by side the newest, which comes first. */
function inFull(readings: readonly Reading[], measures: ReadonlyMap<string, Measure>): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ measure, partner, saidBy, value }) => {
    const key = [measure, partner, saidBy].join(" ");
    if (value === null || measures.get(measure)?.brief === true || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The strongest sign of each direction; where none is beyond noise, the change within noise that comes nearest to it. */
function signs(readings: readonly Reading[], measures: ReadonlyMap<string, Measure>): Bare[] {
  return (["closer", "farther"] as const).flatMap((direction) => {
    const [beyond] = readings.filter((each) => each.direction === direction).sort(strongestFirst);
    if (beyond !== undefined) return [about("strongest", beyond)];
    const [nearest] = readings
      .filter((each) => each.direction === "no-clear-change" && leaning(each, measures) === direction)
      .sort(strongestFirst);
    if (nearest === undefined) return [];
    const { numbers: said, terms, ...sentence } = about("nearest", nearest);
    const score = aspect(nearest, "score", nearest.change?.score);
    return [{ ...sentence, numbers: score === null ? said : { score }, terms: { ...terms, direction } }];
  });
}

/** Partners of which a facet says nothing new, and those of which it says nothing. */
function others(own: readonly Reading[], verdicts: readonly Verdict[], told: "both" | "unknown"): Bare[] {
  const that = (verdict: Verdict["verdict"]) =>
    verdicts.filter((each) => each.verdict === verdict).map(({ partner }) => partner);
  const within = told === "both" ? that("no-clear-change") : [];
  const unknown = that("unknown");
  if (within.length + unknown.length === 0) return [];
  const judged = own.filter(
    ({ partner, direction }) => within.includes(partner) && direction === "no-clear-change",
  );
  return [
    {
      rule: "others",
      readings: (judged.length > 0 ? judged : own).map(({ id }) => id),
      partners: { within, unknown },
      numbers: {},
      terms: { told: within.length === 0 ? "unknown" : unknown.length === 0 ? "within" : "both" },
    },
  ];
}

/** What is known though its change cannot be judged: the span of the measure that most partners have. */
function spans(own: readonly Reading[]): Bare[] {
  const counts = new Map<string, Reading[]>();
  for (const reading of own) counts.set(reading.measure, [...(counts.get(reading.measure) ?? []), reading]);
  const votes = (all: readonly Reading[]) => all.filter(({ direction }) => direction !== "context").length;
  const [all = []] = [...counts.values()].sort((a, b) => votes(b) - votes(a) || b.length - a.length);
  const byValue = [...all].sort((a, b) => (a.value ?? 0) - (b.value ?? 0) || (a.id < b.id ? -1 : 1));
  const [low, high] = [byValue[0], byValue.at(-1)];
  if (low === undefined || high === undefined) return [];
  const alike = low.value === high.value;
  return [
    {
      rule: all.length === 1 ? "only" : alike ? "alike" : "span",
      readings: all.map(({ id }) => id),
      partners: {
        of: all.map(({ partner }) => partner),
        lowest: [low.partner],
        highest: [high.partner],
      },
      numbers: numbers({
        low: aspect(low, "value", low.value),
        high: aspect(high, "value", high.value),
      }),
      terms: {
        measure: low.measure,
        speaker: low.saidBy,
        period: low.period,
        judged: low.direction === "context" ? "context" : low.direction === "unknown" ? "few" : "yes",
      },
    },
  ];
}

/** That the measure told first has the same value for several partners: as notable as a change. */
function equals(own: readonly Reading[], { measure }: Reading): Bare[] {
  const all = own.filter((reading) => reading.measure === measure);
  const [first] = all;
  if (first === undefined || all.length < ALIKE || all.some(({ value }) => value !== first.value)) return [];
  return spans(all).map((each) => ({ ...each, terms: { ...each.terms, judged: "yes" } }));
}

/** The strongest change that casts no vote, and why it casts none. */
function background(own: readonly Reading[]): Bare[] {
  const [reading] = own
    .filter(({ direction, change }) => direction === "context" && Math.abs(change?.score ?? 0) >= BEYOND)
    .sort(strongestFirst);
  if (reading === undefined) return [];
  const sentence = about("background", reading);
  const why = reading.notes.includes("hub-moved") ? "hub" : "context";
  return [{ ...sentence, terms: { ...sentence.terms, why } }];
}

/** Two values that should be one: what two sides say, or two editions. */
function differing(
  kind: "sides-differ" | "editions-differ",
  { findings, readings }: Facts,
  facet: Facet,
): Bare[] {
  const [largest] = findings
    .filter((each) => each.kind === kind && each.facet === facet)
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const [a, b] = (largest?.readings ?? []).flatMap((id) => readings.filter((reading) => reading.id === id));
  if (a === undefined || b === undefined) return [];
  return [
    {
      rule: kind,
      readings: [a.id, b.id],
      partners: { of: [a.partner] },
      numbers: numbers({ first: aspect(a, "value", a.value), second: aspect(b, "value", b.value) }),
      terms: { measure: a.measure, a: a.saidBy, b: b.saidBy, period: a.period },
    },
  ];
}

/** Partners whose level lies outside the middle half of the baseline, though the change into the period is within noise. */
function levels(own: readonly Reading[]): Bare[] {
  const position = ({ value, longView }: Reading) =>
    value === null || longView === null
      ? "within"
      : value > longView.band[1]
        ? "above"
        : value < longView.band[0]
          ? "below"
          : "within";
  const still = own.filter(({ direction }) => direction === "no-clear-change");
  const sides = (["above", "below"] as const).flatMap((side) =>
    [...new Set(still.map(({ measure }) => measure))].map((measure) => ({
      side,
      all: still.filter((each) => each.measure === measure && position(each) === side),
    })),
  );
  const [most] = sides.sort((a, b) => b.all.length - a.all.length);
  const [first] = most?.all ?? [];
  if (most === undefined || first === undefined || first.longView === null) return [];
  return [
    {
      rule: "level",
      readings: most.all.map(({ id }) => id),
      partners: { of: most.all.map(({ partner }) => partner) },
      numbers: {},
      terms: { measure: first.measure, side: most.side, period: first.period },
    },
  ];
}

/** Where the hub's own series of what leads the facet ended before the period. */
function ended(measure: string, { coverage }: Facts, hub: string): Bare[] {
  const all = coverage.filter(
    (each) => each.measure === measure && each.saidBy === hub && each.series !== null,
  );
  const [first] = all;
  const last = first?.detail.last;
  if (first === undefined || last === undefined || all.some(({ detail }) => detail.last !== last)) return [];
  return [
    {
      rule: "ended",
      readings: all.flatMap(({ series }) => (series === null ? [] : [series.reading])),
      partners: { of: all.map(({ partner }) => partner) },
      numbers: {},
      terms: { measure, speaker: hub, last },
    },
  ];
}

/** What a facet says, in the order in which its sentences are told: what moved, what speaks against it, who did not move; then the rest. */
function told(facts: Facts, facet: Facet, measures: ReadonlyMap<string, Measure>): Bare[] {
  const own = inFull(facts.readings, measures).filter((reading) => reading.facet === facet);
  const verdicts = facts.verdicts.filter((verdict) => verdict.facet === facet);
  const beyond = own.filter(moved).sort(strongestFirst);
  const still = own.filter(({ direction }) => direction === "no-clear-change").sort(strongestFirst);
  const [top] = beyond;
  const lead = top ?? still[0] ?? own[0];
  if (lead === undefined) return [];
  const against = beyond.find(({ direction }) => direction !== top?.direction);
  const also = beyond.find(({ partner }) => partner !== top?.partner);
  const main =
    top !== undefined
      ? [
          about("moved", top),
          ...(against !== undefined
            ? [about("against", against)]
            : also !== undefined
              ? [about("also", also)]
              : []),
          ...others(own, verdicts, "both"),
        ]
      : still[0] !== undefined
        ? [about("still", still[0]), ...others(own, verdicts, "unknown")]
        : spans(own);
  return [
    ...main,
    ...(top === undefined && still[0] !== undefined ? equals(own, lead) : []),
    ...background(own),
    ...differing("sides-differ", facts, facet),
    ...levels(own),
    ...differing("editions-differ", facts, facet),
    ...ended(lead.measure, facts, lead.hub),
  ].slice(0, MOST);
}

/** The measure that a facet is told by first: its chart comes first, too. Undefined where nothing of the facet is known. */
export function leadOf(sentences: readonly Sentence[], facet: Facet): string | undefined {
  return sentences.find((each) => each.facet === facet)?.terms.measure;
}

/**
 * What the dossier says in sentences, without any language: the strongest signs of each direction first, then two or three
 * sentences a facet. Each follows from readings by the rule that it names; a facet without a reading has none.
 */
export function sentencesOf(
  facts: Facts,
  facets: readonly Facet[],
  measures: readonly Measure[],
): Sentence[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const used = new Map<string, number>();
  const varied = (sentence: Sentence): Sentence => {
    const before = used.get(sentence.rule) ?? 0;
    used.set(sentence.rule, before + 1);
    return { ...sentence, terms: { ...sentence.terms, variant: VARIANTS[before % VARIANTS.length] ?? "a" } };
  };
  return [
    ...signs(inFull(facts.readings, byId), byId).map((each): Sentence => ({ facet: null, ...each })),
    ...facets.flatMap((facet) => told(facts, facet, byId).map((each): Sentence => ({ facet, ...each }))),
  ].map(varied);
}
