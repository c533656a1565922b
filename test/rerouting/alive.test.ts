import { expect, test } from "vitest";
import type { Cell } from "../../src/ledger/goods/trade.js";
import { growth, growthOf, lessListed, linkedLives, livesOf } from "../../src/rerouting/alive.js";
import { marketsOf } from "../../src/rerouting/markets.js";

const cell = (
  exporter: string,
  importer: string,
  product: string,
  before: number | null,
  after: number | null,
): Cell => ({
  saidBy: exporter,
  exporter,
  importer,
  product,
  before,
  after,
});

const cells = [
  cell("DEU", "KGZ", "11111111", 5, 30),
  cell("DEU", "KGZ", "22222222", null, 40),
  cell("DEU", "RUS", "22222222", 1, null),
  cell("POL", "KGZ", "33333333", null, 50),
  cell("POL", "KGZ", "44444444", 20, null),
  cell("POL", "KGZ", "55555555", 0, 60),
];
const families = new Map([
  ["33333333", "33333333"],
  ["44444444", "33333333"],
]);

test("a code is alive in a window if anybody states any value for it, a zero too", () => {
  expect(Object.fromEntries(livesOf(cells))).toEqual({
    11111111: "both",
    22222222: "both",
    33333333: "new",
    44444444: "ended",
    55555555: "both",
  });
  expect(linkedLives(cells, families).get("33333333")).toBe("both");
});

test("growth is of what was before, and there is none of nothing", () => {
  expect(growthOf(cells.slice(0, 1))).toEqual({ before: 5, after: 30, growth: 5 });
  expect(growthOf(cells.slice(3, 4))).toEqual({ before: 0, after: 50, growth: null });
  expect(lessListed(growth(100, 150), growth(20, 60))).toEqual({ before: 80, after: 90, growth: 0.125 });
});

test("markets that grew: those on new codes are flagged and given the past of their family, if it has one", () => {
  const grown = marketsOf(cells, { least: 30, factor: 2 }, () => true, families);
  expect(
    grown.map(({ product, growth: share, life, familyBefore }) => [product, share, life, familyBefore]),
  ).toEqual([
    ["55555555", null, "both", null],
    ["33333333", null, "new", 20],
    ["22222222", null, "both", null],
  ]);
  expect(marketsOf(cells, { least: 29, factor: 6 }).at(-1)).toMatchObject({ product: "11111111", growth: 5 });
  expect(marketsOf(cells, { least: 29, factor: 7 }).map(({ product }) => product)).not.toContain("11111111");
  expect(marketsOf(cells, { least: 0, factor: 2 }, ({ exporter }) => exporter === "POL")).toHaveLength(2);
});
