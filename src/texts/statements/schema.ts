import { z } from "zod";

export const KINDS = [
  "level",
  "change",
  "share",
  "count",
  "trend",
  "rank",
  "comparison",
  "surpassed",
  "first",
  "last",
  "event",
] as const;
export const unit = z
  .enum(["USD", "EUR", "percent", "points", "gdp-points", "fold", "persons", "tonnes", "times", "index"])
  .nullable();

/** What a statement asks of the figures. */
export const query = z.strictObject({
  kind: z.enum(KINDS),
  /** Null: no measure here has such figures. */
  measure: z.string().nullable(),
  /** Of a measure that adds two flows: the one that is meant. */
  flow: z.enum(["to-hub", "from-hub"]).nullable(),
  /** Of oil and gas: the route that is named, as its publisher calls it. */
  route: z.string().nullable(),
  /** The whole that a share is said to be of, where the measure has another: "exports" and not exports of oil. */
  of: z.enum(["exports", "imports"]).nullable(),
  /** Goods by their code in the Harmonized System, where the statement is of some. */
  product: z.string().nullable(),
  hub: z.string(),
  partners: z.array(z.string()),
  period: z.string().nullable(),
  /** Of a change: the period before. */
  from: z.string().nullable(),
  /** Of a last time: up to when; null: the day of writing. */
  until: z.string().nullable(),
  /** In whole units; percent as percent, a fall negative. Null of a trend. */
  value: z.number().nullable(),
  unit,
  /** Half of the last digit that is written. */
  rounding: z.number(),
  bound: z.enum(["about", "more", "at-least", "less", "nearly"]).nullable(),
  /** Of a rank or comparison: up is more. */
  direction: z.enum(["up", "down"]).nullable(),
  /** Powers or partners that it is held against; of a rank those among whom it stands first, none where it is years. */
  than: z.array(z.string()),
  /** Of a trend: in each year of the span and not only from end to end. Of a count: of each of the partners and not of all together. */
  every: z.boolean(),
  negated: z.boolean(),
  /** Whether the period is taken from the day of writing, since the text around names none. */
  guessed: z.boolean(),
});

export type Query = z.infer<typeof query>;
