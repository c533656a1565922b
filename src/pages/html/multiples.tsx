import type { Measure } from "../../measures/measure.js";
import { isAmount } from "../../units.js";
import { say } from "../../words/words.js";
import { type Row, rowsOf } from "../rows.js";
import { baselineOf, headingIn, nameOf, periodAsked, type View } from "../view.js";
import { Icon } from "./icons.js";
import { chartKey, type Drawn, lineLabel, linesOf } from "./lines.js";
import { Linked, toHole, toPeriod, toReading } from "./link.js";

/** Which line is which, and its value: below a chart with more than one, or with one that ended. */
function Key({ lines }: { lines: readonly Drawn[] }) {
  if (lines.length < 2 && !lines.some(({ ended }) => ended)) return null;
  return (
    <span class="key">
      {lines.map((line, index) => (
        <span key={line.reading} class={`line-${line.stroke}`}>
          <i /> {lines.length < 2 ? null : <b>{lineLabel(line, index)} </b>}
          {line.speaker}, {line.value}
        </span>
      ))}
    </span>
  );
}

/** A partner without a series keeps its place and says why. */
function Empty({ view, rows, name }: { view: View; rows: readonly Row[]; name: string }) {
  const { lang } = view;
  const said = new Map(rows.flatMap((row) => (row.missing === null ? [] : [[row.missing, row] as const])));
  return (
    <div class="chart empty">
      <p class="chart-name">{name}</p>
      <div>
        {said.size === 0 ? <p>{say(lang, "page.nothing-shown")}</p> : null}
        {[...said].map(([text, row]) => (
          <p key={text}>
            <Linked text={text} to={row.reading === null ? toHole(view, row.hole) : toReading(row.reading)} />
          </p>
        ))}
      </div>
    </div>
  );
}

/** Small charts of one measure, a partner each. */
export function Multiples({
  view,
  measure,
  charts,
}: {
  view: View;
  measure: Measure;
  charts: ReadonlyMap<string, string>;
}) {
  const { dossier, lang } = view;
  const { partners } = dossier.question;
  const drawn = partners.map((partner) => ({ partner, lines: linesOf(view, measure, partner) }));
  const unit = drawn.flatMap(({ lines }) => lines)[0]?.unit;
  if (unit === undefined) return null;
  const rows = rowsOf(view, measure);
  return (
    <figure class="multiples" aria-label={say(lang, "page.charts", { title: headingIn(view, measure.id) })}>
      <div class="grid" style={`--n:${partners.length}`}>
        {drawn.map(({ partner, lines }) => {
          const svg = charts.get(chartKey(measure.id, partner));
          const [first] = lines;
          const name = nameOf(partner, lang);
          if (svg === undefined || first === undefined)
            return (
              <Empty
                key={partner}
                view={view}
                rows={rows.filter((row) => row.partner === partner)}
                name={name}
              />
            );
          const to = toReading({ id: first.reading });
          return (
            <a key={partner} class="chart" href={`#${to.anchor}`} data-reading={to.reading}>
              <span class={`chart-name v-${first.direction}`}>
                {name} {first.ended ? null : <Icon name={first.direction} />}
              </span>
              <span dangerouslySetInnerHTML={{ __html: svg }} />
              <Key lines={lines} />
            </a>
          );
        })}
      </div>
      <figcaption>
        <Linked
          text={[
            ...(drawn.some(({ lines }) => lines.some(({ band }) => band !== null))
              ? [say(lang, "page.charts-band", { baseline: baselineOf(view) })]
              : []),
            say(lang, "page.charts-key", { period: periodAsked(view) }),
            say(lang, isAmount(unit) ? "page.charts-own" : "page.charts-shared"),
          ].join(" ")}
          to={toPeriod}
        />
      </figcaption>
    </figure>
  );
}
