import type { Facet } from "../measures/measure.js";
import { list, say } from "../words/words.js";
import { noteText, ownNotes, titleIn, type View, whyText } from "./view.js";

/** One reason, and the measures of one facet that it takes away. */
export interface Hole {
  facet: Facet;
  why: string;
  measures: string[];
}

export interface PartnerHoles {
  partner: string;
  /** Facets on which the verdict is unknown. */
  unknown: Facet[];
  holes: Hole[];
}

function add(holes: Hole[], facet: Facet, why: string, measure: string): void {
  const held = holes.find((each) => each.facet === facet && each.why === why);
  if (held === undefined) holes.push({ facet, why, measures: [measure] });
  else if (!held.measures.includes(measure)) held.measures.push(measure);
}

/** What is not known of each partner, and why: only partners with a hole. */
export function holesOf(view: View): PartnerHoles[] {
  const { dossier, measures, lang } = view;
  return dossier.question.partners.flatMap((partner) => {
    const holes: Hole[] = [];
    for (const each of dossier.coverage)
      if (each.partner === partner && each.state !== "known")
        add(holes, each.facet, whyText(each, lang), each.measure);
    for (const reading of dossier.readings) {
      const votes = measures.find(({ id }) => id === reading.measure)?.closer !== "context";
      if (reading.partner !== partner || reading.direction !== "context" || !votes) continue;
      const notes = ownNotes(reading).map((note) => noteText(note, lang));
      add(holes, reading.facet, say(lang, "page.context", { notes: notes.join("; ") }), reading.measure);
    }
    const unknown = dossier.verdicts
      .filter((each) => each.partner === partner && each.verdict === "unknown")
      .map(({ facet }) => facet);
    return holes.length === 0 && unknown.length === 0 ? [] : [{ partner, unknown, holes }];
  });
}

/** `Trade: Turkmenistan publishes no figures (Trade turnover, ...)`. */
export function holeText(view: View, { facet, why, measures }: Hole): string {
  return say(view.lang, "item.of", {
    name: say(view.lang, `facet.${facet}`),
    text: say(view.lang, "item.among", {
      name: why,
      items: measures.map((id) => titleIn(view, id)).join("; "),
    }),
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
