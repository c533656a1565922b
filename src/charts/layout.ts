/** One source series of a small chart: its value in each period. */
export interface Line {
  /** Who says it, as short as a code: it stands at the end of the line where there is more than one. */
  label: string;
  /** Which stroke it has: a side keeps its own, also where it is alone. */
  stroke: number;
  points: readonly { period: string; value: number | null }[];
}

/** A small chart of one measure and one partner over the periods, as every side and edition tells it. */
export interface Chart {
  /** What it shows, and what it says: for readers who do not see it. */
  title: string;
  desc: string;
  /** All over the same periods, the last of which is the one asked about. */
  lines: readonly Line[];
  /** Where the middle half of the baseline lies. */
  band: readonly [number, number] | null;
  /** Values that the scale must hold, so that charts side by side can share one. */
  domain: readonly [number, number];
  /** A value as text, for the axis and at the end of each line. */
  format(value: number): string;
}

export const WIDTH = 200;
export const HEIGHT = 132;
export const FONT = 11;
/** Width of a digit at that size, generously. */
export const DIGIT = 6.2;
export const MARGIN = { top: 10, right: 7, bottom: 20 };
/** Room after the last period, in steps. */
export const AFTER = 0.35;
/** Told apart by dash and weight as well as by colour. */
const STROKES = [
  { stroke: "var(--line-a, currentColor)", strokeWidth: 2 },
  { stroke: "var(--line-b, currentColor)", strokeWidth: 1.8, strokeDasharray: "5 3" },
  { stroke: "var(--line-c, currentColor)", strokeWidth: 1.6, strokeDasharray: "1.5 3" },
] as const;

export const strokeOf = ({ stroke }: Pick<Line, "stroke">) => STROKES[stroke % STROKES.length] ?? STROKES[0];

/** A value of a line: the number of its period, and itself. */
export interface Spot {
  x: number;
  y: number;
}
