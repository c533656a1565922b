import { countOf, OF_VISITS, staySql } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_VISITS,
  id: "diplomacy.visits_by_hub",
  unit: "events",
  closer: "up",
  title: "Visits of the hub's leader to the partner",
  subject: "the number of visits of the leader of {hub} to {partner}",
  formula:
    "country visits in the year: unbroken stays of the hub's leader in the partner's country, for talks or for a summit there, each named. Counted only where publishers state for every day of the year how far the list is complete; otherwise the year is a hole",
  sql: staySql({ by_hub: "visit" }),
  compute: countOf("visit"),
};
