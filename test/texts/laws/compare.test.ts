import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLaws } from "../../../src/texts/laws/compare.js";
import { type Law, readLaw } from "../../../src/texts/laws/law.js";
import { similarity } from "../../../src/texts/laws/schema.js";
import { inventLaw, mulberry, words } from "./invented.js";

const law = (text: string, name = "law.txt"): Law => readLaw(name, new TextEncoder().encode(text));
const compare = (a: string, b: string, ...background: string[]) =>
  compareLaws(
    law(a, "a.txt"),
    law(b, "b.txt"),
    background.map((text, index) => law(text, `c${index}.txt`)),
  ).similarity;

const seeds = fc.integer({ min: 1, max: 1e6 });
const few = { numRuns: 25, seed: 1 };

describe("how alike two laws are", () => {
  it("a law is like itself in every word", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = inventLaw(seed, 12);
        const self = compare(text, text);
        expect(self.coverage).toEqual({ a: 1, b: 1 });
        for (const { a, b, jaccard, share } of self.articles.filter(
          ({ indexA, indexB }) => indexA === indexB,
        )) {
          expect([a, jaccard, share.a, share.b]).toEqual([b, 1, 1, 1]);
        }
      }),
      few,
    );
  });

  it("is the same whichever comes first", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const next = mulberry(seed);
        const [one, other] = [inventLaw(seed, 8), inventLaw(seed + 1, 6)];
        const shared = words(next, 60).join(" ");
        const [a, b] = [`${one}\n${shared}`, `${other}\n${shared}\n${one.slice(200, 1200)}`];
        const [there, back] = [compare(a, b), compare(b, a)];
        expect([back.coverage.b, back.coverage.a]).toEqual([there.coverage.a, there.coverage.b]);
        expect(back.longestRun).toBe(there.longestRun);
        const sides = there.passages.map(({ a: x, b: y }) => `${x.first} ${x.last} ${y.first} ${y.last}`);
        const turned = back.passages.map(({ a: x, b: y }) => `${y.first} ${y.last} ${x.first} ${x.last}`);
        expect(turned.sort()).toEqual(sides.sort());
      }),
      few,
    );
  });

  it("a shared passage of n words makes the longest run at least n, and shuffled it does not", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 12, max: 300 }), (seed, n) => {
        const next = mulberry(seed);
        const passage = words(next, n);
        const into = (text: string, inserted: readonly string[]) => {
          const lines = text.split("\n");
          const at = 1 + 2 * Math.floor(next() * Math.floor(lines.length / 2));
          return [...lines.slice(0, at), `${lines[at]} ${inserted.join(" ")}`, ...lines.slice(at + 1)].join(
            "\n",
          );
        };
        const [one, other] = [inventLaw(seed, 5), inventLaw(seed + 1, 5)];
        const found = compare(into(one, passage), into(other, passage));
        expect(found.longestRun).toBeGreaterThanOrEqual(n);
        expect(found.words.a).toBeGreaterThanOrEqual(n);
        const shuffled = [...passage].map((word) => [next(), word] as const).sort(([x], [y]) => x - y);
        const broken = compare(
          into(one, passage),
          into(
            other,
            shuffled.map(([, word]) => word),
          ),
        );
        expect(broken.longestRun).toBeLessThan(12);
      }),
      few,
    );
  });

  it("laws with nothing in common share nothing", () => {
    const { coverage, passages, articles, longestRun } = compare(inventLaw(1, 20), inventLaw(2, 20));
    expect({ coverage, passages, articles, longestRun }).toEqual({
      coverage: { a: 0, b: 0 },
      passages: [],
      articles: [],
      longestRun: 0,
    });
  });

  it("an article of 10,000 words is aligned whole, in little memory, with a change in its middle", () => {
    const long = words(mulberry(7), 10_000);
    const changed = long.with(5_000, "changed");
    const before = process.memoryUsage();
    const { coverage, longestRun, passages } = compare(long.join(" "), changed.join(" "));
    const after = process.memoryUsage();
    expect(longestRun).toBe(5_000);
    expect(coverage.a).toBeCloseTo(0.9999, 6);
    expect(passages).toHaveLength(1);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(200e6);
  });

  it("ends a passage at a hole instead of bridging it", () => {
    const next = mulberry(3);
    const [left, right] = [words(next, 40), words(next, 40)];
    const between = () => words(next, 20);
    const { passages } = compare(
      [...left, ...between(), ...right].join(" "),
      [...left, ...between(), ...right].join(" "),
    );
    expect(passages.map(({ words: count, run }) => [count, run])).toEqual([
      [40, 40],
      [40, 40],
    ]);
  });

  it("tells a formula that stands in every article once for each place, at like places", () => {
    const next = mulberry(13);
    const formula = words(next, 15).join(" ");
    const text = () =>
      Array.from(
        { length: 30 },
        (_, index) =>
          `Article ${index + 1}. ${words(next, 40).join(" ")} ${formula}\nArticle ${index + 1}-1. Repealed`,
      ).join("\n");
    const { articles, coverage } = compare(text(), text());
    // Frequent words beside the formula may be equal too.
    expect(coverage.a).toBeGreaterThanOrEqual(16 / 56);
    expect(coverage.a).toBeLessThan(18 / 56);
    expect(articles.length).toBeLessThanOrEqual(90);
    const same = articles.filter(({ indexA, indexB }) => indexA === indexB);
    expect(same.length).toBeGreaterThanOrEqual(45);
  });

  it("maps articles to articles, wherever they have gone", () => {
    const next = mulberry(11);
    const [aim, term, scope, end] = [80, 60, 70, 50].map((length) => words(next, length).join(" "));
    const a = `Article 1. ${aim}\nArticle 2. ${term}\nArticle 3. ${scope}`;
    const b = `Article 1. ${end}\nArticle 2. ${aim}\nArticle 3. ${scope} ${term}`;
    expect(compare(a, b).articles.map((pair) => [pair.a, pair.b, pair.words, pair.share])).toEqual([
      ["Article 1", "Article 2", 80, { a: 1, b: 1 }],
      ["Article 2", "Article 3", 60, { a: 1, b: 60 / 130 }],
      ["Article 3", "Article 3", 70, { a: 1, b: 70 / 130 }],
    ]);
  });
});

describe("the background", () => {
  const next = mulberry(5);
  const [formula, copied] = [words(next, 30).join(" "), words(next, 50).join(" ")];
  const own = () => words(next, 60).join(" ");
  const a = `Article 1. ${own()} ${copied}\nArticle 2. ${formula}\nArticle 3. ${own()}`;
  const b = `Article 1. ${formula}\nArticle 2. ${copied} ${own()}`;
  const c = `Article 1. ${own()}\nArticle 2. ${own()} ${formula}`;
  const d = `Article 1. ${own()}`;

  it("is missing where no law was given for it", () => {
    expect(compare(a, b).background).toBeNull();
    expect(compare(a, b).passages.every(({ boilerplate }) => !boilerplate)).toBe(true);
  });

  it("tells formulas of the tradition from copying", () => {
    const found = compare(a, b, c);
    expect(
      found.passages.map(({ words: count, boilerplate, alsoIn }) => [count, boilerplate, alsoIn]),
    ).toEqual([
      [50, false, []],
      [30, true, ["c0.txt"]],
    ]);
    expect(found.words).toEqual({ a: 80, b: 80 });
    expect(found.background).toMatchObject({
      laws: [{ name: "c0.txt", sharedWords: 30, longestRun: 30, coverage: 30 / 200 }],
      median: 30 / 200,
      times: expect.closeTo(80 / 30, 12),
      adjusted: { coverage: { a: 50 / 200, b: 50 / 140 }, longestRun: 50 },
    });
    expect(found.articles.map(({ boilerplate }) => boilerplate)).toEqual([false, true]);
  });

  it("gives no ratio to a background that shares nothing", () => {
    expect(compare(a, b, d).background).toMatchObject({ median: 0, highest: 0, times: null });
    expect(compare(a, b, c, d).background).toMatchObject({ median: 15 / 200, highest: 30 / 200 });
  });

  it("keeps to its schema, and says the same again", () => {
    const found = compare(a, b, c, d);
    expect(similarity.parse(found)).toEqual(found);
    expect(JSON.stringify(compare(a, b, c, d))).toBe(JSON.stringify(found));
  });

  it("warns of a text whose language is not clear, and of one without articles", () => {
    expect(compare("Some words only", "Other words only").warnings).toEqual([
      { code: "language-unclear", law: "b.txt" },
      { code: "no-headings", law: "a.txt" },
      { code: "no-headings", law: "b.txt" },
    ]);
  });
});

describe("Uzbek in two scripts", () => {
  it("is one text", () => {
    const latin =
      "1-modda. Ushbu Qonunning maqsadi chet el vakillarini hisobga olish va ularning faoliyatini tartibga solish bo‘yicha munosabatlarni belgilashdan iborat";
    const cyrillic =
      "1-модда. Ушбу Қонуннинг мақсади чет эл вакилларини ҳисобга олиш ва уларнинг фаолиятини тартибга солиш бўйича муносабатларни белгилашдан иборат";
    expect(compare(latin, cyrillic)).toMatchObject({ coverage: { a: 1, b: 1 }, longestRun: 17 });
  });
});

const oracles = resolve("../shared/oracles/text");
describe.skipIf(!existsSync(oracles))("codes of California 1851 and New York 1850 (needs ../shared)", () => {
  const code = (name: string) => readLaw(`${name}.txt`, readFileSync(resolve(oracles, `${name}.txt`)));

  it("share more than 200 aligned words where they match, and fewer where they do not", () => {
    const [match, york, other] = [code("ca1851-match"), code("ny1850-match"), code("ca1851-nomatch")];
    const { words: shared, articles } = compareLaws(match, york).similarity;
    expect(shared.a).toBeGreaterThan(200);
    expect(shared.b).toBeGreaterThan(200);
    expect(articles.find(({ a }) => a === "§ 10")?.b).toBe("§ 603");
    expect(compareLaws(other, york).similarity.words).toEqual({ a: 0, b: 0 });
    expect(compareLaws(match, other).similarity.words).toEqual({ a: 0, b: 0 });
  });
});
