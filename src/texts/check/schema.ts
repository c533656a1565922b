import { z } from "zod";
import { edition } from "../../dossier/schema.js";
import { KINDS, query, unit } from "../statements/schema.js";

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
export type Found = z.infer<typeof found>;
export type Check = z.infer<typeof check>;
export type CheckAnswer = z.infer<typeof checkAnswer>;
export type Verdict = Check["verdict"];
