import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../src/dossier/schema.js";
import { CHROMIUM } from "./pages/chromium.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-docs-"));
const bin = join(folder, "bin");

interface Block {
  lang: string;
  file: string | undefined;
  text: string;
}

/** The fenced blocks of a page, in order. */
function blocks(path: string): Block[] {
  return [...readFileSync(path, "utf8").matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, lang = "", file, text = ""]) => ({ lang, file, text }),
  );
}

function commands(path: string): string[] {
  return blocks(path)
    .filter(({ lang }) => lang === "sh")
    .flatMap(({ text }) => text.trim().split("\n"));
}

beforeAll(() => {
  mkdirSync(bin);
  writeFileSync(
    join(bin, "parallax"),
    `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli/parallax.js")}" "$@"\n`,
  );
  chmodSync(join(bin, "parallax"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(line: string, cwd: string, env: Record<string, string> = {}) {
  return spawnSync("sh", ["-c", line], {
    maxBuffer: 16 * 2 ** 20,
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      PARALLAX_HOME: join(folder, "home"),
      NODE_V8_COVERAGE: "",
      ...env,
    },
  });
}

describe("the README", () => {
  const [run = "", test = ""] = blocks("README.md")
    .filter(({ lang }) => lang === "sh")
    .map(({ text }) => text.trim());

  it("has as its first two commands the main job and the tests, each one line that installs first", () => {
    expect(run).toBe(
      "npm ci && npx --no-install parallax dossier --hub RUS --with central-asia --year 2022 --out dossier",
    );
    expect(test).toBe("npm ci && npm test");
    expect(readFileSync(".ci/run", "utf8")).toContain(`\n${test}\n`);
  });

  it("shows a picture that is there, and links only to what is there", () => {
    for (const page of [
      "README.md",
      "CONTRIBUTING.md",
      ...readdirSync("docs")
        .map((name) => join("docs", name))
        .filter((path) => path.endsWith(".md")),
    ]) {
      const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
        ([, target = ""]) => join(dirname(page), target),
      );
      expect(links.filter((path) => !existsSync(path))).toEqual([]);
    }
    expect(statSync("docs/dossier.png").size).toBeLessThan(400_000);
  });
});

describe("every command of README and docs runs", () => {
  const recipes = ["docs/add-a-source.md", "docs/add-a-measure.md"];
  const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter(
    (path) => path.endsWith(".md") && !recipes.includes(path),
  );
  for (const page of pages) {
    for (const { file, text } of blocks(page))
      if (file !== undefined) writeFileSync(join(folder, file), text);
    for (const line of commands(page)) {
      // The tests cannot run themselves; the README's first lines are held to above.
      if (line === "npm ci && npm test") continue;
      const needs = line.includes("--pdf") ? " (needs Chromium)" : "";
      it.skipIf(needs !== "" && !CHROMIUM)(`${page}: ${line}${needs}`, () => {
        const { status, stderr, stdout } = shell(
          line.replace(/^npm ci && /, "").replaceAll("npx --no-install ", ""),
          folder,
        );
        expect(stderr.replace(/^wrote .*\n/gm, "")).toBe("");
        expect(status).toBe(0);
        expect(stdout.length).toBeGreaterThan(20);
      });
    }
  }

  it("and the main job leaves HTML, Markdown and JSON", () => {
    expect(readdirSync(join(folder, "dossier")).sort()).toEqual([
      "dossier.en.html",
      "dossier.en.md",
      "dossier.json",
    ]);
  });
});

describe("whoever follows the recipes", () => {
  const copy = join(folder, "copy");

  it("gets a new source and a new measure, listed and used in a dossier", { timeout: 240_000 }, () => {
    mkdirSync(copy);
    for (const name of execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
      .trim()
      .split("\n")) {
      if (
        /^(src|web|scripts|docs|events|starter|schemas|package\.json|tsconfig)/.test(name) &&
        existsSync(name)
      )
        cpSync(name, join(copy, name), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    for (const page of ["docs/add-a-source.md", "docs/add-a-measure.md"]) {
      for (const { file, text } of blocks(page)) {
        if (file === undefined) continue;
        mkdirSync(dirname(join(copy, file)), { recursive: true });
        writeFileSync(join(copy, file), text);
      }
      for (const line of commands(page)) {
        const { status, stderr, stdout } = shell(line, copy);
        expect(status, `${line}\n${stdout}${stderr}`).toBe(0);
      }
    }
    const json = (line: string) => JSON.parse(shell(`npx --no-install parallax ${line} --json`, copy).stdout);
    const source = json("sources").find(({ id }: { id: string }) => id === "example-visits");
    expect(source.editions).toHaveLength(1);
    expect(source.editions[0].ignored).toEqual([
      { rule: "not counted in this year", rows: 1 },
      { rule: "visits to a place that is no country", rows: 1 },
    ]);
    expect(json("measures").map(({ id }: { id: string }) => id)).toContain("diplomacy.visits");
    const dossier: Dossier = json("dossier --hub RUS --with KGZ --year 2022");
    expect(dossier.verdicts).toContainEqual(
      expect.objectContaining({ partner: "KGZ", facet: "diplomacy", verdict: "closer" }),
    );
    expect(dossier.readings.find(({ id }) => id === "diplomacy.visits:RUS:KGZ:2022@_EXAMPLE")).toMatchObject({
      value: 9,
      unit: "count",
    });
    expect(dossier.unmeasured).not.toContain("diplomacy");
    expect(dossier.sources.map(({ publisher }) => publisher.name)).toContain("Example Institute");
    expect(readFileSync(join(copy, "docs/sources.md"), "utf8")).toContain(
      "Official visits between two countries",
    );
    expect(readFileSync(join(copy, "docs/measures.md"), "utf8")).toContain("Official visits from the hub");
  });
});
