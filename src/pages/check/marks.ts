import type { Check } from "../../texts/check/schema.js";

/** A stretch of an article: plain, or of a statement. */
export interface Stretch {
  text: string;
  /** Place of its check; null: plain. */
  check: number | null;
  /** Checks whose statement begins right here. */
  begins: number[];
}

/** A paragraph in stretches, each statement where it stands; of two that overlap the shorter one is shown within the other. */
export function stretchesOf(
  text: string,
  { start, end }: { start: number; end: number },
  checks: readonly Check[],
): Stretch[] {
  const own = checks.flatMap(({ statement }, place) =>
    statement.start >= start && statement.end <= end ? [{ ...statement, place }] : [],
  );
  const cuts = [...new Set([start, end, ...own.flatMap((each) => [each.start, each.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const over = own
      .filter((each) => each.start <= from && each.end >= to)
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    return {
      text: text.slice(from, to),
      check: over[0]?.place ?? null,
      begins: own.filter((each) => each.start === from).map(({ place }) => place),
    };
  });
}
