import { randomLcg } from "d3-random";

/** Words in a shingle. */
export const SHINGLE = 3;
/** Words in half a piece; a piece is two halves, so that a passage of at most this many words stands whole in one. */
export const HALF = 50;
/** Length of a signature, and how it is cut: two pieces meet where all rows of one band are equal. */
export const BANDS = 64;
export const ROWS = 2;
export const HASHES = BANDS * ROWS;
/** Two pieces that share this many words in a row meet for certain. */
export const RUN = 12;
const SEED = 1997;

const next = randomLcg(SEED);
const SEEDS = Uint32Array.from({ length: HASHES }, () => Math.floor(next() * 2 ** 32));

/** The last step of MurmurHash3 (Appleby 2011): a bijection of 32 bits in which every bit moves every other. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo 1991), mixed. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** Hashes of every `size` words in a row, in their order; of all words together where there are fewer. */
export function shingles(words: Uint32Array, size = SHINGLE): Uint32Array {
  const width = Math.min(size, words.length);
  const count = words.length === 0 ? 0 : words.length - width + 1;
  const out = new Uint32Array(count);
  for (let from = 0; from < count; from++) {
    let hash = width;
    for (let index = from; index < from + width; index++) {
      hash = mix(Math.imul(hash, 31) + (words[index] ?? 0));
    }
    out[from] = hash;
  }
  return out;
}

/** Jaccard's coefficient of two sets, |A ∩ B| / |A ∪ B|; of two empty sets 0. Jaccard (1912). */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/**
 * The least value of each of the hash functions over a set. The share of equal places of two signatures estimates Jaccard's coefficient J
 * of their sets with the standard error sqrt(J (1 - J) / HASHES). Broder (1997), theorem 1.
 */
export function signature(set: Iterable<number>): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const value of set) {
    for (let index = 0; index < HASHES; index++) {
      const hash = mix(value ^ (SEEDS[index] ?? 0));
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return least;
}

/** Signatures of overlapping pieces of a text, each of two halves; a text shorter than a half is one piece. */
export function pieces(words: Uint32Array): Uint32Array[] {
  const all = shingles(words);
  if (all.length === 0) return [];
  const halves: Uint32Array[] = [];
  for (let from = 0; from < all.length; from += HALF) halves.push(signature(all.subarray(from, from + HALF)));
  const [only, ...rest] = halves;
  if (only === undefined || rest.length === 0) return halves;
  return rest.map((half, index) =>
    half.map((value, place) => Math.min(value, halves[index]?.[place] ?? value)),
  );
}

/** What a unit of text (an article, or a part of a long one) is found by. */
export interface Keys {
  bands: Uint32Array[];
  runs: Uint32Array;
}

function bandsOf(signed: Uint32Array): Uint32Array {
  const keys = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let hash = band + 1;
    for (let row = 0; row < ROWS; row++) hash = mix(Math.imul(hash, 31) + (signed[band * ROWS + row] ?? 0));
    keys[band] = hash;
  }
  return keys;
}

/** The keys of a unit of text, from the hashes of its words. */
export function keysOf(words: Uint32Array): Keys {
  return {
    bands: pieces(words).map(bandsOf),
    runs: words.length < RUN ? new Uint32Array(0) : shingles(words, RUN),
  };
}

/** The units of one law, by their keys. */
export interface Index {
  bands: Map<number, number[]>;
  runs: Map<number, number[]>;
}

function add(map: Map<number, number[]>, key: number, unit: number): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [unit]);
  else if (held.at(-1) !== unit) held.push(unit);
}

export function indexOf(units: readonly Keys[]): Index {
  const index: Index = { bands: new Map(), runs: new Map() };
  units.forEach(({ bands, runs }, unit) => {
    for (const keys of bands) for (const key of keys) add(index.bands, key, unit);
    for (const key of runs) add(index.runs, key, unit);
  });
  return index;
}

/**
 * Which units of two laws are worth aligning, as ascending pairs: those of which two pieces agree in all rows of a band, which happens with
 * the probability 1 - (1 - J^ROWS)^BANDS for pieces whose Jaccard coefficient is J (Leskovec, Rajaraman and Ullman 2014, 3.4.2), and
 * those that share RUN words in a row.
 */
export function shortlist(a: Index, b: readonly Keys[]): [a: number, b: number][] {
  const pairs: [number, number][] = [];
  b.forEach(({ bands, runs }, unit) => {
    const found = new Set<number>();
    for (const keys of bands)
      for (const key of keys) for (const other of a.bands.get(key) ?? []) found.add(other);
    for (const key of runs) for (const other of a.runs.get(key) ?? []) found.add(other);
    for (const other of found) pairs.push([other, unit]);
  });
  return pairs.sort(([a1, b1], [a2, b2]) => a1 - a2 || b1 - b2);
}
