import { share } from "../../units.js";
import { amount, type Measure } from "../measure.js";
import { REMITTANCES, measure as remittances } from "./remittances_gdp.js";

export const measure: Measure = {
  id: "people.remittance_dependence",
  facet: "people",
  unit: "share",
  brief: true,
  closer: "context",
  family: "people.remittances_gdp",
  title: "Remittances from the hub, share of the partner's GDP",
  subject: "remittances from {hub} to {partner} as a share of its GDP",
  formula:
    "remittances / gdp × hub_remittances / all_remittances: the origins are those of the year that the bilateral estimate is of (as of), held for every period. Context: people.remittances_gdp votes for this source series",
  method: remittances.method,
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["WB"],
  from: [REMITTANCES],
  // The newest edition only: the editions stand side by side at people.remittances_gdp.
  sql: `SELECT * REPLACE (NULL AS edition) FROM remittances WHERE edition IN (SELECT edition FROM trait WHERE of IN ('BX.TRF.PWKR.CD.DT', 'BX.TRF.PWKR.DT.GD.ZS'))
    ORDER BY partner, period, part`,
  compute(parts) {
    const all = remittances.compute(parts);
    if ("hole" in all || all.value === null) return all;
    const hub = amount(parts, "hub_remittances");
    const everyone = amount(parts, "all_remittances");
    if (hub === undefined || everyone === undefined) return { hole: "hub-not-listed" };
    return {
      value:
        all.value *
        share(hub.value, hub.unit, everyone.value, everyone.unit, "the hub's share of remittances"),
      unit: "share",
    };
  },
};
