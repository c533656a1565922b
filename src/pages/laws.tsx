import type { ArticlePair } from "../texts/laws/schema.js";
import { decimal } from "../words/format.js";
import { say } from "../words/words.js";
import { Frame, htmlOf } from "./html/frame.js";
import { Scrolling } from "./html/table.js";
import { type Stretch, stretchesOf } from "./laws/marks.js";
import { ArticleText, articleId } from "./laws/parts.js";
import {
  type LawsView,
  labelOf,
  lawText,
  methodText,
  nameOf,
  percent,
  type Side,
  sentences,
} from "./laws/view.js";
import { LAWS_STYLE } from "./style.js";

/** What is asked of each side for an article: its text in stretches, and the share of its words that the other side has. */
type Texts = Readonly<
  Record<Side, { stretches(article: number): Stretch[]; share(article: number): number }>
>;

function textsOf(view: LawsView): Texts {
  const of = (side: Side) => {
    const shared = new Set(view.shared.flatMap((each) => each[side]));
    return {
      stretches: stretchesOf(side, view),
      share: (article: number) => {
        const { from, to } = view[side].articles[article] ?? { from: 0, to: 0 };
        let count = 0;
        for (let word = from; word < to; word++) if (shared.has(word)) count++;
        return to === from ? 0 : count / (to - from);
      },
    };
  };
  return { a: of("a"), b: of("b") };
}

function Big({ value, label }: { value: string; label: string }) {
  return (
    <div class="big">
      <p class="big-values">{value}</p>
      <p class="big-score">{label}</p>
    </div>
  );
}

/** The figures of the result, large. */
function Figures({ view: { similarity, lang } }: { view: LawsView }) {
  const { a, b, coverage, longestRun, background } = similarity;
  const [nameA, nameB] = [nameOf(a, lang), nameOf(b, lang)];
  return (
    <div class="bigs">
      <Big
        value={percent(coverage.a, lang)}
        label={say(lang, "similar.coverage-of", { name: nameA, other: nameB })}
      />
      <Big
        value={percent(coverage.b, lang)}
        label={say(lang, "similar.coverage-of", { name: nameB, other: nameA })}
      />
      <Big value={say(lang, "similar.words", { count: longestRun })} label={say(lang, "similar.longest")} />
      {background !== null && background.times !== null && (
        <Big
          value={say(lang, "similar.times-short", { times: decimal(lang, background.times, 1) })}
          label={say(lang, "similar.times-label")}
        />
      )}
      {background !== null && (
        <Big
          value={percent(background.adjusted.coverage.a, lang)}
          label={say(lang, "similar.adjusted-label", { name: nameA })}
        />
      )}
    </div>
  );
}

function Background({ view: { similarity, lang } }: { view: LawsView }) {
  const { a, background } = similarity;
  if (background === null) return null;
  const name = nameOf(a, lang);
  return (
    <section id="background" aria-labelledby="background-h">
      <h2 id="background-h">{say(lang, "similar.background")}</h2>
      <Scrolling
        id="background-t"
        heading="background-h"
        caption={say(lang, "similar.background-caption", { name })}
      >
        <thead>
          <tr>
            <th scope="col">{say(lang, "similar.column.law")}</th>
            <th scope="col" class="r">
              {say(lang, "similar.column.shared")}
            </th>
            <th scope="col" class="r">
              {say(lang, "similar.column.coverage", { name })}
            </th>
            <th scope="col" class="r">
              {say(lang, "similar.column.run")}
            </th>
          </tr>
        </thead>
        <tbody>
          {background.laws.map((law) => (
            <tr key={law.name}>
              <th scope="row">{nameOf(law, lang)}</th>
              <td class="r">{law.sharedWords}</td>
              <td class="r">{percent(law.coverage, lang)}</td>
              <td class="r">{law.longestRun}</td>
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </section>
  );
}

function ArticleMap({ view: { similarity, lang } }: { view: LawsView }) {
  const { a, b, articles } = similarity;
  if (articles.length === 0) return null;
  const [nameA, nameB] = [nameOf(a, lang), nameOf(b, lang)];
  return (
    <section id="map" aria-labelledby="map-h">
      <h2 id="map-h">{say(lang, "similar.map")}</h2>
      <Scrolling
        id="map-t"
        heading="map-h"
        caption={say(lang, "similar.map-caption", { a: nameA, b: nameB })}
      >
        <thead>
          <tr>
            <th scope="col">{nameA}</th>
            <th scope="col">{nameB}</th>
            <th scope="col" class="r">
              {say(lang, "similar.column.shared")}
            </th>
            <th scope="col" class="r">
              {say(lang, "similar.column.of", { name: nameA })}
            </th>
            <th scope="col" class="r">
              {say(lang, "similar.column.of", { name: nameB })}
            </th>
            <th scope="col" class="r">
              {say(lang, "similar.column.jaccard")}
            </th>
            <th scope="col">{say(lang, "similar.column.kind")}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((pair) => (
            <tr key={`${pair.indexA} ${pair.indexB}`}>
              <th scope="row">
                <a href={`#${articleId("a", pair.indexA)}`}>{labelOf(pair.a, lang)}</a>
              </th>
              <td>
                <a href={`#${articleId("b", pair.indexB)}`}>{labelOf(pair.b, lang)}</a>
              </td>
              <td class="r">{pair.words}</td>
              <td class="r">{percent(pair.share.a, lang)}</td>
              <td class="r">{percent(pair.share.b, lang)}</td>
              <td class="r">{decimal(lang, pair.jaccard, 2)}</td>
              <td>{say(lang, `similar.kind.${pair.boilerplate ? "boilerplate" : "shared"}`)}</td>
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </section>
  );
}

/** Each article of the second law stands beside the one of the first with which it shares most. */
function homesOf(articles: readonly ArticlePair[]): Map<number, ArticlePair> {
  const homes = new Map<number, ArticlePair>();
  for (const pair of articles) {
    const held = homes.get(pair.indexB);
    if (held === undefined || pair.words > held.words) homes.set(pair.indexB, pair);
  }
  return homes;
}

function Row({
  indexA,
  pairs,
  homes,
  view,
  texts,
}: {
  indexA: number;
  pairs: readonly ArticlePair[];
  homes: ReadonlyMap<number, ArticlePair>;
  view: LawsView;
  texts: Texts;
}) {
  const here = pairs.filter((pair) => homes.get(pair.indexB) === pair);
  const elsewhere = pairs.filter((pair) => homes.get(pair.indexB) !== pair);
  return (
    <div class="beside">
      <div>
        <ArticleText
          side="a"
          index={indexA}
          view={view}
          stretches={texts.a.stretches}
          share={texts.a.share(indexA)}
        />
      </div>
      <div>
        {here.map(({ indexB }) => (
          <ArticleText
            key={indexB}
            side="b"
            index={indexB}
            view={view}
            stretches={texts.b.stretches}
            share={texts.b.share(indexB)}
          />
        ))}
        {elsewhere.map(({ indexB, b }) => (
          <p key={indexB} class="also">
            <a href={`#${articleId("b", indexB)}`}>
              {say(view.lang, "similar.also", { label: labelOf(b, view.lang) })}
            </a>
          </p>
        ))}
      </div>
    </div>
  );
}

/** Articles that share nothing, folded away but there. */
function Folded({
  side,
  indices,
  view,
  texts,
}: {
  side: Side;
  indices: readonly number[];
  view: LawsView;
  texts: Texts;
}) {
  if (indices.length === 0) return null;
  const labels = indices.map((index) => labelOf(view[side].articles[index]?.label ?? "", view.lang));
  const [first, last] = [labels[0] ?? "", labels.at(-1) ?? ""];
  return (
    <details>
      <summary>
        {nameOf(view[side], view.lang)}
        {say(view.lang, "item.colon")}
        {say(view.lang, "similar.shares-nothing", {
          articles: indices.length,
          labels: indices.length > 2 ? `${first} – ${last}` : labels.join(", "),
        })}
      </summary>
      {indices.map((index) => (
        <ArticleText key={index} side={side} index={index} view={view} stretches={texts[side].stretches} />
      ))}
    </details>
  );
}

/** The first law in its order, beside each article what it shares; then what only the second law has. */
function Texts({ view }: { view: LawsView }) {
  const { similarity, lang, a, b } = view;
  const texts = textsOf(view);
  const homes = homesOf(similarity.articles);
  const blocks: (number | number[])[] = [];
  const has = new Set(similarity.articles.map(({ indexA }) => indexA));
  for (const index of a.articles.keys()) {
    const last = blocks.at(-1);
    if (has.has(index)) blocks.push(index);
    else if (Array.isArray(last)) last.push(index);
    else blocks.push([index]);
  }
  const alone = [...b.articles.keys()].filter((index) => !homes.has(index));
  return (
    <section id="texts" aria-labelledby="texts-h">
      <h2 id="texts-h">{say(lang, "similar.texts")}</h2>
      <p class="intro">{say(lang, "similar.texts-intro")}</p>
      <p class="key">
        <mark>
          <u>{say(lang, "similar.key-shared")}</u>
        </mark>
        {similarity.background !== null && (
          <mark class="formula">
            <u>{say(lang, "similar.key-boilerplate")}</u>
          </mark>
        )}
      </p>
      {blocks.map((block) =>
        Array.isArray(block) ? (
          <Folded key={`fold-${block[0]}`} side="a" indices={block} view={view} texts={texts} />
        ) : (
          <Row
            key={`row-${block}`}
            indexA={block}
            pairs={similarity.articles.filter(({ indexA }) => indexA === block)}
            homes={homes}
            view={view}
            texts={texts}
          />
        ),
      )}
      <Folded side="b" indices={alone} view={view} texts={texts} />
    </section>
  );
}

/** With no line end between a number and its percent sign. */
const unbroken = (text: string): string => text.replaceAll(" %", "\u00A0%");

function Page({ view }: { view: LawsView }) {
  const { similarity, lang } = view;
  const names = { a: nameOf(similarity.a, lang), b: nameOf(similarity.b, lang) };
  const title = say(lang, "similar.title", names);
  const [result, ...more] = sentences(view).map(unbroken);
  return (
    <Frame
      name="similar"
      view={view}
      title={title}
      description={say(lang, "similar.description", names)}
      style={LAWS_STYLE}
      skip={{ to: "texts", text: say(lang, "similar.skip") }}
      kicker={say(lang, "similar.kicker")}
      mast={
        <p class="names">
          {[similarity.a, similarity.b].map((law) => (
            <span key={law.name}>{lawText(law, lang)}</span>
          ))}
        </p>
      }
      closing={say(lang, "similar.closing")}
    >
      <div class="answer">
        <p>{result}</p>
      </div>
      <Figures view={view} />
      {more.map((text) => (
        <p key={text} class="intro">
          {text}
        </p>
      ))}
      <Background view={view} />
      <ArticleMap view={view} />
      <Texts view={view} />
      <section id="method" aria-labelledby="method-h">
        <h2 id="method-h">{say(lang, "similar.method")}</h2>
        <p class="method-text">{methodText(view)}</p>
      </section>
    </Frame>
  );
}

/** Two laws side by side as one HTML file that needs nothing else: no request, no script. */
export function renderLaws(view: LawsView): string {
  return htmlOf(<Page view={view} />);
}
