import { verdictSentences } from "../../dossier/answer.js";
import { FACETS } from "../../measures/measure.js";
import type { VerdictName } from "../../verdicts/schema.js";
import { say } from "../../words/words.js";
import { againstLine, baselineOf, periodAsked, questionTitle, type View, versionsOf } from "../view.js";
import { Icon } from "./icons.js";
import { facetAnchor } from "./ids.js";
import { LanguageSwitch } from "./languages.js";
import { Linked, type Target, To, toPeriod, toVerdicts } from "./link.js";
import { Signs } from "./signs.js";

/** What the verdicts add up to. Periods lead to how they are chosen, any other number counts cells. */
function Answer({ view }: { view: View }) {
  const { moved, rest } = verdictSentences(view.dossier, view.lang);
  const periods = [periodAsked(view), baselineOf(view)]
    .flatMap(({ plain, forms }) => [plain, ...Object.values(forms)])
    .map((text): [string, Target] => [text, toPeriod]);
  return (
    <p class="answer">
      <Linked text={[...moved, ...rest].join(" ")} to={toVerdicts} phrases={periods} />
    </p>
  );
}

const ORDER: readonly VerdictName[] = ["closer", "farther", "mixed", "no-clear-change", "unknown"];

/** How many cells say what: the answer at a glance, and the key to shapes and colours. */
function Tally({ view: { dossier, lang } }: { view: View }) {
  return (
    <ul class="tally" aria-label={say(lang, "page.tally")}>
      {ORDER.map((name) => (
        <li key={name} class={`v-${name}`}>
          <To to={toVerdicts}>
            <b>{dossier.verdicts.filter(({ verdict }) => verdict === name).length}</b>
            <Icon name={name} />
            {say(lang, `verdict.${name}`)}
          </To>
        </li>
      ))}
    </ul>
  );
}

/** The question, the answer, and where to go from here. */
export function Lead({ view }: { view: View }) {
  const { lang, dossier } = view;
  return (
    <>
      <header class="mast">
        <p class="kicker">
          <b>{say(lang, "page.name")}</b> {say(lang, "page.kicker")}
        </p>
        <LanguageSwitch {...versionsOf(view)} />
        <h1>
          <Linked text={questionTitle(view)} to={toPeriod} />
        </h1>
        <p class="deck">
          <Linked text={againstLine(view)} to={toPeriod} />
        </p>
      </header>
      <section id="answer" aria-label={say(lang, "page.answer")}>
        <div>
          <Answer view={view} />
          <p class="aside">{say(lang, "page.every-number")}</p>
        </div>
        <Tally view={view} />
        <Signs view={view} />
      </section>
      <nav aria-label={say(lang, "page.contents")}>
        <ul>
          <li>
            <a href="#verdicts">{say(lang, "page.verdicts")}</a>
          </li>
          {dossier.index === undefined ? null : (
            <li>
              <a href="#index">{say(lang, "index.title")}</a>
            </li>
          )}
          <li>
            <a href="#findings">{say(lang, "page.findings")}</a>
          </li>
          {FACETS.map((facet) => (
            <li key={facet}>
              <a href={`#${facetAnchor(facet)}`}>{say(lang, `facet.${facet}`)}</a>
            </li>
          ))}
          {["holes", "method", "sources", "explanations"].map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{say(lang, `page.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
