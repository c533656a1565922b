import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "rsf-press-freedom";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string, period: string) =>
  figures.find((each) => each.about === about && each.of === of && each.period === period);

test("no series crosses the change of method of 2022", () => {
  expect(figure("RUS", "score.method2013", "2021")).toMatchObject({
    value: 51.25,
    flags: ["method-2013", "edition-2021"],
  });
  expect(figure("RUS", "score.method2022", "2022")).toMatchObject({
    value: 38.75,
    flags: ["method-2022", "edition-2022"],
  });
  for (const of of new Set(figures.map((each) => each.of))) {
    const sides = figures.filter((each) => each.of === of).map(({ period }) => period < "2022");
    expect(new Set(sides).size, of).toBe(1);
  }
  expect(new Set(figures.map(({ of }) => of)).size).toBe(4);
});

test("100 is the freest: Finland before Turkmenistan", () => {
  expect(figure("FIN", "score.method2013", "2014")?.value).toBe(93.5);
  expect(figure("FIN", "rank.method2013", "2014")?.value).toBe(1);
  expect(figure("TKM", "score.method2013", "2014")?.value).toBe(19.5);
});

test("a table in the direction of the old reports is refused: its scores contradict its ranks", () => {
  expect(raised(source, changed(id, "sample.csv", "2014,93.5,1", "2014,6.5,1"))).toMatchObject({
    code: "RANK_CLASH",
    where: { line: 3, column: "score" },
  });
});

test("codes that ISO 3166 does not have; one entity with two of them", () => {
  expect(figure("XKX", "score.method2013", "2021")?.value).toBe(69.75);
  expect(figure("_NORTHERN_CYPRUS", "score.method2013", "2021")?.value).toBe(69.25);
  expect(figure("_NORTHERN_CYPRUS", "score.method2022", "2023")?.value).toBe(59.25);
  expect(figure("_OECS", "score.method2013", "2021")?.value).toBe(76.75); // XCD
  expect(figure("_OECS", "score.method2022", "2023")?.value).toBe(61.5); // CSS
  expect(figure("MAR", "rank.method2022", "2022")?.value).toBe(135);
});

test("every row gives a score and a rank, and nothing is left out", () => {
  expect(figures).toHaveLength(21 * 2);
  expect(log.ignored).toEqual([]);
});

test.each([
  ["an unknown code", "XKO", "XKZ", "NAME_UNKNOWN", "iso3"],
  ["a code that is not the name's", "KGZ,Kyrgyzstan", "KAZ,Kyrgyzstan", "VALUE_UNREADABLE", "country"],
  ["a score beyond 100", "51.25", "5125", "VALUE_UNREADABLE", "score"],
  ["no rank", "51.25,150", "51.25,", "VALUE_UNREADABLE", "rank"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
