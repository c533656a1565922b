import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ParallaxError } from "../../../src/errors.js";
import type { HeldEdition } from "../../../src/ledger/edition.js";
import { requirePacked } from "../../../src/ledger/packed/packed.js";
import { countryOfNumber } from "../../../src/question/countries.js";
import { type BulkQuestion, type BulkScan, scanBulk, stateFile } from "../../../src/rerouting/bulk/scan.js";
import { baci } from "../../../src/sources/bulk/sources.js";
import { baciFiles, type Flow, flowsOf, inFolder, put, read } from "../../sources/bulk/world.js";

const QUESTION: BulkQuestion = {
  before: ["2020", "2021"],
  after: ["2022"],
  hubs: ["RUS", "DEU"],
  said: "publisher",
  top: 7,
};
const YEARS = [2020, 2021, 2022];
const FLOWS = flowsOf(YEARS, 0.6, 0.42);
const codeOf = (number: number) => countryOfNumber(String(number)) ?? "";

/** All triples one by one, from the flows themselves. */
function byHand(flows: readonly Flow[], { before, after, hubs }: BulkQuestion) {
  const means = new Map<
    string,
    { product: string; from: string; to: string; before: number; after: number }
  >();
  for (const { year, exporter, importer, product, value } of flows) {
    const [from, to] = [codeOf(exporter), codeOf(importer)];
    const key = [product, from, to].join();
    const mean = means.get(key) ?? { product, from, to, before: 0, after: 0 };
    const usd = Math.round(Number(value) * 1000);
    if (before.includes(String(year))) mean.before += usd / before.length;
    if (after.includes(String(year))) mean.after += usd / after.length;
    means.set(key, mean);
  }
  const all = [...means.values()];
  const found = { pairs: all.length, triples: 0, rising: 0, sum: 0 };
  const scores = new Map<string, number>();
  for (const first of all) {
    for (const second of all) {
      if (first.product !== second.product || first.to !== second.from || first.from === second.to) continue;
      found.triples += 1;
      const least = Math.min(first.after - first.before, second.after - second.before);
      if (least <= 0) continue;
      found.rising += 1;
      found.sum += least;
      const key = [second.to, first.product, first.to].join();
      if (hubs.includes(second.to)) scores.set(key, (scores.get(key) ?? 0) + least);
    }
  }
  return { ...found, scores };
}

async function withEdition<T>(work: (edition: HeldEdition, home: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const home = join(folder, "home");
    const edition = await read(baci, put(folder, baciFiles(FLOWS)), home, { range: 8000 });
    expect(edition.files.length).toBeGreaterThan(3);
    return work(edition, home);
  });
}

const env = (home: string) => ({ env: { PARALLAX_HOME: home } });

describe("the scan of the trade of the whole world", () => {
  it("finds what all triples, one by one, come to", () =>
    withEdition(async (edition, home) => {
      const scan = await scanBulk(edition, QUESTION, env(home), { threads: 1 });
      const hand = byHand(FLOWS, QUESTION);
      expect(hand.rising).toBeGreaterThan(1000);
      expect(scan).toMatchObject({ pairs: hand.pairs, triples: hand.triples, rising: hand.rising });
      expect(scan.sum).toBeCloseTo(hand.sum, 3);
      for (const hub of QUESTION.hubs) {
        const best = [...hand.scores].filter(([key]) => key.startsWith(hub)).sort(([, a], [, b]) => b - a);
        const ours = scan.reroutings.filter((each) => each.hub === hub);
        expect(ours.map(({ product, via }) => [hub, product, via].join())).toEqual(
          best.slice(0, QUESTION.top).map(([key]) => key),
        );
        for (const [place, { score }] of ours.entries()) expect(score).toBeCloseTo(best[place]?.[1] ?? 0, 3);
        const sums = new Map<string, number>();
        for (const [key, score] of best) {
          const via = key.split(",")[2] ?? "";
          sums.set(via, (sums.get(via) ?? 0) + score);
        }
        const vias = scan.vias.filter((each) => each.hub === hub);
        expect(vias.map(({ via }) => via)).toEqual(
          [...sums].sort(([, a], [, b]) => b - a).map(([via]) => via),
        );
        for (const { via, score } of vias) expect(score).toBeCloseTo(sums.get(via) ?? 0, 3);
      }
    }));

  it("says of a via what came in, went out and went directly", () =>
    withEdition(async (edition, home) => {
      const [first] = (await scanBulk(edition, QUESTION, env(home), { threads: 1 })).reroutings;
      if (first === undefined) throw new Error("nothing was found");
      const { product, via, hub, origins } = first;
      const mean = (from: string, to: string, years: readonly string[]) =>
        FLOWS.filter(
          (flow) =>
            flow.product === product &&
            codeOf(flow.exporter) === from &&
            codeOf(flow.importer) === to &&
            years.includes(String(flow.year)),
        ).reduce((sum, { value }) => sum + Math.round(Number(value) * 1000) / years.length, 0);
      expect(first.outflow.before).toBeCloseTo(mean(via, hub, QUESTION.before), 3);
      expect(first.outflow.after).toBeCloseTo(mean(via, hub, QUESTION.after), 3);
      for (const { origin, score } of origins) {
        const inward = mean(origin, via, QUESTION.after) - mean(origin, via, QUESTION.before);
        expect(score).toBeCloseTo(Math.min(inward, first.outflow.after - first.outflow.before), 3);
      }
    }));

  it("stopped, killed and asked again gives the same bytes as unstopped, and reads no range twice", () =>
    withEdition(async (edition, home) => {
      const whole = JSON.stringify(await scanBulk(edition, QUESTION, env(home), { threads: 1 }));
      const path = stateFile(requirePacked(edition), QUESTION, env(home));
      const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
      expect(lines).toHaveLength(edition.files.length);
      // Stopped after its first range.
      const other = { PARALLAX_HOME: join(home, "..", "other") };
      const stop = new AbortController();
      const stopped = await scanBulk(
        edition,
        QUESTION,
        { env: other },
        {
          threads: 1,
          signal: stop.signal,
          onProgress: (done) => done === 1 && stop.abort(),
        },
      ).catch((error: unknown) => error);
      expect(stopped).toBeInstanceOf(ParallaxError);
      expect(stopped).toMatchObject({ code: "SCAN_STOPPED", found: "1 of them done, and kept" });
      const seen: number[] = [];
      const resumed: BulkScan = await scanBulk(
        edition,
        QUESTION,
        { env: other },
        {
          threads: 1,
          onProgress: (done) => seen.push(done),
        },
      );
      expect(JSON.stringify(resumed)).toBe(whole);
      expect(seen[0]).toBe(1);
      // Killed while it wrote a line; ranges in another order.
      writeFileSync(path, `${lines[2]}\n${lines[0]}\n${lines[1]?.slice(0, 40)}`);
      expect(JSON.stringify(await scanBulk(edition, QUESTION, env(home), { threads: 1 }))).toBe(whole);
      // Answered already: no range is read, so none need be there.
      const gone = { ...edition, folder: join(home, "gone") };
      expect(JSON.stringify(await scanBulk(gone, QUESTION, env(home), { threads: 1 }))).toBe(whole);
    }));

  it("keeps another question apart, and refuses what the edition cannot answer", () =>
    withEdition(async (edition, home) => {
      const ask = (change: Partial<BulkQuestion>) =>
        scanBulk(edition, { ...QUESTION, ...change }, env(home), { threads: 1 });
      expect((await ask({ before: ["2021"] })).before).not.toBe((await ask({})).before);
      await expect(ask({ before: ["2019"] })).rejects.toMatchObject({ code: "PERIOD_NOT_HELD", exit: 2 });
      await expect(ask({ after: ["2021"] })).rejects.toMatchObject({ code: "PERIOD_NOT_HELD" });
      await expect(ask({ hubs: ["FRA"] })).rejects.toMatchObject({ code: "HUB_NOT_HELD" });
      await expect(ask({ hubs: [] })).rejects.toMatchObject({ code: "QUESTION_EMPTY" });
      const { packed: _, ...plain } = edition;
      await expect(scanBulk(plain, QUESTION, env(home))).rejects.toMatchObject({
        code: "EDITION_NOT_PACKED",
      });
    }));
});
