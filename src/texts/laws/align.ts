/** Scores of Smith and Waterman's alignment by words, as textreuse sets them. */
export const MATCH = 2;
export const MISMATCH = -1;
export const GAP = -1;

/** A local alignment: the places of its equal words in both texts, both ascending, and its score. */
export interface Alignment {
  a: number[];
  b: number[];
  score: number;
}

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

interface Region {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** The best local alignment within a region, with the rectangle that it takes up. Ties go to the first end, and to the diagonal. */
function best(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Region,
  directions: Uint8Array,
): { alignment: Alignment; region: Region } {
  const width = b1 - b0 + 1;
  const row = new Int32Array(width);
  let top = 0;
  let topI = 0;
  let topJ = 0;
  for (let i = 1; i <= a1 - a0; i++) {
    const word = a[a0 + i - 1];
    const line = i * width;
    let diagonal = 0;
    let left = 0;
    for (let j = 1; j < width; j++) {
      const up = row[j] ?? 0;
      let score = diagonal + (word === b[b0 + j - 1] ? MATCH : MISMATCH);
      let direction = DIAGONAL;
      if (up + GAP > score) {
        score = up + GAP;
        direction = UP;
      }
      if (left + GAP > score) {
        score = left + GAP;
        direction = LEFT;
      }
      if (score <= 0) {
        score = 0;
        direction = 0;
      }
      directions[line + j] = direction;
      diagonal = up;
      row[j] = score;
      left = score;
      if (score > top) {
        top = score;
        topI = i;
        topJ = j;
      }
    }
  }
  const alignment: Alignment = { a: [], b: [], score: top };
  let i = topI;
  let j = topJ;
  while (i > 0 && j > 0 && directions[i * width + j] !== 0) {
    const direction = directions[i * width + j];
    if (direction === DIAGONAL) {
      if (a[a0 + i - 1] === b[b0 + j - 1]) {
        alignment.a.push(a0 + i - 1);
        alignment.b.push(b0 + j - 1);
      }
      i--;
      j--;
    } else if (direction === UP) i--;
    else j--;
  }
  alignment.a.reverse();
  alignment.b.reverse();
  return { alignment, region: { a0: a0 + i, a1: a0 + topI, b0: b0 + j, b1: b0 + topJ } };
}

/**
 * All local alignments of two texts with at least a score, the best first within each region: after the best one, its rectangle is taken
 * out and the four parts around it are searched, so that no two share a pair of words and a passage may match two others.
 * Smith and Waterman (1981), with linear gaps; further alignments in the manner of Waterman and Eggert (1987). Memory is one byte for each
 * pair of words, so that whoever calls it cuts long texts.
 * @param a words as numbers, equal words equal
 * @param least above 0
 */
export function align(a: Int32Array, b: Int32Array, least: number): Alignment[] {
  const directions = new Uint8Array((a.length + 1) * (b.length + 1));
  const found: Alignment[] = [];
  const search = (region: Region): void => {
    const { a0, a1, b0, b1 } = region;
    if (Math.min(a1 - a0, b1 - b0) * MATCH < least) return;
    const { alignment, region: taken } = best(a, b, region, directions);
    if (alignment.score < least) return;
    found.push(alignment);
    search({ a0, a1: taken.a0, b0, b1 });
    search({ a0: taken.a0, a1: taken.a1, b0, b1: taken.b0 });
    search({ a0: taken.a0, a1: taken.a1, b0: taken.b1, b1 });
    search({ a0: taken.a1, a1, b0, b1 });
  };
  search({ a0: 0, a1: a.length, b0: 0, b1: b.length });
  return found;
}
