import { ParallaxError } from "../errors.js";
import { heldProducts } from "../ledger/goods/held.js";
import { checkCodes, concordanceOf, goodsOf } from "../ledger/goods/load.js";
import { matchGoods } from "../ledger/goods/match.js";
import type { Ledger } from "../ledger/ledger.js";
import type { GoodsAsked } from "../question/goods/asked.js";
import { type Code, writeCode } from "../question/goods/code.js";
import type { Entry } from "../question/goods/list.js";

/** A code of the data that is of a code asked about, and the name of the codes that are one good with it over the years. */
export interface Wanted {
  /** As asked. */
  code: string;
  product: string;
  family: string | null;
}

/** The goods asked about, and the codes of the data that are of them, each once. */
export interface FlowGoods {
  /** As they were asked for: `chpl`, `8703`. */
  asked: string;
  title: string;
  /** Edition that holds the list; null where it is the user's own. */
  edition: string | null;
  /** Codes asked about, without those that are within others. */
  codes: readonly string[];
  /** How many of these the data has anything of. */
  seen: number;
  wanted: readonly Wanted[];
  /** Codes of the data that hold other goods as well. */
  wider: readonly string[];
}

const within = (inner: Code, outer: Code) =>
  inner.system === outer.system && inner.digits !== outer.digits && inner.digits.startsWith(outer.digits);

/**
 * The codes of the data, of all sources together, that are of the goods asked about: as they stand, finer ones, and those that links between
 * editions of the HS lead to. A code that is wider than what is asked is left out.
 * @param file entries of the user's file, where one was asked for
 * @throws ParallaxError `GOODS_UNKNOWN`, `GOODS_TIER`, `GOODS_CODE_UNKNOWN`, `GOODS_EDITION`, `GOODS_UNSEEN`
 */
export async function flowGoods(
  ledger: Ledger,
  asked: GoodsAsked,
  file: readonly Entry[] = [],
): Promise<FlowGoods> {
  const list = await goodsOf(ledger, asked, file);
  const [concordance, sources] = [await concordanceOf(ledger), await heldProducts(ledger)];
  const years = new Map<string, Map<string, (typeof sources)[number]["products"][number]["years"][number]>>();
  for (const { products } of sources)
    for (const { product, years: own } of products) {
      const held = years.get(product) ?? new Map();
      years.set(product, held);
      for (const each of own) held.set(each.year, each);
    }
  checkCodes(list, concordance, new Set(years.keys()));
  const entries = list.entries.filter((entry) => !list.entries.some((other) => within(entry, other)));
  const held = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([product, own]) => ({
      product,
      years: [...own.values()].sort((a, b) => (a.year < b.year ? -1 : 1)),
    }));
  const found = matchGoods(entries, held, concordance).flatMap(({ product, family, listed }) => {
    const entry = entries[listed?.entries[0] ?? -1];
    return listed === null || entry === undefined || listed.more.includes(product)
      ? []
      : [{ code: writeCode(entry), product, family, of: listed.entries, wider: listed.more.length > 0 }];
  });
  if (found.length === 0)
    throw new ParallaxError({
      code: "GOODS_UNSEEN",
      message: "no edition holds trade in these goods",
      expected: `figures of ${list.id} by code`,
      found: "none",
      todo: "bring a table of your own with parallax import",
    });
  return {
    asked: list.id,
    title: list.title,
    edition: list.edition,
    codes: entries.map(writeCode),
    seen: new Set(found.flatMap(({ of }) => of)).size,
    wanted: found.map(({ code, product, family }) => ({ code, product, family })),
    wider: found.filter(({ wider }) => wider).map(({ product }) => product),
  };
}
