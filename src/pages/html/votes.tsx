import type { ComponentChildren } from "preact";
import { partName } from "../../dossier/titles.js";
import type { Measure } from "../../measures/measure.js";
import type { Reading } from "../../measures/schema.js";
import { formatValue } from "../../words/format.js";
import { has, say } from "../../words/words.js";
import { partValue } from "../judged.js";
import { missingText, nameOf, type View } from "../view.js";
import { measureAnchor, tableAnchor } from "./ids.js";
import { Linked, To, toReading } from "./link.js";
import { Scrolling } from "./table.js";

/** How the hub itself voted on a part, from the note that the measure leaves on it. */
function hubVote(readings: readonly Reading[], name: string, lang: string): string {
  const notes = readings.flatMap(({ parts }) => parts.find((part) => part.name === name)?.notes ?? []);
  const vote = notes.find((note) => note.startsWith("hub:"))?.slice("hub:".length) ?? "";
  return has("en", `vote.${vote}`) ? say(lang, `vote.${vote}`) : say(lang, "value.none");
}

/** A measure made from words such as votes shows the words; any other shows `fallback`. */
export function Votes({
  view,
  measure,
  fallback,
}: {
  view: View;
  measure: Measure;
  fallback: ComponentChildren;
}) {
  const { dossier, lang } = view;
  const readings = dossier.readings.filter((reading) => reading.measure === measure.id);
  const worded = readings.flatMap(({ parts }) =>
    parts.filter(({ text }) => text !== null && has("en", `vote.${text}`)),
  );
  if (worded.length === 0) return <>{fallback}</>;
  const names = [...new Set(worded.map(({ name }) => name))].sort();
  const explained = { anchor: measureAnchor(measure.id) };
  return (
    <Scrolling
      id={tableAnchor(measure.id)}
      heading={`${tableAnchor(measure.id)}-h`}
      class="rows"
      caption={say(lang, "page.votes-caption")}
    >
      <thead>
        <tr>
          <th scope="col">{say(lang, "column.partner")}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              <Linked text={partName(name, lang)} to={explained} />
            </th>
          ))}
          <th scope="col" class="r">
            {say(lang, "column.value")}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr class="hub">
          <th scope="row">
            <Linked
              text={say(lang, "page.hub-row", { hub: nameOf(dossier.question.hub, lang) })}
              to={explained}
            />
          </th>
          {names.map((name) => (
            <td key={name}>{hubVote(readings, name, lang)}</td>
          ))}
          <td class="r">{say(lang, "value.none")}</td>
        </tr>
        {dossier.question.partners.map((partner) => {
          const reading = readings.find((each) => each.partner === partner);
          return (
            <tr key={partner}>
              <th scope="row">{nameOf(partner, lang)}</th>
              {names.map((name) => {
                const part = reading?.parts.find((each) => each.name === name);
                return (
                  <td key={name}>
                    {reading === undefined || part === undefined ? (
                      say(lang, "value.none")
                    ) : (
                      <To to={toReading(reading)}>{partValue(part, lang)}</To>
                    )}
                  </td>
                );
              })}
              <td class={reading?.value === null ? "hole" : "r"}>
                {reading === undefined ? (
                  say(lang, "value.none")
                ) : (
                  <To to={toReading(reading)}>
                    {missingText(reading, lang) ?? formatValue(lang, reading.value, reading.unit)}
                  </To>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Scrolling>
  );
}
