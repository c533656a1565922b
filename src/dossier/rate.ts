import { editionsOf } from "../ledger/edition.js";
import type { Ledger } from "../ledger/ledger.js";
import { heldRates, ratesOf } from "../mirror/rates.js";
import type { Amount } from "../question/amount.js";
import type { Period } from "../question/period.js";
import { withoutFolder } from "./compose.js";
import type { RateAnswer } from "./schema.js";

/**
 * At which published rate amounts in two currencies are right, with the editions of the rates.
 * @throws ParallaxError `RATE_CURRENCIES`
 */
export async function answerRate(
  ledger: Ledger,
  pairs: readonly (readonly [Amount, Amount])[],
  asked: readonly Period[],
): Promise<RateAnswer> {
  const held = await heldRates(ledger);
  const editions = new Set(editionsOf(held.map(({ figure }) => figure)));
  return {
    ...ratesOf(pairs, held, asked),
    sources: ledger.editions.filter(({ id }) => editions.has(id)).map(withoutFolder),
  };
}
