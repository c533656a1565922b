import { Fragment } from "preact";
import { say } from "../../words/words.js";
import {
  blindOf,
  type Hole,
  holesHeading,
  holesOf,
  unknownCount,
  unknownText,
  unmeasuredText,
} from "../holes.js";
import { headingIn, shortIn, type View } from "../view.js";
import { holeAnchor, measureAnchor } from "./ids.js";
import { Linked, toVerdicts } from "./link.js";

/** The measures that a reason takes away: each of those shown in full on a line, the others on one. */
function Taken({ hole: { full, brief }, partner, view }: { hole: Hole; partner: string | null; view: View }) {
  return (
    <>
      {full.map((measure) => (
        <dd key={measure}>
          <a href={`#${measureAnchor(measure)}`}>{headingIn(view, measure, partner ?? undefined)}</a>
        </dd>
      ))}
      {brief.length === 0 ? null : (
        <dd>
          {brief.map((measure, index) => (
            <Fragment key={measure}>
              {index === 0 ? "" : say(view.lang, "item.between")}
              <a href={`#${measureAnchor(measure)}`}>{shortIn(view, measure)}</a>
            </Fragment>
          ))}
        </dd>
      )}
    </>
  );
}

/** Themes that no measure answers, each with why, and who could fill it. */
function Unseen({ view }: { view: View }) {
  const blind = blindOf(view);
  if (blind.length === 0) return null;
  return (
    <article id="unseen" class="all">
      <h3>{say(view.lang, "page.unseen")}</h3>
      <dl>
        {blind.map(({ facet, theme, why, who }) => (
          <div key={theme}>
            <dt>
              <i>{say(view.lang, `facet.${facet}`)}</i> {theme}
            </dt>
            <dd>
              {why} {who}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** What is not known, of all partners and of each, with the reason. */
export function Holes({ view }: { view: View }) {
  const { lang } = view;
  const all = holesOf(view);
  const unmeasured = unmeasuredText(view);
  return (
    <section id="holes" aria-labelledby="holes-h">
      <h2 id="holes-h">{say(lang, "page.holes")}</h2>
      <p class="intro">
        <Linked text={unknownCount(view)} to={toVerdicts} /> {unmeasured}
      </p>
      {all.length === 0 ? <p>{say(lang, "page.holes-none")}</p> : null}
      <div class="holes">
        {all.map((each) => (
          <article
            key={each.partner}
            id={holeAnchor(each.partner)}
            class={each.partner === null ? "all" : undefined}
          >
            <h3>{holesHeading(each, lang)}</h3>
            {each.unknown.length === 0 ? null : <p class="unknown">{unknownText(each.unknown, lang)}</p>}
            <dl>
              {each.holes.map((hole) => (
                <div key={hole.facet + hole.why}>
                  <dt>
                    <i>{say(lang, `facet.${hole.facet}`)}</i>{" "}
                    <Linked
                      text={hole.why}
                      to={{ anchor: measureAnchor([...hole.full, ...hole.brief][0] ?? "") }}
                    />
                  </dt>
                  <Taken hole={hole} partner={each.partner} view={view} />
                </div>
              ))}
            </dl>
          </article>
        ))}
        <Unseen view={view} />
      </div>
    </section>
  );
}
