import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "wgi-voice";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string, period = "2022") =>
  figures.find((each) => each.about === about && each.of === of && each.period === period);

test("the estimate bears the World Bank's own code", () => {
  expect(figure("RUS", "VA.EST")).toEqual({
    saidBy: "WB",
    about: "RUS",
    of: "VA.EST",
    period: "2022",
    value: -1.15125412345678,
    unit: "index",
    at: { file: "sample.csv", line: 3 },
  });
  expect(figure("RUS", "VA.NO.SRC")).toMatchObject({ value: 12, unit: "count" });
});

test("Lower and Upper bound the rank in percentiles, not the estimate", () => {
  expect(figure("KGZ", "VA.PER.RNK.LOWER")?.value).toBe(24.5);
  expect(figure("KGZ", "VA.PER.RNK")?.value).toBe(30.5);
  expect(figure("KGZ", "VA.PER.RNK.UPPER")?.value).toBe(36.5);
});

test.each([
  ["ADO", "AND"],
  ["ZAR", "COD"],
  ["ROM", "ROU"],
  ["TMP", "TLS"],
  ["WBG", "PSE"],
])("the World Bank's %s is %s", (_, about) => {
  expect(figure(about, "VA.EST")).toBeDefined();
});

test("Kosovo is XKX from its first year on", () => {
  expect(figure("XKX", "VA.EST", "2007")?.value).toBe(-0.10125412345678);
});

test("a row without values is a hole, and other columns are named", () => {
  expect(figure("_ANT", "VA.EST")).toBeUndefined();
  expect(log.ignored).toEqual([
    {
      rule: "columns that are not the publisher's: extended_country_name, GWn, cown, in_GW_system",
      rows: 64,
    },
    { rule: "no value published", rows: 12 },
  ]);
  expect(figures).toHaveLength(14 * 6);
});

test.each([
  ["an unknown code", '"KSV"', '"KSX"', "NAME_UNKNOWN", "wb_code"],
  ["a code that is not the name's", '"RUS"', '"BLR"', "VALUE_UNREADABLE", "wb_country"],
  ["a row with a hole", ",11,30.5,", ",,30.5,", "VALUE_UNREADABLE", "NumSrc"],
  ["a rank outside its bounds", ",30.5,24.5,", ",20.5,24.5,", "VALUE_UNREADABLE", "Rank"],
  ["an estimate on another scale", "-0.60125412345678", "30.5", "VALUE_UNREADABLE", "Estimate"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
