import type { Rerouting } from "../../rerouting/schema.js";

/** Those that are told one by one: that were tested, since they are more than noise or only a few were tried. */
export function toldOf(all: readonly Rerouting[]): Rerouting[] {
  return all.filter(({ tests }) => tests.length > 0);
}
