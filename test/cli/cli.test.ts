import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { parallax } from "../effects.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ESCAPE = "\u001b[";

describe("the command line", () => {
  it("helps, with examples", async () => {
    const { code, out } = await parallax("--help");
    expect(code).toBe(0);
    expect(out).toContain("parallax explain trade.turnover:RUS:KGZ:2022@KGZ");
    for (const command of [
      "dossier",
      "measure",
      "events",
      "explain",
      "reconcile",
      "rate",
      "measures",
      "sources",
      "groups",
      "read",
      "validate",
    ]) {
      const help = await parallax([command, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out).toContain("Example:");
      expect(out).toContain(command);
    }
    expect((await parallax([])).code).toBe(2);
    expect((await parallax("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    ["dosier", "Did you mean dossier?"],
    ["dossier --hubb RUS", "Did you mean --hub?"],
    ["dossier --hub RUS", "--with central-asia"],
    ["dossier --hub RUS --with KAZ", "--year 2022"],
    ["dossier --hub RUS --with Kasachstn --year 2022", "did you mean Kasachstan?"],
    ["dossier --hub RUS --with KAZ --year 2026", "ask for 2025"],
    ["dossier --hub RUS --with KAZ --year 20222", "a year (2022)"],
    ["dossier --hub RUS --with KAZ --year 2022 --lang xx", "en, de, fr, ru or all"],
    ["dossier --hub RUS --with KAZ --year 2022 --json --csv", "cannot both be given"],
    ["dossier --hub RUS --with KAZ --year 2022 --weights trad=1,people=1", "did you mean trade?"],
    ["dossier --hub RUS --with KAZ --year 2022 --weights trade=1", "two facets with a weight"],
    ["dossier --hub RUS --with KAZ --year 2022 --weights equal --csv", "use --json"],
    ["dossier --hub RUS --with KAZ --year 2022 --period 2022", "cannot be used with"],
    ["measure trade.turnver --hub RUS --with KAZ --from 2022", "did you mean trade.turnover?"],
    ["measure trade.turnover --hub RUS --with KAZ --from 2022 --to 2021", "put the earlier"],
    ["read worldbank-wdii a.csv", "did you mean worldbank-wdi?"],
    ["read worldbank-wdi a.csv --as-of yesterday", "YYYY-MM-DD"],
  ])("%s is wrong use and says what would be right", async (line, says) => {
    const { code, out, err } = await parallax(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([2, ""]);
  });

  it("shows a stack only when asked", async () => {
    expect((await parallax("measure x --hub RUS --with KAZ --from 2022")).err).not.toContain("    at ");
    expect((await parallax("measure x --hub RUS --with KAZ --from 2022 --debug")).err).toContain("    at ");
  });

  it("colours only at a terminal, and keeps the format otherwise", async () => {
    const line = "dossier --hub RUS --with central-asia --year 2022";
    const piped = await parallax(line);
    const shown = await parallax(line, { tty: true });
    const refused = await parallax(`${line} --no-color`, { tty: true });
    const plain = await parallax(line, { tty: true, env: { NO_COLOR: "1" } });
    expect(piped.code).toBe(0);
    expect(piped.out).not.toContain(ESCAPE);
    expect(shown.out).toContain(ESCAPE);
    expect(refused.out).toBe(piped.out);
    expect(plain.out).toBe(piped.out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes of colours are what is looked for
    expect(shown.out.replace(/\u001b\[\d+m/g, "")).toBe(piped.out);
    expect(piped.err).toBe("");
    expect(shown.err).not.toBe("");
  });

  it("prints readings as CSV with a header and as many cells in each row", async () => {
    const { out } = await parallax("measure trade.turnover --hub RUS --with KGZ --from 2021 --to 2022 --csv");
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^id,measure,facet/);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual([
      "trade.turnover:RUS:KGZ:2021@KGZ",
      "trade.turnover:RUS:KGZ:2021@RUS",
      "trade.turnover:RUS:KGZ:2022@KGZ",
    ]);
    expect((await parallax("dossier --hub RUS --with KGZ --year 2022 --csv")).out).toContain(
      "politics.un_agreement:RUS:KGZ:2022@UN",
    );
  });

  it("prints one measure as a table, with its holes", async () => {
    const { code, out } = await parallax(
      "measure trade.turnover --hub RUS --with KGZ,TKM --from 2021 --to 2022",
    );
    expect(code).toBe(0);
    expect(out).toContain("2,305");
    expect(out).toContain("2,504");
    expect(out).toContain("Turkmenistan");
  });

  it("lists sources, measures and groups, as tables, CSV and JSON", async () => {
    for (const [command, word] of [
      ["sources", "worldbank-wdi"],
      ["measures", "trade.not_recorded"],
      ["groups", "central-asia"],
    ] as const) {
      expect((await parallax(command)).out).toContain(word);
      expect((await parallax(`${command} --csv`)).out).toContain(word);
      expect(JSON.stringify(JSON.parse((await parallax(`${command} --json`)).out))).toContain(word);
    }
  });

  it("explains in words: who said it, when and on which terms", async () => {
    const reading = await parallax("explain trade.turnover:RUS:KGZ:2021@RUS");
    expect(reading.code).toBe(0);
    for (const word of ["2,504", "exports", "imports", "94itog.xlsx", "bilateral_totals"])
      expect(reading.out).toContain(word);
    const json = JSON.parse((await parallax("explain trade.turnover:RUS:KGZ:2021@RUS --json")).out);
    const [figure] = Object.keys(json.figures);
    const shown = await parallax(["explain", figure ?? ""]);
    expect(shown.out).toContain("USD");
    expect((await parallax(["explain", json.sources[0].id])).out).toContain(
      json.sources[0].publisher.name.slice(0, 20),
    );
    expect((await parallax("explain politics.es11")).out).toContain("Absent is not abstain");
  });

  it("reads a publisher's file into the user's own ledger, which the dossier then uses", async () => {
    const home = join(folder, "own");
    const file = resolve("src/sources/national-trade/sample.csv");
    const refused = await parallax(["read", "national-trade", file], { home });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("BOUNDS");
    expect(readdirSync(folder)).not.toContain("own");
    const panel = [
      "iso3c,country,year,remit_gdp,rus_gdp_growth,rub_depr",
      ...Array.from(
        { length: 60 },
        (_, index) => `KGZ,Kyrgyz Republic,${1964 + index},${10 + index / 4},1,1`,
      ),
    ];
    writeFileSync(join(folder, "panel.csv"), `${panel.join("\n")}\n`);
    const read = await parallax("read worldbank-wdi panel.csv --published invented --as-of 2030-01-01", {
      home,
      cwd: folder,
    });
    expect(read.err).toMatch(/^left out by rule: [^\n]+\(120\)\n$/);
    expect(read.out).toMatch(/^worldbank-wdi\/[0-9a-f]{16}: 60 figures\n$/);
    expect((await parallax("sources", { home })).out).toContain("invented");
    expect((await parallax("read worldbank-wdi nowhere.csv", { home, cwd: folder })).err).toContain(
      "FILE_UNREADABLE",
    );
  });
});

describe("validate", () => {
  it("finds nothing wrong with the starter, and a placebo rate below 15 %", async () => {
    const { code, out } = await parallax("validate --placebo --json");
    expect(code).toBe(0);
    const { placebo, findings } = JSON.parse(out);
    expect(findings.filter(({ level }: { level: string }) => level === "error")).toEqual([]);
    expect(placebo.judged).toBeGreaterThan(500);
    expect(placebo.beyond / placebo.judged).toBeLessThanOrEqual(0.15);
    expect(placebo.beyond / placebo.judged).toBeGreaterThan(0.02);
    const words = await parallax("validate --placebo --hub RUS --with KGZ");
    expect(words.out).toContain("trade.turnover");
    expect(words.out).toContain("0 errors");
  });

  it("finds a file that was changed, names it, and fails", async () => {
    const home = join(folder, "spoilt");
    const [edition = ""] = readdirSync("starter/un-es11-votes");
    cpSync("starter/un-es11-votes", join(home, "un-es11-votes"), { recursive: true });
    const path = join(home, "un-es11-votes", edition, "vote-00.parquet");
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const { code, out } = await parallax("validate", { home });
    expect(code).toBe(1);
    expect(out).toContain("EDITION_DAMAGED");
    expect(out).toContain("un-es11-votes");
  });
});

describe("events", () => {
  const asked = "events --hub RUS --with central-asia";

  it("lists what happened with its publishers and addresses, as words, JSON and CSV", async () => {
    const words = await parallax("events --hub RUS --with KAZ --year 2022 --kind visit");
    expect(words.code).toBe(0);
    expect(words.out).toContain(
      "13 October 2022 to 14 October 2022  visit, summit, Astana  Russia and Kazakhstan  (putin-astana-2022-10)",
    );
    expect(words.out).toContain("https://www.tasnimnews.com/en/news/2022/10/13/");
    const { events } = JSON.parse((await parallax(`${asked} --year 2022 --json`)).out);
    expect(events.length).toBeGreaterThan(30);
    for (const { reports, clash } of events)
      expect(reports.length).toBeGreaterThanOrEqual(clash === null ? 1 : 2);
    const csv = (await parallax(`${asked} --year 2022 --kind statement --csv`)).out.trim().split("\n");
    expect(csv[0]).toMatch(/^id,kind,form,date,.*,by,title,reported,url,figure$/);
    expect(csv.length).toBe(1 + 13);
  });

  it("gives JSON that its committed schema allows, as a list and as counts", async () => {
    const valid = new Ajv().compile(JSON.parse(readFileSync("schemas/events.schema.json", "utf8")));
    for (const words of ["--year 2022", "--from 2012 --to 2022 --count"]) {
      const { out } = await parallax(`${asked} ${words} --json`);
      expect([words, valid(JSON.parse(out)), valid.errors]).toEqual([words, true, null]);
    }
  });

  it("leads from each report to its figure", async () => {
    const { events } = JSON.parse(
      (await parallax("events --hub RUS --with TJK --year 2022 --kind visit --json")).out,
    );
    const [{ reports }] = events;
    const { out } = await parallax(`explain ${reports[0].figure}`);
    expect(out).toContain("visits-of-russia.yaml, line");
    expect(out).toContain(reports[0].url);
  });

  it("counts visits by each rule, and says where the list is not complete", async () => {
    const { out } = await parallax(`${asked} --from 2021 --to 2022 --count`);
    expect(out).toMatch(/^2021 +complete +0 +0 +0 +0 +0 /m);
    expect(out).toMatch(/^2022 +complete +4 +5 +1 +4 +5 /m);
    expect(out).toContain(
      "9 December 2022  Kyrgyzstan  Bishkek  summit  (eaeu-bishkek-2022-12, putin-bishkek-2022-12)",
    );
    expect((await parallax(`${asked} --year 2018 --count`)).out).toMatch(
      /not complete for Kazakhstan,.*\n +Turkmenistan and Uzbekistan:/,
    );
    expect((await parallax(`${asked} --year 2022 --count --csv`)).out).toContain("2022,complete,4,5,1,4,5,");
  });

  it.each([
    ["--kind vist --year 2022", "did you mean visit?"],
    ["--year 2022-03 --count", "visits are counted by year"],
    ["--from 2022 --to 2021", "--from 2021 --to 2022"],
    ["", "--year 2022"],
    ["--year 2022 --json --csv", "leave one out"],
  ])("%s is refused", async (words, says) => {
    const { code, err } = await parallax(`${asked} ${words}`);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe("validate, on the files of events", () => {
  const event = (reports: string) =>
    `events:\n  - id: one\n    date: 2022-02-30\n    kind: call\n    actors: [RUS, KAX]\n    what: A call.\n${reports}`;

  it("fails with exit code 1 and names file, line and what to do", async () => {
    const events = join(folder, "events");
    cpSync("events", events, { recursive: true });
    const good = await parallax(["validate", "--events", events]);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining(" 0 errors, ")]);
    writeFileSync(join(events, "bad.yaml"), event(""));
    const { code, out } = await parallax(["validate", "--events", events, "--json"]);
    expect(code).toBe(1);
    const errors = JSON.parse(out).findings.filter(({ level }: { level: string }) => level === "error");
    expect(errors.map(({ code, where }: { code: string; where: string }) => [code, where])).toEqual([
      ["EVENT_DATE", "bad.yaml:3, column date"],
      ["EVENT_COUNTRY", "bad.yaml:5, column actors"],
      ["EVENT_UNATTRIBUTED", "bad.yaml:2, column reports"],
    ]);
    expect(errors[1].message).toContain("such as KAZ");
    expect(errors[2].message).toContain("name under `reports` who reports it");
  });

  it("checks files of routes in the same way", async () => {
    const routes = join(folder, "routes");
    cpSync("routes", routes, { recursive: true });
    const good = await parallax(["validate", "--routes", routes]);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining(" 0 errors, ")]);
    writeFileSync(
      join(routes, "bad.yaml"),
      "splits:\n  - id: one\n    country: KAX\n    commodity: gas\n    movement: exports\n    year: 2022\n    says: KAZ\n    unit: tonnes\n    routes: [{route: rail, amount: 5}]\n",
    );
    const { code, out } = await parallax(["validate", "--routes", routes, "--json"]);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(
      findings
        .filter(({ level }: { level: string }) => level === "error")
        .map(({ code, where }: { code: string; where: string }) => [code, where]),
    ).toEqual([
      ["ROUTE_COUNTRY", "bad.yaml:3, column country"],
      ["ROUTE_FIGURE", "bad.yaml:9, column amount"],
      ["ROUTE_UNATTRIBUTED", "bad.yaml:2, column report"],
    ]);
  });

  it.each(["events", "routes"])("says so where the folder of %s is none", async (what) => {
    const { code, err } = await parallax(`validate --${what} no-such-folder`);
    expect(code).toBe(1);
    expect(err).toContain("FOLDER_UNREADABLE");
  });
});
