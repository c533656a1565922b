import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ParallaxError } from "../../../src/errors.js";
import { Database } from "../../../src/ledger/duckdb.js";
import { type FlowFigure, figureRow } from "../../../src/ledger/tables.js";
import { draftMapping } from "../../../src/sources/own/draft/write.js";
import { importTable } from "../../../src/sources/own/import.js";
import { parseMapping } from "../../../src/sources/own/mapping/file.js";
import {
  BACI,
  COMEXT,
  comtradeCsv,
  comtradeJson,
  encode,
  file,
  LEGACY,
  made,
  SDMX,
  TRADEMAP,
  xlsx,
} from "./made.js";

const runs = Number(process.env.DAMAGE_RUNS ?? 120);
const seed = process.env.DAMAGE_SEED === undefined ? 1991 : Number(process.env.DAMAGE_SEED);

const folder = mkdtempSync(join(tmpdir(), "parallax-import-damage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const broken = [
  {},
  { motCode: "1000" },
  { flowCode: "M", partnerCode: "842", partnerISO: "USA", cifvalue: "5", fobvalue: "", primaryValue: "5" },
];

/** Tables as they should be, by the name of their file. */
const WHOLE = new Map<string, Uint8Array>([
  ["legacy.csv", LEGACY],
  ["v1.csv", comtradeCsv(...broken)],
  ["v1.json", comtradeJson(broken)],
  ["comext.csv", COMEXT],
  ["sdmx.csv", SDMX],
  ["baci.csv", BACI],
  ["packed.csv.gz", gzipSync(BACI)],
]);
const MAPPED = new Map<string, Uint8Array>();

beforeAll(async () => {
  WHOLE.set("trademap.xlsx", await xlsx(TRADEMAP));
  const database = await Database.open();
  const path = join(folder, "baci.parquet");
  await database.run(
    `COPY (SELECT * FROM (VALUES (2022, 842, 417, '010121', 1.5, NULL), (2022, 156, 643, '854231', 20.125, 3.0)) AS r(t, i, j, k, v, q)) TO '${path}' (FORMAT parquet)`,
  );
  database.close();
  WHOLE.set("baci.parquet", readFileSync(path));
  for (const name of ["long-codes", "wide-german", "directions-russian", "trait-units", "ties-monthly"])
    MAPPED.set(`${name}.csv`, readFileSync(`test/sources/own/tables/first/${name}.csv`));
});

const NAMES = [
  "legacy.csv",
  "v1.csv",
  "v1.json",
  "comext.csv",
  "sdmx.csv",
  "baci.csv",
  "packed.csv.gz",
  "trademap.xlsx",
  "baci.parquet",
];

function whole(name: string): Uint8Array {
  const bytes = WHOLE.get(name) ?? MAPPED.get(name);
  if (bytes === undefined) throw new Error(`no table ${name}`);
  return bytes;
}

/** An error that helps: what is wrong, where, and what to do. Anything else is a crash. */
function helps(error: unknown, files: readonly string[]): ParallaxError {
  if (!(error instanceof ParallaxError)) throw error;
  expect(error.expected ?? "").not.toBe("");
  expect(error.found ?? "").not.toBe("");
  expect(error.todo ?? "").not.toBe("");
  expect(files).toContain(error.where?.file);
  expect(error.where?.line).toBeGreaterThanOrEqual(1);
  expect(error.where?.column ?? "").not.toBe("");
  return error;
}

async function outcome(name: string, bytes: Uint8Array): Promise<"read" | "unknown" | ParallaxError> {
  let figures: FlowFigure[];
  let layout: string | undefined;
  try {
    ({ figures, layout } = await made(name, bytes));
  } catch (error) {
    return helps(error, [name]);
  }
  for (const figure of figures) figureRow("flow", figure);
  return layout === undefined ? "unknown" : "read";
}

interface Edit {
  at: number;
  kind: "flip" | "delete" | "insert";
  byte: number;
}
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom("flip" as const, "delete" as const, "insert" as const),
    byte: fc.integer({ min: 1, max: 255 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function edited(bytes: Uint8Array, all: readonly Edit[]): Uint8Array {
  const out = [...bytes];
  for (const { at, kind, byte } of all) {
    const place = at % Math.max(1, out.length);
    if (kind === "flip") out[place] = (out[place] ?? 0) ^ byte;
    else if (kind === "delete") out.splice(place, 1);
    else out.splice(place, 0, byte);
  }
  return Uint8Array.from(out);
}

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
    "0x10",
    "1,5",
  ),
  fc.constantFrom(
    "١٢",
    '"',
    "'",
    "\u00a0",
    "RUS",
    "Россия",
    " / ",
    "a / b",
    "(",
    "(incl. x)",
    "999",
    "0",
    "842",
    "TOTAL",
    "2022",
    "202252",
    "?",
  ),
  fc.string(),
  fc.string({ unit: "binary" }),
);

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => Promise<void>, share = 1) =>
  fc.assert(fc.asyncProperty(arbitrary, check), { numRuns: Math.ceil(runs * share), seed });

describe.each(NAMES)("%s", (name) => {
  it("reads whole", async () => {
    expect(await outcome(name, whole(name))).toBe("read");
  });

  it("bytes flipped, lost or added: valid figures, an unknown table, or an error with a place", async () => {
    await holds(edits, async (all) => void (await outcome(name, edited(whole(name), all))));
  });

  it("cut off anywhere: inside a line, or where a list of contents is missing, an error", async () => {
    await holds(fc.nat(), async (at) => {
      const end = at % whole(name).length;
      const result = await outcome(name, whole(name).slice(0, end));
      if (end > 0 && name.endsWith(".csv") && whole(name)[end - 1] !== 10)
        expect(result).toBeInstanceOf(ParallaxError);
      if (end > 3 && /\.(?:xlsx|gz|parquet|json)$/.test(name)) expect(result).toBeInstanceOf(ParallaxError);
    });
  });
});

describe.each(NAMES.filter((name) => name.endsWith(".csv")))("%s, cell by cell", (name) => {
  it("a cell that holds anything at all: valid figures, an unknown table, or an error with a place", async () => {
    await holds(fc.tuple(fc.nat(), fc.nat(), cell), async ([row, column, text]) => {
      const lines = decode(whole(name)).split("\n");
      const at = row % lines.length;
      const cells = (lines[at] ?? "").split(",");
      cells[column % cells.length] = text;
      lines[at] = cells.join(",");
      await outcome(name, encode(lines.join("\n")));
    });
  });
});

describe("a sheet, cell by cell", () => {
  it("a cell that holds anything at all: valid figures, an unknown table, or an error with a place", async () => {
    const clean = fc
      .oneof(cell, fc.double(), fc.boolean())
      .filter((value) => typeof value !== "number" || Number.isFinite(value));
    await holds(
      fc.tuple(fc.nat(), fc.nat(), clean),
      async ([row, column, value]) => {
        // What XML cannot hold cannot be written into a sheet either.
        const fit = typeof value === "string" ? value.replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, "") : value;
        const rows = TRADEMAP.map((cells, at) =>
          at === row % TRADEMAP.length
            ? cells.map((each, index) => (index === column % cells.length ? { value: fit } : each))
            : cells,
        );
        await outcome("trademap.xlsx", await xlsx(rows));
      },
      0.5,
    );
  });
});

describe("what raises leaves no edition, and what does not leaves one", () => {
  const attempt = async (name: string, bytes: Uint8Array, mapping?: string) => {
    const at = await mkdtemp(join(folder, "run-"));
    writeFileSync(join(at, name), bytes);
    if (mapping !== undefined) writeFileSync(join(at, "mapping.yaml"), mapping);
    const home = join(at, "home");
    try {
      await importTable(join(at, name), {
        home,
        pid: process.pid,
        name: "table",
        ...(mapping === undefined ? {} : { mapping: join(at, "mapping.yaml") }),
        provenance: { published: null, read: "2026-11-23" },
      });
    } catch (error) {
      helps(error, [name, "mapping.yaml"]);
      expect(existsSync(home)).toBe(false);
      return "refused";
    }
    expect(existsSync(join(home, "own-table"))).toBe(true);
    return "imported";
  };

  it.each(NAMES)("%s", async (name) => {
    expect(await attempt(name, whole(name))).toBe("imported");
    await holds(edits, async (all) => void (await attempt(name, edited(whole(name), all))), 0.2);
  });

  it("any bytes and any text at all", async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((text) => encode(`${text}\n`)),
    );
    await holds(
      anything,
      async (bytes) => {
        expect(await attempt("any.csv", bytes)).toBe("refused");
      },
      0.5,
    );
  });

  it("a mapping damaged, or a table damaged under its mapping", async () => {
    for (const name of ["long-codes.csv", "wide-german.csv"]) {
      const { text } = await draftMapping(file(name, whole(name)));
      expect(await attempt(name, whole(name), text)).toBe("imported");
      await holds(edits, async (all) => void (await attempt(name, edited(whole(name), all), text)), 0.3);
      await holds(
        edits,
        async (all) => void (await attempt(name, whole(name), decode(edited(encode(text), all)))),
        0.3,
      );
    }
  });
});

describe("drafting", () => {
  it("gives a mapping that can be read, whatever the table holds, with every ? named", async () => {
    const tables = [
      "long-codes.csv",
      "wide-german.csv",
      "directions-russian.csv",
      "trait-units.csv",
      "ties-monthly.csv",
    ];
    await holds(fc.tuple(fc.constantFrom(...tables), edits), async ([name, all]) => {
      let draft: Awaited<ReturnType<typeof draftMapping>>;
      try {
        draft = await draftMapping(file(name, edited(whole(name), all)));
      } catch (error) {
        helps(error, [name]);
        return;
      }
      const read = await parseMapping("m.yaml", draft.text).then(
        () => "read",
        (error: unknown) => helps(error, ["m.yaml"]).code,
      );
      expect(read).toBe(draft.open.length === 0 ? "read" : "MAPPING_UNFINISHED");
    });
  });

  it("and of any cells at all", async () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    await holds(rows, async (all) => {
      try {
        const draft = await draftMapping(
          file("any.csv", encode(`${all.map((cells) => cells.join(";")).join("\n")}\n`)),
        );
        await parseMapping("m.yaml", draft.text).catch((error: unknown) => {
          expect(helps(error, ["m.yaml"]).code).toBe("MAPPING_UNFINISHED");
        });
      } catch (error) {
        helps(error, ["any.csv"]);
      }
    });
  });
});
