/** A step from one level to another, in whatever parts of a unit. */
export interface Levels {
  before: number;
  after: number;
}

export interface Fall {
  /** `ours - theirs`. */
  gap: number;
  steps: { before: number; after: number; amount: number; share: number | null; reached: number }[];
  rest: { amount: number; share: number | null };
}

/** Rounded, and a zero without a sign. */
const whole = (value: number) => Math.round(value) + 0;

/**
 * From their number to ours by steps, and what no step explains. All levels are rounded to whole units first, so that the
 * amounts and the rest add up to the gap exactly.
 */
export function waterfall(theirs: number, ours: number, steps: readonly Levels[]): Fall {
  const start = whole(theirs);
  const gap = whole(ours) - start;
  const shareOf = (amount: number) => (gap === 0 ? null : amount / gap);
  let reached = start;
  const taken = steps.map((step) => {
    const before = whole(step.before);
    const after = whole(step.after);
    const amount = after - before;
    reached += amount;
    return { before, after, amount, share: shareOf(amount), reached };
  });
  const amount = whole(ours) - reached;
  return { gap, steps: taken, rest: { amount, share: shareOf(amount) } };
}
