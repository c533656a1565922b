import { answerGrowth } from "../dossier/growth/answer.js";
import type { GrowthAnswer } from "../dossier/growth/schema.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { parseGoods } from "../question/goods/asked.js";
import { assertEnded, monthIndex, parsePeriod } from "../question/period.js";
import { countriesIn, parseEntity, wordsIn } from "../question/question.js";
import { type Common, languageOf, look, oneFormat, printJson, withLedger } from "./context.js";
import { toCsv } from "./csv.js";
import { fileOf } from "./goods-file.js";

export interface GrowthOptions extends Common {
  goods: string;
  period?: string;
  without?: string;
  least: string;
  factor: string;
  markets?: boolean;
  source?: string;
}

function positive(text: string, option: string, example: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
  throw usageError({
    code: "NUMBER_INVALID",
    message: `${option} is no number above zero`,
    expected: example,
    found: text,
    todo: "write it in digits, in whole units",
  });
}

function digits(text: string): string[] {
  const all = wordsIn(text);
  const wrong = all.find((word) => !/^\d{2,8}$/.test(word));
  if (wrong === undefined) return all;
  throw usageError({
    code: "CODE_INVALID",
    message: "--without names no beginning of a code",
    expected: "digits, two at least: 27 or 27,8703",
    found: wrong,
    todo: "write the first digits of the codes that are to be left out",
  });
}

function growthCsv({ exporter, goods, currency, rows }: GrowthAnswer): string {
  const ways = ["raw", "alive", "linked", "unlisted"] as const;
  return toCsv(
    [
      ...["exporter", "importer", "goods", "before", "after", "placebo", "currency"],
      ...ways.flatMap((way) => [`${way}_before`, `${way}_after`, `${way}_growth`]),
    ],
    rows.map((row) => [
      exporter.code,
      row.importer ?? "together",
      goods.asked,
      row.windows.before,
      row.windows.after,
      String(row.placebo),
      currency,
      ...ways.flatMap((way) => [row[way]?.before, row[way]?.after, row[way]?.growth]),
    ]),
  );
}

function marketsCsv({ currency, windows, markets }: GrowthAnswer): string {
  return toCsv(
    [
      ...["exporter", "importer", "product", "before", "after", "currency"],
      ...["value_before", "value_after", "growth", "new_code", "family_before"],
    ],
    markets.found.map(({ exporter, importer, product, before, after, growth, life, familyBefore }) => [
      ...[exporter, importer, product, windows.before, windows.after, currency],
      ...[before, after, growth, String(life === "new"), familyBefore],
    ]),
  );
}

/** How exports of some goods grew, by each way of reading codes that are new or ended. */
export async function growthCommand(
  exporterText: string,
  importersText: string,
  options: GrowthOptions,
  effects: Effects,
): Promise<number> {
  oneFormat(options);
  const lang = await languageOf(options);
  const goods = parseGoods(options.goods);
  const now = effects.now();
  const period = options.period === undefined ? null : parsePeriod(options.period, "--period");
  if (period !== null) assertEnded(period, now);
  const at = period?.last ?? monthIndex(now.getUTCFullYear(), 1);
  const file = await fileOf(goods, effects);
  const answer = await withLedger(effects, (ledger) =>
    answerGrowth(ledger, {
      exporter: parseEntity(exporterText, at, "EXPORTER"),
      importers: countriesIn(importersText, at, "IMPORTERS"),
      goods,
      file,
      period,
      without: options.without === undefined ? [] : digits(options.without),
      rule: {
        least: positive(options.least, "--least", "--least 10000000"),
        factor: positive(options.factor, "--factor", "--factor 2"),
      },
      source: options.source ?? null,
    }),
  );
  if (options.json === true) printJson(effects, answer);
  else if (options.csv === true)
    effects.stdout.write(options.markets === true ? marketsCsv(answer) : growthCsv(answer));
  else {
    const { renderGrowth } = await import("../pages/terminal.js");
    effects.stdout.write(renderGrowth(answer, options.markets === true, { ...look(effects, options), lang }));
  }
  return 0;
}
