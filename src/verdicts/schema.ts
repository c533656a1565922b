import { z } from "zod";
import { facet } from "../measures/schema.js";

export const verdictName = z.enum(["closer", "farther", "no-clear-change", "mixed", "unknown"]);

export const verdict = z.strictObject({
  partner: z.string(),
  facet,
  verdict: verdictName,
  certainty: z.enum(["robust", "likely", "single-measure", "several-measures", "contested", "none"]),
  basis: z.strictObject({
    rule: z.enum(["nothing-known", "none-beyond-noise", "one-beyond-noise", "weightings"]),
    /** Families of readings that are known, and of those beyond noise how many point which way. */
    families: z.strictObject({ known: z.int(), closer: z.int(), farther: z.int() }),
    /** Share of 10,000 weightings with the sign of the majority; null where no weightings were drawn. */
    agreement: z.number().nullable(),
  }),
  readings: z.array(z.string()),
});

export type Verdict = z.infer<typeof verdict>;
export type VerdictName = z.infer<typeof verdictName>;
