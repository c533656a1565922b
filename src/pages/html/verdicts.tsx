import type { RenderedMap } from "../../charts/map.js";
import type { Verdict } from "../../verdicts/schema.js";
import { say } from "../../words/words.js";
import { unmeasuredText } from "../holes.js";
import { baselineOf, judgedFacetsOf, nameOf, periodAsked, type View } from "../view.js";
import { Icon } from "./icons.js";
import { facetAnchor } from "./ids.js";
import { Linked, toCell, toPeriod } from "./link.js";
import { WorldMap } from "./map.js";
import { Scrolling } from "./table.js";

/** A verdict as shape and word, leading to how it was reached. */
export function VerdictLink({ verdict, view, full }: { verdict: Verdict; view: View; full: boolean }) {
  const { lang } = view;
  return (
    <a class={`v v-${verdict.verdict}`} href={`#${toCell(view, verdict.partner, verdict.facet).anchor}`}>
      <Icon name={verdict.verdict} />
      <span>
        {say(lang, `verdict.${verdict.verdict}`)}
        {full ? <small>{say(lang, `certainty.${verdict.certainty}`)}</small> : null}
      </span>
    </a>
  );
}

/** The table partner by facet, what a reader takes away, and the same on a map. */
export function Verdicts({ view, map }: { view: View; map: RenderedMap | null }) {
  const { dossier, lang } = view;
  const facets = judgedFacetsOf(view);
  const values = { period: periodAsked(view), baseline: baselineOf(view) };
  const unmeasured = unmeasuredText(view);
  return (
    <section id="verdicts" aria-labelledby="verdicts-h">
      <h2 id="verdicts-h">{say(lang, "page.verdicts")}</h2>
      <p class="intro">
        <Linked text={say(lang, "page.verdicts-intro", values)} to={toPeriod} />
      </p>
      <Scrolling
        id="cells"
        heading="verdicts-h"
        class="cells"
        columns={facets.length}
        caption={<Linked text={say(lang, "page.verdicts-caption", values)} to={toPeriod} />}
      >
        <thead>
          <tr>
            <th scope="col">{say(lang, "column.partner")}</th>
            {facets.map((facet) => (
              <th key={facet} scope="col">
                <a href={`#${facetAnchor(facet)}`}>{say(lang, `facet.${facet}`)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossier.question.partners.map((partner) => (
            <tr key={partner}>
              <th scope="row">{nameOf(partner, lang)}</th>
              {facets.map((facet) => {
                const verdict = dossier.verdicts.find(
                  (each) => each.partner === partner && each.facet === facet,
                );
                return (
                  <td key={facet} class={`is-${verdict?.verdict ?? "unknown"}`}>
                    {verdict === undefined ? (
                      say(lang, "value.none")
                    ) : (
                      <VerdictLink verdict={verdict} view={view} full />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Scrolling>
      {unmeasured === undefined ? null : <p class="aside">{unmeasured}</p>}
      {map === null ? null : <WorldMap view={view} map={map} />}
    </section>
  );
}
