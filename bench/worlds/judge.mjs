/** @typedef {import("../../src/rerouting/schema.js").Rerouting} Rerouting */
/** @typedef {import("../../src/rerouting/schema.js").Scanned} Scanned */
/** @typedef {{ declared: string, arriving: string, family: string, via: string, kind: string, size: number, amount: number }} Truth what was planted */
/** @typedef {{ size: number, kind: string, found: boolean, covered: boolean | null, width: number | null }} Met a planted rerouting, and what became of it */
/** @typedef {{ found: number, wrong: Rerouting[], met: Met[] }} Judged */

/**
 * Whether a finding is of something planted: its code, as it was declared when it left its origin, or its family, through that via.
 * @param {Rerouting} finding @param {Truth} plant
 */
const isOf = (finding, plant) =>
  finding.via === plant.via &&
  (finding.kind === "family" ? finding.product === plant.family : finding.product === plant.declared);

/**
 * Findings against what was planted. The amount of a family is that of all that was planted in it.
 * @param {readonly Rerouting[]} findings @param {readonly Truth[]} plants
 * @returns {Judged}
 */
export function judge(findings, plants) {
  const met = plants.map((plant) => {
    const finding = findings.find((each) => isOf(each, plant));
    if (finding === undefined)
      return { size: plant.size, kind: plant.kind, found: false, covered: null, width: null };
    const { low, high } = finding.rerouted;
    return {
      size: plant.size,
      kind: plant.kind,
      found: true,
      covered: low <= plant.amount && plant.amount <= high,
      width: (high - low) / plant.amount,
    };
  });
  return {
    found: findings.length,
    wrong: findings.filter((finding) => !plants.some((plant) => isOf(finding, plant))),
    met,
  };
}

const SIZES = [0.5, 1, 2, 3, 4, 6, 10, 20, Number.POSITIVE_INFINITY];
export const CLEAR = 4;

const median = (/** @type {number[]} */ values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN)) /
    2
  );
};

/** @param {readonly Judged[]} all */
export function summary(all) {
  const met = all.flatMap((each) => each.met);
  const count = all.reduce((sum, { found }) => sum + found, 0);
  const wrong = all.reduce((sum, each) => sum + each.wrong.length, 0);
  const share = (/** @type {Met[]} */ of) => of.filter(({ found }) => found).length / of.length;
  const clear = met.filter(({ size }) => size >= CLEAR);
  const seen = met.filter(({ found }) => found);
  return {
    found: count,
    wrong,
    withAny: all.filter(({ found }) => found > 0).length,
    rate: count === 0 ? 0 : wrong / count,
    clear: clear.length,
    recall: share(clear),
    kinds: [...new Set(clear.map(({ kind }) => kind))].sort().map((kind) => ({
      kind,
      n: clear.filter((one) => one.kind === kind).length,
      recall: share(clear.filter((one) => one.kind === kind)),
    })),
    covered: seen.filter(({ covered }) => covered === true).length / seen.length,
    width: median(seen.flatMap(({ width }) => (width === null ? [] : [width]))),
    curve: SIZES.slice(0, -1).map((from, k) => {
      const to = SIZES[k + 1] ?? Number.POSITIVE_INFINITY;
      const part = met.filter(({ size }) => size >= from && size < to);
      return { from, to, n: part.length, recall: share(part) };
    }),
  };
}
