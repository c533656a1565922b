import { leadOf } from "../../dossier/sentences.js";
import { speakerName } from "../../dossier/speaker.js";
import { BEYOND, type Point } from "../../measures/change.js";
import type { Measure } from "../../measures/measure.js";
import type { Coverage, Direction, Reading } from "../../measures/schema.js";
import { periodName } from "../../question/called.js";
import type { Unit } from "../../units.js";
import { formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";
import { endedOf } from "../rows.js";
import { editionOf, speakerOf, type View } from "../view.js";

/** A series as a chart draws it. */
export interface Drawn {
  /** Id of the reading that explains it: that of the period, or of the last value where the series ended. */
  reading: string;
  saidBy: string;
  speaker: string;
  /** Whether its edition stands beside others. */
  beside: boolean;
  /** Which stroke it has: of two sides each keeps its own, also where it stands alone. */
  stroke: number;
  unit: Unit;
  points: readonly Point[];
  /** The last value; where the series ended, with its period. */
  value: string;
  ended: boolean;
  band: readonly [number, number] | null;
  direction: Direction;
}

/** Values that a series must have to be worth drawing. */
const LEAST = 3;

function drawnReading(view: View, reading: Reading): Drawn {
  return {
    reading: reading.id,
    saidBy: reading.saidBy,
    speaker: speakerOf(view, reading),
    beside: editionOf(reading) !== undefined,
    stroke: 0,
    unit: reading.unit,
    points: reading.series,
    value: formatValue(view.lang, reading.value, reading.unit),
    ended: false,
    band: reading.longView?.band ?? null,
    direction: reading.direction,
  };
}

function drawnEnded(hole: Coverage, lang: string): Drawn[] {
  const ended = endedOf(hole, lang);
  if (ended === null) return [];
  return [
    {
      reading: ended.series.reading,
      saidBy: hole.saidBy,
      speaker: speakerName(hole.saidBy, lang),
      beside: false,
      stroke: 0,
      unit: ended.series.unit,
      points: ended.series.points,
      value: say(lang, "value.in", { value: ended.value, period: periodName(ended.last, lang) }),
      ended: true,
      band: null,
      direction: "unknown",
    },
  ];
}

/** The series of one measure and partner that are worth drawing: the partner's own first, and those that ended last. */
export function linesOf(view: View, measure: Measure, partner: string): Drawn[] {
  const { dossier, lang } = view;
  const own = ({ saidBy }: Drawn) => Number(saidBy === partner);
  const of = (each: Pick<Reading, "measure" | "partner">) =>
    each.measure === measure.id && each.partner === partner;
  const twoSides = measure.speakers.includes("hub") && measure.speakers.includes("partner");
  return [
    ...dossier.readings.filter(of).map((reading) => drawnReading(view, reading)),
    ...dossier.coverage.filter(of).flatMap((hole) => drawnEnded(hole, lang)),
  ]
    .filter(({ points }) => points.filter(({ value }) => value !== null).length >= LEAST)
    .sort((a, b) => Number(a.ended) - Number(b.ended) || own(b) - own(a))
    .map((line, index) => ({
      ...line,
      stroke: twoSides ? Number(line.saidBy === dossier.question.hub) : index,
    }));
}

/** What a line is called in the chart: the code of its side, a letter for an edition. */
export function lineLabel({ beside, saidBy }: Drawn, index: number): string {
  return beside ? String.fromCharCode(97 + index) : saidBy;
}

/**
 * Whether a measure is drawn large: where a facet is told by it first, or where a series moved beyond noise, with a vote or
 * without. The course of any other stands in its table.
 */
export function isCharted(view: View, { id, facet }: Measure): boolean {
  const { dossier } = view;
  if (leadOf(dossier.sentences, facet) === id) return true;
  return dossier.readings.some(
    ({ measure, change }) => measure === id && Math.abs(change?.score ?? 0) >= BEYOND,
  );
}

export const chartKey = (measure: string, partner: string) => `${measure} ${partner}`;
