import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "national-trade";
const source = sourceOf(id, "flow");
const { figures, log } = readFigures(source, inputs(sample(id)));
const exports = (saidBy: string, importer: string) =>
  figures.find((each) => each.saidBy === saidBy && each.exporter === saidBy && each.importer === importer);
const imports = (saidBy: string, exporter: string) =>
  figures.find((each) => each.saidBy === saidBy && each.importer === saidBy && each.exporter === exporter);

test("exports are FOB from the reporter, imports CIF to it, and the reporter is who says so", () => {
  expect(exports("KAZ", "RUS")).toMatchObject({
    saidBy: "KAZ",
    basis: "FOB",
    product: "TOTAL",
    period: "2021",
  });
  expect(imports("KGZ", "DEU")).toMatchObject({ saidBy: "KGZ", basis: "CIF" });
});

test("thousands become whole dollars exactly, without a binary residue", () => {
  expect(exports("KAZ", "RUS")?.value).toBe(600_001);
  expect(exports("KAZ", "MDA")?.value).toBe(99_999); // Молдова, Республика
  expect(imports("UZB", "_ANT")?.value).toBe(0.08); // 8e-05
});

test("a figure leads to the line here and to the office's own file", () => {
  expect(exports("RUS", "KGZ")?.at).toEqual({ file: "sample.csv", line: 30, origin: "итог.xlsx#2021" });
});

test("names in Russian, in Russian and English, in English with a number, all mean their country", () => {
  expect(exports("RUS", "KGZ")?.value).toBe(410_000_000); // Киргизия
  expect(imports("KGZ", "USA")?.value).toBe(50_500); // Соединенные Штаты Америки / USA
  expect(imports("KGZ", "COD")?.value).toBe(0); // Заир / Zaire
  expect(exports("UZB", "SDN")?.value).toBe(0); // 736, the number of Sudan before its division
  expect(imports("UZB", "SVK")?.value).toBe(3500); // Словакия in an English table
});

test("America is a continent and not the United States", () => {
  expect(imports("KGZ", "_AMERICA")?.value).toBe(50_500);
});

test("totals and groups are no countries", () => {
  expect(exports("KAZ", "_WORLD")?.value).toBe(1_000_250);
  expect(exports("RUS", "_WORLD")?.value).toBe(9_000_000_000); // Экспорт
  expect(imports("RUS", "_WORLD")?.value).toBe(5_000_000_000); // Импорт
  expect(exports("RUS", "_NON_CIS")?.value).toBe(7_000_000_000);
});

test("Kazakhstan's 'other countries of the world' are all outside the CIS, not a rest", () => {
  const value = (group: string) => exports("KAZ", group)?.value ?? Number.NaN;
  expect(value("_CIS") + value("_NON_CIS")).toBe(value("_WORLD"));
  expect(value("_CIS_NON_EAEU")).toBe(100_000); // Страны вне ЕАЭС
  expect(value("_EUROPE_NON_EU")).toBe(20_250); // Страны вне ЕС
});

test("goods of the EU without a member are not the group EU, and rests stay apart", () => {
  expect(imports("KGZ", "_EU")?.value).toBe(100_000);
  expect(imports("KGZ", "_EU_UNSPECIFIED")?.value).toBe(5725);
  expect(imports("KGZ", "_UNKNOWN")?.value).toBe(14_275);
  expect(exports("UZB", "_OTHER")?.value).toBe(250_000);
});

test("a zero that was published stays, and says so", () => {
  const zeros = figures.filter(({ flags }) => flags?.includes("published-zero"));
  expect(zeros.map(({ exporter, importer }) => `${exporter} ${importer}`)).toEqual(["COD KGZ", "UZB SDN"]);
});

test("a figure that an office gives again in another table, in another spelling, counts once", () => {
  expect(log.ignored).toEqual([
    { rule: "the same figure again, in another table of the same office", rows: 1 },
  ]);
  expect(figures.filter(({ importer }) => importer === "TTO")).toHaveLength(1);
  const other = changed(
    id,
    "sample.csv",
    "Тринидад И Тобаго,,X,2021,20.75",
    "Тринидад И Тобаго,,X,2021,20.76",
  );
  expect(raised(source, other).code).toBe("FIGURE_TWICE");
});

test("where partners fall short of the published total, the edition says by how much", () => {
  expect(log.warnings).toEqual([
    "KGZ imports 2021: the partners add up to 770500 USD, the published total is 900500",
  ]);
});

test.each([
  [
    "a code of one country with the name of another",
    "Россия,RUS,X",
    "Россия,UKR,X",
    "PARTNER_CLASH",
    "partner_code",
  ],
  [
    "a number of one country with the name of another",
    "Russia,643",
    "Russia,804",
    "PARTNER_CLASH",
    "partner_code",
  ],
  [
    "two halves of a name that mean two countries",
    "Германия / Germany",
    "Германия / Greece",
    "NAME_UNKNOWN",
    "partner_name",
  ],
  ["a number of no country", "Russia,643", "Russia,999", "VALUE_UNREADABLE", "partner_code"],
  ["a partner nobody knows", "Китай,CHN", "Катай,", "NAME_UNKNOWN", "partner_name"],
  ["Russia's exports in a row of imports", "Экспорт,,X", "Экспорт,,M", "VALUE_UNREADABLE", "flow"],
  [
    "an office that is not the reporter's",
    "RUS FTS,RUS,Экспорт",
    "KAZ BNS,RUS,Экспорт",
    "VALUE_UNREADABLE",
    "source",
  ],
  [
    "a reporter that no office here is of",
    "RUS FTS,RUS,Экспорт",
    "TJK Stat,TJK,Экспорт",
    "VALUE_UNREADABLE",
    "reporter",
  ],
  ["trade with itself", "Россия,RUS,X", "Казахстан,KAZ,X", "VALUE_UNREADABLE", "partner_name"],
  ["an empty value", "RUS,X,2021,600.001", "RUS,X,2021,", "VALUE_UNREADABLE", "value_kusd"],
  ["a negative value", "RUS,X,2021,600.001", "RUS,X,2021,-600", "VALUE_UNREADABLE", "value_kusd"],
  ["a direction that is neither", "RUS,X,2021,600.001", "RUS,E,2021,600.001", "VALUE_UNREADABLE", "flow"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
