import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { randomLcg } from "d3-random";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { number } from "../../src/ledger/duckdb.js";
import { listEditions, sha256 } from "../../src/ledger/edition.js";
import { Ledger } from "../../src/ledger/ledger.js";

const KILLS = 100;
let home = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parallax-kill-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function killedWriter(round: number, after: number): Promise<void> {
  const child = spawn(process.execPath, ["test/ledger/writer.mjs", home, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  await once(child.stdout, "data");
  await wait(after);
  child.kill("SIGKILL");
  await gone;
}

/** How long this machine takes to write three editions, in milliseconds: kills fall within that time. */
async function threeEditions(): Promise<number> {
  const child = spawn(process.execPath, ["test/ledger/writer.mjs", home, "999"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  await once(child.stdout, "data");
  const start = performance.now();
  while ((await listEditions([home])).length < 3) await wait(5);
  child.kill("SIGKILL");
  await gone;
  return performance.now() - start;
}

describe("a writer killed at any moment", () => {
  it(`leaves every edition whole, ${KILLS} times`, { timeout: 300_000 }, async () => {
    const random = randomLcg(20_22);
    const window = await threeEditions();
    let most = 0;
    let drafts = 0;
    for (let round = 0; round < KILLS; round += 2) {
      await Promise.all([killedWriter(round, random() * window), killedWriter(round + 1, random() * window)]);
      drafts += (await readdir(join(home, "invented")).catch(() => [])).filter((name) =>
        name.startsWith("."),
      ).length;
      const editions = await listEditions([home]);
      expect(editions.length).toBeGreaterThanOrEqual(most);
      most = editions.length;
      for (const { folder, files, rows } of editions.slice(0, 20)) {
        expect(rows).toBe(500);
        for (const { name, sha256: stated } of files)
          expect(sha256(await readFile(join(folder, name)))).toBe(stated);
      }
      if (editions.length === 0) continue;
      const ledger = await Ledger.open([home]);
      const [count] = await ledger.rows("SELECT count(*) AS rows FROM trait ORDER BY 1", { rows: number });
      expect(count?.rows).toBe(500);
      ledger.close();
    }
    // Both must have happened, or the test has killed nothing that mattered.
    expect(most).toBeGreaterThan(10);
    expect(drafts).toBeGreaterThan(10);
  });
});
