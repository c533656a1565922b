import { ink, type Look, lengthOf, wrap } from "./ink.js";

export interface TableOptions extends Look {
  /** Columns whose texts end at the same place, by their number. */
  right?: readonly number[];
}

/** A cell, or one that goes on over several columns. */
export type Cell = string | { text: string; span: number };

const GAP = 2;
/** Stands for a blank at which a line may not be broken; a character for private use, never shown. */
const GLUE = "\uE000";
/** Text that stays on one line in a table. */
export function whole(text: string): string {
  return text.replaceAll(" ", GLUE);
}

const textOf = (cell: Cell | undefined) => (typeof cell === "string" ? cell : "");
const indentOf = (text: string) => /^ */.exec(text)?.[0] ?? "";

/** Whether every column can be as wide as its longest word. */
function fits(rows: readonly (readonly Cell[])[], most: number): boolean {
  const least = rows[0]?.map((_, index) => Math.max(...rows.map((row) => longestWord(textOf(row[index])))));
  return (least ?? []).reduce((sum, each) => sum + each + GAP, -GAP) <= most;
}

function longestWord(text: string): number {
  const indent = lengthOf(indentOf(text));
  return Math.max(
    1,
    ...text
      .trim()
      .split(" ")
      .map((word) => indent + lengthOf(word)),
  );
}

/** Widths that fit: the widest columns give way first, and none below its longest word while others can. */
function widthsOf(rows: readonly (readonly Cell[])[], most: number): number[] {
  const columns = rows[0]?.map((_, index) => rows.map((row) => textOf(row[index]))) ?? [];
  const widths = columns.map((texts) => Math.max(1, ...texts.map(lengthOf)));
  const words = columns.map((texts) => Math.max(1, ...texts.map(longestWord)));
  const room = most - GAP * (columns.length - 1);
  for (const least of [words, words.map((width) => Math.min(width, 6))]) {
    while (widths.reduce((sum, width) => sum + width, 0) > room) {
      const able = widths.map((width, index) => (width > (least[index] ?? 1) ? width : 0));
      const widest = able.indexOf(Math.max(...able));
      if ((able[widest] ?? 0) === 0) break;
      widths[widest] = (widths[widest] ?? 1) - 1;
    }
  }
  return widths;
}

/** Text in one style from its first letter to its last, after blanks that it may stand in. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes of styles are what is looked for
const STYLED = /^( *)((?:\u001b\[\d+m)+)([^\u001b]*)((?:\u001b\[\d+m)+)$/;

/** Text broken to a width, later lines under the first, each in the style of the whole; a word that is longer still is cut. */
function folded(text: string, width: number): string[] {
  const [, indent, open = "", inner, close = ""] = STYLED.exec(text) ?? [];
  if (indent !== undefined && inner !== undefined)
    return folded(indent + inner, width).map((line) => {
      const blanks = indentOf(line);
      return `${blanks}${open}${line.slice(blanks.length)}${close}`;
    });
  return wrap(text.trim(), width, indentOf(text))
    .split("\n")
    .flatMap((line) => {
      if (lengthOf(line) <= width || line.includes("\u001b")) return [line];
      const letters = [...line];
      const count = Math.ceil(letters.length / width);
      return Array.from({ length: count }, (_, index) =>
        letters.slice(index * width, (index + 1) * width).join(""),
      );
    });
}

/** A plain table: a line of headings, then rows, in columns without rules. Cells that are too long go on below. */
export function renderTable(
  headings: readonly string[],
  lines: readonly (readonly Cell[])[],
  options: TableOptions,
): string {
  const { right = [], width } = options;
  const tight = !fits([headings, ...lines], width);
  const loose = (text: string) => (tight ? text.replaceAll(GLUE, " ") : text);
  const columns = headings.map(loose);
  const rows = lines.map((row) =>
    row.map((cell) => (typeof cell === "string" ? loose(cell) : { ...cell, text: loose(cell.text) })),
  );
  const widths = widthsOf([columns, ...rows], width);
  const across = (index: number, span: number) =>
    widths.slice(index, index + span).reduce((sum, each) => sum + each + GAP, -GAP);
  const head = columns.map((text, index): Laid => {
    const [each, isRight] = [widths[index] ?? width, right.includes(index)];
    const lines = folded(text, each).map((line) => ink(options, "bold", line));
    return { lines, width: each, right: isRight };
  });
  const laid = rows.map((row) =>
    row.map((cell, index): Laid => {
      if (typeof cell !== "string") {
        const room = across(index, cell.span);
        return { lines: folded(cell.text, room), width: room, right: false };
      }
      const each = widths[index] ?? width;
      return { lines: folded(cell, each), width: each, right: right.includes(index) };
    }),
  );
  const text = [head, ...laid].flatMap(linesOf).join("\n");
  return `${text.replaceAll(GLUE, " ")}\n`;
}

/** A cell broken into lines, and the room that it has. */
interface Laid {
  lines: readonly string[];
  width: number;
  right: boolean;
}

/** A row as lines, each cell filled up to its width. */
function linesOf(row: readonly Laid[]): string[] {
  const height = Math.max(1, ...row.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map(({ lines, width, right }) => {
        const text = lines[line] ?? "";
        const fill = " ".repeat(Math.max(0, width - lengthOf(text)));
        return right ? fill + text : text + fill;
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}
