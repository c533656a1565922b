import { join } from "node:path";
import type { Effects } from "../effects.js";
import { ParallaxError, usageError } from "../errors.js";
import { starterHome, userHome } from "../ledger/home.js";
import { Ledger } from "../ledger/ledger.js";
import { loadLanguages, parseLanguages } from "../words/words.js";

/** Options that every command has. */
export interface Common {
  json?: boolean;
  csv?: boolean;
  debug?: boolean;
  color?: boolean;
  lang?: string;
}

/** How wide text may be, and whether it may be coloured. Everything else about a format is the same everywhere. */
export function look(effects: Effects, options: Common): { color: boolean; width: number } {
  const wished = effects.env.FORCE_COLOR !== undefined && effects.env.FORCE_COLOR !== "0";
  const refused =
    options.color === false || (effects.env.NO_COLOR !== undefined && effects.env.NO_COLOR !== "");
  return {
    color: !refused && (wished || effects.stdout.isTTY),
    width: Math.max(60, Math.min(effects.stdout.columns ?? 100, 120)),
  };
}

/**
 * The languages that a command is to speak, ready to be spoken.
 * @throws ParallaxError `LANGUAGE_UNKNOWN`
 */
export async function languagesOf({ lang = "en" }: Common): Promise<string[]> {
  const languages = parseLanguages(lang);
  await loadLanguages(languages);
  return languages;
}

/**
 * The one language of a text for the terminal.
 * @throws ParallaxError `LANGUAGE_UNKNOWN`, `LANGUAGE_MANY`
 */
export async function languageOf(options: Common): Promise<string> {
  const [lang = "en", ...others] = await languagesOf(options);
  if (others.length === 0) return lang;
  throw usageError({
    code: "LANGUAGE_MANY",
    message: "this command speaks one language at a time",
    expected: "--lang de",
    found: `--lang ${options.lang}`,
    todo: "name one language",
  });
}

/** Opens the user's editions and the starter's, does the work, and closes them whatever happens. */
export async function withLedger<T>(effects: Effects, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await Ledger.open([userHome(effects.env), starterHome()]);
  try {
    return await work(ledger);
  } finally {
    ledger.close();
  }
}

/** One line on stderr that rewrites itself, at a terminal only. */
export function progressLine(effects: Effects): { show(text: string): void; end(): void } {
  const on = effects.stderr.isTTY;
  return {
    show: (text) => on && effects.stderr.write(`\r\x1b[2K${text}`),
    end: () => on && effects.stderr.write("\r\x1b[2K"),
  };
}

export function printJson(effects: Effects, value: unknown): void {
  effects.stdout.write(toJson(value));
}

/** JSON with two blanks, lists of plain numbers on one line. */
export function toJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).replace(
    /\[\s+(-?\d+(?:,\s+-?\d+)*)\s+\]/g,
    (_, numbers: string) => `[${numbers.replace(/\s+/g, " ")}]`,
  );
  return `${lines}\n`;
}

/** Writes an answer as JSON and as a page in each language into a folder, and says on stderr what was written. */
export async function writePages(
  effects: Effects,
  folder: string,
  name: string,
  answer: unknown,
  languages: readonly string[],
  pageIn: (lang: string) => string,
): Promise<void> {
  const written = [await effects.writeText(join(folder, `${name}.json`), toJson(answer))];
  for (const lang of languages)
    written.push(await effects.writeText(join(folder, `${name}.${lang}.html`), pageIn(lang)));
  for (const path of written) effects.stderr.write(`wrote ${path}\n`);
}

export function oneFormat(options: Common): void {
  if (options.json !== true || options.csv !== true) return;
  throw usageError({
    code: "TWO_FORMATS",
    message: "--json and --csv cannot both be given",
    expected: "one of them",
    found: "both",
    todo: "leave one out",
  });
}

/**
 * The bytes of a file that is named on the command line, or of standard input for `-`.
 * @param what it is, such as `the law`
 * @throws ParallaxError `FILE_UNREADABLE`
 */
export async function fileBytes(
  path: string,
  what: string,
  most: number,
  effects: Effects,
): Promise<Uint8Array> {
  try {
    return await effects.readBytes(path, most);
  } catch (cause) {
    throw new ParallaxError({
      code: "FILE_UNREADABLE",
      message: `${what} cannot be read`,
      expected: "a file that is there and may be read, or - for standard input",
      found: cause instanceof Error ? cause.message : "an error",
      where: { file: path },
      todo: "check the name of the file",
      cause,
    });
  }
}
