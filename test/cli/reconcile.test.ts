import { describe, expect, it } from "vitest";
import type { Reconciliation } from "../../src/dossier/reconcile/schema.js";
import type { Reading } from "../../src/measures/schema.js";
import { parallax } from "../effects.js";

const KAZ = "trade.hub_exports:EU27:KAZ:2022@EU27";

async function told(words: string): Promise<Reconciliation> {
  const { code, out, err } = await parallax(`reconcile ${words} --json`);
  expect([code, err]).toEqual([0, ""]);
  const result: Reconciliation = JSON.parse(out);
  expect(result.steps.reduce((sum, { amount }) => sum + amount, result.rest.amount)).toBe(result.gap);
  return result;
}
const millions = (amount: number) => Math.round(amount / 1e5) / 10;

describe("reconcile, on the starter's figures", () => {
  it("goes from what Kazakhstan recorded in 2022 to what the EU says it exported", async () => {
    const result = await told(`${KAZ} --with "7624.5 million USD"`);
    expect(result.steps.map(({ kind, from, to, amount }) => [kind, from, to, millions(amount)])).toEqual([
      ["currency", "USD", "EUR", -384.1],
      ["basis", "CIF", "FOB", -409.8],
      ["side", "KAZ", "EU27", 3517.1],
    ]);
    expect(result.steps[0]?.rate).toBeCloseTo(0.949624, 6);
    expect(result).toMatchObject({
      fits: true,
      theirsIn: "USD",
      assumptions: [
        { kind: "side", is: "KAZ" },
        { kind: "currency", is: "USD" },
      ],
    });
    expect(millions(result.ours)).toBe(10347.7);
    expect(Math.abs(result.rest.amount)).toBeLessThan(0.1e6);
    const figures = new Set(result.steps.flatMap((step) => [...step.figures, ...step.rates]));
    expect(figures.size).toBe(29);
    const same = await told(`${KAZ} --with 7240.5e6 --scope side=partner,basis=CIF`);
    expect(same.steps.map(({ kind, because }) => [kind, because])).toEqual([
      ["basis", "said"],
      ["side", "said"],
    ]);
    expect(same.fits).toBe(true);
  });

  it("finds the United Kingdom, January to November, and the dollar, each from the number alone", async () => {
    const uk = await told("trade.hub_exports:EU27:KAZ:2019-01@EU27 --with 469.5m");
    expect(uk.assumptions).toEqual([{ kind: "scope", is: "EU27+GBR" }]);
    expect(uk.steps[0]).toMatchObject({ before: 469451826, after: 452204639 });
    const months = await told(`${KAZ} --with "8.976bn EUR"`);
    expect(months.assumptions).toEqual([{ kind: "months", is: "2022-01..2022-11" }]);
    expect(months.steps[0]?.before).toBe(8976435046);
    const dollar = await told(`${KAZ} --with 10.90bn`);
    expect(dollar.assumptions).toEqual([{ kind: "currency", is: "USD" }]);
    expect([uk, months, dollar].map(({ fits }) => fits)).toEqual([true, true, true]);
    expect(months.unavailable.map(({ kind, why }) => [kind, why.code])).toContainEqual([
      "scope",
      "no-figures-with",
    ]);
  });

  it("adds the same figures up as the measures do", { timeout: 120_000 }, async () => {
    const asked = [
      "trade.turnover --hub RUS --with KGZ,UZB --from 2021",
      "trade.hub_exports --hub EU27 --with KGZ,KAZ --from 2022",
      "trade.turnover --hub EU27 --with KAZ --from 2021",
      "trade.hub_exports --hub EU27 --with UZB --from 2022-01..2022-08",
    ];
    let checked = 0;
    for (const line of asked) {
      const readings: Reading[] = JSON.parse((await parallax(`measure ${line} --json`)).out);
      for (const { id, value } of readings) {
        const result = await told(`${id} --with ${Math.round(value ?? 0)}`);
        expect([id, result.gap, result.steps.length]).toEqual([id, 0, 0]);
        expect(result.unavailable.map(({ why }) => why.code)).not.toContain("no-total");
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(9);
  });

  it("prints the way, how each step is made, the next nearest and what was not to be had", async () => {
    const { code, out, err } = await parallax(`reconcile ${KAZ} --with "8.976bn EUR"`);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^Months: January to November 2022 → 2022 +\+1,371\.3 +\+100\.0 % +10,347\.3 {2}\+{16}$/m,
    );
    expect(out).toMatch(/^Unexplained +\+0\.4 +0\.0 % +10,347\.7$/m);
    expect(out).toContain("A guess by arithmetic: of");
    expect(out).toContain("Nearness is no proof");
    expect(out).toContain("Scope, EU27+GBR: no figures of United Kingdom with Kazakhstan for 2022");
    expect(out).toContain("eurostat-exports-monthly/");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each([
    [`reconcile ${KAZ}`, "--with 7240.5e6"],
    [`reconcile ${KAZ} --with much`, "7.24bn EUR"],
    [`reconcile ${KAZ} --with 1bn --scope side=CHN`, "side=partner (KAZ)"],
  ])("%s is wrong use and says what would be right", async (line, says) => {
    const { code, out, err } = await parallax(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([2, ""]);
  });
});
