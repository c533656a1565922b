import { voteIndex } from "../votes.js";

export const measure = voteIndex(
  "kappa",
  "Cohen's kappa",
  "(Po - Pe) / (1 - Pe): Po the share of equal votes, Pe the sum over votes of the product of both countries' own shares",
  {
    text: "Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960); for votes: Häge, Political Analysis 19 (2011)",
    url: "https://doi.org/10.1093/pan/mpr023",
  },
);
