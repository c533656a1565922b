import { counted, OF_VISITS, staySql } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_VISITS,
  id: "diplomacy.contact_balance",
  unit: "share",
  brief: true,
  closer: "context",
  title: "Who travels to whom",
  subject: "the share of the visits between {hub} and {partner} that {partner} makes",
  formula:
    "visits to the hub / (visits to the hub + visits by the hub), country visits of the two leaders in the year. Context: 1 where only the partner's leader travels, 0 where only the hub's does. Both lists must be complete, and there must be a visit",
  sql: staySql({ by_hub: "outward", to_hub: "inward" }),
  compute(parts) {
    const by = counted(parts, "outward");
    const to = counted(parts, "inward");
    if (by === null || to === null) return { hole: "list-incomplete" };
    return by + to === 0 ? { hole: "no-visit" } : { value: to / (by + to), unit: "share" };
  },
};
