import type { Publisher, Terms } from "../ledger/edition.js";
import type { FigureOf, Table } from "../ledger/tables.js";
import type { Input } from "./input.js";
import type { Log } from "./log.js";

export interface Bound {
  /** Below it: an error, and no edition is written. */
  min?: number;
  /** Above it: a warning in the edition. */
  max?: number;
}

/** What `source.yaml` says. One statistic of one publisher. */
export interface SourceText {
  id: string;
  title: string;
  publisher: Publisher;
  terms: Terms;
  table: Table;
  frequency: "year" | "month" | "day" | "once";
  /** First and last period that the publisher covers, as it states them; no `to`: it goes on. */
  coverage: { from: string; to?: string };
  bounds: {
    rows: Bound;
    /** How many different publishers speak (`saidBy`). */
    sayers?: Bound;
    /** Share of the value of flows whose partner is a country and not `_OTHER` or `_UNKNOWN`. */
    known?: Bound;
  };
  /** What a reader of its figures must know, in sentences. */
  caveats: string[];
  /** Published name or code to ISO 3166 alpha-3, to a `_GROUP`, or to `ignore RULE`. Corrections are data. */
  names?: Record<string, string>;
  /** Flags for figures about a country in a period, where something peculiar happened that a reader of them must know. */
  remarks?: { about: string; period: string; flag: string }[];
}

export interface Reader<T extends Table> {
  /** Raised whenever the same input would give other figures. */
  version: number;
  /**
   * Yields every figure of the input. Each value in scope is used, named as ignored in the log, or raises.
   * @throws ParallaxError with file, line and column
   */
  read(files: readonly Input[], log: Log, source: SourceText): Iterable<FigureOf[T]>;
}

export type Source = { [T in Table]: { text: SourceText & { table: T }; reader: Reader<T> } }[Table];

/** Ties a reader to its `source.yaml`; used by the generated `all.ts`. */
export function source<T extends Table>(
  text: SourceText & { table: T },
  reader: Reader<T>,
): { text: SourceText & { table: T }; reader: Reader<T> } {
  return { text, reader };
}
