import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "fbic";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const over = (about: string, toward: string, period: string, of = "fbic") =>
  figures.find(
    (each) => each.about === about && each.toward === toward && each.period === period && each.of === of,
  );

test("a figure goes from the one who has influence to the one over whom, with the noise of the publisher", () => {
  expect(over("RUS", "KAZ", "2020")).toEqual({
    saidBy: "FBIC",
    about: "RUS",
    toward: "KAZ",
    of: "fbic",
    period: "2020",
    value: 0.73000002,
    unit: "index",
    at: { file: "sample.csv", line: 9 },
  });
  expect(over("CHN", "KAZ", "2020")?.value).toBe(0.18700001);
  expect(over("CHN", "UZB", "2020", "fbic.secd")?.value).toBe(0.000099999997);
  expect(over("KAZ", "RUS", "2020")).toBeUndefined();
});

test("five parts stand beside the index, and may be above 1", () => {
  expect(new Set(figures.map(({ of }) => of))).toEqual(
    new Set(["fbic", "fbic.econb", "fbic.econd", "fbic.polb", "fbic.secb", "fbic.secd"]),
  );
  expect(over("RUS", "KAZ", "2020", "fbic.econb")?.value).toBe(1.463);
});

test("a republic of the Soviet Union has no figure before 1992; the Soviet Union has, as RUS", () => {
  expect(over("CHN", "RUS", "1991")?.value).toBe(0.025);
  expect(figures.filter(({ toward, period }) => toward === "KAZ" && period < "1992")).toEqual([]);
  expect(figures.filter(({ toward, period }) => toward === "UZB" && period < "1992")).toEqual([]);
  expect(over("RUS", "KAZ", "1992")?.value).toBe(0);
});

test("an empty cell is a hole and a zero is a zero", () => {
  expect(over("RUS", "SYR", "2020")).toBeUndefined();
  expect(over("RUS", "SYR", "2020", "fbic.econd")?.value).toBe(0.45899999);
  expect(over("RUS", "XKX", "2020")?.value).toBe(0);
  expect(over("RUS", "RUS", "2020")).toBeUndefined();
  expect(log.ignored).toEqual([
    { rule: "a state over itself", rows: 30 },
    { rule: "no value published", rows: 14 },
    { rule: "the Soviet Union's values again, under one of its republics (until 1991)", rows: 12 },
    { rule: "values of unknown origin, under a republic of the Soviet Union (until 1991)", rows: 12 },
  ]);
  expect(figures).toHaveLength(15 * 12 - 68);
});

test.each([
  ["an unknown code", "XKX,Kosovo,2020", "XKO,Kosovo,2020", "NAME_UNKNOWN", "iso3"],
  ["a code that is not the name's", "KGZ,Kyrgyzstan", "TJK,Kyrgyzstan", "VALUE_UNREADABLE", "receiver"],
  ["an index above 1", ",.73000002", ",7.3000002", "VALUE_UNREADABLE", "fbic_rus"],
  ["a negative part", ",1.463,", ",-1.463,", "VALUE_UNREADABLE", "econb_rus"],
  [
    "influence over oneself",
    "RUS,Russia,2020,.466,1.401,.178,.96499997,0,.31,",
    "RUS,Russia,2020,.466,1.401,.178,.96499997,0,.31,1",
    "VALUE_UNREADABLE",
    "econb_rus",
  ],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
