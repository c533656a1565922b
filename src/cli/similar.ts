import { basename } from "node:path";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { compareLaws } from "../texts/laws/compare.js";
import { MOST_BYTES } from "../texts/laws/input.js";
import { type Law, readLaw } from "../texts/laws/law.js";
import { type Common, fileBytes, languagesOf, look, printJson, progressLine, writePages } from "./context.js";

export interface SimilarOptions extends Common {
  background?: string[];
  out?: string;
}

async function lawAt(path: string, effects: Effects): Promise<Law> {
  return readLaw(path, await fileBytes(path, "the law", MOST_BYTES, effects));
}

/** The name of a file without its folders, where no other of the files has the same. */
function shortName(path: string, paths: readonly string[]): string {
  const name = basename(path);
  return paths.filter((other) => basename(other) === name).length === 1 ? name : path;
}

/** Two laws side by side: what they share word for word, and what of it is boilerplate. */
export async function similarCommand(
  pathA: string,
  pathB: string,
  options: SimilarOptions,
  effects: Effects,
): Promise<number> {
  const languages = await languagesOf(options);
  const paths = [pathA, pathB, ...(options.background ?? [])];
  if (paths.filter((path) => path === "-").length > 1) {
    throw usageError({
      code: "STDIN_TWICE",
      message: "standard input can be read once only",
      expected: "- for one of the laws",
      found: paths.join(" "),
      todo: "name files for the others",
    });
  }
  const progress = progressLine(effects);
  progress.show(paths.join(", "));
  const laws: Law[] = [];
  for (const path of paths) laws.push({ ...(await lawAt(path, effects)), name: shortName(path, paths) });
  const [a, b, ...background] = laws;
  if (a === undefined || b === undefined) throw new Error("two laws are named by the command line");
  const { similarity, shared } = compareLaws(a, b, background);
  progress.end();
  const viewIn = (lang: string) => ({ similarity, shared, a, b, lang, written: languages });
  if (options.out !== undefined) {
    const { renderLaws } = await import("../pages/laws.js");
    await writePages(effects, options.out, "similar", similarity, languages, (lang) =>
      renderLaws(viewIn(lang)),
    );
  }
  if (options.json === true) printJson(effects, similarity);
  else {
    const { renderSimilar } = await import("../pages/terminal.js");
    for (const lang of languages) effects.stdout.write(renderSimilar(viewIn(lang), look(effects, options)));
  }
  return 0;
}
