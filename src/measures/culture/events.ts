import { countOf, KIND_TABLES, kindSql, REPORTS } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  id: "culture.events",
  facet: "culture",
  unit: "events",
  brief: true,
  closer: "context",
  family: "culture.events",
  title: "Demonstrations about the hub, cancelled concerts and laws on language",
  subject:
    "the number of demonstrations, cancelled concerts and laws on language that concern {hub} in {partner}",
  formula:
    "demonstrations + cancelled concerts + laws passed on which language is used, of the year in the partner, that concern the hub, each named. Context: it counts what is reported. Counted only where publishers state how far all three lists are complete",
  method: { text: "Counting rule of this project, docs/events.md" },
  frequency: "year",
  speakers: ["publisher"],
  publishers: [REPORTS],
  from: KIND_TABLES,
  sql: kindSql(["demonstration", "concert-cancelled", "law-passed"], { "law-passed": "language" }),
  compute: countOf("demonstration", "concert-cancelled", "law-passed"),
};
