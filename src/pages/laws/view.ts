import { PREAMBLE } from "../../texts/laws/articles.js";
import type { Law } from "../../texts/laws/law.js";
import type { Shared } from "../../texts/laws/passages.js";
import type { Similarity } from "../../texts/laws/schema.js";
import { decimal, formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";

/** Two laws with what they share, for whoever shows them. */
export interface LawsView {
  similarity: Similarity;
  /** The passages of `similarity`, in the same order, with the places of their equal words. */
  shared: readonly Shared[];
  a: Law;
  b: Law;
  lang: string;
  /** The languages that are written beside each other. */
  written?: readonly string[];
}

export type Side = "a" | "b";

export const nameOf = ({ name }: { name: string }, lang: string): string =>
  name === "-" ? say(lang, "similar.stdin") : name;

export function labelOf(label: string, lang: string): string {
  if (label === "") return say(lang, "similar.whole");
  return label === PREAMBLE ? say(lang, "similar.preamble") : label;
}

export const percent = (share: number, lang: string): string => formatValue(lang, share, "share");

export function lawText(law: Similarity["a"], lang: string): string {
  const text = say(lang, "similar.law", {
    name: nameOf(law, lang),
    language: say(lang, `similar.language.${law.language ?? "none"}`),
    articles: law.articles,
    words: decimal(lang, law.words, 0),
  });
  if (law.contents === 0) return text;
  return `${text} (${say(lang, "similar.contents-left-out", { count: law.contents })})`;
}

/** The result in sentences, the most important first. */
export function sentences({ similarity, lang }: Pick<LawsView, "similarity" | "lang">): string[] {
  const { a, b, coverage, longestRun, background, passages, warnings } = similarity;
  const names = { nameA: nameOf(a, lang), nameB: nameOf(b, lang) };
  const shares = (both: { a: number; b: number }) => ({
    a: percent(both.a, lang),
    b: percent(both.b, lang),
  });
  const found =
    passages.length === 0
      ? say(lang, "similar.nothing")
      : say(lang, "similar.result", { ...names, ...shares(coverage), run: longestRun });
  const besides =
    background === null
      ? [say(lang, "similar.no-background", names)]
      : [
          background.times === null
            ? say(lang, "similar.times-none", { ...names, highest: percent(background.highest, lang) })
            : say(lang, "similar.times", {
                ...names,
                times: decimal(lang, background.times, 1),
                median: percent(background.median, lang),
                highest: percent(background.highest, lang),
              }),
          say(lang, "similar.adjusted", {
            ...names,
            ...shares(background.adjusted.coverage),
            run: background.adjusted.longestRun,
          }),
        ];
  const warned = warnings.map(({ code, law }) =>
    say(lang, `similar.warning.${code}`, { law: nameOf({ name: law }, lang) }),
  );
  return [found, ...besides, ...warned];
}

export function methodText({ similarity: { method }, lang }: Pick<LawsView, "similarity" | "lang">): string {
  return say(lang, "similar.method-text", {
    ...method,
    mismatch: decimal(lang, method.mismatch, 0).replace("-", "−"),
    gap: decimal(lang, method.gap, 0).replace("-", "−"),
    pairs: decimal(lang, method.pairs, 0),
    aligned: decimal(lang, method.aligned, 0),
    least: method.leastScore,
  });
}
