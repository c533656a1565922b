import { z } from "zod";
import { EVENT_KINDS } from "../../ledger/tables.js";
import { countryCodes, isCountry, nearest } from "../../question/countries.js";

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a date of year, month or day is in the calendar. */
function isDate(text: string): boolean {
  const [, year = "", month = "01", day = "01"] = DAY.exec(text) ?? [];
  if (year === "") return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** YAML takes a bare year for a number. */
const date = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().refine(isDate, "a date that exists: 2022-06-28, 2022-06 or 2022"),
);
const day = z.string().refine((text) => text.length === 10 && isDate(text), "a day: 2022-06-28");
const year = z.int().min(1900).max(2099);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]+$/, "small letters, digits and hyphens");
const words = z.string().trim().min(1);
const country = z.string().refine(isCountry, {
  error: ({ input }) => {
    const [near] = nearest(String(input), countryCodes());
    return `a country by ISO 3166 alpha-3${near === undefined ? "" : `, such as ${near}`}`;
  },
});

const report = z
  .strictObject({
    by: words,
    title: words.optional(),
    opens: words.optional(),
    date,
    url: z.url({ protocol: /^https?$/ }),
  })
  .refine(({ title, opens }) => (title === undefined) !== (opens === undefined), {
    error: "either the title of the report, or `opens`, its first words where the copy shows no title",
    path: ["title"],
  });
const reports = z.array(report).min(1);

export const event = z.strictObject({
  id,
  date,
  until: day.optional(),
  kind: z.enum(EVENT_KINDS),
  form: z.enum(["bilateral", "summit", "stopped", "ordered"]).optional(),
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

export type Report = z.infer<typeof report>;
export type EventEntry = z.infer<typeof event>;
export type CompleteEntry = z.infer<typeof complete>;
export type TotalEntry = z.infer<typeof total>;
export type MissingEntry = z.infer<typeof missing>;
