import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PollFigure } from "../../src/ledger/tables.js";
import { judgeSamples } from "../../src/measures/change.js";
import { measure } from "../../src/measures/culture/opinion.js";
import { noteText } from "../../src/pages/view.js";
import { invented, readings } from "./invented.js";

interface Wave {
  favourable: number;
  from?: string;
  until?: string;
  by?: string;
  of?: string;
  mode?: string;
  sample?: string;
  margin?: string;
  about?: string;
}

/** A wave of which so many are favourable, and the rest not. */
function wave(year: number, { favourable, by = "CAB", of = "view", ...rest }: Wave): PollFigure[] {
  const shared = {
    saidBy: by,
    about: rest.about ?? "KGZ",
    toward: "RUS",
    of,
    question: `${of}?`,
    period: rest.from ?? `${year}-06-01`,
    until: rest.until ?? `${year}-06-20`,
    unit: "percent",
    sample: rest.sample ?? "1500",
    margin: rest.margin ?? "3",
    population: "adults",
    mode: rest.mode ?? "telephone",
    at: { file: "invented.csv", line: 1 },
  } as const;
  return [
    { ...shared, answer: "very good", side: "favourable", value: favourable - 10 },
    { ...shared, answer: "good", side: "favourable", value: 10 },
    { ...shared, answer: "bad", side: "unfavourable", value: 100 - favourable },
  ];
}

async function asked(waves: readonly PollFigure[], years: [number, number] = [2020, 2022]) {
  return invented({ poll: waves }, (ledger) => readings(ledger, measure, "RUS", ["KGZ", "KAZ"], years));
}

describe("opinion of the hub", () => {
  it("is the share of favourable answers, with the published margin as its range", async () => {
    const { of, coverage } = await asked(wave(2022, { favourable: 65 }));
    const reading = of("KGZ 2022 CAB");
    expect(reading.value).toBeCloseTo(0.65, 12);
    expect([reading.low, reading.high]).toEqual([expect.closeTo(0.62, 12), expect.closeTo(0.68, 12)]);
    expect(reading.notes).toContain("margin:0.03");
    expect(noteText("margin:0.03", "en")).toBe(
      "the margin of error is 3.0 points up or down, as the pollster states",
    );
    expect(reading.parts.find(({ name }) => name === "fieldwork")?.text).toBe("2022-06-01 – 2022-06-20");
    expect(reading.parts.find(({ name }) => name === "question")?.text).toBe("view?");
    // Whoever asks is enough; where nobody does, the hole is named.
    expect(
      coverage
        .filter(({ period }) => period === "2022")
        .map(({ partner, saidBy, why }) => [partner, saidBy, why]),
    ).toEqual([
      ["KAZ", "_POLL", "no-poll"],
      ["KGZ", "CAB", "no-value-before"],
    ]);
  });

  it("calls a change only what is outside the margins of both waves", async () => {
    const within = await asked([...wave(2021, { favourable: 65 }), ...wave(2022, { favourable: 61 })]);
    expect(within.of("KGZ 2022 CAB")).toMatchObject({
      direction: "no-clear-change",
      change: { beyondNoise: false },
    });
    const beyond = await asked([...wave(2021, { favourable: 65 }), ...wave(2022, { favourable: 55 })]);
    const { change, direction, notes } = beyond.of("KGZ 2022 CAB");
    expect(direction).toBe("farther");
    expect(notes).toContain("noise-of-samples");
    expect(change?.noise).toBeCloseTo((0.03 / 1.96) * Math.SQRT2, 12);
    expect(change?.score).toBeCloseTo(-0.1 / ((0.03 / 1.96) * Math.SQRT2), 9);
  });

  it("makes the margin from the sample where none is published, and judges nothing without either", async () => {
    const sample = await asked(wave(2022, { favourable: 50, margin: "", sample: "1067" }));
    const { value, high } = sample.of("KGZ 2022 CAB");
    expect((high ?? 0) - (value ?? 0)).toBeCloseTo(0.03, 4);
    const bare = { margin: "", sample: "" };
    const none = await asked([
      ...wave(2021, { favourable: 65, ...bare }),
      ...wave(2022, { favourable: 30, ...bare }),
    ]);
    expect(none.of("KGZ 2022 CAB")).toMatchObject({ low: null, high: null, direction: "unknown" });
    expect(none.coverage.find(({ partner, period }) => partner === "KGZ" && period === "2022")).toMatchObject(
      {
        state: "no-change-known",
        why: "no-margin",
      },
    );
  });

  it("takes the last wave that ended in the year, in whatever year it began", async () => {
    const waves = [
      ...wave(2021, { favourable: 70, from: "2020-12-20", until: "2021-01-10" }),
      ...wave(2021, { favourable: 60 }),
      ...wave(2022, { favourable: 40, from: "2021-12-20", until: "2022-01-10" }),
    ];
    const { of } = await asked(waves);
    expect(of("KGZ 2021 CAB").value).toBeCloseTo(0.6, 12);
    expect(of("KGZ 2022 CAB").value).toBeCloseTo(0.4, 12);
  });

  it("does not compare the door with the telephone", async () => {
    const { of } = await asked([
      ...wave(2021, { favourable: 65, mode: "face to face" }),
      ...wave(2022, { favourable: 30 }),
    ]);
    expect(of("KGZ 2022 CAB")).toMatchObject({ change: null, direction: "unknown" });
    expect(of("KGZ 2022 CAB").notes).toContain("break-in-method");
  });

  it("keeps pollsters apart, and follows the question that is asked in most years", async () => {
    const { of } = await asked([
      ...wave(2021, { favourable: 65 }),
      ...wave(2022, { favourable: 63 }),
      ...wave(2022, { favourable: 20, of: "trust" }),
      ...wave(2022, { favourable: 45, by: "OTHER" }),
    ]);
    expect(of("KGZ 2022 CAB").value).toBeCloseTo(0.63, 12);
    expect(of("KGZ 2022 OTHER").value).toBeCloseTo(0.45, 12);
  });

  it("counts a wave once that two tables hold", async () => {
    const both = {
      "own-first:poll": wave(2022, { favourable: 65 }),
      "own-second:poll": wave(2022, { favourable: 66 }),
    };
    await invented(both, async (ledger) => {
      const { all } = await readings(ledger, measure, "RUS", ["KGZ"], [2020, 2022]);
      expect(all.map(({ value }) => value)).toEqual([expect.closeTo(0.65, 12)]);
    });
  });

  it("leaves a noisier past of the series as it is, and never calls a change within the samples' error one", () => {
    const step = fc.double({ min: -1, max: 1, noNaN: true });
    const sd = fc.double({ min: 1e-3, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(step, sd, sd, sd, (moved, own, a, b) => {
        const change = {
          from: "2021",
          to: "2022",
          absolute: moved,
          relative: null,
          step: moved,
          usual: 0,
          noise: own,
          changes: 6,
          noiseOf: "CAB",
          score: moved / own,
          beyondNoise: Math.abs(moved / own) >= 2.5,
        };
        const judged = judgeSamples({ change, notes: [] }, [a, b]).change;
        expect(judged?.noise).toBe(Math.max(own, Math.hypot(a, b)));
        if (Math.abs(moved) < 1.96 * Math.hypot(a, b)) expect(judged?.beyondNoise).toBe(false);
      }),
    );
  });
});
