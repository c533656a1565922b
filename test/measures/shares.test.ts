import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/measures/measure.js";
import { measure as concentration } from "../../src/measures/trade/concentration_exports.js";
import { measure as hubExports } from "../../src/measures/trade/hub_exports.js";
import { measure as shareOfExports } from "../../src/measures/trade/hub_share_exports.js";
import { measure as shareOfTurnover } from "../../src/measures/trade/hub_share_turnover.js";
import { measure as intensity } from "../../src/measures/trade/intensity.js";
import { measure as shareOfChina } from "../../src/measures/trade/share_china.js";
import { measure as shareOfEu } from "../../src/measures/trade/share_eu27.js";
import { measure as turnover } from "../../src/measures/trade/turnover.js";
import { countryCodes } from "../../src/question/countries.js";
import { flow, invented, readings, trait } from "./invented.js";

/** Exports and imports of KGZ in one year: with Russia, China, the United Kingdom, and with all. */
function year(
  period: string,
  exports: { rus: number; chn: number; gbr?: number; all: number },
  imports: { rus: number; chn: number; all: number },
) {
  return [
    flow("KGZ", "KGZ>RUS", period, exports.rus),
    flow("KGZ", "KGZ>CHN", period, exports.chn),
    ...(exports.gbr === undefined ? [] : [flow("KGZ", "KGZ>GBR", period, exports.gbr)]),
    flow("KGZ", "KGZ>_WORLD", period, exports.all),
    flow("KGZ", "KGZ>_CIS", period, exports.rus),
    flow("KGZ", "RUS>KGZ", period, imports.rus),
    flow("KGZ", "CHN>KGZ", period, imports.chn),
    flow("KGZ", "_WORLD>KGZ", period, imports.all),
  ];
}

const two = [
  ...year("2020", { rus: 20, chn: 20, gbr: 60, all: 100 }, { rus: 40, chn: 40, all: 100 }),
  ...year("2021", { rus: 22, chn: 18, gbr: 10, all: 50 }, { rus: 50, chn: 100, all: 200 }),
];
const one = async (
  measure: Measure,
  flows: Parameters<typeof invented>[0],
  years: [number, number] = [2020, 2021],
) =>
  invented(flows, async (ledger) =>
    (await readings(ledger, measure, "RUS", ["KGZ"], years)).of(`KGZ ${years[1]} KGZ`),
  );

describe("the hub's share", () => {
  it("has the partner's own total as its denominator, in one source", async () => {
    const reading = await one(shareOfExports, { flow: two });
    expect(reading.value).toBeCloseTo(22 / 50, 12);
    expect((await one(shareOfTurnover, { flow: two })).value).toBeCloseTo(72 / 250, 12);
  });

  it("notes the countries whose swing moves it, with the share without each in both years", async () => {
    const reading = await one(shareOfExports, { flow: two });
    // China's fall from 20 to 18 moves the share by 22/50 - 22/52, which is more than a point.
    expect(reading.notes.filter((note) => note.startsWith("without:"))).toEqual([
      `without:CHN:${22 / 32}:${20 / 80}`,
      `without:GBR:${22 / 40}:${20 / 40}`,
    ]);
  });

  it("notes no country that was not listed in one of the two years", async () => {
    const listed = two.filter(({ importer, period }) => importer !== "GBR" || period === "2021");
    const reading = await one(shareOfExports, { flow: listed });
    // What stood behind no country fell instead, from 60 to nothing.
    expect(reading.notes).toContain(`without:_REST:${22 / 50}:${20 / 40}`);
    expect(reading.notes.join(" ")).not.toContain("GBR");
  });

  it("notes nothing where nobody swings", async () => {
    const calm = [
      ...year("2020", { rus: 20, chn: 20, gbr: 60, all: 100 }, { rus: 40, chn: 40, all: 100 }),
      ...year("2021", { rus: 22, chn: 21, gbr: 61, all: 104 }, { rus: 50, chn: 40, all: 100 }),
    ];
    const reading = await one(shareOfExports, { flow: calm });
    expect(reading.notes.filter((note) => note.startsWith("without:"))).toEqual([]);
  });

  it("takes hub and total from one source, though another source has the hub too", async () => {
    const other = [flow("KGZ", "KGZ>RUS", "2020", 90, "EUR"), flow("KGZ", "KGZ>RUS", "2021", 99, "EUR")];
    const reading = await one(shareOfExports, { "office:flow": two, "user:flow": other });
    expect(reading.value).toBeCloseTo(22 / 50, 12);
    expect(new Set(reading.parts.map(({ unit }) => unit))).toEqual(new Set(["USD"]));
  });

  it("adds the rows where no total is published, and says so", async () => {
    const rows = two.filter(({ importer }) => importer !== "_WORLD");
    const small = countryCodes()
      .filter((code) => !["KGZ", "RUS", "CHN", "GBR"].includes(code))
      .slice(0, 47)
      .map((code) => flow("KGZ", `KGZ>${code}`, "2021", 1));
    const reading = await one(shareOfExports, { flow: [...rows, ...small] });
    expect(reading.value).toBeCloseTo(22 / (50 + 47), 12);
    expect(reading.notes).toContain("exports/total-summed");
  });

  it("has no denominator where the rows are a selection of countries", async () => {
    const rows = two.filter(({ importer }) => importer !== "_WORLD");
    const coverage = await invented(
      { flow: rows },
      async (ledger) => (await readings(ledger, shareOfExports, "RUS", ["KGZ"], [2020, 2021])).coverage,
    );
    expect(coverage).toMatchObject([{ state: "incomplete", why: "no-total" }]);
  });
});

describe("concentration", () => {
  it("is the sum of squared shares, groups of countries left out, the nameless rest as a range", async () => {
    const rows = [...two, flow("KGZ", "KGZ>_OTHER", "2021", 0)].map((each) =>
      each.importer === "_WORLD" && each.period === "2021" ? { ...each, value: 100 } : each,
    );
    const reading = await one(concentration, { flow: rows });
    const named = 0.22 ** 2 + 0.18 ** 2 + 0.1 ** 2;
    expect(reading.value).toBeCloseTo(named, 12);
    expect(reading.low).toBe(reading.value);
    expect(reading.high).toBeCloseTo(named + 0.5 ** 2, 12);
    expect(reading.parts.find(({ name }) => name === "largest")).toMatchObject({ value: 0.22, text: "RUS" });
    expect(reading.direction).toBe("context");
  });
});

describe("a third party's share", () => {
  it("is net of what never arrived, with what the third party says it sent as the other end", async () => {
    const sent = [flow("CHN", "CHN>KGZ", "2021", 300)];
    const reading = await one(shareOfChina, { "office:flow": two, "china:flow": sent });
    expect(reading.value).toBeCloseTo(118 / 250, 12);
    expect(reading.low).toBe(reading.value);
    expect(reading.high).toBeCloseTo((18 + 300) / (250 - 100 + 300), 12);
  });

  it("has no range, and says so, where the third party is silent or half of its year is missing", async () => {
    const half = Array.from({ length: 6 }, (_, month) => flow("CHN", "CHN>KGZ", `2021-0${month + 1}`, 50));
    for (const flows of [{ flow: two }, { "office:flow": two, "china:flow": half }]) {
      const reading = await one(shareOfChina, flows);
      expect(reading).toMatchObject({ low: null, high: null });
      expect(reading.notes).toContain("third-silent:CHN");
    }
  });

  it("of a group adds its members by the partner's records, and converts what the group says", async () => {
    const rows = [
      ...two,
      flow("KGZ", "KGZ>DEU", "2021", 1),
      flow("KGZ", "DEU>KGZ", "2021", 5),
      flow("KGZ", "FRA>KGZ", "2021", 4),
    ];
    const rate = [trait("WB", "_EMU", "PA.NUS.FCRF", "2021", 0.8, "LCU per USD")];
    const reading = await one(shareOfEu, {
      "office:flow": rows,
      "eurostat:flow": [flow("EU27", "EU27>KGZ", "2021", 16, "EUR")],
      trait: rate,
    });
    expect(reading.value).toBeCloseTo(10 / 250, 12);
    expect(reading.high).toBeCloseTo((1 + 20) / (250 - 9 + 20), 12);
  });
});

describe("intensity", () => {
  const imports = (country: string, value: number) =>
    trait("WB", country, "TM.VAL.MRCH.CD.WT", "2021", value, "USD");

  it("compares the hub's part in the partner's exports with its part in the rest of the world's imports", async () => {
    const reading = await one(intensity, {
      flow: two,
      trait: [imports("RUS", 100), imports("KGZ", 200), imports("CHN", 700), imports("USA", 1200)],
    });
    expect(reading.value).toBeCloseTo(22 / 50 / (100 / 2000), 12);
    expect(reading.parts.find(({ name }) => name === "world_imports")?.notes).toEqual(["countries:4"]);
  });

  it("has no denominator without the hub's imports", async () => {
    const coverage = await invented(
      { flow: two, trait: [imports("KGZ", 200)] },
      async (ledger) => (await readings(ledger, intensity, "RUS", ["KGZ"], [2020, 2021])).coverage,
    );
    expect(coverage).toMatchObject([{ state: "incomplete", why: "no-total" }]);
  });
});

describe("money in a currency asked for", () => {
  const rates = ["2020", "2021"].map((period, index) =>
    trait("WB", "_EMU", "PA.NUS.FCRF", period, index === 0 ? 0.5 : 0.8, "LCU per USD"),
  );

  it("converts each amount at the rate of its own period, and names the rate's figure", async () => {
    await invented({ flow: two, trait: rates }, async (ledger) => {
      const { of } = await readings(ledger, turnover, "RUS", ["KGZ"], [2020, 2021], "EUR");
      const reading = of("KGZ 2021 KGZ");
      expect(reading).toMatchObject({ unit: "EUR", value: 72 * 0.8 });
      expect(reading.series.map(({ value }) => value)).toEqual([60 * 0.5, 72 * 0.8]);
      expect(reading.notes).toContain("converted:USD:EUR");
      expect(reading.evidence.map(({ table }) => table).sort()).toEqual(["flow", "trait"]);
      const again = await readings(ledger, turnover, "RUS", ["KGZ"], [2020, 2021]);
      expect(again.of("KGZ 2021 KGZ")).toMatchObject({ unit: "USD", value: 72 });
    });
  });

  it("without a rate is a hole, and not a sum of what could be converted", async () => {
    await invented({ flow: two, trait: rates.slice(0, 1) }, async (ledger) => {
      for (const measure of [turnover, hubExports]) {
        const { coverage } = await readings(ledger, measure, "RUS", ["KGZ"], [2020, 2021], "EUR");
        expect(coverage.find(({ saidBy }) => saidBy === "KGZ")).toMatchObject({
          state: "incomplete",
          why: "no-rate",
        });
      }
    });
  });
});
