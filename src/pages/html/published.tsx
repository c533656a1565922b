import type { Facet } from "../../measures/measure.js";
import { say } from "../../words/words.js";
import { publishedTexts } from "../published.js";
import type { View } from "../view.js";
import { inLanguage } from "./languages.js";
import { Linked, Outside, toPeriod, toReading } from "./link.js";

/** What others published of the facet, beside what is measured here. */
export function PublishedBeside({ view, facet }: { view: View; facet: Facet }) {
  const { lang } = view;
  const all = publishedTexts(view).filter((each) => each.facet === facet);
  if (all.length === 0) return null;
  return (
    <div class="measure">
      <h3>{say(lang, "published.title")}</h3>
      {all.map(({ id, publisher, url, says, here, values, command }) => (
        <p key={id}>
          <span data-explanation>
            <Outside href={url}>{inLanguage({ text: publisher, lang: "en" }, lang)}</Outside>
            {`: ${says}`}
          </span>{" "}
          <Linked
            text={here}
            to={toPeriod}
            phrases={values.map(([value, reading]) => [value, toReading({ id: reading })])}
          />{" "}
          <code>{command}</code>
        </p>
      ))}
    </div>
  );
}
