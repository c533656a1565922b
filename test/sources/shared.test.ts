import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import type { FlowFigure } from "../../src/ledger/tables.js";
import { GROUPS } from "../../src/question/groups.js";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import type { Source } from "../../src/sources/source.js";
import { inputs, type Raw, read, sourceOf } from "./samples.js";

const data = resolve("../shared/data");
const load = (...paths: string[]): Raw[] =>
  paths.map((path) => ({ name: path.split("/").at(-1) ?? path, bytes: readFileSync(join(data, path)) }));

const exportsByYear = () => {
  const folder = "eurostat/eu_exports_by_year";
  return load(
    ...readdirSync(join(data, folder))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
};

const eurostat = sourceOf("eurostat-exports-yearly", "flow");
const national = sourceOf("national-trade", "flow");
const rollCalls = sourceOf("un-roll-calls", "vote");
const es11 = sourceOf("un-es11-votes", "vote");
const countryCodes = sourceOf("country-codes", "text");
const knomad = sourceOf("knomad-remittances-2017", "tie");
const wdi = sourceOf("worldbank-wdi", "trait");

const nationalFiles = () => load("national/bilateral_totals_1994-2023.csv.gz");
const rollCallFiles = () => load("un/general_assembly_roll_calls_1946-2024.csv.gz");
const es11Files = () => load("un/emergency_session_es11_votes_2022.csv", "un/es11_country_index.txt");
const knomadFiles = () => load("people/knomad_bilateral_remittances_2017_long.csv");
const countryFiles = () => load("countries/country-codes.csv");

/** Every value fits its column, and the bounds of the source hold. */
function sound(source: Source, files: readonly Raw[]): ReturnType<typeof read> {
  const reading = read(source, files);
  reading.columns.check();
  checkBounds(source.text, reading, inputs(files));
  return reading;
}

/** The file without its last part, cut between two lines, where no line shows that something is missing. */
function cut(files: readonly Raw[], which: number, part: number): Raw[] {
  return files.map((file, index) => {
    if (index !== which) return file;
    const bytes = file.name.endsWith(".gz") ? gunzipSync(file.bytes) : file.bytes;
    const end = bytes.lastIndexOf(10, Math.floor(bytes.length * part)) + 1;
    return { name: file.name.replace(/\.gz$/, ""), bytes: bytes.slice(0, end) };
  });
}

function refused(source: Source, files: readonly Raw[]): boolean {
  try {
    sound(source, files);
    return false;
  } catch (error) {
    return error instanceof ParallaxError;
  }
}

const sum = (figures: readonly { value: number }[]) => figures.reduce((total, { value }) => total + value, 0);

describe.skipIf(!existsSync(data))("the publishers' real files (needs ../shared/data)", () => {
  test("Eurostat, exports by year: 14 files, three layouts, no unknown name", () => {
    const files = exportsByYear();
    const reading = readFigures(eurostat, inputs(files));
    sound(eurostat, files);
    const to = (importer: string, period: string) =>
      reading.figures.find((each) => each.importer === importer && each.period === period)?.value;
    expect(to("KGZ", "2022")).toBe(1170905952);
    expect(to("KAZ", "2016")).toBe(4777231569);
    expect(new Set(reading.figures.map(({ period }) => period)).size).toBe(14);
    expect(reading.log.ignored).toEqual([]);
    // Each partner of the French year is one of the years around it.
    const partners = (period: string) =>
      reading.figures.filter((each) => each.period === period).map(({ importer }) => importer);
    const around = new Set([...partners("2015"), ...partners("2017")]);
    expect(partners("2016").filter((code) => !around.has(code))).toEqual([]);
    for (const which of [0, 6, 13]) expect(refused(eurostat, cut(files, which, 0.99))).toBe(true);
    expect(refused(eurostat, files.slice(1))).toBe(true);
  });

  describe("national offices", () => {
    const reading = existsSync(data) ? readFigures(national, inputs(nationalFiles())) : undefined;
    const figures: readonly FlowFigure[] = reading?.figures ?? [];
    const said = (saidBy: string, flow: "exports" | "imports", partner: string, period: string) =>
      figures.find(
        (each) =>
          each.saidBy === saidBy &&
          each.period === period &&
          (flow === "exports"
            ? each.importer === partner && each.exporter === saidBy
            : each.exporter === partner),
      )?.value ?? Number.NaN;

    test("no unknown name, bounds hold, and what is left out is named", () => {
      sound(national, nationalFiles());
      expect(reading?.log.ignored).toEqual([
        { rule: "the same figure again, in another table of the same office", rows: 7 },
      ]);
      for (const part of [0.3, 0.999]) expect(refused(national, cut(nationalFiles(), 0, part))).toBe(true);
    });

    test("Kyrgyzstan's trade with Russia in 2021", () => {
      expect(said("KGZ", "exports", "RUS", "2021")).toBe(393340098);
      expect(said("KGZ", "imports", "RUS", "2021")).toBe(1911522348);
    });

    test("Kyrgyzstan's imports from the 27 members in 2021 are EUR 244.8m, as computed elsewhere", () => {
      const members = new Set(GROUPS.find(({ id }) => id === "EU27")?.members.map(({ code }) => code));
      const from = figures.filter(
        (each) => each.importer === "KGZ" && each.period === "2021" && members.has(each.exporter),
      );
      expect(from.length).toBeGreaterThan(20);
      expect((sum(from) * 0.845494) / 1e6).toBeCloseTo(244.8, 1);
    });

    test("the groups mean what their codes say: their sums prove it", () => {
      for (const period of ["2018", "2019", "2020", "2021", "2022", "2023"]) {
        for (const flow of ["exports", "imports"] as const) {
          const kaz = (group: string) => said("KAZ", flow, group, period);
          const whole = kaz("_WORLD");
          const near = (value: number) => expect(value / whole).toBeCloseTo(1, 5);
          near(kaz("_CIS") + kaz("_NON_CIS"));
          near(kaz("_EAEU") + kaz("_CIS_NON_EAEU") + kaz("_NON_CIS"));
          near(
            kaz("_CIS") + kaz("_EUROPE") + kaz("_ASIA") + kaz("_AFRICA") + kaz("_AMERICA") + kaz("_OCEANIA"),
          );
          near(whole - kaz("_EUROPE") + kaz("_EU") + kaz("_EUROPE_NON_EU"));
        }
      }
      for (const flow of ["exports", "imports"] as const) {
        const rus = (group: string) => said("RUS", flow, group, "2021");
        expect((rus("_CIS") + rus("_NON_CIS")) / rus("_WORLD")).toBeCloseTo(1, 3);
      }
    });

    test("the one year whose partners fall short of the total is named, and no other", () => {
      expect(reading?.log.warnings).toEqual([
        "KGZ exports 2021: the partners add up to 1646709536 USD, the published total is 2752163747",
      ]);
    });
  });

  test("United Nations roll calls: a million votes, within a few seconds", () => {
    const files = rollCallFiles();
    const start = performance.now();
    const reading = readFigures(rollCalls, inputs(files));
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(reading.figures.length).toBeGreaterThan(900_000);
    checkBounds(rollCalls.text, reading, inputs(files));
    const twice = reading.figures.filter(({ about, of }) => about === "RUS" && of === "UNGA:411");
    expect(twice.map(({ period }) => period)).toEqual(["1954-12-03", "2023-12-04"]);
    expect(reading.figures.some(({ period }) => period >= "2022-01-01" && period < "2022-11-01")).toBe(false);
    expect(refused(rollCalls, cut(files, 0, 0.999))).toBe(true);
  });

  test("the votes on Ukraine come to the announced results", () => {
    const { figures } = sound(es11, es11Files());
    expect(figures).toHaveLength(3 * 193);
    const reading = readFigures(es11, inputs(es11Files()));
    const vote = (about: string) =>
      reading.figures.find((each) => each.about === about && each.of === "ES-11/3")?.value;
    expect(["KAZ", "KGZ", "TJK", "UZB", "TKM"].map(vote)).toEqual(["no", "no", "no", "no", "absent"]);
    for (const which of [0, 1]) expect(refused(es11, cut(es11Files(), which, 0.7))).toBe(true);
  });

  test("names and codes of 249 countries", () => {
    const { figures } = readFigures(countryCodes, inputs(countryFiles()));
    sound(countryCodes, countryFiles());
    expect(new Set(figures.map(({ about }) => about)).size).toBe(249);
    expect(figures.filter(({ of, value }) => of === "m49" && !/^\d{3}$/.test(value))).toEqual([]);
    expect(refused(countryCodes, cut(countryFiles(), 0, 0.999))).toBe(true);
  });

  test("KNOMAD's remittances of 2017: Russia sends, Tajikistan receives", () => {
    const { figures } = readFigures(knomad, inputs(knomadFiles()));
    sound(knomad, knomadFiles());
    const sent = (about: string, toward: string) =>
      figures.find((each) => each.about === about && each.toward === toward)?.value;
    expect(sent("RUS", "TJK")).toBe(1686574105.5743408);
    expect(sent("TJK", "RUS")).toBeLessThan(200e6);
    expect(sent("IND", "PAK")).toBeUndefined();
    expect(refused(knomad, cut(knomadFiles(), 0, 0.999))).toBe(true);
  });

  test("World Development Indicators, and the earlier panel", () => {
    const names = ["bx.trf.pwkr.cd.dt.csv.gz", "ny.gdp.mktp.cd.csv.gz", "pa.nus.fcrf.csv.gz"];
    sound(wdi, load(...names.map((name) => `worldbank/${name}`)));
    const panel = load("worldbank/remittances_panel_kgz_tjk_uzb.csv");
    const { figures } = sound(wdi, panel);
    expect(figures).toHaveLength(46);
  });
});
