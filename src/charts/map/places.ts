import type { Rings } from "./rings.js";

/** A rectangle of the map. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label to be put on the map: how large it is, and the spot that it belongs to. */
export interface Wanted {
  width: number;
  height: number;
  spot: readonly [number, number];
  /** What is named is no more than its spot, which the label may not cover. */
  tiny: boolean;
}

export interface Placed {
  box: Box;
  /** Where a line should lead to from it; null where it needs none. */
  leads: readonly [number, number] | null;
}

/** How far from its spot a label may go, beyond where it would just touch it. */
const AWAY = [8, 24, 44, 70, 100, 140, 190];
const TURNS = 16;
/** Room between labels, and to the edges of the map. */
const GAP = 6;
const ROUNDS = 2;
/** Where on a line is looked whether it runs through something. */
const STEPS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
/** Radius of a spot. */
const SPOT = 8;
/** A label this near to its place needs no line. */
const NEXT = 14;

function boxAt({ width, height }: Wanted, [x, y]: readonly [number, number]): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left) + GAP;
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + GAP;
  return w > 0 && h > 0 ? w * h : 0;
}

const contains = (box: Box, [x, y]: readonly [number, number]) =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/** Whether a line from a spot to a label would run through another label. */
function crosses(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  boxes: readonly (Box | undefined)[],
  own: number,
): boolean {
  return boxes.some(
    (box, index) =>
      index !== own &&
      box !== undefined &&
      STEPS.some((step) => contains(box, [x + (toX - x) * step, y + (toY - y) * step])),
  );
}

/** A box with room around it, if nothing else that which a spot takes. */
function grown({ left, top, right, bottom }: Box, by = SPOT): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Which shape each square of the map belongs to, by the shape's index. */
export class Ground {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Int16Array;
  private readonly sums = new Map<string, Int32Array>();
  private readonly inners = new Map<number, readonly (readonly [number, number])[]>();

  /** @param size of a square */
  constructor(
    frame: Box,
    shapes: readonly Rings[],
    private readonly size = 10,
  ) {
    this.columns = Math.ceil(frame.right / size);
    this.rows = Math.ceil(frame.bottom / size);
    this.cells = new Int16Array(this.columns * this.rows).fill(-1);
    const heights = Array.from({ length: this.rows }, (_, row) => (row + 0.5) * size);
    for (const [index, shape] of shapes.entries())
      for (const [row, spans] of shape.spans(heights).entries())
        for (const [from, to] of spans)
          for (
            let column = Math.max(0, Math.round(from / size));
            column < Math.min(this.columns, Math.round(to / size));
            column++
          )
            this.cells[row * this.columns + column] = index;
  }

  /** The point of a shape that lies nearest to a box, well within the shape where it is large enough. */
  nearest(shape: number, box: Box): readonly [number, number] | null {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    let [best, least]: [readonly [number, number] | null, number] = [null, Number.POSITIVE_INFINITY];
    for (const at of this.inner(shape)) {
      const far = Math.hypot(at[0] - x, at[1] - y);
      if (far < least) [best, least] = [at, far];
    }
    return best;
  }

  /** Middles of the squares of a shape that have others of it on all sides, or of all where none has. */
  private inner(shape: number): readonly (readonly [number, number])[] {
    const held = this.inners.get(shape);
    if (held !== undefined) return held;
    const own = [...this.cells.keys()].filter((index) => this.cells[index] === shape);
    const within = own.filter((index) =>
      [-1, 1, -this.columns, this.columns].every((step) => this.cells[index + step] === shape),
    );
    const middles = (within.length > 0 ? within : own).map(
      (index) =>
        [
          ((index % this.columns) + 0.5) * this.size,
          (Math.floor(index / this.columns) + 0.5) * this.size,
        ] as const,
    );
    this.inners.set(shape, middles);
    return middles;
  }

  /** How many squares above and left of each corner of a square lie in shapes from one index on and below another. */
  private sumsOf(from: number, below: number): Int32Array {
    const key = `${from} ${below}`;
    const held = this.sums.get(key);
    if (held !== undefined) return held;
    const width = this.columns + 1;
    const sums = new Int32Array(width * (this.rows + 1));
    for (let row = 0; row < this.rows; row++) {
      let own = 0;
      for (let column = 0; column < this.columns; column++) {
        const shape = this.cells[row * this.columns + column] ?? -1;
        if (shape >= from && shape < below) own++;
        sums[(row + 1) * width + column + 1] = own + (sums[row * width + column + 1] ?? 0);
      }
    }
    this.sums.set(key, sums);
    return sums;
  }

  /** The squares that a box touches, whether on the map or off it, and how many of them lie in shapes from one index on and below another. */
  count({ left, top, right, bottom }: Box, from: number, below: number): { all: number; within: number } {
    const [first, last] = [Math.floor(left / this.size), Math.floor(right / this.size)];
    const [upper, lower] = [Math.floor(top / this.size), Math.floor(bottom / this.size)];
    const on = (at: number, most: number) => Math.max(0, Math.min(most, at));
    const [x1, x2] = [on(first, this.columns), on(last + 1, this.columns)];
    const [y1, y2] = [on(upper, this.rows), on(lower + 1, this.rows)];
    const sums = this.sumsOf(from, below);
    const upTo = (x: number, y: number) => sums[y * (this.columns + 1) + x] ?? 0;
    return {
      all: (last - first + 1) * (lower - upper + 1),
      within: upTo(x2, y2) - upTo(x1, y2) - upTo(x2, y1) + upTo(x1, y1),
    };
  }
}

/** Middles at which a label could stand: on its spot and a little off it, then around it, farther and farther away. */
function middles({ width, height, spot: [x, y] }: Wanted): [number, number][] {
  const near = [0, -0.6, 0.6, -1.2, 1.2].flatMap((down) =>
    [0, -0.25, 0.25].map((across): [number, number] => [x + across * width, y + down * height]),
  );
  const around = AWAY.flatMap((away) =>
    Array.from({ length: TURNS }, (_, turn): [number, number] => {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return [
        x + cos * away + Math.sign(Math.round(cos * 9)) * (width / 2),
        y + sin * away + (Math.sign(Math.round(sin * 9)) * height) / 2,
      ];
    }),
  );
  return [...near, ...around];
}

/**
 * Puts labels where they cover neither each other nor the spots of others nor the shapes of others, and stay on the map: one
 * after the other, then again in rounds. The same labels give the same places.
 * @param ground where the label with an index is at home in the shape with the same index
 * @param partners shapes from this index on may be covered, and their labels need no line
 */
export function placed(labels: readonly Wanted[], frame: Box, ground: Ground, partners: number): Placed[] {
  const boxes: (Box | undefined)[] = labels.map(() => undefined);
  const atHome = (box: Box, index: number) => {
    const { all, within } = ground.count(box, index, index + 1);
    return within / all;
  };
  /** Nothing makes a place cheaper, so that it need not be looked at further once it costs more than the best so far. */
  const cost = (index: number, label: Wanted, middle: readonly [number, number], best: number): number => {
    const box = boxAt(label, middle);
    const outside =
      Math.max(0, frame.left + GAP - box.left) +
      Math.max(0, box.right - frame.right + GAP) +
      Math.max(0, frame.top + GAP - box.top) +
      Math.max(0, box.bottom - frame.bottom + GAP);
    const own = ground.count(box, index, index + 1);
    const theirs = ground.count(box, 0, partners);
    const home = own.within / own.all;
    const covered = (theirs.within - (index < partners ? own.within : 0)) / own.all;
    let sum = outside * 500 + (home === 1 ? 0 : 60) + home * (1 - home) * 120 + covered * 380;
    if (sum >= best) return sum;
    for (const [other, taken] of boxes.entries())
      if (other !== index && taken !== undefined && overlap(box, taken) > 0) sum += 900 + overlap(box, taken);
    const taking = grown(box);
    for (const [other, each] of labels.entries())
      if ((other !== index || each.tiny) && contains(taking, each.spot)) sum += 900;
    if (sum >= best) return sum;
    const from = home > 0 ? null : (ground.nearest(index, box) ?? label.spot);
    if (from !== null && crosses(from, middle, boxes, index)) sum += 400;
    return sum + Math.hypot(middle[0] - label.spot[0], middle[1] - label.spot[1]) * (home === 1 ? 0.3 : 1.3);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, label] of labels.entries()) {
      let [least, best] = [Number.POSITIVE_INFINITY, label.spot];
      for (const middle of middles(label)) {
        const sum = cost(index, label, middle, least);
        if (sum < least) [least, best] = [sum, middle];
      }
      boxes[index] = boxAt(label, best);
    }
  }
  return labels.map((label, index) => {
    const box = boxes[index] ?? boxAt(label, label.spot);
    const beside =
      index >= partners ||
      atHome(grown(box, NEXT), index) > 0 ||
      (label.tiny && contains(grown(box, NEXT * 2), label.spot));
    return { box, leads: beside ? null : (ground.nearest(index, box) ?? label.spot) };
  });
}
