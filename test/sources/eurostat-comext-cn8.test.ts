import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "eurostat-comext-cn8";
const source = sourceOf(id, "flow");
const { figures, log } = readFigures(source, inputs(sample(id)));
const of = (product: string, period: string) =>
  figures.find((each) => each.product === product && each.period === period);

test("a member says what it exported of a product, FOB, in a month, in euros", () => {
  expect(of("84713000", "2022-04")).toEqual({
    saidBy: "CZE",
    exporter: "CZE",
    importer: "KGZ",
    product: "84713000",
    period: "2022-04",
    value: 4000,
    unit: "EUR",
    basis: "FOB",
    at: { file: "sample.csv", line: 8 },
  });
});

test("headings, which contain the codes below them, are left out by name, and codes keep their leading zeros", () => {
  expect(figures.every(({ product }) => product.length === 8)).toBe(true);
  expect(figures).toHaveLength(9);
  expect(log.ignored).toEqual([{ rule: expect.stringContaining("a heading of four digits"), rows: 5 }]);
  expect(of("01012100", "2020-01")?.importer).toBe("GEO");
});

test("a code born with a year has no figure before it, not a zero; a published zero says so", () => {
  expect(of("85171300", "2021-12")).toBeUndefined();
  expect(of("85171300", "2022-01")).toMatchObject({ value: 47000 });
  expect(figures.filter(({ flags }) => flags?.includes("published-zero"))).toEqual([
    expect.objectContaining({ product: "85171300", period: "2022-02", value: 0 }),
  ]);
});

test("each code may add a euro of rounding to its heading, and none to one that holds more", () => {
  expect(raised(source, changed(id, "sample.csv", "2022-04,4101", "2022-04,4099"))).toMatchObject({
    code: "PART_TOO_LARGE",
    where: { line: 3, column: "value_eur" },
  });
  const most = changed(id, "sample.csv", "2022-04,4101", "2022-04,4100");
  expect(readFigures(source, inputs(most)).figures).toHaveLength(9);
});

test.each([
  [
    "a heading stated twice",
    "8471,Greece,ARM,2022-05,5\n",
    "8471,Czechia,KGZ,2022-04,1\n",
    "CELL_TWICE",
    6,
    "1",
  ],
  [
    "codes whose heading has no row",
    "8471,Czechia,KGZ,2021-04,900\n",
    "8471,Czechia,KGZ,2021-05,900\n",
    "PART_TOO_LARGE",
    7,
    "1",
  ],
  ["a code that lost its zero", "\n01012100,", "\n1012100,", "VALUE_UNREADABLE", 14, "cn_code"],
  ["a code of six digits", "\n27101981,", "\n271019,", "VALUE_UNREADABLE", 15, "cn_code"],
  [
    "a reporter that is no member",
    "Netherlands,BLR",
    "United Kingdom,BLR",
    "VALUE_UNREADABLE",
    15,
    "reporter",
  ],
  ["a reporter nobody knows", "Netherlands,BLR", "Neverland,BLR", "NAME_UNKNOWN", 15, "reporter"],
  ["a partner that is no code", "Netherlands,BLR", "Netherlands,EUR", "VALUE_UNREADABLE", 15, "partner_iso3"],
  [
    "a member as its own partner",
    "Netherlands,BLR",
    "Netherlands,NLD",
    "VALUE_UNREADABLE",
    15,
    "partner_iso3",
  ],
  ["a year for a month", "BLR,2022-11", "BLR,2022-13", "VALUE_UNREADABLE", 15, "month"],
  ["a missing value", ",61000", ",", "VALUE_UNREADABLE", 15, "value_eur"],
])("%s raises", (_, from, to, code, line, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({
    code,
    where: { file: "sample.csv", line, column },
  });
});
