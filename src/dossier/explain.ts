import { ParallaxError } from "../errors.js";
import type { Edition } from "../ledger/edition.js";
import type { Figure, Ledger } from "../ledger/ledger.js";
import type { Measure } from "../measures/measure.js";
import { measureSeries, periodsFor, readingsAt } from "../measures/reading.js";
import type { Evidence, Reading } from "../measures/schema.js";
import { parsePeriod, tenYearsBefore } from "../question/period.js";
import { entityByCode } from "../question/question.js";
import type { Currency } from "../units.js";
import { withoutFolder } from "./compose.js";

/** From a reading to the figures behind it. */
export interface ReadingExplained {
  kind: "reading";
  reading: Reading;
  /** Label of the period that the change was judged against. */
  baseline: string;
  measure: {
    id: string;
    title: string;
    subject: string;
    formula: string;
    method: Measure["method"];
    closer: Measure["closer"];
  };
  /** The figures behind the value, by id; at most as many of each part as were asked for. */
  figures: Record<string, Figure>;
  /** Of sums over many figures: the rule that selects them, and the first of them by id, none where figures are only counted. */
  selected: { edition: string; where: string; count: number; figures: string[] }[];
  sources: Edition[];
}

export interface FigureExplained {
  kind: "figure";
  figure: Figure;
  source: Edition;
}

export interface EditionExplained {
  kind: "edition";
  source: Edition;
}

export interface MeasureExplained {
  kind: "measure";
  measure: Omit<Measure, "compute">;
}

export type Explained = ReadingExplained | FigureExplained | EditionExplained | MeasureExplained;

const READING_ID = /^([a-z_]+\.[a-z0-9_]+):([^:@]+):([A-Z]{3}):([^@]+)@([^/]+)(?:\/([0-9a-f]{16}))?$/;

/** Figures shown of a sum over many. */
const SOME = 5;

/** Whether the value is a sum over more figures than are listed. */
export const bySum = (evidence: Evidence): evidence is SumEvidence => evidence.count !== undefined;

export type SumEvidence = Evidence & { count: number };

/** Ids of the figures of one piece of evidence. */
export function figureIds(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ edition, rows }) => rows.map((row) => `${edition}#${row}`));
}

function unknown(id: string, expected: string, found = id): ParallaxError {
  return new ParallaxError({
    code: "ID_UNKNOWN",
    message: "nothing in the ledger has this id",
    expected,
    found: JSON.stringify(found),
    todo: "copy an id from `parallax dossier --json`, or see `parallax sources` and `parallax measures`",
    exit: 2,
  });
}

/**
 * Explains readings that are already at hand; figures are looked up all at once.
 * @param baseline label of the period that they were judged against
 */
export async function explainReadings(
  ledger: Ledger,
  readings: readonly Reading[],
  measures: readonly Measure[],
  baseline: string,
  mostFigures = Number.POSITIVE_INFINITY,
): Promise<ReadingExplained[]> {
  const wanted = readings.map((reading) =>
    reading.parts.flatMap((part) => figureIds(part.evidence).slice(0, mostFigures)),
  );
  const rules = readings.map(({ parts }) => parts.flatMap(({ evidence }) => evidence.filter(bySum)));
  const first = new Map<Evidence, string[]>();
  // To look for some figures of a sum takes as long as the sum: only where one reading is explained.
  if (mostFigures === Number.POSITIVE_INFINITY)
    for (const rule of rules.flat()) first.set(rule, await ledger.selected(rule.edition, rule.where, SOME));
  const all = [...wanted.flat(), ...[...first.values()].flat()];
  const figures = new Map((await ledger.figures([...new Set(all)])).map((figure) => [figure.id, figure]));
  return readings.map((reading, index) => {
    const measure = measures.find(({ id }) => id === reading.measure);
    if (measure === undefined)
      throw unknown(reading.id, "a measure that `parallax measures` lists", reading.measure);
    const { id, title, subject, formula, method, closer } = measure;
    return {
      kind: "reading",
      reading,
      baseline,
      measure: { id, title, subject, formula, method, closer },
      figures: Object.fromEntries(
        [...(wanted[index] ?? []), ...(rules[index] ?? []).flatMap((rule) => first.get(rule) ?? [])].flatMap(
          (key) =>
            [[key, figures.get(key)]].filter((pair): pair is [string, Figure] => pair[1] !== undefined),
        ),
      ),
      selected: (rules[index] ?? []).map((rule) => ({
        edition: rule.edition,
        where: rule.where,
        count: rule.count,
        figures: first.get(rule) ?? [],
      })),
      sources: ledger.editions.filter((edition) => reading.editions.includes(edition.id)).map(withoutFolder),
    };
  });
}

/**
 * Explains any id that Parallax prints: a reading, a figure, an edition or a measure.
 * @param baseline for readings; the ten years before the period where it is left out
 * @param currency for readings of money; as published where it is left out
 * @throws ParallaxError `ID_UNKNOWN`, `FIGURE_UNKNOWN`
 */
export async function explain(
  ledger: Ledger,
  id: string,
  measures: readonly Measure[],
  baseline?: string,
  currency: Currency | null = null,
): Promise<Explained> {
  const measure = measures.find((each) => each.id === id);
  if (measure !== undefined) {
    const { compute: _, ...rest } = measure;
    return { kind: "measure", measure: rest };
  }
  const edition = ledger.edition(id) ?? ledger.newest(id);
  if (edition !== undefined) return { kind: "edition", source: withoutFolder(edition) };
  if (id.includes("#")) {
    const [figure] = await ledger.figures([id]);
    const source = ledger.edition(figure?.edition ?? "");
    if (figure === undefined || source === undefined) throw unknown(id, "EDITION#ROW");
    return { kind: "figure", figure, source: withoutFolder(source) };
  }
  const match = READING_ID.exec(id);
  if (match === null)
    throw unknown(
      id,
      "a reading (trade.turnover:RUS:KGZ:2022@KGZ), a figure (EDITION#ROW), an edition, a source or a measure",
    );
  const [, measureId = "", hubCode = "", partner = "", label = ""] = match;
  const wanted = measures.find((each) => each.id === measureId);
  if (wanted === undefined)
    throw unknown(id, `a measure: ${measures.map((each) => each.id).join(", ")}`, measureId);
  const period = parsePeriod(label);
  const base = baseline === undefined ? tenYearsBefore(period) : parsePeriod(baseline, "baseline");
  const hub = entityByCode(hubCode, period);
  const measured = await measureSeries(
    ledger,
    wanted,
    hub,
    [entityByCode(partner, period).code],
    periodsFor(period, base),
    currency,
  );
  const { readings } = readingsAt(measured, period, base, ledger);
  const reading = readings.find((each) => each.id === id);
  if (reading === undefined)
    throw unknown(
      id,
      readings.length === 0
        ? "a reading that exists: this one is a hole"
        : readings.map((each) => each.id).join(", "),
    );
  const [explained] = await explainReadings(ledger, [reading], measures, base.label);
  if (explained === undefined) throw unknown(id, "a reading");
  return explained;
}
