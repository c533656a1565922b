import type { Facet } from "../measures/measure.js";
import { parsePeriod, tenYearsBefore } from "../question/period.js";
import type { OverallIndex, VerdictName, WeighedCells } from "../verdicts/schema.js";
import { nearly, signName } from "../verdicts/weighting.js";
import { decimal, formatValue } from "../words/format.js";
import { clauses, list, say } from "../words/words.js";
import { nameOf, type View } from "./view.js";

/** One line of the overall index: a partner, or, null, all of them. */
export interface IndexRow {
  partner: string | null;
  name: string;
  /** The sign as a verdict would be drawn; unknown where there is no index. */
  sign: VerdictName;
  /** The index, or why there is none. */
  value: string;
  /** Share of weightings under which its sign changes, and of those under which it is exactly zero; null without an index. */
  changes: string | null;
  zero: string | null;
  facets: { facet: Facet; text: string }[];
  leftOut: string | null;
}

/** An index or a score from -1 to 1. */
export const indexValue = (value: number, lang: string) => decimal(lang, value, 2, true);

/** A share in which none and all are told from nearly none and nearly all. */
export function indexShare(share: number, lang: string): string {
  const text = (value: number) => formatValue(lang, value, "share");
  const near = nearly(share);
  return near === null ? text(share) : say(lang, `index.${near.word}-than`, { share: text(near.than) });
}

function rowOf(partner: string | null, weighed: WeighedCells, lang: string): IndexRow {
  const { value, why, facets, leftOut, weightings, signChanges } = weighed;
  const out = leftOut.reduce((sum, { share }) => sum + share, 0);
  return {
    partner,
    name: partner === null ? say(lang, "index.all") : nameOf(partner, lang),
    sign: signName(value),
    value: value === null ? say(lang, `index.${why}`) : indexValue(value, lang),
    changes: signChanges === null ? null : indexShare(signChanges, lang),
    zero: weightings === null ? null : indexShare(weightings.zero, lang),
    facets: facets.map(({ facet, score, share }) => ({
      facet,
      text: say(lang, "index.facet", {
        facet: say(lang, `facet.${facet}`),
        score: indexValue(score, lang),
        share: formatValue(lang, share, "share"),
      }),
    })),
    leftOut:
      leftOut.length === 0
        ? null
        : say(lang, "index.left-out", {
            share: formatValue(lang, out, "share"),
            facets: list(
              lang,
              leftOut.map(({ facet, share }) =>
                say(lang, "item.among", {
                  name: say(lang, `facet.${facet}`),
                  items: formatValue(lang, share, "share"),
                }),
              ),
            ),
          }),
  };
}

/** The lines of the overall index, all partners last. */
export function indexRows({ partners, all }: OverallIndex, lang: string): IndexRow[] {
  return [
    ...partners.map(({ partner, ...weighed }) => rowOf(partner, weighed, lang)),
    ...(all === null ? [] : [rowOf(null, all, lang)]),
  ];
}

/** The option that was given: `--weights equal`, or with each facet that has a weight. */
export function weightsOption({ weights }: OverallIndex): string {
  const equal = weights.every(({ weight }) => weight === weights[0]?.weight);
  const named = weights.flatMap(({ facet, weight }) => (weight === 0 ? [] : [`${facet}=${weight}`]));
  return `--weights ${equal ? "equal" : named.join(",")}`;
}

/** What an index was made of, and what it leaves out, as text. */
export function madeText({ facets, leftOut }: IndexRow, lang: string): string {
  const made = clauses(
    lang,
    facets.map(({ text }) => text),
  );
  return [
    ...(made === "" ? [] : [say(lang, "item.sentence", { text: made })]),
    ...(leftOut === null ? [] : [leftOut]),
  ].join(" ");
}

/** What to type for this dossier with an overall index under other weights. */
export function weightsCommand({ dossier: { question } }: View, option: string): string {
  const { hub, period, baseline, currency } = question;
  const usual = tenYearsBefore(parsePeriod(period)).label === baseline;
  return [
    `parallax dossier --hub ${hub} --with ${question.with.join(",")} --period ${period}`,
    ...(usual ? [] : [`--baseline ${baseline}`]),
    ...(currency === null ? [] : [`--currency ${currency}`]),
    option,
  ].join(" ");
}

/** How the index is made, in sentences that each stand alone. */
export function indexRules({ dossier, lang }: View): string[] {
  const { partners } = dossier.question;
  return ["index.rule", "index.rule-signs", ...(partners.length > 1 ? ["index.rule-all"] : [])].map((id) =>
    say(lang, id),
  );
}
