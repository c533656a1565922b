import {
  type At,
  type ColumnOf,
  type FigureOf,
  invalidFigure,
  isText,
  keyOf,
  type NumberType,
  TABLES,
  type Table,
} from "./tables.js";

/** Figures that go into the columns together: each column by itself is quicker than each figure by itself. */
const BLOCK = 1024;

/** Adds one to a cell, and gives what it held. */
function count(cells: Int32Array, place = 0): number {
  const held = cells[place] ?? 0;
  cells[place] = held + 1;
  return held;
}

/** A column of texts: each different one once, in the order of their coming, and which of them each row has. */
export class Texts {
  readonly type = "VARCHAR";
  readonly name: string;
  readonly empty: true | undefined;
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();
  #cells = new Int32Array(BLOCK);

  /** @param empty whether its texts may be empty */
  constructor(name: string, empty: true | undefined) {
    this.name = name;
    this.empty = empty;
  }

  /** For each row, the place of its text in `texts`. Longer than the column. */
  get cells(): Int32Array {
    return this.#cells;
  }

  at(row: number): string {
    return this.texts[this.#cells[row] ?? -1] ?? "";
  }

  /** Puts the texts of a block of figures, from a row on. */
  put<F>(block: readonly F[], of: (figure: F) => string, start: number): void {
    if (start + block.length > this.#cells.length) {
      const held = this.#cells;
      this.#cells = new Int32Array(2 * held.length);
      this.#cells.set(held);
    }
    let last: string | undefined;
    let place = 0;
    let row = start;
    for (const figure of block) {
      const text = of(figure);
      if (text !== last) place = this.#placeOf(text);
      last = text;
      this.#cells[row++] = place;
    }
  }

  #placeOf(text: string): number {
    const held = this.#places.get(text);
    if (held !== undefined) return held;
    const place = this.texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }

  /** Rows in the order of their texts' bytes, which is DuckDB's; rows of the same text stay as they stand. */
  sorted(rows: Int32Array): Int32Array {
    if (this.texts.length < 2) return rows;
    const order = this.texts
      .map((text, place) => ({ place, bytes: Buffer.from(text) }))
      .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const next = new Int32Array(this.texts.length);
    for (const row of rows) count(next, this.#cells[row]);
    let start = 0;
    for (const { place } of order) {
      const many = next[place] ?? 0;
      next[place] = start;
      start += many;
    }
    const sorted = new Int32Array(rows.length);
    for (const row of rows) sorted[count(next, this.#cells[row])] = row;
    return sorted;
  }

  /** The first row, if any, whose text may not stand in this column. */
  invalid(rows: Int32Array): number | undefined {
    const wrong = this.texts.map((text) => !isText(this, text));
    return wrong.includes(true) ? rows.find((row) => wrong[this.#cells[row] ?? 0] === true) : undefined;
  }
}

/** A column of numbers. */
export class Numbers {
  readonly type: NumberType;
  readonly name: string;
  #cells = new Float64Array(BLOCK);

  constructor(name: string, type: NumberType) {
    this.name = name;
    this.type = type;
  }

  /** The number of each row. Longer than the column. */
  get cells(): Float64Array {
    return this.#cells;
  }

  at(row: number): number {
    return this.#cells[row] ?? Number.NaN;
  }

  /** Puts the numbers of a block of figures, from a row on. */
  put<F>(block: readonly F[], of: (figure: F) => number, start: number): void {
    if (start + block.length > this.#cells.length) {
      const held = this.#cells;
      this.#cells = new Float64Array(2 * held.length);
      this.#cells.set(held);
    }
    let row = start;
    for (const figure of block) this.#cells[row++] = of(figure);
  }

  /** Rows in the order of their numbers; rows of the same number stay as they stand. */
  sorted(rows: Int32Array): Int32Array {
    const far = (a: number, b: number) => this.at(a) - this.at(b);
    const inOrder = rows.every((row, place) => place === 0 || far(rows[place - 1] ?? row, row) <= 0);
    return inOrder ? rows : rows.toSorted(far);
  }

  /** The first row, if any, whose number is not finite. */
  invalid(rows: Int32Array): number | undefined {
    return rows.find((row) => !Number.isFinite(this.#cells[row]));
  }
}

/**
 * Figures of one table by column, as the ledger writes them: a million figures are a few million numbers and some
 * thousand texts, where as many objects would cost more time than it takes to read them.
 */
export class Columns {
  readonly table: Table;
  readonly all: readonly (Texts | Numbers)[];
  /** Places in the columns, in the order of their coming. */
  readonly rows: Int32Array;
  #sorted: Int32Array | undefined;

  private constructor(table: Table, all: readonly (Texts | Numbers)[], rows: Int32Array) {
    this.table = table;
    this.all = all;
    this.rows = rows;
  }

  static of<T extends Table>(table: T, figures: Iterable<FigureOf[T]>): Columns {
    const columns: readonly ColumnOf<FigureOf[T]>[] = TABLES[table].columns;
    const all: (Texts | Numbers)[] = [];
    const puts: ((block: readonly FigureOf[T][], start: number) => void)[] = [];
    for (const { name, ...column } of columns) {
      if (column.type === "VARCHAR") {
        const texts = new Texts(name, column.empty);
        all.push(texts);
        puts.push((block, start) => texts.put(block, column.of, start));
      } else {
        const numbers = new Numbers(name, column.type);
        all.push(numbers);
        puts.push((block, start) => numbers.put(block, column.of, start));
      }
    }
    let length = 0;
    let block: FigureOf[T][] = [];
    const flush = () => {
      for (const put of puts) put(block, length);
      length += block.length;
      block = [];
    };
    for (const figure of figures) if (block.push(figure) === BLOCK) flush();
    flush();
    return new Columns(
      table,
      all,
      new Int32Array(length).map((_, row) => row),
    );
  }

  get length(): number {
    return this.rows.length;
  }

  #find(name: string): Texts | Numbers {
    const found = this.all.find((column) => column.name === name);
    if (found === undefined) throw new Error(`table ${this.table} has no column ${name}`);
    return found;
  }

  /** A column of texts by its name. */
  texts(name: string): Texts {
    const found = this.#find(name);
    if (found.type !== "VARCHAR") throw new Error(`column ${name} holds no texts`);
    return found;
  }

  /** A column of numbers by its name. */
  numbers(name: string): Numbers {
    const found = this.#find(name);
    if (found.type === "VARCHAR") throw new Error(`column ${name} holds no numbers`);
    return found;
  }

  /** Where the figure of a row stands at its publisher. */
  at(row: number): At {
    return { file: this.texts("at_file").at(row), line: this.numbers("at_line").at(row) };
  }

  /** The same columns with fewer rows. */
  filter(condition: (row: number) => boolean): Columns {
    return new Columns(this.table, this.all, this.rows.filter(condition));
  }

  /**
   * Every value fits its column.
   * @throws ParallaxError `FIGURE_INVALID`: a reader let something through
   */
  check(): void {
    let first: { column: Texts | Numbers; row: number } | undefined;
    for (const column of this.all) {
      const row = column.invalid(this.rows);
      if (row !== undefined && (first === undefined || row < first.row)) first = { column, row };
    }
    if (first !== undefined)
      throw invalidFigure(this.table, first.column, first.column.at(first.row), this.at(first.row));
  }

  /** The rows in the total order of the table: a stable pass for each of its columns, from the last to the first. */
  sorted(): Int32Array {
    this.#sorted ??= TABLES[this.table].order.reduceRight(
      (rows, name) => this.#find(name).sorted(rows),
      this.rows,
    );
    return this.#sorted;
  }

  /** The first row that is about the same as one before it, with that one, and what both are about. */
  twice(): { row: number; before: number; about: string } | undefined {
    const about = keyOf(this.table).map((name) => this.texts(name));
    const quickest = about.toReversed();
    const rows = this.sorted();
    const alike = rows.some((row, place) => {
      const before = rows[place - 1];
      return before !== undefined && quickest.every(({ cells }) => cells[row] === cells[before]);
    });
    if (!alike) return undefined;
    const seen = new Map<string, number>();
    for (const row of this.rows) {
      const key = about.map(({ cells }) => cells[row]).join();
      const before = seen.get(key);
      if (before !== undefined)
        return { row, before, about: about.map((column) => column.at(row)).join(" ") };
      seen.set(key, row);
    }
    return undefined;
  }
}
