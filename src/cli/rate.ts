import { answerRate } from "../dossier/rate.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { type Amount, parseAmount } from "../question/amount.js";
import { parsePeriod } from "../question/period.js";
import { type Common, languageOf, look, printJson, withLedger } from "./context.js";

export interface RateOptions extends Common {
  period?: string;
}

/** Amounts two by two: each with what it was converted to. */
function pairsOf(texts: readonly string[]): [Amount, Amount][] {
  const amounts = texts.map((text) => parseAmount(text, "an amount"));
  const pairs: [Amount, Amount][] = [];
  for (let at = 0; at < amounts.length; at += 2) {
    const [from, to] = [amounts[at], amounts[at + 1]];
    if (from === undefined || to === undefined)
      throw usageError({
        code: "RATE_PAIRS",
        message: "an amount stands alone, without what it was converted to",
        expected: 'amounts two by two: "1.4bn USD" "1.3bn EUR"',
        found: `${texts.length} amounts`,
        todo: "write each amount before the amount that it was converted to",
      });
    pairs.push([from, to]);
  }
  return pairs;
}

export async function rateCommand(
  texts: readonly string[],
  options: RateOptions,
  effects: Effects,
): Promise<number> {
  const lang = await languageOf(options);
  const pairs = pairsOf(texts);
  const asked = (options.period?.split(",") ?? []).map((text) => parsePeriod(text, "--period"));
  const answer = await withLedger(effects, (ledger) => answerRate(ledger, pairs, asked));
  if (options.json === true) printJson(effects, answer);
  else {
    const { renderRates } = await import("../pages/terminal.js");
    effects.stdout.write(renderRates(answer, { ...look(effects, options), lang }));
  }
  return 0;
}
