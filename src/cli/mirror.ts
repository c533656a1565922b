import { answerMirror } from "../dossier/mirror/answer.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import type { Ledger } from "../ledger/ledger.js";
import { flowGoods } from "../mirror/goods.js";
import { latestYear } from "../mirror/latest.js";
import { assertSides } from "../mirror/sides.js";
import { parseGoods } from "../question/goods/asked.js";
import { assertEnded, monthIndex, type Period, parsePeriod, periodOf } from "../question/period.js";
import { parseEntity } from "../question/question.js";
import { parseCurrency } from "../units.js";
import { type Common, languageOf, look, oneFormat, printJson, withLedger } from "./context.js";
import { fileOf } from "./goods-file.js";

export interface MirrorOptions extends Common {
  goods?: string;
  from?: string;
  to?: string;
  currency?: string;
}

/** Years shown where the first one is not given, the last one included. */
const YEARS = 5;

/** The first and the last period: as given, or the last years of which both sides are known. */
async function ends(
  { from, to }: MirrorOptions,
  now: Date,
  latest: () => Promise<number>,
): Promise<[Period, Period]> {
  const first = from === undefined ? undefined : parsePeriod(from, "--from");
  const last = to === undefined ? undefined : parsePeriod(to, "--to");
  const end = last ?? first ?? parsePeriod(String(await latest()));
  const start = first ?? periodOf(end.first - 12 * (YEARS - 1), end.last - 12 * (YEARS - 1));
  if (end.last < start.last)
    throw usageError({
      code: "PERIOD_BACKWARDS",
      message: "--to ends before --from",
      expected: `--from ${end.label} --to ${start.label}`,
      found: `${start.label} to ${end.label}`,
      todo: "put the earlier one first",
    });
  assertEnded(end, now);
  return [start, end];
}

export async function mirrorCommand(
  exporterText: string,
  importerText: string,
  options: MirrorOptions,
  effects: Effects,
): Promise<number> {
  oneFormat(options);
  const lang = await languageOf(options);
  const listed = options.goods === undefined ? undefined : parseGoods(options.goods);
  const currency = options.currency === undefined ? null : parseCurrency(options.currency);
  const both = (at: number) => {
    const exporter = parseEntity(exporterText, at, "EXPORTER");
    const importer = parseEntity(importerText, at, "IMPORTER");
    assertSides(exporter, importer);
    return [exporter, importer] as const;
  };
  const [today, now] = [monthIndex(effects.now().getUTCFullYear(), 1), effects.now()];
  const answer = await withLedger(effects, async (ledger: Ledger) => {
    const goods =
      listed === undefined ? null : await flowGoods(ledger, listed, await fileOf(listed, effects));
    const [start, end] = await ends(options, now, () => latestYear(ledger, ...both(today), goods));
    const [exporter, importer] = both(end.last);
    return answerMirror(ledger, { exporter, importer, goods, from: start, to: end, currency });
  });
  if (options.json === true) printJson(effects, answer);
  else if (options.csv === true) effects.stdout.write((await import("./mirror-csv.js")).mirrorCsv(answer));
  else {
    const { renderMirror } = await import("../pages/terminal.js");
    effects.stdout.write(renderMirror(answer, { ...look(effects, options), lang }));
  }
  return 0;
}
