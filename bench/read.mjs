// Speed of reading every source whose files stand in ../shared/data (or the folder in PARALLAX_DATA) into a fresh ledger, as a
// ratio to DuckDB reading the same files into tables in memory (at most 3). Each reads in one process of its own, in turn,
// so that both meet the same machine; the clock starts when the modules are loaded. Then the seconds of each source, read
// one after another, beside those that DuckDB took for its files.
// npm run bench [runs]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { median } from "d3-array";
import { SOURCES } from "../dist/sources/all.js";
import { EDITION_FILES, named } from "../dist/sources/files.js";
import { readSource, readSources } from "../dist/sources/read.js";

const MOST = 3;
const data = resolve(process.env.PARALLAX_DATA ?? "../shared/data");

/** @typedef {{ whole: number, each: number[] }} Seconds */

/** @param {() => Promise<unknown>} work */
async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function jobs() {
  const paths = readdirSync(data, { recursive: true, encoding: "utf8" });
  return EDITION_FILES.map(({ source: id, files }) => {
    const source = SOURCES.find(({ text }) => text.id === id);
    const found = files.flatMap((pattern) => named(pattern, paths).map((path) => join(data, path)));
    if (source === undefined || found.length < files.length) throw new Error(`no source or no file: ${id}`);
    return { source, paths: found, provenance: { published: null, read: "2026-11-23" } };
  });
}

/** @param {(place: { home: string, pid: number }) => Promise<Seconds>} work */
async function inFreshLedger(work) {
  const home = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  try {
    return await work({ home, pid: process.pid });
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** What one process measures. @type {Record<string, () => Promise<Seconds>>} */
const measured = {
  parallax: () =>
    inFreshLedger(async (place) => {
      const all = jobs();
      return { whole: await seconds(() => readSources(all, place)), each: [] };
    }),
  "parallax-each": () =>
    inFreshLedger(async (place) => {
      const each = [];
      for (const { source, paths, provenance } of jobs())
        each.push(await seconds(() => readSource(source, paths, { ...place, provenance })));
      return { whole: 0, each };
    }),
  async duckdb() {
    const all = jobs();
    const files = [...new Set(all.flatMap(({ paths }) => paths))];
    /** @type {Map<string, number>} */
    const took = new Map();
    const whole = await seconds(async () => {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      for (const file of files) {
        // It finds out by itself how all but two are written: a list of two columns without a header, and the links between
        // editions of the HS, whose first codes look like numbers.
        const told = file.endsWith(".txt")
          ? ", header = false, strict_mode = false"
          : file.includes("concordances")
            ? ", all_varchar = true"
            : "";
        const sql = `CREATE TABLE "${file}" AS SELECT * FROM read_csv('${file}'${told})`;
        took.set(file, await seconds(() => connection.run(sql)));
      }
    });
    const each = all.map(({ paths }) => paths.reduce((sum, path) => sum + (took.get(path) ?? 0), 0));
    return { whole, each };
  },
};

/** @param {string} what @returns {Seconds} */
function child(what) {
  const words = [fileURLToPath(import.meta.url), what];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${what}\n${stderr}`);
  return JSON.parse(stdout);
}

/** @param {number} runs */
function compare(runs) {
  const pairs = Array.from({ length: runs }, () => ({
    ours: child("parallax"),
    theirs: child("duckdb"),
    alone: child("parallax-each"),
  }));
  const ratio = median(pairs, ({ ours, theirs }) => ours.whole / theirs.whole) ?? Number.NaN;
  const middle = (/** @type {Seconds[]} */ all) => (median(all, ({ whole }) => whole) ?? 0).toFixed(3);
  console.log(
    `reading all sources against DuckDB's tables: ${ratio.toFixed(2)} times (${middle(pairs.map(({ ours }) => ours))} s against ${middle(pairs.map(({ theirs }) => theirs))} s), at most ${MOST}${ratio <= MOST ? "" : "  TOO SLOW"}`,
  );
  if (!(ratio <= MOST)) process.exitCode = 1;
  for (const [index, { source, paths }] of jobs().entries()) {
    const took = (/** @type {"alone" | "theirs"} */ whose) =>
      (median(pairs, (pair) => pair[whose].each[index]) ?? 0).toFixed(3);
    console.log(
      `  ${source.text.id}, ${paths.length} file${paths.length === 1 ? "" : "s"}: ${took("alone")} s, DuckDB ${took("theirs")} s`,
    );
  }
}

const [word = "5"] = process.argv.slice(2);
const work = measured[word];
if (work !== undefined) console.log(JSON.stringify(await work()));
else if (!existsSync(data))
  console.log(
    "reading all sources: skipped, since ../shared/data (or the folder in PARALLAX_DATA) is missing",
  );
else compare(Number(word));
