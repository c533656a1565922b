import { ParallaxError, show } from "../../errors.js";
import type { Input } from "../input.js";
import { type Broken, before, Once, Page, type Path, type Telling } from "../yaml/page.js";
import type { Report as Said } from "../yaml/schema.js";
import {
  type CompleteEntry,
  complete,
  type EventEntry,
  event,
  type MissingEntry,
  missing,
  page,
  type TotalEntry,
  total,
} from "./schema.js";

export type Report = Said & { line: number };
interface Stands {
  file: string;
  line: number;
  reports: Report[];
}
export type EventText = Omit<EventEntry, "reports"> & Stands;
export type CompleteText = Omit<CompleteEntry, "reports"> & Stands;
export type TotalText = Omit<TotalEntry, "reports"> & Stands;

/** What some files of events say, and every fault found in them. Faulty entries are left out of the lists. */
export interface EventTexts {
  events: EventText[];
  complete: CompleteText[];
  totals: TotalText[];
  missing: MissingEntry[];
  faults: ParallaxError[];
}

const TODO: Readonly<Record<string, [string, string]>> = {
  reports: [
    "EVENT_UNATTRIBUTED",
    "name under `reports` who reports it, with by, title, date and url, or leave the event out and name it under `missing` in coverage.yaml",
  ],
  date: ["EVENT_DATE", "write the date as the report gives it, with no more precision than it has"],
  until: ["EVENT_DATE", "write the last day as the report gives it"],
  from: ["EVENT_DATE", "write the first day that the statement covers"],
  actors: ["EVENT_COUNTRY", "write the code of ISO 3166, such as KAZ"],
  concerns: ["EVENT_COUNTRY", "write the code of ISO 3166, such as KAZ"],
  in: ["EVENT_COUNTRY", "write the code of ISO 3166, such as KAZ"],
  who: ["EVENT_COUNTRY", "write the code of ISO 3166, such as KAZ"],
  to: ["EVENT_COUNTRY", "write the code of ISO 3166, such as KAZ"],
  counted: [
    "EVENT_COUNT",
    "list the visits that are missing, or leave `counted` out and do not call the list complete: a publisher's count proves a list only where both agree",
  ],
};

const TELLING: Telling = {
  prefix: "EVENT",
  folder: "events",
  attribution: "reports",
  todo: TODO,
  otherwise: ["EVENT_UNREADABLE", "write the entry as docs/events.md shows"],
};

/** What an entry must keep beyond its form: rules of its kind, by the field that breaks them. */
function broken(text: EventText): Broken[] {
  const out: Broken[] = [];
  const refuse = (wrong: boolean, field: keyof EventText, expected: string, code?: string) => {
    if (wrong)
      out.push({
        field,
        expected,
        found: text[field] === undefined ? "nothing" : show(text[field]),
        ...(code === undefined ? {} : { code }),
      });
  };
  const { kind, actors, form, reports: said } = text;
  const [, host] = actors;
  refuse(new Set(actors).size < actors.length, "actors", "each state once");
  refuse(kind === "visit" && actors.length !== 2, "actors", "who travels, and the host");
  refuse(kind === "visit" && text.in !== host, "in", "the country of the host, the second of the actors");
  refuse(["summit", "meeting", "call"].includes(kind) && actors.length < 2, "actors", "at least two states");
  refuse(
    kind === "summit" && !actors.includes(text.in ?? ""),
    "in",
    "the country where it was held, one of the actors",
  );
  refuse(kind === "summit" && text.body === undefined, "body", "whose summit it was, such as SCO");
  refuse(kind === "meeting" && (text.in === undefined || actors.includes(text.in)), "in", "a third country");
  const formed = kind === "visit" || kind === "meeting";
  refuse(formed && form !== "bilateral" && form !== "summit", "form", "bilateral or summit");
  refuse(
    kind === "transit-interrupted" && form !== "stopped" && form !== "ordered",
    "form",
    "stopped or ordered",
  );
  const law = kind === "law-passed" || kind === "law-proposed";
  refuse(law && form !== undefined && form !== "language", "form", "language, or nothing for any other law");
  const bare = !formed && !law && kind !== "transit-interrupted";
  refuse(bare && form !== undefined, "form", "nothing for this kind");
  refuse(text.first === true && kind !== "visit", "first", "nothing, since only a visit can be a first one");
  refuse(
    text.until !== undefined && (text.date.length < 10 || text.until < text.date),
    "until",
    "a day after a first day",
    "EVENT_DATE",
  );
  refuse(
    text.clash !== undefined && said.length < 2,
    "reports",
    "at least two, since they clash",
    "EVENT_CONTESTED",
  );
  refuse(new Set(said.map(({ by }) => by)).size < said.length, "reports", "each publisher once");
  refuse(
    said.every((each) => before(each.date, text.date)),
    "reports",
    "a report of the event's date or later: one that is older announces it only",
    "EVENT_ANNOUNCED",
  );
  return out;
}

function ranges({ from, until, of, counted }: CompleteText): Broken[] {
  const out: Broken[] = [];
  if (from > until)
    out.push({ field: "until", expected: `a day from ${from} on`, found: until, code: "EVENT_DATE" });
  if (counted !== undefined && of !== "visits")
    out.push({ field: "counted", expected: "nothing, since only visits are counted", found: of });
  if (counted?.since !== undefined && counted.since > from)
    out.push({ field: "counted", expected: `a day until ${from}`, found: counted.since, code: "EVENT_DATE" });
  return out;
}

/**
 * Reads files of events strictly, and gathers every fault instead of stopping at the first.
 * @throws ParallaxError where a file is empty, cut off or no UTF-8
 */
export function readEvents(files: readonly Input[]): EventTexts {
  const out: EventTexts = { events: [], complete: [], totals: [], missing: [], faults: [] };
  for (const file of files) readPage(file, out);
  refuseTwice(out);
  refuseMiscounted(out);
  return out;
}

function readPage(file: Input, out: EventTexts): void {
  const whole = new Page(file, page, TELLING, out.faults);
  const stands = <T extends { reports: Said[] }>(value: T, path: Path) => ({
    ...value,
    file: file.name,
    line: whole.line(path),
    reports: value.reports.map((each, index) => ({ ...each, line: whole.line([...path, "reports", index]) })),
  });
  const keep = <T extends { id: string }>(list: T[], text: T, path: Path, faults: Broken[]) => {
    if (faults.length === 0) list.push(text);
    whole.refuse(text.id, path, faults);
  };
  for (const { value, path } of whole.entries("events", event)) {
    const text = stands(value, path);
    keep(out.events, text, path, broken(text));
  }
  for (const { value, path } of whole.entries("complete", complete)) {
    const text = stands(value, path);
    keep(out.complete, text, path, ranges(text));
  }
  for (const { value, path } of whole.entries("totals", total))
    keep(out.totals, stands(value, path), path, []);
  out.missing.push(...whole.entries("missing", missing).map(({ value }) => value));
}

/** Two entries with one id, or two events that are one under two ids. */
function refuseTwice(out: EventTexts): void {
  const once = new Once();
  const refuse = (key: string, what: string, text: Stands & { id: string }) => {
    const fault = once.refuse(key, text, {
      code: "EVENT_TWICE",
      what,
      expected: "each event once",
      todo: "put the reports of both under one event",
    });
    if (fault !== undefined) out.faults.push(fault);
  };
  for (const text of [...out.events, ...out.complete, ...out.totals])
    refuse(`id ${text.id}`, "another entry has this id", text);
  for (const text of out.events)
    refuse(
      ["event", text.kind, text.date, text.place ?? "", text.body ?? "", [...text.actors].sort()].join(" "),
      "another event has its kind, date, actors and place",
      text,
    );
}

const DAY_MS = 86_400_000;

/**
 * Country visits of one state's leader to another in a span of days, by the rule that the measures count by: days that overlap or
 * follow each other are one visit, and a month or year without a day is one by itself.
 */
export function countryVisits(
  events: readonly EventEntry[],
  who: string,
  host: string,
  from: string,
  until: string,
): number {
  const here = events.filter(
    ({ kind, actors, in: country, date }) =>
      (kind === "visit" || kind === "summit") &&
      country === host &&
      (kind === "visit" ? actors[0] === who : actors.includes(who)) &&
      !before(date, from) &&
      !before(until, date),
  );
  const vague = new Set(here.filter(({ date }) => date.length < 10).map(({ date }) => date));
  const exact = here.filter(({ date }) => date.length === 10).sort((a, b) => (a.date < b.date ? -1 : 1));
  let visits = vague.size;
  let end = Number.NEGATIVE_INFINITY;
  for (const { date, until: last } of exact) {
    if (Date.parse(date) > end + DAY_MS) visits++;
    end = Math.max(end, Date.parse(last ?? date));
  }
  return visits;
}

/** Where a publisher counts the visits, the list must hold as many: otherwise it is not shown to be complete. */
function refuseMiscounted(out: EventTexts): void {
  for (const { id, who, to, from, until, counted, file, line } of out.complete)
    for (const host of counted === undefined ? [] : to) {
      const listed = countryVisits(out.events, who, host, counted?.since ?? from, until);
      if (listed === counted?.visits) continue;
      const [code, todo] = TODO.counted ?? TELLING.otherwise;
      out.faults.push(
        new ParallaxError({
          code,
          message: `${id}: the list does not hold as many visits to ${host} as the publisher counts`,
          expected: `${counted?.visits} country visits from ${counted?.since ?? from} until ${until}`,
          found: `${listed} listed`,
          where: { file, line, column: "counted" },
          todo,
        }),
      );
    }
}
