import type { RerouteCourse, ReroutesAnswer } from "../../dossier/reroutes/schema.js";
import { toldOf } from "../../dossier/reroutes/told.js";
import { dayText } from "../../question/called.js";
import type { Hole, Rerouting } from "../../rerouting/schema.js";
import type { Unit } from "../../units.js";
import { millions } from "../../words/format.js";
import { decimal } from "../../words/number.js";
import { clauses, list, say } from "../../words/words.js";
import { nameOf } from "../view.js";
import { percentText } from "./percent.js";

/** What a page of reroutings shows, in one language. */
export interface ReroutesView {
  answer: ReroutesAnswer;
  lang: string;
  /** Languages written beside it. */
  written?: readonly string[] | undefined;
}

/** What is told one by one. */
export function toldIn({ scanned }: ReroutesAnswer): Rerouting[] {
  return toldOf(scanned.reroutings);
}

/** What is above the noise. */
export function openOf({ scanned }: ReroutesAnswer): Rerouting[] {
  return scanned.reroutings.filter(({ verdict }) => verdict === "found" || verdict === "undecided");
}

/** Where it came from, the largest first, as `United States 58 %`. */
export function originsText({ origins }: Rerouting, lang: string, most = 5): string {
  const named = origins
    .slice(0, most)
    .map(({ origin, share }) =>
      say(lang, "reroutes.count-of", { name: nameOf(origin, lang), count: percentText(share, lang) }),
    );
  return clauses(lang, named);
}

/** An amount in millions, or, below a tenth of one, in whole units. */
export function money(value: number, currency: string, lang: string): string {
  const unit: Unit = currency === "USD" ? "USD" : "EUR";
  const inMillions = value / 1e6;
  if (Math.abs(inMillions) < 0.1)
    return say(lang, "reroutes.whole", { currency: unit, amount: decimal(lang, value, 0) });
  return millions(lang, decimal(lang, inMillions, Math.abs(inMillions) >= 100 ? 0 : 1), unit);
}

/** `EUR 0.2 m to EUR 1.4 m`; where nothing bounds it from below, `0 to EUR 1.4 m`. */
export function amountText({ rerouted: { low, high }, currency }: Rerouting, lang: string): string {
  if (low <= 0) return say(lang, "reroutes.up-to", { high: money(high, currency, lang) });
  return say(lang, "reroutes.range", {
    low: money(low, currency, lang),
    high: money(high, currency, lang),
  });
}

export const codesText = (codes: readonly string[], lang: string) =>
  list(
    lang,
    codes.map((code) => nameOf(code, lang)),
  );

/** `undecided: nobody publishes the second leg by product; lumpy`. */
export function verdictText({ verdict, because }: Rerouting, lang: string): string {
  const name = say(lang, `reroutes.verdict.${verdict}`);
  if (because.length === 0) return name;
  const reasons = because.map((reason) => say(lang, `reroutes.reason.${reason}`));
  return say(lang, "item.of", { name, text: clauses(lang, reasons) });
}

export function titleText({ answer: { asked, names }, lang }: ReroutesView): string {
  const goods = names[asked.goods] ?? asked.goods;
  const ends = { goods, vias: codesText(asked.vias, lang), hub: codesText(asked.hubs, lang) };
  if (asked.break === "listed" || asked.break === "find")
    return say(lang, `reroutes.title-${asked.break}`, ends);
  return say(lang, "reroutes.title", { ...ends, from: dayText(asked.break, lang) });
}

/** What came out, how it was tried, and how much of the list the data sees. */
export function resultTexts({ answer, lang }: ReroutesView): string[] {
  const { scanned, source, asked } = answer;
  const count = (verdict: Rerouting["verdict"]) =>
    scanned.reroutings.filter((each) => each.verdict === verdict).length;
  return [
    say(lang, "reroutes.counts", {
      tried: scanned.reroutings.length,
      found: count("found"),
      undecided: count("undecided"),
      cannot: count("cannot-be-called"),
      not: count("not-found"),
    }),
    say(lang, "reroutes.sees", {
      source: source.source,
      from: source.from,
      to: source.to,
      visible: source.visible,
      codes: asked.codes,
    }),
    ...scanned.tried.map(({ channel, tried, nulls, smallestQ }) =>
      say(lang, "reroutes.channel-line", {
        channel: say(lang, `reroutes.channel.${channel}`),
        tried: decimal(lang, tried, 0),
        nulls: decimal(lang, nulls, 0),
        q: decimal(lang, smallestQ, 3),
      }),
    ),
  ];
}

/** What could not be tried, and which vias nobody reports. */
export function unseenTexts({ answer: { scanned, silent }, lang }: ReroutesView): string[] {
  const reasons = new Map<Hole["why"], number>();
  for (const { why } of scanned.holes) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return [
    ...(silent.length === 0 ? [] : [say(lang, "reroutes.silent", { vias: codesText(silent, lang) })]),
    ...(scanned.holes.length === 0
      ? []
      : [
          say(lang, "reroutes.holes", {
            count: scanned.holes.length,
            reasons: clauses(
              lang,
              [...reasons]
                .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
                .map(([why, count]) =>
                  say(lang, "reroutes.count-of", { name: say(lang, `reroutes.reason.${why}`), count }),
                ),
            ),
          }),
        ]),
    say(lang, "reroutes.bounds"),
    ...(scanned.treated[0] === undefined
      ? []
      : [
          say(lang, "reroutes.of-year", {
            year: scanned.treated[0].year,
            part: decimal(lang, scanned.treated[0].part, 2),
          }),
        ]),
  ];
}

/** Sentences on one rerouting: by each method, where the series breaks, what would not have been seen. */
export function tellingOf(each: Rerouting, lang: string): string[] {
  const { rerouted, leastDetectable, currency } = each;
  const seen = each.break.seen;
  return [
    say(lang, "reroutes.by-method", {
      past: money(rerouted.byMethod["own-past"], currency, lang),
      donors: money(rerouted.byMethod["poisson-donors"], currency, lang),
    }),
    ...(seen === null
      ? []
      : [
          say(lang, "reroutes.break-seen", {
            at: dayText(seen.at, lang),
            low: dayText(seen.low, lang),
            high: dayText(seen.high, lang),
          }),
        ]),
    ...(leastDetectable === null
      ? []
      : [say(lang, "reroutes.detect", { least: money(leastDetectable, currency, lang) })]),
  ];
}

/** The command that gives one rerouting again. */
export function commandOf({ asked, source }: ReroutesAnswer, { product, via, hub }: Rerouting): string {
  const option = (name: string, codes: string) => (codes === "" ? "" : ` ${name} ${codes}`);
  const against =
    option("--against", asked.unexposed.join()) +
    option("--against-hubs", [asked.unexposedHubs].flat().join());
  return `parallax reroutes --hub ${hub} --via ${via} --goods ${product} --break ${asked.break}${against} --source ${source.source}`;
}

export function courseOf(answer: ReroutesAnswer, each: Rerouting): RerouteCourse | undefined {
  return answer.courses.find(
    ({ product, via, hub }) => product === each.product && via === each.via && hub === each.hub,
  );
}
