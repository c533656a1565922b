import { expect, test } from "vitest";
import { scannedGoods } from "../../../src/ledger/goods/listed.js";
import type { Product } from "../../../src/ledger/goods/match.js";
import { parseCode } from "../../../src/question/goods/code.js";
import type { Entry } from "../../../src/question/goods/list.js";

const entry = (code: string, listedFrom: string | null, threshold: number | null = null): Entry => ({
  ...parseCode(code),
  tier: null,
  name: null,
  listedFrom,
  threshold,
  figure: null,
});
const product = (code: string, entries: readonly number[] | null, born = false): Product => ({
  product: code,
  from: born ? "2022" : "2020",
  to: "2022",
  born,
  ended: false,
  family: null,
  listed: entries === null ? null : { entries, by: "code", more: [], links: [] },
});

test("a code is listed from the earliest date of its lines, and a line without a date from the one for all", () => {
  const entries = [entry("8542", "2022-06", 500), entry("854231", "2022-03-15", 100), entry("8471", null)];
  const goods = scannedGoods(
    [product("85423111", [0, 1]), product("84713000", [2], true), product("99000000", null)],
    entries,
    "2022-02",
  );
  expect(goods).toEqual([
    { product: "85423111", listedFrom: "2022-03-15", family: null, bornIn: null, threshold: 100 },
    { product: "84713000", listedFrom: "2022-02", family: null, bornIn: "2022-01", threshold: null },
    { product: "99000000", listedFrom: null, family: null, bornIn: null, threshold: null },
  ]);
});

test("a list without dates needs one for all, and is not given any", () => {
  expect(() => scannedGoods([], [entry("8542", "2022-06"), entry("8471", null)], null)).toThrow(
    expect.objectContaining({ code: "GOODS_DATE", exit: 2, found: expect.stringContaining("1 of 2") }),
  );
});
