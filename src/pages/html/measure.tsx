import type { Measure } from "../../measures/measure.js";
import { list, say } from "../../words/words.js";
import { reasonIn } from "../holes.js";
import { closerSentence } from "../judged.js";
import { type Row, rowsOf } from "../rows.js";
import { headingIn, nameOf, periodBefore, periodColumns, type View } from "../view.js";
import { Icon } from "./icons.js";
import { holeAnchor, measureAnchor, tableAnchor } from "./ids.js";
import { Linked, type Target, To, toHole, toPeriod, toReading } from "./link.js";
import { Multiples } from "./multiples.js";
import { Scrolling } from "./table.js";
import { Votes } from "./votes.js";

/** Of a hole the reason, and the last value where the series had one. */
function HoleCells({ view, row }: { view: View; row: Row & { reading: null } }) {
  const { ended, missing, hole } = row;
  const before = ended !== null && ended.last === periodBefore(view.dossier.question.period);
  const to = ended === null ? toHole(view, hole) : toReading({ id: ended.series.reading });
  return (
    <>
      {before ? (
        <td class="r">
          <To to={to}>{ended.value}</To>
        </td>
      ) : null}
      <td colSpan={before ? 5 : 6} class="hole">
        <Linked text={missing} to={to} />
      </td>
    </>
  );
}

function Cells({ view, row }: { view: View; row: Row }) {
  if (row.reading === null) return <HoleCells view={view} row={row} />;
  const { reading, cells } = row;
  const to = toReading(reading);
  if (row.missing !== null)
    return (
      <td colSpan={6} class="hole">
        <Linked text={row.missing} to={to} />
      </td>
    );
  return (
    <>
      <td class="r">
        <To to={to}>{cells.before}</To>
      </td>
      <td class="r now">
        <To to={to}>
          {cells.value}
          {cells.range === null ? null : <small>{cells.range}</small>}
        </To>
      </td>
      <td class="r">
        <To to={to}>{cells.change}</To>
      </td>
      <td class="r">
        <To to={to}>{cells.score}</To>
      </td>
      <td>{cells.longView}</td>
      <td>
        <span class={`v v-${reading.direction}`}>
          <Icon name={reading.direction} />
          <span>{cells.direction}</span>
        </span>
      </td>
    </>
  );
}

function saidOf(row: Row): string {
  return row.reading === null ? row.said : row.cells.said;
}

/** In place of a table that would hold no number: each reason once, with the partners it is true of. */
function Nothing({ view, rows, id }: { view: View; rows: readonly Row[]; id: string }) {
  const { lang } = view;
  const reasons = new Map<string, { names: string[]; to: Target }>();
  for (const row of rows) {
    if (row.reading !== null) continue;
    const { ended, hole, missing } = row;
    const to = ended === null ? toHole(view, hole) : toReading({ id: ended.series.reading });
    const why = ended === null ? reasonIn(view, hole) : missing;
    const held = reasons.get(why) ?? { names: [], to };
    reasons.set(why, held);
    const name = nameOf(row.partner, lang);
    if (!held.names.includes(name)) held.names.push(name);
  }
  return (
    <ul id={id} class="nothing">
      {[...reasons].map(([why, { names, to }]) => (
        <li key={why}>
          {to.anchor === holeAnchor(null) ? say(lang, "page.holes-all") : list(lang, names)}
          {say(lang, "item.colon")}
          <span class="hole">
            <Linked text={why} to={to} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Readings({ view, measure }: { view: View; measure: Measure }) {
  const { lang, dossier } = view;
  const rows = rowsOf(view, measure);
  const before = periodBefore(dossier.question.period);
  if (rows.every((row) => row.reading === null && row.ended?.last !== before))
    return <Nothing view={view} rows={rows} id={tableAnchor(measure.id)} />;
  return (
    <Scrolling
      id={tableAnchor(measure.id)}
      heading={`${tableAnchor(measure.id)}-h`}
      class="rows"
      caption={say(lang, "page.readings-caption")}
    >
      <thead>
        <tr>
          <th scope="col">{say(lang, "column.partner")}</th>
          <th scope="col">{say(lang, "column.said-by")}</th>
          {periodColumns(view).map((label) => (
            <th key={label} scope="col" class="r">
              <To to={toPeriod}>{label}</To>
            </th>
          ))}
          {["change", "score"].map((name) => (
            <th key={name} scope="col" class="r">
              {say(lang, `column.${name}`)}
            </th>
          ))}
          <th scope="col">{say(lang, "column.long-view")}</th>
          <th scope="col">{say(lang, "column.direction")}</th>
        </tr>
      </thead>
      {dossier.question.partners.map((partner) => {
        const own = rows.filter((row) => row.partner === partner);
        return (
          <tbody key={partner}>
            {own.map((row, index) => (
              <tr key={row.reading?.id ?? saidOf(row)}>
                {index > 0 ? null : (
                  <th scope="rowgroup" rowSpan={own.length}>
                    {nameOf(partner, lang)}
                  </th>
                )}
                <td>
                  <Linked
                    text={saidOf(row)}
                    to={row.reading === null ? toHole(view, row.hole) : toReading(row.reading)}
                  />
                </td>
                <Cells view={view} row={row} />
              </tr>
            ))}
          </tbody>
        );
      })}
    </Scrolling>
  );
}

/** One measure: what each side says of each partner, and the years. */
export function MeasureBlock({
  view,
  measure,
  charts,
}: {
  view: View;
  measure: Measure;
  charts: ReadonlyMap<string, string>;
}) {
  const { lang } = view;
  const explained = { anchor: measureAnchor(measure.id), explains: "measure" };
  return (
    <section class="measure" aria-labelledby={`${tableAnchor(measure.id)}-h`}>
      <h3 id={`${tableAnchor(measure.id)}-h`}>
        <a href={`#${explained.anchor}`}>{headingIn(view, measure.id)}</a>
      </h3>
      <p class="intro">
        <Linked text={closerSentence(measure.closer, lang, view.dossier.question.hub)} to={explained} />
      </p>
      <Votes view={view} measure={measure} fallback={<Readings view={view} measure={measure} />} />
      <Multiples view={view} measure={measure} charts={charts} />
    </section>
  );
}
