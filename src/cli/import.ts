import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { withoutFolder } from "../dossier/compose.js";
import type { Effects } from "../effects.js";
import { ParallaxError, usageError } from "../errors.js";
import { userHome } from "../ledger/home.js";
import { type Draft, draftMapping, importTable } from "../sources/import.js";
import { type Common, printJson } from "./context.js";

export interface ImportCommandOptions extends Common {
  as?: string;
  mapping?: string;
  draft?: boolean;
  published?: string;
  asOf?: string;
}

/** Where the mapping of a table is drafted: beside it. */
function mappingPath(file: string): string {
  return `${file}.mapping.yaml`;
}

async function isThere(file: string, effects: Effects): Promise<boolean> {
  return access(resolve(effects.cwd, mappingPath(file))).then(
    () => true,
    () => false,
  );
}

/** Writes a draft beside its table, but never over a mapping that is there, which someone may have edited. */
async function writeDraft(file: string, draft: Draft, effects: Effects): Promise<string> {
  const path = mappingPath(file);
  if (await isThere(file, effects)) {
    throw new ParallaxError({
      code: "MAPPING_EXISTS",
      message: "a mapping of this table is there already, and is not written over",
      expected: "no file of this name",
      found: path,
      where: { file: path, line: 1, column: "1" },
      todo: `import with it: parallax import ${file} --mapping ${path}; or remove it and draft again`,
    });
  }
  try {
    await effects.writeText(path, draft.text);
  } catch (error) {
    throw new ParallaxError({
      code: "FILE_UNWRITABLE",
      message: "the mapping cannot be written beside the table",
      expected: "a folder that can be written to",
      found: error instanceof Error && "code" in error ? String(error.code) : String(error),
      where: { file: path, line: 1, column: "1" },
      todo: "copy the table to a folder of your own and draft again",
      cause: error,
    });
  }
  effects.stderr.write(`wrote ${path}\n`);
  return path;
}

const MOST_OPEN = 8;

function openWords({ open }: Draft): string {
  if (open.length === 0) return "nothing in it stands open";
  const more = open.length > MOST_OPEN ? ` and ${open.length - MOST_OPEN} more` : "";
  return `to be filled in: ${open.slice(0, MOST_OPEN).join("; ")}${more}`;
}

async function draftCommand(file: string, options: ImportCommandOptions, effects: Effects): Promise<number> {
  const draft = await draftMapping(resolve(effects.cwd, file));
  const path = await writeDraft(file, draft, effects);
  if (options.json === true) printJson(effects, { file: path, open: draft.open, mapping: draft.mapping });
  else {
    if (draft.recognised !== undefined)
      effects.stderr.write(`this is a table of ${draft.recognised}, which needs no mapping\n`);
    effects.stdout.write(
      `${path}: ${openWords(draft)}\nlook through it, then: parallax import ${file} --mapping ${path}\n`,
    );
  }
  return 0;
}

/** The error for a table without a layout, after a mapping was drafted beside it where there was none. */
async function drafted(error: ParallaxError, file: string, effects: Effects): Promise<ParallaxError> {
  const path = mappingPath(file);
  const next = `parallax import ${file} --mapping ${path}`;
  const say = (what: string, todo: string) =>
    new ParallaxError({
      code: error.code,
      message: `${error.message}; ${what}`,
      ...(error.expected === undefined ? {} : { expected: error.expected }),
      ...(error.found === undefined ? {} : { found: error.found }),
      ...(error.where === undefined ? {} : { where: error.where }),
      todo,
      cause: error,
    });
  if (await isThere(file, effects)) return say("a mapping of it is there already", `use it: ${next}`);
  const draft = await draftMapping(resolve(effects.cwd, file));
  await writeDraft(file, draft, effects);
  return say(
    "a mapping was drafted, and nothing was imported",
    `look through ${path} (${openWords(draft)}), then: ${next}`,
  );
}

/** Imports a table of the user's own, or drafts the mapping that it needs. */
export async function importCommand(
  file: string,
  options: ImportCommandOptions,
  effects: Effects,
): Promise<number> {
  if (options.asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.asOf)) {
    throw usageError({
      code: "DATE_UNREADABLE",
      message: "--as-of is no date",
      expected: "YYYY-MM-DD",
      found: JSON.stringify(options.asOf),
      todo: "write it as 2026-07-01",
    });
  }
  if (options.draft === true) return draftCommand(file, options, effects);
  const { edition, as, beside } = await importTable(resolve(effects.cwd, file), {
    home: userHome(effects.env),
    pid: effects.pid,
    ...(options.as === undefined ? {} : { name: options.as }),
    ...(options.mapping === undefined ? {} : { mapping: resolve(effects.cwd, options.mapping) }),
    provenance: {
      published: options.published ?? null,
      read: effects.now().toISOString().slice(0, 10),
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    },
  }).catch(async (error: unknown) => {
    throw error instanceof ParallaxError && error.code === "TABLE_UNKNOWN" && options.mapping === undefined
      ? await drafted(error, file, effects)
      : error;
  });
  if (options.json === true) printJson(effects, withoutFolder(edition));
  else {
    for (const warning of edition.warnings) effects.stderr.write(`warning: ${warning}\n`);
    for (const { rule, rows } of edition.ignored)
      effects.stderr.write(`left out by rule: ${rule} (${rows})\n`);
    effects.stdout.write(`${edition.source}/${edition.id}: ${edition.rows} figures, read as ${as}\n`);
  }
  if (beside !== undefined) {
    const other = `${beside.edition.source}/${beside.edition.id} (${beside.edition.inputs[0]?.name ?? ""})`;
    effects.stderr.write(
      beside.replaced
        ? `measures now use it in place of ${other}; to keep both, import under another name: --as NAME\n`
        : `measures go on using ${other}, which is newer; give a later day with --as-of, or another name with --as\n`,
    );
  }
  return 0;
}
