import type { Pairs } from "./pairs.js";

/** What one product shows of each via and hub. */
export interface Vias {
  /** All ways origin, via, hub with three different areas in which both legs have trade in either window. */
  triples: number;
  /** Those in which both legs rose. */
  rising: number;
  /** Over these, the sum of the smaller rise of the two legs, USD. */
  sum: number;
}

/** One via to one hub, in one product. */
export type OnVia = (via: number, hub: number, score: number, triples: number) => void;

/**
 * All triples of one product at a time, with what it needs for it. A score is the sum over origins of the smaller of the two
 * rises, origin to via and via to hub, of means before and after: what could have gone this way.
 */
export class Triples {
  readonly areas: number;
  /** Rise of each pair, by exporter times areas plus importer; zero where it did not rise or there is no trade. */
  readonly rise: Float64Array;
  readonly #traded: Uint8Array;
  /** Rising pairs by importer: where each begins, from whom, and by how much. */
  readonly #start: Int32Array;
  readonly #from: Int32Array;
  readonly #by: Float64Array;
  readonly #in: Int32Array;
  readonly #out: Int32Array;

  constructor(areas: number) {
    this.areas = areas;
    this.rise = new Float64Array(areas * areas);
    this.#traded = new Uint8Array(areas * areas);
    this.#start = new Int32Array(areas + 1);
    this.#from = new Int32Array(areas * areas);
    this.#by = new Float64Array(areas * areas);
    this.#in = new Int32Array(areas);
    this.#out = new Int32Array(areas);
  }

  /** @param onVia hears of each via and hub with a score above zero */
  over(pairs: Pairs, onVia: OnVia): Vias {
    const { areas, rise } = this;
    const from = this.#from;
    const by = this.#by;
    this.put(pairs);
    const found: Vias = { triples: this.#count(pairs), rising: 0, sum: 0 };
    for (let pair = 0; pair < pairs.length; pair++) {
      const via = pairs.exporter[pair] ?? 0;
      const hub = pairs.importer[pair] ?? 0;
      const most = rise[via * areas + hub] ?? 0;
      if (most <= 0) continue;
      const end = this.#start[via + 1] ?? 0;
      let score = 0;
      let many = 0;
      for (let at = this.#start[via] ?? 0; at < end; at++) {
        if (from[at] === hub) continue;
        const each = by[at] ?? 0;
        score += each < most ? each : most;
        many += 1;
      }
      if (many === 0) continue;
      found.rising += many;
      found.sum += score;
      onVia(via, hub, score, many);
    }
    this.take(pairs);
    return found;
  }

  /** Puts the rises of a product in place. */
  put(pairs: Pairs): void {
    const { areas, rise } = this;
    const start = this.#start.fill(0);
    for (let pair = 0; pair < pairs.length; pair++) {
      const importer = pairs.importer[pair] ?? 0;
      const cell = (pairs.exporter[pair] ?? 0) * areas + importer;
      const risen = (pairs.after[pair] ?? 0) - (pairs.before[pair] ?? 0);
      this.#traded[cell] = 1;
      if (risen <= 0) continue;
      rise[cell] = risen;
      start[importer + 1] = (start[importer + 1] ?? 0) + 1;
    }
    for (let area = 1; area <= areas; area++) start[area] = (start[area] ?? 0) + (start[area - 1] ?? 0);
    const next = this.#in;
    next.set(start.subarray(0, areas));
    for (let pair = 0; pair < pairs.length; pair++) {
      const exporter = pairs.exporter[pair] ?? 0;
      const importer = pairs.importer[pair] ?? 0;
      const risen = rise[exporter * areas + importer] ?? 0;
      if (risen <= 0) continue;
      const at = next[importer] ?? 0;
      this.#from[at] = exporter;
      this.#by[at] = risen;
      next[importer] = at + 1;
    }
  }

  #count(pairs: Pairs): number {
    const { areas } = this;
    const into = this.#in.fill(0);
    const out = this.#out.fill(0);
    let back = 0;
    for (let pair = 0; pair < pairs.length; pair++) {
      const exporter = pairs.exporter[pair] ?? 0;
      const importer = pairs.importer[pair] ?? 0;
      into[importer] = (into[importer] ?? 0) + 1;
      out[exporter] = (out[exporter] ?? 0) + 1;
      back += this.#traded[importer * areas + exporter] ?? 0;
    }
    let triples = -back;
    for (let via = 0; via < areas; via++) triples += (into[via] ?? 0) * (out[via] ?? 0);
    return triples;
  }

  /** Takes them away again. */
  take(pairs: Pairs): void {
    for (let pair = 0; pair < pairs.length; pair++) {
      const cell = (pairs.exporter[pair] ?? 0) * this.areas + (pairs.importer[pair] ?? 0);
      this.#traded[cell] = 0;
      this.rise[cell] = 0;
    }
  }
}
