import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "un-roll-call-topics";
const source = sourceOf(id, "text");
const { figures, log } = readFigures(source, inputs(sample(id)));
const text = (rcid: string, of: string, period?: string) =>
  figures.find(
    (each) =>
      each.about === `UNGA:${rcid}` && each.of === of && (period === undefined || each.period === period),
  );
const issues = (rcid: string, period: string) =>
  figures
    .filter((each) => each.about === `UNGA:${rcid}` && each.period === period && each.of.startsWith("issue."))
    .map(({ of }) => of);

test("a roll call can have several issues, and each is a figure of its own", () => {
  expect(issues("4101", "1992-12-11").sort()).toEqual(["issue.hr", "issue.me"]);
  expect(text("4102", "issue.nu")).toEqual({
    saidBy: "VOETEN",
    about: "UNGA:4102",
    of: "issue.nu",
    lang: "en",
    period: "1992-12-09",
    value: "Nuclear weapons and nuclear material",
    at: { file: "issues.csv", line: 4 },
  });
});

test("the file of issues has no dates; the day comes from the table of votes, before 1991 too", () => {
  expect(text("30", "issue.co")?.period).toBe("1947-11-14");
});

test("a number used twice, decades apart: the issue belongs to the roll call that bears it", () => {
  expect(issues("495", "1957-02-05")).toEqual(["issue.me"]);
  expect(issues("495", "2023-12-07")).toEqual([]);
  expect(issues("411", "1955-03-04")).toEqual([]);
  expect(issues("411", "2023-12-04")).toEqual(["issue.di"]);
});

test("since session 74 colonialism and economic development are copies of disarmament; before, all three can be true", () => {
  expect(issues("4102", "1992-12-09").sort()).toEqual(["issue.co", "issue.di", "issue.ec", "issue.nu"]);
  expect(issues("4107", "2019-12-12")).toEqual(["issue.di"]);
  expect(text("4107", "issue.di")).toMatchObject({ flags: ["di-co-ec-alike"], at: { file: "issues.csv" } });
});

test("after January 2020 issues come from the table of votes", () => {
  expect(text("9900", "issue.nu")).toMatchObject({
    period: "2022-12-07",
    flags: ["from-votes-table"],
    at: { file: "votes.csv", line: 14 },
  });
  expect(issues("9800", "2020-12-07")).toEqual(["issue.nu", "issue.di"]);
  expect(text("9800", "issue.di")?.flags).toEqual(["from-votes-table", "di-co-ec-alike"]);
  expect(issues("9990", "2023-12-19")).toEqual(["issue.me", "issue.hr"]);
});

test("title, description and resolution; an empty cell is no text", () => {
  expect(text("4102", "title")?.value).toBe("BAN OF INVENTED WEAPONS");
  expect(text("4102", "description")?.value).toBe('An invented ban: "all weapons", once and for all');
  expect(text("4102", "resolution")).toMatchObject({ value: "R/47/902B", lang: "" });
  expect(text("4103", "title")).toBeUndefined();
  expect(text("4104", "resolution")).toBeUndefined();
});

test("letters that were damaged before publication are kept and flagged", () => {
  expect(text("4105", "title")).toMatchObject({
    value: "Question of the invented people?Ã†s rights",
    flags: ["damaged-letters"],
  });
});

test("what is left out is named", () => {
  expect(log.ignored).toEqual([
    {
      rule: "co and ec of a roll call since session 74 that is marked di too, whose copies they are",
      rows: 6,
    },
    { rule: "no description for a roll call (empty cell)", rows: 1 },
    { rule: "no resolution for a roll call (empty cell)", rows: 1 },
    { rule: "no title for a roll call (empty cell)", rows: 2 },
    { rule: "other columns: session, importantvote, amend, para", rows: 28 },
    { rule: "votes of countries, which another source gives", rows: 48 },
  ]);
});

test.each([
  [
    "issues.csv",
    "an issue that the votes do not mark",
    '4103,"hr","Human rights"',
    '4103,"co","Colonialism"',
    "VALUE_UNREADABLE",
    "short_name",
  ],
  [
    "issues.csv",
    "an issue under another's name",
    '30,"co","Colonialism"',
    '30,"co","Human rights"',
    "VALUE_UNREADABLE",
    "issue",
  ],
  ["issues.csv", "a roll call that the votes do not have", "4105,", "4999,", "VALUE_UNREADABLE", "rcid"],
  ["issues.csv", "an issue lost", '4105,"ec","Economic development"\n', "", "ISSUE_MISSING", "ec"],
  ["roll_calls.csv", "another day than in the votes", "1993-12-20", "1993-12-21", "VALUE_UNREADABLE", "date"],
  ["votes.csv", "a day that no calendar has", "2023-12-19", "2023-02-29", "VALUE_UNREADABLE", "date"],
  [
    "votes.csv",
    "an issue neither true nor false",
    "495,1957-02-05,TRUE",
    "495,1957-02-05,NA",
    "VALUE_UNREADABLE",
    "me",
  ],
  [
    "votes.csv",
    "a roll call twice on one day",
    "4102,1992-12-09,FALSE,TRUE,TRUE",
    "4101,1992-12-11,FALSE,TRUE,TRUE",
    "VALUE_UNREADABLE",
    "rcid",
  ],
  [
    "votes.csv",
    "an issue marked for both bearers of a number",
    "495,2023-12-07,FALSE",
    "495,2023-12-07,TRUE",
    "VALUE_UNREADABLE",
    "rcid",
  ],
])("%s: %s raises", (name, _, from, to, code, column) => {
  expect(raised(source, changed(id, name, from, to))).toMatchObject({
    code,
    where: { column },
  });
});

test("all three files are needed", () => {
  for (const { name } of sample(id)) {
    const two = sample(id).filter((file) => file.name !== name);
    expect(raised(source, two)).toMatchObject({ code: "FILES_WRONG" });
  }
});
