import { FACETS, type Facet } from "../measures/measure.js";
import type { Coverage, Reading } from "../measures/schema.js";
import type { Verdict } from "../verdicts/schema.js";
import { clauses, list, say } from "../words/words.js";
import { nameOf, noteText, ownNotes, shortIn, topicIn, type View, whyOfAll, whyText } from "./view.js";

/** One reason, and the measures of one facet that it takes away: those shown in full, and those in a line. */
export interface Hole {
  facet: Facet;
  why: string;
  full: string[];
  brief: string[];
}

/** What is not known of one partner; `partner` null: of all of them, for the same reason. */
export interface Holes {
  partner: string | null;
  /** Facets on which the verdict is unknown. */
  unknown: Facet[];
  holes: Hole[];
}

/** Why one measure of one partner and speaker is not known. */
interface Reason {
  facet: Facet;
  measure: string;
  /** The same for partners that miss the same thing for the same reason. */
  key: string;
  why: string;
  /** The reason where it is that of every partner. */
  whyAll: string;
}

/** Who speaks, whichever the partner is. */
function role({ partner, saidBy }: { partner: string; saidBy: string }): string {
  return saidBy
    .split("+")
    .map((code) => (code === partner ? "partner" : code))
    .join("+");
}

function reasonOfHole(each: Coverage, { lang, dossier }: View): Reason {
  return {
    facet: each.facet,
    measure: each.measure,
    key: JSON.stringify([each.measure, role(each), each.why, each.detail]),
    why: whyText(each, lang),
    whyAll: whyOfAll(each, dossier.question.hub, lang),
  };
}

/** Why a reading does not vote: its notes, but those with amounts of its own, which its explanation gives. */
function reasonOfContext(reading: Reading, lang: string): Reason {
  const notes = ownNotes(reading);
  const plain = notes.filter((note) => !note.includes(":"));
  const told = plain.length === 0 ? notes : plain;
  const why = say(lang, "page.context", {
    notes: clauses(
      lang,
      told.map((note) => noteText(note, lang)),
    ),
  });
  const key = JSON.stringify([reading.measure, role(reading), told]);
  return { facet: reading.facet, measure: reading.measure, key, why, whyAll: why };
}

function reasonsOf(view: View, partner: string): Reason[] {
  const { dossier, measures, lang } = view;
  const votes = new Set(measures.filter(({ closer }) => closer !== "context").map(({ id }) => id));
  return [
    ...dossier.coverage
      .filter((each) => each.partner === partner && each.state !== "known")
      .map((each) => reasonOfHole(each, view)),
    ...dossier.readings
      .filter((each) => each.partner === partner && each.direction === "context" && votes.has(each.measure))
      .map((each) => reasonOfContext(each, lang)),
  ];
}

/** Reasons gathered by facet and text; of one facet those first that take away a measure shown in full. */
function gathered(reasons: readonly Reason[], text: "why" | "whyAll", view: View): Hole[] {
  const brief = new Set(view.measures.filter((measure) => measure.brief === true).map(({ id }) => id));
  const holes = new Map<string, Hole>();
  for (const { facet, measure, [text]: why } of reasons) {
    const key = `${facet} ${why}`;
    const hole = holes.get(key) ?? { facet, why, full: [], brief: [] };
    holes.set(key, hole);
    const measures = brief.has(measure) ? hole.brief : hole.full;
    if (!measures.includes(measure)) measures.push(measure);
  }
  const rank = ({ facet, full }: Hole) => FACETS.indexOf(facet) * 2 + Number(full.length === 0);
  return [...holes.values()].sort((a, b) => rank(a) - rank(b));
}

/** Where the list of holes names an unknown cell. */
export function placeOfUnknown(
  view: View,
  { partner, facet }: Pick<Verdict, "partner" | "facet">,
): string | null {
  const all = holesOf(view).find((each) => each.partner === null);
  return all?.unknown.includes(facet) === true ? null : partner;
}

/** The reason of a hole as the list of holes gives it. */
export function reasonIn(view: View, hole: Coverage): string {
  return placeOf(view, hole) === null
    ? whyOfAll(hole, view.dossier.question.hub, view.lang)
    : whyText(hole, view.lang);
}

const found = new WeakMap<View, Holes[]>();

/** What is not known, and why: first what is true of all partners, then partner by partner. Only those with a hole. */
export function holesOf(view: View): Holes[] {
  const held = found.get(view) ?? allHoles(view);
  found.set(view, held);
  return held;
}

/** Where the list of holes says why: under the partner, or, null, under all of them. */
export function placeOf(view: View, hole: Coverage): string | null {
  const why = whyOfAll(hole, view.dossier.question.hub, view.lang);
  const shared = holesOf(view).find(({ partner }) => partner === null)?.holes ?? [];
  const stands = shared.some(
    (each) => each.why === why && [...each.full, ...each.brief].includes(hole.measure),
  );
  return stands ? null : hole.partner;
}

function allHoles(view: View): Holes[] {
  const { partners } = view.dossier.question;
  const own = new Map(partners.map((partner) => [partner, reasonsOf(view, partner)]));
  const unknownOf = (partner: string) =>
    view.dossier.verdicts
      .filter((each) => each.partner === partner && each.verdict === "unknown")
      .map(({ facet }) => facet);
  const sharedKeys = new Set<string>();
  const unknownToAll = new Set<Facet>();
  const [first] = partners;
  if (first !== undefined && partners.length > 1) {
    const keys = partners.map((partner) => new Set(own.get(partner)?.map(({ key }) => key)));
    for (const { key } of own.get(first) ?? []) if (keys.every((each) => each.has(key))) sharedKeys.add(key);
    for (const facet of unknownOf(first))
      if (partners.every((partner) => unknownOf(partner).includes(facet))) unknownToAll.add(facet);
  }
  const shared = (own.get(first ?? "") ?? []).filter(({ key }) => sharedKeys.has(key));
  return [
    { partner: null, unknown: [...unknownToAll], holes: gathered(shared, "whyAll", view) },
    ...partners.map((partner) => ({
      partner,
      unknown: unknownOf(partner).filter((facet) => !unknownToAll.has(facet)),
      holes: gathered(
        (own.get(partner) ?? []).filter(({ key }) => !sharedKeys.has(key)),
        "why",
        view,
      ),
    })),
  ].filter(({ unknown, holes }) => unknown.length > 0 || holes.length > 0);
}

/** The heading of what is not known of a partner, or of all. */
export function holesHeading({ partner }: Holes, lang: string): string {
  return partner === null ? say(lang, "page.holes-all") : nameOf(partner, lang);
}

/** Named up to here; more of the measures that are shown in a line are counted. */
const NAMED = 2;

/** `Trade: Turkmenistan publishes no figures (Turkmenistan's trade with Russia; ...)`. */
export function holeText(view: View, partner: string | null, { facet, why, full, brief }: Hole): string {
  const { lang } = view;
  const counted = full.length > 0 || brief.length > NAMED;
  const items = [
    ...full.map((id) => topicIn(view, id, partner ?? undefined)),
    ...(counted && brief.length > 0
      ? [say(lang, "page.holes-brief", { count: brief.length })]
      : brief.map((id) => shortIn(view, id))),
  ];
  return say(lang, "item.of", {
    name: say(lang, `facet.${facet}`),
    text: say(lang, "item.among", { name: why, items: clauses(lang, items) }),
  });
}

export function unknownText(unknown: readonly Facet[], lang: string): string {
  return say(lang, "page.holes-unknown", {
    facets: list(
      lang,
      unknown.map((facet) => say(lang, `facet.${facet}`)),
    ),
  });
}

/** How many cells are unknown, of how many. */
export function unknownCount({ dossier: { verdicts }, lang }: View): string {
  return say(lang, "page.holes-intro", {
    count: verdicts.filter(({ verdict }) => verdict === "unknown").length,
    all: verdicts.length,
  });
}

/** Facets that no measure covers, as a sentence; undefined where all are. */
export function unmeasuredText({ dossier: { unmeasured }, lang }: View): string | undefined {
  if (unmeasured.length === 0) return undefined;
  return say(lang, "page.unmeasured", {
    facets: list(
      lang,
      unmeasured.map((facet) => say(lang, `facet.${facet}`)),
    ),
  });
}

/** A theme that no measure answers, as pages tell it. */
export interface Blind {
  facet: Facet;
  theme: string;
  why: string;
  who: string;
}

/** Themes that no measure answers; the partners are named where it is not all of them. */
export function blindOf({ dossier: { unseen, question }, lang }: View): Blind[] {
  return unseen.map(({ facet, partners, theme, why, who }) => ({
    facet,
    theme: among(theme[lang] ?? "", partners.length === question.partners.length ? [] : partners, lang),
    why: why[lang] ?? "",
    who: say(lang, "page.unseen-who", { who: who[lang] ?? "" }),
  }));
}

function among(name: string, partners: readonly string[], lang: string): string {
  if (partners.length === 0) return name;
  const items = list(
    lang,
    partners.map((partner) => nameOf(partner, lang)),
  );
  return say(lang, "item.among", { name, items });
}

/** `Politics: stance of media. No statistic counts it. Could be filled by ...`. */
export function blindText({ facet, theme, why, who }: Blind, lang: string): string {
  return say(lang, "item.of", {
    name: say(lang, `facet.${facet}`),
    text: say(lang, "page.unseen-item", { theme, why, who }),
  });
}
