import { expect, test } from "vitest";
import { COUNTRY_ROWS } from "../../src/question/countries.data.js";
import { countryCodes, countryName } from "../../src/question/countries.js";
import { readFigures } from "../../src/sources/read.js";
import { changed, inputs, type Raw, raised, sample, sourceOf } from "./samples.js";

const id = "un-es11-votes";
const source = sourceOf(id, "vote");
const { figures, log } = readFigures(source, inputs(sample(id)));
const vote = (about: string, of: string) =>
  figures.find((figure) => figure.about === about && figure.of === of);

test("the first row is ES-11/3 of 7 April, the last ES-11/1 of 2 March", () => {
  expect(vote("KGZ", "ES-11/3")).toMatchObject({
    value: "no",
    period: "2022-04-07",
    at: { file: "votes.csv", line: 2 },
  });
  expect(vote("KGZ", "ES-11/2")).toMatchObject({ value: "abstain", period: "2022-03-24" });
  expect(vote("UZB", "ES-11/1")).toMatchObject({ value: "absent", period: "2022-03-02" });
});

test("absent is not abstain", () => {
  expect(vote("TKM", "ES-11/3")?.value).toBe("absent");
  expect(vote("KAZ", "ES-11/1")?.value).toBe("abstain");
});

test("names with brackets and apostrophes are countries by their number in the index", () => {
  expect(vote("BOL", "ES-11/3")?.value).toBe("no");
  expect(vote("CIV", "ES-11/3")?.value).toBe("yes");
  expect(vote("TUR", "ES-11/2")?.value).toBe("yes");
});

test("the order of the two files does not matter", () => {
  expect(readFigures(source, inputs(sample(id).reverse())).figures).toEqual(figures);
});

test("a row of commas is left out by a named rule, and nothing else is", () => {
  expect(log.ignored).toEqual([{ rule: "a row of commas only", rows: 1 }]);
  expect(figures).toHaveLength(3 * 12);
});

test.each([
  ["a country that the index lacks", "votes.csv", "UKRAINE", "UKRAINA", "NAME_UNKNOWN"],
  [
    "a country that the votes lack",
    "index.txt",
    "UKRAINE\t804",
    "UKRAINE\t804\r\nGREECE\t300",
    "NAME_UNUSED",
  ],
  ["a name and a number of two countries", "index.txt", "UKRAINE\t804", "UKRAINE\t112", "INDEX_CLASH"],
  ["a number of no country", "index.txt", "UKRAINE\t804", "UKRAINE\t810", "INDEX_UNREADABLE"],
  ["a number cut short", "index.txt", "UZBEKISTAN\t860", "UZBEKISTAN\t86", "INDEX_UNREADABLE"],
  ["a vote that is none", "votes.csv", "\nN,Y", "\nZ,Y", "VALUE_UNREADABLE"],
  ["a missing vote", "votes.csv", "\nN,Y", "\n,Y", "VALUE_UNREADABLE"],
  ["a fourth row", "votes.csv", ",,,,,,,,,,,", "Y,Y,Y,X,A,A,N,A,Y,X,Y,X", "ROWS_WRONG"],
])("%s raises", (_, name, from, to, code) => {
  expect(raised(source, changed(id, name, from, to)).code).toBe(code);
});

test("one file without the other raises", () => {
  for (const file of sample(id)) expect(raised(source, [file]).code).toBe("FILES_WRONG");
});

/** A table of 193 countries in which each row comes to the given numbers of yes, no and abstain. */
function whole(rows: readonly [number, number, number][]): Raw[] {
  const members = countryCodes().slice(0, 193);
  const number = new Map(COUNTRY_ROWS.map(({ code, numeric }) => [code, numeric]));
  const name = (code: string) => countryName(code, "en").replaceAll(",", "");
  const votes = rows.map(([yes, no, abstain]) =>
    members
      .map((_, at) => (at < yes ? "Y" : at < yes + no ? "N" : at < yes + no + abstain ? "A" : "X"))
      .join(","),
  );
  const text = (content: string) => new TextEncoder().encode(content);
  return [
    { name: "votes.csv", bytes: text(`${[members.map(name).join(","), ...votes].join("\n")}\n`) },
    {
      name: "index.txt",
      bytes: text(members.map((code) => `${name(code)}\t${number.get(code)}`).join("\r\n")),
    },
  ];
}

test("with all 193 members, rows in another order raise, because the announced results do not come out", () => {
  const [es3, es2, es1]: [number, number, number][] = [
    [93, 24, 58],
    [140, 5, 38],
    [141, 5, 35],
  ];
  if (es3 === undefined || es2 === undefined || es1 === undefined) throw new Error("three rows");
  expect(readFigures(source, inputs(whole([es3, es2, es1]))).figures).toHaveLength(579);
  expect(raised(source, whole([es1, es2, es3]))).toMatchObject({
    code: "TALLY_WRONG",
    expected: "93, 24, 58 (yes, no, abstain)",
    found: "141, 5, 35",
    where: { file: "votes.csv", line: 2 },
  });
  expect(raised(source, whole([es3, es1, es2])).where?.line).toBe(3);
});
