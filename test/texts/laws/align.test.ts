import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../src/texts/laws/align.js";
import {
  HASHES,
  hashWord,
  indexOf,
  jaccard,
  keysOf,
  RUN,
  shingles,
  shortlist,
  signature,
} from "../../../src/texts/laws/minhash.js";
import { wordsOf } from "../../../src/texts/laws/words.js";

const norms = (text: string) => wordsOf(text, null).map(({ norm }) => norm);

function numbered(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] {
  const all = [...new Set([...a, ...b])];
  const numbers = (words: readonly string[]) => Int32Array.from(words, (word) => all.indexOf(word));
  return [numbers(a), numbers(b)];
}

describe("alignment by words", () => {
  it("aligns the two sentences of textreuse as it does", () => {
    const a = norms("How can we tell if this is a match, he asked?");
    const b = norms("Surely, this is a good match, she replied.");
    const [first, ...rest] = align(...numbered(a, b), 1);
    expect(first?.a.map((at) => a[at])).toEqual(["this", "is", "a", "match"]);
    expect(first?.b.map((at) => b[at])).toEqual(["this", "is", "a", "match"]);
    expect(b.slice(first?.b[0], (first?.b.at(-1) ?? 0) + 1)).toEqual(["this", "is", "a", "good", "match"]);
    expect(first?.score).toBe(4 * 2 - 1);
    expect(rest).toEqual([]);
  });

  it("finds several, and the same passage twice", () => {
    const text = "a b c d e";
    const [one, two] = [
      norms(`${text} q r s t u v w x y z v1 v2`),
      norms(`${text} 1 2 3 4 5 6 7 8 9 10 11 ${text}`),
    ];
    const found = align(...numbered(one, two), 8);
    expect(found.map(({ b }) => b[0]).sort((x, y) => (x ?? 0) - (y ?? 0))).toEqual([0, 16]);
    for (const { score, a } of found) expect([score, a]).toEqual([10, [0, 1, 2, 3, 4]]);
  });

  it("scores as the whole table of Smith and Waterman does, and never shares a pair of words", () => {
    const words = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const found = align(Int32Array.from(one), Int32Array.from(two), 2);
        const table = one.map(() => two.map(() => 0));
        let top = 0;
        one.forEach((word, i) => {
          two.forEach((other, j) => {
            const at = (x: number, y: number) => table[x]?.[y] ?? 0;
            const score = Math.max(
              0,
              at(i - 1, j - 1) + (word === other ? 2 : -1),
              at(i - 1, j) - 1,
              at(i, j - 1) - 1,
            );
            (table[i] ?? [])[j] = score;
            top = Math.max(top, score);
          });
        });
        expect(Math.max(0, ...found.map(({ score }) => score))).toBe(top);
        const pairs = found.flatMap(({ a, b }) => a.map((at, index) => `${at} ${b[index]}`));
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { a, b } of found) {
          a.forEach((at, index) => {
            expect(one[at]).toBe(two[b[index] ?? -1]);
          });
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe("the shortlist", () => {
  it("has Jaccard's coefficient right", () => {
    expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });

  it("estimates Jaccard's coefficient within its error", () => {
    const errors: number[] = [];
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer(),
        (own, both, salt) => {
          const set = (name: string) =>
            new Set([
              ...Array.from({ length: both }, (_, index) => hashWord(`both ${salt} ${index}`)),
              ...Array.from({ length: own }, (_, index) => hashWord(`${name} ${salt} ${index}`)),
            ]);
          const [a, b] = [set("a"), set("b")];
          const [one, two] = [signature(a), signature(b)];
          const estimate = one.filter((value, index) => value === two[index]).length / HASHES;
          const exact = jaccard(a, b);
          const error = Math.sqrt((exact * (1 - exact)) / HASHES);
          errors.push(error === 0 ? 0 : (estimate - exact) / error);
          expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(4.5 * error);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.3);
  });

  const hashes = (words: readonly string[]) => Uint32Array.from(words, hashWord);
  const random = (name: string, length: number) => Array.from({ length }, (_, index) => `${name}${index}`);

  it("never misses a run of twelve words, and lists no pair that shares nothing", () => {
    const run = random("run", RUN);
    const first = [...random("a", 333), ...run, ...random("b", 400)];
    const second = [...random("c", 77), ...run, ...random("d", 500)];
    const units = [random("e", 200), first, random("f", 200)].map((words) => keysOf(hashes(words)));
    expect(shortlist(indexOf(units), [keysOf(hashes(random("g", 300))), keysOf(hashes(second))])).toEqual([
      [1, 1],
    ]);
  });

  it("meets pieces of three words in a row as often as banding says", () => {
    expect(shingles(hashes(["a", "b", "c", "d"]))).toHaveLength(2);
    expect(shingles(hashes(["a", "b"]))).toHaveLength(1);
    let met = 0;
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const both = random(`both${trial}`, 8);
      const set = (name: string) => keysOf(hashes([...both, ...random(`${name}${trial}`, 42)]));
      met += shortlist(indexOf([set("a")]), [set("b")]).length;
    }
    // Six shingles of 48 and 48 are shared: J = 6 / 90.
    const expected = 1 - (1 - (6 / 90) ** 2) ** 64;
    expect(Math.abs(met / trials - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / trials),
    );
  });
});
