import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

async function verdictsOf(lang: string, text: string): Promise<string[]> {
  const article = { ...articleOf(text, "2023-06-01"), lang: lang as ArticleLanguage };
  return (await checkArticle(ledger, article, 2025)).checks.map(({ verdict }) => verdict);
}

/** The numbers are those of all trade in 2022, so that whoever reads them as told would call them right. */
describe("what is not told as a fact is no statement", () => {
  it.each([
    ["en", "Kazakhstan's trade with Russia was expected to reach $27.0 billion in 2022."],
    ["en", "Russia wants to raise trade with Kazakhstan to $27.0 billion in 2022."],
    ["en", "If trade with Russia had grown by 9.5 percent in 2022, Kazakhstan would have been pleased."],
    [
      "en",
      "Contrary to claims that it grew by 9.5 percent, Kazakhstan's trade with Russia was flat in 2022.",
    ],
    ["en", "Putin plans to visit Kazakhstan once in 2022."],
    ["en", "China did not overtake Russia in trade with Kazakhstan in 2023."],
    ["de", "Der Handel Kasachstans mit Russland soll 2022 auf 27,0 Milliarden Dollar steigen."],
    ["de", "Der Handel Kasachstans mit Russland könnte 2022 um 9,5 Prozent gewachsen sein."],
    [
      "fr",
      "Les échanges du Kazakhstan avec la Russie devraient atteindre 27,0 milliards de dollars en 2022.",
    ],
    ["fr", "La Russie veut porter ses échanges avec le Kazakhstan à 27,0 milliards de dollars en 2022."],
    ["ru", "Товарооборот Казахстана с Россией должен был достичь в 2022 году 27,0 млрд долларов."],
    ["ru", "Россия планирует довести торговлю с Казахстаном до 27,0 млрд долларов в 2022 году."],
  ])("%s: %s", async (lang, text) => {
    expect(await verdictsOf(lang, text)).not.toContain("supported");
  });
});

describe("trade in some goods is not all trade", () => {
  it.each([
    ["en", "Kazakhstan's trade with Russia in machinery was worth $27.0 billion in 2022."],
    ["en", "Kazakhstan's exports of wheat to Russia rose to $9.1 billion in 2022."],
    ["en", "Kazakhstan's grain exports to Russia rose to $9.1 billion in 2022."],
    ["de", "Kasachstans Exporte von Weizen nach Russland stiegen 2022 auf 9,1 Milliarden Dollar."],
    [
      "fr",
      "Les exportations de blé du Kazakhstan vers la Russie ont atteint 9,1 milliards de dollars en 2022.",
    ],
    ["ru", "Экспорт зерна из Казахстана в Россию составил в 2022 году 9,1 млрд долларов."],
  ])("%s: %s", async (lang, text) => {
    expect(await verdictsOf(lang, text)).toEqual(["unverifiable"]);
  });
});

describe("a number that is denied", () => {
  it.each([
    ["en", "Kazakhstan's trade with Russia did not grow by 9.5 percent in 2022."],
    ["de", "Der Handel Kasachstans mit Russland wuchs 2022 nicht um 9,5 Prozent."],
    ["ru", "Товарооборот Казахстана с Россией не вырос в 2022 году на 9,5 %."],
  ])("is contradicted where it is right (%s: %s)", async (lang, text) => {
    expect(await verdictsOf(lang, text)).toEqual(["contradicted"]);
  });
});

describe("what has countries, numbers and words of rise and fall and is of something else is no statement", () => {
  it.each([
    ["en", "The visit lasted two days and was overshadowed by protests in which 300 people were detained."],
    ["en", "Russia and Kazakhstan share a border of 7,600 kilometres, the longest land border in the world."],
    ["en", "The film festival in Tashkent received 12 entries from Russia and 9 from China in 2022."],
    ["en", "Gold rose 3 percent on Tuesday as investors turned away from Russian assets."],
    ["en", "The Kazakh tenge lost a fifth of its value against the dollar in 2022."],
    ["en", "Uzbekistan's football team beat China 2-0 in 2022, its third win in a row."],
    [
      "en",
      "More than 200,000 Russians crossed into Kazakhstan within two weeks of the mobilisation in 2022.",
    ],
    ["de", "Der Gipfel in Samarkand dauerte zwei Tage, und 15 Staatschefs nahmen teil."],
    ["de", "Kasachstan hat 20 Millionen Einwohner, ein Fünftel davon ethnische Russen."],
    ["de", "Russland liefert seit 2023 Gas nach Usbekistan, anfangs 9 Millionen Kubikmeter am Tag."],
    ["de", "Der Tenge verlor 2022 sieben Prozent gegenüber dem Dollar."],
    ["fr", "Le sommet de Samarcande a duré deux jours et réuni quinze chefs d'État."],
    ["fr", "Le tenge a perdu 7 % face au dollar en 2022."],
    ["fr", "Plus de 200 000 Russes ont gagné le Kazakhstan en 2022."],
    ["fr", "En 2022, le prix du pain a augmenté de 20 % à Bichkek."],
    ["ru", "Тенге подешевел к доллару на 7% в 2022 году."],
    ["ru", "Более 200 тысяч россиян уехали в Казахстан в 2022 году."],
    ["ru", "Цены на хлеб в Бишкеке в 2022 году выросли на 20%."],
    ["ru", "Сборная Узбекистана обыграла Китай со счётом 2:0 и вышла на первое место в группе."],
  ])("%s: %s", async (lang, text) => {
    expect(await verdictsOf(lang, text)).toEqual([]);
  });
});
