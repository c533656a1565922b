import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { EVENT_KINDS, type EventKind } from "../ledger/tables.js";
import { eventsOf, visitCounts } from "../measures/events.js";
import { yearsBetween } from "../measures/reading.js";
import type { EventTold, VisitCounts } from "../measures/schema.js";
import { nearest } from "../question/countries.js";
import { type Period, parsePeriod } from "../question/period.js";
import { parseQuestion } from "../question/question.js";
import { loadEvents } from "../words/events.js";
import { type Common, languageOf, look, oneFormat, printJson, withLedger } from "./context.js";

export interface EventsOptions extends Common {
  hub: string;
  with: string;
  year?: string;
  from?: string;
  to?: string;
  kind?: string;
  count?: boolean;
}

function kindOf(word: string): EventKind {
  const found = EVENT_KINDS.find((kind) => kind === word);
  if (found !== undefined) return found;
  throw usageError({
    code: "KIND_UNKNOWN",
    message: "there is no such kind of event",
    expected: EVENT_KINDS.join(", "),
    found: JSON.stringify(word),
    todo: `did you mean ${nearest(word, EVENT_KINDS)[0] ?? EVENT_KINDS[0]}?`,
  });
}

/** The periods asked about: one, or the years from one to another. */
function periodsOf({ year, from, to }: EventsOptions): { periods: Period[]; last: Period } {
  const first = parsePeriod(year ?? from ?? "", year === undefined ? "--from" : "--year");
  const end = year !== undefined || to === undefined ? first : parsePeriod(to, "--to");
  const periods = yearsBetween(first, end);
  const last = periods.at(-1);
  if (last !== undefined) return { periods, last };
  throw usageError({
    code: "PERIOD_BACKWARDS",
    message: "--to ends before --from",
    expected: `--from ${end.label} --to ${first.label}`,
    found: `${first.label} to ${end.label}`,
    todo: "put the earlier one first",
  });
}

/** What happened, who reports it and where; or with `count` the visits by each rule, with their list. */
export async function eventsCommand(options: EventsOptions, effects: Effects): Promise<number> {
  oneFormat(options);
  const lang = await languageOf(options);
  const kind = options.kind === undefined ? undefined : kindOf(options.kind);
  const { periods, last } = periodsOf(options);
  const { hub, partners } = parseQuestion({ hub: options.hub, with: options.with, period: last.label });
  if (
    options.count === true &&
    periods.some(({ first, last: end }) => end - first !== 11 || first % 12 !== 0)
  )
    throw usageError({
      code: "PERIOD_NO_YEAR",
      message: "visits are counted by year",
      expected: "--year 2022, or --from 2012 --to 2022",
      found: periods.map(({ label }) => label).join(", "),
      todo: "ask about whole years, or leave --count out",
    });
  return withLedger(effects, async (ledger) =>
    options.count === true
      ? printCounts(await visitCounts(ledger, hub, partners, periods), options, lang, effects)
      : printEvents(await eventsOf(ledger, hub, partners, periods, kind), options, lang, effects),
  );
}

async function printEvents(
  events: readonly EventTold[],
  options: EventsOptions,
  lang: string,
  effects: Effects,
): Promise<number> {
  if (options.json === true) printJson(effects, { events });
  else if (options.csv === true) {
    const columns = ["id", "kind", "form", "date", "until", "actors", "concerns", "country", "place", "what"];
    const rows = events.flatMap((event) =>
      event.reports.map((report) => [
        event.id,
        event.kind,
        event.form,
        event.date,
        event.until,
        event.actors.join(" "),
        event.concerns.join(" "),
        event.country,
        event.place,
        event.what,
        event.clash,
        report.by,
        report.title,
        report.date,
        report.url,
        report.figure,
      ]),
    );
    effects.stdout.write(
      (await import("./csv.js")).toCsv(
        [...columns, "clash", "by", "title", "reported", "url", "figure"],
        rows,
      ),
    );
  } else {
    const { renderEvents } = await import("../pages/terminal.js");
    await loadEvents([lang]);
    effects.stdout.write(renderEvents(events, { ...look(effects, options), lang }));
  }
  return 0;
}

async function printCounts(
  counts: readonly VisitCounts[],
  options: EventsOptions,
  lang: string,
  effects: Effects,
): Promise<number> {
  if (options.json === true) {
    printJson(effects, { counts });
    return 0;
  }
  if (options.csv === true) {
    const columns = [
      "year",
      "list",
      "trips",
      "country visits",
      "bilateral",
      "summit only",
      "states",
      "meetings",
    ];
    const rows = counts.map((each) => [
      each.year,
      each.incomplete.length === 0 ? "complete" : `not complete for ${each.incomplete.join(" ")}: at least`,
      ...[each.trips, each.countryVisits, each.bilateral, each.summitOnly, each.states, each.meetings].map(
        String,
      ),
    ]);
    effects.stdout.write((await import("./csv.js")).toCsv(columns, rows));
    return 0;
  }
  const { renderCounts } = await import("../pages/terminal.js");
  effects.stdout.write(renderCounts(counts, { ...look(effects, options), lang }));
  return 0;
}
