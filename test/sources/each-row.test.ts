import fc from "fast-check";
import { expect, test } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import { Input } from "../../src/sources/input.js";

const COLUMNS = ["a", "b"];
const file = (text: string) => new Input("rows.csv", new TextEncoder().encode(text));

/** Line and cells of each row, or the error with its place. */
function outcome(read: () => Iterable<{ line: number; text(column: string): string }>): unknown {
  try {
    return [...read()].map((row) => [row.line, ...COLUMNS.map((column) => row.text(column))]);
  } catch (error) {
    if (!(error instanceof ParallaxError)) throw error;
    return [error.code, error.where, error.found];
  }
}

test("one after the other, rows are those that are read together, regular or not, or the same error", () => {
  const cell = fc.constantFrom("x", "1,2", "", '"', '"a"', '"a\nb"', '"a, b"', "y\r", "\n", "\uFEFF");
  const line = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => cells.join(","));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const text = `${["a,b", ...lines].join(end)}${end}`;
      expect(outcome(() => file(text).eachRow(COLUMNS))).toEqual(outcome(() => file(text).rows(COLUMNS)));
    }),
    { numRuns: 2000, seed: 2022 },
  );
});

test.each([
  ["another header", "a,c\n1,2\n", "HEADER_UNKNOWN"],
  ["nothing but empty lines", "\n\n", "HEADER_UNKNOWN"],
  ["a cut last line", "a,b\n1,2", "FILE_CUT"],
  ["a cell too many, far below", `a,b\n${"1,2\n".repeat(50)}1,2,3\n`, "FILE_NOT_CSV"],
])("%s raises", (_, text, code) => {
  expect(outcome(() => file(text).eachRow(COLUMNS))).toEqual(expect.arrayContaining([code]));
});

test("a row is given before the next one is looked at", () => {
  const rows = file('a,b\n1,2\n3,"4\n').eachRow(COLUMNS);
  expect(rows.next().value?.text("b")).toBe("2");
  expect(() => rows.next()).toThrow(expect.objectContaining({ code: "FILE_NOT_CSV" }));
});
