import { decimal } from "../../words/format.js";
import { say } from "../../words/words.js";
import { type LawsView, labelOf, lawText, nameOf, percent, sentences } from "../laws/view.js";
import { ink, type Look, wrap } from "./ink.js";
import { renderTable, whole } from "./table.js";

type Told = Pick<LawsView, "similarity" | "lang">;

/** Passages shown with their words; all of them stand in the JSON and on the page. */
const SHOWN = 3;
const MOST_LETTERS = 400;

function articleTable({ similarity, lang }: Told, look: Look): string {
  const { a, b, articles } = similarity;
  const [nameA, nameB] = [nameOf(a, lang), nameOf(b, lang)];
  return renderTable(
    [
      nameA,
      nameB,
      say(lang, "similar.column.shared"),
      say(lang, "similar.column.of", { name: nameA }),
      say(lang, "similar.column.of", { name: nameB }),
      say(lang, "similar.column.jaccard"),
      say(lang, "similar.column.kind"),
    ],
    articles.map((pair) => [
      whole(labelOf(pair.a, lang)),
      whole(labelOf(pair.b, lang)),
      String(pair.words),
      whole(percent(pair.share.a, lang)),
      whole(percent(pair.share.b, lang)),
      decimal(lang, pair.jaccard, 2),
      say(lang, `similar.kind.${pair.boilerplate ? "boilerplate" : "shared"}`),
    ]),
    { ...look, right: [2, 3, 4, 5] },
  );
}

function backgroundTable({ similarity, lang }: Told, look: Look): string {
  return renderTable(
    [
      say(lang, "similar.column.law"),
      say(lang, "similar.column.shared"),
      say(lang, "similar.column.coverage", { name: nameOf(similarity.a, lang) }),
      say(lang, "similar.column.run"),
    ],
    (similarity.background?.laws ?? []).map((law) => [
      nameOf(law, lang),
      String(law.sharedWords),
      whole(percent(law.coverage, lang)),
      String(law.longestRun),
    ]),
    { ...look, right: [1, 2, 3] },
  );
}

function passageTexts({ similarity, lang }: Told, look: Look): string[] {
  return similarity.passages
    .filter(({ boilerplate }) => !boilerplate)
    .sort((one, other) => other.words - one.words || one.a.first - other.a.first)
    .slice(0, SHOWN)
    .flatMap(({ a, b, words }) => [
      ink(
        look,
        "bold",
        `${labelOf(a.article, lang)} – ${labelOf(b.article, lang)}, ${say(lang, "similar.words", { count: words })}`,
      ),
      wrap(a.text.length > MOST_LETTERS ? `${a.text.slice(0, MOST_LETTERS)}…` : a.text, look.width, "  "),
      "",
    ]);
}

/** Two laws for a terminal: the result, the background, the map of articles, and the longest passages. */
export function renderSimilar(told: Told, look: Look): string {
  const { similarity, lang } = told;
  const { a, b, articles, background } = similarity;
  const heading = (id: string) => ink(look, "bold", say(lang, id));
  const title = say(lang, "similar.title", { a: nameOf(a, lang), b: nameOf(b, lang) });
  const lines = [
    ink(look, "bold", title),
    "",
    ...[a, b].map((law) => wrap(lawText(law, lang), look.width)),
    "",
    ...sentences(told).map((text) => wrap(text, look.width)),
    "",
  ];
  if (background !== null) lines.push(heading("similar.background"), backgroundTable(told, look));
  if (articles.length > 0) {
    lines.push(heading("similar.map"), articleTable(told, look));
    const longest = passageTexts(told, look);
    if (longest.length > 0) lines.push(heading("similar.passages"), "", ...longest);
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
