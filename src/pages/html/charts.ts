import type { Measure } from "../../measures/measure.js";
import { periodName } from "../../question/called.js";
import { isAmount, type Unit } from "../../units.js";
import { decimal, formatValue } from "../../words/format.js";
import { listNames, say } from "../../words/words.js";
import { facetsOf, measuresByLength, nameOf, type View } from "../view.js";
import { lean } from "./lean.js";
import { chartKey, type Drawn, isCharted, lineLabel, linesOf } from "./lines.js";

/** Smallest and largest of all values and bands, with zero where the unit has one that means nothing at all. */
function domainOf(lines: readonly Drawn[], unit: Unit): [number, number] {
  const values = lines.flatMap(({ points, band }) => [
    ...points.flatMap(({ value }) => (value === null ? [] : [value])),
    ...(band ?? []),
  ]);
  if (unit !== "index") values.push(0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** Short for a chart: its unit stands in the table above. */
function shortValue(value: number, unit: Unit, top: number, lang: string): string {
  if (unit === "USD" || unit === "EUR") return decimal(lang, value / 1e6, top < 1e7 ? 1 : 0);
  if (unit === "share" && top < 0.05) return formatValue(lang, value, unit);
  if (unit === "share") return say(lang, "unit.percent", { amount: decimal(lang, value * 100, 0) });
  if (unit === "index") return decimal(lang, value, 2);
  return formatValue(lang, value, unit);
}

function descriptionOf(view: View, drawn: readonly Drawn[]): string {
  const { lang } = view;
  const called = (period: string) => periodName(period, lang);
  const lines = drawn.map(({ points, speaker, unit }) => {
    const known = points.filter(({ value }) => value !== null);
    const [first] = known;
    const last = known.at(-1);
    const missing = points.filter(({ value }) => value === null).map(({ period }) => called(period));
    return [
      say(lang, "page.chart-line", {
        speaker,
        first: called(first?.period ?? ""),
        from: formatValue(lang, first?.value ?? null, unit),
        last: called(last?.period ?? ""),
        to: formatValue(lang, last?.value ?? null, unit),
      }),
      ...(missing.length === 0 ? [] : [say(lang, "page.chart-gap", { periods: listNames(lang, missing) })]),
    ].join(" ");
  });
  return lines.join(" ");
}

async function chartsOf(view: View, measure: Measure): Promise<[string, string][]> {
  const { dossier, lang } = view;
  const own = dossier.question.partners.map((partner) => ({
    partner,
    lines: linesOf(view, measure, partner),
  }));
  const all = own.flatMap(({ lines }) => lines);
  const [any] = all;
  if (any === undefined) return [];
  const { renderChart } = await import("../../charts/chart.js");
  const shared = domainOf(all, any.unit);
  return own.flatMap(({ partner, lines }): [string, string][] => {
    const [first] = lines;
    if (first === undefined) return [];
    const { unit, points } = first;
    const domain = isAmount(unit) ? domainOf(lines, unit) : shared;
    const top = Math.max(...domain.map(Math.abs));
    const svg = renderChart({
      title: say(lang, "page.chart-title", {
        subject: nameOf(partner, lang),
        first: periodName(points[0]?.period ?? "", lang),
        last: periodName(points.at(-1)?.period ?? "", lang),
      }),
      desc: descriptionOf(view, lines),
      lines: lines.map((each, index) => ({
        label: lineLabel(each, index),
        stroke: each.stroke,
        points: each.points,
      })),
      band: first.band,
      domain,
      format: (value) => shortValue(value, unit, top, lang),
    });
    return [[chartKey(measure.id, partner), lean(svg)]];
  });
}

/** The chart of each measure drawn large and partner that has a series, by its key. Plot is loaded only where there is one. */
export async function drawCharts(view: View): Promise<Map<string, string>> {
  const measures = facetsOf(view)
    .flatMap((facet) => measuresByLength(view, facet).full)
    .filter((measure) => isCharted(view, measure));
  const drawn = await Promise.all(measures.map((measure) => chartsOf(view, measure)));
  return new Map(drawn.flat());
}
