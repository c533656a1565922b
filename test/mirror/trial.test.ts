import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { missed } from "../../src/cli/gate.js";
import { starterHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import { declarationsOf, isWrongCurrency, LEAST_PARTNERS } from "../../src/mirror/declaration.js";
import { type Judged, judgeFlow, LIMITS } from "../../src/mirror/gate.js";
import { type Trial, trial } from "../../src/mirror/trial.js";
import { withTrial } from "../../src/pages/gate.js";
import { parallax } from "../effects.js";
import { flow, invented, trait } from "../measures/invented.js";

describe("the gate on the starter edition", () => {
  let tried: Trial;
  beforeAll(async () => {
    const ledger = await Ledger.open([starterHome()]);
    tried = await trial(ledger);
    ledger.close();
  });
  const rates = (of: string) => {
    const found = tried.rates.find((each) => each.of === of);
    if (found === undefined) throw new Error(of);
    return found;
  };

  it("sets aside at most one untouched cell in a hundred, and 95 of those ten or a thousand times too large", () => {
    for (const of of ["all", "even-years", "countries", "group"]) {
      const { untouched, x10, x1000 } = rates(of);
      expect(untouched.tried, of).toBeGreaterThan(40);
      expect(untouched.caught / untouched.tried, of).toBeLessThanOrEqual(0.01);
      expect(x10.caught / x10.tried, of).toBeGreaterThanOrEqual(0.95);
      expect(x1000.caught / x1000.tried, of).toBeGreaterThanOrEqual(0.95);
    }
    expect(rates("all").mistaken).toBe(0);
    expect(missed(tried)).toEqual([]);
  });

  it("counts every cell once: judged, or not judged for a reason", () => {
    const not = Object.values(tried.notJudged).reduce((sum, count) => sum + count, 0);
    expect(rates("all").untouched.tried + not).toBe(tried.cells);
    for (const [one, other] of [
      ["odd-years", "even-years"],
      ["countries", "group"],
    ] as const)
      expect(rates(one).x10.caught + rates(other).x10.caught).toBe(rates("all").x10.caught);
  });

  it("has limits one and a half times the largest change of the odd years, and no even year passes them", () => {
    for (const { from, limit, odd, even } of tried.changes) {
      expect(LIMITS).toContainEqual({ from, factor: limit });
      if (from >= 1e7) expect(Math.ceil((odd.largest ?? 0) * 1.5)).toBe(limit);
      expect(even.largest ?? 0).toBeLessThan(limit);
    }
  });

  it("suspects no whole declaration as it is, and some in the wrong currency", () => {
    expect(tried.suspects).toEqual([]);
    expect(tried.declarations.caught).toBeGreaterThan(0);
  });

  it("stands in docs/gate.md as it comes out", () => {
    const page = readFileSync("docs/gate.md", "utf8");
    expect(withTrial(page, tried)).toBe(page);
    expect(page).toContain(`| ${rates("all").untouched.tried} |`);
  });

  it("is printed by validate --gate, as a table and as JSON", async () => {
    const { code, out } = await parallax("validate --gate");
    expect(code).toBe(0);
    expect(out).toContain("at least 95 %");
    expect(out).toContain("Nothing is set aside in the editions held.");
    expect(JSON.parse((await parallax("validate --gate --json")).out).gate).toEqual(
      JSON.parse(JSON.stringify(tried)),
    );
  });
});

describe("validate --gate", () => {
  const count = (tried: number, caught: number) => ({ tried, caught });
  const made = (untouched: number, x10: number, x1000: number): Trial => ({
    years: { from: 2010, to: 2021 },
    editions: [],
    flows: 1,
    cells: 100,
    notJudged: {},
    rates: [
      {
        of: "all",
        untouched: count(100, untouched),
        x10: count(100, x10),
        x1000: count(100, x1000),
        currency: count(100, 0),
        mistaken: 0,
      },
    ],
    changes: [],
    currency: { least: 1.1, most: 1.3, drowned: count(100, 40) },
    declarations: { tried: 0, caught: 0, suspected: 0 },
    suspects: [{ saidBy: "KGZ", source: "office", side: "importer", year: 2021, unit: "USD" }],
    setAside: [],
  });

  it("fails where a demand is missed, and warns of a declaration in the wrong currency", () => {
    const codes = (...args: Parameters<typeof made>) => missed(made(...args)).map(({ code }) => code);
    expect(codes(1, 95, 95)).toEqual(["CURRENCY_SUSPECT"]);
    expect(codes(2, 95, 95)).toEqual(["CURRENCY_SUSPECT", "GATE"]);
    expect(codes(0, 94, 94)).toEqual(["CURRENCY_SUSPECT", "GATE", "GATE"]);
  });

  it("has nothing to say of a ledger without two sides", async () => {
    const tried = await invented({ flow: [flow("KGZ", "KGZ>RUS", "2020", 1)] }, trial);
    expect(tried).toMatchObject({ flows: 0, cells: 0, rates: [], setAside: [] });
    expect(missed(tried)).toEqual([]);
  });
});

describe("a whole declaration", () => {
  const PARTNERS = ["AUT", "BEL", "BGR", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HUN"];
  /** What KGZ says it bought from each partner, and what each says it sent, in 2020 and 2021; in 2021 KGZ's values times `wrong`. */
  const flows = (wrong: number, partners = PARTNERS) =>
    partners.flatMap((partner, index) =>
      ["2020", "2021"].flatMap((period, later) => [
        flow(partner, `${partner}>KGZ`, period, (50 + index) * 1e6),
        flow(
          "KGZ",
          `${partner}>KGZ`,
          period,
          (50 + index) * 1e6 * (1 + later * 0.01 * (index - 5)) * (later ? wrong : 1),
        ),
      ]),
    );
  const judgedOf = (figures: ReturnType<typeof flows>) => {
    const all: Judged[] = [];
    for (const partner of PARTNERS) {
      const of = (saidBy: string, side: "exporter" | "importer") => ({
        side,
        saidBy,
        source: "office",
        cells: new Map(
          figures
            .filter((each) => each.saidBy === saidBy && each.exporter === partner)
            .map(
              ({ period, value }) => [Number(period), { usd: value, unit: "USD", estimate: false }] as const,
            ),
        ),
      });
      all.push(
        ...judgeFlow({
          exporter: partner,
          importer: "KGZ",
          series: [of(partner, "exporter"), of("KGZ", "importer")],
        }),
      );
    }
    return all;
  };

  it("is betrayed by all its partners at once where its currency is wrong, and only then", () => {
    const rate = Math.log(0.845);
    const [wrong, ...more] = declarationsOf(judgedOf(flows(0.845)));
    expect(more).toEqual([]);
    expect(wrong).toMatchObject({ saidBy: "KGZ", side: "importer", year: 2021, moves: { length: 12 } });
    expect(isWrongCurrency(wrong?.moves ?? [], rate)).toBe(true);
    const right = declarationsOf(judgedOf(flows(1)))[0]?.moves ?? [];
    expect(isWrongCurrency(right, rate)).toBe(false);
    // Half of everything missing is no rate of exchange.
    expect(
      isWrongCurrency(
        right.map((move) => move + Math.log(0.5)),
        rate,
      ),
    ).toBe(false);
  });

  it("needs enough partners", () => {
    expect(declarationsOf(judgedOf(flows(0.845, PARTNERS.slice(0, LEAST_PARTNERS - 1))))).toEqual([]);
  });

  it("is suspected in a ledger that holds it", async () => {
    const rate = trait("WB", "_EMU", "PA.NUS.FCRF", "2021", 0.845, "LCU per USD");
    const tried = await invented({ "office:flow": flows(0.845), "rates:trait": [rate] }, trial);
    expect(tried.suspects).toEqual([
      { saidBy: "KGZ", source: "office", side: "importer", year: 2021, unit: "USD" },
    ]);
    expect(tried.declarations).toMatchObject({ tried: 1, suspected: 1 });
  });
});
