import type { Rerouting } from "../../rerouting/schema.js";

/** Where so few were tried, each of them is told, whatever came out. */
export const FEW = 12;

/** Those that are told one by one: what is more than noise, and all where only a few were asked for. */
export function toldOf(all: readonly Rerouting[]): Rerouting[] {
  return all.filter(({ verdict }) => all.length <= FEW || verdict === "found" || verdict === "undecided");
}
