import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkBounds, readFigures } from "../../src/sources/read.js";
import { changed, inputs, raised, read, sample, sourceOf } from "./samples.js";

const id = "federal-reserve-euro";
const source = sourceOf(id, "trait");
const { figures } = readFigures(source, inputs(sample(id)));

test("a month's rate is in dollars for one euro, as published", () => {
  expect(figures).toHaveLength(12);
  expect(figures.find(({ period }) => period === "2022-05")).toEqual({
    saidBy: "FRB",
    about: "_EMU",
    of: "EXUSEU",
    period: "2022-05",
    value: 0.8,
    unit: "USD per EUR",
    at: { file: "sample.csv", line: 8 },
  });
});

test.each([
  ["a day that does not begin a month", "2022-02-01", "2022-02-02", "observation_date"],
  ["a month that is missing", "2022-02-01,1.2300\n", "", "observation_date"],
  ["a rate upside down and shifted", "1.2300", "0.0813", "EXUSEU"],
  ["no rate", "1.2300", ".", "EXUSEU"],
])("%s raises", (_, from, to, column) => {
  expect(raised(source, changed(id, "sample.csv", from, to))).toMatchObject({
    code: "VALUE_UNREADABLE",
    where: { column },
  });
});

test("the starter's input is whole, from the euro's first month on", () => {
  const files = [{ name: "EXUSEU.csv", bytes: readFileSync("scripts/inputs/EXUSEU.csv") }];
  const reading = read(source, files);
  checkBounds(source.text, reading, inputs(files));
  expect(reading.figures).toHaveLength(source.text.bounds.rows.min ?? 0);
  expect(reading.figures[0]).toMatchObject({ period: "1999-01", value: 1.1591 });
  expect(reading.figures.at(-1)).toMatchObject({ period: "2026-04", value: 1.1697 });
});
