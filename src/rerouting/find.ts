import { meanBreaks } from "./breaks.js";
import type { Panel } from "./panel.js";
import { chosenSum, fullOf } from "./series.js";
import type { Found } from "./trials.js";

/**
 * Looks for the break of each unit where the mean of its own series first rises: of what the partner sent to the hub, or, where nobody
 * says so, of what came in. Units that cannot have rerouted anything are looked through in the same way, so that the search itself
 * makes no finding. Each is looked through once.
 */
export function foundIn(panel: Panel): Found {
  const middle = Math.floor(panel.periods.length / 2);
  const origins = [...panel.origins.keys()];
  const look = ({ goods, partner, hub }: Parameters<Found>[0]): ReturnType<Found> => {
    const sum =
      chosenSum(panel.values.outflow, { goods, exporters: [partner], importers: [hub] }, middle) ??
      chosenSum(panel.values.inflow, { goods, exporters: origins, importers: [partner] }, middle);
    if (sum === null) return "nothing-reported";
    const rise = meanBreaks(fullOf(sum)).find(({ rises }) => rises);
    return rise ?? "no-rise";
  };
  const seen = new Map<string, ReturnType<Found>>();
  return (unit) => {
    const key = `${unit.kind} ${unit.product} ${unit.partner} ${unit.hub}`;
    const result = seen.get(key) ?? look(unit);
    seen.set(key, result);
    return result;
  };
}
