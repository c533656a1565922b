import type { Publisher, Terms } from "../../ledger/edition.js";
import type { FigureOf, Table } from "../../ledger/tables.js";
import type { Log } from "../log.js";
import type { Grid, GridRow } from "./grid/grid.js";
import type { Parts } from "./parts.js";

/** A table that is being read, row by row. */
export interface Reading<T extends Table> {
  /** @throws ParallaxError with file, line and column */
  row(row: GridRow): Iterable<FigureOf[T]>;
  /** After the last row: what can only be said of the whole table. */
  close(): void;
  /** Rows that must not be added to their total, whose total must be there. */
  parts?: Parts;
}

/** The tables that a layout that is recognised may give figures of. */
export type LayoutTable = "flow" | "poll";

/** A layout that is told by its headers: of a publisher's downloads, or the one in which polls are imported. */
export interface LayoutOf<T extends LayoutTable> {
  id: string;
  table: T;
  /** Whose download it is, as people call it. */
  name: string;
  publisher: Publisher;
  terms: Terms;
  /** Raised whenever the same input would give other figures. */
  version: number;
  /** Reads nothing but codes and numbers, so that an encoding other than UTF-8 cannot change what it reads. */
  codesOnly: boolean;
  recognises(grid: Grid): boolean;
  /** Columns that the header has of those that the layout needs, and those that it lacks; for tables that come near. */
  near?(grid: Grid): { has: number; lacks: string[] };
  /** The edition of the HS of its codes, where only the name of the file says it. */
  hs?(file: string): string | undefined;
  /** @throws ParallaxError where what stands above the rows cannot be used */
  open(grid: Grid, log: Log): Reading<T>;
}
export type Layout = { [T in LayoutTable]: LayoutOf<T> }[LayoutTable];
