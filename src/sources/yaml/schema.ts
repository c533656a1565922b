import { z } from "zod";
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
export const date = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().refine(isDate, "a date that exists: 2022-06-28, 2022-06 or 2022"),
);
export const day = z.string().refine((text) => text.length === 10 && isDate(text), "a day: 2022-06-28");
export const year = z.int().min(1900).max(2099);
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]+$/, "small letters, digits and hyphens");
export const words = z.string().trim().min(1);
export const country = z.string().refine(isCountry, {
  error: ({ input }) => {
    const [near] = nearest(String(input), countryCodes());
    return `a country by ISO 3166 alpha-3${near === undefined ? "" : `, such as ${near}`}`;
  },
});

/** Who reports something, in words of ours or theirs, when and where it was read. */
export const report = z
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

export type Report = z.infer<typeof report>;
