import { describe, expect, it } from "vitest";
import type { Table } from "../../src/words/table.js";
import { languages, loadLanguages, parseLanguages, say, tableOf } from "../../src/words/words.js";
import { isMentioned, mentioned, mentionedIn } from "./code.js";
import { standing } from "./english.js";
import { faults, pluralFaults } from "./faults.js";

await loadLanguages(languages());
const english: Table = { ...tableOf("en"), texts: { ...tableOf("en").texts, ...standing() } };

/** Names, signs and words that are the same in English and in another language. */
const SAME: ReadonlySet<string> = new Set([]);

describe("the words", () => {
  const code = mentioned();

  it("are all asked for by code, those with composed ids too", () => {
    const ids = Object.keys(tableOf("en").texts);
    expect(ids.filter((id) => !isMentioned(id, code))).toEqual([]);
  });

  it("have every id that code names", () => {
    const { texts } = tableOf("en");
    const families = new Set(Object.keys(texts).map((id) => id.split(".")[0]));
    const named = [...code.whole].filter(
      (id) => families.has(id.split(".")[0]) && !/\.(json|html|md|yaml|ts)$/.test(id),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => texts[id] === undefined)).toEqual([]);
  });

  it.each(languages())("are whole in %s", (lang) => {
    if (lang === "en") expect(pluralFaults("en", tableOf("en"))).toEqual([]);
    else expect(faults(lang, tableOf(lang), english, SAME)).toEqual([]);
  });
});

describe("the checks of the words", () => {
  const table = (texts: Record<string, string>): Table => ({
    texts,
    forms: [{ id: "gen", repeat: null }],
    names: {},
  });

  it("find ids that no code asks for, also where code puts them together", () => {
    const code = mentionedIn([
      'say(lang, "page.a"); const FACETS = ["trade"]; say(lang, `facet.$' + "{facet}`);",
    ]);
    const ids = ["page.a", "page.b", "facet.trade", "facet.gone"];
    expect(ids.filter((id) => !isMentioned(id, code))).toEqual(["page.b", "facet.gone"]);
  });

  it("find what is missing, unused, untranslated, of other arguments, and without a plural", () => {
    const found = faults(
      "ru",
      table({
        hub: "связи {hub_gen}",
        same: "Score",
        name: "OK",
        gone: "нет",
        count: "{n, plural, one {# ряд} other {# рядов}}",
        way: "{fits, select, yes {да} other {}}",
        wrong: "{who} говорит",
        sign: "{a} %",
      }),
      table({
        hub: "ties of {hub}",
        same: "Score",
        name: "OK",
        lost: "lost",
        count: "{n, plural, one {# series} other {# series}}",
        way: "{fits, select, no {no} other {}}",
        wrong: "{whom} says",
        sign: "{a} %",
      }),
      new Set(["name"]),
    );
    expect(found).toEqual([
      "lost: missing",
      "gone: unused",
      "same: untranslated",
      "way: has {fits: other yes}, not {fits: no other}",
      "wrong: has {who}, not {whom}",
      "count: no few, many",
    ]);
  });
});

describe("what is said", () => {
  it("is in a language that there is", () => {
    expect(parseLanguages("all")).toEqual(languages());
    expect(() => parseLanguages("xx")).toThrow(expect.objectContaining({ code: "LANGUAGE_UNKNOWN" }));
  });

  it("is English where a language lacks it, and an error where English does", () => {
    expect(say("xx", "facet.trade")).toBe("Trade");
    expect(() => say("en", "facet.gone")).toThrow("no text");
  });
});
