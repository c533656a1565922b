import { show } from "../../../errors.js";
import { Database, literal, pathPattern, text } from "../../../ledger/duckdb.js";
import { hashFile } from "../../../ledger/edition.js";
import { damaged, type Grid, type GridRow } from "./grid.js";

const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\))$/;
/** Rows of the head. */
const FEW = 10_000;

/** A Parquet file of any size. Its first row counts as line 1, as its header does. */
export async function parquet(path: string): Promise<Grid> {
  const input = await hashFile(path);
  const from = `FROM read_parquet(${literal(pathPattern(path))})`;
  const broken = (error: unknown) =>
    damaged(
      input.name,
      "a whole Parquet file",
      error instanceof Error ? show(error.message, 120) : "damage",
      error,
    );
  const opened = async <T>(read: (database: Database) => Promise<T>): Promise<T> => {
    const database = await Database.open();
    try {
      return await read(database);
    } catch (error) {
      throw broken(error);
    } finally {
      database.close();
    }
  };
  const columns = await opened((database) =>
    database.rows(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * ${from})`, {
      name: text,
      type: text,
    }),
  );
  const typed = new Set(columns.flatMap(({ type }, index) => (NUMERIC.test(type) ? [index] : [])));
  const header: GridRow = { line: 1, cells: columns.map(({ name }) => name) };
  const selected = columns.map(({ name }) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`).join(", ");
  const rows = (block: readonly string[][], start: number) =>
    block.map(
      (cells, index): GridRow => ({
        line: start + index,
        cells,
        typed,
      }),
    );
  return {
    input,
    kind: "parquet",
    head: [
      header,
      ...(await opened(async (database) => {
        const found: GridRow[] = [];
        for await (const block of database.blocks(`SELECT ${selected} ${from} LIMIT ${FEW}`))
          found.push(...rows(block, found.length + 1));
        return found;
      })),
    ],
    async *blocks() {
      yield [header];
      const database = await Database.open();
      try {
        let line = 1;
        for await (const block of database.blocks(`SELECT ${selected} ${from}`)) {
          yield rows(block, line);
          line += block.length;
        }
      } catch (error) {
        throw broken(error);
      } finally {
        database.close();
      }
    },
  };
}
