import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { Database, number, text } from "../../src/ledger/duckdb.js";
import { Spool } from "../../src/ledger/spool.js";
import type { FlowFigure } from "../../src/ledger/tables.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-spool-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flow = (index: number): FlowFigure => ({
  saidBy: "KGZ",
  exporter: "KGZ",
  importer: "RUS",
  product: String(100000 + index),
  period: "2022",
  value: index,
  unit: "USD",
  basis: "FOB",
  at: { file: "a.csv", line: index + 2 },
});
/** More than one block, the last first. */
const MANY = Array.from({ length: 5000 }, (_, index) => flow(4999 - index));

async function spooled<T>(
  figures: readonly FlowFigure[],
  work: (spool: Spool<"flow">) => Promise<T>,
): Promise<T> {
  const spool = new Spool("flow");
  try {
    await spool.add(figures);
    return await work(spool);
  } finally {
    await spool.close();
  }
}

describe("figures on their way into an edition", () => {
  it("come out in the order of their table, the same bytes each time, and leave nothing behind", async () => {
    const own = join(folder, "tmp");
    mkdirSync(own);
    vi.stubEnv("TMPDIR", own);
    const path = (name: string) => join(folder, `${name}.parquet`);
    for (const name of ["one", "two"])
      await spooled(MANY, async (spool) => {
        expect(spool.rows).toBe(5000);
        await spool.write(path(name));
      });
    expect(readFileSync(path("one")).equals(readFileSync(path("two")))).toBe(true);
    const database = await Database.open();
    const rows = await database.rows(
      `SELECT product, value FROM read_parquet('${path("one")}', file_row_number = true) ORDER BY file_row_number`,
      { product: text, value: number },
    );
    database.close();
    expect(rows.map(({ value }) => value)).toEqual(MANY.map((_, index) => index));
    expect(readdirSync(own)).toEqual([]);
    vi.unstubAllEnvs();
  });

  it("say which is the first that states again what an earlier one stated", async () => {
    expect(await spooled(MANY, (spool) => spool.twice())).toBeUndefined();
    const again = (index: number, line: number) => ({
      ...flow(index),
      value: -1,
      at: { file: "a.csv", line },
    });
    const found = await spooled([...MANY, again(7, 9001), again(3, 9002), again(7, 9003)], (spool) =>
      spool.twice(),
    );
    expect(found).toEqual({
      key: "100007 KGZ KGZ RUS 2022",
      at: { file: "a.csv", line: 9001 },
      before: { file: "a.csv", line: 9 },
    });
  });

  it("say which keys they have not", async () => {
    const key = (product: string) => [product, "KGZ", "KGZ", "RUS", "2022"];
    const keys = ["100001", "200000", "104999", "300000"].map(key);
    expect(await spooled(MANY, (spool) => spool.without(keys))).toEqual([1, 3]);
  });

  it("are refused one by one", async () => {
    await expect(spooled([{ ...flow(1), period: "soon" }], async () => 0)).rejects.toMatchObject({
      code: "FIGURE_INVALID",
      where: { line: 3, column: "period" },
    });
  });
});
