import type { Reading } from "../measures/schema.js";
import type { Verdict } from "../verdicts/schema.js";
import type { Finding } from "./schema.js";

const LARGEST = 5;
/** Two sides, or two editions, that differ by more than this share of the larger are worth saying. */
const SIDES = 0.1;
const EDITIONS = 0.005;

function relativeGap(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** The edition that a reading names where editions stand side by side. */
function sideBySide({ id }: Reading): string {
  return /\/([0-9a-f]{16})$/.exec(id)?.[1] ?? "";
}

/**
 * The largest changes by score, one of each family of measures and partner: of editions side by side the newest. Context
 * does not count, nor what is shown in a line beside the measure that leads its family.
 * @param newestFirst ids of editions
 * @param brief ids of measures
 */
function largest(
  readings: readonly Reading[],
  newestFirst: readonly string[],
  brief: ReadonlySet<string>,
): Finding[] {
  const scored = readings.filter(
    ({ measure, direction, change }) =>
      direction !== "context" && change?.score != null && !brief.has(measure),
  );
  const newest = scored.filter((reading) => {
    const rank = (each: Reading) => newestFirst.indexOf(sideBySide(each));
    return !scored.some(
      (other) =>
        other.measure === reading.measure &&
        other.partner === reading.partner &&
        other.saidBy === reading.saidBy &&
        rank(other) < rank(reading),
    );
  });
  const score = ({ change }: Reading) => Math.abs(change?.score ?? 0);
  const seen = new Set<string>();
  return newest
    .sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))
    .filter(({ family, partner }) => {
      const key = `${family.split("@")[0]} ${partner}`;
      return seen.has(key) ? false : Boolean(seen.add(key));
    })
    .slice(0, LARGEST)
    .map(({ partner, facet, id, change }) => ({
      kind: "largest-change",
      partner,
      facet,
      readings: [id],
      amount: change?.score ?? null,
    }));
}

function pairs(
  readings: readonly Reading[],
  alike: (a: Reading, b: Reading) => boolean,
  kind: "sides-differ" | "editions-differ",
  from: number,
): Finding[] {
  return readings.flatMap((a, index) =>
    readings.slice(index + 1).flatMap((b): Finding[] => {
      if (
        a.value === null ||
        b.value === null ||
        a.measure !== b.measure ||
        a.partner !== b.partner ||
        a.unit !== b.unit ||
        !alike(a, b)
      )
        return [];
      const amount = relativeGap(a.value, b.value);
      return amount > from
        ? [{ kind, partner: a.partner, facet: a.facet, readings: [a.id, b.id], amount }]
        : [];
    }),
  );
}

/** Whether one of two readings is the hub's and the other the partner's own. */
function twoSides({ hub, partner, saidBy }: Reading, other: Reading): boolean {
  return (saidBy === hub && other.saidBy === partner) || (saidBy === partner && other.saidBy === hub);
}

function opposite(readings: readonly Reading[], verdicts: readonly Verdict[]): Finding[] {
  return verdicts
    .filter(({ basis }) => basis.families.closer > 0 && basis.families.farther > 0)
    .map(({ partner, facet, readings: ids }) => ({
      kind: "opposite-signals",
      partner,
      facet,
      readings: readings
        .filter(
          ({ id, direction }) => ids.includes(id) && (direction === "closer" || direction === "farther"),
        )
        .map(({ id }) => id),
      amount: null,
    }));
}

export function findingsOf(
  readings: readonly Reading[],
  verdicts: readonly Verdict[],
  newestFirst: readonly string[],
  brief: ReadonlySet<string>,
): Finding[] {
  return [
    ...largest(readings, newestFirst, brief),
    ...opposite(readings, verdicts),
    ...pairs(readings, twoSides, "sides-differ", SIDES),
    ...pairs(readings, (a, b) => a.saidBy === b.saidBy, "editions-differ", EDITIONS),
  ];
}
