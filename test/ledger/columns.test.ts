import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Columns } from "../../src/ledger/columns.js";
import { Database, literal, number } from "../../src/ledger/duckdb.js";
import type { TieFigure, TraitFigure } from "../../src/ledger/tables.js";

const trait = (about: string, of: string, period: string, line: number, file = "a.csv"): TraitFigure => ({
  saidBy: "WB",
  about,
  of,
  period,
  value: line / 2,
  unit: "USD",
  at: { file, line },
});

describe("figures by column", () => {
  test("hold what was put in, through blocks and beyond them", () => {
    const figures = Array.from({ length: 5000 }, (_, row) => ({
      ...trait(row % 7 === 0 ? "KGZ" : "KAZ", `X.${row % 300}`, String(1000 + row), row + 2),
      ...(row % 2 === 0 ? {} : { flags: ["a", "b"] }),
    }));
    const columns = Columns.of("trait", figures);
    expect(columns.length).toBe(5000);
    for (const row of [0, 1, 1023, 1024, 2047, 2048, 4999]) {
      expect(columns.texts("about").at(row)).toBe(figures[row]?.about);
      expect(columns.texts("of").at(row)).toBe(figures[row]?.of);
      expect(columns.texts("flags").at(row)).toBe(row % 2 === 0 ? "" : "a b");
      expect(columns.numbers("value").at(row)).toBe(figures[row]?.value);
      expect(columns.at(row)).toEqual({ file: "a.csv", line: row + 2 });
    }
    expect(columns.texts("about").texts).toEqual(["KGZ", "KAZ"]);
    expect(() => columns.texts("value")).toThrow("no texts");
    expect(() => columns.numbers("nothing")).toThrow("no column");
  });

  test("stand in the order that DuckDB gives them, whatever the texts", async () => {
    const text = fc
      .oneof(fc.constantFrom("a", "B", "é", "z", "\uFF5E", "𝄞", "", "a "), fc.string({ unit: "binary" }))
      .map((each) => each.replaceAll("\0", ""));
    const figure = fc
      .tuple(text, text, text, text, fc.integer({ min: 1, max: 9 }))
      .map(([about, of, period, file, line]) => trait(about, of, period, line, file));
    const database = await Database.open();
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 30 }), async (figures) => {
        const values = figures.map(
          ({ about, of, period, at }, row) =>
            `(${[of, about, period, at.file].map(literal).join(", ")}, ${at.line}, ${row})`,
        );
        const rows = await database.rows(
          `SELECT row FROM (VALUES ${values.join(", ")}) AS t(of, about, period, at_file, at_line, row)
          ORDER BY of, about, period, at_file, at_line, row`,
          { row: number },
        );
        expect([...Columns.of("trait", figures).sorted()]).toEqual(rows.map(({ row }) => row));
      }),
      { numRuns: 200, seed: 1991 },
    );
    database.close();
  });

  test("are about the same thing twice or not, and the first that is says so", () => {
    const figures = [
      trait("KGZ", "Y", "2022", 9),
      trait("KAZ", "X", "2022", 2),
      trait("KGZ", "X", "2022", 3),
      trait("KGZ", "X", "2021", 4),
    ];
    expect(Columns.of("trait", figures).twice()).toBeUndefined();
    expect(Columns.of("trait", []).twice()).toBeUndefined();
    const again = [...figures, trait("KGZ", "X", "2021", 1), trait("KAZ", "X", "2022", 1)];
    expect(Columns.of("trait", again).twice()).toEqual({ row: 4, before: 3, about: "X KGZ 2021" });
  });

  test("are found twice exactly where a list of what they are about has a member twice", () => {
    const code = fc.constantFrom("RUS", "KAZ", "KGZ");
    const figure = fc.tuple(code, code, fc.constantFrom("2021", "2022"), fc.nat(5)).map(
      ([about, toward, period, line]): TieFigure => ({
        saidBy: "UN",
        about,
        toward,
        of: "x",
        period,
        value: 1,
        unit: "index",
        at: { file: "a.csv", line },
      }),
    );
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
        const keys = figures.map(({ about, toward, period }) => `x ${about} ${toward} ${period}`);
        const row = keys.findIndex((key, place) => keys.indexOf(key) < place);
        const expected =
          row < 0 ? undefined : { row, before: keys.indexOf(keys[row] ?? ""), about: keys[row] };
        expect(Columns.of("tie", figures).twice()).toEqual(expected);
      }),
      { seed: 1991 },
    );
  });

  test("are fewer after a filter, and only these are checked", () => {
    const columns = Columns.of("trait", [
      trait("KGZ", "X", "2021", 2),
      trait("Kyrgyzstan", "X", "2022", 3),
      trait("KAZ", "X", "2023", 4),
    ]);
    const of = (condition: (row: number) => boolean) => columns.filter(condition);
    expect(of((row) => row !== 1).length).toBe(2);
    expect([...of((row) => row !== 1).sorted()]).toEqual([2, 0]);
    expect(() => of((row) => row !== 1).check()).not.toThrow();
    expect(() => columns.check()).toThrow(
      expect.objectContaining({
        code: "FIGURE_INVALID",
        found: '"Kyrgyzstan"',
        where: { file: "a.csv", line: 3, column: "about" },
      }),
    );
  });

  test("the first figure that is wrong is named, whichever its column", () => {
    const wrong = [
      trait("KGZ", "X", "2021", 2),
      { ...trait("KGZ", "X", "2022", 3), value: Number.NaN },
      trait("Nowhere", "X", "2023", 4),
    ];
    expect(() => Columns.of("trait", wrong).check()).toThrow(
      expect.objectContaining({ found: "NaN", where: { file: "a.csv", line: 3, column: "value" } }),
    );
  });
});
