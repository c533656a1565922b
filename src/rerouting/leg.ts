/** The product under which the value of all goods together is given. */
export const TOTAL = "TOTAL";

/**
 * One leg as one side says it: for each product, exporter and importer a value a period, densely. NaN: not reported. Values are in
 * the panel's currency.
 */
export class Leg {
  readonly products: number;
  readonly exporters: number;
  readonly importers: number;
  readonly periods: number;
  readonly values: Float64Array;

  constructor(products: number, exporters: number, importers: number, periods: number) {
    this.products = products;
    this.exporters = exporters;
    this.importers = importers;
    this.periods = periods;
    this.values = new Float64Array(products * exporters * importers * periods).fill(Number.NaN);
  }

  /** Where the series of a product, exporter and importer begins in `values`. */
  start(product: number, exporter: number, importer: number): number {
    return ((product * this.exporters + exporter) * this.importers + importer) * this.periods;
  }

  /** A view of the series of a product, exporter and importer. */
  series(product: number, exporter: number, importer: number): Float64Array {
    const start = this.start(product, exporter, importer);
    return this.values.subarray(start, start + this.periods);
  }

  /** Whether any value is reported. */
  get known(): boolean {
    return this.values.some((value) => !Number.isNaN(value));
  }
}

/** A leg as its exporters say it (FOB) and, apart from that, as its importers say it (CIF, where not recorded otherwise). */
export interface TwoSided {
  byExporter: Leg;
  byImporter: Leg;
}

export const SIDES = ["byExporter", "byImporter"] as const;
export type Side = (typeof SIDES)[number];

export function twoSided(products: number, exporters: number, importers: number, periods: number): TwoSided {
  return {
    byExporter: new Leg(products, exporters, importers, periods),
    byImporter: new Leg(products, exporters, importers, periods),
  };
}
