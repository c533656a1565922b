import { countOf, OF_VISITS, staySql } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_VISITS,
  id: "diplomacy.meetings",
  unit: "events",
  brief: true,
  closer: "up",
  title: "Occasions on which the two leaders were together",
  subject: "the number of meetings of the leaders of {hub} and {partner}",
  formula:
    "unbroken stays of both leaders in one country in the year, at home or in a third country, for talks or for a summit; calls and meetings by video are none. Counted only where publishers state how far the list of meetings is complete",
  sql: staySql({ meeting: "meeting" }),
  compute: countOf("meeting"),
};
