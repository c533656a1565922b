import { voteIndex } from "../votes.js";

export const measure = voteIndex(
  "pi",
  "Scott's pi",
  "(Po - Pe) / (1 - Pe): Po the share of equal votes, Pe the sum of squared shares of each vote among both countries' votes together",
  {
    text: "Scott, Reliability of Content Analysis: The Case of Nominal Scale Coding, Public Opinion Quarterly 19 (1955); for votes: Häge, Political Analysis 19 (2011)",
    url: "https://doi.org/10.1093/pan/mpr023",
  },
);
