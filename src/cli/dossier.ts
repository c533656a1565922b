import { join } from "node:path";
import { composeDossier } from "../dossier/compose.js";
import { explainReadings } from "../dossier/explain.js";
import type { Dossier } from "../dossier/schema.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { MEASURES } from "../measures/all.js";
import type { Reading } from "../measures/schema.js";
import type { View } from "../pages/view.js";
import { parseQuestion, type Question } from "../question/question.js";
import { overallIndex } from "../verdicts/overall.js";
import { parseWeights } from "../verdicts/weights.js";
import { loadEvents } from "../words/events.js";
import {
  type Common,
  languagesOf,
  look,
  oneFormat,
  printJson,
  progressLine,
  toJson,
  withLedger,
} from "./context.js";

export interface DossierOptions extends Common {
  hub: string;
  with: string;
  year?: string;
  period?: string;
  baseline?: string;
  currency?: string;
  weights?: string;
  out?: string;
  pdf?: boolean;
}

/** Figures shown of each part on a page; the rest is one `parallax explain` away. */
const FIGURES_A_PART = 2;

/** The readings that pages show in full, with their figures. */
function inFull({ readings }: Dossier): Reading[] {
  const brief = new Set(MEASURES.filter((measure) => measure.brief === true).map(({ id }) => id));
  return readings.filter(({ measure }) => !brief.has(measure));
}

export async function dossierCommand(options: DossierOptions, effects: Effects): Promise<number> {
  oneFormat(options);
  const languages = await languagesOf(options);
  const weights = options.weights === undefined ? undefined : parseWeights(options.weights);
  if (weights !== undefined) needRoom(options);
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
  const chromium = options.pdf === true ? await chromiumFor(options, effects) : undefined;
  const progress = progressLine(effects);
  return withLedger(effects, async (ledger) => {
    const composed = composeDossier(ledger, question, MEASURES, languages, (done, all, measure) =>
      progress.show(`${done + 1}/${all} ${measure}`),
    );
    const [bare] = await Promise.all([composed, preload(options, question, languages)]);
    progress.end();
    const dossier: Dossier =
      weights === undefined
        ? bare
        : { ...bare, index: overallIndex(bare.verdicts, bare.question.partners, weights) };
    const { baseline } = dossier.question;
    const explained = shown(options)
      ? await explainReadings(ledger, inFull(dossier), MEASURES, baseline, FIGURES_A_PART)
      : [];
    const views = languages.map(
      (lang): View => ({ dossier, explained, measures: MEASURES, lang, written: languages }),
    );
    if (options.out !== undefined) await writePages(dossier, views, options.out, effects, chromium);
    if (options.json === true) printJson(effects, dossier);
    else if (options.csv === true)
      effects.stdout.write((await import("./csv.js")).readingsCsv(dossier.readings));
    else {
      const { renderTerminal } = await import("../pages/terminal.js");
      for (const view of views) effects.stdout.write(renderTerminal(view, look(effects, options)));
    }
    return 0;
  });
}

/** Comma-separated values are of readings, so that an index would be asked for and not given. */
function needRoom({ csv, out }: DossierOptions): void {
  if (csv !== true || out !== undefined) return;
  throw usageError({
    code: "WEIGHTS_UNUSED",
    message: "--csv prints readings, and no overall index is one",
    expected: "--weights with --json, with --out or for a terminal",
    found: "--weights with --csv alone",
    todo: "use --json, or leave --weights out",
  });
}

/** Where --pdf finds a Chromium, before anything is worked out. */
async function chromiumFor({ out }: DossierOptions, effects: Effects): Promise<string> {
  if (out === undefined)
    throw usageError({
      code: "OPTION_MISSING",
      message: "--pdf prints the page that --out writes",
      expected: "--out dossier --pdf",
      found: "--pdf without --out",
      todo: "name a folder with --out",
    });
  return (await import("./pdf.js")).findChromium(effects);
}

/** Whether anything is rendered for people. */
function shown({ out, json, csv }: DossierOptions): boolean {
  return out !== undefined || (json !== true && csv !== true);
}

/** Loads what will render while the database is at work, and works out what of the map follows from the question alone. */
async function preload(
  { out, json, csv }: DossierOptions,
  { hub, partners }: Question,
  languages: readonly string[],
): Promise<void> {
  const pages = [
    () => import("../pages/markdown.js"),
    () => import("../pages/html.js"),
    () => import("../charts/chart.js"),
    () => import("../charts/map.js"),
    () => loadEvents(languages),
  ];
  const terminal = [() => import("../pages/terminal.js")];
  const wanted = [...(out === undefined ? [] : pages), ...(json === true || csv === true ? [] : terminal)];
  await Promise.all(wanted.map((load) => load()));
  if (out !== undefined) await (await import("../charts/map.js")).prepareMap(hub.members, partners);
}

async function writePages(
  dossier: Dossier,
  views: readonly View[],
  out: string,
  effects: Effects,
  chromium: string | undefined,
): Promise<void> {
  const { renderMarkdown } = await import("../pages/markdown.js");
  const { renderHtml } = await import("../pages/html.js");
  const written = [await effects.writeText(join(out, "dossier.json"), toJson(dossier))];
  for (const view of views) {
    const name = `dossier.${view.lang}`;
    written.push(await effects.writeText(join(out, `${name}.md`), renderMarkdown(view)));
    const html = await effects.writeText(join(out, `${name}.html`), await renderHtml(view));
    written.push(html);
    if (chromium === undefined) continue;
    const { printPdf } = await import("./pdf.js");
    // The day of the newest edition: what is printed is as old as its figures, not as its print.
    const day =
      dossier.sources
        .map(({ read }) => read)
        .sort()
        .at(-1) ?? "2000-01-01";
    written.push(await printPdf(effects, chromium, html, join(out, `${name}.pdf`), day));
  }
  for (const path of written) effects.stderr.write(`wrote ${path}\n`);
}
