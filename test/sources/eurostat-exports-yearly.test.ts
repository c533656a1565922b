import { expect, test } from "vitest";
import { countryCodes, countryName } from "../../src/question/countries.js";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, sample, sourceOf } from "./samples.js";

const id = "eurostat-exports-yearly";
const COLUMNS = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR";
const source = sourceOf(id, "flow");
const { figures, log } = readFigures(source, inputs(sample(id)));
const to = (importer: string, period: string) =>
  figures.find((figure) => figure.importer === importer && figure.period === period)?.value;

test("three layouts of the same table read as one: English, French, and that of 2019 on", () => {
  expect(to("KGZ", "2014")).toBe(262000);
  expect(to("KGZ", "2016")).toBe(170000);
  expect(to("KGZ", "2022")).toBe(1100000);
});

test("each figure is what the EU27 says it exported, all goods, in euros, at the border (FOB)", () => {
  for (const figure of figures)
    expect(figure).toMatchObject({
      saidBy: "EU27",
      exporter: "EU27",
      product: "TOTAL",
      unit: "EUR",
      basis: "FOB",
    });
  expect(figures[0]?.at).toEqual({ file: "french.csv", line: 2 });
});

test("a note on what a partner covers, or a second name in brackets, does not hide the partner", () => {
  expect(to("BEL", "2014")).toBe(9000400); // Belgium (incl. Luxembourg 'LU' -> 1998)
  expect(to("MNE", "2016")).toBe(131000); // Monténégro (depuis 2007)
  expect(to("RUS", "2014")).toBe(5010000); // Russian Federation (Russia)
  expect(to("CCK", "2014")).toBe(3100); // Cocos Islands (or Keeling Islands)
  expect(to("PSE", "2014")).toBe(90100); // brackets in brackets
  expect(to("PRK", "2016")).toBe(1000); // Corée ... (Corée du Nord)
});

test("in the French file, Guinea is Guinea-Bissau and Guinée is Guinea; in English, Guinea is Guinea", () => {
  expect(to("GNB", "2016")).toBe(120000);
  expect(to("GIN", "2016")).toBe(900000);
  expect(to("GIN", "2022")).toBe(1700000);
  expect(to("GNB", "2022")).toBe(190000);
});

test("totals, stores, the high seas and unspecified partners are no countries, and each has a code of its own", () => {
  const codes = figures.filter(({ period }) => period === "2014").map(({ importer }) => importer);
  expect(codes.filter((code) => code.startsWith("_")).sort()).toEqual([
    "_ANT",
    "_CEUTA",
    "_EXTRA_EU27",
    "_INTRA_EU27",
    "_MELILLA",
    "_OTHER_HIGH_SEAS",
    "_OTHER_STORES_EXTRA",
    "_OTHER_STORES_INTRA",
    "_UNKNOWN_EXTRA",
    "_UNKNOWN_INTRA",
    "_UNKNOWN_SECRET_EXTRA",
    "_UNKNOWN_SECRET_INTRA",
  ]);
  expect(to("_OTHER_HIGH_SEAS", "2016")).toBe(33000); // Haute mer
});

test("a zero that was published stays, and says so", () => {
  expect(
    figures.filter(({ flags }) => flags?.includes("published-zero")).map(({ importer }) => importer),
  ).toEqual(["PCN"]);
});

test("nothing is left out", () => {
  expect(log.ignored).toEqual([]);
  expect(figures).toHaveLength(19 + 14 + 9);
});

test.each([
  ["part of a year", "old-layout.csv", "Jan.-Dec. 2014", "Jan.-Aug. 2014", "PERIOD"],
  ["two years in one period", "new-layout.csv", "202252-Jan.-Dec. 2022", "202252-Jan.-Dec. 2021", "PERIOD"],
  ["imports", "new-layout.csv", "2-EXPORT", "1-IMPORT", "FLOW"],
  ["one product", "new-layout.csv", "TOTAL-Total", "85-Electrical machinery", "PRODUCT"],
  ["one procedure", "new-layout.csv", "T-Total", "4-Normal", "STAT_PROCEDURE"],
  ["another reporter", "new-layout.csv", "SI, SK)", "SI, SK, UK)", "REPORTER"],
  ["a negative value", "new-layout.csv", ",0\n", ",-1\n", "VALUE_IN_EUR"],
  ["an empty value", "new-layout.csv", ",0\n", ",\n", "VALUE_IN_EUR"],
])("%s raises, naming the column", (_, name, from, into, column) => {
  expect(raised(source, changed(id, name, from, into))).toMatchObject({
    code: "VALUE_UNREADABLE",
    where: { file: name, line: 2, column },
  });
});

test("a partner nobody knows raises and names the near one", () => {
  const error = raised(source, changed(id, "new-layout.csv", "Kyrgyzstan", "Kyrgyzstam"));
  expect(error).toMatchObject({ code: "NAME_UNKNOWN", where: { line: 7, column: "PARTNER" } });
  expect(error.todo).toContain("Kyrgyzstan");
});

test("two names of two countries in one cell raise", () => {
  expect(raised(source, changed(id, "new-layout.csv", "Myanmar (Burma)", "Myanmar (Laos)")).code).toBe(
    "NAMES_CLASH",
  );
});

test("a lost row or a damaged value shows, because the partners no longer add up to the totals", () => {
  expect(raised(source, changed(id, "old-layout.csv", ",262000", ",262001"))).toMatchObject({
    code: "TOTAL_WRONG",
    expected: "26846650",
    found: "26846651",
  });
  const lost = sample(id).map(({ name, bytes }) => {
    const lines = new TextDecoder().decode(bytes).split("\n");
    const kept = name === "old-layout.csv" ? lines.filter((line) => !line.includes("Kyrgyzstan")) : lines;
    return { name, bytes: new TextEncoder().encode(kept.join("\n")) };
  });
  expect(raised(source, lost)).toMatchObject({ code: "TOTAL_WRONG", found: "26584650" });
});

test("in a table of a whole year every member state is named, or it was cut off", () => {
  const head = new TextDecoder().decode(sample(id)[1]?.bytes).split("\n")[1] ?? "";
  expect(head).toContain("Pitcairn");
  const lines = countryCodes()
    .filter((code) => code !== "DEU")
    .map((code) => head.replace("Pitcairn", countryName(code, "en")));
  const text = (rows: string[]) => [
    { name: "cut.csv", bytes: new TextEncoder().encode(`${COLUMNS}\n${rows.join("\n")}\n`) },
  ];
  expect(raised(source, text(lines))).toMatchObject({ code: "PARTNER_MISSING", found: "none for DEU" });
  const whole = [...lines, head.replace("Pitcairn", "Germany")];
  expect(readFigures(source, inputs(text(whole))).figures).toHaveLength(countryCodes().length);
});
