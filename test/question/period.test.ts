import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assertEnded,
  likeBefore,
  monthIndex,
  parsePeriod,
  periodOf,
  shift,
  tenYearsBefore,
} from "../../src/question/period.js";

describe("periods", () => {
  it.each([
    ["2022", "2022", 12],
    ["2022-Q1", "2022-Q1", 3],
    ["2022-q4", "2022-Q4", 3],
    ["2022-03", "2022-03", 1],
    ["2012-2021", "2012-2021", 120],
    ["2021..2022", "2021-2022", 24],
    ["2022-01..2022-08", "2022-01..2022-08", 8],
    ["2022-01..2022-12", "2022", 12],
  ])("reads %s as %s", (text, label, months) => {
    const period = parsePeriod(text);
    expect(period.label).toBe(label);
    expect(period.last - period.first + 1).toBe(months);
  });

  it("writes every period so that it reads back as itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: monthIndex(1900, 1), max: monthIndex(2090, 1) }),
        fc.integer({ min: 0, max: 60 }),
        (first, more) => {
          const period = periodOf(first, first + more);
          expect(parsePeriod(period.label)).toEqual(period);
        },
      ),
    );
  });

  it.each(["", "22", "2022-13", "2022-Q5", "2022..", "a..b", "2020..2021..2022"])(
    "refuses %j and says what is expected",
    (text) => {
      expect(() => parsePeriod(text)).toThrowError(
        expect.objectContaining({ code: "PERIOD_UNKNOWN", exit: 2 }),
      );
    },
  );

  it("refuses a range that ends before it begins", () => {
    expect(() => parsePeriod("2022..2020")).toThrowError(
      expect.objectContaining({ code: "PERIOD_BACKWARDS" }),
    );
  });

  it("compares a part of a year with the same part a year before, and years with as many years", () => {
    expect(likeBefore(parsePeriod("2022-Q3"), monthIndex(2020, 1)).map(({ label }) => label)).toEqual([
      "2020-Q3",
      "2021-Q3",
      "2022-Q3",
    ]);
    expect(
      likeBefore(parsePeriod("2022-01..2022-08"), monthIndex(2021, 1)).map(({ label }) => label),
    ).toEqual(["2021-01..2021-08", "2022-01..2022-08"]);
    expect(likeBefore(parsePeriod("2021-2022"), monthIndex(2017, 1)).map(({ label }) => label)).toEqual([
      "2017-2018",
      "2019-2020",
      "2021-2022",
    ]);
    expect(shift(parsePeriod("2022"), -12).label).toBe("2021");
    expect(tenYearsBefore(parsePeriod("2022-03")).label).toBe("2012-2021");
  });

  it("refuses a period that has not ended and names the latest that has", () => {
    const now = new Date("2026-11-23T00:00:00Z");
    expect(() => assertEnded(parsePeriod("2025"), now)).not.toThrow();
    expect(() => assertEnded(parsePeriod("2026"), now)).toThrowError(
      expect.objectContaining({ code: "PERIOD_FUTURE", todo: "ask for 2025" }),
    );
    expect(() => assertEnded(parsePeriod("2031-Q2"), now)).toThrowError(
      expect.objectContaining({ todo: "ask for 2026-Q2" }),
    );
    expect(() => assertEnded(parsePeriod("2026-10"), now)).not.toThrow();
  });
});
