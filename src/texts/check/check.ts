import { withoutFolder } from "../../dossier/compose.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { Article } from "../article/article.js";
import { pack as de } from "../grammar/de.js";
import { pack as en } from "../grammar/en.js";
import { entitiesIn } from "../grammar/entities.js";
import { pack as fr } from "../grammar/fr.js";
import type { Pack } from "../grammar/pack.js";
import { pack as ru } from "../grammar/ru.js";
import { Figures } from "./figures.js";
import { judge } from "./judge.js";
import { groupMembers } from "./members.js";
import { conflict, judgeRank } from "./rank.js";
import type { Check, CheckAnswer } from "./schema.js";
import { Statements } from "./statements.js";

export const PACKS: Readonly<Record<Article["lang"], Pack>> = { en, de, fr, ru };

/** Checks every statement of an article that figures could decide, in the order of the text. */
export async function checkArticle(
  ledger: Ledger,
  article: Article,
  last: number,
  progress?: (done: number, of: number) => void,
): Promise<CheckAnswer> {
  const stated = new Statements(article, PACKS[article.lang]).all();
  const partners = groupMembers([...stated.flatMap(({ query }) => query.partners), "central-asia"]).sort();
  const figures = new Figures(ledger, partners, last);
  const checks: Check[] = [];
  for (const [place, { start, end, sentence, query, attribution }] of stated.entries()) {
    progress?.(place, stated.length);
    const named =
      attribution === null ? [] : entitiesIn(attribution, article.lang, null).map(({ code }) => code);
    const judged =
      query.kind === "rank"
        ? await figures.alone(() => judgeRank(ledger, query))
        : await judge(figures, query, partners, named);
    checks.push({
      statement: { text: article.text.slice(start, end), start, end, sentence },
      query,
      attribution,
      ...judged,
      why: query.guessed ? [...judged.why, "period-guessed"] : judged.why,
      conflictsWith: [],
    });
  }
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
