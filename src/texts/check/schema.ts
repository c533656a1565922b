import { z } from "zod";
import { edition } from "../../dossier/schema.js";

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
export const VERDICTS = [
  "supported",
  "contradicted",
  "unit-mismatch",
  "denominator-mismatch",
  "subject-mismatch",
  "out-of-period",
  "partly",
  "disputed",
  "unverifiable",
] as const;

const unit = z
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
  /** Of a trend: in each year of the span and not only from end to end. */
  every: z.boolean(),
  negated: z.boolean(),
  /** Whether the period is taken from the day of writing, since the text around names none. */
  guessed: z.boolean(),
});

/** What one side says of it: the value that the statement can be held against. */
export const found = z.strictObject({
  /** Of the period; `explain` takes it. */
  reading: z.string(),
  partner: z.string(),
  saidBy: z.string(),
  /** Whose figures the value is made of. */
  editions: z.array(z.string()),
  /** In `unit`, as a change where `kind` is one: what else the statement may mean is found with its own. */
  value: z.number(),
  unit,
  kind: z.enum(KINDS),
  /** Where it is another one than the statement's. */
  period: z.string().optional(),
  agrees: z.boolean(),
  /** Of which power, where several are compared. */
  hub: z.string().optional(),
  /** How far a method may move it, where it may. */
  range: z.tuple([z.number(), z.number()]).optional(),
});

export const check = z.strictObject({
  statement: z.strictObject({
    text: z.string(),
    /** In the text of the article. */
    start: z.int(),
    end: z.int(),
    sentence: z.strictObject({ start: z.int(), end: z.int() }),
  }),
  query,
  /** Whether it is the amount before it in another currency. */
  converted: z.boolean(),
  /** To whom the text ascribes it; null: to nobody. */
  attribution: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  found: z.array(found),
  /** Codes of why, with what they speak of after colons. */
  why: z.array(z.string()),
  /** What would be right, in the unit of the statement; null where it is right or nothing is known. */
  better: z.number().nullable(),
  /** Places of checks that cannot hold together with it. */
  conflictsWith: z.array(z.int()),
});

export const checkAnswer = z.strictObject({
  article: z.strictObject({
    /** The name of the file; null: it was read from elsewhere. */
    name: z.string().nullable(),
    lang: z.string(),
    date: z.string().nullable(),
    dateBy: z.enum(["given", "page", "dateline", "latest-year"]).nullable(),
    characters: z.int(),
  }),
  checks: z.array(check),
  /** The editions behind all that was found. */
  sources: z.array(edition),
});

/** What a person says of each statement, kept beside the article. */
export const review = z.strictObject({
  article: z.string().nullable(),
  statements: z.array(
    z.strictObject({
      text: z.string(),
      at: z.int(),
      accept: z.enum(["open", "yes", "no"]),
      verdict: z.enum(VERDICTS),
      /** What of the query is said; the rest is as in one that says nothing. */
      query: z.record(z.string(), z.unknown()),
    }),
  ),
});

export type Review = z.infer<typeof review>;
export type Query = z.infer<typeof query>;
export type Found = z.infer<typeof found>;
export type Check = z.infer<typeof check>;
export type CheckAnswer = z.infer<typeof checkAnswer>;
export type Verdict = Check["verdict"];
