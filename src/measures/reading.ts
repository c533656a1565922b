import { ParallaxError } from "../errors.js";
import { maybe, number, text, texts } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import { likeBefore, type Period, periodOf, shift, step } from "../question/period.js";
import type { Entity } from "../question/question.js";
import { type Currency, isUnit, type Unit } from "../units.js";
import { directionOf, judge, judgeSamples, longViewOf, type Point } from "./change.js";
import type { Computed, Measure, Part } from "./measure.js";
import type { Coverage, EndedSeries, Evidence, Reading, ReadingPart } from "./schema.js";

/** The value of one measure for a partner, period, speaker and edition, with its parts. */
interface Cell {
  computed: Computed | null;
  /** Code of why there is no value though there are parts. */
  hole: string | null;
  parts: Part[];
}

/** One source series: a partner as one speaker tells it, in one edition. */
export interface Series {
  partner: string;
  saidBy: string;
  /** Named only where editions stand side by side. */
  edition: string | null;
  /** By the label of the period. */
  cells: Map<string, Cell>;
}

/** All series of one measure for a hub and its partners over some periods. */
export interface Measured {
  measure: Measure;
  hub: Entity;
  partners: readonly string[];
  series: Series[];
}

function unitOf(name: string, measure: Measure): Unit {
  if (isUnit(name)) return name;
  throw new ParallaxError({
    code: "UNIT_UNKNOWN",
    message: `${measure.id} gives a unit that is not in the closed list`,
    found: name,
    todo: "name a unit of src/units.ts in the SQL of the measure",
  });
}

/** The code of a part with a figure that the gate did not believe, and of the hole that it leaves in every measure. */
const SET_ASIDE = "set-aside";

function setAside({ notes }: Part): boolean {
  return notes.some((note) => note.startsWith(`${SET_ASIDE}:`));
}

/** Both values of the first part that was set aside, in US dollars, and its figures. */
function asideDetail(parts: readonly Part[]): Record<string, string> {
  const part = parts.find(setAside);
  const note = part?.notes.find((each) => each.startsWith(`${SET_ASIDE}:`)) ?? "";
  const [, who = "", usd = "", other = "", year = "", otherUsd = ""] = note.split(":");
  return { who, usd, other, year, otherUsd, figures: part?.evidence.join(" ") ?? "" };
}

/** Whether the measure says anything of this hub at all. */
const answersFor = ({ hubs }: Measure, hub: string) => hubs === undefined || hubs.includes(hub);

/**
 * Runs one measure once for all periods.
 * @param shown the periods that readings are made of: the others are read without their figures
 */
export async function measureSeries(
  ledger: Ledger,
  measure: Measure,
  hub: Entity,
  partners: readonly string[],
  periods: readonly Period[],
  currency: Currency | null = null,
  shown: readonly Period[] = periods,
): Promise<Measured> {
  if (!answersFor(measure, hub.code)) return { measure, hub, partners, series: [] };
  await ledger.ask({ hub, partners, periods, currency });
  for (const derived of measure.from ?? []) await ledger.derive(derived);
  const labels = new Set(shown.map(({ label }) => label));
  const rows = await ledger.rows(
    measure.sql,
    {
      partner: text,
      period: text,
      said_by: text,
      edition: maybe(text),
      part: text,
      part_said_by: text,
      value: maybe(number),
      unit: text,
      basis: maybe(text),
      text: maybe(text),
      evidence: texts,
      notes: text,
    },
    { column: "evidence", wanted: ({ period }) => labels.has(period), none: [] },
  );
  const series = new Map<string, Series>();
  for (const row of rows) {
    const key = [row.partner, row.said_by, row.edition ?? ""].join(" ");
    const held = series.get(key) ?? {
      partner: row.partner,
      saidBy: row.said_by,
      edition: row.edition,
      cells: new Map<string, Cell>(),
    };
    series.set(key, held);
    const cell = held.cells.get(row.period) ?? { computed: null, hole: null, parts: [] };
    held.cells.set(row.period, cell);
    cell.parts.push({
      name: row.part,
      saidBy: row.part_said_by,
      value: row.value,
      unit: unitOf(row.unit, measure),
      basis: row.basis,
      text: row.text,
      evidence: row.evidence,
      notes: row.notes === "" ? [] : row.notes.split(" "),
    });
  }
  for (const { cells } of series.values()) {
    for (const cell of cells.values()) {
      if (cell.parts.some(setAside)) {
        cell.hole = SET_ASIDE;
        continue;
      }
      const result = measure.compute(Object.fromEntries(cell.parts.map((part) => [part.name, part])));
      if ("hole" in result) cell.hole = result.hole;
      else cell.computed = result;
    }
  }
  return { measure, hub, partners, series: [...series.values()] };
}

/** Every period that readings at `period` against `baseline` look at, in order of time. */
export function periodsFor(period: Period, baseline: Period): Period[] {
  return likeBefore(period, Math.min(baseline.first, shift(period, -step(period)).first));
}

export function readingId(
  measure: string,
  hub: string,
  partner: string,
  period: string,
  saidBy: string,
  edition: string | null,
): string {
  return `${measure}:${hub}:${partner}:${period}@${saidBy}${edition === null ? "" : `/${edition}`}`;
}

/** SQL that selects some rows, given in order. */
function whereOf(rows: readonly number[]): string {
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  if (rows.length === 1) return `row = ${first}`;
  return last - first === rows.length - 1
    ? `row BETWEEN ${first} AND ${last}`
    : `row IN (${rows.join(", ")})`;
}

/** Figures by their ids, `EDITION#ROW`, and sums over many by their rule, `EDITION#COUNT:RULE`. */
function evidenceOf(ids: readonly string[], ledger: Ledger): Evidence[] {
  const rows = new Map<string, number[]>();
  const sums: Evidence[] = [];
  const tableOf = (edition: string) => ledger.edition(edition)?.table ?? "";
  for (const id of new Set(ids)) {
    const [, edition = "", number = "", where] = /^(.*?)#(\d+)(?::(.*))?$/.exec(id) ?? [];
    const held = rows.get(edition);
    if (where !== undefined)
      sums.push({ edition, table: tableOf(edition), where, rows: [], count: Number(number) });
    else if (held === undefined) rows.set(edition, [Number(number)]);
    else held.push(Number(number));
  }
  const single = [...rows].map(([edition, numbers]): Evidence => {
    const sorted = numbers.sort((a, b) => a - b);
    return { edition, table: tableOf(edition), where: whereOf(sorted), rows: sorted };
  });
  return [...single, ...sums].sort((a, b) =>
    a.edition === b.edition ? (a.where < b.where ? -1 : 1) : a.edition < b.edition ? -1 : 1,
  );
}

/** The points of a series; where a value was measured by another method than `method`, there is a gap. */
function pointsOf(series: Series, periods: readonly Period[], method: string | undefined): Point[] {
  return periods.map(({ label }) => {
    const computed = series.cells.get(label)?.computed;
    return { period: label, value: computed?.method === method ? (computed?.value ?? null) : null };
  });
}

/** Whether the series has values by another method, which are left out. */
function broken(series: Series, periods: readonly Period[], method: string | undefined): boolean {
  return periods.some(({ label }) => {
    const computed = series.cells.get(label)?.computed ?? null;
    return computed !== null && computed.method !== method;
  });
}

function within(points: readonly Point[], periods: readonly Period[], baseline: Period): Point[] {
  return points.filter((_, index) => {
    const period = periods[index];
    return period !== undefined && period.first >= baseline.first && period.last <= baseline.last;
  });
}

/** The readings of one measure at one period, and what is known of every partner and speaker that could have one. */
export function readingsAt(
  measured: Measured,
  period: Period,
  baseline: Period,
  ledger: Ledger,
): { readings: Reading[]; coverage: Coverage[] } {
  const { measure, hub, series } = measured;
  const periods = periodsFor(period, baseline);
  const readings: Reading[] = [];
  const coverage: Coverage[] = [];
  // Editions side by side: the newest first, as the ledger lists them.
  const rank = ({ edition }: Series) => ledger.editions.findIndex(({ id }) => id === edition);
  const newestFirst = { ...measured, series: [...series].sort((a, b) => rank(a) - rank(b)) };
  for (const each of newestFirst.series) {
    const cell = each.cells.get(period.label);
    if (cell?.computed === null || cell?.computed === undefined) continue;
    const reading = readingOf(measured, each, cell, cell.computed, periods, period, baseline, ledger);
    readings.push(reading);
    coverage.push(covered(reading, measure));
  }
  for (const partner of measured.partners) {
    for (const saidBy of speakersOf(measure, hub.code, partner)) {
      const speaks = (code: string) => measure.gathered === true || code === saidBy;
      if (readings.some((reading) => reading.partner === partner && speaks(reading.saidBy))) continue;
      coverage.push({
        partner,
        facet: measure.facet,
        measure: measure.id,
        period: period.label,
        saidBy,
        ...whyNone(newestFirst, partner, saidBy, period, periods),
      });
    }
  }
  const order = (a: { partner: string; saidBy: string }, b: { partner: string; saidBy: string }) =>
    a.partner === b.partner
      ? a.saidBy < b.saidBy
        ? -1
        : a.saidBy > b.saidBy
          ? 1
          : 0
      : a.partner < b.partner
        ? -1
        : 1;
  return { readings: readings.sort(order), coverage: coverage.sort(order) };
}

function speakersOf(measure: Measure, hub: string, partner: string): string[] {
  if (!answersFor(measure, hub)) return [];
  const codes = {
    hub: [hub],
    partner: [partner],
    both: [`${hub}+${partner}`],
    publisher: measure.publishers ?? [],
  };
  return measure.speakers.flatMap((speaker) => codes[speaker]);
}

function readingOf(
  measured: Measured,
  series: Series,
  cell: Cell,
  computed: Computed,
  periods: readonly Period[],
  period: Period,
  baseline: Period,
  ledger: Ledger,
): Reading {
  const { measure, hub } = measured;
  const { partner, saidBy, edition } = series;
  const points = pointsOf(series, periods, computed.method).map((point) =>
    measure.undated === true && point.period !== period.label ? { ...point, value: null } : point,
  );
  const inBaseline = within(points, periods, baseline);
  // Two offices state the same flow, so one may lend its noise; two publishers state different things.
  const twoSides = measure.speakers.includes("hub") && measure.speakers.includes("partner");
  const others = measured.series.filter(
    (each) => twoSides && each.partner === partner && each.saidBy !== saidBy && each.edition === edition,
  );
  const other = others.length === 1 ? others[0] : undefined;
  const otherPoints = other === undefined ? [] : pointsOf(other, periods, computed.method);
  const now = points.at(-1);
  const before = points.at(-2);
  const asSeries =
    now === undefined || before === undefined
      ? { change: null, notes: [] }
      : judge(
          inBaseline,
          [before, now],
          computed.unit,
          saidBy,
          other === undefined
            ? undefined
            : { saidBy: other.saidBy, baseline: within(otherPoints, periods, baseline), all: otherPoints },
          points,
        );
  const sampled = before === undefined ? undefined : series.cells.get(before.period)?.computed?.sampling;
  const judged =
    computed.sampling === undefined || sampled === undefined
      ? asSeries
      : judgeSamples(asSeries, [sampled, computed.sampling]);
  const evidence = evidenceOf(
    cell.parts.flatMap((part) => part.evidence),
    ledger,
  );
  const closer = computed.context === undefined ? measure.closer : "context";
  const bases = [...new Set(cell.parts.flatMap(({ basis }) => (basis === null ? [] : [basis])))].sort();
  const notes = [
    ...(computed.notes ?? []),
    ...(computed.context === undefined ? [] : [computed.context]),
    ...(broken(series, periods, computed.method) ? ["break-in-method"] : []),
    ...judged.notes,
    ...partNotes(cell.parts),
  ];
  return {
    id: readingId(measure.id, hub.code, partner, period.label, saidBy, edition),
    measure: measure.id,
    facet: measure.facet,
    hub: hub.code,
    partner,
    period: period.label,
    saidBy,
    basis: bases.length === 0 ? null : bases.reverse().join("+"),
    editions: [...new Set(evidence.map((each) => each.edition))],
    value: computed.value,
    unit: computed.unit,
    low: computed.low ?? null,
    high: computed.high ?? null,
    series: points,
    change: judged.change,
    longView: longViewOf(inBaseline),
    direction: directionOf(judged.change, closer),
    family: `${measure.family}@${saidBy}`,
    parts: cell.parts.map(
      (part): ReadingPart => ({
        ...part,
        evidence: evidenceOf(part.evidence, ledger),
      }),
    ),
    evidence,
    notes: [...new Set(notes)],
  };
}

/** Notes of the parts: once where all parts share one, else as `PART/note`. */
function partNotes(parts: readonly Part[]): string[] {
  const shared = (note: string) => parts.every(({ notes }) => notes.includes(note));
  const all = parts.flatMap(({ name, notes }) =>
    notes.map((note) => (shared(note) ? note : `${name}/${note}`)),
  );
  return [...new Set(all)];
}

function covered(reading: Reading, { undated }: Measure): Coverage {
  const base = {
    partner: reading.partner,
    facet: reading.facet,
    measure: reading.measure,
    period: reading.period,
    saidBy: reading.saidBy,
    series: null,
  };
  if (reading.value === null)
    return { ...base, state: "absent", why: reading.notes[0] ?? "absent", detail: {} };
  if (undated === true) return { ...base, state: "no-change-known", why: "undated", detail: {} };
  if (reading.direction !== "unknown") return { ...base, state: "known", why: null, detail: {} };
  if (reading.change === null) {
    const last = reading.series.slice(0, -1).findLast(({ value }) => value !== null)?.period;
    return {
      ...base,
      state: "no-change-known",
      why: "no-value-before",
      detail: last === undefined ? {} : { last },
    };
  }
  if (reading.notes.includes("no-margin"))
    return { ...base, state: "no-change-known", why: "no-margin", detail: {} };
  return {
    ...base,
    state: "no-change-known",
    why: "too-few-changes",
    detail: { changes: String(reading.change.changes) },
  };
}

interface Valued {
  each: Series;
  label: string;
  computed: Computed;
}

/** Every value of some series, in order of time; of one period in the order of the series. */
function valued(series: readonly Series[]): Valued[] {
  return series
    .flatMap((each) =>
      [...each.cells].flatMap(([label, { computed }]) =>
        computed === null || computed.value === null ? [] : [{ each, label, computed }],
      ),
    )
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** A series as it stands at its last value. */
function endedAt(
  { measure, hub }: Measured,
  { each, label, computed }: Valued,
  periods: readonly Period[],
): EndedSeries {
  return {
    reading: readingId(measure.id, hub.code, each.partner, label, each.saidBy, each.edition),
    unit: computed.unit,
    points: pointsOf(each, periods, computed.method),
  };
}

/**
 * Why a speaker has no reading of a partner in the period.
 * @param measured with editions side by side in the order in which one is preferred
 */
function whyNone(
  measured: Measured,
  partner: string,
  saidBy: string,
  period: Period,
  periods: readonly Period[],
): Pick<Coverage, "state" | "why" | "detail" | "series"> {
  const { measure, hub } = measured;
  const none = { detail: {}, series: null };
  const gathered = measure.gathered === true;
  const own = measured.series.filter(
    (each) => each.partner === partner && (gathered || each.saidBy === saidBy),
  );
  const cell = own.map((each) => each.cells.get(period.label)).find((each) => typeof each?.hole === "string");
  const here = cell?.hole ?? undefined;
  if (here === SET_ASIDE)
    return { state: "incomplete", why: SET_ASIDE, detail: asideDetail(cell?.parts ?? []), series: null };
  if (here === "absent") return { state: "absent", why: "absent", ...none };
  if (here !== undefined && here !== "no-figure") return { state: "incomplete", why: here, ...none };
  const all = valued(own);
  const before = all.filter(({ label }) => label < period.label);
  const last = before.find(({ label }) => label === before.at(-1)?.label);
  if (last !== undefined)
    return {
      state: "ends-earlier",
      why: "ends-earlier",
      detail: { last: last.label },
      series: endedAt(measured, last, periods),
    };
  const first = all.find(({ label }) => label > period.label)?.label;
  if (first !== undefined)
    return { state: "begins-later", why: "begins-later", detail: { first }, series: null };
  if (measure.frequency === "year" && (period.first % 12 !== 0 || period.last % 12 !== 11))
    return { state: "no-figure", why: "only-yearly", ...none };
  return {
    state: "no-figure",
    why: gathered
      ? "none-reported"
      : saidBy === hub.code
        ? "hub-silent"
        : saidBy === partner
          ? "partner-silent"
          : saidBy.includes("+")
            ? "one-side-silent"
            : "publisher-silent",
    ...none,
  };
}

/** The years of a measured range as one period for each, for `measure --from --to`. */
export function yearsBetween(from: Period, to: Period): Period[] {
  const out: Period[] = [];
  const length = from.last - from.first;
  for (
    let each = from;
    each.last <= to.last;
    each = periodOf(each.first + step(from), each.first + step(from) + length)
  )
    out.push(each);
  return out;
}
