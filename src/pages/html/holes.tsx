import { say } from "../../words/words.js";
import { holesOf, unknownCount, unknownText, unmeasuredText } from "../holes.js";
import { nameOf, titleIn, type View } from "../view.js";
import { holeAnchor, measureAnchor } from "./ids.js";
import { Linked, toVerdicts } from "./link.js";

/** What is not known, partner by partner, with the reason. */
export function Holes({ view }: { view: View }) {
  const { lang } = view;
  const partners = holesOf(view);
  const unmeasured = unmeasuredText(view);
  return (
    <section id="holes" aria-labelledby="holes-h">
      <h2 id="holes-h">{say(lang, "page.holes")}</h2>
      <p class="intro">
        <Linked text={unknownCount(view)} to={toVerdicts} /> {unmeasured}
      </p>
      {partners.length === 0 ? <p>{say(lang, "page.holes-none")}</p> : null}
      <div class="holes">
        {partners.map(({ partner, unknown, holes }) => (
          <article key={partner} id={holeAnchor(partner)}>
            <h3>{nameOf(partner, lang)}</h3>
            {unknown.length === 0 ? null : <p class="unknown">{unknownText(unknown, lang)}</p>}
            <dl>
              {holes.map(({ facet, why, measures }) => (
                <div key={facet + why}>
                  <dt>
                    <span class="tag">{say(lang, `facet.${facet}`)}</span>{" "}
                    <Linked
                      text={why}
                      to={{ anchor: measureAnchor(measures[0] ?? ""), explains: "coverage" }}
                    />
                  </dt>
                  {measures.map((measure) => (
                    <dd key={measure}>
                      <a href={`#${measureAnchor(measure)}`}>{titleIn(view, measure)}</a>
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </article>
        ))}
      </div>
    </section>
  );
}
