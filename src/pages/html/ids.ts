import type { Facet } from "../../measures/measure.js";

/** An id of anything as one that HTML, CSS and addresses all take. */
function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]+/g, "-");
}

export const readingAnchor = (id: string) => `r-${safe(id)}`;
export const measureAnchor = (id: string) => `m-${safe(id)}`;
export const tableAnchor = (measure: string) => `t-${safe(measure)}`;
export const verdictAnchor = (partner: string, facet: Facet) => `v-${safe(partner)}-${facet}`;
export const sourceAnchor = (edition: string) => `s-${safe(edition)}`;
export const facetAnchor = (facet: Facet) => `f-${facet}`;
/** Where the list of holes speaks of one partner, or, null, of all. */
export const holeAnchor = (partner: string | null) => `h-${safe(partner ?? "all")}`;
export const methodAnchor = (entry: string) => `how-${entry}`;
