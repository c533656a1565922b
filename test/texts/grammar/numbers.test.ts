import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack as de } from "../../../src/texts/grammar/de.js";
import { pack as en } from "../../../src/texts/grammar/en.js";
import { pack as fr } from "../../../src/texts/grammar/fr.js";
import { numbersIn } from "../../../src/texts/grammar/numbers.js";
import type { Pack } from "../../../src/texts/grammar/pack.js";
import { periodsIn } from "../../../src/texts/grammar/periods.js";
import { pack as ru } from "../../../src/texts/grammar/ru.js";

const PACKS: Record<string, Pack> = { en, de, fr, ru };
const seen = (text: string, pack: Pack) =>
  numbersIn(text, pack).map(({ value, unit, bound }) => [
    Math.round(value * 1e6) / 1e6,
    unit,
    ...(bound === null ? [] : [bound]),
  ]);

describe("numbers with their units", () => {
  it.each([
    [
      "en",
      "rose by 45.4 percent to $27 billion",
      [
        [45.4, "percent"],
        [27e9, "USD"],
      ],
    ],
    [
      "en",
      "was $1.4 billion (EUR 1.3 billion) and surpassed $2 billion",
      [
        [1.4e9, "USD"],
        [1.3e9, "EUR"],
        [2e9, "USD", "more"],
      ],
    ],
    [
      "en",
      "about 1,485,000 tonnes, nearly two million tonnes",
      [
        [1485000, "tonnes", "about"],
        [2e6, "tonnes", "nearly"],
      ],
    ],
    [
      "en",
      "increased by 34 and 33 GDP points",
      [
        [34, "none"],
        [33, "gdp-points"],
      ],
    ],
    [
      "en",
      "growing by a third, then doubled; he went twice",
      [
        [33.333333, "percent"],
        [2, "fold"],
        [2, "times"],
      ],
    ],
    [
      "en",
      "3.4-fold, five visits, 24.2 percentage points",
      [
        [3.4, "fold"],
        [5, "times"],
        [24.2, "points"],
      ],
    ],
    [
      "de",
      "stieg um 9,5 Prozent auf 27 Milliarden US-Dollar",
      [
        [9.5, "percent"],
        [27e9, "USD"],
      ],
    ],
    [
      "de",
      "rund 1,4 Mrd. Dollar, fast 2.304 Millionen Euro",
      [
        [1.4e9, "USD", "about"],
        [2304e6, "EUR", "nearly"],
      ],
    ],
    [
      "fr",
      "a augmenté de 9,5 % à 27 milliards de dollars",
      [
        [9.5, "percent"],
        [27e9, "USD"],
      ],
    ],
    [
      "fr",
      "plus de 1 485 000 tonnes, environ 2,4 points",
      [
        [1485000, "tonnes", "more"],
        [2.4, "points", "about"],
      ],
    ],
    [
      "ru",
      "вырос на 9,5 % до 27 млрд долларов",
      [
        [9.5, "percent"],
        [27e9, "USD"],
      ],
    ],
    [
      "ru",
      "около 1,3 миллиарда евро, в 4,5 раза, почти на десять процентных пунктов",
      [
        [1.3e9, "EUR", "about"],
        [4.5, "fold"],
        [10, "points", "nearly"],
      ],
    ],
    [
      "ru",
      "выросли вдвое, 767 тысяч уроженцев",
      [
        [2, "fold"],
        [767000, "persons"],
      ],
    ],
  ] as const)("%s: %s", (lang, text, expected) => {
    const pack = PACKS[lang];
    if (pack === undefined) throw new Error(lang);
    expect(seen(text, pack)).toEqual(expected);
  });

  it("come back as they were written in any language: money with scales and decimals", () => {
    const scales: Record<string, [string, number][]> = {
      en: [
        ["billion dollars", 1e9],
        ["million dollars", 1e6],
      ],
      de: [
        ["Milliarden Dollar", 1e9],
        ["Millionen Dollar", 1e6],
      ],
      fr: [
        ["milliards de dollars", 1e9],
        ["millions de dollars", 1e6],
      ],
      ru: [
        ["млрд долларов", 1e9],
        ["миллионов долларов", 1e6],
      ],
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(PACKS)),
        fc.integer({ min: 1, max: 99999 }),
        fc.integer({ min: 0, max: 1 }),
        (lang, tenths, which) => {
          const pack = PACKS[lang];
          const [words, factor] = scales[lang]?.[which] ?? ["", 1];
          if (pack === undefined) return;
          const number = new Intl.NumberFormat(lang, { minimumFractionDigits: 1 }).format(tenths / 10);
          const [found, ...others] = numbersIn(`x ${number} ${words} y`, pack);
          expect(others).toEqual([]);
          expect(found?.unit).toBe("USD");
          expect(found?.value).toBeCloseTo((tenths / 10) * factor, -2);
          expect(found?.rounding).toBeCloseTo(0.05 * factor, 0);
        },
      ),
      { seed: 1, numRuns: 400 },
    );
  });

  it("are none where nothing is counted", () => {
    for (const [lang, text] of [
      ["en", "no one knows which one of them it is"],
      ["en", "Not since then had he been there, and nor had another"],
      ["de", "eine Reise in ein Land"],
      ["de", "seit der Achttausenderin nicht einer"],
      ["fr", "une question sur un pays"],
      ["ru", "один из них не знает"],
    ] as const)
      expect(seen(text, PACKS[lang] ?? en).filter(([, unit]) => unit !== "times")).toEqual([]);
  });
});

describe("periods", () => {
  const periods = (text: string, pack: Pack, date: string | null = null) =>
    periodsIn(text, pack, date).map(({ period, kind }) => (kind === "period" ? period?.label : kind));
  it.each([
    ["en", "between January and August 2021, and in the same period in 2022", ["2021-01..2021-08", "same"]],
    ["en", "in the first quarter of 2023, in March 2022 and last year", ["2023-Q1", "2022-03", "2023"]],
    [
      "de",
      "von Januar bis August 2022, im zweiten Quartal 2021, im Vorjahr",
      ["2022-01..2022-08", "2021-Q2", "years"],
    ],
    [
      "fr",
      "de janvier à août 2022, au troisième trimestre 2021, un an plus tôt",
      ["2022-01..2022-08", "2021-Q3", "years"],
    ],
    ["ru", "с января по август 2022 года, годом ранее, в 2019 году", ["2022-01..2022-08", "years", "2019"]],
  ] as const)("%s: %s", (lang, text, expected) => {
    expect(periods(text, PACKS[lang] ?? en, "2024-02-01")).toEqual(expected);
  });
});
