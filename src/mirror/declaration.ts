import { isCountry } from "../question/countries.js";
import { MAD_TO_SD, mad, median } from "../statistics.js";
import type { Judged, Side } from "./gate.js";

/** What one speaker declares in one direction and year with all the countries of which the other side is known too. */
export interface Declaration {
  saidBy: string;
  source: string;
  side: Side;
  year: number;
  /** As published: USD or EUR. */
  unit: string;
  /** For each partner: by how much the logarithm of this side over the other moved since the year before. */
  moves: number[];
}

/** Partners that a declaration must have before their median says anything. */
export const LEAST_PARTNERS = 10;
/** A flow of which one side is below this (US dollars) moves by factors from year to year anyway. */
const LEAST_USD = 1e6;
/** How many standard errors the shift must lie from zero, and how many it may lie from what the wrong currency would give. */
const FROM_ZERO = 3.5;
const FROM_RATE = 2;
/** Standard error of a median over that of a mean, where the noise is normal: the root of pi / 2 (Kendall and Stuart, section 14.12). */
const MEDIAN_ERROR = Math.sqrt(Math.PI / 2);

const keyOf = (
  { exporter, importer }: Judged,
  side: Side,
  { saidBy, source }: { saidBy: string; source: string },
  year: number,
) => [exporter, importer, side, saidBy, source, year].join(" ");

/** The declarations with enough partners, from flows between countries that were not set aside in the year or the one before. */
export function declarationsOf(judged: readonly Judged[]): Declaration[] {
  const good = new Map(
    judged
      .filter(({ verdict, cell }) => verdict !== "set-aside" && cell.usd > 0)
      .map((each) => [keyOf(each, each.side, each, each.year), each]),
  );
  const declarations = new Map<string, Declaration>();
  for (const each of good.values()) {
    const { exporter, importer, side, saidBy, source, year, other, cell } = each;
    if (other === null || !isCountry(exporter) || !isCountry(importer)) continue;
    const across = side === "exporter" ? "importer" : "exporter";
    const before = good.get(keyOf(each, side, each, year - 1));
    const others = good.get(keyOf(each, across, other, year));
    const othersBefore = good.get(keyOf(each, across, other, year - 1));
    if (before === undefined || others === undefined || othersBefore === undefined) continue;
    if (Math.min(before.cell.usd, othersBefore.cell.usd) < LEAST_USD) continue;
    const key = [source, saidBy, side, year].join(" ");
    const held = declarations.get(key) ?? { saidBy, source, side, year, unit: cell.unit, moves: [] };
    declarations.set(key, held);
    held.moves.push(Math.log(cell.usd / others.cell.usd) - Math.log(before.cell.usd / othersBefore.cell.usd));
  }
  return [...declarations.values()].filter(({ moves }) => moves.length >= LEAST_PARTNERS);
}

/**
 * Whether a whole declaration looks as if it were in euros and called dollars, or the other way round: against all partners at
 * once it moved by the rate of exchange. Their median must lie 3.5 standard errors from zero and within 2 of the rate.
 * @param moves of all partners, as logarithms
 * @param rate the logarithm of what the wrong currency multiplies a value by
 */
export function isWrongCurrency(moves: readonly number[], rate: number): boolean {
  const shift = median(moves);
  const error = (MEDIAN_ERROR * MAD_TO_SD * mad(moves)) / Math.sqrt(moves.length);
  return Math.abs(shift) > FROM_ZERO * error && Math.abs(shift - rate) <= FROM_RATE * error;
}
