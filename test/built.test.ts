import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scanBulk } from "../src/rerouting/bulk/scan.js";
import { baci } from "../src/sources/bulk/sources.js";
import { parallax } from "./effects.js";
import { baciFiles, flowsOf, inFolder, put, read } from "./sources/bulk/world.js";

const PACKAGES = ["@duckdb/node-api", "@observablehq/plot"];
const TSC = "node_modules/typescript/bin/tsc";
const QUESTION = "dossier --hub RUS --with KGZ,TKM --year 2022 --json --out";

describe("the product as it is built (docs/decisions/0013)", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-built-"));
  const ONE = join(folder, "dist/charts/chart.js");
  let alone: string;
  const files = () =>
    readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".js"),
    );

  beforeAll(() => {
    for (const name of ["package.json", "tsconfig.json", "tsconfig.build.json"])
      cpSync(name, join(folder, name));
    for (const name of ["src", "scripts"]) cpSync(name, join(folder, name), { recursive: true });
    for (const name of ["starter", "events", "node_modules"])
      if (existsSync(name)) symlinkSync(resolve(name), join(folder, name));
    execFileSync(
      process.execPath,
      [TSC, "-p", "tsconfig.build.json", "--noCheck", "--incremental", "false", "--tsBuildInfoFile", "null"],
      { cwd: folder },
    );
    alone = readFileSync(ONE, "utf8");
    execFileSync(process.execPath, ["scripts/bundle.mjs"], { cwd: folder });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("imports no package that goes into its files, and keeps their licences", () => {
    const importing = files().filter((name) => {
      const text = readFileSync(join(folder, "dist", name), "utf8");
      return PACKAGES.some((each) => text.includes(`"${each}"`) || text.includes(`\`${each}\``));
    });
    expect(importing).toEqual([]);
    const licences = readFileSync(join(folder, "dist/vendor/LICENCES.txt"), "utf8");
    for (const name of [...PACKAGES, "d3-shape"]) expect(licences).toContain(`\n${name} `.trimStart());
    expect(licences).toContain("Permission");
  });

  it("gives the same bytes as the source", async () => {
    const ours = join(folder, "ours");
    const { out } = await parallax(`${QUESTION} ${ours}`);
    const theirs = join(folder, "theirs");
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(folder, "dist/cli/parallax.js"), ...`${QUESTION} ${theirs}`.split(" ")],
      {
        encoding: "utf8",
        env: { ...process.env, PARALLAX_HOME: join(folder, "none"), NODE_V8_COVERAGE: "" },
      },
    );
    expect(status).toBe(0);
    expect(stdout).toBe(out);
    const written = readdirSync(ours).sort();
    expect(readdirSync(theirs).sort()).toEqual(written);
    for (const name of written)
      expect(readFileSync(join(theirs, name), "utf8")).toBe(readFileSync(join(ours, name), "utf8"));
  });

  it("reads and scans the trade of the world in threads as the source does in one", () =>
    inFolder(async (place) => {
      const paths = put(place, baciFiles(flowsOf([2021, 2022], 0.6, 0.1)));
      const question = {
        before: ["2021"],
        after: ["2022"],
        hubs: ["RUS"],
        said: "publisher",
        top: 9,
      } as const;
      const provenance = { published: null, read: "2026-11-23" };
      const cut = { part: 900, range: 8000 };
      const home = join(place, "home");
      const edition = await read(baci, paths, home, cut);
      const ours = await scanBulk(edition, question, { env: { PARALLAX_HOME: home } });
      const there = join(place, "there");
      const options = { home: there, pid: process.pid, provenance, many: 2, ...cut };
      const script = `
        import { readBulk } from ${JSON.stringify(join(folder, "dist/sources/bulk/read.js"))};
        import { baci } from ${JSON.stringify(join(folder, "dist/sources/bulk/sources.js"))};
        import { scanBulk } from ${JSON.stringify(join(folder, "dist/rerouting/bulk/scan.js"))};
        const edition = await readBulk(baci, ${JSON.stringify(paths)}, ${JSON.stringify(options)});
        const scan = await scanBulk(edition, ${JSON.stringify(question)}, { env: { PARALLAX_HOME: edition.folder } }, { threads: 2 });
        console.log(JSON.stringify([edition.files, scan]));`;
      const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        encoding: "utf8",
        env: { ...process.env, NODE_V8_COVERAGE: "" },
      });
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify([edition.files, ours])));
    }));

  it("is left alone where it is bundled already", () => {
    const before = files().map((name) => readFileSync(join(folder, "dist", name), "utf8"));
    execFileSync(process.execPath, ["scripts/bundle.mjs"], { cwd: folder });
    expect(files().map((name) => readFileSync(join(folder, "dist", name), "utf8"))).toEqual(before);
  });

  it("keeps the ways between its files where one of them alone was compiled anew", () => {
    writeFileSync(ONE, alone);
    execFileSync(process.execPath, ["scripts/bundle.mjs"], { cwd: folder });
    const imported = [...readFileSync(ONE, "utf8").matchAll(/["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(
      ([, name]) => String(name),
    );
    expect(imported).toContain("./labels.js");
    for (const name of imported) expect(existsSync(join(folder, "dist/charts", name)), name).toBe(true);
  });
});
