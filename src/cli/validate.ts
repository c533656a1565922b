import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Effects } from "../effects.js";
import { formatError, formatWhere, ParallaxError } from "../errors.js";
import { sha256 } from "../ledger/edition.js";
import { eventsFolder, routesFolder } from "../ledger/home.js";
import type { Ledger } from "../ledger/ledger.js";
import { MEASURES } from "../measures/all.js";
import { type Trial, trial } from "../mirror/trial.js";
import { SOURCES } from "../sources/all.js";
import { BULK_SOURCES } from "../sources/bulk/sources.js";
import { readEvents } from "../sources/events/text.js";
import { Input } from "../sources/input.js";
import { isOwn } from "../sources/own/name.js";
import { readRoutes } from "../sources/routes/text.js";
import { type Influence, influence } from "../verdicts/influence.js";
import { PLACEBO_MOST, type Placebo, placebo } from "../verdicts/placebo.js";
import { decimal, formatValue } from "../words/format.js";
import { named, say } from "../words/words.js";
import { type Common, languageOf, look, printJson, progressLine, withLedger } from "./context.js";
import { missed, printTrial } from "./gate.js";

export interface ValidateOptions extends Common {
  placebo?: boolean;
  influence?: boolean;
  gate?: boolean;
  events?: string;
  routes?: string;
  hub: string;
  with: string;
}

export interface Finding {
  level: "error" | "warning";
  code: string;
  message: string;
  where: string;
}

/** Every file of every edition against the hash and the rows that its edition.json states, and its terms against the source. */
async function checkEditions(ledger: Ledger): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const edition of ledger.editions) {
    for (const { name, sha256: stated } of edition.files) {
      const path = join(edition.folder, name);
      if (sha256(await readFile(path)) !== stated)
        findings.push({
          level: "error",
          code: "EDITION_DAMAGED",
          message: "the file is not the one that was written: its hash differs",
          where: `${edition.source}/${edition.id}/${name}`,
        });
    }
    for (const warning of edition.warnings)
      findings.push({
        level: "warning",
        code: "EDITION_WARNING",
        message: warning,
        where: `${edition.source}/${edition.id}`,
      });
    if (
      !isOwn(edition.source) &&
      ![...SOURCES, ...BULK_SOURCES].some(({ text }) => text.id === edition.source)
    )
      findings.push({
        level: "warning",
        code: "SOURCE_UNKNOWN",
        message: "no source of this version has this id",
        where: `${edition.source}/${edition.id}`,
      });
  }
  return findings;
}

/** What people write in files of YAML, and the option that names another folder with them. */
const WRITTEN = {
  events: { folder: eventsFolder, read: readEvents },
  routes: { folder: routesFolder, read: readRoutes },
} as const;

/** Every fault in the files that people write, with its line and what to do. */
async function checkWritten(
  what: keyof typeof WRITTEN,
  options: ValidateOptions,
  effects: Effects,
): Promise<{ files: number; findings: Finding[] }> {
  const asked = options[what];
  const folder = asked === undefined ? WRITTEN[what].folder() : resolve(effects.cwd, asked);
  const names = await readdir(folder).catch((error: unknown) => {
    throw new ParallaxError({
      code: "FOLDER_UNREADABLE",
      message: `the folder of ${what} cannot be opened`,
      expected: "a folder with files that end in .yaml",
      found: error instanceof Error ? error.message : String(error),
      where: { file: folder },
      todo: `name another folder with --${what}`,
      cause: error,
    });
  });
  const paths = names
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
  const inputs = await Promise.all(paths.map(async (path) => new Input(path, await readFile(path))));
  const { faults } = WRITTEN[what].read(inputs);
  const findings = faults.map(
    ({ code, message, expected, found, where, todo }): Finding => ({
      level: "error",
      code,
      message: `${message}; expected ${expected}, found ${found}; ${todo}`,
      where: formatWhere(where ?? {}),
    }),
  );
  return { files: inputs.length, findings };
}

export async function validateCommand(options: ValidateOptions, effects: Effects): Promise<number> {
  const lang = await languageOf(options);
  const progress = progressLine(effects);
  let findings: Finding[] = [];
  let editions = 0;
  let result: Placebo | null = null;
  let ranked: Influence[] | null = null;
  let tried: Trial | null = null;
  try {
    await withLedger(effects, async (ledger) => {
      editions = ledger.editions.length;
      findings = await checkEditions(ledger);
      if (options.placebo === true)
        result = await placebo(ledger, MEASURES, options.hub.split(","), options.with, (text) =>
          progress.show(text),
        );
      if (options.influence === true)
        ranked = await influence(ledger, MEASURES, (text) => progress.show(text));
      if (options.gate === true) tried = await trial(ledger);
    });
  } catch (error) {
    if (!(error instanceof ParallaxError) || error.code !== "EDITION_DAMAGED") throw error;
    findings.push({
      level: "error",
      code: error.code,
      message: formatError(error),
      where: error.where?.file ?? "",
    });
  }
  progress.end();
  const events = await checkWritten("events", options, effects);
  const routes = await checkWritten("routes", options, effects);
  findings.push(...events.findings, ...routes.findings);
  if (result !== null) findings.push(...tooMany(result));
  if (tried !== null) findings.push(...missed(tried));
  const errors = findings.filter(({ level }) => level === "error").length;
  if (options.json === true)
    printJson(effects, {
      editions,
      events: events.files,
      routes: routes.files,
      findings,
      placebo: result,
      influence: ranked,
      gate: tried,
    });
  else {
    for (const { level, code, message, where } of findings)
      effects.stdout.write(`${level} ${code} ${where}: ${message}\n`);
    if (result !== null) await printPlacebo(result, options, lang, effects);
    if (ranked !== null) await printInfluence(ranked, options, lang, effects);
    if (tried !== null) await printTrial(tried, options, lang, effects);
    const checked = say(lang, "validate.checked", {
      editions,
      files: events.files + routes.files,
      errors,
      warnings: findings.length - errors,
    });
    effects.stdout.write(`${checked}\n`);
  }
  return errors > 0 ? 1 : 0;
}

function tooMany({ judged, beyond }: Placebo): Finding[] {
  if (judged === 0 || beyond / judged <= PLACEBO_MOST) return [];
  return [
    {
      level: "error",
      code: "PLACEBO",
      message: `${beyond} of ${judged} partner-years would be called beyond noise; at most ${PLACEBO_MOST * 100} % may`,
      where: "placebo",
    },
  ];
}

async function printPlacebo(
  result: Placebo,
  options: ValidateOptions,
  lang: string,
  effects: Effects,
): Promise<void> {
  const { renderTable } = await import("../pages/terminal.js");
  const rate = (beyond: number, judged: number) =>
    judged === 0 ? "" : formatValue(lang, beyond / judged, "share");
  const row = (name: string, { judged, beyond }: { judged: number; beyond: number }) => [
    name,
    decimal(lang, judged, 0),
    decimal(lang, beyond, 0),
    rate(beyond, judged),
  ];
  const rows = [
    ...result.byMeasure.map((each) => row(each.measure, each)),
    row(say(lang, "validate.all"), result),
  ];
  const columns = ["measure", "years-judged", "beyond-noise", "rate"].map((name) =>
    say(lang, `column.${name}`),
  );
  effects.stdout.write(renderTable(columns, rows, { ...look(effects, options), right: [1, 2, 3] }));
  const { moved, judged } = result.cells;
  const cells = say(lang, "validate.cells", {
    moved: decimal(lang, moved, 0),
    judged: decimal(lang, judged, 0),
    same: say(lang, "verdict.no-clear-change"),
    rate: rate(moved, judged),
  });
  effects.stdout.write(`${cells}\n`);
}

async function printInfluence(
  ranked: readonly Influence[],
  options: ValidateOptions,
  lang: string,
  effects: Effects,
): Promise<void> {
  if (ranked.length === 0) {
    effects.stdout.write(`${say(lang, "validate.no-influence")}\n`);
    return;
  }
  const { renderTable } = await import("../pages/terminal.js");
  const rows = ranked.map(({ hub, measure, saidBy, pairs, partners, correlation }) => [
    hub,
    measure,
    saidByText(saidBy, lang),
    decimal(lang, partners, 0),
    decimal(lang, pairs, 0),
    decimal(lang, correlation, 2),
  ]);
  const columns = ["hub", "measure", "said-by", "partners", "partner-years", "rank-correlation"];
  effects.stdout.write(
    renderTable(
      columns.map((name) => say(lang, `column.${name}`)),
      rows,
      look(effects, options),
    ),
  );
}

/** Codes of publishers stay codes. */
function saidByText(saidBy: string, lang: string): string {
  if (saidBy === "the partner") return named(lang, "partner", saidBy).plain;
  return saidBy === "both sides" ? say(lang, "validate.both-sides") : saidBy;
}
