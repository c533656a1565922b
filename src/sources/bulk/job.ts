import { type FileHash, hashFile } from "../../ledger/edition.js";
import { Spill } from "../../ledger/packed/record.js";
import { type RangeJob, type WrittenRange, writeRange } from "../../ledger/packed/write.js";
import { Areas } from "./areas.js";
import { BaciLines } from "./baci.js";
import { ComtradeLines } from "./comtrade.js";
import type { Counted, Lines, Place, Reads } from "./lines.js";
import { lineBlocks, linesBefore, type TextPart } from "./text.js";

/** A part of a publisher's file that is to be read into packed rows. */
export interface PartJob {
  kind: "part";
  part: TextPart;
  reads: Reads;
  listed: [number, string][];
  /** For each number of a product its range. */
  rangeOf: Uint16Array;
  ranges: number;
  /** Where the rows go. */
  spill: string;
}

export interface ReadPart extends Counted {
  lines: number;
  rows: number;
  /** For each range, the blocks of its rows. */
  blocks: number[][];
  /** Which areas, flags and periods its rows have. */
  areas: Uint8Array;
  flags: number[];
  periods: number[];
}

export type Job = PartJob | { kind: "hash"; path: string } | { kind: "range"; range: RangeJob };
export type Done = { part?: ReadPart; hash?: FileHash; range?: WrittenRange };

/** One piece of work of a bulk reader, in whichever thread. */
export async function work(job: Job): Promise<Done> {
  if (job.kind === "hash") return { hash: await hashFile(job.path) };
  if (job.kind === "part") return { part: await readPart(job) };
  const range = await writeRange(job.range);
  return range === undefined ? {} : { range };
}

async function readPart({ part, reads, listed, rangeOf, ranges, spill: path }: PartJob): Promise<ReadPart> {
  const areas = new Areas(new Map(listed));
  const spill = new Spill(path, rangeOf, ranges, areas.codes.length);
  const counted: Counted = { ignored: {}, padded: 0, late: {} };
  const place: Place = {
    file: part.name,
    first: part.from === 0,
    // The line that holds the byte before this part began before it, and so did those that end earlier.
    before: async () => (part.from === 0 ? 0 : (await linesBefore(part, part.from - 1)) + 1),
  };
  try {
    const lines: Lines =
      reads.layout === "baci"
        ? new BaciLines(spill, areas, place, reads.hs, counted)
        : new ComtradeLines(spill, areas, place, reads, counted);
    for await (const block of lineBlocks(part)) await lines.take(block);
    lines.close();
    spill.close();
    const { blocks, rows, seen } = spill;
    return { ...counted, lines: lines.lines, rows, blocks, ...seen };
  } catch (error) {
    spill.drop();
    throw error;
  }
}
