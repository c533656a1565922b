import { withoutFolder } from "../dossier/compose.js";
import type { Effects } from "../effects.js";
import { MEASURES } from "../measures/all.js";
import type { ExplainedLook } from "../pages/terminal/explained.js";
import { GROUPS } from "../question/groups.js";
import { SOURCES } from "../sources/all.js";
import { type Common, languageOf, look, oneFormat, printJson, withLedger } from "./context.js";

type Cell = string | number | null;

async function print(
  effects: Effects,
  options: Common,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  json: unknown,
  render: (pages: typeof import("../pages/terminal.js"), look: ExplainedLook) => string,
): Promise<number> {
  oneFormat(options);
  const lang = await languageOf(options);
  if (options.json === true) printJson(effects, json);
  else if (options.csv === true) effects.stdout.write((await import("./csv.js")).toCsv(columns, rows));
  else {
    const pages = await import("../pages/terminal.js");
    effects.stdout.write(render(pages, { ...look(effects, options), lang }));
  }
  return 0;
}

/** Every source that there is a reader for, and every table of the user's own, with the editions held of it. */
export async function sourcesCommand(options: Common, effects: Effects): Promise<number> {
  const editions = await withLedger(effects, async (ledger) => ledger.editions.map(withoutFolder));
  const read = SOURCES.map(({ text }) => ({ ...text, names: undefined }));
  const imported = editions
    .filter(({ source }, index) => editions.findIndex((each) => each.source === source) === index)
    .filter(({ source }) => !SOURCES.some(({ text }) => text.id === source))
    .map(({ source, title, publisher, terms, table }) => ({ id: source, title, publisher, terms, table }));
  const sources = [...read, ...imported].map((each) => ({
    ...each,
    editions: editions.filter(({ source }) => source === each.id),
  }));
  const rows = sources.flatMap(({ id, publisher, table, editions: held }): Cell[][] =>
    held.length === 0
      ? [[id, table, null, null, null, publisher.name]]
      : held.map((edition) => [
          id,
          table,
          edition.id,
          edition.published ?? edition.read,
          edition.rows,
          edition.publisher.name,
        ]),
  );
  return print(
    effects,
    options,
    ["source", "table", "edition", "published or read", "figures", "publisher"],
    rows,
    sources,
    ({ renderSources }, how) => renderSources(sources, how),
  );
}

export async function measuresCommand(options: Common, effects: Effects): Promise<number> {
  const measures = MEASURES.map(({ compute: _, sql: __, ...rest }) => rest);
  const rows = measures.map(({ id, title, unit, closer, formula }): Cell[] => [
    id,
    title,
    unit,
    closer,
    formula,
  ]);
  return print(
    effects,
    options,
    ["measure", "title", "unit", "closer", "formula"],
    rows,
    measures,
    (pages, how) => pages.renderMeasures(measures, how),
  );
}

export async function groupsCommand(options: Common, effects: Effects): Promise<number> {
  const rows = GROUPS.map(({ id, names, since, members }): Cell[] => [
    id,
    names.en,
    since ?? null,
    members
      .map(({ code, from, to }) =>
        from === undefined && to === undefined ? code : `${code} (${from ?? ""}..${to ?? ""})`,
      )
      .join(" "),
  ]);
  return print(effects, options, ["group", "name", "since", "members"], rows, GROUPS, (pages, how) =>
    pages.renderGroups(GROUPS, how),
  );
}
