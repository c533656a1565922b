import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "imf-imts-russia";
const source = sourceOf(id, "flow");
const { figures, log } = readFigures(source, inputs(sample(id)));
const sold = (importer: string, period: string) =>
  figures.find((each) => each.exporter === "RUS" && each.importer === importer && each.period === period);
const bought = (exporter: string, period: string) =>
  figures.find((each) => each.importer === "RUS" && each.exporter === exporter && each.period === period);

test("the IMF says it, of Russia: exports FOB, imports CIF, millions as whole dollars exactly", () => {
  expect(sold("UZB", "2021")).toEqual({
    saidBy: "IMF",
    exporter: "RUS",
    importer: "UZB",
    product: "TOTAL",
    period: "2021",
    value: 52741160,
    unit: "USD",
    basis: "FOB",
    at: { file: "sample.csv", line: 14 },
  });
  expect(bought("KAZ", "2022")).toMatchObject({ value: 89206708.4164, basis: "CIF" });
  expect(bought("TUV", "2021")?.value).toBe(10);
});

test("from 2022 on they are estimates, and say so", () => {
  for (const { flags, period } of figures) expect(flags).toEqual(period >= "2022" ? ["estimate"] : undefined);
});

test("a year without a value is a hole and no zero", () => {
  expect(sold("TKM", "2021")?.value).toBe(1);
  expect(sold("TKM", "2022")).toBeUndefined();
});

test("the world, the EU and the CIS have codes; other groups are left out by name, as is a rest counted twice", () => {
  expect(bought("_WORLD", "2023")?.value).toBe(101250000);
  expect(bought("_CIS", "2020")?.value).toBe(50500000);
  expect(bought("_UNKNOWN", "2022")?.value).toBe(1500000);
  expect(sold("PSE", "2020")?.value).toBe(500000);
  expect(log.ignored).toEqual([
    { rule: "Other Countries n.i.e., which are Cuba and North Korea a second time", rows: 4 },
    { rule: "a group of countries as the IMF draws it", rows: 4 },
    { rule: "no value published (empty)", rows: 15 },
  ]);
});

test("its terms keep it out of the starter", () => {
  expect(source.text.terms.republish).toBe("no");
});

test.each([
  ["a damaged value", '"50.5","71.306096"', '"50.6","71.306096"', "TOTAL_WRONG", "MG_CIF_USD 2020"],
  ["an unknown code", '"RUS.XG_FOB_USD.KAZ.A"', '"RUS.XG_FOB_USD.KAX.A"', "VALUE_UNREADABLE", "SERIES_CODE"],
  ["another scale", '"6","Millions"', '"3","Thousands"', "VALUE_UNREADABLE", "SCALE.ID"],
  ["another reporter", '"OBS_VALUE","RUS"', '"OBS_VALUE","BLR"', "VALUE_UNREADABLE", "COUNTRY.ID"],
  ["months", '"A","Annual"', '"M","Monthly"', "VALUE_UNREADABLE", "FREQUENCY.ID"],
  ["another indicator", '"MG_CIF_USD","Imports', '"MG_FOB_USD","Imports', "VALUE_UNREADABLE", "INDICATOR.ID"],
  ["a negative value", '"1.25"', '"-1.25"', "VALUE_UNREADABLE", "2020"],
  ["a word for a value", '"1.25"', '"n.a."', "VALUE_UNREADABLE", "2020"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});

test("a lost world raises, and so does a partner that nobody knows", () => {
  const text = new TextDecoder().decode(sample(id)[0]?.bytes);
  const read = (lines: string[]) =>
    raised(source, [{ name: "lost.csv", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  expect(read(text.split("\n").filter((line) => !line.includes("XG_FOB_USD.G001"))).code).toBe(
    "TOTAL_MISSING",
  );
  expect(read(text.replaceAll("TUV", "TUX").split("\n"))).toMatchObject({
    code: "VALUE_UNREADABLE",
    where: { line: 2, column: "COUNTERPART_COUNTRY.ID" },
  });
});

test("a year more or less is the same table", () => {
  const text = new TextDecoder().decode(sample(id)[0]?.bytes);
  const fewer = text.replaceAll(/,"[^",]*"$/gm, "");
  const read = readFigures(source, inputs([{ name: "fewer.csv", bytes: new TextEncoder().encode(fewer) }]));
  expect(read.figures.map(({ period }) => period)).not.toContain("2023");
  expect(read.figures.length).toBe(figures.filter(({ period }) => period < "2023").length);
});
