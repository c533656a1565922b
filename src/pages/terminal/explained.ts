import type {
  Explained,
  FigureExplained,
  MeasureExplained,
  ReadingExplained,
  SumEvidence,
} from "../../dossier/explain.js";
import { bySum, figureIds } from "../../dossier/explain.js";
import { speakerName } from "../../dossier/speaker.js";
import {
  formulaOf,
  licenceOf,
  partName,
  publisherName,
  referenceOf,
  sourceTitle,
  titleOf,
} from "../../dossier/titles.js";
import type { Edition } from "../../ledger/edition.js";
import type { Figure } from "../../ledger/ledger.js";
import type { ReadingPart } from "../../measures/schema.js";
import { dayText, periodName } from "../../question/called.js";
import { clauses, say } from "../../words/words.js";
import { byFile } from "../figures.js";
import {
  changeSentences,
  closerSentence,
  figureSubject,
  figureValue,
  levelSentence,
  partValue,
  unitName,
} from "../judged.js";
import { valueText } from "../rows.js";
import { editionName, nameOf, notesOfPart, noteText, ownNotes, subjectIn } from "../view.js";
import { ink, item, type Look, wrap } from "./ink.js";

export interface ExplainedLook extends Look {
  lang: string;
}

type Fact = readonly [label: string, text: string];

/** Label and text beside each other, the text wrapped under itself. */
export function facts(pairs: readonly Fact[], look: Look, indent = ""): string {
  const width = Math.max(...pairs.map(([label]) => label.length)) + 2;
  return pairs
    .map(([label, text]) => {
      const margin = indent + " ".repeat(width);
      const wrapped = wrap(text, look.width, margin).slice(margin.length);
      return `${indent}${ink(look, "dim", label.padEnd(width))}${wrapped}`;
    })
    .join("\n");
}

function heading(text: string, look: Look): string {
  return `\n${ink(look, "bold", text)}`;
}

function place({ at }: Figure, lang: string): string {
  return say(lang, at.origin === null ? "explain.at" : "explain.at-origin", {
    file: at.file,
    line: at.line,
    origin: at.origin ?? "",
  });
}

/** Figures of one file: whose they are, then each with its line. */
function figureLines(figures: readonly Figure[], sources: readonly Edition[], look: ExplainedLook): string[] {
  const { lang, width } = look;
  const [first] = figures;
  if (first === undefined) return [];
  const source = sources.find(({ id }) => id === first.edition);
  const { file, origin } = first.at;
  const from = [
    speakerName(first.saidBy, lang),
    ...(source === undefined ? [] : [sourceTitle(source, lang).text, editionName(source, lang)]),
    file,
    ...(origin === null ? [] : [say(lang, "explain.origin", { origin })]),
  ];
  return [
    wrap(from.join(" · "), width, "    "),
    ...figures.map((figure) => {
      const value = figureValue(figure, lang) + (figure.basis === null ? "" : ` (${figure.basis})`);
      const line = say(lang, "explain.line", { line: figure.at.line });
      return item([value, figureSubject(figure, lang), line, figure.id].join(" · "), width, "- ", "    ");
    }),
  ];
}

/** A sum over many figures: the rule that selects them, and the first of them. */
function sumLines(
  { edition, where, count }: SumEvidence,
  { figures, selected, sources }: ReadingExplained,
  look: ExplainedLook,
): string[] {
  const { lang, width } = look;
  const source = sources.find(({ id }) => id === edition);
  const shown = selected
    .filter((each) => each.edition === edition && each.where === where)
    .flatMap((each) => each.figures.flatMap((id) => figures[id] ?? []));
  return [
    wrap(
      say(lang, "explain.rule", {
        count,
        where,
        source: source === undefined ? edition : sourceTitle(source, lang).text,
      }),
      width,
      "    ",
    ),
    ...(shown.length === 0 ? [] : [wrap(say(lang, "explain.some"), width, "    ")]),
    ...byFile(shown).flatMap((each) => figureLines(each, sources, look)),
  ];
}

function partLines(part: ReadingPart, explained: ReadingExplained, look: ExplainedLook): string[] {
  const { lang, width } = look;
  const ids = figureIds(part.evidence);
  const shown = ids.flatMap((id) => explained.figures[id] ?? []);
  const notes = notesOfPart(explained.reading, part, lang);
  const about = [speakerName(part.saidBy, lang), ...(part.basis === null ? [] : [part.basis]), ...notes];
  const more = ids.length - shown.length;
  return [
    item(
      `${ink(look, "bold", partName(part.name, lang))} = ${partValue(part, lang)} (${clauses(lang, about)})`,
      width,
      "",
      "  ",
    ),
    ...byFile(shown).flatMap((figures) => figureLines(figures, explained.sources, look)),
    ...part.evidence.filter(bySum).flatMap((sum) => sumLines(sum, explained, look)),
    ...(more > 0 ? [`    ${say(lang, "explain.more", { count: more })}`] : []),
  ];
}

function readingText(explained: ReadingExplained, look: ExplainedLook): string {
  const { reading, measure, sources } = explained;
  const { lang, width } = look;
  const baseline = periodName(explained.baseline, lang);
  const notes = ownNotes(reading).map((note) => noteText(note, lang));
  return [
    ink(look, "bold", wrap(subjectIn({ measures: [measure], lang }, reading), width)),
    facts(
      [
        [say(lang, "explain.id"), reading.id],
        [
          say(lang, "explain.about"),
          `${nameOf(reading.hub, lang)}, ${nameOf(reading.partner, lang)}, ${periodName(reading.period, lang).plain}`,
        ],
        [say(lang, "explain.speakers"), speakerName(reading.saidBy, lang)],
        [say(lang, "explain.value"), valueText(reading, lang)],
        [say(lang, "explain.formula"), formulaOf(measure, lang).text],
      ],
      look,
    ),
    heading(say(lang, "explain.parts"), look),
    ...reading.parts.flatMap((part) => partLines(part, explained, look)),
    heading(say(lang, "explain.change"), look),
    ...changeSentences(reading, baseline, lang).map((text) => wrap(text, width)),
    wrap(closerSentence(measure.closer, lang, reading.hub), width),
    wrap(levelSentence(reading, baseline, lang), width),
    ...(notes.length === 0
      ? []
      : [heading(say(lang, "explain.notes"), look), ...notes.map((note) => item(note, width))]),
    heading(say(lang, "explain.method"), look),
    wrap(referenceOf(measure, lang).text, width),
    ...(measure.method.url === undefined ? [] : [measure.method.url]),
    heading(say(lang, "page.sources"), look),
    ...sources.flatMap((source) => [sourceFacts(source, look, true), ""]),
  ]
    .join("\n")
    .trimEnd();
}

/** Tables of the user's own have no address. */
function withAddress(text: string, url: string): string {
  return url === "" ? text : `${text}, ${url}`;
}

function sourceFacts(source: Edition, look: ExplainedLook, brief = false): string {
  const { lang } = look;
  const { publisher, terms, published } = source;
  const head: Fact[] = [
    [say(lang, "column.source"), `${sourceTitle(source, lang).text} (${source.source})`],
    [say(lang, "column.edition"), source.id],
    [say(lang, "column.publisher"), withAddress(publisherName(source, lang).text, publisher.url)],
    [
      say(lang, "column.terms"),
      clauses(lang, [
        withAddress(licenceOf(source, lang).text, terms.url),
        say(lang, `page.republish-${terms.republish}`),
      ]),
    ],
    [
      say(lang, "column.read"),
      clauses(lang, [
        say(lang, "page.source-read", { day: dayText(source.read, lang) }),
        published === null
          ? say(lang, "page.source-unnamed")
          : say(lang, "page.source-published", { name: published }),
      ]),
    ],
  ];
  if (brief) return facts(head, look);
  const scope = Object.entries(source.scope).map(([name, text]) => `${name}: ${text}`);
  return facts(
    [
      ...head,
      [say(lang, "explain.table"), source.table],
      [say(lang, "explain.rows"), say(lang, "page.source-figures", { count: source.rows })],
      ...(scope.length === 0 ? [] : [[say(lang, "explain.scope"), clauses(lang, scope)] as const]),
      ...source.inputs.map(
        ({ name, sha256 }): Fact => [say(lang, "explain.inputs"), `${name} sha256:${sha256}`],
      ),
      ...source.ignored.map(({ rule, rows }): Fact => [say(lang, "explain.ignored"), `${rule}: ${rows}`]),
      ...source.warnings.map((warning): Fact => [say(lang, "explain.warnings"), warning]),
    ],
    look,
  );
}

function figureText({ figure, source }: FigureExplained, look: ExplainedLook): string {
  const { lang } = look;
  return [
    facts(
      [
        [say(lang, "explain.id"), figure.id],
        [say(lang, "explain.value"), figureValue(figure, lang)],
        [say(lang, "explain.about"), figureSubject(figure, lang)],
        [say(lang, "column.said-by"), speakerName(figure.saidBy, lang)],
        ...(figure.basis === null ? [] : [[say(lang, "column.basis"), figure.basis] as const]),
        ...(figure.flags.length === 0
          ? []
          : [[say(lang, "explain.flags"), clauses(lang, figure.flags)] as const]),
        [say(lang, "column.where"), place(figure, lang)],
      ],
      look,
    ),
    heading(say(lang, "column.source"), look),
    sourceFacts(source, look, true),
  ].join("\n");
}

function measureText({ measure }: MeasureExplained, look: ExplainedLook): string {
  const { lang } = look;
  const speakers = measure.speakers.flatMap((speaker) =>
    speaker === "publisher"
      ? (measure.publishers ?? []).map((code) => speakerName(code, lang))
      : [say(lang, `speakers.${speaker}`)],
  );
  return [
    ink(look, "bold", wrap(titleOf([measure], measure.id, lang), look.width)),
    facts(
      [
        [say(lang, "explain.id"), measure.id],
        [say(lang, "column.facet"), say(lang, `facet.${measure.facet}`)],
        [say(lang, "explain.unit"), unitName(measure.unit, lang)],
        [say(lang, "explain.formula"), formulaOf(measure, lang).text],
        [say(lang, "column.direction"), closerSentence(measure.closer, lang)],
        [say(lang, "explain.speakers"), clauses(lang, speakers)],
        [say(lang, "explain.family"), measure.family],
        [say(lang, "explain.method"), referenceOf(measure, lang).text],
        ...(measure.method.url === undefined
          ? []
          : [[say(lang, "explain.url"), measure.method.url] as const]),
      ],
      look,
    ),
    heading(say(lang, "explain.sql"), look),
    measure.sql,
  ].join("\n");
}

/** From any id to what stands behind it: a reading, a figure, an edition or a measure. */
export function renderExplained(explained: Explained, look: ExplainedLook): string {
  switch (explained.kind) {
    case "reading":
      return `${readingText(explained, look)}\n`;
    case "figure":
      return `${figureText(explained, look)}\n`;
    case "edition":
      return `${sourceFacts(explained.source, look)}\n`;
    case "measure":
      return `${measureText(explained, look)}\n`;
  }
}
