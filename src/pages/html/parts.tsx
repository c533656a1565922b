import { figureIds } from "../../dossier/explain.js";
import { speakerName } from "../../dossier/speaker.js";
import type { Figure } from "../../ledger/ledger.js";
import type { Reading, ReadingPart } from "../../measures/schema.js";
import { say } from "../../words/words.js";
import { byFile } from "../figures.js";
import { figureSubject, figureValue, partValue } from "../judged.js";
import { notesOfPart, type View } from "../view.js";
import { sourceAnchor } from "./ids.js";

/** Figures that stand in one file of one edition, under its name. */
function Figures({ figures, view }: { figures: readonly Figure[]; view: View }) {
  const { lang, dossier } = view;
  const [first] = figures;
  if (first === undefined) return null;
  const source = dossier.sources.find(({ id }) => id === first.edition);
  return (
    <>
      {figures.map((figure) => (
        <li key={figure.id}>
          <b>{figureValue(figure, lang)}</b>
          {figure.basis === null ? null : ` ${figure.basis}`} {figureSubject(figure, lang)},{" "}
          <span>{say(lang, "explain.line", { line: figure.at.line })}</span>
        </li>
      ))}
      <li class="file">
        <code>{first.at.file}</code>
        {first.at.origin === null ? null : <i>{first.at.origin}</i>}
        <a href={`#${sourceAnchor(first.edition)}`}>{source?.source ?? first.edition}</a>
      </li>
    </>
  );
}

/** A part of a value, and the figures that it was made from. */
export function PartLine({
  reading,
  part,
  figures,
  view,
}: {
  reading: Reading;
  part: ReadingPart;
  figures: Record<string, Figure>;
  view: View;
}) {
  const { lang } = view;
  const ids = figureIds(part.evidence);
  const shown = ids.flatMap((id) => figures[id] ?? []);
  const more = ids.length - shown.length;
  const about = [
    speakerName(part.saidBy, lang),
    ...(part.basis === null ? [] : [part.basis]),
    ...notesOfPart(reading, part, lang),
  ];
  return (
    <li>
      <p>
        <code>{part.name}</code> = <b>{partValue(part, lang)}</b> <small>{about.join("; ")}</small>
      </p>
      <ul class="figures">
        {byFile(shown).map((each) => (
          <Figures key={each[0]?.id} figures={each} view={view} />
        ))}
        {more > 0 ? <li>{say(lang, "explain.more", { count: more })}</li> : null}
      </ul>
    </li>
  );
}
