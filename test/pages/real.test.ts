import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom/worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/schema.js";
import { MEASURES } from "../../src/measures/all.js";
import { holesOf } from "../../src/pages/holes.js";
import { renderTerminal } from "../../src/pages/terminal.js";
import { languages } from "../../src/words/words.js";
import { parallax } from "../effects.js";
import { broken, doubled, flat, unexplained } from "./links.js";

/** What a page may weigh in one language. */
const MOST = 400_000;

describe.each([
  ["Russia and Central Asia", "--hub RUS --with central-asia --year 2022"],
  ["a group as the hub, and one partner", "--hub EU27 --with KGZ --year 2022"],
  ["a part of a year", "--hub RUS --with central-asia --period 2022-Q4"],
])("the pages of %s", (_, question) => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-pages-"));
  let dossier: Dossier;
  let html: string;
  let printed: string;
  let page: Document;

  beforeAll(async () => {
    const { code, out } = await parallax(`dossier ${question} --out ${folder}`);
    expect(code).toBe(0);
    printed = out;
    html = readFileSync(join(folder, "dossier.en.html"), "utf8");
    dossier = JSON.parse(readFileSync(join(folder, "dossier.json"), "utf8"));
    page = parseHTML(html).document;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are light", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(MOST);
  });

  it("lead from every number to what explains it", () => {
    expect(unexplained(page)).toEqual([]);
    expect(broken(page)).toEqual([]);
    expect(doubled(page)).toEqual([]);
  });

  it("explain each reading, and each series that ended, with the id that `explain` takes", () => {
    const codes = [...page.querySelectorAll("#explanations code")].map(
      ({ textContent }) => textContent ?? "",
    );
    const ids = [
      ...dossier.readings.map(({ id }) => id),
      ...dossier.coverage.flatMap(({ series }) =>
        series?.points.some(({ value }) => value !== null) === true ? [series.reading] : [],
      ),
    ];
    expect(ids.filter((id) => !codes.some((code) => code === id || code.includes(`'${id}'`)))).toEqual([]);
  });

  it("say how many cells are unknown, and why each of them is", () => {
    const unknown = dossier.verdicts.filter(({ verdict }) => verdict === "unknown");
    const holes = holesOf({ dossier, explained: [], measures: MEASURES, lang: "en" });
    for (const { partner, facet } of unknown) {
      const told = holes.filter((each) => each.partner === partner || each.partner === null);
      expect(told.flatMap((each) => each.unknown)).toContain(facet);
      const votes = told
        .flatMap((each) => each.holes)
        .filter((hole) => hole.facet === facet && hole.why !== "")
        .flatMap(({ full, brief }) => [...full, ...brief])
        .filter((id) => MEASURES.some((measure) => measure.id === id && measure.closer !== "context"));
      expect(votes.length, `${partner} ${facet}`).toBeGreaterThan(0);
      for (const each of told.flatMap((hole) => hole.holes)) expect(flat(printed)).toContain(each.why);
    }
    if (unknown.length > 1)
      expect(flat(printed)).toContain(`${unknown.length} cells of ${dossier.verdicts.length} are unknown`);
  });

  it("give each measure in a line one line for each partner and speaker, at the usual width", () => {
    const view = { dossier, explained: [], measures: MEASURES, lang: "en" };
    const text = renderTerminal(view, { color: false, width: 100 });
    const start = text.indexOf("\nAlso measured\n");
    const lines = text
      .slice(start, text.indexOf("\n\n", start + 1))
      .trim()
      .split("\n")
      .slice(2);
    const brief = dossier.readings.filter(
      ({ measure }) => MEASURES.find(({ id }) => id === measure)?.brief === true,
    );
    expect(brief.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.startsWith("  "))).toHaveLength(brief.length);
  });
});

describe.each(["RUS", "CHN"])("the four pages of %s and Central Asia", (hub) => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-weight-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are light in each language, and tell in it what happened", async () => {
    await parallax(`dossier --hub ${hub} --with central-asia --year 2022 --lang all --out ${folder}`);
    for (const lang of languages()) {
      const html = readFileSync(join(folder, `dossier.${lang}.html`), "utf8");
      expect(Buffer.byteLength(html), lang).toBeLessThan(MOST);
      const { document } = parseHTML(html);
      expect(document.querySelectorAll(".events [lang]").length, lang).toBe(0);
    }
  });
});
