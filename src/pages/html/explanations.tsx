import type { ReadingExplained } from "../../dossier/explain.js";
import type { Measure } from "../../measures/measure.js";
import type { Reading } from "../../measures/schema.js";
import { say } from "../../words/words.js";
import { changeSentences, closerSentence, levelSentence } from "../judged.js";
import { cellsOf, valueText } from "../rows.js";
import {
  baselineOf,
  explainCommand,
  facetsOf,
  measuresOf,
  nameOf,
  noteText,
  ownNotes,
  speakerOf,
  titleIn,
  type View,
} from "../view.js";
import { measureAnchor, readingAnchor, tableAnchor } from "./ids.js";
import { Outside } from "./link.js";
import { PartLine } from "./parts.js";
import { Reached } from "./reached.js";

/** The same measure of the same partner as others say it. */
function Beside({ reading, view }: { reading: Reading; view: View }) {
  const others = view.dossier.readings.filter(
    (each) => each.measure === reading.measure && each.partner === reading.partner && each.id !== reading.id,
  );
  if (others.length === 0) return null;
  return (
    <p>
      <span class="tag">{say(view.lang, "explain.beside")}</span>
      {others.map((other) => (
        <a key={other.id} class="other" href={`#${readingAnchor(other.id)}`}>
          {say(view.lang, "item.among", {
            name: valueText(other, view.lang),
            items: speakerOf(view, other),
          })}
        </a>
      ))}
    </p>
  );
}

/**
 * Always open: a closed <details> that an address points at opens by itself only in the newest browsers, and a number
 * must lead to its explanation in all of them, without a script.
 */
function Explanation({
  reading,
  measure,
  explained,
  view,
}: {
  reading: Reading;
  measure: Measure;
  explained: ReadingExplained | undefined;
  view: View;
}) {
  const { lang } = view;
  const baseline = baselineOf(view);
  const anchor = readingAnchor(reading.id);
  const cells = cellsOf(view, reading);
  const notes = ownNotes(reading).map((note) => noteText(note, lang));
  return (
    <article id={anchor} class="why" aria-labelledby={`${anchor}-h`}>
      <div class="how">
        <header>
          <h4 id={`${anchor}-h`}>
            {nameOf(reading.partner, lang)}, {reading.period}
            <small>{say(lang, "page.chart-said-by", { speaker: speakerOf(view, reading) })}</small>
          </h4>
          <p class="result">
            {cells.value}
            {cells.range === null ? null : <small>{cells.range}</small>}
          </p>
        </header>
        <p>
          <span class="tag">{say(lang, "explain.formula")}</span> {measure.formula}
        </p>
        <p>
          <span class="tag">{say(lang, "explain.change")}</span>{" "}
          {[
            ...changeSentences(reading, baseline, lang),
            closerSentence(measure.closer, lang, reading.hub),
          ].join(" ")}
        </p>
        <p>
          <span class="tag">{say(lang, "column.long-view")}</span> {levelSentence(reading, baseline, lang)}
        </p>
        {notes.length === 0 ? null : (
          <p>
            <span class="tag">{say(lang, "explain.notes")}</span> {notes.join("; ")}
          </p>
        )}
        <Beside reading={reading} view={view} />
        <footer>
          <code>{explainCommand(view, reading.id)}</code>
          <a href={`#${tableAnchor(reading.measure)}`}>{say(lang, "page.back")}</a>
        </footer>
      </div>
      <div class="made">
        <p class="tag">{say(lang, "explain.parts")}</p>
        <ul class="parts">
          {reading.parts.map((part) => (
            <PartLine
              key={part.name}
              reading={reading}
              part={part}
              figures={explained?.figures ?? {}}
              view={view}
            />
          ))}
        </ul>
      </div>
    </article>
  );
}

function MeasureExplained({
  measure,
  view,
  explained,
}: {
  measure: Measure;
  view: View;
  explained: ReadonlyMap<string, ReadingExplained>;
}) {
  const { dossier, lang } = view;
  const { method } = measure;
  return (
    <section
      id={measureAnchor(measure.id)}
      class="explained"
      aria-labelledby={`${measureAnchor(measure.id)}-h`}
    >
      <h3 id={`${measureAnchor(measure.id)}-h`}>{titleIn(view, measure.id)}</h3>
      <p>
        <code>{measure.id}</code> {measure.formula}.{" "}
        {closerSentence(measure.closer, lang, dossier.question.hub)}
      </p>
      <p>
        <span class="tag">{say(lang, "explain.method")}</span>{" "}
        {method.url === undefined ? method.text : <Outside href={method.url}>{method.text}</Outside>}
      </p>
      {dossier.readings
        .filter((reading) => reading.measure === measure.id)
        .map((reading) => (
          <Explanation
            key={reading.id}
            reading={reading}
            measure={measure}
            explained={explained.get(reading.id)}
            view={view}
          />
        ))}
    </section>
  );
}

/** Where every number of the page comes from: verdicts first, then measure by measure. */
export function Explanations({ view }: { view: View }) {
  const { lang } = view;
  const explained = new Map(view.explained.map((each) => [each.reading.id, each]));
  return (
    <section id="explanations" aria-labelledby="explanations-h" data-explanation>
      <h2 id="explanations-h">{say(lang, "page.explanations")}</h2>
      <p class="intro">{say(lang, "page.explanations-intro")}</p>
      <Reached view={view} />
      {facetsOf(view)
        .flatMap((facet) => measuresOf(view, facet))
        .map((measure) => (
          <MeasureExplained key={measure.id} measure={measure} view={view} explained={explained} />
        ))}
    </section>
  );
}
