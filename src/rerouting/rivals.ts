import type { Rerouted } from "./amount.js";
import type { Panel } from "./panel.js";
import type { RerouteTest, Rival } from "./schema.js";
import { meanOf } from "./series.js";
import type { Channel, Followed } from "./trials.js";

/**
 * Other explanations that the data leave open, by rule:
 * - `own-demand`: V may use the goods. Where no second leg is seen, or what arrived is more than twice what can have gone on.
 * - `distributors-in-hub`: V bought them from the hub's distributors before, and buys less there now, or nobody says.
 * - `not-made-in-origin`: an origin ships more to V than it ever sold of it anywhere in the panel.
 * - `origin-or-consignment`: V records less from these origins than they say, so it may count by origin of the goods, not by sender.
 * - `new-code`: a code of the family was born after the break began to be looked for.
 * - `price`: there are no quantities, so a rise in value may be one in price.
 */
export function rivalsOf(
  panel: Panel,
  channel: Channel,
  followed: Followed,
  tests: readonly RerouteTest[],
  rerouted: Rerouted | null,
  excess: number,
): Rival[] {
  const { unit, dates, watched } = followed;
  const state = (name: RerouteTest["name"]) => tests.find((test) => test.name === name)?.state;
  const out: Rival[] = [];
  if (channel === "first-leg-only" || (rerouted !== null && excess > 2 * rerouted.high))
    out.push("own-demand");
  const back = unit.goods.map((product) => {
    for (const side of ["byExporter", "byImporter"] as const) {
      const leg = panel.values.back[side];
      const start = leg.start(product, unit.hub, unit.partner);
      const [before, after] = [
        meanOf(leg.values, start, 0, dates.at),
        meanOf(leg.values, start, dates.at, leg.periods),
      ];
      if (!Number.isNaN(before) && !Number.isNaN(after)) return after < before;
    }
    return channel === "first-leg-only";
  });
  if (back.some((fell) => fell)) out.push("distributors-in-hub");
  const unmade = (rerouted?.origins ?? []).some(({ origin, share }) => {
    const place = panel.origins.findIndex(({ code }) => code === origin);
    const sold = unit.goods.reduce((sum, product) => {
      const all = [panel.values.inflow.byExporter, panel.values.direct.byExporter];
      return all.reduce((whole, leg) => {
        let part = whole;
        for (let importer = 0; importer < leg.importers; importer++) {
          const mean = meanOf(leg.values, leg.start(product, place, importer), 0, dates.at);
          part += Number.isNaN(mean) ? 0 : mean;
        }
        return part;
      }, sum);
    }, 0);
    return (share * excess) / Math.max(1, panel.periods.length - dates.at) > sold;
  });
  if (unmade) out.push("not-made-in-origin");
  if (watched.gap === null || (state("mirror-gap") === "failed" && channel !== "lost-in-transit"))
    out.push("origin-or-consignment");
  if (unit.goods.some((place) => (panel.born[place] ?? 0) > dates.at - 12)) out.push("new-code");
  if (state("unit-values") === "not available") out.push("price");
  return out;
}
