import type { Measure } from "../measures/measure.js";
import { periodName } from "../question/called.js";
import type { VerdictName } from "../verdicts/schema.js";
import type { Name } from "../words/name.js";
import { clauses, listNames, say } from "../words/words.js";
import type { Dossier } from "./schema.js";
import { nameWithin } from "./speaker.js";
import { tellLead } from "./told.js";

export function partnersName(dossier: Pick<Dossier, "question">, lang: string): Name {
  return listNames(
    lang,
    dossier.question.with.map((code) => nameWithin(code, lang)),
  );
}

/**
 * The cells with one verdict, gathered by facet: `trade with Kazakhstan and Uzbekistan; politics with Central Asia` where
 * that is all that was asked about.
 */
function cells(dossier: Pick<Dossier, "verdicts" | "question">, name: VerdictName, lang: string): string {
  const { verdicts, question } = dossier;
  const facets = [...new Set(verdicts.map(({ facet }) => facet))];
  return clauses(
    lang,
    facets.flatMap((facet) => {
      const partners = verdicts
        .filter((each) => each.facet === facet && each.verdict === name)
        .map(({ partner }) => nameWithin(partner, lang));
      const all = partners.length === question.partners.length;
      const each = all ? partnersName(dossier, lang) : listNames(lang, partners);
      return partners.length === 0 ? [] : [say(lang, `cell.${facet}`, { partners: each })];
    }),
  );
}

/** What the verdicts add up to: what moved, then how many there are of each, and what did not move or cannot be known. */
export interface VerdictSentences {
  moved: string[];
  rest: string[];
}

export function verdictSentences(
  dossier: Pick<Dossier, "verdicts" | "question">,
  lang: string,
): VerdictSentences {
  const { verdicts, question } = dossier;
  const count = (name: VerdictName) => verdicts.filter(({ verdict }) => verdict === name).length;
  const items = (name: VerdictName) => cells(dossier, name, lang);
  const counts = say(lang, "dossier.lead", {
    period: periodName(question.period, lang),
    baseline: periodName(question.baseline, lang),
    hub: nameWithin(question.hub, lang),
    partners: partnersName(dossier, lang),
    count: verdicts.length,
    closer: count("closer"),
    farther: count("farther"),
    mixed: count("mixed"),
    same: count("no-clear-change"),
    unknown: count("unknown"),
  });
  const moved: string[] = [];
  for (const name of ["closer", "farther", "mixed"] as const)
    if (count(name) > 0) moved.push(say(lang, `dossier.${name}`, { items: items(name) }));
  if (moved.length === 0) moved.push(say(lang, "dossier.none-moved"));
  if (count("unknown") > 0)
    return { moved, rest: [counts, say(lang, "dossier.unknown", { items: items("unknown") })] };
  const same =
    count("no-clear-change") > 0 ? [say(lang, "dossier.same", { items: items("no-clear-change") })] : [];
  return { moved, rest: [counts, ...same] };
}

/** The answer in three to seven sentences, each of which follows from verdicts and readings. */
export function answer(dossier: Omit<Dossier, "answer">, measures: readonly Measure[], lang: string): string {
  const { moved, rest } = verdictSentences(dossier, lang);
  const signs = tellLead(dossier.sentences, { dossier, measures, lang });
  return [...moved, ...signs, ...rest].join(" ");
}
