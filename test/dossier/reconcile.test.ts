import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reconcile } from "../../src/dossier/reconcile/reconcile.js";
import type { Reconciliation } from "../../src/dossier/reconcile/schema.js";
import type { Edition } from "../../src/ledger/edition.js";
import { Ledger } from "../../src/ledger/ledger.js";
import type { FlowFigure, TraitFigure } from "../../src/ledger/tables.js";
import { writeEdition } from "../../src/ledger/write.js";
import { MEASURES } from "../../src/measures/all.js";
import type { Measure } from "../../src/measures/measure.js";
import { parseAmount } from "../../src/question/amount.js";
import { GROUPS } from "../../src/question/groups.js";
import { membersAt } from "../../src/question/question.js";

/** Invented: what the offices say, in millions. */
const M = 1e6;
const EU = GROUPS.find(({ id }) => id === "EU27");
const MEMBERS = EU === undefined ? [] : membersAt(EU, 2022 * 12);

const months = (year: number, last = 12) =>
  Array.from({ length: last }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);

function flow(
  saidBy: string,
  exporter: string,
  importer: string,
  period: string,
  millions: number,
  over: Partial<FlowFigure> = {},
): FlowFigure {
  return {
    saidBy,
    exporter,
    importer,
    product: "TOTAL",
    period,
    value: millions * M,
    unit: "USD",
    basis: saidBy === exporter ? "FOB" : "CIF",
    at: { file: "invented.csv", line: 1 },
    ...over,
  };
}

const rate = (of: string, period: string, value: number): TraitFigure => ({
  saidBy: of === "EXUSEU" ? "FRB" : "WB",
  about: "_EMU",
  of,
  period,
  value,
  unit: of === "EXUSEU" ? "USD per EUR" : "LCU per USD",
  at: { file: "rates.csv", line: 1 },
});

function about(id: string, source: string, asOf: string): Omit<Edition, "rows" | "files" | "table"> {
  return {
    id: id.padStart(16, "0"),
    source,
    title: `Invented ${source}`,
    publisher: { name: "Nobody", url: "https://example.org", country: "KGZ" },
    terms: { licence: "CC0", url: "https://example.org", republish: "yes" },
    published: null,
    asOf,
    read: asOf,
    reader: 1,
    scope: {},
    inputs: [],
    ignored: [],
    warnings: [],
  };
}

let home = "";
let ledger: Ledger;
const eur = { unit: "EUR" } as const;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parallax-reconcile-"));
  const write = (id: string, source: string, asOf: string, figures: FlowFigure[]) =>
    writeEdition(home, { ...about(id, source, asOf), table: "flow" }, figures, process.pid);
  await writeEdition(
    home,
    { ...about("1", "rates", "2026-01-01"), table: "trait" },
    [
      rate("PA.NUS.FCRF", "2022", 0.5),
      rate("PA.NUS.FCRF", "2021", 0.8),
      ...months(2022).map((month) => rate("EXUSEU", month, 4)),
    ],
    process.pid,
  );
  await write("2", "yearly", "2025-01-01", [flow("RUS", "RUS", "KGZ", "2022", 1111)]);
  await write("3", "yearly", "2026-01-01", [
    flow("RUS", "RUS", "KGZ", "2022", 1230),
    flow("RUS", "KGZ", "RUS", "2022", 530),
    flow("KGZ", "RUS", "KGZ", "2022", 1590),
    flow("KGZ", "KGZ", "RUS", "2022", 600),
    flow("EU27", "EU27", "KAZ", "2022", 5000, eur),
    ...MEMBERS.map((code) => flow("KAZ", code, "KAZ", "2022", 212)),
    flow("KAZ", "GBR", "KAZ", "2022", 106),
    flow("EU27", "EU27", "KAZ", "2021", 4000, eur),
  ]);
  await write("4", "monthly", "2026-01-01", [
    ...months(2022).map((month) => flow("RUS", "RUS", "KGZ", month, 100)),
    ...months(2021).flatMap((month) => [
      ...MEMBERS.map((code) => flow(code, code, "KAZ", month, 10, eur)),
      flow("GBR", "GBR", "KAZ", month, 20, eur),
    ]),
  ]);
  ledger = await Ledger.open([home]);
});
afterAll(async () => {
  ledger.close();
  await rm(home, { recursive: true, force: true });
});

const RUS = "trade.hub_exports:RUS:KGZ:2022@RUS";
const EU27 = "trade.hub_exports:EU27:KAZ:2022@EU27";

const told = (id: string, number: string, scope?: string) =>
  reconcile(ledger, id, parseAmount(number, "the number"), scope, MEASURES);
const steps = (each: Reconciliation) =>
  each.steps.map(({ kind, from, to, before, after }) => [kind, from, to, before / M, after / M]);

describe("a number said to be of something else is carried to ours step by step", () => {
  it("from the other side: to our basis at the IMF's ratio, then to our office", async () => {
    const result = await told(RUS, "1600m", "side=partner");
    expect(steps(result)).toEqual([
      ["basis", "CIF", "FOB", 1590, 1500],
      ["side", "KGZ", "RUS", 1500, 1230],
    ]);
    expect(result).toMatchObject({
      gap: -370 * M,
      rest: { amount: -10 * M, share: 10 / 370 },
      fits: false,
      guess: null,
    });
    expect(result.steps[0]?.source).toContain("1.06");
    expect(result.steps.map(({ because }) => because)).toEqual(["follows", "said"]);
    expect(result.steps[1]?.figures).toHaveLength(2);
    for (const figure of result.steps[1]?.figures ?? []) expect(figure).toMatch(/^0{15}3#\d+$/);
  });

  it("from another currency: their own number at the rate of the year, and a gap of numbers", async () => {
    const result = await told(EU27, "10.2bn USD", "currency=USD");
    expect(steps(result)).toEqual([["currency", "USD", "EUR", 10200, 5100]]);
    expect(result).toMatchObject({ theirsIn: "USD", gap: -5200 * M, rest: { amount: -100 * M } });
    expect(result.steps[0]?.rate).toBe(0.5);
    expect(result.steps[0]?.rates).toEqual([expect.stringMatching(/^0{15}1#\d+$/)]);
  });

  it("from some months: to all of them in one edition, each at its own rate, then to the edition of ours", async () => {
    const result = await told(RUS, "275m EUR", "months=1-11");
    expect(steps(result)).toEqual([
      ["currency", "EUR", "USD", 275, 1100],
      ["months", "2022-01..2022-11", "2022", 1100, 1200],
      ["edition", "monthly/0000000000000004", "yearly/0000000000000003", 1200, 1230],
    ]);
    expect(result.steps[0]?.rates).toHaveLength(11);
    expect(result.steps[0]?.rate).toBeNull();
    expect(result.rest.amount).toBe(0);
    expect(result.fits).toBe(true);
  });

  it("from an earlier edition", async () => {
    const result = await told(RUS, "1111m", "edition=0000000000000002");
    expect(steps(result)).toEqual([
      ["edition", "yearly/0000000000000002", "yearly/0000000000000003", 1111, 1230],
    ]);
  });

  it("from a scope with the United Kingdom, on either side, by what each office says of it", async () => {
    const theirs = await told(EU27, "3000m", "side=partner,scope=EU27+GBR");
    const cif = 27 * 212 * 0.5;
    expect(steps(theirs)).toEqual([
      ["scope", "EU27+GBR", "EU27", cif + 53, cif],
      ["basis", "CIF", "FOB", cif, cif / 1.06],
      ["side", "KAZ", "EU27", cif / 1.06, 5000],
    ]);
    const ours = await told("trade.hub_exports:EU27:KAZ:2021@EU27", "4240m", "scope=EU27+GBR");
    expect(steps(ours)).toEqual([["scope", "EU27+GBR", "EU27", 4240, 4000]]);
    expect(ours.rest.amount).toBe(0);
  });

  it("says what it has no figures for, and leaves that in the rest", async () => {
    const result = await told(EU27, "5200m", "scope=EU27+GBR");
    expect(result.steps).toEqual([]);
    expect(result.unavailable).toEqual([
      {
        kind: "scope",
        wanted: "EU27+GBR",
        why: { code: "no-figures-with", detail: { who: "GBR", with: "KAZ", period: "2022" } },
      },
    ]);
    expect(result.rest).toEqual({ amount: -200 * M, share: 1 });
    const partial = await told(EU27, "1000m", "side=partner,months=1-11");
    expect(partial.unavailable).toMatchObject([{ kind: "months", wanted: "2022-01..2022-11" }]);
    expect(partial.steps.map(({ kind }) => kind)).toEqual(["basis", "side"]);
    expect((await told(EU27, "1000m", "product=8542")).unavailable).toMatchObject([
      { kind: "product", why: { code: "no-figures" } },
    ]);
  });

  it("moves both directions of a turnover to the bases of our side", async () => {
    const result = await told("trade.turnover:RUS:KGZ:2022@KGZ", "1760m", "side=hub");
    expect(steps(result)).toEqual([
      ["basis", "FOB+CIF", "CIF+FOB", 1760, 1230 * 1.06 + 500],
      ["side", "RUS", "KGZ", 1230 * 1.06 + 500, 2190],
    ]);
  });
});

describe("a number of which nothing is said", () => {
  it.each([
    [RUS, "1590m", ["side"]],
    [RUS, "1111.0m", ["edition"]],
    [RUS, "900.0m", ["months"]],
    [RUS, "1303.8m", ["basis"]],
    [RUS, "615.0m", ["currency"]],
    [RUS, "225.0m EUR", ["currency", "months"]],
    ["trade.hub_exports:EU27:KAZ:2021@EU27", "4,240m", ["scope"]],
    [RUS, "1230m", []],
  ])("%s, %s: the shortest way that fits within its rounding", async (id, number, kinds) => {
    const result = await told(id, number);
    expect(result.assumptions.map(({ kind }) => kind)).toEqual(kinds);
    expect(result).toMatchObject({ fits: true, rest: { amount: 0 } });
    expect(result.guess?.tried).toBeGreaterThan(5);
    expect(result.guess?.next).toHaveLength(3);
  });

  it("takes the fewest assumptions among those that fit, and counts the others", async () => {
    const result = await told(RUS, "1bn");
    expect(result.assumptions).toEqual([]);
    expect(result.guess?.alsoFit).toBeGreaterThan(3);
  });

  it("fits no rate and no factor: what no published one explains stays unexplained", async () => {
    const result = await told(RUS, "1372.7m");
    expect(result.fits).toBe(false);
    expect(result.rest.amount).not.toBe(0);
    for (const { source } of result.steps.filter(({ kind }) => kind === "basis"))
      expect(source).toContain("IMF");
  });

  it("names what could not be tried", async () => {
    const { unavailable } = await told(EU27, "5000m");
    expect(unavailable.map(({ kind, why }) => [kind, why.code])).toEqual([
      ["scope", "no-figures-with"],
      ["months", "no-figures"],
      ["edition", "one-edition"],
    ]);
  });
});

it("amounts and rest are the gap, to the unit, whatever the number and the way", {
  timeout: 60_000,
}, async () => {
  const scopes = [
    undefined,
    "side=partner",
    "months=2-7",
    "side=hub,months=1-11,currency=EUR",
    "basis=CIF,edition=monthly",
    "side=partner,basis=FOB",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(RUS, EU27, "trade.turnover:RUS:KGZ:2022@KGZ", "trade.turnover:RUS:KGZ:2022@RUS"),
      fc.integer({ min: 1, max: 9e9 }),
      fc.constantFrom(...scopes),
      async (id, number, scope) => {
        const result = await told(id, String(number), scope);
        const sum = result.steps.reduce((total, { amount }) => total + amount, 0);
        expect(sum + result.rest.amount).toBe(result.gap);
        expect(result.gap).toBe(result.ours - number);
        for (const { before, after, amount } of result.steps) expect(after - before).toBe(amount);
      },
    ),
    { numRuns: 60, seed: 2022 },
  );
});

it.each([
  ["trade.not_recorded:RUS:KGZ:2022@RUS+KGZ", undefined, "RECONCILE_NOT_MONEY"],
  ["trade.turnover", undefined, "RECONCILE_NOT_MONEY"],
  [RUS, "side=CHN", "SCOPE_UNKNOWN"],
  [RUS, "who=KGZ", "SCOPE_UNKNOWN"],
  [RUS, "months=11-1", "SCOPE_UNKNOWN"],
  [RUS, "basis=DAP", "SCOPE_UNKNOWN"],
  [RUS, "side=hub,side=partner", "SCOPE_UNKNOWN"],
  [RUS, "scope=EU27+GBR", "SCOPE_UNKNOWN"],
  [RUS, "edition=nothing", "SCOPE_UNKNOWN"],
  [RUS, "currency=EUR", "CURRENCY_TWICE"],
])("%s with --scope %s is wrong use: %s", async (id, scope, code) => {
  await expect(told(id, "1bn USD", scope)).rejects.toMatchObject({ code, exit: 2 });
});

it("a reading that is no plain total of trade has its currency and no other step", async () => {
  const wages: Measure = {
    id: "people.wages",
    facet: "people",
    unit: "USD",
    closer: "context",
    family: "people.wages",
    title: "Invented",
    subject: "invented",
    formula: "invented",
    method: { text: "invented" },
    frequency: "year",
    speakers: ["partner"],
    sql: `SELECT code AS partner, period, code AS said_by, NULL AS edition, 'wages' AS part, code AS part_said_by, 400e6 AS value, 'USD' AS unit,
      NULL AS basis, NULL AS text, []::VARCHAR[] AS evidence, '' AS notes FROM q_partner, q_period ORDER BY period`,
    compute: () => ({ value: 400 * M, unit: "USD" }),
  };
  const id = "people.wages:RUS:KGZ:2022@KGZ";
  const euro = await reconcile(ledger, id, parseAmount("200m EUR", "the number"), undefined, [wages]);
  expect(steps(euro)).toEqual([["currency", "EUR", "USD", 200, 400]]);
  expect(euro.fits).toBe(true);
  const other = await reconcile(ledger, id, parseAmount("300m", "the number"), "side=hub", [wages]);
  expect(other.unavailable).toMatchObject([{ kind: "side", why: { code: "no-total" } }]);
  expect(other.rest.share).toBe(1);
});

it("its JSON keeps its schema", async () => {
  const check = new Ajv({ allErrors: true, strict: false }).compile(
    JSON.parse(await readFile("schemas/reconciliation.schema.json", "utf8")),
  );
  for (const result of [await told(RUS, "1bn"), await told(EU27, "1bn USD", "scope=EU27+GBR,side=partner")]) {
    check(JSON.parse(JSON.stringify(result)));
    expect(check.errors).toBeNull();
  }
});
