import { bisectLeft } from "d3-array";

type Point = [number, number];

interface Ring {
  points: Point[];
  closed: boolean;
}

/** Whether b lies on the way from a to c. */
function onTheWay([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - bx, cy - by];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
}

function areaOf(points: readonly Point[]): number {
  const sum = points.reduce((total, [x, y], index) => {
    const [px, py] = points.at(index - 1) ?? [x, y];
    return total + (px * y - x * py);
  }, 0);
  return Math.abs(sum) / 2;
}

/** `M10,20l3,4-5-6`: the first point, then steps. */
function textOf({ points, closed }: Ring): string {
  let [x, y] = points[0] ?? [0, 0];
  let text = `M${x},${y}l`;
  for (const [nextX, nextY] of points.slice(1)) {
    const [dx, dy] = [nextX - x, nextY - y];
    text += `${dx < 0 || text.endsWith("l") ? "" : " "}${dx}${dy < 0 ? "" : ","}${dy}`;
    [x, y] = [nextX, nextY];
  }
  return closed ? `${text}z` : text;
}

/** What a shape is drawn into, as if on a canvas: rings of whole numbers, without points that nobody would miss. */
export class Rings {
  private readonly rings: Ring[] = [];

  beginPath(): void {}

  /** Nothing is drawn of a point. */
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.rings.push({ points: [[Math.round(x), Math.round(y)]], closed: false });
  }

  lineTo(x: number, y: number): void {
    const points = this.rings.at(-1)?.points ?? [];
    const next: Point = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (last?.[0] === next[0] && last[1] === next[1]) return;
    const before = points.at(-2);
    if (before !== undefined && last !== undefined && onTheWay(before, last, next)) points.pop();
    points.push(next);
  }

  closePath(): void {
    const ring = this.rings.at(-1);
    if (ring !== undefined) ring.closed = true;
  }

  /** Area of what is drawn, holes included. */
  area(): number {
    return this.rings.reduce((sum, { points }) => sum + areaOf(points), 0);
  }

  /** From where to where each of some heights, which rise, lies within. */
  spans(heights: readonly number[]): [number, number][][] {
    const crossings = heights.map((): number[] => []);
    for (const { points } of this.rings)
      for (const [index, [ax, ay]] of points.entries()) {
        const [bx, by] = points.at(index - 1) ?? [ax, ay];
        const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
        for (let at = bisectLeft(heights, low); at < heights.length; at++) {
          const y = heights[at] ?? high;
          if (y >= high) break;
          crossings[at]?.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
        }
      }
    return crossings.map((all) => {
      all.sort((a, b) => a - b);
      return all.flatMap((from, index): [number, number][] => {
        const to = all[index + 1];
        return index % 2 === 1 || to === undefined ? [] : [[from, to]];
      });
    });
  }

  /**
   * As the `d` of a path.
   * @param speck rings of no more area are left out
   */
  text(speck = 0): string {
    return this.rings
      .filter(({ points, closed }) => (closed ? areaOf(points) > speck : points.length > 1))
      .map(textOf)
      .join("");
  }
}
