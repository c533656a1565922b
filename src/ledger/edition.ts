import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ParallaxError, show } from "../errors.js";
import { type Packed, parsePacked } from "./packed/packed.js";
import { isTable, type Table } from "./tables.js";

export interface Publisher {
  name: string;
  url: string;
  /** ISO 3166 alpha-3 of its seat, or the code of a group or organisation. */
  country: string;
}

export interface Terms {
  licence: string;
  url: string;
  /** May its figures be published again by others? */
  republish: "yes" | "shares-only" | "no";
}

export interface FileHash {
  name: string;
  sha256: string;
  bytes: number;
}

/** What was read once from a source: its `edition.json`, and never changed afterwards. */
export interface Edition {
  /** First 16 hexadecimal digits of the SHA-256 of its inputs, its reader's version and its scope. */
  id: string;
  source: string;
  title: string;
  publisher: Publisher;
  terms: Terms;
  table: Table;
  /** The publisher's own name of this edition, where it gives one. */
  published: string | null;
  /** Day by which editions of a source are put in order, `YYYY-MM-DD`. */
  asOf: string;
  /** Day on which it was read, `YYYY-MM-DD`. */
  read: string;
  reader: number;
  /** What part of the input was taken; empty: all of it. */
  scope: Record<string, string>;
  inputs: FileHash[];
  rows: number;
  /** Parquet files of the table, in order; the row of a figure counts through all of them from 0. */
  files: (FileHash & { rows: number })[];
  /** What the reader left out by a named rule, and how many rows that was. */
  ignored: { rule: string; rows: number }[];
  warnings: string[];
  /** Of the trade of the whole world: what the numbers in its files stand for. Measures do not read it; a scan does. */
  packed?: Packed;
}

/** The editions of figures, whose ids begin with them: each once, in order. */
export const editionsOf = (figures: readonly string[]): string[] =>
  [...new Set(figures.map((figure) => figure.split("#")[0] ?? ""))].sort();

export interface HeldEdition extends Edition {
  /** Folder in which it lies. */
  folder: string;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The hash of a file of any size. */
export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { name: basename(path), sha256: hash.digest("hex"), bytes };
}

function fail(file: string, expected: string, found: unknown): never {
  throw new ParallaxError({
    code: "EDITION_DAMAGED",
    message: "an edition in the ledger cannot be read",
    expected,
    found: show(found),
    where: { file },
    todo: "delete the folder of this edition and read the source again",
  });
}

/** Checks the shape of an `edition.json` that comes from the disk. */
function parseEdition(text: string, file: string): Edition {
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch (error) {
    fail(file, "JSON", error instanceof Error ? error.message : error);
  }
  const object = (value: unknown, what: string): Record<string, unknown> => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      fail(file, `an object: ${what}`, value);
    return { ...value };
  };
  const string = (value: unknown, what: string): string =>
    typeof value === "string" ? value : fail(file, `a text: ${what}`, value);
  const count = (value: unknown, what: string): number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0
      ? value
      : fail(file, `a whole number: ${what}`, value);
  const list = (value: unknown, what: string): unknown[] =>
    Array.isArray(value) ? value : fail(file, `a list: ${what}`, value);
  const hash = (value: unknown, what: string): FileHash => {
    const each = object(value, what);
    return {
      name: string(each.name, `${what}.name`),
      sha256: string(each.sha256, `${what}.sha256`),
      bytes: count(each.bytes, `${what}.bytes`),
    };
  };
  const top = object(held, "edition");
  const publisher = object(top.publisher, "publisher");
  const terms = object(top.terms, "terms");
  const republish = string(terms.republish, "terms.republish");
  if (republish !== "yes" && republish !== "shares-only" && republish !== "no")
    fail(file, "terms.republish: yes, shares-only or no", republish);
  const table = string(top.table, "table");
  if (!isTable(table)) fail(file, "a table of the ledger", table);
  return {
    id: string(top.id, "id"),
    source: string(top.source, "source"),
    title: string(top.title, "title"),
    publisher: {
      name: string(publisher.name, "publisher.name"),
      url: string(publisher.url, "publisher.url"),
      country: string(publisher.country, "publisher.country"),
    },
    terms: {
      licence: string(terms.licence, "terms.licence"),
      url: string(terms.url, "terms.url"),
      republish,
    },
    table,
    published: top.published === null ? null : string(top.published, "published"),
    asOf: string(top.asOf, "asOf"),
    read: string(top.read, "read"),
    reader: count(top.reader, "reader"),
    scope: Object.fromEntries(
      Object.entries(object(top.scope, "scope")).map(([key, value]) => [key, string(value, `scope.${key}`)]),
    ),
    inputs: list(top.inputs, "inputs").map((each) => hash(each, "inputs")),
    rows: count(top.rows, "rows"),
    files: list(top.files, "files").map((each) => ({
      ...hash(each, "files"),
      rows: count(object(each, "files").rows, "files.rows"),
    })),
    ignored: list(top.ignored, "ignored").map((each) => {
      const one = object(each, "ignored");
      return { rule: string(one.rule, "ignored.rule"), rows: count(one.rows, "ignored.rows") };
    }),
    warnings: list(top.warnings, "warnings").map((each) => string(each, "warnings")),
    ...(top.packed === undefined
      ? {}
      : {
          packed: parsePacked(object(top.packed, "packed"), (expected, found) => fail(file, expected, found)),
        }),
  };
}

async function folders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Reads one edition's description from its folder. */
export async function readEdition(folder: string): Promise<HeldEdition> {
  const file = join(folder, "edition.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    fail(file, "a readable edition.json", error instanceof Error && "code" in error ? error.code : error);
  }
  return { ...parseEdition(text, file), folder };
}

/**
 * Every whole edition under the given homes, newest first within its source. Folders still being written begin with a
 * dot and are not seen. The same edition in two homes counts once.
 */
export async function listEditions(homes: readonly string[]): Promise<HeldEdition[]> {
  const found: HeldEdition[] = [];
  for (const home of homes) {
    for (const source of await folders(home)) {
      for (const name of await folders(join(home, source)))
        found.push(await readEdition(join(home, source, name)));
    }
  }
  const seen = new Set<string>();
  const key = (edition: Edition) => [edition.asOf, edition.read, edition.id].join(" ");
  return found
    .filter(({ source, id }) => {
      const once = `${source}/${id}`;
      return seen.has(once) ? false : Boolean(seen.add(once));
    })
    .sort((a, b) => (a.source === b.source ? (key(a) < key(b) ? 1 : -1) : a.source < b.source ? -1 : 1));
}
