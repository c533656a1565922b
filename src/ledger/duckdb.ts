import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBTableFunction,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import bindings from "@duckdb/node-bindings";
import { ParallaxError, show } from "../errors.js";
import type { Column, ColumnType, NumberType } from "./tables.js";

/** Turns a value of DuckDB into one of TypeScript, or throws: what the SQL was said to give, it must give. */
export type Decode<T> = (value: DuckDBValue, column: string) => T;

function wrong(expected: string, value: DuckDBValue, column: string): never {
  throw new ParallaxError({
    code: "LEDGER_TYPE",
    message: `a query gave another type than it was said to give in column ${column}`,
    expected,
    found: `${typeof value} ${show(value)}`,
    todo: "mend the SQL of the measure, or the columns it declares",
  });
}

export const text: Decode<string> = (value, column) =>
  typeof value === "string" ? value : wrong("text", value, column);
export const number: Decode<number> = (value, column) => {
  if (typeof value === "number") return value;
  return typeof value === "bigint" && Number.isSafeInteger(Number(value))
    ? Number(value)
    : wrong("a number", value, column);
};
export const maybe =
  <T>(decode: Decode<T>): Decode<T | null> =>
  (value, column) =>
    value === null ? null : decode(value, column);
export const texts: Decode<string[]> = (value, column) =>
  value instanceof DuckDBListValue
    ? value.items.map((item) => text(item, column))
    : wrong("a list of texts", value, column);

/** A column that costs much to read and is wanted of some rows only. */
export interface Long<T> {
  column: keyof T & string;
  /** Judged by the columns that stand before it in the shape. */
  wanted: (row: T) => boolean;
  none: unknown;
}

export type Shape<T> = { [K in keyof T]: Decode<T[K]> };

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = { VARCHAR, DOUBLE, INTEGER };
/** Rows of a chunk of DuckDB, at most. */
const BLOCK = 2048;

/** An SQL literal of a text. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** SQL literals of texts for `IN (...)`; of none one that no column holds. */
export function literals(values: readonly string[]): string {
  return values.length === 0 ? "NULL" : values.map(literal).join(", ");
}

/**
 * The values of a group in the order of a key that differs within it: `list(value ORDER BY key)`, which sorts each group by
 * itself and takes many times as long where there are many.
 */
export function listBy(value: string, key: string, filter?: string): string {
  const where = filter === undefined ? "" : ` FILTER (${filter})`;
  return `list_select(list(${value})${where}, list_grade_up(list(${key})${where}))`;
}

/** Their sum in that order: the last digit of a sum of fractions depends on it. */
export function sumBy(value: string, key: string, filter?: string): string {
  return `list_sum(${listBy(value, key, filter)})`;
}

/** A path as `read_csv` and `read_parquet` take it, who read brackets, stars and question marks as patterns. */
export function pathPattern(path: string): string {
  return path.replace(/[[\]*?]/g, "[$&]");
}

const OPTIONS = {
  threads: "1",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  // Figures meet the few periods of a question by `first >= first AND last <= last`: comparing each with each is quicker than
  // sorting both sides, as DuckDB does from six rows on.
  nested_loop_join_threshold: "64",
};

/** The engine of all scratch databases, which takes longer to start than a small edition takes to write. */
let scratch: Promise<DuckDBInstance> | undefined;

/** A connection, and how many queries it has not answered yet. */
interface Lane {
  connection: DuckDBConnection;
  waiting: number;
}

/**
 * The one place where SQL runs. One thread for each query, so that sums of DOUBLE come out the same each time; with lanes,
 * queries that are asked at once run side by side.
 */
export class Database {
  readonly #connection: DuckDBConnection;
  readonly #lanes: readonly Lane[];
  readonly #close: () => void;

  private constructor(
    connection: DuckDBConnection,
    close: () => void,
    more: readonly DuckDBConnection[] = [],
  ) {
    this.#connection = connection;
    this.#lanes = [connection, ...more].map((each) => ({ connection: each, waiting: 0 }));
    this.#close = close;
  }

  /** @param bounds how much memory it may use before it goes on in a folder; without them, as much as there is */
  static async open(bounds?: { memory: string; folder: string }): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", {
      ...OPTIONS,
      ...(bounds === undefined ? {} : { memory_limit: bounds.memory, temp_directory: bounds.folder }),
    });
    return new Database(await instance.connect(), () => instance.closeSync());
  }

  /** One that answers two queries at a time. What it makes must not be temporary, or the other connection does not see it. */
  static async openWide(): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", OPTIONS);
    const [first, second] = await Promise.all([instance.connect(), instance.connect()]);
    return new Database(first, () => instance.closeSync(), [second]);
  }

  /** One that shares its engine with others: what it makes must be temporary, and is gone with it. */
  static async openScratch(): Promise<Database> {
    scratch ??= DuckDBInstance.create(":memory:", OPTIONS);
    return new Database(await (await scratch).connect(), () => {});
  }

  close(): void {
    for (const { connection } of this.#lanes) connection.closeSync();
    this.#close();
  }

  async run(sql: string): Promise<void> {
    await this.#onFree(sql, (connection) => connection.run(sql));
  }

  /**
   * All rows of a query, each column through its decoder, in the order of the shape. Columns that the shape does not name are dropped.
   * @param long a column that is left unread where it is not wanted
   */
  async rows<T>(sql: string, shape: Shape<T>, long?: Long<T>): Promise<T[]> {
    const reader = await this.#onFree(sql, (connection) => connection.runAndReadAll(sql));
    const columns = reader.columnNames();
    const read = Object.entries<Decode<unknown>>(shape).map(([name, decode]) => {
      const index = columns.indexOf(name);
      if (index < 0)
        throw new ParallaxError({
          code: "LEDGER_COLUMN",
          message: `a query has no column ${name}`,
          expected: name,
          found: columns.join(", "),
          todo: "name the column in the SQL",
        });
      return { name, decode, index };
    });
    return Array.from({ length: reader.currentRowCount }, (_, row) => {
      const out: Record<string, unknown> = {};
      for (const { name, decode, index } of read)
        out[name] =
          name === long?.column && !long.wanted(out as T)
            ? long.none
            : decode(reader.value(index, row), name);
      return out as T;
    });
  }

  /** Runs a statement on the connection with the least to do. */
  async #onFree<T>(sql: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const lane = this.#lanes.reduce((least, each) => (each.waiting < least.waiting ? each : least));
    lane.waiting++;
    try {
      return await work(lane.connection);
    } catch (error) {
      throw sqlError(error, sql);
    } finally {
      lane.waiting--;
    }
  }

  /** Rows of a query whose columns are all text, a block at a time, with empty text for null. One such query at a time. */
  async *blocks(sql: string): AsyncGenerator<string[][]> {
    try {
      const result = await this.#connection.stream(sql);
      const columns = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk
          .getRows()
          .map((row) =>
            row.map((value, index) => (value === null ? "" : text(value, columns[index] ?? String(index)))),
          );
      }
    } catch (error) {
      throw error instanceof ParallaxError ? error : sqlError(error, sql);
    }
  }

  /** Makes a new table that rows are added to. */
  async appender(table: string, columns: readonly Column[]): Promise<Appender> {
    await this.run(
      `CREATE TABLE "${table}" (${columns.map(({ name, type }) => `"${name}" ${type}`).join(", ")})`,
    );
    const appender = await this.#connection.createAppender(table);
    const types = columns.map(({ type }) => TYPES[type]);
    return {
      append(rows) {
        for (let start = 0; start < rows.length; start += BLOCK) {
          const block = rows.slice(start, start + BLOCK);
          const chunk = DuckDBDataChunk.create(types, block.length);
          columns.forEach((_, index) => {
            chunk.setColumnValues(
              index,
              block.map((row) => row[index] ?? null),
            );
          });
          appender.appendDataChunk(chunk);
        }
      },
      flush: () => appender.flushSync(),
      close: () => appender.closeSync(),
    };
  }

  /** Fills a new table from rows. */
  async fill(
    table: string,
    columns: readonly Column[],
    rows: readonly (readonly (string | number)[])[],
  ): Promise<void> {
    const appender = await this.appender(table, columns);
    appender.append(rows);
    appender.close();
  }

  /** Makes a temporary table of numbers from columns: of their cells those of the rows, in the order of the rows. */
  async fillNumbers(table: string, columns: readonly NumberColumn[], rows: Int32Array): Promise<void> {
    await this.run(
      `CREATE TEMP TABLE "${table}" (${columns.map(({ name, type }) => `"${name}" ${type}`).join(", ")})`,
    );
    const appender = await this.#connection.createAppender(table);
    const chunk = DuckDBDataChunk.create(columns.map(({ type }) => TYPES[type]));
    for (let start = 0; start < rows.length; start += BLOCK) {
      const block = rows.subarray(start, start + BLOCK);
      if (chunk.rowCount !== block.length) chunk.rowCount = block.length;
      for (const [index, { cells }] of columns.entries()) {
        const vector = chunk.getColumnVector(index);
        for (let place = 0; place < block.length; place++)
          vector.setItem(place, cells[block[place] ?? -1] ?? null);
        vector.flush();
      }
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /**
   * Runs a statement over a table of numbers that is filled while it is read, a block of rows at a time. NaN is no value.
   * @param fill puts the rows from `start` on into the cells, a list for each column
   * @param sql that reads the function `name()` once
   */
  async runOver(
    name: string,
    columns: readonly { name: string; type: NumberType }[],
    rows: number,
    fill: (start: number, length: number, cells: readonly Cells[]) => void,
    sql: string,
  ): Promise<void> {
    const buffers = columns.map(({ type }) => new ArrayBuffer(BLOCK * (type === "DOUBLE" ? 8 : 4)));
    const cells = columns.map(({ type }, index) => cellsIn(type, buffers[index] ?? new ArrayBuffer(0)));
    let start = 0;
    let failed: unknown;
    const table = DuckDBTableFunction.create({
      name,
      bindFunction(bind) {
        for (const each of columns) bind.addResultColumn(each.name, TYPES[each.type]);
        bind.setCardinality(rows, true);
      },
      initFunction: (init) => init.setMaxThreads(1),
      mainFunction(info, { chunk }) {
        const length = Math.min(BLOCK, rows - start);
        try {
          if (length > 0) fill(start, length, cells);
        } catch (error) {
          failed = error;
          info.setError("the table could not be filled");
          return;
        }
        for (const [index, buffer] of buffers.entries()) {
          const vector = bindings.data_chunk_get_vector(chunk, index);
          bindings.copy_data_to_vector(vector, 0, buffer, 0, length * (buffer.byteLength / BLOCK));
        }
        bindings.data_chunk_set_size(chunk, length);
        start += length;
      },
    });
    this.#connection.registerTableFunction(table);
    try {
      await this.run(sql);
    } catch (error) {
      throw failed ?? error;
    } finally {
      table.destroySync();
    }
  }

  /**
   * Rows of a query whose columns are numbers without nulls, a block at a time, as they lie in the memory of the database: they
   * are gone with the next block.
   * @param types of the columns, in order
   */
  async *numbers(
    sql: string,
    types: readonly NumberType[],
  ): AsyncGenerator<{ rows: number; cells: readonly Cells[] }> {
    try {
      const result = await this.#connection.stream(sql);
      if (result.columnTypes().some((type, index) => type.toString() !== types[index]))
        throw new Error(`the query gives ${result.columnTypes().join(", ")}`);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        const rows = chunk.rowCount;
        const cells = types.map((type, index) => {
          const vector = bindings.data_chunk_get_vector(chunk.chunk, index);
          const bytes = bindings.vector_get_data(vector, rows * (type === "DOUBLE" ? 8 : 4));
          return cellsIn(type, bytes.buffer, bytes.byteOffset, rows);
        });
        yield { rows, cells };
      }
    } catch (error) {
      throw error instanceof ParallaxError ? error : sqlError(error, sql);
    }
  }
}

/** Cells of a column of numbers. */
export type Cells = Float64Array | Int32Array;

function cellsIn(type: NumberType, buffer: ArrayBufferLike, from?: number, length?: number): Cells {
  return type === "DOUBLE" ? new Float64Array(buffer, from, length) : new Int32Array(buffer, from, length);
}

/** A column of numbers; its cells may be more than the rows that are wanted. */
export interface NumberColumn {
  name: string;
  type: NumberType;
  cells: Float64Array | Int32Array;
}

export interface Appender {
  append(rows: readonly (readonly (string | number)[])[]): void;
  /** All rows are in the table when it returns. */
  flush(): void;
  close(): void;
}

function sqlError(error: unknown, sql: string): ParallaxError {
  return new ParallaxError({
    code: "LEDGER_SQL",
    message: error instanceof Error ? (error.message.split("\n")[0] ?? "a query failed") : "a query failed",
    found: sql.trim(),
    todo: "if the message names a Parquet file, delete the folder of that edition and read its source again; else this is a fault of Parallax",
    cause: error,
  });
}
