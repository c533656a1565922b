import type { Reading } from "../../measures/schema.js";
import type { Verdict } from "../../verdicts/schema.js";
import { formatScore } from "../../words/format.js";
import { say } from "../../words/words.js";
import { ruleSentence } from "../judged.js";
import { nameOf, shortIn, speakerOf, subjectIn, type View } from "../view.js";
import { readingAnchor, verdictAnchor } from "./ids.js";

/** Of each source series, which casts one vote, the reading that pages show in full; all of them where they do not point one way. */
function votesOf(counted: readonly Reading[], isBrief: (measure: string) => boolean): Reading[] {
  const series = new Map<string, Reading[]>();
  for (const reading of counted) series.set(reading.family, [...(series.get(reading.family) ?? []), reading]);
  return [...series.values()].flatMap((all) => {
    const alike = all.every(({ direction }) => direction === all[0]?.direction);
    return alike ? [all.find(({ measure }) => !isBrief(measure)) ?? all[0] ?? []].flat() : all;
  });
}

/** The votes behind a verdict. */
function Counted({ view, verdict }: { view: View; verdict: Verdict }) {
  const { dossier, measures, lang } = view;
  const counted = dossier.readings.filter(
    ({ id, direction }) => verdict.readings.includes(id) && direction !== "context",
  );
  if (counted.length === 0) return null;
  const brief = (id: string) => measures.find((measure) => measure.id === id)?.brief === true;
  return (
    <ul>
      {votesOf(counted, brief).map((reading) => (
        <li key={reading.id} class={`v-${reading.direction}`}>
          <a href={`#${readingAnchor(reading.id)}`}>
            {brief(reading.measure) ? shortIn(view, reading.measure) : subjectIn(view, reading)}
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
  );
}

/** How each cell of the verdict table was reached, with the votes that count; why one is unknown stands with what cannot be seen. */
export function Reached({ view }: { view: View }) {
  const { dossier, lang } = view;
  return (
    <section class="reached" aria-labelledby="reached-h">
      <h3 id="reached-h">{say(lang, "page.how-verdicts")}</h3>
      <div class="reasons">
        {dossier.verdicts
          .filter(({ verdict }) => verdict !== "unknown")
          .map((verdict) => (
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
              <p class={`v-${verdict.verdict}`}>
                {say(lang, `verdict.${verdict.verdict}`)}, {say(lang, `certainty.${verdict.certainty}`)}
              </p>
              <p>{ruleSentence(verdict, lang)}</p>
              <Counted view={view} verdict={verdict} />
            </article>
          ))}
      </div>
    </section>
  );
}
