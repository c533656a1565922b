import { afterAll, beforeAll, expect, test } from "vitest";
import type { Concordance } from "../../../src/ledger/goods/concordance.js";
import { type HeldSource, heldProducts } from "../../../src/ledger/goods/held.js";
import { checkCodes, concordanceOf, goodsOf } from "../../../src/ledger/goods/load.js";
import { matchGoods } from "../../../src/ledger/goods/match.js";
import { seenOf } from "../../../src/ledger/goods/sight.js";
import { starterHome } from "../../../src/ledger/home.js";
import { Ledger } from "../../../src/ledger/ledger.js";
import { parseGoods } from "../../../src/question/goods/asked.js";

let ledger: Ledger;
let concordance: Concordance;
let eurostat: HeldSource;

beforeAll(async () => {
  ledger = await Ledger.open([starterHome()]);
  concordance = await concordanceOf(ledger);
  const [only, ...others] = await heldProducts(ledger);
  if (only === undefined || others.length > 0) throw new Error("the starter holds goods of one source");
  eurostat = only;
});
afterAll(() => ledger.close());

const list = (text: string) => goodsOf(ledger, parseGoods(text));
async function seen(text: string) {
  const { entries } = await list(text);
  const products = matchGoods(entries, eurostat.products, concordance);
  return seenOf(entries.length, products, eurostat.products).map((each, place) => ({
    ...each,
    ...entries[place],
  }));
}

test("19 of the 50 codes of the Common High Priority List stand in Eurostat's table; two of them as new codes, one linked", async () => {
  const codes = await seen("chpl");
  expect(codes).toHaveLength(50);
  const at = (sight: string) => codes.filter((each) => each.sight === sight).map(({ digits }) => digits);
  expect(at("unseen")).toHaveLength(31);
  expect(at("seen")).toHaveLength(15);
  expect(at("new")).toEqual(["854151", "854159"]);
  expect(at("linked")).toEqual(["880730"]);
  expect(at("ended")).toEqual(["901380"]);
  expect(
    codes
      .find(({ digits }) => digits === "880730")
      ?.products.map(({ product, listed }) => [product, listed?.by]),
  ).toEqual([
    ["88033000", "link"],
    ["88073000", "code"],
  ]);
});

test("of the 2,223 codes under a ban, 2,219 stand in it; smartphones are new, for the code before is on no list", async () => {
  const codes = await seen("eu-ban");
  expect(codes.filter(({ sight }) => sight !== "unseen")).toHaveLength(2219);
  expect(codes.find(({ digits }) => digits === "85171300")?.sight).toBe("new");
});

test("tiers, and parts of tiers", async () => {
  expect((await list("chpl:1")).entries).toHaveLength(4);
  expect((await list("chpl:1,2")).entries).toHaveLength(9);
  expect((await list("chpl:3")).entries).toHaveLength(25);
  expect(
    (await list("chpl:3a")).entries.every(
      ({ tier, name, figure }) => tier === "3A" && name !== null && figure !== null,
    ),
  ).toBe(true);
});

test("codes asked for by themselves are called what a list calls them, where one does", async () => {
  const { entries } = await list("85171300,854231,9999");
  expect(entries.map(({ name }) => name)).toEqual([
    expect.stringContaining("martphones"),
    expect.stringContaining("processors and controllers"),
    null,
  ]);
});

test("of 15,657 links between 2022 and 2017, 10,020 are spurious by rule", () => {
  const count = new Map<string, number>();
  for (const { why } of concordance.links("HS2022")) count.set(why, (count.get(why) ?? 0) + 1);
  expect(Object.fromEntries(count)).toEqual({
    itself: 5241,
    link: 396,
    "draws-on-many": 9326,
    "keeps-its-number": 694,
  });
  const sizes = new Map<string, number>();
  for (const family of concordance.families(["HS2017", "HS2022"]).values())
    sizes.set(family, (sizes.get(family) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBe(23);
});

test("the six codes that only the HS of 2022 has are found under their past ones, or have none", () => {
  const past = (code: string) => concordance.follow("HS2022", code, "HS2017");
  expect(["852589", "854149", "854151", "854159", "854800", "880730"].map(past)).toEqual([
    ["852580"],
    ["854140"],
    [],
    [],
    ["854890"],
    ["880330"],
  ]);
});

test.each([
  ["chlp", "GOODS_UNKNOWN", "chpl"],
  ["chpl:5", "GOODS_TIER", "1, 2, 3A"],
])("%s is no list", async (text, code, says) => {
  await expect(list(text)).rejects.toMatchObject({ code, exit: 2 });
  await expect(list(text)).rejects.toSatisfy((error) => JSON.stringify(error).includes(says));
});

test.each([
  ["hs2022:854140", "GOODS_CODE_UNKNOWN"],
  ["hs2007:8542", "GOODS_EDITION"],
  ["cn:99980000", "GOODS_CODE_UNKNOWN"],
  ["771122", "GOODS_CODE_UNKNOWN"],
])("%s is no code that is known", async (text, code) => {
  const asked = await list(text);
  const products = new Set(eurostat.products.map(({ product }) => product));
  expect(() => checkCodes(asked, concordance, products)).toThrow(expect.objectContaining({ code, exit: 2 }));
});
