import { speakerName } from "../dossier/speaker.js";
import type { Facet, Measure } from "../measures/measure.js";
import type { Coverage, EndedSeries, Reading } from "../measures/schema.js";
import { formatChange, formatScore, formatValue } from "../words/format.js";
import { say } from "../words/words.js";
import {
  measuresByLength,
  missingText,
  type Naming,
  periodBefore,
  positionOf,
  shortIn,
  speakerOf,
  type View,
  valueBefore,
  whyText,
} from "./view.js";

/** A reading as the texts of a table's row. */
export interface Cells {
  said: string;
  before: string;
  value: string;
  /** The range, where methods differ. */
  range: string | null;
  change: string;
  score: string;
  longView: string;
  direction: string;
}

/** The last value of a series that ended before the period. */
export interface Ended {
  series: EndedSeries;
  last: string;
  value: string;
}

/** What a table says of one partner and speaker: a reading, or why there is none and what the last value was. */
export type Row =
  | { partner: string; reading: Reading; cells: Cells; missing: string | null }
  | { partner: string; reading: null; hole: Coverage; said: string; missing: string; ended: Ended | null };

/** The last value of the series behind a hole; null where it never had one in the periods shown. */
export function endedOf({ series, detail }: Coverage, lang: string): Ended | null {
  const last = series?.points.find(({ period }) => period === detail.last);
  if (series === null || last === undefined || last.value === null) return null;
  return { series, last: last.period, value: formatValue(lang, last.value, series.unit) };
}

/** Why a hole is there. A last value that has no column of its own is said with it. */
function holeRow(hole: Coverage, before: string, lang: string): Row {
  const ended = endedOf(hole, lang);
  const why = whyText(hole, lang);
  return {
    partner: hole.partner,
    reading: null,
    hole,
    said: speakerName(hole.saidBy, lang),
    missing: ended === null || ended.last === before ? why : say(lang, "why.at", { why, value: ended.value }),
    ended,
  };
}

export function cellsOf(view: Naming, reading: Reading): Cells {
  const { lang } = view;
  const { unit, change } = reading;
  const none = say(lang, "value.none");
  const position = positionOf(reading);
  return {
    said: speakerOf(view, reading),
    before: formatValue(lang, valueBefore(reading), unit),
    value: formatValue(lang, reading.value, unit),
    range: rangeText(reading, lang),
    change: change === null ? none : formatChange(lang, change, unit),
    score: change === null ? none : formatScore(lang, change.score),
    longView: position === null ? none : say(lang, `long.${position}`),
    direction: say(lang, `direction.${reading.direction}`),
  };
}

/** The range, where its ends differ as they are shown: of methods, or of what rounded figures leave open. */
function rangeText({ unit, low, high, parts }: Reading, lang: string): string | null {
  if (low === null || high === null) return null;
  const ends = { low: formatValue(lang, low, unit), high: formatValue(lang, high, unit) };
  if (ends.low === ends.high) return null;
  const rounded = parts.some(({ notes }) => notes.some((note) => note.startsWith("rounded:")));
  return say(lang, rounded ? "range.of-figures" : "range.of", ends);
}

/** The value, with its range where methods differ. */
export function valueText(reading: Reading, lang: string): string {
  const range = rangeText(reading, lang);
  const value = formatValue(lang, reading.value, reading.unit);
  return range === null ? value : say(lang, "item.among", { name: value, items: range });
}

const found = new WeakMap<View, Map<string, Row[]>>();

/** All rows of one measure, partner by partner in the order of the question, both sides beneath each other. */
export function rowsOf(view: View, measure: Measure): readonly Row[] {
  const held = found.get(view) ?? new Map<string, Row[]>();
  found.set(view, held);
  const rows = held.get(measure.id) ?? allRows(view, measure);
  held.set(measure.id, rows);
  return rows;
}

function allRows(view: View, measure: Measure): Row[] {
  const { dossier, lang } = view;
  const before = periodBefore(dossier.question.period);
  const own = (row: Row) => (row.reading ?? row.hole).saidBy === row.partner;
  return dossier.question.partners.flatMap((partner): Row[] => {
    const readings = dossier.readings.filter(
      (each) => each.measure === measure.id && each.partner === partner,
    );
    const holes = dossier.coverage.filter(
      (each) =>
        each.measure === measure.id &&
        each.partner === partner &&
        each.state !== "known" &&
        !readings.some(({ saidBy }) => saidBy === each.saidBy),
    );
    const rows: Row[] = [
      ...readings.map((reading) => ({
        partner,
        reading,
        cells: cellsOf(view, reading),
        missing: missingText(reading, lang),
      })),
      ...holes.map((hole) => holeRow(hole, before, lang)),
    ];
    return rows.sort((a, b) => Number(own(b)) - Number(own(a)));
  });
}

/** A reading of a measure that is shown in a line. */
export interface BriefRow {
  title: string;
  reading: Reading;
  cells: Cells;
}

/** The readings of one facet and partner that are shown in a line each; who speaks stands with the title where several do. */
export function briefRows(view: View, facet: Facet, partner: string): BriefRow[] {
  return measuresByLength(view, facet).brief.flatMap((measure) => {
    const rows = rowsOf(view, measure).filter((row) => row.partner === partner);
    const title = shortIn(view, measure.id);
    return rows.flatMap((row): BriefRow[] => {
      if (row.reading === null) return [];
      const { reading, cells } = row;
      const named =
        rows.length < 2 ? title : say(view.lang, "item.among", { name: title, items: cells.said });
      return [{ title: named, reading, cells }];
    });
  });
}
