import { expect, test } from "vitest";
import { Concordance } from "../../../src/ledger/goods/concordance.js";
import type { Held } from "../../../src/ledger/goods/held.js";
import { matchGoods } from "../../../src/ledger/goods/match.js";
import { seenOf } from "../../../src/ledger/goods/sight.js";
import { hsInForce, parseCode } from "../../../src/question/goods/code.js";
import type { Entry } from "../../../src/question/goods/list.js";

const concordance = new Concordance(
  ["854231<854231", "851713<851712", "851714<851712", "880730<880330", "854149<854140", "854142<854140"].map(
    (each, row) => {
      const [after = "", before = ""] = each.split("<");
      return { edition: "HS2022", after, before, figure: `e#${row}` };
    },
  ),
);
const entry = (code: string): Entry => ({
  ...parseCode(code),
  tier: null,
  name: null,
  listedFrom: null,
  threshold: null,
  figure: null,
});
const held = (product: string, ...years: string[]): Held => ({
  product,
  years: years.map((year) => ({ year, hs: hsInForce(year) })),
});
const data = [
  held("85171200", "2020", "2021"),
  held("85171300", "2022"),
  held("85414010", "2020", "2021"),
  held("85414900", "2022"),
  held("85423111", "2020", "2021", "2022"),
  held("85423119", "2020", "2021", "2022"),
  held("88033000", "2020", "2021"),
  held("88073000", "2022"),
  held("99000000", "2021"),
];
const match = (...codes: string[]) => matchGoods(codes.map(entry), data, concordance);
const listed = (...codes: string[]) =>
  match(...codes).flatMap(({ product, listed: each }) =>
    each === null ? [] : [[product, each.by, each.entries.join(), each.more.join()]],
  );
const sights = (codes: readonly string[], held: readonly Held[] = data) =>
  seenOf(codes.length, matchGoods(codes.map(entry), held, concordance), held).map(({ sight }) => sight);

test("a code of the HS is found under itself, and under the code that links lead to", () => {
  expect(listed("hs2022:854231")).toEqual([
    ["85423111", "code", "0", ""],
    ["85423119", "code", "0", ""],
  ]);
  expect(listed("hs2022:880730")).toEqual([
    ["88033000", "link", "0", ""],
    ["88073000", "code", "0", ""],
  ]);
});

test("a code that was divided is named with the parts that are not on the list", () => {
  expect(listed("hs2022:854149")).toEqual([
    ["85414010", "link", "0", "854142"],
    ["85414900", "code", "0", ""],
  ]);
  // Both parts are on the list: nothing else is in it.
  expect(listed("hs2022:854149", "hs2022:854142")[0]).toEqual(["85414010", "link", "0,1", ""]);
});

test("the links that lead from the list to a code are named by their figures", () => {
  const links = match("hs2022:854149", "hs2022:880730").flatMap(({ product, listed: each }) =>
    each === null ? [] : [[product, ...each.links]],
  );
  expect(links).toEqual([["85414010", "e#4"], ["85414900"], ["88033000", "e#3"], ["88073000"]]);
});

test("codes without an edition, and of the CN, are found by their digits in every year", () => {
  expect(listed("8542").map(([product]) => product)).toEqual(["85423111", "85423119"]);
  expect(listed("cn:85171300", "8517")).toEqual([
    ["85171200", "code", "1", ""],
    ["85171300", "code", "0,1", ""],
  ]);
});

test("data of fewer digits hold more than is listed", () => {
  const wide = [held("8542", "2021"), held("854231", "2021")];
  const found = matchGoods([entry("cn:85423111"), entry("hs2017:854231")], wide, concordance);
  expect(found.map(({ listed: each }) => each)).toEqual([
    { entries: [0, 1], by: "code", more: ["8542"], links: [] },
    { entries: [0, 1], by: "code", more: ["854231"], links: [] },
  ]);
});

test("codes that are born and end are one family; those that live in every year stand alone", () => {
  const families = Object.fromEntries(match("8542").map(({ product, family }) => [product, family]));
  expect(families).toEqual({
    85171200: "85171200",
    85171300: "85171200",
    85414010: "85414010",
    85414900: "85414010",
    85423111: null,
    85423119: null,
    88033000: "88033000",
    88073000: "88033000",
    99000000: null,
  });
});

test("what the data see of a line: all of it, through links, only late, only early, or never; and never a zero", () => {
  expect(sights(["hs2022:854231", "hs2022:880730", "cn:85171300", "cn:99000000", "cn:84713000"])).toEqual([
    "seen",
    "linked",
    "linked",
    "gaps",
    "unseen",
  ]);
  const late = data.filter(({ product }) => product !== "85171200" && product !== "88073000");
  expect(sights(["cn:85171300", "hs2022:880730"], late)).toEqual(["new", "ended"]);
});
