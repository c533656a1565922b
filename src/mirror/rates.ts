import { usageError } from "../errors.js";
import { number, text } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Amount } from "../question/amount.js";
import { monthIndex, type Period } from "../question/period.js";
import type { Fit, Fitting, HeldRate, Implied, Intervals, JudgedRate, Rates, Span } from "./schema.js";

/** Every rate of the ledger, in euro for a dollar: yearly and monthly averages as their publishers give them, by period. */
export function heldRates(ledger: Ledger): Promise<HeldRate[]> {
  return ledger.rows("SELECT period, per_usd AS rate, figure FROM rate WHERE note = '' ORDER BY period", {
    period: text,
    rate: number,
    figure: text,
  });
}

/**
 * At which rate one amount was written in two currencies, in euro for a dollar. `converted` takes the first amount as it
 * stands and lets the second be rounded to its last digit, since who converts multiplies what is written; `rounded` lets
 * both be rounded.
 * @throws ParallaxError `RATE_CURRENCIES` unless one is in EUR and the other in USD, both above zero
 */
export function impliedRate(from: Amount, to: Amount): Implied {
  const eur = from.unit === "EUR" ? from : to;
  const usd = from.unit === "EUR" ? to : from;
  if (eur.unit !== "EUR" || usd.unit !== "USD" || !(eur.value > 0) || !(usd.value > 0))
    throw usageError({
      code: "RATE_CURRENCIES",
      message: "a rate needs one amount in EUR and one in USD, both above zero",
      expected: '"1.4bn USD" "1.3bn EUR"',
      found: `${JSON.stringify(from.text)} ${JSON.stringify(to.text)}`,
      todo: "write the currency with each amount, the one that was converted first",
    });
  const spanOf = (ofEur: number, ofUsd: number): Span => ({
    low: (eur.value - ofEur) / (usd.value + ofUsd),
    high: (eur.value + ofEur) / (usd.value - ofUsd),
  });
  return {
    from,
    to,
    rate: eur.value / usd.value,
    converted: to === eur ? spanOf(eur.half, 0) : spanOf(0, usd.half),
    rounded: spanOf(eur.half, usd.half),
  };
}

/** What lies in all of them; null where nothing does. */
export function overlap(spans: readonly Span[]): Span | null {
  const low = Math.max(...spans.map((span) => span.low));
  const high = Math.min(...spans.map((span) => span.high));
  return low <= high ? { low, high } : null;
}

const inside = (rate: number, span: Span | null) => span !== null && span.low <= rate && rate <= span.high;

function fitOf(rate: number, { converted, rounded }: Intervals): Fit {
  if (inside(rate, converted)) return "converted";
  return inside(rate, rounded) ? "rounded" : "no";
}

const isYear = ({ period }: HeldRate) => period.length === 4;

function firstMonth({ period }: HeldRate): number {
  return monthIndex(Number(period.slice(0, 4)), period.length > 4 ? Number(period.slice(5, 7)) : 1);
}

function fittingOf(held: readonly HeldRate[], intervals: Intervals, length: number): Fitting {
  const span = intervals.converted ?? intervals.rounded;
  const within = held
    .map((each): JudgedRate => ({ ...each, fit: fitOf(each.rate, intervals) }))
    .filter(({ fit }) => fit !== "no");
  const between = held.slice(1).flatMap((later, index): [HeldRate, HeldRate][] => {
    const earlier = held[index];
    if (earlier === undefined || span === null || firstMonth(later) - firstMonth(earlier) !== length)
      return [];
    const low = Math.min(earlier.rate, later.rate);
    const high = Math.max(earlier.rate, later.rate);
    return low < span.low && span.high < high ? [[earlier, later]] : [];
  });
  return { within, between };
}

/**
 * At which published rates amounts in two currencies are right. Pure.
 * @param pairs amounts, each with what it was converted to; one rate must fit them all
 * @param held by period, as `heldRates` gives them
 * @param asked periods whose rates are judged whether they fit or not
 */
export function ratesOf(
  pairs: readonly (readonly [Amount, Amount])[],
  held: readonly HeldRate[],
  asked: readonly Period[],
): Rates {
  const implied = pairs.map(([from, to]) => impliedRate(from, to));
  const together = {
    converted: overlap(implied.map(({ converted }) => converted)),
    rounded: overlap(implied.map(({ rounded }) => rounded)),
  };
  const within = (rate: HeldRate) => {
    const first = firstMonth(rate);
    const last = first + (isYear(rate) ? 11 : 0);
    return asked.some((period) => first >= period.first && last <= period.last);
  };
  return {
    pairs: implied,
    together,
    years: fittingOf(held.filter(isYear), together, 12),
    months: fittingOf(
      held.filter((each) => !isYear(each)),
      together,
      1,
    ),
    asked: held.filter(within).map((each) => ({ ...each, fit: fitOf(each.rate, together) })),
  };
}
