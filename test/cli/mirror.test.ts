import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { type MirrorAnswer, mirrorsAnswer } from "../../src/dossier/mirror/schema.js";
import { parallax } from "../effects.js";

const home = mkdtempSync(join(tmpdir(), "parallax-mirror-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function answer(line: string, home?: string): Promise<MirrorAnswer> {
  const { code, out, err } = await parallax(`mirror ${line} --json`, home === undefined ? {} : { home });
  expect([code, err]).toEqual([0, ""]);
  const parsed: MirrorAnswer = JSON.parse(out);
  return parsed;
}

/** Oracle "Two-sided trade": EUR millions of EU27 and of the partner, and the percent not recorded, 2021 to 2023. */
const ORACLE = {
  KGZ: [
    [263.2, 244.8, 7.0],
    [1170.9, 500.3, 57.3],
    [2733.8, 892.1, 67.4],
  ],
  KAZ: [
    [5487.1, 4781.3, 12.9],
    [10347.7, 7240.5, 30.0],
    [12110.1, 9538.8, 21.2],
  ],
  UZB: [
    [2298.6, 2810.0, -22.2],
    [3765.9, 3524.0, 6.4],
    [4354.8, 4368.8, -0.3],
  ],
};

describe("mirror, on the starter's figures", () => {
  it.each(Object.entries(ORACLE))(
    "gives both sides of the EU's exports to %s as published, and the gap",
    async (partner, rows) => {
      const { periods, currency } = await answer(`EU27 ${partner} --from 2021 --to 2023`);
      expect(currency).toBe("EUR");
      expect(
        periods.map(({ sent, received, notRecorded }) => [
          Number(((sent?.money ?? 0) / 1e6).toFixed(1)),
          Number(((received?.money ?? 0) / 1e6).toFixed(1)),
          Number(((notRecorded?.raw ?? 0) * 100).toFixed(1)),
        ]),
      ).toEqual(rows);
      expect(periods.every(({ sent, received }) => sent?.unit === "EUR" && received?.unit === "USD")).toBe(
        true,
      );
    },
  );

  it("finds 45.4 % of what was sent to KGZ and KAZ in addition never recorded, which one alone does not show", async () => {
    const { out } = await parallax("mirror EU27 KGZ,KAZ --from 2021 --to 2023 --json");
    const { flows, together } = mirrorsAnswer.parse(JSON.parse(out));
    expect(flows.map(({ importer }) => importer.code)).toEqual(["KGZ", "KAZ"]);
    expect([together?.since, together?.periods]).toEqual(["2021", ["2022", "2023"]]);
    expect(Math.round((together?.sent ?? 0) / 1e6)).toBe(14862);
    expect(Math.round((together?.received ?? 0) / 1e6)).toBe(8120);
    expect(((together?.notRecorded ?? 0) * 100).toFixed(1)).toBe("45.4");
    expect(flows.map(({ added }) => added?.sent ?? 0).reduce((sum, value) => sum + value)).toBeCloseTo(
      together?.sent ?? Number.NaN,
      2,
    );
    expect(flows.map(({ added }) => ((added?.notRecorded ?? 0) * 100).toFixed(1))).not.toContain("45.4");
  });

  it("adds nothing up where the flows do not have both sides in the same periods", async () => {
    const { out, code } = await parallax("mirror EU27 KAZ,TJK --from 2021 --to 2022 --json");
    expect(code).toBe(0);
    expect(mirrorsAnswer.parse(JSON.parse(out)).together).toBeNull();
    const { out: told } = await parallax("mirror EU27 KAZ,TJK --from 2021 --to 2022");
    expect(told).toContain("nothing is added up");
  });

  it("says first of all what changed: 2021 is as before, 2022 and 2023 are wider", async () => {
    const { periods } = await answer("EU27 KGZ --from 2021 --to 2023");
    expect(periods.map(({ earlier }) => earlier?.news)).toEqual(["as-before", "wider", "wider"]);
    expect(periods[1]?.last?.change).toBeCloseTo(0.5727 - 0.0702, 3);
  });

  it("shows both methods from CIF to FOB, the regression's within its bounds and with its sample", async () => {
    const { margins, periods } = await answer("EU27 KGZ --from 2021 --to 2023");
    const { fit, pairs, bounds, years } = margins.regression;
    expect(fit?.pairs).toBeGreaterThan(100);
    expect(years).toEqual({ from: 2014, to: 2023 });
    expect(pairs).toHaveLength(27);
    for (const { ratio } of pairs) expect(ratio >= bounds.low && ratio <= bounds.high).toBe(true);
    for (const { ratio, notRecorded } of periods) {
      expect(ratio.imf).toBe(1.06);
      expect(ratio.regression).toBeGreaterThan(1);
      expect((notRecorded?.imf ?? 0) > (notRecorded?.raw ?? 1)).toBe(true);
    }
  });

  it("rates both reporters by all their partners, and says why where it cannot", async () => {
    const { reliability } = await answer("RUS TJK");
    const [russia, tajikistan] = reliability;
    expect(russia?.partners).toBeGreaterThanOrEqual(3);
    expect((russia?.low ?? 1) <= (russia?.index ?? 0) && (russia?.index ?? 1) <= (russia?.high ?? 0)).toBe(
      true,
    );
    expect(tajikistan).toMatchObject({ index: null, why: "isolated" });
  });

  it("lists records of one side only and fills none in", async () => {
    const { periods, oneSided } = await answer("RUS TJK --from 2020 --to 2021");
    expect(periods.map(({ hole, received, notRecorded }) => [hole, received, notRecorded])).toEqual([
      ["importer-silent", null, null],
      ["importer-silent", null, null],
    ]);
    expect(oneSided.map(({ period, side, value }) => [period, side, value])).toEqual([
      ["2020", "exporter", 795e6],
      ["2021", "exporter", 1114e6],
    ]);
    const malta = await answer("EU27 UZB --from 2021");
    expect(malta.oneSided).toMatchObject([{ exporter: "MLT", side: "importer", other: "no-record" }]);
  });

  it("takes a group on either side, and adds members where its office is silent", async () => {
    const { periods } = await answer("KAZ EU27 --from 2021");
    expect(periods[0]?.received).toMatchObject({
      saidBy: "EU27",
      basis: "CIF",
      notes: expect.arrayContaining(["members-added"]),
    });
    expect(periods[0]?.ratio.regression).toBeGreaterThan(1);
  });

  it("has no total of a group without an office where not every member speaks, but lists what each says", async () => {
    const { periods, oneSided } = await answer("central-asia RUS --from 2021");
    expect([periods[0]?.sent, periods[0]?.hole]).toEqual([null, "exporter-incomplete"]);
    expect(periods[0]?.received?.saidBy).toBe("RUS");
    expect(oneSided.map(({ exporter, saidBy, other }) => [exporter, saidBy, other])).toEqual([
      ["TJK", "RUS", "silent"],
    ]);
  });

  it("has examples in its help that run", async () => {
    const { out } = await parallax("mirror --help");
    const examples = [...out.matchAll(/^ {2}parallax (mirror .+)$/gm)].map(([, line = ""]) => line);
    expect(examples).toHaveLength(3);
    for (const line of examples) expect((await parallax(line)).code).toBe(0);
  });

  it("prints how much of a list of goods the data can see", async () => {
    const { goods } = await answer("EU27 KAZ --goods chpl --from 2021");
    expect([goods?.codes.length, goods?.seen, goods?.edition !== null]).toEqual([50, 19, true]);
    const { out } = await parallax("mirror EU27 KAZ --goods chpl --from 2021");
    expect(out).toContain("Of 50 codes asked about 19 are in the data");
  });

  it("takes a file of the user's own, and refuses one that is not there", async () => {
    writeFileSync(join(home, "mine.csv"), "code\n8703\n");
    const { code, out } = await parallax("mirror EU27 KGZ --goods mine.csv --from 2021 --json", {
      cwd: home,
    });
    const told: MirrorAnswer = JSON.parse(out);
    expect([code, told.goods?.codes]).toEqual([0, ["8703"]]);
    expect(told.periods[0]?.sent?.value).toBeGreaterThan(1e6);
    expect((await parallax("mirror EU27 KGZ --goods none.csv", { cwd: home })).code).not.toBe(0);
  });

  it("follows its schema, and names every edition that it stands on", async () => {
    const check = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(await readFile("schemas/mirror.schema.json", "utf8")),
    );
    for (const line of [
      "EU27 KGZ --from 2021 --to 2023",
      "RUS TJK",
      "KAZ EU27",
      "EU27 KGZ --goods 8703 --from 2021",
    ]) {
      const told = await answer(line);
      check(told);
      expect(check.errors).toBeNull();
      const editions = new Set(told.sources.map(({ id }) => id));
      for (const { sent, received } of told.periods)
        for (const id of [...(sent?.editions ?? []), ...(received?.editions ?? [])])
          expect(editions.has(id)).toBe(true);
    }
  });

  it("gives the same bytes for the same question", async () => {
    const line = "mirror EU27 KAZ --from 2019 --to 2023 --json";
    expect((await parallax(line)).out).toBe((await parallax(line)).out);
  });

  it("prints a table in which a negative gap reads as more recorded than sent", async () => {
    const { out } = await parallax("mirror EU27 UZB --from 2021 --to 2022");
    expect(out).toMatch(/2021 +2,298\.6 +2,810\.0 +22\.2 more/);
    expect(out).toContain("recorded more than sent");
    expect(out).toContain("15.0 % more recorded than sent");
    expect(out).toContain("eurostat-exports-yearly/");
    for (const lang of ["de", "fr", "ru"]) {
      const told = await parallax(`mirror EU27 UZB --from 2021 --to 2022 --lang ${lang}`);
      expect([told.code, told.err]).toEqual([0, ""]);
      expect(told.out).not.toMatch(/mirror\.|recorded/);
    }
  });

  it("prints a row for each period as CSV, whose empty cells are what is not known", async () => {
    const { out } = await parallax("mirror RUS TJK --from 2021 --csv");
    const [head = "", row = ""] = out.split("\n");
    const cells = new Map(head.split(",").map((name, index) => [name, row.split(",")[index]]));
    expect([cells.get("sent"), cells.get("received"), cells.get("hole"), cells.get("not_recorded")]).toEqual([
      "1114000000",
      "",
      "importer-silent",
      "",
    ]);
  });

  it("shows the last five years of which both sides are known where none is named", async () => {
    expect((await answer("EU27 KGZ")).periods.map(({ period }) => period)).toEqual([
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
    ]);
  });

  it.each([
    ["mirror EU27 Atlantis", "IMPORTER names no country"],
    ["mirror EU27 central-asia", "only one side can be a group"],
    ["mirror DEU EU27", "on both sides"],
    ["mirror EU27 KGZ --from 2023 --to 2021", "--from 2021 --to 2023"],
    ["mirror EU27 KGZ --from 2026", "has not ended"],
    ["mirror EU27 KGZ --goods cars", "no list of goods has this name"],
    ["mirror EU27 KGZ --goods 8777", "no edition of the HS has a code that begins with this"],
    ["mirror EU27 KGZ --json --csv", "cannot both be given"],
  ])("%s is wrong use and says what would be right", async (line, says) => {
    const { code, out, err } = await parallax(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([2, ""]);
  });

  it("fails where no edition has any figure, and says how to bring one", async () => {
    const { code, err } = await parallax("mirror TJK TKM");
    expect([code, err.includes("FLOW_UNKNOWN"), err.includes("parallax import")]).toEqual([1, true, true]);
    const goods = await parallax("mirror KGZ RUS --goods 8703");
    expect([goods.code, goods.err.includes("figures of 8703")]).toEqual([1, true]);
  });
});

const CARS = "../shared/data/cars/georgia_hs8703_monthly_2021-2023.csv";
describe.skipIf(!existsSync(CARS))(`mirror, on ${CARS}`, () => {
  it("shows Georgia's cars for Kazakhstan as a record that only one side has, by month", async () => {
    const read = await parallax(`import ${CARS} --as cars --publisher Comtrade --terms none`, { home });
    expect([read.code, read.err]).toEqual([0, read.err]);
    const told = await answer("GEO KAZ --goods 8703 --from 2022-01 --to 2023-06", home);
    expect(told.periods).toHaveLength(18);
    expect(told.periods.every(({ sent, hole }) => sent !== null && hole === "importer-silent")).toBe(true);
    expect(told.oneSided).toHaveLength(18);
  });
});
