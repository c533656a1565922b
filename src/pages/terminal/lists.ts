import { nameLanguage } from "../../dossier/speaker.js";
import { formulaOf, publisherName, titleOf } from "../../dossier/titles.js";
import type { Edition } from "../../ledger/edition.js";
import type { Measure } from "../../measures/measure.js";
import { dayText, periodName } from "../../question/called.js";
import type { Group } from "../../question/groups.js";
import { decimal } from "../../words/format.js";
import { has, say } from "../../words/words.js";
import { unitName } from "../judged.js";
import { nameOf } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { renderTable } from "./table.js";

/** A source with the editions held of it. */
export interface SourceHeld {
  id: string;
  table: string;
  publisher: Edition["publisher"];
  editions: readonly Edition[];
}

const columns = (names: readonly string[], lang: string) => names.map((name) => say(lang, `column.${name}`));

const tableName = (table: string, lang: string) =>
  has("en", `table.${table}`) ? say(lang, `table.${table}`) : table;

export function renderSources(sources: readonly SourceHeld[], look: ExplainedLook): string {
  const { lang } = look;
  const rows = sources.flatMap(({ id, table, publisher, editions }) =>
    editions.length === 0
      ? [[id, tableName(table, lang), "", "", "", publisherName({ source: id, publisher }, lang).text]]
      : editions.map((edition) => [
          id,
          tableName(table, lang),
          edition.id,
          edition.published ?? dayText(edition.read, lang),
          decimal(lang, edition.rows, 0),
          publisherName(edition, lang).text,
        ]),
  );
  const heads = columns(["source", "table", "edition", "published-or-read", "figures", "publisher"], lang);
  return renderTable(heads, rows, { ...look, right: [4] });
}

export function renderMeasures(
  measures: readonly Omit<Measure, "compute" | "sql">[],
  look: ExplainedLook,
): string {
  const { lang } = look;
  const rows = measures.map((measure) => [
    measure.id,
    titleOf(measures, measure.id, lang),
    unitName(measure.unit, lang),
    say(lang, `closer.${measure.closer}`),
    formulaOf(measure, lang).text,
  ]);
  return renderTable(columns(["measure", "title", "unit", "closer", "formula"], lang), rows, look);
}

export function renderGroups(groups: readonly Group[], look: ExplainedLook): string {
  const { lang } = look;
  const member = ({ code, from, to }: Group["members"][number]) => {
    const name = nameOf(code, lang);
    if (from === undefined && to === undefined) return name;
    const ends = [from, to].map((end) => (end === undefined ? "" : periodName(end, lang).plain));
    return say(lang, "item.among", { name, items: ends.join(" – ").trim() });
  };
  const rows = groups.map(({ id, names, since, members }) => [
    id,
    names[nameLanguage(lang)],
    since === undefined ? "" : periodName(since, lang).plain,
    members.map(member).join(", "),
  ]);
  return renderTable(columns(["group", "name", "since", "members"], lang), rows, look);
}
