import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "un-roll-calls";
const source = sourceOf(id, "vote");
const { figures, log } = readFigures(source, inputs(sample(id)));
const vote = (about: string, of: string, period: string) =>
  figures.find((figure) => figure.about === about && figure.of === of && figure.period === period)?.value;

test("1 is yes, 2 is abstain, 3 is no, 8 is absent, which is not abstain", () => {
  expect(vote("RUS", "UNGA:9999", "2024-02-29")).toBe("yes");
  expect(vote("KAZ", "UNGA:9999", "2024-02-29")).toBe("abstain");
  expect(vote("KGZ", "UNGA:9999", "2024-02-29")).toBe("no");
  expect(vote("TKM", "UNGA:9999", "2024-02-29")).toBe("absent");
});

test("a column written with decimals reads like the others", () => {
  expect(vote("MNE", "UNGA:7000", "2007-07-12")).toBe("yes");
  expect(vote("MNE", "UNGA:9999", "2024-02-29")).toBe("absent");
});

test("a country casts no vote before it is a member", () => {
  expect(vote("KAZ", "UNGA:3", "1946-02-01")).toBeUndefined();
  expect(vote("MNE", "UNGA:5000", "1993-05-10")).toBeUndefined();
});

test("a number used twice, decades apart, is two votes", () => {
  expect(vote("TWN", "UNGA:411", "1955-03-04")).toBe("abstain");
  expect(vote("KAZ", "UNGA:411", "2023-11-20")).toBe("no");
});

test("the day is the period, the UN says it, and the line is kept", () => {
  expect(figures[0]).toEqual({
    saidBy: "UN",
    about: "RUS",
    of: "UNGA:3",
    period: "1946-02-01",
    value: "yes",
    at: { file: "sample.csv", line: 2 },
  });
});

test("each cell is used, or left out by a named rule", () => {
  expect(log.ignored).toEqual([
    { rule: "issues of a roll call (me, nu, di, hr, co, ec), which another source gives", rows: 60 },
    { rule: "not a member of the United Nations on that day (9)", rows: 28 },
  ]);
  expect(figures).toHaveLength(70 - 28);
});

test.each([
  ["a vote that is none of them", "1,9,9,9,9.0,3,9", "4,9,9,9,9.0,3,9", "VALUE_UNREADABLE", 2, "RUS"],
  ["an empty cell", "1,9,9,9,9.0,3,9", ",9,9,9,9.0,3,9", "VALUE_UNREADABLE", 2, "RUS"],
  ["a day that no calendar has", "2024-02-29", "2023-02-29", "VALUE_UNREADABLE", 11, "date"],
  ["an issue that is neither true nor false", "TRUE,TRUE", "TRUE,NA", "VALUE_UNREADABLE", 3, "di"],
  ["a row that lacks a cell", "1,9,9,9,9.0,3,9", "1,9,9,9,9.0,3", "FILE_NOT_CSV", 2, "14"],
  ["a column of no country", "TWN,CHN", "TWN,PRC", "HEADER_UNKNOWN", 1, "15"],
  ["a country with two columns", "TWN,CHN", "TWN,RUS", "HEADER_TWICE", 1, "15"],
  ["a renamed column", "rcid,date", "rcid,day", "HEADER_UNKNOWN", 1, "2"],
])("%s raises, with line and column", (_, from, to, code, line, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({
    code,
    where: { file: "sample.csv", line, column },
  });
});
