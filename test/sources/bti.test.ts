import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "bti";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string, period: string) =>
  figures.find((each) => each.about === about && each.of === of && each.period === period);

test("the period is the year that the edition is about, and the edition a flag", () => {
  expect(figure("RUS", "S_Status_Index", "2022")).toEqual({
    saidBy: "BTI",
    about: "RUS",
    of: "S_Status_Index",
    period: "2022",
    value: 4.25,
    unit: "index",
    flags: ["edition-2024"],
    at: { file: "sample.csv", line: 3 },
  });
  expect(figure("RUS", "S_Status_Index", "2024")).toBeUndefined();
});

test("five indices: status, its two halves, and governance with and without its difficulty", () => {
  expect(
    figures
      .filter(({ about, period }) => about === "KGZ" && period === "2022")
      .map(({ of, value }) => [of, value]),
  ).toEqual([
    ["S_Status_Index", 5.125],
    ["SI_Democracy_Status", 4.75],
    ["SII_Economy_Status", 5.5],
    ["G_Governance_Index", 4.25],
    ["GII_Governance_Performance", 4.75],
  ]);
});

test("the two Congos are told apart", () => {
  expect(figure("COD", "S_Status_Index", "2022")?.value).toBe(3.5);
  expect(figure("COG", "S_Status_Index", "2022")?.value).toBe(3.25);
});

test("a country that an edition does not cover is a hole; so is an index that it does not give", () => {
  expect(figures.some(({ about }) => about === "SSD")).toBe(false);
  expect(figure("IRQ", "S_Status_Index", "2004")?.value).toBe(2.5);
  expect(figure("IRQ", "G_Governance_Index", "2004")).toBeUndefined();
  expect(log.ignored.map(({ rule, rows }) => [rule.slice(0, 30), rows])).toEqual([
    ["no value published", 2],
    ["not covered in this edition", 5],
    ["other columns: bti_region, Ran", 13 * 79],
  ]);
});

test.each([
  [
    "an edition taken for the year",
    '"Moderate autocracies",2022,"Russia"',
    '"Moderate autocracies",2020,"Russia"',
    "VALUE_UNREADABLE",
    "report_year",
  ],
  [
    "a status that is no mean of its halves",
    "50,4.25,3.5",
    "50,4.5,3.5",
    "VALUE_UNREADABLE",
    "S_Status_Index",
  ],
  ["an index beyond 10", "50,4.25,3.5", "50,42.5,3.5", "VALUE_UNREADABLE", "S_Status_Index"],
  ["a lost half", "50,4.25,3.5", "50,4.25,", "VALUE_UNREADABLE", "SI_Democracy_Status"],
  ["a country that nobody knows", '"Congo, DR",2022', '"Congo",2022', "NAME_UNKNOWN", "bti_country"],
  [
    "one of the many columns renamed",
    "Q12.2_Education_/_R&D_policy",
    "Q12.2_Education",
    "HEADER_UNKNOWN",
    "51",
  ],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
