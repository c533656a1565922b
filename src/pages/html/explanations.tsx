import { Fragment } from "preact";
import type { ReadingExplained } from "../../dossier/explain.js";
import { speakerName } from "../../dossier/speaker.js";
import { formulaOf, referenceOf } from "../../dossier/titles.js";
import type { Measure } from "../../measures/measure.js";
import type { Coverage, Reading } from "../../measures/schema.js";
import { periodName } from "../../question/called.js";
import { clauses, say } from "../../words/words.js";
import { closerSentence, judgedShort } from "../judged.js";
import { cellsOf, type Ended, endedOf, valueText } from "../rows.js";
import {
  baselineOf,
  editionOf,
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
import { inLanguage } from "./languages.js";
import { Outside } from "./link.js";
import { File, Made, partsLine, sharedFile } from "./parts.js";
import { Reached } from "./reached.js";

/** The same measure of the same partner as others say it. */
function Beside({ reading, view }: { reading: Reading; view: View }) {
  const others = view.dossier.readings.filter(
    (each) => each.measure === reading.measure && each.partner === reading.partner && each.id !== reading.id,
  );
  if (others.length === 0) return null;
  return (
    <p>
      <i>{say(view.lang, "explain.beside")}</i>
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
  shared,
  view,
}: {
  reading: Reading;
  measure: Measure;
  explained: ReadingExplained | undefined;
  shared: Shared;
  view: View;
}) {
  const { lang } = view;
  const baseline = baselineOf(view);
  const cells = cellsOf(view, reading);
  // Where changes were too few to judge by, the sentence on the change says so, and how many there were.
  const said = reading.change?.beyondNoise === null ? "too-few-changes" : null;
  const notes = notesBeside(reading, shared, lang, said);
  const named = saysWho(reading, shared);
  return (
    <article id={readingAnchor(reading.id)} class="why">
      <div>
        <h4>
          {nameOf(reading.partner, lang)}
          {named ? (
            <small> {say(lang, "page.chart-said-by", { speaker: speakerIn(view, reading) })}</small>
          ) : null}
        </h4>
        <p class="result">
          {cells.value}
          {cells.range === null ? null : <small>{cells.range}</small>}
        </p>
        <p>{judgedShort(reading, baseline, lang)}</p>
        {notes.length === 0 ? null : (
          <p>
            <i>{say(lang, "explain.notes")}</i> {clauses(lang, notes)}
          </p>
        )}
        <Beside reading={reading} view={view} />
        <code>{reading.id}</code>
      </div>
      <Made
        reading={reading}
        measure={measure}
        figures={explained?.figures ?? {}}
        sources={explained?.sources ?? []}
        shared={shared.file}
        lang={lang}
      />
    </article>
  );
}

/** What all readings of a measure have in common: said once, with the measure. */
interface Shared {
  notes: readonly string[];
  editions: readonly string[];
  /** Who says all of them, where one publisher does. */
  speaker: string | null;
  file: ReturnType<typeof sharedFile>;
}

function sharedOf(
  readings: readonly Reading[],
  measure: Measure,
  explained: ReadonlyMap<string, ReadingExplained>,
): Shared {
  const [first, ...others] = readings;
  if (first === undefined) return { notes: [], editions: [], speaker: null, file: undefined };
  const alone = first.saidBy !== first.partner && readings.every(({ saidBy }) => saidBy === first.saidBy);
  return {
    speaker: alone ? first.saidBy : null,
    file: sharedFile(
      readings.flatMap(({ id }) => explained.get(id) ?? []),
      measure,
    ),
    notes: ownNotes(first).filter((note) => others.every((each) => ownNotes(each).includes(note))),
    editions: first.editions.filter((id) => others.every((each) => each.editions.includes(id))),
  };
}

/** Whether a reading must say who says it: neither its partner nor the one who says all of its measure. */
function saysWho(reading: Reading, { speaker }: Shared): boolean {
  return reading.saidBy !== reading.partner && (speaker === null || editionOf(reading) !== undefined);
}

function notesBeside(reading: Reading, shared: Shared, lang: string, said: string | null = null): string[] {
  return ownNotes(reading)
    .filter((note) => note !== said && !shared.notes.includes(note))
    .map((note) => noteText(note, lang));
}

/** Where editions are named. */
function Editions({ editions, view }: { editions: readonly string[]; view: View }) {
  const sources = view.dossier.sources.filter(({ id }) => editions.includes(id));
  return (
    <>
      {sources.map(({ id, source }, index) => (
        <Fragment key={id}>
          {index === 0 ? "" : ", "}
          <a href={`#${sourceAnchor(id)}`}>{source}</a>
        </Fragment>
      ))}
    </>
  );
}

/** Parts that a line shows. */
const PARTS = 3;

/** A reading in a line: its value, the change, the parts, and the notes and editions that the others do not share. */
function Line({ reading, shared, view }: { reading: Reading; shared: Shared; view: View }) {
  const { lang } = view;
  const cells = cellsOf(view, reading);
  const { change } = reading;
  const told = [
    ...(cells.range === null ? [] : [cells.range]),
    ...(change?.score == null ? [] : [say(lang, "explain.score", { score: cells.score })]),
    ...(reading.direction === "closer" || reading.direction === "farther" ? [cells.direction] : []),
  ];
  const notes = notesBeside(reading, shared, lang);
  const editions = reading.editions.filter((id) => !shared.editions.includes(id));
  return (
    <li id={readingAnchor(reading.id)}>
      <b>
        {say(lang, "item.of", {
          name: `${nameOf(reading.partner, lang)}${saysWho(reading, shared) ? `, ${cells.said}` : ""}`,
          text: cells.value,
        })}
      </b>
      {told.map((text) => `, ${text}`)}. {partsLine(reading.parts, lang, PARTS)}
      {notes.map((note) => `${say(lang, "item.between")}${note}`)}.{" "}
      <Editions editions={editions} view={view} /> <code>{reading.id}</code>
    </li>
  );
}

/** The last value of a series that ended before the period, in a line. */
function EndedLine({ hole, ended, view }: { hole: Coverage; ended: Ended; view: View }) {
  const { lang } = view;
  const { reading } = ended.series;
  const command = explainEnded(view, ended.series);
  return (
    <li id={readingAnchor(reading)}>
      <b>
        {say(lang, "item.of", {
          name: `${nameOf(hole.partner, lang)}${hole.saidBy === hole.partner ? "" : `, ${speakerName(hole.saidBy, lang)}`}`,
          text: ended.value,
        })}
      </b>
      , {say(lang, "explain.ended", { last: periodName(ended.last, lang) })}.{" "}
      <code>{command === explainCommand(view, reading) ? reading : command}</code>
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
  const shared = sharedOf(readings, measure, explained);
  const reference = inLanguage(referenceOf(measure, lang), lang);
  return (
    <section id={anchor} class="explained">
      <h3>
        <a href={`#${tableAnchor(measure.id)}`}>{headingIn(view, measure.id)}</a>
      </h3>
      <p>
        <code>{measure.id}</code> {inLanguage(formulaOf(measure, lang), lang)}.{" "}
        {closerSentence(measure.closer, lang, dossier.question.hub)}
      </p>
      <p>
        <i>{say(lang, "explain.method")}</i>{" "}
        {method.url === undefined ? reference : <Outside href={method.url}>{reference}</Outside>}
        {shared.speaker === null ? null : (
          <>
            {" "}
            <i>{say(lang, "explain.speakers")}</i> {speakerName(shared.speaker, lang)}
          </>
        )}
        {shared.editions.length === 0 ? null : (
          <>
            {" "}
            <i>{say(lang, "explain.inputs")}</i> <Editions editions={shared.editions} view={view} />
            {shared.file === undefined ? null : (
              <>
                {", "}
                <File figure={shared.file} />
              </>
            )}
          </>
        )}
        {shared.notes.length === 0 ? null : (
          <>
            {" "}
            <i>{say(lang, "explain.notes")}</i>{" "}
            {clauses(
              lang,
              shared.notes.map((note) => noteText(note, lang)),
            )}
          </>
        )}
      </p>
      {measure.brief === true ? (
        readings.length === 0 ? null : (
          <ul class="lines">
            {readings.map((reading) => (
              <Line key={reading.id} reading={reading} shared={shared} view={view} />
            ))}
          </ul>
        )
      ) : (
        readings.map((reading) => (
          <Explanation
            key={reading.id}
            reading={reading}
            measure={measure}
            explained={explained.get(reading.id)}
            shared={shared}
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
  const [first] = view.dossier.readings;
  return (
    <section id="explanations" aria-labelledby="explanations-h" data-explanation>
      <h2 id="explanations-h">{say(lang, "page.explanations")}</h2>
      <p class="intro">{say(lang, "page.explanations-intro")}</p>
      {first === undefined ? null : (
        <p class="command">
          <code>{explainCommand(view, first.id)}</code>
        </p>
      )}
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
