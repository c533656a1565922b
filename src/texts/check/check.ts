import { withoutFolder } from "../../dossier/compose.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { Article } from "../article/article.js";
import { PACKS } from "../grammar/packs.js";
import type { Subject } from "../grammar/subjects.js";
import { groupMembers } from "../statements/members.js";
import type { Query } from "../statements/schema.js";
import { type Stated, Statements } from "../statements/statements.js";
import {
  judgeAmongYears,
  judgeComparison,
  judgeEveryYear,
  judgeFirstAbove,
  judgeFirstAmong,
  judgeSurpassed,
} from "./compare.js";
import { judgeEvent, judgeFirstAbroad, judgeGoods, judgeTurning, listOf } from "./events.js";
import { Figures } from "./figures.js";
import { type Judged, judge } from "./judge.js";
import { judgePairs } from "./pairs.js";
import { conflict, judgeRank } from "./rank.js";
import type { Check, CheckAnswer, Verdict } from "./schema.js";
import { judgeFirstVisit, judgeLastVisit } from "./visits.js";

/** Read for every article, so that the next one finds them: those of whom a number may be meant instead. */
const NEIGHBOURS = ["central-asia", "ARM", "AZE", "BLR", "GEO"];

/** Who publishes, or could, what would decide a statement on a subject. */
const DECIDES: Readonly<Record<Subject, string>> = {
  turnover: "customs",
  exports: "customs",
  imports: "customs",
  "not-recorded": "customs",
  remittances: "central-bank",
  migrants: "interior-ministry",
  "un-votes": "united-nations",
  "un-emergency": "united-nations",
  visits: "president",
  meetings: "president",
  "oil-route": "energy-ministry",
  "gas-route": "energy-ministry",
  fuels: "customs",
  freight: "railways",
  arms: "sipri",
  "press-freedom": "rsf",
  opinion: "pollster",
  macro: "statistics-office",
};

/** Eurostat publishes what each member says for itself. */
const speakersOf = (codes: readonly string[], { hub }: Query) =>
  codes.includes("EU27") && groupMembers(["EU27"]).includes(hub) ? [...codes, hub] : codes;

const AGAINST: readonly Verdict[] = [
  "contradicted",
  "unit-mismatch",
  "denominator-mismatch",
  "subject-mismatch",
  "out-of-period",
];

/** A country that was only named in a paragraph above may not be meant: what fits it is right, what does not is left open. */
function ofAbove(judged: Judged, { partners }: Query): Judged {
  const why = [...judged.why, `above:${partners.join(",")}`];
  return AGAINST.includes(judged.verdict)
    ? { ...judged, verdict: "unverifiable", why, better: null }
    : { ...judged, why };
}

/** Holds a statement against the figures by the rule of its kind. */
async function judgeOne(
  ledger: Ledger,
  figures: Figures,
  query: Query,
  neighbours: readonly string[],
  named: readonly string[],
): Promise<Judged> {
  switch (query.kind) {
    case "rank":
      if (query.than.length > 0) return judgeFirstAmong(figures, query);
      return query.unit === "times"
        ? figures.alone(() => judgeRank(ledger, query))
        : judgeAmongYears(figures, query);
    case "comparison":
      return judgeComparison(figures, query);
    case "surpassed":
      return judgeSurpassed(figures, query);
    case "first":
      if (query.unit === null) return figures.alone(() => judgeFirstAbroad(ledger, query));
      return query.unit === "times" ? judgeFirstVisit(figures, query) : judgeFirstAbove(figures, query);
    case "last":
      return judgeLastVisit(figures, query);
    case "event":
      return figures.alone(() => judgeEvent(ledger, query));
    case "trend":
      if (query.product !== null) return figures.alone(() => judgeGoods(ledger, query));
      if (query.than.length > 0) return judgeTurning(figures, query);
      return query.every ? judgeEveryYear(figures, query) : judge(figures, query, neighbours, named);
    case "count": {
      const judged = await judge(figures, query, neighbours, named);
      const list = judged.found.length === 0 ? [] : await figures.alone(() => listOf(ledger, query));
      return { ...judged, why: [...judged.why, ...list] };
    }
    default:
      return judge(figures, query, neighbours, named);
  }
}

/**
 * Checks every statement of an article that figures could decide, in the order of the text.
 * @param last the last year that is asked about
 * @param correct what a person changes of the statements before they are judged
 */
export async function checkArticle(
  ledger: Ledger,
  article: Article,
  last: number,
  progress?: (done: number, of: number) => void,
  correct: (stated: Stated[]) => Stated[] = (stated) => stated,
): Promise<CheckAnswer> {
  const stated = correct(new Statements(article, PACKS[article.lang]).all());
  const partners = groupMembers([
    ...stated.flatMap(({ query }) => [...query.partners, ...query.than]),
    ...NEIGHBOURS,
  ]).sort();
  const figures = Figures.shared(ledger, partners, last);
  figures.expect(stated.flatMap(({ query }) => [query.period ?? [], query.from ?? []].flat()));
  const checks: Check[] = [];
  for (const [place, each] of stated.entries()) {
    const { start, end, sentence, query, attribution, subject, converted } = each;
    progress?.(place, stated.length);
    const found = await judgeOne(
      ledger,
      figures,
      query,
      partners,
      speakersOf(attribution?.codes ?? [], query),
    );
    const judged = each.above ? ofAbove(found, query) : found;
    const decides =
      judged.verdict === "unverifiable" && judged.found.length === 0 ? [`decides:${DECIDES[subject]}`] : [];
    checks.push({
      statement: { text: article.text.slice(start, end), start, end, sentence },
      query,
      converted,
      attribution: attribution?.text ?? null,
      ...judged,
      why: [...judged.why, ...(query.guessed ? ["period-guessed"] : []), ...decides],
      conflictsWith: [],
    });
  }
  await judgePairs(ledger, checks);
  for (const [place, each] of checks.entries())
    each.conflictsWith = checks.flatMap((other, at) =>
      at !== place && conflict(each.query, other.query) ? [at] : [],
    );
  const used = new Set(checks.flatMap(({ found }) => found.flatMap(({ editions }) => editions)));
  return {
    article: {
      name: article.name,
      lang: article.lang,
      date: article.date,
      dateBy: article.dateBy,
      characters: article.text.length,
    },
    checks,
    sources: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
}
