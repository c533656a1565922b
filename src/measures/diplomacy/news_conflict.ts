import { amount, type Measure } from "../measure.js";
import { flagsOf, newsSql, OF_NEWS, tooFewDays } from "../news.js";

export const measure: Measure = {
  ...OF_NEWS,
  id: "diplomacy.news_conflict",
  unit: "share",
  title: "Conflict's share in the news",
  subject: "the share of conflict in the news of {hub} and {partner}",
  formula:
    "conflict / (cooperation + conflict): the days of the pair whose score is below zero, against all its days, both without their sign, over the members of the hub. Months and days as in diplomacy.news_cooperation, whose other side it is: two countries at war are also often named together as talking. Weak, and context for the same reasons",
  sql: newsSql(["cooperation", "conflict"]),
  compute(parts) {
    if (tooFewDays(parts)) return { hole: "too-few-days" };
    const cooperation = amount(parts, "cooperation")?.value ?? 0;
    const conflict = amount(parts, "conflict")?.value ?? 0;
    if (cooperation + conflict === 0) return { hole: "no-figure" };
    return {
      value: conflict / (cooperation + conflict),
      unit: "share",
      notes: ["weak-news", ...flagsOf(parts)],
    };
  },
};
