/** Seeded numbers from 0 to 1: mulberry32 (Ettinger 2017, public domain). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FREQUENT = ["the", "of", "and", "to", "in", "shall", "be", "by"];

/** Words of an invented language of law: a third are frequent ones, the rest drawn from 3,000. */
export function words(next: () => number, count: number): string[] {
  return Array.from({ length: count }, () =>
    next() < 1 / 3
      ? (FREQUENT[Math.floor(next() * FREQUENT.length)] ?? "the")
      : `word${"abcdefghijklmno"[Math.floor(next() * 15)]}${Math.floor(next() * 200)}`,
  );
}

/** An invented law: each article a heading and a line of 5 to 200 words. */
export function inventLaw(seed: number, articles: number): string {
  const next = mulberry(seed);
  return Array.from(
    { length: articles },
    (_, index) => `Article ${index + 1}. Title\n${words(next, 5 + Math.floor(next() * 196)).join(" ")}`,
  ).join("\n");
}
