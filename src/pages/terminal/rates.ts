import type { RateAnswer } from "../../dossier/schema.js";
import { publisherName, sourceTitle } from "../../dossier/titles.js";
import { editionsOf } from "../../ledger/edition.js";
import type { Fitting, HeldRate, Intervals, JudgedRate, Span } from "../../mirror/schema.js";
import { periodName } from "../../question/called.js";
import { parsePeriod } from "../../question/period.js";
import { decimal } from "../../words/format.js";
import { clauses, list, say } from "../../words/words.js";
import { editionName } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item, wrap } from "./ink.js";
import { renderTable, whole } from "./table.js";

const DIGITS = 3;

const rateText = (rate: number, lang: string) => decimal(lang, rate, DIGITS);

function spanText({ low, high }: Span, lang: string): string {
  return say(lang, "rate.span", { low: rateText(low, lang), high: rateText(high, lang) });
}

function named({ period, rate }: HeldRate, lang: string): string {
  return say(lang, "rate.named", { period: periodName(period, lang), rate: rateText(rate, lang) });
}

/** Periods one right after the other, as one: from the first to the last, with the least and the greatest rate. */
function runsOf(rates: readonly HeldRate[], lang: string): string[] {
  const runs: HeldRate[][] = [];
  for (const each of rates) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && follows(before.period, each.period)) last.push(each);
    else runs.push([each]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || first === last)
      return run.map((each) => named(each, lang)).join();
    const values = run.map(({ rate }) => rate);
    return say(lang, "rate.run", {
      first: periodName(first.period, lang),
      last: periodName(last.period, lang),
      low: rateText(Math.min(...values), lang),
      high: rateText(Math.max(...values), lang),
    });
  });
}

function follows(before: string, after: string): boolean {
  const [a, b] = [parsePeriod(before), parsePeriod(after)];
  return a.last + 1 === b.first;
}

/** Of the periods asked about, those to be named in the sentence: the years, or where none is, the months. */
function namedOf(asked: readonly JudgedRate[]): readonly JudgedRate[] {
  const years = asked.filter(({ period }) => period.length === 4);
  return years.length > 0 ? years : asked;
}

/** Which rate fits all pairs, and whether those of the periods asked about do. */
function sentence({ converted, rounded }: Intervals, asked: readonly JudgedRate[], lang: string): string[] {
  const at = (fit: JudgedRate["fit"]) => asked.filter((each) => each.fit === fit);
  if (converted === null || rounded === null)
    return [
      rounded === null
        ? say(lang, "rate.none")
        : say(lang, "rate.none-converted", { span: spanText(rounded, lang) }),
    ];
  const right = at("converted").map((each) => named(each, lang));
  const wrong = asked.filter(({ fit }) => fit !== "converted").map((each) => named(each, lang));
  const also = at("rounded").map((each) => named(each, lang));
  const parts = [
    say(lang, "rate.between", { span: spanText(converted, lang) }),
    ...(right.length === 0 ? [] : [say(lang, "rate.right-at", { periods: list(lang, right) })]),
    ...(wrong.length === 0
      ? []
      : [
          say(lang, right.length === 0 ? "rate.not-at" : "rate.but-not-at", {
            periods: wrong.reduce((a, b) => say(lang, "rate.nor", { a, b })),
          }),
        ]),
  ];
  const wide = [
    say(lang, "rate.wide", { span: spanText(rounded, lang) }),
    ...(also.length === 0 ? [] : [say(lang, "rate.then-at", { periods: list(lang, also) })]),
  ];
  const joined = (texts: readonly string[]) =>
    say(lang, "rate.sentence", { text: texts.reduce((a, b) => say(lang, "rate.and-so", { a, b })) });
  return [joined(parts), joined(wide)];
}

function fittingLines(name: "years" | "months", { within, between }: Fitting, look: ExplainedLook): string[] {
  const { lang, width } = look;
  const narrow = within.filter(({ fit }) => fit === "converted");
  const more = within.length - narrow.length;
  const pairs = between.map(([a, b]) => say(lang, "rate.from-to", { a: named(a, lang), b: named(b, lang) }));
  return [
    item(
      say(lang, `rate.${name}-within`, {
        count: narrow.length,
        periods: runsOf(narrow, lang).join(", "),
        more,
      }),
      width,
    ),
    ...(pairs.length === 0
      ? []
      : [item(say(lang, `rate.${name}-between`, { pairs: clauses(lang, pairs) }), width)]),
  ];
}

/** At which rates amounts in two currencies are right: the sentence, the pairs, the periods and the editions of the rates. */
export function renderRates(answer: RateAnswer, look: ExplainedLook): string {
  const { lang, width } = look;
  const rows = answer.pairs.map(({ from, to, rate, converted, rounded }) => [
    whole(from.text),
    whole(to.text),
    rateText(rate, lang),
    whole(spanText(converted, lang)),
    whole(spanText(rounded, lang)),
  ]);
  const all = [answer.years, answer.months].flatMap(({ within, between }) => [...within, ...between.flat()]);
  const used = new Set(editionsOf([...all, ...answer.asked].map(({ figure }) => figure)));
  return [
    ...sentence(answer.together, namedOf(answer.asked), lang).map((text) => wrap(text, width)),
    "",
    renderTable(
      ["amount", "converted", "rate", "second-rounded", "both-rounded"].map((name) =>
        say(lang, `rate.column-${name}`),
      ),
      rows,
      { ...look, right: [2] },
    ).trimEnd(),
    "",
    ink(look, "bold", say(lang, "rate.held")),
    ...fittingLines("years", answer.years, look),
    ...fittingLines("months", answer.months, look),
    "",
    ink(look, "bold", say(lang, "page.sources")),
    ...answer.sources
      .filter(({ id }) => used.has(id))
      .map((source) =>
        item(
          say(lang, "item.of", {
            name: publisherName(source, lang).text,
            text: `${sourceTitle(source, lang).text}, ${editionName(source, lang)} (${source.source}/${source.id})`,
          }),
          width,
        ),
      ),
    "",
  ].join("\n");
}
