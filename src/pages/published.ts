import type { Published } from "../dossier/schema.js";
import { say } from "../words/words.js";
import { valueText } from "./rows.js";
import { nameOf, shortIn, type View } from "./view.js";

/** A finding of others: whose it is and what it says; and what the readings here say beside it. */
export interface PublishedText {
  id: string;
  facet: Published["facet"];
  publisher: string;
  url: string;
  says: string;
  here: string;
  /** The values in `here`, each with the id of the reading that explains it. */
  values: (readonly [value: string, reading: string])[];
  command: string;
}

/** Findings of others in the language of the view, each with the values here that it can be compared with. */
export function publishedTexts(view: View): PublishedText[] {
  const { dossier, lang } = view;
  return dossier.published.map(({ id, facet, publisher, url, says, readings, command }) => {
    const held = dossier.readings.filter((reading) => readings.includes(reading.id));
    const values = held.map((reading) =>
      say(lang, "published.value", {
        partner: nameOf(reading.partner, lang),
        value: valueText(reading, lang),
      }),
    );
    return {
      id,
      facet,
      publisher,
      url,
      says: says[lang] ?? "",
      here: say(lang, "published.here", {
        measure: shortIn(view, held[0]?.measure ?? ""),
        values: values.join("; "),
      }),
      values: held.map((reading) => [valueText(reading, lang), reading.id] as const),
      command,
    };
  });
}
