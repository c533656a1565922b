import { expect, test } from "vitest";
import { isCountry } from "../../src/question/countries.js";
import { cowCode } from "../../src/sources/atop-alliances/cow.js";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "atop-alliances";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const owes = (about: string, toward: string, period: string) =>
  figures
    .filter((each) => each.about === about && each.toward === toward && each.period === period)
    .map(({ of }) => of);

test("a duty is from the first state toward the second, and is 1", () => {
  expect(figures.find(({ about, period }) => about === "KGZ" && period === "1992")).toEqual({
    saidBy: "ATOP",
    about: "KGZ",
    toward: "RUS",
    of: "alliance.defense",
    period: "1992",
    value: 1,
    unit: "index",
    at: { file: "sample.csv", line: 9 },
  });
  expect(owes("KGZ", "RUS", "1992")).toEqual(["alliance.defense", "alliance.nonagg", "alliance.consul"]);
  expect(owes("JOR", "SAU", "1990")).toContain("alliance.offense");
});

test("the two sides may owe each other different things", () => {
  expect(owes("DJI", "FRA", "1990")).toEqual([]);
  expect(owes("FRA", "DJI", "1990")).toEqual(["alliance.defense", "alliance.neutral", "alliance.nonagg"]);
});

test("one number goes on through a change of state; the codes do not", () => {
  expect(owes("_SUN", "KGZ", "1991")).toEqual(["alliance.nonagg"]);
  expect(owes("RUS", "KGZ", "1992")).toHaveLength(3);
  expect(owes("_SUN", "_YUG", "1991")).toEqual(["alliance.consul"]);
  expect(owes("RUS", "_SCG", "2005")).toEqual(["alliance.nonagg"]);
  expect(owes("RUS", "SRB", "2006")).toHaveLength(2);
  expect(owes("_FRG", "_DDR", "1990")).toEqual(["alliance.nonagg"]);
});

test("zeros are named, and are no figures", () => {
  expect(log.ignored).toEqual([{ rule: "no such obligation (0)", rows: 16 * 5 - figures.length }]);
});

test("every state number of today means a country of ISO 3166, each another one", () => {
  const codes = Array.from({ length: 1000 }, (_, number) => cowCode(String(number), 2016)).filter(
    (code) => code !== undefined,
  );
  const today = codes.filter((code) => !code.startsWith("_"));
  expect(today.filter((code) => !isCountry(code))).toEqual([]);
  expect(new Set(today).size).toBe(today.length);
  expect(today).toHaveLength(195);
  expect(cowCode("3", 2016)).toBeUndefined();
  expect(cowCode("365", 1910)).toBe("_RUSSIAN_EMPIRE");
});

test.each([
  ["a number that is no state's", "\n522,220", "\n523,220", "VALUE_UNREADABLE", 7, "ccode1"],
  ["a state with itself", "\n522,220", "\n522,522", "VALUE_UNREADABLE", 7, "ccode2"],
  [
    "a value that is neither 0 nor 1",
    "670,663,1990,1,1,0,1,1",
    "670,663,1990,1,1,0,1,2",
    "VALUE_UNREADABLE",
    17,
    "atop_consul",
  ],
  [
    "a missing value",
    "670,663,1990,1,1,0,1,1",
    "670,663,1990,1,1,0,1,",
    "VALUE_UNREADABLE",
    17,
    "atop_consul",
  ],
  ["a lost row", "703,365,1992,1,0,0,1,1\n", "", "SIDE_MISSING", 3, "ccode1"],
  ["a row twice", "365,345,2006", "365,345,2005", "VALUE_UNREADABLE", 6, "year"],
])("%s raises", (_, from, to, code, line, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({
    code,
    where: { file: "sample.csv", line, column },
  });
});
