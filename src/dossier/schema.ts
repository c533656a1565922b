import { z } from "zod";
import type { Table } from "../ledger/tables.js";
import { coverage, eventTold, facet, reading, unit } from "../measures/schema.js";
import { rates } from "../mirror/schema.js";
import { CURRENCIES } from "../units.js";
import { overallIndex, verdict } from "../verdicts/schema.js";

const TABLE_NAMES = [
  "flow",
  "trait",
  "tie",
  "vote",
  "text",
  "event",
  "route",
  "poll",
  "good",
] as const satisfies readonly Table[];

const fileHash = { name: z.string(), sha256: z.string(), bytes: z.int() };

export const edition = z.strictObject({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  publisher: z.strictObject({ name: z.string(), url: z.string(), country: z.string() }),
  terms: z.strictObject({
    licence: z.string(),
    url: z.string(),
    republish: z.enum(["yes", "shares-only", "no"]),
  }),
  table: z.enum(TABLE_NAMES),
  published: z.string().nullable(),
  asOf: z.string(),
  read: z.string(),
  reader: z.int(),
  scope: z.record(z.string(), z.string()),
  inputs: z.array(z.strictObject(fileHash)),
  rows: z.int(),
  files: z.array(z.strictObject({ ...fileHash, rows: z.int() })),
  ignored: z.array(z.strictObject({ rule: z.string(), rows: z.int() })),
  warnings: z.array(z.string()),
});

export const question = z.strictObject({
  hub: z.string(),
  hubMembers: z.array(z.string()),
  with: z.array(z.string()),
  partners: z.array(z.string()),
  period: z.string(),
  baseline: z.string(),
  /** The currency asked for; null: each amount as it was published. */
  currency: z.enum(CURRENCIES).nullable(),
});

/** Something worth saying that follows from readings by a rule. */
export const finding = z.strictObject({
  kind: z.enum(["largest-change", "sides-differ", "editions-differ", "opposite-signals"]),
  partner: z.string(),
  facet,
  readings: z.array(z.string()),
  /** largest-change: its score; sides-differ and editions-differ: relative difference; else null. */
  amount: z.number().nullable(),
});

/** A number that a sentence says: one aspect of one reading, in `unit`. */
export const numberSaid = z.strictObject({
  reading: z.string(),
  is: z.enum(["value", "before", "score"]),
  value: z.number(),
  unit,
});

/**
 * What a rule says about readings, without any language. `facet` null: it leads the dossier. `partners` and `terms` are codes: of
 * countries, measures, speakers, periods, directions.
 */
export const sentence = z.strictObject({
  facet: facet.nullable(),
  rule: z.enum([
    "strongest",
    "nearest",
    "moved",
    "against",
    "also",
    "others",
    "still",
    "span",
    "alike",
    "only",
    "background",
    "sides-differ",
    "editions-differ",
    "level",
    "ended",
  ]),
  /** Ids of the readings that it follows from; `explain` takes each. */
  readings: z.array(z.string()).min(1),
  partners: z.record(z.string(), z.array(z.string())),
  numbers: z.record(z.string(), numberSaid),
  terms: z.record(z.string(), z.string()),
});

const inLanguages = z.record(z.string(), z.string());

/** A theme that no measure answers, with the partners of which that is so, and its texts by language. */
export const unseen = z.strictObject({
  id: z.string(),
  facet,
  partners: z.array(z.string()),
  theme: inLanguages,
  why: inLanguages,
  who: inLanguages,
});

/** A finding of others, with the readings beside which it can stand. */
export const published = z.strictObject({
  id: z.string(),
  facet,
  /** Those asked about of whom it speaks. */
  partners: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  publisher: z.string(),
  url: z.string(),
  says: inLanguages,
  readings: z.array(z.string()),
  /** What tells it in full. */
  command: z.string(),
});

export const dossier = z.strictObject({
  question,
  answer: inLanguages,
  verdicts: z.array(verdict),
  readings: z.array(reading),
  findings: z.array(finding),
  sentences: z.array(sentence),
  /** What happened between them in the period, each with who reports it, in order of time. */
  events: z.array(eventTold),
  coverage: z.array(coverage),
  /** Facets that no measure of this version covers. */
  unmeasured: z.array(facet),
  unseen: z.array(unseen),
  /** What others published that readings here can be held against. */
  published: z.array(published),
  sources: z.array(edition),
  /** One number for all facets: only where weights were asked for. */
  index: overallIndex.optional(),
});

/** At which published rates amounts in two currencies are right, with the editions of all rates held. */
export const rateAnswer = rates.extend({ sources: z.array(edition) });

export type Dossier = z.infer<typeof dossier>;
export type Sentence = z.infer<typeof sentence>;
export type NumberSaid = z.infer<typeof numberSaid>;
export type Published = z.infer<typeof published>;
export type Unseen = z.infer<typeof unseen>;
export type Finding = z.infer<typeof finding>;
export type RateAnswer = z.infer<typeof rateAnswer>;
