// The picture of the README: the head of the first dossier, as a browser shows it. Needs a Chromium.
// node scripts/picture.mjs (after `npm run build`)
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const SIZE = { width: 1180, height: 1560 };
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (executablePath === undefined) throw new Error("no Chromium: install one");

const out = mkdtempSync(join(tmpdir(), "parallax-picture-"));
const command = "dossier --hub RUS --with central-asia --year 2022 --json --out";
execFileSync(process.execPath, ["dist/cli/parallax.js", ...command.split(" "), out], { stdio: "ignore" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: SIZE });
await page.goto(`file://${join(out, "dossier.en.html")}`);
await page.screenshot({ path: resolve("docs/dossier.png") });
await browser.close();
rmSync(out, { recursive: true });
