import { placeName } from "../../dossier/titles.js";
import type { EventTold, Stay, VisitCounts } from "../../measures/schema.js";
import { dayText } from "../../question/called.js";
import { eventText } from "../../words/events.js";
import { decimal } from "../../words/format.js";
import { has, say } from "../../words/words.js";
import { daysText, namesText } from "../events.js";
import { nameOf } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { item, wrap } from "./ink.js";
import { renderTable } from "./table.js";

const kindName = (kind: string, lang: string) =>
  has("en", `event.kind.${kind}`) ? say(lang, `event.kind.${kind}`) : kind;
const formName = (form: string, lang: string) =>
  has("en", `event.form.${form}`) ? say(lang, `event.form.${form}`) : form;

function linesOf(event: EventTold, { lang, width }: ExplainedLook): string[] {
  const head = [
    kindName(event.kind, lang),
    ...(event.form === null ? [] : [formName(event.form, lang)]),
    ...(event.place === null ? [] : [placeName(event.place, lang)]),
  ];
  return [
    [
      daysText(event.date, event.until, lang),
      head.join(", "),
      namesText(event.actors, lang),
      `(${event.id})`,
    ].join("  "),
    wrap(eventText(event.what, lang).text, width, "  "),
    ...(event.clash === null
      ? []
      : [wrap(say(lang, "events.clash", { clash: eventText(event.clash, lang).text }), width, "  ")]),
    ...event.reports.flatMap(({ by, title, date, url, figure }) => [
      item(say(lang, "events.report", { by, day: dayText(date, lang), title }), width, "- ", "  "),
      `    ${url}  ${figure}`,
    ]),
  ];
}

/** Events in order of time, each with its reports. */
export function renderEvents(events: readonly EventTold[], look: ExplainedLook): string {
  const lines = events.flatMap((event) => linesOf(event, look));
  return `${[...lines, wrap(say(look.lang, "events.all", { count: events.length }), look.width)].join("\n")}\n`;
}

function stayText({ partner, from, until, place, form, events }: Stay, lang: string): string {
  return [
    daysText(from, until, lang),
    nameOf(partner, lang),
    placeName(place, lang),
    formName(form, lang),
    `(${events.join(", ")})`,
  ].join("  ");
}

const COUNTS = ["trips", "countryVisits", "bilateral", "summitOnly", "states", "meetings"] as const;

/** Visits by each rule, a year each, and the list of those counted. */
export function renderCounts(counts: readonly VisitCounts[], look: ExplainedLook): string {
  const { lang } = look;
  const columns = [
    say(lang, "column.year"),
    say(lang, "column.list"),
    ...["trips", "country-visits", "bilateral", "summit-only", "states", "meetings"].map((name) =>
      say(lang, `column.${name}`),
    ),
  ];
  const rows = counts.map((each) => [
    each.year,
    each.incomplete.length === 0
      ? say(lang, "list.complete")
      : say(lang, "events.incomplete", { partners: namesText(each.incomplete, lang) }),
    ...COUNTS.map((name) => decimal(lang, each[name], 0)),
  ]);
  const stays = counts.flatMap((each) => each.stays.map((stay) => `${stayText(stay, lang)}\n`));
  return renderTable(columns, rows, { ...look, right: [2, 3, 4, 5, 6, 7] }) + stays.join("");
}
