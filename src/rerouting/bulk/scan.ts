import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Effects } from "../../effects.js";
import { ParallaxError } from "../../errors.js";
import type { HeldEdition } from "../../ledger/edition.js";
import { userHome } from "../../ledger/home.js";
import { type PackedEdition, requirePacked } from "../../ledger/packed/packed.js";
import { rangeFiles } from "../../ledger/packed/read.js";
import { all, threads } from "../../ledger/threads.js";
import { ask, type BulkQuestion, questionHash } from "./question.js";
import { byScore, type Change, type Found, type ScanJob, type Scanned, scanRange } from "./range.js";
import { State } from "./state.js";

export type { BulkQuestion } from "./question.js";

/** A via to a hub in one product, by the codes of areas. Amounts are USD a period, as one side or the publisher says. */
export interface BulkRerouting {
  product: string;
  via: string;
  hub: string;
  /** Over the origins, the sum of the smaller rise of the two legs. */
  score: number;
  triples: number;
  inflow: Change;
  outflow: Change;
  direct: Change;
  origins: { origin: string; score: number }[];
}

/** All products together. */
export interface BulkVia {
  via: string;
  hub: string;
  score: number;
  products: number;
  triples: number;
}

export interface BulkScan {
  edition: string;
  question: BulkQuestion;
  products: number;
  /** Exporter, importer and product with trade in either window; and the sums of their means. */
  pairs: number;
  before: number;
  after: number;
  /** Ways origin, via, hub of one product; those in which both legs rose, and the sum of the smaller rise. */
  triples: number;
  rising: number;
  sum: number;
  /** By score, the largest first. */
  vias: BulkVia[];
  reroutings: BulkRerouting[];
}

export interface BulkScanOptions {
  /** Stops after the ranges that are being scanned; what is done stays done. */
  signal?: AbortSignal;
  /** As many as the machine runs at once, but not more than four. */
  threads?: number;
  onProgress?: (done: number, of: number) => void;
}

/** The file that keeps what is done of a scan. */
export function stateFile(
  edition: PackedEdition,
  question: BulkQuestion,
  effects: Pick<Effects, "env">,
): string {
  return join(userHome(effects.env), ".scans", `${questionHash(edition, question)}.ndjson`);
}

/**
 * Scans a packed edition for goods that may have reached a hub through a third area: means of each exporter, importer and
 * product before and after a break, then every triple origin, via, hub of one product. Range after range of products, so that memory
 * is bounded by the largest; stopped and asked again, it goes on where it was, and gives the same bytes as if it had not been stopped.
 * A score says what could have gone this way, not what did: tests and rivals come after it.
 * @throws ParallaxError `EDITION_NOT_PACKED`, `PERIOD_NOT_HELD`, `HUB_NOT_HELD`, `QUESTION_EMPTY`; `SCAN_STOPPED` where the signal stopped it
 */
export async function scanBulk(
  held: HeldEdition,
  question: BulkQuestion,
  effects: Pick<Effects, "env">,
  {
    signal,
    threads: many = Math.min(4, availableParallelism()),
    onProgress = () => {},
  }: BulkScanOptions = {},
): Promise<BulkScan> {
  const edition = requirePacked(held);
  const asked = ask(edition, question);
  const ranges = rangeFiles(edition);
  const state = await State.open(stateFile(edition, question, effects));
  const results = new Map(state.done);
  onProgress(results.size, ranges.length);
  const left = [...ranges.keys()].filter((range) => !results.has(range));
  if (left.length > 0) {
    const here = import.meta.url;
    const module = new URL(here.endsWith(".ts") ? "./worker.ts" : "./worker.js", here);
    const pool = threads<ScanJob, Scanned>(module, scanRange, many);
    const run = async (number: number): Promise<void> => {
      if (signal?.aborted === true) throw stopped(results.size, ranges.length);
      const range = ranges[number];
      if (range === undefined) throw new Error(`there is no range ${number}`);
      const scanned = await pool.run({ range, asked });
      await state.add(number, scanned);
      results.set(number, scanned);
      onProgress(results.size, ranges.length);
    };
    try {
      await all({ run, close: pool.close }, left, many);
    } finally {
      await pool.close();
    }
  }
  return together(
    edition,
    question,
    [...ranges.keys()].flatMap((range) => results.get(range) ?? []),
  );
}

function stopped(done: number, of: number): ParallaxError {
  return new ParallaxError({
    code: "SCAN_STOPPED",
    message: "the scan was stopped",
    expected: `${of} ranges of products`,
    found: `${done} of them done, and kept`,
    todo: "ask the same again to go on",
  });
}

/** What all ranges show together, in the order of the ranges, since the last digit of a sum depends on it. */
function together(edition: PackedEdition, question: BulkQuestion, ranges: readonly Scanned[]): BulkScan {
  const { areas } = edition.packed;
  const code = (area: number) => areas[area] ?? "";
  const add = (of: (each: Scanned) => number) => ranges.reduce((sum, each) => sum + of(each), 0);
  const named = ({ via, hub, origins, ...rest }: Found): BulkRerouting => ({
    ...rest,
    via: code(via),
    hub: code(hub),
    origins: origins.map(({ origin, score }) => ({ origin: code(origin), score })),
  });
  const vias = question.hubs.flatMap((hub, place) => {
    const sums = new Map<number, BulkVia>();
    for (const range of ranges) {
      for (const [via, score, products, triples] of range.vias[place] ?? []) {
        const sum = sums.get(via) ?? { via: code(via), hub, score: 0, products: 0, triples: 0 };
        sum.score += score;
        sum.products += products;
        sum.triples += triples;
        sums.set(via, sum);
      }
    }
    return [...sums.values()].sort((a, b) => b.score - a.score || (a.via < b.via ? -1 : 1));
  });
  const top = question.hubs.flatMap((hub) =>
    ranges
      .flatMap((range) => range.top.filter((each) => code(each.hub) === hub))
      .sort(byScore)
      .slice(0, question.top),
  );
  return {
    edition: edition.id,
    question,
    products: add(({ products }) => products),
    pairs: add(({ pairs }) => pairs),
    before: add(({ before }) => before),
    after: add(({ after }) => after),
    triples: add(({ triples }) => triples),
    rising: add(({ rising }) => rising),
    sum: add(({ sum }) => sum),
    vias,
    reroutings: top.map(named),
  };
}
