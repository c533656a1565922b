// The trade of the whole world, on the rows that ../shared/bench/gen_baci.c makes (49.9 million): how long the ledger takes to
// read and sort them, as a ratio to DuckDB writing the same files to Parquet unsorted (at most 2); and how long means and
// all triples take from it, as a ratio to the same two queries on an unsorted table of DuckDB (at most a half, in less than 2 GB).
// Each runs in one process of its own, in turn, so that both meet the same machine. Both sides must count the same, and the five
// countries through which the generator reroutes must come first. polars is not installed here, so it is not compared.
// npm run bench:bulk -- [--data FOLDER] [--rows ROWS-A-YEAR] [--runs RUNS] [--keep]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { median } from "d3-array";
import { listEditions } from "../dist/ledger/edition.js";
import { scanBulk } from "../dist/rerouting/bulk/scan.js";
import { readBulk } from "../dist/sources/bulk/read.js";
import { baci } from "../dist/sources/bulk/sources.js";
import { areaCode } from "../dist/sources/own/layouts/areas.js";

const READ_MOST = 2;
const SCAN_MOST = 0.5;
const MEMORY_MOST = 2e9;
const HUB = 84;
const PLANTED = [164, 224, 288, 356, 416];
const BEFORE = ["2019", "2020", "2021"];
const AFTER = ["2022", "2023"];
const SOURCE = resolve("../shared/bench/gen_baci.c");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: process.env.PARALLAX_BULK ?? "" },
    rows: { type: "string", default: "10000000" },
    runs: { type: "string", default: "1" },
    keep: { type: "boolean", default: false },
  },
});

/** @param {() => Promise<unknown>} work */
async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The generator's numbers of countries, some of which are those of no country. */
const numbers = Array.from({ length: 200 }, (_, rank) => 4 + rank * 4 + (rank % 7 === 3 ? 1 : 0));

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => join(folder, name));

/** @param {string} folder */
const table = (folder) =>
  `read_csv('${folder}/BACI_*.csv', header = true, nullstr = 'NA',
    columns = {t: 'SMALLINT', i: 'SMALLINT', j: 'SMALLINT', k: 'INTEGER', v: 'DOUBLE', q: 'DOUBLE'})`;

async function duckdb() {
  const threads = String(availableParallelism());
  return (await DuckDBInstance.create(":memory:", { threads })).connect();
}

/** What one process measures. @type {Record<string, (folder: string) => Promise<Record<string, unknown>>>} */
const measured = {
  async copy(folder) {
    const connection = await duckdb();
    const out = join(folder, "plain.parquet");
    return {
      seconds: await seconds(() =>
        connection.run(
          `COPY (SELECT * FROM ${table(folder)}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`,
        ),
      ),
    };
  },
  async read(folder) {
    const home = join(folder, "home");
    rmSync(home, { recursive: true, force: true });
    const options = { home, pid: process.pid, provenance: { published: null, read: "2026-11-23" } };
    return { seconds: await seconds(() => readBulk(baci, filesIn(folder), options)) };
  },
  async query(folder) {
    const connection = await duckdb();
    await connection.run(`CREATE TABLE baci AS SELECT * FROM ${table(folder)}`);
    /** @type {Record<string, unknown>[]} */
    let found = [];
    const took = await seconds(async () => {
      await connection.run(`CREATE TABLE mean AS SELECT i, j, k,
        coalesce(sum(v) FILTER (t < 2022), 0) / 3 AS before, coalesce(sum(v) FILTER (t >= 2022), 0) / 2 AS after
        FROM baci GROUP BY i, j, k`);
      const reader =
        await connection.runAndReadAll(`WITH rise AS (SELECT i, j, k, after - before AS rise FROM mean)
        SELECT count(*)::DOUBLE AS triples, sum(greatest(least(a.rise, b.rise), 0)) * 1000 AS sum
        FROM rise a JOIN rise b ON a.k = b.k AND a.j = b.i WHERE a.i <> b.j`);
      found = reader.getRowObjects();
    });
    const [row] = found;
    return { seconds: took, triples: row?.triples, sum: row?.sum };
  },
  async scan(folder) {
    const home = join(folder, "home");
    rmSync(join(home, ".scans"), { recursive: true, force: true });
    const [edition] = await listEditions([home]);
    if (edition === undefined) throw new Error("no edition was read");
    /** @type {import("../dist/rerouting/bulk/scan.js").BulkScan | undefined} */
    let scan;
    const took = await seconds(async () => {
      scan = await scanBulk(
        edition,
        { before: BEFORE, after: AFTER, hubs: [codeOf(HUB)], said: "publisher", top: 100 },
        { env: { PARALLAX_HOME: home } },
      );
    });
    return {
      seconds: took,
      triples: scan?.triples,
      sum: scan?.sum,
      planted: PLANTED.map(codeOf).sort().join(),
      first: (scan?.vias ?? [])
        .slice(0, PLANTED.length)
        .map(({ via }) => via)
        .sort()
        .join(),
    };
  },
};

/** @param {number} number */
const codeOf = (number) => areaCode(number, 2022) ?? `_BACI_${number}`;

/** @param {string} what @param {string} folder @returns {Record<string, number & string>} */
function child(what, folder) {
  const words = [fileURLToPath(import.meta.url), what, "--data", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${what}\n${stderr}`);
  return JSON.parse(stdout);
}

/** @param {string} folder @param {string} rows */
function generate(folder, rows) {
  const program = join(folder, "gen_baci");
  const flags = ["-O3", "-march=native", "-ffast-math"];
  const built = spawnSync("gcc", [...flags, "-o", program, SOURCE, "-lm"], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  const made = spawnSync(program, [folder, "2019", "5", rows, "42"], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const lines = numbers.map((number) => `${number},Country ${number},,\n`);
  const head = "country_code,country_name,country_iso2,country_iso3\n";
  writeFileSync(join(folder, "country_codes.csv"), head + lines.join(""));
}

/** @param {string} what @param {boolean} holds */
function say(what, holds) {
  console.log(`${what}${holds ? "" : "  MISSED"}`);
  if (!holds) process.exitCode = 1;
}

/** @param {string} folder @param {number} runs */
function compare(folder, runs) {
  const all = Array.from({ length: runs }, () => ({
    copy: child("copy", folder),
    read: child("read", folder),
    query: child("query", folder),
    scan: child("scan", folder),
  }));
  const middle = (/** @type {(run: typeof all[number]) => number | undefined} */ of) =>
    median(all, of) ?? Number.NaN;
  const took = (/** @type {"copy" | "read" | "query" | "scan"} */ which) =>
    `${middle((run) => run[which]?.seconds).toFixed(1)} s`;
  const megabytes = (/** @type {"read" | "scan"} */ which) => middle((run) => run[which]?.bytes) / 1e6;
  const reading = middle(({ read, copy }) => (read.seconds ?? 0) / (copy.seconds ?? 0));
  say(
    `CSV to the sorted ledger against DuckDB's COPY, unsorted: ${reading.toFixed(2)} times (${took("read")} against ${took("copy")}), at most ${READ_MOST}; ${megabytes("read").toFixed(0)} MB`,
    reading <= READ_MOST && megabytes("read") * 1e6 <= MEMORY_MOST,
  );
  const scanning = middle(({ scan, query }) => (scan.seconds ?? 0) / (query.seconds ?? 0));
  say(
    `means and all triples against the same queries of DuckDB, unsorted: ${scanning.toFixed(2)} times (${took("scan")} against ${took("query")}), at most ${SCAN_MOST}; ${megabytes("scan").toFixed(0)} MB, at most ${MEMORY_MOST / 1e6}`,
    scanning <= SCAN_MOST && megabytes("scan") * 1e6 <= MEMORY_MOST,
  );
  const [first] = all;
  if (first === undefined) throw new Error("at least one run");
  const { scan, query } = first;
  const near = Math.abs((scan.sum ?? 0) / (query.sum ?? Number.NaN) - 1) < 1e-9;
  say(
    `triples: ${scan.triples}, of DuckDB ${query.triples}; sum of the smaller rise: ${near ? "the same" : `${scan.sum} and ${query.sum}`}`,
    near && scan.triples === query.triples,
  );
  say(`first five vias to ${HUB}: ${scan.first}; planted: ${scan.planted}`, scan.first === scan.planted);
}

const [what] = positionals;
const work = measured[what ?? ""];
if (work !== undefined) {
  const found = await work(values.data);
  console.log(JSON.stringify({ ...found, bytes: process.resourceUsage().maxRSS * 1024 }));
} else if (!existsSync(SOURCE)) console.log("bulk: skipped, since ../shared/bench/gen_baci.c is missing");
else if (spawnSync("gcc", ["--version"]).status !== 0) console.log("bulk: skipped, since gcc is missing");
else {
  if (values.data !== "") mkdirSync(values.data, { recursive: true });
  const folder = mkdtempSync(join(values.data === "" ? tmpdir() : resolve(values.data), "parallax-bulk-"));
  try {
    generate(folder, values.rows);
    compare(folder, Number(values.runs));
  } finally {
    if (values.keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true });
  }
}
