import { MAD_TO_SD, mad, median } from "../statistics.js";

export type Side = "exporter" | "importer";

/** What one speaker says of one flow in one year. */
export interface Cell {
  /** In US dollars, at the rate of the year. */
  usd: number;
  /** As published: USD or EUR. */
  unit: string;
  /** Its publisher calls it an estimate: it may have been made from the other side's figure, so it cannot support that side. */
  estimate: boolean;
}

/** What one speaker says of one flow in one source, by year. */
export interface Series {
  side: Side;
  saidBy: string;
  source: string;
  cells: ReadonlyMap<number, Cell>;
  /** FOB, CIF or unstated, where that is known. */
  bases?: ReadonlyMap<number, string>;
}

/** A total flow from one country or group to another, with all series of either side. */
export interface Flow {
  exporter: string;
  importer: string;
  series: readonly Series[];
}

/**
 * Why a cell has its verdict. Kept: `no-conflict`, or `other-moved`, where the sides conflict and the other side's past does not
 * support it. Set aside: `conflict`, or `continues` a cell set aside. Not judged: `one-side`, `zero` on one side,
 * `past-too-short`, or `too-noisy` to tell a factor of ten.
 */
export type Why =
  | "no-conflict"
  | "other-moved"
  | "conflict"
  | "continues"
  | "one-side"
  | "zero"
  | "past-too-short"
  | "too-noisy";

/** The other side's cell that a cell was held against; where a set-aside one `continues`, the last there is. */
export interface Other {
  saidBy: string;
  source: string;
  year: number;
  usd: number;
}

/** The numbers behind a verdict; from `gap` on they are factors, as a change from 10 to 20 is one of 2. */
export interface Numbers {
  /** Years of the past in which both sides are known and kept. */
  years: number;
  /** The median of the smaller side over these years, in US dollars. */
  size: number;
  /** This side over the other. */
  gap: number;
  /** The median of the same over the past. */
  usual: number;
  /** How much the gap changed: against the usual one or against the last one, whichever is less. */
  changed: number;
  /** The change from which the sides conflict. */
  limit: number;
  /** This side's step from the last year of the past, against its usual steps. */
  own: number;
  /** The other side's step, against its own usual steps. */
  others: number;
}

export interface Outcome {
  verdict: "kept" | "set-aside" | "not-judged";
  why: Why;
  other: Other | null;
  numbers: Numbers | null;
}

export interface Judged extends Outcome {
  exporter: string;
  importer: string;
  side: Side;
  saidBy: string;
  source: string;
  year: number;
  cell: Cell;
}

/** Years before a cell that are its past. */
export const PAST = 10;
/** Of these, both sides must be known in two at the least: where they contradict each other, the noise of two covers both. */
export const LEAST_PAST = 2;
/** Two sides within this factor of each other do not conflict. */
export const AGREE = 1.5;
/** A change of the gap, or a step, is in line with its own past up to so many times the noise of that past: as for verdicts. */
const NOISES = 2.5;
/** What the gate is there to find: where a change of the gap by this factor would pass, nothing is said to be kept. */
const TELLS = Math.LN10;

/**
 * The least factor by which the gap must change before the sides conflict, by the usual size of the smaller side (US dollars): one
 * and a half times the largest change of the two-sided cells of the odd years to 2021, as the next whole number. Below USD 10
 * million there were too few to learn from. docs/gate.md shows the changes on odd and on even years.
 */
export const LIMITS: readonly { from: number; factor: number }[] = [
  { from: 1e9, factor: 2 },
  { from: 1e8, factor: 3 },
  { from: 1e7, factor: 4 },
  { from: 1e6, factor: 10 },
  { from: 0, factor: 100 },
];

function limitOf(usd: number): number {
  return Math.log(LIMITS.find(({ from }) => usd >= from)?.factor ?? Number.POSITIVE_INFINITY);
}

const noiseOf = (values: readonly number[]) => (values.length < 2 ? 0 : MAD_TO_SD * mad(values));

/** Whether a cell of a series has not been set aside. */
export type Kept = (series: Series, year: number) => boolean;

/** The years before `year` in which a series is known, kept and above zero, oldest first. */
function pastOf(series: Series, year: number, kept: Kept): number[] {
  return Array.from({ length: PAST }, (_, index) => year - PAST + index).filter(
    (each) => (series.cells.get(each)?.usd ?? 0) > 0 && kept(series, each),
  );
}

const logAt = (series: Series, year: number) => Math.log(series.cells.get(year)?.usd ?? Number.NaN);

/** How far the step from year `from` to a value in `year` lies from the usual one, and the noise of such steps; both as logarithms. */
function stepOf(series: Series, usd: number, from: number, year: number, kept: Kept) {
  const past = pastOf(series, year, kept);
  const steps = past
    .filter((each) => past.includes(each - 1))
    .map((each) => logAt(series, each) - logAt(series, each - 1));
  const usual = steps.length === 0 ? 0 : median(steps) * (year - from);
  return {
    off: Math.log(usd) - logAt(series, from) - usual,
    noise: noiseOf(steps) * Math.sqrt(year - from),
  };
}

interface Witness {
  series: Series;
  cell: Cell;
  /** Years in which both sides are known and kept. */
  shared: number[];
}

/** The other side's series that shares most of the past with this one. */
function witnessOf(own: Series, year: number, all: readonly Series[], kept: Kept): Witness | undefined {
  const past = pastOf(own, year, kept);
  return all
    .flatMap((series): Witness[] => {
      const cell = series.cells.get(year);
      if (series.side === own.side || cell === undefined || cell.estimate) return [];
      const known = new Set(
        pastOf(series, year, kept).filter((each) => series.cells.get(each)?.estimate === false),
      );
      return [{ series, cell, shared: past.filter((each) => known.has(each)) }];
    })
    .reduce<Witness | undefined>(
      (best, each) => (best !== undefined && best.shared.length >= each.shared.length ? best : each),
      undefined,
    );
}

/**
 * Judges one value of a series against the other side. With g the logarithm of this side over the other, the sides conflict
 * where they are not within 1.5 of each other and g moved, from the median of its past and from its last value alike, by more than
 * 2.5 x 1.4826 x MAD of its past, and by more than the limit for flows of this size. Then the cell is set aside if it left its own usual
 * step farther than the other side did, and the other side's step is in line with the other side's past: within 2.5 times the
 * noise of its steps, or less than half of the conflict. MAD: Rousseeuw and Croux (1993).
 * @param usd the value to judge, in place of the one that the series has
 */
export function judgeCell(
  own: Series,
  usd: number,
  year: number,
  all: readonly Series[],
  kept: Kept,
): Outcome {
  const witness = witnessOf(own, year, all, kept);
  const without = (why: Why, other: Other | null = null): Outcome => ({
    verdict: "not-judged",
    why,
    other,
    numbers: null,
  });
  if (witness === undefined) return without("one-side");
  const { series, cell, shared } = witness;
  const other: Other = { saidBy: series.saidBy, source: series.source, year, usd: cell.usd };
  const last = shared.at(-1);
  if (!(usd > 0 && cell.usd > 0)) return without("zero", other);
  if (last === undefined || shared.length < LEAST_PAST) return without("past-too-short", other);

  const gap = Math.log(usd / cell.usd);
  const gaps = shared.map((each) => logAt(own, each) - logAt(series, each));
  const usual = median(gaps);
  const moves = [gap - usual, gap - (gaps.at(-1) ?? usual)];
  const changed =
    Math.sign(moves[0] ?? 0) === Math.sign(moves[1] ?? 0) ? Math.min(...moves.map(Math.abs)) : 0;
  const size = Math.min(
    ...[own, series].map((each) => median(shared.map((past) => each.cells.get(past)?.usd ?? 0))),
  );
  const limit = Math.max(NOISES * noiseOf(gaps), limitOf(size));
  const mine = stepOf(own, usd, last, year, kept);
  const theirs = stepOf(series, cell.usd, last, year, kept);
  const outcome = (verdict: Outcome["verdict"], why: Why): Outcome => ({
    verdict,
    why,
    other,
    numbers: {
      years: shared.length,
      size,
      gap: Math.exp(gap),
      usual: Math.exp(usual),
      changed: Math.exp(changed),
      limit: Math.exp(limit),
      own: Math.exp(mine.off),
      others: Math.exp(theirs.off),
    },
  });
  if (!(Math.abs(gap) > Math.log(AGREE) && changed > limit))
    return limit < TELLS ? outcome("kept", "no-conflict") : outcome("not-judged", "too-noisy");
  const supported =
    Math.abs(theirs.off) < Math.abs(mine.off) &&
    Math.abs(theirs.off) <= Math.max(NOISES * theirs.noise, changed / 2);
  return supported ? outcome("set-aside", "conflict") : outcome("kept", "other-moved");
}

/** The cell of a series in its last year before `year`, by what became of it. */
function lastOf(judged: readonly Judged[], own: Series, verdict: (each: Judged) => boolean) {
  return judged.findLast(
    (each) =>
      each.side === own.side && each.saidBy === own.saidBy && each.source === own.source && verdict(each),
  );
}

/**
 * A cell that cannot be judged, right after one that was set aside, and nearer to that one than to the last one kept: it
 * stays at the level that was not believed.
 */
function continued(judged: readonly Judged[], own: Series, usd: number): Other | undefined {
  const before = lastOf(judged, own, () => true);
  const good = lastOf(judged, own, ({ verdict, cell }) => verdict !== "set-aside" && cell.usd > 0);
  if (before?.verdict !== "set-aside" || before.other === null || good === undefined || !(usd > 0)) return;
  const far = (from: Judged) => Math.abs(Math.log(usd / from.cell.usd));
  return far(before) < far(good) ? before.other : undefined;
}

/** Every cell of a flow, in order of years, each against a past of cells that were not set aside. */
export function judgeFlow({ exporter, importer, series }: Flow): Judged[] {
  const judged: Judged[] = [];
  const aside = new Map(series.map((each) => [each, new Set<number>()]));
  const kept: Kept = (each, year) => aside.get(each)?.has(year) !== true;
  const years = [...new Set(series.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  for (const year of years) {
    const now: Judged[] = [];
    for (const own of series) {
      const cell = own.cells.get(year);
      if (cell === undefined) continue;
      let outcome = judgeCell(own, cell.usd, year, series, kept);
      const other = outcome.verdict === "not-judged" ? continued(judged, own, cell.usd) : undefined;
      if (other !== undefined)
        outcome = { verdict: "set-aside", why: "continues", other: outcome.other ?? other, numbers: null };
      now.push({
        exporter,
        importer,
        side: own.side,
        saidBy: own.saidBy,
        source: own.source,
        year,
        cell,
        ...outcome,
      });
      if (outcome.verdict === "set-aside") aside.get(own)?.add(year);
    }
    judged.push(...now);
  }
  return judged;
}
