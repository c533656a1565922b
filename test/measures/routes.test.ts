import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import { starterHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import { type Kind, sameKind } from "../../src/ledger/quantity.js";
import type { RouteFigure } from "../../src/ledger/tables.js";
import { MEASURES } from "../../src/measures/all.js";
import type { Measure, Part, Parts } from "../../src/measures/measure.js";
import { routesOf } from "../../src/measures/routes.js";
import { parsePeriod } from "../../src/question/period.js";
import { readFigures } from "../../src/sources/read.js";
import { inputs, sample, sourceOf } from "../sources/samples.js";
import { invented, readings } from "./invented.js";

function measure(id: string): Measure {
  const found = MEASURES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

const share = measure("energy.hub_share_oil");
const concentration = measure("energy.route_concentration_oil");
const { figures } = readFigures(sourceOf("routes", "route"), inputs(sample("routes")));
const lines = readFigures(sourceOf("gem-pipelines", "route"), inputs(sample("gem-pipelines"))).figures;

/** An invented figure on a route from Liechtenstein. */
function route(name: string, value: number, more: Partial<RouteFigure> = {}): RouteFigure {
  return {
    saidBy: "ALPHA",
    about: "LIE",
    of: "oil",
    movement: "exports",
    id: "split",
    route: name,
    through: "",
    around: "",
    period: "2001",
    since: "",
    value,
    unit: "tonnes",
    within: 0,
    title: "Alpha News",
    dated: "2002",
    at: { file: "invented.yaml", line: 1 },
    ...more,
  };
}

describe("the share of exports that passes through the hub", () => {
  it("takes published percentages first, and says what rounding and unknown ways leave open", async () => {
    await invented({ "routes:route": figures }, async (ledger) => {
      const { of } = await readings(ledger, share, "CHE", ["LIE"], [2000, 2001]);
      const alpha = of("LIE 2001 ALPHA");
      expect(alpha).toMatchObject({ value: 0.81, unit: "share", change: null, direction: "unknown" });
      // The others are at most 18.5 percent and 0.45 of 63.5 million tonnes, and all routes are named.
      expect(alpha.low).toBeCloseTo(1 - 0.185 - 0.45 / 63.5, 12);
      // Rail may go either way: no more than what is not certain to pass by, and no more than its own most.
      expect(alpha.high).toBeCloseTo(0.815 + 0.45 / 63.5, 12);
      const parts = new Map(alpha.parts.map(({ name, notes }) => [name, notes]));
      expect(parts.get("Rhine pipeline")).toContain("route-through");
      expect(parts.get("Arlberg pipeline")).toContain("route-around");
      expect(parts.get("rail")).toContain("route-open");
      expect(alpha.notes).toContain("all-routes-named");
    });
  });

  it("counts what no route names where the speaker says which way it goes", async () => {
    await invented({ "routes:route": figures }, async (ledger) => {
      const { of } = await readings(ledger, share, "CHE", ["LIE"], [2000, 2001]);
      const own = of("LIE 2001 LIE");
      expect(own.value).toBeCloseTo(1 - 1.91 / 64.3, 12);
      expect(own.low).toBeCloseTo(1 - 1.915 / 64.25, 12);
      expect(own.high).toBeCloseTo(1 - 1.905 / 64.35, 12);
    });
  });

  it("is a named hole where no route is said to pass through the hub or past it, and where nobody says anything", async () => {
    await invented({ "routes:route": figures }, async (ledger) => {
      const { all, coverage } = await readings(ledger, share, "FRA", ["LIE", "AUT"], [2000, 2001]);
      expect(all).toEqual([]);
      expect(coverage.map(({ partner, saidBy, state, why }) => [partner, saidBy, state, why])).toEqual([
        ["AUT", "_PRESS", "no-figure", "none-reported"],
        ["LIE", "_PRESS", "incomplete", "hub-on-no-route"],
      ]);
    });
  });

  it("is no hole of the reports where anybody speaks; the last year is named where nobody does later", async () => {
    await invented({ "routes:route": figures }, async (ledger) => {
      const { coverage } = await readings(ledger, share, "CHE", ["LIE"], [2000, 2002]);
      expect(coverage.map(({ period, saidBy, why, detail }) => [period, saidBy, why, detail])).toEqual([
        ["2001", "ALPHA", "no-value-before", {}],
        ["2001", "LIE", "no-value-before", {}],
        ["2002", "_PRESS", "ends-earlier", { last: "2001" }],
      ]);
    });
  });

  it("needs a total, which routes that are not all there are do not give", async () => {
    const list = [route("one", 5, { through: "CHE" }), route("other", 5, { around: "CHE" })];
    await invented({ "routes:route": list }, async (ledger) => {
      const { coverage } = await readings(ledger, share, "CHE", ["LIE"], [2000, 2001]);
      expect(coverage.map(({ why }) => why)).toEqual(["no-total"]);
    });
    const whole = list.map((each) => ({ ...each, flags: ["complete"] }));
    await invented({ "routes:route": whole }, async (ledger) => {
      const { of } = await readings(ledger, share, "CHE", ["LIE"], [2000, 2001]);
      expect(of("LIE 2001 ALPHA")).toMatchObject({ value: 0.5, low: 0.5, high: 0.5 });
    });
  });

  it("counts exports only: not what was pumped, could pass, or is another good", async () => {
    const list = [
      route("one", 3, { through: "CHE", flags: ["complete"] }),
      route("other", 1, { around: "CHE", flags: ["complete"] }),
      route("well", 900, { movement: "production", id: "b", through: "CHE" }),
      route("line", 900, { movement: "capacity", id: "c", through: "CHE", unit: "barrels a day" }),
      route("gas", 900, { of: "gas", id: "d", through: "CHE", unit: "cubic metres", flags: ["complete"] }),
    ];
    await invented({ "routes:route": list }, async (ledger) => {
      const { of } = await readings(ledger, share, "CHE", ["LIE"], [2000, 2001]);
      expect(of("LIE 2001 ALPHA").value).toBe(0.75);
      const gas = await readings(ledger, measure("energy.hub_share_gas"), "CHE", ["LIE"], [2000, 2001]);
      expect(gas.of("LIE 2001 ALPHA").value).toBe(1);
    });
  });

  it("refuses to add tonnes and barrels", async () => {
    const list = [
      route("one", 3, { through: "CHE", flags: ["complete"] }),
      route("other", 1, { around: "CHE", unit: "barrels a day", flags: ["complete"] }),
    ];
    await invented({ "routes:route": list }, async (ledger) => {
      await expect(readings(ledger, share, "CHE", ["LIE"], [2000, 2001])).rejects.toMatchObject({
        code: "UNIT_MISMATCH",
      });
    });
  });

  const part = (name: string, value: number, unit: Part["unit"], within: number, way: string): Part => ({
    name,
    saidBy: "ALPHA",
    value,
    unit,
    basis: null,
    text: null,
    evidence: [],
    notes: [`route-${way}`, `rounded:${2 * within}:${unit}`, "all-routes-named"],
  });
  const true_amounts = fc.array(
    fc.tuple(fc.double({ min: 0.6, max: 90, noNaN: true }), fc.constantFrom("through", "around", "open")),
    {
      minLength: 2,
      maxLength: 6,
    },
  );

  it("holds the truth within its range, however the figures were rounded", () => {
    fc.assert(
      fc.property(true_amounts, fc.constantFrom(0, 1), (amounts, digits) => {
        const round = (value: number, to: number) => Number(value.toFixed(to));
        const total = amounts.reduce((sum, [value]) => sum + value, 0);
        const parts: Record<string, Part> = {};
        for (const [index, [value, way]] of amounts.entries()) {
          const name = `route ${index}`;
          parts[name] =
            index % 2 === 0
              ? part(name, round((100 * value) / total, 0), "percent", 0.5, way)
              : part(name, round(value, digits), "tonnes", 0.5 * 10 ** -digits, way);
        }
        parts["all routes"] = {
          ...part("all routes", round(total, digits), "tonnes", 0.5 * 10 ** -digits, "open"),
          notes: [`rounded:${10 ** -digits}:tonnes`, "all-routes-named"],
        };
        const sum = (...ways: string[]) =>
          amounts.filter(([, way]) => ways.includes(way)).reduce((all, [value]) => all + value, 0) / total;
        const result = share.compute(parts as Parts);
        if (amounts.every(([, way]) => way === "open")) expect(result).toEqual({ hole: "hub-on-no-route" });
        else {
          if ("hole" in result) throw new Error(result.hole);
          expect(result.low).toBeLessThanOrEqual(sum("through") + 1e-9);
          expect(result.high).toBeGreaterThanOrEqual(sum("through", "open") - 1e-9);
          const index = concentration.compute(parts as Parts);
          if ("hole" in index) throw new Error(index.hole);
          const truth = amounts.reduce((all, [value]) => all + (value / total) ** 2, 0);
          expect(index.low).toBeLessThanOrEqual(truth + 1e-9);
          expect(index.high).toBeGreaterThanOrEqual(truth - 1e-9);
        }
      }),
      { seed: 1991 },
    );
  });
});

describe("concentration on few routes", () => {
  it("is one on one route and a half on two equal ones, and needs all routes named", async () => {
    const list = [
      route("one", 5, { flags: ["complete"] }),
      route("other", 5, { flags: ["complete"] }),
      route("only", 5, { id: "b", saidBy: "BETA" }),
      route("_ALL", 5, { id: "b", saidBy: "BETA" }),
    ];
    await invented({ "routes:route": list }, async (ledger) => {
      const { of, all } = await readings(ledger, concentration, "CHE", ["LIE"], [2000, 2001]);
      expect(of("LIE 2001 ALPHA")).toMatchObject({ value: 0.5, direction: "context" });
      expect(all).toHaveLength(1);
    });
    await invented({ "routes:route": list.slice(2) }, async (ledger) => {
      const { coverage } = await readings(ledger, concentration, "CHE", ["LIE"], [2000, 2001]);
      expect(coverage.map(({ why }) => why)).toEqual(["routes-not-named"]);
    });
  });
});

describe("freight past the hub", () => {
  it("is all freight on corridors through the partner that were laid past the hub, and context", async () => {
    await invented({ "routes:route": figures }, async (ledger) => {
      const freight = measure("trade.freight_around_hub");
      const { of } = await readings(ledger, freight, "DEU", ["LIE", "AUT", "FRA"], [2000, 2001]);
      expect(of("LIE 2001 CHE")).toMatchObject({ value: 1_485_000, unit: "tonnes", direction: "context" });
      expect(of("LIE 2001 CHE").change?.relative).toBeCloseTo(1485 / 759 - 1, 12);
      expect(of("AUT 2001 CHE").value).toBe(1_485_000);
      const other = await readings(ledger, freight, "CHE", ["LIE"], [2000, 2001]);
      expect(other.coverage.map(({ why }) => why)).toEqual(["none-reported"]);
    });
  });
});

describe("capacity of pipelines into the hub", () => {
  it("adds lines that name the hub after the partner, and counts those without a capacity", async () => {
    await invented({ "gem-pipelines:route": lines }, async (ledger) => {
      const oil = measure("energy.pipelines_oil");
      const { of } = await readings(ledger, oil, "CHE", ["LIE", "AUT"], [2022, 2024]);
      expect(of("LIE 2024 GEM")).toMatchObject({ value: 1_340_000 + 25_000.5, unit: "barrels a day" });
      expect(of("LIE 2024 GEM").notes).toContain("no-capacity:1");
      expect(of("AUT 2024 GEM").value).toBe(25_000.5);
      expect(of("AUT 2024 GEM").direction).toBe("context");
      const back = await readings(ledger, oil, "AUT", ["CHE", "LIE"], [2022, 2024]);
      expect(back.all).toEqual([]);
    });
  });

  it("does not take a line that began nobody knows when for one that was there", async () => {
    await invented({ "gem-pipelines:route": lines }, async (ledger) => {
      const gas = measure("energy.pipelines_gas");
      const { of, coverage } = await readings(ledger, gas, "CHE", ["AUT", "LIE"], [2022, 2024]);
      expect(of("AUT 2024 GEM").value).toBeCloseTo(15e9 + 2.5e6 * 365, 3);
      expect(
        coverage.filter(({ partner }) => partner === "AUT").map(({ period, why }) => [period, why]),
      ).toEqual([
        ["2023", "beginning-not-given"],
        ["2024", null],
      ]);
      const dated = 222.5e6 * 365 * 0.028316846592;
      expect(of("LIE 2023 GEM").value).toBeCloseTo(dated, 3);
      expect(of("LIE 2023 GEM").high).toBeCloseTo(dated + 2.5e6 * 365, 3);
      // Against 2023 there is no change: it may have been there.
      expect(of("LIE 2024 GEM")).toMatchObject({ change: null });
      expect(of("LIE 2024 GEM").notes).toContain("break-in-method");
    });
  });
});

describe("Kazakhstan's oil in the starter edition", () => {
  async function starter<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const ledger = await Ledger.open([starterHome()]);
    try {
      return await work(ledger);
    } finally {
      ledger.close();
    }
  }

  it("went through Russia for about 94 percent in 2022, by few routes", async () => {
    await starter(async (ledger) => {
      const { of } = await readings(ledger, share, "RUS", ["KAZ"], [2021, 2022]);
      const reading = of("KAZ 2022 LKYSPP");
      expect(reading.value).toBeCloseTo(0.94, 10);
      expect(reading.low).toBeCloseTo(0.93, 10);
      expect(reading.high).toBeLessThan(0.99);
      // Reuters counts what leaves Aktau for Makhachkala as passing Russia, and lies within that range.
      const reuters = of("KAZ 2022 REUTERS").value ?? 0;
      expect(reuters).toBeCloseTo(0.97, 2);
      expect(reuters).toBeLessThan(reading.high ?? 0);
      const index = (await readings(ledger, concentration, "RUS", ["KAZ"], [2021, 2022])).of(
        "KAZ 2022 LKYSPP",
      );
      expect([index.value, index.low, index.high].map((value) => value?.toFixed(2))).toEqual([
        "0.68",
        "0.67",
        "0.69",
      ]);
    });
  });

  it("refutes that 80 percent of its gas goes out by the Caspian Pipeline Consortium: that carries oil, 81 percent of it", async () => {
    await starter(async (ledger) => {
      const told = await routesOf(ledger, "KAZ", parsePeriod("2022"));
      const cpc = told.filter(({ route }) => route === "Caspian Pipeline Consortium");
      expect(
        cpc.map(({ commodity, movement, value, unit, saidBy }) => [commodity, movement, value, unit, saidBy]),
      ).toEqual([
        ["oil", "exports", 81, "percent", "LKYSPP"],
        ["oil", "exports", 52e6, "tonnes", "LKYSPP"],
      ]);
      const claimed: Kind = { commodity: "gas", movement: "exports", unit: "percent" };
      const [found] = cpc;
      let refused: unknown;
      try {
        if (found !== undefined) sameKind(claimed, found, "what goes out by the Caspian Pipeline Consortium");
      } catch (error) {
        refused = error;
      }
      expect(refused).toBeInstanceOf(ParallaxError);
      expect(refused).toMatchObject({ code: "COMMODITY_MISMATCH", expected: "gas", found: "oil" });
      expect(told.some(({ commodity }) => commodity === "gas")).toBe(false);
    });
  });
});
