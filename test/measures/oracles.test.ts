import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/measures/schema.js";
import { parallax } from "../effects.js";

/** Values that others published or computed by hand from the two sides' totals; each must come out within its last digit. */
async function measure(
  id: string,
  hub: string,
  partners: string,
  from: number,
  to = from,
): Promise<Map<string, Reading>> {
  const { code, out, err } = await parallax(
    `measure ${id} --hub ${hub} --with ${partners} --from ${from} --to ${to} --json`,
  );
  expect(err).toBe("");
  expect(code).toBe(0);
  const readings: Reading[] = JSON.parse(out);
  return new Map(
    readings.map((reading) => [`${reading.partner} ${reading.period} ${reading.saidBy}`, reading]),
  );
}

const part = (reading: Reading | undefined, name: string) =>
  reading?.parts.find((each) => each.name === name);

describe("two-sided trade", () => {
  const table = [
    ["KGZ", 2021, 263.2, 244.8, 7.0],
    ["KGZ", 2022, 1170.9, 500.3, 57.3],
    ["KGZ", 2023, 2733.8, 892.1, 67.4],
    ["KAZ", 2021, 5487.1, 4781.3, 12.9],
    ["KAZ", 2022, 10347.7, 7240.5, 30.0],
    ["KAZ", 2023, 12110.1, 9538.8, 21.2],
    ["UZB", 2021, 2298.6, 2810.0, -22.2],
    ["UZB", 2022, 3765.9, 3524.0, 6.4],
    ["UZB", 2023, 4354.8, 4368.8, -0.3],
  ] as const;

  it("share not recorded of the EU's exports, with both sides' amounts in EUR, FOB and CIF named", async () => {
    const readings = await measure("trade.not_recorded", "EU27", "KGZ,KAZ,UZB", 2021, 2023);
    expect(readings.size).toBe(9);
    for (const [partner, year, sent, received, share] of table) {
      const reading = readings.get(`${partner} ${year} EU27+${partner}`);
      expect((reading?.value ?? 0) * 100, `${partner} ${year}`).toBeCloseTo(share, 1);
      expect(part(reading, "sent")).toMatchObject({ saidBy: "EU27", unit: "EUR", basis: "FOB" });
      expect(part(reading, "received")).toMatchObject({ saidBy: partner, unit: "EUR", basis: "CIF" });
      expect(Math.abs((part(reading, "sent")?.value ?? 0) / 1e6 - sent)).toBeLessThanOrEqual(0.05001);
      expect(Math.abs((part(reading, "received")?.value ?? 0) / 1e6 - received)).toBeLessThanOrEqual(0.05001);
      expect(reading?.low).toBe(reading?.value);
      expect(reading?.high).toBeGreaterThan(reading?.value ?? 1);
    }
  });

  it("growth of the EU's exports from 2021 to 2022", async () => {
    const readings = await measure("trade.hub_exports", "EU27", "KGZ,KAZ,UZB", 2022);
    for (const [partner, growth] of [
      ["KGZ", 344.8],
      ["KAZ", 88.6],
      ["UZB", 63.8],
    ] as const)
      expect((readings.get(`${partner} 2022 EU27`)?.change?.relative ?? 0) * 100).toBeCloseTo(growth, 1);
  });

  it("additional exports of 2022-23 that were never recorded as arriving", async () => {
    const readings = await measure("trade.hub_exports", "EU27", "KGZ,KAZ", 2021, 2023);
    const more = (side: (partner: string) => string) =>
      ["KGZ", "KAZ"].reduce((sum, partner) => {
        const value = (year: number) =>
          readings.get(`${partner} ${year} ${side(partner)}`)?.value ?? Number.NaN;
        return sum + value(2022) + value(2023) - 2 * value(2021);
      }, 0);
    const sent = more(() => "EU27") / 1e6;
    const received = more((partner) => partner) / 1e6;
    expect(sent).toBeCloseTo(14862, -0.5);
    expect(received).toBeCloseTo(8120, -0.5);
    expect((1 - received / sent) * 100).toBeCloseTo(45.4, 1);
  });

  it("turnover with Russia, both sides beside each other", async () => {
    const readings = await measure("trade.turnover", "RUS", "KGZ,KAZ,UZB", 2021, 2022);
    const millions = (key: string) => (readings.get(key)?.value ?? Number.NaN) / 1e6;
    for (const [key, value] of [
      ["KGZ 2021 KGZ", 2304.9],
      ["KGZ 2022 KGZ", 3475.7],
      ["KAZ 2021 KAZ", 24624.3],
      ["KAZ 2022 KAZ", 26972.0],
      ["UZB 2021 UZB", 7550.5],
      ["UZB 2022 UZB", 9381.8],
    ] as const)
      expect(millions(key), key).toBeCloseTo(value, 1);
    for (const [key, value] of [
      ["KGZ 2021 RUS", 2504],
      ["KAZ 2021 RUS", 25631],
      ["UZB 2021 RUS", 6911],
    ] as const)
      expect(millions(key), key).toBe(value);
    expect(readings.get("KGZ 2021 RUS")).toMatchObject({ unit: "USD", basis: "FOB+CIF" });
  });
});

describe("votes in the United Nations", () => {
  it("agreement with Russia", async () => {
    const readings = await measure("politics.un_agreement", "RUS", "central-asia", 2021, 2022);
    const expected = {
      2021: { KAZ: 0.7468, KGZ: 0.7603, TJK: 0.7639, TKM: 0.775, UZB: 0.7887 },
      2022: { KAZ: 0.75, KGZ: 0.75, TJK: 0.7987, TKM: 0.8197, UZB: 0.78 },
    };
    for (const [year, values] of Object.entries(expected))
      for (const [partner, value] of Object.entries(values))
        expect(readings.get(`${partner} ${year} UN`)?.value, `${partner} ${year}`).toBeCloseTo(value, 4);
  });

  it("S, pi and kappa follow from the same table of votes, counted here again", async () => {
    const votes = ["yes", "abstain", "no"] as const;
    const of = async (id: string) =>
      (await measure(`politics.${id}`, "RUS", "central-asia", 2022)).get("KAZ 2022 UN");
    const s = await of("un_s");
    const count = (a: string, b: string) => part(s, `${a}-${b}`)?.value ?? 0;
    const all = votes.flatMap((a) => votes.map((b) => count(a, b)));
    const n = all.reduce((sum, each) => sum + each, 0);
    // Twice the agreement less 1, since an abstention lies half-way.
    expect(s?.value).toBeCloseTo(2 * 0.75 - 1, 12);
    const equal = votes.reduce((sum, each) => sum + count(each, each), 0) / n;
    const row = (a: string) => votes.reduce((sum, b) => sum + count(a, b), 0) / n;
    const column = (b: string) => votes.reduce((sum, a) => sum + count(a, b), 0) / n;
    const beyond = (chance: number) => (equal - chance) / (1 - chance);
    const kappa = beyond(votes.reduce((sum, each) => sum + row(each) * column(each), 0));
    const pi = beyond(votes.reduce((sum, each) => sum + ((row(each) + column(each)) / 2) ** 2, 0));
    expect((await of("un_kappa"))?.value).toBeCloseTo(kappa, 12);
    expect((await of("un_pi"))?.value).toBeCloseTo(pi, 12);
  });

  it("the emergency session: absent is not abstain", async () => {
    const readings = await measure("politics.es11", "RUS", "central-asia", 2022);
    const votes = (partner: string) =>
      ["ES-11/1", "ES-11/2", "ES-11/3"].map((name) => part(readings.get(`${partner} 2022 UN`), name)?.text);
    for (const partner of ["KAZ", "KGZ", "TJK"]) expect(votes(partner)).toEqual(["abstain", "abstain", "no"]);
    expect(votes("UZB")).toEqual(["absent", "abstain", "no"]);
    expect(votes("TKM")).toEqual(["absent", "absent", "absent"]);
    expect(readings.get("TKM 2022 UN")).toMatchObject({
      value: null,
      notes: expect.arrayContaining(["absent"]),
    });
    expect(readings.get("KAZ 2022 UN")?.value).toBeCloseTo(2 / 3, 12);
    expect(readings.get("UZB 2022 UN")?.value).toBe(0.75);
  });
});

describe("swings", () => {
  it("Kyrgyz gold to the United Kingdom is named in 2020 and 2021, with the share without it", async () => {
    const readings = await measure("trade.hub_share_exports", "RUS", "KGZ", 2020, 2021);
    const without = (year: number) =>
      readings
        .get(`KGZ ${year} KGZ`)
        ?.notes.find((note) => note.startsWith("without:GBR:"))
        ?.split(":")
        .slice(2)
        .map((share) => Math.round(Number(share) * 1e4) / 100);
    expect(without(2020)).toEqual([26.17, 24.4]);
    expect(without(2021)).toEqual([15.62, 26.17]);
  });
});

describe("ideal points", () => {
  it("of session 77: Russia moved by .61 and so came nearer to all five, which casts no vote", async () => {
    const readings = await measure("politics.ideal_point_distance", "RUS", "central-asia", 2022);
    expect(readings.size).toBe(5);
    for (const reading of readings.values()) {
      expect(reading.change?.absolute).toBeLessThan(0);
      expect(reading.notes).toContain("hub-moved");
      expect(reading.direction).toBe("context");
      expect(part(reading, "hub")?.notes).toEqual(["session:77"]);
    }
  });
});

describe("remittances in percent of GDP", () => {
  it("of the newest edition, with the earlier one beside it", async () => {
    const { out } = await parallax(
      "measure people.remittances_gdp --hub RUS --with TJK,KGZ,UZB --from 2021 --to 2023 --json",
    );
    const readings: Reading[] = JSON.parse(out);
    const expected = { TJK: [32.7, 49.9, 37.8], KGZ: [32.6, 26.9, 18.9], UZB: [11.4, 16.5, 13.2] };
    for (const [partner, values] of Object.entries(expected)) {
      values.forEach((value, index) => {
        const held = readings.filter(
          (reading) => reading.partner === partner && reading.period === String(2021 + index),
        );
        const newest = held.filter((reading) => reading.parts.some(({ name }) => name === "gdp"));
        expect(newest).toHaveLength(1);
        expect((newest[0]?.value ?? 0) * 100, `${partner} ${2021 + index}`).toBeCloseTo(value, 1);
      });
    }
    const kyrgyz = readings
      .filter((reading) => reading.partner === "KGZ" && reading.period === "2022")
      .map(({ value }) => Math.round((value ?? 0) * 1e4) / 100);
    expect(kyrgyz.sort()).toEqual([26.58, 26.92]);
  });

  it("votes only where the hub sent most of them", async () => {
    const direction = async (hub: string) =>
      [...(await measure("people.remittances_gdp", hub, "TJK", 2022)).values()].map(
        (reading) => reading.direction,
      );
    expect(new Set(await direction("RUS"))).toEqual(new Set(["closer"]));
    expect(new Set(await direction("CHN"))).toEqual(new Set(["context"]));
  });
});

const fbic = resolve("../shared/data/influence/fbic_russia_china_1960-2020.csv");
describe.skipIf(!existsSync(fbic))("beside FBIC (needs ../shared/data)", () => {
  it("ranks partner-years as docs/influence.md prints", async () => {
    const home = mkdtempSync(join(tmpdir(), "parallax-fbic-"));
    expect((await parallax(["read", "fbic", fbic], { home })).code).toBe(0);
    const { out } = await parallax("validate --influence", { home });
    rmSync(home, { recursive: true });
    const rows = out.split("\n").filter((line) => /^(CHN|RUS) /.test(line));
    expect(rows.length).toBeGreaterThan(12);
    const page = readFileSync("docs/influence.md", "utf8");
    for (const row of rows) expect(page).toContain(row.trimEnd());
  }, 300_000);
});
