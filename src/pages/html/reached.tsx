import { formatScore } from "../../words/format.js";
import { say } from "../../words/words.js";
import { ruleSentence } from "../judged.js";
import { nameOf, speakerOf, titleIn, type View } from "../view.js";
import { Icon } from "./icons.js";
import { holeAnchor, readingAnchor, verdictAnchor } from "./ids.js";

/** How each cell of the verdict table was reached, with the readings behind it. */
export function Reached({ view }: { view: View }) {
  const { dossier, lang } = view;
  return (
    <section class="reached" aria-labelledby="reached-h">
      <h3 id="reached-h">{say(lang, "page.how-verdicts")}</h3>
      <div class="reasons">
        {dossier.verdicts.map((verdict) => (
          <article
            key={verdict.partner + verdict.facet}
            id={verdictAnchor(verdict.partner, verdict.facet)}
            class="reason"
          >
            <h4>
              {say(lang, "finding.cell", {
                facet: say(lang, `facet.${verdict.facet}`),
                partner: nameOf(verdict.partner, lang),
              })}
            </h4>
            <p class={`v v-${verdict.verdict}`}>
              <Icon name={verdict.verdict} />
              <span>
                {say(lang, `verdict.${verdict.verdict}`)}, {say(lang, `certainty.${verdict.certainty}`)}
              </span>
            </p>
            <p>
              {ruleSentence(verdict, lang)}{" "}
              {verdict.verdict === "unknown" ? (
                <a href={`#${holeAnchor(verdict.partner)}`}>{say(lang, "page.holes")}</a>
              ) : null}
            </p>
            <ul>
              {dossier.readings
                .filter(({ id }) => verdict.readings.includes(id))
                .map((reading) => (
                  <li key={reading.id} class={`v-${reading.direction}`}>
                    <a href={`#${readingAnchor(reading.id)}`} data-reading={reading.id}>
                      <Icon name={reading.direction} />
                      {titleIn(view, reading.measure)}
                    </a>{" "}
                    <small>
                      {say(lang, reading.change?.score == null ? "finding.unscored" : "finding.scored", {
                        speaker: speakerOf(view, reading),
                        score: formatScore(lang, reading.change?.score ?? null),
                        direction: say(lang, `direction.${reading.direction}`),
                      })}
                    </small>
                  </li>
                ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}
