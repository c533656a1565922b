import { describe, expect, it } from "vitest";
import { splitArticles } from "../../../src/texts/laws/articles.js";

const labels = (text: string) => splitArticles(text).articles.map(({ label }) => label);

describe("splitting a law into articles", () => {
  it.each([
    ["Статья 1. Цель\nТекст\nСтатья 2\nТекст\nСТАТЬЯ 2-1. Иное", ["Статья 1", "Статья 2", "СТАТЬЯ 2-1"]],
    ["Статья 12¹. Цель\nТекст\nСтатья 12.2. Срок", ["Статья 12¹", "Статья 12.2"]],
    ["1-берене. Максат\nТекст\n2-берене\nТекст", ["1-берене", "2-берене"]],
    ["1-бап. Мақсат\nМәтін\n2 - бап. Мәтін", ["1-бап", "2 - бап"]],
    ["1-modda. Maqsad\nMatn\n2-modda. Matn", ["1-modda", "2-modda"]],
    ["1-модда. Мақсад\nМатн\n2-модда. Матн", ["1-модда", "2-модда"]],
    ["Моддаи 1. Мақсад\nМатн\nМоддаи 2. Матн", ["Моддаи 1", "Моддаи 2"]],
    ["Article 1. Aim\nText\nARTICLE II\nText", ["Article 1", "ARTICLE II"]],
    ["Sec. 1. Aim\nText\nSection 2. Text", ["Sec. 1", "Section 2"]],
    ["§ 1. Aim\nText\n§2. Text", ["§ 1", "§2"]],
    ["1. Aim of it\n2. Terms of it\n3. Scope of it", ["1", "2", "3"]],
    ["**Article 1.** Aim\n  Article 2. Indented", ["Article 1", "Article 2"]],
  ])("%j", (text, expected) => expect(labels(text)).toEqual(expected));

  it("takes headings at the start of a line only, and references in running text for none", () => {
    const text =
      "Статья 1. Цель\nСм. Статья 9. Иное\nстатья 7 настоящего Закона\nСтатья 5 настоящего Закона действует\nСтатья 2. Срок";
    expect(labels(text)).toEqual(["Статья 1", "Статья 2"]);
  });

  it("keeps numbered points inside their article", () => {
    expect(labels("Article 1. Aim\n1. First\n2. Second\n3. Third\nArticle 2. Scope\n1. First")).toEqual([
      "Article 1",
      "Article 2",
    ]);
  });

  it("follows numbered paragraphs upwards only", () => {
    expect(labels("1. One\n1. inner\n2. Two\n4. Four\n99. Page\n5. Five")).toEqual(["1", "2", "4", "5"]);
  });

  const body = "Слова самой статьи, которых больше, чем в оглавлении.\n";
  const law = `Статья 1. Цель\n${body}Статья 2. Срок\n${body}Статья 3. Иное\n${body}`;
  const contents = "Статья 1. Цель\nСтатья 2. Срок\nГлава 2\nСтатья 3. Иное\n";

  it.each([
    ["before", `Закон\nОглавление\n${contents}Преамбула закона\n${law}`],
    ["after", `Закон\n${law}Оглавление\n${contents}`],
    [
      "with dots and pages",
      `Закон\nСтатья 1. Цель ........ 3\nСтатья 2. Срок ........ 4\nСтатья 3. Иное …… 5\n${law}`,
    ],
  ])("takes no table of contents for articles: %s", (_, text) => {
    const split = splitArticles(text);
    expect(split.contents).toBe(3);
    const articles = split.articles.filter(({ label }) => label !== "preamble");
    expect(articles.map(({ label }) => label)).toEqual(["Статья 1", "Статья 2", "Статья 3"]);
    for (const { body: from, end } of articles.slice(0, 2)) {
      expect(text.slice(from, end)).toContain("Слова самой статьи");
    }
  });

  it("keeps the preamble that follows a table of contents", () => {
    const text = `Закон\n${contents}Преамбула закона\n${law}`;
    const preambles = splitArticles(text).articles.filter(({ label }) => label === "preamble");
    expect(preambles.map(({ body: from, end }) => text.slice(from, end).trim())).toEqual([
      "Закон",
      "Преамбула закона",
    ]);
  });

  it("keeps articles that say next to nothing", () => {
    const text = "Статья 1. Утратила силу\nСтатья 2. Утратила силу\nСтатья 3. Утратила силу\n";
    expect(splitArticles(text)).toMatchObject({ contents: 0, articles: { length: 3 } });
  });

  it("makes one article of a text without headings", () => {
    expect(splitArticles("Some words\nand more.")).toMatchObject({
      headings: null,
      articles: [{ label: "", start: 0, end: 20 }],
    });
  });
});
