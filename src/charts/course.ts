import * as Plot from "@observablehq/plot";
import { nice, ticks } from "d3-array";
import { DIGIT, strokeOf } from "./layout.js";
import { emptyDocument, serialise } from "./svg.js";

export interface CourseLine {
  label: string;
  /** Which stroke it has, as in small charts. */
  stroke: number;
  /** A value each period; null: none is published. */
  values: readonly (number | null)[];
}

/** One flow month by month or year by year, as each side tells it and as it was to be expected, and where it broke. */
export interface Course {
  /** Unique in its document. */
  id: string;
  title: string;
  desc: string;
  periods: readonly string[];
  lines: readonly CourseLine[];
  /** The first period after the break; null: none. */
  breakAt: number | null;
  /** A value as text, for the axis. */
  format(value: number): string;
}

const WIDTH = 340;
const HEIGHT = 170;
const FONT = 11;
const MARGIN = { top: 8, right: 8, bottom: 22 };

/** The first period of each year, by its year. */
function years(periods: readonly string[]): { index: number; year: string }[] {
  return periods.flatMap((period, index) =>
    index === 0 || periods[index - 1]?.slice(0, 4) !== period.slice(0, 4)
      ? [{ index, year: period.slice(0, 4) }]
      : [],
  );
}

/**
 * Draws the course as an SVG string: lines broken where nothing is published, the time from the break on shaded. The same course gives
 * the same bytes. Colours come from the page: `--line-a`, `--line-b`, `--line-c`, `--now`, `--grid`.
 */
export function renderCourse(course: Course): string {
  const { periods, lines, breakAt } = course;
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const [low, high] = nice(Math.min(0, ...values), Math.max(1e-9, ...values), 4);
  const marks = ticks(low, high, 4);
  const last = Math.max(1, periods.length - 1);
  const left = 10 + DIGIT * Math.max(...marks.map((mark) => course.format(mark).length));
  const points = lines.flatMap(({ stroke, values: own }, line) =>
    own.map((value, x) => ({ x, y: value ?? Number.NaN, line, stroke })),
  );
  const svg = Plot.plot({
    document: emptyDocument(),
    width: WIDTH,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: left,
    x: { domain: [0, last], axis: null },
    y: { domain: [low, high], axis: null },
    marks: [
      ...(breakAt === null
        ? []
        : [Plot.rect([breakAt], { x1: (at) => at - 0.5, x2: () => last, fill: "var(--now, none)" })]),
      Plot.ruleY(marks, { stroke: "var(--grid, currentColor)", strokeWidth: 0.6 }),
      Plot.text(marks, {
        x: () => 0,
        y: (mark) => mark,
        text: (mark) => course.format(mark),
        dx: -6,
        textAnchor: "end",
      }),
      Plot.text(years(periods), {
        x: "index",
        y: () => low,
        text: "year",
        dy: 14,
        textAnchor: "start",
      }),
      ...lines.map((line, index) =>
        Plot.line(
          points.filter((point) => point.line === index),
          { x: "x", y: "y", ...strokeOf(line) },
        ),
      ),
    ],
  });
  return serialise(svg, course, FONT);
}
