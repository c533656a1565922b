import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ParallaxError, show, usageError } from "../errors.js";
import { type Edition, type HeldEdition, listEditions, sha256 } from "../ledger/edition.js";
import { type FigureOf, figureRow, type Table } from "../ledger/tables.js";
import { writeEdition } from "../ledger/write.js";
import { plainName } from "../question/countries.js";
import { Input } from "./input.js";
import { baci } from "./layouts/baci.js";
import { comext } from "./layouts/comext.js";
import { comtrade } from "./layouts/comtrade.js";
import { draft, nearName } from "./layouts/draft.js";
import { eurostat } from "./layouts/eurostat.js";
import { type Grid, type GridOptions, readGrid } from "./layouts/grid.js";
import type { Layout } from "./layouts/layout.js";
import { MAPPED } from "./layouts/mapping.js";
import { bare, type MappingFile, parseMapping } from "./layouts/mapping-file.js";
import type { Mapping, MappingDraft } from "./layouts/schema.js";
import { trademap } from "./layouts/trademap.js";
import { Log } from "./log.js";
import { type Provenance, type Reading, readFigures } from "./read.js";
import type { Reader, SourceText } from "./source.js";

/** Layouts that are told by their headers. */
export const LAYOUTS: readonly Layout[] = [comtrade, comext, eurostat, baci, trademap];

/** Raised whenever the same table and mapping would give other figures. */
const MAPPING_VERSION = 1;

export interface Draft {
  mapping: MappingDraft;
  /** The mapping file, with remarks. */
  text: string;
  /** Places that still stand as `?`. */
  open: string[];
  /** The layout that needs no mapping, where the table has one. */
  recognised: string | undefined;
}

export interface ImportOptions {
  home: string;
  pid: number;
  provenance: Provenance;
  /** Of the source that it becomes, `own-NAME`; the file's name where not given. */
  name?: string;
  /** Path of a mapping file, for a table that is not recognised. */
  mapping?: string;
}

export interface Imported {
  edition: HeldEdition;
  /** What it was read as: the name of a layout, or of the mapping file. */
  as: string;
  /** An edition of another file under the same name, and whether measures now use this one instead of it. */
  beside: { edition: Edition; replaced: boolean } | undefined;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ParallaxError({
      code: "FILE_UNREADABLE",
      message: "the file cannot be opened",
      expected: "a file that can be read",
      found: error instanceof Error && "code" in error ? String(error.code) : String(error),
      where: { file: path, line: 1, column: "1" },
      todo: "check its name and its permissions",
      cause: error,
    });
  }
}

/** A name as the id of a source may hold it. */
function slug(text: string): string {
  return plainName(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The id of the source that a table becomes. @throws ParallaxError `NAME_UNFIT` */
export function ownSource(path: string, name: string | undefined): string {
  const fit = name ?? slug(basename(path).replace(/(?:\.(?:csv|tsv|txt|json|xlsx|parquet|gz))+$/i, ""));
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(fit) && fit.length <= 60) return `own-${fit}`;
  throw usageError({
    code: "NAME_UNFIT",
    message:
      name === undefined
        ? "the name of the file gives no name for the source"
        : "--as is no name for a source",
    expected: "at most 60 small letters, digits and hyphens between them",
    found: JSON.stringify(name ?? basename(path)),
    todo: slug(name ?? "") === "" ? "give it a name: --as kyrgyz-exports" : `write --as ${slug(name ?? "")}`,
  });
}

/** The layout that a table has, or an error that says what it comes near to. @throws ParallaxError `TABLE_UNKNOWN`, `FILE_ENCODING` */
async function recognise(path: string, bytes: Uint8Array): Promise<{ grid: Grid; layout: Layout }> {
  const grid = await readGrid(path, bytes, { fallback: "windows-1252" });
  const layout = LAYOUTS.find((each) => each.recognises(grid));
  if (layout === undefined) throw unknownTable(grid);
  // A name in the wrong letters would be an unknown name, or another one; codes are the same in both.
  if (grid.encoding !== undefined && !layout.codesOnly) await readGrid(path, bytes);
  return { grid, layout };
}

function unknownTable(grid: Grid): ParallaxError {
  const [near] = LAYOUTS.flatMap((layout) => {
    const found = layout.near?.(grid);
    return found === undefined || found.has < 3 ? [] : [{ layout, ...found }];
  }).sort((a, b) => b.has - a.has);
  const [head] = grid.rows;
  return new ParallaxError({
    code: "TABLE_UNKNOWN",
    message: "the table has no layout that Parallax knows",
    expected: `a download of ${LAYOUTS.map(({ name }) => name).join(", ")}; or a mapping`,
    found: `${show((head?.cells ?? []).join(", "), 160)}${
      near === undefined ? "" : `; ${near.layout.name} comes near, but it lacks: ${near.lacks.join(", ")}`
    }`,
    where: { file: grid.input.name, line: head?.line ?? 1, column: "1" },
    todo: "draft a mapping with --draft, look through it, and import with --mapping",
  });
}

/** Says what an error means for a table of the user's own, where its words are those of a publisher's reader. */
function inOwnWords(error: unknown): unknown {
  if (!(error instanceof ParallaxError)) return error;
  const todo = (text: string) =>
    new ParallaxError({
      code: error.code,
      message: error.message,
      ...(error.expected === undefined ? {} : { expected: error.expected }),
      ...(error.found === undefined ? {} : { found: error.found }),
      ...(error.where === undefined ? {} : { where: error.where }),
      todo: text,
      cause: error,
    });
  switch (error.code) {
    case "FIGURE_TWICE":
      return todo(
        "remove one of the two rows; or, if they state different things, let the mapping tell them apart or ignore one",
      );
    case "FILE_CUT":
      return todo("get the file again; if it is whole, end its last line with a newline");
    default:
      return error;
  }
}

type Taken = { [T in "flow" | "tie" | "trait"]: { table: T; figures: FigureOf[T][] } }[
  | "flow"
  | "tie"
  | "trait"];

/**
 * Imports a table of the user's own as an edition of the source `own-NAME`: a download that is recognised by its headers, or
 * any table under a mapping. Nothing is written where it raises.
 * @throws ParallaxError `TABLE_UNKNOWN` where it needs a mapping; `NOTHING_LEFT`; those of the layouts, of the mapping, and `FIGURE_TWICE`
 */
export async function importTable(path: string, options: ImportOptions): Promise<Imported> {
  const source = ownSource(path, options.name);
  const bytes = await bytesOf(path);
  try {
    return await importBytes(path, bytes, source, options);
  } catch (error) {
    throw inOwnWords(error);
  }
}

async function importBytes(
  path: string,
  bytes: Uint8Array,
  source: string,
  options: ImportOptions,
): Promise<Imported> {
  const { home, pid, provenance } = options;
  const inputs = [new Input(path, bytes)];
  let grid: Grid;
  let file: MappingFile | undefined;
  let layout: Layout | undefined;
  if (options.mapping === undefined) ({ grid, layout } = await recognise(path, bytes));
  else {
    const mapping = await bytesOf(options.mapping);
    const held = new Input(options.mapping, mapping);
    inputs.push(held);
    file = await parseMapping(options.mapping, held.content({ lastLine: "may be open" }));
    const { separator, encoding, sheet } = file.mapping.read;
    const wanted: GridOptions = {
      ...(separator === undefined ? {} : { separator }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(sheet === undefined ? {} : { sheet }),
    };
    grid = await readGrid(path, bytes, wanted);
  }
  const as = layout?.name ?? file?.name ?? "";
  const text: SourceText = {
    id: source,
    title:
      file?.mapping.title ??
      `${grid.input.name}, a table of your own${layout === undefined ? "" : ` in the layout of ${layout.name}`}`,
    publisher: { name: "Your own table", url: "urn:parallax:own", country: "_OWN" },
    terms: {
      licence: "Your own: the terms of whoever gave you the table",
      url: "urn:parallax:own",
      republish: "no",
    },
    table: file?.mapping.table ?? "flow",
    frequency: "once",
    coverage: { from: "" },
    bounds: { rows: {} },
    caveats: [],
  };
  const { taken, log } = take(grid, inputs, text, layout, file);
  if (taken.figures.length === 0) {
    throw new ParallaxError({
      code: "NOTHING_LEFT",
      message: "no row of the table gives a figure; no edition is written",
      expected: "at least one figure",
      found:
        log.ignored.map(({ rule, rows }) => `${rows} rows left out by rule: ${rule}`).join("; ") || "no rows",
      where: { file: grid.input.name, line: 1, column: "1" },
      todo: "take a table that has values, or mend the mapping",
    });
  }
  const held = (await listEditions([home])).filter((edition) => edition.source === source);
  const about = {
    id: sha256(
      JSON.stringify({
        source,
        layout: layout?.id ?? "mapping",
        reader: layout?.version ?? MAPPING_VERSION,
        mapping: file?.bare ?? null,
        input: inputs[0]?.sha256,
      }),
    ).slice(0, 16),
    source,
    title: text.title,
    publisher: text.publisher,
    terms: text.terms,
    published: provenance.published,
    asOf: provenance.asOf ?? provenance.read,
    read: provenance.read,
    reader: layout?.version ?? MAPPING_VERSION,
    // The mapping itself, without remarks: whoever asks how a figure was read need not have kept the file.
    scope: file === undefined ? {} : { mapping: file.bare },
    inputs: inputs.map(({ name, sha256: hash, size }) => ({ name, sha256: hash, bytes: size })),
    ignored: log.ignored,
    warnings: log.warnings,
  };
  const edition = await write(home, about, taken, pid);
  const other = held.find(({ id }) => id !== edition.id);
  const [newest] = (await listEditions([home])).filter((each) => each.source === source);
  return {
    edition,
    as,
    beside: other === undefined ? undefined : { edition: other, replaced: newest?.id === edition.id },
  };
}

function write(
  home: string,
  about: Omit<Edition, "rows" | "files" | "table">,
  taken: Taken,
  pid: number,
): Promise<HeldEdition> {
  switch (taken.table) {
    case "flow":
      return writeEdition(home, { ...about, table: taken.table }, taken.figures, pid);
    case "tie":
      return writeEdition(home, { ...about, table: taken.table }, taken.figures, pid);
    case "trait":
      return writeEdition(home, { ...about, table: taken.table }, taken.figures, pid);
  }
}

/** Reads the figures and checks each, so that nothing is begun to be written of a table with one that is invalid. */
function checked<T extends Table>(
  source: { text: SourceText & { table: T }; reader: Reader<T> },
  inputs: readonly Input[],
): Reading<T> {
  const reading = readFigures(source, inputs);
  for (const figure of reading.figures) figureRow(source.text.table, figure);
  return reading;
}

function take(
  grid: Grid,
  inputs: readonly Input[],
  text: SourceText,
  layout: Layout | undefined,
  file: MappingFile | undefined,
): { taken: Taken; log: Log } {
  const of = <T extends Mapping["table"]>(table: T, read: Reader<T>["read"]) =>
    checked({ text: { ...text, table }, reader: { version: 1, read } }, inputs);
  if (layout !== undefined) {
    const { figures, log } = of("flow", (_, each) => layout.read(grid, each));
    return { taken: { table: "flow", figures }, log };
  }
  const mapping = file;
  switch (mapping?.mapping.table) {
    case "tie": {
      const { figures, log } = of("tie", (_, each) => MAPPED.tie(grid, mapping, each));
      return { taken: { table: "tie", figures }, log };
    }
    case "trait": {
      const { figures, log } = of("trait", (_, each) => MAPPED.trait(grid, mapping, each));
      return { taken: { table: "trait", figures }, log };
    }
    case "flow": {
      const { figures, log } = of("flow", (_, each) => MAPPED.flow(grid, mapping, each));
      return { taken: { table: "flow", figures }, log };
    }
    default:
      return { taken: { table: "flow", figures: [] }, log: new Log() };
  }
}

/** Text that is no UTF-8 is taken to be Russian where it then has Russian words, and Western otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return /[а-яё]{3}/i.test(new TextDecoder("windows-1251").decode(bytes)) ? "windows-1251" : "windows-1252";
}

async function gridForDraft(path: string, bytes: Uint8Array): Promise<Grid> {
  try {
    return await readGrid(path, bytes);
  } catch (error) {
    if (!(error instanceof ParallaxError) || error.code !== "FILE_ENCODING") throw error;
    return readGrid(path, bytes, { encoding: encodingOf(bytes) });
  }
}

function opened(held: unknown, path: readonly string[] = []): string[] {
  if (held === "?") return [path.join(".")];
  if (typeof held !== "object" || held === null) return [];
  return Object.entries(held).flatMap(([key, each]) =>
    key === "missing" ? [] : opened(each, [...path, key]),
  );
}

/**
 * Drafts the mapping of a table from its headers and rows; writes nothing.
 * @param bytes of the file, read from its path where not given
 * @throws ParallaxError where the file itself cannot be read
 */
export async function draftMapping(path: string, bytes?: Uint8Array): Promise<Draft> {
  const held = bytes ?? (await bytesOf(path));
  const grid = await gridForDraft(path, held).catch((error: unknown) => {
    throw inOwnWords(error);
  });
  const mapping = draft(grid, basename(path));
  return {
    mapping,
    text: await written(mapping, basename(path)),
    open: opened(bare(mapping)),
    recognised: LAYOUTS.find((layout) => layout.recognises(grid))?.name,
  };
}

async function written(mapping: MappingDraft, file: string): Promise<string> {
  const { Document, isPair, isScalar, visit } = await import("yaml");
  const document = new Document(mapping);
  document.commentBefore = [
    ` How to read ${file}, drafted by Parallax. Look through it, put in what stands as "?", then:`,
    `   parallax import ${file} --mapping THIS-FILE`,
    " `confidence` (0 to 1) and `why` say how sure each guess is; they may be deleted. Figures come from `values`, one for",
    " each column and row. A name or word may mean a code, or `ignore WHY`. docs/import.md says what else may stand here.",
  ].join("\n");
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.value) || pair.value.value !== "?") return;
      const near = isScalar(pair.key) ? nearName(String(pair.key.value)) : undefined;
      const isName = isScalar(pair.key) && Object.hasOwn(mapping.names ?? {}, String(pair.key.value));
      pair.value.comment = isName && near !== undefined ? ` fill in: is it ${near}?` : " fill in";
    },
  });
  return document.toString({ lineWidth: 0 });
}
