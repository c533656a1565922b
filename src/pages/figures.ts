import type { Figure } from "../ledger/ledger.js";

/** Figures of one file of one edition together, in the order in which they first come. */
export function byFile(figures: readonly Figure[]): Figure[][] {
  const files = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.edition, figure.saidBy, figure.at.file, figure.at.origin].join(" ");
    files.set(key, [...(files.get(key) ?? []), figure]);
  }
  return [...files.values()];
}
