import type { Facet, Measure } from "../../measures/measure.js";
import type { Reading } from "../../measures/schema.js";
import { periodName } from "../../question/called.js";
import { say } from "../../words/words.js";
import { reasonIn } from "../holes.js";
import { type Ended, type Row, rowsOf } from "../rows.js";
import { facetsOf, measuresByLength, nameOf, periodAsked, shortIn, type View } from "../view.js";
import { Icon } from "./icons.js";
import { facetAnchor, measureAnchor, tableAnchor } from "./ids.js";
import { Linked, To, toHole, toPeriod, toReading } from "./link.js";
import { Scrolling } from "./table.js";

/** What one speaker says of each partner; editions side by side are speakers of their own. */
interface Line {
  said: string;
  /** By partner. */
  rows: Map<string, Row>;
}

function linesOf(rows: readonly Row[]): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const said = row.reading === null ? row.said : row.cells.said;
    const speaker = (row.reading ?? row.hole).saidBy === row.partner ? "" : said;
    const line = lines.get(speaker) ?? { said: speaker, rows: new Map() };
    lines.set(speaker, line);
    line.rows.set(row.partner, row);
  }
  return filled([...lines.values()]);
}

/** A line without any value fills the gaps of another that lacks all its partners: both are of one row of cells. */
function filled(lines: readonly Line[]): Line[] {
  const kept = lines.filter((line) => !silent(line));
  const left: Line[] = [];
  for (const line of lines.filter(silent)) {
    const gap = kept.find((each) => [...line.rows.keys()].every((partner) => !each.rows.has(partner)));
    if (gap === undefined) left.push(line);
    else for (const [partner, row] of line.rows) gap.rows.set(partner, row);
  }
  return [...kept, ...left];
}

function Value({ reading, cells }: { reading: Reading; cells: { value: string; change: string } }) {
  const moved = reading.direction === "closer" || reading.direction === "farther";
  return (
    <td class={moved ? `v-${reading.direction}` : undefined}>
      <To to={toReading(reading)}>
        <b>{cells.value}</b>
        <small>
          {moved ? <Icon name={reading.direction} /> : null}
          {reading.change === null ? null : cells.change}
        </small>
      </To>
    </td>
  );
}

function Last({ ended: { series, last, value }, lang }: { ended: Ended; lang: string }) {
  return (
    <td class="hole">
      <To to={toReading({ id: series.reading })}>
        {value}
        <small>{say(lang, "value.then", { period: periodName(last, lang) })}</small>
      </To>
    </td>
  );
}

function Cell({ view, row }: { view: View; row: Row | undefined }) {
  if (row === undefined) return <td>{say(view.lang, "value.none")}</td>;
  if (row.reading === null && row.ended !== null) return <Last ended={row.ended} lang={view.lang} />;
  if (row.reading !== null && row.missing === null) return <Value reading={row.reading} cells={row.cells} />;
  const to = row.reading === null ? toHole(view, row.hole) : toReading(row.reading);
  return (
    <td class="hole">
      <To to={to}>{say(view.lang, "value.none")}</To>
    </td>
  );
}

/** Whether nobody has any value of a measure, now or before. */
function silent({ rows }: Line): boolean {
  return [...rows.values()].every((row) => row.reading === null && row.ended === null);
}

/** A line whose cells would all be empty gives its reasons instead. */
function Silent({ view, line }: { view: View; line: Line }) {
  const reasons = new Map(
    [...line.rows.values()].flatMap((row) =>
      row.reading === null ? [[reasonIn(view, row.hole), row.hole] as const] : [],
    ),
  );
  return (
    <td class="hole" colSpan={view.dossier.question.partners.length}>
      {[...reasons].map(([why, hole]) => (
        <To key={why} to={toHole(view, hole)}>
          {why}
        </To>
      ))}
    </td>
  );
}

function Lines({ view, measure }: { view: View; measure: Measure }) {
  const { partners } = view.dossier.question;
  const lines = linesOf(rowsOf(view, measure));
  return (
    <tbody id={tableAnchor(measure.id)}>
      {lines.map((line) => (
        <tr key={line.said}>
          <th scope="row">
            <a href={`#${measureAnchor(measure.id)}`}>{shortIn(view, measure.id)}</a>
            {lines.length < 2 ? null : <small>{line.said}</small>}
          </th>
          {silent(line) ? (
            <Silent view={view} line={line} />
          ) : (
            partners.map((partner) => <Cell key={partner} view={view} row={line.rows.get(partner)} />)
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** What a facet measures besides: background, and other indices of the same series, a line each. */
export function Brief({ view, facet }: { view: View; facet: Facet }) {
  const { lang, dossier } = view;
  const { brief } = measuresByLength(view, facet);
  if (brief.length === 0) return null;
  const { partners } = dossier.question;
  const id = `b-${facet}`;
  return (
    <div class="measure">
      <h3 id={`${id}-h`}>{say(lang, "page.brief")}</h3>
      {facetsOf(view).find((each) => measuresByLength(view, each).brief.length > 0) === facet ? (
        <p class="intro">{say(lang, "page.brief-intro")}</p>
      ) : null}
      <Scrolling
        id={id}
        heading={`${facetAnchor(facet)}-h ${id}-h`}
        class="brief"
        columns={partners.length}
        caption={
          <Linked text={say(lang, "page.brief-caption", { period: periodAsked(view) })} to={toPeriod} />
        }
      >
        <thead>
          <tr>
            <th scope="col">{say(lang, "column.measure")}</th>
            {partners.map((partner) => (
              <th key={partner} scope="col">
                {nameOf(partner, lang)}
              </th>
            ))}
          </tr>
        </thead>
        {brief.map((measure) => (
          <Lines key={measure.id} view={view} measure={measure} />
        ))}
      </Scrolling>
    </div>
  );
}
