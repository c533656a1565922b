import { goodsOf } from "../../ledger/goods/load.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { GoodsAsked } from "../../question/goods/asked.js";
import type { Entry } from "../../question/goods/list.js";
import { type LedgerPanel, panelOf } from "../../rerouting/ledger.js";
import type { Leg, TwoSided } from "../../rerouting/leg.js";
import type { Panel } from "../../rerouting/panel.js";
import { sanctioningCountries } from "../../rerouting/sanctioning.js";
import { type Break, scan } from "../../rerouting/scan.js";
import type { Rerouting } from "../../rerouting/schema.js";
import { withoutFolder } from "../compose.js";
import { sourceOf } from "../goods/answer.js";
import type { RerouteCourse, ReroutesAnswer } from "./schema.js";
import { toldOf } from "./told.js";

export interface ReroutesAsked {
  hubs: readonly string[];
  /** Null: every partner of the source. */
  vias: readonly string[] | null;
  unexposed: readonly string[];
  /** Destinations to which nothing is rerouted; `rest`: all others of the source. */
  unexposedHubs: readonly string[] | "rest";
  goods: GoodsAsked;
  /** Entries of the user's own list, where one was asked for. */
  file: readonly Entry[];
  /** A period, `listed`: each code from its own date, or `find`: where each series breaks. */
  break: string;
  /** The month, counted from year 0, at which groups have their members. */
  at: number;
  source: string | null;
}

/** Where so few were tried, each is tested and told, whatever came out. */
const FEW = 12;

/** The sum of series, period by period: not reported only where none is. */
function summed(
  leg: Leg,
  goods: readonly number[],
  exporters: readonly number[],
  importers: readonly number[],
) {
  const sum: (number | null)[] = Array.from({ length: leg.periods }, () => null);
  for (const product of goods)
    for (const exporter of exporters)
      for (const importer of importers)
        for (const [t, value] of leg.series(product, exporter, importer).entries())
          if (!Number.isNaN(value)) sum[t] = (sum[t] ?? 0) + value;
  return sum;
}

function courseOf(panel: Panel, { product, codes, via, hub }: Rerouting): RerouteCourse {
  const goods = codes.map((code) => panel.goods.findIndex((each) => each.product === code));
  const origins = [...panel.origins.keys()];
  const [partner, place] = [panel.partners.indexOf(via), panel.destinations.indexOf(hub)];
  const both = (leg: TwoSided, exporters: readonly number[], importers: readonly number[]) => ({
    byExporter: summed(leg.byExporter, goods, exporters, importers),
    byImporter: summed(leg.byImporter, goods, exporters, importers),
  });
  return {
    product,
    via,
    hub,
    inflow: both(panel.values.inflow, origins, [partner]),
    outflow: both(panel.values.outflow, [partner], [place]),
    direct: both(panel.values.direct, origins, [place]),
  };
}

function namesOf({ products }: LedgerPanel, entries: readonly Entry[]): Record<string, string> {
  return Object.fromEntries(
    products.flatMap(({ product, listed }) => {
      const name = (listed?.entries ?? []).flatMap((place) => entries[place]?.name ?? [])[0];
      return name === undefined ? [] : [[product, name]];
    }),
  );
}

/**
 * Which of the goods now travel to the hubs through third countries, as one source of trade by code shows it.
 * @throws ParallaxError `GOODS_*`, `SOURCE_*`, `HUB_UNREPORTED`, `SCAN_*`, `BREAK_OUTSIDE`
 */
export async function answerReroutes(ledger: Ledger, asked: ReroutesAsked): Promise<ReroutesAnswer> {
  const goods = await goodsOf(ledger, asked.goods, asked.file);
  const built = await panelOf(ledger, {
    hubs: asked.hubs,
    vias: asked.vias,
    unexposed: asked.unexposed,
    unexposedHubs: asked.unexposedHubs,
    sanctioning: sanctioningCountries(asked.hubs, asked.at),
    goods,
    listedFrom: asked.break === "listed" ? null : asked.break === "find" ? "last" : asked.break,
    source: asked.source,
  });
  const { panel, held, products, seen } = built;
  const from: Break = asked.break === "listed" || asked.break === "find" ? asked.break : { at: asked.break };
  const scanned = scan(panel, { break: from, everyTestUpTo: FEW });
  const used = new Set([held.edition, built.totals, goods.edition, ledger.newest("un-hs-links")?.id]);
  return {
    asked: {
      hubs: [...asked.hubs],
      vias: [...panel.vias, ...built.silent.filter((code) => asked.vias?.includes(code))].sort(),
      goods: goods.id,
      title: goods.title,
      codes: goods.entries.length,
      break: asked.break,
      unexposed: [...panel.unexposed],
      unexposedHubs: asked.unexposedHubs === "rest" ? "rest" : [...panel.unexposedHubs],
    },
    source: sourceOf({ held, products, seen }),
    silent: [...built.silent],
    periods: [...panel.periods],
    scanned,
    names: namesOf(built, goods.entries),
    courses: toldOf(scanned.reroutings).map((each) => courseOf(panel, each)),
    editions: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
}
