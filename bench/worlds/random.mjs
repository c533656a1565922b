import { randomLcg, randomNormal } from "d3-random";

/** @typedef {{ uniform: () => number, normal: () => number, between: (low: number, high: number) => number, pick: <T>(list: readonly T[]) => T, below: (count: number) => number, chance: (p: number) => boolean, shuffle: <T>(list: readonly T[]) => T[] }} Random */

/**
 * Numbers that are the same for the same seed.
 * @param {number} seed
 * @returns {Random}
 */
export function randomOf(seed) {
  const uniform = randomLcg(((seed * 0.618_033_988_749_895) % 1) + 1e-9);
  for (let burn = 0; burn < 20; burn++) uniform();
  const normal = randomNormal.source(uniform)();
  const below = (/** @type {number} */ count) => Math.min(count - 1, Math.floor(uniform() * count));
  return {
    uniform,
    normal,
    below,
    between: (low, high) => low + (high - low) * uniform(),
    chance: (p) => uniform() < p,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    shuffle: (list) => {
      const out = [...list];
      for (let k = out.length - 1; k > 0; k--) {
        const other = below(k + 1);
        const [one, two] = [out[k], out[other]];
        if (one === undefined || two === undefined) continue;
        out[k] = two;
        out[other] = one;
      }
      return out;
    },
  };
}
