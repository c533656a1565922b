import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Flow, type Judged, judgeFlow, type Series, type Side } from "../../src/mirror/gate.js";

const FIRST = 2010;

/** A series from 2010 on, in millions of dollars; null is a year without a figure. */
function series(side: Side, millions: readonly (number | null)[], estimates: readonly number[] = []): Series {
  return {
    side,
    saidBy: side === "exporter" ? "AAA" : "BBB",
    source: side,
    cells: new Map(
      millions.flatMap((value, index) =>
        value === null
          ? []
          : [
              [
                FIRST + index,
                { usd: value * 1e6, unit: "USD", estimate: estimates.includes(FIRST + index) },
              ] as const,
            ],
      ),
    ),
  };
}

const flow = (...all: Series[]): Flow => ({ exporter: "AAA", importer: "BBB", series: all });
const judge = (
  sent: readonly (number | null)[],
  received: readonly (number | null)[],
  estimates: readonly number[] = [],
) => judgeFlow(flow(series("exporter", sent, estimates), series("importer", received)));
const at = (judged: readonly Judged[], side: Side, year: number) =>
  judged.find((each) => each.side === side && each.year === year);
const why = (judged: readonly Judged[], side: Side, year: number) => {
  const each = at(judged, side, year);
  return each && `${each.verdict} ${each.why}`;
};

const SENT = [200, 220, 210, 240, 250, 245];
const RECEIVED = [190, 215, 205, 230, 235, 240];

describe("the outlier gate", () => {
  it("sets aside an error of ten on the side that made it, with both values and the numbers", () => {
    const judged = judge([...SENT, 2600], [...RECEIVED, 250]);
    expect(at(judged, "exporter", 2016)).toMatchObject({
      verdict: "set-aside",
      why: "conflict",
      cell: { usd: 2.6e9 },
      other: { saidBy: "BBB", year: 2016, usd: 2.5e8 },
      numbers: { years: 6, gap: expect.closeTo(10.4, 9), limit: expect.closeTo(3, 9) },
    });
    expect(why(judged, "importer", 2016)).toBe("kept other-moved");
    expect(judged.filter(({ verdict }) => verdict === "set-aside")).toHaveLength(1);
    const low = judge([...SENT, 260], [...RECEIVED, 0.25]);
    expect(why(low, "importer", 2016)).toBe("set-aside conflict");
    expect(why(low, "exporter", 2016)).toBe("kept other-moved");
  });

  it("keeps a surge that both sides saw, though they saw it differently", () => {
    const judged = judge([...SENT, 1100], [...RECEIVED, 440]);
    expect(at(judged, "exporter", 2016)?.numbers?.own).toBeGreaterThan(4);
    expect(judged.filter(({ verdict }) => verdict === "set-aside")).toEqual([]);
    // The gap changed fourfold and would be a conflict, but the importer is out of line with its own past too.
    const wider = judge([...SENT, 4400], [...RECEIVED, 900]);
    expect(why(wider, "exporter", 2016)).toBe("kept other-moved");
  });

  it("does not judge what one side alone says, nor what has too short a past", () => {
    const judged = judge([200, 220, 2100, 230], [null, 190, 200, 210]);
    expect(why(judged, "exporter", 2010)).toBe("not-judged one-side");
    expect(why(judged, "exporter", 2012)).toBe("not-judged past-too-short");
    expect(why(judge([...SENT, 900_000], [...RECEIVED, null]), "exporter", 2016)).toBe("not-judged one-side");
    expect(why(judge([...SENT, 250], [...RECEIVED, 0]), "importer", 2016)).toBe("not-judged zero");
  });

  it("sets aside what continues at the level that was set aside, with the other side's last value", () => {
    const judged = judge([...SENT, 2600, 3000, 260], [...RECEIVED, 250, null, null]);
    expect(at(judged, "exporter", 2017)).toMatchObject({
      verdict: "set-aside",
      why: "continues",
      other: { year: 2016, usd: 2.5e8 },
    });
    expect(why(judged, "exporter", 2018)).toBe("not-judged one-side");
  });

  it("leaves what was set aside out of the past", () => {
    const judged = judge([...SENT, 2600, 2500, 255], [...RECEIVED, 250, 260, 250]);
    expect(why(judged, "exporter", 2017)).toBe("set-aside conflict");
    expect(at(judged, "exporter", 2018)).toMatchObject({ verdict: "kept", numbers: { years: 6 } });
  });

  it("lets no estimate support the other side, but judges it", () => {
    expect(why(judge([...SENT, 2600], [...RECEIVED, 250], [2016]), "exporter", 2016)).toBe(
      "set-aside conflict",
    );
    expect(why(judge([...SENT, 250], [...RECEIVED, 2600], [2016]), "importer", 2016)).toBe(
      "not-judged one-side",
    );
  });

  it("says nothing is kept where an error of ten would not be seen: small flows, sides far and changing apart", () => {
    const small = SENT.map((value) => value / 100);
    expect(
      why(judge([...small, 2.5], [...RECEIVED.map((value) => value / 100), 2.4]), "exporter", 2016),
    ).toBe("not-judged too-noisy");
    expect(
      why(judge([200, 20, 300, 15, 210, 40, 200], [50, 190, 20, 200, 40, 300, 60]), "exporter", 2016),
    ).toBe("not-judged too-noisy");
    // A thousandfold error shows in a small flow too.
    expect(
      why(judge([...small, 2500], [...RECEIVED.map((value) => value / 100), 2.4]), "exporter", 2016),
    ).toBe("set-aside conflict");
  });

  it("does not convict a good value by one bad year in a short past, whichever year is bad", () => {
    for (const bad of [0, 1, 2]) {
      const sent = SENT.map((value, index) => (index === bad ? value * 1000 : value));
      const aside = judge(sent, RECEIVED).filter(({ verdict }) => verdict === "set-aside");
      expect(aside.filter(({ year }) => year !== FIRST + bad)).toEqual([]);
    }
  });

  it("holds a cell against the longest common past", () => {
    const short = { ...series("importer", [null, null, null, null, null, 240, 2500]), saidBy: "IMF" };
    const judged = judgeFlow(
      flow(series("exporter", [...SENT, 250]), short, series("importer", [...RECEIVED, 245])),
    );
    expect(at(judged, "exporter", 2016)).toMatchObject({ verdict: "kept", other: { saidBy: "BBB" } });
  });
});

describe("the outlier gate, whatever the figures", () => {
  const amount = fc.double({ min: 0.01, max: 1e5, noNaN: true });
  const sides = fc.array(fc.tuple(fc.option(amount), fc.option(amount)), { minLength: 1, maxLength: 16 });

  it("sets aside at most one of two conflicting sides, and judges each cell once", () => {
    fc.assert(
      fc.property(sides, (rows) => {
        const judged = judge(
          rows.map(([sent]) => sent),
          rows.map(([, received]) => received),
        );
        expect(judged).toHaveLength(rows.flat().filter((value) => value !== null).length);
        const conflicts = judged.filter((each) => each.why === "conflict").map(({ year }) => year);
        expect(new Set(conflicts).size).toBe(conflicts.length);
      }),
    );
  });

  it("gives the same verdicts with exporter and importer exchanged", () => {
    fc.assert(
      fc.property(sides, (rows) => {
        const sent = rows.map(([value]) => value);
        const received = rows.map(([, value]) => value);
        const mirrored = new Map(
          judge(received, sent).map((each) => [`${each.side} ${each.year}`, `${each.verdict} ${each.why}`]),
        );
        for (const each of judge(sent, received)) {
          const other = each.side === "exporter" ? "importer" : "exporter";
          expect(mirrored.get(`${other} ${each.year}`)).toBe(`${each.verdict} ${each.why}`);
        }
      }),
    );
  });

  it("sets nothing aside where one side says what the other says, times a constant", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 16 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (values, times) => {
          const judged = judge(
            values,
            values.map((value) => value * times),
          );
          expect(judged.filter(({ verdict }) => verdict === "set-aside")).toEqual([]);
        },
      ),
    );
  });
});
