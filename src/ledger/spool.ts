import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Appender, Database, literal, number, text } from "./duckdb.js";
import { type At, type FigureOf, figureRow, keyOf, TABLES, type Table } from "./tables.js";

/** Figures that go to the database together. */
const BLOCK = 2048;
/** What the database may hold in memory; beyond it, it uses its folder. */
const MEMORY = "256MB";

/** In which order they came. */
const PLACE = { name: "_place", type: "INTEGER" } as const;

/** Figures on their way into an edition, on the disk where they are many. */
export class Spool<T extends Table> {
  readonly table: T;
  /** How many there are. */
  rows = 0;
  #held: (string | number)[][] = [];
  #open: { database: Database; appender: Appender; folder: string } | undefined;

  constructor(table: T) {
    this.table = table;
  }

  /** @throws ParallaxError `FIGURE_INVALID` */
  async add(figures: Iterable<FigureOf[T]>): Promise<void> {
    for (const figure of figures) {
      this.#held.push([...figureRow(this.table, figure), this.rows]);
      this.rows += 1;
      if (this.#held.length >= BLOCK) await this.#append();
    }
  }

  async #append(): Promise<{ database: Database; appender: Appender }> {
    if (this.#open === undefined) {
      const folder = await mkdtemp(join(tmpdir(), "parallax-spool-"));
      const database = await Database.open({ memory: MEMORY, folder });
      const columns = [...TABLES[this.table].columns, PLACE];
      this.#open = { database, folder, appender: await database.appender("figures", columns) };
    }
    this.#open.appender.append(this.#held);
    this.#held = [];
    return this.#open;
  }

  /** The database with all of them in it. */
  async #all(): Promise<Database> {
    const { database, appender } = await this.#append();
    appender.flush();
    return database;
  }

  /** The first figure that states again what an earlier one states, with what it is about and where both stand. */
  async twice(): Promise<{ key: string; at: At; before: At } | undefined> {
    const database = await this.#all();
    const key = keyOf(this.table).map((name) => `"${name}"`);
    const [found] = await database.rows(
      `WITH again AS (SELECT ${key.join(", ")}, min(_place) AS first FROM figures GROUP BY ALL HAVING count(*) > 1)
       SELECT concat_ws(' ', ${key.map((name) => `b.${name}`).join(", ")}) AS key, a.at_file AS file, a.at_line AS line, b.at_file AS file_before, b.at_line AS line_before
       FROM again JOIN figures b ON b._place = again.first
       JOIN figures a ON a._place > again.first AND ${key.map((name) => `a.${name} = again.${name}`).join(" AND ")}
       ORDER BY a._place LIMIT 1`,
      { key: text, file: text, line: number, file_before: text, line_before: number },
    );
    if (found === undefined) return undefined;
    return {
      key: found.key,
      at: { file: found.file, line: found.line },
      before: { file: found.file_before, line: found.line_before },
    };
  }

  /** Of keys, in the order of `keyOf`, the indices of those that no figure has. */
  async without(keys: readonly (readonly string[])[]): Promise<number[]> {
    const database = await this.#all();
    const key = keyOf(this.table).map((name) => `"${name}"`);
    const columns = [...keyOf(this.table).map((name) => ({ name, type: "VARCHAR" as const })), PLACE];
    await database.fill(
      "asked",
      columns,
      keys.map((each, index) => [...each, index]),
    );
    const found = await database.rows(
      `SELECT _place FROM asked ANTI JOIN figures USING (${key.join(", ")}) ORDER BY _place`,
      { _place: number },
    );
    await database.run("DROP TABLE asked");
    return found.map(({ _place }) => _place);
  }

  /** Writes all of them, in the total order of their table, into one Parquet file. */
  async write(path: string): Promise<void> {
    const database = await this.#all();
    const sorted = TABLES[this.table].order.map((column) => `"${column}"`).join(", ");
    await database.run(
      `COPY (SELECT * EXCLUDE (_place) FROM figures ORDER BY ${sorted}, _place) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  }

  async close(): Promise<void> {
    if (this.#open === undefined) return;
    this.#open.appender.close();
    this.#open.database.close();
    await rm(this.#open.folder, { recursive: true, force: true });
    this.#open = undefined;
  }
}
