import type { Measure } from "../measure.js";
import { BALLOT, countedBy, SAME_HALF_OPPOSED, sameHalfOpposed } from "../votes.js";

export const measure: Measure = {
  id: "politics.un_agreement",
  facet: "politics",
  unit: "index",
  closer: "up",
  family: "politics.un_votes",
  title: "Agreement with the hub in the UN General Assembly",
  subject: "{partner}'s agreement with {hub} in the UN General Assembly",
  formula:
    "(same + half / 2) / (same + half + opposed) over the roll calls in which both were present: half where one of the two abstained and the other did not. Absences are left out and counted. A group's vote is the one that all its present members cast; where they differ the roll call is left out",
  method: {
    text: "Lijphart, The Analysis of Bloc Voting in the General Assembly, American Political Science Review 57 (1963), p. 910",
    url: "https://doi.org/10.2307/1952608",
  },
  frequency: "day",
  speakers: ["publisher"],
  publishers: ["UN"],
  from: [BALLOT],
  sql: countedBy(SAME_HALF_OPPOSED),
  compute: sameHalfOpposed,
};
