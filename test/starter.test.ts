import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listEditions, sha256 } from "../src/ledger/edition.js";
import { SOURCES } from "../src/sources/all.js";
import { readSource } from "../src/sources/read.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-starter-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below a folder with its hash, but for the recipe. */
function hashes(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name !== "recipe.yaml" && statSync(join(root, name)).isFile())
    .sort();
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(root, name)))]));
}

describe("the starter edition", () => {
  it("names publisher, edition and terms of each table, and holds nothing whose terms forbid it", async () => {
    const editions = await listEditions(["starter"]);
    expect(editions.length).toBeGreaterThanOrEqual(8);
    for (const { source, publisher, terms, read } of editions) {
      expect(publisher.name.length, source).toBeGreaterThan(2);
      expect(terms.licence.length, source).toBeGreaterThan(2);
      expect(terms.republish, source).not.toBe("no");
      expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(
      SOURCES.filter(
        ({ text }) => text.terms.republish !== "no" && !editions.some(({ source }) => source === text.id),
      ).map(({ text }) => text.id),
    ).toEqual([]);
  });

  it("stays small", () => {
    const bytes = Object.keys(hashes("starter")).reduce(
      (sum, name) => sum + statSync(join("starter", name)).size,
      0,
    );
    expect(bytes).toBeLessThan(8.1e6);
  });

  it.each([
    ["events", null, readdirSync("events").map((name) => join("events", name))],
    ["routes", null, readdirSync("routes").map((name) => join("routes", name))],
    ["cldr-languages", "48", ["node_modules/cldr-core/supplemental/territoryInfo.json"]],
  ])(
    "holds %s as the files here give it; `npm run starter -- --here` compiles them again",
    async (id, published, files) => {
      const source = SOURCES.find(({ text }) => text.id === id);
      if (source === undefined) throw new Error(`no source ${id}`);
      const { read } = parse(readFileSync("starter/recipe.yaml", "utf8"));
      const home = join(folder, id);
      await readSource(source, files.sort(), { home, provenance: { published, read }, pid: process.pid });
      expect(hashes(join(home, id))).toEqual(hashes(`starter/${id}`));
    },
  );

  it("comes with the notice of Unicode, whose licence asks for it", () => {
    const notice = readFileSync("starter/UNICODE-LICENSE", "utf8");
    expect(notice).toBe(readFileSync("node_modules/cldr-core/LICENSE", "utf8"));
    expect(notice).toContain("this copyright and permission notice");
  });

  it.skipIf(!existsSync("../shared/data"))(
    "compiled again from the publishers' files is the same bytes (needs ../shared/data)",
    { timeout: 120_000 },
    () => {
      const whole = join(folder, "whole");
      execFileSync(process.execPath, ["scripts/starter.mjs", whole], { stdio: "ignore" });
      expect(hashes(whole)).toEqual(hashes("starter"));
    },
  );
});
