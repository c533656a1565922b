import type { Ledger } from "../ledger/ledger.js";
import type { Measure } from "../measures/measure.js";
import { measureSeries, periodsFor, readingsAt } from "../measures/reading.js";
import type { Reading } from "../measures/schema.js";
import { type Period, parsePeriod, tenYearsBefore } from "../question/period.js";
import { parseQuestion, type Question } from "../question/question.js";
import { verdictsOf } from "./verdict.js";

/** Of the partner-years before the war, at most this share may be called beyond noise. */
export const PLACEBO_MOST = 0.15;
const FIRST = 2004;
const LAST = 2021;

export interface Placebo {
  /** Readings with a direction that could be judged: one for each measure, speaker, partner and year. */
  judged: number;
  beyond: number;
  byMeasure: { measure: string; judged: number; beyond: number }[];
  /** Verdicts of a partner and facet in a year. */
  cells: { judged: number; moved: number };
}

async function readingsOfYears(
  ledger: Ledger,
  measure: Measure,
  question: Question,
  years: readonly Period[],
): Promise<Map<string, Reading[]>> {
  const periods = new Map(
    years.flatMap((year) => periodsFor(year, tenYearsBefore(year))).map((period) => [period.label, period]),
  );
  const measured = await measureSeries(ledger, measure, question.hub, question.partners, [
    ...periods.values(),
  ]);
  return new Map(
    years.map((year) => [year.label, readingsAt(measured, year, tenYearsBefore(year), ledger).readings]),
  );
}

/** How often the method would have called a change beyond noise in each year from 2004 to 2021, each against the ten years before it. */
export async function placebo(
  ledger: Ledger,
  measures: readonly Measure[],
  hubs: readonly string[],
  partners: string,
  progress?: (text: string) => void,
): Promise<Placebo> {
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => parsePeriod(String(FIRST + index)));
  const voting = measures.filter(({ closer }) => closer !== "context");
  const counts = new Map(voting.map(({ id }) => [id, { measure: id, judged: 0, beyond: 0 }]));
  const cells = { judged: 0, moved: 0 };
  for (const hub of hubs) {
    const question = parseQuestion({ hub, with: partners, period: String(LAST) });
    const byYear = new Map<string, Reading[]>();
    for (const measure of voting) {
      progress?.(`${hub} ${measure.id}`);
      for (const [year, readings] of await readingsOfYears(ledger, measure, question, years))
        byYear.set(year, [...(byYear.get(year) ?? []), ...readings]);
    }
    for (const readings of byYear.values()) {
      for (const { measure, direction } of readings) {
        const count = counts.get(measure);
        if (count === undefined || direction === "unknown" || direction === "context") continue;
        count.judged++;
        if (direction !== "no-clear-change") count.beyond++;
      }
      for (const { verdict } of verdictsOf(question.partners, voting, readings)) {
        if (verdict === "unknown") continue;
        cells.judged++;
        if (verdict !== "no-clear-change") cells.moved++;
      }
    }
  }
  const byMeasure = [...counts.values()];
  return {
    judged: byMeasure.reduce((sum, { judged }) => sum + judged, 0),
    beyond: byMeasure.reduce((sum, { beyond }) => sum + beyond, 0),
    byMeasure,
    cells,
  };
}
