import { nameLanguage, speakerName } from "../../dossier/speaker.js";
import { sourceTitle, titleOf } from "../../dossier/titles.js";
import { MEASURES } from "../../measures/all.js";
import { periodName } from "../../question/called.js";
import { entityName } from "../../question/question.js";
import type { Check } from "../../texts/check/schema.js";
import { list, say } from "../../words/words.js";
import { sourceAnchor } from "../html/ids.js";
import { inLanguage } from "../html/languages.js";
import { Scrolling } from "../html/table.js";
import { editionName, nameOf } from "../view.js";
import { amount, foundText, reasonsOf, rightText } from "./told.js";
import { type CheckView, cardId, markId, SIGNS } from "./view.js";

/** Rows that are shown; the rest are in check.json. */
const MOST = 16;

const partnerText = (code: string, lang: string) =>
  code.length > 3 ? entityName(code, nameLanguage(lang)) : nameOf(code, lang);

/** What the statement was understood to ask, a line for each part. */
function asked({ query }: Check, lang: string): [string, string][] {
  const { kind, measure, hub, partners, period, from, value, direction, than, product } = query;
  const names = (codes: readonly string[]) =>
    list(
      lang,
      codes.map((code) => partnerText(code, lang)),
    );
  const when = (label: string) => (/^\d{4}-\d{2}-\d{2}$/.test(label) ? label : periodName(label, lang).plain);
  const row = (id: string, text: string | null): [string, string][] =>
    text === null ? [] : [[say(lang, `check.ask.${id}`), text]];
  return [
    ...row("kind", say(lang, `check.kind.${kind}`)),
    ...row(
      "measure",
      measure === null
        ? product === null
          ? say(lang, "check.ask.none")
          : `HS ${product}`
        : titleOf(MEASURES, measure, lang),
    ),
    ...row("hub", partnerText(hub, lang)),
    ...row("partners", names(partners)),
    ...row("than", than.length === 0 ? null : names(than)),
    ...row("period", period === null ? say(lang, "check.ask.none") : when(period)),
    ...row("from", from === null ? null : when(from)),
    ...row("value", value === null ? null : amount(query, value, lang)),
    ...row(
      "direction",
      value !== null || direction === null ? null : say(lang, `check.direction.${direction}`),
    ),
  ];
}

interface SideRow {
  partners: string[];
  by: string;
  value: string;
  agrees: boolean;
  editions: readonly string[];
}

/** What is found, a row for each thing that is said: countries of which the same is said stand together. */
function rowsOf(check: Check, lang: string): SideRow[] {
  const rows = new Map<string, SideRow>();
  for (const each of check.found) {
    const value = foundText(each, check, lang);
    const by = speakerName(each.saidBy, lang);
    const key = [by, value, each.agrees, each.editions.join()].join("|");
    const held = rows.get(key) ?? { partners: [], by, value, agrees: each.agrees, editions: each.editions };
    const name = nameOf(each.partner, lang);
    if (!held.partners.includes(name)) held.partners.push(name);
    rows.set(key, held);
  }
  return [...rows.values()];
}

function SourceLinks({ editions, view: { answer, lang } }: { editions: readonly string[]; view: CheckView }) {
  const sources = answer.sources.filter(({ id }) => editions.includes(id));
  return sources.map((source, at) => (
    <span key={source.id}>
      {at > 0 && "; "}
      <a href={`#${sourceAnchor(source.id)}`}>{inLanguage(sourceTitle(source, lang), lang)}</a>
      {", "}
      {editionName(source, lang)}
    </span>
  ));
}

function Sides({ check, place, view }: { check: Check; place: number; view: CheckView }) {
  const { lang } = view;
  const rows = rowsOf(check, lang);
  if (rows.length === 0) return null;
  const all = [...new Set(rows.flatMap(({ editions }) => editions))];
  const same = rows.every(({ editions }) => editions.length === all.length);
  return (
    <>
      <Scrolling
        id={`${cardId(place)}-t`}
        heading={`${cardId(place)}-h`}
        caption={say(lang, "check.sides")}
        class="sides"
      >
        <thead>
          <tr>
            <th scope="col">{say(lang, "check.column.country")}</th>
            <th scope="col">{say(lang, "check.column.by")}</th>
            <th scope="col" class="r">
              {say(lang, "check.column.value")}
            </th>
            <th scope="col">{say(lang, "check.column.agrees")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((each, at) => (
            <tr key={at}>
              <th scope="row">{list(lang, each.partners)}</th>
              <td>
                {each.by}
                {!same && (
                  <small>
                    <SourceLinks editions={each.editions} view={view} />
                  </small>
                )}
              </td>
              <td class="r">{each.value}</td>
              <td>{say(lang, each.agrees ? "check.agrees" : "check.agrees-not")}</td>
            </tr>
          ))}
        </tbody>
      </Scrolling>
      {same && all.length > 0 && (
        <p class="by">
          {say(lang, "check.source")} <SourceLinks editions={all} view={view} />
        </p>
      )}
    </>
  );
}

/** One statement with its verdict, what would be right, what every side says, and what it was understood to ask. */
export function Card({ place, view }: { place: number; view: CheckView }) {
  const { lang, answer } = view;
  const check = answer.checks[place];
  if (check === undefined) return null;
  const { statement, verdict, attribution, conflictsWith } = check;
  const [sign, look] = SIGNS[verdict];
  const right = rightText(check, lang);
  const reasons = reasonsOf(check, lang);
  return (
    <article id={cardId(place)} class={`card is-${look}`} aria-labelledby={`${cardId(place)}-h`}>
      <h3 id={`${cardId(place)}-h`}>
        <a href={`#${markId(place)}`}>{place + 1}</a>
        <span class="verdict">
          <span aria-hidden="true">{sign}</span> {say(lang, `check.verdict.${verdict}`)}
        </span>
      </h3>
      <blockquote lang={answer.article.lang}>{statement.text}</blockquote>
      {attribution !== null && (
        <p class="by">
          {say(lang, "check.attributed")} <q lang={answer.article.lang}>{attribution}</q>
        </p>
      )}
      {right !== null && <p class="right">{right}</p>}
      {reasons.length > 0 && (
        <ul class="reasons-list">
          {reasons.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {conflictsWith.length > 0 && (
        <p>
          {say(lang, "check.conflict")}{" "}
          {conflictsWith.map((other, at) => (
            <span key={other}>
              {at > 0 && ", "}
              <a href={`#${cardId(other)}`}>{other + 1}</a>
            </span>
          ))}
        </p>
      )}
      <Sides check={check} place={place} view={view} />
      <details>
        <summary>{say(lang, "check.asked")}</summary>
        <dl>
          {asked(check, lang).map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {check.found.length > 0 && (
            <div>
              <dt>{say(lang, "check.ask.reading")}</dt>
              <dd>
                <code>{check.found[0]?.reading}</code>
              </dd>
            </div>
          )}
        </dl>
      </details>
    </article>
  );
}
