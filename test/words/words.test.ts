import { describe, expect, it } from "vitest";
import { nameWithin } from "../../src/dossier/speaker.js";
import { dayText, periodName } from "../../src/question/called.js";
import { countryCodes, countryName } from "../../src/question/countries.js";
import { GROUPS } from "../../src/question/groups.js";
import { formatChange, formatValue } from "../../src/words/format.js";
import type { Table } from "../../src/words/table.js";
import {
  fill,
  languages,
  listNames,
  loadLanguages,
  named,
  parseLanguages,
  say,
  tableOf,
} from "../../src/words/words.js";
import { isMentioned, mentioned, mentionedIn } from "./code.js";
import { standing } from "./english.js";
import { faults, pluralFaults } from "./faults.js";

await loadLanguages(languages());
const english: Table = { ...tableOf("en"), texts: { ...standing(), ...tableOf("en").texts } };

/** Names that are the same everywhere. */
const NAMES = [
  ...[
    "Parallax",
    "SQL",
    "Jaccard",
    "ATOP",
    "BTI",
    "FBIC",
    "Freedom House",
    "GDELT",
    "KNOMAD",
    "SIPRI",
    "Central Asia Barometer",
    "Unicode CLDR",
    "Global Energy Monitor",
    "Lee Kuan Yew School of Public Policy",
    "Reuters",
    "V-Dem",
  ],
  "Alliance Treaty Obligations and Provisions project (ATOP), Rice University",
  "Eurostat",
];
/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...["Almaty", "Astana", "Atyrau", "Kant", "Nur-Sultan", "Qingdao", "Samarkand"],
    ...["bilateral", "Bilateral", "Dossier", "Federal Reserve", "Index", "Name", "Partner"],
    "Bertelsmann Stiftung (Bertelsmann Transformation Index, BTI)",
    "Stockholm International Peace Research Institute (SIPRI), Arms Transfers Database",
  ],
  fr: [
    ...["{amount} Mt", "production", "rail", "tonnes", "transit"],
    ...["Almaty", "Astana", "Kant", "Pavlodar", "Qingdao"],
    ...[
      "Culture",
      "Dossier",
      "migrants",
      "Notes",
      "points",
      "Score",
      "score {score}",
      "Source",
      "Sources",
      "Table",
    ],
    ...["total", "traits", "Verdict", "votes", "{speaker}, score {score}, {direction}"],
  ],
  ru: [],
};

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
    else
      expect(faults(lang, tableOf(lang), english, new Set([...NAMES, ...(SHARED[lang] ?? [])]))).toEqual([]);
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
      new Set(["OK"]),
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

describe("names", () => {
  const speakers = Object.keys(tableOf("en").texts).flatMap((id) =>
    id.startsWith("speaker.") ? [id.slice("speaker.".length).toUpperCase()] : [],
  );
  const codes = [
    ...["partner", "each-partner", "any-partner", "hub"],
    ...Array.from({ length: 12 }, (_, index) => `month-${index + 1}`),
    ...speakers,
    ...GROUPS.map(({ id }) => id),
    ...countryCodes(),
  ];

  it.each(languages().filter((lang) => lang !== "en"))(
    "of all countries, groups, speakers and months have every form in %s, and no others are there",
    (lang) => {
      const { names, forms } = tableOf(lang);
      expect(codes.filter((code) => names[code] === undefined)).toEqual([]);
      expect(Object.keys(names).filter((code) => !codes.includes(code))).toEqual([]);
      const bad = Object.entries(names).filter(
        ([, row]) =>
          (row.length !== 1 && row.length !== forms.length + 1) ||
          row.some((text) => text.trim() !== text || text === ""),
      );
      expect(bad).toEqual([]);
    },
  );

  it.each(["de", "fr", "ru"] as const)(
    "of countries are the same within sentences as in tables, but for articles, in %s",
    (lang) => {
      const bare = (text: string) => text.replace(/^(der|die|das|le|la|les|La) |^l’/, "").toLowerCase();
      const other = countryCodes().filter((code) => {
        const within = bare(named(lang, code, "").plain);
        const [first = ""] = countryName(code, lang).toLowerCase().split(/[ -]/);
        return !within.includes(first.slice(0, 5));
      });
      expect(other).toEqual([]);
    },
  );

  it("stand in sentences in the case that these need, alone and in lists", () => {
    const message = (lang: string, code: string, form: string) =>
      fill(lang, `{name_${form}}`, { name: nameWithin(code, lang) });
    expect([
      message("de", "TUR", "gen"),
      message("de", "IRN", "in"),
      message("de", "KAZ", "gen"),
      message("de", "USA", "dat"),
      message("de", "BLR", "gen"),
    ]).toEqual(["der Türkei", "im Iran", "Kasachstans", "den Vereinigten Staaten", "Belarus’"]);
    expect([
      message("fr", "KAZ", "a"),
      message("fr", "UZB", "from"),
      message("fr", "USA", "de"),
      message("fr", "GBR", "de"),
      message("fr", "CUB", "a"),
    ]).toEqual(["au Kazakhstan", "d’Ouzbékistan", "des États-Unis", "du Royaume-Uni", "à Cuba"]);
    expect([
      message("ru", "KAZ", "with"),
      message("ru", "SVK", "with"),
      message("ru", "FRA", "in"),
      message("ru", "CUB", "from"),
      message("ru", "NLD", "gen"),
    ]).toEqual(["с Казахстаном", "со Словакией", "во Франции", "с Кубы", "Нидерландов"]);
    const list = (lang: string, codes: string[], form: string) =>
      fill(lang, `{names_${form}}`, {
        names: listNames(
          lang,
          codes.map((code) => nameWithin(code, lang)),
        ),
      });
    expect(list("ru", ["KAZ", "UZB", "SVK"], "with")).toBe("с Казахстаном, Узбекистаном и со Словакией");
    expect(list("fr", ["KAZ", "RUS"], "de")).toBe("du Kazakhstan et de la Russie");
    expect(list("de", ["KAZ", "TUR"], "dat")).toBe("Kasachstan und der Türkei");
  });

  it("of what the language does not know are the same in every form", () => {
    expect(fill("ru", "по данным {who_gen}", { who: named("ru", "_EXAMPLE", "Example Institute") })).toBe(
      "по данным Example Institute",
    );
  });
});

describe("periods and days", () => {
  it.each([
    ["2022", "2022", "im Jahr 2022", "в 2022 году"],
    ["2012-2021", "2012–2021", "in den Jahren 2012–2021", "в 2012–2021 годах"],
    ["2022-08", "August 2022", "im August 2022", "в августе 2022 года"],
    ["2022-Q4", "Q4 2022", "im 4. Quartal 2022", "в 4-м квартале 2022 года"],
    [
      "2022-01..2022-08",
      "January to August 2022",
      "von Januar bis August 2022",
      "в январе–августе 2022 года",
    ],
    [
      "2021-11..2022-02",
      "November 2021 to February 2022",
      "von November 2021 bis Februar 2022",
      "с ноября 2021 по февраль 2022 года",
    ],
  ])("%s is said in words", (label, english, german, russian) => {
    expect(periodName(label, "en").plain).toBe(english);
    expect(periodName(label, "de").forms.in).toBe(german);
    expect(periodName(label, "ru").forms.in).toBe(russian);
  });

  it("that are none of these stay as they are", () => {
    expect(periodName("earlier", "de")).toEqual({ plain: "earlier", forms: {} });
    expect(["en", "de", "fr", "ru"].map((lang) => dayText("2023-06-02", lang))).toEqual([
      "2 June 2023",
      "2. Juni 2023",
      "2 juin 2023",
      "2 июня 2023 года",
    ]);
  });
});

describe("what each language writes", () => {
  const texts = (lang: string) => Object.entries(tableOf(lang).texts);

  it("has no-break spaces before French double signs, and French and German quotation marks", () => {
    expect(texts("fr").filter(([, text]) => /[ \u0020][;:?!»%](?!\S*\})|«[ \u0020]|"|'/.test(text))).toEqual(
      [],
    );
    expect(texts("de").filter(([, text]) => /["«»]|\d %|\} %/.test(text))).toEqual([]);
    expect(texts("ru").filter(([, text]) => /["„“]|\d %|\} %| – (?!\{)/.test(text))).toEqual([]);
  });

  it("has numbers as the language writes them", () => {
    const value = (lang: string) => [
      formatValue(lang, 2304.9e6, "USD"),
      formatValue(lang, 0.1234, "share"),
      formatChange(lang, { absolute: -0.5, relative: -0.256 }, "USD"),
    ];
    expect(value("de")).toEqual(["2.305\u00a0Mio.\u00a0US$", "12,3\u00a0%", "−25,6\u00a0%"]);
    expect(value("fr")).toEqual(["2\u202f305\u00a0M$", "12,3\u00a0%", "−25,6\u00a0%"]);
    expect(value("ru")).toEqual(["$2\u00a0305\u00a0млн", "12,3\u00a0%", "−25,6\u00a0%"]);
  });
});
