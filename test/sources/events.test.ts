import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countryVisits, readEvents } from "../../src/sources/events/text.js";
import { Input } from "../../src/sources/input.js";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "events";
const source = sourceOf(id, "event");
const { figures, log } = readFigures(source, inputs(sample(id)));
const of = (event: string) => figures.filter((figure) => figure.id === event);

test("each report of an event is a figure, said by its publisher, at its line, with its address", () => {
  expect(of("alpha-in-beta-2001")).toMatchObject([
    {
      saidBy: "Alpha News",
      about: "CHE",
      toward: "AUT",
      of: "visit",
      form: "bilateral",
      period: "2001-03-04",
      until: "2001-03-05",
      country: "AUT",
      actors: "CHE AUT",
      title: "Talks: a beginning",
      at: { file: "people.yaml", line: 12, origin: "https://example.org/alpha/1" },
    },
    { saidBy: "Beta Wire", title: "On Sunday the guest arrived …", dated: "2001-03", at: { line: 16 } },
  ]);
});

test("a summit is about its host, a month stays a month, a first visit is flagged", () => {
  expect(of("summit-vienna-2001")).toMatchObject([{ about: "AUT", toward: "", form: "summit" }]);
  expect(of("gamma-month-2001")).toMatchObject([{ period: "2001-07", until: "", flags: ["first-abroad"] }]);
});

test("how far the list is complete and a leader's total are figures too; what is missing is named", () => {
  expect(of("complete-2001-aut")).toMatchObject([
    {
      of: "complete",
      form: "visits",
      about: "CHE",
      toward: "AUT",
      period: "2000-06-01",
      until: "2001-12-31",
      count: 1,
    },
  ]);
  expect(of("total-2001")).toMatchObject([{ of: "total", period: "2001", count: 4 }]);
  expect(log.ignored).toEqual([{ rule: "known to be missing, call", rows: 2 }]);
});

const LAST = `
      - by: Alpha News
        title: The line stands still
        date: 2001-11-11
        url: https://example.org/alpha/4
`;

test.each([
  ["no publisher", `    reports:${LAST}`, "\n", "EVENT_UNATTRIBUTED", 69],
  ["an empty list of publishers", `    reports:${LAST}`, "    reports: []\n", "EVENT_UNATTRIBUTED", 77],
  ["a report without an address", "        url: https://example.org/alpha/4\n", "", "EVENT_UNATTRIBUTED", 78],
  ["an address that is none", "https://example.org/alpha/4", "alpha 4", "EVENT_UNATTRIBUTED", 81],
  ["a report without a title", "        title: The line stands still\n", "", "EVENT_UNATTRIBUTED", 78],
  ["a day that no calendar has", "date: 2001-09-01", "date: 2001-02-30", "EVENT_DATE", 51],
  ["a month that no calendar has", "date: 2001-07\n", "date: 2001-13\n", "EVENT_DATE", 36],
  ["a last day before the first", "until: 2001-03-05", "until: 2001-03-03", "EVENT_DATE", 4],
  ["a country that is none", "actors: [AUT, CHE, LIE]", "actors: [AUT, CHE, LIX]", "EVENT_COUNTRY", 25],
  [
    "a host who is not where it was",
    "in: CHE\n    place: Berne",
    "in: LIE\n    place: Berne",
    "EVENT_UNREADABLE",
    41,
  ],
  ["an unknown kind", "kind: demonstration", "kind: demostration", "EVENT_UNREADABLE", 52],
  ["an unknown field", "    what: A rally.", "    what: A rally.\n    size: 10", "EVENT_UNREADABLE", 50],
  ["a visit without a form", "    form: summit\n    first", "    first", "EVENT_UNREADABLE", 35],
  [
    "a form that its kind does not have",
    "    kind: demonstration",
    "    kind: demonstration\n    form: language",
    "EVENT_UNREADABLE",
    53,
  ],
  [
    "a form that no law has",
    "    kind: demonstration",
    "    kind: law-passed\n    form: summit",
    "EVENT_UNREADABLE",
    53,
  ],
  ["an id that another entry has", "id: vienna-rally-2001", "id: line-stopped-2001", "EVENT_TWICE", 69],
  [
    "only older reports, which announce it",
    "        date: 2001-11-11\n",
    "        date: 2001-11-10\n",
    "EVENT_ANNOUNCED",
    77,
  ],
])("%s raises, with its line and what to do", (_, from, to, code, line) => {
  const error = raised(source, changed(id, "people.yaml", from, to));
  expect([error.code, error.where?.file, error.where?.line]).toEqual([code, "people.yaml", line]);
  expect(error.todo?.length).toBeGreaterThan(20);
});

const counted = "    counted: { visits: 1, since: 2000-01-01 }";
test.each([
  ["more visits than are listed", counted, counted.replace("1,", "2,"), "EVENT_COUNT", 8],
  ["fewer visits than are listed", counted, counted.replace("1,", "0,"), "EVENT_COUNT", 8],
  [
    "a count that begins later than the statement",
    counted,
    counted.replace("2000-01", "2000-07"),
    "EVENT_DATE",
    14,
  ],
  [
    "a count of what nobody counts",
    "    of: visits\n    who: CHE",
    "    of: call\n    who: CHE",
    "EVENT_UNREADABLE",
    14,
  ],
])("%s raises", (_, from, to, code, line) => {
  expect(raised(source, changed(id, "coverage.yaml", from, to))).toMatchObject({
    code,
    where: { file: "coverage.yaml", line },
  });
});

test("a visit taken out of the list is missed by the publisher's count", () => {
  // The stay of 4 to 6 March is one visit; without its middle day it is two.
  const apart = changed(id, "people.yaml", "    until: 2001-03-05\n", "");
  expect(raised(source, apart)).toMatchObject({ code: "EVENT_COUNT", found: "2 listed" });
  const { events } = readEvents(inputs(sample(id)));
  const visits = (from: string, until: string, who = "CHE", host = "AUT") =>
    countryVisits(events, who, host, from, until);
  expect(visits("2001-01-01", "2001-12-31")).toBe(1);
  expect(visits("2001-03-07", "2001-12-31")).toBe(0);
  expect(visits("2001-07-15", "2001-12-31", "AUT", "CHE")).toBe(1);
  expect(visits("2001-01-01", "2001-12-31", "LIE")).toBe(1);
});

test("a contested event needs two publishers", () => {
  const text =
    "      - by: Beta Wire\n        title: A thousand people\n        date: 2001-09-02\n        url: https://example.org/beta/3\n";
  expect(raised(source, changed(id, "people.yaml", text, ""))).toMatchObject({
    code: "EVENT_CONTESTED",
    expected: "at least two, since they clash",
  });
});

test("two entries that are one event are named", () => {
  const page = (name: string) =>
    `  - id: ${name}\n    date: 2001-03-04\n    kind: call\n    actors: [CHE, AUT]\n    what: A call.\n    reports: [{by: A, title: B, date: 2001-03-04, url: "https://example.org"}]\n`;
  const file = new Input("two.yaml", new TextEncoder().encode(`events:\n${page("one")}${page("other")}`));
  const { events, faults } = readEvents([file]);
  expect(events).toHaveLength(2);
  expect(faults.map(({ code, where, found }) => [code, where?.line, found])).toEqual([
    ["EVENT_TWICE", 8, "one, two.yaml:2"],
  ]);
});

test("every fault is gathered, and a file that is no YAML is named by its line", () => {
  const file = new Input("bad.yaml", new TextEncoder().encode("events:\n  - id: [a\n"));
  expect(readEvents([file]).faults[0]).toMatchObject({
    code: "EVENT_UNREADABLE",
    where: { file: "bad.yaml" },
  });
  const [people] = changed(id, "people.yaml", "date: 2001-09-01", "date: 2001-02-30").filter(
    ({ name }) => name === "people.yaml",
  );
  const worse = new TextDecoder().decode(people?.bytes).replace("kind: summit", "kind: sumit");
  const { faults, events } = readEvents([new Input("people.yaml", new TextEncoder().encode(worse))]);
  expect(faults.map(({ code }) => code)).toEqual(["EVENT_UNREADABLE", "EVENT_DATE"]);
  expect(events.map((event) => event.id)).toEqual([
    "alpha-in-beta-2001",
    "gamma-month-2001",
    "line-stopped-2001",
  ]);
});

test("the project's own events have no fault, and each names its publisher, date and address", () => {
  const files = readdirSync("events").map((name) => new Input(name, readFileSync(join("events", name))));
  const { events, complete, totals, missing, faults } = readEvents(files);
  expect(faults).toEqual([]);
  expect(events.length).toBeGreaterThan(90);
  for (const { reports, clash } of [
    ...events,
    ...complete.map((each) => ({ ...each, clash: undefined })),
    ...totals.map((each) => ({ ...each, clash: undefined })),
  ]) {
    expect(reports.length).toBeGreaterThanOrEqual(clash === undefined ? 1 : 2);
    for (const { by, title, opens, date, url } of reports) {
      expect([by, title ?? opens, date].every((text) => (text ?? "") !== "")).toBe(true);
      expect(new URL(url).protocol).toMatch(/^https?:$/);
    }
  }
  expect(missing.length).toBeGreaterThan(5);
});
