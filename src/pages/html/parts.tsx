import { bySum, figureIds, type ReadingExplained, type SumEvidence } from "../../dossier/explain.js";
import { speakerName } from "../../dossier/speaker.js";
import { partName, sourceTitle } from "../../dossier/titles.js";
import type { Edition } from "../../ledger/edition.js";
import type { Figure } from "../../ledger/ledger.js";
import type { Measure } from "../../measures/measure.js";
import type { Reading, ReadingPart } from "../../measures/schema.js";
import { clauses, say } from "../../words/words.js";
import { byFile } from "../figures.js";
import { figureSubject, figureValue, partValue } from "../judged.js";
import { notesOfPart } from "../view.js";
import { sourceAnchor } from "./ids.js";
import { Outside } from "./link.js";

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

/** The file in which figures stand, leading to the source that it belongs to; the publisher's own place beside it. */
export function File({ figure: { at, edition } }: { figure: Pick<Figure, "at" | "edition"> }) {
  return (
    <>
      <a class="file" href={`#${sourceAnchor(edition)}`}>
        {at.file}
      </a>
      <Origin at={at} />
    </>
  );
}

/** Where a figure stands at its publisher: an address of the web by the name of its host. */
function Origin({ at: { origin } }: Pick<Figure, "at">) {
  if (origin === null) return null;
  const host = /^https?:\/\/([^/]+)/.exec(origin)?.[1];
  return <> {host === undefined ? <cite>{origin}</cite> : <Outside href={origin}>{host}</Outside>}</>;
}

/** A sum over many figures, and of what. */
type Sum = SumEvidence & { source: string };

/** A part of a value, and the figures that it was made from. */
function PartLine({
  reading,
  part,
  figures,
  sums,
  one,
  lang,
}: {
  reading: Reading;
  part: ReadingPart;
  figures: readonly Figure[];
  sums: readonly Sum[];
  /** Whether all figures of the reading stand in one place, which is then named once. */
  one: boolean;
  lang: string;
}) {
  const more = figureIds(part.evidence).length - figures.length;
  const about = [
    ...(part.saidBy === reading.saidBy ? [] : [speakerName(part.saidBy, lang)]),
    ...(part.basis === null || figures.some(({ basis }) => basis !== null) ? [] : [part.basis]),
    ...notesOfPart(reading, part, lang),
  ];
  return (
    <li>
      {partName(part.name, lang)} = <b>{partValue(part, lang)}</b>
      {about.length === 0 ? null : ` (${clauses(lang, about)})`}
      {figures.map((figure) => (
        <small key={figure.id}>
          {figure.table === "event" ? null : `${figureValue(figure, lang)} `}
          {figure.basis === null ? "" : `${figure.basis} `}
          {figureSubject(figure, lang, reading.partner)},{" "}
          {say(lang, "explain.line", { line: figure.at.line })}
          {one ? null : (
            <>
              {" "}
              <File figure={figure} />
            </>
          )}
        </small>
      ))}
      {more > 0 ? <small>{say(lang, "explain.more", { count: more })}</small> : null}
      {sums.map(({ where, count, source }) => (
        <small key={where}>{say(lang, "explain.rule", { count, where, source })}</small>
      ))}
    </li>
  );
}

/** The parts that a value was made from, each with its figures. */
function shownOf(reading: Reading, measure: Measure, figures: Readonly<Record<string, Figure>>) {
  const { named, aside } = byFormula(reading.parts, measure);
  const shown = named.map((part) => ({
    part,
    figures: figureIds(part.evidence).flatMap((id) => figures[id] ?? []),
    sums: part.evidence.filter(bySum),
  }));
  return { shown, aside };
}

/** The one file of one edition in which all figures of some readings stand; undefined where there is more than one. */
export function sharedFile(
  explained: readonly ReadingExplained[],
  measure: Measure,
): Pick<Figure, "at" | "edition"> | undefined {
  const all = explained.flatMap(({ reading, figures }) =>
    shownOf(reading, measure, figures).shown.flatMap((each) => each.figures),
  );
  const [first] = all;
  const alike = all.every(({ at, edition }) => at.file === first?.at.file && edition === first.edition);
  if (first === undefined || !alike) return undefined;
  const sameOrigin = all.every(({ at }) => at.origin === first.at.origin);
  return { edition: first.edition, at: { ...first.at, origin: sameOrigin ? first.at.origin : null } };
}

/** What a value was made from: the parts of its formula with their figures, then the other parts in a line. */
export function Made({
  reading,
  measure,
  figures,
  sources,
  shared,
  lang,
}: {
  reading: Reading;
  measure: Measure;
  figures: Readonly<Record<string, Figure>>;
  sources: readonly Edition[];
  /** The file that all readings of the measure share: named with it. */
  shared: Pick<Figure, "at" | "edition"> | undefined;
  lang: string;
}) {
  const { shown, aside } = shownOf(reading, measure, figures);
  const files = byFile(shown.flatMap((each) => each.figures));
  const [file] = files.length === 1 ? (files[0] ?? []) : [];
  return (
    <ul>
      {shown.map((each) => (
        <PartLine
          key={each.part.name}
          reading={reading}
          part={each.part}
          figures={each.figures}
          sums={each.sums.map((sum): Sum => {
            const source = sources.find(({ id }) => id === sum.edition);
            return { ...sum, source: source === undefined ? sum.edition : sourceTitle(source, lang).text };
          })}
          one={file !== undefined || shared !== undefined}
          lang={lang}
        />
      ))}
      {aside.length === 0 ? null : (
        <li>
          <i>{say(lang, "explain.aside")}</i> {partsLine(aside, lang)}
        </li>
      )}
      {file === undefined || (shared !== undefined && shared.at.origin === file.at.origin) ? null : (
        <li>
          <i>{say(lang, "explain.inputs")}</i>{" "}
          {shared === undefined ? <File figure={file} /> : <Origin at={file.at} />}
        </li>
      )}
    </ul>
  );
}
