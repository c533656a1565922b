import { countOf, KIND_TABLES, kindSql, REPORTS } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  id: "culture.events",
  facet: "culture",
  unit: "events",
  brief: true,
  closer: "context",
  family: "culture.events",
  title: "Demonstrations about the hub, and cancelled concerts",
  subject: "the number of demonstrations and cancelled concerts that concern {hub} in {partner}",
  formula:
    "demonstrations + cancelled concerts of the year in the partner that concern the hub, each named. Context: it counts what is reported and says nothing of a government. Counted only where publishers state how far both lists are complete",
  method: { text: "Counting rule of this project, docs/events.md" },
  frequency: "year",
  speakers: ["publisher"],
  publishers: [REPORTS],
  from: KIND_TABLES,
  sql: kindSql(["demonstration", "concert-cancelled"]),
  compute: countOf("demonstration", "concert-cancelled"),
};
