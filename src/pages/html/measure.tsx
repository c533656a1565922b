import type { Measure } from "../../measures/measure.js";
import { say } from "../../words/words.js";
import { reasonIn } from "../holes.js";
import { closerSentence } from "../judged.js";
import { type Row, rowsOf } from "../rows.js";
import { headingIn, nameOf, periodBefore, periodColumns, type View } from "../view.js";
import { Icon } from "./icons.js";
import { measureAnchor, tableAnchor } from "./ids.js";
import { isCharted } from "./lines.js";
import { Linked, type Target, To, toHole, toPeriod, toReading } from "./link.js";
import { Multiples } from "./multiples.js";
import { Spark } from "./spark.js";
import { Scrolling } from "./table.js";
import { Votes } from "./votes.js";

type HoleRow = Row & { reading: null };

/** A hole leads to the last value where the series had one, else to why there is none. */
function toWhy(view: View, { ended, hole }: HoleRow): Target {
  return ended === null ? toHole(view, hole) : toReading({ id: ended.series.reading });
}

/** The last value of a series that ended in the period before, and why there is none now. */
function EndedCells({ view, row, charted }: { view: View; row: HoleRow; charted: boolean }) {
  const to = toWhy(view, row);
  return (
    <>
      {charted ? null : <td />}
      <td class="r">
        <To to={to}>{row.ended?.value}</To>
      </td>
      <td colSpan={3} class="hole">
        <Linked text={row.missing} to={to} />
      </td>
    </>
  );
}

function Cells({ view, row, charted }: { view: View; row: Row; charted: boolean }) {
  if (row.reading === null) return <EndedCells view={view} row={row} charted={charted} />;
  const { reading, cells } = row;
  const to = toReading(reading);
  if (row.missing !== null)
    return (
      <td colSpan={charted ? 4 : 5} class="hole">
        <Linked text={row.missing} to={to} />
      </td>
    );
  const moved = reading.direction === "closer" || reading.direction === "farther";
  return (
    <>
      {charted ? null : (
        <td>
          <Spark view={view} reading={reading} />
        </td>
      )}
      <td>
        <To to={to}>{cells.before}</To>
      </td>
      <td>
        <To to={to}>
          {cells.value}
          {cells.range === null ? null : <small>{cells.range}</small>}
        </To>
      </td>
      <td>
        {reading.change === null ? (
          cells.change
        ) : (
          <To to={to}>
            {cells.change}
            {reading.change.score === null ? null : (
              <small>{say(view.lang, "explain.score", { score: cells.score })}</small>
            )}
          </To>
        )}
      </td>
      <td class={`v-${reading.direction}`}>
        {moved ? <Icon name={reading.direction} /> : null} {cells.direction}
        {reading.longView === null ? null : <small>{cells.longView}</small>}
      </td>
    </>
  );
}

function saidOf(row: Row): string {
  return row.reading === null ? row.said : row.cells.said;
}

/** Rows that a table has, and those that would be nothing but a reason. */
function rowsBy(view: View, measure: Measure): { shown: Row[]; missing: HoleRow[] } {
  const before = periodBefore(view.dossier.question.period);
  const all = rowsOf(view, measure);
  return {
    shown: all.filter((row) => row.reading !== null || row.ended?.last === before),
    missing: all.filter((row): row is HoleRow => row.reading === null && row.ended?.last !== before),
  };
}

/** Why some rows are not there: each reason once, leading to where it is told with all that it takes away. */
function Reasons({ view, rows, id }: { view: View; rows: readonly HoleRow[]; id?: string | undefined }) {
  const reasons = new Map<string, Target>();
  for (const row of rows) {
    const why = row.ended === null ? reasonIn(view, row.hole) : row.missing;
    if (!reasons.has(why)) reasons.set(why, toWhy(view, row));
  }
  if (reasons.size === 0) return null;
  return (
    <ul id={id} class="nothing">
      {[...reasons].map(([why, to]) => (
        <li key={why}>
          <To to={to}>{why}</To>
        </li>
      ))}
    </ul>
  );
}

/** Which partners or sides the tables of a facet leave out, and why; a measure that leaves out all says so itself. */
export function Missing({ view, measures }: { view: View; measures: readonly Measure[] }) {
  const rows = measures
    .map((measure) => rowsBy(view, measure))
    .flatMap(({ shown, missing }) => (shown.length > 0 ? missing : []));
  return <Reasons view={view} rows={rows} />;
}

/** Who says all of what is shown, where one publisher does; then it is said once. */
function oneSpeaker(view: View, measure: Measure): string | undefined {
  const { shown } = rowsBy(view, measure);
  const [first] = shown;
  if (first === undefined || (first.reading ?? first.hole).saidBy === first.partner) return undefined;
  return shown.every((row) => saidOf(row) === saidOf(first)) ? saidOf(first) : undefined;
}

function Readings({ view, measure }: { view: View; measure: Measure }) {
  const { lang, dossier } = view;
  const { shown: rows, missing } = rowsBy(view, measure);
  const id = tableAnchor(measure.id);
  if (rows.length === 0) return <Reasons view={view} rows={missing} id={id} />;
  const charted = isCharted(view, measure);
  const several = oneSpeaker(view, measure) === undefined;
  return (
    <Scrolling id={id} heading={`${id}-h`} class="rows said" caption={say(lang, "page.readings-caption")}>
      <thead>
        <tr>
          <th scope="col">{say(lang, "column.partner")}</th>
          {several ? <th scope="col">{say(lang, "column.said-by")}</th> : null}
          {charted ? null : <th scope="col">{say(lang, "column.course")}</th>}
          {periodColumns(view).map((label) => (
            <th key={label} scope="col">
              <To to={toPeriod}>{label}</To>
            </th>
          ))}
          <th scope="col">{say(lang, "column.change")}</th>
          <th scope="col">{say(lang, "column.direction")}</th>
        </tr>
      </thead>
      {dossier.question.partners.map((partner) => {
        const own = rows.filter((row) => row.partner === partner);
        return own.length === 0 ? null : (
          <tbody key={partner}>
            {own.map((row, index) => (
              <tr key={row.reading?.id ?? saidOf(row)}>
                {index > 0 ? null : (
                  <th scope="rowgroup" rowSpan={own.length > 1 ? own.length : undefined}>
                    {nameOf(partner, lang)}
                  </th>
                )}
                {several ? (
                  <td>
                    <Linked
                      text={saidOf(row)}
                      to={row.reading === null ? toHole(view, row.hole) : toReading(row.reading)}
                    />
                  </td>
                ) : null}
                <Cells view={view} row={row} charted={charted} />
              </tr>
            ))}
          </tbody>
        );
      })}
    </Scrolling>
  );
}

/** One measure: its course, and what each side says of each partner. */
export function MeasureBlock({
  view,
  measure,
  charts,
  first,
}: {
  view: View;
  measure: Measure;
  charts: ReadonlyMap<string, string>;
  /** Whether its charts are the first of the facet, which say how all of them are read. */
  first: boolean;
}) {
  const { lang } = view;
  const explained = { anchor: measureAnchor(measure.id) };
  const speaker = oneSpeaker(view, measure);
  return (
    <div class="measure">
      <h3 id={`${tableAnchor(measure.id)}-h`}>
        <a href={`#${explained.anchor}`}>{headingIn(view, measure.id)}</a>
      </h3>
      <p class="intro">
        <Linked
          text={[
            closerSentence(measure.closer, lang, view.dossier.question.hub),
            ...(speaker === undefined ? [] : [say(lang, "page.all-said-by", { speaker })]),
          ].join(" ")}
          to={explained}
        />
      </p>
      <Multiples view={view} measure={measure} charts={charts} first={first} />
      <Votes view={view} measure={measure} fallback={<Readings view={view} measure={measure} />} />
    </div>
  );
}
