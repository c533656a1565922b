import CliTable from "cli-table3";
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
const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

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

/** Text broken to a width, later lines under the first, and a word that is longer still cut. */
function folded(text: string, width: number): string {
  const indent = indentOf(text);
  return wrap(text.trim(), width, indent)
    .split("\n")
    .flatMap((line) => {
      if (lengthOf(line) <= width || line.includes("\u001b")) return [line];
      const letters = [...line];
      const count = Math.ceil(letters.length / width);
      return Array.from({ length: count }, (_, index) =>
        letters.slice(index * width, (index + 1) * width).join(""),
      );
    })
    .join("\n");
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
  const table = new CliTable({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [], compact: true },
    colWidths: widths.map((each) => each + GAP),
    colAligns: columns.map((_, index) => (right.includes(index) ? "right" : "left")),
  });
  const rendered = rows.map((row) =>
    row.map((cell, index) => {
      if (typeof cell === "string") return folded(cell, widths[index] ?? width);
      const from = widths.slice(index, index + cell.span);
      const room = from.reduce((sum, each) => sum + each + GAP, -GAP);
      return { content: folded(cell.text, room), colSpan: cell.span, hAlign: "left" as const };
    }),
  );
  table.push(
    columns.map((text, index) =>
      folded(text, widths[index] ?? width)
        .split("\n")
        .map((line) => ink(options, "bold", line))
        .join("\n"),
    ),
    ...rendered,
  );
  const text = table.toString().replaceAll(GLUE, " ");
  return `${text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")}\n`;
}
