import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, type Raw, raised, sample, sourceOf } from "./samples.js";

const id = "cepii-distances";
const source = sourceOf(id, "tie");
const { figures, log } = readFigures(source, inputs(sample(id)));
const between = (about: string, toward: string, of: string) =>
  figures.find((each) => each.about === about && each.toward === toward && each.of === of);
const file = (text: string): Raw[] => [{ name: "sample.csv", bytes: new TextEncoder().encode(text) }];
const whole = new TextDecoder().decode(sample(id)[0]?.bytes);

test("distances are in kilometres, four ways", () => {
  expect(between("RUS", "KAZ", "distance.capital")).toEqual({
    saidBy: "CEPII",
    about: "RUS",
    toward: "KAZ",
    of: "distance.capital",
    period: "2011",
    value: 4153.548,
    unit: "km",
    at: { file: "sample.csv", line: 12 },
  });
  expect(
    ["distance.cities", "distance.weighted", "distance.weighted_ces"].map(
      (of) => between("RUS", "KAZ", of)?.value,
    ),
  ).toEqual([4615.054, 4938.107, 4758.12]);
  expect(between("KAZ", "KAZ", "distance.cities")?.value).toBe(31.27813);
});

test("ties that exist are 1, and those that do not are left out by name", () => {
  expect(
    figures
      .filter(({ about, toward, unit }) => about === "RUS" && toward === "KAZ" && unit === "index")
      .map(({ of }) => of),
  ).toEqual(["contiguity", "common_language", "common_language.ethnic", "colony", "colony.since_1945"]);
  expect(between("ROU", "_SCG", "same_country")?.value).toBe(1);
  expect(between("_SCG", "ROU", "same_country")).toBeUndefined();
  expect(log.ignored).toEqual([
    { rule: "no distance given (.)", rows: 18 },
    { rule: "no such tie (0)", rows: 25 * 8 - 13 },
  ]);
});

test("codes of the time before have today's, or one of their own", () => {
  expect(new Set(figures.map(({ about }) => about))).toEqual(new Set(["KAZ", "ROU", "RUS", "TLS", "_SCG"]));
  const codes = ["PAL", "ZAR", "ANT"].map((code) => {
    const read = readFigures(source, inputs(file(whole.replaceAll("KAZ", code))));
    return read.figures[0]?.about;
  });
  expect(codes).toEqual(["PSE", "COD", "_ANT"]);
});

test("the file ends without a newline; with one it is the same", () => {
  expect(whole.endsWith("\n")).toBe(false);
  expect(readFigures(source, inputs(file(`${whole}\r\n`))).figures).toEqual(figures);
});

test("cut inside its last number, it raises", () => {
  expect(raised(source, file(whole.slice(0, -1)))).toMatchObject({
    code: "FILE_CUT",
    found: "71.2064",
    where: { line: 26, column: "distwces" },
  });
});

test("cut between two lines, it raises, because the square has a hole", () => {
  const lines = whole.split("\r\n");
  expect(raised(source, file(`${lines.slice(0, -1).join("\r\n")}\r\n`))).toMatchObject({
    code: "PAIR_MISSING",
    expected: "a row from YUG to YUG",
  });
  expect(raised(source, file(lines.toSpliced(9, 1).join("\r\n"))).expected).toBe("a row from ROM to TMP");
  expect(raised(source, file(`${lines.slice(0, 6).join("\r\n")}\r\n`)).code).toBe("PAIR_MISSING");
});

test.each([
  ["a code of no country", "KAZ,ROM", "KAZ,ROX", "VALUE_UNREADABLE", "iso_d"],
  ["a pair twice", "KAZ,ROM", "KAZ,KAZ", "VALUE_UNREADABLE", "iso_d"],
  ["a tie that is neither 0 nor 1", "KAZ,ROM,0", "KAZ,ROM,2", "VALUE_UNREADABLE", "contig"],
  ["a distance that is no number", "6180.212", "6180.2l2", "VALUE_UNREADABLE", "distcap"],
  ["an empty distance", "6180.212", "", "VALUE_UNREADABLE", "distcap"],
])("%s raises", (_, from, to, code, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({ code, where: { column } });
});
