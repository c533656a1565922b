import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import type { Table } from "../../src/ledger/tables.js";
import { countryCode } from "../../src/question/countries.js";
import { cowCode } from "../../src/sources/atop-alliances/cow.js";
import { checkBounds, type Reading, readFigures } from "../../src/sources/read.js";
import type { Reader, Source, SourceText } from "../../src/sources/source.js";
import { INDICATORS } from "../../src/sources/worldbank-wdi/read.js";
import { inputs, type Raw, read, sourceOf } from "./samples.js";

const data = resolve("../shared/data");
const load = (...paths: string[]): Raw[] =>
  paths.map((path) => ({ name: path.split("/").at(-1) ?? path, bytes: readFileSync(join(data, path)) }));

const totals = sourceOf("eurostat-totals-monthly", "flow");
const exports = sourceOf("eurostat-exports-monthly", "flow");
const goods = sourceOf("eurostat-comext-cn8", "flow");
const imf = sourceOf("imf-imts-russia", "flow");
const sipri = sourceOf("sipri-arms-shares", "tie");
const atop = sourceOf("atop-alliances", "tie");
const cepii = sourceOf("cepii-distances", "tie");
const stock = sourceOf("un-migrant-stock", "tie");
const knomad = sourceOf("knomad-migrant-stocks-2017", "tie");
const gdelt = sourceOf("gdelt-pairs", "tie");
const wdi = sourceOf("worldbank-wdi", "trait");

const totalsFile = () => load("eurostat/comext_totals_by_member_monthly_2020-2022.csv.gz");
const exportsFile = () => load("eurostat/eu_export_totals_by_member_monthly_2019-2024.csv.gz");
const goodsFile = () => load("eurostat/comext_cn8_monthly_2020-2022.csv.gz");
const imfFile = () => load("imf/imts_russia_2016-2024.csv");
const sipriFile = () => load("arms/sipri_annual_bilateral_1950-2021.csv");
const atopFile = () => load("influence/atop_alliances_1990-2018.csv.gz");
const cepiiFile = () => load("influence/cepii_distances.csv.gz");
const stockFile = () => load("people/un_migrant_stock_1990-2019.csv");
const gdeltFile = () => load("events/gdelt_dyad_month_2018-2024.csv.gz");
const knomadFile = () => load("people/knomad_bilateral_migrant_stocks_2017_long.csv");

/** Reads; every value fits its column, the bounds of the source hold, and nothing is warned of. */
function sound<T extends Table>(
  source: { text: SourceText & { table: T }; reader: Reader<T> },
  files: readonly Raw[],
): Reading<T> {
  const reading = readFigures(source, inputs(files));
  reading.columns.check();
  checkBounds(source.text, reading, inputs(files));
  expect(reading.log.warnings).toEqual([]);
  return reading;
}

function refused(source: Source, files: readonly Raw[]): boolean {
  try {
    const reading = read(source, files);
    checkBounds(source.text, reading, inputs(files));
    return false;
  } catch (error) {
    return error instanceof ParallaxError;
  }
}

/** The file without one of its lines, counted from 1, or without all after it. */
function without(files: readonly Raw[], line: number, rest = false): Raw[] {
  return files.map((file) => {
    const bytes = file.name.endsWith(".gz") ? gunzipSync(file.bytes) : file.bytes;
    const lines = new TextDecoder().decode(bytes).split("\n");
    const kept = rest ? [...lines.slice(0, line), ""] : lines.toSpliced(line - 1, 1);
    return { name: file.name.replace(/\.gz$/, ""), bytes: new TextEncoder().encode(kept.join("\n")) };
  });
}

describe.skipIf(!existsSync(data))("the publishers' real files (needs ../shared/data)", () => {
  describe("Eurostat by month", () => {
    const early = existsSync(data) ? readFigures(totals, inputs(totalsFile())) : undefined;
    const late = existsSync(data) ? readFigures(exports, inputs(exportsFile())) : undefined;
    const said = (figures: typeof early, exporter: string, importer: string, period: string) =>
      figures?.figures.find(
        (each) => each.exporter === exporter && each.importer === importer && each.period === period,
      )?.value;

    test("totals of members: the second of two tables, and no lost row goes unnoticed", () => {
      sound(totals, totalsFile());
      expect(early?.figures).toHaveLength(12493);
      expect(early?.log.ignored).toEqual([
        { rule: expect.stringContaining("a part of the goods (mineral fuels"), rows: 5475 },
      ]);
      expect(said(early, "DEU", "KGZ", "2022-04")).toBe(6903316);
      expect(said(early, "KAZ", "AUT", "2020-01")).toBe(165327885);
      expect(said(early, "RUS", "LTU", "2022-03")).toBe(435921600);
      for (const line of [5600, 12000, 17969])
        expect(refused(totals, without(totalsFile(), line))).toBe(true);
      for (const line of [5476, 17000]) expect(refused(totals, without(totalsFile(), line, true))).toBe(true);
    });

    test("exports of members: all four sums come out, and the United Kingdom stands to January 2020", () => {
      sound(exports, exportsFile());
      expect(said(late, "DEU", "KGZ", "2022-08")).toBe(37567428);
      expect(said(late, "DEU", "KAZ", "2024-08")).toBe(239098206);
      const british = late?.figures.filter(({ saidBy }) => saidBy === "GBR") ?? [];
      expect(british).toHaveLength(78);
      expect(british.every(({ flags }) => flags?.includes("not-eu27"))).toBe(true);
      expect(
        british
          .map(({ period }) => period)
          .sort()
          .at(-1),
      ).toBe("2020-01");
      expect(said(late, "GBR", "KAZ", "2019-01")).toBe(17247187);
      expect(late?.figures.filter(({ saidBy }) => saidBy === "EU27")).toHaveLength(408);
      for (const line of [2, 6000, 12359]) expect(refused(exports, without(exportsFile(), line))).toBe(true);
    });

    test("where both state a cell, five in six agree to the euro; in sum they are a thousandth apart", () => {
      const sold = new Map(
        late?.figures.map((each) => [`${each.saidBy} ${each.importer} ${each.period}`, each]),
      );
      let both = 0;
      let same = 0;
      const sums = { early: 0, late: 0 };
      for (const each of early?.figures ?? []) {
        const other = sold.get(`${each.saidBy} ${each.importer} ${each.period}`);
        if (each.exporter !== each.saidBy || other === undefined) continue;
        both += 1;
        if (other.value === each.value) same += 1;
        sums.early += each.value;
        sums.late += other.value;
      }
      expect([both, same]).toEqual([5441, 4516]);
      expect(sums).toEqual({ early: 257955670002, late: 257729143571 });
    });
  });

  test("Eurostat by product: codes of eight digits, proved against their headings", {
    timeout: 60_000,
  }, () => {
    const reading = readFigures(goods, inputs(goodsFile()));
    reading.columns.check();
    checkBounds(goods.text, reading, inputs(goodsFile()));
    expect(reading.log.warnings).toEqual([]);
    expect(reading.log.ignored).toEqual([
      { rule: expect.stringContaining("a heading of four digits"), rows: 144111 },
    ]);
    expect(new Set(reading.figures.map(({ product }) => product)).size).toBe(2219);
    expect(reading.figures.reduce((sum, { value }) => sum + value, 0)).toBe(95803246686);
    expect(reading.figures.filter(({ flags }) => flags?.includes("published-zero"))).toHaveLength(533);
    expect(refused(goods, without(goodsFile(), 500_000))).toBe(true);
  });

  test("IMF: Russia's trade, estimates from 2022 on", () => {
    const { figures, log } = sound(imf, imfFile());
    const cell = (exporter: string, importer: string, period: string) =>
      figures.find(
        (each) => each.exporter === exporter && each.importer === importer && each.period === period,
      );
    expect(cell("RUS", "KGZ", "2021")?.value).toBe(2152592818);
    expect(cell("RUS", "UZB", "2023")).toMatchObject({ value: 22836038685.19212, flags: ["estimate"] });
    expect(cell("KAZ", "RUS", "2023")?.value).toBeCloseTo(9944234153.28, 2);
    expect(cell("KAZ", "RUS", "2024")).toBeUndefined();
    expect(cell("RUS", "TKM", "2022")).toBeUndefined();
    expect(cell("RUS", "_WORLD", "2021")?.value).toBe(492048058897);
    expect(
      figures.filter(({ flags }) => flags?.includes("estimate")).every(({ period }) => period >= "2022"),
    ).toBe(true);
    expect(log.ignored.map(({ rows }) => rows)).toEqual([18, 252, 526]);
    for (const line of [2, 301, 321]) expect(refused(imf, without(imfFile(), line))).toBe(true);
  });

  test("SIPRI: shares of five years, and nothing but shares", () => {
    const { figures } = sound(sipri, sipriFile());
    const share = (about: string, toward: string, period: string) =>
      figures.find((each) => each.about === about && each.toward === toward && each.period === period);
    // By hand: 163 + 267 + 220 + 266 + 85 = 1001 of 1096.
    expect(share("RUS", "KAZ", "2021")).toMatchObject({ value: 1001 / 1096, at: { line: 421 } });
    expect(share("RUS", "KGZ", "2021")?.value).toBe(28 / 29);
    expect(share("RUS", "TJK", "2019")?.value).toBe(30 / 34);
    expect(share("RUS", "UZB", "2021")?.value).toBe(157 / 293);
    expect(figures.every(({ unit, value }) => unit === "share" && value >= 0 && value <= 1)).toBe(true);
    expect(new Set(figures.map(({ period }) => period)).size).toBe(2021 - 1954 + 1);
    for (const line of [2, 11500, 21325]) expect(refused(sipri, without(sipriFile(), line))).toBe(true);
  });

  test("the state numbers that SIPRI's copy gives agree with our table of them", () => {
    const wrong = new Set<string>();
    for (const row of (inputs(sipriFile())[0]?.records() ?? []).slice(1)) {
      const [supplier = "", recipient = "", year = "", , from = "", to = ""] = row.cells;
      for (const [name, number] of [
        [supplier, from],
        [recipient, to],
      ] as const) {
        const code = sipri.text.names?.[name] ?? countryCode(name) ?? "";
        // Armed groups bear their country's number, and so do parts of a country.
        if (number === "NA" || /^_(?:ARMED_GROUP|LIBYA_GNC|NORTHERN_CYPRUS)$/.test(code)) continue;
        if (cowCode(number, Number(year)) !== code) wrong.add(`${name} ${number} ${year}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test("ATOP: duties of alliances, every state number known", () => {
    const { figures, log } = sound(atop, atopFile());
    const owes = (about: string, toward: string, period: string) =>
      figures
        .filter((each) => each.about === about && each.toward === toward && each.period === period)
        .map(({ of }) => of.slice("alliance.".length));
    expect(owes("RUS", "KAZ", "2018")).toEqual(["defense", "neutral", "nonagg", "consul"]);
    expect(owes("RUS", "UZB", "2012")).toEqual(["defense", "nonagg", "consul"]);
    expect(owes("RUS", "TKM", "2018")).toEqual(["nonagg", "consul"]);
    expect(owes("USA", "ISR", "1990")).toContain("defense");
    expect(owes("ISR", "USA", "1990")).not.toContain("defense");
    expect(log.ignored).toEqual([{ rule: "no such obligation (0)", rows: 190586 * 5 - 343803 }]);
    expect(refused(atop, without(atopFile(), 100000))).toBe(true);
  });

  test("CEPII: distances and ties, 224 countries with each other", () => {
    const { figures, log } = sound(cepii, cepiiFile());
    const between = (about: string, toward: string, of: string) =>
      figures.find((each) => each.about === about && each.toward === toward && each.of === of)?.value;
    expect(between("RUS", "KAZ", "distance.capital")).toBe(2270.788);
    expect(between("RUS", "KAZ", "contiguity")).toBe(1);
    expect(between("RUS", "KGZ", "contiguity")).toBeUndefined();
    expect(between("RUS", "KGZ", "colony")).toBe(1);
    expect(between("RUS", "ROU", "distance.weighted")).toBe(2142.23);
    expect(between("KAZ", "COD", "distance.capital")).toBe(8142.749);
    expect(between("ZWE", "ZWE", "distance.weighted_ces")).toBe(67.83789);
    expect(new Set(figures.map(({ about }) => about)).size).toBe(224);
    expect(log.ignored.map(({ rows }) => rows)).toEqual([4430, 376409]);
    expect(refused(cepii, without(cepiiFile(), 25000))).toBe(true);
    expect(refused(cepii, without(cepiiFile(), 50176, true))).toBe(true);
  });

  test("UN migrant stock: rows are where they live, columns where they come from", () => {
    const { figures } = sound(stock, stockFile());
    const persons = (about: string, toward: string, period: string) =>
      figures.find((each) => each.about === about && each.toward === toward && each.period === period)?.value;
    expect(persons("KAZ", "RUS", "2019")).toBe(2559711);
    expect(persons("RUS", "KAZ", "2019")).toBe(2458414);
    expect(persons("_WORLD", "RUS", "2019")).toBe(11640559);
    expect(persons("_WORLD", "_WORLD", "2019")).toBe(271642105);
    expect(new Set(figures.map(({ period }) => period))).toEqual(
      new Set(["1990", "1995", "2000", "2005", "2010", "2015", "2019"]),
    );
    expect(figures.filter(({ flags }) => flags?.includes("rounded")).length).toBe(6);
    expect(new Set(figures.map(({ toward }) => toward)).size).toBe(233);
    for (const line of [2, 109, 1982]) expect(refused(stock, without(stockFile(), line))).toBe(true);
  });

  test("KNOMAD's stocks of 2017: Mexicans live in the United States, not the other way round", () => {
    const { figures } = sound(knomad, knomadFile());
    const persons = (about: string, toward: string) =>
      figures.find((each) => each.about === about && each.toward === toward)?.value;
    expect(persons("MEX", "USA")).toBe(11573680);
    expect(persons("USA", "MEX")).toBe(739168);
    expect(persons("TJK", "RUS")).toBe(466837);
    expect(persons("KGZ", "RUS")).toBe(591767);
    expect(persons("KAZ", "RUS")).toBe(2562079);
    for (const line of [2, 9000, 15379]) expect(refused(knomad, without(knomadFile(), line))).toBe(true);
  });

  test("GDELT: pairs by month, the days read, and Kazakhstan in January 2022", () => {
    const { figures, log } = sound(gdelt, gdeltFile());
    const wanted = new Set(["2020-12", "2022-01", "2022-02", "2022-05", "2022-12", "2023-05", "2024-02"]);
    const some = figures.filter(({ about, toward, period }) => {
      const of = toward === "_WORLD" || (about === "KAZ" && toward === "RUS");
      return of && wanted.has(period);
    });
    const found = (pair: string, of: string, period: string) =>
      some.find(
        (each) => `${each.about} ${each.toward}` === pair && each.of === of && each.period === period,
      );
    const score = (pair: string, period: string) => found(pair, "news.cooperation", period);
    expect(score("KAZ RUS", "2022-01")).toMatchObject({ value: 5083.507, flags: ["unrest-kaz-2022-01"] });
    expect(score("KAZ RUS", "2022-02")).toMatchObject({ value: 1180.797, at: { line: 302109 } });
    expect(score("KAZ RUS", "2022-02")?.flags).toBeUndefined();
    const days = (period: string) => found("_WORLD _WORLD", "news.days", period)?.value;
    expect([days("2020-12"), days("2022-12"), days("2023-05"), days("2024-02")]).toEqual([22, 26, 15, 23]);
    const sum = some
      .filter(
        ({ about, toward, period }) => period === "2022-05" && about !== "_WORLD" && toward === "_WORLD",
      )
      .reduce((total, { value }) => total + value, 0);
    expect(sum / 2).toBeCloseTo(score("_WORLD _WORLD", "2022-05")?.value ?? 0, 2);
    expect(log.ignored[0]?.rows).toBe(212);
    // Each row gives two figures, so that a file without one is refused.
    expect(gdelt.text.bounds.rows.min).toBe(figures.length);
  });

  describe("World Development Indicators", () => {
    const names = existsSync(data)
      ? readdirSync(join(data, "worldbank")).filter((name) => name.endsWith(".csv.gz"))
      : [];
    const files = () => load(...names.sort().map((name) => `worldbank/${name}`));

    test("21 indicators, each with as many rows as it must have", () => {
      expect(names.map((name) => name.slice(0, -7).toUpperCase()).sort()).toEqual(
        Object.keys(INDICATORS).sort(),
      );
      for (const file of files()) {
        const rows = (inputs([file])[0]?.records().length ?? 0) - 1;
        expect(rows, file.name).toBe(INDICATORS[file.name.slice(0, -7).toUpperCase()]?.rows);
      }
    });

    test("values looked up by hand", () => {
      const { figures } = sound(wdi, files());
      const value = (about: string, of: string, period: string) =>
        figures.find((each) => each.about === about && each.of === of && each.period === period);
      expect(value("KGZ", "SP.POP.TOTL", "2021")?.value).toBe(6851224);
      expect(value("KGZ", "NY.GDP.MKTP.KD.ZG", "2021")).toMatchObject({
        value: 5.50700762671923,
        unit: "percent",
      });
      expect(value("KGZ", "TM.VAL.MRCH.CD.WT", "2021")?.value).toBe(5580000000);
      expect(value("KGZ", "LP.LPI.OVRL.XQ", "2022")?.value).toBe(2.3);
      expect(value("LKA", "SM.POP.NETM", "1982")?.value).toBe(-163987);
    });

    test("a file that lost one row is refused, whichever it is", () => {
      for (const file of files()) expect(refused(wdi, without([file], 700)), file.name).toBe(true);
    });
  });
});
