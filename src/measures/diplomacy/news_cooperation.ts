import { amount, type Measure, type Parts } from "../measure.js";
import { flagsOf, LEAST_READ, newsSql, OF_NEWS, tooFewDays } from "../news.js";

/** cooperation / (hub_all × partner_all / (2 × all)), or nothing where one of them is missing or zero. */
function ratio(parts: Parts, version = ""): number | undefined {
  const [cooperation, hub, partner, all] = ["cooperation", "hub_all", "partner_all", "all"].map(
    (name) => amount(parts, `${name}${version}`)?.value,
  );
  if (hub === undefined || partner === undefined || all === undefined || hub * partner === 0)
    return undefined;
  return (cooperation ?? 0) / ((hub * partner) / (2 * all));
}

export const measure: Measure = {
  ...OF_NEWS,
  id: "diplomacy.news_cooperation",
  unit: "index",
  title: "Cooperation in the news",
  subject: "cooperation between {hub} and {partner} in the news",
  formula: `cooperation / (hub_all × partner_all / (2 × all)): the pair's score on days above zero (cooperation) over what it would be if each country's (hub_all, partner_all) fell on the others in proportion to theirs (all); 1 is neither more nor less. A month stands for all of its days; with less than ${Math.round(LEAST_READ * 100)} % of them read, its period is a hole. Weak, and never a count of visits. Context: the score rises with how much is written, and takes troops that are sent for help`,
  sql: newsSql(["cooperation", "partner_all", "hub_all", "all"], true),
  compute(parts) {
    if (tooFewDays(parts)) return { hole: "too-few-days" };
    const value = ratio(parts);
    if (value === undefined) return { hole: "no-figure" };
    const notes = flagsOf(parts).flatMap((flag) => {
      const rest = ratio(parts, ` without ${flag}`);
      return rest === undefined ? [flag] : [flag, `without-that-month:${rest}`];
    });
    return { value, unit: "index", notes: ["weak-news", ...notes] };
  },
};
