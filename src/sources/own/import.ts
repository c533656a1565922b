import { formatWhere, ParallaxError, show } from "../../errors.js";
import {
  type Edition,
  type FileHash,
  type HeldEdition,
  listEditions,
  type Publisher,
  sha256,
  type Terms,
} from "../../ledger/edition.js";
import { Spool } from "../../ledger/spool.js";
import { writeSpool } from "../../ledger/write.js";
import { Input } from "../input.js";
import { Log } from "../log.js";
import { bytesOf, type Provenance } from "../read.js";
import type { Grid, GridOptions } from "./grid/grid.js";
import { openGrid } from "./grid/open.js";
import type { Layout, LayoutTable, Reading } from "./layout.js";
import { baci } from "./layouts/baci.js";
import { comext } from "./layouts/comext.js";
import { comtrade } from "./layouts/comtrade.js";
import { eurostat } from "./layouts/eurostat.js";
import { polls } from "./layouts/polls.js";
import { trademap } from "./layouts/trademap.js";
import { type MappingFile, parseMapping } from "./mapping/file.js";
import { MAPPED } from "./mapping/read.js";
import type { Mapping } from "./mapping/schema.js";
import { ownSource } from "./name.js";

/** Layouts that are told by their headers. */
export const LAYOUTS: readonly Layout[] = [comtrade, comext, eurostat, baci, trademap, polls];

/** Raised whenever the same table and mapping would give other figures. */
const MAPPING_VERSION = 1;

/** What is said of a table of which nobody said whose it is; no addresses are known. */
const OWN: { publisher: Publisher; terms: Terms } = {
  publisher: { name: "Your own table", url: "", country: "_OWN" },
  terms: {
    licence: "Your own: the terms of whoever gave you the table",
    url: "",
    republish: "no",
  },
};

export interface ImportOptions extends Pick<GridOptions, "bulk"> {
  home: string;
  pid: number;
  provenance: Provenance;
  /** Of the source that it becomes, `own-NAME`; the file's name where not given. */
  name?: string;
  /** Path of a mapping file, for a table that is not recognised. */
  mapping?: string;
  /** Who publishes the table and on which terms, where neither its layout nor its mapping says it right. */
  publisher?: string;
  terms?: string;
}

export interface Imported {
  edition: HeldEdition;
  /** What it was read as: the name of a layout, or of the mapping file. */
  as: string;
  /** An edition of another file under the same name, and whether measures now use this one instead of it. */
  beside: { edition: Edition; replaced: boolean } | undefined;
}

/** The layout that the headers of a table show. */
export function layoutOf(grid: Grid): Layout | undefined {
  return LAYOUTS.find((each) => each.recognises(grid));
}

/** A table in a layout that is recognised. @throws ParallaxError `TABLE_UNKNOWN`, `FILE_ENCODING` */
async function recognise(path: string, options: GridOptions): Promise<{ grid: Grid; layout: Layout }> {
  const grid = await openGrid(path, { ...options, fallback: "windows-1252" });
  const layout = layoutOf(grid);
  if (layout === undefined) throw unknownTable(grid);
  // A name in the wrong letters would be an unknown name, or another one; codes are the same in both.
  if (grid.encoding !== undefined && !layout.codesOnly) await openGrid(path, options);
  return { grid, layout };
}

function unknownTable(grid: Grid): ParallaxError {
  const [near] = LAYOUTS.flatMap((layout) => {
    const found = layout.near?.(grid);
    return found === undefined || found.has < 3 ? [] : [{ layout, ...found }];
  }).sort((a, b) => b.has - a.has);
  const [head] = grid.head;
  return new ParallaxError({
    code: "TABLE_UNKNOWN",
    message: "the table has no layout that Parallax knows",
    expected: `a download of ${LAYOUTS.flatMap(({ name, table }) => (table === "poll" ? [] : [name])).join(", ")}; a table of polls as docs/import.md shows; or a mapping`,
    found: `${show((head?.cells ?? []).join(", "), 160)}${
      near === undefined ? "" : `; ${near.layout.name} comes near, but it lacks: ${near.lacks.join(", ")}`
    }`,
    where: { file: grid.input.name, line: head?.line ?? 1, column: "1" },
    todo: "draft a mapping with --draft, look through it, and import with --mapping",
  });
}

type Kind = Mapping["table"] | LayoutTable;

/** A table that is about to be read, and what is to be said of its edition. */
interface Opened {
  grid: Grid;
  table: Kind;
  inputs: FileHash[];
  as: string;
  title: string;
  publisher: Publisher;
  terms: Terms;
  version: number;
  /** What its figures follow from besides the file and the version: the layout, or the mapping without remarks. */
  by: Record<string, string>;
  read(log: Log): Reading<Kind>;
}

async function openRecognised(path: string, options: ImportOptions): Promise<Opened> {
  const { grid, layout } = await recognise(path, options);
  const hs = layout.hs?.(grid.input.name);
  return {
    grid,
    table: layout.table,
    inputs: [grid.input],
    as: layout.name,
    title: `${grid.input.name}, in the layout of ${layout.name}`,
    publisher: layout.publisher,
    terms: layout.terms,
    version: layout.version,
    by: { layout: layout.id, ...(hs === undefined ? {} : { hs }) },
    read: (log) => layout.open(grid, log),
  };
}

async function openMapped(path: string, mappingPath: string, bulk: number | undefined): Promise<Opened> {
  const held = new Input(mappingPath, await bytesOf(mappingPath));
  const file: MappingFile = await parseMapping(mappingPath, held.content({ lastLine: "may be open" }));
  const { title, publisher, terms, republish, table } = file.mapping;
  const { separator, encoding, sheet, header } = file.mapping.read;
  const grid = await openGrid(path, {
    header,
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(bulk === undefined ? {} : { bulk }),
  });
  return {
    grid,
    table,
    inputs: [grid.input, held.hash],
    as: file.name,
    title: title ?? `${grid.input.name}, a table of your own`,
    publisher: { ...OWN.publisher, ...(publisher === undefined ? {} : { name: publisher }) },
    terms: {
      ...OWN.terms,
      ...(terms === undefined ? {} : { licence: terms }),
      ...(republish === undefined ? {} : { republish }),
    },
    version: MAPPING_VERSION,
    // The mapping itself: whoever asks how a figure was read need not have kept the file.
    by: { mapping: file.bare },
    read: (log) => MAPPED[table](grid, file, log),
  };
}

/** Reads all figures of a table into a spool. */
export async function readInto(grid: Grid, reading: Reading<Kind>, spool: Spool<Kind>): Promise<void> {
  for await (const block of grid.blocks()) {
    for (const row of block) await spool.add(reading.row(row));
  }
  reading.close();
  await reading.parts?.close(spool);
}

/**
 * Imports a table of the user's own as an edition of the source `own-NAME`: a download that is recognised by its headers, or
 * any table under a mapping. Nothing is written where it raises.
 * @throws ParallaxError `TABLE_UNKNOWN` where it needs a mapping; `NOTHING_LEFT`, `FIGURE_TWICE`; those of the layouts and of the mapping
 */
export async function importTable(path: string, options: ImportOptions): Promise<Imported> {
  const source = ownSource(path, options.name);
  try {
    const opened =
      options.mapping === undefined
        ? await openRecognised(path, options)
        : await openMapped(path, options.mapping, options.bulk);
    const held = await heldOf(options.home, source);
    const edition = await become(source, opened, options);
    const other = held.find(({ id }) => id !== edition.id);
    const [newest] = await heldOf(options.home, source);
    return {
      edition,
      as: opened.as,
      beside: other === undefined ? undefined : { edition: other, replaced: newest?.id === edition.id },
    };
  } catch (error) {
    throw inOwnWords(error);
  }
}

async function heldOf(home: string, source: string): Promise<HeldEdition[]> {
  return (await listEditions([home])).filter((edition) => edition.source === source);
}

async function become(source: string, opened: Opened, options: ImportOptions): Promise<HeldEdition> {
  const { grid, table, inputs, title, version, by } = opened;
  const { home, pid, provenance, publisher, terms } = options;
  const log = new Log();
  const spool = new Spool(table);
  try {
    await readInto(grid, opened.read(log), spool);
    if (spool.rows === 0) throw nothingLeft(grid, log);
    await refuseTwice(spool);
    const stated = {
      ...(publisher === undefined ? {} : { publisher }),
      ...(terms === undefined ? {} : { terms }),
    };
    const identity = { source, version, by, stated, input: grid.input.sha256 };
    return await writeSpool(
      home,
      {
        id: sha256(JSON.stringify(identity)).slice(0, 16),
        source,
        title,
        publisher: publisher === undefined ? opened.publisher : { ...OWN.publisher, name: publisher },
        terms: terms === undefined ? opened.terms : { ...OWN.terms, licence: terms },
        table,
        published: provenance.published,
        asOf: provenance.asOf ?? provenance.read,
        read: provenance.read,
        reader: version,
        scope: by,
        inputs,
        ignored: log.ignored,
        warnings: log.warnings,
      },
      spool,
      pid,
    );
  } finally {
    await spool.close();
  }
}

function nothingLeft(grid: Grid, log: Log): ParallaxError {
  return new ParallaxError({
    code: "NOTHING_LEFT",
    message: "no row of the table gives a figure; no edition is written",
    expected: "at least one figure",
    found:
      log.ignored.map(({ rule, rows }) => `${rows} rows left out by rule: ${rule}`).join("; ") || "no rows",
    where: { file: grid.input.name, line: 1, column: "1" },
    todo: "take a table that has values, or mend the mapping",
  });
}

async function refuseTwice(spool: Spool<Kind>): Promise<void> {
  const found = await spool.twice();
  if (found === undefined) return;
  throw new ParallaxError({
    code: "FIGURE_TWICE",
    message: "two rows state the same figure",
    expected: `one row for ${found.key}`,
    found: `another one at ${formatWhere(found.before)}`,
    where: { ...found.at, column: "1" },
    todo: "remove one of the two rows; or, if they state different things, let the mapping tell them apart or ignore one",
  });
}

/** Says what an error means for a table of the user's own, where its words are those of a publisher's file. */
function inOwnWords(error: unknown): unknown {
  if (!(error instanceof ParallaxError) || error.code !== "FILE_CUT") return error;
  return error.with({ todo: "get the file again; if it is whole, end its last line with a newline" });
}
