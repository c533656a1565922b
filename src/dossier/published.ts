import type { Facet } from "../measures/measure.js";
import type { Reading } from "../measures/schema.js";
import { parsePeriod } from "../question/period.js";
import type { Question } from "../question/question.js";
import { say } from "../words/words.js";
import { PUBLISHED } from "./published.data.js";
import type { Published } from "./schema.js";

/** A finding of others that readings of a measure can be held against. */
export interface PublishedFinding {
  id: string;
  facet: Facet;
  hub: string;
  partners: readonly string[];
  /** First and last period of which it speaks. */
  from: string;
  to: string;
  publisher: string;
  url: string;
  /** The measure whose readings are comparable. */
  measure: string;
  /** What tells it in full. */
  command: string;
}

/** What others published of the hub, some of the partners and the period, each with the readings beside which it can stand. */
export function publishedOf(
  { hub, partners, period }: Pick<Question, "hub" | "partners" | "period">,
  readings: readonly Reading[],
  languages: readonly string[],
  all: readonly PublishedFinding[] = PUBLISHED,
): Published[] {
  return all.flatMap((each) => {
    const { id, facet, publisher, url, command, measure, from, to } = each;
    const known = readings.filter(
      (reading) =>
        reading.measure === measure && each.partners.includes(reading.partner) && reading.value !== null,
    );
    const spoken = parsePeriod(from).first <= period.last && period.first <= parsePeriod(to).last;
    if (each.hub !== hub.code || !spoken || known.length === 0) return [];
    return [
      {
        id,
        facet,
        partners: partners.filter((code) => each.partners.includes(code)),
        from,
        to,
        publisher,
        url,
        says: Object.fromEntries(languages.map((lang) => [lang, say(lang, `published.${id}`)])),
        readings: known.map((reading) => reading.id),
        command,
      },
    ];
  });
}
