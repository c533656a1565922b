import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type ArticleLanguage, articleOf } from "../../../src/texts/article/article.js";
import { PACKS } from "../../../src/texts/grammar/packs.js";
import { Statements } from "../../../src/texts/statements/statements.js";
import { loadLanguages } from "../../../src/words/words.js";

const LANGS: readonly ArticleLanguage[] = ["en", "de", "fr", "ru"];
beforeAll(() => loadLanguages([...LANGS]));

describe("paragraphs that no figure here could decide", () => {
  const paragraphs = LANGS.flatMap((lang) =>
    (parse(readFileSync(new URL(`./plain/${lang}.yaml`, import.meta.url), "utf8")) as string[]).map(
      (text) => ({
        lang,
        text,
      }),
    ),
  );

  it("are 50, with numbers, countries and words of trade all the same", () => {
    expect(paragraphs).toHaveLength(50);
    expect(paragraphs.filter(({ text }) => /\d/.test(text)).length).toBeGreaterThan(40);
  });

  it("give at most one statement in 20 paragraphs", () => {
    const found = paragraphs.flatMap(({ lang, text }) => {
      const article = articleOf(text, "2024-06-01");
      expect(article.lang).toBe(lang);
      return new Statements(article, PACKS[lang])
        .all()
        .map(({ start, end }) => article.text.slice(start, end));
    });
    expect(found.length, found.join(" | ")).toBeLessThanOrEqual(paragraphs.length / 20);
  });
});
