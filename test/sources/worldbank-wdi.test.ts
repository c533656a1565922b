import { expect, test } from "vitest";
import { COUNTRY_ROWS } from "../../src/question/countries.data.js";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import { INDICATORS } from "../../src/sources/worldbank-wdi/read.js";
import { isUnit } from "../../src/units.js";
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

test("each indicator has the unit that its name states", () => {
  for (const [code, { title, unit }] of Object.entries(INDICATORS)) {
    expect(isUnit(unit), code).toBe(true);
    expect(title.includes("%"), code).toBe(unit === "percent");
    expect(title.includes("current US$"), code).toBe(unit === "USD");
    expect(title.includes("international $"), code).toBe(unit === "international dollars");
  }
  expect(Object.keys(INDICATORS)).toHaveLength(21);
  expect(value("KGZ", "NY.GDP.PCAP.PP.CD", "2021")).toMatchObject({
    value: 5900.25,
    unit: "international dollars",
  });
  expect(value("KAZ", "LP.LPI.OVRL.XQ", "2022")).toMatchObject({ value: 2.85, unit: "index" });
});

test("net migration may be below zero, and what cannot be may not", () => {
  expect(value("KGZ", "SM.POP.NETM", "2021")).toMatchObject({ value: -16800, unit: "persons" });
  expect(
    raised(source, changed(id, "BX.TRF.PWKR.CD.DT.csv", "2021,2900000000", "2021,-2900000000")),
  ).toMatchObject({
    code: "VALUE_UNREADABLE",
    where: { file: "BX.TRF.PWKR.CD.DT.csv", line: 4, column: "Value" },
  });
});

/** A file of an indicator with so many rows, from one country a year and from the year before as many as it takes. */
function long(of: string, rows: number) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const code = COUNTRY_ROWS[at % COUNTRY_ROWS.length]?.code;
    return `Name,${code},${1960 + Math.floor(at / COUNTRY_ROWS.length)},1`;
  });
  const text = `Country Name,Country Code,Year,Value\n${lines.join("\n")}\n`;
  return { name: `${of}.csv`, bytes: new TextEncoder().encode(text) };
}

test("a file with a row fewer than its indicator must have raises, alone or beside whole ones", () => {
  const of = "LP.LPI.OVRL.XQ";
  const rows = INDICATORS[of]?.rows ?? 0;
  const whole = long(of, rows);
  const reading = readFigures(source, inputs([whole]));
  checkBounds(source.text, reading, inputs([whole]));
  expect(reading.figures).toHaveLength(1400);
  expect(raised(source, [long(of, rows - 1)])).toMatchObject({
    code: "FILE_SHORT",
    expected: "at least 1400 rows",
    found: "1399",
    where: { file: `${of}.csv`, line: 1400, column: "1" },
  });
  expect(raised(source, [whole, long("SM.POP.TOTL", 3)])).toMatchObject({
    code: "FILE_SHORT",
    where: { file: "SM.POP.TOTL.csv", line: 4 },
  });
});

test("so few rows as pass without that are too few for an edition", () => {
  for (const rows of [1, 45]) {
    const file = [long("SP.POP.TOTL", rows)];
    const reading = readFigures(source, inputs(file));
    expect(() => checkBounds(source.text, reading, inputs(file))).toThrow(
      expect.objectContaining({ code: "BOUNDS" }),
    );
  }
  expect(raised(source, [long("SP.POP.TOTL", 46)]).code).toBe("FILE_SHORT");
});

test.each(["KGX", "constructor", "__proto__"])("the unknown code %s raises", (code) => {
  expect(raised(source, changed(id, "panel.csv", "\nKGZ", `\n${code}`))).toMatchObject({
    code: "VALUE_UNREADABLE",
    where: { file: "panel.csv", line: 2, column: "iso3c" },
  });
});
