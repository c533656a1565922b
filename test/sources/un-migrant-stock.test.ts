import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "un-migrant-stock";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const stock = (about: string, toward: string, period: string) =>
  figures.find((each) => each.about === about && each.toward === toward && each.period === period);

test("columns are origins, rows are where they live", () => {
  expect(stock("RUS", "KAZ", "1990")).toEqual({
    saidBy: "UN",
    about: "RUS",
    toward: "KAZ",
    of: "migrant_stock",
    period: "1990",
    value: 2400000,
    unit: "persons",
    at: { file: "sample.csv", line: 8 },
  });
  expect(stock("KAZ", "RUS", "1990")?.value).toBe(2600000);
});

test("totals and rests are no countries", () => {
  expect(stock("_WORLD", "KAZ", "1990")?.value).toBe(2500130);
  expect(stock("_WORLD", "_WORLD", "1990")?.value).toBe(9000150);
  expect(stock("KAZ", "_WORLD", "1990")?.value).toBe(3000000);
  expect(stock("_OTHER_SOUTH", "KAZ", "1990")?.value).toBe(100);
  expect(stock("_OTHER_NORTH", "TJK", "2019")?.value).toBe(100);
});

test("regions and development groups are left out; the region Micronesia is not the country", () => {
  expect(stock("RUS", "FSM", "1990")?.value).toBe(4);
  expect(new Set(figures.map(({ toward }) => toward))).toEqual(
    new Set(["_WORLD", "FSM", "KAZ", "RUS", "MNE", "AND", "KWT", "TJK"]),
  );
});

test("an empty cell, two dots and a dash are holes; a zero is a zero", () => {
  expect(stock("_WORLD", "SSD", "1990")).toBeUndefined();
  expect(stock("KAZ", "MNE", "1990")).toBeUndefined();
  expect(stock("_OTHER_NORTH", "RUS", "1990")).toMatchObject({ value: 0, flags: ["published-zero"] });
  expect(log.ignored).toEqual([
    { rule: "an aggregate of the United Nations", rows: 4 },
    { rule: "no migrants of this origin stated (empty)", rows: 37 },
    { rule: "not available (.. or -)", rows: 5 },
  ]);
});

test("a residue of binary arithmetic is rounded, and says so", () => {
  expect(stock("_WORLD", "AND", "2019")).toMatchObject({ value: 38891, flags: ["rounded"] });
  expect(stock("_OTHER_SOUTH", "AND", "2019")).toMatchObject({ value: 189, flags: ["rounded"] });
  expect(stock("RUS", "AND", "2019")?.flags).toBeUndefined();
});

test.each([
  ["a destination nobody knows", "2019,Kuwait", "2019,Kuweit City", "NAME_UNKNOWN", "Destination"],
  ["an origin nobody knows", "South Sudan,Tajikistan", "South Sudan,Tadschikien", "NAME_UNKNOWN", "10"],
  ["an origin twice", "South Sudan,Tajikistan", "South Sudan,Kazakhstan", "HEADER_UNKNOWN", "10"],
  ["a total as origin", "South Sudan,Tajikistan", "South Sudan,Total", "NAME_UNKNOWN", "10"],
  ["an aggregate as origin", "South Sudan,Tajikistan", "South Sudan,Africa", "HEADER_UNKNOWN", "10"],
  ["a header without its rests", "Other South,Other North", "Other North,Other South", "HEADER_UNKNOWN", "4"],
  ["a damaged value", "14000,,260000", "14000,,260001", "TOTAL_WRONG", "Total"],
  ["half a person", "14000,,260000", "14000.5,,260000", "VALUE_UNREADABLE", "Kazakhstan"],
  ["a word for a value", "14000,,260000", "14000,,n.a.", "VALUE_UNREADABLE", "Russian Federation"],
  ["a migrant to his own country", "14000,,260000,,", "14000,,260000,,1", "VALUE_UNREADABLE", "Tajikistan"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
