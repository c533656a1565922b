import { access } from "node:fs/promises";
import { resolve } from "node:path";
import type { Effects } from "../effects.js";
import { ParallaxError } from "../errors.js";
import { userHome } from "../ledger/home.js";
import { type Draft, draftMapping } from "../sources/own/draft/write.js";
import { type Imported, importTable } from "../sources/own/import.js";
import { clauses, say } from "../words/words.js";
import { languageOf, printJson } from "./context.js";
import { type EditionOptions, printEdition, provenanceOf } from "./edition.js";

export interface ImportCommandOptions extends EditionOptions {
  as?: string;
  mapping?: string;
  draft?: boolean;
  publisher?: string;
  terms?: string;
}

/** Where the mapping of a table is drafted and looked for: beside it, if not told otherwise. */
function mappingPath(file: string, { mapping }: ImportCommandOptions): string {
  return mapping ?? `${file}.mapping.yaml`;
}

function isThere(path: string, effects: Effects): Promise<boolean> {
  return access(resolve(effects.cwd, path)).then(
    () => true,
    () => false,
  );
}

/** Drafts a mapping, but never over one that is there, which someone may have edited. */
async function writeDraft(file: string, path: string, effects: Effects): Promise<Draft> {
  if (await isThere(path, effects)) {
    throw new ParallaxError({
      code: "MAPPING_EXISTS",
      message: "a mapping of this name is there already, and is not written over",
      expected: "no file of this name",
      found: path,
      where: { file: path, line: 1, column: "1" },
      todo: `import with it: parallax import ${file} --mapping ${path}; or remove it and draft again`,
    });
  }
  const draft = await draftMapping(resolve(effects.cwd, file));
  await effects.writeText(path, draft.text).catch((error: unknown) => {
    throw new ParallaxError({
      code: "FILE_UNWRITABLE",
      message: "the mapping cannot be written",
      expected: "a folder that can be written to",
      found: error instanceof Error && "code" in error ? String(error.code) : String(error),
      where: { file: path, line: 1, column: "1" },
      todo: "name a file in a folder of your own with --mapping",
      cause: error,
    });
  });
  effects.stderr.write(`wrote ${path}\n`);
  return draft;
}

const MOST_OPEN = 8;

/** What a draft leaves to be filled in, and what to check in it. */
function openWords({ open, doubtful }: Draft, lang: string): string {
  const listed = (places: readonly string[]) => {
    const shown = clauses(lang, places.slice(0, MOST_OPEN));
    const more = places.length - MOST_OPEN;
    return more > 0 ? say(lang, "import.and-more", { places: shown, more }) : shown;
  };
  return [
    open.length === 0
      ? say(lang, "import.nothing-open")
      : say(lang, "import.to-fill-in", { places: listed(open) }),
    ...(doubtful.length === 0 ? [] : [say(lang, "import.to-check", { places: listed(doubtful) })]),
  ].join(". ");
}

async function draftCommand(file: string, options: ImportCommandOptions, effects: Effects): Promise<number> {
  const lang = await languageOf(options);
  const path = mappingPath(file, options);
  const draft = await writeDraft(file, path, effects);
  const { open, doubtful, mapping, recognised } = draft;
  if (options.json === true) printJson(effects, { file: path, open, doubtful, mapping });
  else {
    if (recognised !== undefined)
      effects.stderr.write(`this is a table of ${recognised}, which needs no mapping\n`);
    effects.stdout.write(
      `${say(lang, "item.of", { name: path, text: openWords(draft, lang) })}\n${say(lang, "import.then", { command: `parallax import ${file} --mapping ${path}` })}\n`,
    );
  }
  return 0;
}

/** Imports by its headers, else by the mapping given or beside it; drafts one where there is none. */
async function imported(file: string, options: ImportCommandOptions, effects: Effects): Promise<Imported> {
  const path = mappingPath(file, options);
  const { as, publisher, terms } = options;
  const provenance = provenanceOf(options, effects);
  const take = (mapping: string | undefined) =>
    importTable(resolve(effects.cwd, file), {
      home: userHome(effects.env),
      pid: effects.pid,
      ...(as === undefined ? {} : { name: as }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(terms === undefined ? {} : { terms }),
      ...(mapping === undefined ? {} : { mapping: resolve(effects.cwd, mapping) }),
      provenance,
    });
  if (options.mapping !== undefined) {
    if (await isThere(path, effects)) return take(path);
    throw await drafted(
      new ParallaxError({
        code: "MAPPING_MISSING",
        message: "there is no mapping of this name",
        expected: "a mapping file",
        found: "no file",
        where: { file: path, line: 1, column: "1" },
      }),
      file,
      path,
      effects,
    );
  }
  try {
    return await take(undefined);
  } catch (error) {
    if (!(error instanceof ParallaxError) || error.code !== "TABLE_UNKNOWN") throw error;
    if (await isThere(path, effects)) return take(path);
    throw await drafted(error, file, path, effects);
  }
}

/** The error for a table that cannot be read without a mapping, after one was drafted for it. */
async function drafted(
  error: ParallaxError,
  file: string,
  path: string,
  effects: Effects,
): Promise<ParallaxError> {
  const draft = await writeDraft(file, path, effects);
  return error.with({
    message: `${error.message}; a mapping was drafted, and nothing was imported`,
    todo: `look through ${path} (${openWords(draft, "en")}), then: parallax import ${file} --mapping ${path}`,
  });
}

/** Imports a table of the user's own, or drafts the mapping that it needs. */
export async function importCommand(
  file: string,
  options: ImportCommandOptions,
  effects: Effects,
): Promise<number> {
  if (options.draft === true) return draftCommand(file, options, effects);
  const { edition, as, beside } = await imported(file, options, effects);
  await printEdition(edition, options, effects, (lang) => say(lang, "import.read-as", { as }));
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
