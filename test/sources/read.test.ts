import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listEditions } from "../../src/ledger/edition.js";
import { SOURCES } from "../../src/sources/all.js";
import { type Job, readSource, readSources } from "../../src/sources/read.js";
import type { Source } from "../../src/sources/source.js";
import { sample } from "./samples.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-read-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const provenance = { published: null, read: "2026-11-23" };
const place = (name: string) => ({ home: join(folder, name), pid: process.pid });

/** One of each table of the ledger, and one of several files. */
const chosen = ["country-codes", "national-trade", "un-es11-votes", "vdem", "fbic", "un-roll-calls"].map(
  (id) => {
    const source = SOURCES.find(({ text }) => text.id === id);
    if (source === undefined) throw new Error(`no source ${id}`);
    return source;
  },
);

/** The sample of a source, as a job that its bounds do not refuse. */
async function job({ text, reader }: Source): Promise<Job> {
  const paths = await Promise.all(
    sample(text.id).map(async ({ name, bytes }) => {
      const path = join(await mkdtemp(join(folder, "input-")), name);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const source = { text: { ...text, bounds: { rows: {} } }, reader } as Source;
  return { source, paths, provenance };
}

describe("several editions", () => {
  test("are those that are read one by one, in the order of the jobs", async () => {
    const jobs = await Promise.all(chosen.map(job));
    const together = await readSources(jobs, place("together"));
    expect(together.map(({ source }) => source)).toEqual(chosen.map(({ text }) => text.id));
    for (const [index, { source, paths }] of jobs.entries()) {
      const { folder: _, ...alone } = await readSource(source, paths, { ...place("alone"), provenance });
      expect(together[index]).toMatchObject(alone);
    }
    expect(await readSources([], place("nothing"))).toEqual([]);
  });

  test("end with the first that raises: later jobs do not begin, and nothing half stays", async () => {
    const [first, second, ...more] = await Promise.all(chosen.map(job));
    if (first === undefined || second === undefined) throw new Error("no sources");
    const broken = { ...second, paths: [join(folder, "nowhere.csv")] };
    const { home, pid } = place("broken");
    await expect(readSources([first, broken, ...more], { home, pid })).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
    });
    const written = (await listEditions([home])).map(({ source }) => source);
    expect(written).toContain(first.source.text.id);
    expect(written).not.toContain(second.source.text.id);
    expect(written.length).toBeLessThan(chosen.length - 1);
    expect((await readdir(home, { recursive: true })).filter((name) => name.includes(".tmp-"))).toEqual([]);
  });
});
