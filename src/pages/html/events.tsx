import { Fragment } from "preact";
import { placeName } from "../../dossier/titles.js";
import type { EventTold } from "../../measures/schema.js";
import { eventText } from "../../words/events.js";
import { say } from "../../words/words.js";
import { daysText } from "../events.js";
import { nameOf, type View } from "../view.js";
import { inLanguage } from "./languages.js";
import { Outside } from "./link.js";

/** Who took part of those asked about; of a visit, who went to whom. */
function whoText({ kind, actors }: EventTold, { dossier, lang }: View): string {
  const { hubMembers, partners } = dossier.question;
  const asked = actors.filter((code) => hubMembers.includes(code) || partners.includes(code));
  const [from, to] = asked.map((code) => nameOf(code, lang));
  if (kind === "visit" && from !== undefined && to !== undefined) return say(lang, "span.of", { from, to });
  return asked
    .filter((code) => !hubMembers.includes(code))
    .map((code) => nameOf(code, lang))
    .join(", ");
}

function Event({ event, view }: { event: EventTold; view: View }) {
  const { lang } = view;
  const { date, until, kind, place, reports } = event;
  const what = eventText(event.what, lang);
  const clash = event.clash === null ? null : eventText(event.clash, lang);
  return (
    <li>
      <span>{daysText(date, until, lang)}</span>
      <b>{whoText(event, view)}</b> {say(lang, `event.kind.${kind}`)}
      {place === null ? "" : `, ${placeName(place, lang)}`}. {inLanguage(what, lang)}
      {clash === null ? null : " "}
      {clash === null
        ? null
        : inLanguage({ ...clash, text: say(clash.lang, "events.clash", { clash: clash.text }) }, lang)}
      <small>
        {reports.map(({ by, url, figure }, index) => (
          <Fragment key={figure}>
            {index === 0 ? "" : ", "}
            <Outside href={url}>{by}</Outside>
          </Fragment>
        ))}
      </small>
    </li>
  );
}

/** What happened, each with its publishers: it explains its own numbers. */
export function Events({
  view,
  events,
  first,
}: {
  view: View;
  events: readonly EventTold[];
  /** Whether this is the first list of the page, which says how to read them all. */
  first: boolean;
}) {
  const { lang } = view;
  return (
    <div class="measure" data-explanation>
      <h3>{say(lang, "page.events")}</h3>
      {first ? <p class="intro">{say(lang, "page.events-intro")}</p> : null}
      <ol class="events">
        {events.map((event) => (
          <Event key={event.id} event={event} view={view} />
        ))}
      </ol>
    </div>
  );
}
