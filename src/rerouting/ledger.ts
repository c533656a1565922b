import { usageError } from "../errors.js";
import { literal, literals, text } from "../ledger/duckdb.js";
import type { HeldSource } from "../ledger/goods/held.js";
import { scannedGoods } from "../ledger/goods/listed.js";
import type { Product } from "../ledger/goods/match.js";
import type { Seen } from "../ledger/goods/sight.js";
import type { Ledger } from "../ledger/ledger.js";
import type { GoodsList } from "../question/goods/list.js";
import { TOTAL } from "./leg.js";
import { buildPanel, type Goods, type Panel, type Row } from "./panel.js";
import { goodsSource, type Shape, shapeOf, totalsBeside } from "./source.js";
import { type Frequency, periodAt } from "./time.js";

/** What a panel is asked for. Countries by code. */
export interface PanelAsked {
  hubs: readonly string[];
  /** Null: every partner that the source has and that is in no other role. */
  vias: readonly string[] | null;
  /** Partners through which nothing is taken to go to the hub. */
  unexposed: readonly string[];
  /** Destinations to which nothing is rerouted; `rest`: all others of the source. */
  unexposedHubs: readonly string[] | "rest";
  /** Countries that put the goods under sanctions. */
  sanctioning: ReadonlySet<string>;
  goods: GoodsList;
  /** Period from which goods are listed whose list does not say; null: they must say; `last`: no date of theirs is asked for. */
  listedFrom: string | null;
  /** The source of trade by code; null: the one that sees most of the list. */
  source: string | null;
}

/** A panel of one source, with what the source sees of the list. */
export interface LedgerPanel {
  panel: Panel;
  held: HeldSource;
  /** Edition of the totals that stand beside it; null: none of its frequency is held. */
  totals: string | null;
  /** Countries asked for, as whatever, about which the source has no row at all. */
  silent: readonly string[];
  products: readonly Product[];
  seen: readonly Seen[];
}

/** Rows of a source between countries, a text for each series: to hand over each cell by itself takes ten times as long. */
async function* rowsOf(
  ledger: Ledger,
  { source, shape, which }: { source: string; shape: Shape; which: string },
): AsyncGenerator<Row> {
  const months = shape.frequency === "month" ? 1 : 12;
  const series = await ledger.rows(
    `SELECT product, exporter, importer, said_by AS saidBy,
        string_agg(first || ' ' || value, ',' ORDER BY first) AS cells
      FROM flow WHERE source = ${literal(source)} AND unit = ${literal(shape.currency)} AND last - first + 1 = ${months} AND ${which}
      GROUP BY ALL ORDER BY product, exporter, importer, saidBy`,
    { product: text, exporter: text, importer: text, saidBy: text, cells: text },
  );
  for (const { product, exporter, importer, saidBy, cells } of series)
    for (const cell of cells.split(",")) {
      const [first = "", value = ""] = cell.split(" ");
      yield {
        product,
        exporter,
        importer,
        saidBy,
        period: periodAt(shape.frequency, months === 1 ? Number(first) : Math.floor(Number(first) / 12)),
        value: Number(value),
      };
    }
}

/**
 * A panel of one source of the ledger: two sources of one series are never added. A code without a row in a period in which its speaker
 * stated others counts as nothing recorded; where the speaker is silent it is not reported.
 * @throws ParallaxError `SOURCE_UNKNOWN`, `GOODS_UNSEEN`, `GOODS_CODE_UNKNOWN`, `HUB_UNREPORTED`, `SOURCE_NO_PERIODS`
 */
export async function panelOf(ledger: Ledger, asked: PanelAsked): Promise<LedgerPanel> {
  const { held, products, seen } = await goodsSource(ledger, asked.goods, asked.source);
  const shape = await shapeOf(ledger, held.source);
  const taken = new Set([...asked.hubs, ...asked.unexposed]);
  const traders = new Set([...shape.exporters, ...shape.importers]);
  const hubs = asked.hubs.filter((hub) => traders.has(hub));
  if (hubs.length === 0)
    throw usageError({
      code: "HUB_UNREPORTED",
      message: `${held.source} states no trade in these goods with ${asked.hubs.join(", ")}`,
      expected: `a hub among ${[...traders].sort().join(", ")}`,
      found: asked.hubs.join(", "),
      todo: "name another hub or another source, or import one that has it",
    });
  const named = (asked.vias ?? shape.importers.filter((code) => !shape.exporters.includes(code))).filter(
    (code) => !taken.has(code),
  );
  // A country that stands in no row is not covered by the source: nothing recorded would be a claim that nobody made.
  const vias = named.filter((code) => traders.has(code));
  if (vias.length === 0)
    throw usageError({
      code: "VIA_UNREPORTED",
      message: `${held.source} states no trade in these goods with ${named.join(", ") || "any partner"}`,
      expected: `vias among ${[...traders]
        .filter((code) => !taken.has(code))
        .sort()
        .join(", ")}`,
      found: named.join(", ") || "none",
      todo: "name other vias or another source, or import one that has them",
    });
  const free = (code: string) => !taken.has(code) && !vias.includes(code) && !code.startsWith("_");
  const unexposedHubs =
    asked.unexposedHubs === "rest"
      ? shape.importers.filter(free)
      : asked.unexposedHubs.filter((code) => traders.has(code) && free(code));
  const origins = shape.exporters.filter(free);
  const frame = {
    frequency: shape.frequency,
    from: periodAt(shape.frequency, shape.from),
    to: periodAt(shape.frequency, shape.to),
    currency: shape.currency,
    goods: scannedGoods(
      products,
      asked.goods.entries,
      asked.listedFrom === "last" ? periodAt(shape.frequency, shape.to) : asked.listedFrom,
    ).map(
      ({ listedFrom, bornIn, ...good }): Goods => ({
        ...good,
        listedFrom: inPeriods(listedFrom, shape.frequency),
        bornIn: inPeriods(bornIn, shape.frequency),
      }),
    ),
    origins: origins.map((code) => ({ code, sanctioning: asked.sanctioning.has(code) })),
    vias,
    hubs,
    unexposed: asked.unexposed.filter((code) => traders.has(code)),
    unexposedHubs,
    absent: "nothing-recorded" as const,
  };
  const partners = [...vias, ...frame.unexposed];
  const to = (from: readonly string[], importers: readonly string[]) =>
    `(exporter IN (${literals(from)}) AND importer IN (${literals(importers)}))`;
  const ways = `(${to(origins, [...partners, ...hubs, ...unexposedHubs])} OR ${to(hubs, partners)} OR exporter IN (${literals(partners)}))`;
  const which = `product <> '${TOTAL}' AND ${ways}`;
  const rows: Row[] = [];
  for await (const row of rowsOf(ledger, { source: held.source, shape, which })) rows.push(row);
  const beside = await totalsBeside(ledger, shape);
  if (beside !== null) {
    const all = `product = '${TOTAL}' AND ${ways}`;
    for await (const row of rowsOf(ledger, { source: beside.source, shape, which: all })) rows.push(row);
  }
  return {
    panel: buildPanel(frame, rows),
    held,
    totals: beside?.edition ?? null,
    silent: [
      ...new Set([...asked.hubs, ...named, ...asked.unexposed, ...[asked.unexposedHubs].flat()]),
    ].filter((code) => code !== "rest" && !traders.has(code)),
    products,
    seen,
  };
}

/** A month or day as a period of the panel. */
function inPeriods(date: string | null, frequency: Frequency): string | null {
  return date === null ? null : date.slice(0, frequency === "month" ? 7 : 4);
}
