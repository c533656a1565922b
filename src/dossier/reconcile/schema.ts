import { z } from "zod";
import { amount } from "../../mirror/schema.js";
import { CURRENCIES } from "../../units.js";
import { edition } from "../schema.js";

/** What two published numbers of the same trade may differ in, in the order in which a number is taken to ours. */
export const kind = z.enum(["currency", "product", "scope", "months", "edition", "basis", "side"]);

/** What a number is of, by kind: as `--scope` writes it. */
export const description = z.record(kind, z.string());

/** Why a step cannot be taken: a code, and what it speaks of. */
export const missing = z.strictObject({ code: z.string(), detail: z.record(z.string(), z.string()) });

export const step = z.strictObject({
  kind,
  /** What the number is of before the step and after it. */
  from: z.string(),
  to: z.string(),
  /** Whole units. Of a currency step: their number before and after it; else what the ledger's figures come to. */
  before: z.int(),
  after: z.int(),
  /** `after - before`, in the unit of the reading. */
  amount: z.int(),
  /** Of the gap; null where the gap is zero. */
  share: z.number().nullable(),
  /** What their number has become after this step: theirs, and the amounts up to here. */
  reached: z.int(),
  /** Said by the user (`said`), assumed because the number comes near (`assumed`), or a consequence of these (`follows`). */
  because: z.enum(["said", "assumed", "follows"]),
  /** Ids of the figures that it stands on, after it and before it. */
  figures: z.array(z.string()),
  /** Ids of the rates of exchange among them, and the one rate in euro for a dollar where there is but one. */
  rates: z.array(z.string()),
  rate: z.number().nullable(),
  /** Where a factor of valuation comes from. */
  source: z.string().nullable(),
});

/** What was said or assumed of a number. */
const assumptions = z.array(z.strictObject({ kind, is: z.string() }));

export const way = z.strictObject({
  assumptions,
  /** What would stay unexplained. */
  rest: z.int(),
});

export const reconciliation = z.strictObject({
  reading: z.string(),
  unit: z.enum(CURRENCIES),
  /** The reading's value, in whole units. */
  ours: z.int(),
  theirs: amount,
  /** In which currency their number is taken to be. */
  theirsIn: z.enum(CURRENCIES),
  /** `ours - theirs`, as they are written: across currencies, a difference of numbers and not of money. */
  gap: z.int(),
  assumptions,
  /** What their number is taken to be, and what ours is. */
  taken: description,
  is: description,
  steps: z.array(step),
  /** What no step explains. The amounts of the steps and this are the gap, to the unit. */
  rest: z.strictObject({ amount: z.int(), share: z.number().nullable() }),
  /** Whether the rest is within the rounding of their number. */
  fits: z.boolean(),
  /** Null where the user said what the number is. */
  guess: z
    .strictObject({
      /** Ways that the ledger has figures for. */
      tried: z.int(),
      /** How many other ways come within the rounding of their number too. */
      alsoFit: z.int(),
      next: z.array(way),
    })
    .nullable(),
  /** Steps that could not be taken, with the reason. */
  unavailable: z.array(z.strictObject({ kind, wanted: z.string(), why: missing })),
  sources: z.array(edition),
});

export type Kind = z.infer<typeof kind>;
export type Description = z.infer<typeof description>;
export type Missing = z.infer<typeof missing>;
export type Step = z.infer<typeof step>;
export type Way = z.infer<typeof way>;
export type Reconciliation = z.infer<typeof reconciliation>;
