import { expect, test } from "vitest";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "country-codes";
const source = sourceOf(id, "text");
const { figures, log } = readFigures(source, inputs(sample(id)));
const text = (about: string, of: string, lang = "") =>
  figures.find((figure) => figure.about === about && figure.of === of && figure.lang === lang);

test("a country has its name in six languages", () => {
  expect(["en", "fr", "ru", "es", "zh", "ar"].map((lang) => text("KGZ", "name", lang)?.value)).toEqual([
    "Kyrgyzstan",
    "Kirghizistan",
    "Кыргызстан",
    "Kirguistán",
    "吉尔吉斯斯坦",
    "قيرغيزستان",
  ]);
});

test("numbers get back the zeros that the table lost", () => {
  expect(text("ALB", "iso.numeric")?.value).toBe("008");
  expect(text("ATA", "m49")?.value).toBe("010");
});

test("the UN says names, ISO says codes, GeoNames says capitals", () => {
  expect(text("KAZ", "name", "ru")?.saidBy).toBe("UN");
  expect(text("KAZ", "iso.alpha2")).toMatchObject({ saidBy: "ISO", value: "KZ" });
  expect(text("KAZ", "capital", "en")).toMatchObject({ saidBy: "GEONAMES", value: "Astana" });
});

test("the UN is not made to say what it does not: Taiwan's names are the compiler's", () => {
  expect(text("TWN", "name", "en")?.saidBy).toBe("DATAHUB");
  expect(text("TWN", "iso.alpha2")?.saidBy).toBe("ISO");
});

test("asterisks of states that are no member are a mark and not a part of the name", () => {
  expect(text("VAT", "name.short", "en")).toMatchObject({ value: "Holy See (the)", flags: ["not-a-member"] });
  expect(text("COK", "name.short", "ru")).toMatchObject({ value: "Острова Кука", flags: ["not-a-member"] });
  expect(text("KAZ", "name.short", "fr")?.flags).toBeUndefined();
});

test("spaces around a name are no part of it", () => {
  expect(text("KGZ", "capital", "en")?.value).toBe("Bishkek");
});

test("empty cells and the 39 other columns are left out by name", () => {
  expect(text("ATA", "capital", "en")).toBeUndefined();
  expect(text("TWN", "name.short", "en")).toBeUndefined();
  expect(log.ignored.map(({ rule, rows }) => [rule.slice(0, 26), rows])).toEqual([
    ["columns on other matters: ", 390],
    ["no capital for a country (", 1],
    ["no name.short for a countr", 12],
  ]);
});

test("the table has no date: its figures carry the year that source.yaml gives", () => {
  expect(new Set(figures.map(({ period }) => period))).toEqual(new Set([source.text.coverage.from]));
});

test.each([
  ["a letter code of another country", "KAZ,KAZ", "KAZ,ATA", "CODES_CLASH"],
  ["a number of another country", ",398,", ",417,", "CODES_CLASH"],
  ["a code of no country", ",KGZ,", ",KIR GHIZ,", "VALUE_UNREADABLE"],
  ["a column renamed", "official_name_cn", "official_name_zh", "HEADER_UNKNOWN"],
])("%s raises", (_, from, to, code) => {
  const target = from === "KAZ,KAZ" ? ",KZ," : from;
  const into = from === "KAZ,KAZ" ? ",AQ," : to;
  expect(raised(source, changed(id, "sample.csv", target, into)).code).toBe(code);
});
