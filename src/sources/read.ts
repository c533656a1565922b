import { readFile } from "node:fs/promises";
import { formatWhere, ParallaxError } from "../errors.js";
import { type HeldEdition, sha256 } from "../ledger/edition.js";
import { type At, type FigureOf, type FlowFigure, TABLES, type Table } from "../ledger/tables.js";
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
}

export interface Reading<T extends Table> {
  figures: FigureOf[T][];
  log: Log;
}

/** Runs a reader over its files. Pure but for the reading of `files`; writes nothing. */
export function readFigures<T extends Table>(
  source: { text: SourceText & { table: T }; reader: Reader<T> },
  files: readonly Input[],
): Reading<T> {
  if (files.length === 0) {
    throw new ParallaxError({
      code: "FILES_NONE",
      message: `no file was given for ${source.text.id}`,
      expected: "at least one file",
      found: "none",
      todo: "name the files to read",
      exit: 2,
    });
  }
  const log = new Log();
  const figures = [...source.reader.read(files, log, source.text)];
  refuseTwice(source.text.table, figures);
  return { figures, log };
}

/** Two figures for the same thing in one edition cannot both be meant. */
function refuseTwice<T extends Table>(table: T, figures: readonly FigureOf[T][]): void {
  const names = TABLES[table].order
    .filter((name) => !name.startsWith("at_"))
    .map((name) => (name === "said_by" ? "saidBy" : name));
  const seen = new Map<string, At>();
  for (const figure of figures) {
    const flat: Record<string, unknown> = { ...figure };
    const key = names.map((name) => String(flat[name])).join(" ");
    const before = seen.get(key);
    if (before !== undefined) {
      throw new ParallaxError({
        code: "FIGURE_TWICE",
        message: "two rows state the same figure",
        expected: `one row for ${key}`,
        found: `another one at ${formatWhere(before)}`,
        where: { file: figure.at.file, line: figure.at.line, column: "1" },
        todo: "give the two rows different codes in `names` of the source, or leave one out by a rule",
      });
    }
    seen.set(key, figure.at);
  }
}

function isFlow(figure: object): figure is FlowFigure {
  return "exporter" in figure;
}

/** Share of the value of flows with a partner that is a country, against rests and unknowns. Groups count for neither. */
function knownShare(figures: readonly object[]): number {
  let known = 0;
  let rest = 0;
  for (const figure of figures) {
    if (!isFlow(figure)) continue;
    const partner = figure.saidBy === figure.exporter ? figure.importer : figure.exporter;
    if (/^_(OTHER|UNKNOWN)/.test(partner)) rest += figure.value;
    else if (!partner.startsWith("_")) known += figure.value;
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

export function checkBounds<T extends Table>(
  text: SourceText,
  { figures, log }: Reading<T>,
  files: readonly Input[],
): void {
  checkBound(text, "rows", text.bounds.rows, figures.length, files, log);
  checkBound(
    text,
    "publishers that speak",
    text.bounds.sayers,
    new Set(figures.map(({ saidBy }) => saidBy)).size,
    files,
    log,
  );
  checkBound(
    text,
    "shares of value with a known partner",
    text.bounds.known,
    knownShare(figures),
    files,
    log,
  );
}

/** The figures of the scope; the others are counted as ignored. Bounds are about the whole input and come before it. */
function inScope<T extends Table>({ figures, log }: Reading<T>, { since }: Scope): FigureOf[T][] {
  if (since === undefined) return figures;
  const kept = figures.filter(({ period }) => period >= since);
  if (kept.length < figures.length) log.ignore(`before ${since}, out of scope`, figures.length - kept.length);
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

/**
 * Reads files of a source into a new edition.
 * @param home folder of the ledger, which gets `SOURCE/EDITION/`
 * @throws ParallaxError of the reader, `BOUNDS`, `FIGURE_TWICE`; then nothing is written
 */
export async function readSource(
  source: Source,
  paths: readonly string[],
  options: { home: string; provenance: Provenance; scope?: Scope; pid: number },
): Promise<HeldEdition> {
  const files = await Promise.all(paths.map(async (path) => new Input(path, await bytesOf(path))));
  // A union of readers has no common type parameter; each member of it is consistent in itself.
  return readInto(source as { text: SourceText & { table: Table }; reader: Reader<Table> }, files, options);
}

async function readInto<T extends Table>(
  source: { text: SourceText & { table: T }; reader: Reader<T> },
  files: readonly Input[],
  { home, provenance, scope = {}, pid }: { home: string; provenance: Provenance; scope?: Scope; pid: number },
): Promise<HeldEdition> {
  const { text, reader } = source;
  const reading = readFigures(source, files);
  checkBounds(text, reading, files);
  const figures = inScope(reading, scope);
  const inputs = files.map(({ hash }) => hash);
  const identity = {
    source: text.id,
    reader: reader.version,
    names: text.names ?? {},
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
      ignored: reading.log.ignored,
      warnings: reading.log.warnings,
    },
    figures,
    pid,
  );
}
