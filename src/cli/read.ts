import { resolve } from "node:path";
import type { Effects } from "../effects.js";
import { userHome } from "../ledger/home.js";
import { SOURCES } from "../sources/all.js";
import { readBulk } from "../sources/bulk/read.js";
import { BULK_SOURCES } from "../sources/bulk/sources.js";
import { readSource } from "../sources/read.js";
import { progressLine } from "./context.js";
import { type EditionOptions, printEdition, provenanceOf } from "./edition.js";
import { findById } from "./find.js";

/** Reads a publisher's files into a new edition of the user's own ledger. */
export async function readCommand(
  id: string,
  files: readonly string[],
  options: EditionOptions,
  effects: Effects,
): Promise<number> {
  const paths = files.map((file) => resolve(effects.cwd, file));
  const place = {
    home: userHome(effects.env),
    provenance: provenanceOf(options, effects),
    pid: effects.pid,
  };
  const bulk = BULK_SOURCES.find(({ text }) => text.id === id);
  if (bulk === undefined) {
    const known = [...SOURCES, ...BULK_SOURCES];
    findById(known, ({ text }) => text.id, id, "source");
    const source = findById(SOURCES, ({ text }) => text.id, id, "source");
    await printEdition(await readSource(source, paths, place), options, effects);
    return 0;
  }
  const line = progressLine(effects);
  try {
    const edition = await readBulk(bulk, paths, {
      ...place,
      onProgress: ({ stage, done, of }) =>
        line.show(`${stage === "read" ? "parts read" : "product ranges written"}: ${done} of ${of}`),
    });
    line.end();
    await printEdition(edition, options, effects);
    return 0;
  } finally {
    line.end();
  }
}
