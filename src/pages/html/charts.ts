import type { Measure } from "../../measures/measure.js";
import type { Reading } from "../../measures/schema.js";
import { isAmount, type Unit } from "../../units.js";
import { decimal, formatValue } from "../../words/format.js";
import { list, say } from "../../words/words.js";
import { baselineOf, facetsOf, measuresOf, speakerOf, subjectIn, type View } from "../view.js";
import { readingAnchor } from "./ids.js";
import { chartKey, drawable, lineLabel } from "./multiples.js";

/** Smallest and largest of all values and bands, with zero where the unit has one that means nothing at all. */
function domainOf(readings: readonly Reading[], unit: Unit): [number, number] {
  const values = readings.flatMap(({ series, longView }) => [
    ...series.flatMap(({ value }) => (value === null ? [] : [value])),
    ...(longView?.band ?? []),
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

function descriptionOf(view: View, readings: readonly Reading[]): string {
  const { lang } = view;
  const lines = readings.map((reading) => {
    const known = reading.series.filter(({ value }) => value !== null);
    const [first] = known;
    const last = known.at(-1);
    const missing = reading.series.filter(({ value }) => value === null).map(({ period }) => period);
    return [
      say(lang, "page.chart-line", {
        speaker: speakerOf(view, reading),
        first: first?.period ?? "",
        from: formatValue(lang, first?.value ?? null, reading.unit),
        last: last?.period ?? "",
        to: formatValue(lang, last?.value ?? null, reading.unit),
      }),
      ...(missing.length === 0 ? [] : [say(lang, "page.chart-gap", { periods: list(lang, missing) })]),
    ].join(" ");
  });
  const [first] = readings;
  const band = first?.longView?.band;
  if (first !== undefined && band !== undefined)
    lines.push(
      say(lang, "page.chart-band", {
        baseline: baselineOf(view),
        low: formatValue(lang, band[0], first.unit),
        high: formatValue(lang, band[1], first.unit),
      }),
    );
  return lines.join(" ");
}

async function chartsOf(view: View, measure: Measure): Promise<[string, string][]> {
  const { dossier, lang } = view;
  const own = dossier.question.partners.map((partner) => ({
    partner,
    readings: drawable(view, measure, partner),
  }));
  const all = own.flatMap(({ readings }) => readings);
  const [first] = all;
  if (first === undefined) return [];
  const { renderChart } = await import("../../charts/chart.js");
  const shared = domainOf(all, first.unit);
  return own.flatMap(({ partner, readings }): [string, string][] => {
    const [reading] = readings;
    if (reading === undefined) return [];
    const domain = isAmount(reading.unit) ? domainOf(readings, reading.unit) : shared;
    const top = Math.max(...domain.map(Math.abs));
    const { series } = reading;
    const svg = renderChart({
      id: `c-${readingAnchor(reading.id)}`,
      title: say(lang, "page.chart-title", {
        subject: subjectIn(view, reading),
        first: series[0]?.period ?? "",
        last: series.at(-1)?.period ?? "",
      }),
      desc: descriptionOf(view, readings),
      lines: readings.map((each, index) => ({ label: lineLabel(each, index), points: each.series })),
      band: reading.longView?.band ?? null,
      domain,
      format: (value) => shortValue(value, reading.unit, top, lang),
    });
    return [[chartKey(measure.id, partner), svg]];
  });
}

/** The chart of each measure and partner that has a series, by its key. Plot is loaded only where there is one. */
export async function drawCharts(view: View): Promise<Map<string, string>> {
  const measures = facetsOf(view).flatMap((facet) => measuresOf(view, facet));
  const drawn = await Promise.all(measures.map((measure) => chartsOf(view, measure)));
  return new Map(drawn.flat());
}
