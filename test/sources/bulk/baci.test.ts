import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { number, text } from "../../../src/ledger/duckdb.js";
import { Ledger } from "../../../src/ledger/ledger.js";
import { baci } from "../../../src/sources/bulk/sources.js";
import { parallax } from "../../effects.js";
import { baciFiles, flowsOf, inFolder, put, read, zip } from "./world.js";

const HEAD = "t,i,j,k,v,q\n";
const YEAR = "BACI_HS17_Y2022_V202401b.csv";

async function figures(home: string) {
  const ledger = await Ledger.open([home]);
  try {
    const [edition] = ledger.editions;
    const ids = Array.from({ length: edition?.rows ?? 0 }, (_, row) => `${edition?.id}#${row}`);
    return await ledger.figures(ids);
  } finally {
    ledger.close();
  }
}

/** What the reader raises for one file of these lines. */
async function refused(lines: string, more: Record<string, string> = {}, part?: number): Promise<unknown> {
  return inFolder(async (folder) => {
    const paths = put(folder, { [YEAR]: `${HEAD}${lines}`, ...more });
    const home = join(folder, "home");
    const failed = read(baci, paths, home, part === undefined ? {} : { part }).catch(
      (error: unknown) => error,
    );
    const error = await failed;
    const left = join(home, "baci");
    expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
    return error;
  });
}

describe("parallax read baci", () => {
  it("keeps what is published, as text at every edge, and says what it left out", () =>
    inFolder(async (folder) => {
      const paths = put(folder, {
        [YEAR]: `${HEAD}2022,643,398,847130,12.345,0.5\n2022,276,398,10121,0.001,          NA\r\n2022,8,8,847130,5,1\n"2022","842","643","847130","7.25",""\n2022,156,643,847130,0,3\n`,
        "BACI_HS17_Y2021_V202401b.csv": `${HEAD}2021,643,398,847130,1.23456789,2.000\n`,
      });
      const home = join(folder, "home");
      const edition = await read(baci, paths, home);
      expect(edition.rows).toBe(5);
      expect(edition.ignored.map(({ rows }) => rows)).toEqual([1]);
      expect(edition.warnings.join()).toMatch(/1 product codes .* zero/);
      const found = await figures(home);
      expect(
        found.map(({ about, of, period, value, at, flags }) => [
          about,
          of,
          period,
          value,
          at.line,
          flags.join(" "),
        ]),
      ).toEqual([
        ["DEU>KAZ", "010121", "2022", 1, 3, "reconciled H5"],
        ["CHN>RUS", "847130", "2022", 0, 6, "reconciled H5 published-zero"],
        ["RUS>KAZ", "847130", "2021", 1234.56789, 2, "reconciled H5"],
        ["RUS>KAZ", "847130", "2022", 12345, 2, "reconciled H5"],
        ["USA>RUS", "847130", "2022", 7250, 5, "reconciled H5"],
      ]);
      expect(found[2]?.at.file).toBe("BACI_HS17_Y2021_V202401b.csv");
      expect(new Set(found.map(({ saidBy, unit, basis }) => [saidBy, unit, basis].join()))).toEqual(
        new Set(["_BACI,USD,FOB"]),
      );
    }));

  it("is not seen by measures, which would add it to what each side says", () =>
    inFolder(async (folder) => {
      const home = join(folder, "home");
      await read(baci, put(folder, { [YEAR]: `${HEAD}2022,643,398,847130,1,1\n` }), home);
      const ledger = await Ledger.open([home]);
      const rows = await ledger.rows("SELECT count(*) AS n, 'x' AS x FROM flow_all", { n: number, x: text });
      ledger.close();
      expect(rows[0]?.n).toBe(0);
    }));

  it("gives the same bytes however files are cut and packed, in ranges that can be read alone", () =>
    inFolder(async (folder) => {
      const files = baciFiles(flowsOf([2021, 2022], 0.5, 0.3));
      const paths = put(folder, files);
      const packed = put(folder, {
        "a.csv.gz": gzipSync(files["BACI_HS17_Y2021_V202401b.csv"] ?? ""),
        "BACI_HS17.zip": zip({ ...files, "Readme.txt": "BACI" }),
        "stored.zip": zip(files, true),
      });
      const range = 8000;
      const whole = await read(baci, paths, join(folder, "whole"), { range });
      const cut = await read(baci, paths, join(folder, "cut"), { range, part: 700 });
      expect(cut).toEqual({ ...whole, folder: cut.folder });
      expect(whole.files.length).toBeGreaterThan(3);
      const ranges = whole.packed?.ranges ?? [];
      expect(ranges.every(([first], place) => place === 0 || first > (ranges[place - 1]?.[1] ?? ""))).toBe(
        true,
      );
      for (const path of packed.slice(1)) {
        const other = await read(baci, [path], join(folder, path.slice(-8)), { range });
        expect(other.rows).toBe(whole.rows);
        expect(other.files.map(({ rows }) => rows).reduce((a, b) => a + b)).toBe(whole.rows);
      }
      const [gzip = ""] = packed;
      expect((await read(baci, [gzip], join(folder, "gzip"))).rows).toBeGreaterThan(0);
    }));

  it.each([
    ["2022,643,398,847130,1,1\n2022,643,999,847130,1,1\n", 3, "j", "VALUE_UNREADABLE"],
    ["2022,643,398,84713,x,1\n", 2, "v", "VALUE_UNREADABLE"],
    ["2022,643,398,847130,-1,1\n", 2, "v", "VALUE_UNREADABLE"],
    ["2022,643,398,847130,1,-1\n", 2, "q", "VALUE_UNREADABLE"],
    ["2022,643,398,8471,1,1\n", 2, "k", "VALUE_UNREADABLE"],
    ["22,643,398,847130,1,1\n", 2, "t", "VALUE_UNREADABLE"],
    ["2022,643,398,847130,1\n", 2, "1", "ROW_IRREGULAR"],
    ["2022,643,398,847130,1,1\n\n2022,643,51,847130,1,1\n", 3, "1", "ROW_IRREGULAR"],
    ["2022,643,398,847130,1,1\n2022,643,51,84", 3, "1", "FILE_CUT"],
  ])("refuses %j and names line %i", async (lines, line, column, code) => {
    expect(await refused(lines)).toMatchObject({ code, where: { file: YEAR, line, column } });
  });

  it("names the line of the file where it reads a later part of it", async () => {
    const rows = flowsOf([2022], 0.5, 0.7).map(
      ({ exporter, importer, product, value }) => `2022,${exporter},${importer},${product},${value},NA\n`,
    );
    const at = 100;
    rows[at - 2] = "2022,4,8,847130,1,oops\n";
    expect(await refused(rows.join(""), {}, 500)).toMatchObject({ where: { line: at, column: "q" } });
  });

  it("refuses the same flow in two files, and names both places", async () => {
    const line = "2022,643,398,847130,1,1\n";
    const error = await refused(line, { "again.csv": `${HEAD}2022,4,8,847130,1,1\n${line}` });
    expect(error).toMatchObject({
      code: "FIGURE_TWICE",
      found: `another one at ${YEAR}:2`,
      where: { file: "again.csv", line: 3 },
    });
  });

  it("takes numbers from the publisher's own list of countries, each under a code of its own", () =>
    inFolder(async (folder) => {
      const home = join(folder, "home");
      const countries =
        "country_code,country_name,country_iso2,country_iso3\n643,Russian Federation,RU,RUS\n17,Nowhere,,N17\n";
      const paths = put(folder, {
        [YEAR]: `${HEAD}2022,643,17,847130,1,1\n`,
        "country_codes_V202401b.csv": countries,
      });
      const edition = await read(baci, paths, home);
      expect((await figures(home)).map(({ about }) => about)).toEqual(["RUS>_BACI_17"]);
      expect(edition.warnings.join()).toContain("_BACI_17");
      const wrong = await refused("2022,643,398,847130,1,1\n", {
        "codes.csv": countries.replace("RU,RUS", "DE,DEU"),
      });
      expect(wrong).toMatchObject({ where: { file: "codes.csv", line: 2, column: "country_iso3" } });
    }));

  it("refuses a damaged archive, and a table that is none of BACI's", () =>
    inFolder(async (folder) => {
      const home = join(folder, "home");
      const bytes = Buffer.from(zip({ [YEAR]: `${HEAD}2022,643,398,847130,1,1\n` }, true));
      bytes.write("2", bytes.indexOf(",1,1") + 1);
      const [damaged = "", cut = "", other = ""] = put(folder, {
        "damaged.zip": bytes,
        "cut.zip": bytes.subarray(0, 90),
        "other.csv": "a,b\n1,2\n",
      });
      for (const path of [damaged, cut])
        await expect(read(baci, [path], home)).rejects.toMatchObject({ code: "FILE_DAMAGED" });
      await expect(read(baci, [other], home)).rejects.toMatchObject({ code: "TABLE_UNKNOWN" });
      await expect(read(baci, [], home)).rejects.toMatchObject({ code: "FILES_NONE" });
      await expect(read(baci, [join(folder, "none.csv")], home)).rejects.toMatchObject({
        code: "FILE_UNREADABLE",
      });
    }));

  it("is a command, with its progress on stderr, and explains a figure down to its line", () =>
    inFolder(async (folder) => {
      const home = join(folder, "home");
      writeFileSync(join(folder, YEAR), `${HEAD}2022,643,398,847130,12.5,0.5\n`);
      const ran = await parallax(`read baci ${YEAR} --published 202401b`, { home, cwd: folder, tty: true });
      expect(ran.code, ran.err).toBe(0);
      expect(ran.err).toContain("product ranges written: 1 of 1");
      const [id = ""] = /[0-9a-f]{16}/.exec(ran.out) ?? [];
      const explained = await parallax(["explain", `${id}#0`, "--json"], { home, cwd: folder });
      expect(JSON.parse(explained.out).figure).toMatchObject({
        of: "847130",
        value: 12500,
        at: { file: YEAR, line: 2 },
      });
      expect(readFileSync(join(home, "baci", id, "edition.json"), "utf8")).toContain('"packed"');
    }));
});
