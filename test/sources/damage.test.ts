import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ParallaxError } from "../../src/errors.js";
import { SOURCES } from "../../src/sources/all.js";
import { checkBounds, readSource } from "../../src/sources/read.js";
import type { Source } from "../../src/sources/source.js";
import { inputs, type Raw, raised, read, sample, sourceOf } from "./samples.js";

const runs = Number(process.env.DAMAGE_RUNS ?? 120);
const seed = process.env.DAMAGE_SEED === undefined ? 1991 : Number(process.env.DAMAGE_SEED);
const holds = (property: fc.IProperty<[unknown]>) => fc.assert(property, { numRuns: runs, seed });

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The sample with one of its files, counted round, made into another. */
function damaged(files: readonly Raw[], which: number, damage: (bytes: Uint8Array) => Uint8Array): Raw[] {
  return files.map((file, index) =>
    index === which % files.length ? { ...file, bytes: damage(file.bytes) } : file,
  );
}

/** Reads, and demands of it what the contract says: valid figures, or an error that helps. */
function outcome(source: Source, files: readonly Raw[]): "read" | ParallaxError {
  let reading: ReturnType<typeof read>;
  try {
    reading = read(source, files);
  } catch (error) {
    if (!(error instanceof ParallaxError)) throw error;
    const { code, message, todo, where } = error;
    expect(code).toMatch(/^[A-Z][A-Z_]+$/);
    expect(message).not.toBe("");
    expect(todo ?? "").not.toBe("");
    expect(files.map(({ name }) => name)).toContain(where?.file);
    expect(where?.line).toBeGreaterThanOrEqual(1);
    expect(where?.column ?? "").not.toBe("");
    return error;
  }
  reading.columns.check();
  return "read";
}

interface Edit {
  at: number;
  kind: "flip" | "delete" | "insert";
  byte: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("flip", "delete", "insert"),
  byte: fc.integer({ min: 1, max: 255 }),
});

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const all = [...bytes];
  for (const { at, kind, byte } of edits) {
    const place = at % Math.max(1, all.length);
    if (kind === "flip") all[place] = (all[place] ?? 0) ^ byte;
    else if (kind === "delete") all.splice(place, 1);
    else all.splice(place, 0, byte);
  }
  return Uint8Array.from(all);
}

/** Text in windows-1251, as the offices of the region still write it; what it lacks becomes a question mark. */
function windows1251(text: string): Uint8Array {
  const letters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) =>
    Math.max(letters.indexOf(letter), letter.charCodeAt(0) < 128 ? 0 : 63),
  );
}

const ENCODINGS: readonly [string, (text: string) => Uint8Array][] = [
  ["UTF-16LE", (text) => Buffer.from(text, "utf16le")],
  ["UTF-16LE with a mark", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["windows-1251", windows1251],
  ["Latin-1", (text) => Buffer.from(text, "latin1")],
];

/** Cells that a reader could trip over. */
const cell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "constructor",
    "__proto__",
    "toString",
    "NaN",
    "Infinity",
    "1e999",
    "-1",
    "-0",
    "1e-400",
  ),
  fc.constantFrom(
    "0x10",
    "1,5",
    "١٢",
    '"',
    "'",
    "\u00a0",
    "RUS",
    "Россия",
    "/",
    " / ",
    "a / b / c",
    "(",
    "(incl.)",
  ),
  fc.string(),
  fc.string({ unit: "binary" }),
);

describe.each(SOURCES.map((source) => ({ source, id: source.text.id })))("$id", ({ source, id }) => {
  const whole = sample(id);
  const figures = () => read(source, whole).figures;

  test("its sample reads", () => {
    expect(whole.length).toBeGreaterThan(0);
    expect(outcome(source, whole)).toBe("read");
  });

  test("its sample is far too small to become an edition", () => {
    const reading = read(source, whole);
    expect(() => checkBounds(source.text, reading, inputs(whole))).toThrow(
      expect.objectContaining({ code: "BOUNDS" }),
    );
  });

  test("bytes flipped, lost or added: valid figures or an error with a place", () => {
    holds(
      fc.property(fc.tuple(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 8 })), ([which, edits]) => {
        outcome(
          source,
          damaged(whole, which, (bytes) => edited(bytes, edits)),
        );
      }),
    );
  });

  test("a cell that holds anything at all: valid figures or an error with a place", () => {
    holds(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell), ([which, row, column, text]) => {
        const files = damaged(whole, which, (bytes) => {
          const lines = decode(bytes).split("\n");
          const at = row % lines.length;
          const cells = (lines[at] ?? "").split(",");
          cells[column % cells.length] = text;
          lines[at] = cells.join(",");
          return encode(lines.join("\n"));
        });
        outcome(source, files);
      }),
    );
  });

  test("cut off anywhere: fewer figures or an error; inside a line: an error", () => {
    const all = figures().length;
    const cutAt = (which: number, at: number) => {
      const file = whole[which % whole.length];
      if (file === undefined) return;
      const end = at % file.bytes.length;
      const result = damaged(whole, which, (bytes) => bytes.slice(0, end));
      if (outcome(source, result) !== "read") return;
      expect(file.bytes[end - 1], `${file.name} cut after ${end} bytes is read`).toBe(10);
      // What is lost are whole rows; a last one of commas only may go unnoticed.
      const lost = decode(file.bytes.slice(end));
      const reading = read(source, result);
      expect(reading.figures.length).toBeLessThan(/^[,\s]*$/.test(lost) ? all + 1 : all);
      expect(() => checkBounds(source.text, reading, inputs(result))).toThrow(
        expect.objectContaining({ code: "BOUNDS" }),
      );
    };
    holds(fc.property(fc.tuple(fc.nat(), fc.nat()), ([which, at]) => cutAt(which, at)));
    for (const [which, { bytes }] of whole.entries()) {
      const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
      const step = Math.ceil((bytes.length - lastLine) / 40);
      for (let at = lastLine + 1; at < bytes.length; at += step) {
        const result = damaged(whole, which, (all) => all.slice(0, at));
        expect(outcome(source, result), `cut inside the last line, after ${at} bytes`).not.toBe("read");
      }
    }
  });

  test("an empty file raises", () => {
    for (const which of whole.keys()) {
      for (const empty of ["", "\n", "\r\n", "\uFEFF", " "]) {
        expect(
          outcome(
            source,
            damaged(whole, which, () => encode(empty)),
          ),
        ).toBeInstanceOf(ParallaxError);
      }
    }
  });

  test("another encoding raises, unless every byte means the same in it", () => {
    for (const [which, { bytes }] of whole.entries()) {
      const text = decode(bytes);
      for (const [name, write] of ENCODINGS) {
        const written = write(text);
        const result = outcome(
          source,
          damaged(whole, which, () => written),
        );
        if (Buffer.compare(written, bytes) === 0) expect(result).toBe("read");
        else expect(result, name).toBeInstanceOf(ParallaxError);
      }
    }
  });

  test("a byte order mark changes nothing", () => {
    const marked = whole.map(({ name, bytes }) => ({ name, bytes: encode(`\uFEFF${decode(bytes)}`) }));
    expect(read(source, marked).figures).toEqual(figures());
  });

  test("a header with a column renamed, lost, added or exchanged", () => {
    const change = (which: number, alter: (cells: string[]) => string[]) =>
      damaged(whole, which, (bytes) => {
        const [head = "", ...rest] = decode(bytes).split("\n");
        return encode([alter(head.split(",")).join(","), ...rest].join("\n"));
      });
    holds(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.string()), ([which, one, other, name]) => {
        const renamed = change(which, (cells) => cells.with(one % cells.length, name));
        const lost = change(which, (cells) => cells.toSpliced(one % cells.length, 1));
        const added = change(which, (cells) => cells.toSpliced(one % cells.length, 0, name));
        const exchanged = change(which, (cells) => {
          const [a, b] = [one % cells.length, other % cells.length];
          return cells.with(a, cells[b] ?? "").with(b, cells[a] ?? "");
        });
        for (const files of [renamed, exchanged]) outcome(source, files);
        for (const files of [lost, added]) {
          const first = files[which % files.length]?.bytes;
          // An index of one column has no header to lose a column from.
          if (first !== undefined && decode(first).split("\n")[0]?.includes(",")) {
            expect(outcome(source, files)).toBeInstanceOf(ParallaxError);
          } else outcome(source, files);
        }
      }),
    );
  });

  test("any bytes and any text at all raise, and raise well", () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map(encode),
      fc.string({ unit: "binary", maxLength: 200 }).map((text) => encode(`${text}\n`)),
      fc
        .array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })
        .map((rows) => encode(`${rows.map((row) => row.join(",")).join("\n")}\n`)),
    );
    holds(
      fc.property(fc.tuple(fc.nat(), anything), ([which, bytes]) => {
        expect(
          outcome(
            source,
            damaged(whole, which, () => bytes),
          ),
        ).toBeInstanceOf(ParallaxError);
      }),
    );
  });

  test("gzip: packed it reads the same, and a packed file cut or damaged raises", () => {
    const packed = whole.map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }));
    const values = (files: readonly Raw[]) =>
      read(source, files).figures.map(({ at: _, ...figure }) => figure);
    expect(values(packed)).toEqual(values(whole));
    holds(
      fc.property(
        fc.tuple(fc.nat(), fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 })),
        ([which, at, edits]) => {
          outcome(
            source,
            damaged(packed, which, (bytes) => edited(bytes, edits)),
          );
          const cut = damaged(packed, which, (bytes) => bytes.slice(0, at % bytes.length));
          expect(outcome(source, cut)).toBeInstanceOf(ParallaxError);
        },
      ),
    );
    for (const which of whole.keys()) {
      const unpacked = damaged(packed, which, () => whole[which]?.bytes ?? new Uint8Array());
      expect(raised(source, unpacked).code).toBe("FILE_DAMAGED");
    }
  });
});

describe("an input that raises leaves no edition", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parallax-damage-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function attempt(
    source: Source,
    name: string,
    files: readonly Raw[],
  ): Promise<{ home: string; error: unknown }> {
    const home = join(folder, name);
    const paths = await Promise.all(
      files.map(async (file) => {
        const path = join(await mkdtemp(join(folder, "input-")), file.name);
        await writeFile(path, file.bytes);
        return path;
      }),
    );
    const error = await readSource(source, paths, {
      home,
      provenance: { published: null, read: "2026-11-23" },
      pid: process.pid,
    }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { home, error };
  }
  const listed = (path: string) => readdir(path, { recursive: true }).catch(() => []);

  const source = sourceOf("knomad-remittances-2017", "tie");
  const unbound: Source = { text: { ...source.text, bounds: { rows: {} } }, reader: source.reader };

  test("the whole sample, without bounds, becomes one", async () => {
    const { home, error } = await attempt(unbound, "whole", sample(source.text.id));
    expect(error).toBeUndefined();
    expect((await listed(home)).some((name) => name.endsWith("edition.json"))).toBe(true);
  });

  test("damaged, cut off, empty or below its bounds, it does not", async () => {
    const files = sample(source.text.id);
    const cases: [string, Source, Raw[], string][] = [
      [
        "cell",
        unbound,
        damaged(files, 0, (bytes) => encode(decode(bytes).replace("1500.5", "15x"))),
        "VALUE_UNREADABLE",
      ],
      ["cut", unbound, damaged(files, 0, (bytes) => bytes.slice(0, -3)), "FILE_CUT"],
      [
        "rows",
        unbound,
        damaged(files, 0, (bytes) => encode(`${decode(bytes).split("\n").slice(0, -3).join("\n")}\n`)),
        "TOTAL_MISSING",
      ],
      ["empty", unbound, damaged(files, 0, () => new Uint8Array()), "FILE_EMPTY"],
      [
        "encoding",
        unbound,
        damaged(files, 0, (bytes) => Buffer.from(decode(bytes), "utf16le")),
        "FILE_ENCODING",
      ],
      ["few", source, files, "BOUNDS"],
    ];
    for (const [name, each, input, code] of cases) {
      const { home, error } = await attempt(each, name, input);
      expect(error, name).toMatchObject({ code });
      expect(await listed(home), name).toEqual([]);
    }
  });
});
