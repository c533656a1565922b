import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "sipri-arms-shares";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const share = (about: string, toward: string, period: string) =>
  figures.find((each) => each.about === about && each.toward === toward && each.period === period);

test("a share is of five years: Russia's 18 of Kyrgyzstan's 24 in 1993 to 1997", () => {
  expect(share("RUS", "KGZ", "1997")).toEqual({
    saidBy: "SIPRI",
    about: "RUS",
    toward: "KGZ",
    of: "arms.share5",
    period: "1997",
    value: 0.75,
    unit: "share",
    at: { file: "sample.csv", line: 13 },
  });
  expect(share("CHN", "KGZ", "1997")?.value).toBeCloseTo(2 / 24, 15);
});

test("an unknown supplier is part of the whole; its place is the line of the latest year in the window", () => {
  expect(share("_UNKNOWN", "KGZ", "1996")).toMatchObject({ value: 4 / 12, at: { line: 16 } });
  expect(share("RUS", "KGZ", "1996")).toMatchObject({ value: 6 / 12, at: { line: 12 } });
});

test("only shares leave the reader, and those of a window come to one", () => {
  const sums = new Map<string, number>();
  for (const { of, period, toward, unit, value } of figures) {
    expect([of, unit]).toEqual(["arms.share5", "share"]);
    sums.set(`${toward} ${period}`, (sums.get(`${toward} ${period}`) ?? 0) + value);
  }
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
  expect(source.text.terms.republish).toBe("shares-only");
});

test("the Soviet Union is not Russia, and both may stand in one window", () => {
  expect(share("_SUN", "IND", "1993")?.value).toBeCloseTo(150 / 300, 15);
  expect(share("RUS", "IND", "1993")?.value).toBeCloseTo(100 / 300, 15);
  expect(share("_SUN", "IND", "1996")).toBeUndefined();
});

test("a window that begins before 1991 lacks West Germany, and says so", () => {
  expect(share("RUS", "IND", "1994")?.flags).toEqual(["without-west-germany"]);
  expect(share("RUS", "IND", "1995")?.flags).toBeUndefined();
});

test("armed groups are one supplier, organisations have their own codes", () => {
  expect(share("_ARMED_GROUP", "NIC", "1993")).toMatchObject({ value: 1, at: { line: 7 } });
  expect(share("USA", "_NATO", "1996")?.value).toBe(1);
});

test("no share where everything is too small to show; what is left out is named", () => {
  expect(share("RUS", "TJK", "1997")).toBeUndefined();
  expect(log.ignored).toEqual([
    { rule: "no share of a window in which every transfer is too small to show", rows: 2 },
    { rule: "state numbers and coordinates, which the copy adds", rows: 96 },
    { rule: "transfers to an armed group, which is no state", rows: 1 },
    { rule: "transfers to an unknown recipient", rows: 1 },
  ]);
});

test.each([
  ["a supplier nobody knows", "Zambia,Liberia", "Zambya,Liberia", "NAME_UNKNOWN", "supplier"],
  ["an armed group nobody knows", "PLO (Israel)*", "PLO (Lebanon)*", "NAME_UNKNOWN", "recipient"],
  ["a volume that is no number", "Liberia,1997,2", "Liberia,1997,?", "VALUE_UNREADABLE", "value"],
  ["a year twice", "Kyrgyzstan,1994,0", "Kyrgyzstan,1995,0", "VALUE_UNREADABLE", "year"],
  ["a country that arms itself", "Zambia,Liberia", "Zambia,Zambia", "VALUE_UNREADABLE", "recipient"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});

test("a file of many rows that is not the whole copy raises, since a lost row may leave as many shares as before", () => {
  const rows = (count: number) => {
    const lines = Array.from({ length: count }, (_, at) => `Russia,India,${1950 + at},1,365,750,1,2,3,4`);
    const [head = ""] = new TextDecoder().decode(sample(id)[0]?.bytes).split("\n");
    return [{ name: "long.csv", bytes: new TextEncoder().encode(`${[head, ...lines].join("\n")}\n`) }];
  };
  expect(raised(source, rows(21323))).toMatchObject({ code: "FILE_SHORT", expected: "at least 21324 rows" });
  const least = source.text.bounds.rows.min ?? 0;
  expect(raised(source, rows(Math.ceil(least / 5))).code).toBe("FILE_SHORT");
  // Fewer rows cannot come to as many shares as an edition must have.
  expect(readFigures(source, inputs(rows(100))).figures.length).toBeLessThan(least);
});
