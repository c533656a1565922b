import { countOf, KIND_TABLES, kindSql, REPORTS } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  id: "energy.interruptions",
  facet: "energy",
  unit: "events",
  brief: true,
  closer: "context",
  family: "energy.interruptions",
  title: "Interruptions of the partner's energy transit through the hub",
  subject: "the number of interruptions of the transit of {partner} through {hub}",
  formula:
    "events of the year in which transit stopped wholly or in part, each named; an order to stop that was not carried out is listed and not counted. Context: who caused it is disputed. Counted only where publishers state how far the list is complete",
  method: { text: "Counting rule of this project, docs/events.md" },
  frequency: "year",
  speakers: ["publisher"],
  publishers: [REPORTS],
  from: KIND_TABLES,
  sql: kindSql(["transit-interrupted"], { "transit-interrupted": "stopped" }),
  compute: countOf("transit-interrupted"),
};
