import { number, text } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Measure } from "../measures/measure.js";
import { measureSeries } from "../measures/reading.js";
import { type Period, parsePeriod } from "../question/period.js";
import { entityByCode } from "../question/question.js";
import { rankCorrelation } from "../statistics.js";

const FIRST = 1992;
const LAST = 2020;

export interface Influence {
  hub: string;
  measure: string;
  saidBy: string;
  /** Partner-years that have both. */
  pairs: number;
  partners: number;
  /** Spearman's rank correlation over them. */
  correlation: number;
}

/** Amounts grow with the size of a country, and a brief measure is background to one that is here. */
function comparable({ unit, brief }: Measure): boolean {
  return brief !== true && unit !== "money" && unit !== "persons";
}

/**
 * How our measures rank partner-years beside the Formal Bilateral Influence Capacity of the hub (FBIC, 1992 to 2020): a check
 * from outside that casts no vote. A measure of distance should correlate below zero. Empty where the ledger holds no edition of it.
 */
export async function influence(
  ledger: Ledger,
  measures: readonly Measure[],
  progress?: (text: string) => void,
): Promise<Influence[]> {
  const capacity = await ledger.rows(
    `SELECT about AS hub, toward AS partner, period, value FROM tie WHERE source = 'fbic' AND of = 'fbic' AND period BETWEEN '${FIRST}' AND '${LAST}' ORDER BY hub, partner, period`,
    { hub: text, partner: text, period: text, value: number },
  );
  const years: Period[] = [];
  for (let year = FIRST; year <= LAST; year++) years.push(parsePeriod(String(year)));
  const out: Influence[] = [];
  for (const hub of new Set(capacity.map((each) => each.hub))) {
    const own = new Map(
      capacity
        .filter((each) => each.hub === hub)
        .map(({ partner, period, value }) => [`${partner} ${period}`, value]),
    );
    const partners = [...new Set([...own.keys()].map((key) => key.slice(0, 3)))];
    for (const measure of measures.filter(comparable)) {
      progress?.(`${hub} ${measure.id}`);
      const { series } = await measureSeries(
        ledger,
        measure,
        entityByCode(hub, parsePeriod(String(LAST))),
        partners,
        years,
      );
      const bySpeaker = new Map<string, { pairs: [number, number][]; partners: Set<string> }>();
      for (const { partner, saidBy, cells } of series) {
        const speaker = saidBy === partner ? "the partner" : saidBy.includes("+") ? "both sides" : saidBy;
        const held = bySpeaker.get(speaker) ?? { pairs: [], partners: new Set<string>() };
        bySpeaker.set(speaker, held);
        for (const [period, { computed }] of cells) {
          const theirs = own.get(`${partner} ${period}`);
          if (theirs === undefined || computed === null || computed.value === null) continue;
          held.pairs.push([computed.value, theirs]);
          held.partners.add(partner);
        }
      }
      for (const [saidBy, { pairs, partners: seen }] of bySpeaker) {
        const correlation = rankCorrelation(pairs);
        if (Number.isFinite(correlation))
          out.push({
            hub,
            measure: measure.id,
            saidBy,
            pairs: pairs.length,
            partners: seen.size,
            correlation,
          });
      }
    }
  }
  return out;
}
