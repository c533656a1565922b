import { explain } from "../dossier/explain.js";
import type { Effects } from "../effects.js";
import { MEASURES } from "../measures/all.js";
import { parseCurrency } from "../units.js";
import { type Common, languageOf, look, printJson, withLedger } from "./context.js";

export interface ExplainOptions extends Common {
  baseline?: string;
  currency?: string;
}

export async function explainCommand(id: string, options: ExplainOptions, effects: Effects): Promise<number> {
  const lang = await languageOf(options);
  const currency = options.currency === undefined ? null : parseCurrency(options.currency);
  const explained = await withLedger(effects, (ledger) =>
    explain(ledger, id, MEASURES, options.baseline, currency),
  );
  if (options.json === true) printJson(effects, explained);
  else {
    const { renderExplained } = await import("../pages/terminal.js");
    effects.stdout.write(renderExplained(explained, { ...look(effects, options), lang }));
  }
  return 0;
}
