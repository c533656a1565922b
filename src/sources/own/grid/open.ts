import { open } from "node:fs/promises";
import { basename } from "node:path";
import { ParallaxError } from "../../../errors.js";
import { Input } from "../../input.js";
import { bytesOf, unreadable } from "../../read.js";
import { bulk } from "./bulk.js";
import { csv, textOf } from "./csv.js";
import { bytesIn, type Grid, type GridOptions, type Opening, startsWith } from "./grid.js";
import { json } from "./json.js";
import { parquet } from "./parquet.js";
import { sheet } from "./sheet.js";

/** Bytes of text from which a CSV file is not taken into memory. */
const BULK = 64_000_000;
/** JSON beyond this size does not fit into one string. */
const MOST_JSON = 400_000_000;
/** Bytes that are looked at first. */
const OPENING = 4_000_000;

/**
 * Opens a table of any kind: CSV (gzip too), XLSX, Parquet, or JSON that is a list of flat objects, or holds one as `data`.
 * @throws ParallaxError `FILE_UNREADABLE`, `FILE_DAMAGED`, `FILE_KIND`, `FILE_TOO_LARGE`, `FILE_ENCODING`, `FILE_CUT`, `FILE_EMPTY`, `FILE_NOT_CSV`, `SHEET_UNKNOWN`, `JSON_NO_TABLE`
 */
export async function openGrid(path: string, options: GridOptions = {}): Promise<Grid> {
  const opening = await look(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const { start, size } = opening;
  if (startsWith(start, 0x50, 0x41, 0x52, 0x31)) return parquet(path);
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0))
    throw unfit(
      path,
      "a workbook of Excel 97 to 2003 (.xls)",
      "open it in a spreadsheet and save it as .xlsx",
    );
  const first = new TextDecoder("latin1").decode(start.subarray(0, 1000)).replace(/^ï»¿/, "").trimStart()[0];
  if (first === "<") {
    throw unfit(
      path,
      "a web page (what some publishers send as .xls)",
      "open it in a spreadsheet and save it as .xlsx, or take the CSV download",
    );
  }
  const isJson = first === "{" || first === "[";
  const isSheet = startsWith(start, 0x50, 0x4b, 0x03, 0x04);
  if (size >= (options.bulk ?? BULK) && !isJson && !isSheet) return bulk(opening, options);
  if (isJson && size > MOST_JSON) {
    throw new ParallaxError({
      code: "FILE_TOO_LARGE",
      message: "the JSON is too large to be taken in one piece",
      expected: `at most ${MOST_JSON / 1_000_000} million bytes, unpacked; CSV and Parquet may have any size`,
      found: `${Math.round(size / 1_000_000)} million`,
      where: { file: basename(path), line: 1, column: "1" },
      todo: "take it as CSV or Parquet, or in smaller pieces",
    });
  }
  const bytes = await bytesOf(path);
  const input = new Input(path, bytes);
  if (isSheet) return sheet(input, bytes, options);
  return isJson ? json(input, textOf(input, options, "may be open").text) : csv(input, options);
}

function unfit(path: string, found: string, todo: string): ParallaxError {
  return new ParallaxError({
    code: "FILE_KIND",
    message: "this kind of file is not read",
    expected: "CSV (gzip too), XLSX, Parquet or JSON",
    found,
    where: { file: basename(path), line: 1, column: "1" },
    todo,
  });
}

async function look(path: string): Promise<Opening> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const at = async (position: number, length: number) =>
      (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
    const packed = size > 18 && startsWith(await at(0, 2), 0x1f, 0x8b);
    return {
      path,
      packed,
      size: packed ? (await at(size - 4, 4)).readUInt32LE() : size,
      start: packed ? await unpacked(path) : await at(0, Math.min(OPENING, size)),
    };
  } finally {
    await file.close();
  }
}

/** The first bytes of a gzip file; none where it is damaged, which is said when it is read. */
async function unpacked(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytesIn(path, true)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= OPENING) break;
    }
  } catch {
    return Uint8Array.of();
  }
  return Buffer.concat(chunks);
}
