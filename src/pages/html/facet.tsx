import type { Facet } from "../../measures/measure.js";
import { say } from "../../words/words.js";
import { measuresByLength, nameOf, type View } from "../view.js";
import { Brief } from "./brief.js";
import { facetAnchor } from "./ids.js";
import { MeasureBlock } from "./measure.js";
import { VerdictLink } from "./verdicts.js";

/** One facet: its verdicts in a line, then its measures: those in full, then those in a line. */
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
      {measuresByLength(view, facet).full.map((measure) => (
        <MeasureBlock key={measure.id} view={view} measure={measure} charts={charts} />
      ))}
      <Brief view={view} facet={facet} />
    </section>
  );
}
