import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkAnswer } from "../../src/texts/check/schema.js";
import { parallax } from "../effects.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const REVIEWS = new URL("../texts/check/reviews/", import.meta.url);
const TEXT =
  "Kazakhstan's trade with Russia grew by 9.5 percent in 2022, to $27.0 billion. Inflation was 20 percent. Exports were up, too.\n";
const article = join(folder, "a.txt");
writeFileSync(article, TEXT);
let count = 0;
const fresh = () => join(folder, `review-${++count}.yaml`);
const run = (...rest: string[]) => parallax(["check", article, "--date", "2023-02-01", ...rest]);
const verdicts = async (...rest: string[]) =>
  checkAnswer
    .parse(JSON.parse((await run("--json", ...rest)).out))
    .checks.map(({ statement, verdict }) => [statement.text, verdict]);
const edit = (file: string, ...pairs: [string | RegExp, string][]) =>
  writeFileSync(
    file,
    pairs.reduce((text, [from, to]) => text.replace(from, to), readFileSync(file, "utf8")),
  );

describe("what a person says of the statements of an article", () => {
  it("is a file with a line for each, and every line is open at first", async () => {
    const file = fresh();
    const { code, err } = await run("--review", file);
    expect([code, err.includes("3 open, 0 accepted, 0 refused, 0 changed")]).toEqual([0, true]);
    expect(readFileSync(file, "utf8").match(/^ {4}accept: open$/gm)).toHaveLength(3);
  });

  it("keeps what was accepted, drops what is no statement, and does not change when nothing does", async () => {
    const file = fresh();
    await run("--review", file);
    edit(file, [/ {4}accept: open/, "    accept: yes"], [/(text: 20 percent\n.*\n {4}accept: )open/, "$1no"]);
    expect((await verdicts("--review", file)).map(([text]) => text)).toEqual([
      "9.5 percent",
      "$27.0 billion",
    ]);
    const once = readFileSync(file, "utf8");
    const { code, err } = await run("--review", file);
    expect([code, err.includes("1 open, 1 accepted, 1 refused, 0 changed")]).toEqual([0, true]);
    expect(readFileSync(file, "utf8")).toBe(once);
  });

  it("asks what was corrected, and ends with 1 where an accepted verdict is another now", async () => {
    const file = fresh();
    await run("--review", file);
    edit(
      file,
      [/ {4}accept: open/, "    accept: yes"],
      ['period: "2022"\n      from: "2021"', 'period: "2021"\n      from: "2020"'],
    );
    const { code, err } = await run("--review", file);
    expect(code).toBe(1);
    expect(err).toContain('changed: "9.5 percent" was accepted as supported and is out-of-period now');
    edit(file, [/verdict: supported/, "verdict: out-of-period"]);
    expect((await run("--review", file)).code).toBe(0);
  });

  it("takes in what was missed", async () => {
    const file = fresh();
    await run("--review", file);
    const more = `  - text: Exports were up
    at: ${TEXT.indexOf("Exports")}
    accept: yes
    verdict: supported
    query: { kind: trend, measure: trade.turnover, flow: to-hub, hub: RUS, partners: [KAZ], period: "2022", from: "2021", direction: up }
`;
    writeFileSync(file, readFileSync(file, "utf8") + more);
    expect(await verdicts("--review", file)).toContainEqual(["Exports were up", "supported"]);
    expect((await run("--review", file)).code).toBe(0);
  });

  it.each([
    ["statements: [1", "REVIEW_INVALID"],
    ["article: a.txt\nstatements:\n  - text: x\n", "REVIEW_INVALID"],
  ])("refuses a file that is none: %j", async (text, code) => {
    const file = fresh();
    writeFileSync(file, text);
    const done = await run("--review", file);
    expect([done.code, done.err.includes(code)]).toEqual([1, true]);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("a reviewed article is a test: every accepted line must come out as it was accepted", async () => {
    const file = fresh();
    cpSync(new URL("steppe.yaml", REVIEWS), file);
    const path = new URL("steppe.txt", REVIEWS).pathname;
    const done = await parallax(["check", path, "--date", "2024-03-01", "--review", file]);
    expect([done.code, done.err]).toEqual([
      0,
      expect.stringContaining("0 open, 7 accepted, 0 refused, 0 changed"),
    ]);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(new URL("steppe.yaml", REVIEWS), "utf8"));
  });
});

describe("another query", () => {
  it("is asked instead of the one that was read", async () => {
    expect(await verdicts("--query", "1: period=2021 from=2020; 2: partners=KGZ")).toEqual([
      ["9.5 percent", "out-of-period"],
      ["$27.0 billion", "subject-mismatch"],
      ["20 percent", "unverifiable"],
    ]);
  });

  it.each([["9: period=2021"], ["1: kind=guess"], ["1: colour=red"], ["1:"]])(
    "is refused where it is none: %s",
    async (words) => {
      const done = await run("--query", words);
      expect([done.code, done.err.includes("QUERY_INVALID")]).toEqual([2, true]);
    },
  );
});

describe("goods by name", () => {
  it("are held against what is imported of them, and what would make them major is said", async () => {
    const home = join(folder, "home");
    // UN Comtrade: circuits (HS 8542) that Kazakhstan declared as exported to Russia, in dollars.
    writeFileSync(
      join(folder, "circuits.csv"),
      "period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue,cifvalue,fobvalue\n2021,398,643,X,8542,245946,,245946\n2022,398,643,X,8542,18258557.85,,18258557.85\n",
    );
    const env = { PARALLAX_HOME: home };
    const taken = await parallax(["import", join(folder, "circuits.csv"), "--as", "circuits"], { env });
    expect([taken.code, taken.err.includes("error")]).toEqual([0, false]);
    const path = join(folder, "goods.txt");
    writeFileSync(path, "Since 2022, Kazakhstan has become a major exporter of electronics to Russia.\n");
    const { out } = await parallax(["check", path, "--date", "2023-02-01", "--json"], { env });
    const [check] = checkAnswer.parse(JSON.parse(out)).checks;
    expect(check?.verdict).toBe("unverifiable");
    expect(check?.found.map(({ period, value }) => [period, Math.round(value)])).toEqual([
      ["2021", 245946],
      ["2022", 18258558],
    ]);
    expect(check?.why).toContain("major:8542");
  }, 60_000);
});
