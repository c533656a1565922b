import { usageError } from "../../errors.js";
import { writeCode } from "../../question/goods/code.js";
import type { Entry } from "../../question/goods/list.js";
import type { Product } from "./match.js";

/** A code of the data as it is scanned: when it was listed, when it was born, and what it is one good with. */
export interface ScannedGood {
  product: string;
  /** Month or day from which it is listed; null: it is not listed. */
  listedFrom: string | null;
  family: string | null;
  /** First month in which the code can have rows; null: it was there before the data began. */
  bornIn: string | null;
  /** The least value of a flow that is looked at, by its list; null: none is given. */
  threshold: number | null;
}

/**
 * The codes of the data with their dates. A code of several lines has the earliest date and the least threshold among them; a line without a date
 * has the one that is given for all.
 * @param from date for lines without one, such as `2022-03`; null: there is none
 * @throws ParallaxError `GOODS_DATE` where a line has no date and none is given
 */
export function scannedGoods(
  products: readonly Product[],
  entries: readonly Entry[],
  from: string | null,
): ScannedGood[] {
  const dateOf = (entry: Entry) => entry.listedFrom ?? from;
  const undated = entries.filter((entry) => dateOf(entry) === null);
  const [first] = undated;
  if (first !== undefined)
    throw usageError({
      code: "GOODS_DATE",
      message: "the list does not say from when some of its codes are listed",
      expected: "a date for each code, or one for all",
      found: `${undated.length} of ${entries.length} without a date, such as ${writeCode(first)}`,
      todo: "give one date for all, or a list of your own with the column listed_from",
    });
  return products.map(({ product, family, born, from: year, listed }) => {
    const own = (listed?.entries ?? []).flatMap((place) => entries[place] ?? []);
    const dates = own.flatMap((entry) => dateOf(entry) ?? []).sort();
    const thresholds = own.flatMap(({ threshold }) => threshold ?? []);
    return {
      product,
      listedFrom: dates[0] ?? null,
      family,
      bornIn: born ? `${year}-01` : null,
      threshold: thresholds.length === 0 ? null : Math.min(...thresholds),
    };
  });
}
