import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "freedom-house";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string, period: string) =>
  figures.find((each) => each.about === about && each.of === of && each.period === period);

test("the period is the year described, and the edition a flag", () => {
  expect(figure("RUS", "total", "2022")).toEqual({
    saidBy: "FH",
    about: "RUS",
    of: "total",
    period: "2022",
    value: 25,
    unit: "index",
    flags: ["edition-2023"],
    at: { file: "sample.csv", line: 2 },
  });
  expect(figure("RUS", "total", "2021")?.flags).toEqual(["edition-2022"]);
  expect(figure("RUS", "total", "2023")).toBeUndefined();
});

test("total and ratings run in opposite directions", () => {
  expect(figure("EST", "total", "2022")?.value).toBe(97);
  expect(figure("EST", "pr", "2022")?.value).toBe(1);
  expect(figure("KAZ", "pr", "2022")?.value).toBe(7);
  expect(figure("KAZ", "cl", "2022")?.value).toBe(5);
});

test("a total can fall below zero", () => {
  expect(figure("SYR", "total", "2014")?.value).toBe(-3);
  expect(figure("_NAGORNO_KARABAKH", "total", "2023")?.value).toBe(-3);
});

test("a territory is flagged, with a code of ISO 3166 or one of ours; none is counted to another country", () => {
  expect(figure("HKG", "total", "2022")?.flags).toEqual(["edition-2023", "territory"]);
  for (const code of ["_ABKHAZIA", "_CRIMEA", "_GAZA"])
    expect(figure(code, "total", "2022")?.flags, code).toEqual(["edition-2023", "territory"]);
  expect(new Set(figures.map(({ about }) => about)).size).toBe(13);
});

test("the additional question counts until it was dropped, N/A from then on", () => {
  expect(figure("BHR", "total", "2012")?.value).toBe(27);
});

test("what is left out is named", () => {
  expect(log.ignored.map(({ rule, rows }) => [rule.slice(0, 34), rows])).toEqual([
    ["other columns: region, extended_co", 75],
    ["scores that the total is the sum o", 15 * 36],
    ["status (F, PF, NF), a word that fo", 15],
  ]);
  expect(figures).toHaveLength(45);
});

test.each([
  [
    "a year taken for the edition",
    '"c",2023,2022,"NF",7,6',
    '"c",2023,2023,"NF",7,6',
    "VALUE_UNREADABLE",
    "edition",
  ],
  ["a total that is no sum", '4,16,25,"Russia', '4,16,26,"Russia', "VALUE_UNREADABLE", "total"],
  ["a rating that there is not", '"NF",7,6,1,1,0', '"NF",8,6,1,1,0', "VALUE_UNREADABLE", "pr"],
  ["a status against its ratings", '"PF",5,4', '"F",5,4', "VALUE_UNREADABLE", "status"],
  [
    "a territory that nobody knows",
    '"Abkhazia","Eurasia"',
    '"Abhasia","Eurasia"',
    "NAME_UNKNOWN",
    "fh_full_country",
  ],
  [
    "a territory passed off as a country",
    '"Crimea","Eurasia","t"',
    '"Crimea","Eurasia","c"',
    "VALUE_UNREADABLE",
    "country_or_territory",
  ],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
