import { FOB_REPORTERS } from "./fob-imports.data.js";
import type { Side } from "./gate.js";

/** A reporter that records imports FOB, and who says so. */
export interface FobReporter {
  reporter: string;
  /** Whether it is said of its figures in UN Comtrade. */
  comtrade: boolean;
  publisher: string;
  url: string;
}

/** At which border a value is: `mixed` of figures that were added and differ in it. */
export type Basis = "FOB" | "CIF" | "unstated" | "mixed";

export interface Based {
  basis: Basis;
  /** Who says so of the reporter, where the row does not tell; null where it does, or where it is taken by convention. */
  listed: FobReporter | null;
}

export function isBasis(text: string): text is Basis {
  return text === "FOB" || text === "CIF" || text === "unstated" || text === "mixed";
}

/**
 * The basis of a figure: what its row tells, by its own columns or its publisher's metadata. Where it does not tell, imports of a reporter
 * on the list of those who record them FOB are FOB.
 * @param convention the reader took the basis by convention, since the row has no value that is called CIF or FOB
 */
export function basisOf(
  side: Side,
  reporter: string,
  basis: Basis,
  convention: boolean,
  list: readonly FobReporter[] = FOB_REPORTERS,
): Based {
  if (side === "exporter" || (basis !== "unstated" && !convention)) return { basis, listed: null };
  const found = list.find((each) => each.reporter === reporter && (each.comtrade || !convention));
  return found === undefined ? { basis, listed: null } : { basis: "FOB", listed: found };
}

/**
 * A value moved to FOB.
 * @param ratio of CIF to FOB; null where it is not known
 * @returns null where it cannot be: the basis is not known, or the ratio is wanted and not known
 */
export function toFob(value: number, basis: Basis, ratio: number | null): number | null {
  if (basis === "FOB") return value;
  return basis === "CIF" && ratio !== null ? value / ratio : null;
}

/** Of many, the one that they share. */
export function sharedBasis(bases: readonly Basis[]): Basis {
  const [first = "unstated"] = bases;
  return bases.every((each) => each === first) ? first : "mixed";
}
