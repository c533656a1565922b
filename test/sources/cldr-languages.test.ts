import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "cldr-languages";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string) => figures.find((each) => each.about === about && each.of === of);

test("a language has its share of the people, its status, its line and the year of its edition", () => {
  expect(figure("KGZ", "language.ru")).toEqual({
    saidBy: "CLDR",
    about: "KGZ",
    of: "language.ru",
    period: "2025",
    value: 30.5,
    unit: "percent",
    flags: ["official"],
    at: { file: "sample.json", line: 32 },
  });
  expect(figure("RUS", "language.ba")?.flags).toEqual(["official-regional"]);
  expect(figure("USA", "language.en")?.flags).toEqual(["de-facto-official"]);
  expect(figure("RUS", "language.hy")).not.toHaveProperty("flags");
});

test("a language in a second script is a figure of its own, and a published zero is one", () => {
  expect([figure("UZB", "language.uz")?.value, figure("UZB", "language.uz_Cyrl")?.value]).toEqual([80, 15]);
  expect(figure("RUS", "language.cu")?.value).toBe(0);
});

test("population is kept, and what is no country is left out by name", () => {
  expect(figure("RUS", "population")).toMatchObject({ value: 1, unit: "persons", at: { line: 38 } });
  expect(new Set(figures.map(({ about }) => about))).toEqual(new Set(["KGZ", "RUS", "USA", "UZB"]));
  expect(log.ignored).toEqual([
    { rule: "a territory that is no country of ISO 3166", rows: 1 },
    { rule: "a territory without languages", rows: 1 },
  ]);
});

test.each([
  ["an edition of which no year is known", '"_cldrVersion": "48"', '"_cldrVersion": "99"', 3],
  ["a territory nobody knows", '"KG": {', '"QX": {', 23],
  ["a share above all", '"_populationPercent": "94"', '"_populationPercent": "194"', 54],
  ["a share that is no number", '"_populationPercent": "94"', '"_populationPercent": "most"', 54],
  ["a share that is no text", '"_populationPercent": "94"', '"_populationPercent": 94', 55],
  ["no share", '"_populationPercent": "0"', '"_literacyPercent": "0"', 47],
  ["an unknown status", '"official_regional"', '"regional"', 43],
  ["an unknown key", '"_writingPercent": "5"', '"_speakers": "5"', 66],
  ["no code of a language", '"uz_Cyrl"', '"Uzbek"', 84],
  [
    "a population that is none",
    '"_population": "1",\n        "languagePopulation": {\n          "ky"',
    '"_population": "?",\n        "languagePopulation": {\n          "ky"',
    23,
  ],
])("%s raises, with its line", (_, from, to, line) => {
  const error = raised(source, changed(id, "sample.json", from, to));
  expect([error.code, error.where?.line]).toEqual(["VALUE_UNREADABLE", line]);
});

test("what is no JSON object raises", () => {
  const bytes = new TextEncoder().encode("[1, 2]\n");
  expect(raised(source, [{ name: "list.json", bytes }]).code).toBe("FILE_NOT_JSON");
  expect(raised(source, changed(id, "sample.json", '"KG": {', '"KG": [')).code).toBe("FILE_NOT_JSON");
});

test("the package's own file: Russian in Central Asia, and none in Azerbaijan", () => {
  const bytes = readFileSync("node_modules/cldr-core/supplemental/territoryInfo.json");
  const files = inputs([{ name: "territoryInfo.json", bytes }]);
  const reading = readFigures(source, files);
  reading.columns.check();
  checkBounds(source.text, reading, files);
  expect(source.text.bounds.rows.min).toBe(reading.figures.length);
  const russian = Object.fromEntries(
    reading.figures.filter(({ of }) => of === "language.ru").map(({ about, value }) => [about, value]),
  );
  expect(russian).toMatchObject({ RUS: 94, KAZ: 72, KGZ: 36, TJK: 12, TKM: 12, UZB: 14 });
  expect(russian).not.toHaveProperty("AZE");
});
