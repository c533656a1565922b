import type { Mirrored } from "../mirror/pairs.js";
import { quantile } from "../statistics.js";
import { leastSquares } from "./ols.js";

/** What the ratio of CIF to FOB depends on: logarithm of the ratio = constant + logKm x ln(km) + contiguous. */
export interface MarginFit {
  constant: number;
  logKm: number;
  contiguous: number;
  /** Standard errors, by pairs; null where the sample does not tell the regressor from the others, and it counts as zero. */
  errors: { constant: number | null; logKm: number | null; contiguous: number | null };
  covariance: readonly (readonly number[])[];
  /** Ratios below `low` and above `high` count as these. */
  winsorised: { low: number; high: number };
  observations: number;
  pairs: number;
  r2: number;
}

/** A ratio of CIF to FOB that follows from a fit. */
export interface Margin {
  /** Within the bounds. */
  ratio: number;
  /** As the regression has it. */
  unclipped: number;
  /** Of 95 %, of `unclipped`. */
  low: number;
  high: number;
  clipped: boolean;
}

/** Share of the ratios at either end that count as the last one inside. */
export const WINSORISED = 0.05;
/**
 * A ratio of CIF to FOB never lies outside: goods do not lose value on the way, and freight and insurance of the whole trade of two
 * countries do not come to more than a quarter of it. The upper bound is a rule of ours and no finding.
 */
export const MARGIN_BOUNDS = { low: 1, high: 1.25 } as const;
/** Fewer observations, or pairs, say nothing about distance. */
export const LEAST_OBSERVATIONS = 30;
export const LEAST_PAIRS = 10;
const NORMAL_95 = 1.959964;

export const MARGIN_SOURCE =
  "Ratio of mirror figures on distance and contiguity, after Gaulier and Zignago, BACI: International Trade Database at the Product-Level (CEPII working paper 2010-23); what such ratios cannot tell: Hummels and Lugovskyy, Are Matched Partner Trade Statistics a Usable Measure of Transportation Costs? (Review of International Economics 14, 2006)";

const row = (km: number, contiguous: boolean) => [1, Math.log(km), contiguous ? 1 : 0];

/**
 * Regression of the logarithm of CIF over FOB on the logarithm of distance and contiguity. The ratios are winsorised: those beyond the
 * quantiles .05 and .95 count as these. After Gaulier and Zignago (2010), who estimate CIF rates so, without their unit values, which totals
 * do not have. The constant takes in what is recorded on one side only, so the level is that of this sample and no pure freight: Hummels and
 * Lugovskyy (2006) find such ratios of little use for the level and for changes over time, which is why the result is clipped and
 * never shown alone.
 * @returns null with fewer than 30 observations or 10 pairs
 */
export function fitMargin(mirrored: readonly Mirrored[]): MarginFit | null {
  const pairs = mirrored.map(({ exporter, importer }) => `${exporter}>${importer}`);
  if (mirrored.length < LEAST_OBSERVATIONS || new Set(pairs).size < LEAST_PAIRS) return null;
  const ratios = mirrored.map(({ sent, received }) => Math.log(received / sent));
  const [low, high] = [quantile(ratios, WINSORISED), quantile(ratios, 1 - WINSORISED)];
  const rows = mirrored.map(({ km, contiguous }) => row(km, contiguous));
  const fit = leastSquares(
    ratios.map((ratio) => Math.min(high, Math.max(low, ratio))),
    [0, 1, 2].map((column) => rows.map((each) => each[column] ?? 0)),
    pairs,
  );
  const [constant, logKm, contiguous] = fit.coefficients;
  return {
    constant: constant ?? 0,
    logKm: logKm ?? 0,
    contiguous: contiguous ?? 0,
    errors: {
      constant: fit.errors[0] ?? null,
      logKm: fit.errors[1] ?? null,
      contiguous: fit.errors[2] ?? null,
    },
    covariance: fit.covariance,
    winsorised: { low: Math.exp(low), high: Math.exp(high) },
    observations: mirrored.length,
    pairs: new Set(pairs).size,
    r2: fit.r2,
  };
}

/** The ratio of CIF to FOB at a distance, clipped to its bounds, with the 95 % of the regression's line by its robust errors. */
export function marginAt(fit: MarginFit, km: number, contiguous: boolean): Margin {
  const at = row(km, contiguous);
  const log = fit.constant + fit.logKm * Math.log(km) + (contiguous ? fit.contiguous : 0);
  const variance = at.reduce(
    (sum, a, i) => sum + at.reduce((inner, b, j) => inner + a * b * (fit.covariance[i]?.[j] ?? 0), 0),
    0,
  );
  const off = NORMAL_95 * Math.sqrt(Math.max(0, variance));
  const unclipped = Math.exp(log);
  const ratio = Math.min(MARGIN_BOUNDS.high, Math.max(MARGIN_BOUNDS.low, unclipped));
  return {
    ratio,
    unclipped,
    low: Math.exp(log - off),
    high: Math.exp(log + off),
    clipped: ratio !== unclipped,
  };
}
