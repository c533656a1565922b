import type { Facet } from "../../measures/measure.js";
import { say } from "../../words/words.js";
import { measuresOf, nameOf, type View } from "../view.js";
import { facetAnchor } from "./ids.js";
import { MeasureBlock } from "./measure.js";
import { VerdictLink } from "./verdicts.js";

/** One facet: its verdicts in a line, then its measures. */
export function FacetSection({
  view,
  facet,
  charts,
}: {
  view: View;
  facet: Facet;
  charts: ReadonlyMap<string, string>;
}) {
  const { dossier, lang } = view;
  const verdicts = dossier.verdicts.filter((each) => each.facet === facet);
  return (
    <section id={facetAnchor(facet)} class="facet" aria-labelledby={`${facetAnchor(facet)}-h`}>
      <h2 id={`${facetAnchor(facet)}-h`}>{say(lang, `facet.${facet}`)}</h2>
      <ul class="strip">
        {verdicts.map((verdict) => (
          <li key={verdict.partner}>
            <span>{nameOf(verdict.partner, lang)}</span>
            <VerdictLink verdict={verdict} lang={lang} full={false} />
          </li>
        ))}
      </ul>
      {measuresOf(view, facet).map((measure) => (
        <MeasureBlock key={measure.id} view={view} measure={measure} charts={charts} />
      ))}
    </section>
  );
}
