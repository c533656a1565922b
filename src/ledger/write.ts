import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Columns } from "./columns.js";
import { Database, literal, type NumberColumn } from "./duckdb.js";
import { type Edition, type HeldEdition, hashFile, readEdition } from "./edition.js";
import type { Spool } from "./spool.js";
import type { FigureOf, Table } from "./tables.js";

async function flush(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "r");
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes what killed writers left: folders `.EDITION.tmp-PID` of processes that no longer run. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = /^\..+\.tmp-(\d+)$/.exec(name);
    if (match !== null && !alive(Number(match[1])))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** What is known of an edition before its figures are written. */
export type About<T extends Table> = Omit<Edition, "rows" | "files" | "table"> & { table: T };

/** Trade is large, in whole money and in lines that run on, as links between goods do. */
const RUNNING: ReadonlySet<Table> = new Set(["flow", "good"]);

/** How a table is packed: the second version of Parquet takes half the bytes for lines that run on, and more for fractions. */
function packed(table: Table): string {
  const version = RUNNING.has(table) ? ", PARQUET_VERSION V2, COMPRESSION_LEVEL 15" : "";
  return `(FORMAT parquet, COMPRESSION zstd${version})`;
}

/**
 * Writes figures in the total order of their table. DuckDB gets numbers only, in that order, which it keeps, and gives
 * each its text: a text for each cell would take most of the time.
 */
async function writeParquet(figures: Columns, path: string): Promise<void> {
  const numbers: NumberColumn[] = [];
  const statements: string[] = [];
  const selected: string[] = [];
  for (const column of figures.all) {
    const { name } = column;
    if (column.type !== "VARCHAR") {
      numbers.push(column);
      selected.push(`"${name}"`);
    } else if (column.texts.length < 2) selected.push(`${literal(column.texts[0] ?? "")} AS "${name}"`);
    else {
      numbers.push({ name, type: "INTEGER", cells: column.cells });
      statements.push(`SET VARIABLE "${name}" = [${column.texts.map(literal).join(", ")}]`);
      selected.push(`getvariable('${name}')["${name}" + 1] AS "${name}"`);
    }
  }
  statements.push(
    `COPY (SELECT ${selected.join(", ")} FROM figures) TO ${literal(path)} ${packed(figures.table)}`,
  );
  const database = await Database.openScratch();
  try {
    await database.fillNumbers("figures", numbers, figures.sorted());
    for (const sql of statements) await database.run(sql);
  } finally {
    database.close();
  }
}

/** Writes figures that are held in memory, as `writeSpool` does those on the disk. @throws ParallaxError `FIGURE_INVALID` */
export async function writeEdition<T extends Table>(
  home: string,
  about: About<T>,
  figures: readonly FigureOf[T][] | Columns,
  pid: number,
): Promise<HeldEdition> {
  const columns = figures instanceof Columns ? figures : Columns.of(about.table, figures);
  columns.check();
  const held = { rows: columns.length, write: (path: string) => writeParquet(columns, path) };
  return writeSpool(home, about, held, pid);
}

/** Writes a spool's figures into an edition of one file. */
export async function writeSpool<T extends Table>(
  home: string,
  about: About<T>,
  spool: Pick<Spool<T>, "rows" | "write">,
  pid: number,
): Promise<HeldEdition> {
  return publish(home, about, pid, async (draft) => {
    const path = join(draft, `${about.table}-00.parquet`);
    await spool.write(path);
    return { files: [{ ...(await hashFile(path)), rows: spool.rows }] };
  });
}

/**
 * Writes an edition whole or not at all: into `.ID.tmp-PID`, flushed to the disk, then renamed. An edition that is
 * already there is left as it is, since an edition never changes.
 * @param home folder that holds a folder for each source
 * @param write puts the files of the table into a folder
 */
export async function publish<T extends Table>(
  home: string,
  about: About<T>,
  pid: number,
  write: (draft: string) => Promise<Pick<Edition, "files" | "packed">>,
): Promise<HeldEdition> {
  const source = join(home, about.source);
  const final = join(source, about.id);
  if (await isFolder(final)) return readEdition(final);
  await mkdir(source, { recursive: true });
  await sweep(source);
  const draft = join(source, `.${about.id}.tmp-${pid}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  try {
    const { files, packed } = await write(draft);
    const rows = files.reduce((sum, each) => sum + each.rows, 0);
    const edition: Edition = { ...about, rows, files, ...(packed === undefined ? {} : { packed }) };
    await writeFile(join(draft, "edition.json"), `${JSON.stringify(edition, null, 2)}\n`);
    for (const each of [...files.map(({ name }) => name), "edition.json", "."])
      await flush(join(draft, each));
    await rename(draft, final);
    await flush(source);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (await isFolder(final)) return readEdition(final);
    throw error;
  }
  return readEdition(final);
}
