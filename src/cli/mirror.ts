import { answerMirror } from "../dossier/mirror/answer.js";
import type { MirrorAnswer } from "../dossier/mirror/schema.js";
import { togetherOf } from "../dossier/mirror/together.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import type { Ledger } from "../ledger/ledger.js";
import { flowGoods } from "../mirror/goods.js";
import { latestYear } from "../mirror/latest.js";
import { assertSides } from "../mirror/sides.js";
import { parseGoods } from "../question/goods/asked.js";
import { assertEnded, monthIndex, type Period, parsePeriod, periodOf } from "../question/period.js";
import { countriesIn, type Entity, parseEntity, wordsIn } from "../question/question.js";
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

/** The importers that are asked for, one by one: a group in a list stands for its members. */
function importersOf(text: string, at: number): Entity[] {
  if (wordsIn(text).length < 2) return [parseEntity(text, at, "IMPORTER")];
  return countriesIn(text, at, "IMPORTER").map((code) => ({ code, members: [code] }));
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
  const sides = (at: number) => {
    const exporter = parseEntity(exporterText, at, "EXPORTER");
    return importersOf(importerText, at).map((importer) => {
      assertSides(exporter, importer);
      return [exporter, importer] as const;
    });
  };
  const [today, now] = [monthIndex(effects.now().getUTCFullYear(), 1), effects.now()];
  const flows = await withLedger(effects, async (ledger: Ledger) => {
    const goods =
      listed === undefined ? null : await flowGoods(ledger, listed, await fileOf(listed, effects));
    const [start, end] = await ends(options, now, async () => {
      const years = [];
      for (const both of sides(today)) years.push(await latestYear(ledger, ...both, goods));
      return Math.min(...years);
    });
    const answers: MirrorAnswer[] = [];
    // Later flows are compared in the currency of the first one, so that they can be added.
    for (const [exporter, importer] of sides(end.last))
      answers.push(
        await answerMirror(ledger, {
          exporter,
          importer,
          goods,
          from: start,
          to: end,
          currency: currency ?? answers[0]?.currency ?? null,
        }),
      );
    return answers;
  });
  const [alone] = flows;
  const together = flows.length > 1 ? togetherOf(flows) : null;
  if (options.json === true) printJson(effects, flows.length > 1 ? { flows, together } : alone);
  else if (options.csv === true) effects.stdout.write((await import("./mirror-csv.js")).mirrorCsv(flows));
  else {
    const { renderMirror, renderTogether } = await import("../pages/terminal.js");
    const style = { ...look(effects, options), lang };
    effects.stdout.write(flows.map((answer) => renderMirror(answer, style)).join("\n"));
    if (flows.length > 1) effects.stdout.write(`\n${renderTogether({ flows, together }, style)}`);
  }
  return 0;
}
