import { FACETS, type Facet } from "../../measures/measure.js";
import { cellsOf } from "../../verdicts/overall.js";
import type { Weights } from "../../verdicts/weighting.js";
import { equalWeights, MOST_WEIGHT } from "../../verdicts/weights.js";
import { say } from "../../words/words.js";
import { indexRules, weightsCommand } from "../overall.js";
import { nameOf, type View } from "../view.js";
import { Icon } from "./icons.js";
import { Scrolling } from "./table.js";

/** Where the sliders stand at first, the heaviest of them: there is room on both sides. */
const START = MOST_WEIGHT / 2;

/** The weights asked for, or equal ones, as sliders can show them: to each other they are the same. */
function startOf({ dossier: { index } }: View): Weights {
  const weights: Weights =
    index === undefined
      ? equalWeights()
      : Object.fromEntries(index.weights.map(({ facet, weight }) => [facet, weight]));
  const factor = Math.max(1, Math.floor(START / Math.max(...Object.values(weights))));
  return Object.fromEntries(FACETS.map((facet) => [facet, (weights[facet] ?? 0) * factor]));
}

/** Texts that web/weigh.ts fills in, as the language has them. */
function wordsOf(lang: string): Record<string, string> {
  const open = (id: string, ...names: string[]) =>
    say(lang, id, Object.fromEntries(names.map((name) => [name, `{${name}}`])));
  return {
    "data-percent": open("unit.percent", "amount"),
    "data-less": open("index.less-than", "share"),
    "data-more": open("index.more-than", "share"),
    "data-item": open("item.of", "name", "text"),
    "data-none": say(lang, "index.too-few-facets"),
    "data-said": open("index.said", "name", "value", "changes", "zero"),
  };
}

/** What web/weigh.ts reads: `trade 3 2 1;energy`, how many source series are known, closer and farther. */
function votesOf({ dossier: { verdicts } }: View, partner: string): string {
  return cellsOf(verdicts, partner)
    .map(({ facet, known, closer, farther }) =>
      known === 0 ? facet : [facet, known, closer, farther].join(" "),
    )
    .join(";");
}

function Slider({
  facet,
  weight,
  known,
  lang,
}: {
  facet: Facet;
  weight: number;
  known: boolean;
  lang: string;
}) {
  const id = `w-${facet}`;
  return (
    <li>
      <label for={id}>{say(lang, `facet.${facet}`)}</label>
      {known ? null : <small id={`${id}-note`}>{say(lang, "index.nothing-known")}</small>}
      <input
        type="range"
        id={id}
        name={facet}
        min={0}
        max={MOST_WEIGHT}
        value={weight}
        autocomplete="off"
        aria-describedby={known ? undefined : `${id}-note`}
      />
      <b data-weight aria-hidden="true" />
    </li>
  );
}

/** A row that the script fills in, from votes of its own, or, without any, from those of all others. */
function Line({ name, votes, lang }: { name: string; votes?: string; lang: string }) {
  const all = votes === undefined;
  return (
    <tbody class={all ? "all" : undefined} data-votes={votes} data-all={all ? true : undefined}>
      <tr>
        <th scope="row">{name}</th>
        <td class="r" data-sign>
          <Icon name="unknown" /> <b data-value />
        </td>
        <td class="r" data-changes />
        <td class="r" data-zero />
      </tr>
      <tr data-left>
        <td colSpan={4}>
          <i>{say(lang, "column.left-out")}</i> <span data-out />
        </td>
      </tr>
    </tbody>
  );
}

/**
 * Sliders that weigh the facets on the page, closed until the reader asks. web/weigh.ts makes them work; where it does not
 * run, what to type stands in their place.
 */
export function Weigh({ view }: { view: View }) {
  const { dossier, lang } = view;
  const { partners } = dossier.question;
  const start = startOf(view);
  const known = (facet: Facet) =>
    dossier.verdicts.some((each) => each.facet === facet && each.basis.families.known > 0);
  return (
    <details id="weigh" data-explanation data-equal={START} {...wordsOf(lang)}>
      <summary id="weigh-h">{say(lang, "index.weigh")}</summary>
      <p data-still>
        {say(lang, "index.still")} <code>{weightsCommand(view, "--weights equal")}</code>
      </p>
      <div data-live hidden>
        <p class="intro">{say(lang, "index.weigh-intro")}</p>
        <fieldset>
          <legend>{say(lang, "index.weights")}</legend>
          <ul class="sliders">
            {FACETS.map((facet) => (
              <Slider key={facet} facet={facet} weight={start[facet] ?? 0} known={known(facet)} lang={lang} />
            ))}
          </ul>
          <button type="button" data-even>
            {say(lang, "index.even")}
          </button>
        </fieldset>
        <output
          class="said"
          for={FACETS.map((facet) => `w-${facet}`).join(" ")}
          aria-live="polite"
          data-line
        />
        <Scrolling id="weighed" heading="weigh-h" class="index" caption={say(lang, "index.caption")}>
          <thead>
            <tr>
              {["partner", "index", "sign-changes", "zero"].map((column, at) => (
                <th key={column} scope="col" class={at > 0 ? "r" : undefined}>
                  {say(lang, `column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {partners.map((partner) => (
            <Line key={partner} name={nameOf(partner, lang)} votes={votesOf(view, partner)} lang={lang} />
          ))}
          {partners.length === 1 ? null : <Line name={say(lang, "index.all")} lang={lang} />}
        </Scrolling>
        <p data-same>
          {say(lang, "index.same")} <code data-command={weightsCommand(view, "{option}")} />
        </p>
        {dossier.index === undefined
          ? indexRules(view).map((text) => (
              <p key={text} class="aside">
                {text}
              </p>
            ))
          : null}
      </div>
    </details>
  );
}
