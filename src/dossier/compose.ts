import type { Edition, HeldEdition } from "../ledger/edition.js";
import type { Ledger } from "../ledger/ledger.js";
import { FACETS, type Measure } from "../measures/measure.js";
import { measureSeries, periodsFor, readingsAt } from "../measures/reading.js";
import type { Coverage, Reading } from "../measures/schema.js";
import type { Question } from "../question/question.js";
import { verdictsOf } from "../verdicts/verdict.js";
import { answer } from "./answer.js";
import { findingsOf } from "./findings.js";
import type { Dossier } from "./schema.js";

/** Called before each measure runs, for progress. */
export type Progress = (done: number, all: number, measure: string) => void;

/**
 * The answer to one question from the newest editions in the ledger: readings, verdicts, findings, coverage and the
 * sources behind them, with the answer in each language asked for. The same question on the same editions gives the same object.
 */
export async function composeDossier(
  ledger: Ledger,
  question: Question,
  measures: readonly Measure[],
  languages: readonly string[],
  progress?: Progress,
): Promise<Dossier> {
  const readings: Reading[] = [];
  const coverage: Coverage[] = [];
  const periods = periodsFor(question.period, question.baseline);
  for (const [index, measure] of measures.entries()) {
    progress?.(index, measures.length, measure.id);
    const measured = await measureSeries(
      ledger,
      measure,
      question.hub,
      question.partners,
      periods,
      question.currency,
    );
    const at = readingsAt(measured, question.period, question.baseline, ledger);
    readings.push(...at.readings);
    coverage.push(...at.coverage);
  }
  const verdicts = verdictsOf(question.partners, measures, readings);
  const used = new Set(readings.flatMap(({ editions }) => editions));
  const bare: Omit<Dossier, "answer"> = {
    question: {
      hub: question.hub.code,
      hubMembers: question.hub.members,
      with: question.with,
      partners: question.partners,
      period: question.period.label,
      baseline: question.baseline.label,
      currency: question.currency,
    },
    verdicts,
    readings,
    findings: findingsOf(
      readings,
      verdicts,
      ledger.editions.map(({ id }) => id),
      new Set(measures.filter(({ brief }) => brief === true).map(({ id }) => id)),
    ),
    coverage,
    unmeasured: FACETS.filter((facet) => !measures.some((measure) => measure.facet === facet)),
    sources: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
  const { question: asked, ...rest } = bare;
  return {
    question: asked,
    answer: Object.fromEntries(languages.map((lang) => [lang, answer(bare, measures, lang)])),
    ...rest,
  };
}

/** An edition without the folder in which it lies, which differs from machine to machine. */
export function withoutFolder({ folder: _, ...edition }: HeldEdition): Edition {
  return edition;
}
