import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "un-ideal-points";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string, period: string) =>
  figures.find((each) => each.about === about && each.of === of && each.period === period);

test("a session is not a year: session 77 is dated September 2022, and says so", () => {
  expect(figure("RUS", "ideal_point.all", "2022-09")).toEqual({
    saidBy: "BSV",
    about: "RUS",
    of: "ideal_point.all",
    period: "2022-09",
    value: -0.55,
    unit: "index",
    flags: ["session-77"],
    at: { file: "sample.csv", line: 11 },
  });
  expect(figure("USA", "ideal_point.all", "1946-09")?.flags).toEqual(["session-1"]);
  expect(figures.some(({ period }) => period === "2022")).toBe(false);
});

test("a point comes with its bounds and the number of votes that it rests on", () => {
  expect(figure("KAZ", "ideal_point.q5", "2022-09")?.value).toBe(-1.01);
  expect(figure("KAZ", "ideal_point.q95", "2022-09")?.value).toBe(-0.6);
  expect(figure("KAZ", "votes", "2022-09")).toMatchObject({ value: 79, unit: "count" });
});

test("the distance shrinks while agreement falls: both are kept", () => {
  const distance = (period: string) =>
    Math.abs(
      (figure("KAZ", "ideal_point.all", period)?.value ?? Number.NaN) -
        (figure("RUS", "ideal_point.all", period)?.value ?? Number.NaN),
    );
  expect(distance("2022-09")).toBeLessThan(distance("2021-09"));
  expect(figure("KAZ", "agreement.RUS", "2021-09")?.value).toBe(0.75);
  expect(figure("KAZ", "agreement.RUS", "2022-09")?.value).toBe(0.5);
});

test("a state that no longer exists is not taken for one of today's; two Yemens share a code and stay two", () => {
  expect(figure("_DDR", "ideal_point.all", "1989-09")?.value).toBe(-2.05);
  expect(figure("_CSK", "ideal_point.all", "1992-09")?.value).toBe(0.5);
  expect(figure("_YAR", "ideal_point.all", "1989-09")?.value).toBe(-1.2);
  expect(figure("_YMD", "ideal_point.all", "1989-09")?.value).toBe(-1.5);
  expect(figure("YEM", "ideal_point.all", "1991-09")?.value).toBe(-0.7);
  expect(figure("DEU", "ideal_point.all", "1973-09")?.value).toBe(1.1);
  expect(figure("SRB", "ideal_point.all", "2022-09")?.value).toBe(0.4); // Yugoslavia, to this day
  expect(figure("TWN", "ideal_point.all", "1971-09")?.value).toBe(0.9);
  expect(figure("CHN", "ideal_point.all", "1971-09")?.value).toBe(-0.6);
});

test("NA is a hole, agreement with oneself says nothing, other columns are named", () => {
  expect(figure("USA", "agreement.CHN", "1946-09")).toBeUndefined();
  expect(figure("RUS", "agreement.RUS", "2022-09")).toBeUndefined();
  expect(log.ignored).toEqual([
    { rule: "agreement of a state with itself", rows: 3 },
    { rule: "no value published (NA)", rows: 10 },
    {
      rule: "other columns: QO%All, Q10%All, Q50%All, Q90%All, Q100%All, and the number of the row",
      rows: 102,
    },
  ]);
  expect(figures).toHaveLength(17 * 10 - 13);
});

test.each([
  [
    "a state that nobody knows",
    '"CSK","Czechoslovakia"',
    '"CSK","Czechoslovkia"',
    "NAME_UNKNOWN",
    "Countryname",
  ],
  [
    "a code that is not the name's",
    '"KAZ","Kazakhstan",0.25,0.75',
    '"KGZ","Kazakhstan",0.25,0.75',
    "VALUE_UNREADABLE",
    "iso3c",
  ],
  ["a number of two states", '"14",705,76', '"14",365,76', "VALUE_UNREADABLE", "ccode"],
  ["a session that is no number", "705,77,79", "705,2022,79", "VALUE_UNREADABLE", "session"],
  [
    "an agreement beyond 1",
    "0.25,0.5,0.625,0.75,0.75,0.25",
    "0.25,50,0.625,0.75,0.75,0.25",
    "VALUE_UNREADABLE",
    "RUSSAgree",
  ],
  ["a point outside its bounds", "79,-0.8,", "79,0.8,", "VALUE_UNREADABLE", "IdealPointAll"],
  ["a state that disagrees with itself", "0.125,1,0.375", "0.125,0.9,0.375", "VALUE_UNREADABLE", "RUSSAgree"],
  ["the zero of QO%All corrected", "QO%All", "Q0%All", "HEADER_UNKNOWN", "6"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
