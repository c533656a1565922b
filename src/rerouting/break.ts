/** Where a series shifts, and the periods in which it may have: places of periods, both ends inside. */
export interface Shift {
  at: number;
  low: number;
  high: number;
}

/** Twice the log-likelihood that a date may lose and still be inside the interval, at 95 %. */
const WITHIN = 3.84;
/** Deviations are counted up to so many standard deviations. */
const MOST = 5;

/**
 * The date that splits deviations from the expectation best into two means, by least squares among `[from, to]`, with the dates whose
 * likelihood is within 3.84 / 2 of it (Bai 1997; the interval by likelihood ratio: Eo and Morley 2015). Null: too little is reported.
 */
export function findShift(deviations: Float64Array, from: number, to: number): Shift | null {
  const rests: { at: number; rest: number }[] = [];
  const sums = new Float64Array(deviations.length + 1);
  const squares = new Float64Array(deviations.length + 1);
  const counts = new Float64Array(deviations.length + 1);
  for (const [t, deviation] of deviations.entries()) {
    const value = Number.isNaN(deviation) ? 0 : Math.max(-MOST, Math.min(MOST, deviation));
    sums[t + 1] = (sums[t] ?? 0) + value;
    squares[t + 1] = (squares[t] ?? 0) + value ** 2;
    counts[t + 1] = (counts[t] ?? 0) + (Number.isNaN(deviation) ? 0 : 1);
  }
  const end = deviations.length;
  const known = counts[end] ?? 0;
  for (let at = Math.max(from, 0); at <= Math.min(to, end); at++) {
    const before = counts[at] ?? 0;
    const after = known - before;
    if (before < 2 || after < 2) continue;
    const sum = sums[at] ?? 0;
    rests.push({ at, rest: (squares[end] ?? 0) - sum ** 2 / before - ((sums[end] ?? 0) - sum) ** 2 / after });
  }
  const best = rests.reduce<{ at: number; rest: number } | null>(
    (least, one) => (least === null || one.rest < least.rest ? one : least),
    null,
  );
  if (best === null) return null;
  const inside = rests.filter(
    ({ rest }) => known * Math.log(Math.max(rest, 1e-9) / Math.max(best.rest, 1e-9)) <= WITHIN,
  );
  return { at: best.at, low: inside[0]?.at ?? best.at, high: inside.at(-1)?.at ?? best.at };
}
