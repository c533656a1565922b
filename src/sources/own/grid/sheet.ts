import { ParallaxError, show } from "../../../errors.js";
import type { Input } from "../../input.js";
import { damaged, type Grid, type GridOptions, type GridRow, inMemory, startsWith } from "./grid.js";

/** A number as a sheet holds it. */
class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Excel shows 15 digits and writes 17, the last two being the noise of binary fractions. */
function excelNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

/** A ZIP file ends with its list of contents; without one it was cut off. */
function endsAsZip(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (startsWith(bytes.subarray(at), 0x50, 0x4b, 0x05, 0x06)) return true;
  return false;
}

/** One sheet of a workbook: the one that was asked for, or its first. */
export async function sheet(input: Input, bytes: Uint8Array, options: GridOptions): Promise<Grid> {
  if (!endsAsZip(bytes)) throw damaged(input.name, "a whole XLSX file", "no list of contents at its end");
  const { default: readSheets } = await import("read-excel-file/node");
  const book = await readSheets<NumberText>(Buffer.from(bytes), {
    parseNumber: (text) => new NumberText(text),
    trim: false,
  }).catch((error: unknown) => {
    throw damaged(
      input.name,
      "a whole XLSX file",
      error instanceof Error && error.message !== "" ? show(error.message, 120) : "damage",
      error,
    );
  });
  const names = book.map(({ sheet: name }) => name);
  const chosen =
    options.sheet === undefined ? book[0] : book.find(({ sheet: name }) => name === options.sheet);
  if (chosen === undefined) {
    throw new ParallaxError({
      code: "SHEET_UNKNOWN",
      message: "the workbook has no such sheet",
      expected: names.map((name) => show(name)).join(", "),
      found: options.sheet === undefined ? "no sheet at all" : show(options.sheet),
      where: { file: input.name, line: 1, column: "1" },
      todo: "name one of its sheets in the mapping, as `sheet` under `read`",
    });
  }
  const rows = chosen.data.map((cells: readonly unknown[], index): GridRow => {
    const typed = new Set<number>();
    return {
      line: index + 1,
      cells: cells.map((cell, column) => {
        if (cell instanceof NumberText) {
          typed.add(column);
          return excelNumber(cell.text);
        }
        if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "?" : cell.toISOString().slice(0, 10);
        return cell === null || cell === undefined ? "" : String(cell);
      }),
      typed,
    };
  });
  return {
    input: input.hash,
    kind: "xlsx",
    ...inMemory(rows),
    sheets: [chosen.sheet, ...names.filter((name) => name !== chosen.sheet)],
  };
}
