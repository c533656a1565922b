import { z } from "zod";
import { PERIOD_FORMS } from "./period.js";

const text = z.string().min(1);
/** How sure the drafter was of a guess, from 0 to 1, and why. Both may be deleted. */
const guess = { confidence: z.coerce.number().min(0).max(1).optional(), why: z.string().optional() };
const words = z.record(z.string(), text);

const is = z.strictObject({ is: text, ...guess });
const column = z.strictObject({ column: text, ...guess });
const worded = z.strictObject({ column: text, words, ...guess });
const place = z.union([is, column]);

const fields = z.strictObject({
  reporter: place.optional(),
  partner: place.optional(),
  exporter: place.optional(),
  importer: place.optional(),
  about: place.optional(),
  toward: place.optional(),
  said_by: place.optional(),
  direction: z.union([is, worded]).optional(),
  period: z
    .union([
      is,
      z.strictObject({ column: text, form: z.enum(PERIOD_FORMS), ...guess }),
      z.strictObject({ year: text, month: text, ...guess }),
    ])
    .optional(),
  product: z
    .union([
      is,
      z.strictObject({
        column: text,
        width: z.coerce.number().int().min(2).max(10).optional(),
        words: words.optional(),
        ...guess,
      }),
    ])
    .optional(),
  of: z.union([is, z.strictObject({ column: text, words: words.optional(), ...guess })]).optional(),
  basis: is.optional(),
  unit: z.union([is, worded]).optional(),
});

const value = z.strictObject({
  column: text,
  period: text.optional(),
  direction: text.optional(),
  of: text.optional(),
  unit: text.optional(),
  partner: text.optional(),
  about: text.optional(),
  toward: text.optional(),
  ...guess,
});

const read = z.strictObject({
  separator: z.string().length(1).optional(),
  decimal: z.enum([".", ","]).default("."),
  group: z.enum([" ", ".", ",", "'", "’"]).optional(),
  encoding: text.optional(),
  sheet: text.optional(),
  header: z.coerce.number().int().min(1).default(1),
  ...guess,
});

/** What a mapping file holds: how a table is written, and which of its columns says what. */
export const mapping = z.strictObject({
  mapping: z.coerce.number().int().min(1).max(1),
  title: text.optional(),
  publisher: text.optional(),
  terms: text.optional(),
  republish: z.enum(["yes", "shares-only", "no"]).optional(),
  table: z.enum(["flow", "tie", "trait"]),
  read,
  fields,
  values: z.array(value).min(1),
  names: words.default({}),
  missing: z.array(z.string()).default([]),
  zero: z.array(z.string()).default([]),
  notes: z.array(text).default([]),
});
export type Mapping = z.infer<typeof mapping>;
export type MappingDraft = z.input<typeof mapping>;
