import { usageError } from "../errors.js";
import { literal, maybe, number, type Shape, text, texts } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import { isCountry } from "../question/countries.js";
import type { Period } from "../question/period.js";
import type { Entity } from "../question/question.js";
import type { Currency } from "../units.js";
import { type Based, basisOf, isBasis, sharedBasis } from "./basis.js";
import type { Side } from "./gate.js";
import { type Goods, toldOf } from "./told.js";
import { totalOf } from "./totals.js";
import { LEAST_COUNTRIES } from "./world.js";

/** A flow to be looked at from both sides: a country or a group on either side, a group on one at the most. */
export interface FlowAsked {
  exporter: Entity;
  importer: Entity;
  goods: Goods;
  periods: readonly Period[];
  /** Null: as each side publishes it. */
  currency: Currency | null;
}

/** What one side says of a flow in one period. */
export interface Said extends Based {
  period: string;
  side: Side;
  saidBy: string;
  /** As published, in whole units; null where a figure was set aside, or the figures that were added differ in unit. */
  value: number | null;
  unit: string;
  usd: number | null;
  eur: number | null;
  /** What its own rows say a CIF value is at FOB; null where they do not. */
  ownFob: number | null;
  figures: string[];
  rates: string[];
  notes: string[];
}

/** What a side says of one part of the flow: between one exporting country and one importing country, of one code. */
export interface SaidOfPart extends Said {
  exporter: string;
  importer: string;
  /** The code as asked and as published, and the name of the codes that are one good over the years; null of all goods together. */
  code: string | null;
  product: string | null;
  family: string | null;
  source: string;
}

/** Where a speaker declares its exports, or its imports, in every month of a period. */
export interface Declares {
  saidBy: string;
  side: Side;
  source: string;
  periods: string[];
  /** Countries at the other end, in all periods. */
  others: string[];
}

/** All that both sides say of a flow. */
export interface BothSides {
  totals: Said[];
  parts: SaidOfPart[];
  declares: Declares[];
}

/**
 * Refuses a flow whose sides overlap, or are two groups.
 * @throws ParallaxError `TWO_GROUPS`, `SAME_SIDES`
 */
export function assertSides(exporter: Entity, importer: Entity): void {
  const shared = importer.members.filter((code) => exporter.members.includes(code));
  if (shared.length > 0)
    throw usageError({
      code: "SAME_SIDES",
      message: "a country cannot stand on both sides of a flow",
      expected: "an exporter and an importer that have no country in common",
      found: shared.join(", "),
      todo: "name another exporter or importer",
    });
  if (isCountry(importer.code) || isCountry(exporter.code)) return;
  throw usageError({
    code: "TWO_GROUPS",
    message: "only one side can be a group",
    expected: "a group and a country, or two countries",
    found: `${exporter.code} and ${importer.code}`,
    todo: "ask for the members of one of them one by one",
  });
}

/** Whose point of view the question is asked from: the group is the hub where there is one, since a partner is one country. */
function viewOf({ exporter, importer }: FlowAsked): { hub: Entity; partner: string; direction: string } {
  assertSides(exporter, importer);
  return isCountry(importer.code)
    ? { hub: exporter, partner: importer.code, direction: "from-hub" }
    : { hub: importer, partner: exporter.code, direction: "to-hub" };
}

const SAID = {
  period: text,
  side: text,
  said_by: text,
  value: maybe(number),
  unit: text,
  basis: text,
  convention: number,
  usd: maybe(number),
  eur: maybe(number),
  own_fob: maybe(number),
  evidence: texts,
  rates: texts,
  rate_notes: maybe(text),
  notes: maybe(text),
} as const;
type Row = { [K in keyof typeof SAID]: ReturnType<(typeof SAID)[K]> };
const PART = {
  ...SAID,
  other: text,
  source: text,
  code: maybe(text),
  product: maybe(text),
  family: maybe(text),
} as const;
type PartRow = { [K in keyof typeof PART]: ReturnType<(typeof PART)[K]> };

function saidOf(row: Row, hubSide: Side): Said {
  const atHub = row.side !== "partner";
  const side: Side = atHub === (hubSide === "exporter") ? "exporter" : "importer";
  const basis = isBasis(row.basis) ? row.basis : "unstated";
  const words = [row.notes, row.rate_notes].flatMap((each) => (each ?? "").split(" "));
  return {
    period: row.period,
    side,
    saidBy: row.said_by,
    value: row.value,
    unit: row.unit,
    ...basisOf(side, row.said_by, basis, row.convention === 1),
    usd: row.usd,
    eur: row.eur,
    ownFob: row.own_fob,
    figures: row.evidence,
    rates: row.rates,
    notes: words.filter((each) => each !== ""),
  };
}

const plus = (values: readonly (number | null)[]) =>
  values.every((each) => each !== null) ? values.reduce((sum, each) => sum + (each ?? 0), 0) : null;

/** Several goods as one: added where their units are the same. */
export function together(said: readonly Said[]): Said | undefined {
  const [first] = said;
  if (first === undefined || said.length === 1) return first;
  const oneUnit = said.every(({ unit }) => unit === first.unit);
  return {
    ...first,
    value: oneUnit ? plus(said.map(({ value }) => value)) : null,
    usd: plus(said.map(({ usd }) => usd)),
    eur: plus(said.map(({ eur }) => eur)),
    ownFob: oneUnit ? plus(said.map(({ ownFob }) => ownFob)) : null,
    basis: sharedBasis(said.map(({ basis }) => basis)),
    listed: said.map(({ listed }) => listed).find((each) => each !== null) ?? null,
    figures: said.flatMap(({ figures }) => figures),
    rates: [...new Set(said.flatMap(({ rates }) => rates))],
    notes: [...new Set(said.flatMap(({ notes }) => notes))],
  };
}

/** A figure without a rate of exchange has none among its rates. */
const RATES = "REPLACE (list_filter(rates, lambda rate: rate IS NOT NULL) AS rates)";
const SIDE_OF = "CASE WHEN f.said_by = f.exporter THEN 'exporter' ELSE 'importer' END";
const OTHER_OF = "CASE WHEN f.said_by = f.exporter THEN f.importer ELSE f.exporter END";

/** Who declared totals in every month of a period. */
const DECLARED_TOTALS = `SELECT f.said_by, ${SIDE_OF} AS side, f.source, t.period FROM flow f JOIN q_period t ON f.first >= t.first AND f.last <= t.last
  WHERE f.said_by IN (SELECT code FROM q_hub UNION SELECT code FROM q_partner) AND f.said_by IN (f.exporter, f.importer) AND f.product = 'TOTAL'
  GROUP BY f.said_by, ${SIDE_OF}, f.source, t.period, t.months HAVING max(f.last - f.first + 1) = t.months OR count(DISTINCT f.first) FILTER (f.first = f.last) = t.months`;

async function declaresOf(ledger: Ledger, goods: Goods): Promise<Declares[]> {
  const rows = await ledger.rows(
    `WITH whole AS (${goods === null ? DECLARED_TOTALS : "SELECT * FROM declared"}),
      named AS (SELECT f.said_by, ${SIDE_OF} AS side, f.source, list_sort(list_distinct(list(${OTHER_OF}))) AS others FROM flow f
        WHERE f.said_by IN (SELECT said_by FROM whole) AND f.said_by IN (f.exporter, f.importer) AND f.product ${goods === null ? "=" : "<>"} 'TOTAL' GROUP BY f.said_by, ${SIDE_OF}, f.source)
    SELECT w.said_by, w.side, w.source, list_sort(list(w.period)) AS periods, any_value(n.others) AS others
      FROM whole w JOIN named n ON n.said_by = w.said_by AND n.side = w.side AND n.source = w.source GROUP BY w.said_by, w.side, w.source ORDER BY w.said_by, w.side, w.source`,
    { said_by: text, side: text, source: text, periods: texts, others: texts },
  );
  return rows.map(({ said_by, side, source, periods, others }) => ({
    saidBy: said_by,
    side: side === "exporter" ? "exporter" : "importer",
    source,
    periods,
    others: others.filter((code) => !code.startsWith("_")),
  }));
}

/**
 * Whether a speaker declared its exports, or imports, in a period, in a source that would name this country if there had been trade: it
 * does so in some period, or it names at least 50 countries. Then a flow without a record is one that it did not record; else it is silent.
 */
export function spoke(
  declares: readonly Declares[],
  saidBy: string,
  side: Side,
  period: string,
  other: string,
): boolean {
  return declares.some(
    (each) =>
      each.saidBy === saidBy &&
      each.side === side &&
      each.periods.includes(period) &&
      (each.others.includes(other) || each.others.length >= LEAST_COUNTRIES),
  );
}

/**
 * Both sides of a flow, in total and in parts, as they are published: nothing is filled in, averaged or reconciled. Of a group that
 * has an office the total is what that office says; its parts are what each member says, and what the other side says of each.
 * @throws ParallaxError `TWO_GROUPS`, `SAME_SIDES`
 */
export async function bothSides(ledger: Ledger, asked: FlowAsked): Promise<BothSides> {
  const { hub, partner, direction } = viewOf(asked);
  const hubSide: Side = direction === "from-hub" ? "exporter" : "importer";
  const { goods, periods, currency } = asked;
  await ledger.ask({ hub, partners: [partner], periods, currency });
  const [told, total] = [toldOf(goods), totalOf(goods)];
  await ledger.derive(total);
  const code = goods === null ? "NULL AS code, NULL AS product, NULL AS family" : "code, product, family";
  const order = `side, said_by${goods === null ? "" : ", code, product"}`;
  const totalShape: Shape<Row> = SAID;
  const partShape: Shape<PartRow> = PART;
  const totals = await ledger.rows(
    `SELECT * ${RATES} FROM ${total.name} WHERE direction = ${literal(direction)} ORDER BY period, ${order}`,
    totalShape,
  );
  const parts = await ledger.rows(
    `SELECT * EXCLUDE (aside${goods === null ? "" : ", code, product, family"}) ${RATES}, aside AS notes, ${code} FROM ${told.name}
      WHERE direction = ${literal(direction)} AND (side <> 'hub' OR ${hub.members.length === 1 ? "true" : "false"})
      ORDER BY period, ${order}, other`,
    partShape,
  );
  const perSide = new Map<string, Said[]>();
  for (const row of totals) {
    const said = saidOf(row, hubSide);
    const key = `${said.period} ${said.side}`;
    perSide.set(key, [...(perSide.get(key) ?? []), said]);
  }
  const declares = await declaresOf(ledger, goods);
  const whole = ({ saidBy, side, source, period }: SaidOfPart) =>
    declares.some(
      (each) =>
        each.saidBy === saidBy &&
        each.side === side &&
        each.source === source &&
        each.periods.includes(period),
    );
  return {
    totals: [...perSide.values()].flatMap((each) => together(each) ?? []),
    parts: parts
      .map((row) => ({
        ...saidOf(row, hubSide),
        exporter: hubSide === "exporter" ? row.other : partner,
        importer: hubSide === "exporter" ? partner : row.other,
        code: row.code,
        product: row.product,
        family: row.family,
        source: row.source,
      }))
      .filter(whole),
    declares,
  };
}
