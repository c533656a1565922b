import { mkdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ParallaxError } from "../../errors.js";
import { type HeldEdition, sha256 } from "../../ledger/edition.js";
import { flagsText, type Packed, periodText } from "../../ledger/packed/packed.js";
import { all, type Threads, threads } from "../../ledger/threads.js";
import { publish } from "../../ledger/write.js";
import type { Log } from "../log.js";
import { warnPadded } from "../own/figures.js";
import { warnLate } from "../own/layouts/areas.js";
import type { Provenance } from "../read.js";
import { Areas } from "./areas.js";
import { type Done, type Job, type ReadPart, work } from "./job.js";
import type { Opened } from "./open.js";
import { rangesOf } from "./ranges.js";
import type { BulkSource } from "./sources.js";
import { partsOf, type TextPart } from "./text.js";

export interface BulkOptions {
  /** Folder of the ledger, which gets `SOURCE/EDITION/`. */
  home: string;
  pid: number;
  provenance: Provenance;
  /** How far it is. */
  onProgress?: (progress: Progress) => void;
  /** How many threads read and sort; as many as the machine runs at once, but not more than four. */
  many?: number;
  /** Bytes of a part of a file, and of text that make a range: for tests. */
  part?: number;
  range?: number;
}

export interface Progress {
  stage: "read" | "write";
  done: number;
  of: number;
}

const need = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("a thread answered something else than it was asked");
  return value;
};

/**
 * Reads the files of a source that covers the whole world into a packed edition: sorted by product, and cut into ranges of
 * products. Rows go to the disk in between, so memory does not grow with the files.
 * @throws ParallaxError of the file, line and column of the first row that cannot be used; then nothing is written
 */
export async function readBulk(
  source: BulkSource,
  paths: readonly string[],
  options: BulkOptions,
): Promise<HeldEdition> {
  const { home, pid, many = Math.min(4, availableParallelism()) } = options;
  const opened = await source.open(paths);
  const folder = join(home, source.text.id);
  await mkdir(folder, { recursive: true });
  const between = join(folder, `.between.tmp-${pid}`);
  await rm(between, { recursive: true, force: true });
  await mkdir(between);
  const pool = threads<Job, Done>(workerOf(import.meta.url), work, many);
  try {
    return await readInto(source, opened, pool, between, { ...options, home, pid, many });
  } finally {
    await pool.close();
    await rm(between, { recursive: true, force: true });
  }
}

/** The module of a thread stands beside this one, and is TypeScript where this one is. */
function workerOf(here: string): URL {
  return new URL(here.endsWith(".ts") ? "./worker.ts" : "./worker.js", here);
}

async function readInto(
  source: BulkSource,
  { files, listed, paths, log, product }: Opened,
  pool: Threads<Job, Done>,
  between: string,
  { home, pid, many, provenance, part, range, onProgress = () => {} }: BulkOptions & { many: number },
): Promise<HeldEdition> {
  const { text, version, sayer } = source;
  const { rangeOf, many: ranges } = await rangesOf(
    files.map(({ file }) => file),
    product,
    range,
  );
  const parts = files.flatMap(({ file, reads }, place) =>
    partsOf(file, part).map((each) => ({ each, reads, place })),
  );
  const jobs = [
    ...paths.map((path): Job => ({ kind: "hash", path })),
    ...parts.map(
      ({ each, reads }, index): Job => ({
        kind: "part",
        part: each,
        reads,
        listed: [...listed],
        rangeOf,
        ranges,
        spill: join(between, `part-${index}`),
      }),
    ),
  ];
  const done = await all(pool, jobs, many, (each) =>
    onProgress({ stage: "read", done: Math.max(0, each - paths.length), of: parts.length }),
  );
  const inputs = done.slice(0, paths.length).map(({ hash }) => need(hash));
  const read = done.slice(paths.length).map(({ part: each }) => need(each));
  tell(read, log);
  const rows = read.reduce((sum, each) => sum + each.rows, 0);
  if (rows === 0) throw nothing(paths, log);
  const areas = areasOf(new Areas(listed), read);
  const names = files.map(({ file }) => file.name);
  const identity = { source: text.id, version, inputs: inputs.map((each) => each.sha256) };
  const about = {
    ...text,
    id: sha256(JSON.stringify(identity)).slice(0, 16),
    source: text.id,
    table: "flow" as const,
    published: provenance.published,
    asOf: provenance.asOf ?? provenance.read,
    read: provenance.read,
    reader: version,
    scope: {},
    inputs,
    ignored: log.ignored,
    warnings: log.warnings,
  };
  return publish(home, about, pid, async (draft) => {
    const before = linesBeforeParts(parts, read);
    const rangeJobs = Array.from(
      { length: ranges },
      (_, each): Job => ({
        kind: "range",
        range: {
          ...areas,
          inputs: names,
          path: join(draft, `flow-${String(each).padStart(2, "0")}.parquet`),
          parts: parts.map(({ place }, index) => ({
            path: join(between, `part-${index}`),
            blocks: read[index]?.blocks[each] ?? [],
            file: place,
            before: before[index] ?? 0,
          })),
        },
      }),
    );
    const written = await all(pool, rangeJobs, many, (each) =>
      onProgress({ stage: "write", done: each, of: ranges }),
    );
    const held = written.flatMap(({ range: each }) => (each === undefined ? [] : [each]));
    return { files: held.map(({ file }) => file), packed: packedOf(held, areas.codes, names, sayer, read) };
  });
}

/** Lines of its file that come before each part. */
function linesBeforeParts(parts: readonly { each: TextPart }[], read: readonly ReadPart[]): number[] {
  let before = 0;
  return parts.map(({ each }, index) => {
    if (each.from === 0) before = 0;
    const here = before;
    before += read[index]?.lines ?? 0;
    return here;
  });
}

function tell(read: readonly ReadPart[], log: Log): void {
  for (const { ignored } of read) for (const [rule, rows] of Object.entries(ignored)) log.ignore(rule, rows);
  const late = new Map<string, number>();
  for (const each of read)
    for (const [code, rows] of Object.entries(each.late)) late.set(code, (late.get(code) ?? 0) + rows);
  warnLate(late, log);
  warnPadded({ padded: read.reduce((sum, { padded }) => sum + padded, 0) }, log);
}

/** The codes of the areas that any row names, in order, and for each number of an area its place among them. */
function areasOf(areas: Areas, read: readonly ReadPart[]): { codes: string[]; places: Uint16Array } {
  const seen = areas.codes.filter((_, number) => read.some((each) => each.areas[number] === 1));
  const codes = [...new Set(seen)].sort();
  const place = new Map(codes.map((code, index) => [code, index]));
  return { codes, places: Uint16Array.from(areas.codes, (code) => place.get(code) ?? 0) };
}

function packedOf(
  written: readonly { first: string; last: string }[],
  areas: string[],
  inputs: string[],
  sayer: string,
  read: readonly ReadPart[],
): Packed {
  const numbers = (of: (each: ReadPart) => number[]) => [...new Set(read.flatMap(of))].sort((a, b) => a - b);
  const periods = numbers(({ periods: each }) => each);
  return {
    areas,
    sayer,
    inputs,
    flags: Object.fromEntries(numbers(({ flags }) => flags).map((each) => [String(each), flagsText(each)])),
    periods: periods.map(periodText),
    ranges: written.map(({ first, last }) => [first, last]),
  };
}

function nothing(paths: readonly string[], log: Log): ParallaxError {
  return new ParallaxError({
    code: "NOTHING_LEFT",
    message: "no row gives a figure; no edition is written",
    expected: "at least one figure",
    found:
      log.ignored.map(({ rule, rows }) => `${rows} rows left out by rule: ${rule}`).join("; ") || "no rows",
    where: { file: paths.join(", "), line: 1, column: "1" },
    todo: "take a file that has rows",
  });
}
