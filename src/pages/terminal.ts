export { renderReadings, renderTerminal } from "./terminal/dossier.js";
export { type ExplainedLook, renderExplained } from "./terminal/explained.js";
export type { Look } from "./terminal/ink.js";
export { renderRates } from "./terminal/rates.js";
export { renderReconciled } from "./terminal/reconciled.js";
export { renderSimilar } from "./terminal/similar.js";
export { renderTable, type TableOptions } from "./terminal/table.js";
