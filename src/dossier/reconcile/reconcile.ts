import { ParallaxError, usageError } from "../../errors.js";
import { editionsOf } from "../../ledger/edition.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { Measure } from "../../measures/measure.js";
import type { Reading } from "../../measures/schema.js";
import { IMF_CIF_FOB_SOURCE } from "../../mirror/mirror.js";
import type { Amount } from "../../question/amount.js";
import { parsePeriod, periodOf } from "../../question/period.js";
import { type Entity, entityByCode } from "../../question/question.js";
import { CURRENCIES, type Currency } from "../../units.js";
import { withoutFolder } from "../compose.js";
import { explain, type ReadingExplained } from "../explain.js";
import { aloneBooks } from "./alone.js";
import type { Description, Kind, Missing, Reconciliation, Step } from "./schema.js";
import { describe, parseScope, type ScopeOf } from "./scope.js";
import { type Books, isMissing, type Leg, type Money, Totals, type Variant } from "./totals.js";
import { waterfall } from "./waterfall.js";
import {
  guessWays,
  onceMembers,
  type Start,
  type Taken,
  unavailable,
  type Way,
  wayOf,
  withoutKind,
} from "./ways.js";

/** How many of the next ways are told. */
const NEXT = 3;
/** As far as two sums of the same figures may differ by the order of adding. */
const SAME = 1e-9;

type Unavailable = { kind: Kind; of: Variant; missing: Missing };

/** A reading of money, and what it is of. */
interface Ours {
  reading: Reading;
  hub: Entity;
  currency: Currency;
  value: number;
  variant: Variant;
  /** Directions of trade that it is the sum of; none where it is of something else. */
  legs: Leg[];
}

function oursOf({ reading, figures }: ReadingExplained): Ours {
  const currency = CURRENCIES.find((each) => each === reading.unit);
  if (currency === undefined || reading.value === null)
    throw new ParallaxError({
      code: "RECONCILE_NOT_MONEY",
      message: "only an amount of money can be reconciled with another number",
      expected: "a reading in USD or EUR, such as trade.hub_exports:EU27:KAZ:2022@EU27",
      found: `${reading.id}, in ${reading.unit}`,
      todo: "name a reading of an amount; `parallax measures` says which measures are in USD or EUR",
      exit: 2,
    });
  const { first, last } = parsePeriod(reading.period);
  const hub = entityByCode(reading.hub, { label: reading.period, first, last });
  const flows = Object.values(figures).filter(({ table }) => table === "flow");
  const products = new Set(flows.map(({ of }) => of));
  const directions = [true, false].filter((fromHub) =>
    flows.some(({ about }) => about.split(">")[fromHub ? 1 : 0] === reading.partner),
  );
  return {
    reading,
    hub,
    currency,
    value: reading.value,
    variant: {
      side: reading.saidBy === reading.partner ? "partner" : "hub",
      currency,
      product: flows[0]?.of ?? "TOTAL",
      plus: [],
      first,
      last,
      edition: null,
      basis: "declared",
    },
    legs: products.size === 1 ? directions.map((fromHub) => ({ fromHub })) : [],
  };
}

/** The books of a reading: the totals of its trade, if it is one of them. */
async function booksOf(
  ledger: Ledger,
  { reading, hub, variant, legs, value }: Ours,
  said: Variant,
): Promise<Books> {
  const totals = await Totals.read(ledger, {
    ours: variant,
    hub,
    partner: reading.partner,
    legs,
    products: [variant.product, said.product],
    plus: [...onceMembers(hub.code, hub.members), ...said.plus],
    span: periodOf(Math.min(variant.first, said.first), Math.max(variant.last, said.last)),
  });
  const same = totals.money(variant);
  if (!isMissing(same) && legs.length > 0 && Math.abs(same.value - value) <= SAME * Math.abs(value))
    return totals;
  return aloneBooks(ledger, variant, {
    value,
    bases: [reading.basis ?? "unstated"],
    figures: [],
    rates: [],
    rate: null,
    editions: reading.editions,
  });
}

/** What is said of their number: by `--scope`, and by the currency that is written with it. */
function saidOf(theirs: Amount, scope: string | undefined, of: ScopeOf): { said: Kind[]; variant: Variant } {
  const { said, variant } = scope === undefined ? { said: [], variant: of.ours } : parseScope(scope, of);
  if (theirs.unit === null) return { said, variant };
  if (said.includes("currency") && variant.currency !== theirs.unit)
    throw usageError({
      code: "CURRENCY_TWICE",
      message: "the other number is said to be in two currencies",
      expected: `currency=${theirs.unit}, as it is written with the number`,
      found: `${theirs.text} and currency=${variant.currency}`,
      todo: "leave one of the two out",
    });
  return { said: [...new Set<Kind>([...said, "currency"])], variant: { ...variant, currency: theirs.unit } };
}

/** The way of a number as the user says it is, without what the ledger has no figures for. */
function saidWay(
  books: Books,
  start: Start,
  said: readonly Kind[],
  of: Variant,
): { way: Way; lacking: Unavailable[] } {
  const lacking: Unavailable[] = [];
  let [left, now] = [said, of];
  for (;;) {
    const way = wayOf(books, start, now);
    if (!("missing" in way)) return { way, lacking };
    const dropped =
      left.find((kind) => !("missing" in wayOf(books, start, withoutKind(now, start.ours, kind)))) ?? left[0];
    if (dropped === undefined)
      throw new ParallaxError({
        code: "RECONCILE_NO_WAY",
        message: "their number cannot be carried to ours",
        expected: "figures of our own number",
        found: way.missing.code,
        todo: "explain the reading, and see which figures it stands on",
      });
    lacking.push({ kind: dropped, of: now, missing: way.missing });
    now = withoutKind(now, start.ours, dropped);
    left = left.filter((kind) => kind !== dropped);
  }
}

/**
 * Why another number differs from a reading, step by step. Each step stands on figures of the ledger or on a published
 * ratio; the amounts of all steps and the rest are the gap, to the unit.
 * @param id of a reading of money, as `dossier` and `measure` print it
 * @param scope what is known of the number, as `side=partner,basis=CIF`; without it every way of at most three
 * assumptions is tried, and the nearest is taken
 * @throws ParallaxError `RECONCILE_NOT_MONEY`, `SCOPE_UNKNOWN`, `CURRENCY_TWICE`, `ID_UNKNOWN`
 */
export async function reconcile(
  ledger: Ledger,
  id: string,
  theirs: Amount,
  scope: string | undefined,
  measures: readonly Measure[],
): Promise<Reconciliation> {
  const explained = await explain(ledger, id, measures);
  if (explained.kind !== "reading")
    throw usageError({
      code: "RECONCILE_NOT_MONEY",
      message: "only a reading can be reconciled with another number",
      expected: "a reading, such as trade.hub_exports:EU27:KAZ:2022@EU27",
      found: `${JSON.stringify(id)}, which is of another kind: ${explained.kind}`,
      todo: "copy the id of a reading from `parallax measure` or `parallax dossier --json`",
    });
  const ours = oursOf(explained);
  const { hub, reading, variant, value } = ours;
  const scopeOf: ScopeOf = {
    hub: hub.code,
    members: hub.members,
    partner: reading.partner,
    ours: variant,
    edition: (text) => (ledger.edition(text) ?? ledger.newest(text))?.id,
  };
  const said = saidOf(theirs, scope, scopeOf);
  const books = await booksOf(ledger, ours, said.variant);
  const start: Start = {
    hub: hub.code,
    members: hub.members,
    ours: variant,
    value,
    theirs: theirs.value,
    half: theirs.half,
  };
  const fixed = new Set(said.said);
  let found: { way: Way; lacking: Unavailable[]; ways: Way[] };
  if (scope === undefined) {
    const ways = guessWays(books, start, fixed, said.variant);
    const [nearest] = ways;
    const { way, lacking } =
      nearest === undefined ? saidWay(books, start, said.said, said.variant) : { way: nearest, lacking: [] };
    const base = { ...said.variant, side: way.of.side };
    found = { way, ways, lacking: [...lacking, ...unavailable(books, start, fixed, base)] };
  } else found = { ...saidWay(books, start, said.said, said.variant), ways: [] };
  return told(ledger, ours, theirs, said.said, scope === undefined, found, books, scopeOf);
}

function told(
  ledger: Ledger,
  { reading, currency, variant, value }: Ours,
  theirs: Amount,
  said: readonly Kind[],
  guessed: boolean,
  { way, ways, lacking }: { way: Way; ways: Way[]; lacking: Unavailable[] },
  books: Books,
  of: ScopeOf,
): Reconciliation {
  const named = (each: Variant, money = books.money(each)): Description => {
    const editions = isMissing(money) ? [] : money.editions;
    const names = editions.map((id) => `${ledger.edition(id)?.source ?? ""}/${id}`);
    const asked =
      each.edition === null ? [] : [`${ledger.edition(each.edition)?.source ?? ""}/${each.edition}`];
    return describe(
      each,
      of,
      (names.length > 0 ? names : asked).join("+"),
      isMissing(money) ? [each.basis] : money.bases,
    );
  };
  const assumed = ({ kinds, of: each }: Way) => kinds.map((kind) => ({ kind, is: named(each)[kind] }));
  const fall = waterfall(theirs.value, value, way.steps);
  const steps = way.steps.map((taken, index): Step => {
    const { before = 0, after = 0, amount = 0, share = null, reached = 0 } = fall.steps[index] ?? {};
    return {
      kind: taken.kind,
      from: named(taken.from.variant, taken.from.money)[taken.kind],
      to: named(taken.to.variant, taken.to.money)[taken.kind],
      before,
      after,
      amount,
      share,
      reached,
      because: said.includes(taken.kind) ? "said" : way.kinds.includes(taken.kind) ? "assumed" : "follows",
      ...standsOn(taken),
      source: taken.kind === "basis" ? IMF_CIF_FOB_SOURCE : null,
    };
  });
  const fitting = ways.filter(({ miss }) => miss === 0).length;
  const taken = editionsOf(steps.flatMap(({ figures, rates }) => [...figures, ...rates]));
  const used = new Set([...taken, ...reading.editions]);
  return {
    reading: reading.id,
    unit: currency,
    ours: Math.round(value),
    theirs,
    theirsIn: theirs.unit ?? way.of.currency,
    gap: fall.gap,
    assumptions: assumed(way),
    taken: named(way.of),
    is: named(variant),
    steps,
    rest: fall.rest,
    fits: way.miss === 0,
    guess: guessed
      ? {
          tried: ways.length,
          alsoFit: way.miss === 0 ? fitting - 1 : 0,
          next: ways.slice(1, 1 + NEXT).map((each) => ({ assumptions: assumed(each), rest: each.rest })),
        }
      : null,
    unavailable: lacking.map(({ kind, of: each, missing }) => ({
      kind,
      wanted: named(each)[kind],
      why: missing,
    })),
    sources: ledger.editions.filter(({ id }) => used.has(id)).map(withoutFolder),
  };
}

function standsOn({ kind, from, to }: Taken): Pick<Step, "figures" | "rates" | "rate"> {
  const union = (pick: (money: Money) => readonly string[]) => [
    ...new Set([...pick(to.money), ...pick(from.money)]),
  ];
  return {
    figures: kind === "currency" ? [] : union(({ figures }) => figures),
    rates: union(({ rates }) => rates),
    rate: kind === "currency" ? (from.money.rate ?? to.money.rate) : null,
  };
}
