import { join } from "node:path";
import type { Effects } from "../effects.js";
import { ParallaxError } from "../errors.js";

/** Names under which it is found in the folders of `PATH`. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];
/** Where it is installed on systems that do not put it there. */
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const TODO =
  "install Chromium or Chrome, or name its program in PARALLAX_CHROMIUM; or open the .html in any browser and print it";

/**
 * The program of a Chromium: the one that `PARALLAX_CHROMIUM` names, else the first that is found.
 * @throws ParallaxError `CHROMIUM_MISSING`
 */
export async function findChromium({ env, exists }: Effects): Promise<string> {
  const named = env.PARALLAX_CHROMIUM;
  if (named !== undefined && named !== "") {
    if (await exists(named)) return named;
    throw new ParallaxError({
      code: "CHROMIUM_MISSING",
      message: "PARALLAX_CHROMIUM names no program that is there",
      expected: "the path of the program of a Chromium",
      found: JSON.stringify(named),
      todo: TODO,
    });
  }
  const windows = env.PATH?.includes(";") === true;
  const folders = (env.PATH ?? "").split(windows ? ";" : ":").filter((folder) => folder !== "");
  const paths = folders.flatMap((folder) =>
    NAMES.map((name) => join(folder, windows ? `${name}.exe` : name)),
  );
  for (const path of [...paths, ...PLACES]) if (await exists(path)) return path;
  throw new ParallaxError({
    code: "CHROMIUM_MISSING",
    message: "--pdf needs a Chromium to print with, and none is found",
    expected: `one of ${NAMES.join(", ")} in a folder of PATH`,
    found: "none",
    todo: TODO,
  });
}

/** `/CreationDate (D:20261126025707+00'00')`, and when it was last changed. */
const DATES = /(\/(?:CreationDate|ModDate) \(D:)\d{14}([+-]\d\d'\d\d'\))/g;

/**
 * A PDF that says a day instead of the time at which it was printed, so that the same page gives the same bytes. Nothing moves
 * in the file: both are as long.
 * @param day `2022-06-28`
 */
export function dated(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  return Buffer.from(text.replace(DATES, `$1${day.replaceAll("-", "")}000000$2`), "latin1");
}

/**
 * Prints a page, on A4 and tagged for those who do not see it, with the day in place of the time.
 * @throws ParallaxError `PDF_FAILED`
 */
export async function printPdf(
  effects: Effects,
  chromium: string,
  html: string,
  path: string,
  day: string,
): Promise<string> {
  return effects.inFolder(async (folder) => {
    const printed = join(folder, "out.pdf");
    const { code, stderr } = await effects.run(chromium, [
      "--headless",
      "--disable-gpu",
      "--disable-background-networking",
      ...(effects.root ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(folder, "profile")}`,
      "--no-first-run",
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      `--print-to-pdf=${printed}`,
      html,
    ]);
    if (code !== 0 || !(await effects.exists(printed)))
      throw new ParallaxError({
        code: "PDF_FAILED",
        message: "Chromium did not print the page",
        expected: `a PDF from ${chromium}`,
        found: stderr.trim().split("\n").at(-1) ?? `exit code ${code}`,
        todo: "open the .html in a browser and print it, or name another program in PARALLAX_CHROMIUM",
      });
    return effects.writeBytes(path, dated(await effects.readBytes(printed, MOST_BYTES), day));
  });
}

const MOST_BYTES = 100_000_000;
