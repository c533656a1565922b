import { dayText } from "../question/called.js";
import type { Verdict } from "../texts/check/schema.js";
import { say } from "../words/words.js";
import { Card } from "./check/card.js";
import { type Stretch, stretchesOf } from "./check/marks.js";
import { type CheckView, cardId, markId, SIGNS } from "./check/view.js";
import { Frame, htmlOf } from "./html/frame.js";
import { Sources } from "./html/sources.js";
import { CHECK_STYLE } from "./style.js";

function Marked({ stretch, view: { answer, lang } }: { stretch: Stretch; view: CheckView }) {
  const { text, check, begins } = stretch;
  const numbers = begins.map((place) => {
    const verdict = answer.checks[place]?.verdict ?? "unverifiable";
    const word = say(lang, `check.verdict.${verdict}`);
    return (
      <sup key={place} id={markId(place)} class={`no is-${SIGNS[verdict][1]}`}>
        <a href={`#${cardId(place)}`} aria-label={`${place + 1}: ${word}`}>
          {place + 1}
          <span aria-hidden="true">{SIGNS[verdict][0]}</span>
        </a>
      </sup>
    );
  });
  const verdict = check === null ? undefined : answer.checks[check]?.verdict;
  return (
    <>
      {numbers}
      {verdict === undefined ? text : <mark class={`is-${SIGNS[verdict][1]}`}>{text}</mark>}
    </>
  );
}

function Paragraph({ span, view }: { span: { start: number; end: number }; view: CheckView }) {
  const { article, answer } = view;
  const stretches = stretchesOf(article.text, span, answer.checks);
  const cards = stretches.flatMap(({ begins }) => begins).sort((a, b) => a - b);
  return (
    <div class={cards.length === 0 ? "para" : "para has"}>
      <p lang={answer.article.lang}>
        {stretches.map((stretch, at) => (
          <Marked key={at} stretch={stretch} view={view} />
        ))}
      </p>
      {cards.length > 0 && (
        <div class="cards">
          {cards.map((place) => (
            <Card key={place} place={place} view={view} />
          ))}
        </div>
      )}
    </div>
  );
}

/** How many statements have which verdict, in the order of the signs. */
function Tally({ view: { answer, lang } }: { view: CheckView }) {
  const verdicts = (Object.keys(SIGNS) as Verdict[]).map((verdict) => ({
    verdict,
    count: answer.checks.filter((each) => each.verdict === verdict).length,
  }));
  return (
    <ul class="verdicts">
      {verdicts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <li key={verdict} class={`is-${SIGNS[verdict][1]}`}>
            <b>{count}</b> <span aria-hidden="true">{SIGNS[verdict][0]}</span>{" "}
            {say(lang, `check.verdict.${verdict}`)}
          </li>
        ))}
    </ul>
  );
}

function Page({ view }: { view: CheckView }) {
  const { answer, article, lang } = view;
  const name = answer.article.name ?? say(lang, "check.stdin");
  const title = say(lang, "check.page-title", { name });
  const { date, dateBy } = answer.article;
  return (
    <Frame
      name="check"
      view={view}
      title={title}
      description={say(lang, "check.description", { name })}
      style={CHECK_STYLE}
      skip={{ to: "text", text: say(lang, "check.skip") }}
      kicker={say(lang, "check.kicker")}
      mast={
        <p class="deck">
          {say(lang, "check.title", {
            count: answer.checks.length,
            lang: say(lang, `check.language.${answer.article.lang}`),
            date: date === null ? say(lang, "check.date-unknown") : dayText(date, lang),
            by: say(lang, dateBy === null ? "check.date-none" : `check.date-${dateBy}`),
          })}
        </p>
      }
      closing={say(lang, "check.closing")}
    >
      <Tally view={view} />
      <section id="text" aria-labelledby="text-h">
        <h2 id="text-h">{say(lang, "check.text")}</h2>
        <p class="intro">{say(lang, "check.limits")}</p>
        {article.paragraphs.map((span) => (
          <Paragraph key={span.start} span={span} view={view} />
        ))}
      </section>
      <Sources sources={answer.sources} lang={lang} />
    </Frame>
  );
}

/** An article with its statements marked, as one HTML file that needs nothing else: no request, no script. */
export function renderCheckPage(view: CheckView): string {
  return htmlOf(<Page view={view} />);
}
