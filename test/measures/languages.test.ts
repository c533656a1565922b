import { describe, expect, it } from "vitest";
import type { TraitFigure } from "../../src/ledger/tables.js";
import { measure as hubLanguage } from "../../src/measures/culture/hub_language.js";
import { measure as ownLanguage } from "../../src/measures/culture/own_language.js";
import { noteText } from "../../src/pages/view.js";
import { invented, readings, trait } from "./invented.js";

const spoken = (about: string, language: string, percent: number, flag?: string): TraitFigure => ({
  ...trait("CLDR", about, `language.${language}`, "2025", percent, "percent"),
  ...(flag === undefined ? {} : { flags: [flag] }),
});
const people = (about: string, count: number) => trait("CLDR", about, "population", "2025", count, "persons");

const figures = [
  people("RUS", 140),
  spoken("RUS", "ru", 90, "official"),
  spoken("RUS", "tt", 95, "official-regional"),
  people("KAZ", 20),
  spoken("KAZ", "ru", 70, "official"),
  spoken("KAZ", "kk", 60, "official"),
  people("UZB", 36),
  spoken("UZB", "ru", 14),
  spoken("UZB", "uz", 80, "official"),
  spoken("UZB", "uz_Cyrl", 15, "official"),
  people("AZE", 10),
  spoken("AZE", "az", 90, "official"),
  people("BLR", 9),
  spoken("BLR", "ru", 80, "official"),
  people("DEU", 80),
  spoken("DEU", "de", 95, "official"),
];

async function one(measure: typeof hubLanguage, partner: string, hub = "RUS") {
  return invented({ "cldr-languages:trait": figures }, async (ledger) => {
    const { all, coverage } = await readings(ledger, measure, hub, [partner], [2020, 2022]);
    const last = coverage.find(({ period }) => period === "2022");
    return { reading: all.find(({ period }) => period === "2022"), all, hole: last };
  });
}

describe("people who speak the hub's language", () => {
  it("is the share of its main official language, which a regional one is not", async () => {
    const { reading } = await one(hubLanguage, "UZB");
    expect(reading).toMatchObject({ value: 0.14, unit: "share", direction: "context" });
    expect(reading?.notes).toEqual(["language:ru", "cldr-of:2025"]);
    expect(noteText("language:ru", "en")).toBe("the language is Russian");
  });

  it("stands for every year and has no change, which a hole says", async () => {
    const { all, hole } = await one(hubLanguage, "UZB");
    expect(all.map(({ period, value }) => [period, value])).toEqual([
      ["2021", 0.14],
      ["2022", 0.14],
    ]);
    for (const { change, longView, period, series } of all) {
      expect([change, longView]).toEqual([null, null]);
      expect(series.filter(({ value }) => value !== null)).toEqual([{ period, value: 0.14 }]);
    }
    expect(hole).toMatchObject({ state: "no-change-known", why: "undated" });
  });

  it("is a hole where it is not listed, which is not zero", async () => {
    const { reading, hole } = await one(hubLanguage, "AZE");
    expect(reading).toBeUndefined();
    expect(hole).toMatchObject({ state: "incomplete", why: "language-not-listed" });
  });

  it("is a hole for a group, which has no language of its own", async () => {
    expect((await one(hubLanguage, "KAZ", "EU27")).hole).toMatchObject({ why: "group-speaks-many" });
  });

  it("is a hole where the hub is not listed at all", async () => {
    expect((await one(hubLanguage, "KAZ", "CHN")).hole).toMatchObject({ state: "no-figure" });
  });
});

describe("people who speak their own state language", () => {
  it("takes the official language that has its home here, though more people speak another", async () => {
    const { reading } = await one(ownLanguage, "KAZ");
    expect(reading?.value).toBe(0.6);
    expect(reading?.notes).toContain("language:kk");
  });

  it("gives a range where the language is written in two scripts", async () => {
    expect((await one(ownLanguage, "UZB")).reading).toMatchObject({ value: 0.8, low: 0.8, high: 0.95 });
    expect((await one(ownLanguage, "AZE")).reading).toMatchObject({ value: 0.9, low: null, high: null });
  });

  it("is a hole where every official language has more speakers elsewhere", async () => {
    expect((await one(ownLanguage, "BLR")).hole).toMatchObject({ why: "no-own-language" });
  });
});
