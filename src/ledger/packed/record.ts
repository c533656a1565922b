import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { SAID, type Said } from "./packed.js";

/** Bytes of a row on its way from a publisher's file into the ledger: value, weight, then four whole numbers. */
export const BYTES = 32;
const WORDS = BYTES / 4;
const DOUBLES = BYTES / 8;
/** Rows of one range that go to the disk together. */
const BLOCK = 2048;

/** What a row is: a figure; or only a mark that a total was published without a value, or that a total is needed. */
export const KINDS = ["figure", "empty", "part"] as const;

export interface PackedRow {
  kind: (typeof KINDS)[number];
  /** As in `productNumber`. */
  product: number;
  /** Numbers of areas, below 65,536. */
  exporter: number;
  importer: number;
  /** 202203 or 202200. */
  period: number;
  said: Said;
  /** Place in `BASES`. */
  basis: number;
  /** USD. */
  value: number;
  /** Tonnes; NaN where none was published. */
  weight: number;
  flags: number;
  /** Of its part of the file, from 0. */
  line: number;
}

/** Where rows of one range lie in a file: pairs of a place, in rows, and how many. */
export type Blocks = number[];

/**
 * Rows on the disk, in blocks of one range of products each. A row takes 32 bytes.
 */
export class Spill {
  /** For each range, its blocks. */
  readonly blocks: Blocks[];
  rows = 0;
  readonly #file: number;
  readonly #rangeOf: Uint16Array;
  readonly #words: Uint32Array[];
  readonly #doubles: Float64Array[];
  readonly #bytes: Uint8Array[];
  readonly #held: Int32Array;
  readonly #areas: Uint8Array;
  readonly #flags = new Uint8Array(65_536);
  readonly #periods = new Uint8Array(65_536);
  #written = 0;
  #open = true;

  /**
   * @param rangeOf for each number of a product its range; what lies beyond is in the last
   * @param areas how many numbers of areas there are
   */
  constructor(path: string, rangeOf: Uint16Array, ranges: number, areas: number) {
    this.#areas = new Uint8Array(areas);
    this.#file = openSync(path, "w");
    this.#rangeOf = rangeOf;
    const buffers = Array.from({ length: ranges }, () => new ArrayBuffer(BLOCK * BYTES));
    this.#words = buffers.map((buffer) => new Uint32Array(buffer));
    this.#doubles = buffers.map((buffer) => new Float64Array(buffer));
    this.#bytes = buffers.map((buffer) => new Uint8Array(buffer));
    this.#held = new Int32Array(ranges);
    this.blocks = buffers.map(() => []);
  }

  add({
    kind,
    product,
    exporter,
    importer,
    period,
    said,
    basis,
    value,
    weight,
    flags,
    line,
  }: PackedRow): void {
    const which = (SAID.indexOf(said) << 2) | KINDS.indexOf(kind);
    this.put(product, which | (basis << 4), exporter, importer, period, value, weight, flags, line);
  }

  /** The same without an object for each row. @param which kind, two bits; said, two bits; basis */
  put(
    product: number,
    which: number,
    exporter: number,
    importer: number,
    period: number,
    value: number,
    weight: number,
    flags: number,
    line: number,
  ): void {
    const range = this.#rangeOf[product] ?? this.blocks.length - 1;
    const row = this.#held[range] ?? 0;
    const words = this.#words[range];
    const doubles = this.#doubles[range];
    if (words === undefined || doubles === undefined) throw new Error(`there is no range ${range}`);
    doubles[row * DOUBLES] = value;
    doubles[row * DOUBLES + 1] = weight;
    const word = row * WORDS + 4;
    words[word] = (which << 23) | product;
    words[word + 1] = (exporter << 16) | importer;
    const packed = packPeriod(period);
    words[word + 2] = (packed << 16) | flags;
    words[word + 3] = line;
    this.#areas[exporter] = 1;
    this.#areas[importer] = 1;
    this.#flags[flags] = 1;
    this.#periods[packed] = 1;
    this.#held[range] = row + 1;
    this.rows += 1;
    if (row + 1 === BLOCK) this.#flush(range);
  }

  #flush(range: number): void {
    const many = this.#held[range] ?? 0;
    const bytes = this.#bytes[range];
    if (many === 0 || bytes === undefined) return;
    let done = 0;
    while (done < many * BYTES) done += writeSync(this.#file, bytes, done, many * BYTES - done);
    this.blocks[range]?.push(this.#written, many);
    this.#written += many;
    this.#held[range] = 0;
  }

  /** Which areas, flags and periods its rows have. */
  get seen(): { areas: Uint8Array; flags: number[]; periods: number[] } {
    const set = (cells: Uint8Array) => [...cells.keys()].filter((each) => cells[each] === 1);
    return { areas: this.#areas, flags: set(this.#flags), periods: set(this.#periods).map(unpackPeriod) };
  }

  /** Writes what is left. */
  close(): void {
    for (const range of this.blocks.keys()) this.#flush(range);
    this.drop();
  }

  /** Gives up what is not written yet. */
  drop(): void {
    if (this.#open) closeSync(this.#file);
    this.#open = false;
  }
}

const packPeriod = (period: number) => ((Math.floor(period / 100) - 1900) << 4) | (period % 100);
/** 202203 or 202200, from how a row holds it. */
export const unpackPeriod = (held: number) => (1900 + (held >>> 4)) * 100 + (held & 15);

/** Where the rows of one range of one part of a file lie. */
export interface Spilled {
  path: string;
  blocks: Blocks;
  /** Place of the publisher's file among all. */
  file: number;
  /** Lines of it that come before this part. */
  before: number;
}

/** Rows of one range, column by column, as they came. */
export class Rows {
  readonly length: number;
  readonly words: Uint32Array;
  readonly doubles: Float64Array;
  readonly #files: Uint16Array;

  constructor(parts: readonly Spilled[]) {
    this.length = parts.reduce((sum, { blocks }) => sum + rowsIn(blocks), 0);
    const buffer = new ArrayBuffer(this.length * BYTES);
    this.words = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
    const bytes = new Uint8Array(buffer);
    this.#files = new Uint16Array(this.length);
    let row = 0;
    for (const { path, blocks, file: place, before } of parts) {
      const first = row;
      if (blocks.length > 0) {
        const file = openSync(path, "r");
        try {
          for (let at = 0; at < blocks.length; at += 2) {
            const [from = 0, many = 0] = blocks.slice(at, at + 2);
            readWhole(file, bytes.subarray(row * BYTES, (row + many) * BYTES), from * BYTES);
            row += many;
          }
        } finally {
          closeSync(file);
        }
      }
      this.#files.fill(place, first, row);
      for (let at = first * WORDS + 7; at < row * WORDS; at += WORDS)
        this.words[at] = (this.words[at] ?? 0) + before + 1;
    }
  }

  product(row: number): number {
    return this.#word(row, 4) & 0x7fffff;
  }
  kind(row: number): number {
    return (this.#word(row, 4) >>> 23) & 3;
  }
  said(row: number): number {
    return (this.#word(row, 4) >>> 25) & 3;
  }
  basis(row: number): number {
    return this.#word(row, 4) >>> 27;
  }
  exporter(row: number): number {
    return this.#word(row, 5) >>> 16;
  }
  importer(row: number): number {
    return this.#word(row, 5) & 0xffff;
  }
  period(row: number): number {
    return this.#word(row, 6) >>> 16;
  }
  flags(row: number): number {
    return this.#word(row, 6) & 0xffff;
  }
  value(row: number): number {
    return this.doubles[row * DOUBLES] ?? Number.NaN;
  }
  weight(row: number): number {
    return this.doubles[row * DOUBLES + 1] ?? Number.NaN;
  }
  #word(row: number, place: number): number {
    return this.words[row * WORDS + place] ?? 0;
  }

  /** Place of its file among all. */
  file(row: number): number {
    return this.#files[row] ?? 0;
  }
  /** Its line there, from 1. */
  line(row: number): number {
    return this.#word(row, 7);
  }
}

function rowsIn(blocks: Blocks): number {
  return blocks.reduce((sum, each, at) => (at % 2 === 1 ? sum + each : sum), 0);
}

function readWhole(file: number, bytes: Uint8Array, from: number): void {
  let done = 0;
  while (done < bytes.length) {
    const got = readSync(file, bytes, done, bytes.length - done, from + done);
    if (got === 0) throw new Error("a file of rows in between is shorter than it was written");
    done += got;
  }
}
