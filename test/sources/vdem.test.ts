import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "vdem";
const source = sourceOf(id, "trait");
const { figures, log } = readFigures(source, inputs(sample(id)));
const figure = (about: string, of: string, period: string) =>
  figures.find((each) => each.about === about && each.of === of && each.period === period);

test("five indices a country and year", () => {
  expect(figure("KGZ", "v2x_libdem", "2022")).toEqual({
    saidBy: "VDEM",
    about: "KGZ",
    of: "v2x_libdem",
    period: "2022",
    value: 0.241,
    unit: "index",
    at: { file: "sample.csv", line: 5 },
  });
  expect(figures.filter(({ about, period }) => about === "RUS" && period === "2022")).toHaveLength(5);
});

test("V-Dem's PSE is the West Bank alone; Zanzibar, Somaliland and states of the past are no countries of today", () => {
  expect(figure("PSE", "v2x_polyarchy", "2022")).toBeUndefined();
  expect(figure("_WEST_BANK", "v2x_polyarchy", "2022")?.value).toBe(0.231);
  expect(figure("_GAZA", "v2x_polyarchy", "2022")?.value).toBe(0.121);
  expect(figure("_ZANZIBAR", "v2x_polyarchy", "2022")?.value).toBe(0.251);
  expect(figure("TZA", "v2x_polyarchy", "2022")?.value).toBe(0.451);
  expect(figure("_SOMALILAND", "v2x_polyarchy", "2022")?.value).toBe(0.411);
  expect(figure("_YMD", "v2x_polyarchy", "1990")?.value).toBe(0.121);
  expect(figure("_DDR", "v2x_polyarchy", "1990")?.value).toBe(0.521);
  expect(figure("XKX", "v2x_polyarchy", "2022")?.value).toBe(0.611);
});

test("an empty cell is a hole and no zero", () => {
  expect(figures.some(({ about }) => about === "TKM")).toBe(false);
  expect(figure("BHR", "v2x_libdem", "1990")).toBeUndefined();
  expect(log.ignored).toEqual([{ rule: "no value published", rows: 6 }]);
  expect(figures).toHaveLength(16 * 5 - 6);
});

test.each([
  ["an unknown code", '"KGZ"', '"KGX"', "NAME_UNKNOWN", "country_text_id"],
  ["a code that is not the name's", '"KGZ"', '"TJK"', "VALUE_UNREADABLE", "vdem_country_name"],
  ["an index above 1", "0.391", "39.1", "VALUE_UNREADABLE", "v2x_polyarchy"],
  ["a word for a value", "0.391", "NA", "VALUE_UNREADABLE", "v2x_polyarchy"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
