import { usageError } from "../errors.js";
import type { Goods } from "./told.js";

/**
 * HS codes as somebody writes them, separated by commas; the beginning of a code stands for all that begin so.
 * @throws ParallaxError `GOODS_UNKNOWN`, `GOODS_OVERLAP`
 */
export function parseGoods(text: string): Goods {
  const codes = [...new Set(text.split(",").map((each) => each.trim()))].filter((each) => each !== "").sort();
  const wrong = codes.length === 0 ? text : codes.find((each) => !/^\d{2,10}$/.test(each));
  if (wrong !== undefined)
    throw usageError({
      code: "GOODS_UNKNOWN",
      message: "--goods holds something that is no code of goods",
      expected:
        "codes of the Harmonized System or of what is built on it, of 2 to 10 digits: 8703 or 8542,847330",
      found: JSON.stringify(wrong),
      todo: "write the codes in digits, leading zeros included, separated by commas",
    });
  const inside = codes.find((each) => codes.some((other) => other !== each && each.startsWith(other)));
  if (inside !== undefined)
    throw usageError({
      code: "GOODS_OVERLAP",
      message: "a code of --goods is part of another one",
      expected: "codes none of which is the beginning of another",
      found: inside,
      todo: `leave ${inside} out; the shorter code has it`,
    });
  return codes;
}
