import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "eurostat-exports-monthly";
const source = sourceOf(id, "flow");
const { figures, log } = readFigures(source, inputs(sample(id)));
const said = (saidBy: string, period: string) =>
  figures.find((each) => each.saidBy === saidBy && each.period === period);

test("each member says its own exports, at its border, in euros", () => {
  expect(said("HUN", "2023-01")).toEqual({
    saidBy: "HUN",
    exporter: "HUN",
    importer: "KGZ",
    product: "TOTAL",
    period: "2023-01",
    value: 1000,
    unit: "EUR",
    basis: "FOB",
    at: { file: "sample.csv", line: 22 },
  });
});

test("names with a note on what they cover are countries", () => {
  expect(said("DEU", "2022-12")).toMatchObject({ importer: "RUS", value: 900000 });
});

test("the United Kingdom speaks for itself and is none of the 27", () => {
  expect(said("GBR", "2020-01")).toMatchObject({ exporter: "GBR", value: 76000, flags: ["not-eu27"] });
  expect(said("EU27", "2020-01")?.value).toBe(443050);
  expect(figures.filter(({ flags }) => flags !== undefined)).toHaveLength(1);
});

test("euro areas and the Union of its day are proved, and not kept", () => {
  expect(log.ignored).toEqual([{ rule: expect.stringContaining("a sum of members"), rows: 9 }]);
  expect(figures).toHaveLength(13);
});

test.each([
  ["a damaged value", "Hungary,Kazakhstan,2020-01,33000", "Hungary,Kazakhstan,2020-01,33001", "TOTAL_WRONG"],
  ["a lost row of a member", "Hungary,Kazakhstan,2020-01,33000\n", "", "TOTAL_WRONG"],
  ["a lost row of the United Kingdom", "United Kingdom,Kazakhstan,2020-01,76000\n", "", "TOTAL_WRONG"],
  ["a sum whose members changed", "HR-01/2023", "HR-01/2022", "NAME_UNKNOWN"],
  ["a reporter that is none", "Hungary,Kyrgyzstan", "Norway,Kyrgyzstan", "VALUE_UNREADABLE"],
  ["a sum of unknown members", "HR-01/2023", "QQ-01/2023", "VALUE_UNREADABLE"],
  ["a sum of another name", "Euro area - 20 countries", "Euro area - 19 countries", "NAME_UNKNOWN"],
  ["a partner nobody knows", "Hungary,Kyrgyzstan", "Hungary,Kyrgyzstam", "NAME_UNKNOWN"],
  ["a year for a month", "Hungary,Kyrgyzstan,2023-01", "Hungary,Kyrgyzstan,2023", "VALUE_UNREADABLE"],
  ["a negative value", "2023-01,1000", "2023-01,-1000", "VALUE_UNREADABLE"],
])("%s raises", (_, from, to, code) => {
  expect(raised(source, changed(id, "sample.csv", from, to)).code).toBe(code);
});

test("a member counts in a sum from its month to its month", () => {
  // Croatia is in the euro area from January 2023, the United Kingdom in the Union to January 2020.
  const text = new TextDecoder().decode(sample(id)[0]?.bytes);
  const sum = (start: string, partner: string) =>
    text
      .split("\n")
      .find((line) => line.startsWith(start) && line.includes(partner))
      ?.split(",")
      .at(-1);
  expect(sum('"Euro area (', "Russian")).toBe("900000");
  expect(sum('"Euro area - 20', "Russian")).toBe("900800");
  expect(sum('"Euro area (', "Kyrgyzstan")).toBe("65120");
  expect(sum('"European Union (', "Kazakhstan")).toBe("519050");
  const wrong = text.replace(/^("Euro area \(.*),900000$/m, "$1,900800");
  const error = raised(source, [{ name: "sum.csv", bytes: new TextEncoder().encode(wrong) }]);
  expect(error).toMatchObject({ code: "TOTAL_WRONG", expected: "900800", found: "900000" });
});

test("a lost row of a sum raises, naming the sum", () => {
  const text = new TextDecoder().decode(sample(id)[0]?.bytes);
  const kept = text.split("\n").filter((line) => !/^"European Union - 27.*Kyrgyzstan/.test(line));
  const error = raised(source, [{ name: "lost.csv", bytes: new TextEncoder().encode(kept.join("\n")) }]);
  expect(error).toMatchObject({ code: "TOTAL_MISSING", expected: "a sum for KGZ 2023-01" });
  expect(error.message).toContain("European Union - 27 countries");
});
