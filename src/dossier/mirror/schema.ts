import { z } from "zod";
import { CURRENCIES } from "../../units.js";
import { edition } from "../schema.js";

const side = z.enum(["exporter", "importer"]);
const entity = z.strictObject({ code: z.string(), members: z.array(z.string()) });
const basis = z.enum(["FOB", "CIF", "unstated", "mixed"]);

/** What one side says, in whole units. */
export const told = z.strictObject({
  saidBy: z.string(),
  /** As published; null where a figure was set aside, or where figures in two currencies were added. */
  value: z.number().nullable(),
  unit: z.string(),
  /** In the currency of the answer; null without a rate of exchange. */
  money: z.number().nullable(),
  basis,
  /** Who says that the reporter records imports FOB, where its rows do not tell. */
  listed: z.strictObject({ publisher: z.string(), url: z.string() }).nullable(),
  editions: z.array(z.string()),
  figures: z.array(z.string()),
  rates: z.array(z.string()),
  notes: z.array(z.string()),
});

/** Why there is no share: what is wrong with the side that is named first. */
export const hole = z.enum([
  "exporter-silent",
  "exporter-incomplete",
  "exporter-no-record",
  "importer-silent",
  "importer-incomplete",
  "importer-no-record",
  "set-aside",
  "no-rate",
  "nothing-sent",
]);

/** A number by each of the two methods that take CIF to FOB; null where one has none. */
const byMethod = z.strictObject({ imf: z.number().nullable(), regression: z.number().nullable() });

export const mirrorPeriod = z.strictObject({
  period: z.string(),
  sent: told.nullable(),
  received: told.nullable(),
  hole: hole.nullable(),
  /**
   * By how much the importer's value was divided, by each method: 1 where it is FOB already, and the ratio of its own rows (`own`) where
   * these give both values.
   */
  ratio: z.strictObject({ own: z.number().nullable(), ...byMethod.shape }),
  /** Of 1; negative where more was recorded than sent. */
  notRecorded: z.strictObject({ raw: z.number(), ...byMethod.shape }).nullable(),
  /** The raw share against that of the like period before, and against the median of those before the first period asked about. */
  last: z.strictObject({ period: z.string(), value: z.number(), change: z.number() }).nullable(),
  earlier: z
    .strictObject({
      usual: z.number(),
      known: z.int(),
      change: z.number(),
      noise: z.number(),
      news: z.enum(["wider", "narrower", "as-before"]).nullable(),
    })
    .nullable(),
  /** Over the parts, pairs of countries and codes, of which both sides are known in this period and the like one before. */
  linked: z
    .strictObject({
      since: z.string(),
      before: z.number(),
      value: z.number(),
      change: z.number(),
      parts: z.int(),
      /** Of what was sent. */
      covers: z.number().nullable(),
    })
    .nullable(),
});

export const oneSided = z.strictObject({
  exporter: z.string(),
  importer: z.string(),
  product: z.string().nullable(),
  period: z.string(),
  side,
  saidBy: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  money: z.number().nullable(),
  basis,
  figures: z.array(z.string()),
  other: z.enum(["no-record", "silent"]),
});

const fit = z.strictObject({
  constant: z.number(),
  logKm: z.number(),
  contiguous: z.number(),
  errors: z.strictObject({
    constant: z.number().nullable(),
    logKm: z.number().nullable(),
    contiguous: z.number().nullable(),
  }),
  winsorised: z.strictObject({ low: z.number(), high: z.number() }),
  observations: z.int(),
  pairs: z.int(),
  r2: z.number(),
});

export const reliability = z.strictObject({
  reporter: z.string(),
  index: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  noise: z.number().nullable(),
  partners: z.int(),
  cells: z.int(),
  why: z.enum(["isolated", "too-few-partners", "not-identified"]).nullable(),
});

const added = z.strictObject({
  since: z.string(),
  periods: z.array(z.string()),
  sent: z.number(),
  received: z.number(),
  notRecorded: z.number(),
});

export const mirrorAnswer = z.strictObject({
  exporter: entity,
  importer: entity,
  /** Null: all goods. */
  goods: z
    .strictObject({
      asked: z.string(),
      title: z.string(),
      /** Of the list; null where it is the user's own. */
      edition: z.string().nullable(),
      codes: z.array(z.string()),
      /** How many of these the data has anything of. */
      seen: z.int(),
      /** Codes of the data that are of them, and those among these that hold other goods as well. */
      products: z.array(z.string()),
      wider: z.array(z.string()),
    })
    .nullable(),
  currency: z.enum(CURRENCIES),
  periods: z.array(mirrorPeriod),
  /** Of what was sent in addition to the first period, in the periods after it of which both sides are known. */
  added: added.nullable(),
  margins: z.strictObject({
    imf: z.strictObject({ ratio: z.number(), source: z.string() }),
    regression: z.strictObject({
      source: z.string(),
      bounds: z.strictObject({ low: z.number(), high: z.number() }),
      /** Years of the sample, which leaves out the flow that is asked about; null, as the fit, where too few flows have two sides. */
      years: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
      fit: fit.nullable(),
      /** For each pair of countries of the flow: ratio as applied, and the line of the regression with its 95 %. */
      pairs: z.array(
        z.strictObject({
          exporter: z.string(),
          importer: z.string(),
          km: z.number(),
          contiguous: z.boolean(),
          ratio: z.number(),
          unclipped: z.number(),
          low: z.number(),
          high: z.number(),
          clipped: z.boolean(),
        }),
      ),
    }),
  }),
  oneSided: z.array(oneSided),
  reliability: z.array(reliability),
  sources: z.array(edition),
});

/** Several flows of one exporter, each by itself, and what was sent in addition over all of them. */
export const mirrorsAnswer = z.strictObject({
  flows: z.array(mirrorAnswer),
  /** Null where not all flows have both sides in the same periods, from the first on. */
  together: added.nullable(),
});

export type MirrorsAnswer = z.infer<typeof mirrorsAnswer>;
export type MirrorTold = z.infer<typeof told>;
export type MirrorHole = z.infer<typeof hole>;
export type MirrorPeriod = z.infer<typeof mirrorPeriod>;
export type MirrorAnswer = z.infer<typeof mirrorAnswer>;
