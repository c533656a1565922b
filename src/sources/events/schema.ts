import { z } from "zod";
import { EVENT_KINDS } from "../../ledger/tables.js";
import { country, date, day, id, report, words, year } from "../yaml/schema.js";

const reports = z.array(report).min(1);

export const event = z.strictObject({
  id,
  date,
  until: day.optional(),
  kind: z.enum(EVENT_KINDS),
  form: z.enum(["bilateral", "summit", "stopped", "ordered", "language"]).optional(),
  body: words.optional(),
  first: z.literal(true).optional(),
  actors: z.array(country).min(1),
  concerns: z.array(country).optional(),
  in: country.optional(),
  place: words.optional(),
  what: words,
  clash: words.optional(),
  reports,
});
export const complete = z.strictObject({
  id,
  of: z.union([z.enum(["visits", "meetings"]), z.enum(EVENT_KINDS)]),
  who: country,
  to: z.array(country).min(1),
  from: day,
  until: day,
  counted: z.strictObject({ visits: z.int().nonnegative(), since: day.optional() }).optional(),
  what: words,
  reports,
});
export const total = z.strictObject({
  id,
  who: country,
  year,
  visits: z.int().nonnegative(),
  what: words,
  reports,
});
export const missing = z.strictObject({
  of: z.enum(EVENT_KINDS),
  who: z.array(country).min(1),
  to: z.array(country),
  years: z.array(year).min(1),
  what: words,
});
export const page = z
  .strictObject({
    events: z.array(event).optional(),
    complete: z.array(complete).optional(),
    totals: z.array(total).optional(),
    missing: z.array(missing).optional(),
  })
  .refine((lists) => Object.keys(lists).length > 0, "events, complete, totals or missing");

export type EventEntry = z.infer<typeof event>;
export type CompleteEntry = z.infer<typeof complete>;
export type TotalEntry = z.infer<typeof total>;
export type MissingEntry = z.infer<typeof missing>;
