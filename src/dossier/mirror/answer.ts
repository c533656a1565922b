import { editionsOf } from "../../ledger/edition.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { FlowGoods } from "../../mirror/goods.js";
import { discrepanciesOf, twoSidedHeld } from "../../mirror/pairs.js";
import { reliabilityOf } from "../../mirror/reliability.js";
import { type BothSides, bothSides, type Said } from "../../mirror/sides.js";
import { type Period, periodOf, shift, step } from "../../question/period.js";
import { CURRENCIES, type Currency } from "../../units.js";
import { withoutFolder } from "../compose.js";
import { marginsOf } from "./margins.js";
import { earlierThan, type MirrorQuestion, Rows } from "./rows.js";
import type { MirrorAnswer } from "./schema.js";

/** Years, to the last one asked about, whose figures tell of a reporter's reliability. */
const RELIABLE_YEARS = 10;

/** The periods asked about, one after the other, each as long as the first. */
export function periodsAsked(from: Period, to: Period): Period[] {
  const length = from.last - from.first + 1;
  const count = Math.floor((to.last - from.first + 1) / length);
  return Array.from({ length: count }, (_, index) =>
    periodOf(from.first + index * length, from.last + index * length),
  );
}

function currencyOf(sides: BothSides, asked: Currency | null): Currency {
  if (asked !== null) return asked;
  const published = (side: Said["side"]) =>
    sides.totals.flatMap((each) =>
      each.side === side ? CURRENCIES.filter((currency) => currency === each.unit) : [],
    );
  return [...published("exporter"), ...published("importer")][0] ?? "USD";
}

function goodsShown({ wanted, codes, wider, ...goods }: FlowGoods): MirrorAnswer["goods"] {
  return { ...goods, codes: [...codes], products: wanted.map(({ product }) => product), wider: [...wider] };
}

/**
 * Both sides of a flow beside each other, period by period, with the share not recorded, its change against the earlier gap, both
 * methods from CIF to FOB, what only one side has, and how reliable both reporters are. Nothing is filled in or reconciled.
 * @throws ParallaxError `TWO_GROUPS`, `SAME_SIDES`
 */
export async function answerMirror(ledger: Ledger, asked: MirrorQuestion): Promise<MirrorAnswer> {
  const { exporter, importer, goods, from, to } = asked;
  const periods = periodsAsked(from, to);
  const all = new Map(
    periods
      .flatMap((period) => [...earlierThan(period, from), shift(period, -step(period)), period])
      .map((period) => [period.label, period]),
  );
  const sides = await bothSides(ledger, { ...asked, periods: [...all.values()] });
  const currency = currencyOf(sides, asked.currency);
  const year = Math.floor(to.last / 12);
  const { countries, reporters } = await twoSidedHeld(ledger, [exporter, importer], year);
  const { margins, used } = await marginsOf(ledger, asked, countries, year);
  const recent = reporters.filter((each) => each.year > year - RELIABLE_YEARS);
  const both = new Rows(asked, sides, currency, margins);
  const rows = periods.map((period) => both.row(period));
  const oneSided = both.oneSided(periods);
  const figures = [...sides.totals, ...sides.parts].flatMap((each) => [...each.figures, ...each.rates]);
  const behind = new Set(editionsOf(figures));
  const sources = new Set([...used, ...recent].flatMap((each) => each.sources));
  if (used.length > 0) sources.add("cepii-distances");
  if (goods !== null)
    for (const id of [goods.edition, ledger.newest("un-hs-links")?.id]) behind.add(id ?? "");
  for (const source of sources) behind.add(ledger.newest(source)?.id ?? "");
  return {
    exporter,
    importer,
    goods: goods === null ? null : goodsShown(goods),
    currency,
    periods: rows,
    added: both.added(periods),
    margins,
    oneSided,
    reliability: reliabilityOf(discrepanciesOf(recent), [exporter.code, importer.code]),
    sources: ledger.editions.filter(({ id }) => behind.has(id)).map(withoutFolder),
  };
}
