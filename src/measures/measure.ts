import type { Derived } from "../ledger/ledger.js";
import type { Unit } from "../units.js";

export const FACETS = [
  "diplomacy",
  "trade",
  "rerouting",
  "energy",
  "people",
  "politics",
  "security",
  "culture",
] as const;
export type Facet = (typeof FACETS)[number];

/** A piece that a value is made of, as published or counted from what was published. */
export interface Part {
  /** Its name in the measure's formula. */
  name: string;
  saidBy: string;
  value: number | null;
  unit: Unit;
  basis: string | null;
  /** Where the piece is a word and not a number, such as a vote. */
  text: string | null;
  /** Ids of the figures it was made from. */
  evidence: string[];
  /** Codes of what is peculiar about it. */
  notes: string[];
}

export interface Computed {
  value: number | null;
  unit: Unit;
  /** Range by method, where there is more than one. */
  low?: number;
  high?: number;
  notes?: string[];
  /** Standard deviation of its sample: a change within that of two samples is no change. */
  sampling?: number;
  /** Code of how the value was measured: a series is not compared across a change of it. */
  method?: string;
  /** Code of why this value is context and casts no vote, though its measure has a direction. */
  context?: string;
}

/** Why a value cannot be computed from the parts that there are. */
export interface Hole {
  hole: string;
}

/** Parts by name. */
export type Parts = Readonly<Record<string, Part | undefined>>;

/** How one aspect of a relationship is measured. One file each; `all.ts` lists them. */
export interface Measure {
  /** `FACET.NAME`. */
  id: string;
  facet: Facet;
  /** Unit of its values; `money`: the currency in which its publisher publishes. */
  unit: Unit | "money";
  /** Background to other measures, or another index of the same series: pages show it in a line and draw no chart. */
  brief?: true;
  /** Which way brings hub and partner closer. `context`: neither, and it casts no vote. */
  closer: "up" | "down" | "context";
  /** Measures of one family with the same speaker are one source series and cast one vote. */
  family: string;
  title: string;
  /** What a reading of it is called in a sentence: an ICU message with `hub` and `partner`. */
  subject: string;
  /** In words, with the names of the parts. */
  formula: string;
  method: { text: string; url?: string };
  /** Its source dates nothing: the value stands for every period, and no change is known. */
  undated?: true;
  /** How finely its figures are dated: what is published by year cannot answer for a month. */
  frequency: "year" | "day";
  /** Who could say it: the hub's and the partner's own offices, or the `publishers` of the statistic. */
  speakers: readonly ("hub" | "partner" | "both" | "publisher")[];
  /** The codes of the publishers, where `speakers` names them: each gives a series of its own. */
  publishers?: readonly string[];
  /**
   * Its figures are gathered from reports one by one: whoever is reported to say something of a partner speaks, and where
   * nobody is there is one hole, of the `publishers`.
   */
  gathered?: true;
  /** The only hubs of which it says anything; of all where it is left out. */
  hubs?: readonly string[];
  /** Show every edition of the source side by side, not only the newest. */
  allEditions?: boolean;
  /** Tables that it shares with other measures. */
  from?: readonly Derived[];
  /**
   * Over those, the ledger's views and question tables: columns partner, period, said_by, edition (null where only the newest
   * counts), part, part_said_by, value, unit, basis, text, evidence (list of figure ids), notes (codes, separated by blanks).
   * Of a sum over many rows, evidence is `EDITION#COUNT:RULE`, the rule being SQL over the columns of the table.
   */
  sql: string;
  /** From the parts of one partner, period and speaker to a value. Pure. */
  compute(parts: Parts): Computed | Hole;
}

/** A part that must be there with a number. */
export function amount(parts: Parts, name: string): { value: number; unit: Unit } | undefined {
  const part = parts[name];
  return part === undefined || part.value === null ? undefined : { value: part.value, unit: part.unit };
}
