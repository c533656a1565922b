import { z } from "zod";
import { COMMODITIES, FLOWS } from "../../ledger/quantity.js";
import { country, id, report, words, year } from "../yaml/schema.js";

/** In quotes, since `"52.0"` is more exact than `"52"` and YAML would make one number of both. */
const figure = z
  .string({ error: 'the figure in quotes, with the digits that were published, such as "52"' })
  .regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a decimal as published, such as "52" or "0.4"');

/** A state's office by its country, any other speaker by a code in capitals. */
const speaker = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,15}$/, "KAZ for a state's office, or a code in capitals such as REUTERS");

/** The units that publishers print. */
export const PRINTED = [
  "tonnes",
  "thousand tonnes",
  "million tonnes",
  "barrels a day",
  "thousand barrels a day",
  "million barrels a day",
  "million cubic metres",
  "billion cubic metres",
] as const;

const countries = z.array(country).min(1);

const route = z
  .strictObject({
    route: words,
    through: countries.optional(),
    around: countries.optional(),
    amount: figure.optional(),
    percent: figure.optional(),
  })
  .refine(({ amount, percent }) => amount !== undefined || percent !== undefined, {
    error: "the amount, or the percentage that was published, or both",
    path: ["amount"],
  });

export const split = z.strictObject({
  id,
  country,
  commodity: z.enum(COMMODITIES),
  movement: z.enum(FLOWS),
  year,
  says: speaker,
  unit: z.enum(PRINTED),
  whole: figure.optional(),
  rest: countries.optional(),
  complete: z.literal(true).optional(),
  routes: z.array(route).min(1),
  report,
});

export const corridor = z.strictObject({
  id,
  corridor: z.string().regex(/^[A-Z][A-Z0-9]+$/, "a short name in capitals, such as TITR"),
  route: words,
  commodity: z.enum(COMMODITIES),
  movement: z.enum(FLOWS),
  through: countries,
  around: countries.optional(),
  says: speaker,
  unit: z.enum(PRINTED),
  amounts: z
    .record(z.string().regex(/^(?:19|20)\d{2}$/, "a year"), figure)
    .refine((amounts) => Object.keys(amounts).length > 0, "at least one year"),
  report,
});

export const missing = z.strictObject({
  commodity: z.enum(COMMODITIES),
  movement: z.enum(FLOWS),
  who: countries,
  years: z.array(year).min(1),
  what: words,
});

export const page = z
  .strictObject({
    splits: z.array(split).optional(),
    corridors: z.array(corridor).optional(),
    missing: z.array(missing).optional(),
  })
  .refine((lists) => Object.keys(lists).length > 0, "splits, corridors or missing");

export type Printed = (typeof PRINTED)[number];
export type RouteEntry = z.infer<typeof route>;
export type SplitEntry = z.infer<typeof split>;
export type CorridorEntry = z.infer<typeof corridor>;
export type MissingEntry = z.infer<typeof missing>;
