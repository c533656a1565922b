import type { Law } from "../../texts/laws/law.js";
import { say } from "../../words/words.js";
import type { Stretch } from "./marks.js";
import { type LawsView, labelOf, nameOf, percent, type Side } from "./view.js";

const other = (side: Side): Side => (side === "a" ? "b" : "a");
export const articleId = (side: Side, index: number): string => `${side}-article-${index + 1}`;

/** The number of a passage where it begins: it leads to the same number on the other side. */
function Numbers({ side, begins, view }: { side: Side; begins: readonly number[]; view: LawsView }) {
  return begins.map((index) => {
    const id = view.similarity.passages[index]?.id ?? "";
    return (
      <sup key={id} id={`${side}-${id}`} class="pn">
        <a href={`#${other(side)}-${id}`}>{index + 1}</a>
      </sup>
    );
  });
}

function Marked({ side, stretch, view }: { side: Side; stretch: Stretch; view: LawsView }) {
  const { passage, begins, parts } = stretch;
  if (passage === null) return parts.map(({ text }) => text);
  const formula = view.similarity.passages[passage]?.boilerplate === true;
  return (
    <>
      <Numbers side={side} begins={begins} view={view} />
      <mark class={formula ? "formula" : undefined}>
        {parts.map(({ text, equal }) => (equal ? <u>{text}</u> : text))}
      </mark>
    </>
  );
}

/** One article with its shared passages marked. */
export function ArticleText({
  side,
  index,
  view,
  stretches,
  share,
}: {
  side: Side;
  index: number;
  view: LawsView;
  stretches: (article: number) => Stretch[];
  /** Share of its words that the other law has; undefined: none. */
  share?: number | undefined;
}) {
  const law: Law = view[side];
  return (
    <article id={articleId(side, index)} class="law">
      <header>
        <i>{nameOf(law, view.lang)}</i>
        <h3>{labelOf(law.articles[index]?.label ?? "", view.lang)}</h3>
        {share !== undefined && (
          <small>{say(view.lang, "similar.shares", { share: percent(share, view.lang) })}</small>
        )}
      </header>
      <div class="text">
        {trimmed(stretches(index)).map((stretch, place) => (
          <Marked key={place} side={side} stretch={stretch} view={view} />
        ))}
      </div>
    </article>
  );
}

/** Without the dot and the blanks between a label and its text, and at the end. */
function trimmed(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch, place) => {
    const [part] = stretch.parts;
    if (stretch.passage !== null || part === undefined) return stretch;
    let { text } = part;
    if (place === 0) text = text.replace(/^[.:\s]+/, "");
    if (place === stretches.length - 1) text = text.trimEnd();
    return { ...stretch, parts: [{ text: text.replace(/\n\s*\n\s*/g, "\n\n"), equal: false }] };
  });
}
