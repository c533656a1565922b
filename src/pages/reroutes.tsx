import { renderFlows } from "../charts/sankey.js";
import { licenceOf, publisherName, sourceTitle } from "../dossier/titles.js";
import { dayText } from "../question/called.js";
import { decimal } from "../words/number.js";
import { say } from "../words/words.js";
import { Frame, htmlOf } from "./html/frame.js";
import { inLanguage } from "./html/languages.js";
import { Outside } from "./html/link.js";
import { Scrolling } from "./html/table.js";
import { Card, cardId } from "./reroutes/card.js";
import { flowsOf } from "./reroutes/flows.js";
import {
  amountText,
  codesText,
  money,
  type ReroutesView,
  resultTexts,
  titleText,
  toldIn,
  unseenTexts,
  verdictText,
} from "./reroutes/view.js";
import { REROUTES_STYLE } from "./style.js";
import { editionName, nameOf } from "./view.js";

/** What the page tells one by one, and what its table lists; all stands in JSON. */
const CARDS = 12;
const ROWS = 40;

function FlowPicture({ view }: { view: ReroutesView }) {
  const { lang } = view;
  const flows = flowsOf(view);
  return (
    <section id="flows" aria-labelledby="flows-h">
      <h2 id="flows-h">{say(lang, "reroutes.flows")}</h2>
      {flows === null ? (
        <p>{say(lang, "reroutes.flows-none")}</p>
      ) : (
        <>
          <p class="intro">{say(lang, "reroutes.flows-intro")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or it needs a mouse */}
          <section class="scroll flows" aria-labelledby="flows-h" tabIndex={0}>
            <div dangerouslySetInnerHTML={{ __html: renderFlows(flows) }} />
          </section>
        </>
      )}
    </section>
  );
}

function Table({ view }: { view: ReroutesView }) {
  const { answer, lang } = view;
  const all = answer.scanned.reroutings.slice(0, ROWS);
  const told = new Set(toldIn(answer).slice(0, CARDS));
  const rest = answer.scanned.reroutings.length - all.length;
  return (
    <section id="all" aria-labelledby="all-h">
      <h2 id="all-h">{say(lang, "reroutes.all")}</h2>
      <Scrolling id="all-t" heading="all-h" class="rows" caption={say(lang, "reroutes.intro")}>
        <thead>
          <tr>
            {["product", "via", "verdict", "amount", "least", "q"].map((name) => (
              <th key={name} scope="col">
                {say(lang, `reroutes.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <tr key={cardId(each)}>
              <th scope="row">
                {told.has(each) ? <a href={`#${cardId(each)}`}>{each.product}</a> : each.product}
                <small>{(answer.names[each.product] ?? "").slice(0, 60)}</small>
              </th>
              <td>
                {nameOf(each.via, lang)}
                {answer.scanned.hubs.length > 1 ? ` → ${nameOf(each.hub, lang)}` : null}
              </td>
              <td>{verdictText(each, lang)}</td>
              <td>
                {told.has(each) || each.verdict === "found" || each.verdict === "undecided"
                  ? amountText(each, lang)
                  : say(lang, "value.none")}
              </td>
              <td>
                {each.leastDetectable === null
                  ? say(lang, "value.none")
                  : leastText(view, each.leastDetectable)}
              </td>
              <td>{decimal(lang, each.qValue, 3)}</td>
            </tr>
          ))}
        </tbody>
      </Scrolling>
      {rest > 0 ? <p>{say(lang, "reroutes.more", { count: rest })}</p> : null}
    </section>
  );
}

const leastText = ({ answer, lang }: ReroutesView, value: number) =>
  money(value, answer.scanned.currency, lang);

/** Which tests could be run at all on this data, over what is above the noise. */
function Matrix({ view }: { view: ReroutesView }) {
  const { answer, lang } = view;
  const open = toldIn(answer);
  if (open.length === 0) return null;
  const states = ["passed", "failed", "not available"] as const;
  return (
    <section id="matrix" aria-labelledby="matrix-h">
      <h2 id="matrix-h">{say(lang, "reroutes.matrix")}</h2>
      <Scrolling
        id="matrix-t"
        heading="matrix-h"
        class="rows"
        caption={say(lang, "reroutes.matrix-intro", { source: answer.source.source })}
      >
        <thead>
          <tr>
            <th scope="col">{say(lang, "reroutes.column.test")}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {say(lang, `reroutes.state.${state.replaceAll(" ", "-")}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(open[0]?.tests ?? []).map(({ name }) => (
            <tr key={name}>
              <th scope="row">{say(lang, `reroutes.test.${name}`)}</th>
              {states.map((state) => (
                <td key={state}>
                  {
                    open.filter(({ tests }) =>
                      tests.some((test) => test.name === name && test.state === state),
                    ).length
                  }
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </section>
  );
}

function Sources({ view: { answer, lang } }: { view: ReroutesView }) {
  return (
    <section id="sources" aria-labelledby="sources-h">
      <h2 id="sources-h">{say(lang, "reroutes.sources")}</h2>
      <div class="sources">
        {answer.editions.map((source) => (
          <article key={source.id}>
            <h3>{inLanguage(sourceTitle(source, lang), lang)}</h3>
            <dl>
              <dt>{say(lang, "column.publisher")}</dt>
              <dd>
                <Outside href={source.publisher.url}>{inLanguage(publisherName(source, lang), lang)}</Outside>
              </dd>
              <dt>{say(lang, "column.edition")}</dt>
              <dd>
                {editionName(source, lang)} <code>{source.id}</code>
              </dd>
              <dt>{say(lang, "column.read")}</dt>
              <dd>{dayText(source.read, lang)}</dd>
              <dt>{say(lang, "column.terms")}</dt>
              <dd>{inLanguage(licenceOf(source, lang), lang)}</dd>
            </dl>
          </article>
        ))}
      </div>
    </section>
  );
}

function Page({ view }: { view: ReroutesView }) {
  const { answer, lang } = view;
  const title = titleText(view);
  const [first, ...more] = resultTexts(view);
  const open = toldIn(answer).slice(0, CARDS);
  return (
    <Frame
      name="reroutes"
      view={view}
      title={title}
      head={say(lang, "reroutes.head", { hub: codesText(answer.asked.hubs, lang) })}
      style={REROUTES_STYLE}
      skip={{ to: "flows", text: say(lang, "page.skip") }}
      kicker={say(lang, "reroutes.kicker")}
      mast={<p class="names">{title}</p>}
    >
      <div class="answer">
        <p>{first}</p>
      </div>
      {more.map((text) => (
        <p key={text} class="intro">
          {text}
        </p>
      ))}
      <FlowPicture view={view} />
      <Table view={view} />
      {open.length === 0 ? null : (
        <section id="cards" aria-labelledby="cards-h">
          <h2 id="cards-h">{say(lang, "reroutes.cards")}</h2>
          {open.map((each) => (
            <Card key={cardId(each)} each={each} view={view} />
          ))}
        </section>
      )}
      <Matrix view={view} />
      <section id="unseen" aria-labelledby="unseen-h">
        <h2 id="unseen-h">{say(lang, "reroutes.cannot-see")}</h2>
        <ul>
          {unseenTexts(view).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <Sources view={view} />
    </Frame>
  );
}

/** Reroutings as one HTML file that needs nothing else: no request, no script. */
export function renderReroutes(view: ReroutesView): string {
  return htmlOf(<Page view={view} />);
}
