import { Fragment } from "preact";
import type { OverallIndex } from "../../verdicts/schema.js";
import { say } from "../../words/words.js";
import { type IndexRow, indexRows, indexRules, weightsOption } from "../overall.js";
import type { View } from "../view.js";
import { Icon } from "./icons.js";
import { verdictAnchor } from "./ids.js";
import { Scrolling } from "./table.js";
import { Weigh } from "./weigh.js";

/** What one index was made of: each facet leads to how its cell was reached. */
function Made({ row: { partner, facets, leftOut }, lang }: { row: IndexRow; lang: string }) {
  return (
    <>
      {facets.map(({ facet, text }, index) => (
        <Fragment key={facet}>
          {index === 0 ? "" : say(lang, "item.between")}
          {partner === null ? text : <a href={`#${verdictAnchor(partner, facet)}`}>{text}</a>}
        </Fragment>
      ))}
      {facets.length === 0 ? "" : ". "}
      {leftOut}
    </>
  );
}

function Lines({ row, lang }: { row: IndexRow; lang: string }) {
  const { partner, name, sign, value, changes, zero } = row;
  return (
    <tbody class={partner === null ? "all" : undefined}>
      <tr>
        <th scope="row">{name}</th>
        {changes === null ? (
          <td colSpan={3} class="hole">
            {value}
          </td>
        ) : (
          <>
            <td class={`r v-${sign}`}>
              <Icon name={sign} /> <b>{value}</b>
            </td>
            <td class="r">{changes}</td>
            <td class="r">{zero}</td>
          </>
        )}
      </tr>
      <tr>
        <td colSpan={4}>
          <i>{say(lang, "index.made-of")}</i> <Made row={row} lang={lang} />
        </td>
      </tr>
    </tbody>
  );
}

/** The overall index, where weights were asked for. The section explains its own numbers, down to the cells they come from. */
export function Overall({ view, index }: { view: View; index: OverallIndex }) {
  const { lang } = view;
  const option = weightsOption(index);
  return (
    <section id="index" aria-labelledby="index-h" data-explanation>
      <h2 id="index-h">{say(lang, "index.title")}</h2>
      <p class="intro">{say(lang, "index.asked", { option })}</p>
      <Scrolling id="index-table" heading="index-h" class="index" caption={say(lang, "index.caption")}>
        <thead>
          <tr>
            {["partner", "index", "sign-changes", "zero"].map((column, at) => (
              <th key={column} scope="col" class={at === 0 ? undefined : "r"}>
                {say(lang, `column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {indexRows(index, lang).map((row) => (
          <Lines key={row.partner} row={row} lang={lang} />
        ))}
      </Scrolling>
      {indexRules(view).map((text) => (
        <p key={text} class="aside">
          {text}
        </p>
      ))}
      <Weigh view={view} />
    </section>
  );
}
