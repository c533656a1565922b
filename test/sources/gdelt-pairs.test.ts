import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "gdelt-pairs";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (pair: string, of: string, period: string) =>
  figures.find((each) => `${each.about} ${each.toward}` === pair && each.of === of && each.period === period);

test("a pair has its cooperation and its conflict, in the order of its codes, at its line", () => {
  expect(figure("DZA RUS", "news.conflict", "2021-12")).toEqual({
    saidBy: "GDELT",
    about: "DZA",
    toward: "RUS",
    of: "news.conflict",
    period: "2021-12",
    value: -5.125,
    unit: "score",
    at: { file: "sample.csv", line: 6 },
  });
  expect(figure("DZA RUS", "news.cooperation", "2021-12")?.value).toBe(0);
});

test("what a country has with all others, and what all pairs have, is added exactly", () => {
  expect(figure("RUS _WORLD", "news.cooperation", "2021-12")).toMatchObject({
    value: 100.75 + 30 + 400,
    at: { line: 6 },
  });
  expect(figure("KAZ _WORLD", "news.cooperation", "2022-01")?.value).toBe(560.001);
  expect(figure("_WORLD _WORLD", "news.cooperation", "2021-12")?.value).toBe(580.75);
});

test("the days that were read stand once a month", () => {
  expect(figure("_WORLD _WORLD", "news.days", "2022-01")).toMatchObject({ value: 30, unit: "count" });
  expect(figures.filter(({ of }) => of === "news.days")).toHaveLength(2);
});

test("January 2022 is flagged for Kazakhstan by the list in source.yaml, and for nobody else", () => {
  const flagged = figures.filter(({ flags }) => flags !== undefined);
  expect(flagged.every(({ period }) => period === "2022-01")).toBe(true);
  expect([...new Set(flagged.map(({ about, toward }) => `${about} ${toward}`))].sort()).toEqual([
    "CHN KAZ",
    "KAZ RUS",
    "KAZ _WORLD",
  ]);
  expect(flagged[0]?.flags).toEqual(["unrest-kaz-2022-01"]);
});

test("what is left out is named", () => {
  expect(figures.some(({ about }) => about === "GEO")).toBe(false);
  expect(log.ignored).toEqual([
    { rule: "a pair with Georgia, which the file has almost nothing of", rows: 1 },
    { rule: "days_with_events", rows: 9 },
    { rule: "score_sum, which is the sum of two other columns", rows: 9 },
  ]);
});

test.each([
  ["a code nobody knows", "KAZ,RUS,2021", "KAZ,RUZ,2021", "iso3_b"],
  ["a month that no year has", "RUS,DZA,2021,12", "RUS,DZA,2021,13", "month"],
  ["more days than the month has", "KAZ,RUS,2021,12,31", "KAZ,RUS,2021,12,32", "days_observed"],
  ["other days than the rest of the month", "RUS,DZA,2021,12,31", "RUS,DZA,2021,12,30", "days_observed"],
  ["more days with events than days", "2022,1,30,29", "2022,1,30,31", "days_with_events"],
  ["a sum that is not the sum of its parts", "90.5,", "91.5,", "score_sum"],
  ["cooperation below zero", "20.0,30.0,-10.0", "-40.0,-30.0,-10.0", "positive_day_sum"],
  ["conflict above zero", "24.0,25.0,-1.0", "26.0,25.0,1.0", "negative_day_sum"],
  ["a score of four decimals", "100.75,", "100.7501,", "positive_day_sum"],
  ["a country with itself", "KAZ,RUS,2021", "RUS,RUS,2021", "iso3_b"],
])("%s raises", (_, from, to, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to)).where).toMatchObject({
    file: "sample.csv",
    column,
  });
});

test("a pair that stands in both orders is stated twice", () => {
  const both = changed(
    id,
    "sample.csv",
    "CHN,KAZ,2021,12,31,9,39.999,50.0,-10.0",
    "RUS,KAZ,2021,12,31,9,40.0,50.0,-10.0",
  );
  expect(raised(source, both).code).toBe("FIGURE_TWICE");
});
