import { resolve } from "node:path";
import { withoutFolder } from "../dossier/compose.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { userHome } from "../ledger/home.js";
import { SOURCES } from "../sources/all.js";
import { readSource } from "../sources/read.js";
import { type Common, printJson } from "./context.js";
import { findById } from "./find.js";

export interface ReadOptions extends Common {
  published?: string;
  asOf?: string;
}

/** Reads a publisher's files into a new edition of the user's own ledger. */
export async function readCommand(
  id: string,
  files: readonly string[],
  options: ReadOptions,
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
  const edition = await readSource(
    findById(SOURCES, ({ text }) => text.id, id, "source"),
    files.map((file) => resolve(effects.cwd, file)),
    {
      home: userHome(effects.env),
      provenance: {
        published: options.published ?? null,
        read: effects.now().toISOString().slice(0, 10),
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      },
      pid: effects.pid,
    },
  );
  if (options.json === true) printJson(effects, withoutFolder(edition));
  else {
    for (const warning of edition.warnings) effects.stderr.write(`warning: ${warning}\n`);
    for (const { rule, rows } of edition.ignored)
      effects.stderr.write(`left out by rule: ${rule} (${rows})\n`);
    effects.stdout.write(`${edition.source}/${edition.id}: ${edition.rows} figures\n`);
  }
  return 0;
}
