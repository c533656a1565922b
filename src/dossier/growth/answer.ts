import { usageError } from "../../errors.js";
import { goodsOf } from "../../ledger/goods/load.js";
import { type Cell, tradeCells } from "../../ledger/goods/trade.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { GoodsAsked } from "../../question/goods/asked.js";
import type { Entry } from "../../question/goods/list.js";
import { type Period, periodOf, shift, step } from "../../question/period.js";
import type { Entity } from "../../question/question.js";
import { growthOf, linkedLives, livesOf } from "../../rerouting/alive.js";
import { countLives, grown } from "../../rerouting/growth.js";
import { TOTAL } from "../../rerouting/leg.js";
import { type MarketRule, marketsOf } from "../../rerouting/markets.js";
import { goodsSource, type Shape, shapeOf, totalsBeside } from "../../rerouting/source.js";
import { withoutFolder } from "../compose.js";
import { sourceOf } from "../goods/answer.js";
import type { GrowthAnswer, GrowthRow } from "./schema.js";

export interface GrowthAsked {
  exporter: Entity;
  /** Codes of countries. */
  importers: readonly string[];
  goods: GoodsAsked;
  /** Entries of the user's own list. */
  file: readonly Entry[];
  /** Null: the last year of the source, as many of its months as the source has. */
  period: Period | null;
  /** Beginnings of codes that are left out. */
  without: readonly string[];
  rule: MarketRule;
  /** The source of trade by code; null: the one that sees most of the list. */
  source: string | null;
}

const monthsOf = ({ frequency, from, to }: Shape) =>
  frequency === "month" ? periodOf(from, to) : periodOf(from * 12, to * 12 + 11);

/** The last calendar year of a source, up to its last month. */
function lastYear(shape: Shape): Period {
  const { last } = monthsOf(shape);
  return periodOf(last - (last % 12), last);
}

function outside(period: Period, shape: Shape, source: string): Error {
  const held = monthsOf(shape);
  return usageError({
    code: "GROWTH_OUTSIDE",
    message: `${source} does not hold the period and the like one before it`,
    expected: `a period within ${held.label}, with as much before it`,
    found: `${period.label} and ${shift(period, -step(period)).label}`,
    todo: "name an earlier or shorter period with --period, or another source with --source",
  });
}

/**
 * How exports of some goods grew: all rows, codes that live in both windows, codes linked over the years; beside them the same a year
 * earlier, goods on no list, and the markets that grew most, with those on new codes flagged.
 * @throws ParallaxError `SOURCE_UNKNOWN`, `GOODS_UNSEEN`, `GOODS_CODE_UNKNOWN`, `EXPORTER_UNREPORTED`, `IMPORTER_UNREPORTED`,
 * `GROWTH_OUTSIDE`
 */
export async function answerGrowth(ledger: Ledger, asked: GrowthAsked): Promise<GrowthAnswer> {
  const list = await goodsOf(ledger, asked.goods, asked.file);
  const looked = await goodsSource(ledger, list, asked.source);
  const { held, products } = looked;
  const shape = await shapeOf(ledger, held.source);
  const members = asked.exporter.members.filter((code) => shape.exporters.includes(code));
  if (members.length === 0)
    throw usageError({
      code: "EXPORTER_UNREPORTED",
      message: `${held.source} states no exports of ${asked.exporter.code} by code`,
      expected: `an exporter among ${shape.exporters.join(", ")}, or a group of them`,
      found: asked.exporter.code,
      todo: "name another exporter or source, or import one that has it",
    });
  const importers = asked.importers.filter((code) => shape.importers.includes(code));
  if (importers.length === 0)
    throw usageError({
      code: "IMPORTER_UNREPORTED",
      message: `${held.source} states no trade in these goods with ${asked.importers.join(", ")}`,
      expected: `importers among ${shape.importers.join(", ")}`,
      found: asked.importers.join(", "),
      todo: "name another importer or source, or import one that has it",
    });
  const after = asked.period ?? lastYear(shape);
  const before = shift(after, -step(after));
  const earlier = shift(before, -step(after));
  const span = monthsOf(shape);
  if (before.first < span.first || after.last > span.last) throw outside(after, shape, held.source);

  const beside = await totalsBeside(ledger, shape);
  // As the exporter says it: to add what both sides say would count the same trade twice.
  const cellsOf = async (source: string, into: Period, product?: string) => {
    const cells = await tradeCells(
      ledger,
      {
        source,
        unit: shape.currency,
        exporters: members,
        importers: shape.importers,
        before: shift(into, -step(after)),
        after: into,
      },
      product,
    );
    return cells.filter(({ saidBy, exporter }) => saidBy === exporter);
  };
  const listed = new Set(products.filter((each) => each.listed !== null).map(({ product }) => product));
  const wanted = ({ product }: Cell) => !asked.without.some((start) => product.startsWith(start));
  const families = new Map(products.map(({ product, family }) => [product, family]));
  const at = async (into: Period) => {
    const all = (await cellsOf(held.source, into)).filter(({ product }) => listed.has(product));
    return {
      listed: all,
      cells: all.filter(wanted),
      totals: beside === null ? [] : await cellsOf(beside.source, into, TOTAL),
    };
  };
  const now = await at(after);
  const placebo = earlier.first < span.first ? null : await at(before);
  const lives = { alive: livesOf(now.cells), linked: linkedLives(now.cells, families) };
  const rowOf = (into: Period, { listed, cells, totals }: typeof now, to: string | null): GrowthRow => {
    const own = (all: readonly Cell[]) =>
      all.filter(({ importer }) => (to === null ? importers.includes(importer) : importer === to));
    return {
      importer: to,
      windows: { before: shift(into, -step(after)).label, after: into.label },
      placebo: into !== after,
      ...grown(own(cells), own(listed), own(totals), lives),
    };
  };
  const rows = [...importers, ...(importers.length > 1 ? [null] : [])].flatMap((importer) => [
    rowOf(after, now, importer),
    ...(placebo === null ? [] : [rowOf(before, placebo, importer)]),
  ]);
  const inMarkets = ({ importer }: Cell) => importers.includes(importer);
  const found = marketsOf(now.cells, asked.rule, inMarkets, families).map(({ saidBy: _, ...market }) => ({
    ...market,
    after: market.after ?? 0,
  }));
  const earlierMarkets = placebo === null ? null : marketsOf(placebo.cells, asked.rule, inMarkets, families);
  const worth = (all: readonly { after: number }[]) => all.reduce((sum, each) => sum + each.after, 0);
  const born = found.filter(({ life }) => life === "new");
  const received = growthOf(now.cells.filter(inMarkets)).after;
  const used = new Set([held.edition, beside?.edition, list.edition, ledger.newest("un-hs-links")?.id]);
  return {
    exporter: { code: asked.exporter.code, members },
    importers,
    silent: asked.importers.filter((code) => !shape.importers.includes(code)),
    goods: {
      asked: list.id,
      title: list.title,
      edition: list.edition,
      codes: list.entries.length,
      without: [...asked.without],
    },
    source: sourceOf(looked),
    totals: beside?.edition ?? null,
    currency: shape.currency,
    windows: { before: before.label, after: after.label },
    codes: { alive: countLives(lives.alive), linked: countLives(lives.linked) },
    rows,
    markets: {
      rule: { ...asked.rule },
      found,
      value: worth(found),
      share: received > 0 ? worth(found) / received : null,
      onNewCodes: { count: born.length, value: worth(born) },
      placebo:
        earlierMarkets === null
          ? null
          : {
              count: earlierMarkets.length,
              onNewCodes: earlierMarkets.filter(({ life }) => life === "new").length,
            },
    },
    editions: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
}
