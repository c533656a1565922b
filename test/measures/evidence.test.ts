import { afterAll, beforeAll, expect, it } from "vitest";
import { composeDossier } from "../../src/dossier/compose.js";
import { explain } from "../../src/dossier/explain.js";
import { starterHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import { MEASURES } from "../../src/measures/all.js";
import type { Evidence, Reading } from "../../src/measures/schema.js";
import { parseQuestion } from "../../src/question/question.js";

let ledger: Ledger;
let readings: Reading[];
const asked = (hub: string) => parseQuestion({ hub, with: "KAZ,KGZ,TJK,UZB", period: "2022" });

beforeAll(async () => {
  ledger = await Ledger.open([starterHome()]);
  ({ readings } = await composeDossier(ledger, asked("RUS"), MEASURES, ["en"]));
}, 60_000);
afterAll(() => ledger.close());

const key = ({ edition, where }: Evidence) => `${edition} ${where}`;
const MOST = 1_000_000;

it("selects by its rule the very rows that it lists, in whatever edition they stand", async () => {
  const all = new Map(
    readings.flatMap(({ evidence, parts }) =>
      [...evidence, ...parts.flatMap((part) => part.evidence)].map((each) => [key(each), each]),
    ),
  );
  expect(all.size).toBeGreaterThan(200);
  for (const { edition, where, rows, count } of all.values()) {
    const ids = await ledger.selected(edition, where, MOST);
    if (count === undefined) expect(ids).toEqual(rows.map((row) => `${edition}#${row}`));
    else expect([ids.length, rows]).toEqual([count, []]);
  }
}, 120_000);

it("adds up, of a sum over many figures, to the value of the part", async () => {
  const sums = readings.filter(({ evidence }) => evidence.some(({ count }) => count !== undefined));
  expect(new Set(sums.map(({ measure }) => measure))).toEqual(new Set(["rerouting.listed_share_eu27"]));
  expect(sums.map(({ partner }) => partner)).toEqual(["KAZ", "KGZ", "UZB"]);
  for (const { parts } of sums)
    for (const part of parts) {
      const [rule, ...others] = part.evidence;
      if (rule === undefined) throw new Error("a part without evidence");
      expect(others).toEqual([]);
      const figures = await ledger.figures(await ledger.selected(rule.edition, rule.where, MOST));
      expect(figures.reduce((sum, { value }) => sum + Number(value), 0)).toBe(part.value);
    }
}, 120_000);

it("sets goods on the EU's lists against all goods in the months that every year has", () => {
  const shares = readings.filter(({ measure }) => measure === "rerouting.listed_share_eu27");
  expect(
    shares.map(({ partner, series, value }) => [
      partner,
      ...[series.at(-2)?.value, value].map((share) => Math.round((share ?? 0) * 1000) / 10),
    ]),
  ).toEqual([
    ["KAZ", 33.4, 41.2],
    ["KGZ", 28.8, 53],
    ["UZB", 27.5, 31.4],
  ]);
  for (const { direction, notes } of shares) {
    expect(direction).toBe("context");
    expect(notes).toContain("months-held:01:11");
  }
});

it("explains such a sum by its rule, its count and some of its figures", async () => {
  const explained = await explain(ledger, "rerouting.listed_share_eu27:RUS:KGZ:2022@EU27", MEASURES);
  if (explained.kind !== "reading") throw new Error("no reading");
  const listed = explained.selected.find(({ where }) => where.includes("<> 'TOTAL'"));
  expect(listed?.count).toBe(17_849);
  expect(listed?.figures).toHaveLength(5);
  for (const id of listed?.figures ?? []) expect(explained.figures[id]?.about).toMatch(/^[A-Z]{3}>KGZ$/);
});

it("has nothing to say, and no hole, of a hub for which the goods are not banned", async () => {
  const { readings: others, coverage } = await composeDossier(ledger, asked("CHN"), MEASURES, ["en"]);
  expect([...others, ...coverage].filter(({ measure }) => measure === "rerouting.listed_share_eu27")).toEqual(
    [],
  );
}, 60_000);
