import { z } from "zod";
import { goodsSource } from "../goods/schema.js";
import { edition } from "../schema.js";

/** Money in two windows, and its growth: a share of `before`; null where there was nothing before. */
const growth = z.strictObject({ before: z.number(), after: z.number(), growth: z.number().nullable() });

const windows = z.strictObject({ before: z.string(), after: z.string() });

export const growthRow = z.strictObject({
  /** Null: all importers together. */
  importer: z.string().nullable(),
  windows,
  /** Whether this is the same question a year earlier, when nothing of the kind should be seen. */
  placebo: z.boolean(),
  /** All rows as they stand. */
  raw: growth,
  /** Codes with a row in both windows that are asked about. */
  alive: growth,
  /** The same, where a code lives on as another one that links over the years lead to. */
  linked: growth,
  /** All goods less those of the list; null where nobody states totals. */
  unlisted: growth.nullable(),
});

export const growthMarket = z.strictObject({
  exporter: z.string(),
  importer: z.string(),
  product: z.string(),
  before: z.number().nullable(),
  after: z.number(),
  /** Null: nothing was before, or the code is new, so that no growth can be told. */
  growth: z.number().nullable(),
  life: z.enum(["both", "new", "ended"]),
  /** What the codes that links lead to were worth in the same market before; null: none was alive. */
  familyBefore: z.number().nullable(),
});

const lives = z.strictObject({ both: z.int(), new: z.int(), ended: z.int() });

/** How exports of some goods grew, by each way of reading the codes, with the same question a year earlier and the goods on no list beside. */
export const growthAnswer = z.strictObject({
  exporter: z.strictObject({ code: z.string(), members: z.array(z.string()) }),
  importers: z.array(z.string()),
  /** Importers about which the source has no row at all. */
  silent: z.array(z.string()),
  goods: z.strictObject({
    asked: z.string(),
    title: z.string(),
    /** Of the list; null where it is the user's own. */
    edition: z.string().nullable(),
    codes: z.int(),
    /** Beginnings of codes that are left out. */
    without: z.array(z.string()),
  }),
  source: goodsSource,
  /** Edition of the totals; null: nobody states them. */
  totals: z.string().nullable(),
  currency: z.string(),
  windows,
  /** How many codes have rows in both windows, with any importer of the source, or only in one. */
  codes: z.strictObject({ alive: lives, linked: lives }),
  rows: z.array(growthRow),
  markets: z.strictObject({
    /** A market counts above `least` and if it grew to at least `factor` times what it was. */
    rule: z.strictObject({ least: z.number(), factor: z.number() }),
    found: z.array(growthMarket),
    /** What they are worth, and their share of all that the importers asked about received. */
    value: z.number(),
    share: z.number().nullable(),
    onNewCodes: z.strictObject({ count: z.int(), value: z.number() }),
    /** Those that the same rule finds a year earlier; null where the source has no such year. */
    placebo: z.strictObject({ count: z.int(), onNewCodes: z.int() }).nullable(),
  }),
  editions: z.array(edition),
});

export type GrowthAnswer = z.infer<typeof growthAnswer>;
export type GrowthRow = z.infer<typeof growthRow>;
export type GrowthMarket = z.infer<typeof growthMarket>;
