import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { MEASURES } from "../measures/all.js";
import { measureSeries, periodsFor, readingsAt, yearsBetween } from "../measures/reading.js";
import type { Coverage, Reading } from "../measures/schema.js";
import { assertEnded, type Period, parsePeriod, tenYearsBefore } from "../question/period.js";
import { parseQuestion } from "../question/question.js";
import { type Common, languageOf, look, oneFormat, printJson, withLedger } from "./context.js";
import { findById } from "./find.js";

export interface MeasureOptions extends Common {
  hub: string;
  with: string;
  from: string;
  to?: string;
  baseline?: string;
  currency?: string;
}

export async function measureCommand(id: string, options: MeasureOptions, effects: Effects): Promise<number> {
  oneFormat(options);
  const lang = await languageOf(options);
  const measure = findById(MEASURES, (each) => each.id, id, "measure");
  const from = parsePeriod(options.from, "--from");
  const to = options.to === undefined ? from : parsePeriod(options.to, "--to");
  const periods = yearsBetween(from, to);
  const last = periods.at(-1);
  if (last === undefined)
    throw usageError({
      code: "PERIOD_BACKWARDS",
      message: "--to ends before --from",
      expected: `--from ${to.label} --to ${from.label}`,
      found: `${from.label} to ${to.label}`,
      todo: "put the earlier one first",
    });
  assertEnded(last, effects.now());
  const question = parseQuestion({
    hub: options.hub,
    with: options.with,
    period: last.label,
    currency: options.currency,
  });
  const fixed = options.baseline === undefined ? undefined : parsePeriod(options.baseline, "--baseline");
  const baselineOf = (period: Period) => fixed ?? tenYearsBefore(period);
  const readings: Reading[] = [];
  const coverage: Coverage[] = [];
  await withLedger(effects, async (ledger) => {
    const all = new Map(
      periods
        .flatMap((period) => periodsFor(period, baselineOf(period)))
        .map((period) => [period.label, period]),
    );
    const measured = await measureSeries(
      ledger,
      measure,
      question.hub,
      question.partners,
      [...all.values()],
      question.currency,
    );
    for (const period of periods) {
      const at = readingsAt(measured, period, baselineOf(period), ledger);
      readings.push(...at.readings);
      coverage.push(...at.coverage);
    }
  });
  if (options.json === true) printJson(effects, readings);
  else if (options.csv === true) effects.stdout.write((await import("./csv.js")).readingsCsv(readings));
  else {
    const { renderReadings } = await import("../pages/terminal.js");
    effects.stdout.write(renderReadings({ measure, readings, coverage, lang }, look(effects, options)));
  }
  return 0;
}
