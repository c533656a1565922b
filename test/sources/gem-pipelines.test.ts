import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import { changed, inputs, type Raw, raised, sample, sourceOf } from "./samples.js";

const id = "gem-pipelines";
const source = sourceOf(id, "route");
const { figures, log } = readFigures(source, inputs(sample(id)));
const of = (route: string) => figures.filter((figure) => figure.route === route);

test("a line that operates and crosses a border is counted, and its capacity beside it", () => {
  expect(of("Rhine Oil Pipeline, Line A")).toMatchObject([
    {
      saidBy: "GEM",
      about: "LIE",
      through: "CHE",
      of: "oil",
      movement: "capacity",
      value: 1,
      unit: "count",
      since: "2001",
    },
    {
      period: "2024",
      value: 1_340_000,
      unit: "barrels a day",
      within: 0.5,
      at: { file: "oil.csv", line: 2, origin: "https://example.org/rhine" },
    },
  ]);
  expect(of("Rhine Oil Pipeline, Line B")).toMatchObject([{ value: 1, unit: "count", since: "" }]);
  expect(of("Long Oil Pipeline")).toMatchObject([
    { about: "AUT", through: "LIE CHE TUR" },
    { value: 25_000.5 },
  ]);
});

test("gas keeps the unit in which it is published; a year that lost digits is no year", () => {
  expect(of("Alpine Gas Pipeline, Line A")).toMatchObject([
    { since: "" },
    { value: 15e9, unit: "cubic metres a year" },
  ]);
  expect(of("Rhine Gas Pipeline")).toMatchObject([
    { since: "1997" },
    { value: 222.5e6, unit: "cubic feet a day", within: 50_000 },
  ]);
  expect(of("Arlberg Gas Pipeline")).toMatchObject([
    { since: "" },
    { value: 2.5e6, unit: "cubic metres a day" },
  ]);
});

test("everything else is left out by a rule that is named", () => {
  expect(figures).toHaveLength(11);
  expect(log.ignored).toEqual([
    { rule: "a line that names no country", rows: 1 },
    { rule: "a line within one country", rows: 2 },
    { rule: "a year of which digits are lost", rows: 2 },
    { rule: "does not operate: construction", rows: 1 },
    { rule: "does not operate: mothballed", rows: 1 },
    { rule: "no capacity published", rows: 1 },
    { rule: "no pipeline for gas: gas_power_plant", rows: 1 },
    { rule: "no pipeline for oil: ngl_pipelines", rows: 1 },
  ]);
});

test.each([
  ["oil.csv", "a state that no rule knows", ",operating,2001", ",running,2001", "VALUE_UNREADABLE", "status"],
  ["oil.csv", "another type", "Line A,oil_pipelines", "Line A,pipe", "VALUE_UNREADABLE", "type"],
  [
    "oil.csv",
    "an unknown country",
    'Liechtenstein, Switzerland",operating,2001',
    'Liechtenstein, Ruritania",operating,2001',
    "NAME_UNKNOWN",
    "countries",
  ],
  [
    "oil.csv",
    "a country twice",
    'Liechtenstein, Switzerland",operating,2001',
    'Liechtenstein, Liechtenstein",operating,2001',
    "VALUE_UNREADABLE",
    "countries",
  ],
  ["oil.csv", "a capacity in words", "1340000", "1.3 million", "VALUE_UNREADABLE", "capacity"],
  ["oil.csv", "a year in words", "operating,2001", "operating,about 2001", "VALUE_UNREADABLE", "start_year"],
  [
    "gas.csv",
    "a unit that no rule knows",
    'bcm/y,line,,,"47.1,9.5",https://example.org/alpine,operating',
    'bcf,line,,,"47.1,9.5",https://example.org/alpine,operating',
    "VALUE_UNREADABLE",
    "units",
  ],
] as const)("%s: %s raises", (file, _, from, to, code, column) => {
  expect(raised(source, changed(id, file, from, to))).toMatchObject({ code, where: { file, column } });
});

const data = resolve("../shared/data/pipelines");

test.skipIf(!existsSync(data))(
  "the publisher's tables: 45 lines for oil, 28 with a capacity, and 15 for gas (needs ../shared/data)",
  () => {
    const files: Raw[] = ["gas_pipelines_asia_gem.csv", "oil_pipelines_gem.csv"].map((name) => ({
      name,
      bytes: readFileSync(`${data}/${name}`),
    }));
    const reading = readFigures(source, inputs(files));
    reading.columns.check();
    checkBounds(source.text, reading, inputs(files));
    const count = (commodity: string, counted: boolean) =>
      reading.figures.filter((figure) => figure.of === commodity && (figure.unit === "count") === counted)
        .length;
    expect([count("oil", true), count("oil", false), count("gas", true), count("gas", false)]).toEqual([
      45, 28, 15, 15,
    ]);
    const cpc = reading.figures.filter(({ route }) => route === "Caspian Pipeline");
    expect(cpc).toMatchObject([
      { about: "KAZ", through: "RUS", since: "2001", unit: "count" },
      { value: 1_340_000, unit: "barrels a day" },
    ]);
    // The last line of the table of oil has no newline; cut anywhere in it, it is refused.
    const oil = files[1]?.bytes ?? new Uint8Array();
    for (const lost of [1, 5, 20]) {
      const cut = { name: "oil_pipelines_gem.csv", bytes: oil.slice(0, oil.length - lost) };
      expect(() => readFigures(source, inputs([cut]))).toThrow(expect.objectContaining({ code: "FILE_CUT" }));
    }
  },
);
