import type { Measure } from "../../measures/measure.js";
import { list, say } from "../../words/words.js";
import { closerSentence } from "../judged.js";
import { type Row, rowsOf } from "../rows.js";
import { nameOf, periodBefore, titleIn, type View } from "../view.js";
import { Icon } from "./icons.js";
import { holeAnchor, measureAnchor, tableAnchor } from "./ids.js";
import { Linked, To, toPeriod, toReading } from "./link.js";
import { Multiples } from "./multiples.js";
import { Scrolling } from "./table.js";
import { Votes } from "./votes.js";

function Cells({ row }: { row: Row }) {
  if (row.reading === null || row.missing !== null) {
    const to =
      row.reading === null
        ? { anchor: holeAnchor(row.partner), explains: "coverage" }
        : toReading(row.reading);
    return (
      <td colSpan={6} class="hole">
        <Linked text={row.missing ?? ""} to={to} />
      </td>
    );
  }
  const { reading, cells } = row;
  const to = toReading(reading);
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

/** In place of a table that would hold nothing: each reason once, with the partners it is true of. */
function Nothing({ view, rows, id }: { view: View; rows: readonly Row[]; id: string }) {
  const { lang } = view;
  const reasons = new Map<string, string[]>();
  for (const { partner, missing } of rows) {
    const held = reasons.get(missing ?? "") ?? [];
    reasons.set(missing ?? "", held.includes(partner) ? held : [...held, partner]);
  }
  return (
    <ul id={id} class="nothing">
      {[...reasons].map(([why, partners]) => (
        <li key={why}>
          {list(
            lang,
            partners.map((partner) => nameOf(partner, lang)),
          )}
          :{" "}
          <span class="hole">
            <Linked text={why} to={{ anchor: holeAnchor(partners[0] ?? ""), explains: "coverage" }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Readings({ view, measure }: { view: View; measure: Measure }) {
  const { lang, dossier } = view;
  const rows = rowsOf(view, measure);
  const { period } = dossier.question;
  const title = titleIn(view, measure.id);
  if (rows.every(({ reading }) => reading === null))
    return <Nothing view={view} rows={rows} id={tableAnchor(measure.id)} />;
  return (
    <Scrolling
      id={tableAnchor(measure.id)}
      class="rows"
      caption={<Linked text={say(lang, "page.readings-caption", { title })} to={toPeriod} />}
    >
      <thead>
        <tr>
          <th scope="col">{say(lang, "column.partner")}</th>
          <th scope="col">{say(lang, "column.said-by")}</th>
          {[periodBefore(period), period].map((label) => (
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
                    to={
                      row.reading === null
                        ? { anchor: holeAnchor(partner), explains: "coverage" }
                        : toReading(row.reading)
                    }
                  />
                </td>
                <Cells row={row} />
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
        <a href={`#${explained.anchor}`}>{titleIn(view, measure.id)}</a>
      </h3>
      <p class="intro">
        <Linked text={closerSentence(measure.closer, lang, view.dossier.question.hub)} to={explained} />
      </p>
      <Votes view={view} measure={measure} fallback={<Readings view={view} measure={measure} />} />
      <Multiples view={view} measure={measure} charts={charts} />
    </section>
  );
}
