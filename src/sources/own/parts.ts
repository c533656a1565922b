import type { Spool } from "../../ledger/spool.js";
import type { Table } from "../../ledger/tables.js";
import { failAt } from "./body.js";
import type { Grid } from "./grid/grid.js";

/** Product, who says it, exporter, importer and period of a total: the key of a flow. */
export type TotalKey = readonly [
  product: string,
  saidBy: string,
  exporter: string,
  importer: string,
  period: string,
];

/** Rows that break totals down. A part without its total would vanish, and adding parts counts the same trade again and again. */
export class Parts {
  readonly #grid: Grid;
  readonly #says: { expected: string; todo: string; column: string };
  readonly #parts = new Map<string, { key: TotalKey; line: number }>();
  /** Totals that are there, without a value. */
  readonly #empty = new Set<string>();

  /** @param says what is expected where a total is missing, what to do, and the column that tells parts from totals */
  constructor(grid: Grid, says: { expected: string; todo: string; column: string }) {
    this.#grid = grid;
    this.#says = says;
  }

  part(key: TotalKey, line: number): void {
    const text = key.join(" ");
    if (!this.#parts.has(text)) this.#parts.set(text, { key, line });
  }

  empty(key: TotalKey): void {
    this.#empty.add(key.join(" "));
  }

  /** @throws ParallaxError `TOTAL_MISSING` for the first part whose total was not read */
  async close(spool: Pick<Spool<Table>, "without">): Promise<void> {
    const waiting = [...this.#parts].flatMap(([text, each]) => (this.#empty.has(text) ? [] : [each]));
    if (waiting.length === 0) return;
    const [lonely] = (await spool.without(waiting.map(({ key }) => key))).map((index) => waiting[index]);
    if (lonely === undefined) return;
    failAt(
      this.#grid,
      "TOTAL_MISSING",
      "rows are broken down, and the row with their total is not in the file",
      this.#says.expected,
      "only parts of it",
      this.#says.todo,
      lonely.line,
      this.#says.column,
    );
  }
}

/** The key of a total as its reporter declares it. */
export function totalKey(
  saidBy: string,
  other: string,
  exports: boolean,
  product: string,
  period: string,
): TotalKey {
  return [product, saidBy, exports ? saidBy : other, exports ? other : saidBy, period];
}
