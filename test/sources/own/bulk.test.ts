import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParallaxError } from "../../../src/errors.js";
import { draftMapping } from "../../../src/sources/own/draft/write.js";
import { openGrid } from "../../../src/sources/own/grid/open.js";
import { importTable } from "../../../src/sources/own/import.js";
import { BACI, COMEXT, comtradeCsv, csv, encode, file, LEGACY, made, SDMX } from "./made.js";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Rows of a Comtrade answer with everything broken down: one total and its parts, for 30 partners. */
const NINEFOLD = comtradeCsv(
  ...["643", "398", "860", "156", "792"].flatMap((partnerCode) =>
    [{}, { motCode: "1000" }, { motCode: "2000" }, { customsCode: "C01" }, { partner2Code: "156" }].map(
      (part) => ({ partnerCode, partnerISO: "", ...part }),
    ),
  ),
);
const TABLES: [string, Uint8Array][] = [
  ["legacy.csv", LEGACY],
  ["v1.csv", NINEFOLD],
  ["comext.csv", COMEXT],
  ["sdmx.csv", SDMX],
  ["BACI_HS17_Y2022.csv", BACI],
  ["packed.csv.gz", gzipSync(BACI)],
  ["windows.csv", encode(`\uFEFF${decode(COMEXT).replaceAll("\n", "\r\n")}`)],
  ["tabs.tsv", encode(decode(BACI).replaceAll(",", "\t"))],
  ["semicolons.csv", encode(decode(BACI).replaceAll(",", ";"))],
  ["commas.csv", encode(decode(BACI).replace(/(\d|NA)\n/g, "$1,\n"))],
  ["latin.csv", Uint8Array.from(Buffer.from(decode(NINEFOLD).replaceAll("Kyrgyzstan", "Türkiye"), "latin1"))],
];

/** The same file, once held in memory and once read by the database. */
const both = async (name: string, bytes: Uint8Array) => [await made(name, bytes), await made(name, bytes, 1)];

async function refused(bytes: Uint8Array, options = {}): Promise<ParallaxError> {
  try {
    const grid = await openGrid(file("large.csv", bytes), { bulk: 1, ...options });
    for await (const _ of grid.blocks());
  } catch (error) {
    if (error instanceof ParallaxError) return error;
    throw error;
  }
  throw new Error("nothing was raised");
}

describe("a large CSV file, which the database reads", () => {
  it.each(TABLES)("%s gives the figures, lines and rules that it gives in memory", async (name, bytes) => {
    const [small, large] = await both(name, bytes);
    expect(large?.figures.length).toBeGreaterThan(0);
    expect(large?.figures).toEqual(small?.figures);
    expect(large?.log.ignored).toEqual(small?.log.ignored);
    expect(large?.log.warnings).toEqual(small?.log.warnings);
  });

  it("becomes the same edition, byte for byte, by its headers or by a mapping", async () => {
    const long = readFileSync("test/sources/own/tables/first/long-codes.csv");
    const { text } = await draftMapping("test/sources/own/tables/first/long-codes.csv");
    const mapping = file("long.yaml", encode(text));
    for (const [name, bytes, by] of [
      ["baci.csv", BACI, {}] as const,
      ["long.csv", long, { mapping }] as const,
    ]) {
      const path = file(name, bytes);
      const imported = async (home: string, options: { bulk?: number }) => {
        const { edition } = await importTable(path, {
          home: join(path, "..", home),
          pid: process.pid,
          provenance: { published: null, read: "2026-11-23" },
          ...by,
          ...options,
        });
        return { ...edition, folder: "" };
      };
      expect(await imported("large", { bulk: 1 })).toEqual(await imported("small", {}));
    }
  });

  it("gives more rows than come in one block, each with its line", async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `2022,842,417,${String(index * 2).padStart(6, "0")},1,1`,
    );
    const { figures } = await made("many.csv", csv("t,i,j,k,v,q", ...rows), 1);
    expect(figures).toHaveLength(5000);
    expect(figures.map(({ at }) => at.line)).toEqual(rows.map((_, index) => index + 2));
  });

  it.each([
    ["t,i,j\n1,2,3\n4,5\n6,7,8\n", "FILE_NOT_CSV", 3, "Expected Number of Columns: 3 Found: 2"],
    ["t,i,j\n1,2,3\n4,5,6,7\n6,7,8\n", "FILE_NOT_CSV", 3, "Expected Number of Columns: 3 Found: 4"],
    ["t,i,j\n1,2,3\n\n6,7,8\n", "FILE_NOT_CSV", 3, "an empty line"],
    ['t,i,j\n1,2,3\n6,"7,8\n9,1,2\n', "FILE_NOT_CSV", 3, "a quote that does not end in its line"],
    ['t,i,j\n1,"2\nx",3\n6,7,8\n', "FILE_NOT_CSV", 2, "a quote that does not end in its line"],
    ['t,i,j\n1,2,3\n1,"2"x,3\n', "FILE_NOT_CSV", 3, "Invalid Closing Quote"],
    ["t,i,j\r1,2,3\r", "FILE_CUT", 1, "without an end"],
    ["t,i,j\n1,2,3\n4,5", "FILE_CUT", 3, "without an end"],
    ["t,i,j\n1,\0,3\n", "FILE_ENCODING", 2, "U+0000"],
  ])("%j is refused: %s", async (text, code, line, found) => {
    const error = await refused(encode(text));
    expect(error).toMatchObject({ code, where: { file: "large.csv", line } });
    expect(error.found).toContain(found);
  });

  it("says on which line another encoding begins, and lets it pass where only codes are read", async () => {
    const bytes = Uint8Array.from(Buffer.from("t,i,j\n1,2,3\n1,T\u00fcrkiye,3\n", "latin1"));
    expect(await refused(bytes)).toMatchObject({ code: "FILE_ENCODING", where: { line: 3, column: "4" } });
    const grid = await openGrid(file("latin.csv", bytes), { bulk: 1, fallback: "windows-1252" });
    expect(grid.encoding).toBe("windows-1252");
    expect((await refused(bytes, { encoding: "windows-1251" })).code).toBe("FILE_ENCODING");
  });

  it("allows titles above the header that a mapping names, and empty lines at the end", async () => {
    const bytes = encode('"Trade, all of it"\n\nLand;Wert\nRussland;5\nChina;6\n\n\n');
    const grid = await openGrid(file("titled.csv", bytes), { bulk: 1, header: 3 });
    const rows = [];
    for await (const block of grid.blocks()) rows.push(...block);
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "Trade, all of it"],
      [3, "Land", "Wert"],
      [4, "Russland", "5"],
      [5, "China", "6"],
    ]);
  });

  it("refuses a gzip file that is cut off", async () => {
    const packed = gzipSync(readFileSync("package-lock.json"));
    expect((await refused(packed.subarray(0, 5000))).code).toBe("FILE_DAMAGED");
  });

  it("damaged anyhow: the figures that it gives in memory, an unknown table, or an error with a place", async () => {
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom("flip" as const, "delete" as const, "insert" as const),
      byte: fc.integer({ min: 1, max: 255 }),
    });
    const regular = TABLES.filter(([name]) => !/packed|latin|windows/.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...regular),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async ([name, whole], edits) => {
          const bytes = [...whole];
          for (const { at, kind, byte } of edits) {
            const place = at % bytes.length;
            if (kind === "flip") bytes[place] = (bytes[place] ?? 0) ^ byte;
            else if (kind === "delete") bytes.splice(place, 1);
            else bytes.splice(place, 0, byte);
          }
          const read = (bulk?: number) =>
            made(name, Uint8Array.from(bytes), bulk).catch((error: unknown) => {
              if (!(error instanceof ParallaxError)) throw error;
              expect(error.where).toMatchObject({ file: name, line: expect.any(Number) });
              expect(error.todo ?? "").not.toBe("");
              return undefined;
            });
          const [small, large] = [await read(), await read(1)];
          if (small !== undefined && large !== undefined) expect(large.figures).toEqual(small.figures);
        },
      ),
      { numRuns: 150, seed: 1991 },
    );
  });
});
