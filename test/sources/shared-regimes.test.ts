import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import type { Source } from "../../src/sources/source.js";
import { inputs, type Raw, read, sourceOf } from "./samples.js";

const data = resolve("../shared/data");
const load = (...paths: string[]): Raw[] =>
  paths.map((path) => ({ name: path.split("/").at(-1) ?? path, bytes: readFileSync(join(data, path)) }));

/** The file without its last lines, where no half line shows that something is missing. */
function shorter(files: readonly Raw[], which: number, lines: number): Raw[] {
  return files.map((file, index) => {
    if (index !== which) return file;
    const bytes = file.name.endsWith(".gz") ? gunzipSync(file.bytes) : file.bytes;
    const text = new TextDecoder().decode(bytes).split("\n");
    return {
      name: file.name.replace(/\.gz$/, ""),
      bytes: new TextEncoder().encode(`${text.slice(0, -1 - lines).join("\n")}\n`),
    };
  });
}

/**
 * Reads whole files: every value fits its column, the bounds hold, and they do not hold without the end of any file.
 * @param lost how many rows each file loses
 */
function sound(source: Source, files: readonly Raw[], lost = files.map(() => 1)): void {
  const reading = read(source, files);
  reading.columns.check();
  checkBounds(source.text, reading, inputs(files));
  expect(source.text.bounds.rows.min, "the minimum is the whole file").toBe(reading.figures.length);
  for (const which of files.keys()) {
    expect(() => {
      const cut = shorter(files, which, lost[which] ?? 1);
      checkBounds(source.text, read(source, cut), inputs(cut));
    }, `without the end of ${files[which]?.name}`).toThrow(ParallaxError);
  }
}

const skipped = existsSync(data) ? "" : " (skipped: ../shared/data is missing)";

describe.skipIf(!existsSync(data))(`the publishers' real files on regimes and votes${skipped}`, () => {
  test("ideal points: sessions 76 and 77 of Russia and Kazakhstan", () => {
    const source = sourceOf("un-ideal-points", "trait");
    const files = load("un/ideal_points_sessions_1-78.csv");
    sound(source, files);
    const { figures, log } = readFigures(source, inputs(files));
    const value = (about: string, of: string, period: string) =>
      figures.find((each) => each.about === about && each.of === of && each.period === period)?.value;
    expect(value("RUS", "ideal_point.all", "2022-09")).toBe(-0.5057471);
    expect(value("RUS", "ideal_point.q95", "2022-09")).toBe(-0.3131);
    expect(value("RUS", "ideal_point.all", "2021-09")).toBe(0.1087701);
    expect(value("KAZ", "ideal_point.all", "2022-09")).toBe(-0.778407);
    expect(value("KAZ", "agreement.RUS", "2021-09")).toBe(0.6753247);
    expect(value("KAZ", "agreement.RUS", "2022-09")).toBe(0.5822785);
    expect(value("KAZ", "votes", "2022-09")).toBe(79);
    expect(figures.some(({ period }) => period === "1964-09")).toBe(false);
    expect(
      [...new Set(figures.map(({ about }) => about).filter((code) => code.startsWith("_")))].sort(),
    ).toEqual(["_CSK", "_DDR", "_YAR", "_YMD"]);
    expect(log.ignored.map(({ rows }) => rows)).toEqual([436, 2209, 67428]);
  });

  test("issues and titles of roll calls, 1946 to 2023, and the number that is used twice", () => {
    const source = sourceOf("un-roll-call-topics", "text");
    const files = load(
      "un/un_roll_call_issues.csv",
      "un/un_roll_calls_1991_2019.csv.gz",
      "un/general_assembly_roll_calls_1946-2024.csv.gz",
    );
    sound(source, files, [1, 1, 7]); // the last six roll calls have neither issue nor title
    const { figures, log } = readFigures(source, inputs(files));
    const of = (rcid: string) =>
      figures
        .filter(({ about }) => about === `UNGA:${rcid}`)
        .map((each) => [each.of, each.period, each.value]);
    expect(of("495")).toEqual([["issue.me", "1957-02-05", "Palestinian conflict"]]);
    expect(of("411")).toEqual([["issue.di", "2023-12-04", "Arms control and disarmament"]]);
    expect(of("3587")).toContainEqual(["title", "1991-10-04", "COMOROS, MAYOTTE"]);
    expect(of("3587")).toContainEqual(["resolution", "1991-10-04", "R/46/9"]);
    expect(of("9145").map(([what]) => what)).toEqual(["title", "description", "resolution", "issue.di"]);
    const given = figures.filter(({ at }) => at.file === "un_roll_call_issues.csv");
    expect(given).toHaveLength(5745 - 32); // every row has found its day, but for the copies of session 74
    const later = figures.filter(({ flags }) => flags?.includes("from-votes-table"));
    expect(later.every(({ period }) => period > "2020-01-14")).toBe(true);
    expect(figures.some(({ of: what, period }) => /^issue\.(co|ec)$/.test(what) && period >= "2019-09")).toBe(
      false,
    );
    expect(log.ignored.map(({ rule }) => rule.slice(0, 21))).toContain("co and ec of a roll c");
  });

  test("V-Dem: 2022 in Kyrgyzstan and Russia, and the West Bank", () => {
    const source = sourceOf("vdem", "trait");
    const files = load("regime/vdem_simple_1990_2024.csv");
    sound(source, files);
    const { figures, log } = readFigures(source, inputs(files));
    const value = (about: string, of: string, period = "2022") =>
      figures.find((each) => each.about === about && each.of === of && each.period === period)?.value;
    expect(value("KGZ", "v2x_polyarchy")).toBe(0.379);
    expect(value("RUS", "v2x_libdem")).toBe(0.069);
    expect(value("_WEST_BANK", "v2x_egaldem")).toBe(0.197);
    expect(value("TKM", "v2x_polyarchy", "1990")).toBeUndefined();
    expect(log.ignored).toEqual([{ rule: "no value published", rows: 38 }]);
  });

  test("Freedom House: what the edition of 2023 says of 2022", () => {
    const source = sourceOf("freedom-house", "trait");
    const files = load("regime/freedom_house_2012_2024.csv");
    sound(source, files);
    const { figures } = readFigures(source, inputs(files));
    const value = (about: string, of: string, period: string) =>
      figures.find((each) => each.about === about && each.of === of && each.period === period);
    expect(value("RUS", "total", "2022")).toMatchObject({ value: 16, flags: ["edition-2023"] });
    expect(value("KGZ", "total", "2022")?.value).toBe(27);
    expect(value("_CRIMEA", "total", "2022")).toMatchObject({
      value: 4,
      flags: ["edition-2023", "territory"],
    });
    expect(value("SYR", "total", "2014")?.value).toBe(-1);
  });

  test("World Bank governance: 2022", () => {
    const source = sourceOf("wgi-voice", "trait");
    const files = load("regime/wgi_voice_1996_2023.csv");
    sound(source, files);
    const { figures, log } = readFigures(source, inputs(files));
    const value = (about: string, of: string, period = "2022") =>
      figures.find((each) => each.about === about && each.of === of && each.period === period)?.value;
    expect(value("KGZ", "VA.EST")).toBe(-0.730020940303802);
    expect(value("XKX", "VA.PER.RNK")).toBe(43.961353302002);
    expect(value("PSE", "VA.NO.SRC")).toBe(5);
    expect(new Set(figures.map(({ period }) => period)).has("2001")).toBe(false);
    expect(log.ignored.find(({ rule }) => rule === "no value published")?.rows).toBe(170 * 6);
  });

  test("RSF: the editions before and after the change of method", () => {
    const source = sourceOf("rsf-press-freedom", "trait");
    const files = load("regime/rsf_press_freedom_2014-2023.csv");
    sound(source, files);
    const { figures } = readFigures(source, inputs(files));
    const value = (about: string, of: string, period: string) =>
      figures.find((each) => each.about === about && each.of === of && each.period === period)?.value;
    expect(value("RUS", "score.method2013", "2021")).toBe(51.29);
    expect(value("RUS", "score.method2022", "2022")).toBe(38.82);
    expect(value("RUS", "score.method2013", "2022")).toBeUndefined();
    expect(value("KGZ", "rank.method2022", "2022")).toBe(72);
    expect(value("KGZ", "rank.method2022", "2023")).toBe(122);
    expect(value("FIN", "score.method2013", "2014")).toBe(93.6);
  });

  test("BTI: the editions of 2022 and 2024", () => {
    const source = sourceOf("bti", "trait");
    const files = load("regime/bti_2004_2022.csv");
    sound(source, files);
    const { figures, log } = readFigures(source, inputs(files));
    const value = (about: string, of: string, period: string) =>
      figures.find((each) => each.about === about && each.of === of && each.period === period);
    expect(value("RUS", "SI_Democracy_Status", "2020")).toMatchObject({
      value: 4.4,
      flags: ["edition-2022"],
    });
    expect(value("RUS", "S_Status_Index", "2022")).toMatchObject({
      value: 4.18095238095238,
      flags: ["edition-2024"],
    });
    expect(value("COD", "S_Status_Index", "2022")?.value).toBe(3.36904761904762);
    expect(log.ignored.find(({ rule }) => rule === "not covered in this edition")?.rows).toBe(72 * 5);
  });

  test("FBIC: Russia and China over Central Asia", () => {
    const source = sourceOf("fbic", "tie");
    const files = load("influence/fbic_russia_china_1960-2020.csv");
    sound(source, files);
    const { figures, log } = readFigures(source, inputs(files));
    const over = (about: string, toward: string, period: string, of = "fbic") =>
      figures.find(
        (each) => each.about === about && each.toward === toward && each.period === period && each.of === of,
      )?.value;
    expect(over("RUS", "KAZ", "2020")).toBe(0.73000002);
    expect(over("CHN", "KAZ", "2020")).toBe(0.1875);
    expect(over("RUS", "AFG", "1960", "fbic.secb")).toBe(0.45899999);
    expect(over("CHN", "RUS", "1960")).toBe(0.1197);
    expect(over("CHN", "KAZ", "1960")).toBeUndefined();
    expect(over("RUS", "SYR", "2020")).toBeUndefined();
    expect(log.ignored.map(({ rule, rows }) => [rule.slice(0, 20), rows])).toEqual([
      ["a state over itself", 732],
      ["no value published", 16872],
      ["the Soviet Union's v", 418 * 12],
      ["values of unknown or", 30 * 12],
    ]);
  });
});
