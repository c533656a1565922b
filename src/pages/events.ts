import type { EventKind } from "../ledger/tables.js";
import type { Facet } from "../measures/measure.js";
import type { EventTold } from "../measures/schema.js";
import { dayText } from "../question/called.js";
import { list, say } from "../words/words.js";
import { nameOf } from "./view.js";

/** Which facet's section tells an event of a kind. */
const FACET_OF: Readonly<Record<EventKind, Facet>> = {
  visit: "diplomacy",
  summit: "diplomacy",
  meeting: "diplomacy",
  call: "diplomacy",
  statement: "politics",
  "law-passed": "politics",
  "law-proposed": "politics",
  demonstration: "culture",
  "concert-cancelled": "culture",
  "border-closed": "people",
  "humanitarian-aid": "people",
  "transit-interrupted": "energy",
};

const facetOf = new Map<string, Facet>(Object.entries(FACET_OF));

/** The events that a facet's section tells, in order of time. */
export function eventsOfFacet(events: readonly EventTold[], facet: Facet): EventTold[] {
  return events.filter(({ kind }) => facetOf.get(kind) === facet);
}

/** A day, or from when to when. */
export function daysText(from: string, until: string | null, lang: string): string {
  if (until === null || until === from) return dayText(from, lang);
  return say(lang, "events.until", { from: dayText(from, lang), until: dayText(until, lang) });
}

/** Countries by name, as a list. */
export function namesText(codes: readonly string[], lang: string): string {
  return list(
    lang,
    codes.map((code) => nameOf(code, lang)),
  );
}
