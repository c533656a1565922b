import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ParallaxError } from "../../src/errors.js";
import type { Table } from "../../src/ledger/tables.js";
import { SOURCES } from "../../src/sources/all.js";
import { Input } from "../../src/sources/input.js";
import { type Reading, readFigures } from "../../src/sources/read.js";
import type { Source } from "../../src/sources/source.js";

export type SourceOf<T extends Table> = Extract<Source, { text: { table: T } }>;

export function isOf<T extends Table>(source: Source, table: T): source is SourceOf<T> {
  return source.text.table === table;
}

/** A source by its id, of the table that its figures belong to. */
export function sourceOf<T extends Table>(id: string, table: T): SourceOf<T> {
  for (const source of SOURCES) if (source.text.id === id && isOf(source, table)) return source;
  throw new Error(`no source ${id} of table ${table}`);
}

export interface Raw {
  name: string;
  bytes: Uint8Array;
}

/** The sample of a source: `sample.*`, or all files of the folder `sample`. */
export function sample(id: string): Raw[] {
  const folder = join("src/sources", id);
  const many = join(folder, "sample");
  const paths = existsSync(many)
    ? readdirSync(many).map((name) => join(many, name))
    : readdirSync(folder)
        .filter((name) => name.startsWith("sample."))
        .map((name) => join(folder, name));
  return paths.sort().map((path) => ({ name: path.split("/").at(-1) ?? path, bytes: readFileSync(path) }));
}

export function inputs(files: readonly Raw[]): Input[] {
  return files.map(({ name, bytes }) => new Input(name, bytes));
}

/** Figures of any source, whatever its table. */
export function read(source: Source, files: readonly Raw[]): Reading<Table> {
  const given = inputs(files);
  if (isOf(source, "flow")) return readFigures(source, given);
  if (isOf(source, "tie")) return readFigures(source, given);
  if (isOf(source, "trait")) return readFigures(source, given);
  if (isOf(source, "vote")) return readFigures(source, given);
  if (isOf(source, "text")) return readFigures(source, given);
  if (isOf(source, "event")) return readFigures(source, given);
  if (isOf(source, "route")) return readFigures(source, given);
  if (isOf(source, "poll")) return readFigures(source, given);
  if (isOf(source, "good")) return readFigures(source, given);
  throw new Error(`no such table: ${JSON.stringify(source)}`);
}

/** The sample with one text replaced in one file; fails where the text is not there, so that a test cannot go stale. */
export function changed(id: string, name: string, from: string, to: string): Raw[] {
  return sample(id).map((file) => {
    if (file.name !== name) return file;
    const text = new TextDecoder().decode(file.bytes);
    if (!text.includes(from)) throw new Error(`${name} holds no ${from}`);
    return { name, bytes: new TextEncoder().encode(text.replace(from, to)) };
  });
}

/** The error that reading raises; fails where it raises none, or one that is not meant for people. */
export function raised(source: Source, files: readonly Raw[]): ParallaxError {
  try {
    read(source, files);
  } catch (error) {
    if (error instanceof ParallaxError) return error;
    throw error;
  }
  throw new Error("nothing was raised");
}
