import { editionsOf } from "../../ledger/edition.js";
import type { Ledger } from "../../ledger/ledger.js";
import { MEASURES } from "../../measures/all.js";
import type { Measure } from "../../measures/measure.js";
import { type Measured, measureSeries, readingId, type Series } from "../../measures/reading.js";
import { type Period, parsePeriod, wholeYear } from "../../question/period.js";
import { entityByCode } from "../../question/question.js";
import type { Currency, Unit } from "../../units.js";

/** One side's series of a measure, or of one flow of it, by the label of the period. */
export interface SideSeries {
  partner: string;
  saidBy: string;
  edition: string | null;
  unit: Unit;
  values: ReadonlyMap<string, number>;
  /** By how much a method or sides of the same source may move the value. */
  ranges: ReadonlyMap<string, readonly [number, number]>;
  /** The editions whose figures a period's value is made of. */
  editions(period: string): string[];
  /** Of the reading of a period. */
  id(period: string): string;
}

const FIRST = 2000;
const held = new WeakMap<Ledger, Map<string, Figures>>();

type Flow = "to-hub" | "from-hub";

/** Reads series of measures once for each hub and currency, of all partners together. */
export class Figures {
  readonly #ledger: Ledger;
  readonly #partners: readonly string[];
  readonly #last: number;
  readonly #held = new Map<string, Promise<Measured>>();
  /** Periods besides whole years of which the article at hand speaks. */
  #parts: readonly string[] = [];
  /** A ledger answers one question at a time. */
  #before: Promise<unknown> = Promise.resolve();

  /**
   * @param partners all that are asked about
   * @param last the last year that is asked about
   */
  constructor(ledger: Ledger, partners: readonly string[], last: number) {
    this.#ledger = ledger;
    this.#partners = partners;
    this.#last = last;
  }

  /**
   * Every side and edition of a measure.
   * @param flow of turnover, the flow that is meant
   * @param labels periods besides whole years
   */
  async of(
    id: string,
    flow: Flow | null,
    hub: string,
    partner: string,
    currency: Currency | null,
    labels: readonly string[],
    route: string | null = null,
  ): Promise<SideSeries[]> {
    const measure = MEASURES.find((each) => each.id === id);
    if (measure === undefined || hub === partner) return [];
    const own = partsOf(labels);
    // All parts of years are read at once, since each reading takes as long as all of them.
    const parts = own.length === 0 ? [] : [...new Set([...own, ...this.#parts])].sort();
    const key = [id, hub, currency, ...parts].join(" ");
    let read = this.#held.get(key);
    if (read === undefined) {
      read = this.#next(() => this.#read(measure, hub, currency, parts));
      this.#held.set(key, read);
      // What could not be read is tried again when it is asked for again.
      read.catch(() => this.#held.delete(key));
    }
    const { series } = await read;
    return series
      .filter((each) => each.partner === partner)
      .map((each) => sideOf(each, measure.id, hub, flow, route));
  }

  /** Names the periods of which an article speaks, before its statements are judged. */
  expect(labels: readonly string[]): void {
    this.#parts = partsOf(labels);
  }

  /** Those of a ledger: what was read for one article is not read again for the next with the same partners. */
  static shared(ledger: Ledger, partners: readonly string[], last: number): Figures {
    const all = held.get(ledger) ?? new Map<string, Figures>();
    held.set(ledger, all);
    const key = `${last} ${partners.join(" ")}`;
    const figures = all.get(key) ?? new Figures(ledger, partners, last);
    all.set(key, figures);
    return figures;
  }

  /** Asks the ledger something else in between. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#next(work);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#before.then(work);
    this.#before = done.catch(() => undefined);
    return done;
  }

  #read(
    measure: Measure,
    hub: string,
    currency: Currency | null,
    parts: readonly string[],
  ): Promise<Measured> {
    const years = Array.from({ length: this.#last - FIRST + 1 }, (_, at) => wholeYear(FIRST + at));
    const periods: Period[] = [...years, ...parts.map((label) => parsePeriod(label))];
    const entity = entityByCode(hub, wholeYear(this.#last));
    const partners = this.#partners.filter((code) => !entity.members.includes(code));
    return measureSeries(this.#ledger, measure, entity, partners, periods, currency);
  }
}

/** Those that are no whole years, and no days. */
const partsOf = (labels: readonly string[]) => [
  ...new Set(labels.filter((label) => !/^\d{4}(?:-\d{2}-\d{2})?$/.test(label))),
];

function sideOf(
  { partner, saidBy, edition, cells }: Series,
  measure: string,
  hub: string,
  flow: Flow | null,
  route: string | null,
): SideSeries {
  const values = new Map<string, number>();
  const ranges = new Map<string, readonly [number, number]>();
  let unit: Unit = "count";
  // A flow is what one side exports and the other imports.
  const name =
    route ?? (flow === null ? null : (flow === "to-hub") === (saidBy === partner) ? "exports" : "imports");
  for (const [label, { computed, parts }] of cells) {
    const piece = name === null ? computed : (parts.find((part) => part.name === name) ?? null);
    if (piece === null || piece.value === null) continue;
    const percent = piece.unit === "percent";
    unit = percent ? "share" : piece.unit;
    values.set(label, percent ? piece.value / 100 : piece.value);
    if (name === null && computed?.low !== undefined && computed.high !== undefined)
      ranges.set(label, [computed.low, computed.high]);
  }
  return {
    partner,
    saidBy,
    edition,
    unit,
    values,
    ranges,
    editions: (label) =>
      editionsOf(
        (cells.get(label)?.parts ?? []).flatMap((part) =>
          name === null || part.name === name ? part.evidence : [],
        ),
      ),
    id: (label) => readingId(measure, hub, partner, label, saidBy, edition),
  };
}
