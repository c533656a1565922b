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

const shareOf = z.number().min(0).max(1);

const weighedCells = z.strictObject({
  /** From -1, all farther, to 1, all closer; null: no index. */
  value: z.number().min(-1).max(1).nullable(),
  why: z.enum(["too-few-facets"]).nullable(),
  /** Facets known that have a weight: mean vote of their source series, and share of the weight that is known. */
  facets: z.array(z.strictObject({ facet, score: z.number().min(-1).max(1), share: shareOf })),
  /** What is unknown of the facets that have a weight: its share of the whole weight. */
  leftOut: z.array(z.strictObject({ facet, share: shareOf })),
  /** Shares of all weightings of the facets known, by the sign that they give. */
  weightings: z.strictObject({ closer: shareOf, zero: shareOf, farther: shareOf }).nullable(),
  /** Share of these weightings with another sign than that of the value. */
  signChanges: shareOf.nullable(),
});

/** One number for all facets, under weights that the reader asked for. */
export const overallIndex = z.strictObject({
  weights: z.array(z.strictObject({ facet, weight: z.int().min(0).max(100) })),
  partners: z.array(z.strictObject({ partner: z.string(), ...weighedCells.shape })),
  /** Over the known cells of all partners; null where one alone was asked about. */
  all: weighedCells.nullable(),
});

export type OverallIndex = z.infer<typeof overallIndex>;
export type WeighedCells = z.infer<typeof weighedCells>;
export type Verdict = z.infer<typeof verdict>;
export type VerdictName = z.infer<typeof verdictName>;
