import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { speakerName } from "../../src/dossier/speaker.js";
import { isCountry } from "../../src/question/countries.js";
import { Input } from "../../src/sources/input.js";
import { readFigures } from "../../src/sources/read.js";
import { readRoutes } from "../../src/sources/routes/text.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "routes";
const source = sourceOf(id, "route");
const { figures, log } = readFigures(source, inputs(sample(id)));
const of = (split: string) => figures.filter((figure) => figure.id === split);

test("each amount and each published percentage is a figure, at its line, with its report", () => {
  expect(of("lie-oil-2001-alpha")).toMatchObject([
    { route: "_ALL", value: 64e6, unit: "tonnes", within: 500_000, through: "", at: { line: 9 } },
    {
      saidBy: "ALPHA",
      about: "LIE",
      of: "oil",
      movement: "exports",
      route: "Rhine pipeline",
      through: "CHE",
      around: "AUT",
      period: "2001",
      value: 52e6,
      unit: "tonnes",
      within: 500_000,
      flags: ["complete"],
      title: "Alpha News: Oil: where it goes",
      dated: "2002-02",
      at: { file: "oil.yaml", line: 15, origin: "https://example.org/alpha/1" },
    },
    { route: "Rhine pipeline", value: 81, unit: "percent", within: 0.5, at: { line: 16 } },
    { route: "Arlberg pipeline", through: "AUT DEU", value: 11.5e6, within: 50_000 },
    { route: "Arlberg pipeline", value: 18, unit: "percent" },
    { route: "rail", through: "", around: "", value: 400_000, within: 50_000 },
  ]);
});

test("what no route names goes where the entry says; a corridor has a figure for each year", () => {
  expect(of("lie-oil-2001-beta")).toMatchObject([
    {
      saidBy: "LIE",
      route: "_ALL",
      through: "CHE",
      value: 64.3e6,
      flags: [],
      title: "Beta Wire: The country has …",
    },
    { around: "CHE", value: 1.91e6, within: 5000 },
  ]);
  expect(of("alpine")).toMatchObject([
    { about: "_ALPINE", of: "goods", movement: "freight", period: "2000", value: 759_000, at: { line: 18 } },
    { period: "2001", value: 1_485_000, through: "CHE LIE AUT", around: "DEU", at: { line: 19 } },
  ]);
  expect(log.ignored).toEqual([{ rule: "known to be missing, exports of gas", rows: 2 }]);
});

const ALPHA =
  '      by: Alpha News\n      title: "Oil: where it goes"\n      date: 2002-02\n      url: https://example.org/alpha/1\n';

test.each([
  ["no report", `    report:\n${ALPHA}`, "", "ROUTE_UNATTRIBUTED", 2],
  ["a report without an address", "      url: https://example.org/alpha/1\n", "", "ROUTE_UNATTRIBUTED", 24],
  ["an address that is none", "https://example.org/alpha/1", "alpha 1", "ROUTE_UNATTRIBUTED", 28],
  ["a report without a title", '      title: "Oil: where it goes"\n', "", "ROUTE_UNATTRIBUTED", 24],
  ["a date that no calendar has", "date: 2002-02\n", "date: 2002-13\n", "ROUTE_UNATTRIBUTED", 27],
  ["a report from before the year was over", "date: 2002-02\n", "date: 2001-11\n", "ROUTE_EXPECTED", 24],
  ["a figure without quotes", 'amount: "52"', "amount: 52", "ROUTE_FIGURE", 15],
  ["a figure that was read roughly", 'amount: "52"', 'amount: "about 52"', "ROUTE_FIGURE", 15],
  ["a route without a figure", '        amount: "0.4"\n', "", "ROUTE_FIGURE", 22],
  ["a country that is none", "through: [CHE]", "through: [CHX]", "ROUTE_COUNTRY", 13],
  ["its own country on the way", "through: [CHE]", "through: [LIE, CHE]", "ROUTE_UNREADABLE", 13],
  ["a route both through and past a country", "around: [AUT]", "around: [AUT, CHE]", "ROUTE_UNREADABLE", 14],
  ["gas in tonnes", "commodity: oil", "commodity: gas", "ROUTE_UNIT", 8],
  ["an unknown unit", "unit: million tonnes", "unit: Mt", "ROUTE_UNIT", 8],
  ["an unknown field", "    complete: true", "    complete: true\n    size: 10", "ROUTE_UNREADABLE", 2],
  ["more on the routes than in all", 'whole: "64"', 'whole: "60"', "ROUTE_SUM", 11],
  ["less on all routes than in all", 'whole: "64"', 'whole: "70"', "ROUTE_SUM", 10],
  ["a percentage that its amount does not give", 'percent: "81"', 'percent: "72"', "ROUTE_SUM", 16],
  ["percentages of more than a hundred", 'percent: "18"', 'percent: "21"', "ROUTE_SUM", 11],
  ["an id that another entry has", "id: lie-oil-2001-alpha", "id: alpine", "ROUTE_TWICE", 8],
  ["what its speaker said already", "says: ALPHA", "says: LIE", "ROUTE_TWICE", 30],
])("%s raises, with its line and what to do", (_, from, to, code, line) => {
  const error = raised(source, changed(id, "oil.yaml", from, to));
  expect([error.code, error.where?.line]).toEqual([code, line]);
  expect(error.todo?.length).toBeGreaterThan(20);
});

test("a rest wants a whole, and routes that are not all", () => {
  expect(raised(source, changed(id, "oil.yaml", '    whole: "64.3"\n', ""))).toMatchObject({
    code: "ROUTE_UNREADABLE",
    expected: "a whole, and routes that are not all there are",
  });
});

test("every fault is gathered", () => {
  const [oil] = changed(id, "oil.yaml", 'amount: "52"', "amount: 52").filter(
    ({ name }) => name === "oil.yaml",
  );
  const worse = new TextDecoder().decode(oil?.bytes).replace('whole: "64.3"', 'whole: "1"');
  const { splits, faults } = readRoutes([new Input("oil.yaml", new TextEncoder().encode(worse))]);
  expect(faults.map(({ code }) => code)).toEqual(["ROUTE_FIGURE", "ROUTE_SUM"]);
  expect(splits).toEqual([]);
});

const own = () =>
  readRoutes(readdirSync("routes").map((name) => new Input(name, readFileSync(join("routes", name)))));

test("the project's own routes have no fault, and each figure names its report with date and address", () => {
  const { splits, corridors, missing, faults } = own();
  expect(faults).toEqual([]);
  expect(splits.length).toBeGreaterThanOrEqual(5);
  for (const { report } of [...splits, ...corridors]) {
    expect([report.by, report.title ?? report.opens, report.date].every((text) => (text ?? "") !== "")).toBe(
      true,
    );
    expect(new URL(report.url).protocol).toMatch(/^https?:$/);
  }
  expect(missing.length).toBeGreaterThan(5);
});

test("whoever speaks of a route is a country's office or has a name", () => {
  const { splits, corridors } = own();
  for (const { says } of [...splits, ...corridors])
    expect(isCountry(says) || speakerName(says, "en") !== says, says).toBe(true);
});
