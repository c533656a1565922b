import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "knomad-remittances-2017";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const sent = (about: string, toward: string) =>
  figures.find((figure) => figure.about === about && figure.toward === toward);

test("the first country sends, the second receives: Russia to Tajikistan is ten times the way back", () => {
  expect(sent("RUS", "TJK")?.value).toBe(1_500_500_000);
  expect(sent("TJK", "RUS")?.value).toBe(150_125_000);
});

test("millions become whole dollars exactly, powers of ten included", () => {
  expect(sent("TJK", "KGZ")).toEqual({
    saidBy: "KNOMAD",
    about: "TJK",
    toward: "KGZ",
    of: "remittances",
    period: "2017",
    value: 2500, // 2.5E-3
    unit: "USD",
    at: { file: "sample.csv", line: 7 },
  });
});

test("WORLD is a total and no country; the Channel Islands are no country of ISO 3166", () => {
  expect(sent("RUS", "_WORLD")?.value).toBe(2_410_750_000);
  expect(sent("_WORLD", "TJK")?.value).toBe(1_508_000_000);
  expect(sent("_CHI", "ISR")?.value).toBe(3_000_000);
  expect(sent("KOR", "TJK")?.value).toBe(7_000_000); // Korea, Rep.
});

test("withheld pairs are holes and no zeros, and a country sends nothing to itself", () => {
  expect(sent("ISR", "LBN")).toBeUndefined();
  expect(sent("VUT", "VUT")).toBeUndefined();
  expect(log.ignored).toEqual([
    { rule: "from a country to itself", rows: 1 },
    { rule: 'no value published ("-")', rows: 2 },
  ]);
});

test.each([
  ["a lost row", "Russian Federation,Kyrgyz Republic,900.25\n", "", "TOTAL_WRONG", "value"],
  ["a lost total", "Tajikistan,WORLD,150.1275\n", "", "TOTAL_MISSING", "row_country"],
  ["a partner nobody knows", "Lebanon,Tajikistan", "Lebanon,Tajikstan", "NAME_UNKNOWN", "column_country"],
  ["an empty value", "Israel,10\n", "Israel,\n", "VALUE_UNREADABLE", "value"],
  ["a negative value", "Israel,10\n", "Israel,-10\n", "VALUE_UNREADABLE", "value"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
