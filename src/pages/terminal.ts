export { renderReadings, renderTerminal } from "./terminal/dossier.js";
export { renderCounts, renderEvents } from "./terminal/events.js";
export { type ExplainedLook, renderExplained } from "./terminal/explained.js";
export type { Look } from "./terminal/ink.js";
export { renderGroups, renderMeasures, renderSources } from "./terminal/lists.js";
export { renderRates } from "./terminal/rates.js";
export { renderReconciled } from "./terminal/reconciled.js";
export { renderSimilar } from "./terminal/similar.js";
export { renderTable, type TableOptions } from "./terminal/table.js";
