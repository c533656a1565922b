import type { GrowthAnswer, GrowthMarket, GrowthRow } from "../../dossier/growth/schema.js";
import { speakerName } from "../../dossier/speaker.js";
import { sourceTitle } from "../../dossier/titles.js";
import { periodName } from "../../question/called.js";
import { decimal, formatValue } from "../../words/format.js";
import { list, say } from "../../words/words.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item, wrap } from "./ink.js";
import { sourceLines } from "./sources.js";
import { type Cell, renderTable, whole } from "./table.js";

/** Markets shown where not all are asked for, the largest first. */
const MOST_MARKETS = 15;

const millions = (money: number | null, lang: string) =>
  money === null ? say(lang, "value.none") : decimal(lang, money / 1e6, 1);
const percent = (share: number | null | undefined, lang: string) =>
  typeof share === "number" ? decimal(lang, share * 100, 1, true) : say(lang, "value.none");

function rowOf({ importer, raw, alive, linked, unlisted }: GrowthRow, lang: string): Cell[] {
  return [
    importer === null ? say(lang, "growth.together") : speakerName(importer, lang),
    ...[millions(raw.before, lang), millions(raw.after, lang)].map(whole),
    ...[raw, alive, linked, unlisted].map((each) => whole(percent(each?.growth, lang))),
  ];
}

/** The rows of one window, below what is held against what. */
function growthTable(rows: readonly GrowthRow[], title: string, look: ExplainedLook): string[] {
  const { lang, width } = look;
  const [first] = rows;
  if (first === undefined) return [];
  const { before, after } = first.windows;
  const named = { before: periodName(before, lang).plain, after: periodName(after, lang).plain };
  return [
    ink(look, "bold", wrap(say(lang, title, named), width)),
    renderTable(
      ["importer", "before", "after", "raw", "alive", "linked", "unlisted"].map((name) =>
        say(lang, `growth.column-${name}`),
      ),
      rows.map((row) => rowOf(row, lang)),
      { ...look, right: [1, 2, 3, 4, 5, 6] },
    ).trimEnd(),
    "",
  ];
}

function marketRow(
  { exporter, importer, product, before, after, growth, life, familyBefore }: GrowthMarket,
  lang: string,
) {
  const past = familyBefore === null ? "growth.new-code" : "growth.new-code-linked";
  return [
    speakerName(exporter, lang),
    speakerName(importer, lang),
    whole(product),
    whole(millions(before, lang)),
    whole(millions(after, lang)),
    life === "new" ? say(lang, past, { before: millions(familyBefore, lang) }) : whole(percent(growth, lang)),
  ];
}

function marketLines({ markets, currency, importers }: GrowthAnswer, lang: string): string[] {
  const { rule, found, value, share, onNewCodes, placebo } = markets;
  const money = (amount: number) => formatValue(lang, amount, currency === "USD" ? "USD" : "EUR");
  return [
    say(lang, "growth.markets-found", {
      count: found.length,
      least: money(rule.least),
      factor: decimal(lang, rule.factor, Number.isInteger(rule.factor) ? 0 : 1),
      importers: list(
        lang,
        importers.map((code) => speakerName(code, lang)),
      ),
      value: money(value),
      share: percent(share, lang).replace(/^\+/, ""),
    }),
    say(lang, "growth.markets-new", { count: onNewCodes.count, value: money(onNewCodes.value) }),
    placebo === null
      ? say(lang, "growth.markets-no-placebo")
      : say(lang, "growth.markets-placebo", { count: placebo.count, born: placebo.onNewCodes }),
  ];
}

/** Growth by each way of reading the codes, importer by importer, with a year earlier below each, and the markets that grew most. */
export function renderGrowth(answer: GrowthAnswer, all: boolean, look: ExplainedLook): string {
  const { lang, width } = look;
  const { exporter, importers, silent, goods, codes, rows, markets, currency, editions, totals } = answer;
  const held = editions.find(({ id }) => id === goods.edition);
  const title = held === undefined ? goods.title : sourceTitle(held, lang).text;
  const names = (of: readonly string[]) =>
    list(
      lang,
      of.map((code) => speakerName(code, lang)),
    );
  const lives = (kind: "alive" | "linked") =>
    say(lang, `growth.codes-${kind}`, {
      both: decimal(lang, codes[kind].both, 0),
      born: decimal(lang, codes[kind].new, 0),
      ended: decimal(lang, codes[kind].ended, 0),
    });
  const shown = all ? markets.found : markets.found.slice(0, MOST_MARKETS);
  const rest = markets.found.length - shown.length;
  return [
    wrap(
      ink(
        look,
        "bold",
        say(lang, "growth.title", {
          exporter: speakerName(exporter.code, lang),
          importers: names(importers),
          title,
          currency,
        }),
      ),
      width,
    ),
    ...(goods.without.length === 0 ? [] : [say(lang, "growth.without", { codes: goods.without.join(", ") })]),
    ...(silent.length === 0 ? [] : [wrap(say(lang, "growth.silent", { importers: names(silent) }), width)]),
    "",
    ...growthTable(
      rows.filter(({ placebo }) => !placebo),
      "growth.windows",
      look,
    ),
    ...growthTable(
      rows.filter(({ placebo }) => placebo),
      "growth.windows-placebo",
      look,
    ),
    ...[
      lives("alive"),
      lives("linked"),
      say(lang, totals === null ? "growth.no-totals" : "growth.unlisted"),
    ].map((text) => item(text, width)),
    "",
    ink(look, "bold", say(lang, "growth.markets")),
    ...marketLines(answer, lang).map((text) => item(text, width)),
    ...(shown.length === 0
      ? []
      : [
          "",
          renderTable(
            [
              ...["exporter", "importer"].map((name) => say(lang, `growth.column-${name}`)),
              say(lang, "goods.column-code"),
              ...["before", "after", "growth"].map((name) => say(lang, `growth.column-${name}`)),
            ],
            shown.map((market) => marketRow(market, lang)),
            { ...look, right: [3, 4] },
          ).trimEnd(),
          ...(rest > 0 ? [say(lang, "growth.markets-more", { rest })] : []),
        ]),
    "",
    ...sourceLines(editions, look),
    "",
  ].join("\n");
}
