import { z } from "zod";
import { SIGHTS } from "../../ledger/goods/sight.js";
import { HS_EDITIONS } from "../../question/goods/code.js";
import { edition } from "../schema.js";

export const sight = z.enum(SIGHTS);

/** A code of the data that is of a line of a list. */
export const goodsProduct = z.strictObject({
  product: z.string(),
  /** First and last year with a row. */
  from: z.string(),
  to: z.string(),
  by: z.enum(["code", "link"]),
  /** Codes that it holds as well and that are not on the list. */
  more: z.array(z.string()),
  /** Figures of the links that lead from the list to it. */
  links: z.array(z.string()),
  /** The least code of those that are one good with it over the years. */
  family: z.string().nullable(),
});

export const goodsSight = z.strictObject({
  source: z.string(),
  sight,
  products: z.array(goodsProduct),
});

export const goodsEntry = z.strictObject({
  /** As it can be asked for: `hs2022:854231`. */
  code: z.string(),
  system: z.enum([...HS_EDITIONS, "HS", "CN"]),
  digits: z.string(),
  tier: z.string().nullable(),
  name: z.string().nullable(),
  listedFrom: z.string().nullable(),
  threshold: z.number().nullable(),
  figure: z.string().nullable(),
  sights: z.array(goodsSight),
});

export const goodsSource = z.strictObject({
  source: z.string(),
  edition: z.string(),
  /** First and last year of its trade by code. */
  from: z.string(),
  to: z.string(),
  /** How many codes it has, and how many of them are on the list. */
  products: z.int(),
  listed: z.int(),
  /** How many lines of the list it sees at all, and how. */
  visible: z.int(),
  sights: z.record(sight, z.int()),
});

/** A list of goods, and what each source with trade by code can see of it. */
export const goodsAnswer = z.strictObject({
  goods: z.strictObject({
    asked: z.string(),
    title: z.string(),
    edition: z.string().nullable(),
    codes: z.int(),
  }),
  entries: z.array(goodsEntry),
  sources: z.array(goodsSource),
  editions: z.array(edition),
});

export type GoodsAnswer = z.infer<typeof goodsAnswer>;
export type GoodsEntry = z.infer<typeof goodsEntry>;
export type GoodsSource = z.infer<typeof goodsSource>;
