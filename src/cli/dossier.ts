import { join } from "node:path";
import { composeDossier } from "../dossier/compose.js";
import { explainReadings } from "../dossier/explain.js";
import type { Effects } from "../effects.js";
import { MEASURES } from "../measures/all.js";
import { parseQuestion } from "../question/question.js";
import { parseLanguages } from "../words/words.js";
import { type Common, look, oneFormat, printJson, progressLine, toJson, withLedger } from "./context.js";

export interface DossierOptions extends Common {
  hub: string;
  with: string;
  year?: string;
  period?: string;
  baseline?: string;
  currency?: string;
  lang: string;
  out?: string;
}

/** Figures shown of each part on a page; the rest is one `parallax explain` away. */
const FIGURES_A_PART = 4;

export async function dossierCommand(options: DossierOptions, effects: Effects): Promise<number> {
  oneFormat(options);
  const languages = parseLanguages(options.lang);
  const question = parseQuestion(
    {
      hub: options.hub,
      with: options.with,
      period: options.period ?? options.year ?? "",
      baseline: options.baseline,
      currency: options.currency,
    },
    effects.now(),
  );
  const progress = progressLine(effects);
  return withLedger(effects, async (ledger) => {
    const dossier = await composeDossier(ledger, question, MEASURES, languages, (done, all, measure) =>
      progress.show(`${done + 1}/${all} ${measure}`),
    );
    progress.end();
    const pages = options.out !== undefined || (options.json !== true && options.csv !== true);
    const explained = pages ? await explainReadings(ledger, dossier.readings, MEASURES, FIGURES_A_PART) : [];
    if (options.out !== undefined) {
      const written = [await effects.writeText(join(options.out, "dossier.json"), toJson(dossier))];
      const { renderMarkdown } = await import("../pages/markdown.js");
      const { renderHtml } = await import("../pages/html.js");
      for (const lang of languages) {
        const view = { dossier, explained, measures: MEASURES, lang };
        written.push(await effects.writeText(join(options.out, `dossier.${lang}.md`), renderMarkdown(view)));
        written.push(
          await effects.writeText(join(options.out, `dossier.${lang}.html`), await renderHtml(view)),
        );
      }
      for (const path of written) effects.stderr.write(`wrote ${path}\n`);
    }
    if (options.json === true) printJson(effects, dossier);
    else if (options.csv === true)
      effects.stdout.write((await import("./csv.js")).readingsCsv(dossier.readings));
    else {
      const { renderTerminal } = await import("../pages/terminal.js");
      for (const lang of languages)
        effects.stdout.write(
          renderTerminal({ dossier, explained, measures: MEASURES, lang }, look(effects, options)),
        );
    }
    return 0;
  });
}
