import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvRecord, regularRecords } from "../../src/sources/csv.js";

/** What csv-parse makes of a text: its records with their lines, or undefined where it refuses. */
function referee(content: string, quote: '"' | null, most?: number): CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  try {
    parse(content, {
      bom: true,
      quote,
      skip_empty_lines: true,
      ...(most === undefined ? {} : { to: most }),
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines, cells });
        return null;
      },
    });
    return records;
  } catch {
    return undefined;
  }
}

const options = (quote: '"' | null, most?: number) => ({ quote, ...(most === undefined ? {} : { most }) });

describe("records of a regular table", () => {
  test("quotes around whole cells, quotes in them, empty lines, and the last line open", () => {
    expect(regularRecords('a,"b, c"\r\n\r\n"say ""x""",\r\nd,e', {})).toEqual([
      { line: 1, cells: ["a", "b, c"] },
      { line: 3, cells: ['say "x"', ""] },
      { line: 4, cells: ["d", "e"] },
    ]);
    expect(regularRecords('a"b,c\n', { quote: null })).toEqual([{ line: 1, cells: ['a"b', "c"] }]);
  });

  test("what is not regular is left to csv-parse", () => {
    for (const text of [
      'a,"b\nc"\n',
      "a,b\nc\n",
      'a"b,c\n',
      '"a"b,c\n',
      "a,b\r\nc,d\n",
      "a,b\rc,d\r",
      "\uFEFFa\n",
    ])
      expect(regularRecords(text, {}), JSON.stringify(text)).toBeUndefined();
  });

  test("are those of csv-parse, whatever the text", () => {
    const piece = fc.constantFrom(
      "a",
      "12",
      "é",
      "𝄞",
      " ",
      ",",
      ",",
      '"',
      '""',
      '","',
      "\n",
      "\n",
      "\r\n",
      "\r",
      "\uFEFF",
    );
    const regularly = fc
      .tuple(
        fc.constantFrom("\n", "\r\n"),
        fc.array(
          fc.array(fc.constantFrom("", "a", '"b,c"', '"d""e"', '""', "f g"), { minLength: 2, maxLength: 2 }),
        ),
      )
      .map(([end, rows]) => rows.map((cells) => cells.join(",") + end).join(""));
    let regular = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join("")),
          regularly,
        ),
        fc.constantFrom('"' as const, null),
        fc.option(fc.constantFrom(1, 2), { nil: undefined }),
        (text, quote, most) => {
          const records = regularRecords(text, options(quote, most));
          if (records === undefined) return;
          regular += 1;
          expect(records).toEqual(referee(text, quote, most));
        },
      ),
      { numRuns: 5000, seed: 1991 },
    );
    expect(regular, "texts that were regular").toBeGreaterThan(1000);
  });
});
