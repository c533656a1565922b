import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const chpl = sourceOf("common-high-priority-list", "good");
const ban = sourceOf("eu-export-ban", "good");
const links = sourceOf("un-hs-links", "good");
const figuresOf = (source: typeof chpl | typeof ban | typeof links) =>
  readFigures(source, inputs(sample(source.text.id)));

test("a code of the Common High Priority List has its tier, and is one of the HS of 2022", () => {
  const { figures } = figuresOf(chpl);
  expect(figures).toHaveLength(6);
  expect(figures[0]).toEqual({
    saidBy: "_CHPL",
    about: "HS2022:854231",
    of: "chpl",
    toward: "",
    period: "2024-02",
    value: "1",
    title: "Circuits; processors, whether or not combined with others",
    at: { file: "sample.csv", line: 2 },
  });
  expect(figures.at(-1)?.about).toBe("HS2022:010110");
});

test("a code of the export ban has four, six or eight digits, and a name with commas and quotes", () => {
  const { figures } = figuresOf(ban);
  expect(figures.map(({ about }) => about)).toEqual([
    "CN:01012100",
    "CN:2203",
    "CN:710239",
    "CN:85171300",
    "CN:85171200",
    "CN:88033000",
  ]);
  expect(figures[2]).toMatchObject({
    of: "eu-ban",
    value: "banned",
    title: expect.stringContaining('"cut"'),
  });
});

test("links get their leading zeros back, and those to the SITC are left out by name", () => {
  const { figures, log } = figuresOf(links);
  expect(figures[0]).toMatchObject({ about: "HS1996:010111", toward: "HS1992:010111", value: "1:1" });
  expect(figures[1]).toMatchObject({ about: "HS2012:010129", toward: "HS2007:010119", value: "n:1" });
  expect(figures).toHaveLength(10);
  expect(log.ignored).toEqual([{ rule: expect.stringContaining("SITC"), rows: 3 }]);
});

test.each([
  [chpl, "a code of five digits", "\n854231,", "\n85423,", "VALUE_UNREADABLE", 2, "hs6"],
  [chpl, "no tier of the list", "854320,4A", "854320,5", "VALUE_UNREADABLE", 6, "tier"],
  [
    chpl,
    "another code than described",
    "\n854800,2",
    "\n854801,2",
    "VALUE_UNREADABLE",
    3,
    "hs2022_description",
  ],
  [chpl, "a code twice", "\n854800,2,854800", "\n854231,2,854231", "FIGURE_TWICE", 3, "1"],
  [ban, "a code that lost its zero", '"01012100"', '"1012100"', "VALUE_UNREADABLE", 2, "code"],
  [ban, "no name", '"Beer made from malt"', '""', "VALUE_UNREADABLE", 3, "product"],
  [
    links,
    "an edition that does not follow",
    "2012 to 2007",
    "2012 to 2002",
    "VALUE_UNREADABLE",
    3,
    "adjustment",
  ],
  [links, "a code of four digits", "\n847130,", "\n8471,", "VALUE_UNREADABLE", 11, "code.after"],
  [
    links,
    "no relationship",
    "\n851712,851712,1:1",
    "\n851712,851712,1:m",
    "VALUE_UNREADABLE",
    4,
    "Relationship",
  ],
  [links, "a link twice", "\n851714,851712", "\n851713,851712", "FIGURE_TWICE", 6, "1"],
] as const)("$text.id: %s raises", (source, _, from, to, code, line, column) => {
  expect(raised(source, changed(source.text.id, "sample.csv", from, to))).toMatchObject({
    code,
    where: { file: "sample.csv", line, column },
  });
});

const data = resolve("../shared/data");

describe.skipIf(!existsSync(data))("the publishers' real files (needs ../shared/data)", () => {
  const read = (source: typeof chpl | typeof ban | typeof links, path: string) => {
    const files = inputs([{ name: basename(path), bytes: readFileSync(join(data, path)) }]);
    const reading = readFigures(source, files);
    reading.columns.check();
    checkBounds(source.text, reading, files);
    expect(reading.log.warnings).toEqual([]);
    return reading;
  };

  test("50 codes in six tiers, and 2,223 CN codes under a ban", () => {
    const tiers = new Map<string, number>();
    for (const { value } of read(chpl, "sanctions/common_high_priority_list_2024-02.csv").figures)
      tiers.set(value, (tiers.get(value) ?? 0) + 1);
    expect(Object.fromEntries(tiers)).toEqual({ 1: 4, 2: 5, "3A": 16, "3B": 9, "4A": 11, "4B": 5 });
    expect(read(ban, "sanctions/eu_export_ban_cn_codes_2023-01.csv").figures).toHaveLength(2223);
  });

  test("43,863 links between seven editions of the HS", () => {
    const { figures, log } = read(links, "hs/concordances_all_vintages.csv.gz");
    expect(figures).toHaveLength(43863);
    expect(log.ignored.map(({ rows }) => rows)).toEqual([19865]);
    expect(figures.filter(({ period }) => period === "2022")).toHaveLength(15657);
  });
});
