import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { type GrowthAnswer, type GrowthRow, growthAnswer } from "../../src/dossier/growth/schema.js";
import { parallax } from "../effects.js";

const ASK = "growth EU27 ARM,BLR,GEO,KAZ,KGZ,UZB --goods eu-ban --period 2022-03..2022-11 --without 27";
const CENTRAL_ASIA = "growth EU27 KAZ,KGZ,UZB --goods eu-ban --period 2022-03..2022-11 --without 27";

async function answer(line: string): Promise<GrowthAnswer> {
  const { code, out, err } = await parallax(`${line} --json`);
  expect([code, err]).toEqual([0, ""]);
  return growthAnswer.parse(JSON.parse(out));
}

const percents = ({ raw, alive, linked, unlisted }: GrowthRow) =>
  [raw, alive, linked, unlisted].map((each) =>
    typeof each?.growth === "number" ? Math.round(each.growth * 1000) / 10 : null,
  );

describe("parallax growth, on the starter (oracles: two-sided trade)", () => {
  let six: GrowthAnswer;
  let three: GrowthAnswer;
  beforeAll(async () => {
    [six, three] = [await answer(ASK), await answer(CENTRAL_ASIA)];
  }, 60_000);
  const rowOf = (from: GrowthAnswer, importer: string | null, placebo = false) => {
    const row = from.rows.find((each) => each.importer === importer && each.placebo === placebo);
    if (row === undefined) throw new Error(`no row for ${importer}`);
    return percents(row);
  };

  it("gives growth raw, by codes alive in both years and linked, with goods on no list beside", () => {
    expect(rowOf(three, null).slice(0, 3)).toEqual([145.6, 124.9, 122.5]);
    expect(rowOf(six, null).slice(0, 3)).toEqual([93.6, 80.1, 79.5]);
    expect(rowOf(six, "KAZ")).toEqual([143.3, 120, 118.5, 64.8]);
    expect(rowOf(six, "KGZ")).toEqual([694.5, 661.5, 656, 186.8]);
    expect(rowOf(six, "UZB")).toEqual([82, 69.9, 66.2, 42.7]);
    expect(rowOf(six, "ARM")[3]).toBe(104.5);
  });

  it("gives Russia's fall by the same rule", async () => {
    const russia = await answer(CENTRAL_ASIA.replace("KAZ,KGZ,UZB", "RUS"));
    expect(rowOf(russia, "RUS")).toEqual([-71.5, -71.5, -71.6, -33.2]);
  });

  it("gives the same question a year earlier", () => {
    expect(rowOf(three, null, true).slice(0, 2)).toEqual([-0.6, -1.3]);
  });

  it("counts the codes that live in both windows, whoever imports", () => {
    expect(six.codes).toEqual({
      alive: { both: 2002, new: 77, ended: 110 },
      linked: { both: 2109, new: 32, ended: 48 },
    });
    expect(three.codes).toEqual(six.codes);
  });

  it("names the markets that grew, those on new codes without any growth, and as many a year earlier", () => {
    const { found, value, share, onNewCodes, placebo } = six.markets;
    expect(found).toHaveLength(91);
    expect([Math.round(value / 1e6), Math.round((share ?? 0) * 1000) / 10]).toEqual([2627, 30.8]);
    expect([onNewCodes.count, Math.round(onNewCodes.value / 1e6)]).toEqual([17, 466]);
    for (const { life, growth } of found) if (life === "new") expect(growth).toBeNull();
    expect(placebo).toEqual({ count: 21, onNewCodes: 0 });
    expect(three.markets.found).toHaveLength(50);
  });

  it("tells it in four languages, with every market where asked for, and each number the same", async () => {
    for (const lang of ["en", "de", "fr", "ru"]) {
      const { out } = await parallax(`${ASK} --markets --lang ${lang}`);
      const plain = out.replace(/\s+/g, " ");
      for (const code of ["85171300", "62042990"]) expect(plain).toContain(code);
      expect(plain).toMatch(/694[.,]5/);
      expect(plain).toMatch(/21[^0-9]/);
    }
    const { out: short } = await parallax(ASK);
    expect(short).toContain("and 76 more: --markets shows all");
  }, 60_000);

  it("prints CSV: the growth, or every market, and a new code is no growth", async () => {
    const { out } = await parallax(`${CENTRAL_ASIA} --csv`);
    expect(out.trim().split("\n")).toHaveLength(1 + 2 * 4);
    expect(out).toContain("EU27,together,eu-ban,2021-03..2021-11,2022-03..2022-11,false,EUR");
    const { out: markets } = await parallax(`${CENTRAL_ASIA} --markets --csv`);
    const [head = "", ...lines] = markets.trim().split("\n");
    expect(lines).toHaveLength(50);
    const place = (name: string) => head.split(",").indexOf(name);
    const born = lines.map((line) => line.split(",")).filter((cells) => cells[place("new_code")] === "true");
    expect(born.length).toBeGreaterThan(0);
    for (const cells of born) expect(cells[place("growth")]).toBe("");
  });

  it("holds its JSON to its schema", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/growth.schema.json", import.meta.url), "utf8"),
    );
    const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
    expect(valid(six), JSON.stringify(valid.errors)).toBe(true);
  });

  it("takes the last year of the source where no period is given, and says that there is no year before the first", async () => {
    const { windows, silent, importers } = await answer("growth EU27 central-asia --goods chpl");
    expect(windows).toEqual({ before: "2021-01..2021-11", after: "2022-01..2022-11" });
    expect([importers, silent]).toEqual([
      ["KAZ", "KGZ", "UZB"],
      ["TJK", "TKM"],
    ]);
    const early = await answer("growth EU27 KGZ --goods 8703 --period 2021");
    expect([early.rows.map(({ placebo }) => placebo), early.markets.placebo]).toEqual([[false], null]);
    const { out } = await parallax("growth EU27 KGZ --goods 8703 --period 2021");
    expect(out.replace(/\s+/g, " ")).toContain("does not hold the year before");
  });

  it.each([
    ["growth EU27 KGZ --goods eu-ban --period 2020", "GROWTH_OUTSIDE"],
    ["growth EU27 KGZ --goods eu-ban --period 2022", "GROWTH_OUTSIDE"],
    ["growth EU27 USA --goods eu-ban", "IMPORTER_UNREPORTED"],
    ["growth USA KGZ --goods eu-ban", "EXPORTER_UNREPORTED"],
    ["growth EU27 KGZ --goods chlp", "GOODS_UNKNOWN"],
    ["growth EU27 KGZ --without fuels", "CODE_INVALID"],
    ["growth EU27 KGZ --factor two", "NUMBER_INVALID"],
    ["growth EU27 KGZ --least -5", "NUMBER_INVALID"],
    ["growth EU27 KGZ --source comtrade", "SOURCE_UNKNOWN"],
  ])("says what to do: %s", async (line, code) => {
    const done = await parallax(line);
    expect(done.code).toBe(2);
    expect(done.err).toContain(code);
    expect(done.err).toContain("to do:");
  });
});
