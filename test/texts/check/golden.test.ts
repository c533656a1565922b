import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { starterHome } from "../../../src/ledger/home.js";
import { Ledger } from "../../../src/ledger/ledger.js";
import { type Article, articleOf } from "../../../src/texts/article/article.js";
import { checkArticle } from "../../../src/texts/check/check.js";
import type { Check } from "../../../src/texts/check/schema.js";
import { loadLanguages } from "../../../src/words/words.js";

interface Row {
  text: string;
  date: string;
  statements: { quote: string; verdict: Check["verdict"] }[];
}

/**
 * Of how many statements the verdict must be right, as many as there are now: the set was written before the grammar, and what is
 * missing (comparisons, ranks, first and last, surpassing, year after year) is not read yet. docs/check.md says the same.
 */
const LEAST: Record<string, number> = { de: 35, en: 37, fr: 36, ru: 42 };

const folder = new URL("./golden/", import.meta.url);
let ledger: Ledger;
beforeAll(async () => {
  await loadLanguages(["en", "de", "fr", "ru"]);
  ledger = await Ledger.open([starterHome()]);
});
afterAll(() => ledger.close());

async function checksOf(text: string, date: string, lang: string): Promise<Check[]> {
  const article: Article = { ...articleOf(text, date), lang: lang as Article["lang"] };
  return (await checkArticle(ledger, article, 2025)).checks;
}

describe("sentences with a known answer", () => {
  for (const file of readdirSync(folder).sort()) {
    const lang = file.replace(".yaml", "");
    it(`${lang}: a known share has the right verdict, and nothing is called supported that is not`, async () => {
      const rows: Row[] = parse(readFileSync(new URL(file, folder), "utf8"));
      let right = 0;
      const wronglySupported: string[] = [];
      const invented: string[] = [];
      for (const { text, date, statements } of rows) {
        const left = [...(await checksOf(text, date, lang))];
        for (const { quote, verdict } of statements) {
          const at = text.indexOf(quote);
          expect(at, quote).toBeGreaterThanOrEqual(0);
          const place = left.findIndex(
            ({ statement }) => statement.start < at + quote.length && statement.end > at,
          );
          const [found] = place < 0 ? [] : left.splice(place, 1);
          if (found?.verdict === verdict) right++;
          else if (found?.verdict === "supported") wronglySupported.push(quote);
        }
        invented.push(
          ...left.filter(({ verdict }) => verdict === "supported").map((each) => each.statement.text),
        );
      }
      expect(wronglySupported).toEqual([]);
      expect(invented).toEqual([]);
      expect(right).toBeGreaterThanOrEqual(LEAST[lang] ?? 0);
    }, 120_000);
  }
});

describe("a statement and its mutants", () => {
  const TRUE = "Kazakhstan's trade with Russia grew by 9.5 percent in 2022, to $27.0 billion.";
  it("is supported by the side whose figures are held", async () => {
    const checks = await checksOf(TRUE, "2023-02-10", "en");
    expect(checks.map(({ statement, verdict }) => [statement.text, verdict])).toEqual([
      ["9.5 percent", "supported"],
      ["$27.0 billion", "supported"],
    ]);
  });

  it.each([
    ["fell by 9.5 percent", "contradicted", "sign"],
    ["grew by 9.5 percent", "out-of-period", "period:2022", "in 2021"],
    ["grew by 95 percent", "unit-mismatch", "magnitude:0.1"],
  ])("%s: %s", async (words, verdict, why, when = "in 2022") => {
    const [first] = await checksOf(`Kazakhstan's trade with Russia ${words} ${when}.`, "2023-02-10", "en");
    expect([first?.verdict, first?.why]).toEqual([verdict, [why]]);
  });

  it("is true of another country, or in another currency, and said to be", async () => {
    const other = await checksOf(
      "Trade between Uzbekistan and Russia reached $26.97 billion in 2022.",
      "2023-02-10",
      "en",
    );
    expect([other[0]?.verdict, other[0]?.why]).toEqual(["subject-mismatch", ["partner:KAZ"]]);
    const euro = await checksOf(
      "Kazakhstan's trade with Russia reached $25.61 billion in 2022.",
      "2023-02-10",
      "en",
    );
    expect([euro[0]?.verdict, euro[0]?.why]).toEqual(["unit-mismatch", ["eur-not-usd"]]);
  });
});

describe("more often than before", () => {
  const VISITS = "Putin visited every Central Asian republic at least once in 2022.";
  it.each([
    ["en", `${VISITS} That is more often than in the last ten years.`, "contradicted"],
    ["en", `${VISITS} That is more often than in the last two years.`, "supported"],
    [
      "de",
      "Putin besuchte 2022 jede Republik Zentralasiens mindestens einmal. Das ist öfter als in den letzten zwei Jahren.",
      "supported",
    ],
    [
      "fr",
      "Poutine a visité chaque république d’Asie centrale au moins une fois en 2022. C’est plus souvent qu’au cours des deux dernières années.",
      "supported",
    ],
    [
      "ru",
      "В 2022 году Путин посетил Казахстан, Киргизию, Таджикистан, Туркмению и Узбекистан. Это чаще, чем за последние два года.",
      "supported",
    ],
    [
      "ru",
      "В 2022 году Путин посетил Казахстан, Киргизию, Таджикистан, Туркмению и Узбекистан. Это чаще, чем за последние пять лет.",
      "disputed",
    ],
  ] as const)("%s: %s", async (lang, text, verdict) => {
    const ranked = (await checksOf(text, "2023-01-05", lang)).filter(({ query }) => query.kind === "rank");
    expect(ranked.map((each) => each.verdict)).toEqual([verdict]);
  });

  it("names each rule with its count, a tie and the years that are open", async () => {
    const [, rank] = await checksOf(
      `${VISITS} That is more often than in the last ten years.`,
      "2023-01-05",
      "en",
    );
    expect(rank?.why).toEqual([
      "rank:country-visits:5:6:2017",
      "rank:states:5:5:2012",
      "rank-open:2012:2018",
    ]);
  });
});
