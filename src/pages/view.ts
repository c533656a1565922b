import type { ReadingExplained } from "../dossier/explain.js";
import type { Dossier } from "../dossier/schema.js";
import { nameLanguage, nameWithin, speakerName, speakerWithin } from "../dossier/speaker.js";
import { partName, subjectOf, titleOf } from "../dossier/titles.js";
import type { Facet, Measure } from "../measures/measure.js";
import { FACETS } from "../measures/measure.js";
import type { Coverage, EndedSeries, Reading } from "../measures/schema.js";
import { dayText, periodName } from "../question/called.js";
import { isCountry } from "../question/countries.js";
import { parsePeriod, shift, step, tenYearsBefore } from "../question/period.js";
import { entityName } from "../question/question.js";
import { isAmount } from "../units.js";
import { decimal, formatChange, formatValue } from "../words/format.js";
import { mapName, type Name } from "../words/name.js";
import { has, list, listNames, named, say } from "../words/words.js";

/** A dossier as one language shows it. Every page is rendered from this and from nothing else. */
export interface View {
  dossier: Dossier;
  explained: ReadingExplained[];
  measures: readonly Measure[];
  lang: string;
  /** The languages that are written beside each other, where there is more than one. */
  written?: readonly string[];
}

export function nameOf(code: string, lang: string): string {
  return entityName(code, nameLanguage(lang));
}

export function titleIn(view: Pick<View, "measures" | "lang">, measure: string): string {
  return titleOf(view.measures, measure, view.lang);
}

/** A text as a sentence or a heading begins. */
export function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** What a reading is about, with the names of hub and partner, as a heading. */
export function subjectIn(
  { measures, lang }: { measures: readonly Pick<Measure, "id" | "subject">[]; lang: string },
  reading: Pick<Reading, "measure" | "hub" | "partner">,
): string {
  return capital(subjectOf(measures, reading, lang), lang);
}

/** What a measure is about, within a sentence: with the names of the hub and of a partner, where it is asked of one alone. */
export function topicIn(view: View, measure: string, partner: string | null = onlyPartner(view)): string {
  const { dossier, measures, lang } = view;
  return subjectOf(measures, { measure, hub: dossier.question.hub, partner }, lang);
}

function onlyPartner({ dossier: { question } }: View): string | null {
  const [partner = null, ...others] = question.partners;
  return others.length === 0 ? partner : null;
}

/** The same as a heading. */
export function headingIn(view: View, measure: string, partner = onlyPartner(view)): string {
  return capital(topicIn(view, measure, partner), view.lang);
}

export function questionTitle({ dossier: { question }, lang }: View): string {
  return say(lang, "dossier.title", {
    hub: nameWithin(question.hub, lang),
    partners: partnersOf(question, lang),
    period: periodName(question.period, lang),
  });
}

function partnersOf(question: Dossier["question"], lang: string): Name {
  return listNames(
    lang,
    question.with.map((code) => nameWithin(code, lang)),
  );
}

/** The period asked about, as sentences name it. */
export function periodAsked({ dossier, lang }: View): Name {
  return periodName(dossier.question.period, lang);
}

/** The baseline of a dossier, as sentences name it. */
export function baselineOf({ dossier, lang }: View): Name {
  return periodName(dossier.question.baseline, lang);
}

/** Where the page stands in each language that was written. */
export function versionsOf({ lang, written }: View) {
  return { lang, written, href: (each: string) => `dossier.${each}.html` };
}

/** Who is asked about, when, and against what: one line. */
export function againstLine(view: View): string {
  const { question } = view.dossier;
  return say(view.lang, "page.against", {
    hub: nameOf(question.hub, view.lang),
    partners: list(
      view.lang,
      question.partners.map((code) => nameOf(code, view.lang)),
    ),
    count: question.partners.length,
    period: periodAsked(view),
    baseline: baselineOf(view),
  });
}

/** Label of the period that the one asked about is compared with. */
export function periodBefore(label: string): string {
  const period = parsePeriod(label);
  return shift(period, -step(period)).label;
}

/** The period before and the one asked about, as the heads of their columns. */
export function periodColumns({ dossier: { question }, lang }: View): [string, string] {
  return [periodName(periodBefore(question.period), lang).plain, periodName(question.period, lang).plain];
}

/** Facets with verdicts, readings or named holes, in their fixed order. */
export function facetsOf({ dossier }: View): Facet[] {
  const shown = new Set(
    [...dossier.verdicts, ...dossier.readings, ...dossier.coverage].map(({ facet }) => facet),
  );
  return FACETS.filter((facet) => shown.has(facet));
}

/** Facets that verdicts are given on, in their fixed order: the columns of the table. */
export function judgedFacetsOf(view: View): Facet[] {
  return facetsOf(view).filter((facet) => view.dossier.verdicts.some((each) => each.facet === facet));
}

/** Measures with readings or holes in the dossier: those that vote before context, and of these amounts before shares. */
export function measuresOf({ dossier, measures }: View, facet: Facet): Measure[] {
  const shown = new Set([...dossier.readings, ...dossier.coverage].map(({ measure }) => measure));
  const rank = ({ closer, unit }: Measure) =>
    (closer === "context" ? 2 : 0) + (unit === "money" || isAmount(unit) ? 0 : 1);
  return measures
    .filter((measure) => measure.facet === facet && shown.has(measure.id))
    .sort((a, b) => rank(a) - rank(b));
}

/** The measures of a facet that are shown in full, and those shown in a line. */
export function measuresByLength(view: View, facet: Facet): { full: Measure[]; brief: Measure[] } {
  const all = measuresOf(view, facet);
  return {
    full: all.filter(({ brief }) => brief !== true),
    brief: all.filter(({ brief }) => brief === true),
  };
}

/** A measure in a line among others: shorter than its heading, where words for that are kept. */
export function shortIn(view: View, measure: string): string {
  const id = `short.${measure}`;
  if (!has(view.lang, id)) return headingIn(view, measure);
  return say(view.lang, id, { hub: nameWithin(view.dossier.question.hub, view.lang) });
}

/** The edition that a reading is shown of, where editions of one statistic stand side by side. */
export function editionOf({ id, editions }: Reading): string | undefined {
  const named = id.slice(id.lastIndexOf("@") + 1).split("/")[1];
  return named !== undefined && editions.includes(named) ? named : undefined;
}

/** An edition behind the dossier. */
export type Source = Dossier["sources"][number];

export function editionName(edition: Pick<Source, "published" | "asOf">, lang: string): string {
  if (edition.published === null) return say(lang, "edition.as-of", { day: dayText(edition.asOf, lang) });
  const [, earlier] = /^earlier than (\S+)$/.exec(edition.published) ?? [];
  return earlier === undefined
    ? say(lang, "edition.of", { name: edition.published })
    : say(lang, "edition.earlier", { name: earlier });
}

/** What it takes to name who speaks. */
export interface Naming {
  dossier: Pick<Dossier, "sources">;
  lang: string;
}

/** Who says a reading, and in which edition where there is more than one. */
export function speakerOf(naming: Naming, reading: Reading): string {
  return withEdition(naming, reading, speakerName(reading.saidBy, naming.lang));
}

/** The same within a sentence. */
export function speakerIn(naming: Naming, reading: Reading): Name {
  return mapName(speakerWithin(reading.saidBy, naming.lang), (speaker) =>
    withEdition(naming, reading, speaker),
  );
}

function withEdition({ dossier, lang }: Naming, reading: Reading, speaker: string): string {
  const id = editionOf(reading);
  if (id === undefined) return speaker;
  const held = dossier.sources.find((each) => each.id === id);
  const edition = held === undefined ? say(lang, "edition.of", { name: id }) : editionName(held, lang);
  return say(lang, "edition.speaker", { speaker, edition });
}

/** Arguments of a note that are codes become what people call them. */
function argument(code: string, text: string, lang: string): string | Name {
  if (code === "noise-of" || code === "third-silent") return speakerWithin(text, lang);
  if (code === "without")
    return isCountry(text) ? nameWithin(text, lang) : formatValue(lang, Number(text), "share");
  if (code === "language")
    return new Intl.DisplayNames(lang, { type: "language", fallback: "code" }).of(text) ?? text;
  if (code === "margin" || code === "margin-of-sample")
    return formatChange(lang, { absolute: Number(text), relative: null }, "share").replace(/^\+/, "");
  if (code === "without-that-month") return formatValue(lang, Number(text), "index");
  if (code === "moved") return formatChange(lang, { absolute: Number(text), relative: null }, "index");
  if (code === "hub") return has("en", `vote.${text}`) ? say(lang, `vote.${text}`) : text;
  if (code === "members-not-listed")
    return listNames(
      lang,
      text.split(",").map((each) => nameWithin(each, lang)),
    );
  if (code === "as-of") return periodName(text, lang);
  if (code === "first-vote" || code === "last-vote") return dayText(text, lang);
  return text;
}

/** An amount in full, with its unit as ids of words write it: `1,000,000 tonnes`. */
function amountText(amount: string, unit: string, lang: string): string {
  const name = `unit.name.${unit}`;
  return say(lang, "figure.amount", {
    amount: decimal(
      lang,
      Number(amount),
      amount.includes(".") ? (amount.split(".")[1]?.replace(/0+$/, "").length ?? 0) : 0,
    ),
    unit: has("en", name) ? say(lang, name) : unit,
  });
}

function noteOf(code: string, texts: readonly string[], lang: string): string {
  if (code === "rounded")
    return say(lang, "note.rounded", { 0: amountText(texts[0] ?? "", texts[1] ?? "", lang) });
  if (code === "hub" && texts[0] === "none") return say(lang, "note.hub-none");
  const rest = code === "without" && texts[0] === "_REST";
  const values = (rest ? texts.slice(1) : texts).map((text, index) => [index, argument(code, text, lang)]);
  return say(lang, rest ? "note.without-rest" : `note.${code}`, Object.fromEntries(values));
}

/** A note as text. Notes are `code`, `code:argument:argument` or `part/code:argument`; one without words stays a code. */
export function noteText(note: string, lang: string): string {
  const [head = "", ...texts] = note.split(":");
  const slash = head.lastIndexOf("/");
  const code = head.slice(slash + 1);
  if (!has("en", `note.${code}`)) return note;
  const said = noteOf(code, texts, lang);
  return slash < 0
    ? said
    : say(lang, "note.of-part", { part: partName(head.slice(0, slash), lang), note: said });
}

/** Notes on the reading as a whole, not on its parts. */
export function ownNotes({ notes }: Reading): string[] {
  return notes.filter((note) => !(note.split(":")[0] ?? "").includes("/"));
}

/** What is peculiar about one part, beyond what is said of the reading as a whole. */
export function notesOfPart(reading: Reading, { notes }: Reading["parts"][number], lang: string): string[] {
  return notes.filter((note) => !reading.notes.includes(note)).map((note) => noteText(note, lang));
}

/** Why a reading has no value: its first note. */
export function missingText({ value, notes: [first] }: Reading, lang: string): string | null {
  return value === null && first !== undefined ? noteText(first, lang) : null;
}

/** What `set-aside` speaks of: two speakers and their values. */
function asideArguments({ who = "", usd, other = "", otherUsd }: Record<string, string>, lang: string) {
  const amount = (text: string | undefined) => formatValue(lang, Number(text), "USD");
  return {
    who: speakerWithin(who, lang),
    value: amount(usd),
    other: speakerWithin(other, lang),
    beside: amount(otherUsd),
  };
}

function whyAs(
  id: string,
  { why, detail }: Coverage,
  names: { speaker: Name; partner: Name },
  lang: string,
): string {
  if (why === null) return "";
  if (!has("en", id)) return noteText(why, lang);
  const aside = why === "set-aside" ? asideArguments(detail, lang) : {};
  const periods = ["first", "last", "year"].map((key) => [key, periodName(detail[key] ?? "", lang)]);
  return say(lang, id, { changes: 0, ...detail, ...Object.fromEntries(periods), ...aside, ...names });
}

/** Why something is not known, as text. */
export function whyText(hole: Coverage, lang: string): string {
  const names = {
    speaker: speakerWithin(hole.saidBy, lang),
    partner: nameWithin(hole.partner, lang),
  };
  return whyAs(`why.${hole.why}`, hole, names, lang);
}

/** The same reason where it is that of every partner. */
export function whyOfAll(hole: Coverage, hub: string, lang: string): string {
  const speaker =
    hole.saidBy === hole.partner
      ? named(lang, "each-partner", "partner")
      : hole.saidBy.includes("+")
        ? listNames(lang, [nameWithin(hub, lang), named(lang, "partner", "partner")])
        : speakerWithin(hole.saidBy, lang);
  const own = `why.${hole.why}-all`;
  const id = has("en", own) ? own : `why.${hole.why}`;
  return whyAs(id, hole, { speaker, partner: named(lang, "any-partner", "partner") }, lang);
}

export type Position = "above" | "within" | "below";

/** Where the level lies against the middle half of the baseline. Null: nobody knows. */
export function positionOf({ value, longView }: Reading): Position | null {
  if (value === null || longView === null) return null;
  if (value > longView.band[1]) return "above";
  return value < longView.band[0] ? "below" : "within";
}

/** Value of the series in the period before. */
export function valueBefore({ series }: Reading): number | null {
  return series.at(-2)?.value ?? null;
}

/** What to type for everything about a reading of the period asked about. */
export function explainCommand({ dossier }: View, id: string): string {
  const { period, baseline, currency } = dossier.question;
  const usual = tenYearsBefore(parsePeriod(period)).label === baseline;
  const options = [
    usual ? "" : ` --baseline ${baseline}`,
    currency === null ? "" : ` --currency ${currency}`,
  ];
  return `parallax explain '${id}'${options.join("")}`;
}

/** What to type for the last reading of a series that ended before, which its own ten years judge. */
export function explainEnded({ dossier: { question } }: View, { reading }: EndedSeries): string {
  return `parallax explain '${reading}'${question.currency === null ? "" : ` --currency ${question.currency}`}`;
}
