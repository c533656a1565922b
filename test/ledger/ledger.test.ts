import { cp, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maybe, number, text, texts } from "../../src/ledger/duckdb.js";
import { type Edition, listEditions } from "../../src/ledger/edition.js";
import { userHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import type { FlowFigure, TraitFigure } from "../../src/ledger/tables.js";
import { writeEdition } from "../../src/ledger/write.js";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parallax-ledger-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

function about(id: string, source: string, asOf: string): Omit<Edition, "rows" | "files" | "table"> {
  return {
    id: id.padStart(16, "0"),
    source,
    title: "Invented",
    publisher: { name: "Nobody", url: "https://example.org", country: "KGZ" },
    terms: { licence: "CC0", url: "https://example.org", republish: "yes" },
    published: null,
    asOf,
    read: asOf,
    reader: 1,
    scope: {},
    inputs: [],
    ignored: [],
    warnings: [],
  };
}

const trait = (of: string, country: string, period: string, value: number, line = 1): TraitFigure => ({
  saidBy: "WB",
  about: country,
  of,
  period,
  value,
  unit: "USD",
  at: { file: "a.csv", line },
});
const flow = (period: string, value: number, unit: "USD" | "EUR"): FlowFigure => ({
  saidBy: "KGZ",
  exporter: "KGZ",
  importer: "RUS",
  product: "TOTAL",
  period,
  value,
  unit,
  basis: "FOB",
  flags: ["published-zero"],
  at: { file: "b.csv", line: 7, origin: "office.xlsx" },
});

describe("the ledger", () => {
  it("gives the newest edition of each source, keeps the others, and never changes one", async () => {
    const old = await writeEdition(
      home,
      { ...about("1", "traits", "2025-01-01"), table: "trait" },
      [trait("X", "KGZ", "2022", 1)],
      process.pid,
    );
    const now = await writeEdition(
      home,
      { ...about("2", "traits", "2026-01-01"), table: "trait" },
      [trait("X", "KGZ", "2022", 2), trait("X", "KAZ", "2022-03", 3)],
      process.pid,
    );
    const again = await writeEdition(
      home,
      { ...about("2", "traits", "2026-01-01"), table: "trait" },
      [trait("X", "KGZ", "2022", 99)],
      process.pid,
    );
    expect(again).toEqual(now);
    const ledger = await Ledger.open([home]);
    const values = (view: string) =>
      ledger.rows(`SELECT value FROM ${view} ORDER BY value`, { value: number });
    expect(await values("trait")).toEqual([{ value: 2 }, { value: 3 }]);
    expect(await values("trait_all")).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
    expect(ledger.newest("traits")?.id).toBe(now.id);
    expect(ledger.edition(old.id)?.rows).toBe(1);
    const months = await ledger.rows("SELECT period, first, last FROM trait ORDER BY period", {
      period: text,
      first: number,
      last: number,
    });
    expect(months).toEqual([
      { period: "2022", first: 2022 * 12, last: 2022 * 12 + 11 },
      { period: "2022-03", first: 2022 * 12 + 2, last: 2022 * 12 + 2 },
    ]);
    ledger.close();
  });

  it("tells of a figure who said it, where and in what unit, by its id", async () => {
    await writeEdition(
      home,
      { ...about("3", "flows", "2026-01-01"), table: "flow" },
      [flow("2021", 10, "USD"), flow("2022", 20, "EUR")],
      process.pid,
    );
    const ledger = await Ledger.open([home]);
    const [figure] = await ledger.figures([`${"3".padStart(16, "0")}#1`]);
    expect(figure).toEqual({
      id: "0000000000000003#1",
      edition: "0000000000000003",
      at: { file: "b.csv", line: 7, origin: "office.xlsx" },
      table: "flow",
      saidBy: "KGZ",
      about: "KGZ>RUS",
      of: "TOTAL",
      period: "2022",
      value: 20,
      unit: "EUR",
      basis: "FOB",
      flags: ["published-zero"],
    });
    for (const id of ["0000000000000003#99", "0000000000000009#1", "x#1", "nothing"])
      await expect(ledger.figures([id])).rejects.toMatchObject({ code: "FIGURE_UNKNOWN", exit: 2 });
    ledger.close();
  });

  it("converts money at the rate of its own period and never without one", async () => {
    await writeEdition(
      home,
      { ...about("4", "rates", "2026-01-01"), table: "trait" },
      [{ ...trait("PA.NUS.FCRF", "_EMU", "2022", 0.5), unit: "LCU per USD" }],
      process.pid,
    );
    const ledger = await Ledger.open([home]);
    const rows = await ledger.rows("SELECT period, usd, eur, rate_figure FROM flow_money ORDER BY period", {
      period: text,
      usd: maybe(number),
      eur: maybe(number),
      rate_figure: maybe(text),
    });
    expect(rows).toEqual([
      { period: "2021", usd: 10, eur: null, rate_figure: null },
      { period: "2022", usd: 40, eur: 20, rate_figure: "0000000000000004#0" },
    ]);
    ledger.close();
  });

  it("converts a month at its own rate, and at its year's with a note where it has none", async () => {
    const monthly = await mkdtemp(join(tmpdir(), "parallax-monthly-"));
    await writeEdition(
      monthly,
      { ...about("6", "rates", "2026-01-01"), table: "trait" },
      [
        { ...trait("PA.NUS.FCRF", "_EMU", "2022", 0.5), unit: "LCU per USD" },
        { ...trait("EXUSEU", "_EMU", "2022-03", 4), saidBy: "FRB", unit: "USD per EUR" },
      ],
      process.pid,
    );
    await writeEdition(
      monthly,
      { ...about("7", "flows", "2026-01-01"), table: "flow" },
      ["2022", "2022-03", "2022-04", "2023-01"].map((period) => flow(period, 100, "USD")),
      process.pid,
    );
    const ledger = await Ledger.open([monthly]);
    const rows = await ledger.rows(
      "SELECT period, eur, rate_figure AS rate, rate_note AS note FROM flow_money ORDER BY period",
      { period: text, eur: maybe(number), rate: maybe(text), note: maybe(text) },
    );
    expect(rows).toEqual([
      { period: "2022", eur: 50, rate: "0000000000000006#1", note: "" },
      { period: "2022-03", eur: 25, rate: "0000000000000006#0", note: "" },
      { period: "2022-04", eur: 50, rate: "0000000000000006#1", note: "yearly-rate" },
      { period: "2023-01", eur: null, rate: null, note: null },
    ]);
    ledger.close();
    await rm(monthly, { recursive: true });
  });

  it("does not see what is still being written, and sweeps up after writers that are gone", async () => {
    await cp(
      join(home, "traits", "1".padStart(16, "0")),
      join(home, "traits", ".0000000000000008.tmp-999999999"),
      { recursive: true },
    );
    expect((await listEditions([home])).filter(({ source }) => source === "traits")).toHaveLength(2);
    await writeEdition(
      home,
      { ...about("5", "traits", "2024-01-01"), table: "trait" },
      [trait("X", "KGZ", "2022", 1)],
      process.pid,
    );
    expect((await readdir(join(home, "traits"))).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("refuses a figure that its table cannot hold, and then writes nothing", async () => {
    const bad = [
      { ...trait("X", "KGZ", "2022", Number.NaN) },
      { ...trait("X", "Kyrgyzstan", "2022", 1) },
      { ...trait("X", "KGZ", "22", 1) },
    ];
    for (const figure of bad)
      await expect(
        writeEdition(home, { ...about("6", "bad", "2026-01-01"), table: "trait" }, [figure], process.pid),
      ).rejects.toMatchObject({ code: "FIGURE_INVALID", where: { file: "a.csv", line: 1 } });
    expect((await listEditions([home])).some(({ source }) => source === "bad")).toBe(false);
  });

  it("checks what a query gives against what it was said to give, and an error of SQL carries the SQL", async () => {
    const ledger = await Ledger.open([home]);
    await expect(ledger.rows("SELECT 1 AS a ORDER BY 1", { a: text })).rejects.toMatchObject({
      code: "LEDGER_TYPE",
    });
    await expect(ledger.rows("SELECT 1 AS a ORDER BY 1", { b: number })).rejects.toMatchObject({
      code: "LEDGER_COLUMN",
    });
    await expect(
      ledger.rows("SELECT ['x', 'y'] AS a, 5::BIGINT AS b ORDER BY 1", { a: texts, b: number }),
    ).resolves.toEqual([{ a: ["x", "y"], b: 5 }]);
    await expect(ledger.rows("SELECT nothing FROM nowhere", { a: text })).rejects.toMatchObject({
      code: "LEDGER_SQL",
      found: "SELECT nothing FROM nowhere",
    });
    ledger.close();
  });

  it("names a damaged edition, and what to do", async () => {
    const spoil = await mkdtemp(join(tmpdir(), "parallax-spoilt-"));
    await cp(home, spoil, { recursive: true });
    const folder = join(spoil, "flows", "3".padStart(16, "0"));
    await truncate(join(folder, "flow-00.parquet"), 100);
    await expect(Ledger.open([spoil])).rejects.toMatchObject({
      code: "EDITION_DAMAGED",
      where: { file: join(folder, "flow-00.parquet") },
    });
    for (const content of [
      "{",
      "[]",
      '{"id":1}',
      JSON.stringify({ ...about("3", "flows", "x"), table: "nothing" }),
    ]) {
      await writeFile(join(folder, "edition.json"), content);
      await expect(Ledger.open([spoil])).rejects.toMatchObject({
        code: "EDITION_DAMAGED",
        todo: expect.stringContaining("delete the folder"),
      });
    }
    await rm(spoil, { recursive: true });
    await expect(Ledger.open([spoil])).rejects.toMatchObject({ code: "LEDGER_EMPTY" });
  });

  it("has a home that the user may name", () => {
    expect(userHome({ PARALLAX_HOME: "here" })).toBe("here");
    expect(userHome({})).toMatch(/parallax/);
  });
});
