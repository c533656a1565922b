import { SIX_DIGITS } from "../../ledger/packed/packed.js";
import { firstLines, lineBlocks, partsOf, type TextFile } from "./text.js";

/** Bytes of text that make about one range: some one and a half million rows of BACI. */
const RANGE = 48_000_000;
/** More would take too many blocks in memory while files are read. */
const MOST = 256;
/** Places of a file that are looked at, and bytes at each. */
const LOOKS = 16;
const LOOK = 64_000;

export interface Ranges {
  /** For each number of a product its range. */
  rangeOf: Uint16Array;
  many: number;
}

/**
 * Cuts products into ranges of about as many rows each, by what some places of the files show. The same files give the same
 * ranges.
 * @param product the number of the product of a line; undefined where it has none
 */
export async function rangesOf(
  files: readonly TextFile[],
  product: (line: string, file: TextFile) => number | undefined,
  bytes = RANGE,
): Promise<Ranges> {
  const wanted = Math.min(
    MOST,
    Math.max(1, Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / bytes)),
  );
  const rangeOf = new Uint16Array(SIX_DIGITS);
  if (wanted === 1) return { rangeOf, many: 1 };
  const seen: number[] = [];
  for (const file of files) {
    for (const line of await linesOf(file)) {
      const number = product(line, file);
      if (number !== undefined && number < SIX_DIGITS) seen.push(number);
    }
  }
  seen.sort((a, b) => a - b);
  let range = 0;
  let from = 0;
  for (let cut = 1; cut < wanted; cut++) {
    const next = seen[Math.floor((seen.length * cut) / wanted)] ?? 0;
    if (next <= from) continue;
    rangeOf.fill(range, from, next);
    range += 1;
    from = next;
  }
  rangeOf.fill(range, from);
  return { rangeOf, many: range + 1 };
}

async function linesOf(file: TextFile): Promise<string[]> {
  if (file.packed !== "none" || file.size < LOOKS * LOOK * 2) return firstLines(file, LOOKS * LOOK);
  const found: string[] = [];
  for (const part of partsOf(file, file.size / LOOKS)) {
    for await (const block of lineBlocks({ ...part, to: part.from + LOOK }))
      found.push(...new TextDecoder().decode(block).split("\n"));
  }
  return found;
}
