import { describe, expect, it } from "vitest";
import type { TieFigure } from "../../src/ledger/tables.js";
import { measure as conflict } from "../../src/measures/diplomacy/news_conflict.js";
import { measure as cooperation } from "../../src/measures/diplomacy/news_cooperation.js";
import type { Measure } from "../../src/measures/measure.js";
import { measureSeries, readingsAt } from "../../src/measures/reading.js";
import { noteText } from "../../src/pages/view.js";
import { parsePeriod } from "../../src/question/period.js";
import { entityByCode } from "../../src/question/question.js";
import { invented, tie } from "./invented.js";

/** What each pair has in a month, `KAZ RUS` by its cooperation and conflict, with the sums that the reader adds. */
function month(
  period: string,
  days: number,
  pairs: Readonly<Record<string, readonly [number, number]>>,
  flags?: string[],
): TieFigure[] {
  const totals = new Map<string, number>();
  const figures = Object.entries(pairs).flatMap(([pair, [plus, minus]]) => {
    const [about = "", toward = ""] = pair.split(" ");
    for (const code of [about, toward, "_WORLD"]) totals.set(code, (totals.get(code) ?? 0) + plus);
    const flagged = flags !== undefined && pair.includes("KAZ") ? { flags } : {};
    return [
      { ...tie("GDELT", `${about}>${toward}`, "news.cooperation", period, plus, "score"), ...flagged },
      { ...tie("GDELT", `${about}>${toward}`, "news.conflict", period, -minus, "score"), ...flagged },
    ];
  });
  const sums = [...totals].map(([code, sum]) =>
    tie("GDELT", `${code}>_WORLD`, "news.cooperation", period, sum, "score"),
  );
  return [...figures, ...sums, tie("GDELT", "_WORLD>_WORLD", "news.days", period, days, "count")];
}

const january = { "KAZ RUS": [60, 20], "CHN KAZ": [40, 0], "CHN RUS": [100, 0] } as const;

/** The reading and the coverage of Kazakhstan in one period. */
async function one(
  measure: Measure,
  figures: readonly TieFigure[],
  label: string,
  hub = "RUS",
  partner = "KAZ",
) {
  return invented({ "gdelt-pairs:tie": figures }, async (ledger) => {
    const period = parsePeriod(label);
    const measured = await measureSeries(ledger, measure, entityByCode(hub, period), [partner], [period]);
    const { readings, coverage } = readingsAt(measured, period, parsePeriod("2020"), ledger);
    return { reading: readings[0], hole: coverage[0] };
  });
}

describe("cooperation in the news", () => {
  it("is the pair's score over what both totals let expect, by hand", async () => {
    const { reading } = await one(cooperation, month("2022-01", 31, january), "2022-01");
    // RUS has 160, KAZ 100, all pairs 200; 160 × 100 / 400 = 40 would be expected, and there are 60.
    expect(reading?.value).toBeCloseTo(60 / 40, 12);
    expect(reading).toMatchObject({ unit: "index", direction: "context", notes: ["weak-news"] });
  });

  it("does not change with how much is written, nor with how many days were read", async () => {
    const tenfold = { "KAZ RUS": [600, 200], "CHN KAZ": [400, 0], "CHN RUS": [1000, 0] } as const;
    for (const figures of [month("2022-01", 31, tenfold), month("2022-01", 21, january)])
      expect((await one(cooperation, figures, "2022-01")).reading?.value).toBeCloseTo(60 / 40, 12);
  });

  it("lets each month stand for all of its days: one read to two thirds counts as half as much again", async () => {
    const quiet = { "KAZ RUS": [10, 0], "CHN KAZ": [40, 0], "CHN RUS": [40, 0] } as const;
    const figures = [
      ...month("2022-04", 20, january),
      ...month("2022-05", 31, quiet),
      ...month("2022-06", 30, quiet),
    ];
    const [pair, rus, kaz, all] = [60 * 1.5 + 20, 160 * 1.5 + 100, 100 * 1.5 + 100, 200 * 1.5 + 180];
    const { reading } = await one(cooperation, figures, "2022-Q2");
    expect(reading?.value).toBeCloseTo(pair / ((rus * kaz) / (2 * all)), 12);
  });

  it("is a hole where too few days of a month were read, however many of the others", async () => {
    const figures = [
      ...month("2022-04", 19, january),
      ...month("2022-05", 31, january),
      ...month("2022-06", 30, january),
    ];
    const { reading, hole } = await one(cooperation, figures, "2022-Q2");
    expect(reading).toBeUndefined();
    expect(hole).toMatchObject({ state: "incomplete", why: "too-few-days" });
  });

  it("is a hole where a month is missing altogether", async () => {
    const figures = [...month("2022-04", 30, january), ...month("2022-06", 30, january)];
    expect((await one(cooperation, figures, "2022-Q2")).hole).toMatchObject({ state: "no-figure" });
  });

  it("names what was peculiar about a month, with the value without that month", async () => {
    const figures = [
      ...month("2022-01", 31, january, ["unrest-kaz-2022-01"]),
      ...month("2022-02", 28, { ...january, "KAZ RUS": [20, 0] }),
      ...month("2022-03", 31, { ...january, "KAZ RUS": [20, 0] }),
    ];
    const notes = (await one(cooperation, figures, "2022-Q1")).reading?.notes ?? [];
    const [weak, unrest, without = ""] = notes;
    expect([weak, unrest]).toEqual(["weak-news", "unrest-kaz-2022-01"]);
    expect(Number(without.replace("without-that-month:", ""))).toBeCloseTo(20 / ((120 * 60) / 320), 12);
    expect(noteText(without, "en")).toBe("without that month it is 0.889");
    // In a quarter of which it is no month, and by itself, there is nothing without it.
    expect((await one(cooperation, figures, "2022-02")).reading?.notes).toEqual(["weak-news"]);
    expect((await one(cooperation, figures, "2022-01")).reading?.notes).toEqual([
      "weak-news",
      "unrest-kaz-2022-01",
    ]);
  });

  it("is zero where the pair has no event though the edition holds all pairs of one of the two", async () => {
    const figures = month("2022-01", 31, { "CHN KAZ": [40, 0], "CHN RUS": [100, 0] });
    expect((await one(cooperation, figures, "2022-01")).reading?.value).toBe(0);
  });

  it("is a hole where the edition holds only some pairs of both", async () => {
    const figures = month("2022-01", 31, { "CHN KAZ": [40, 0], "CHN RUS": [100, 0] }).filter(
      ({ toward, about }) => toward === "_WORLD" || about === "KAZ",
    );
    expect((await one(cooperation, figures, "2022-01")).hole).toMatchObject({
      state: "no-figure",
      why: "publisher-silent",
    });
  });

  it("adds the members of a hub", async () => {
    const figures = month("2022-01", 31, {
      "DEU KAZ": [10, 0],
      "FRA KAZ": [5, 0],
      "DEU FRA": [50, 0],
      "KAZ RUS": [15, 0],
      "DEU RUS": [20, 0],
    });
    const { reading } = await one(cooperation, figures, "2022-01", "EU27");
    expect(reading?.value).toBeCloseTo(15 / (((80 + 55) * 30) / 200), 12);
  });
});

describe("conflict's share in the news", () => {
  it("is that of the days below zero in all days of the pair", async () => {
    const { reading } = await one(conflict, month("2022-01", 31, january), "2022-01");
    expect(reading?.value).toBeCloseTo(20 / 80, 12);
    expect(reading?.direction).toBe("context");
  });

  it("is a hole without any event", async () => {
    const figures = month("2022-01", 31, { "CHN KAZ": [40, 0], "CHN RUS": [100, 0] });
    expect((await one(conflict, figures, "2022-01")).hole).toMatchObject({ state: "no-figure" });
  });
});
