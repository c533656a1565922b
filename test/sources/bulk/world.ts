import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { randomLcg } from "d3-random";
import type { HeldEdition } from "../../../src/ledger/edition.js";
import { type BulkOptions, readBulk } from "../../../src/sources/bulk/read.js";
import type { BulkSource } from "../../../src/sources/bulk/sources.js";

/** A folder that is there as long as the work in it. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-bulk-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files into a folder and gives their paths. */
export function put(folder: string, files: Record<string, string | Uint8Array>): string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

export function read(
  source: BulkSource,
  paths: readonly string[],
  home: string,
  options: Partial<BulkOptions> = {},
): Promise<HeldEdition> {
  return readBulk(source, paths, {
    home,
    pid: process.pid,
    provenance: { published: null, read: "2026-11-23" },
    many: 1,
    ...options,
  });
}

/** A zip archive of text files, deflated or as they are. */
export function zip(files: Record<string, string>, stored = false): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const bytes = stored ? raw : deflateRawSync(raw);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(stored ? 0 : 8, 10);
    central.writeUInt32LE(crc32(raw), 16);
    central.writeUInt32LE(bytes.length, 20);
    central.writeUInt32LE(raw.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    head.writeUInt16LE(name.length, 26);
    parts.push(head, Buffer.from(name), bytes);
    list.push(central, Buffer.from(name));
    at += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

export interface Flow {
  year: number;
  exporter: number;
  importer: number;
  product: string;
  /** Thousand dollars with three decimals, as text. */
  value: string;
}

/** Numbers that both UN Comtrade and ISO give to countries. */
export const NUMBERS = [4, 8, 12, 32, 36, 40, 76, 84, 156, 276, 643, 804];
export const PRODUCTS = ["010121", "021011", "270900", "841112", "847130", "852872", "870323", "999999"];

/** Some seeded trade of a small world. */
export function flowsOf(years: readonly number[], share: number, seed: number): Flow[] {
  const random = randomLcg(seed);
  const flows: Flow[] = [];
  for (const year of years)
    for (const exporter of NUMBERS)
      for (const importer of NUMBERS)
        for (const product of PRODUCTS)
          if (exporter !== importer && random() < share)
            flows.push({ year, exporter, importer, product, value: (random() * 1000).toFixed(3) });
  return flows;
}

/** Flows as BACI writes them, a file for each year. */
export function baciFiles(flows: readonly Flow[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { year, exporter, importer, product, value } of flows) {
    const name = `BACI_HS17_Y${year}_V202401b.csv`;
    files[name] = `${files[name] ?? "t,i,j,k,v,q\n"}${year},${exporter},${importer},${product},${value},NA\n`;
  }
  return files;
}
