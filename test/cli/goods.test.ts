import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import type { GoodsAnswer } from "../../src/dossier/goods/schema.js";
import { parallax } from "../effects.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-goods-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = async (line: string): Promise<GoodsAnswer> => JSON.parse((await parallax(`${line} --json`)).out);

describe("goods, on the starter's figures", () => {
  it("says how much of the Common High Priority List Eurostat's table can see, and how", async () => {
    const { code, out, err } = await parallax("goods chpl");
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "eurostat-comext-cn8 (2020 to 2022) sees 19 of 50: 15 in every year under their own codes; 1 in every year, though in some only under codes that links lead to; 2 only from a year on, as new codes; 1 only up to a year; 31 not at all.",
    );
    expect(out).toMatch(/hs2022:880730 +3B .* through links: 88033000, 88073000/);
    expect(out).toContain("common-high-priority-list/");
    expect(out).toContain("un-hs-links/");
  });

  it("gives each line with its figure, what sees it and under which codes, by its schema", async () => {
    const answer = await json("goods chpl:3b");
    const check = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(await readFile("schemas/goods.schema.json", "utf8")),
    );
    check(answer);
    expect(check.errors).toBeNull();
    expect(answer.sources.map(({ source, visible }) => [source, visible])).toEqual([
      ["eurostat-comext-cn8", 4],
    ]);
    const parts = answer.entries.find(({ code }) => code === "hs2022:880730");
    expect(parts).toMatchObject({ tier: "3B", listedFrom: null });
    expect(parts?.sights[0]?.products.map(({ product, by, from, to }) => [product, by, from, to])).toEqual([
      ["88033000", "link", "2020", "2021"],
      ["88073000", "code", "2022", "2022"],
    ]);
    const [link = ""] = parts?.sights[0]?.products[0]?.links ?? [];
    expect((await parallax(`explain ${link}`)).out).toContain("HS2022:880730 → HS2017:880330");
    const { out } = await parallax(`explain ${parts?.figure ?? ""}`);
    expect(out).toContain("HS2022:880730");
  });

  it("reads a list of the user's own, with dates and amounts", async () => {
    const path = join(folder, "mine.csv");
    writeFileSync(path, "code,listed_from,threshold\nhs2022:854231,2022-03,\n85171300,2022-03-15,50000\n");
    const { entries } = await json(`goods ${path}`);
    expect(
      entries.map(({ code, listedFrom, threshold, sights }) => [
        code,
        listedFrom,
        threshold,
        sights[0]?.sight,
      ]),
    ).toEqual([
      ["hs2022:854231", "2022-03", null, "seen"],
      ["cn:85171300", "2022-03-15", 50000, "new"],
    ]);
    expect((await parallax(`goods ${path}`)).out).toMatch(
      /cn:85171300 +15 March 2022 +50,000 +Smartphones.* new code/,
    );
  });

  it("prints a row for each code and source as CSV", async () => {
    const { out } = await parallax("goods eu-ban --csv");
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows).toHaveLength(2223);
    expect(rows.filter(({ sight }) => sight === "unseen").map(({ code }) => code)).toEqual([
      "cn:27021000",
      "cn:72072015",
      "cn:72092610",
      "cn:72139110",
    ]);
  });

  it.each([
    ["goods chlp", "did you mean chpl?"],
    ["goods chpl:9", "1, 2, 3A, 3B, 4A, 4B"],
    ["goods hs2022:854140", "it is a code of HS2017: write hs2017:854140"],
    ["goods 1012100", "write 01012100"],
    ["goods hs2018:8542", "hs2017"],
    ["goods ?", "see parallax goods --help"],
    ["goods chpl --json --csv", "one of them"],
  ])("%s is wrong use and says what would be right", async (line, says) => {
    const { code, out, err } = await parallax(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([2, ""]);
  });

  it("a file that is not there, or with a wrong date, is an error with its place", async () => {
    expect((await parallax("goods nowhere.csv")).err).toContain("FILE_UNREADABLE");
    const path = join(folder, "wrong.csv");
    writeFileSync(path, "code,listed_from\n8542,2022-02-30\n");
    const { code, err } = await parallax(`goods ${path}`);
    expect(code).toBe(1);
    expect(err).toContain("wrong.csv:2, column listed_from");
  });
});
