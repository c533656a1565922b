import type { MirrorAnswer, MirrorPeriod, MirrorsAnswer, MirrorTold } from "../../dossier/mirror/schema.js";
import { speakerName } from "../../dossier/speaker.js";
import { periodName } from "../../question/called.js";
import { decimal, formatValue } from "../../words/format.js";
import { clauses, list, say } from "../../words/words.js";
import { noteText } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item, wrap } from "./ink.js";
import { sourceLines } from "./sources.js";
import { type Cell, renderTable, whole } from "./table.js";

/** One-sided records shown, the largest first; all of them stand in the JSON. */
const MOST_ONE_SIDED = 10;

const points = (share: number, lang: string) => decimal(lang, share * 100, 1, true);
const inMillions = (money: number | null, lang: string) =>
  money === null ? say(lang, "value.none") : decimal(lang, money / 1e6, 1);

/** Whether goods by code or all goods are spoken of. */
const ofWhat = ({ goods }: MirrorAnswer) => (goods === null ? "total" : "goods");

/** A share not recorded in percent, as a cell; where more was recorded than sent, that. */
function shareCell(share: number | null, lang: string): string {
  if (share === null) return say(lang, "value.none");
  const amount = decimal(lang, Math.abs(share) * 100, 1);
  return share < 0 ? say(lang, "mirror.more", { share: amount }) : amount;
}

/** The same within a sentence. */
function gapText(share: number, lang: string): string {
  const amount = say(lang, "unit.percent", { amount: decimal(lang, Math.abs(share) * 100, 1) });
  return say(lang, share < 0 ? "mirror.gap-more" : "mirror.gap-missing", { share: amount });
}

function rowOf(row: MirrorPeriod, of: string, { lang }: ExplainedLook): Cell[] {
  const { sent, received, notRecorded, last, earlier, linked, hole } = row;
  const none = say(lang, "value.none");
  const change = (of: { change: number } | null) => whole(of === null ? none : points(of.change, lang));
  const head = [
    whole(periodName(row.period, lang).plain),
    whole(inMillions(sent?.money ?? null, lang)),
    whole(inMillions(received?.money ?? null, lang)),
  ];
  if (notRecorded === null)
    return [...head, { text: hole === null ? none : say(lang, `mirror.hole-${hole}`, { of }), span: 7 }];
  return [
    ...head,
    ...[notRecorded.raw, notRecorded.imf, notRecorded.regression].map((share) =>
      whole(shareCell(share, lang)),
    ),
    change(last),
    change(linked),
    change(earlier),
    whole(earlier === null || earlier.news === null ? "" : say(lang, `mirror.news-${earlier.news}`)),
  ];
}

/** Who says one side, at which border, in which money and edition: once for all periods that are alike in it. */
function saidLines(
  answer: MirrorAnswer,
  side: "sent" | "received",
  { lang, width }: ExplainedLook,
): string[] {
  const alike = new Map<string, { told: MirrorTold; periods: string[] }>();
  for (const row of answer.periods) {
    const told = row[side];
    if (told === null) continue;
    const notes = told.notes.filter((note) => !note.startsWith("set-aside"));
    const key = JSON.stringify([told.saidBy, told.basis, told.listed, told.unit, told.editions, notes]);
    const held = alike.get(key) ?? { told: { ...told, notes }, periods: [] };
    alike.set(key, held);
    held.periods.push(row.period);
  }
  return [...alike.values()].map(({ told, periods }) => {
    const [first = "", last = ""] = [periods[0], periods.at(-1)];
    const editions = told.editions.map((id) => {
      const source = answer.sources.find((each) => each.id === id);
      return source === undefined ? id : `${source.source}/${id}`;
    });
    const notes = [
      ...(told.listed === null ? [] : [say(lang, "mirror.listed", { publisher: told.listed.publisher })]),
      ...told.notes.map((note) => noteText(note, lang)),
    ];
    return item(
      say(lang, `mirror.said-${side}`, {
        who: speakerName(told.saidBy, lang),
        periods:
          first === last
            ? periodName(first, lang).plain
            : say(lang, "span.of", { from: periodName(first, lang).plain, to: periodName(last, lang).plain }),
        basis: say(lang, "mirror.basis", { basis: told.basis }),
        unit: told.unit,
        editions: list(lang, editions),
        notes: notes.length === 0 ? "none" : clauses(lang, notes),
      }),
      width,
    );
  });
}

/** How the goods asked about are found in the data. */
function goodsLines({ goods }: MirrorAnswer, { lang, width }: ExplainedLook): string[] {
  if (goods === null) return [];
  const { codes, seen, products, wider } = goods;
  return [
    item(
      say(lang, "mirror.goods", {
        codes: codes.length,
        seen,
        products: products.length,
        wider: wider.length,
      }),
      width,
    ),
  ];
}

/** What the gap is held against, and what of the additional trade was never recorded. */
function addedText(
  { since, sent, received, notRecorded }: NonNullable<MirrorAnswer["added"]>,
  currency: MirrorAnswer["currency"],
  lang: string,
): string {
  return say(lang, "mirror.added", {
    since: periodName(since, lang).plain,
    sent: formatValue(lang, sent, currency),
    received: formatValue(lang, received, currency),
    gap: gapText(notRecorded, lang),
  });
}

/** What was sent in addition over several flows, which no one of them shows. */
export function renderTogether({ flows, together }: MirrorsAnswer, look: ExplainedLook): string {
  const { lang, width } = look;
  const importers = list(
    lang,
    flows.map(({ importer }) => speakerName(importer.code, lang)),
  );
  const text =
    together === null
      ? say(lang, "mirror.together-none")
      : addedText(together, flows[0]?.currency ?? "USD", lang);
  return [ink(look, "bold", say(lang, "mirror.together", { importers })), item(text, width), ""].join("\n");
}

function gapLines({ periods, added, currency }: MirrorAnswer, { lang, width }: ExplainedLook): string[] {
  const earlier = periods.flatMap((row) => row.earlier ?? [])[0];
  const anyMore = periods.some(({ notRecorded }) => (notRecorded?.raw ?? 0) < 0);
  return [
    ...(earlier === undefined
      ? [say(lang, "mirror.earlier-none")]
      : [
          say(lang, "mirror.earlier", {
            gap: gapText(earlier.usual, lang),
            known: earlier.known,
            noise: points(earlier.noise, lang).replace(/^\+/, ""),
          }),
        ]),
    ...(anyMore ? [say(lang, "mirror.more-means")] : []),
    ...(added === null ? [] : [addedText(added, currency, lang)]),
  ].map((text) => item(text, width));
}

function marginLines({ margins: { imf, regression }, periods }: MirrorAnswer, look: ExplainedLook): string[] {
  const { lang, width } = look;
  const { fit, pairs, years, bounds } = regression;
  const ratio = (value: number) => decimal(lang, value, 3);
  const own = periods.flatMap((row) => row.ratio.own ?? []);
  const applied = periods.flatMap((row) => (row.ratio.own === null ? (row.ratio.regression ?? []) : []));
  const texts = [
    ...(own.length === 0
      ? []
      : [
          say(lang, "mirror.margin-own", {
            least: ratio(Math.min(...own)),
            most: ratio(Math.max(...own)),
            periods: own.length,
          }),
        ]),
    say(lang, "mirror.margin-imf", { ratio: decimal(lang, imf.ratio, 2) }),
    fit === null || years === null
      ? say(lang, "mirror.margin-none")
      : say(lang, "mirror.margin-fit", {
          constant: ratio(fit.constant),
          km: ratio(fit.logKm),
          kmError: ratio(fit.errors.logKm ?? 0),
          border: ratio(fit.contiguous),
          borderError: ratio(fit.errors.contiguous ?? 0),
          observations: decimal(lang, fit.observations, 0),
          pairs: fit.pairs,
          from: String(years.from),
          to: String(years.to),
          r2: decimal(lang, fit.r2, 2),
        }),
    ...(applied.length === 0
      ? []
      : [
          say(lang, "mirror.margin-applied", {
            least: ratio(Math.min(...applied)),
            most: ratio(Math.max(...applied)),
            low: decimal(lang, bounds.low, 2),
            high: decimal(lang, bounds.high, 2),
            clipped: pairs.filter(({ clipped }) => clipped).length,
            pairs: pairs.length,
          }),
        ]),
  ];
  return texts.map((text) => item(text, width));
}

function oneSidedLines(answer: MirrorAnswer, { lang, width }: ExplainedLook): string[] {
  const { oneSided, currency } = answer;
  const of = ofWhat(answer);
  const largest = [...oneSided].sort((a, b) => (b.money ?? 0) - (a.money ?? 0)).slice(0, MOST_ONE_SIDED);
  const rest = oneSided.length - largest.length;
  return [
    ...largest.map((each) => {
      const { exporter, importer, product, period, side, money, other } = each;
      return say(lang, `mirror.one-sided-${side}`, {
        flow: say(lang, "span.of", { from: speakerName(exporter, lang), to: speakerName(importer, lang) }),
        product: product === null ? "" : say(lang, "mirror.code", { code: product }),
        period: periodName(period, lang).plain,
        money: money === null ? say(lang, "value.none") : formatValue(lang, money, currency),
        other: say(lang, `mirror.other-${other}`, { of }),
      });
    }),
    ...(rest > 0 ? [say(lang, "mirror.one-sided-more", { rest })] : []),
  ].map((text) => item(text, width));
}

function reliabilityTable({ reliability }: MirrorAnswer, look: ExplainedLook): string {
  const { lang } = look;
  const none = say(lang, "value.none");
  return renderTable(
    ["reporter", "reliability", "range", "partners", "cells"].map((name) =>
      say(lang, `mirror.column-${name}`),
    ),
    reliability.map(({ reporter, index, low, high, partners, cells, why }) => [
      speakerName(reporter, lang),
      why === null ? (index === null ? none : decimal(lang, index, 2)) : say(lang, `mirror.why-${why}`),
      low === null || high === null
        ? none
        : whole(say(lang, "mirror.range", { low: decimal(lang, low, 2), high: decimal(lang, high, 2) })),
      String(partners),
      String(cells),
    ]),
    { ...look, right: [3, 4] },
  ).trimEnd();
}

/** Both sides of a flow, period by period, and below them what the numbers stand on. */
export function renderMirror(answer: MirrorAnswer, look: ExplainedLook): string {
  const { lang, width } = look;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", ink(look, "bold", say(lang, title)), ...lines];
  const goods =
    answer.goods === null
      ? say(lang, "mirror.all-goods")
      : say(lang, "mirror.codes", { codes: answer.goods.asked });
  return [
    ink(
      look,
      "bold",
      say(lang, "mirror.title", {
        exporter: speakerName(answer.exporter.code, lang),
        importer: speakerName(answer.importer.code, lang),
        goods,
        currency: answer.currency,
      }),
    ),
    "",
    renderTable(
      ["period", "sent", "received", "raw", "imf", "regression", "last", "linked", "earlier", "news"].map(
        (name) => say(lang, `mirror.column-${name}`),
      ),
      answer.periods.map((row) => rowOf(row, ofWhat(answer), look)),
      { ...look, right: [1, 2, 3, 4, 5, 6, 7, 8] },
    ).trimEnd(),
    "",
    wrap(say(lang, "mirror.reads"), width),
    ...section("mirror.gap", gapLines(answer, look)),
    ...section("mirror.who", [
      ...goodsLines(answer, look),
      ...saidLines(answer, "sent", look),
      ...saidLines(answer, "received", look),
    ]),
    ...section("mirror.margins", marginLines(answer, look)),
    ...section("mirror.one-sided", oneSidedLines(answer, look)),
    ...section("mirror.reliability", [
      reliabilityTable(answer, look),
      wrap(say(lang, "mirror.reliability-means"), width),
    ]),
    ...(answer.sources.length === 0 ? [] : ["", ...sourceLines(answer.sources, look)]),
    "",
  ].join("\n");
}
