import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "worldbank-wdi";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const value = (about: string, of: string, period: string) =>
  figures.find((figure) => figure.about === about && figure.of === of && figure.period === period);

test("the name of a long file is its indicator, and gives the unit", () => {
  expect(value("KGZ", "BX.TRF.PWKR.CD.DT", "2021")).toMatchObject({
    saidBy: "WB",
    value: 2750000000.5,
    unit: "USD",
  });
  const misnamed = sample(id).map((file) => ({ ...file, name: file.name.replace("BX.TRF", "XX.XXX") }));
  expect(raised(source, misnamed)).toMatchObject({ code: "INDICATOR_UNKNOWN", found: "XX.XXX.PWKR.CD.DT" });
});

test("the panel is a share of GDP in percent, whatever its file is called", () => {
  expect(value("TJK", "BX.TRF.PWKR.DT.GD.ZS", "2022")).toMatchObject({ value: 48.9, unit: "percent" });
});

test("regions and income groups are left out by name; the euro area and the Channel Islands are no countries", () => {
  expect(log.ignored).toEqual([
    { rule: "aggregate of the World Bank", rows: 2 },
    { rule: "no value published", rows: 1 },
    { rule: "rus_gdp_growth and rub_depr are about Russia, not about the country of the row", rows: 8 },
  ]);
  expect(value("_EMU", "BX.TRF.PWKR.CD.DT", "2021")?.value).toBe(99e9);
  expect(value("_CHI", "BX.TRF.PWKR.CD.DT", "2021")?.value).toBe(12e6);
});

test("a year without a value is a hole and no zero", () => {
  expect(value("TKM", "BX.TRF.PWKR.CD.DT", "2021")).toBeUndefined();
});

test.each(["KGX", "constructor", "__proto__"])("the unknown code %s raises", (code) => {
  expect(raised(source, changed(id, "panel.csv", "\nKGZ", `\n${code}`))).toMatchObject({
    code: "VALUE_UNREADABLE",
    where: { file: "panel.csv", line: 2, column: "iso3c" },
  });
});
