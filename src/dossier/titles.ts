import type { Edition } from "../ledger/edition.js";
import type { Measure } from "../measures/measure.js";
import type { Reading } from "../measures/schema.js";
import { dayText } from "../question/called.js";
import { countryCode, plainName } from "../question/countries.js";
import { entityName } from "../question/question.js";
import { fill, has, list, named, say } from "../words/words.js";
import { nameLanguage, nameWithin } from "./speaker.js";

/** Title of a measure: in English as it stands with the measure, in another language where its words have it. */
export function titleOf(
  measures: readonly Pick<Measure, "id" | "title">[],
  id: string,
  lang: string,
): string {
  if (has(lang, `measure.${id}`)) return say(lang, `measure.${id}`);
  return measures.find((measure) => measure.id === id)?.title ?? id;
}

/** What a reading is called in a sentence, with the names of hub and partner; `partner` null: of each partner alike. */
export function subjectOf(
  measures: readonly Pick<Measure, "id" | "subject">[],
  reading: Pick<Reading, "measure" | "hub"> & { partner: string | null },
  lang: string,
): string {
  const names = (language: string) => ({
    hub: nameWithin(reading.hub, language),
    partner:
      reading.partner === null
        ? named(language, "partner", "partner")
        : nameWithin(reading.partner, language),
  });
  const id = `subject.${reading.measure}`;
  if (has(lang, id)) return say(lang, id, names(lang));
  const measure = measures.find((each) => each.id === reading.measure);
  return measure === undefined ? reading.measure : fill("en", measure.subject, names("en"));
}

/** A text that stands in English with its measure or source, and the language that it is told in. */
export interface Told {
  text: string;
  lang: string;
}

function told(id: string, english: string, lang: string): Told {
  return has(lang, id) ? { text: say(lang, id), lang } : { text: english, lang: "en" };
}

/** In English as it stands with the measure, in another language where its words have it. */
export function formulaOf({ id, formula }: Pick<Measure, "id" | "formula">, lang: string): Told {
  return told(`formula.${id}`, formula, lang);
}

/** Where the method is from. What is cited stays as it is cited. */
export function referenceOf({ id, method }: Pick<Measure, "id" | "method">, lang: string): Told {
  return told(`reference.${id}`, method.text, lang);
}

/** A stay or an event as a part: its kind, its day or days, and its place or id. */
const EVENT = /^([a-z-]+) (\d{4}(?:-\d{2}){0,2})(?:\/(\d{4}-\d{2}-\d{2}))? (.+)$/;
const VOTES = /^(yes|no|abstain)-(yes|no|abstain)$/;

/** What a part of a formula is called. Names such as those of resolutions are the same in every language. */
export function partName(name: string, lang: string): string {
  const id = `part.${name.toLowerCase()}`;
  if (has(lang, id)) return say(lang, id);
  const route = `route.${plainName(name).replaceAll(" ", "-")}`;
  if (has(lang, route)) return say(lang, route);
  if (name.endsWith("_before"))
    return say(lang, "part.before", { part: partName(name.slice(0, -"_before".length), lang) });
  const [, swing] = /^swing_(.+)$/.exec(name) ?? [];
  if (swing !== undefined)
    return swing === "_REST"
      ? say(lang, "part.swing-rest")
      : say(lang, "part.swing", { country: entityName(swing, nameLanguage(lang)) });
  const [, partner, hub] = VOTES.exec(name) ?? [];
  if (partner !== undefined && hub !== undefined)
    return say(lang, "part.votes", {
      partner: say(lang, `vote.${partner}`),
      hub: say(lang, `vote.${hub}`),
    });
  return eventPart(name, lang) ?? name;
}

const UNNAMED = /^(.+), the town not named$/;

/** A place as files of events name it, or several of them, by the names that a language has for them. */
export function placeName(text: string, lang: string): string {
  const places = text.split(/, (?!the town)| and /);
  const told = places.map((place) => {
    const country = countryCode(UNNAMED.exec(place)?.[1] ?? "");
    if (country !== undefined)
      return say(lang, "place.unnamed", { country: entityName(country, nameLanguage(lang)) });
    const id = `place.${plainName(place).replaceAll(" ", "-")}`;
    return has(lang, id) ? say(lang, id) : place;
  });
  return list(lang, told);
}

function eventPart(name: string, lang: string): string | undefined {
  const kindOf = (kind: string) => (has("en", `event.kind.${kind}`) ? say(lang, `event.kind.${kind}`) : kind);
  const [, listed] = /^([a-z-]+) list$/.exec(name) ?? [];
  if (listed !== undefined) return say(lang, "part.list", { kind: kindOf(listed) });
  const [, kind, day, until, place] = EVENT.exec(name) ?? [];
  if (kind === undefined || day === undefined || place === undefined) return undefined;
  const values = { kind: kindOf(kind), day: dayText(day, lang), place: placeName(place, lang) };
  return until === undefined
    ? say(lang, "part.event", values)
    : say(lang, "part.event-until", { ...values, until: dayText(until, lang) });
}

export function sourceTitle({ source, title }: Pick<Edition, "source" | "title">, lang: string): Told {
  return told(`source.${source}`, title, lang);
}

export function publisherName(
  { source, publisher }: Pick<Edition, "source" | "publisher">,
  lang: string,
): Told {
  return told(`publisher.${source}`, publisher.name, lang);
}

export function licenceOf({ source, terms }: Pick<Edition, "source" | "terms">, lang: string): Told {
  return told(`terms.${source}`, terms.licence, lang);
}
