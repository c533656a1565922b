import { CsvError, parse } from "csv-parse/sync";
import { ParallaxError, show } from "../../../errors.js";
import type { Input } from "../../input.js";
import { type Grid, type GridOptions, type GridRow, inMemory } from "./grid.js";

/** A CSV file that is held in memory: titles above it, notes below it, in any encoding. */
export function csv(input: Input, options: GridOptions): Grid {
  const { text, encoding } = textOf(input, options, "ends");
  const separator = options.separator ?? separatorOf(text);
  return {
    input: input.hash,
    kind: "csv",
    ...inMemory(records(input.name, text, separator)),
    separator,
    ...(encoding === undefined ? {} : { encoding }),
  };
}

/** The text of a file, strictly, in UTF-8 or in the encoding that was asked for. */
export function textOf(
  input: Input,
  { encoding, fallback }: GridOptions,
  lastLine: "ends" | "may be open",
): { text: string; encoding?: string } {
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
    return { text: input.content({ lastLine, encoding }), encoding };
  try {
    return { text: input.content({ lastLine }) };
  } catch (error) {
    if (fallback === undefined || !(error instanceof ParallaxError) || error.code !== "FILE_ENCODING")
      throw error;
    return { text: input.content({ lastLine, encoding: fallback }), encoding: fallback };
  }
}

/** How many of each candidate a line holds outside quotes. */
function count(line: string, character: string): number {
  let quoted = false;
  let found = 0;
  for (const each of line) {
    if (each === '"') quoted = !quoted;
    else if (each === character && !quoted) found += 1;
  }
  return found;
}

/**
 * What stands between the cells of a CSV file: what most lines hold equally often. Where two do, tab, semicolon and bar come
 * before the comma, which also stands in numbers.
 */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  const scored = ["\t", ";", "|", ","].map((character) => {
    const often = new Map<number, number>();
    for (const line of lines) {
      const found = count(line, character);
      if (found > 0) often.set(found, (often.get(found) ?? 0) + 1);
    }
    return { character, score: Math.max(0, ...often.values()) / Math.max(1, lines.length) };
  });
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.character ?? ",";
}

/** Every record of a CSV text that is not empty; rows may differ in length, since titles and notes stand in such files. */
export function records(name: string, text: string, separator: string): GridRow[] {
  try {
    const rows: GridRow[] = [];
    parse(text, {
      bom: true,
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === "number" ? error.lines : 1;
    throw new ParallaxError({
      code: "FILE_NOT_CSV",
      message: "the file is no regular table of separated values",
      expected: `cells separated by ${show(separator)}, and closed quotes`,
      found: error instanceof Error ? error.message : "an irregular row",
      where: { file: name, line: Math.max(1, line), column: "1" },
      todo: "look at this line: a quote may be open, or the separator another one",
      cause: error,
    });
  }
}
