import { group, rollup } from "d3-array";
import { type Alignment, align, MATCH } from "./align.js";
import type { Law } from "./law.js";
import { hashWord, type Index, indexOf, type Keys, keysOf, shortlist } from "./minhash.js";

/** The least score of a passage: ten equal words in a row, or more with changes between them. */
export const LEAST_SCORE = 20;
/** A longer article is aligned in parts of this many words, each beginning in the middle of the one before: one megabyte a pair. */
export const PART = 1000;
/** A passage ends where more words than this lie between two equal ones. Zhang, Berman and Miller (1998) say why it must. */
export const HOLE = 12;

interface Unit {
  article: number;
  /** Words of the law from `from` to `to`. */
  from: number;
  to: number;
}

/** A law with what is computed once, however many laws it is compared with. */
export interface Prepared {
  law: Law;
  units: Unit[];
  keys: Keys[];
  index: Index;
}

/** A passage that two laws share: the places of its equal words among the words of each, both ascending. */
export interface Shared {
  articleA: number;
  articleB: number;
  a: number[];
  b: number[];
  score: number;
  /** Most equal words in a row, with none between them in either law. */
  run: number;
}

function unitsOf({ articles }: Law): Unit[] {
  return articles.flatMap(({ from, to }, article) => {
    const units: Unit[] = [];
    let start = from;
    for (; to - start > PART; start += PART / 2) units.push({ article, from: start, to: start + PART });
    if (to > start) units.push({ article, from: start, to });
    return units;
  });
}

export function prepare(law: Law): Prepared {
  const hashes = Uint32Array.from(law.norms, hashWord);
  const units = unitsOf(law);
  const keys = units.map(({ from, to }) => keysOf(hashes.subarray(from, to)));
  return { law, units, keys, index: indexOf(keys) };
}

/** Words as numbers, equal words equal in both laws. */
function numbersOf(...laws: readonly Law[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return laws.map(({ norms }) =>
    Int32Array.from(norms, (norm) => {
      const number = numbers.get(norm) ?? numbers.size;
      numbers.set(norm, number);
      return number;
    }),
  );
}

/** Most pairs in a row that follow each other in both. */
export function longestRun(a: readonly number[], b: readonly number[]): number {
  let longest = 0;
  let run = 0;
  a.forEach((at, index) => {
    const goes = index > 0 && at === (a[index - 1] ?? 0) + 1 && b[index] === (b[index - 1] ?? 0) + 1;
    run = goes ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Unequal words between a pair and the one before it: mismatches, and gaps for the rest. */
function between(a: readonly number[], b: readonly number[], index: number): number {
  return Math.max((a[index] ?? 0) - (a[index - 1] ?? 0), (b[index] ?? 0) - (b[index - 1] ?? 0)) - 1;
}

/** Cuts pairs of words at holes, and scores each piece as Smith and Waterman do. */
function passagesOf(a: readonly number[], b: readonly number[]): Omit<Shared, "articleA" | "articleB">[] {
  const cuts = [0];
  for (let index = 1; index < a.length; index++) if (between(a, b, index) > HOLE) cuts.push(index);
  return cuts.map((from, cut) => {
    const [ownA, ownB] = [a.slice(from, cuts[cut + 1]), b.slice(from, cuts[cut + 1])];
    const lost = ownA.reduce((sum, _, index) => sum + (index === 0 ? 0 : between(ownA, ownB, index)), 0);
    return { a: ownA, b: ownB, score: MATCH * ownA.length - lost, run: longestRun(ownA, ownB) };
  });
}

/** Joins alignments that share a pair of words, as those of overlapping parts do, into lists of ascending pairs. */
function joined(alignments: readonly Alignment[], width: number): { a: number[]; b: number[] }[] {
  const group = alignments.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let over = group[at] ?? at; over !== at; over = group[at] ?? at) {
      group[at] = group[over] ?? over;
      at = over;
    }
    return at;
  };
  const holder = new Map<number, number>();
  alignments.forEach(({ a, b }, index) => {
    a.forEach((at, place) => {
      const pair = at * width + (b[place] ?? 0);
      const other = holder.get(pair);
      if (other === undefined) holder.set(pair, index);
      else group[root(index)] = root(other);
    });
  });
  const pairs = new Map<number, number[]>();
  for (const [pair, index] of holder) {
    const own = pairs.get(root(index));
    if (own === undefined) pairs.set(root(index), [pair]);
    else own.push(pair);
  }
  return [...pairs.values()].map((own) => {
    const out: { a: number[]; b: number[] } = { a: [], b: [] };
    for (const pair of own.sort((first, second) => first - second)) {
      const [at, other] = [Math.floor(pair / width), pair % width];
      if (at <= (out.a.at(-1) ?? -1) || other <= (out.b.at(-1) ?? -1)) continue;
      out.a.push(at);
      out.b.push(other);
    }
    return out;
  });
}

/** Articles too short for a passage are one all the same where they are equal word for word: the first of A with the first of B, and so on. */
function equalShort(a: Law, b: Law): Shared[] {
  const shortOf = ({ articles, norms }: Law) =>
    group(
      [...articles.keys()].filter((index) => {
        const { from, to } = articles[index] ?? { from: 0, to: 0 };
        return to > from && (to - from) * MATCH < LEAST_SCORE;
      }),
      (index) => norms.slice(articles[index]?.from, articles[index]?.to).join(" "),
    );
  const inB = shortOf(b);
  return [...shortOf(a)].flatMap(([words, own]) => {
    const others = inB.get(words) ?? [];
    return own.slice(0, others.length).map((articleA, index): Shared => {
      const articleB = others[index] ?? 0;
      const size = words.split(" ").length;
      const places = (from = 0) => Array.from({ length: size }, (_, place) => from + place);
      return {
        articleA,
        articleB,
        a: places(a.articles[articleA]?.from),
        b: places(b.articles[articleB]?.from),
        score: size * MATCH,
        run: size,
      };
    });
  });
}

/**
 * The passages without those that add fewer words than a passage needs to what others hold on either side: a formula that stands in 500
 * articles of each law is told about a thousand times, not 250,000 times. The longest run comes first, then the highest score, then
 * articles that share much, then like places.
 */
function needed(passages: readonly Shared[], a: Law, b: Law): Shared[] {
  const key = ({ articleA, articleB }: Shared) => `${articleA} ${articleB}`;
  const totals = rollup(passages, (own) => own.reduce((sum, { score }) => sum + score, 0), key);
  const apart = (passage: Shared) =>
    Math.abs((passage.a[0] ?? 0) / a.norms.length - (passage.b[0] ?? 0) / b.norms.length);
  const longest = passages.reduce((most, { run }) => Math.max(most, run), 0);
  const ordered = inOrder(passages).sort(
    (one, other) =>
      Number(other.run === longest) - Number(one.run === longest) ||
      other.score - one.score ||
      (totals.get(key(other)) ?? 0) - (totals.get(key(one)) ?? 0) ||
      apart(one) - apart(other),
  );
  const [seenA, seenB] = [new Uint8Array(a.norms.length), new Uint8Array(b.norms.length)];
  return ordered.filter((passage) => {
    const newA = passage.a.filter((at) => seenA[at] === 0).length;
    const newB = passage.b.filter((at) => seenB[at] === 0).length;
    if (Math.max(newA, newB) * MATCH < LEAST_SCORE) return false;
    for (const at of passage.a) seenA[at] = 1;
    for (const at of passage.b) seenB[at] = 1;
    return true;
  });
}

function compareWords(a: Law, b: Law): number {
  if (a.norms.length !== b.norms.length) return a.norms.length - b.norms.length;
  const at = a.norms.findIndex((word, index) => word !== b.norms[index]);
  return at < 0 ? 0 : (a.norms[at] ?? "") < (b.norms[at] ?? "") ? -1 : 1;
}

function turned({ articleA, articleB, a, b, score, run }: Shared): Shared {
  return { articleA: articleB, articleB: articleA, a: b, b: a, score, run };
}

/**
 * The passages that two laws share, by their places in the first. The same ones whichever law comes first.
 * @returns also how many pairs of units were aligned, of how many
 */
export function sharedPassages(
  a: Prepared,
  b: Prepared,
): { passages: Shared[]; aligned: number; pairs: number } {
  if (compareWords(a.law, b.law) > 0) {
    const { passages, ...counts } = sharedPassages(b, a);
    return { passages: inOrder(passages.map(turned)), ...counts };
  }
  const [wordsA = new Int32Array(), wordsB = new Int32Array()] = numbersOf(a.law, b.law);
  const listed = shortlist(a.index, b.keys);
  const byArticles = new Map<string, { articleA: number; articleB: number; alignments: Alignment[] }>();
  for (const [first, second] of listed) {
    const [unitA, unitB] = [a.units[first], b.units[second]];
    if (unitA === undefined || unitB === undefined) continue;
    const [own, other] = [wordsA.subarray(unitA.from, unitA.to), wordsB.subarray(unitB.from, unitB.to)];
    const found = align(own, other, LEAST_SCORE);
    if (found.length === 0) continue;
    const key = `${unitA.article} ${unitB.article}`;
    const held = byArticles.get(key) ?? { articleA: unitA.article, articleB: unitB.article, alignments: [] };
    byArticles.set(key, held);
    for (const { a: inA, b: inB, score } of found) {
      held.alignments.push({
        a: inA.map((at) => at + unitA.from),
        b: inB.map((at) => at + unitB.from),
        score,
      });
    }
  }
  const passages = [...byArticles.values()].flatMap(({ articleA, articleB, alignments }) =>
    joined(alignments, b.law.norms.length)
      .flatMap(({ a: inA, b: inB }) => passagesOf(inA, inB))
      .filter(({ score }) => score >= LEAST_SCORE)
      .map((passage) => ({ articleA, articleB, ...passage })),
  );
  return {
    passages: inOrder([...needed(passages, a.law, b.law), ...equalShort(a.law, b.law)]),
    aligned: listed.length,
    pairs: a.units.length * b.units.length,
  };
}

/** By place in the first law, then in the second, then by length: a total order. */
function inOrder(passages: readonly Shared[]): Shared[] {
  return [...passages].sort(
    (one, other) =>
      (one.a[0] ?? 0) - (other.a[0] ?? 0) ||
      (one.b[0] ?? 0) - (other.b[0] ?? 0) ||
      one.a.length - other.a.length,
  );
}
