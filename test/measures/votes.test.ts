import { describe, expect, it } from "vitest";
import { measure as agreement } from "../../src/measures/politics/un_agreement.js";
import { measure as onMiddleEast } from "../../src/measures/politics/un_agreement_me.js";
import { measure as kappa } from "../../src/measures/politics/un_kappa.js";
import { measure as pi } from "../../src/measures/politics/un_pi.js";
import { measure as s } from "../../src/measures/politics/un_s.js";
import { agreementOf } from "../../src/measures/votes.js";
import { invented, issue, readings, vote } from "./invented.js";

describe("similarity of two countries' votes, computed by hand", () => {
  // Ten roll calls. Partner: yes 6, abstain 2, no 2. Hub: yes 5, abstain 2, no 3. Equal: 7. Distances: 1 + 1 + 2 = 4.
  const ten = [
    ["yes", "yes", 4],
    ["abstain", "abstain", 1],
    ["no", "no", 2],
    ["yes", "abstain", 1],
    ["abstain", "yes", 1],
    ["yes", "no", 1],
  ] as const;

  it("S is 1 - 2 x 4 / (10 x 2)", () => expect(agreementOf(ten)?.s).toBeCloseTo(0.6, 12));

  it("kappa is (.7 - .4) / (1 - .4), since .6 x .5 + .2 x .2 + .2 x .3 = .4", () =>
    expect(agreementOf(ten)?.kappa).toBeCloseTo(0.5, 12));

  it("pi is (.7 - .405) / (1 - .405), since .55² + .2² + .25² = .405", () =>
    expect(agreementOf(ten)?.pi).toBeCloseTo(0.295 / 0.595, 12));

  it("of equal votes all three are 1, of opposite ones S is -1", () => {
    expect(
      agreementOf([
        ["yes", "yes", 3],
        ["no", "no", 2],
      ]),
    ).toEqual({ s: 1, pi: 1, kappa: 1 });
    expect(
      agreementOf([
        ["yes", "no", 3],
        ["no", "yes", 3],
      ]),
    ).toEqual({ s: -1, pi: -1, kappa: -1 });
  });

  it("says nothing beyond chance where both always cast one vote, and nothing of no votes", () => {
    expect(agreementOf([["yes", "yes", 9]])).toEqual({ s: 1, pi: null, kappa: null });
    expect(agreementOf([["yes", "yes", 0]])).toBeUndefined();
  });
});

describe("votes in a ledger", () => {
  const cast = (about: string, votes: readonly ("yes" | "no" | "abstain" | "absent")[]) =>
    votes.map((value, index) => vote(about, `UNGA:${index + 1}`, `2021-12-0${index + 1}`, value));
  const figures = {
    vote: [
      ...cast("RUS", ["yes", "no", "abstain", "yes", "no", "absent"]),
      ...cast("KGZ", ["yes", "no", "yes", "absent", "yes", "yes"]),
      ...cast("TKM", ["absent", "absent", "absent", "absent", "absent", "absent"]),
      ...cast("KAZ", ["yes", "no", "abstain", "yes", "no", "no"]),
      ...cast("CHN", ["yes", "no", "no", "yes", "no", "no"]),
    ],
    text: [issue("UNGA:1", "2021-12-01", "me"), issue("UNGA:5", "2021", "me"), issue("UNGA:4", "2021", "nu")],
  };

  it("leaves absences out, counts them, and gives one table to all four indices", async () => {
    await invented(figures, async (ledger) => {
      const of = async (measure: typeof s) =>
        (await readings(ledger, measure, "RUS", ["KGZ"], [2020, 2021])).of("KGZ 2021 UN");
      // Both present in four: yes-yes, no-no, yes-abstain, yes-no.
      expect((await of(agreement)).value).toBeCloseTo((2 + 0.5) / 4, 12);
      const index = await of(s);
      expect(index.value).toBeCloseTo(1 - (2 * 3) / (2 * 4), 12);
      expect(index.parts.map(({ name, value }) => [name, value])).toEqual([
        ["absent", 1],
        ["no-no", 1],
        ["yes-abstain", 1],
        ["yes-no", 1],
        ["yes-yes", 1],
      ]);
      // Partner: yes 3/4, no 1/4. Hub: yes 1/4, no 2/4, abstain 1/4. Equal 2/4.
      const expected = (3 / 4) * (1 / 4) + (1 / 4) * (2 / 4);
      expect((await of(kappa)).value).toBeCloseTo((0.5 - expected) / (1 - expected), 12);
      const both = 0.5 ** 2 + 0.375 ** 2 + 0.125 ** 2;
      expect((await of(pi)).value).toBeCloseTo((0.5 - both) / (1 - both), 12);
      expect(new Set([(await of(agreement)).family, index.family, (await of(pi)).family]).size).toBe(1);
    });
  });

  it("of one issue counts its roll calls only, dated by day or by year", async () => {
    await invented(figures, async (ledger) => {
      const { of } = await readings(ledger, onMiddleEast, "RUS", ["KGZ"], [2020, 2021]);
      expect(of("KGZ 2021 UN")).toMatchObject({ value: 0.5, direction: "context" });
      expect(of("KGZ 2021 UN").parts.map(({ name, value }) => [name, value])).toEqual([
        ["opposed", 1],
        ["same", 1],
      ]);
    });
  });

  it("of a partner that was always absent is absent, not zero", async () => {
    await invented(figures, async (ledger) => {
      for (const measure of [s, pi, kappa, agreement]) {
        const { all, coverage } = await readings(ledger, measure, "RUS", ["TKM"], [2020, 2021]);
        expect(all).toEqual([]);
        expect(coverage).toMatchObject([{ state: "absent", why: "absent" }]);
      }
    });
  });

  it("of equal votes throughout has no kappa, and says why", async () => {
    const same = { vote: [...cast("RUS", ["yes", "yes"]), ...cast("KAZ", ["yes", "yes"])] };
    await invented(same, async (ledger) => {
      const { coverage } = await readings(ledger, kappa, "RUS", ["KAZ"], [2020, 2021]);
      expect(coverage).toMatchObject([{ state: "incomplete", why: "no-variation" }]);
    });
  });

  it("S is twice the agreement less 1, whoever votes", async () => {
    await invented(figures, async (ledger) => {
      const values = async (measure: typeof s) =>
        (await readings(ledger, measure, "RUS", ["CHN", "KAZ", "KGZ"], [2020, 2021])).all.map(
          ({ value }) => value ?? 0,
        );
      const halves = await values(agreement);
      expect(halves).toHaveLength(3);
      for (const [index, value] of (await values(s)).entries())
        expect(value).toBeCloseTo(2 * (halves[index] ?? 0) - 1, 12);
    });
  });
});
