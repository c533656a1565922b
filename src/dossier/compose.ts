import type { Edition, HeldEdition } from "../ledger/edition.js";
import { editionsOf } from "../ledger/edition.js";
import type { Ledger } from "../ledger/ledger.js";
import { eventsOf } from "../measures/events.js";
import { FACETS, type Measure } from "../measures/measure.js";
import { measureSeries, periodsFor, readingsAt } from "../measures/reading.js";
import type { Coverage, Reading } from "../measures/schema.js";
import type { Question } from "../question/question.js";
import { verdictsOf } from "../verdicts/verdict.js";
import { loadLanguages } from "../words/words.js";
import { answer } from "./answer.js";
import { findingsOf } from "./findings.js";
import { publishedOf } from "./published.js";
import type { Dossier } from "./schema.js";
import { sentencesOf } from "./sentences.js";
import { unseenOf } from "./unseen.js";

/** Called before each measure runs, for progress. */
export type Progress = (done: number, all: number, measure: string) => void;

/** Two are with the database and one is read out of it. */
const AT_ONCE = 3;

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
  const loading = loadLanguages(languages);
  const { hub, partners, period, baseline, currency } = question;
  const periods = periodsFor(period, baseline);
  let started = 0;
  const next = async (measure: Measure) => {
    progress?.(started++, measures.length, measure.id);
    const measured = await measureSeries(ledger, measure, hub, partners, periods, currency, [period]);
    return readingsAt(measured, period, baseline, ledger);
  };
  await ledger.ask({ hub, partners, periods, currency });
  const all = await sideBySide(measures, next);
  const readings: Reading[] = all.flatMap((each) => each.readings);
  const coverage: Coverage[] = all.flatMap((each) => each.coverage);
  const verdicts = verdictsOf(question.partners, measures, readings);
  const events = await eventsOf(ledger, hub, partners, [period]);
  const used = new Set([
    ...readings.flatMap(({ editions }) => editions),
    ...editionsOf(events.flatMap(({ reports }) => reports.map(({ figure }) => figure))),
  ]);
  const findings = findingsOf(
    readings,
    verdicts,
    ledger.editions.map(({ id }) => id),
    new Set(measures.filter(({ brief }) => brief === true).map(({ id }) => id)),
  );
  const bare: Omit<Dossier, "answer"> = {
    question: {
      hub: hub.code,
      hubMembers: question.hub.members,
      with: question.with,
      partners: question.partners,
      period: question.period.label,
      baseline: question.baseline.label,
      currency: question.currency,
    },
    verdicts,
    readings,
    findings,
    sentences: sentencesOf({ readings, verdicts, findings, coverage }, FACETS, measures),
    events,
    coverage,
    unmeasured: FACETS.filter((facet) => !measures.some((measure) => measure.facet === facet)),
    unseen: unseenOf(question, readings, languages),
    published: publishedOf(question, readings, languages),
    sources: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
  await loading;
  const { question: asked, ...rest } = bare;
  return {
    question: asked,
    answer: Object.fromEntries(languages.map((lang) => [lang, answer(bare, measures, lang)])),
    ...rest,
  };
}

/** Works on some at a time, so that the database need not wait for what is made of its rows; the results are in order. */
async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/** An edition without the folder in which it lies, which differs from machine to machine, and without what packs its rows. */
export function withoutFolder({ folder: _, packed: __, ...edition }: HeldEdition): Edition {
  return edition;
}
