import { licenceOf, publisherName, sourceTitle, subjectOf } from "../../dossier/titles.js";
import type { Measure } from "../../measures/measure.js";
import type { Coverage, Direction, Reading } from "../../measures/schema.js";
import { dayText, periodName } from "../../question/called.js";
import type { VerdictName } from "../../verdicts/schema.js";
import { say } from "../../words/words.js";
import { FINDING_PARTS, findingsOfKind, findingText } from "../findings.js";
import {
  blindOf,
  blindText,
  holesHeading,
  holesOf,
  holeText,
  unknownCount,
  unknownText,
  unmeasuredText,
} from "../holes.js";
import { indexRows, indexRules, madeText, weightsOption } from "../overall.js";
import { publishedTexts } from "../published.js";
import { briefRows, cellsOf, type Row, rowsOf } from "../rows.js";
import {
  againstLine,
  capital,
  editionName,
  facetsOf,
  judgedFacetsOf,
  measuresByLength,
  nameOf,
  periodBefore,
  periodColumns,
  questionTitle,
  subjectIn,
  titleIn,
  type View,
  whyText,
} from "../view.js";
import { ink, item, type Look, type Style, wrap } from "./ink.js";
import { type Cell, renderTable, whole } from "./table.js";

const STYLES: Readonly<Record<VerdictName | Direction, Style>> = {
  closer: "green",
  farther: "red",
  mixed: "magenta",
  "no-clear-change": "dim",
  unknown: "dim",
  context: "dim",
};

function arrow(name: VerdictName | Direction, text: string, look: Look, lang: string): string {
  return ink(look, STYLES[name], `${say(lang, `arrow.${name}`)} ${text}`);
}

function verdictTable(view: View, look: Look): string {
  const { dossier, lang } = view;
  const facets = judgedFacetsOf(view);
  const rows = dossier.question.partners.map((partner) => [
    nameOf(partner, lang),
    ...facets.map((facet) => {
      const verdict = dossier.verdicts.find(
        (each) => each.partner === partner && each.facet === facet,
      )?.verdict;
      return verdict === undefined ? "" : arrow(verdict, say(lang, `verdict.${verdict}`), look, lang);
    }),
  ]);
  return renderTable(
    [say(lang, "column.partner"), ...facets.map((facet) => say(lang, `facet.${facet}`))],
    rows,
    look,
  );
}

/** What one side says, or when its series ended and with which value. */
function sideRows(row: Row, before: string): Cell[][] {
  if (row.reading === null) {
    const said = `    ${row.said}`;
    if (row.ended?.last !== before) return [[said, { text: row.missing, span: 5 }]];
    return [[said, whole(row.ended.value), { text: row.missing, span: 4 }]];
  }
  const { said, before: from, value, change, score, longView, range } = row.cells;
  const who = `    ${said}`;
  if (row.missing !== null) return [[who, { text: row.missing, span: 5 }]];
  return [
    [who, ...[from, value, change, score].map(whole), longView],
    ...(range === null ? [] : [[{ text: `    ${range}`, span: 6 }]]),
  ];
}

/** One measure of one partner: its title, then a row for each side and edition. A measure without a reading stands among the holes. */
function measureRows(view: View, rows: readonly Row[], look: Look): Cell[][] {
  const { lang } = view;
  const readings = rows.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  const [first] = readings;
  if (first === undefined) return [];
  const before = periodBefore(view.dossier.question.period);
  const same = readings.every(({ direction }) => direction === first.direction);
  const title = arrow(same ? first.direction : "context", subjectIn(view, first), look, lang);
  return [
    [{ text: `  ${title}`, span: 6 }],
    ...rows
      .filter((row) => row.reading !== null || row.ended !== null)
      .flatMap((row) => sideRows(row, before)),
  ];
}

function readingTables(view: View, look: Look): string {
  const { dossier, lang } = view;
  const { partners } = dossier.question;
  const full = facetsOf(view)
    .flatMap((facet) => measuresByLength(view, facet).full)
    .map((measure) => rowsOf(view, measure));
  const columns = [
    say(lang, "column.said-by"),
    ...periodColumns(view),
    ...["change", "score", "long-view"].map((name) => whole(say(lang, `column.${name}`))),
  ];
  const rows = partners.flatMap((partner) => {
    const own = full.flatMap((each) =>
      measureRows(
        view,
        each.filter((row) => row.partner === partner),
        look,
      ),
    );
    return own.length === 0 ? [] : [[{ text: ink(look, "bold", nameOf(partner, lang)), span: 6 }], ...own];
  });
  return renderTable(columns, rows, { ...look, right: [1, 2, 3, 4] });
}

/** What is measured besides, partner by partner: a line for each reading. */
function briefTables(view: View, look: Look): string[] {
  const { dossier, lang } = view;
  const { partners } = dossier.question;
  const rows = partners.flatMap((partner): Cell[][] => {
    const own = facetsOf(view).flatMap((facet) => briefRows(view, facet, partner));
    if (own.length === 0) return [];
    return [
      [{ text: ink(look, "bold", nameOf(partner, lang)), span: 4 }],
      ...own.map(({ title, reading, cells }) => [
        `  ${arrow(reading.direction, title, look, lang)}`,
        ...[cells.before, cells.value, cells.change].map(whole),
      ]),
    ];
  });
  if (rows.length === 0) return [];
  const columns = [say(lang, "column.measure"), ...periodColumns(view), whole(say(lang, "column.change"))];
  return [
    `${heading(say(lang, "page.brief"), look)}\n${renderTable(columns, rows, { ...look, right: [1, 2, 3] })}`,
  ];
}

/** One number for each partner, only where it was asked for: with how often its sign would change, and what it leaves out. */
function overall(view: View, look: Look): string[] {
  const { index } = view.dossier;
  const { lang } = view;
  if (index === undefined) return [];
  const rows = indexRows(index, lang);
  const columns = ["partner", "index", "sign-changes", "zero"].map((name) => say(lang, `column.${name}`));
  const lines = rows.map(({ name, sign, value, changes, zero }): Cell[] =>
    changes === null || zero === null
      ? [name, { text: value, span: 3 }]
      : [name, arrow(sign, value, look, lang), whole(changes), whole(zero)],
  );
  const made = rows.map((row) =>
    item(say(lang, "item.of", { name: row.name, text: madeText(row, lang) }), look.width),
  );
  return [
    [
      heading(say(lang, "index.title"), look),
      wrap(say(lang, "index.asked", { option: weightsOption(index) }), look.width),
      "",
      renderTable(columns, lines, { ...look, right: [1, 2, 3] }),
      ...made,
      wrap(indexRules(view).join(" "), look.width),
      "",
    ].join("\n"),
  ];
}

function findings(view: View, look: Look): string[] {
  const { lang } = view;
  return FINDING_PARTS.flatMap(([kind, title]) => {
    const told = findingsOfKind(view, kind);
    if (told.length === 0) return [];
    const bullet = (index: number) => (kind === "largest-change" ? `${index + 1}. ` : "- ");
    const items = told.map((each, index) => item(findingText(view, each), look.width, bullet(index)));
    return [[heading(say(lang, title), look), ...items, ""].join("\n")];
  });
}

function holes(view: View, look: Look): string {
  const { lang } = view;
  const { width } = look;
  const unmeasured = unmeasuredText(view);
  const partners = holesOf(view).flatMap((each) => [
    ink(look, "bold", holesHeading(each, lang)),
    ...(each.unknown.length === 0 ? [] : [wrap(unknownText(each.unknown, lang), width, "  ")]),
    ...each.holes.map((hole) => item(holeText(view, each.partner, hole), width, "- ", "  ")),
  ]);
  return [
    heading(say(lang, "page.holes"), look),
    wrap(unknownCount(view), width),
    ...(unmeasured === undefined ? [] : [wrap(unmeasured, width)]),
    ...partners,
    ...unseen(view, look),
    ...publishedLines(view, look),
    "",
  ].join("\n");
}

function publishedLines(view: View, look: Look): string[] {
  const all = publishedTexts(view);
  if (all.length === 0) return [];
  return [
    ink(look, "bold", say(view.lang, "published.title")),
    ...all.map(({ publisher, says, here, command }) =>
      item(`${publisher}: ${says} ${here} ${command}`, look.width, "- ", "  "),
    ),
  ];
}

function unseen(view: View, look: Look): string[] {
  const { lang } = view;
  const blind = blindOf(view);
  if (blind.length === 0) return [];
  return [
    ink(look, "bold", say(lang, "page.unseen")),
    ...blind.map((each) => item(blindText(each, lang), look.width, "- ", "  ")),
  ];
}

function sources({ dossier, lang }: View, look: Look): string {
  const items = dossier.sources.map((source) =>
    item(
      [
        `${sourceTitle(source, lang).text} (${editionName(source, lang)}; ${say(lang, "page.source-read", { day: dayText(source.read, lang) })})`,
        publisherName(source, lang).text,
        licenceOf(source, lang).text,
        `${source.source}/${source.id}`,
      ].join(" · "),
      look.width,
    ),
  );
  return [heading(say(lang, "page.sources"), look), ...items, ""].join("\n");
}

function heading(text: string, look: Look): string {
  return ink(look, ["bold", "underline"], text);
}

/** The dossier for a terminal or a pipe. */
export function renderTerminal(view: View, look: Look): string {
  const { dossier, lang } = view;
  return [
    `${ink(look, "bold", wrap(questionTitle(view), look.width))}\n${ink(look, "dim", wrap(againstLine(view), look.width))}\n`,
    verdictTable(view, look),
    `${wrap(dossier.answer[lang] ?? "", look.width)}\n`,
    ...overall(view, look),
    ...findings(view, look),
    `${heading(say(lang, "page.readings"), look)}\n${readingTables(view, look)}`,
    ...briefTables(view, look),
    holes(view, look),
    sources(view, look),
  ].join("\n");
}

/** Readings of one measure over partners and periods, and what is missing among them. */
interface Given {
  measure: Measure;
  readings: readonly Reading[];
  coverage: readonly Coverage[];
  lang: string;
}

/** With the names of hub and partner, as far as the readings are of one. */
function readingsHeading({ measure, readings, coverage, lang }: Given): string {
  const measures = [measure];
  const [first] = readings;
  if (first === undefined) return titleIn({ measures, lang }, measure.id);
  const partners = new Set([...readings, ...coverage].map(({ partner }) => partner));
  const partner = partners.size === 1 ? first.partner : null;
  return capital(subjectOf(measures, { measure: measure.id, hub: first.hub, partner }, lang), lang);
}

/** A measure by itself, as `parallax measure` prints it. */
export function renderReadings(given: Given, look: Look): string {
  const { lang } = given;
  const naming = { dossier: { sources: [] }, lang };
  const columns = ["partner", "period", "said-by", "value", "change", "score", "long-view", "direction"];
  const rows = given.readings.map((reading) => {
    const cells = cellsOf(naming, reading);
    return [
      nameOf(reading.partner, lang),
      periodName(reading.period, lang).plain,
      cells.said,
      ...[cells.value, cells.change, cells.score].map(whole),
      cells.longView,
      arrow(reading.direction, cells.direction, look, lang),
    ];
  });
  const missing = given.coverage
    .filter(({ state }) => state !== "known" && state !== "no-change-known")
    .map((each) =>
      item(
        say(lang, "item.of", {
          name: `${nameOf(each.partner, lang)}, ${periodName(each.period, lang).plain}`,
          text: whyText(each, lang),
        }),
        look.width,
      ),
    );
  return [
    `${ink(look, "bold", readingsHeading(given))}\n`,
    rows.length === 0
      ? ""
      : renderTable(
          columns.map((name) => say(lang, `column.${name}`)),
          rows,
          { ...look, right: [3, 4, 5] },
        ),
    missing.length === 0 ? "" : `${heading(say(lang, "page.holes"), look)}\n${missing.join("\n")}\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}
