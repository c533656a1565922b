import { readFile } from "node:fs/promises";
import { formatWhere, ParallaxError } from "../errors.js";
import { Columns } from "../ledger/columns.js";
import { type HeldEdition, sha256 } from "../ledger/edition.js";
import type { FigureOf, Table } from "../ledger/tables.js";
import { writeEdition } from "../ledger/write.js";
import { Input } from "./input.js";
import { Log } from "./log.js";
import type { Bound, Reader, Source, SourceText } from "./source.js";

export interface Provenance {
  /** The publisher's own name of the edition, where it gives one. */
  published: string | null;
  /** Day by which it is put in order among editions; the day of reading where the publisher names none. */
  asOf?: string;
  /** Day of reading, `YYYY-MM-DD`. */
  read: string;
}

/** What part of the input is taken. */
export interface Scope {
  /** No figure of a period before this year. */
  since?: string;
  /** Codes of countries with blanks between: only ties with one of them, and those with the whole world. */
  ties?: string;
}

/** What a reader gives: its figures by column, and what it says beside them. */
interface Given {
  columns: Columns;
  log: Log;
}

/** The same, with each figure as it came. */
export interface Reading<T extends Table> extends Given {
  figures: FigureOf[T][];
}

interface SourceOf<T extends Table> {
  text: SourceText & { table: T };
  reader: Reader<T>;
}

function figuresOf<T extends Table>(
  { text, reader }: SourceOf<T>,
  files: readonly Input[],
  log: Log,
): Iterable<FigureOf[T]> {
  if (files.length === 0) {
    throw new ParallaxError({
      code: "FILES_NONE",
      message: `no file was given for ${text.id}`,
      expected: "at least one file",
      found: "none",
      todo: "name the files to read",
      exit: 2,
    });
  }
  return reader.read(files, log, text);
}

/** Figures by column, none of them twice. */
function columnsOf<T extends Table>(table: T, figures: Iterable<FigureOf[T]>): Columns {
  const columns = Columns.of(table, figures);
  refuseTwice(columns);
  return columns;
}

/** Runs a reader over its files. Pure but for the reading of `files`; writes nothing. */
export function readFigures<T extends Table>(source: SourceOf<T>, files: readonly Input[]): Reading<T> {
  const log = new Log();
  const figures = [...figuresOf(source, files, log)];
  return { figures, columns: columnsOf(source.text.table, figures), log };
}

/** Two figures for the same thing in one edition cannot both be meant. */
function refuseTwice(columns: Columns): void {
  const twice = columns.twice();
  if (twice === undefined) return;
  throw new ParallaxError({
    code: "FIGURE_TWICE",
    message: "two rows state the same figure",
    expected: `one row for ${twice.about}`,
    found: `another one at ${formatWhere(columns.at(twice.before))}`,
    where: { ...columns.at(twice.row), column: "1" },
    todo: "give the two rows different codes in `names` of the source, or leave one out by a rule",
  });
}

/** Share of the value of flows with a partner that is a country, against rests and unknowns. Groups count for neither. */
function knownShare(columns: Columns): number {
  if (columns.table !== "flow") return 1;
  const value = columns.numbers("value");
  const saidBy = columns.texts("said_by");
  const exporter = columns.texts("exporter");
  const importer = columns.texts("importer");
  let known = 0;
  let rest = 0;
  for (const row of columns.rows) {
    const partner = saidBy.at(row) === exporter.at(row) ? importer.at(row) : exporter.at(row);
    if (/^_(OTHER|UNKNOWN)/.test(partner)) rest += value.at(row);
    else if (!partner.startsWith("_")) known += value.at(row);
  }
  return known + rest === 0 ? 1 : known / (known + rest);
}

function checkBound(
  text: SourceText,
  what: string,
  bound: Bound | undefined,
  value: number,
  files: readonly Input[],
  log: Log,
): void {
  if (bound?.min !== undefined && value < bound.min) {
    throw new ParallaxError({
      code: "BOUNDS",
      message: `${text.id} has fewer ${what} than it must have; no edition is written`,
      expected: `at least ${bound.min}`,
      found: String(value),
      where: { file: files.map(({ name }) => name).join(", "), line: 1, column: "1" },
      todo: "the input may be cut off: download it again; if it is whole, change `bounds` in source.yaml and say why",
    });
  }
  if (bound?.max !== undefined && value > bound.max)
    log.warn(`${what}: ${value}, more than the ${bound.max} expected`);
}

export function checkBounds(text: SourceText, { columns, log }: Given, files: readonly Input[]): void {
  checkBound(text, "rows", text.bounds.rows, columns.length, files, log);
  checkBound(
    text,
    "publishers that speak",
    text.bounds.sayers,
    columns.texts("said_by").texts.length,
    files,
    log,
  );
  checkBound(
    text,
    "shares of value with a known partner",
    text.bounds.known,
    knownShare(columns),
    files,
    log,
  );
}

/** The figures of the scope; the others are counted as ignored. Bounds are about the whole input and come before it. */
function inScope({ columns, log }: Given, { since, ties }: Scope): Columns {
  let kept = columns;
  const narrow = (keeps: (row: number) => boolean, rule: string) => {
    const all = kept.length;
    kept = kept.filter(keeps);
    if (kept.length < all) log.ignore(rule, all - kept.length);
  };
  if (since !== undefined) {
    const period = kept.texts("period");
    narrow((row) => period.at(row) >= since, `before ${since}, out of scope`);
  }
  if (ties !== undefined) {
    const within = new Set([...ties.split(" "), "_WORLD"]);
    const [about, toward] = [kept.texts("about"), kept.texts("toward")];
    narrow(
      (row) => within.has(about.at(row)) || within.has(toward.at(row)),
      "a tie with none of the countries in scope",
    );
  }
  return kept;
}

/** The bytes of a file. @throws ParallaxError `FILE_UNREADABLE` */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

export function unreadable(path: string, error: unknown): ParallaxError {
  return new ParallaxError({
    code: "FILE_UNREADABLE",
    message: "the file cannot be opened",
    expected: "a file that can be read",
    found: error instanceof Error && "code" in error ? String(error.code) : String(error),
    where: { file: path, line: 1, column: "1" },
    todo: "check its name and its permissions",
    cause: error,
  });
}

/** What is to become one edition; no other job of the same reading may be the same. */
export interface Job {
  source: Source;
  paths: readonly string[];
  provenance: Provenance;
  scope?: Scope;
}

interface Place {
  /** Folder of the ledger, which gets `SOURCE/EDITION/`. */
  home: string;
  /** Of this process. */
  pid: number;
}

/**
 * Reads files of a source into a new edition.
 * @throws ParallaxError of the reader, `BOUNDS`, `FIGURE_TWICE`; then nothing is written
 */
export async function readSource(
  source: Source,
  paths: readonly string[],
  options: Omit<Job, "source" | "paths"> & Place,
): Promise<HeldEdition> {
  const files = await Promise.all(paths.map(async (path) => new Input(path, await bytesOf(path))));
  // A union of readers has no common type parameter; each member of it is consistent in itself.
  return readInto(source as SourceOf<Table>, files, options);
}

/**
 * Reads several editions, one while DuckDB writes the other, which it does in a thread of its own.
 * @returns the editions in the order of the jobs
 * @throws ParallaxError of `readSource`; then jobs that have not begun are left, and editions written before it stay
 */
export async function readSources(jobs: readonly Job[], place: Place): Promise<HeldEdition[]> {
  const editions: HeldEdition[] = [];
  const rest = [...jobs.entries()];
  const lane = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [position, { source, paths, ...job }] = next;
      try {
        editions[position] = await readSource(source, paths, { ...job, ...place });
      } catch (error) {
        rest.length = 0;
        throw error;
      }
    }
  };
  for (const end of await Promise.allSettled([lane(), lane()]))
    if (end.status === "rejected") throw end.reason;
  return editions;
}

async function readInto<T extends Table>(
  source: SourceOf<T>,
  files: readonly Input[],
  { home, provenance, scope = {}, pid }: Omit<Job, "source" | "paths"> & Place,
): Promise<HeldEdition> {
  const { text, reader } = source;
  const log = new Log();
  const columns = columnsOf(text.table, figuresOf(source, files, log));
  checkBounds(text, { columns, log }, files);
  const figures = inScope({ columns, log }, scope);
  const inputs = files.map(({ hash }) => hash);
  const identity = {
    source: text.id,
    reader: reader.version,
    names: text.names ?? {},
    remarks: text.remarks,
    scope,
    inputs: inputs.map(({ sha256 }) => sha256),
  };
  return writeEdition(
    home,
    {
      id: sha256(JSON.stringify(identity)).slice(0, 16),
      source: text.id,
      title: text.title,
      publisher: text.publisher,
      terms: text.terms,
      table: text.table,
      published: provenance.published,
      asOf: provenance.asOf ?? provenance.read,
      read: provenance.read,
      reader: reader.version,
      scope: { ...scope },
      inputs,
      ignored: log.ignored,
      warnings: log.warnings,
    },
    figures,
    pid,
  );
}
