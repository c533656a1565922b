import type { EventFigure } from "../../ledger/tables.js";
import type { Reader } from "../source.js";
import { titleOf } from "../yaml/page.js";
import { type EventText, type Report, readEvents } from "./text.js";

type Shared = Omit<EventFigure, "saidBy" | "title" | "dated" | "at" | "flags">;

/** One figure for each report. */
function* reported(shared: Shared, file: string, reports: readonly Report[], flags: readonly string[] = []) {
  for (const report of reports)
    yield {
      ...shared,
      saidBy: report.by,
      title: titleOf(report),
      dated: report.date,
      flags,
      at: { file, line: report.line, origin: report.url },
    } satisfies EventFigure;
}

const NOTHING = {
  form: "",
  until: "",
  concerns: "",
  country: "",
  place: "",
  clash: "",
  toward: "",
  count: 0,
};

function ofEvent(text: EventText): Shared {
  const { id, kind, date, until, form, actors, concerns, what, clash, place } = text;
  const [first = "", second = ""] = actors;
  const host = kind === "summit" ? (text.in ?? "") : "";
  return {
    ...NOTHING,
    id,
    of: kind,
    about: host === "" ? first : host,
    toward: host === "" ? second : "",
    form: form ?? (kind === "summit" ? "summit" : ""),
    period: date,
    until: until === undefined || until === date ? "" : until,
    actors: actors.join(" "),
    concerns: (concerns ?? []).join(" "),
    country: text.in ?? "",
    place: place ?? "",
    value: text.body === undefined ? what : `${text.body}: ${what}`,
    clash: clash ?? "",
    count: 1,
  };
}

export const reader: Reader<"event"> = {
  version: 2,
  *read(files, log) {
    const { events, complete, totals, missing, faults } = readEvents(files);
    const [fault] = faults;
    if (fault !== undefined) throw fault;
    for (const text of events)
      yield* reported(ofEvent(text), text.file, text.reports, text.first === true ? ["first-abroad"] : []);
    for (const { id, of, who, to, from, until, counted, what, file, reports } of complete)
      for (const host of to)
        yield* reported(
          {
            ...NOTHING,
            id: `${id}-${host.toLowerCase()}`,
            of: "complete",
            form: of,
            about: who,
            toward: host,
            period: from,
            until,
            actors: `${who} ${host}`,
            value: what,
            count: counted?.visits ?? 0,
          },
          file,
          reports,
        );
    for (const { id, who, year, visits, what, file, reports } of totals)
      yield* reported(
        {
          ...NOTHING,
          id,
          of: "total",
          about: who,
          period: String(year),
          actors: who,
          value: what,
          count: visits,
        },
        file,
        reports,
      );
    for (const { of, years } of missing) log.ignore(`known to be missing, ${of}`, years.length);
  },
};
