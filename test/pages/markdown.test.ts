import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/pages/markdown.js";
import { fixture } from "./fixture.js";

describe("the dossier in Markdown", () => {
  const text = renderMarkdown(fixture());

  it("has the verdict table with arrows and words", () => {
    expect(text).toContain("| Partner | Trade | People | Politics |");
    expect(text).toMatch(
      /\| Turkmenistan \| \? unknown .* \| \? unknown .* \| ↗ closer \(single measure\) \|/,
    );
  });

  it("gives each reading's id beside its numbers", () => {
    const row = text.split("\n").find((line) => line.includes("`trade.turnover:RUS:KGZ:2022@KGZ` |"));
    expect(row).toMatch(/\| Kyrgyzstan \| Kyrgyzstan \| USD 2,305 m \| USD 3,476 m \| \+50\.8 % \|/);
  });

  it("gives the last value of a series that ended, and the id that explains it", () => {
    expect(text).toContain(
      "| Turkmenistan | Russia | USD 1,200 m | the series of Russia ends in 2021 |  |  |  |  | `trade.turnover:RUS:TKM:2021@RUS` |",
    );
  });

  it("gives what is measured besides in one table a facet, a line for each reading with its id", () => {
    const [, trade = ""] = text.split("#### Also measured");
    expect(trade).toMatch(/^\n\n\| Partner \| Measure \| 2021 \| 2022 \| Change \| Reading \|\n/);
    expect(trade).toContain(
      "| Kyrgyzstan | China's share of trade | 18.3 % | 34.3 % | +16.0 points | `trade.share_china:RUS:KGZ:2022@KGZ` |",
    );
    expect(text.split("#### Also measured")).toHaveLength(3);
    expect(text).not.toMatch(/^#### .*(China|Signorino)/m);
  });

  it("has as many cells in each row of a table as in its head", () => {
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    let head = 0;
    for (const line of text.split("\n")) {
      if (!line.startsWith("|")) head = 0;
      else if (head === 0) head = cells(line);
      else expect(cells(line), line).toBe(head);
    }
  });

  it("names holes and sources, a reason of all partners once", () => {
    expect(text).toContain(
      "### All partners\n\n- Politics: no figures of Reporters Without Borders on any partner",
    );
    expect(text.split("Reporters Without Borders")).toHaveLength(2);
    expect(text).toContain("Turkmenistan was absent from every vote");
    expect(text).toContain("[Statistical office](<https://example.org/office>)");
    expect(text).toContain("[CC BY 4.0](<https://example.org/terms>)");
  });

  it("leaves no markup of a source alive", () => {
    const view = fixture();
    const [first, ...rest] = view.dossier.sources;
    if (first === undefined) throw new Error("no source");
    const hostile = {
      ...first,
      title: "<script>alert(1)</script> | *bold* [x](javascript:alert(1)) `code`\n# heading",
      publisher: { ...first.publisher, url: "javascript:alert(1)" },
    };
    const out = renderMarkdown(fixture({ sources: [hostile, ...rest] }));
    expect(out).not.toContain("<script>");
    expect(out).not.toContain("](<javascript");
    expect(out).not.toMatch(/^# heading/m);
    expect(out).toContain("\\| \\*bold\\* \\[x\\]");
  });

  it("is the same twice", () => {
    expect(renderMarkdown(fixture())).toBe(text);
  });
});
