import { describe, expect, it } from "vitest";
import { buildPanel, type Row } from "../../src/rerouting/panel.js";
import { chosenSum, sumOf } from "../../src/rerouting/series.js";
import { treatedPart } from "../../src/rerouting/time.js";
import { frame, goods } from "./small.js";

const row = (more: Partial<Row>): Row => ({
  product: "85010000",
  exporter: "DEU",
  importer: "KAZ",
  saidBy: "DEU",
  period: "2021-05",
  value: 100,
  ...more,
});
const one = frame({ goods: [goods("85010000"), goods("85020000")] });
const code = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
  return undefined;
};

describe("the panel of a scan", () => {
  it("keeps what each side says apart", () => {
    const panel = buildPanel(one, [row({}), row({ saidBy: "KAZ", value: 130 })]);
    const at = panel.periods.indexOf("2021-05");
    expect(panel.values.inflow.byExporter.series(0, 0, 0)[at]).toBe(100);
    expect(panel.values.inflow.byImporter.series(0, 0, 0)[at]).toBe(130);
  });

  it("never adds two values of one series", () => {
    expect(code(() => buildPanel(one, [row({}), row({ value: 90 })]))).toBe("PANEL_ROW_TWICE");
  });

  it("holds a missing value to be not reported, never 0", () => {
    const panel = buildPanel({ ...one, absent: "missing" }, [row({})]);
    const series = panel.values.inflow.byExporter.series(0, 0, 0);
    expect([...series].filter((value) => !Number.isNaN(value))).toEqual([100]);
  });

  it("takes a missing row for nothing only where its speaker published the period, and the code is named at all and born", () => {
    const young = frame({
      goods: [goods("85010000"), goods("85020000", { bornIn: "2021-01" }), goods("85030000")],
    });
    const panel = buildPanel(young, [
      row({ period: "2020-05" }),
      row({ period: "2021-05" }),
      row({ product: "85020000", period: "2021-06" }),
    ]);
    const at = (product: number, period: string) =>
      panel.values.inflow.byExporter.series(product, 0, 1)[panel.periods.indexOf(period)];
    expect(at(0, "2021-05")).toBe(0);
    expect(at(0, "2021-07")).toBeNaN();
    expect(at(1, "2020-05")).toBeNaN();
    expect(at(1, "2021-05")).toBe(0);
    expect(at(2, "2021-05")).toBeNaN();
  });

  it("counts what has no place in it", () => {
    const { unused } = buildPanel(one, [
      row({ product: "01010000" }),
      row({ period: "2031-01" }),
      row({ importer: "DEU", exporter: "USA", saidBy: "USA" }),
      row({ saidBy: "UN" }),
    ]);
    expect(unused).toEqual({ product: 1, period: 1, pair: 1, "third-party": 1 });
  });

  it("refuses a country in two roles, a code twice, and what is no value", () => {
    expect(code(() => buildPanel(frame({ hubs: ["KAZ"] }), []))).toBe("PANEL_COUNTRY_TWICE");
    expect(code(() => buildPanel(frame({ goods: [goods("1"), goods("1")] }), []))).toBe("PANEL_GOODS_TWICE");
    expect(code(() => buildPanel(one, [row({ value: -1 })]))).toBe("PANEL_VALUE");
    expect(code(() => buildPanel(frame({ vias: [] }), []))).toBe("PANEL_EMPTY");
  });
});

describe("sums over reporters", () => {
  const rows = (late: boolean): Row[] =>
    buildPanel(one, []).periods.flatMap((period, t) =>
      ["DEU", "CHN"].flatMap((exporter) =>
        late && exporter === "CHN" && t > 32
          ? []
          : [row({ exporter, saidBy: exporter, period, value: exporter === "DEU" ? 300 : 100 })],
      ),
    );

  it("a late reporter makes no fall", () => {
    const panel = buildPanel(one, rows(true));
    const { values, cover } = sumOf(
      panel.values.inflow,
      "byExporter",
      { goods: [0], exporters: [0, 1], importers: [0] },
      26,
    );
    expect(values[34]).toBe(300);
    expect((values[34] ?? 0) / (cover[34] ?? 0)).toBeCloseTo(400, 9);
  });

  it("are of the side that reports before and after the break, and of none where neither does", () => {
    const scope = { goods: [0], exporters: [0, 1], importers: [0] };
    expect(chosenSum(buildPanel(one, rows(false)).values.inflow, scope, 26)?.side).toBe("byExporter");
    const mirrored = rows(false).map((each) => ({ ...each, saidBy: each.importer }));
    expect(chosenSum(buildPanel(one, mirrored).values.inflow, scope, 26)?.side).toBe("byImporter");
    const ended = rows(false).filter(({ period }) => period < "2022-03");
    expect(chosenSum(buildPanel(one, ended).values.inflow, scope, 26)).toBeNull();
  });
});

it("says which part of a year is treated", () => {
  expect(treatedPart("2022", "2022-03")).toBeCloseTo(10 / 12, 12);
  expect(treatedPart("2023", "2022-03")).toBe(1);
  expect(treatedPart("2021", "2022-03")).toBe(0);
});
