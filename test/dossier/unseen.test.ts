import { describe, expect, it } from "vitest";
import { nameWithin } from "../../src/dossier/speaker.js";
import { THEMES } from "../../src/dossier/unseen.data.js";
import { type Theme, unseenOf } from "../../src/dossier/unseen.js";
import { MEASURES } from "../../src/measures/all.js";
import { FACETS } from "../../src/measures/measure.js";
import type { Reading } from "../../src/measures/schema.js";
import { renderHtml } from "../../src/pages/html.js";
import { renderMarkdown } from "../../src/pages/markdown.js";
import { renderTerminal } from "../../src/pages/terminal.js";
import { GROUPS } from "../../src/question/groups.js";
import { languages, loadLanguages, say } from "../../src/words/words.js";
import { fixture } from "../pages/fixture.js";

const RUS = { code: "RUS", members: ["RUS"] };
const reading = (partner: string, value: number | null): Reading =>
  ({ measure: "culture.opinion", partner, value }) as Reading;
const polls: Theme = {
  id: "opinion-polls",
  facet: "culture",
  among: "central-asia",
  filledBy: "culture.opinion",
};

describe("themes that no measure answers", () => {
  it("are of facets, groups, measures and texts that there are", async () => {
    await loadLanguages(languages());
    for (const { id, facet, among, filledBy } of THEMES) {
      expect(FACETS).toContain(facet);
      if (among !== undefined) expect(GROUPS.map((group) => group.id)).toContain(among);
      if (filledBy !== undefined) expect(MEASURES.map((measure) => measure.id)).toContain(filledBy);
      for (const lang of languages())
        for (const what of ["theme", "why", "who"])
          expect(say(lang, `unseen.${id}.${what}`, { hub: nameWithin("RUS", lang) }).length).toBeGreaterThan(
            10,
          );
    }
  });

  it("are told of the partners whom they concern, in the languages asked for", () => {
    const [told] = unseenOf({ hub: RUS, partners: ["KGZ", "POL", "UZB"] }, [], ["en"], [polls]);
    expect(told).toMatchObject({ id: "opinion-polls", facet: "culture", partners: ["KGZ", "UZB"] });
    expect(told?.theme).toEqual({ en: "What people think of Russia" });
  });

  it("vanish for a partner that has a value, not for one with an empty reading", () => {
    const of = (readings: readonly Reading[]) =>
      unseenOf({ hub: RUS, partners: ["KGZ", "UZB"] }, readings, ["en"], [polls]).map(
        ({ partners }) => partners,
      );
    expect(of([reading("KGZ", 0.5), reading("UZB", null)])).toEqual([["UZB"]]);
    expect(of([reading("KGZ", 0.5), reading("UZB", 0.6)])).toEqual([]);
  });

  it("of one hub are not told of another", () => {
    const own: Theme = { id: "answers-to-war", facet: "politics", hub: "RUS" };
    const of = (code: string) =>
      unseenOf({ hub: { code, members: [code] }, partners: ["KGZ"] }, [], ["en"], [own]);
    expect([of("RUS").length, of("CHN").length]).toEqual([1, 0]);
  });

  it("stand on every page, with the partner where it is not all of them", async () => {
    const view = fixture();
    const markdown = renderMarkdown(view);
    expect(markdown).toContain("### What no measure here looks at");
    expect(markdown).toContain(
      "(Kyrgyzstan). Nobody counts it. It could come from a reader of school books.",
    );
    expect(markdown).not.toContain("<b>");
    const html = await renderHtml(view);
    expect(html).toContain("How &lt;b>school books&lt;/b> tell it (Kyrgyzstan)");
    expect(renderTerminal(view, { width: 200, color: false })).toContain(
      "Nobody counts it. It could come from a reader of school books.",
    );
    expect(renderMarkdown(fixture({ unseen: [] }))).not.toContain("What no measure here looks at");
  });
});
