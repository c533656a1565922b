import { resolve } from "node:path";
import type { Effects } from "../effects.js";
import { userHome } from "../ledger/home.js";
import { SOURCES } from "../sources/all.js";
import { readSource } from "../sources/read.js";
import { type EditionOptions, printEdition, provenanceOf } from "./edition.js";
import { findById } from "./find.js";

/** Reads a publisher's files into a new edition of the user's own ledger. */
export async function readCommand(
  id: string,
  files: readonly string[],
  options: EditionOptions,
  effects: Effects,
): Promise<number> {
  const edition = await readSource(
    findById(SOURCES, ({ text }) => text.id, id, "source"),
    files.map((file) => resolve(effects.cwd, file)),
    {
      home: userHome(effects.env),
      provenance: provenanceOf(options, effects),
      pid: effects.pid,
    },
  );
  await printEdition(edition, options, effects);
  return 0;
}
