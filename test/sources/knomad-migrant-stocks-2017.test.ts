import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "knomad-migrant-stocks-2017";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const stock = (about: string, toward: string) =>
  figures.find((figure) => figure.about === about && figure.toward === toward);

test("the first country is the origin: Mexicans in the United States are many, the other way round few", () => {
  expect(stock("MEX", "USA")).toEqual({
    saidBy: "KNOMAD",
    about: "MEX",
    toward: "USA",
    of: "migrant_stock",
    period: "2017",
    value: 1100000,
    unit: "persons",
    at: { file: "sample.csv", line: 2 },
  });
  expect(stock("USA", "MEX")?.value).toBe(73000);
});

test("World is a total and no country", () => {
  expect(stock("KAZ", "_WORLD")?.value).toBe(256000);
  expect(stock("_WORLD", "RUS")?.value).toBe(302670);
  expect(stock("_WORLD", "_WORLD")?.value).toBe(1720842);
});

test("a zero is published, and nobody migrates from a country to itself", () => {
  expect(stock("KAZ", "KOR")).toMatchObject({ value: 0, flags: ["published-zero"] });
  expect(stock("VUT", "VUT")).toBeUndefined();
  expect(log.ignored).toEqual([{ rule: "from a country, or from a rest, to itself", rows: 2 }]);
});

test.each([
  ["a lost row", "Tajikistan,Kazakhstan,4100\n", "", "TOTAL_WRONG", "value"],
  ["a damaged value", "Tajikistan,Kazakhstan,4100", "Tajikistan,Kazakhstan,4101", "TOTAL_WRONG", "value"],
  ["a lost total of an origin", "Tajikistan,World,50700\n", "", "TOTAL_MISSING", "row_country"],
  ["a lost total of a destination", "World,Mexico,73000\n", "", "TOTAL_WRONG", "value"],
  [
    "a country nobody knows",
    "Tajikistan,Kazakhstan",
    "Tajikistan,Kasachien",
    "NAME_UNKNOWN",
    "column_country",
  ],
  ["half a person", ",4100", ",4100.5", "VALUE_UNREADABLE", "value"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
