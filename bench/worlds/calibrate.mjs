// Measures month-to-month noise in Eurostat's file (PARALLAX_DATA, else ../shared/data) and in generated series of the same sizes, and
// prints both side by side. Skipped by word where the file is missing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { eurostatSeries } from "./eurostat.mjs";
import { noisy, SIZES } from "./noise.mjs";
import { randomOf } from "./random.mjs";

const MONTHS = 24;
const EDGES = [0, 300, 1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, Number.POSITIVE_INFINITY];

/** @typedef {{ n: number, zero: number, stay: number, born: number, step: number, spread: number, kurtosis: number, lag1: number, lag2: number, cv: number }} Measured */

const mean = (/** @type {number[]} */ values) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const quantile = (/** @type {number[]} */ values, /** @type {number} */ p) =>
  [...values].sort((a, b) => a - b)[Math.floor(p * (values.length - 1))] ?? Number.NaN;

/** @param {[number, number][]} pairs */
function correlation(pairs) {
  const x = mean(pairs.map(([a]) => a));
  const y = mean(pairs.map(([, b]) => b));
  const sum = (/** @type {(pair: [number, number]) => number} */ of) =>
    pairs.reduce((all, pair) => all + of(pair), 0);
  return (
    sum(([a, b]) => (a - x) * (b - y)) / Math.sqrt(sum(([a]) => (a - x) ** 2) * sum(([, b]) => (b - y) ** 2))
  );
}

/** @param {Float64Array[]} series @returns {Measured} */
export function measure(series) {
  let zeros = 0;
  const after = { on: [0, 0], off: [0, 0] };
  /** @type {number[]} */
  const steps = [];
  /** @type {number[]} */
  const deviations = [];
  /** @type {[number, number][][]} */
  const lags = [[], []];
  /** @type {number[]} */
  const variations = [];
  for (const values of series) {
    const logs = Array.from(values, (value) => (value > 0 ? Math.log(value) : null));
    const held = logs.flatMap((log) => (log === null ? [] : [log]));
    const centre = mean(held);
    const level = mean([...values]);
    if (level > 0)
      variations.push(Math.sqrt(mean(Array.from(values, (value) => (value - level) ** 2))) / level);
    for (const [t, log] of logs.entries()) {
      if (log === null) zeros++;
      else deviations.push(log - centre);
      const before = logs[t - 1];
      if (t > 0) {
        const counts = before === null ? after.off : after.on;
        counts[0] = (counts[0] ?? 0) + (log === null ? 0 : 1);
        counts[1] = (counts[1] ?? 0) + 1;
        if (log !== null && before !== null && before !== undefined) steps.push(log - before);
      }
      for (const lag of [1, 2]) {
        const other = logs[t - lag];
        if (log !== null && other !== null && other !== undefined)
          lags[lag - 1]?.push([log - centre, other - centre]);
      }
    }
  }
  const share = (/** @type {number[]} */ [yes = 0, all = 0]) => yes / Math.max(1, all);
  const middle = mean(steps);
  const second = mean(steps.map((step) => (step - middle) ** 2));
  return {
    n: series.length,
    zero: zeros / (series.length * MONTHS),
    stay: share(after.on),
    born: share(after.off),
    step: (quantile(steps, 0.84) - quantile(steps, 0.16)) / 2,
    spread: Math.sqrt(mean(deviations.map((value) => value ** 2))),
    kurtosis: mean(steps.map((step) => (step - middle) ** 4)) / second ** 2,
    lag1: correlation(lags[0] ?? []),
    lag2: correlation(lags[1] ?? []),
    cv: quantile(variations, 0.5),
  };
}

const level = (/** @type {Float64Array} */ values) => mean([...values]);
const inClass = (/** @type {Float64Array[]} */ all, /** @type {number} */ k) =>
  all.filter((values) => level(values) >= (EDGES[k] ?? 0) && level(values) < (EDGES[k + 1] ?? 0));

/** The noise of real and of made series, by size; null where Eurostat's file is missing. */
export async function calibration() {
  const file = join(
    process.env.PARALLAX_DATA ?? "../shared/data",
    "eurostat/comext_cn8_monthly_2020-2022.csv.gz",
  );
  if (!existsSync(file)) return null;
  const real = [...(await eurostatSeries(file, MONTHS)).values()];
  const random = randomOf(77);
  const made = real
    .map((values) => noisy(level(values), MONTHS, random))
    .filter((values) => level(values) > 0);
  return SIZES.map((size, k) => ({ size, real: measure(inClass(real, k)), made: measure(inClass(made, k)) }));
}

if (process.argv[1]?.endsWith("calibrate.mjs")) {
  const rows = await calibration();
  if (rows === null) console.log("skipped: Eurostat's months are not here (PARALLAX_DATA)");
  for (const { size, real, made } of rows ?? [])
    for (const [name, row] of Object.entries({ real, made }))
      console.log(
        String(size).padStart(8),
        name,
        ...Object.entries(row).map(([key, value]) => `${key}=${key === "n" ? value : value.toFixed(2)}`),
      );
}
