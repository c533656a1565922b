import { findGroup, membersAt } from "../question/question.js";

/** Hubs whose imports of listed goods the European Union and its partner countries restrict since 2022. */
const RESTRICTED = new Set(["RUS", "BLR"]);
/** Partner countries of the European Union in this: Annex VIII of Council Regulation (EU) No 833/2014. */
const PARTNERS = ["USA", "JPN", "GBR", "KOR", "AUS", "CAN", "NZL", "NOR", "CHE", "LIE", "ISL"];

/**
 * Countries that put goods for these hubs under sanctions: the fall of their direct exports bounds what they can have rerouted. Others, China
 * first, may go on exporting directly.
 * @param at a month, counted from year 0
 */
export function sanctioningCountries(hubs: readonly string[], at: number): ReadonlySet<string> {
  if (!hubs.some((hub) => RESTRICTED.has(hub))) return new Set();
  const union = findGroup("EU27");
  return new Set([...(union === undefined ? [] : membersAt(union, at)), ...PARTNERS]);
}
