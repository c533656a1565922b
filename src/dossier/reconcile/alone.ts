import { literal, number, text } from "../../ledger/duckdb.js";
import type { Ledger } from "../../ledger/ledger.js";
import { periodOf } from "../../question/period.js";
import type { Books, Money, Variant } from "./totals.js";

const key = ({ side, product, plus, first, last, edition, basis }: Variant) =>
  JSON.stringify([side, product, plus, first, last, edition, basis === "ours" ? "declared" : basis]);

/** What is known of a number that is no plain total of trade: itself, and itself at the rate of its period. */
export async function aloneBooks(ledger: Ledger, ours: Variant, money: Money): Promise<Books> {
  const period = periodOf(ours.first, ours.last).label;
  const [rate] = await ledger.rows(
    `SELECT per_usd, figure FROM rate WHERE period = ${literal(period)} ORDER BY figure`,
    { per_usd: number, figure: text },
  );
  return {
    editions: () => [],
    money(variant) {
      if (key(variant) !== key(ours)) return { missing: { code: "no-total", detail: {} } };
      if (variant.currency === ours.currency) return money;
      if (rate === undefined) return { missing: { code: "no-rate", detail: { period } } };
      const factor = variant.currency === "EUR" ? rate.per_usd : 1 / rate.per_usd;
      return { ...money, value: money.value * factor, rates: [rate.figure], rate: rate.per_usd };
    },
  };
}
