import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parallax } from "../effects.js";
import { BACI, COMEXT, comtradeCsv, csv, SDMX, TRADEMAP, xlsx } from "../sources/own/made.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-cli-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A folder with these files in it, and a home of its own. */
function desk(files: Record<string, Uint8Array>) {
  count += 1;
  const cwd = join(folder, String(count));
  mkdirSync(cwd);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes);
  const home = join(cwd, "home");
  return { cwd, home, run: (line: string) => parallax(line, { cwd, home }) };
}

/** Kyrgyzstan's totals with Russia, 2021 and 2022, both ways. Invented. */
const BOTH_WAYS = comtradeCsv(
  ...["2021", "2022"].flatMap((period, index) => [
    { period, refYear: period, fobvalue: `${400 + index}`, primaryValue: `${400 + index}` },
    {
      period,
      refYear: period,
      flowCode: "M",
      fobvalue: "",
      cifvalue: `${2000 + index}`,
      primaryValue: `${2000 + index}`,
    },
  ]),
);

describe("parallax import", () => {
  it("takes a Comtrade CSV as it is: an edition that measures use, explain traces and sources lists", async () => {
    const { run } = desk({ "kgz.csv": BOTH_WAYS });
    const done = await run("import kgz.csv --published 2024-02 --as-of 2027-01-01");
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^own-kgz\/[0-9a-f]{16}: 4 figures, read as UN Comtrade\n$/);
    expect(done.err).toContain("left out by rule: columns not kept: refPeriodId");
    const measured = JSON.parse(
      (await run("measure trade.turnover --hub RUS --with KGZ --from 2022 --json")).out,
    );
    const readings: { id: string; value: number; evidence: { edition: string }[] }[] =
      measured.readings ?? measured;
    const reading = readings.find(({ id }) => id === "trade.turnover:RUS:KGZ:2022@KGZ");
    expect(reading?.value).toBe(2402);
    const edition = /own-kgz\/([0-9a-f]{16})/.exec(done.out)?.[1];
    expect(reading?.evidence.map((each) => each.edition)).toContain(edition);
    const explained = await run("explain trade.turnover:RUS:KGZ:2022@KGZ");
    expect(explained.out).toContain("kgz.csv");
    expect(explained.out).toContain(
      "United Nations Statistics Division (UN Comtrade), https://comtradeplus.un.org",
    );
    expect((await run(`explain ${edition}#1`)).out).toContain("kgz.csv, line 4");
    expect((await run("sources --csv")).out).toContain(
      `own-kgz,flow,${edition},2024-02,4,United Nations Statistics Division (UN Comtrade)`,
    );
    expect((await run("validate")).out).not.toContain("own-kgz");
    const listed: { id: string; editions: unknown[]; terms: { republish: string } }[] = JSON.parse(
      (await run("sources --json")).out,
    );
    expect(listed.find(({ id }) => id === "own-kgz")).toMatchObject({
      terms: { republish: "no" },
      editions: [{ id: edition }],
    });
  });

  it("takes a Trade Map XLSX, Eurostat's two downloads and a BACI CSV as they are, and measures use their totals", async () => {
    const { cwd, home, run } = desk({
      "Trade Map.xlsx": await xlsx(TRADEMAP),
      "comext.csv": COMEXT,
      "ds-045409.csv": SDMX,
      "BACI_HS17_Y2022_V202401.csv": BACI,
    });
    expect(
      (await parallax(["import", "Trade Map.xlsx", "--as-of", "2027-01-01"], { cwd, home })).out,
    ).toMatch(/^own-trade-map\/\w+: 10 figures, read as ITC Trade Map\n$/);
    expect((await run("import comext.csv")).out).toContain("2 figures, read as Eurostat Easy Comext");
    expect((await run("import ds-045409.csv")).out).toContain("3 figures, read as Eurostat (SDMX-CSV)");
    const baci = JSON.parse((await run("import BACI_HS17_Y2022_V202401.csv --as baci --json")).out);
    expect(baci).toMatchObject({
      source: "own-baci",
      rows: 3,
      table: "flow",
      scope: { layout: "baci", hs: "H5" },
    });
    expect(baci).not.toHaveProperty("folder");
    const values = async (line: string) =>
      JSON.parse((await run(`measure ${line} --json`)).out).map(
        ({ saidBy, value }: { saidBy: string; value: number }) => `${saidBy} ${value}`,
      );
    // Kyrgyzstan's exports to Russia by Trade Map, which the starter has too, and Germany's imports from
    // Kyrgyzstan by Eurostat, which it has not: EUR 2,500 in dollars of 2022.
    expect(await values("trade.hub_exports --hub KGZ --with RUS --from 2022")).toContain("KGZ 1069691913");
    expect(await values("trade.hub_exports --hub KGZ --with DEU --from 2022")).toContainEqual(
      expect.stringMatching(/^DEU 2632\.62/),
    );
    // What both sides' figures were merged into is neither side's statement.
    expect((await run("measure trade.turnover --hub USA --with KGZ --from 2022 --json")).out).not.toContain(
      "BACI",
    );
  });

  it("names publisher and terms as they are given, by the command line or by the mapping, and then it is another edition", async () => {
    const { cwd, run } = desk({
      "a.csv": BACI,
      "long.csv": readFileSync("test/sources/own/tables/first/long-codes.csv"),
    });
    const plain = JSON.parse((await run("import a.csv --json")).out);
    expect(plain).toMatchObject({ publisher: { name: "CEPII" }, terms: { republish: "no" } });
    const given = JSON.parse(
      (
        await parallax(["import", "a.csv", "--json", "--publisher", "A friend", "--terms", "for us only"], {
          cwd,
          home: join(cwd, "home"),
        })
      ).out,
    );
    expect(given).toMatchObject({
      publisher: { name: "A friend", url: "", country: "_OWN" },
      terms: { licence: "for us only", republish: "no" },
    });
    expect(given.id).not.toBe(plain.id);
    expect((await run("sources --csv")).out).toContain(`${given.id},2026-11-23,3,A friend`);
    await run("import long.csv --draft");
    const path = join(cwd, "long.csv.mapping.yaml");
    writeFileSync(path, `publisher: The office\nterms: CC0\nrepublish: yes\n${readFileSync(path, "utf8")}`);
    expect(JSON.parse((await run("import long.csv --json")).out)).toMatchObject({
      publisher: { name: "The office" },
      terms: { licence: "CC0", republish: "yes" },
    });
    const explained = await run(`explain ${given.id}#0`);
    expect(explained.out).toContain("A friend");
    expect(explained.out).toContain("a.csv, line ");
  });

  it("drafts a mapping beside a table that it does not know, is told what was missing, and imports", async () => {
    const table = readFileSync("test/sources/own/tables/first/directions-russian.csv");
    const { cwd, home, run } = desk({ "ru.csv": table });
    const refused = await run("import ru.csv");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("error TABLE_UNKNOWN");
    expect(refused.err).toContain("fields.reporter.is");
    expect(refused.err).toContain("parallax import ru.csv --mapping ru.csv.mapping.yaml");
    expect(existsSync(home)).toBe(false);
    const path = join(cwd, "ru.csv.mapping.yaml");
    const mapping = readFileSync(path, "utf8");
    expect(mapping).toContain('"?" # fill in');
    expect((await run("import ru.csv --draft")).err).toContain("MAPPING_EXISTS");
    // The second run takes the mapping beside the table.
    const open = await run("import ru.csv");
    expect(open).toMatchObject({ code: 1, out: "" });
    expect(open.err).toMatch(
      /MAPPING_UNFINISHED[\s\S]*ru\.csv\.mapping\.yaml:\d+, column fields\.reporter\.is/,
    );
    writeFileSync(path, mapping.replace('is: "?"', "is: Kyrgyzstan"));
    const done = await run("import ru.csv --as-of 2027-01-01");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toMatch(/^own-ru\/\w+: 20 figures, read as ru\.csv\.mapping\.yaml\n$/);
    expect((await run("measure trade.turnover --hub RUS --with KGZ --from 2022")).out).toContain("3,274");
    expect((await run("measure trade.hub_share_exports --hub RUS --with KGZ --from 2022")).code).toBe(0);
  });

  it("drafts on request, as text and as JSON, and says where no mapping is needed", async () => {
    const { cwd, run } = desk({
      "a.csv": readFileSync("test/sources/own/tables/first/long-codes.csv"),
      "b.csv": BACI,
    });
    const drafted = await run("import a.csv --draft");
    expect(drafted.code).toBe(0);
    expect(drafted.out).toContain(
      "a.csv.mapping.yaml: nothing in it stands open. To be checked: fields.basis (exports FOB and imports CIF",
    );
    expect(readdirSync(cwd).sort()).toEqual(["a.csv", "a.csv.mapping.yaml", "b.csv"]);
    expect((await run("import a.csv --mapping a.csv.mapping.yaml")).out).toContain("8 figures");
    const json = await run("import b.csv --draft --json");
    expect(JSON.parse(json.out)).toMatchObject({
      file: "b.csv.mapping.yaml",
      mapping: { table: expect.any(String) },
    });
    expect((await run("import b.csv --draft")).err).toContain("MAPPING_EXISTS");
    rmSync(join(cwd, "b.csv.mapping.yaml"));
    expect((await run("import b.csv --draft")).err).toContain("which needs no mapping");
  });

  it("says when a table takes the place of another of its name, or does not", async () => {
    const { cwd, run } = desk({ "a.csv": BACI, "b.csv": csv("t,i,j,k,v,q", "2022,842,417,010121,2,1") });
    const own = (line: string) => run(`${line} --as baci`);
    expect((await own("import a.csv --as-of 2026-01-01")).err).not.toContain("measures");
    expect((await own("import a.csv --as-of 2026-01-01")).err).not.toContain("measures");
    expect((await own("import b.csv --as-of 2025-01-01")).err).toContain("measures go on using own-baci/");
    cpSync(join(cwd, "b.csv"), join(cwd, "c.csv"));
    writeFileSync(join(cwd, "c.csv"), "t,i,j,k,v,q\n2022,842,417,010121,3,1\n");
    const later = await own("import c.csv --as-of 2026-02-01");
    expect(later.err).toContain("measures now use it in place of own-baci/");
    expect(later.err).toContain("(a.csv)");
  });

  it.each([
    ["import", "missing required argument"],
    ["import a.csv --as Mine", "write --as mine"],
    ["import a.csv --as-of soon", "YYYY-MM-DD"],
    ["import a.csv --mappings b.yaml", "Did you mean --mapping?"],
  ])("%s is wrong use and says what would be right", async (line, says) => {
    const { run } = desk({ "a.csv": BACI });
    const { code, out, err } = await run(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([2, ""]);
  });

  it("says which file cannot be opened, and names what a table comes near to", async () => {
    const { run } = desk({
      "near.csv": csv(
        "refYear,period,reporterCode,partnerCode,cmdCode,primaryValue",
        "2022,2022,417,643,TOTAL,5",
      ),
    });
    expect((await run("import nowhere.csv")).err).toContain("FILE_UNREADABLE");
    const missing = await run("import near.csv --mapping new.yaml");
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toMatch(/^wrote new\.yaml\nerror MAPPING_MISSING[\s\S]*look through new\.yaml/);
    expect((await run("import near.csv")).err).toContain("UN Comtrade comes near, but it lacks: flow");
    expect((await run("import --help")).out).toContain("parallax import exports.csv --as kyrgyz-exports");
  });
});
