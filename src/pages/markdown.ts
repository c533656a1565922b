import { licenceOf, publisherName, sourceTitle } from "../dossier/titles.js";
import type { Facet, Measure } from "../measures/measure.js";
import type { Direction } from "../measures/schema.js";
import { dayText } from "../question/called.js";
import type { VerdictName } from "../verdicts/schema.js";
import { say } from "../words/words.js";
import { FINDING_PARTS, findingsOfKind, findingText } from "./findings.js";
import {
  blindOf,
  blindText,
  holesHeading,
  holesOf,
  holeText,
  unknownCount,
  unknownText,
  unmeasuredText,
} from "./holes.js";
import { methodEntries } from "./method.js";
import { indexRows, indexRules, madeText, weightsOption } from "./overall.js";
import { publishedTexts } from "./published.js";
import { briefRows, type Row, rowsOf } from "./rows.js";
import {
  againstLine,
  editionName,
  explainCommand,
  facetsOf,
  headingIn,
  judgedFacetsOf,
  measuresByLength,
  nameOf,
  periodBefore,
  periodColumns,
  questionTitle,
  type View,
} from "./view.js";

/** Text that Markdown and HTML leave as it is. */
function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&");
}

function code(text: string): string {
  if (text === "") return "";
  return `\`${text
    .replaceAll("`", "'")
    .replaceAll("|", "\\|")
    .replace(/[\r\n]+/g, " ")}\``;
}

/** A link, where the address is one of the web; else its text alone. */
function link(text: string, url: string): string {
  return /^https?:\/\//.test(url)
    ? `[${plain(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : plain(text);
}

function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
) {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map((_, index) => (right.includes(index) ? "---:" : "---"))),
    ...rows.map(line),
  ].join("\n");
}

function arrow(name: VerdictName | Direction, text: string, lang: string): string {
  return `${say(lang, `arrow.${name}`)} ${text}`;
}

function verdicts(view: View): string {
  const { dossier, lang } = view;
  const facets = judgedFacetsOf(view);
  const rows = dossier.question.partners.map((partner) => [
    plain(nameOf(partner, lang)),
    ...facets.map((facet) => {
      const found = dossier.verdicts.find((each) => each.partner === partner && each.facet === facet);
      if (found === undefined) return "";
      const certainty = say(lang, `certainty.${found.certainty}`);
      return plain(
        say(lang, "item.among", {
          name: arrow(found.verdict, say(lang, `verdict.${found.verdict}`), lang),
          items: certainty,
        }),
      );
    }),
  ]);
  return table([say(lang, "column.partner"), ...facets.map((facet) => say(lang, `facet.${facet}`))], rows);
}

/** One number for each partner, where weights were asked for. */
function overall(view: View): string[] {
  const { index } = view.dossier;
  const { lang } = view;
  if (index === undefined) return [];
  const columns = [
    ...["partner", "index", "sign-changes", "zero"].map((name) => say(lang, `column.${name}`)),
    say(lang, "index.made-of"),
  ];
  const rows = indexRows(index, lang).map((row) => [
    plain(row.name),
    row.changes === null ? plain(row.value) : plain(arrow(row.sign, row.value, lang)),
    plain(row.changes ?? ""),
    plain(row.zero ?? ""),
    plain(madeText(row, lang)),
  ]);
  return [
    `## ${say(lang, "index.title")}`,
    plain(say(lang, "index.asked", { option: weightsOption(index) })),
    table(columns, rows, [1, 2, 3]),
    plain(indexRules(view).join(" ")),
  ];
}

function readingRow(row: Row, before: string, lang: string): string[] {
  const partner = plain(nameOf(row.partner, lang));
  if (row.reading === null) {
    const { ended, said, missing } = row;
    const value = ended !== null && ended.last === before ? ended.value : "";
    return [
      partner,
      plain(said),
      plain(value),
      plain(missing),
      "",
      "",
      "",
      "",
      code(ended?.series.reading ?? ""),
    ];
  }
  const { said, before: from, value, range, change, score, longView, direction } = row.cells;
  const shown =
    row.missing ?? (range === null ? value : say(lang, "item.among", { name: value, items: range }));
  return [
    ...[partner, said, from, shown, change, score, longView].map((text, index) =>
      index === 0 ? text : plain(text),
    ),
    arrow(row.reading.direction, direction, lang),
    code(row.reading.id),
  ];
}

/** The readings of one measure, and the last values of series that ended. Other holes stand in their list. */
function measureTable(view: View, measure: Measure): string[] {
  const { lang, dossier } = view;
  const before = periodBefore(dossier.question.period);
  const rows = rowsOf(view, measure).filter((row) => row.reading !== null || row.ended !== null);
  if (rows.length === 0) return [];
  const columns = [
    say(lang, "column.partner"),
    say(lang, "column.said-by"),
    ...periodColumns(view),
    ...["change", "score", "long-view", "direction", "reading"].map((name) => say(lang, `column.${name}`)),
  ];
  return [
    `#### ${plain(headingIn(view, measure.id))}`,
    table(
      columns,
      rows.map((row) => readingRow(row, before, lang)),
      [2, 3, 4, 5],
    ),
  ];
}

/** What is measured besides, in a line for each reading. */
function briefTable(view: View, facet: Facet): string[] {
  const { lang, dossier } = view;
  const { partners } = dossier.question;
  const rows = partners.flatMap((partner) =>
    briefRows(view, facet, partner).map(({ title, reading, cells }) => [
      plain(nameOf(partner, lang)),
      plain(title),
      ...[cells.before, cells.value, cells.change].map(plain),
      code(reading.id),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    ...["partner", "measure"].map((name) => say(lang, `column.${name}`)),
    ...periodColumns(view),
    ...["change", "reading"].map((name) => say(lang, `column.${name}`)),
  ];
  return [`#### ${say(lang, "page.brief")}`, table(columns, rows, [2, 3, 4])];
}

function readings(view: View): string[] {
  const { lang } = view;
  return facetsOf(view).flatMap((facet) => {
    const blocks = [
      ...measuresByLength(view, facet).full.flatMap((measure) => measureTable(view, measure)),
      ...briefTable(view, facet),
    ];
    return blocks.length === 0 ? [] : [`### ${plain(say(lang, `facet.${facet}`))}`, ...blocks];
  });
}

function findings(view: View): string[] {
  const { lang } = view;
  return FINDING_PARTS.flatMap(([kind, title]) => {
    const told = findingsOfKind(view, kind);
    if (told.length === 0) return [];
    const lines = told.map((each, index) => {
      const ids = each.finding.readings.map(code).join(" ");
      return `${kind === "largest-change" ? `${index + 1}.` : "-"} ${plain(findingText(view, each))} ${ids}`;
    });
    return [`### ${say(lang, title)}`, lines.join("\n")];
  });
}

function holes(view: View): string[] {
  const { lang } = view;
  const unmeasured = unmeasuredText(view);
  return [
    plain(unknownCount(view)),
    ...(unmeasured === undefined ? [] : [plain(unmeasured)]),
    ...holesOf(view).flatMap((each) => [
      `### ${plain(holesHeading(each, lang))}`,
      [
        ...(each.unknown.length === 0 ? [] : [`- **${plain(unknownText(each.unknown, lang))}**`]),
        ...each.holes.map((hole) => `- ${plain(holeText(view, each.partner, hole))}`),
      ].join("\n"),
    ]),
    ...unseen(view),
    ...publishedList(view),
  ];
}

function publishedList(view: View): string[] {
  const all = publishedTexts(view);
  if (all.length === 0) return [];
  const items = all.map(
    ({ publisher, url, says, here, command }) =>
      `- [${plain(publisher)}](${url}): ${plain(says)} ${plain(here)} \`${command}\``,
  );
  return [`### ${plain(say(view.lang, "published.title"))}`, items.join("\n")];
}

function unseen(view: View): string[] {
  const { lang } = view;
  const blind = blindOf(view);
  if (blind.length === 0) return [];
  const items = blind.map((each) => `- ${plain(blindText(each, lang))}`);
  return [`### ${plain(say(lang, "page.unseen"))}`, items.join("\n")];
}

function sources({ dossier, lang }: View): string {
  const names = ["source", "publisher", "edition", "read", "terms"];
  return table(
    names.map((name) => say(lang, `column.${name}`)),
    dossier.sources.map((source) => [
      plain(sourceTitle(source, lang).text),
      link(publisherName(source, lang).text, source.publisher.url),
      `${plain(editionName(source, lang))} ${code(source.id)}`,
      dayText(source.read, lang),
      link(licenceOf(source, lang).text, source.terms.url),
    ]),
  );
}

/** The same text in the other languages that were written. */
function languageLinks({ lang, written = [] }: View): string[] {
  if (written.length < 2) return [];
  const name = (each: string) => plain(say(each, "language.name"));
  return [
    written
      .map((each) => (each === lang ? `**${name(each)}**` : `[${name(each)}](<dossier.${each}.md>)`))
      .join(" · "),
  ];
}

/** The dossier as GitHub-flavoured Markdown. Each number stands with the id that `parallax explain` takes. */
export function renderMarkdown(view: View): string {
  const { dossier, lang } = view;
  const [first] = dossier.readings;
  const command = first === undefined ? [] : [code(explainCommand(view, first.id))];
  const blocks = [
    `# ${plain(questionTitle(view))}`,
    ...languageLinks(view),
    plain(againstLine(view)),
    plain(dossier.answer[lang] ?? ""),
    `## ${say(lang, "page.verdicts")}`,
    verdicts(view),
    ...overall(view),
    `## ${say(lang, "page.findings")}`,
    ...findings(view),
    `## ${say(lang, "page.readings")}`,
    ...(command.length === 0 ? [] : [`${plain(say(lang, "page.every-id"))} ${command.join("")}`]),
    ...readings(view),
    `## ${say(lang, "page.holes")}`,
    ...holes(view),
    `## ${say(lang, "page.method")}`,
    methodEntries(view)
      .map(({ title, text }) => `- **${plain(title)}**: ${plain(text)}`)
      .join("\n"),
    `## ${say(lang, "page.sources")}`,
    sources(view),
    plain(say(lang, "page.closing")),
  ];
  return `${blocks.join("\n\n")}\n`;
}
