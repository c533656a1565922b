import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { Database, literal } from "./duckdb.js";
import { type Edition, type HeldEdition, readEdition, sha256 } from "./edition.js";
import { type FigureOf, figureRow, TABLES, type Table } from "./tables.js";

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

/**
 * Writes an edition whole or not at all: into `.ID.tmp-PID`, flushed to the disk, then renamed. An edition that is
 * already there is left as it is, since an edition never changes.
 * @param home folder that holds a folder for each source
 */
export async function writeEdition<T extends Table>(
  home: string,
  about: Omit<Edition, "rows" | "files" | "table"> & { table: T },
  figures: readonly FigureOf[T][],
  pid: number,
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
    const name = `${about.table}-00.parquet`;
    const path = join(draft, name);
    const { columns, order } = TABLES[about.table];
    const database = await Database.open();
    try {
      await database.fill(
        "figures",
        columns,
        figures.map((figure) => figureRow(about.table, figure)),
      );
      const sorted = order.map((column) => `"${column}"`).join(", ");
      await database.run(
        `COPY (SELECT * FROM figures ORDER BY ${sorted}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
      );
    } finally {
      database.close();
    }
    const bytes = await readFile(path);
    const edition: Edition = {
      ...about,
      rows: figures.length,
      files: [{ name, sha256: sha256(bytes), bytes: bytes.length, rows: figures.length }],
    };
    await writeFile(join(draft, "edition.json"), `${JSON.stringify(edition, null, 2)}\n`);
    for (const each of [name, "edition.json", "."]) await flush(join(draft, each));
    await rename(draft, final);
    await flush(source);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (await isFolder(final)) return readEdition(final);
    throw error;
  }
  return readEdition(final);
}
