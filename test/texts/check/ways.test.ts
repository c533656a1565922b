import { afterAll, beforeAll, expect, it } from "vitest";
import { starterHome } from "../../../src/ledger/home.js";
import { Ledger } from "../../../src/ledger/ledger.js";
import { type ArticleLanguage, articleOf } from "../../../src/texts/article/article.js";
import { checkArticle } from "../../../src/texts/check/check.js";
import { loadLanguages } from "../../../src/words/words.js";

let ledger: Ledger;
beforeAll(async () => {
  await loadLanguages(["en", "de", "fr", "ru"]);
  ledger = await Ledger.open([starterHome()]);
});
afterAll(() => ledger.close());

/** Ways of telling that were once read wrongly: what is asked, over which years, and how it is judged. Written at the end of 2024. */
it.each([
  ["en", "Since 2019, trade between Kazakhstan and Russia has grown.", ["trend 2019→2023 supported"]],
  [
    "de",
    "Seit 2019 ist der Handel zwischen Kasachstan und Russland gewachsen.",
    ["trend 2019→2023 supported"],
  ],
  ["en", "Putin has not visited Turkmenistan since 2019.", ["last →2019 contradicted"]],
  ["en", "In 2021, Putin did not visit Kazakhstan.", ["count →2021 supported"]],
  [
    "en",
    "Trade between Russia and Kazakhstan hit $27 billion last year, up 0.3% from 2022.",
    ["level →2023 supported", "change 2022→2023 supported"],
  ],
  [
    "ru",
    "Товарооборот Казахстана с Россией в 2023 году практически не изменился, прибавив 0,3% и составив 27,1 млрд долларов.",
    ["change 2022→2023 supported", "level →2023 supported"],
  ],
  ["ru", "За 2022 год импорт Казахстана из России вырос на 1,6 %.", ["change 2021→2022 supported"]],
  [
    "ru",
    "Импорт российских товаров, прежде всего нефтепродуктов, в Киргизии вырос в 2022 году.",
    ["trend 2021→2022 supported"],
  ],
  ["en", "Russia was Kazakhstan's largest trading partner in 2022.", ["rank →2022 unverifiable"]],
  [
    "en",
    "Kazakhstan's main trading partner in 2023 was Russia, ahead of China.",
    ["rank →2023 contradicted"],
  ],
  ["en", "Russia remained Kazakhstan's second-largest trading partner in 2023.", []],
  ["de", "Russland war 2023 der wichtigste Handelspartner Kasachstans.", ["rank →2023 contradicted"]],
  [
    "fr",
    "La Russie était en 2023 le premier partenaire commercial du Kazakhstan.",
    ["rank →2023 contradicted"],
  ],
  ["ru", "Крупнейшим торговым партнёром Казахстана в 2023 году была Россия.", ["rank →2023 contradicted"]],
  [
    "en",
    "China overtook Russia in trade with Kazakhstan in 2023, with $30.06 billion against $27.05 billion.",
    ["surpassed →2023 supported", "level →2023 supported", "level →2023 supported"],
  ],
  ["en", "Putin travelled to Central Asia five times in 2022.", ["count →2022 supported"]],
  ["de", "Putin reiste 2022 sechsmal nach Zentralasien.", ["count →2022 contradicted"]],
  ["fr", "Poutine s'est rendu cinq fois en Asie centrale en 2022.", ["count →2022 supported"]],
  ["ru", "В 2022 году Путин пять раз побывал в Центральной Азии.", ["count →2022 supported"]],
  ["en", "Putin visited every Central Asian country once in 2022.", ["count →2022 supported"]],
  [
    "en",
    "According to Russian customs, trade between Russia and Kazakhstan reached $28.2 billion in 2022.",
    ["level →2022 unverifiable"],
  ],
  [
    "en",
    "According to Kazakh statistics, trade between Russia and Kazakhstan reached $28.2 billion in 2022.",
    ["level →2022 contradicted"],
  ],
  ["en", "In 2022, one in every four dollars of Kazakhstan's foreign trade was with Russia.", []],
  [
    "en",
    "Putin made five trips to Central Asia in 2022, visiting all five republics.",
    ["count →2022 supported"],
  ],
  [
    "en",
    "Kazakhstan's oil exports go almost entirely through Russia: 94.7 percent in 2023.",
    ["share →2023 supported"],
  ],
  ["en", "Tajikistan gets 84.6 percent of its weapons from Russia.", ["share →2023 supported"]],
  [
    "en",
    "Trade between China and Kyrgyzstan reached $5.4 billion in 2023, according to Kyrgyz statistics, but China reports $19.8 billion.",
    ["level →2023 supported", "level →2023 unverifiable"],
  ],
  ["en", "Russia sold 30 percent more wheat to Uzbekistan in 2022.", ["change 2021→2022 unverifiable"]],
  ["en", "Kazakhstan bought $300 million of Russian gas in 2022.", ["level →2022 unverifiable"]],
  ["ru", "Россия продала Узбекистану на 30% больше пшеницы в 2022 году.", ["change 2021→2022 unverifiable"]],
  ["en", "In 2022 Putin visited all five republics.", ["count →2022 supported"]],
  ["fr", "Poutine a visité en 2022 les cinq républiques.", ["count →2022 supported"]],
  ["en", "Putin did not visit all five republics in 2021.", []],
  [
    "en",
    "Kyrgyzstan's imports from China have grown almost fourfold since 2021, to $5.4 billion.",
    ["change 2021→2023 supported", "level →2023 supported"],
  ],
  // A country that only the paragraph above names: what fits is right, what does not is left open.
  [
    "en",
    "Kazakhstan changes its partners.\n\nTrade with Russia stagnated at $27.1 billion in 2023. Trade with China came to $99 billion.",
    ["level →2023 supported", "level →2023 unverifiable"],
  ],
] as const)("%s: %s", async (lang, text, expected) => {
  const article = { ...articleOf(text, "2024-12-31"), lang: lang as ArticleLanguage };
  const { checks } = await checkArticle(ledger, article, 2024);
  expect(
    checks.map(({ query: { kind, from, period }, verdict }) => `${kind} ${from ?? ""}→${period} ${verdict}`),
  ).toEqual([...expected]);
});
