import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/texts/laws/language.js";
import { uzbekLatin, wordsOf } from "../../../src/texts/laws/words.js";

const norms = (text: string, language: Language | null = null) =>
  wordsOf(text, language).map(({ norm }) => norm);

describe("words as they are compared", () => {
  it.each([
    ["Учёт «Счетов» – УЧЕТ", "учет счетов учет"],
    ["инфор\u00ADмация, инфор-\nмация, инфор\u00AD\n  мация", "информация информация информация"],
    ["социально-правовой и социально-\nправовой", "социальноправовой и социальноправовой"],
    ["от 12-1 до 2022-2023, пункт 3)", "от 12 1 до 2022 2023 пункт 3"],
    ["Ａ１ ﬁnal", "a1 final"],
    ["за́мок", "замок"],
    ["срок¹ и № 7", "срок и 7"],
    ["the defendant’s ‘property’ — the defendant's", "the defendant's property the defendant's"],
    ["слово -\nДругое", "слово другое"],
  ])("%j reads %s", (text, expected) => expect(norms(text).join(" ")).toBe(expected));

  it("knows where each word stands in the text", () => {
    const text = "1. «Ин-\nформация» есть.";
    expect(wordsOf(text, null).map(({ start, end }) => text.slice(start, end))).toEqual([
      "1",
      "Ин-\nформация",
      "есть",
    ]);
  });

  it.each([
    ["ўзбекистон", "o'zbekiston"],
    ["тоғ", "tog'"],
    ["ҳуқуқ", "huquq"],
    ["қонун", "qonun"],
    ["объект", "obyekt"],
    ["маъно", "ma'no"],
    ["конституция", "konstitutsiya"],
    ["акция", "aksiya"],
    ["ер", "yer"],
    ["кейин", "keyin"],
    ["сентябрь", "sentabr"],
    ["шартнома", "shartnoma"],
  ])("Uzbek %s is %s in Latin letters", (cyrillic, latin) => expect(uzbekLatin(cyrillic)).toBe(latin));

  it("makes one word of Uzbek in both scripts, whichever apostrophe is typed", () => {
    const cyrillic = norms("Ўзбекистон Республикаси қонуни бўйича тоғ маъноси", "uz");
    for (const mark of ["ʻ", "‘", "’", "'", "`"]) {
      const latin = `O${mark}zbekiston Respublikasi qonuni bo${mark}yicha tog${mark} ma’nosi`;
      expect(norms(latin, "uz")).toEqual(cyrillic);
    }
  });
});
