import { basename } from "node:path";
import { ParallaxError } from "../../../errors.js";
import { bytesOf } from "../../read.js";
import type { Grid } from "../grid/grid.js";
import { openGrid } from "../grid/open.js";
import { layoutOf } from "../import.js";
import { bare } from "../mapping/file.js";
import type { MappingDraft } from "../mapping/schema.js";
import { draft, nearName } from "./draft.js";

export interface Draft {
  mapping: MappingDraft;
  /** The mapping file, with remarks. */
  text: string;
  /** Places that still stand as `?`. */
  open: string[];
  /** Guesses that are worth a look, with their reasons. */
  doubtful: string[];
  /** The layout that needs no mapping, where the table has one. */
  recognised: string | undefined;
}

/** Text that is no UTF-8 is taken to be Russian where it then has Russian words, and Western otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return /[а-яё]{3}/i.test(new TextDecoder("windows-1251").decode(bytes)) ? "windows-1251" : "windows-1252";
}

async function gridForDraft(path: string): Promise<Grid> {
  try {
    return await openGrid(path);
  } catch (error) {
    if (!(error instanceof ParallaxError) || error.code !== "FILE_ENCODING") throw error;
    return openGrid(path, { encoding: encodingOf(await bytesOf(path)) });
  }
}

function opened(held: unknown, path: readonly string[] = []): string[] {
  if (held === "?") return [path.join(".")];
  if (typeof held !== "object" || held === null) return [];
  return Object.entries(held).flatMap(([key, each]) =>
    key === "missing" ? [] : opened(each, [...path, key]),
  );
}

/** A guess that is less sure than this is named, to be checked. */
const SURE = 0.75;

/** The guesses of a draft that are not sure, but for those that stand open. */
function doubtful({ read, fields, values }: MappingDraft): string[] {
  const all: [string, unknown][] = [
    ["read", read],
    ...Object.entries(fields).map(([name, field]): [string, unknown] => [`fields.${name}`, field]),
    ...values.map((value, index): [string, unknown] => [`values.${index}`, value]),
  ];
  return all.flatMap(([place, guess]) => {
    if (typeof guess !== "object" || guess === null || !("confidence" in guess) || !("why" in guess))
      return [];
    const { confidence, why } = guess;
    return typeof confidence === "number" && confidence > 0 && confidence < SURE ? [`${place} (${why})`] : [];
  });
}

/**
 * Drafts the mapping of a table from its headers and rows, of a large one from its first rows; writes nothing.
 * @throws ParallaxError where the file itself cannot be read
 */
export async function draftMapping(path: string): Promise<Draft> {
  const grid = await gridForDraft(path);
  const mapping = draft(grid, basename(path));
  return {
    mapping,
    text: await written(mapping, basename(path)),
    open: opened(bare(mapping)),
    doubtful: doubtful(mapping),
    recognised: layoutOf(grid)?.name,
  };
}

async function written(mapping: MappingDraft, file: string): Promise<string> {
  const { Document, isPair, isScalar, visit } = await import("yaml");
  const document = new Document(mapping);
  document.commentBefore = [
    ` How to read ${file}, drafted by Parallax. Look through it, put in what stands as "?", then:`,
    `   parallax import ${file} --mapping THIS-FILE`,
    " `confidence` (0 to 1) and `why` say how sure each guess is; they may be deleted. Figures come from `values`, one for",
    " each column and row. A name or word may mean a code, or `ignore WHY`. `publisher`, `terms` and `republish` may say whose",
    " table it is. docs/import.md says what else may stand here.",
  ].join("\n");
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.value) || pair.value.value !== "?") return;
      const near = isScalar(pair.key) ? nearName(String(pair.key.value)) : undefined;
      const isName = isScalar(pair.key) && Object.hasOwn(mapping.names ?? {}, String(pair.key.value));
      pair.value.comment = isName && near !== undefined ? ` fill in: is it ${near}?` : " fill in";
    },
  });
  return document.toString({ lineWidth: 0 });
}
