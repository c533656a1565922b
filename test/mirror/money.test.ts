import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Ledger } from "../../src/ledger/ledger.js";
import { writeEdition } from "../../src/ledger/write.js";
import { measureSeries } from "../../src/measures/reading.js";
import { measure } from "../../src/measures/trade/hub_exports.js";
import { parsePeriod } from "../../src/question/period.js";

let home = "";
let ledger: Ledger;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parallax-money-"));
  const about = (id: string, source: string) => ({
    id: id.padStart(16, "0"),
    source,
    title: "Invented",
    publisher: { name: "Nobody", url: "https://example.org", country: "KGZ" },
    terms: { licence: "CC0", url: "https://example.org", republish: "yes" as const },
    published: null,
    asOf: "2026-01-01",
    read: "2026-01-01",
    reader: 1,
    scope: {},
    inputs: [],
    ignored: [],
    warnings: [],
  });
  const at = { file: "invented.csv", line: 1 };
  const rate = { about: "_EMU", at };
  await writeEdition(
    home,
    { ...about("1", "rates"), table: "trait" },
    [
      { ...rate, saidBy: "WB", of: "PA.NUS.FCRF", period: "2022", value: 0.5, unit: "LCU per USD" },
      { ...rate, saidBy: "FRB", of: "EXUSEU", period: "2022-02", value: 4, unit: "USD per EUR" },
    ],
    process.pid,
  );
  await writeEdition(
    home,
    { ...about("2", "trade"), table: "flow" },
    ["2022-01", "2022-02", "2023-01"].map((period) => ({
      saidBy: "DEU",
      exporter: "DEU",
      importer: "KAZ",
      product: "TOTAL",
      period,
      value: 10,
      unit: "EUR",
      basis: "FOB",
      at,
    })),
    process.pid,
  );
  ledger = await Ledger.open([home]);
});
afterAll(async () => {
  ledger.close();
  await rm(home, { recursive: true, force: true });
});

it.each([
  ["2022-01", 20, ["converted:EUR:USD", "yearly-rate"]],
  ["2022-02", 40, ["converted:EUR:USD"]],
  ["2022-01..2022-02", 60, ["converted:EUR:USD", "yearly-rate"]],
  ["2023-01", null, ["converted:EUR:USD"]],
])(
  "trade of %s is converted month by month, and says where a month had only its year's rate",
  async (period, value, notes) => {
    const { series } = await measureSeries(
      ledger,
      measure,
      { code: "DEU", members: ["DEU"] },
      ["KAZ"],
      [parsePeriod(period)],
      "USD",
    );
    expect(series).toHaveLength(1);
    const [part] = series[0]?.cells.get(period)?.parts ?? [];
    expect(part).toMatchObject({ value, unit: "USD", notes });
  },
);
