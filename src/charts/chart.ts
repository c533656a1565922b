import * as Plot from "@observablehq/plot";
import { nice, ticks } from "d3-array";
import { ends, nameLabels, valueLabel } from "./labels.js";
import { AFTER, type Chart, DIGIT, FONT, HEIGHT, MARGIN, strokeOf, WIDTH } from "./layout.js";
import { emptyDocument, serialise } from "./svg.js";

export type { Chart, Line } from "./layout.js";

/** The periods of a chart are like each other, so at its edges their years are enough. */
function edge(label: string): string {
  return label.slice(0, 4);
}

/**
 * Draws the chart as an SVG string: lines broken where a period has no value, the baseline's band shaded, the period
 * asked about marked. The same chart gives the same bytes. Colours come from the page: `--line-a`, `--line-b`,
 * `--line-c`, `--band`, `--now`, `--grid`, `--paper`.
 */
export function renderChart(chart: Chart): string {
  const periods = chart.lines[0]?.points.map(({ period }) => period) ?? [];
  const end = Math.max(1, periods.length - 1);
  const [low, high] = nice(...chart.domain, 3);
  const marks = ticks(low, high, 3);
  const labels = marks.map((value) => chart.format(value));
  const names = chart.lines.length > 1 ? chart.lines.map(({ label }) => label.length) : [];
  const right = Math.max(MARGIN.right, 4 + DIGIT * 1.15 * Math.max(0, ...names));
  const left = 10 + DIGIT * Math.max(...labels.map((text) => text.length));
  const room = (high - low) * 0.16;
  const spots = ends(chart);
  const scale = {
    x: (WIDTH - left - right) / (end + AFTER),
    y: (HEIGHT - MARGIN.top - MARGIN.bottom) / (high + room - low),
  };
  const now = [{ x1: end - 0.5, x2: end + AFTER }];
  const svg = Plot.plot({
    document: emptyDocument(),
    width: WIDTH,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: right,
    marginBottom: MARGIN.bottom,
    marginLeft: left,
    x: { domain: [0, end + AFTER], axis: null },
    y: { domain: [low, high + room], axis: null },
    marks: [
      Plot.rect(now, { x1: "x1", x2: "x2", fill: "var(--now, none)" }),
      ...(chart.band === null
        ? []
        : [
            Plot.rect([chart.band], {
              x1: () => 0,
              x2: () => end - 0.5,
              y1: ([from]) => from,
              y2: ([, to]) => to,
              fill: "var(--band, none)",
            }),
          ]),
      Plot.ruleY(marks, { stroke: "var(--grid, currentColor)", strokeWidth: 0.6 }),
      Plot.text(marks, {
        y: (value) => value,
        text: (_, index) => labels[index] ?? "",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
      }),
      ...chart.lines.map((line) =>
        Plot.line(line.points, {
          x: (_, index) => index,
          // Plot breaks a line at NaN; null it would take for zero.
          y: ({ value }) => value ?? Number.NaN,
          ...strokeOf(line),
        }),
      ),
      Plot.dot(spots, { x: "x", y: "y", r: 3, fill: ({ line }) => strokeOf(line).stroke }),
      ...(spots.length === 1
        ? spots.map((spot) => valueLabel(chart, spot, scale, [low, high + room]))
        : nameLabels(spots, 1 / scale.y)),
      Plot.text([edge(periods[0] ?? "")], {
        frameAnchor: "bottom-left",
        text: (label) => label,
        dy: 16,
      }),
      Plot.text([edge(periods.at(-1) ?? "")], {
        frameAnchor: "bottom-right",
        text: (label) => label,
        dy: 16,
      }),
    ],
  });
  return serialise(svg, chart, FONT);
}
