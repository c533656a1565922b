import { usageError } from "../../errors.js";
import { type Code, parseCode } from "./code.js";

/** Which goods are asked about, as it was written. */
export type GoodsAsked =
  /** A list that an edition in the ledger holds, or some of its tiers. */
  | { kind: "list"; text: string; list: string; tiers: readonly string[] }
  /** Codes, or the beginnings of codes. */
  | { kind: "codes"; text: string; codes: readonly Code[] }
  /** A file of the user's own. */
  | { kind: "file"; text: string; path: string };

/**
 * Reads which goods are asked about: `chpl`, `chpl:1,2`, `eu-ban`, `8542`, `hs2017:8542,hs2017:8471`, or the path of a CSV file.
 * @throws ParallaxError `GOODS_UNKNOWN`, `GOODS_CODE`
 */
export function parseGoods(written: string): GoodsAsked {
  const text = written.trim();
  if (/\.csv(?:\.gz)?$/i.test(text)) return { kind: "file", text, path: text };
  if (/^(?:\d|(?:hs|cn)\d*\s*:)/i.test(text))
    return { kind: "codes", text, codes: text.split(",").map((each) => parseCode(each)) };
  const [, list = "", tiers = ""] = /^([a-z][a-z0-9-]*)(?::(.+))?$/i.exec(text) ?? [];
  if (list === "")
    throw usageError({
      code: "GOODS_UNKNOWN",
      message: "it is not clear which goods these are",
      expected:
        "a list (chpl, chpl:1,2, eu-ban), codes (8542, hs2017:8542) or a file of your own (goods.csv)",
      found: JSON.stringify(written),
      todo: "see parallax goods --help",
    });
  return {
    kind: "list",
    text,
    list: list.toLowerCase(),
    tiers: tiers.split(",").flatMap((tier) => (tier.trim() === "" ? [] : [tier.trim().toUpperCase()])),
  };
}
