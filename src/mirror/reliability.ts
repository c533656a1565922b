import { median } from "../statistics.js";

/** By how much two sides differ about one flow in one period. */
export interface Discrepancy {
  exporter: string;
  importer: string;
  /** Logarithm of what the importer recorded, at FOB, over what the exporter did. */
  gap: number;
}

/** Why there is no index: nobody's figures are held against the reporter's, too few partners' are, or shares of the blame cannot be told apart. */
export type Unrated = "isolated" | "too-few-partners" | "not-identified";

export interface Reliability {
  reporter: string;
  /** Share of its figures that lie within a fifth of the true value, 0 to 1. */
  index: number | null;
  /** The least and the greatest index where any one partner is left out; null where that leaves too few. */
  low: number | null;
  high: number | null;
  /** Standard deviation of its errors, as a logarithm. */
  noise: number | null;
  partners: number;
  cells: number;
  why: Unrated | null;
}

/** Partners that a reporter must have. */
export const LEAST_REPORTER_PARTNERS = 3;
/** The index counts figures within a fifth, as Gehlhar's does. */
const WITHIN = Math.log(1.2);
/** A gap of more than a factor of ten counts as one of ten, so that one slip does not stand for a reporter. */
const MOST_GAP = Math.LN10;
/** Where all agree to the last digit, errors of a thousandth are assumed. */
const LEAST_NOISE = 1e-3;
/** Cells with an error of the usual size that each reporter has besides its own. */
const PRIOR_CELLS = 1;
const SMALL = 1e-7;
const MOST_STEPS = 20_000;

/** All cells of two reporters, whichever exports: their number, and the sum of their squared gaps. */
interface Link {
  a: string;
  b: string;
  cells: number;
  squares: number;
}

function linksOf(discrepancies: readonly Discrepancy[]): Link[] {
  const links = new Map<string, Link>();
  for (const { exporter, importer, gap } of discrepancies) {
    const [a, b] = exporter < importer ? [exporter, importer] : [importer, exporter];
    const key = `${a} ${b}`;
    const link = links.get(key) ?? { a, b, cells: 0, squares: 0 };
    links.set(key, link);
    link.cells += 1;
    link.squares += Math.min(Math.abs(gap), MOST_GAP) ** 2;
  }
  return [...links.values()].sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

const reportersOf = (links: readonly Link[]) => [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort();

/**
 * Variances of the reporters' errors by fixed-point iteration. The model: gap = error of the one side less error of the other, which
 * are independent and normal, about zero, with variances v_a and v_b (ten Cate 2007, the model of inaccurate reporters). Every
 * reporter has one cell more in which its own error is seen and has the usual size u, half of the median over pairs of the mean squared
 * gap: without it the likelihood is highest where some reporter makes no error at all (so Chung, Rabe-Hesketh, Dorie, Gelman and Liu
 * 2013, who keep variances from zero by a weak prior). From v = u, each step multiplies v_a by the square root of
 *
 *   [sum of gap^2 / (v_a + v_b)^2 + u / v_a^2] / [sum of 1 / (v_a + v_b) + 1 / v_a],
 *
 * the sums over all cells of the reporter: the MM algorithm for variance components (Zhou, Hu, Qiao and Lange 2019), with which
 * the penalised likelihood rises at every step. It ends where no variance moves by more than a ten-millionth of itself, or after
 * 20,000 steps.
 */
function variances(links: readonly Link[], start?: ReadonlyMap<string, number>): Map<string, number> {
  const reporters = reportersOf(links);
  const index = new Map(reporters.map((reporter, at) => [reporter, at]));
  const edges = links.map(({ a, b, cells, squares }) => ({
    a: index.get(a) ?? 0,
    b: index.get(b) ?? 0,
    cells,
    squares,
  }));
  const usual = Math.max(LEAST_NOISE ** 2, median(links.map((each) => each.squares / each.cells / 2)));
  const held = Float64Array.from(reporters, (reporter) => start?.get(reporter) ?? usual);
  const squares = new Float64Array(reporters.length);
  const cells = new Float64Array(reporters.length);
  for (let step = 0, most = 1; step < MOST_STEPS && most > SMALL; step++) {
    squares.fill(0);
    cells.fill(0);
    for (const each of edges) {
      const both = (held[each.a] ?? 0) + (held[each.b] ?? 0);
      for (const end of [each.a, each.b]) {
        squares[end] = (squares[end] ?? 0) + each.squares / both ** 2;
        cells[end] = (cells[end] ?? 0) + each.cells / both;
      }
    }
    most = 0;
    for (const [at, before] of held.entries()) {
      const above = (squares[at] ?? 0) + (PRIOR_CELLS * usual) / before ** 2;
      const below = (cells[at] ?? 0) + PRIOR_CELLS / before;
      const after = before * Math.sqrt(above / below);
      most = Math.max(most, Math.abs(after / before - 1));
      held[at] = after;
    }
  }
  return new Map(reporters.map((reporter, at) => [reporter, held[at] ?? usual]));
}

/**
 * Reporters whose variance follows from the gaps. Gaps give sums v_a + v_b only; where reporters fall into two camps and every pair is
 * across (a bipartite component of the graph of pairs), what is added to one camp can be taken from the other.
 */
function identified(links: readonly Link[]): Set<string> {
  const beside = new Map<string, string[]>();
  for (const { a, b } of links) {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  }
  const camp = new Map<string, number>();
  const told = new Set<string>();
  for (const first of beside.keys()) {
    if (camp.has(first)) continue;
    camp.set(first, 0);
    const component = [first];
    let odd = false;
    for (const each of component) {
      for (const other of beside.get(each) ?? []) {
        const own = camp.get(each) ?? 0;
        if (camp.get(other) === own) odd = true;
        if (camp.has(other)) continue;
        camp.set(other, 1 - own);
        component.push(other);
      }
    }
    if (odd) for (const each of component) told.add(each);
  }
  return told;
}

/** Share of normal errors of this standard deviation within a fifth: erf(ln 1.2 / (noise sqrt 2)). */
function indexOf(noise: number): number {
  return erf(WITHIN / (noise * Math.SQRT2));
}

/** Error function of a number from 0 up, within 1.5e-7. Abramowitz and Stegun (1964), 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const sum = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return 1 - sum * Math.exp(-x * x);
}

/**
 * How reliable reporters are, from how their figures and those of all their partners differ. The index is the share of a
 * reporter's figures that lie within a fifth of the true value, if its errors are normal with the standard deviation that the fixed-point
 * iteration gives it: 1 is a reporter without error, and the index falls to 0 as errors grow. It asks what the index of Gehlhar
 * (1996), the share of a reporter's trade on which partners agree within a fifth, asks too; but a reporter with unreliable partners does
 * not pay for them. A steady bias counts as error. The range comes from leaving out one partner after the other.
 *
 * A reporter whom no partner's figures answer is `isolated`, one with fewer than 3 partners has `too-few-partners`, and one
 * among reporters who fall into two camps that never report about their own is `not-identified`: none of them has an index.
 * @param discrepancies of one value each, a cell: exporter, importer and period
 * @param asked whose index is wanted
 */
export function reliabilityOf(
  discrepancies: readonly Discrepancy[],
  asked: readonly string[],
): Reliability[] {
  const links = linksOf(discrepancies);
  const told = identified(links);
  const whole = variances(links);
  return asked.map((reporter) => {
    const own = links.filter(({ a, b }) => a === reporter || b === reporter);
    const partners = own.length;
    const cells = own.reduce((sum, each) => sum + each.cells, 0);
    const variance = whole.get(reporter);
    const none = (why: Unrated): Reliability => ({
      reporter,
      index: null,
      low: null,
      high: null,
      noise: null,
      partners,
      cells,
      why,
    });
    if (variance === undefined) return none("isolated");
    if (partners < LEAST_REPORTER_PARTNERS) return none("too-few-partners");
    if (!told.has(reporter)) return none("not-identified");
    const without = own.flatMap((left) => {
      const rest = links.filter((each) => each !== left);
      const value = identified(rest).has(reporter) ? variances(rest, whole).get(reporter) : undefined;
      return value === undefined ? [] : [indexOf(Math.sqrt(value))];
    });
    const noise = Math.sqrt(variance);
    const index = indexOf(noise);
    return {
      reporter,
      index,
      low: without.length === 0 ? null : Math.min(index, ...without),
      high: without.length === 0 ? null : Math.max(index, ...without),
      noise,
      partners,
      cells,
      why: null,
    };
  });
}
