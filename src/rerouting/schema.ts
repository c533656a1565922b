import { z } from "zod";

export const channel = z.enum(["re-export", "lost-in-transit", "first-leg-only"]);
export const side = z.enum(["byExporter", "byImporter"]);

/** Means a period, in the scan's currency; `expected` of the periods after. */
const leg = z.strictObject({
  before: z.number().nullable(),
  after: z.number().nullable(),
  expected: z.number().nullable(),
  saidBy: side.nullable(),
});

/** Totals from the break on. */
const amount = z.strictObject({ low: z.number(), mid: z.number().nullable(), high: z.number() });

export const TESTS = [
  "break-near-listing",
  "outflow-after-inflow",
  "listed-against-unlisted",
  "own-capacity",
  "comparative-advantage",
  "unit-values",
  "mirror-gap",
  "pre-trend",
  "placebo-goods",
  "placebo-partners",
  "direct-fall",
  "lumpiness",
] as const;

export const test = z.strictObject({
  name: z.enum(TESTS),
  state: z.enum(["passed", "failed", "not available"]),
  value: z.number().nullable(),
});

export const RIVALS = [
  "own-demand",
  "distributors-in-hub",
  "not-made-in-origin",
  "origin-or-consignment",
  "new-code",
  "price",
] as const;

export const REASONS = [
  "first-leg-only",
  "lumpy",
  "too-few-placebos",
  "new-code",
  "too-short-past",
  "too-short-after",
  "nothing-reported",
  "no-rise",
] as const;

/**
 * `found`: both legs exceed at a false discovery rate of at most .05. `undecided`: more than noise, and something that the data cannot
 * settle. `cannot-be-called`: no score could be called. `not-found`: looked for, and smaller than `leastDetectable`.
 */
export const verdict = z.enum(["found", "undecided", "cannot-be-called", "not-found"]);

export const rerouting = z.strictObject({
  product: z.string(),
  kind: z.enum(["code", "family"]),
  /** The codes of a family. */
  codes: z.array(z.string()),
  via: z.string(),
  hub: z.string(),
  /** From the break to the last period. */
  period: z.string(),
  channel,
  verdict,
  because: z.array(z.enum(REASONS)),
  inflow: leg,
  outflow: leg,
  direct: leg,
  origins: z.array(z.strictObject({ origin: z.string(), share: z.number(), amount })),
  rerouted: amount.extend({
    byMethod: z.strictObject({ "own-past": z.number(), "poisson-donors": z.number() }),
  }),
  currency: z.string(),
  break: z.strictObject({
    /** The period from which it is treated. */
    at: z.string(),
    /** Where the series shifts, and from when to when it may have; null where that cannot be seen. */
    seen: z.strictObject({ at: z.string(), low: z.string(), high: z.string() }).nullable(),
  }),
  tests: z.array(test),
  score: z.number().nullable(),
  qValue: z.number(),
  /** The least q that it could have had. Above .05: cannot be called. */
  smallestQ: z.number(),
  /** The least total from the break on that would have been found; null: none would. */
  leastDetectable: z.number().nullable(),
  rivals: z.array(z.enum(RIVALS)),
  /** What unlisted goods stood beside it. */
  controls: z.enum(["chapter", "all-unlisted", "total-less-listed", "none"]),
  /** Which published rows each leg was added from. */
  evidence: z.array(
    z.strictObject({
      leg: z.enum(["inflow", "outflow"]),
      side,
      products: z.array(z.string()),
      exporters: z.array(z.string()),
      importers: z.array(z.string()),
    }),
  ),
});

export const hole = z.strictObject({
  product: z.string(),
  kind: z.enum(["code", "family"]),
  via: z.string(),
  hub: z.string(),
  why: z.enum(REASONS),
});

export const scanned = z.strictObject({
  hubs: z.array(z.string()),
  vias: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  /** By channel: how many were tried, held against how many without rerouting, and the least q that one more finding could have. */
  tried: z.array(
    z.strictObject({
      channel,
      tried: z.int(),
      nulls: z.int(),
      smallestQ: z.number(),
      found: z.int(),
    }),
  ),
  reroutings: z.array(rerouting),
  holes: z.array(hole),
  /** Of yearly data: which part of the year of each break is treated. */
  treated: z.array(z.strictObject({ product: z.string(), year: z.string(), part: z.number() })),
  unused: z.record(z.string(), z.int()),
});

export type Rerouting = z.infer<typeof rerouting>;
export type RerouteTest = z.infer<typeof test>;
export type Rival = (typeof RIVALS)[number];
export type Reason = (typeof REASONS)[number];
export type Hole = z.infer<typeof hole>;
export type Scanned = z.infer<typeof scanned>;
