import * as Plot from "@observablehq/plot";
import { type Chart, DIGIT, FONT, type Line, type Spot, strokeOf } from "./layout.js";

/** The last value of a line. */
type End = Spot & { line: Line };

/** The last value of each line, where its label goes. */
export function ends({ lines }: Chart): End[] {
  return lines.flatMap((line) => {
    const { points } = line;
    const x = points.findLastIndex(({ value }) => value !== null);
    const y = points[x]?.value;
    return y === null || y === undefined ? [] : [{ x, y, line }];
  });
}

/** How many pixels a step of the periods and a unit of the values take. */
export interface Scale {
  x: number;
  y: number;
}

/** Places for a label, in pixels below its spot: the nearest first. */
const PLACES = [-10, 12, -22, 24];

/** Where a label of `width` pixels, that ends at the spot, covers least of the line and stays inside. */
function placeOf(
  points: Line["points"],
  spot: Spot,
  width: number,
  scale: Scale,
  room: [number, number],
): number {
  const heights: number[] = [];
  for (let back = 0; back <= width; back += 4) {
    const at = spot.x - back / scale.x;
    const [before, after] = [points[Math.floor(at)]?.value ?? null, points[Math.ceil(at)]?.value ?? null];
    if (before === null || after === null) continue;
    heights.push((spot.y - (before + (after - before) * (at - Math.floor(at)))) * scale.y);
  }
  const cost = (place: number) =>
    (place - 6 < room[0] || place + 6 > room[1] ? heights.length : 0) +
    heights.filter((height) => Math.abs(height - place) < 7).length;
  return PLACES.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}

/** A single line's last value, beside its end. */
export function valueLabel(
  chart: Chart,
  { x, y, line }: End,
  scale: Scale,
  [low, high]: readonly [number, number],
): Plot.Markish {
  const text = chart.format(y);
  const room: [number, number] = [(y - high) * scale.y, (y - low) * scale.y];
  return Plot.text([{ x, y }], {
    x: "x",
    y: "y",
    dx: 4,
    dy: placeOf(line.points, { x, y }, DIGIT * text.length, scale, room),
    text: () => text,
    textAnchor: x < 2 ? "start" : "end",
    fontWeight: 600,
    fill: "currentColor",
    stroke: "var(--paper, transparent)",
    strokeWidth: 3,
  });
}

/** Who says each of several lines, to the right of its end, moved apart where two would meet. */
export function nameLabels(spots: readonly End[], pixel: number): Plot.Markish[] {
  const sorted = [...spots].sort((a, b) => b.y - a.y);
  let taken = Number.POSITIVE_INFINITY;
  return sorted.map((spot, index) => {
    const next = sorted[index + 1];
    const crowded = index === 0 && next !== undefined && spot.y - next.y < FONT * pixel;
    const y = Math.min(spot.y + (crowded ? (FONT * pixel - (spot.y - next.y)) / 2 : 0), taken);
    taken = y - FONT * pixel;
    return Plot.text([{ x: spot.x, y }], {
      x: "x",
      y: "y",
      dx: 6,
      text: () => spot.line.label,
      textAnchor: "start",
      fontWeight: 600,
      fill: strokeOf(spot.line).stroke,
      stroke: "var(--paper, transparent)",
      strokeWidth: 3,
    });
  });
}
