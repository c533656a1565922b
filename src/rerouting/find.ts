import { meanBreaks } from "./breaks.js";
import type { Panel } from "./panel.js";
import { chosenSum } from "./series.js";
import type { Found } from "./trials.js";

/**
 * Looks for the break of each unit where the mean of its own series first rises: of what the partner sent to the hub, or, where nobody
 * says so, of what came in. Units that cannot have rerouted anything are looked through in the same way, so that the search itself
 * makes no finding.
 */
export function foundIn(panel: Panel): Found {
  const middle = Math.floor(panel.periods.length / 2);
  const origins = [...panel.origins.keys()];
  return ({ goods, partner, hub }) => {
    const sum =
      chosenSum(panel.values.outflow, { goods, exporters: [partner], importers: [hub] }, middle) ??
      chosenSum(panel.values.inflow, { goods, exporters: origins, importers: [partner] }, middle);
    if (sum === null) return null;
    const rise = meanBreaks(sum.values.map((value, t) => value / (sum.cover[t] ?? 1))).find(
      ({ rises }) => rises,
    );
    return rise ?? null;
  };
}
