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

  it("has as many cells in each row of a table as in its head", () => {
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    let head = 0;
    for (const line of text.split("\n")) {
      if (!line.startsWith("|")) head = 0;
      else if (head === 0) head = cells(line);
      else expect(cells(line), line).toBe(head);
    }
  });

  it("names holes and sources", () => {
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
