/**
 * Parallax as a library.
 *
 * @example
 * const ledger = await Ledger.open([starterHome()]);
 * const question = parseQuestion({ hub: "RUS", with: "central-asia", period: "2022" });
 * const dossier = await composeDossier(ledger, question, MEASURES, ["en"]);
 * ledger.close();
 */
export { composeDossier } from "./dossier/compose.js";
export { type Explained, explain } from "./dossier/explain.js";
export { answerGoods } from "./dossier/goods/answer.js";
export type { GoodsAnswer } from "./dossier/goods/schema.js";
export { answerMirror } from "./dossier/mirror/answer.js";
export type { MirrorQuestion } from "./dossier/mirror/rows.js";
export type { MirrorAnswer } from "./dossier/mirror/schema.js";
export { answerRate } from "./dossier/rate.js";
export { reconcile } from "./dossier/reconcile/reconcile.js";
export type { Reconciliation } from "./dossier/reconcile/schema.js";
export { answerReroutes, type ReroutesAsked } from "./dossier/reroutes/answer.js";
export type { ReroutesAnswer } from "./dossier/reroutes/schema.js";
export type { Dossier, Finding, RateAnswer } from "./dossier/schema.js";
export { ParallaxError } from "./errors.js";
export type { Edition } from "./ledger/edition.js";
export { starterHome, userHome } from "./ledger/home.js";
export { type Figure, Ledger } from "./ledger/ledger.js";
export { MEASURES } from "./measures/all.js";
export { eventsOf, visitCounts } from "./measures/events.js";
export type { Measure } from "./measures/measure.js";
export { measureSeries, periodsFor, readingsAt } from "./measures/reading.js";
export type { Coverage, EventTold, Reading, VisitCounts } from "./measures/schema.js";
export { type Aside, setAside } from "./mirror/aside.js";
export { type Trial, trial } from "./mirror/trial.js";
export { type Amount, parseAmount } from "./question/amount.js";
export { type GoodsAsked, parseGoods } from "./question/goods/asked.js";
export { parsePeriod } from "./question/period.js";
export { parseQuestion, type Question } from "./question/question.js";
export { type BulkQuestion, type BulkScan, scanBulk } from "./rerouting/bulk/scan.js";
export { SOURCES } from "./sources/all.js";
export { readBulk } from "./sources/bulk/read.js";
export { BULK_SOURCES } from "./sources/bulk/sources.js";
export { type Job, readSource, readSources } from "./sources/read.js";
export { compareLaws } from "./texts/laws/compare.js";
export { type Law, readLaw } from "./texts/laws/law.js";
export type { Similarity } from "./texts/laws/schema.js";
export { overallIndex } from "./verdicts/overall.js";
export type { OverallIndex, Verdict } from "./verdicts/schema.js";
export type { Weights } from "./verdicts/weighting.js";
export { parseWeights } from "./verdicts/weights.js";
