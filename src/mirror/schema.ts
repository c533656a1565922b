import { z } from "zod";
import { CURRENCIES } from "../units.js";

/** An amount of money as somebody wrote it; `half` is half of its last digit, as far as rounding may have moved it. */
export const amount = z.strictObject({
  text: z.string(),
  value: z.number(),
  half: z.number(),
  unit: z.enum(CURRENCIES).nullable(),
});

/** Both ends are inside. */
export const span = z.strictObject({ low: z.number(), high: z.number() });

/** The two intervals of a rate: if only the second amount was rounded, and if both were. Null where no rate fits all pairs. */
export const intervals = z.strictObject({ converted: span.nullable(), rounded: span.nullable() });

/** A published rate, in euro for a dollar, by its year or month. */
export const heldRate = z.strictObject({
  period: z.string(),
  rate: z.number().positive(),
  figure: z.string(),
});

/** In which of the two intervals it lies: the narrow one, only the wide one, or neither. */
export const fit = z.enum(["converted", "rounded", "no"]);
export const judgedRate = heldRate.extend({ fit });

/** Published rates of one length of period against the intervals. */
export const fitting = z.strictObject({
  /** Those that lie in one of the two. */
  within: z.array(judgedRate),
  /** Two periods, one right after the other, whose rates lie on either side of the narrow interval. */
  between: z.array(z.tuple([heldRate, heldRate])),
});

/** What one amount in two currencies says about the rate at which it was converted. Rates are in euro for a dollar. */
export const implied = z.strictObject({
  from: amount,
  to: amount,
  rate: z.number(),
  converted: span,
  rounded: span,
});

export const rates = z.strictObject({
  pairs: z.array(implied),
  /** The intervals that fit all pairs at once. */
  together: intervals,
  years: fitting,
  months: fitting,
  /** Rates of the periods asked about, those of their months included. */
  asked: z.array(judgedRate),
});

export type Span = z.infer<typeof span>;
export type Intervals = z.infer<typeof intervals>;
export type HeldRate = z.infer<typeof heldRate>;
export type JudgedRate = z.infer<typeof judgedRate>;
export type Fit = z.infer<typeof fit>;
export type Fitting = z.infer<typeof fitting>;
export type Implied = z.infer<typeof implied>;
export type Rates = z.infer<typeof rates>;
