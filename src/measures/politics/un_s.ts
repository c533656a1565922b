import { voteIndex } from "../votes.js";

export const measure = voteIndex(
  "s",
  "Signorino and Ritter's S",
  "1 - 2 × sum(d) / sum(dmax), with votes coded yes 1, abstain 2, no 3, d the distance of the two codes and dmax = 2",
  {
    text: "Signorino and Ritter, Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions, International Studies Quarterly 43 (1999), eq. 8",
    url: "https://doi.org/10.1111/0020-8833.00113",
  },
);
