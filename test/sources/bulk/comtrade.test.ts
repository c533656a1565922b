import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Ledger } from "../../../src/ledger/ledger.js";
import { scanBulk } from "../../../src/rerouting/bulk/scan.js";
import { comtrade } from "../../../src/sources/bulk/sources.js";
import { importTable } from "../../../src/sources/own/import.js";
import { inFolder, put, read, zip } from "./world.js";

const COLUMNS =
  "typeCode,freqCode,refYear,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,aggrLevel,customsCode,motCode,netWgt,cifvalue,fobvalue,primaryValue,isReported,isAggregate";

/** A row of an answer of the API, whole but for what is named. */
function row(change: Record<string, string | number>): string {
  const whole: Record<string, string | number> = {
    typeCode: "C",
    freqCode: "A",
    refYear: 2022,
    period: 2022,
    reporterCode: 398,
    flowCode: "X",
    partnerCode: 643,
    partner2Code: 0,
    classificationCode: "H5",
    cmdCode: "847130",
    aggrLevel: 6,
    customsCode: "C00",
    motCode: 0,
    netWgt: 1500,
    cifvalue: "",
    fobvalue: 1000,
    primaryValue: 1000,
    isReported: "true",
    isAggregate: "false",
    ...change,
  };
  return `${COLUMNS.split(",")
    .map((column) => whole[column])
    .join(",")}\n`;
}
const money = (value: number) => ({ primaryValue: value, fobvalue: value });

const ROWS = [
  row({}),
  row({ motCode: 2100, ...money(600) }),
  row({ motCode: 3200, ...money(400) }),
  row({ customsCode: "C01", ...money(1000) }),
  row({ partner2Code: 156, ...money(1000) }),
  row({ flowCode: "RX", ...money(900) }),
  row({ flowCode: "M", partnerCode: 842, cifvalue: 2120, fobvalue: 2000, primaryValue: 2120, netWgt: "" }),
  row({ partnerCode: 0, ...money(5000), isReported: "false", isAggregate: "true" }),
  row({ cmdCode: "84", aggrLevel: 2, ...money(3000) }),
  row({ cmdCode: "TOTAL", aggrLevel: 0, ...money(9000) }),
  row({ cmdCode: "10121", ...money(77) }),
  row({ cmdCode: "9999AA", ...money(5) }),
  row({ freqCode: "M", period: 202203, ...money(88) }),
];
const CSV = `${COLUMNS}\n${ROWS.join("")}`;

async function figures(home: string) {
  const ledger = await Ledger.open([home]);
  try {
    const [edition] = ledger.editions;
    const all = await ledger.figures(
      Array.from({ length: edition?.rows ?? 0 }, (_, number) => `${edition?.id}#${number}`),
    );
    return all.map(({ id: _, edition: __, at, ...rest }) => ({ ...rest, line: at.line }));
  } finally {
    ledger.close();
  }
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe("parallax read comtrade", () => {
  it("gives the figures that importing the same table gives, packed", () =>
    inFolder(async (folder) => {
      const [path = ""] = put(folder, { "world.csv": CSV });
      const [bulk, own] = [join(folder, "bulk"), join(folder, "own")];
      const edition = await read(comtrade, [path], bulk);
      await importTable(path, {
        home: own,
        pid: process.pid,
        provenance: { published: null, read: "2026-11-23" },
      });
      const packed = await figures(bulk);
      expect(packed).toHaveLength(7);
      const whole = (await figures(own)).map((each) => ({
        ...each,
        flags: each.flags.filter((flag) => !flag.startsWith("fob:")),
      }));
      expect(packed.toSorted(byText)).toEqual(whole.toSorted(byText));
      expect(packed.find(({ basis }) => basis === "CIF")).toMatchObject({
        saidBy: "KAZ",
        about: "USA>KAZ",
        value: 2120,
      });
      const rules = edition.ignored.map(({ rule, rows }) => `${rows} ${rule}`).join("\n");
      expect(rules).toContain("2 broken down by transport");
      expect(rules).toContain("1 re-exports, which exports contain");
      expect(rules).toContain("1 9999AA");
    }));

  it("reads text between tabs, gzip and zip alike, cut into parts or not", () =>
    inFolder(async (folder) => {
      const tabs = CSV.replaceAll(",", "\t");
      const paths = put(folder, {
        "a.csv": CSV,
        "b.txt": tabs,
        "c.gz": gzipSync(tabs),
        "d.zip": zip({ "x.csv": CSV }),
      });
      const found = [];
      for (const [place, path] of paths.entries()) {
        const home = join(folder, `home-${place}`);
        await read(comtrade, [path], home, place === 0 ? { part: 300 } : {});
        found.push(await figures(home));
      }
      for (const each of found) expect(each).toEqual(found[0]);
    }));

  it("refuses parts whose total is in none of the files, even in another range or file", () =>
    inFolder(async (folder) => {
      const part = row({ partnerCode: 51, motCode: 2100, ...money(600) });
      const total = row({ partnerCode: 51, ...money(600) });
      const empty = row({ partnerCode: 51, primaryValue: "", fobvalue: "" });
      const attempt = (name: string, ...files: string[]) =>
        read(
          comtrade,
          put(
            folder,
            Object.fromEntries(files.map((text, place) => [`${name}-${place}.csv`, `${COLUMNS}\n${text}`])),
          ),
          join(folder, name),
        );
      await expect(attempt("lonely", ROWS.join(""), row({ cmdCode: "010290" }) + part)).rejects.toMatchObject(
        {
          code: "TOTAL_MISSING",
          where: { file: "lonely-1.csv", line: 3 },
        },
      );
      expect((await attempt("whole", part, total)).rows).toBe(1);
      expect((await attempt("empty", part, empty + row({ partnerCode: 417 }))).rows).toBe(1);
    }));

  it.each([
    [row({ partnerCode: 999 }), "partnerCode"],
    [row({ cmdCode: "84713012" }), "cmdCode"],
    [row({ primaryValue: 5 }), "primaryValue"],
    [row({ netWgt: "much" }), "netWgt"],
    [row({ flowCode: "Q" }), "flowCode"],
  ])("refuses %j", (bad, column) =>
    inFolder(async (folder) => {
      const paths = put(folder, { "bad.csv": `${CSV}${bad}` });
      const where = { file: "bad.csv", line: ROWS.length + 2, column };
      await expect(read(comtrade, paths, join(folder, "home"), { part: 300 })).rejects.toMatchObject({
        where,
      });
    }),
  );

  it("is scanned as one side says it, without the World", () =>
    inFolder(async (folder) => {
      const flow = (reporterCode: number, partnerCode: number, year: number, value: number) =>
        row({ reporterCode, partnerCode, refYear: year, period: year, ...money(value) });
      const text = [
        [276, 398, 2021, 10],
        [276, 398, 2022, 110],
        [398, 643, 2021, 5],
        [398, 643, 2022, 65],
        [276, 0, 2021, 100],
        [276, 0, 2022, 900],
      ].map(([a = 0, b = 0, year = 0, value = 0]) => flow(a, b, year, value));
      const mirror = row({
        reporterCode: 643,
        flowCode: "M",
        partnerCode: 398,
        cifvalue: 9,
        fobvalue: "",
        primaryValue: 9,
      });
      const home = join(folder, "home");
      const edition = await read(
        comtrade,
        put(folder, { "x.csv": `${COLUMNS}\n${text.join("")}${mirror}` }),
        home,
      );
      const question = {
        before: ["2021"],
        after: ["2022"],
        hubs: ["RUS"],
        said: "exporter",
        top: 5,
      } as const;
      const scan = await scanBulk(edition, question, { env: { PARALLAX_HOME: home } }, { threads: 1 });
      expect(scan).toMatchObject({ pairs: 2, triples: 1, rising: 1, sum: 60 });
      expect(scan.reroutings).toMatchObject([{ via: "KAZ", origins: [{ origin: "DEU", score: 60 }] }]);
      const other = await scanBulk(
        edition,
        { ...question, said: "importer" },
        { env: { PARALLAX_HOME: home } },
        { threads: 1 },
      );
      expect(other).toMatchObject({ pairs: 1, triples: 0 });
    }));
});
