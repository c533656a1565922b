import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/dossier/schema.js";
import { MEASURES } from "../../src/measures/all.js";
import { renderExplained, renderReadings, renderTable, renderTerminal } from "../../src/pages/terminal.js";
import { explainedOf, fixture, NATIONAL } from "./fixture.js";

const plain = { color: false, width: 80 };
const ESCAPE = String.fromCharCode(27);
/** Text as one line, so that a break between words does not matter. */
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("the dossier in a terminal", () => {
  const text = renderTerminal(fixture(), plain);

  it("begins with the question and says what is compared", () => {
    expect(flat(text)).toMatch(
      /^How has the relationship of Russia with Kyrgyzstan and Turkmenistan changed in 2022\? /,
    );
    expect(flat(text)).toContain("2022, judged against 2012–2021");
  });

  it("gives each verdict as arrow and word", () => {
    const row = (name: string) => text.split("\n").find((line) => line.startsWith(name));
    expect(row("Turkmenistan")).toMatch(/^Turkmenistan\s+\? unknown\s+\? unknown\s+↗ closer$/);
    expect(row("Kyrgyzstan")).toMatch(/⇄ mixed|↗ closer|↘ farther/);
  });

  it("puts both sides beneath each other, each with its own change", () => {
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.includes("Kyrgyzstan's trade with Russia"));
    const both = lines.slice(lines.indexOf("Readings")).join("\n");
    expect(at).toBeGreaterThan(0);
    expect(both).toMatch(/Kyrgyzstan\s+USD 2,305 m\s+USD 3,476 m\s+\+50\.8 %/);
    expect(both).toMatch(/Russia\s+USD 2,504 m\s+USD 2,600 m\s+\+3\.8 %/);
  });

  it("says where sides and editions differ, with both values", () => {
    expect(flat(text)).toContain("Kyrgyzstan says USD 3,476 m, Russia says USD 2,600 m");
    expect(flat(text)).toContain(
      "the World Bank, edition earlier says 26.6 %, the World Bank, edition 2026-07 says 26.9 %",
    );
  });

  it("shows the range where methods differ", () => {
    expect(text).toContain("by method 57.3 % to 59.7 %");
  });

  it("names the holes of Turkmenistan and why", () => {
    const holes = flat(text.slice(text.indexOf("What we cannot see")));
    expect(holes).toContain("2 cells of 6 are unknown");
    expect(holes).toContain(
      "Turkmenistan publishes no figures in the editions held (Turkmenistan's trade with Russia; 1 of those also measured)",
    );
    expect(holes).toContain("the series of Russia ends in 2021");
    expect(holes).toContain("no figures of the World Bank on Turkmenistan");
    expect(holes).toContain("Turkmenistan was absent from every vote");
    expect(holes).toContain("No measure of this version covers Diplomacy and Culture.");
  });

  it("gives a reason that all partners share once", () => {
    const holes = flat(text.slice(text.indexOf("What we cannot see"), text.indexOf("What no measure")));
    const [all, own] = holes.split(" Turkmenistan Unknown: Trade and People ");
    expect(all).toContain(
      "All partners - Politics: no figures of Reporters Without Borders on any partner in the editions held (Press freedom)",
    );
    expect(holes.split("Reporters Without Borders")).toHaveLength(2);
    expect(own).toContain("Turkmenistan publishes no figures");
    expect(holes.indexOf("Kyrgyzstan")).toBe(-1);
  });

  it("gives what is measured besides a line each: title, both values and the change", () => {
    const brief = text.slice(text.indexOf("Also measured"), text.indexOf("What we cannot see"));
    expect(brief).toMatch(/^Also measured\nMeasure +2021 +2022 +Change\nKyrgyzstan\n/);
    expect(brief).toMatch(/^ {2}[↗↘→?·] China's share of trade +18\.3 % +34\.3 % +\+16\.0 points$/m);
    expect(brief).toMatch(
      /^ {2}↗ UN votes with Russia, Signorino and Ritter's S +0\.575 +0\.620 +\+0\.045$/m,
    );
    expect(brief).toMatch(/^ {2}· Distance of political systems \(V-Dem\) +– +0\.172 +–$/m);
    expect(text.slice(0, text.indexOf("Also measured"))).not.toContain("China's share");
  });

  it("puts the last value of a side that ended beside the other's", () => {
    const view = fixture();
    const [first] = view.dossier.readings;
    if (first === undefined) throw new Error("no reading");
    const mine = { ...first, id: first.id.replaceAll("KGZ", "TKM"), partner: "TKM", saidBy: "TKM" };
    const both = fixture({ readings: [...view.dossier.readings, mine] });
    const shown = renderTerminal(both, plain);
    expect(shown).toMatch(/^ {4}Russia +USD 1,200 m {2}the series of Russia ends in 2021$/m);
  });

  it("says of one and of several series where they point", () => {
    const view = fixture();
    const finding = (closer: number, farther: number) => {
      const verdicts = view.dossier.verdicts.map((verdict) => ({
        ...verdict,
        basis: { ...verdict.basis, families: { known: 3, closer, farther } },
      }));
      const opposite: Finding = {
        kind: "opposite-signals",
        partner: "KGZ",
        facet: "trade",
        readings: [],
        amount: null,
      };
      return flat(renderTerminal(fixture({ verdicts, findings: [opposite] }), plain));
    };
    expect(finding(2, 1)).toContain("Trade, Kyrgyzstan: 2 series point closer, 1 farther");
    expect(finding(1, 2)).toContain("Trade, Kyrgyzstan: 1 series points closer, 2 farther");
  });

  it("writes negative numbers with a true minus sign", () => {
    expect(text).toContain("−9.8 points");
    expect(text).not.toMatch(/\s-\d/);
  });

  it("names each source with edition, publisher and licence", () => {
    expect(flat(text)).toContain(
      "Trade of the offices (edition as of 1 May 2023; read on 2 June 2023) · Statistical office · CC BY 4.0",
    );
  });

  it("never goes beyond the width, at any width", () => {
    for (const width of [60, 72, 80, 100, 120])
      for (const line of renderTerminal(fixture(), { color: false, width }).split("\n"))
        expect([...line].length, line).toBeLessThanOrEqual(width);
  });

  it("has colour only where it is asked for, and is the same text without it", () => {
    expect(text).not.toContain(ESCAPE);
    const coloured = renderTerminal(fixture(), { color: true, width: 80 });
    expect(coloured).toContain(ESCAPE);
    expect(coloured.replace(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), "")).toBe(text);
  });

  it("is the same twice", () => {
    expect(renderTerminal(fixture(), plain)).toBe(text);
  });
});

describe("readings of one measure", () => {
  const { dossier } = fixture();
  const measure = MEASURES.find(({ id }) => id === "trade.turnover");
  if (measure === undefined) throw new Error("no trade.turnover");
  const of = <T extends { measure: string }>(all: readonly T[]) =>
    all.filter((each) => each.measure === measure.id);

  it("lists values, changes and what is missing", () => {
    const text = renderReadings(
      { measure, readings: of(dossier.readings), coverage: of(dossier.coverage), lang: "en" },
      plain,
    );
    expect(text).toMatch(/Kyrgyzstan\s+2022\s+Russia\s+USD 2,600 m/);
    expect(flat(text)).toContain(
      "Turkmenistan, 2022: Turkmenistan publishes no figures in the editions held",
    );
  });

  it("has no table where there is no reading", () => {
    const text = renderReadings({ measure, readings: [], coverage: of(dossier.coverage), lang: "en" }, plain);
    expect(text).not.toContain("Score");
    expect(text).toContain("the series of Russia ends in 2021");
  });
});

describe("an explanation in a terminal", () => {
  const view = fixture();
  const [first] = view.dossier.readings;
  if (first === undefined) throw new Error("no reading");
  const look = { ...plain, lang: "en" };

  it("of a reading names formula, parts, judgement, figures with file and line, and terms", () => {
    const text = flat(renderExplained(explainedOf(first, view.dossier.sources), look));
    expect(text).toContain("exports + imports, both as one side declares them");
    expect(text).toContain("exports = USD 1,070 m (Kyrgyzstan; FOB)");
    expect(text).toContain(
      "Kyrgyzstan · Trade of the offices · edition as of 1 May 2023 · totals.csv.gz · at the publisher: table 4.03.xlsx",
    );
    expect(text).toContain(
      `1,069,691,913.5 USD (FOB) · TOTAL, Kyrgyzstan → Russia, 2022 · line 2401 · ${NATIONAL}#1`,
    );
    expect(text).toContain("and 1 more figure");
    expect(text).toMatch(/within 2012–2021 had the median .* gives the score \+\d/);
    expect(text).toContain("CC BY 4.0, https://example.org/terms; figures may be published again");
  });

  it("of a reading names the baseline that it was judged against, whatever its series", () => {
    const explained = { ...explainedOf(first, view.dossier.sources), baseline: "2015-2021" };
    expect(flat(renderExplained(explained, look))).toMatch(
      /within 2015–2021 had the median .* half of 2015–2021/,
    );
  });

  it("of a reading is headed with the names of hub and partner", () => {
    const text = renderExplained(explainedOf(first, view.dossier.sources), look);
    expect(text.split("\n")[0]).toBe("Kyrgyzstan's trade with Russia");
  });

  it("of a reading without a past says why nothing is judged", () => {
    const absent = view.dossier.readings.find(({ id }) => id === "politics.es11:RUS:TKM:2022@UN");
    if (absent === undefined) throw new Error("no reading");
    const text = flat(renderExplained(explainedOf(absent, view.dossier.sources), look));
    expect(text).toContain("There is no value in the period before");
    expect(text).toContain("ES-11/1 = absent (United Nations");
  });

  it("of a figure, an edition and a measure", () => {
    const explained = explainedOf(first, view.dossier.sources);
    const [figure] = Object.values(explained.figures);
    const [source] = explained.sources;
    if (figure === undefined || source === undefined) throw new Error("nothing to explain");
    expect(renderExplained({ kind: "figure", figure, source }, look)).toContain("1,069,691,913.5 USD");
    expect(renderExplained({ kind: "edition", source }, look)).toContain("1,234 figures");
    for (const { compute: _, ...measure } of MEASURES)
      expect(renderExplained({ kind: "measure", measure }, look)).toContain(measure.id);
  });
});

describe("a table", () => {
  it("keeps short columns whole and breaks long ones between words", () => {
    const text = renderTable(
      ["id", "formula"],
      [["trade.turnover", "exports and imports as one side declares them, never added"]],
      { color: false, width: 40 },
    );
    const lines = text.trimEnd().split("\n");
    expect(lines[1]).toMatch(/^trade\.turnover {2}exports/);
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
  });

  it("counts letters of two places as two, and signs upon letters as none", () => {
    const names = ["統計局", "국가통계", "\u0438\u0306", "Statistik"];
    const text = renderTable(
      ["name", "n"],
      names.map((name) => [name, "1"]),
      { color: false, width: 40 },
    );
    const blanks = text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => / *(?=1$)/.exec(line)?.[0].length);
    expect(blanks).toEqual([11 - 6, 11 - 8, 11 - 1, 11 - 9]);
  });

  it("begins and ends a style on each line of a cell, so that none runs over into the next", () => {
    const dim = (text: string) => `${ESCAPE}[2m${text}${ESCAPE}[22m`;
    const text = renderTable(["a", "b"], [[dim("no clear change"), "none"]], { color: true, width: 16 });
    for (const line of text.trimEnd().split("\n").slice(1))
      expect(line.split(`${ESCAPE}[2m`).length).toBe(line.split(`${ESCAPE}[22m`).length);
    expect(text).toContain(`${dim("change")}`);
  });

  it("cuts nothing away, even where it is too narrow for a word", () => {
    const text = renderTable(["a", "b"], [["0123456789abcdef", "x"]], { color: false, width: 12 });
    expect(text.replace(/\s/g, "")).toHaveLength(2 + 16 + 1);
    for (const letter of "0123456789abcdef") expect(text).toContain(letter);
  });
});
