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
  formula: `cooperation / (hub_all × partner_all / (2 × all)): the score that the two countries' cooperation has in the news, against what it would be if each country's score fell on the others in proportion to theirs; 1 is neither more nor less. cooperation: the days above zero of the pair, over the members of the hub; hub_all, partner_all: the same with all countries; all: of all pairs. Each month stands for all of its days, by the mean of those that were read. A period is a hole where less than ${Math.round(LEAST_READ * 100)} % of the days of one of its months were read. Weak, and never a count of visits: a machine codes what articles say. Context: the score rises with how much is written, and takes troops that are sent for help`,
  sql: newsSql(["cooperation", "partner_all", "hub_all", "all"]),
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
