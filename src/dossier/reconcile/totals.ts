import { literal, number, text } from "../../ledger/duckdb.js";
import type { Ledger } from "../../ledger/ledger.js";
import { IMF_CIF_FOB } from "../../mirror/mirror.js";
import { type Period, periodOf } from "../../question/period.js";
import type { Entity } from "../../question/question.js";
import type { Currency } from "../../units.js";
import type { Missing } from "./schema.js";

export type Side = "hub" | "partner";

/** What a number could be of. */
export interface Variant {
  side: Side;
  currency: Currency;
  product: string;
  /** Countries counted beside the hub, sorted. */
  plus: readonly string[];
  first: number;
  last: number;
  /** An edition's id; null: as the rule for totals takes one. */
  edition: string | null;
  /** `declared`: as that side declares each direction; `ours`: each direction as our number has it. */
  basis: "declared" | "FOB" | "CIF" | "ours";
}

/** One direction of trade. */
export interface Leg {
  fromHub: boolean;
}

/** What the figures of one variant come to. */
export interface Money {
  value: number;
  /** FOB, CIF or unstated, of each leg. */
  bases: string[];
  figures: string[];
  rates: string[];
  /** Where all was converted at one rate: in euro for a dollar. */
  rate: number | null;
  editions: string[];
}

export type Looked = Money | { missing: Missing };

export function isMissing(looked: Looked): looked is { missing: Missing } {
  return "missing" in looked;
}

interface Row {
  said_by: string;
  exporter: string;
  importer: string;
  product: string;
  first: number;
  last: number;
  period: string;
  value: number;
  unit: string;
  basis: string;
  figure: string;
  edition: string;
}

interface Rate {
  per_usd: number;
  figure: string;
}

/** What a question about one reading's trade needs of the ledger. */
export interface Asked {
  /** What our number is of. */
  ours: Variant;
  hub: Entity;
  partner: string;
  legs: readonly Leg[];
  products: readonly string[];
  /** Countries that could be counted beside the hub. */
  plus: readonly string[];
  /** Wide enough for all variants. */
  span: Period;
}

const lengthOf = (row: Row) => row.last - row.first + 1;
const lacking = (code: string, detail: Record<string, string> = {}) => ({ missing: { code, detail } });

/** What variants of a number come to. */
export interface Books {
  money(variant: Variant): Looked;
  /** Editions that hold anything one side says, by rank. */
  editions(side: Side): string[];
}

/**
 * Every figure of the trade between a hub and a partner, of all editions, and what they come to under any variant. Totals
 * follow the rules of `mirror/totals.ts`: they cover their months once, in one unit, and one source gives one total.
 */
export class Totals implements Books {
  readonly #asked: Asked;
  readonly #rows: readonly Row[];
  readonly #rates: ReadonlyMap<string, Rate>;
  /** How many members of the hub declared anything, by edition and month. */
  readonly #declared: ReadonlyMap<string, number>;
  /** Editions by rank: the newest of each source before all others, and of those the newest first. */
  readonly #rank: readonly string[];
  readonly #newest: ReadonlySet<string>;
  readonly #known = new Map<string, Looked>();

  private constructor(
    asked: Asked,
    rows: readonly Row[],
    rates: ReadonlyMap<string, Rate>,
    declared: ReadonlyMap<string, number>,
    ledger: Ledger,
  ) {
    this.#asked = asked;
    this.#rows = rows;
    this.#rates = rates;
    this.#declared = declared;
    const newest = ledger.editions.filter((each) => ledger.newest(each.source)?.id === each.id);
    this.#newest = new Set(newest.map(({ id }) => id));
    this.#rank = [...ledger.editions]
      .sort((a, b) => (a.asOf === b.asOf ? (a.source < b.source ? -1 : 1) : a.asOf > b.asOf ? -1 : 1))
      .map(({ id }) => id);
  }

  static async read(ledger: Ledger, asked: Asked): Promise<Totals> {
    const { hub, partner, products, plus, span } = asked;
    const codes = (each: readonly string[]) => [...new Set(each)].map(literal).join(", ");
    const hubs = codes([hub.code, ...hub.members, ...plus]);
    const within = `first >= ${span.first} AND last <= ${span.last}`;
    const rows = await ledger.rows(
      `SELECT said_by, exporter, importer, product, first, last, period, value, unit, basis, figure, edition FROM flow_all
        WHERE product IN (${codes(products)}) AND ${within} AND said_by IN (${hubs}, ${literal(partner)})
          AND ((importer = ${literal(partner)} AND exporter IN (${hubs})) OR (exporter = ${literal(partner)} AND importer IN (${hubs})))
        ORDER BY figure`,
      {
        said_by: text,
        exporter: text,
        importer: text,
        product: text,
        first: number,
        last: number,
        period: text,
        value: number,
        unit: text,
        basis: text,
        figure: text,
        edition: text,
      },
    );
    const rates = await ledger.rows("SELECT period, per_usd, figure FROM rate ORDER BY period", {
      period: text,
      per_usd: number,
      figure: text,
    });
    const declared = await ledger.rows(
      `SELECT edition, first, count(DISTINCT said_by) AS said FROM flow_all
        WHERE product = 'TOTAL' AND first = last AND ${within} AND said_by IN (${codes(hub.members)}) GROUP BY edition, first ORDER BY edition, first`,
      { edition: text, first: number, said: number },
    );
    return new Totals(
      asked,
      rows,
      new Map(rates.map((each) => [each.period, each])),
      new Map(declared.map(({ edition, first, said }) => [`${edition} ${first}`, said])),
      ledger,
    );
  }

  editions(side: Side): string[] {
    const said = new Set(
      this.#rows
        .filter((row) => (row.said_by === this.#asked.partner) === (side === "partner"))
        .map(({ edition }) => edition),
    );
    return this.#rank.filter((id) => said.has(id));
  }

  money(variant: Variant): Looked {
    const key = JSON.stringify(variant);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const looked = this.#look(variant);
    this.#known.set(key, looked);
    return looked;
  }

  #look(variant: Variant): Looked {
    const sum: Money = { value: 0, bases: [], figures: [], rates: [], rate: null, editions: [] };
    const rates = new Map<string, number>();
    for (const [index, leg] of this.#asked.legs.entries()) {
      const rows = this.#leg(variant, leg);
      if (!Array.isArray(rows)) return rows;
      const basis = variant.basis === "ours" ? this.#ourBases()[index] : variant.basis;
      sum.bases.push(basis === undefined || basis === "declared" ? (rows[0]?.basis ?? "unstated") : basis);
      for (const row of rows) {
        const factor = basis === undefined || basis === "declared" ? 1 : factorTo(row.basis, basis);
        if (factor === undefined) return lacking("unstated-basis", { who: row.said_by });
        const rate = row.unit === variant.currency ? undefined : this.#rates.get(row.period);
        if (row.unit !== variant.currency && rate === undefined)
          return lacking("no-rate", { period: row.period });
        if (rate !== undefined) rates.set(rate.figure, rate.per_usd);
        sum.value +=
          row.value *
          factor *
          (rate === undefined ? 1 : variant.currency === "EUR" ? rate.per_usd : 1 / rate.per_usd);
        sum.figures.push(row.figure);
      }
      sum.editions.push(...rows.map(({ edition }) => edition));
    }
    const only = [...rates.values()][0];
    return {
      ...sum,
      rates: [...rates.keys()].sort(),
      rate: rates.size === 1 && only !== undefined ? only : null,
      editions: [...new Set(sum.editions)].sort(),
    };
  }

  /** On which basis our number has each leg. */
  #ourBases(): string[] {
    const ours = this.money(this.#asked.ours);
    return isMissing(ours) ? [] : ours.bases;
  }

  #leg(
    { side, product, plus, first, last, edition }: Variant,
    { fromHub }: Leg,
  ): Row[] | { missing: Missing } {
    const { hub, partner } = this.#asked;
    const months = periodOf(first, last).label;
    const between = this.#rows.filter(
      (row) =>
        row.product === product &&
        row.first >= first &&
        row.last <= last &&
        (fromHub ? row.importer : row.exporter) === partner,
    );
    const of = (saidBy: string, other: string) =>
      between.filter((row) => row.said_by === saidBy && (fromHub ? row.exporter : row.importer) === other);
    const pick = (rows: readonly Row[]) => this.#pick(rows, last - first + 1, edition);
    const own =
      side === "partner"
        ? hub.members.flatMap((code) => pick(of(partner, code)) ?? [])
        : (pick(of(hub.code, hub.code)) ??
          this.#added(
            hub.members.flatMap((code) => of(code, code)),
            first,
            last,
            edition,
          ));
    if (own.length === 0)
      return lacking("no-figures", { who: side === "partner" ? partner : hub.code, period: months });
    const beside: Row[] = [];
    for (const code of plus) {
      const rows = of(side === "partner" ? partner : code, code);
      const found = pick(rows) ?? this.#pick(rows, last - first + 1, null);
      if (found === undefined)
        return lacking("no-figures-with", {
          who: side === "partner" ? partner : code,
          with: side === "partner" ? code : partner,
          period: months,
        });
      beside.push(...found);
    }
    return [...own, ...beside];
  }

  /** The rows of one edition that cover all months once, in one unit and basis: what states the whole before what is added, then by rank. */
  #pick(rows: readonly Row[], months: number, edition: string | null): Row[] | undefined {
    const wholes = this.#rank
      .filter((id) => (edition === null ? this.#newest.has(id) : id === edition))
      .map((id) => rows.filter((row) => row.edition === id))
      .filter(
        (each) =>
          each.length > 0 &&
          each.reduce((sum, row) => sum + lengthOf(row), 0) === months &&
          new Set(each.map(({ unit, basis }) => `${unit} ${basis}`)).size === 1,
      );
    const longest = (each: readonly Row[]) => Math.max(...each.map(lengthOf));
    return wholes.sort((a, b) => longest(b) - longest(a))[0];
  }

  /** The members' months added, where every member declared something in each of them. */
  #added(rows: readonly Row[], first: number, last: number, edition: string | null): Row[] {
    const { members } = this.#asked.hub;
    if (members.length < 2) return [];
    const found = this.#rank
      .filter((id) => (edition === null ? this.#newest.has(id) : id === edition))
      .find((id) => {
        for (let month = first; month <= last; month += 1)
          if (this.#declared.get(`${id} ${month}`) !== members.length) return false;
        return rows.some((row) => row.edition === id);
      });
    return rows.filter((row) => row.edition === found && row.first === row.last);
  }
}

/** From the basis of a figure to another, at the IMF's ratio; undefined where the figure's own is not stated. */
function factorTo(from: string, to: string): number | undefined {
  if (from === to) return 1;
  if (from === "FOB" && to === "CIF") return IMF_CIF_FOB;
  if (from === "CIF" && to === "FOB") return 1 / IMF_CIF_FOB;
  return undefined;
}
