import type { Side, TwoSided } from "./leg.js";
import type { LegName, Panel } from "./panel.js";
import { meanOf, type Scope, sumOf } from "./series.js";

/** A month of a control series counts at most this many times its mean: one aircraft is no growth of a country's imports. */
const MOST = 4;
/** So many look-alikes of the same chapter are needed to do without those of other chapters. */
const LEAST_LOOKALIKES = 30;

/** Goods that are not listed and may stand for what listed goods would have done. */
export interface Lookalikes {
  of: "chapter" | "all-unlisted" | "total-less-listed" | "none";
  goods: readonly number[];
}

/** Places of the codes that are not listed and share no family with a listed one: what was listed may be declared as a neighbour. */
export function untouched(panel: Panel): number[] {
  const touched = new Set(
    panel.goods.flatMap(({ listedFrom, family }) => (listedFrom === null || family === null ? [] : [family])),
  );
  return panel.goods.flatMap(({ listedFrom, family }, place) =>
    listedFrom === null && (family === null || !touched.has(family)) ? [place] : [],
  );
}

/**
 * The look-alikes of a code: untouched codes of its chapter, or all untouched codes where those are few, or the total less the listed
 * goods where the panel has none.
 */
export function lookalikesOf(panel: Panel, product: string): Lookalikes {
  const free = untouched(panel);
  const chapter = free.filter((place) => panel.goods[place]?.product.slice(0, 2) === product.slice(0, 2));
  if (chapter.length >= LEAST_LOOKALIKES) return { of: "chapter", goods: chapter };
  if (free.length > 0) return { of: "all-unlisted", goods: free };
  const totals = Object.values(panel.totals).some(
    ({ byExporter, byImporter }: TwoSided) => byExporter.known || byImporter.known,
  );
  return { of: totals ? "total-less-listed" : "none", goods: [] };
}

/** How often the growth that scales the caps is taken again. */
const ROUNDS = 4;

/**
 * How trade in a scope went, relative to its past before `until`: in each period the growth g for which the sum of its series, each
 * capped at four times g times its mean, is g times what the reporters of that period had in the past, capped alike (a Huber
 * M-estimate of scale, so that growth itself is not cut). NaN: too little is reported. Null: it has no past.
 */
export function index(leg: TwoSided, side: Side, scope: Scope, until: number): Float64Array | null {
  const { periods, values } = leg[side];
  const starts: number[] = [];
  const caps: number[] = [];
  const weights: number[] = [];
  const pasts: number[] = [];
  let all = 0;
  for (const product of scope.goods)
    for (const exporter of scope.exporters)
      for (const importer of scope.importers) {
        const start = leg[side].start(product, exporter, importer);
        const cap = MOST * meanOf(values, start, 0, until);
        if (!(cap > 0)) continue;
        let sum = 0;
        let count = 0;
        for (let t = 0; t < until; t++) {
          const value = values[start + t] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          sum += Math.min(value, cap);
          count++;
        }
        // By the root of its mean: the variance of a series relative to its mean falls about as its mean rises.
        const weight = 1 / Math.sqrt(sum / count);
        starts.push(start);
        caps.push(cap);
        weights.push(weight);
        pasts.push((weight * sum) / count);
        all += (weight * sum) / count;
      }
  if (all <= 0) return null;
  const out = new Float64Array(periods).fill(Number.NaN);
  for (let t = 0; t < periods; t++) {
    let growth = 1;
    for (let round = 0; round < ROUNDS; round++) {
      let total = 0;
      let past = 0;
      for (let k = 0; k < starts.length; k++) {
        const value = values[(starts[k] ?? 0) + t] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        total += (weights[k] ?? 0) * Math.min(value, growth * (caps[k] ?? 0));
        past += pasts[k] ?? 0;
      }
      growth = past >= all / 2 ? total / past : Number.NaN;
      if (!(growth > 0)) break;
    }
    out[t] = growth;
  }
  return out;
}

/** All goods less the listed ones, of one side and leg, relative to its past. */
export function totalLessListed(
  panel: Panel,
  leg: LegName,
  side: Side,
  exporters: readonly number[],
  importers: readonly number[],
  until: number,
): Float64Array | null {
  const listed = panel.goods.flatMap(({ listedFrom }, place) => (listedFrom === null ? [] : [place]));
  const all = sumOf(panel.totals[leg], side, { goods: [0], exporters, importers }, until);
  const less = sumOf(panel.values[leg], side, { goods: listed, exporters, importers }, until);
  const rest = all.values.map((value, t) => {
    const part = less.values[t] ?? Number.NaN;
    return Math.max(0, value / (all.cover[t] ?? 1) - (Number.isNaN(part) ? 0 : part / (less.cover[t] ?? 1)));
  });
  const mean = meanOf(rest, 0, 0, until);
  return mean > 0 ? rest.map((value) => value / mean) : null;
}

/** One index held against another, period by period. */
export function relative(one: Float64Array | null, to: Float64Array | null): Float64Array | null {
  if (one === null) return null;
  return one.map((value, t) => {
    const base = to?.[t] ?? 1;
    return base > 0 ? value / base : Number.NaN;
  });
}
