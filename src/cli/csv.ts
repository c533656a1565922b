import { stringify } from "csv-stringify/sync";
import type { Reading } from "../measures/schema.js";

export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string {
  return stringify([[...columns], ...rows.map((row) => row.map((cell) => cell ?? ""))]);
}

/** Readings as a table: one row each, numbers in whole units, an empty cell where nothing is known. */
export function readingsCsv(readings: readonly Reading[]): string {
  const columns = [
    "id",
    "measure",
    "facet",
    "hub",
    "partner",
    "period",
    "said_by",
    "value",
    "unit",
    "basis",
    "low",
    "high",
    "from_period",
    "change_absolute",
    "change_relative",
    "score",
    "beyond_noise",
    "direction",
    "editions",
    "notes",
  ];
  return toCsv(
    columns,
    readings.map((r) => [
      r.id,
      r.measure,
      r.facet,
      r.hub,
      r.partner,
      r.period,
      r.saidBy,
      r.value,
      r.unit,
      r.basis,
      r.low,
      r.high,
      r.change?.from,
      r.change?.absolute,
      r.change?.relative,
      r.change?.score,
      r.change?.beyondNoise === null || r.change === null ? null : String(r.change.beyondNoise),
      r.direction,
      r.editions.join(" "),
      r.notes.join(" "),
    ]),
  );
}
