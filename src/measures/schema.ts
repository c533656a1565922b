import { z } from "zod";
import { UNITS } from "../units.js";
import { FACETS } from "./measure.js";

export const unit = z.enum(UNITS);
export const facet = z.enum(FACETS);
const value = z.number().nullable();

/**
 * Which rows of one edition a value was made from: `rows` are the figures `EDITION#ROW`. Of a sum over very many there are none, but
 * `where`, SQL over the columns of the table, selects them, and `count` says how many they are.
 */
export const evidence = z.strictObject({
  edition: z.string(),
  table: z.string(),
  where: z.string(),
  rows: z.array(z.int().nonnegative()),
  count: z.int().positive().optional(),
});

export const part = z.strictObject({
  name: z.string(),
  saidBy: z.string(),
  value,
  unit,
  basis: z.string().nullable(),
  text: z.string().nullable(),
  evidence: z.array(evidence),
  notes: z.array(z.string()),
});

/** The change into the period, and what it is judged against. */
export const change = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** In the unit of the reading; of a share or an index: points. */
  absolute: z.number(),
  /** Of amounts only: to / from - 1. */
  relative: z.number().nullable(),
  /** The change, as a logarithm where the unit is an amount. */
  step: z.number().nullable(),
  /** Median of the baseline's changes, year on year, as `step`. */
  usual: z.number().nullable(),
  /** 1.4826 times their median absolute deviation; of polls that of the two samples, where it is larger. */
  noise: z.number().nullable(),
  /** How many changes the baseline holds. */
  changes: z.int().nonnegative(),
  /** Whose series gave the noise; null where it is unknown, or that of two samples. */
  noiseOf: z.string().nullable(),
  /** (step - usual) / noise; null where it cannot be known, or where the baseline is constant. */
  score: z.number().nullable(),
  /** Null: unknown. */
  beyondNoise: z.boolean().nullable(),
});

export const direction = z.enum(["closer", "farther", "no-clear-change", "context", "unknown"]);

export const reading = z.strictObject({
  id: z.string(),
  measure: z.string(),
  facet,
  hub: z.string(),
  partner: z.string(),
  period: z.string(),
  saidBy: z.string(),
  basis: z.string().nullable(),
  editions: z.array(z.string()),
  value,
  unit,
  low: value,
  high: value,
  series: z.array(z.strictObject({ period: z.string(), value })),
  change: change.nullable(),
  longView: z.strictObject({ median: z.number(), band: z.tuple([z.number(), z.number()]) }).nullable(),
  direction,
  family: z.string(),
  parts: z.array(part),
  evidence: z.array(evidence),
  notes: z.array(z.string()),
});

export const state = z.enum([
  "known",
  "no-change-known",
  "absent",
  "ends-earlier",
  "begins-later",
  "no-figure",
  "incomplete",
]);

/** A series that ended before the period asked about. */
export const endedSeries = z.strictObject({
  /** Id of the reading of its last value, which `explain` takes. */
  reading: z.string(),
  unit,
  /** Its values in the periods that readings show, in order of time. */
  points: z.array(z.strictObject({ period: z.string(), value })),
});

/**
 * What is known of one measure, partner and speaker; `why` is the code of the reason, `detail` what it speaks of. `series`
 * is there where the state is `ends-earlier`, else null.
 */
export const coverage = z.strictObject({
  partner: z.string(),
  facet,
  measure: z.string(),
  period: z.string(),
  saidBy: z.string(),
  state,
  why: z.string().nullable(),
  detail: z.record(z.string(), z.string()),
  series: endedSeries.nullable(),
});

export type Reading = z.infer<typeof reading>;
export type Change = z.infer<typeof change>;
export type ReadingPart = z.infer<typeof part>;
export type Evidence = z.infer<typeof evidence>;
export type Coverage = z.infer<typeof coverage>;
export type EndedSeries = z.infer<typeof endedSeries>;
export type Direction = z.infer<typeof direction>;

/** One report of an event; `figure` is its id in the ledger. */
const report = z.strictObject({
  figure: z.string(),
  by: z.string(),
  title: z.string(),
  date: z.string(),
  url: z.string(),
});

/** An event with all its reports. */
export const eventTold = z.strictObject({
  id: z.string(),
  kind: z.string(),
  form: z.string().nullable(),
  /** As precise as it is reported: a day, a month or a year. */
  date: z.string(),
  until: z.string().nullable(),
  actors: z.array(z.string()),
  concerns: z.array(z.string()),
  country: z.string().nullable(),
  place: z.string().nullable(),
  what: z.string(),
  /** In what the reports differ; null where they do not. */
  clash: z.string().nullable(),
  /** The traveller's first visit abroad in a new office or term. */
  firstAbroad: z.boolean(),
  reports: z.array(report),
});

/** An unbroken stay of the hub's leader in a partner's country. */
const stay = z.strictObject({
  partner: z.string(),
  from: z.string(),
  until: z.string(),
  place: z.string(),
  form: z.enum(["bilateral", "summit"]),
  /** Ids of its events. */
  events: z.array(z.string()),
  /** Ids of the figures of all reports of them. */
  figures: z.array(z.string()),
});

/** Visits of the hub's leader to some partners in a year, by each rule. Where the list is not complete they are at least these. */
export const visitCounts = z.strictObject({
  year: z.string(),
  /** The partners for whom no publisher states that the list of the year is complete. */
  incomplete: z.array(z.string()),
  trips: z.int(),
  countryVisits: z.int(),
  /** Of the country visits. */
  bilateral: z.int(),
  summitOnly: z.int(),
  /** Different states visited. */
  states: z.int(),
  /** Occasions on which the two leaders were together, wherever, one for each partner. */
  meetings: z.int(),
  stays: z.array(stay),
});

export const eventsListed = z.union([
  z.strictObject({ events: z.array(eventTold) }),
  z.strictObject({ counts: z.array(visitCounts) }),
]);

export type EventTold = z.infer<typeof eventTold>;
export type Stay = z.infer<typeof stay>;
export type VisitCounts = z.infer<typeof visitCounts>;
