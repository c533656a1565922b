import { countOf, OF_VISITS, staySql } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_VISITS,
  id: "diplomacy.visits_to_hub",
  unit: "events",
  closer: "up",
  title: "Visits of the partner's leader to the hub",
  subject: "the number of visits of the leader of {partner} to {hub}",
  formula:
    "country visits in the year: unbroken stays of the partner's leader in the hub's country, for talks or for a summit there, each named. Counted only where publishers state for every day of the year how far the list is complete",
  sql: staySql({ to_hub: "visit" }),
  compute: countOf("visit"),
};
