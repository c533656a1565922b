import { ParallaxError, show, usageError } from "../errors.js";
import { type Leg, SIDES, TOTAL, type TwoSided, twoSided } from "./leg.js";
import { periodsBetween } from "./time.js";

/** A code that is scanned, or one that serves as a control. */
export interface Goods {
  /** HS or CN code as text. */
  product: string;
  /** First period in which it is under sanctions; null: it is not listed, and serves as a look-alike of those that are. */
  listedFrom: string | null;
  /** Codes of one family (a heading, or codes linked over the years) may be declared one for the other. Null: a family of its own. */
  family: string | null;
  /** First period in which the code exists. Null: since before the panel. A code born inside the panel has no past. */
  bornIn: string | null;
  /** Values a period below it are not published; null: none is known. */
  threshold: number | null;
}

export interface Origin {
  code: string;
  /** Whether it put the listed goods under sanctions: the fall of its direct exports bounds what it can have rerouted. */
  sanctioning: boolean;
}

/** What a missing row means where its speaker published other rows of the same direction and period. */
export type Absent = "missing" | "nothing-recorded";

export interface Frame {
  frequency: "month" | "year";
  /** First and last period, both inside: `2020-01`, or `2020`. */
  from: string;
  to: string;
  currency: string;
  goods: readonly Goods[];
  origins: readonly Origin[];
  vias: readonly string[];
  hubs: readonly string[];
  /** Partners that are no way to the hub, comparable with the vias otherwise. */
  unexposed: readonly string[];
  /** Destinations to which nothing is rerouted, comparable with the hubs otherwise. */
  unexposedHubs: readonly string[];
  absent: Absent;
}

/** One published value. `saidBy` is its exporter or its importer: the two are kept apart. */
export interface Row {
  product: string;
  exporter: string;
  importer: string;
  saidBy: string;
  period: string;
  value: number;
  quantity?: number | null;
}

/** All legs of a scan. Exporters and importers of each leg are in the order of `origins`, `partners` and `destinations`. */
export interface Legs {
  /** From origins to partners. */
  inflow: TwoSided;
  /** From partners to hubs. */
  outflow: TwoSided;
  /** From origins to hubs. */
  direct: TwoSided;
  /** From partners to all but the hubs, the origins and the other partners, added; one importer. */
  others: TwoSided;
  /** From hubs to partners: what the hub's distributors sell there. */
  back: TwoSided;
}

export interface Panel extends Frame {
  periods: readonly string[];
  /** The vias, then the unexposed partners. */
  partners: readonly string[];
  /** The hubs, then the unexposed ones. */
  destinations: readonly string[];
  /** Index of the first period in which each code exists: 0 where it was there before. */
  born: readonly number[];
  /** Index of the period in which each code was listed; Infinity: never. */
  listed: readonly number[];
  values: Legs;
  quantities: Legs;
  /** Trade in all goods: legs of one product. */
  totals: Legs;
  /** Rows that have no place in it, by reason. */
  unused: Readonly<Record<"product" | "period" | "pair" | "third-party", number>>;
}

export const LEGS = ["inflow", "outflow", "direct", "others", "back"] as const;
export type LegName = (typeof LEGS)[number];

function legsOf(products: number, origins: number, partners: number, hubs: number, periods: number): Legs {
  return {
    inflow: twoSided(products, origins, partners, periods),
    outflow: twoSided(products, partners, hubs, periods),
    direct: twoSided(products, origins, hubs, periods),
    others: twoSided(products, partners, 1, periods),
    back: twoSided(products, hubs, partners, periods),
  };
}

const placesOf = (codes: readonly string[]) => new Map(codes.map((code, place) => [code, place]));

function checkFrame(frame: Frame): void {
  // Who sends to the vias may also be where nothing is rerouted to.
  const ends = new Set(frame.unexposedHubs);
  const named = [
    ...frame.origins.map(({ code }) => code).filter((code) => !ends.has(code)),
    ...frame.vias,
    ...frame.hubs,
    ...frame.unexposed,
    ...frame.unexposedHubs,
  ];
  const twice = named.find((code, place) => named.indexOf(code) !== place);
  if (twice !== undefined)
    throw usageError({
      code: "PANEL_COUNTRY_TWICE",
      message: `${twice} is named twice among origins, vias, hubs and unexposed partners`,
      expected: "each country in one role",
      found: show(twice),
      todo: "leave it out of one of the two lists",
    });
  for (const [what, list] of [
    ["goods", frame.goods],
    ["origins", frame.origins],
    ["vias", frame.vias],
    ["hubs", frame.hubs],
  ] as const)
    if (list.length === 0)
      throw usageError({
        code: "PANEL_EMPTY",
        message: `a scan needs ${what}`,
        expected: "at least one",
        found: "none",
        todo: `name ${what}`,
      });
  const codes = frame.goods.map(({ product }) => product);
  const doubled = codes.find((code, place) => codes.indexOf(code) !== place);
  if (doubled !== undefined || codes.includes(TOTAL))
    throw usageError({
      code: "PANEL_GOODS_TWICE",
      message: "each code stands once in the list of goods, and the total of all goods is none of them",
      expected: "different codes",
      found: show(doubled ?? TOTAL),
      todo: "leave it out of the list",
    });
}

/** Where a row belongs: its leg, exporter and importer. */
interface Place {
  leg: LegName;
  exporter: number;
  importer: number;
}

function placer(origins: readonly string[], partners: readonly string[], hubs: readonly string[]) {
  const origin = placesOf(origins);
  const partner = placesOf(partners);
  const hub = placesOf(hubs);
  return (exporter: string, importer: string): Place | undefined => {
    const from = { origin: origin.get(exporter), partner: partner.get(exporter), hub: hub.get(exporter) };
    const to = { origin: origin.get(importer), partner: partner.get(importer), hub: hub.get(importer) };
    if (from.origin !== undefined && to.partner !== undefined)
      return { leg: "inflow", exporter: from.origin, importer: to.partner };
    if (from.origin !== undefined && to.hub !== undefined)
      return { leg: "direct", exporter: from.origin, importer: to.hub };
    if (from.partner !== undefined && to.hub !== undefined)
      return { leg: "outflow", exporter: from.partner, importer: to.hub };
    if (from.hub !== undefined && to.partner !== undefined)
      return { leg: "back", exporter: from.hub, importer: to.partner };
    if (from.partner !== undefined && to.origin === undefined && to.partner === undefined)
      return { leg: "others", exporter: from.partner, importer: 0 };
    return undefined;
  };
}

/** Adds to a cell that may be added to, or fills one that must be empty. False: it held a value. */
function put(leg: Leg, place: number, value: number, adds: boolean): boolean {
  const held = leg.values[place] ?? Number.NaN;
  if (!adds && !Number.isNaN(held)) return false;
  leg.values[place] = Number.isNaN(held) ? value : held + value;
  return true;
}

/**
 * Where a speaker published a direction and period at all, gives its cells without a row the value 0: it recorded nothing. Cells
 * of periods in which it published nothing, of codes before they were born, and of codes that nobody names at all, stay not reported.
 */
function recordNothing(
  panel: Panel,
  legs: Legs,
  published: ReadonlyMap<string, Uint8Array>,
  named: ReadonlySet<number>,
): void {
  const origins = panel.origins.map(({ code }) => code);
  const names: Record<LegName, readonly [readonly string[], readonly string[]]> = {
    inflow: [origins, panel.partners],
    outflow: [panel.partners, panel.destinations],
    direct: [origins, panel.destinations],
    others: [panel.partners, ["_OTHERS"]],
    back: [panel.destinations, panel.partners],
  };
  for (const name of LEGS)
    for (const side of SIDES) {
      const leg = legs[name][side];
      const [exporters, importers] = names[name];
      for (const [e, exporter] of exporters.entries())
        for (const [i, importer] of importers.entries()) {
          const spoken = published.get(`${side} ${side === "byExporter" ? exporter : importer}`);
          if (spoken === undefined) continue;
          for (let product = 0; product < leg.products; product++) {
            const isTotal = legs === panel.totals;
            if (!isTotal && !named.has(product)) continue;
            const start = leg.start(product, e, i);
            const from = isTotal ? 0 : (panel.born[product] ?? 0);
            for (let t = from; t < leg.periods; t++)
              if (spoken[t] === 1 && Number.isNaN(leg.values[start + t])) leg.values[start + t] = 0;
          }
        }
    }
}

/**
 * A panel from published rows. Both sides of a flow are kept, never added or averaged. Throws `PANEL_ROW_TWICE` where one side says
 * one value twice: two editions or sources of a series are not to be added.
 */
export function buildPanel(frame: Frame, rows: Iterable<Row>): Panel {
  checkFrame(frame);
  const periods = periodsBetween(frame.frequency, frame.from, frame.to);
  const partners = [...frame.vias, ...frame.unexposed];
  const destinations = [...frame.hubs, ...frame.unexposedHubs];
  const origins = frame.origins.map(({ code }) => code);
  const period = placesOf(periods);
  const product = placesOf(frame.goods.map((each) => each.product));
  const at = (value: string | null, none: number) => {
    if (value === null || value < frame.from) return value === null ? none : 0;
    return period.get(value) ?? Number.POSITIVE_INFINITY;
  };
  const sizes = [origins.length, partners.length, destinations.length, periods.length] as const;
  const unused = { product: 0, period: 0, pair: 0, "third-party": 0 };
  const panel: Panel = {
    ...frame,
    periods,
    partners,
    destinations,
    born: frame.goods.map(({ bornIn }) => at(bornIn, 0)),
    listed: frame.goods.map(({ listedFrom }) => at(listedFrom, Number.POSITIVE_INFINITY)),
    values: legsOf(frame.goods.length, ...sizes),
    quantities: legsOf(frame.goods.length, ...sizes),
    totals: legsOf(1, ...sizes),
    unused,
  };
  const placed = placer(origins, partners, destinations);
  const published = new Map<string, Uint8Array>();
  const named = new Set<number>();
  for (const row of rows) {
    const t = period.get(row.period);
    if (t === undefined) {
      unused.period++;
      continue;
    }
    if (row.saidBy !== row.exporter && row.saidBy !== row.importer) {
      unused["third-party"]++;
      continue;
    }
    const side = row.saidBy === row.exporter ? "byExporter" : "byImporter";
    const speaker = `${side} ${row.saidBy}`;
    const spoken = published.get(speaker) ?? new Uint8Array(periods.length);
    spoken[t] = 1;
    published.set(speaker, spoken);
    const place = placed(row.exporter, row.importer);
    if (place === undefined) {
      unused.pair++;
      continue;
    }
    const p = row.product === TOTAL ? 0 : product.get(row.product);
    if (p === undefined) {
      unused.product++;
      continue;
    }
    if (!Number.isFinite(row.value) || row.value < 0)
      throw new ParallaxError({
        code: "PANEL_VALUE",
        message: `what ${row.saidBy} says of ${row.product} from ${row.exporter} to ${row.importer} in ${row.period} is no value of trade`,
        expected: "a number from 0 on",
        found: show(row.value),
        todo: "leave the row out where nothing is known: not reported is not 0",
      });
    if (row.product !== TOTAL) named.add(p);
    const legs = row.product === TOTAL ? panel.totals : panel.values;
    const leg = legs[place.leg][side];
    const adds = place.leg === "others";
    const cell = leg.start(p, place.exporter, place.importer) + t;
    if (!put(leg, cell, row.value, adds))
      throw new ParallaxError({
        code: "PANEL_ROW_TWICE",
        message: `${row.saidBy} says twice what went of ${row.product} from ${row.exporter} to ${row.importer} in ${row.period}`,
        expected: "one value of one edition and source",
        found: `${show(leg.values[cell])} and ${show(row.value)}`,
        todo: "choose one edition or source of the series: they are not added",
      });
    if (row.product !== TOTAL && row.quantity !== undefined && row.quantity !== null)
      put(panel.quantities[place.leg][side], cell, row.quantity, adds);
  }
  if (frame.absent === "nothing-recorded")
    for (const legs of [panel.values, panel.totals]) recordNothing(panel, legs, published, named);
  return panel;
}
