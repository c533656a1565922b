import { amount, type Measure } from "../measure.js";
import { flagsOf, newsSql, OF_NEWS, tooFewDays } from "../news.js";

export const measure: Measure = {
  ...OF_NEWS,
  id: "diplomacy.news_conflict",
  unit: "share",
  title: "Conflict's share in the news",
  subject: "the share of conflict in the news of {hub} and {partner}",
  formula:
    "conflict / (cooperation + conflict): the pair's score on days below zero over that on all days, without signs; months and days as in diplomacy.news_cooperation, whose other side it is, since enemies are also told of as talking. Weak, and context for the same reasons",
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
