import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerMirror } from "../../src/dossier/mirror/answer.js";
import type { MirrorAnswer } from "../../src/dossier/mirror/schema.js";
import { starterHome } from "../../src/ledger/home.js";
import { Ledger } from "../../src/ledger/ledger.js";
import type { FlowFigure, GoodFigure } from "../../src/ledger/tables.js";
import { MEASURES } from "../../src/measures/all.js";
import { flowGoods } from "../../src/mirror/goods.js";
import { parseGoods } from "../../src/question/goods/asked.js";
import { parsePeriod } from "../../src/question/period.js";
import { entityByCode } from "../../src/question/question.js";
import { flow, type Invented, invented, readings, tie } from "../measures/invented.js";

const goodsOf = (
  saidBy: string,
  pair: string,
  product: string,
  period: string,
  value: number,
  more: Partial<FlowFigure> = {},
): FlowFigure => ({ ...flow(saidBy, pair, period, value), product, ...more });

async function ask(
  ledger: Ledger,
  pair: string,
  from: string,
  to = from,
  goods?: string,
): Promise<MirrorAnswer> {
  const [exporter = "", importer = ""] = pair.split(">");
  const last = parsePeriod(to);
  return answerMirror(ledger, {
    exporter: entityByCode(exporter, last),
    importer: entityByCode(importer, last),
    goods: goods === undefined ? null : await flowGoods(ledger, parseGoods(goods)),
    from: parsePeriod(from),
    to: last,
    currency: null,
  });
}

const asked = (figures: Invented, ...of: [string, string, string?, string?]) =>
  invented(figures, (ledger) => ask(ledger, ...of));
/** The answer to a question about one period, and its only row. */
async function one(figures: Invented, ...of: [string, string, string?, string?]) {
  const answer = await asked(figures, ...of);
  const [row] = answer.periods.slice(-1);
  if (row === undefined) throw new Error("no period");
  return { answer, row };
}

/** Something else that both declare in a year, so that they are not silent. */
const OTHERWISE = (year: string) => [
  flow("KAZ", "KAZ>RUS", year, 7),
  flow("KAZ", "KAZ>KGZ", String(Number(year) - 1), 5),
  flow("KGZ", "RUS>KGZ", year, 7),
  flow("KGZ", "KAZ>KGZ", String(Number(year) - 1), 5),
];

describe("both sides of a flow", () => {
  it("are kept side by side as published, and the gap is taken at FOB by both methods", async () => {
    const { row } = await one(
      { flow: [flow("KAZ", "KAZ>KGZ", "2022", 200), flow("KGZ", "KAZ>KGZ", "2022", 106)] },
      "KAZ>KGZ",
      "2022",
    );
    expect(row.sent).toMatchObject({ saidBy: "KAZ", value: 200, unit: "USD", basis: "FOB" });
    expect(row.received).toMatchObject({ saidBy: "KGZ", value: 106, unit: "USD", basis: "CIF" });
    expect(row.notRecorded?.raw).toBeCloseTo(0.47, 12);
    expect(row.notRecorded?.imf).toBeCloseTo(0.5, 12);
    // One pair is no sample.
    expect([row.ratio.regression, row.notRecorded?.regression]).toEqual([null, null]);
  });

  it("never take a missing side for zero, and a published zero never for missing", async () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(amount, amount, fc.boolean(), async (sent, received, otherwise) => {
        const { answer, row } = await one(
          {
            flow: [
              flow("KAZ", "KAZ>UZB", "2010", 1),
              ...(sent === null ? [] : [flow("KAZ", "KAZ>KGZ", "2022", sent)]),
              ...(received === null ? [] : [flow("KGZ", "KAZ>KGZ", "2022", received)]),
              ...(otherwise ? OTHERWISE("2022") : []),
            ],
          },
          "KAZ>KGZ",
          "2022",
        );
        expect(row.sent?.value ?? null).toBe(sent);
        expect(row.received?.value ?? null).toBe(received);
        if (sent === null || received === null) {
          expect(row.notRecorded).toBeNull();
          const missing = sent === null ? "exporter" : "importer";
          expect(row.hole).toBe(`${missing}-${otherwise ? "no-record" : "silent"}`);
          expect(answer.oneSided.map(({ other, value }) => [other, value])).toEqual(
            sent === null && received === null
              ? []
              : [[otherwise ? "no-record" : "silent", sent ?? received]],
          );
        } else {
          expect(answer.oneSided).toEqual([]);
          expect(row.hole).toBe(sent === 0 ? "nothing-sent" : null);
          expect(row.notRecorded?.raw ?? null).toBe(sent === 0 ? null : 1 - received / sent);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("do not depend on the unit of value", async () => {
    const trade = (scale: number) => ({
      flow: ["2019", "2020", "2021", "2022"].flatMap((year, index) => [
        flow("KAZ", "KAZ>KGZ", year, (200 + index) * scale),
        flow("KGZ", "KAZ>KGZ", year, (150 - 20 * index) * scale),
      ]),
    });
    const shares = async (scale: number) =>
      (await asked(trade(scale), "KAZ>KGZ", "2021", "2022")).periods.map(
        ({ notRecorded, last, earlier, linked }) => [notRecorded, last, earlier, linked],
      );
    expect(await shares(1024)).toEqual(await shares(1));
  });

  it("meet at FOB without any division where the importer's own row or a cited list says FOB", async () => {
    const trade = (more: Partial<FlowFigure>, importer = "KGZ") => ({
      flow: [
        flow("KAZ", `KAZ>${importer}`, "2022", 200),
        { ...flow(importer, `KAZ>${importer}`, "2022", 106), ...more },
      ],
    });
    const own = await one(trade({ basis: "FOB" }), "KAZ>KGZ", "2022");
    expect([own.row.ratio.imf, own.row.notRecorded?.imf]).toEqual([1, 0.47]);
    const unstated = await one(trade({ basis: "unstated" }), "KAZ>KGZ", "2022");
    expect([unstated.row.ratio.imf, unstated.row.notRecorded?.imf]).toEqual([null, null]);
    expect(unstated.row.notRecorded?.raw).toBeCloseTo(0.47, 12);
    const listed = await one(trade({ flags: ["basis-by-convention"] }, "CAN"), "KAZ>CAN", "2022");
    expect(listed.row.received).toMatchObject({
      basis: "FOB",
      listed: { url: "https://uncomtrade.org/docs/trade-valuation" },
    });
    expect(listed.row.ratio.imf).toBe(1);
    const told = await one(trade({ basis: "CIF" }, "CAN"), "KAZ>CAN", "2022");
    expect(told.row.received).toMatchObject({ basis: "CIF", listed: null });
  });

  it("take the ratio of CIF to FOB from the importer's own rows where all of these give both", async () => {
    const rows = (second: Partial<FlowFigure>) => ({
      flow: [
        goodsOf("KAZ", "KAZ>KGZ", "870321", "2022", 150),
        goodsOf("KAZ", "KAZ>KGZ", "870322", "2022", 150),
        goodsOf("KGZ", "KAZ>KGZ", "870321", "2022", 110, { flags: ["fob:100"] }),
        goodsOf("KGZ", "KAZ>KGZ", "870322", "2022", 55, second),
      ],
    });
    const own = await one(rows({ flags: ["fob:50", "estimate"] }), "KAZ>KGZ", "2022", undefined, "8703");
    expect(own.row.ratio.own).toBeCloseTo(1.1, 12);
    expect(own.row.ratio.imf).toBe(own.row.ratio.own);
    expect([own.row.notRecorded?.imf, own.row.notRecorded?.regression]).toEqual([0.5, 0.5]);
    const half = await one(rows({}), "KAZ>KGZ", "2022", undefined, "8703");
    expect([half.row.ratio.own, half.row.ratio.imf]).toEqual([null, 1.06]);
  });

  it("of a group are compared member by member where each member is known, so that a new member makes no change", async () => {
    const members = (year: string, values: Record<string, [number, number]>) =>
      Object.entries(values).flatMap(([member, [sent, received]]) => [
        flow(member, `${member}>KGZ`, year, sent),
        flow("KGZ", `${member}>KGZ`, year, received),
      ]);
    const figures = {
      flow: [
        ...members("2021", { DEU: [100, 90], LVA: [10, 1] }),
        ...members("2022", { DEU: [200, 100], LVA: [20, 2] }),
        // Of Malta nothing is recorded by KGZ in 2021.
        flow("MLT", "MLT>KGZ", "2021", 5),
        ...members("2022", { MLT: [50, 50] }),
        flow("EU27", "EU27>KGZ", "2021", 115),
        flow("EU27", "EU27>KGZ", "2022", 270),
      ],
    };
    const { answer, row } = await one(figures, "EU27>KGZ", "2021", "2022");
    expect(row.sent).toMatchObject({ saidBy: "EU27", value: 270 });
    expect(row.received).toMatchObject({ saidBy: "KGZ", value: 152 });
    expect(row.linked).toMatchObject({ since: "2021", parts: 2, covers: 220 / 270 });
    expect(row.linked?.value).toBeCloseTo(1 - 102 / 220, 12);
    expect(row.linked?.before).toBeCloseTo(1 - 91 / 110, 12);
    expect(answer.oneSided).toMatchObject([
      { exporter: "MLT", importer: "KGZ", period: "2021", side: "exporter", value: 5, other: "no-record" },
    ]);
  });

  it("have a margin by the distance of each pair where there are enough other flows", async () => {
    const others = ["DEU", "FRA", "ITA", "POL", "LVA", "LTU", "EST", "FIN", "SWE", "ESP", "PRT"];
    const km = (index: number) => 500 + 400 * index;
    const figures = {
      flow: [
        ...others.flatMap((from, index) =>
          ["2018", "2019", "2020", "2021"].flatMap((year) => [
            flow(from, `${from}>KAZ`, year, 1000),
            flow("KAZ", `${from}>KAZ`, year, 1000 * 1.02 * (km(index) / 500) ** 0.04),
          ]),
        ),
        flow("DEU", "DEU>KGZ", "2021", 100),
        flow("KGZ", "DEU>KGZ", "2021", 60),
      ],
      "cepii-distances:tie": [
        ...others.map((from, index) =>
          tie("CEPII", `${from}>KAZ`, "distance.weighted", "2011", km(index), "km"),
        ),
        tie("CEPII", "DEU>KGZ", "distance.weighted", "2011", 4000, "km"),
      ],
    };
    const { answer, row } = await one(figures, "DEU>KGZ", "2021");
    const truth = 1.02 * 8 ** 0.04;
    expect(row.ratio.regression).toBeCloseTo(truth, 2);
    expect(row.notRecorded?.regression).toBeCloseTo(1 - 60 / truth / 100, 2);
    expect(answer.margins.regression).toMatchObject({
      years: { from: 2018, to: 2021 },
      fit: { observations: 44, pairs: 11 },
    });
    expect(answer.sources.map(({ source }) => source).sort()).toEqual(["cepii-distances", "flow"]);
  });

  it("of which one was set aside leave a hole that says so", async () => {
    const years = Array.from({ length: 7 }, (_, index) => String(2010 + index));
    const figures = {
      flow: years.flatMap((year, index) => [
        flow("KGZ", "KGZ>RUS", year, (200 + index) * 1e6 * (year === "2016" ? 1000 : 1)),
        flow("RUS", "KGZ>RUS", year, (190 + index) * 1e6),
      ]),
    };
    const { row } = await one(figures, "KGZ>RUS", "2016");
    expect([row.hole, row.notRecorded, row.sent?.value]).toEqual(["set-aside", null, null]);
  });
});

describe("both sides of some goods", () => {
  it("are found by their code, or by finer codes of one level where it is not there; levels are never added", async () => {
    const figures = {
      "a:flow": [
        goodsOf("KAZ", "KAZ>KGZ", "8703", "2022", 100),
        goodsOf("KAZ", "KAZ>KGZ", "870321", "2022", 60),
        goodsOf("KAZ", "KAZ>KGZ", "8704", "2022", 999),
      ],
      "b:flow": [
        goodsOf("KGZ", "KAZ>KGZ", "870321", "2022", 30),
        goodsOf("KGZ", "KAZ>KGZ", "870322", "2022", 20),
        goodsOf("KGZ", "KAZ>KGZ", "87032210", "2022", 20),
      ],
    };
    const { row, answer } = await one(figures, "KAZ>KGZ", "2022", undefined, "8703");
    expect([row.sent?.value, row.received?.value, row.notRecorded?.raw]).toEqual([100, 50, 0.5]);
    expect(answer.goods).toMatchObject({ asked: "8703", codes: ["8703"], wider: [] });
    expect(answer.oneSided).toEqual([]);
  });

  it("link only codes alive on both sides in both years, and list what one side has", async () => {
    const figures = {
      flow: [
        ...[
          ["2021", "851712", 100, 90],
          ["2021", "852872", 50, 50],
          ["2022", "852872", 80, 40],
        ].flatMap(([year, code, sent, received]) => [
          goodsOf("KAZ", "KAZ>KGZ", String(code), String(year), Number(sent)),
          goodsOf("KGZ", "KAZ>KGZ", String(code), String(year), Number(received)),
        ]),
        goodsOf("KAZ", "KAZ>KGZ", "851713", "2022", 300),
      ],
    };
    const { answer, row } = await one(figures, "KAZ>KGZ", "2021", "2022", "8517,8528");
    expect(row.notRecorded?.raw).toBeCloseTo(1 - 40 / 380, 12);
    expect(row.linked).toMatchObject({ before: 0, value: 0.5, change: 0.5, parts: 1 });
    expect(answer.oneSided).toMatchObject([
      { product: "851713", period: "2022", value: 300, other: "no-record" },
    ]);
  });

  it("that were given another code go on as one good, so that a new number is no new trade", async () => {
    const link = (after: string, before: string): GoodFigure => ({
      saidBy: "UN",
      about: `HS2022:${after}`,
      toward: `HS2017:${before}`,
      of: "link",
      period: "2022",
      value: "link",
      title: "",
      at: { file: "invented.csv", line: 1 },
    });
    const both = (code: string, year: string, sent: number, received: number) => [
      goodsOf("KAZ", "KAZ>KGZ", code, year, sent),
      goodsOf("KGZ", "KAZ>KGZ", code, year, received),
    ];
    const trade = [
      ...both("851712", "2021", 100, 90),
      ...both("851713", "2022", 300, 150),
      ...both("851769", "2021", 10, 10),
      ...both("851769", "2022", 10, 10),
    ];
    const links = [link("851713", "851712"), link("851769", "851769")];
    const alone = await one({ flow: trade }, "KAZ>KGZ", "2021", "2022", "8517");
    expect(alone.row.linked).toMatchObject({ parts: 1, before: 0, value: 0 });
    const linked = await one({ flow: trade, good: links }, "KAZ>KGZ", "2021", "2022", "8517");
    expect(linked.row.linked).toMatchObject({ parts: 2, covers: 1 });
    expect(linked.row.linked?.change).toBeCloseTo(1 - 160 / 310 - (1 - 100 / 110), 12);
    const old = await one({ flow: trade, good: links }, "KAZ>KGZ", "2021", "2022", "hs2017:851712");
    expect(old.answer.goods?.products).toEqual(["851712", "851713"]);
    expect([old.row.sent?.value, old.row.received?.value]).toEqual([300, 150]);
  });

  it("by month add to a year only where their speaker declared goods in every month", async () => {
    const months = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, "0")}`);
    const trade = (declared: number) => ({
      flow: [
        ...months.slice(0, declared).map((month) => goodsOf("KAZ", "KAZ>UZB", "1001", month, 1)),
        goodsOf("KAZ", "KAZ>KGZ", "8703", "2022-02", 100),
        goodsOf("KAZ", "KAZ>KGZ", "8703", "2022-05", 50),
        goodsOf("KGZ", "KAZ>KGZ", "8703", "2022", 90),
      ],
    });
    const whole = await one(trade(12), "KAZ>KGZ", "2022", undefined, "8703");
    expect(whole.row.notRecorded?.raw).toBeCloseTo(0.4, 12);
    const cut = await one(trade(11), "KAZ>KGZ", "2022", undefined, "8703");
    expect([cut.row.sent, cut.row.hole]).toEqual([null, "exporter-silent"]);
    const month = await one(trade(12), "KAZ>KGZ", "2022-01", "2022-06", "8703");
    expect(month.answer.periods.map(({ sent }) => sent?.value ?? null)).toEqual([
      null,
      100,
      null,
      null,
      50,
      null,
    ]);
    expect(month.answer.periods[0]?.hole).toBe("exporter-no-record");
  });
});

describe("the starter's figures", () => {
  it("give the share not recorded that trade.not_recorded gives, of every neighbour and year", async () => {
    const measure = MEASURES.find(({ id }) => id === "trade.not_recorded");
    if (measure === undefined) throw new Error("no measure");
    const ledger = await Ledger.open([starterHome()]);
    try {
      for (const partner of ["KAZ", "KGZ", "UZB"]) {
        const measured = await readings(ledger, measure, "EU27", [partner], [2017, 2023]);
        const { periods } = await ask(ledger, `EU27>${partner}`, "2018", "2023");
        for (const { period, notRecorded } of periods) {
          const reading = measured.of(`${partner} ${period} EU27+${partner}`);
          expect([notRecorded?.raw, notRecorded?.imf]).toEqual([reading.value, reading.high]);
        }
      }
    } finally {
      ledger.close();
    }
  });
});
