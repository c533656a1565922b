import { type HeldSource, heldProducts } from "../../ledger/goods/held.js";
import { checkCodes, concordanceOf, goodsOf } from "../../ledger/goods/load.js";
import { matchGoods, type Product } from "../../ledger/goods/match.js";
import { type Seen, SIGHTS, seenOf, yearsOf } from "../../ledger/goods/sight.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { GoodsAsked } from "../../question/goods/asked.js";
import { writeCode } from "../../question/goods/code.js";
import type { Entry } from "../../question/goods/list.js";
import { withoutFolder } from "../compose.js";
import type { GoodsAnswer, GoodsSource } from "./schema.js";

/** A source with trade by code, held against a list. */
export interface Looked {
  held: HeldSource;
  products: readonly Product[];
  seen: readonly Seen[];
}

/** What a source sees of a list, counted. */
export function sourceOf({ held: { source, edition, products: held }, products, seen }: Looked): GoodsSource {
  const { all } = yearsOf(held);
  const count = (sight: string) => seen.filter((each) => each.sight === sight).length;
  const [seenAlways, linked, born, ended, gaps, unseen] = SIGHTS.map(count);
  return {
    source,
    edition,
    from: all[0] ?? "",
    to: all.at(-1) ?? "",
    products: held.length,
    listed: products.filter(({ listed }) => listed !== null).length,
    visible: seen.length - (unseen ?? 0),
    sights: {
      seen: seenAlways ?? 0,
      linked: linked ?? 0,
      new: born ?? 0,
      ended: ended ?? 0,
      gaps: gaps ?? 0,
      unseen: unseen ?? 0,
    },
  };
}

/**
 * A list of goods line by line, and what each source that holds trade by code can see of each.
 * @param file entries of the user's file, where one was asked for
 * @throws ParallaxError `GOODS_UNKNOWN`, `GOODS_TIER`, `GOODS_CODE_UNKNOWN`, `GOODS_EDITION`
 */
export async function answerGoods(
  ledger: Ledger,
  asked: GoodsAsked,
  file: readonly Entry[] = [],
): Promise<GoodsAnswer> {
  const list = await goodsOf(ledger, asked, file);
  const [concordance, sources] = [await concordanceOf(ledger), await heldProducts(ledger)];
  checkCodes(
    list,
    concordance,
    new Set(sources.flatMap(({ products }) => products.map(({ product }) => product))),
  );
  const looked = sources.map((held): Looked => {
    const products = matchGoods(list.entries, held.products, concordance);
    return { held, products, seen: seenOf(list.entries.length, products, held.products) };
  });
  const used = new Set([
    list.edition,
    ...list.namedBy,
    ...sources.map(({ edition }) => edition),
    ledger.newest("un-hs-links")?.id,
  ]);
  return {
    goods: { asked: list.id, title: list.title, edition: list.edition, codes: list.entries.length },
    entries: list.entries.map((entry, place) => ({
      code: writeCode(entry),
      ...entry,
      sights: looked.flatMap(({ held: { source }, seen }) => {
        const here = seen[place];
        if (here === undefined) return [];
        const products = here.products.map(({ product, from, to, family, listed }) => ({
          product,
          from,
          to,
          by: listed?.by ?? "code",
          more: [...(listed?.more ?? [])],
          links: [...(listed?.links ?? [])],
          family,
        }));
        return [{ source, sight: here.sight, products }];
      }),
    })),
    sources: looked.map(sourceOf),
    editions: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
}
