import { speakerName } from "../dossier/speaker.js";
import type { Measure } from "../measures/measure.js";
import type { Coverage, Reading } from "../measures/schema.js";
import { formatChange, formatScore, formatValue } from "../words/format.js";
import { say } from "../words/words.js";
import { missingText, type Naming, positionOf, speakerOf, type View, valueBefore, whyText } from "./view.js";

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

/** What a table says of one partner and speaker: a reading, or why there is none. */
export type Row =
  | { partner: string; reading: Reading; cells: Cells; missing: string | null }
  | { partner: string; reading: null; hole: Coverage; said: string; missing: string };

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

function rangeText({ unit, low, high }: Reading, lang: string): string | null {
  if (low === null || high === null) return null;
  return say(lang, "range.of", {
    low: formatValue(lang, low, unit),
    high: formatValue(lang, high, unit),
  });
}

/** The value, with its range where methods differ. */
export function valueText(reading: Reading, lang: string): string {
  const range = rangeText(reading, lang);
  const value = formatValue(lang, reading.value, reading.unit);
  return range === null ? value : say(lang, "item.among", { name: value, items: range });
}

/** All rows of one measure, partner by partner in the order of the question, both sides beneath each other. */
export function rowsOf(view: View, measure: Measure): Row[] {
  const { dossier, lang } = view;
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
      ...holes.map((hole) => ({
        partner,
        reading: null,
        hole,
        said: speakerName(hole.saidBy, lang),
        missing: whyText(hole, lang),
      })),
    ];
    return rows.sort((a, b) => Number(own(b)) - Number(own(a)));
  });
}
