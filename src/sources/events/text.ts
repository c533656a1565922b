import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { ParallaxError, show } from "../../errors.js";
import type { Input } from "../input.js";
import {
  type CompleteEntry,
  complete,
  type EventEntry,
  event,
  type MissingEntry,
  missing,
  page,
  type Report as Said,
  type TotalEntry,
  total,
} from "./schema.js";

type List = "events" | "complete" | "totals" | "missing";
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

type Path = readonly PropertyKey[];

/** The line of what stands at a path, or of the nearest thing around it. */
function lineAt(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node = pair?.key ?? (isSeq(parent) ? parent.items[Number(key)] : undefined);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** The id of the entry that a path lies in, for messages. */
function entryOf(document: Document, path: Path): string {
  const found = document.getIn([...path.slice(0, 2), "id"]);
  return typeof found === "string" ? found : path.length === 0 ? "the file" : path.slice(0, 2).join(" ");
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

const OTHERWISE: [string, string] = ["EVENT_UNREADABLE", "write the entry as docs/events.md shows"];

function faultOf(
  file: string,
  document: Document,
  lines: LineCounter,
  issue: { path: Path; message: string },
): ParallaxError {
  const field = String(issue.path.slice(2).findLast((key) => typeof key === "string") ?? "");
  const [code, todo] =
    TODO[field] ?? (issue.path.includes("reports") ? TODO.reports : undefined) ?? OTHERWISE;
  const found = document.getIn(issue.path);
  return new ParallaxError({
    code,
    message: `${entryOf(document, issue.path)}: ${field === "reports" && issue.path.length === 3 ? "no publisher is named" : `${issue.path.slice(2).join(".") || "the entry"} cannot be used`}`,
    expected: issue.message,
    found: isNode(found) ? show(found.toString().trim()) : found === undefined ? "nothing" : show(found),
    where: { file, line: lineAt(document, lines, issue.path), column: field === "" ? "1" : field },
    todo,
  });
}

interface Broken {
  field: string;
  expected: string;
  found: string;
  code?: string;
}

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
  refuse(!formed && kind !== "transit-interrupted" && form !== undefined, "form", "nothing for this kind");
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

/** Whether a date is certainly before another one, at the precision that both have. */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
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

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function readPage(file: Input, out: EventTexts): void {
  const lines = new LineCounter();
  const document = parseDocument(file.content(), { lineCounter: lines, schema: "core" });
  const unreadable = (message: string, line: number, column: number) =>
    out.faults.push(
      new ParallaxError({
        code: "EVENT_UNREADABLE",
        message: "the file is no YAML that can be used",
        expected: "YAML without anchors, as in the files of the folder events",
        found: show(message.split("\n")[0] ?? ""),
        where: { file: file.name, line, column: String(column) },
        todo: "mend the line; a text with a colon or a hash wants quotes",
      }),
    );
  for (const { message, linePos } of document.errors)
    unreadable(message, linePos?.[0].line ?? 1, linePos?.[0].col ?? 1);
  if (document.errors.length > 0) return;
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    // An alias that names no anchor is found only now.
    unreadable(String(error), 1, 1);
    return;
  }
  const result = page.safeParse(raw);
  const bad = new Set<string>();
  for (const issue of result.success ? [] : result.error.issues) {
    bad.add(issue.path.slice(0, 2).join(" "));
    out.faults.push(faultOf(file.name, document, lines, issue));
  }
  if (typeof raw !== "object" || raw === null) return;
  const line = (path: Path) => lineAt(document, lines, path);
  const entries = <T>(list: List, type: Parser<T>): { value: T; path: Path }[] => {
    const found = Reflect.get(raw, list);
    return (Array.isArray(found) ? found : []).flatMap((each: unknown, index) => {
      const parsed = bad.has(`${list} ${index}`) ? undefined : type.safeParse(each);
      return parsed?.success === true ? [{ value: parsed.data, path: [list, index] }] : [];
    });
  };
  const stands = <T extends { reports: Said[] }>(value: T, path: Path) => ({
    ...value,
    file: file.name,
    line: line(path),
    reports: value.reports.map((each, index) => ({ ...each, line: line([...path, "reports", index]) })),
  });
  const keep = <T extends { id: string }>(list: T[], text: T, path: Path, faults: Broken[]) => {
    if (faults.length === 0) list.push(text);
    for (const { field, expected, found, code } of faults)
      out.faults.push(
        new ParallaxError({
          code: code ?? "EVENT_UNREADABLE",
          message: `${text.id}: ${field} cannot be used`,
          expected,
          found,
          where: { file: file.name, line: line([...path, field]), column: field },
          todo: (TODO[field] ?? OTHERWISE)[1],
        }),
      );
  };
  for (const { value, path } of entries("events", event)) {
    const text = stands(value, path);
    keep(out.events, text, path, broken(text));
  }
  for (const { value, path } of entries("complete", complete)) {
    const text = stands(value, path);
    keep(out.complete, text, path, ranges(text));
  }
  for (const { value, path } of entries("totals", total)) keep(out.totals, stands(value, path), path, []);
  out.missing.push(...entries("missing", missing).map(({ value }) => value));
}

/** Two entries with one id, or two events that are one under two ids. */
function refuseTwice(out: EventTexts): void {
  const seen = new Map<string, Stands & { id: string }>();
  const refuse = (key: string, what: string, text: Stands & { id: string }) => {
    const held = seen.get(key);
    if (held === undefined) seen.set(key, text);
    else
      out.faults.push(
        new ParallaxError({
          code: "EVENT_TWICE",
          message: `${text.id}: ${what}`,
          expected: "each event once",
          found: `${held.id}, ${held.file}:${held.line}`,
          where: { file: text.file, line: text.line, column: "id" },
          todo: "put the reports of both under one event",
        }),
      );
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
      const [code, todo] = TODO.counted ?? OTHERWISE;
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
