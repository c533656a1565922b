import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explain, figureIds } from "../../src/dossier/explain.js";
import type { Dossier } from "../../src/dossier/schema.js";
import { starterHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import { MEASURES } from "../../src/measures/all.js";
import { parallax } from "../effects.js";

const ASK = "dossier --hub RUS --with central-asia --year 2022";
const folder = mkdtempSync(join(tmpdir(), "parallax-dossier-"));
let dossier: Dossier;
let first: string;

beforeAll(async () => {
  first = (await parallax(`${ASK} --json`)).out;
  dossier = JSON.parse(first);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function schema(name: string): object {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
}

describe("the dossier of the first question", () => {
  it("is valid by the committed JSON Schema, and so is what measure prints", async () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    const check = ajv.compile(schema("dossier"));
    expect(check(dossier), JSON.stringify(check.errors?.slice(0, 3))).toBe(true);
    expect(check({ ...dossier, verdicts: [{ ...dossier.verdicts[0], verdict: "friendlier" }] })).toBe(false);
    const { out } = await parallax("measure politics.es11 --hub RUS --with central-asia --from 2022 --json");
    const readings = ajv.compile(schema("readings"));
    expect(readings(JSON.parse(out)), JSON.stringify(readings.errors?.slice(0, 3))).toBe(true);
  });

  it("knows trade of Kazakhstan, Kyrgyzstan and Uzbekistan, politics of all five, people of three", () => {
    const known = (facet: string) =>
      dossier.verdicts
        .filter((each) => each.facet === facet && each.verdict !== "unknown")
        .map(({ partner }) => partner);
    expect(known("trade")).toEqual(["KAZ", "KGZ", "UZB"]);
    expect(known("politics")).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
    for (const partner of ["KGZ", "TJK", "UZB"]) expect(known("people")).toContain(partner);
  });

  it("counts the president's visits as a hand does, and finds no clear change where enough years are complete", () => {
    const visits = (partner: string) =>
      dossier.readings.find((each) => each.measure === "diplomacy.visits_by_hub" && each.partner === partner);
    const verdict = (partner: string) =>
      dossier.verdicts.find((each) => each.facet === "diplomacy" && each.partner === partner)?.verdict;
    // One country visit to each of the five in 2022, of nine to all states of the world.
    for (const partner of ["KAZ", "KGZ", "TJK", "TKM", "UZB"]) {
      expect([partner, visits(partner)?.value, visits(partner)?.change?.absolute]).toEqual([partner, 1, 1]);
      const share = dossier.readings.find(
        (each) => each.measure === "diplomacy.share_of_trips" && each.partner === partner,
      );
      expect(share?.value).toBeCloseTo(1 / 9, 12);
    }
    // Kyrgyzstan 2013 to 2021: 2 0 0 1 2 0 3 0 0, so changes of -2 0 1 1 -2 3 -3 0: median 0, MAD 1.5.
    expect(visits("KGZ")?.change).toMatchObject({ changes: 8, usual: 0, noise: 1.5 * 1.4826 });
    // Tajikistan 2012 to 2021: 1 0 1 1 0 1 1 1 0 0, so changes of -1 1 0 -1 1 0 0 -1 0: median 0, MAD 1.
    expect(visits("TJK")?.change).toMatchObject({ changes: 9, usual: 0, noise: 1.4826 });
    // Turkmenistan 2013 to 2016: 0 0 0 0, 2019 to 2021: 1 0 0, so changes of 0 0 0 -1 0: MAD 0, and chance has the word.
    expect(visits("TKM")).toMatchObject({
      change: { changes: 5, usual: 0, noise: 1 },
      notes: ["count-noise"],
    });
    for (const partner of ["KGZ", "TJK", "TKM"]) expect(verdict(partner)).toBe("no-clear-change");
    for (const partner of ["KAZ", "UZB"]) expect(verdict(partner)).toBe("unknown");
  });

  it("states Turkmenistan's holes and fills none", () => {
    const holes = dossier.coverage.filter(({ partner, state }) => partner === "TKM" && state !== "known");
    const why = (measure: string, saidBy: string) =>
      holes.find((hole) => hole.measure === measure && hole.saidBy === saidBy)?.why;
    expect(why("trade.turnover", "TKM")).toBe("partner-silent");
    expect(why("trade.turnover", "RUS")).toBe("hub-silent");
    expect(why("people.remittances_gdp", "WB")).toBe("publisher-silent");
    expect(why("politics.es11", "UN")).toBe("absent");
    // What others say of it: votes, visits and the news, and who speaks what. Of itself it publishes nothing.
    const byOthers = ["politics", "diplomacy", "culture"];
    expect(
      dossier.readings.filter(
        ({ partner, facet, value }) => partner === "TKM" && !byOthers.includes(facet) && value !== null,
      ),
    ).toEqual([]);
    expect(dossier.readings.filter(({ saidBy }) => saidBy === "TKM")).toEqual([]);
  });

  it("carries the series that ended before the period, each with the id that explains its last value", async () => {
    const ended = dossier.coverage.filter(({ state }) => state === "ends-earlier");
    expect(ended.map(({ series }) => series === null)).not.toContain(true);
    expect(dossier.coverage.filter((each) => each.state !== "ends-earlier" && each.series !== null)).toEqual(
      [],
    );
    const turnover = ended.find(
      (each) => each.measure === "trade.turnover" && each.partner === "KAZ" && each.saidBy === "RUS",
    );
    expect(turnover?.series).toMatchObject({ reading: "trade.turnover:RUS:KAZ:2021@RUS", unit: "USD" });
    expect(turnover?.series?.points.map(({ period }) => period)).toEqual(
      dossier.readings[0]?.series.map(({ period }) => period),
    );
    expect(turnover?.series?.points.at(-1)).toEqual({ period: "2022", value: null });
    const ledger = await Ledger.open([starterHome()]);
    for (const { series, detail, measure, partner } of new Map(
      ended.map((each) => [each.measure, each]),
    ).values()) {
      const explained = await explain(ledger, series?.reading ?? "", MEASURES);
      const last = series?.points.find(({ period }) => period === detail.last);
      expect(explained, `${measure} ${partner}`).toMatchObject({
        reading: { value: last?.value, unit: series?.unit },
      });
    }
    ledger.close();
  });

  it("says in three to six sentences what follows from its verdicts", () => {
    const sentences = (dossier.answer.en ?? "").split(/(?<=\.)\s+(?=[A-Z])/);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(6);
    expect(dossier.answer.en).toContain("ties of people with Tajikistan");
  });

  it("explains every id in its JSON", { timeout: 120_000 }, async () => {
    const ledger = await Ledger.open([starterHome()]);
    for (const reading of dossier.readings) {
      const explained = await explain(ledger, reading.id, MEASURES);
      if (explained.kind !== "reading") throw new Error(reading.id);
      expect(explained.reading).toEqual(reading);
      for (const part of reading.parts)
        for (const id of figureIds(part.evidence))
          expect(explained.figures[id]?.at.line, id).toBeGreaterThan(1);
    }
    for (const source of dossier.sources) {
      expect(await explain(ledger, source.id, MEASURES)).toMatchObject({
        kind: "edition",
        source: { id: source.id },
      });
      expect(await explain(ledger, source.source, MEASURES)).toMatchObject({ kind: "edition" });
    }
    for (const id of new Set(dossier.readings.map(({ measure }) => measure)))
      expect(await explain(ledger, id, MEASURES)).toMatchObject({ kind: "measure", measure: { id } });
    const all = [...new Set(dossier.readings.flatMap(({ evidence }) => figureIds(evidence)))];
    expect(await ledger.figures(all)).toHaveLength(all.length);
    for (const id of all.filter((_, index) => index % 50 === 0))
      expect(await explain(ledger, id, MEASURES)).toMatchObject({
        kind: "figure",
        figure: { id },
        source: { terms: { licence: expect.any(String) } },
      });
    ledger.close();
  });

  it("adds up: a reading's value follows from the figures that explain it", async () => {
    const ledger = await Ledger.open([starterHome()]);
    const explained = await explain(ledger, "trade.turnover:RUS:KGZ:2021@RUS", MEASURES);
    if (explained.kind !== "reading") throw new Error("no reading");
    const figures = Object.values(explained.figures);
    expect(figures.map(({ about, basis }) => `${about} ${basis}`).sort()).toEqual([
      "KGZ>RUS CIF",
      "RUS>KGZ FOB",
    ]);
    expect(figures.reduce((sum, { value }) => sum + Number(value), 0)).toBe(explained.reading.value);
    ledger.close();
  });

  it("refuses ids that nothing has, and says what one looks like", async () => {
    for (const id of [
      "nothing",
      "trade.turnover:RUS:TKM:2022@TKM",
      "trade.none:RUS:KGZ:2022@KGZ",
      "trade.turnover:ABC:KGZ:2022@KGZ",
      "0000000000000000#1",
    ]) {
      const { code, out, err } = await parallax(["explain", id]);
      expect([id, code, out]).toEqual([id, 2, ""]);
      expect(err).toMatch(/to do:/);
    }
  });

  it("is the same bytes twenty times in a row, pages and all", { timeout: 180_000 }, async () => {
    const out = join(folder, "pages");
    let before: string[] | undefined;
    for (let time = 0; time < 20; time++) {
      const { code, out: printed } = await parallax([...ASK.split(" "), "--json", "--out", out]);
      expect(code).toBe(0);
      const bytes = [
        printed,
        ...["dossier.json", "dossier.en.md", "dossier.en.html"].map((name) =>
          readFileSync(join(out, name), "utf8"),
        ),
      ];
      before ??= bytes;
      expect(bytes.every((text, index) => text === before?.[index])).toBe(true);
    }
    expect(before?.[0]).toBe(first);
    expect(before?.[1]).toBe(first);
    expect(before?.join("")).not.toContain("2026-11-23T");
  });
});
