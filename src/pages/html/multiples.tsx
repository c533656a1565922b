import type { Measure } from "../../measures/measure.js";
import type { Reading } from "../../measures/schema.js";
import { isAmount } from "../../units.js";
import { formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";
import { type Row, rowsOf } from "../rows.js";
import { baselineOf, editionOf, nameOf, speakerOf, titleIn, type View } from "../view.js";
import { Icon } from "./icons.js";
import { holeAnchor } from "./ids.js";
import { Linked, toPeriod, toReading } from "./link.js";

/** Readings of one measure and partner that are worth drawing: at least three values over the periods, the partner's own first. */
export function drawable(view: View, measure: Measure, partner: string): Reading[] {
  const own = ({ saidBy }: Reading) => Number(saidBy === partner);
  return view.dossier.readings
    .filter(
      (reading) =>
        reading.measure === measure.id &&
        reading.partner === partner &&
        reading.series.filter(({ value }) => value !== null).length >= 3,
    )
    .sort((a, b) => own(b) - own(a));
}

/** What a line is called in the chart: the code of its side, a letter for an edition. */
export function lineLabel(reading: Reading, index: number): string {
  return editionOf(reading) === undefined ? reading.saidBy : String.fromCharCode(97 + index);
}

export const chartKey = (measure: string, partner: string) => `${measure} ${partner}`;

/** Why a partner has no series to draw. */
function reasons(rows: readonly Row[], partner: string, lang: string): string[] {
  const found = rows.flatMap((row) => (row.partner === partner && row.missing !== null ? [row.missing] : []));
  return found.length === 0 ? [say(lang, "page.nothing-shown")] : [...new Set(found)];
}

/** Which line is which, and its value: below a chart with more than one. */
function Key({ view, readings }: { view: View; readings: readonly Reading[] }) {
  if (readings.length < 2) return null;
  return (
    <span class="key">
      {readings.map((reading, index) => (
        <span key={reading.id} class={`line-${index}`}>
          <i /> <b>{lineLabel(reading, index)}</b> {speakerOf(view, reading)},{" "}
          {formatValue(view.lang, reading.value, reading.unit)}
        </span>
      ))}
    </span>
  );
}

/** Small charts of one measure, a partner each; a partner without a series keeps its place and says why. */
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
  const { partners, period } = dossier.question;
  if (!partners.some((partner) => charts.has(chartKey(measure.id, partner)))) return null;
  const rows = rowsOf(view, measure);
  const unit = dossier.readings.find((reading) => reading.measure === measure.id)?.unit ?? "index";
  return (
    <figure class="multiples" aria-label={say(lang, "page.charts", { title: titleIn(view, measure.id) })}>
      <div class="grid" style={`--n:${partners.length}`}>
        {partners.map((partner) => {
          const svg = charts.get(chartKey(measure.id, partner));
          const readings = drawable(view, measure, partner);
          const [reading] = readings;
          const name = nameOf(partner, lang);
          if (svg === undefined || reading === undefined)
            return (
              <div key={partner} class="chart empty">
                <p class="chart-name">{name}</p>
                <div>
                  {reasons(rows, partner, lang).map((text) => (
                    <p key={text}>
                      <Linked text={text} to={{ anchor: holeAnchor(partner), explains: "coverage" }} />
                    </p>
                  ))}
                </div>
              </div>
            );
          const to = toReading(reading);
          return (
            <a key={partner} class="chart" href={`#${to.anchor}`} data-reading={to.reading}>
              <span class={`chart-name v-${reading.direction}`}>
                {name} <Icon name={reading.direction} />
              </span>
              <span dangerouslySetInnerHTML={{ __html: svg }} />
              <Key view={view} readings={readings} />
            </a>
          );
        })}
      </div>
      <figcaption>
        <Linked
          text={[
            say(lang, "page.charts-key", { baseline: baselineOf(view), period }),
            say(lang, isAmount(unit) ? "page.charts-own" : "page.charts-shared"),
          ].join(" ")}
          to={toPeriod}
        />
      </figcaption>
    </figure>
  );
}
