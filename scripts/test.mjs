// `npm test`: everything that a landing must keep true, counted together. Builds, checks lint, types and generated files,
// runs vitest with coverage, and prints as its last line "N passed, N failed, N skipped".
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const REPORT = ".vitest-report.json";
const bin = (/** @type {string} */ name, /** @type {string} */ path) =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

let passed = 0;
let failed = 0;
let skipped = 0;

/** @param {string} name @param {string} script @param {string[]} words */
function check(name, script, words) {
  console.error(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...words], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status === 0) passed++;
  else failed++;
  return status === 0;
}

/** The tests in a real browser need Chromium and fonts: found, installed where this process may, or skipped by name. */
function browser() {
  if (["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].some(existsSync)) return;
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error("\n== installing Chromium for the tests in a real browser");
  try {
    for (const words of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"],
    ]) {
      execFileSync("apt-get", words, {
        stdio: ["ignore", "ignore", "inherit"],
        timeout: 300_000,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    }
  } catch (error) {
    console.error(
      `no Chromium: ${error instanceof Error ? error.message : error}; the tests in a browser will be skipped`,
    );
  }
}

const built = check("build", bin("typescript", "bin/tsc"), ["-p", "tsconfig.build.json"]);
check("types", bin("typescript", "bin/tsc"), ["--noEmit"]);
check("lint", bin("@biomejs/biome", "bin/biome"), ["check", "--error-on-warnings", "."]);
if (built) check("generated files", "scripts/generate.mjs", ["--check"]);
browser();

console.error("\n== tests");
rmSync(REPORT, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    bin("vitest", "vitest.mjs"),
    "run",
    "--coverage",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
  ],
  { stdio: ["ignore", "inherit", "inherit"] },
);
if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  if (status !== 0 && report.numFailedTests === 0) failed++; // coverage below its threshold, or a file that could not run
} else failed++;

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
