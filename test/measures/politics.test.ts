import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure as remittanceShare } from "../../src/measures/people/hub_share_remittances.js";
import { measure as migrants } from "../../src/measures/people/migrant_stock_hub.js";
import { measure as dependence } from "../../src/measures/people/remittance_dependence.js";
import { measure as idealPoints, splitMove } from "../../src/measures/politics/ideal_point_distance.js";
import { measure as pressFreedom } from "../../src/measures/politics/press_freedom.js";
import { measure as systems } from "../../src/measures/politics/system_distance.js";
import { measure as alliance } from "../../src/measures/security/alliance.js";
import { measure as arms } from "../../src/measures/security/hub_share_arms.js";
import { invented, readings, tie, trait } from "./invented.js";

describe("distance of ideal points", () => {
  const point = (country: string, year: number, value: number) => ({
    ...trait("BSV", country, "ideal_point.all", `${year}-09`, value),
    flags: [`session-${year - 1945}`],
  });

  it("splits its change between the two who moved, by hand", () => {
    // Partner from 0 to .1, hub from 1 to .4: the distance falls from 1 to .3.
    expect(splitMove({ partner: 0, hub: 1 }, { partner: 0.1, hub: 0.4 })).toEqual({
      byPartner: expect.closeTo(-0.1, 12),
      byHub: expect.closeTo(-0.6, 12),
    });
  });

  it("gives both parts that add up to the change, and nothing to who stood still", () => {
    const value = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (p0, h0, p1, h1) => {
        const { byPartner, byHub } = splitMove({ partner: p0, hub: h0 }, { partner: p1, hub: h1 });
        expect(byPartner + byHub).toBeCloseTo(Math.abs(p1 - h1) - Math.abs(p0 - h0), 9);
        expect(splitMove({ partner: p0, hub: h0 }, { partner: p0, hub: h1 }).byPartner).toBeCloseTo(0, 12);
        expect(splitMove({ partner: p0, hub: h0 }, { partner: p1, hub: h0 }).byHub).toBeCloseTo(0, 12);
      }),
    );
  });

  it("is context where the hub's own move makes most of the change, and names the session", async () => {
    const figures = {
      trait: [point("RUS", 2020, 1), point("RUS", 2021, 0.4), point("KGZ", 2020, 0), point("KGZ", 2021, 0.1)],
    };
    await invented(figures, async (ledger) => {
      const reading = (await readings(ledger, idealPoints, "RUS", ["KGZ"], [2020, 2021])).of("KGZ 2021 BSV");
      expect(reading.value).toBeCloseTo(0.3, 12);
      expect(reading.direction).toBe("context");
      expect(reading.notes).toContain("hub-moved");
      expect(reading.parts.find(({ name }) => name === "partner")?.notes).toEqual(["session:76"]);
      expect(reading.parts.find(({ name }) => name === "partner_before")?.notes).toEqual(["session:75"]);
    });
  });

  it("votes where the partner moved more", async () => {
    const figures = {
      trait: [point("RUS", 2020, 1), point("RUS", 2021, 0.9), point("KGZ", 2020, 0), point("KGZ", 2021, 0.6)],
    };
    await invented(figures, async (ledger) => {
      const reading = (await readings(ledger, idealPoints, "RUS", ["KGZ"], [2020, 2021])).of("KGZ 2021 BSV");
      expect(reading.direction).toBe("unknown");
      expect(reading.notes).not.toContain("hub-moved");
    });
  });
});

describe("distance of political systems", () => {
  it("is taken by each publisher on its own scale", async () => {
    const figures = {
      trait: [
        trait("VDEM", "RUS", "v2x_polyarchy", "2021", 0.25),
        trait("VDEM", "KGZ", "v2x_polyarchy", "2021", 0.45),
        trait("FH", "RUS", "total", "2021", 19),
        trait("FH", "KGZ", "total", "2021", 27),
        trait("WB", "RUS", "VA.EST", "2021", -1.1),
        trait("WB", "KGZ", "VA.EST", "2021", -0.6),
        trait("BTI", "KGZ", "SI_Democracy_Status", "2021", 5),
      ],
    };
    await invented(figures, async (ledger) => {
      const { of, coverage } = await readings(ledger, systems, "RUS", ["KGZ"], [2020, 2021]);
      expect(of("KGZ 2021 VDEM").value).toBeCloseTo(0.2, 12);
      expect(of("KGZ 2021 FH").value).toBeCloseTo(0.08, 12);
      expect(of("KGZ 2021 WB").value).toBeCloseTo(0.1, 12);
      expect(coverage.find(({ saidBy }) => saidBy === "BTI")).toMatchObject({ state: "no-figure" });
    });
  });
});

describe("press freedom", () => {
  it("has no change across a change of method, and leaves the other method's values out", async () => {
    const score = (year: number, method: number, value: number) =>
      trait("RSF", "KGZ", `score.method${method}`, String(year), value, "points");
    const figures = {
      trait: [score(2020, 2013, 70), score(2021, 2013, 71), score(2022, 2022, 65), score(2023, 2022, 50)],
    };
    await invented(figures, async (ledger) => {
      const { of } = await readings(ledger, pressFreedom, "RUS", ["KGZ"], [2019, 2023]);
      expect(of("KGZ 2021 RSF").change?.absolute).toBe(1);
      expect(of("KGZ 2022 RSF")).toMatchObject({ value: 65, change: null });
      expect(of("KGZ 2022 RSF").series.map(({ value }) => value)).toEqual([null, null, null, 65]);
      expect(of("KGZ 2022 RSF").notes).toContain("break-in-method");
      expect(of("KGZ 2023 RSF").change?.absolute).toBe(-15);
    });
  });
});

describe("ties of people and arms", () => {
  it("hub's share of remittances goes from sender to receiver, not back", async () => {
    const sent = (pair: string, value: number) => tie("KNOMAD", pair, "remittances", "2017", value, "USD");
    const figures = {
      tie: [sent("RUS>TJK", 90), sent("KAZ>TJK", 10), sent("_WORLD>TJK", 120), sent("TJK>RUS", 999)],
    };
    await invented(figures, async (ledger) => {
      const reading = (await readings(ledger, remittanceShare, "RUS", ["TJK"], [2016, 2017])).of(
        "TJK 2017 KNOMAD",
      );
      expect(reading.value).toBeCloseTo(90 / 120, 12);
    });
  });

  it("dependence multiplies the newest share of GDP by the origins' share, labelled as of when", async () => {
    const figures = {
      tie: [
        tie("KNOMAD", "RUS>TJK", "remittances", "2017", 90, "USD"),
        tie("KNOMAD", "_WORLD>TJK", "remittances", "2017", 120, "USD"),
      ],
      trait: [
        trait("WB", "TJK", "BX.TRF.PWKR.CD.DT", "2021", 30, "USD"),
        trait("WB", "TJK", "NY.GDP.MKTP.CD", "2021", 100, "USD"),
      ],
    };
    await invented(figures, async (ledger) => {
      const reading = (await readings(ledger, dependence, "RUS", ["TJK"], [2020, 2021])).of("TJK 2021 WB");
      expect(reading.value).toBeCloseTo(0.3 * 0.75, 12);
      expect(reading.direction).toBe("context");
      expect(reading.notes).toEqual(expect.arrayContaining(["hub_remittances/as-of:2017"]));
    });
  });

  it("migrants are those who live in the hub, by the UN's own table", async () => {
    const stock = (pair: string, saidBy: string, value: number) =>
      tie(saidBy, pair, "migrant_stock", "2019", value, "persons");
    const figures = {
      "un-migrant-stock:tie": [stock("KGZ>RUS", "UN", 500), stock("RUS>KGZ", "UN", 7)],
      "knomad-migrant-stocks-2017:tie": [stock("KGZ>RUS", "KNOMAD", 900)],
    };
    await invented(figures, async (ledger) => {
      const { of } = await readings(ledger, migrants, "RUS", ["KGZ"], [2018, 2019]);
      expect(of("KGZ 2019 UN")).toMatchObject({ value: 500, unit: "persons" });
    });
  });

  it("hub's share of arms is 0 in a window that has other suppliers, and unknown in one without any", async () => {
    const delivered = (pair: string, year: string, value: number) =>
      tie("SIPRI", pair, "arms.share5", year, value, "share");
    const figures = {
      tie: [
        delivered("RUS>KGZ", "2019", 0.8),
        delivered("TUR>KGZ", "2019", 0.2),
        delivered("TUR>KGZ", "2020", 1),
      ],
    };
    await invented(figures, async (ledger) => {
      const { of, coverage } = await readings(ledger, arms, "RUS", ["KGZ", "TJK"], [2018, 2020]);
      expect(of("KGZ 2019 SIPRI").value).toBe(0.8);
      expect(of("KGZ 2020 SIPRI").value).toBe(0);
      expect(
        coverage.filter(({ partner }) => partner === "TJK").every(({ state }) => state === "no-figure"),
      ).toBe(true);
    });
  });

  it("alliance counts kinds of obligation, none for a pair not listed in a year that is covered", async () => {
    const bound = (pair: string, kind: string, value: number) =>
      tie("ATOP", pair, `alliance.${kind}`, "2018", value, "count");
    const figures = {
      tie: [
        bound("KGZ>RUS", "defense", 1),
        bound("KGZ>RUS", "consultation", 1),
        bound("KGZ>RUS", "offense", 0),
      ],
    };
    await invented(figures, async (ledger) => {
      const { of, all } = await readings(ledger, alliance, "RUS", ["KGZ", "TKM"], [2017, 2019]);
      expect(of("KGZ 2018 ATOP").value).toBe(2);
      expect(of("TKM 2018 ATOP").value).toBe(0);
      expect(all.filter(({ period }) => period === "2019")).toEqual([]);
    });
  });
});
