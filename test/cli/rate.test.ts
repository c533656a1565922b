import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { RateAnswer } from "../../src/dossier/schema.js";
import { parallax } from "../effects.js";

describe("rate, on the starter's figures", () => {
  const article = 'rate "1.4bn USD" "1.3bn EUR" "2bn USD" "1.8bn EUR" --period 2021,2022';

  it("says of an article's two amounts that neither year's rate made them", async () => {
    const { code, out, err } = await parallax(article);
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll("\n", " ")).toContain(
      "Between 0.893 and 0.925 euro a dollar, so not at the average rate of 2021 (0.845) nor of 2022 (0.950).",
    );
    expect(out).toContain("worldbank-wdi/");
    expect(out).toContain("federal-reserve-euro/");
  });

  it("gives both intervals, the rates with their figures, and the editions", async () => {
    const answer: RateAnswer = JSON.parse((await parallax(`${article} --json`)).out);
    const check = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(await readFile("schemas/rate.schema.json", "utf8")),
    );
    check(answer);
    expect(check.errors).toBeNull();
    expect(answer.together.converted?.low).toBeCloseTo(1.25 / 1.4, 12);
    expect(answer.together.converted?.high).toBeCloseTo(1.85 / 2, 12);
    expect(
      answer.asked.filter(({ period }) => period.length === 4).map(({ rate, fit }) => [rate.toFixed(3), fit]),
    ).toEqual([
      ["0.845", "no"],
      ["0.950", "rounded"],
    ]);
    expect(
      answer.asked
        .filter(({ period, fit }) => period.length > 4 && fit === "converted")
        .map(({ period }) => period),
    ).toEqual(["2022-03"]);
    expect(answer.years.between.map((pair) => pair.map(({ period }) => period))).toContainEqual([
      "2021",
      "2022",
    ]);
    expect(answer.sources.map(({ source }) => source).sort()).toEqual([
      "federal-reserve-euro",
      "worldbank-wdi",
    ]);
    const { out } = await parallax(`explain ${answer.asked[0]?.figure ?? ""}`);
    expect(out).toContain("2021");
  });

  it.each([
    ['rate "1.4bn USD"', "two by two"],
    ['rate "1.4bn USD" "1.3bn USD"', "one amount in EUR and one in USD"],
    ['rate "1.4bn USD" many', "7.24bn EUR"],
    ['rate "1.4bn USD" "1.3bn EUR" --period soon', "a year (2022)"],
  ])("%s is wrong use and says what would be right", async (line, says) => {
    const { code, out, err } = await parallax(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([2, ""]);
  });
});
