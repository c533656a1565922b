import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPanel, type Frame, type Row } from "../../src/rerouting/panel.js";
import { scan } from "../../src/rerouting/scan.js";
import { scanned } from "../../src/rerouting/schema.js";
import { BREAK, type Extra, frame, from, goods, LISTED, MONTHS, rowsOf, UNLISTED } from "./small.js";

const code = (place: number) => LISTED[place]?.product ?? "";
const AMOUNT = 300_000;

/** Goods that go from Germany through Kazakhstan, in the given codes, a month later. */
const rerouted = (places: readonly number[], amount = AMOUNT): Extra[] =>
  places.flatMap((place) => [
    { product: code(place), exporter: "DEU", importer: "KAZ", value: from(BREAK, amount) },
    { product: code(place), exporter: "KAZ", importer: "RUS", value: from(BREAK + 1, amount) },
    {
      product: code(place),
      exporter: "DEU",
      importer: "RUS",
      value: (month) => (month < BREAK ? 2 * amount : 0),
    },
  ]);
const scanOf = (asked: Frame, rows: readonly Row[]) => scan(buildPanel(asked, rows), { break: "listed" });
const PLACES = [3, 11, 19, 27];
const asked = frame();
const rows = rowsOf(asked, 1, rerouted(PLACES));
const result = scanOf(asked, rows);

const errorOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
  return undefined;
};

describe("a scan", () => {
  const found = result.reroutings.filter(({ verdict }) => verdict === "found");

  it("finds what was rerouted, and says how much, from where, and by which tests", () => {
    expect(found.map(({ product, via }) => `${product} ${via}`).sort()).toEqual(
      PLACES.map((place) => `${code(place)} KAZ`),
    );
    for (const one of found) {
      const months = MONTHS.length - BREAK - 1;
      expect(one.channel).toBe("re-export");
      expect(one.rerouted.low).toBeLessThanOrEqual(AMOUNT * months);
      expect(one.rerouted.high).toBeGreaterThanOrEqual(AMOUNT * months);
      expect(one.origins[0]?.origin).toBe("DEU");
      expect(one.leastDetectable).not.toBeNull();
      const passed = one.tests.filter(({ state }) => state === "passed").map(({ name }) => name);
      for (const name of [
        "break-near-listing",
        "outflow-after-inflow",
        "direct-fall",
        "placebo-goods",
        "lumpiness",
      ])
        expect(passed, name).toContain(name);
      expect(one.tests.find(({ name }) => name === "unit-values")?.state).toBe("not available");
      expect(one.rivals).toContain("price");
    }
  });

  it("says of what it did not find how much it would have found", () => {
    const empty = result.reroutings.filter(({ verdict }) => verdict === "not-found");
    expect(empty.length).toBeGreaterThan(50);
    for (const { leastDetectable, smallestQ } of empty) {
      expect(leastDetectable).toBeGreaterThan(0);
      expect(smallestQ).toBeLessThanOrEqual(0.05);
    }
  });

  it("has the shape that its schema says, and is the same twice", () => {
    expect(scanned.parse(result)).toEqual(result);
    expect(JSON.stringify(scanOf(asked, rows))).toBe(JSON.stringify(result));
  });

  it("never lets what origins rerouted exceed what the via sent on", () => {
    for (const { origins, rerouted: amount, outflow } of result.reroutings) {
      const sent = (outflow.after ?? Number.POSITIVE_INFINITY) * (MONTHS.length - BREAK);
      expect(origins.reduce((sum, part) => sum + part.amount.high, 0)).toBeLessThanOrEqual(
        sent * (1 + 1e-9) + 1e-6,
      );
      expect(amount.high).toBeLessThanOrEqual(sent * (1 + 1e-9) + 1e-6);
      expect(amount.low).toBeLessThanOrEqual(amount.high);
      for (const { share } of origins) expect(share).toBeLessThanOrEqual(1);
    }
  });

  it("does not take V's own demand for a rerouting", () => {
    const boom = rowsOf(asked, 2, [
      { product: code(5), exporter: "DEU", importer: "KGZ", value: from(BREAK, 10 * AMOUNT) },
      { product: code(6), exporter: "KGZ", importer: "RUS", value: from(BREAK, 10 * AMOUNT) },
    ]);
    const of = scanOf(asked, boom).reroutings.filter(({ verdict }) => verdict === "found");
    expect(of.filter(({ product }) => product === code(5) || product === code(6))).toEqual([]);
  });

  it("scales amounts and leaves scores when all values are scaled", () => {
    fc.assert(
      fc.property(fc.constantFrom(0.001, 0.25, 8, 1000), (factor) => {
        const scaled = scanOf(
          asked,
          rows.map((row) => ({ ...row, value: row.value * factor })),
        );
        const same = (one: number | null, other: number | null) =>
          Math.abs((one ?? 0) - (other ?? 0)) <= 1e-6 * Math.max(1, Math.abs(other ?? 0));
        const by = new Map(scaled.reroutings.map((one) => [`${one.product} ${one.via} ${one.channel}`, one]));
        for (const one of result.reroutings.filter(({ verdict }) => verdict === "found")) {
          const other = by.get(`${one.product} ${one.via} ${one.channel}`);
          expect(other?.verdict).toBe("found");
          expect(same(other?.score ?? null, one.score)).toBe(true);
          expect(same((other?.rerouted.mid ?? 0) / factor, one.rerouted.mid)).toBe(true);
        }
      }),
      { numRuns: 3 },
    );
  });

  it("does not take months that a reporter has not yet published for a fall or for zeros", () => {
    const late = rows.filter(({ saidBy, period }) => saidBy !== "KAZ" || period < "2022-09");
    const one = scanOf(asked, late).reroutings.find(
      ({ product, via }) => product === code(3) && via === "KAZ",
    );
    const months = MONTHS.indexOf("2022-09") - BREAK;
    expect(one?.outflow.after ?? 0).toBeGreaterThan((AMOUNT * (months - 1)) / months);
  });
});

describe("what a scan cannot decide", () => {
  /** Imports of single machines: nothing in most months, and a few large ones after the break. */
  const lumps: [string, number[]][] = [
    ["turbines", [28, 31]],
    ["satellites", [27, 30, 33]],
    ["presses", [29]],
  ];

  it.each(lumps)("a few large months are lumps whatever the code: %s", (_, months) => {
    const lumpy = frame({ absent: "nothing-recorded" });
    const base = rowsOf(lumpy, 7, [], ["inflow", "direct"]).filter(
      ({ product, importer }) => product !== code(8) || importer !== "KAZ",
    );
    const large: Row[] = [4, 15, ...months].map((month) => ({
      product: code(8),
      exporter: "DEU",
      importer: "KAZ",
      saidBy: "DEU",
      period: MONTHS[month] ?? "",
      value: month < BREAK ? 400_000 : 30_000_000,
    }));
    const one = scanOf(lumpy, [...base, ...large]).reroutings.find(
      ({ product, via }) => product === code(8) && via === "KAZ",
    );
    expect(one?.verdict).toBe("undecided");
    expect(one?.because).toEqual(["lumpy", "first-leg-only"]);
    expect(one?.rerouted.low).toBe(0);
    expect(one?.rerouted.mid).toBeNull();
  });

  it("without a second leg the low end is nothing, and the via's own demand stands as a rival", () => {
    const first = scanOf(asked, rowsOf(asked, 3, rerouted([1, 2, 3, 4, 5, 6, 7, 8]), ["inflow", "direct"]));
    const some = first.reroutings.filter(({ product, via }) => product === code(3) && via === "KAZ");
    expect(some.map(({ channel, verdict }) => `${channel} ${verdict}`)).toEqual(["first-leg-only undecided"]);
    expect(some[0]?.rerouted.low).toBe(0);
    expect(some[0]?.rerouted.high).toBeGreaterThan(0);
    expect(some[0]?.rivals).toContain("own-demand");
    expect(first.reroutings.every(({ channel }) => channel === "first-leg-only")).toBe(true);
  });

  it("a new code is a hole, never a rise from 0", () => {
    const young = frame({
      goods: [...LISTED, ...UNLISTED, goods("85999900", { bornIn: "2022-01" })],
    });
    const withYoung = scanOf(
      young,
      rowsOf(young, 4, [{ product: "85999900", exporter: "DEU", importer: "KAZ", value: () => 1e6 }]),
    );
    expect(withYoung.reroutings.filter(({ product }) => product === "85999900")).toEqual([]);
    expect(withYoung.holes.filter(({ product }) => product === "85999900").map(({ why }) => why)).toEqual([
      "new-code",
      "new-code",
    ]);
  });

  it("goods that nobody names are holes, and a panel without any trade is an error that says what to do", () => {
    const more = frame({ goods: [...LISTED, ...UNLISTED, goods("99999999")] });
    const { holes } = scanOf(more, rowsOf({ ...more, goods: [...LISTED, ...UNLISTED] }, 5));
    expect(holes.map(({ product, why }) => `${product} ${why}`)).toEqual([
      "99999999 nothing-reported",
      "99999999 nothing-reported",
    ]);
    expect(errorOf(() => scanOf(asked, []))).toBe("SCAN_NOTHING_REPORTED");
  });

  it("where a break is looked for, a hole says whether the series does not rise, is not there or is too new", () => {
    const more = frame({
      goods: [...LISTED, ...UNLISTED, goods("99999999"), goods("85999900", { bornIn: "2021-12" })],
    });
    const held = { ...more, goods: more.goods.filter(({ product }) => product !== "99999999") };
    const found = scan(buildPanel(more, rowsOf(held, 5)), { break: "find" });
    const why = (product: string) =>
      found.holes.filter((hole) => hole.product === product).map((hole) => hole.why);
    expect(why("99999999")).toEqual(["nothing-reported", "nothing-reported"]);
    expect(why("85999900")).toEqual(["new-code", "new-code"]);
    expect(new Set(LISTED.flatMap(({ product }) => why(product)))).toEqual(new Set(["no-rise"]));
  });

  it("a break outside of the data, or none, is an error", () => {
    const panel = buildPanel(asked, rows);
    expect(errorOf(() => scan(panel, { break: { at: "2025-01" } }))).toBe("BREAK_OUTSIDE");
    expect(errorOf(() => scan(panel, { break: { at: "soon" } }))).toBe("PERIOD_UNKNOWN");
    const never = frame({ goods: [...UNLISTED, goods("85000000", { listedFrom: "2030-01" })] });
    expect(errorOf(() => scan(buildPanel(never, rowsOf(never, 6)), { break: "listed" }))).toBe(
      "SCAN_NO_BREAK",
    );
  });

  it("says which part of a year is treated", () => {
    const yearly = frame({
      frequency: "year",
      from: "2012",
      to: "2023",
      goods: LISTED.map((one) => ({ ...one, listedFrom: "2022" })),
    });
    const years = Array.from({ length: 12 }, (_, k) => String(2012 + k));
    const rowsByYear = yearly.goods.flatMap(({ product }, k) =>
      years.map(
        (period, t): Row => ({
          product,
          exporter: "DEU",
          importer: "KAZ",
          saidBy: "DEU",
          period,
          value: 1000 + ((k * 31 + t * 17) % 100),
        }),
      ),
    );
    const { treated } = scan(buildPanel(yearly, rowsByYear), { break: { at: "2022-03" } });
    expect(treated[0]).toEqual({ product: code(0), year: "2022", part: 10 / 12 });
  });
});
