import { sha256 } from "../../ledger/edition.js";
import type { Facet } from "../../measures/measure.js";

/** An id of anything as one that HTML, CSS and addresses all take. */
function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]+/g, "-");
}

/** Without its facet, a measure is still known by its name. */
const short = (measure: string) => safe(measure.slice(measure.indexOf(".") + 1));

/** An id in a few letters: 32 bits of its hash. */
const hashed = (id: string) => Number.parseInt(sha256(id).slice(0, 8), 16).toString(36);

/** Of a reading or of the last one of a series that ended: short, since hundreds of numbers lead to it, and the same in each language. */
export const readingAnchor = (id: string) => `r-${hashed(id)}`;
export const measureAnchor = (id: string) => `m-${short(id)}`;
export const tableAnchor = (measure: string) => `t-${short(measure)}`;
export const verdictAnchor = (partner: string, facet: Facet) => `v-${safe(partner)}-${facet}`;
export const sourceAnchor = (edition: string) => `s-${hashed(edition)}`;
export const facetAnchor = (facet: Facet) => `f-${facet}`;
/** Where the list of holes speaks of one partner, or, null, of all. */
export const holeAnchor = (partner: string | null) => `h-${safe(partner ?? "all")}`;
export const methodAnchor = (entry: string) => `how-${entry}`;
