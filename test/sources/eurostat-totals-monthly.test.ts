import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "eurostat-totals-monthly";
const source = sourceOf(id, "flow");
const { figures, log } = readFigures(source, inputs(sample(id)));
const value = (exporter: string, importer: string, period: string) =>
  figures.find((each) => each.exporter === exporter && each.importer === importer && each.period === period)
    ?.value;

test("a member says what it exported FOB and imported CIF, in a month, in euros", () => {
  expect(figures.find(({ exporter }) => exporter === "DEU")).toEqual({
    saidBy: "DEU",
    exporter: "DEU",
    importer: "KGZ",
    product: "TOTAL",
    period: "2021-04",
    value: 3100000,
    unit: "EUR",
    basis: "FOB",
    at: { file: "sample.csv", line: 14 },
  });
  expect(figures.find(({ importer }) => importer === "ITA")).toMatchObject({
    saidBy: "ITA",
    exporter: "RUS",
    value: 150000001,
    basis: "CIF",
  });
});

test("of two values for one cell, the first is a part of the goods and the second is all goods", () => {
  expect(value("KAZ", "AUT", "2021-03")).toBe(705900);
  expect(value("DEU", "KGZ", "2022-04")).toBe(12400000);
  expect(value("SVK", "UZB", "2022-04")).toBe(77000);
  expect(log.ignored).toEqual([{ rule: expect.stringContaining("a part of the goods"), rows: 5 }]);
  expect(figures).toHaveLength(12);
});

test("a published zero says so", () => {
  expect(
    figures.filter(({ flags }) => flags?.includes("published-zero")).map(({ period }) => period),
  ).toEqual(["2020-03"]);
});

test.each([
  ["a part worth more than the whole", ",2500\n", ",12500000\n", "PART_TOO_LARGE", 15, "value_eur"],
  ["a part without a whole", "EXPORT,Germany,KGZ,2022-04,12400000\n", "", "TOTAL_MISSING", 5, "1"],
  [
    "a part stated twice",
    "EXPORT,Czechia,GEO,2021-03,15\n",
    "EXPORT,Slovakia,UZB,2022-04,1\n",
    "CELL_TWICE",
    6,
    "1",
  ],
  ["another flow", "IMPORT,Italy", "REEXPORT,Italy", "VALUE_UNREADABLE", 3, "flow"],
  [
    "a reporter that is no member",
    "Netherlands,BLR",
    "United Kingdom,BLR",
    "VALUE_UNREADABLE",
    11,
    "reporter",
  ],
  ["a reporter nobody knows", "Netherlands,BLR", "Neverland,BLR", "NAME_UNKNOWN", 11, "reporter"],
  ["a partner that is no code", "Netherlands,BLR", "Netherlands,EUR", "VALUE_UNREADABLE", 11, "partner_iso3"],
  ["a year for a month", "BLR,2021-12", "BLR,2021-13", "VALUE_UNREADABLE", 11, "month"],
  ["a missing value", ",88000", ",", "VALUE_UNREADABLE", 11, "value_eur"],
])("%s raises", (_, from, to, code, line, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({
    code,
    where: { file: "sample.csv", line, column },
  });
});

test("one table without the other raises, whichever it is", () => {
  const lines = new TextDecoder().decode(sample(id)[0]?.bytes).split("\n");
  for (const kept of [lines.slice(0, 6), [...lines.slice(0, 1), ...lines.slice(6)]]) {
    const bytes = new TextEncoder().encode(`${kept.join("\n").trimEnd()}\n`);
    expect(raised(source, [{ name: "half.csv", bytes }]).code).toBe("TABLES_WRONG");
  }
});
