import type { Measure } from "../../measures/measure.js";
import { isAmount } from "../../units.js";
import { say } from "../../words/words.js";
import { baselineOf, headingIn, nameOf, periodAsked, type View } from "../view.js";
import { Icon } from "./icons.js";
import { chartKey, type Drawn, isCharted, lineLabel, linesOf } from "./lines.js";
import { Linked, toPeriod, toReading } from "./link.js";

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

/** Small charts of one measure, a partner each; who has no series is named with the reason below the table. */
export function Multiples({
  view,
  measure,
  charts,
  first: explains,
}: {
  view: View;
  measure: Measure;
  charts: ReadonlyMap<string, string>;
  first: boolean;
}) {
  const { dossier, lang } = view;
  const { partners } = dossier.question;
  const drawn = partners
    .map((partner) => ({ partner, lines: linesOf(view, measure, partner) }))
    .filter(({ lines }) => lines.length > 0);
  const unit = drawn.flatMap(({ lines }) => lines)[0]?.unit;
  if (unit === undefined || !isCharted(view, measure)) return null;
  return (
    <figure class="multiples" aria-label={say(lang, "page.charts", { title: headingIn(view, measure.id) })}>
      <div class="grid" style={`--n:${drawn.length}`}>
        {drawn.map(({ partner, lines }) => {
          const svg = charts.get(chartKey(measure.id, partner));
          const [first] = lines;
          const name = nameOf(partner, lang);
          if (svg === undefined || first === undefined) return null;
          const to = toReading({ id: first.reading });
          return (
            <a key={partner} class="chart" href={`#${to.anchor}`}>
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
            ...(explains && drawn.some(({ lines }) => lines.some(({ band }) => band !== null))
              ? [say(lang, "page.charts-band", { baseline: baselineOf(view) })]
              : []),
            ...(explains ? [say(lang, "page.charts-key", { period: periodAsked(view) })] : []),
            say(lang, isAmount(unit) ? "page.charts-own" : "page.charts-shared"),
          ].join(" ")}
          to={toPeriod}
        />
      </figcaption>
    </figure>
  );
}
