// Month-to-month noise of trade in one code between one exporter and one partner, by its mean value a month. Measured on Eurostat COMEXT:
// exports of 27 member states to Armenia, Belarus, Georgia, Kazakhstan, Kyrgyzstan, Russia and Uzbekistan by CN8 code, January 2020 to
// December 2021 (81,785 series; `node bench/worlds/calibrate.mjs` measures again and prints the match). Source: Eurostat.

/** Middle of each class of mean monthly value, EUR. */
export const SIZES = [150, 550, 1_700, 5_500, 17_000, 55_000, 170_000, 550_000, 2_500_000];

/** @typedef {{ stay: number, born: number, zero: number, step: number, spread: number, kurtosis: number, lag1: number, lag2: number }} Noise */

/**
 * By class: share of months with trade after one with and after one without; share of months without; half the 16 to 84 % range of the
 * change of the logarithm from month to month; standard deviation of the logarithm about the series' mean; kurtosis of the changes;
 * correlation of that deviation with the month before, and with two months before.
 * @type {Noise[]}
 */
export const MEASURED = [
  {
    stay: 0.322,
    born: 0.104,
    zero: 0.868,
    step: 1.45,
    spread: 1.05,
    kurtosis: 4.4,
    lag1: -0.02,
    lag2: -0.07,
  },
  { stay: 0.552, born: 0.199, zero: 0.694, step: 1.59, spread: 1.33, kurtosis: 4.5, lag1: 0.03, lag2: -0.02 },
  { stay: 0.671, born: 0.259, zero: 0.563, step: 1.6, spread: 1.41, kurtosis: 4.7, lag1: 0.06, lag2: 0.01 },
  { stay: 0.766, born: 0.314, zero: 0.431, step: 1.51, spread: 1.42, kurtosis: 5.5, lag1: 0.07, lag2: 0.01 },
  { stay: 0.857, born: 0.366, zero: 0.285, step: 1.34, spread: 1.37, kurtosis: 6.7, lag1: 0.09, lag2: 0.03 },
  { stay: 0.921, born: 0.383, zero: 0.173, step: 1.07, spread: 1.25, kurtosis: 9.1, lag1: 0.15, lag2: 0.08 },
  { stay: 0.96, born: 0.367, zero: 0.1, step: 0.83, spread: 1.1, kurtosis: 12.2, lag1: 0.25, lag2: 0.11 },
  { stay: 0.975, born: 0.348, zero: 0.068, step: 0.66, spread: 0.99, kurtosis: 17.4, lag1: 0.33, lag2: 0.14 },
  { stay: 0.99, born: 0.339, zero: 0.031, step: 0.47, spread: 0.79, kurtosis: 23.7, lag1: 0.42, lag2: 0.23 },
];

/** Mean and standard deviation of the decimal logarithm of the mean monthly value of such series, and which share of all pairs and codes trades. */
export const LEVELS = { mean: 2.63, sd: 1.37, trading: 0.2 };

/**
 * How the generator makes such series, by class: chances of trade after a month with and without, standard deviation of a month's own
 * noise and of the slow part.
 */
const SLOW = 0.8;
/** Now and then a month moves by more, and mostly down: the larger the series, the more of its spread is of that kind. */
const BURST = { share: 0.08, times: 3.2, down: 0.7 };
const MADE = MEASURED.map(({ stay, born, step, spread }) => {
  const slow = Math.max(0.2, 0.65 * (spread ** 2 - step ** 2 / 2) * Math.min(1, step / 1.5) ** 1.2) / SLOW;
  return {
    stay,
    born,
    own: Math.sqrt(Math.max(0.04, step ** 2 / 2 - slow * (1 - SLOW))) / 1.1,
    slow: Math.sqrt(slow),
  };
});

/** @param {number} level */
function madeAt(level) {
  const x = Math.log(Math.max(level, 1));
  const logs = SIZES.map(Math.log);
  const above = logs.findIndex((at) => at > x);
  const high = above === -1 ? logs.length - 1 : above;
  const low = above === -1 ? high : Math.max(0, high - 1);
  const from = logs[low] ?? 0;
  const to = logs[high] ?? 0;
  const part = to === from ? 0 : Math.min(1, Math.max(0, (x - from) / (to - from)));
  const between = (/** @type {"stay" | "born" | "own" | "slow"} */ name) =>
    (MADE[low]?.[name] ?? 0) * (1 - part) + (MADE[high]?.[name] ?? 0) * part;
  return { stay: between("stay"), born: between("born"), own: between("own"), slow: between("slow") };
}

/**
 * A series of months of the given mean, its noise that of real series of its size.
 * @param {number} level mean a month
 * @param {number} length
 * @param {{ uniform: () => number, normal: () => number }} random
 */
export function noisy(level, length, { uniform, normal }) {
  const made = madeAt(level);
  const trading = made.born / (made.born + 1 - made.stay);
  const more = Math.exp(0.4 * normal());
  const own = made.own * more;
  const slow = made.slow;
  const variance = own ** 2 * (1 + BURST.share * (BURST.times ** 2 - 1)) + slow ** 2;
  const base = Math.log(level / trading) - Math.min(variance, 4) / 2;
  const out = new Float64Array(length);
  let on = uniform() < trading;
  let state = slow * normal();
  for (let t = 0; t < length; t++) {
    if (t > 0) {
      on = uniform() < (on ? made.stay : made.born);
      state = SLOW * state + Math.sqrt(1 - SLOW ** 2) * slow * normal();
    }
    const burst = uniform() < BURST.share;
    const draw = normal();
    const shock = burst ? own * BURST.times * Math.abs(draw) * (uniform() < BURST.down ? -1 : 1) : own * draw;
    if (on) out[t] = Math.exp(base + state + Math.max(-4, Math.min(shock, 4)));
  }
  return out;
}
