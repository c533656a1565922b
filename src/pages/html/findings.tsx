import { subjectOf } from "../../dossier/titles.js";
import type { Reading } from "../../measures/schema.js";
import { formatChange, formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";
import { apart, findingsOfKind, findingText } from "../findings.js";
import { headingIn, nameOf, periodAsked, speakerOf, type View } from "../view.js";
import { Icon } from "./icons.js";
import { tableAnchor, verdictAnchor } from "./ids.js";
import { Linked, To, toPeriod, toReading } from "./link.js";
import { BigChange } from "./signs.js";
import { Scrolling } from "./table.js";

function Largest({ view, reading }: { view: View; reading: Reading }) {
  return (
    <li class={`big v-${reading.direction}`}>
      <p class="big-who">
        <Icon name={reading.direction} />
        {say(view.lang, `direction.${reading.direction}`)}
      </p>
      <BigChange view={view} reading={reading} level="h4" />
    </li>
  );
}

/** Two values that should be one, beside each other. */
function Differing({
  view,
  kind,
  title,
}: {
  view: View;
  kind: "sides-differ" | "editions-differ";
  title: string;
}) {
  const { lang } = view;
  const told = findingsOfKind(view, kind);
  if (told.length === 0)
    return (
      <>
        <h3>{title}</h3>
        <p class="aside">
          <Linked
            text={say(lang, kind === "sides-differ" ? "page.sides-none" : "page.editions-none", {
              period: periodAsked(view),
            })}
            to={toPeriod}
          />
        </p>
      </>
    );
  return (
    <>
      <h3 id={`${kind}-h`}>{title}</h3>
      <Scrolling
        id={kind}
        heading={`${kind}-h`}
        class="rows pairs"
        caption={<Linked text={say(lang, "page.beside", { period: periodAsked(view) })} to={toPeriod} />}
      >
        <thead>
          <tr>
            <th scope="col">{say(lang, "column.measure")}</th>
            <th scope="col">{say(lang, "column.partner")}</th>
            <th scope="col">{say(lang, "column.one-says")}</th>
            <th scope="col">{say(lang, "column.other-says")}</th>
            <th scope="col" class="r">
              {say(lang, "column.apart")}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ finding, readings: [first, second] }) =>
            first === undefined || second === undefined ? null : (
              <tr key={first.id}>
                <th scope="row">
                  <a href={`#${tableAnchor(first.measure)}`}>{headingIn(view, first.measure)}</a>
                </th>
                <td>{nameOf(finding.partner, lang)}</td>
                {[first, second].map((reading) => (
                  <td key={reading.id}>
                    <To to={toReading(reading)}>
                      <b>{formatValue(lang, reading.value, reading.unit)}</b>
                      <small>{speakerOf(view, reading)}</small>
                    </To>
                  </td>
                ))}
                <td class="r">
                  <To to={toReading(first)}>{apart(finding, lang)}</To>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </Scrolling>
    </>
  );
}

/** What follows from the readings by a rule: the largest changes, opposite signals, sides and editions that differ. */
export function Findings({ view }: { view: View }) {
  const { lang } = view;
  const led = view.dossier.sentences
    .filter(({ facet }) => facet === null)
    .flatMap(({ readings }) => readings);
  const largest = findingsOfKind(view, "largest-change")
    .flatMap(({ readings }) => readings)
    .filter(({ id }) => !led.includes(id));
  const opposite = findingsOfKind(view, "opposite-signals");
  return (
    <section id="findings" aria-labelledby="findings-h">
      <h2 id="findings-h">{say(lang, "page.findings")}</h2>
      {largest.length === 0 ? null : (
        <>
          <h3>{say(lang, "page.other-changes")}</h3>
          <p class="intro">{say(lang, "page.largest-intro")}</p>
          <ol class="bigs">
            {largest.map((reading) => (
              <Largest key={reading.id} view={view} reading={reading} />
            ))}
          </ol>
        </>
      )}
      <h3>{say(lang, "page.opposite")}</h3>
      {opposite.length === 0 ? <p class="aside">{say(lang, "page.opposite-none")}</p> : null}
      {opposite.map((told) => {
        const { partner, facet } = told.finding;
        const to = { anchor: verdictAnchor(partner, facet) };
        return (
          <div key={partner + facet} class="against">
            <p>
              <Linked text={findingText(view, told)} to={to} />
            </p>
            <ul>
              {told.readings.map((reading) => (
                <li key={reading.id} class={`v-${reading.direction}`}>
                  <To to={toReading(reading)}>
                    <Icon name={reading.direction} />
                    {say(lang, "finding.signal", {
                      direction: say(lang, `direction.${reading.direction}`),
                      subject: subjectOf(view.measures, reading, lang),
                      change: reading.change === null ? "" : formatChange(lang, reading.change, reading.unit),
                    })}
                  </To>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Differing view={view} kind="sides-differ" title={say(lang, "page.sides")} />
      <Differing view={view} kind="editions-differ" title={say(lang, "page.editions")} />
    </section>
  );
}
