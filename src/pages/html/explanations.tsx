import type { ReadingExplained } from "../../dossier/explain.js";
import { speakerName } from "../../dossier/speaker.js";
import type { Measure } from "../../measures/measure.js";
import type { Coverage, Reading } from "../../measures/schema.js";
import { say } from "../../words/words.js";
import { changeSentences, closerSentence, levelSentence } from "../judged.js";
import { cellsOf, type Ended, endedOf, valueText } from "../rows.js";
import {
  baselineOf,
  explainCommand,
  explainEnded,
  facetsOf,
  headingIn,
  measuresByLength,
  nameOf,
  noteText,
  ownNotes,
  speakerIn,
  speakerOf,
  type View,
} from "../view.js";
import { measureAnchor, readingAnchor, sourceAnchor, tableAnchor } from "./ids.js";
import { Outside } from "./link.js";
import { Made, partsLine } from "./parts.js";
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
  const cells = cellsOf(view, reading);
  const notes = ownNotes(reading).map((note) => noteText(note, lang));
  return (
    <article id={readingAnchor(reading.id)} class="why">
      <div class="how">
        <header>
          <h4>
            {nameOf(reading.partner, lang)}, {reading.period}
            <small>{say(lang, "page.chart-said-by", { speaker: speakerIn(view, reading) })}</small>
          </h4>
          <p class="result">
            {cells.value}
            {cells.range === null ? null : <small>{cells.range}</small>}
          </p>
        </header>
        <p>{changeSentences(reading, baseline, lang).join(" ")}</p>
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
      <Made reading={reading} measure={measure} figures={explained?.figures ?? {}} view={view} />
    </article>
  );
}

/** Where the editions behind a reading are named. */
function Editions({ reading: { editions }, view }: { reading: Reading; view: View }) {
  const sources = view.dossier.sources.filter(({ id }) => editions.includes(id));
  return (
    <>
      {sources.map(({ id, source }) => (
        <a key={id} class="other" href={`#${sourceAnchor(id)}`}>
          {source}
        </a>
      ))}
    </>
  );
}

/** Parts that a line shows. */
const PARTS = 8;

/** A reading in a line: its value, the change, the parts, the notes, the editions and the id. */
function Line({ reading, view }: { reading: Reading; view: View }) {
  const { lang } = view;
  const cells = cellsOf(view, reading);
  const { change } = reading;
  const told = [
    ...(cells.range === null ? [] : [cells.range]),
    ...(change === null
      ? []
      : [say(lang, "explain.came-from", { from: cells.before, before: change.from, change: cells.change })]),
    ...(change?.score == null ? [] : [say(lang, "explain.score", { score: cells.score })]),
    ...(reading.direction === "closer" || reading.direction === "farther" ? [cells.direction] : []),
  ];
  const notes = ownNotes(reading).map((note) => noteText(note, lang));
  const own = reading.saidBy === reading.partner;
  return (
    <li id={readingAnchor(reading.id)}>
      <b>
        {nameOf(reading.partner, lang)}
        {own ? "" : `, ${cells.said}`}: {cells.value}
      </b>
      {told.map((text) => `, ${text}`)}. {partsLine(reading.parts, lang, PARTS)}
      {notes.map((note) => `; ${note}`)}. <Editions reading={reading} view={view} /> <code>{reading.id}</code>
    </li>
  );
}

/** The last value of a series that ended before the period, in a line. */
function EndedLine({ hole, ended, view }: { hole: Coverage; ended: Ended; view: View }) {
  const { lang } = view;
  return (
    <li id={readingAnchor(ended.series.reading)}>
      <b>
        {nameOf(hole.partner, lang)}
        {hole.saidBy === hole.partner ? "" : `, ${speakerName(hole.saidBy, lang)}`}: {ended.value}
      </b>
      , {say(lang, "explain.ended", { last: ended.last })}. <code>{explainEnded(view, ended.series)}</code>
    </li>
  );
}

function EndedLines({ measure, view }: { measure: Measure; view: View }) {
  const lines = view.dossier.coverage.flatMap((hole) => {
    const ended = hole.measure === measure.id ? endedOf(hole, view.lang) : null;
    return ended === null
      ? []
      : [<EndedLine key={ended.series.reading} hole={hole} ended={ended} view={view} />];
  });
  return lines.length === 0 ? null : <ul class="lines">{lines}</ul>;
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
  const anchor = measureAnchor(measure.id);
  const readings = dossier.readings.filter((reading) => reading.measure === measure.id);
  const [first] = readings;
  return (
    <section id={anchor} class="explained" aria-labelledby={`${anchor}-h`}>
      <h3 id={`${anchor}-h`}>{headingIn(view, measure.id)}</h3>
      <p>
        <code>{measure.id}</code> {measure.formula}.{" "}
        {closerSentence(measure.closer, lang, dossier.question.hub)}
      </p>
      <p>
        <span class="tag">{say(lang, "explain.method")}</span>{" "}
        {method.url === undefined ? method.text : <Outside href={method.url}>{method.text}</Outside>}
      </p>
      {measure.brief === true && first !== undefined ? (
        <>
          <p>
            {say(lang, "explain.command")} <code>{explainCommand(view, first.id)}</code>
          </p>
          <ul class="lines">
            {readings.map((reading) => (
              <Line key={reading.id} reading={reading} view={view} />
            ))}
          </ul>
        </>
      ) : (
        readings.map((reading) => (
          <Explanation
            key={reading.id}
            reading={reading}
            measure={measure}
            explained={explained.get(reading.id)}
            view={view}
          />
        ))
      )}
      <EndedLines measure={measure} view={view} />
    </section>
  );
}

/** Where every number of the page comes from: verdicts first, then measure by measure, those in full before those in a line. */
export function Explanations({ view }: { view: View }) {
  const { lang } = view;
  const explained = new Map(view.explained.map((each) => [each.reading.id, each]));
  return (
    <section id="explanations" aria-labelledby="explanations-h" data-explanation>
      <h2 id="explanations-h">{say(lang, "page.explanations")}</h2>
      <p class="intro">{say(lang, "page.explanations-intro")}</p>
      <Reached view={view} />
      {facetsOf(view)
        .map((facet) => measuresByLength(view, facet))
        .flatMap(({ full, brief }) => [...full, ...brief])
        .map((measure) => (
          <MeasureExplained key={measure.id} measure={measure} view={view} explained={explained} />
        ))}
    </section>
  );
}
