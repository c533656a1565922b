import { productText } from "../../ledger/packed/packed.js";
import { type RangeFile, readRange } from "../../ledger/packed/read.js";
import { emptyPairs, type Pairs, pairsFrom } from "./pairs.js";
import type { Asked } from "./question.js";
import { Triples } from "./triples.js";

/** One range of products that is to be scanned. */
export interface ScanJob {
  range: RangeFile;
  asked: Asked;
}

/** Mean values before and after the break, USD. */
export interface Change {
  before: number;
  after: number;
}

/** A via through which a product may have reached a hub, in the numbers of the edition. */
export interface Found {
  product: string;
  hub: number;
  via: number;
  /** Over the origins, the sum of the smaller rise of the two legs, USD a period. */
  score: number;
  triples: number;
  outflow: Change;
  /** What those origins whose exports to the via rose sent there, and directly to the hub. */
  inflow: Change;
  direct: Change;
  /** The origins with the largest part of the score, and that part. */
  origins: { origin: number; score: number }[];
}

/** The same while it is not known whether it is kept; `start`: the row at which its product begins. */
type Held = Pick<Found, "product" | "hub" | "via" | "score" | "triples"> & { start: number };

/** What a range of products shows; plain values, so that it can be kept. */
export interface Scanned {
  products: number;
  /** Pairs of exporter, importer and product with trade in either window, and the sums of their means. */
  pairs: number;
  before: number;
  after: number;
  triples: number;
  rising: number;
  sum: number;
  /** For each hub, the vias with a score: number of the via, score, products, triples. */
  vias: [via: number, score: number, products: number, triples: number][][];
  top: Found[];
}

/** Origins that are named with a via. */
const ORIGINS = 5;

type Scored = Pick<Found, "product" | "hub" | "via" | "score">;
/** Largest score first; the rest puts equal ones in one order everywhere. */
export function byScore(a: Scored, b: Scored): number {
  return (
    b.score - a.score ||
    (a.product < b.product ? -1 : a.product > b.product ? 1 : a.via - b.via || a.hub - b.hub)
  );
}

/** Scans one range of products: means of all pairs, then all triples of each product. */
export async function scanRange({ range: file, asked }: ScanJob): Promise<Scanned> {
  const { areas, hubs, top } = asked;
  const range = await readRange(file, asked.said);
  const pairs = emptyPairs(areas);
  const triples = new Triples(areas);
  const hubAt = new Int32Array(areas).fill(-1);
  for (const [place, hub] of hubs.entries()) hubAt[hub] = place;
  const vias = hubs.map(() => new Float64Array(areas * 3));
  const kept: Held[][] = hubs.map(() => []);
  const least = new Float64Array(hubs.length);
  const all: Scanned = {
    products: 0,
    pairs: 0,
    before: 0,
    after: 0,
    triples: 0,
    rising: 0,
    sum: 0,
    vias: [],
    top: [],
  };
  for (let row = 0; row < range.length; ) {
    const start = row;
    const number = range.product[row] ?? 0;
    row = pairsFrom(range, row, asked, pairs);
    const product = productText(number);
    // Chapters, headings and totals are sums of what is scanned already.
    if (product.length !== 6 || pairs.length === 0) continue;
    all.products += 1;
    all.pairs += pairs.length;
    for (let pair = 0; pair < pairs.length; pair++) {
      all.before += pairs.before[pair] ?? 0;
      all.after += pairs.after[pair] ?? 0;
    }
    const found = triples.over(pairs, (via, hub, score, many) => {
      const place = hubAt[hub] ?? -1;
      const sums = vias[place];
      const best = kept[place];
      if (sums === undefined || best === undefined) return;
      sums[via * 3] = (sums[via * 3] ?? 0) + score;
      sums[via * 3 + 1] = (sums[via * 3 + 1] ?? 0) + 1;
      sums[via * 3 + 2] = (sums[via * 3 + 2] ?? 0) + many;
      if (best.length >= top && score <= (least[place] ?? 0)) return;
      best.push({ start, product, via, hub, score, triples: many });
      if (best.length < 2 * top + 16) return;
      best.sort(byScore).splice(top);
      least[place] = best.at(-1)?.score ?? 0;
    });
    all.triples += found.triples;
    all.rising += found.rising;
    all.sum += found.sum;
  }
  all.vias = vias.map((sums) =>
    Array.from({ length: areas }, (_, via): [number, number, number, number] => [
      via,
      sums[via * 3] ?? 0,
      sums[via * 3 + 1] ?? 0,
      sums[via * 3 + 2] ?? 0,
    ]).filter(([, , products]) => products > 0),
  );
  all.top = kept.flatMap((best) => {
    return best
      .sort(byScore)
      .slice(0, top)
      .map(({ start, ...each }) => {
        pairsFrom(range, start, asked, pairs);
        triples.put(pairs);
        const described = describe(each, pairs, triples);
        triples.take(pairs);
        return described;
      });
  });
  return all;
}

function describe(held: Omit<Held, "start">, pairs: Pairs, { areas, rise }: Triples): Found {
  const { via, hub } = held;
  const most = rise[via * areas + hub] ?? 0;
  const outflow: Change = { before: 0, after: 0 };
  const inflow: Change = { before: 0, after: 0 };
  const direct: Change = { before: 0, after: 0 };
  const origins: Found["origins"] = [];
  const add = (to: Change, pair: number) => {
    to.before += pairs.before[pair] ?? 0;
    to.after += pairs.after[pair] ?? 0;
  };
  for (let pair = 0; pair < pairs.length; pair++) {
    const from = pairs.exporter[pair] ?? 0;
    const to = pairs.importer[pair] ?? 0;
    const risen = rise[from * areas + via] ?? 0;
    if (from === via && to === hub) add(outflow, pair);
    if (from === hub || risen <= 0) continue;
    if (to === hub) add(direct, pair);
    if (to !== via) continue;
    add(inflow, pair);
    origins.push({ origin: from, score: Math.min(risen, most) });
  }
  origins.sort((a, b) => b.score - a.score || a.origin - b.origin);
  return { ...held, outflow, inflow, direct, origins: origins.slice(0, ORIGINS) };
}
