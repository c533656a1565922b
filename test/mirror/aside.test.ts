import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { starterHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import type { FlowFigure } from "../../src/ledger/tables.js";
import { MEASURES } from "../../src/measures/all.js";
import { setAside } from "../../src/mirror/aside.js";
import { flowsHeld } from "../../src/mirror/cells.js";
import { type Judged, judgeFlow } from "../../src/mirror/gate.js";
import { whyText } from "../../src/pages/view.js";
import { countryCodes } from "../../src/question/countries.js";
import { parseQuestion } from "../../src/question/question.js";
import { parallax } from "../effects.js";
import { flow, invented, readings } from "../measures/invented.js";

const YEARS = Array.from({ length: 7 }, (_, index) => String(2010 + index));

/** Trade of KGZ with RUS from 2010 to 2016, as both say it: in 2016 what KGZ says it sent is a thousand times too large. */
const TRADE: FlowFigure[] = YEARS.flatMap((period, index) => [
  flow("KGZ", "KGZ>RUS", period, (200 + index) * 1e6 * (period === "2016" ? 1000 : 1)),
  flow("RUS", "KGZ>RUS", period, (190 + index) * 1e6),
  flow("KGZ", "RUS>KGZ", period, (300 + index) * 1e6),
  flow("RUS", "RUS>KGZ", period, (310 + index) * 1e6),
]);
const ALL = YEARS.map((period) => flow("KGZ", "KGZ>_WORLD", period, 900e6));
/** No total, but rows for sixty countries, which are added to one. */
const ROWS = YEARS.flatMap((period) =>
  countryCodes()
    .filter((code) => code !== "KGZ" && code !== "RUS")
    .slice(0, 60)
    .map((code) => flow("KGZ", `KGZ>${code}`, period, 1e6)),
);

type Sources = Parameters<typeof invented>[0];
const measure = (id: string) => {
  const found = MEASURES.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const measured = (id: string, sources: Sources, hub = "RUS", partner = "KGZ") =>
  invented(sources, (ledger) => readings(ledger, measure(id), hub, [partner], [2010, 2016]));

describe("a total that was set aside", () => {
  it("leaves a hole with both values, and the other side and the other years stand", async () => {
    const { all, coverage } = await measured("trade.turnover", { flow: TRADE });
    expect(all.filter(({ period }) => period >= "2015").map(({ saidBy, value }) => [saidBy, value])).toEqual([
      ["KGZ", 510e6],
      ["RUS", 510e6],
      ["RUS", 512e6],
    ]);
    expect(coverage.filter(({ why }) => why === "set-aside")).toMatchObject([
      {
        saidBy: "KGZ",
        period: "2016",
        state: "incomplete",
        detail: {
          who: "KGZ",
          usd: "206000000000",
          other: "RUS",
          year: "2016",
          otherUsd: "196000000",
          figures: expect.stringMatching(/^0{15}1#\d+$/),
        },
      },
    ]);
  });

  it("is told to the reader with both values", async () => {
    const { coverage } = await measured("trade.turnover", { flow: TRADE });
    const hole = coverage.find(({ why }) => why === "set-aside");
    expect(hole && whyText(hole, "en")).toMatch(
      /Kyrgyzstan says USD 206,000 m, against USD 196\.0 m by Russia in 2016$/,
    );
  });

  it.each([
    ["trade.hub_exports", TRADE, "KGZ", "RUS"],
    ["trade.not_recorded", TRADE, "KGZ", "RUS"],
    ["trade.hub_share_exports", [...TRADE, ...ALL], "RUS", "KGZ"],
    ["trade.concentration_exports", [...TRADE, ...ALL], "RUS", "KGZ"],
    ["trade.hub_share_exports", [...TRADE, ...ROWS], "RUS", "KGZ"],
    ["trade.concentration_exports", [...TRADE, ...ROWS], "RUS", "KGZ"],
  ])("enters no %s", async (id, figures, hub, partner) => {
    const { coverage } = await measured(id, { flow: figures }, hub, partner);
    const why = (period: string) => coverage.filter((each) => each.period === period).map((each) => each.why);
    expect(why("2016")).toContain("set-aside");
    expect(why("2015")).not.toContain("set-aside");
  });

  it("gives way to another source that states the same total and is believed", async () => {
    const again = YEARS.map((period, index) => flow("KGZ", "KGZ>RUS", period, (201 + index) * 1e6));
    const { of } = await measured(
      "trade.hub_exports",
      { "office:flow": TRADE, "yearbook:flow": again },
      "KGZ",
      "RUS",
    );
    expect(of("RUS 2016 KGZ").value).toBe(207e6);
  });

  it("of a group is judged as one side: what the partner says of its members, added", async () => {
    const figures = YEARS.flatMap((period, index) => [
      flow("EU27", "EU27>KGZ", period, (400 + index) * 1e6),
      flow("KGZ", "DEU>KGZ", period, (200 + index) * 1e6),
      flow("KGZ", "FRA>KGZ", period, (200 + index) * 1e6 * (period === "2016" ? 20 : 1)),
    ]);
    const aside = await invented({ flow: figures }, async (ledger) => {
      const { hub, partners, period } = parseQuestion({ hub: "EU27", with: "KGZ", period: "2016" });
      await ledger.ask({ hub, partners, periods: [period] });
      return setAside(ledger);
    });
    expect(aside).toMatchObject([
      {
        exporter: "EU27",
        importer: "KGZ",
        saidBy: "KGZ",
        year: 2016,
        why: "conflict",
        cell: { usd: 4326e6 },
        other: { saidBy: "EU27" },
      },
    ]);
    expect(aside[0]?.figures).toHaveLength(2);
    const { coverage } = await measured("trade.not_recorded", { flow: figures }, "EU27", "KGZ");
    expect(coverage.at(-1)).toMatchObject({ saidBy: "EU27+KGZ", why: "set-aside" });
  });

  it("of a group without an office is that of its member", async () => {
    const aside = await invented({ flow: TRADE }, async (ledger) => {
      const { hub, partners, period } = parseQuestion({ hub: "RUS", with: "KGZ", period: "2016" });
      await ledger.ask({ hub: { code: "PAIR", members: ["BLR", hub.code] }, partners, periods: [period] });
      return setAside(ledger);
    });
    expect(aside.map(({ exporter, importer }) => `${exporter}>${importer}`)).toEqual(["KGZ>RUS"]);
  });

  it("is known by the third party's basis, where a third party says it", async () => {
    const said = TRADE.map((each) => (each.saidBy === "KGZ" ? { ...each, saidBy: "IMF" } : each));
    const aside = await invented({ flow: said }, async (ledger) => {
      const { hub, partners, period } = parseQuestion({ hub: "RUS", with: "KGZ", period: "2016" });
      await ledger.ask({ hub, partners, periods: [period] });
      return setAside(ledger);
    });
    expect(aside).toMatchObject([{ saidBy: "IMF", side: "exporter", other: { saidBy: "RUS" } }]);
  });

  it("of twelve months is set aside month by month", async () => {
    const months = TRADE.flatMap((each) =>
      each.saidBy === "KGZ"
        ? Array.from({ length: 12 }, (_, month) => ({
            ...each,
            period: `${each.period}-${String(month + 1).padStart(2, "0")}`,
            value: each.value / 12,
          }))
        : [each],
    );
    const aside = await invented({ flow: months }, async (ledger) => {
      const { hub, partners, period } = parseQuestion({ hub: "RUS", with: "KGZ", period: "2016-Q1" });
      await ledger.ask({ hub, partners, periods: [period] });
      return setAside(ledger);
    });
    expect(aside.map(({ figures }) => figures.length)).toEqual([12]);
  });
});

describe("in the starter edition", () => {
  let judged: Judged[] = [];
  beforeAll(async () => {
    const ledger = await Ledger.open([starterHome()]);
    judged = (await flowsHeld(ledger)).flows.flatMap(judgeFlow);
    ledger.close();
  });
  const of = (exporter: string, importer: string, year: number, saidBy: string) =>
    judged.filter(
      (each) =>
        each.exporter === exporter &&
        each.importer === importer &&
        each.year === year &&
        each.saidBy === saidBy,
    );

  it("the surge of the EU's exports to Kyrgyzstan is kept, as both sides say it", () => {
    for (const speaker of ["EU27", "KGZ"])
      for (const year of [2022, 2023]) {
        const cells = of("EU27", "KGZ", year, speaker);
        expect(cells.length).toBeGreaterThan(0);
        for (const { verdict } of cells) expect(verdict).toBe("kept");
      }
  });

  it("what Kyrgyzstan alone says of China is not judged", () => {
    expect(of("CHN", "KGZ", 2022, "KGZ")).toMatchObject([{ verdict: "not-judged", why: "one-side" }]);
  });
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-aside-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const data = "../shared/data";
describe.skipIf(!existsSync(data))("with the IMF's estimates for Russia (needs ../shared/data)", () => {
  it("sets aside Russia and Uzbekistan in 2023 and 2024, in both directions, and nothing else of Russia's", async () => {
    const own = join(folder, "imf");
    const read = await parallax(
      ["read", "imf-imts-russia", join(data, "imf/imts_russia_2016-2024.csv"), "--as-of", "2026-01-01"],
      { home: own },
    );
    expect(read.code).toBe(0);
    const ledger = await Ledger.open([own, starterHome()]);
    const { hub, partners, period } = parseQuestion({ hub: "RUS", with: "central-asia", period: "2024" });
    await ledger.ask({ hub, partners, periods: [period] });
    const aside = await setAside(ledger);
    ledger.close();
    expect(
      aside.map(({ exporter, importer, year, saidBy, why, cell, other, figures }) => [
        `${exporter}>${importer} ${year} ${saidBy} ${why}`,
        Math.round(cell.usd / 1e6),
        `${other?.saidBy} ${other?.year}`,
        Math.round((other?.usd ?? 0) / 1e6),
        figures.length,
      ]),
    ).toEqual([
      ["RUS>UZB 2023 IMF conflict", 22836, "UZB 2023", 6661, 1],
      ["RUS>UZB 2024 IMF continues", 28466, "UZB 2023", 6661, 1],
      ["UZB>RUS 2023 IMF conflict", 7841, "UZB 2023", 3496, 1],
      ["UZB>RUS 2024 IMF continues", 8847, "UZB 2023", 3496, 1],
    ]);
    const gate = await parallax("validate --gate", { home: own });
    expect(gate.code).toBe(0);
    expect(gate.out.replace(/\s+/g, " ")).toContain("22,836.0");
  });
});
