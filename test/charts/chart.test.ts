import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { type Chart, type Line, renderChart } from "../../src/charts/chart.js";
import { SPARK, spark } from "../../src/charts/spark.js";

const points = (...values: (number | null)[]) =>
  values.map((value, index) => ({ period: String(2012 + index), value }));

const line = (label: string, stroke: number, ...values: (number | null)[]): Line => ({
  label,
  stroke,
  points: points(...values),
});

function chart(over: Partial<Chart> = {}): Chart {
  return {
    title: "Trade turnover, Kyrgyzstan",
    desc: "Kyrgyzstan: 1 in 2012.",
    lines: [line("KGZ", 0, 1, 2, 3, null, 4, null, 5, 6)],
    band: [2, 4],
    domain: [0, 6],
    format: (value) => value.toFixed(1),
    ...over,
  };
}

const parse = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;
const paths = (svg: string) =>
  [...parse(svg).querySelectorAll('path[fill="none"]')].map((path) => path.getAttribute("d") ?? "");

describe("a small chart", () => {
  it("breaks the line where a period has no value", () => {
    const [path = ""] = paths(renderChart(chart()));
    expect(path.match(/M/g)).toHaveLength(3);
    const [whole = ""] = paths(renderChart(chart({ lines: [line("KGZ", 0, 1, 2, 3, 4)] })));
    expect(whole.match(/M/g)).toHaveLength(1);
  });

  it("never draws a missing value as zero", () => {
    const [path = ""] = paths(renderChart(chart({ lines: [line("KGZ", 0, 3, null, 3)] })));
    const heights = [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => y);
    expect(new Set(heights).size).toBe(1);
  });

  it("has a name and a description for those who do not see it", () => {
    const svg = parse(renderChart(chart())).querySelector("svg");
    expect(svg?.getAttribute("role")).toBe("img");
    expect([...(svg?.children ?? [])].slice(0, 2).map((each) => [each.localName, each.textContent])).toEqual([
      ["title", "Trade turnover, Kyrgyzstan"],
      ["desc", "Kyrgyzstan: 1 in 2012."],
    ]);
  });

  it("shows the band, the first and last period, and the last value", () => {
    const svg = renderChart(chart());
    expect(svg).toContain("var(--band");
    const texts = [...parse(svg).querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(["2012", "2019", "6.0"]));
    expect(renderChart(chart({ band: null }))).not.toContain("var(--band");
  });

  it("tells two lines apart by name and dash, not by colour alone", () => {
    const svg = renderChart(
      chart({
        lines: [line("KGZ", 0, 1, 2, 3, 4), line("RUS", 1, 1, 2, 3.1, 4.01)],
      }),
    );
    const names = [...parse(svg).querySelectorAll("text")].filter(({ textContent }) =>
      /KGZ|RUS/.test(textContent ?? ""),
    );
    expect(names.map(({ textContent }) => textContent).sort()).toEqual(["KGZ", "RUS"]);
    const heights = names.map((text) => Number(text.getAttribute("y")));
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(10);
    expect(svg).toContain("stroke-dasharray");
  });

  it("draws a line that ends early up to its last value, with its name there and the stroke of its side", () => {
    const svg = renderChart(chart({ lines: [line("KGZ", 0, 1, 2, 3, 4), line("RUS", 1, 2, 3, null, null)] }));
    const spots = [...parse(svg).querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cx")));
    expect(spots).toHaveLength(2);
    expect(Math.max(...spots) - Math.min(...spots)).toBeGreaterThan(50);
    const left = (name: string) => {
      const text = [...parse(svg).querySelectorAll("text")].find((each) => each.textContent === name);
      return Number(text?.getAttribute("x"));
    };
    expect(Math.abs(left("RUS") - Math.min(...spots) - 6)).toBeLessThanOrEqual(1);
    expect(Math.abs(left("KGZ") - Math.max(...spots) - 6)).toBeLessThanOrEqual(1);
    const alone = renderChart(chart({ lines: [line("RUS", 1, 2, 3, null, null)] }));
    expect(alone).toContain("stroke-dasharray");
    expect(alone).not.toContain("--line-a");
  });

  it("cuts long periods at its edges", () => {
    const months = ["2020-01..2020-08", "2021-01..2021-08", "2022-01..2022-08"];
    const lines = [{ label: "KGZ", stroke: 0, points: months.map((period, value) => ({ period, value })) }];
    const texts = [...parse(renderChart(chart({ lines }))).querySelectorAll("text")].map(
      (t) => t.textContent,
    );
    expect(texts).toEqual(expect.arrayContaining(["2020", "2022"]));
  });

  it("is the same bytes twice, small, without colours of its own and without a style sheet", () => {
    const svg = renderChart(chart());
    expect(renderChart(chart())).toBe(svg);
    expect(svg.length).toBeLessThan(1500);
    expect(svg).not.toMatch(/<style|class=|#[0-9a-f]{3,6}\b/);
    expect(svg).not.toMatch(/\bd="[^"]*\./);
  });

  it("keeps a hostile title a title", () => {
    const svg = renderChart(chart({ title: "</title><script>alert(1)</script>", desc: '"&<b>' }));
    expect(svg).not.toContain("<script>");
    expect(parse(svg).querySelector("desc")?.textContent).toBe('"&<b>');
  });
});

describe("a line as small as a word", () => {
  it("is broken where a value is missing, ends at the last one, and is none of fewer than two", () => {
    const line = spark([1, 2, null, 3, 4, null]);
    expect(line?.d.match(/M/g)).toHaveLength(2);
    expect(line?.d.endsWith(`${line.x},${line.y}`)).toBe(true);
    expect(line?.y).toBe(2);
    expect(line?.x).toBeLessThan(SPARK.width - 2);
    expect(spark([null, 3, null])).toBeNull();
    expect(spark([2, 2])?.d).toBe(`M2,${SPARK.height / 2}L${SPARK.width - 2},${SPARK.height / 2}`);
  });
});
