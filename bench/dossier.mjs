// Speed of the whole command against its floors, as ratios in one run. Each pair runs in turn, so that both meet the same machine:
//   dossier --json      against node opening DuckDB on the same Parquet for one GROUP BY   (at most 5)
//   every output        in seconds                                                        (at most 2.0)
//   parallax --help     against node -e 0                                                 (at most 2)
// npm run bench [runs]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median } from "d3-array";

const runs = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
const cli = resolve("dist/cli/parallax.js");
const question = ["dossier", "--hub", "RUS", "--with", "central-asia", "--year", "2022"];

const parquet = readdirSync("starter", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".parquet"))
  .map((name) => resolve("starter", name));
const floor = join(folder, "floor.mjs");
writeFileSync(
  floor,
  `import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve("@duckdb/node-api"))};
const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
const reader = await connection.runAndReadAll("SELECT said_by, count(*) FROM read_parquet(${JSON.stringify(parquet).replaceAll('"', "'")}, union_by_name = true) GROUP BY said_by ORDER BY 1");
console.log(reader.getRows().length);
`,
);

/** @param {string[]} words */
function seconds(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, PARALLAX_HOME: folder },
  });
  if (status !== 0) throw new Error(`${words.join(" ")}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** @param {string} name @param {string[]} ours @param {string[]} theirs @param {number} most */
function ratio(name, ours, theirs, most) {
  seconds(ours);
  seconds(theirs);
  const pairs = Array.from(
    { length: runs },
    () => /** @type {[number, number]} */ ([seconds(ours), seconds(theirs)]),
  );
  const middle = median(pairs, ([a, b]) => a / b) ?? Number.NaN;
  console.log(
    `${name}: ${middle.toFixed(2)} times (${(median(pairs, ([a]) => a) ?? 0).toFixed(3)} s against ${(median(pairs, ([, b]) => b) ?? 0).toFixed(3)} s), at most ${most}${middle <= most ? "" : "  TOO SLOW"}`,
  );
  if (!(middle <= most)) process.exitCode = 1;
}

/** @param {string} name @param {string[]} ours @param {number} most */
function whole(name, ours, most) {
  seconds(ours);
  const middle = median(Array.from({ length: runs }, () => seconds(ours))) ?? Number.NaN;
  console.log(`${name}: ${middle.toFixed(3)} s, at most ${most}${middle <= most ? "" : "  TOO SLOW"}`);
  if (!(middle <= most)) process.exitCode = 1;
}

ratio("dossier --json against one GROUP BY", [cli, ...question, "--json"], [floor], 5);
whole("dossier with every output of one language", [cli, ...question, "--out", join(folder, "out")], 2);
ratio("--help against node -e 0", [cli, "--help"], ["-e", "0"], 2);
rmSync(folder, { recursive: true });
