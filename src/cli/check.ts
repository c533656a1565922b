import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { readArticle } from "../texts/article/read.js";
import { checkArticle } from "../texts/check/check.js";
import type { CheckAnswer } from "../texts/check/schema.js";
import { MOST_BYTES } from "../texts/laws/input.js";
import { loadLanguages } from "../words/words.js";
import {
  type Common,
  fileBytes,
  languagesOf,
  look,
  oneFormat,
  printJson,
  progressLine,
  withLedger,
  writePages,
} from "./context.js";

export interface CheckOptions extends Common {
  out?: string;
  date?: string;
  query?: boolean | string;
  review?: string;
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text;
  throw usageError({
    code: "DATE_INVALID",
    message: "--date is no day",
    expected: "--date 2023-01-05",
    found: text,
    todo: "give the day on which the article was written",
  });
}

async function csvOf({ checks }: CheckAnswer): Promise<string> {
  const { toCsv } = await import("./csv.js");
  return toCsv(
    [
      "start",
      "end",
      "text",
      "verdict",
      "kind",
      "measure",
      "flow",
      "hub",
      "partners",
      "period",
      "from",
      "value",
      "unit",
      "better",
      "why",
    ],
    checks.map(({ statement, query, verdict, better, why }) => [
      ...[statement.start, statement.end, statement.text, verdict, query.kind, query.measure, query.flow],
      ...[query.hub, query.partners.join(" "), query.period, query.from, query.value, query.unit, better],
      why.join(" "),
    ]),
  );
}

/** Checks an article: every statement that figures could decide, against the figures of every side. */
export async function checkCommand(path: string, options: CheckOptions, effects: Effects): Promise<number> {
  oneFormat(options);
  const languages = await languagesOf(options);
  const date = dayOf(options.date);
  const article = readArticle(path, await fileBytes(path, "the article", MOST_BYTES, effects), date);
  await loadLanguages([article.lang]);
  const { readReview, reviewed, withChanges, withReview } = await import("../texts/check/review.js");
  const held =
    options.review !== undefined && (await effects.exists(options.review))
      ? readReview(
          new TextDecoder().decode(await fileBytes(options.review, "the review", MOST_BYTES, effects)),
          options.review,
        )
      : null;
  const progress = progressLine(effects);
  const answer = await withLedger(effects, (ledger) =>
    checkArticle(
      ledger,
      article,
      effects.now().getUTCFullYear() - 1,
      (done, of) => progress.show(`${done}/${of}`),
      (stated) => {
        const left = held === null ? stated : withReview(stated, held, article.text);
        return typeof options.query === "string" ? withChanges(left, options.query) : left;
      },
    ),
  );
  progress.end();
  const done = options.review === undefined ? null : reviewed(answer.checks, held, answer.article.name);
  if (options.out !== undefined) {
    const { renderCheckPage } = await import("../pages/check.js");
    await writePages(effects, options.out, "check", answer, languages, (lang) =>
      renderCheckPage({ answer, article, lang, written: languages }),
    );
  }
  if (options.json === true) printJson(effects, answer);
  else if (options.csv === true) effects.stdout.write(await csvOf(answer));
  else {
    const { renderCheck } = await import("../pages/terminal.js");
    for (const lang of languages)
      effects.stdout.write(
        renderCheck(answer, article.text, options.query !== undefined, { ...look(effects, options), lang }),
      );
  }
  if (done === null || options.review === undefined) return 0;
  const kept = await effects.writeText(options.review, done.text);
  effects.stderr.write(
    `wrote ${kept}: ${done.open} open, ${done.accepted} accepted, ${done.refused} refused, ${done.changed.length} changed\n`,
  );
  for (const { text, was, is } of done.changed)
    effects.stderr.write(`changed: "${text}" was accepted as ${was} and is ${is ?? "not found"} now\n`);
  return done.changed.length > 0 ? 1 : 0;
}
