import { nameWithin } from "../dossier/speaker.js";
import { partName, placeName } from "../dossier/titles.js";
import type { Figure } from "../ledger/ledger.js";
import { BEYOND, LEAST_CHANGES } from "../measures/change.js";
import type { Measure } from "../measures/measure.js";
import type { Change, Reading, ReadingPart } from "../measures/schema.js";
import { dayText, periodName } from "../question/called.js";
import { isCountry } from "../question/countries.js";
import { isAmount, type Unit } from "../units.js";
import type { Verdict } from "../verdicts/schema.js";
import { AGREES, WEIGHTINGS } from "../verdicts/verdict.js";
import { decimal, formatChange, formatScore, formatValue } from "../words/format.js";
import type { Name } from "../words/name.js";
import { has, named, say } from "../words/words.js";
import { nameOf, positionOf, valueBefore } from "./view.js";

/** A step of a series as its judgement counts it: a logarithm of amounts, points of shares, plain of an index. */
function stepText(step: number | null, unit: Unit, lang: string): string {
  if (step === null) return say(lang, "value.none");
  if (isAmount(unit)) return decimal(lang, step, 3, true);
  return formatChange(lang, { absolute: step, relative: null }, unit);
}

function judgement(change: Change, lang: string): string {
  return say(lang, change.beyondNoise === true ? "explain.beyond" : "explain.within", {
    beyond: decimal(lang, BEYOND, 1),
  });
}

/** How the change into the period was judged, in sentences. */
export function changeSentences(reading: Reading, baseline: Name, lang: string): string[] {
  const { change, unit } = reading;
  if (change === null) return [say(lang, "explain.no-change")];
  const moved = say(lang, isAmount(unit) && change.step !== null ? "explain.moved-log" : "explain.moved", {
    from: formatValue(lang, valueBefore(reading), unit),
    before: periodName(change.from, lang),
    to: formatValue(lang, reading.value, unit),
    period: periodName(change.to, lang),
    change: formatChange(lang, change, unit),
    step: stepText(change.step, unit, lang),
  });
  if (change.beyondNoise === null || change.noise === null)
    return [moved, say(lang, "explain.unjudged", { changes: change.changes, least: LEAST_CHANGES })];
  const judged = judgement(change, lang);
  const values = {
    changes: change.changes,
    baseline,
    usual: stepText(change.usual, unit, lang),
    noise: stepText(change.noise, unit, lang).replace(/^\+/, ""),
    step: stepText(change.step, unit, lang),
    score: formatScore(lang, change.score),
    judged,
  };
  const samples = reading.notes.includes("noise-of-samples");
  const how = samples ? "explain.samples" : change.score === null ? "explain.constant" : "explain.usual";
  return [moved, say(lang, how, values)];
}

/** The same in as few words as it takes, for a page that explains hundreds of readings. */
export function judgedShort(reading: Reading, baseline: Name, lang: string): string {
  const { change, unit, longView } = reading;
  if (change === null || change.score === null || change.noise === null)
    return [
      ...changeSentences(reading, baseline, lang),
      ...(longView === null ? [] : [levelShort(reading, longView, baseline, lang)]),
    ].join(" ");
  const step = stepText(change.step, unit, lang);
  return [
    say(lang, isAmount(unit) ? "explain.step-log" : "explain.step", {
      from: formatValue(lang, valueBefore(reading), unit),
      before: periodName(change.from, lang),
      to: formatValue(lang, reading.value, unit),
      change: formatChange(lang, change, unit),
      step,
    }),
    say(lang, "explain.judged", {
      usual: stepText(change.usual, unit, lang),
      noise: stepText(change.noise, unit, lang).replace(/^\+/, ""),
      changes: change.changes,
      score: formatScore(lang, change.score),
      beyond: change.beyondNoise === true ? "yes" : "no",
    }),
    ...(longView === null ? [] : [levelShort(reading, longView, baseline, lang)]),
  ].join(" ");
}

function levelShort(
  { unit }: Reading,
  { band, median }: NonNullable<Reading["longView"]>,
  baseline: Name,
  lang: string,
): string {
  const text = (value: number) => formatValue(lang, value, unit);
  return say(lang, "explain.level", {
    baseline,
    low: text(band[0]),
    high: text(band[1]),
    median: text(median),
  });
}

/** Where the level lies against the baseline, as a sentence. */
export function levelSentence(reading: Reading, baseline: Name, lang: string): string {
  const position = positionOf(reading);
  if (reading.longView === null || position === null) return say(lang, "explain.no-level");
  const { band, median } = reading.longView;
  return say(lang, "explain.level-of", {
    position,
    low: formatValue(lang, band[0], reading.unit),
    high: formatValue(lang, band[1], reading.unit),
    median: formatValue(lang, median, reading.unit),
    baseline,
  });
}

/** Which way brings them closer; the hub by name where it is known. */
export function closerSentence(closer: Measure["closer"], lang: string, hub?: string): string {
  return say(lang, `explain.closer-${closer}`, {
    hub: hub === undefined ? named(lang, "hub", "hub") : nameWithin(hub, lang),
  });
}

/** Which rule gave a verdict, with its numbers. */
export function ruleSentence({ basis }: Verdict, lang: string): string {
  const percent = (share: number, digits: number) =>
    say(lang, "unit.percent", { amount: decimal(lang, share * 100, digits) });
  return say(lang, `rule.${basis.rule}`, {
    ...basis.families,
    agreement: basis.agreement === null ? "" : percent(basis.agreement, 1),
    weightings: decimal(lang, WEIGHTINGS, 0),
    agrees: percent(AGREES, 0),
  });
}

/** The value of a part: a number with its unit, or a word such as a vote. */
export function partValue({ text, value, unit }: ReadingPart, lang: string): string {
  if (text !== null) return wordText(text, lang);
  return formatValue(lang, value, unit);
}

/** A word that stands for a value: a vote, how far a list is whole, a form of events with their ids, or a country by its name. */
function wordText(text: string, lang: string): string {
  if (has("en", `vote.${text}`)) return say(lang, `vote.${text}`);
  if (text === "complete") return say(lang, "list.complete");
  if (text === "not complete") return say(lang, "list.not-complete");
  const [, form, ids] = /^([a-z]+): (.+)$/.exec(text) ?? [];
  if (form !== undefined && ids !== undefined && has("en", `event.form.${form}`))
    return say(lang, "item.of", { name: say(lang, `event.form.${form}`), text: ids });
  return isCountry(text) ? nameOf(text, lang) : placeName(text, lang);
}

/** A unit by name; one without a name as it is. */
export function unitName(unit: string, lang: string): string {
  const id = `unit.name.${unit.toLowerCase().replaceAll(" ", "-")}`;
  return has("en", id) ? say(lang, id) : unit;
}

function decimalsOf(value: number): number {
  const text = String(value);
  return text.includes("e-") ? 6 : Math.min(6, text.split(".")[1]?.length ?? 0);
}

/** A published value in full, as the ledger holds it. */
export function figureValue({ value, unit, table }: Figure, lang: string): string {
  if (typeof value === "string") return table === "event" ? value : wordText(value, lang);
  const amount = decimal(lang, value, decimalsOf(value));
  // What an index runs from and to stands with its source: it need not be 0 and 1.
  if (unit === null || unit === "index") return amount;
  return say(lang, "figure.amount", { amount, unit: unitName(unit, lang) });
}

/** Countries of a figure by name, a publisher's own groups by their code: `Russia → Tajikistan`. */
export function aboutText(about: string, lang: string): string {
  const name = (code: string) => (isCountry(code) ? nameOf(code, lang) : code.replace(/^_/, ""));
  return about
    .split(">")
    .map(name)
    .reduce((from, to) => say(lang, "span.of", { from, to }));
}

/** What a figure is of: the code of its statistic; of an event the kind, and its id; of a route the goods, and its name. */
function figureOf({ of, table }: Figure, lang: string): string {
  const [, goods, movement, route] = /^(\S+) (\S+), (.+)$/.exec(of) ?? [];
  if (table === "route" && goods !== undefined && movement !== undefined && route !== undefined)
    return say(lang, "figure.route", {
      goods: say(lang, `goods.${goods}`),
      movement: say(lang, `movement.${movement}`),
      route: partName(route, lang),
    });
  const [kind = "", ...rest] = of.split(" ");
  if (table !== "event") return of;
  if (kind === "complete") return [say(lang, "list.complete"), ...rest].join(" ");
  return has("en", `event.kind.${kind}`) ? [say(lang, `event.kind.${kind}`), ...rest].join(" ") : of;
}

/** What a figure is about, in one line. `plain`: the country that it need not name, since all around it is about that one. */
export function figureSubject(figure: Figure, lang: string, plain?: string): string {
  const { about, period } = figure;
  const values = { of: figureOf(figure, lang), period: dayText(period, lang) };
  return about === plain
    ? say(lang, "figure.plain", values)
    : say(lang, "figure.of", { ...values, about: aboutText(about, lang) });
}
