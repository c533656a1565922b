import { type CourseLine, renderCourse } from "../../charts/course.js";
import type { Rerouting } from "../../rerouting/schema.js";
import { decimal } from "../../words/number.js";
import { say } from "../../words/words.js";
import { nameOf } from "../view.js";
import { percentText } from "./percent.js";
import { amountText, commandOf, courseOf, money, type ReroutesView, tellingOf, verdictText } from "./view.js";

const LEGS = ["inflow", "outflow", "direct"] as const;
const SIDES = ["byExporter", "byImporter"] as const;
/** Origins that a card names. */
const ORIGINS = 6;

export const cardId = ({ product, via, hub }: Rerouting) => `r-${product}-${via}-${hub}`;

/** The legs that somebody reports, each side by itself, and what the first leg was expected to be. */
function Courses({ each, view }: { each: Rerouting; view: ReroutesView }) {
  const { answer, lang } = view;
  const course = courseOf(answer, each);
  if (course === undefined) return null;
  const at = answer.periods.indexOf(each.break.at);
  return (
    <div class="courses">
      {LEGS.map((leg) => {
        const sides = SIDES.filter((side) => course[leg][side].some((value) => value !== null));
        if (sides.length === 0) return null;
        const { expected } = each[leg];
        const lines: CourseLine[] = [
          ...sides.map((side) => ({
            label: side,
            stroke: side === "byExporter" ? 0 : 1,
            values: course[leg][side],
          })),
          ...(expected === null || leg === "direct"
            ? []
            : [
                {
                  label: "expected",
                  stroke: 2,
                  values: answer.periods.map((_, index) => (index < at ? null : expected)),
                },
              ]),
        ];
        const name = say(lang, `reroutes.leg.${leg}`);
        const legend = [
          ...sides.map((side) =>
            say(lang, `reroutes.side.${side === "byExporter" ? "by-exporter" : "by-importer"}`),
          ),
          ...(lines.length > sides.length ? [say(lang, "reroutes.expected")] : []),
        ];
        return (
          <figure key={leg} class="course">
            <figcaption>
              <b>{name}</b> <small>{legend.join("; ")}</small>
            </figcaption>
            <div
              dangerouslySetInnerHTML={{
                __html: renderCourse({
                  id: `${cardId(each)}-${leg}`,
                  title: `${each.product}, ${name}`,
                  desc: [each[leg].before, each[leg].after]
                    .map((value) =>
                      value === null ? say(lang, "value.none") : money(value, each.currency, lang),
                    )
                    .join(" → "),
                  periods: answer.periods,
                  lines,
                  breakAt: at < 0 ? null : at,
                  format: (value) => money(value, each.currency, lang),
                }),
              }}
            />
          </figure>
        );
      })}
    </div>
  );
}

function Legs({ each, view: { lang } }: { each: Rerouting; view: ReroutesView }) {
  const shown = (value: number | null) =>
    value === null ? say(lang, "value.none") : money(value, each.currency, lang);
  return (
    <table class="rows">
      <thead>
        <tr>
          {["leg", "before", "after", "expected"].map((name) => (
            <th key={name} scope="col">
              {say(lang, `reroutes.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LEGS.map((leg) => (
          <tr key={leg}>
            <th scope="row">{say(lang, `reroutes.leg.${leg}`)}</th>
            <td>{shown(each[leg].before)}</td>
            <td>{shown(each[leg].after)}</td>
            <td>{leg === "direct" ? say(lang, "value.none") : shown(each[leg].expected)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tests({ each, view: { lang } }: { each: Rerouting; view: ReroutesView }) {
  return (
    <ul class="tests">
      {each.tests.map(({ name, state, value }) => (
        <li key={name} class={state.replaceAll(" ", "-")}>
          {say(lang, `reroutes.test.${name}`)}:{" "}
          <b>{say(lang, `reroutes.state.${state.replaceAll(" ", "-")}`)}</b>
          {value === null ? null : <small> ({decimal(lang, value, 2)})</small>}
        </li>
      ))}
    </ul>
  );
}

/** One rerouting: what was seen on each leg by each side, how much, the tests, what else could explain it, and how to repeat it. */
export function Card({ each, view }: { each: Rerouting; view: ReroutesView }) {
  const { answer, lang } = view;
  const name = answer.names[each.product];
  const id = cardId(each);
  return (
    <article class="card" id={id} aria-labelledby={`${id}-h`}>
      <h3 id={`${id}-h`}>
        {each.product} → {nameOf(each.via, lang)} → {nameOf(each.hub, lang)}
      </h3>
      {name === undefined ? null : <p class="names">{name}</p>}
      <p class="big-values">{amountText(each, lang)}</p>
      <p>
        <b>{verdictText(each, lang)}</b>. {tellingOf(each, lang).join(" ")}
      </p>
      <Courses each={each} view={view} />
      <Legs each={each} view={view} />
      <div class="pair">
        <div>
          <h4>{say(lang, "reroutes.tests")}</h4>
          <Tests each={each} view={view} />
        </div>
        <div>
          <h4>{say(lang, "reroutes.rivals")}</h4>
          <ul>
            {each.rivals.map((rival) => (
              <li key={rival}>{say(lang, `reroutes.rival.${rival}`)}</li>
            ))}
          </ul>
          <h4>{say(lang, "reroutes.origins")}</h4>
          <ul>
            {each.origins.slice(0, ORIGINS).map(({ origin, share }) => (
              <li key={origin}>
                {nameOf(origin, lang)} <small>{percentText(share, lang)}</small>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p class="repeat">
        {say(lang, "reroutes.repeat")}: <code>{commandOf(answer, each)}</code>
      </p>
    </article>
  );
}
