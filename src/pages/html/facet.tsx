import { Fragment } from "preact";
import { leadOf } from "../../dossier/sentences.js";
import { FACETS, type Facet, type Measure } from "../../measures/measure.js";
import { say } from "../../words/words.js";
import { eventsOfFacet } from "../events.js";
import { measuresByLength, nameOf, type View } from "../view.js";
import { Brief } from "./brief.js";
import { Events } from "./events.js";
import { facetAnchor } from "./ids.js";
import { MeasureBlock, Missing } from "./measure.js";
import { PublishedBeside } from "./published.js";
import { Told } from "./told.js";
import { VerdictLink } from "./verdicts.js";

/** What the facet says in sentences, each made from readings; or that there is no reading to make one from. */
function Says({ view, facet }: { view: View; facet: Facet }) {
  const { dossier, lang } = view;
  const sentences = dossier.sentences.filter((each) => each.facet === facet);
  if (sentences.length > 0)
    return (
      <p class="told">
        {sentences.map((sentence, index) => (
          <Fragment key={sentence.rule}>
            {index === 0 ? "" : " "}
            <Told view={view} sentence={sentence} />
          </Fragment>
        ))}
      </p>
    );
  const known = dossier.readings.some((each) => each.facet === facet && each.value !== null);
  const what = dossier.unmeasured.includes(facet) ? "unmeasured" : known ? "context" : "nothing";
  return <p class="told none">{say(lang, `facet.${what}`)}</p>;
}

/** The measures shown in full, and before them the one that the sentences begin with. */
function leadFirst(view: View, facet: Facet): Measure[] {
  const lead = leadOf(view.dossier.sentences, facet);
  return measuresByLength(view, facet).full.sort((a, b) => Number(b.id === lead) - Number(a.id === lead));
}

/** One facet: its verdicts in a line, what it says in sentences, what happened, its measures: in full, then in a line. */
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
  const measures = leadFirst(view, facet);
  const events = eventsOfFacet(dossier.events, facet);
  const told = FACETS.find((each) => eventsOfFacet(dossier.events, each).length > 0);
  return (
    <section id={facetAnchor(facet)} class="facet" aria-labelledby={`${facetAnchor(facet)}-h`}>
      <h2 id={`${facetAnchor(facet)}-h`}>{say(lang, `facet.${facet}`)}</h2>
      <ul class="strip">
        {verdicts.map((verdict) => (
          <li key={verdict.partner}>
            <span>{nameOf(verdict.partner, lang)}</span>
            <VerdictLink verdict={verdict} view={view} full={false} />
          </li>
        ))}
      </ul>
      <Says view={view} facet={facet} />
      {measures.map((measure, index) => (
        <MeasureBlock key={measure.id} view={view} measure={measure} charts={charts} first={index === 0} />
      ))}
      <Missing view={view} measures={measures} />
      {events.length === 0 ? null : <Events view={view} events={events} first={facet === told} />}
      <Brief view={view} facet={facet} />
      <PublishedBeside view={view} facet={facet} />
    </section>
  );
}
