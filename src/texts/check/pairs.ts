import type { Ledger } from "../../ledger/ledger.js";
import { heldRates, ratesOf } from "../../mirror/rates.js";
import type { Amount } from "../../question/amount.js";
import { parsePeriod } from "../../question/period.js";
import type { Query } from "../statements/schema.js";
import type { Check } from "./schema.js";

const amountOf = ({ value, rounding, unit }: Query, text: string): Amount | null =>
  value === null || (unit !== "USD" && unit !== "EUR")
    ? null
    : { text, value: Math.abs(value), half: rounding, unit };

/** Amounts that stand in two currencies in one sentence: the first one, and what it was converted to. */
function pairsOf(checks: readonly Check[]): [Check, Check][][] {
  const sentences = new Map<number, [Check, Check][]>();
  for (const [at, other] of checks.entries()) {
    const one = checks[at - 1];
    if (one === undefined || !other.converted) continue;
    const key = other.statement.sentence.start;
    sentences.set(key, [...(sentences.get(key) ?? []), [one, other]]);
  }
  return [...sentences.values()];
}

/**
 * Says of amounts in two currencies between which rates they are right together, and which published average is not: an average of a
 * year or month, since no rate of a day is held.
 */
export async function judgePairs(ledger: Ledger, checks: readonly Check[]): Promise<void> {
  const groups = pairsOf(checks);
  if (groups.length === 0) return;
  const held = await heldRates(ledger);
  for (const pairs of groups) {
    const amounts = pairs.flatMap(([one, other]): [Amount, Amount][] => {
      const [a, b] = [amountOf(one.query, one.statement.text), amountOf(other.query, other.statement.text)];
      return a === null || b === null || a.value === 0 || b.value === 0 || a.unit === b.unit ? [] : [[a, b]];
    });
    const years = [
      ...new Set(pairs.flatMap(([{ query }]) => (query.period === null ? [] : [query.period.slice(0, 4)]))),
    ];
    if (amounts.length === 0) continue;
    const { together, asked } = ratesOf(
      amounts,
      held,
      years.map((year) => parsePeriod(year)),
    );
    const span = together.converted ?? together.rounded;
    if (span === null) continue;
    const averages = asked.filter(({ period }) => period.length === 4);
    const why = [
      `rate:${span.low.toFixed(3)}:${span.high.toFixed(3)}`,
      ...averages.map(
        ({ period, rate }) =>
          `rate-${rate < span.low || rate > span.high ? "not" : "of"}:${period}:${rate.toFixed(3)}`,
      ),
    ];
    for (const [, other] of pairs) other.why.push(...why);
  }
}
