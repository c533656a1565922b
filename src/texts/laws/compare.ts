import { group } from "d3-array";
import { median } from "../../statistics.js";
import { GAP, MATCH, MISMATCH } from "./align.js";
import { PREAMBLE } from "./articles.js";
import { type Law, sameLanguage } from "./law.js";
import { BANDS, HASHES, hashWord, jaccard, ROWS, RUN, SHINGLE, shingles } from "./minhash.js";
import {
  HOLE,
  LEAST_SCORE,
  longestRun,
  type Prepared,
  prepare,
  type Shared,
  sharedPassages,
} from "./passages.js";
import type { ArticlePair, Passage, Similarity } from "./schema.js";

/** The first law beside one background law. */
interface Beside {
  law: Law;
  passages: Shared[];
  /** Words of the first law that stand in passages shared with this one. */
  words: Set<number>;
}

/** A passage as it was found, and as it is told. */
interface Told {
  shared: Shared;
  passage: Passage;
}

type Places = Pick<Shared, "a" | "b">;

const placesIn = (side: "a" | "b", passages: readonly Places[]): Set<number> =>
  new Set(passages.flatMap((passage) => passage[side]));
const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);
const runOf = (passages: readonly Places[]): number =>
  passages.reduce((longest, { a, b }) => Math.max(longest, longestRun(a, b)), 0);

function coverageOf(a: Law, b: Law, passages: readonly Places[]): { a: number; b: number } {
  return {
    a: shareOf(placesIn("a", passages).size, a.norms.length),
    b: shareOf(placesIn("b", passages).size, b.norms.length),
  };
}

function summary({ name, kind, encoding, language, script, headings, articles, norms, contents }: Law) {
  return {
    name,
    kind,
    encoding,
    language,
    script,
    headings,
    articles: articles.filter(({ label }) => label !== PREAMBLE).length,
    words: norms.length,
    contents,
  };
}

function besideOf(a: Prepared, law: Law): Beside {
  const { passages } = sharedPassages(a, prepare(law));
  return { law, passages, words: placesIn("a", passages) };
}

/** Whether fewer words are left of a passage than make one, once those of the background are taken away. */
function isBoilerplate({ a }: Shared, taken: ReadonlySet<number>): boolean {
  const own = a.filter((at) => !taken.has(at)).length;
  return own < a.length && own * MATCH < LEAST_SCORE;
}

/** What is left of the passages that are not boilerplate without the words of the background. */
function withoutBackground(passages: readonly Shared[], taken: ReadonlySet<number>): Places[] {
  return passages
    .filter((passage) => !isBoilerplate(passage, taken))
    .map(({ a, b }) => ({
      a: a.filter((at) => !taken.has(at)),
      b: b.filter((_, index) => !taken.has(a[index] ?? -1)),
    }));
}

function backgroundOf(
  a: Law,
  b: Law,
  passages: readonly Shared[],
  besides: readonly Beside[],
  taken: ReadonlySet<number>,
): Similarity["background"] {
  if (besides.length === 0) return null;
  const left = withoutBackground(passages, taken);
  const laws = besides.map((beside) => ({
    ...summary(beside.law),
    coverage: shareOf(beside.words.size, a.norms.length),
    sharedWords: beside.words.size,
    longestRun: runOf(beside.passages),
  }));
  const shares = laws.map(({ coverage }) => coverage);
  const middle = median(shares);
  return {
    laws,
    median: middle,
    highest: Math.max(...shares),
    times: middle === 0 ? null : coverageOf(a, b, passages).a / middle,
    adjusted: { coverage: coverageOf(a, b, left), longestRun: runOf(left) },
  };
}

function placeOf(law: Law, index: number, places: readonly number[]): Passage["a"] {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  return {
    article: law.articles[index]?.label ?? "",
    index,
    first,
    last,
    text: law.text.slice(law.starts[first], law.ends[last]).replace(/\s+/g, " "),
  };
}

function tell(
  a: Law,
  b: Law,
  passages: readonly Shared[],
  besides: readonly Beside[],
  taken: ReadonlySet<number>,
): Told[] {
  const inHalf = (places: readonly number[], words: ReadonlySet<number>) =>
    2 * places.filter((at) => words.has(at)).length >= places.length;
  return passages.map((shared, index) => ({
    shared,
    passage: {
      id: `p${index + 1}`,
      a: placeOf(a, shared.articleA, shared.a),
      b: placeOf(b, shared.articleB, shared.b),
      words: shared.a.length,
      run: shared.run,
      score: shared.score,
      alsoIn: besides.filter(({ words }) => inHalf(shared.a, words)).map(({ law }) => law.name),
      boilerplate: isBoilerplate(shared, taken),
    },
  }));
}

/** The set of shingles of an article, computed once. */
function shinglesOf(law: Law): (index: number) => Set<number> {
  const held = new Map<number, Set<number>>();
  return (index) => {
    const { from, to } = law.articles[index] ?? { from: 0, to: 0 };
    const own = held.get(index) ?? new Set(shingles(Uint32Array.from(law.norms.slice(from, to), hashWord)));
    held.set(index, own);
    return own;
  };
}

/** Pairs of articles that share a passage, in the order of the first law; of each article, with which it shares most first. */
function articlePairs(a: Law, b: Law, told: readonly Told[]): ArticlePair[] {
  const [ofA, ofB] = [shinglesOf(a), shinglesOf(b)];
  const size = ({ articles }: Law, index: number) => {
    const { from, to } = articles[index] ?? { from: 0, to: 0 };
    return to - from;
  };
  const pairs: ArticlePair[] = [];
  const byArticles = group(
    told,
    ({ shared }) => shared.articleA,
    ({ shared }) => shared.articleB,
  );
  for (const [indexA, inB] of byArticles) {
    for (const [indexB, own] of inB) {
      const passages = own.map(({ shared }) => shared);
      const [inA, inOther] = [placesIn("a", passages).size, placesIn("b", passages).size];
      pairs.push({
        a: a.articles[indexA]?.label ?? "",
        b: b.articles[indexB]?.label ?? "",
        indexA,
        indexB,
        words: inA,
        share: { a: shareOf(inA, size(a, indexA)), b: shareOf(inOther, size(b, indexB)) },
        jaccard: jaccard(ofA(indexA), ofB(indexB)),
        passages: own.map(({ passage }) => passage.id),
        boilerplate: own.every(({ passage }) => passage.boilerplate),
      });
    }
  }
  return pairs.sort(
    (one, other) => one.indexA - other.indexA || other.words - one.words || one.indexB - other.indexB,
  );
}

/** The places of the equal words of a passage in both laws, beside what is told of it: for a page that marks them. */
export interface Compared {
  similarity: Similarity;
  shared: readonly Shared[];
}

/**
 * How much two laws share word for word, and how much of that is boilerplate of their tradition: MinHash shortlists pairs of articles
 * (Broder 1997), Smith and Waterman (1981) align them by words. Without the background it is symmetric.
 * @param background unrelated laws of the drafting tradition of the first law
 * @throws ParallaxError `LANGUAGES_DIFFER`
 */
export function compareLaws(a: Law, b: Law, background: readonly Law[] = []): Compared {
  const warnings = [b, ...background]
    .filter((law) => !sameLanguage(a, law))
    .map(({ name }) => ({ code: "language-unclear" as const, law: name }));
  const unsplit = [a, b].filter(({ headings }) => headings === null);
  const first = prepare(a);
  const { passages, aligned, pairs } = sharedPassages(first, prepare(b));
  const besides = background.map((law) => besideOf(first, law));
  const taken = new Set(besides.flatMap(({ words }) => [...words]));
  const told = tell(a, b, passages, besides, taken);
  return {
    shared: passages,
    similarity: {
      a: summary(a),
      b: summary(b),
      coverage: coverageOf(a, b, passages),
      words: { a: placesIn("a", passages).size, b: placesIn("b", passages).size },
      longestRun: runOf(passages),
      articles: articlePairs(a, b, told),
      passages: told.map(({ passage }) => passage),
      background: backgroundOf(a, b, passages, besides, taken),
      method: {
        shingle: SHINGLE,
        hashes: HASHES,
        bands: BANDS,
        rows: ROWS,
        run: RUN,
        match: MATCH,
        mismatch: MISMATCH,
        gap: GAP,
        leastScore: LEAST_SCORE,
        hole: HOLE,
        aligned,
        pairs,
      },
      warnings: [...warnings, ...unsplit.map(({ name }) => ({ code: "no-headings" as const, law: name }))],
    },
  };
}
