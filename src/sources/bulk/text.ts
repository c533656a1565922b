import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { crc32, createGunzip, createInflateRaw } from "node:zlib";
import { ParallaxError } from "../../errors.js";
import { cutOff } from "../input.js";
import { unreadable } from "../read.js";
import { entriesOf } from "./zip.js";

/** A text file of a publisher: as it is, gzip, or in a zip archive. */
export interface TextFile {
  path: string;
  /** How it is called in errors and in evidence: of a file in an archive, `ARCHIVE/FILE`. */
  name: string;
  packed: "none" | "gzip" | "deflate" | "stored";
  /** Of a file in an archive: where its bytes begin, how many they are, and what they come to. */
  start: number;
  bytes: number;
  crc: number | null;
  /** Bytes of text; of gzip about as many. */
  size: number;
}

/** A piece of a text file that can be read alone: the lines that begin in it. */
export interface TextPart extends TextFile {
  from: number;
  to: number;
}

/** Bytes of a file that are read at a time. */
const CHUNK = 1 << 20;
/** Bytes of a plain file that make one part. */
const PART = 64_000_000;
/** Gzip does not say reliably how large its text is. */
const GZIP_RATIO = 6;

/** The text files that paths lead to, those in archives among them, in the order of the paths and of the archives' lists by name. */
export async function textFiles(paths: readonly string[]): Promise<TextFile[]> {
  const found: TextFile[] = [];
  for (const path of paths) {
    try {
      found.push(...(await textFilesAt(path)));
    } catch (error) {
      throw error instanceof ParallaxError ? error : unreadable(path, error);
    }
  }
  return found;
}

async function textFilesAt(path: string): Promise<TextFile[]> {
  const { size } = await stat(path);
  const file = await open(path);
  const start = Buffer.alloc(4);
  try {
    await file.read(start, 0, 4, 0);
  } finally {
    await file.close();
  }
  const name = basename(path);
  const gzip = start[0] === 0x1f && start[1] === 0x8b;
  if (start.readUInt32LE(0) !== 0x04034b50)
    return [
      {
        path,
        name,
        packed: gzip ? "gzip" : "none",
        start: 0,
        bytes: size,
        crc: null,
        size: gzip ? size * GZIP_RATIO : size,
      },
    ];
  const entries = await entriesOf(path);
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({
      path,
      name: `${name}/${entry.name}`,
      packed: entry.deflated ? "deflate" : "stored",
      start: entry.start,
      bytes: entry.packed,
      crc: entry.crc,
      size: entry.size,
    }));
}

/** A file in parts of about the same size. Only one that is not packed can be cut. */
export function partsOf(file: TextFile, size = PART): TextPart[] {
  if (file.packed !== "none") return [{ ...file, from: 0, to: Number.MAX_SAFE_INTEGER }];
  const many = Math.max(1, Math.ceil(file.size / size));
  return Array.from({ length: many }, (_, part) => ({
    ...file,
    from: Math.floor((file.size * part) / many),
    to: Math.floor((file.size * (part + 1)) / many),
  }));
}

/** The bytes of a file, unpacked, from a place on. */
async function* bytesFrom(file: TextFile, from: number): AsyncGenerator<Uint8Array> {
  const { path, packed, start, bytes } = file;
  if (bytes === 0) return;
  const raw = createReadStream(path, {
    start: start + (packed === "none" ? from : 0),
    end: start + bytes - 1,
    highWaterMark: CHUNK,
  });
  if (packed === "none" || packed === "stored") {
    yield* checked(file, raw);
    return;
  }
  const unpacked =
    packed === "gzip" ? createGunzip({ chunkSize: CHUNK }) : createInflateRaw({ chunkSize: CHUNK });
  raw.on("error", (error) => unpacked.destroy(error));
  try {
    yield* checked(file, raw.pipe(unpacked));
  } catch (error) {
    throw error instanceof ParallaxError ? error : broken(file, error);
  } finally {
    raw.destroy();
  }
}

async function* checked(
  { crc, name, size }: TextFile,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  let many = 0;
  for await (const chunk of chunks) {
    if (crc !== null) sum = crc32(chunk, sum);
    many += chunk.length;
    yield chunk;
  }
  if (crc !== null && (sum !== crc || many !== size))
    throw broken({ name }, new Error("bytes whose checksum is not the one in the archive"));
}

function broken({ name }: Pick<TextFile, "name">, error: unknown): ParallaxError {
  return new ParallaxError({
    code: "FILE_DAMAGED",
    message: "the packed file cannot be unpacked",
    expected: "a whole file",
    found: error instanceof Error ? error.message : String(error),
    where: { file: name, line: 1, column: "1" },
    todo: "download the file again from its publisher and compare its size",
    cause: error,
  });
}

/**
 * Whole lines of a part, a block of many at a time, each with its end.
 * @throws ParallaxError `FILE_CUT` where the last line of the file does not end
 */
export async function* lineBlocks(part: TextPart): AsyncGenerator<Uint8Array> {
  // A line belongs to the part in which it begins, so the byte before the part tells whether one begins there.
  const from = part.from === 0 ? 0 : part.from - 1;
  let at = from;
  let skipping = part.from !== 0;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytesFrom(part, from)) {
    // Where `bytes` begin in the file.
    let start = at;
    let bytes = chunk;
    at += chunk.length;
    if (skipping || rest.length > 0) {
      const end = bytes.indexOf(10) + 1;
      if (end === 0) {
        if (!skipping) rest = joined(rest, bytes);
        continue;
      }
      if (!skipping) yield joined(rest, bytes.subarray(0, end));
      skipping = false;
      rest = bytes.subarray(0, 0);
      bytes = bytes.subarray(end);
      start += end;
      // The line that has ended held the byte before the next part, or ended with it.
      if (start >= part.to) return;
    }
    // The last line of the part is the one that holds the byte before the next part.
    const limit = part.to - 1 - start;
    const last = limit >= bytes.length ? bytes.lastIndexOf(10) : bytes.indexOf(10, limit);
    if (last >= 0) yield bytes.subarray(0, last + 1);
    if (last >= 0 && limit < bytes.length) return;
    rest = bytes.slice(last + 1);
  }
  if (rest.length > 0) {
    const line = (await linesBefore(part, Number.MAX_SAFE_INTEGER)) + 1;
    throw cutOff(part.name, line, new TextDecoder().decode(rest).slice(-60));
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** How many lines of a file end before a place in it. */
export async function linesBefore(file: TextFile, to: number): Promise<number> {
  let lines = 0;
  let at = 0;
  if (to === 0) return 0;
  for await (const chunk of bytesFrom(file, 0)) {
    const bytes = at + chunk.length > to ? chunk.subarray(0, to - at) : chunk;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) lines += 1;
    at += chunk.length;
    if (at >= to) break;
  }
  return lines;
}

/** The first lines of a file, at most some thousand bytes of them, without their ends. */
export async function firstLines(file: TextFile, bytes = 65_536): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesFrom({ ...file, crc: null }, 0)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= bytes) break;
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks)).replace(/^\uFEFF/, "");
  const lines = text.split(/\r?\n/);
  return size >= bytes || lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
