import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parseHTML } from "linkedom/worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/schema.js";
import { renderHtml } from "../../src/pages/html.js";
import { renderMarkdown } from "../../src/pages/markdown.js";
import { indexShare, weightsCommand, weightsOption } from "../../src/pages/overall.js";
import { renderTerminal } from "../../src/pages/terminal.js";
import { overallIndex } from "../../src/verdicts/overall.js";
import { parseWeights } from "../../src/verdicts/weights.js";
import { parallax } from "../effects.js";
import { fixture } from "./fixture.js";
import { broken, doubled, flat, unexplained } from "./links.js";

const LOOK = { color: false, width: 100 };

function weighed(weights: string) {
  const view = fixture();
  const { verdicts, question } = view.dossier;
  return {
    ...view,
    dossier: { ...view.dossier, index: overallIndex(verdicts, question.partners, parseWeights(weights)) },
  };
}

describe("the overall index of the invented dossier", () => {
  // Kyrgyzstan: on trade one series closer and one farther, on politics one within noise. Turkmenistan: politics alone.
  const view = weighed("trade=3,politics=1");

  it("stands nowhere unless it was asked for", async () => {
    const plain = fixture();
    const page = parseHTML(await renderHtml(plain)).document;
    // What the closed sliders would say is not yet said.
    page.querySelector("#weigh")?.remove();
    for (const text of [renderTerminal(plain, LOOK), renderMarkdown(plain), page.body.textContent ?? ""])
      expect(/Overall index|Sign changes/.exec(text)).toBe(null);
  });

  it("says in terminal, Markdown and page the same numbers, what they are made of, and what is left out", async () => {
    const [kgz, tkm] = view.dossier.index.partners;
    expect([kgz?.value, tkm?.value, tkm?.why]).toEqual([0, null, "too-few-facets"]);
    const page = parseHTML(await renderHtml(view)).document;
    const texts = [
      renderTerminal(view, LOOK),
      renderMarkdown(view),
      page.querySelector("#index")?.textContent,
    ];
    for (const text of texts.map(flat)) {
      expect(text).toContain("--weights trade=3,politics=1");
      expect(text).toContain(
        "Trade 0.00 (75.0 % of the weight known); Politics 0.00 (25.0 % of the weight known).",
      );
      expect(text).toMatch(/Turkmenistan.*no index, too few facets known/);
      expect(text).toContain("Left out as unknown: Trade (75.0 %); 75.0 % of the whole weight.");
      expect(text).toMatch(/Kyrgyzstan[ |]*→?[ ]*0\.00[ |]*0\.0 %[ |]*100\.0 %/);
    }
  });

  it("leads on the page to the cells that it was made of", async () => {
    const page = parseHTML(await renderHtml(view)).document;
    const links = [...page.querySelectorAll("#index a")].map((each) => each.getAttribute("href"));
    expect(links).toEqual(["#v-KGZ-trade", "#v-KGZ-politics", "#v-TKM-politics"]);
    expect(page.querySelector('nav a[href="#index"]')).not.toBe(null);
    expect([unexplained(page), broken(page), doubled(page)]).toEqual([[], [], []]);
  });

  it("names the option as it can be typed again", () => {
    expect(weightsOption(weighed("equal").dossier.index)).toBe("--weights equal");
    expect(weightsCommand(view, "--weights equal")).toBe(
      "parallax dossier --hub RUS --with KGZ,TKM --period 2022 --weights equal",
    );
  });

  it("tells nearly none from none, and nearly all from all", () => {
    expect([0, 0.0001, 0.25, 0.99999, 1].map((share) => indexShare(share, "en"))).toEqual([
      "0.0 %",
      "less than 0.1 %",
      "25.0 %",
      "more than 99.9 %",
      "100.0 %",
    ]);
  });
});

describe("the overall index of Russia and Central Asia", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-index-"));
  const asked = "dossier --hub RUS --with central-asia --year 2022 --json";
  let dossier: Dossier;
  let plain: string;

  beforeAll(async () => {
    const { code, out } = await parallax(`${asked} --weights trade=2,politics=1,people=1 --out ${folder}`);
    expect(code).toBe(0);
    dossier = JSON.parse(out);
    plain = (await parallax(asked)).out;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is in the JSON only where it was asked for, and changes nothing else in it", () => {
    const { index, ...rest } = dossier;
    expect(index?.weights.filter(({ weight }) => weight > 0)).toHaveLength(3);
    expect(JSON.parse(plain)).toEqual(rest);
    expect(readFileSync(join(folder, "dossier.json"), "utf8")).toContain('"index": {');
  });

  it("is as the schema says", () => {
    const ajv = new Ajv({ strict: false });
    const valid = ajv.compile(JSON.parse(readFileSync("schemas/dossier.schema.json", "utf8")));
    expect(valid(dossier), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...dossier, index: { ...dossier.index, score: 1 } })).toBe(false);
  });

  it("follows from the verdicts beside it", () => {
    for (const { partner, value, facets } of dossier.index?.partners ?? []) {
      for (const { facet, score } of facets) {
        const families = dossier.verdicts.find((each) => each.partner === partner && each.facet === facet)
          ?.basis.families;
        if (families === undefined) throw new Error(`no verdict on ${facet} of ${partner}`);
        expect(score).toBeCloseTo((families.closer - families.farther) / families.known, 12);
      }
      if (value !== null)
        expect(facets.reduce((sum, { score, share }) => sum + score * share, 0)).toBeCloseTo(value, 12);
    }
  });

  it("leads on the page from every number to what explains it", () => {
    const page = parseHTML(readFileSync(join(folder, "dossier.en.html"), "utf8")).document;
    expect([unexplained(page), broken(page), doubled(page)]).toEqual([[], [], []]);
  });
});
