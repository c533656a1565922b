/** Size of a line as small as a word, in its own units. */
export const SPARK = { width: 80, height: 20 };
const EDGE = 2;

/** A series as a path and the spot of its last value; null where it has fewer than two values. */
export function spark(values: readonly (number | null)[]): { d: string; x: number; y: number } | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const spots = values.map((value, index) =>
    value === null
      ? null
      : {
          x: Math.round(EDGE + (index * (SPARK.width - 2 * EDGE)) / Math.max(1, values.length - 1)),
          y: Math.round(
            high === low
              ? SPARK.height / 2
              : SPARK.height - EDGE - ((value - low) / (high - low)) * (SPARK.height - 2 * EDGE),
          ),
        },
  );
  const d = spots
    .map((spot, index) => (spot === null ? "" : `${spots[index - 1] == null ? "M" : "L"}${spot.x},${spot.y}`))
    .join("");
  const last = spots.findLast((spot) => spot !== null);
  return last == null ? null : { d, x: last.x, y: last.y };
}
