import { figureIds } from "../../dossier/explain.js";
import { speakerName } from "../../dossier/speaker.js";
import { partName } from "../../dossier/titles.js";
import type { Figure } from "../../ledger/ledger.js";
import type { Measure } from "../../measures/measure.js";
import type { Reading, ReadingPart } from "../../measures/schema.js";
import { clauses, say } from "../../words/words.js";
import { byFile } from "../figures.js";
import { figureSubject, figureValue, partValue } from "../judged.js";
import { notesOfPart, type View } from "../view.js";
import { sourceAnchor } from "./ids.js";
import { inLanguage } from "./languages.js";

/** Parts that a formula does not name, such as those of the period before: shown up to here, then counted. */
const ASIDE = 6;

/** Parts that the formula names, and the others. Where it names none, as with votes, all count as named. */
export function byFormula(
  parts: readonly ReadingPart[],
  { formula }: Pick<Measure, "formula">,
): { named: ReadingPart[]; aside: ReadingPart[] } {
  const words = new Set(formula.match(/[A-Za-z0-9_-]+/g));
  const named = parts.filter(({ name }) => words.has(name));
  if (named.length === 0) return { named: [...parts], aside: [] };
  return { named, aside: parts.filter(({ name }) => !words.has(name)) };
}

/** `name = value; name = value`, and how many more there are. */
export function partsLine(parts: readonly ReadingPart[], lang: string, most = ASIDE): string {
  const more = parts.length - most;
  return clauses(lang, [
    ...parts.slice(0, most).map((part) => `${partName(part.name, lang)} = ${partValue(part, lang)}`),
    ...(more > 0 ? [say(lang, "explain.more-parts", { count: more })] : []),
  ]);
}

/** The file in which figures stand, and the source that it belongs to. */
function File({ figure: { at, edition }, view }: { figure: Figure; view: View }) {
  const source = view.dossier.sources.find(({ id }) => id === edition);
  return (
    <>
      <code>{at.file}</code>
      {at.origin === null ? null : <i>{at.origin}</i>}
      <a href={`#${sourceAnchor(edition)}`}>{source?.source ?? edition}</a>
    </>
  );
}

function FigureLine({ figure, lang }: { figure: Figure; lang: string }) {
  return (
    <li>
      {inLanguage({ text: figureValue(figure, lang), lang: figure.table === "event" ? "en" : lang }, lang)}
      {figure.basis === null ? null : ` ${figure.basis}`} {figureSubject(figure, lang)},{" "}
      {say(lang, "explain.line", { line: figure.at.line })}
    </li>
  );
}

/** A part of a value, and the figures that it was made from. */
function PartLine({
  reading,
  part,
  figures,
  one,
  view,
}: {
  reading: Reading;
  part: ReadingPart;
  figures: readonly Figure[];
  /** Whether all figures of the reading stand in one file, which is then named once. */
  one: boolean;
  view: View;
}) {
  const { lang } = view;
  const more = figureIds(part.evidence).length - figures.length;
  const about = [
    ...(part.saidBy === reading.saidBy ? [] : [speakerName(part.saidBy, lang)]),
    ...(part.basis === null || figures.some(({ basis }) => basis !== null) ? [] : [part.basis]),
    ...notesOfPart(reading, part, lang),
  ];
  return (
    <li>
      <code>{partName(part.name, lang)}</code> = <b>{partValue(part, lang)}</b>
      {about.length === 0 ? null : <small> {clauses(lang, about)}</small>}
      {figures.length === 0 ? null : (
        <ul>
          {byFile(figures).flatMap((each) => [
            ...each.map((figure) => <FigureLine key={figure.id} figure={figure} lang={lang} />),
            ...(one
              ? []
              : each.slice(0, 1).map((figure) => (
                  <li key="file" class="file">
                    <File figure={figure} view={view} />
                  </li>
                ))),
          ])}
          {more > 0 ? <li>{say(lang, "explain.more", { count: more })}</li> : null}
        </ul>
      )}
    </li>
  );
}

/** What a value was made from: the parts of its formula with their figures, then the other parts in a line. */
export function Made({
  reading,
  measure,
  figures,
  view,
}: {
  reading: Reading;
  measure: Measure;
  figures: Record<string, Figure>;
  view: View;
}) {
  const { lang } = view;
  const { named, aside } = byFormula(reading.parts, measure);
  const shown = named.map((part) => ({
    part,
    figures: figureIds(part.evidence).flatMap((id) => figures[id] ?? []),
  }));
  const files = byFile(shown.flatMap((each) => each.figures));
  const [file] = files.length === 1 ? (files[0] ?? []) : [];
  return (
    <div class="made">
      <p class="tag">{say(lang, "explain.parts")}</p>
      <ul class="parts">
        {shown.map((each) => (
          <PartLine
            key={each.part.name}
            reading={reading}
            part={each.part}
            figures={each.figures}
            one={file !== undefined}
            view={view}
          />
        ))}
      </ul>
      {file === undefined ? null : (
        <p class="file">
          <span class="tag">{say(lang, "explain.inputs")}</span> <File figure={file} view={view} />
        </p>
      )}
      {aside.length === 0 ? null : (
        <p>
          <span class="tag">{say(lang, "explain.aside")}</span> {partsLine(aside, lang)}
        </p>
      )}
    </div>
  );
}
