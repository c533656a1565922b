import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { ParallaxError } from "../../errors.js";

/** A file in a zip archive. */
export interface Entry {
  name: string;
  /** Whether its bytes are deflated; else they lie as they are. */
  deflated: boolean;
  /** Where its bytes begin, and how many they are. */
  start: number;
  packed: number;
  size: number;
  crc: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const BIG = 0xffffffff;

function damaged(path: string, found: string, todo: string): ParallaxError {
  return new ParallaxError({
    code: "FILE_DAMAGED",
    message: "the zip archive cannot be read",
    expected: "a whole archive, deflated or stored, without a password",
    found,
    where: { file: basename(path), line: 1, column: "1" },
    todo,
  });
}
const AGAIN = "download the file again from its publisher and compare its size";
const UNPACK = "unpack it, and give its CSV files";

/**
 * The files of a zip archive, from the list at its end, so that each can be read alone.
 * Source: PKWARE (2022), APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
 * @throws ParallaxError `FILE_DAMAGED`
 */
export async function entriesOf(path: string): Promise<Entry[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await bytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || tail.readUInt32LE(end) !== END || end + 22 > tail.length)
      throw damaged(path, "no list of files at its end", AGAIN);
    let many = tail.readUInt16LE(end + 10);
    let length = tail.readUInt32LE(end + 12);
    let start = tail.readUInt32LE(end + 16);
    if (many === 0xffff || length === BIG || start === BIG) {
      const locator = end - 20;
      if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64)
        throw damaged(path, "no list of files at its end", AGAIN);
      const wide = await bytes(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
      if (wide.length < 56 || wide.readUInt32LE(0) !== END_64)
        throw damaged(path, "no list of files at its end", AGAIN);
      many = Number(wide.readBigUInt64LE(32));
      length = Number(wide.readBigUInt64LE(40));
      start = Number(wide.readBigUInt64LE(48));
    }
    const list = await bytes(file, start, length);
    const entries: Entry[] = [];
    let at = 0;
    for (let count = 0; count < many; count++) {
      if (at + 46 > list.length || list.readUInt32LE(at) !== CENTRAL)
        throw damaged(path, "a list of files that breaks off", AGAIN);
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((each) =>
        list.readUInt16LE(at + each),
      );
      const nameEnd = at + 46 + (nameLength ?? 0);
      const name = list.toString("utf8", at + 46, nameEnd);
      const next = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
      const method = list.readUInt16LE(at + 10);
      if ((list.readUInt16LE(at + 8) & 1) === 1)
        throw damaged(path, `${name}, which asks for a password`, UNPACK);
      if (method !== 0 && method !== 8) throw damaged(path, `${name}, packed by method ${method}`, UNPACK);
      const wide = sizes(list, at, nameEnd, nameEnd + (extraLength ?? 0));
      if (!name.endsWith("/"))
        entries.push({
          name,
          deflated: method === 8,
          crc: list.readUInt32LE(at + 16),
          size: wide.size,
          packed: wide.packed,
          start: await dataStart(file, path, name, wide.offset),
        });
      at = next;
    }
    return entries;
  } finally {
    await file.close();
  }
}

/** Sizes and place of an entry, which stand in an extra field where 32 bits are too few. */
function sizes(
  list: Buffer,
  at: number,
  from: number,
  to: number,
): { size: number; packed: number; offset: number } {
  const held = {
    size: list.readUInt32LE(at + 24),
    packed: list.readUInt32LE(at + 20),
    offset: list.readUInt32LE(at + 42),
  };
  for (let field = from; field + 4 <= to; field += 4 + list.readUInt16LE(field + 2)) {
    if (list.readUInt16LE(field) !== 1) continue;
    let place = field + 4;
    for (const name of ["size", "packed", "offset"] as const) {
      if (held[name] !== BIG) continue;
      held[name] = Number(list.readBigUInt64LE(place));
      place += 8;
    }
  }
  return held;
}

async function dataStart(file: FileHandle, path: string, name: string, offset: number): Promise<number> {
  const local = await bytes(file, offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL)
    throw damaged(path, `${name}, which is not where the list says`, AGAIN);
  return offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
}

async function bytes(file: FileHandle, from: number, many: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(many), 0, many, from);
  return buffer.subarray(0, bytesRead);
}
