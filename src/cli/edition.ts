import { withoutFolder } from "../dossier/compose.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import type { HeldEdition } from "../ledger/edition.js";
import type { Provenance } from "../sources/read.js";
import { say } from "../words/words.js";
import { type Common, languageOf, printJson } from "./context.js";

/** Options of the commands that write an edition. */
export interface EditionOptions extends Common {
  published?: string;
  asOf?: string;
}

/** @throws ParallaxError `DATE_UNREADABLE` */
export function provenanceOf({ published, asOf }: EditionOptions, effects: Effects): Provenance {
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    throw usageError({
      code: "DATE_UNREADABLE",
      message: "--as-of is no date",
      expected: "YYYY-MM-DD",
      found: JSON.stringify(asOf),
      todo: "write it as 2026-07-01",
    });
  }
  return {
    published: published ?? null,
    read: effects.now().toISOString().slice(0, 10),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Says what was written; on stderr, what was left out and what to mind. */
export async function printEdition(
  edition: HeldEdition,
  options: Common,
  effects: Effects,
  more: (lang: string) => string = () => "",
): Promise<void> {
  const lang = await languageOf(options);
  if (options.json === true) {
    printJson(effects, withoutFolder(edition));
    return;
  }
  for (const warning of edition.warnings) effects.stderr.write(`warning: ${warning}\n`);
  for (const { rule, rows } of edition.ignored) effects.stderr.write(`left out by rule: ${rule} (${rows})\n`);
  effects.stdout.write(
    `${say(lang, "item.of", { name: `${edition.source}/${edition.id}`, text: say(lang, "page.source-figures", { count: edition.rows }) })}${more(lang)}\n`,
  );
}
