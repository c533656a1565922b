import { periodName } from "../../question/called.js";
import type { VerdictName } from "../../verdicts/schema.js";
import { formatScore, formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";
import { findingsOfKind } from "../findings.js";
import {
  againstLine,
  baselineOf,
  facetsOf,
  periodAsked,
  questionTitle,
  type View,
  valueBefore,
  versionsOf,
} from "../view.js";
import { Icon } from "./icons.js";
import { facetAnchor } from "./ids.js";
import { LanguageSwitch } from "./languages.js";
import { Linked, type Target, To, toPeriod, toReading, toVerdicts } from "./link.js";

/** Texts in the answer that are values of a reading or periods; any other number in it counts cells. */
function phrasesOf(view: View): [string, Target][] {
  const { lang } = view;
  const [strongest] = findingsOfKind(view, "largest-change")[0]?.readings ?? [];
  const named = [
    periodAsked(view),
    baselineOf(view),
    ...(strongest?.change == null ? [] : [periodName(strongest.change.from, lang)]),
  ];
  const periods = named.flatMap(({ plain, forms }) => [plain, ...Object.values(forms)]);
  if (strongest === undefined) return periods.map((text) => [text, toPeriod]);
  const values = [
    formatValue(lang, valueBefore(strongest), strongest.unit),
    formatValue(lang, strongest.value, strongest.unit),
    formatScore(lang, strongest.change?.score ?? null),
  ];
  return [
    ...values.map((text): [string, Target] => [text, toReading(strongest)]),
    ...periods.map((text): [string, Target] => [text, toPeriod]),
  ];
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
          <p class="answer">
            <Linked text={dossier.answer[lang] ?? ""} to={toVerdicts} phrases={phrasesOf(view)} />
          </p>
          <p class="aside">{say(lang, "page.every-number")}</p>
        </div>
        <Tally view={view} />
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
          {facetsOf(view).map((facet) => (
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
