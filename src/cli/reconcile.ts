import { reconcile } from "../dossier/reconcile/reconcile.js";
import type { Effects } from "../effects.js";
import { MEASURES } from "../measures/all.js";
import { parseAmount } from "../question/amount.js";
import { type Common, languageOf, look, printJson, withLedger } from "./context.js";

export interface ReconcileOptions extends Common {
  with: string;
  scope?: string;
}

export async function reconcileCommand(
  id: string,
  options: ReconcileOptions,
  effects: Effects,
): Promise<number> {
  const lang = await languageOf(options);
  const theirs = parseAmount(options.with, "the number of --with");
  const reconciled = await withLedger(effects, (ledger) =>
    reconcile(ledger, id, theirs, options.scope, MEASURES),
  );
  if (options.json === true) printJson(effects, reconciled);
  else {
    const { renderReconciled } = await import("../pages/terminal.js");
    effects.stdout.write(renderReconciled(reconciled, { ...look(effects, options), lang }));
  }
  return 0;
}
