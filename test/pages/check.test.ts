import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom/worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stretchesOf } from "../../src/pages/check/marks.js";
import { type Check, type CheckAnswer, checkAnswer } from "../../src/texts/check/schema.js";
import { parallax } from "../effects.js";
import { CHROMIUM, launch } from "./chromium.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-check-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const LANGUAGES = ["en", "de", "fr", "ru"];
const TEXT = [
  'Trade <script>alert(1)</script> & "more"',
  "Kazakhstan's trade with Russia grew by 9.5 percent in 2022, to $27.0 billion, according to the Kazakh statistics office. Vladimir Putin met the heads of state as rarely as possible.",
  "Kazakhstan's trade with Russia fell by 9.5 percent in 2022. Putin visited every Central Asian republic at least once in 2022. That is more often than in the last ten years. Inflation in Kazakhstan reached 20.3 percent in 2022.",
  "China overtook Russia in trade with Kazakhstan in 2023, and in 2022 Kazakhstan traded more with Russia than with China. In 2022, 97 percent of Kazakhstan's gas exports went through Russia.",
].join("\n\n");

let answer: CheckAnswer;
const page = (lang: string) => readFileSync(join(folder, "out", `check.${lang}.html`), "utf8");
beforeAll(async () => {
  const path = join(folder, "news.txt");
  writeFileSync(path, TEXT);
  const { out, code } = await parallax([
    ...[
      "check",
      path,
      "--date",
      "2024-05-01",
      "--json",
      "--out",
      join(folder, "out"),
      "--lang",
      LANGUAGES.join(","),
    ],
  ]);
  expect(code).toBe(0);
  answer = checkAnswer.parse(JSON.parse(out));
}, 60_000);

describe("an article and what the figures say of it", () => {
  it("stretches hold the whole text, each statement where it stands, of two the shorter one within", () => {
    const text = "abcdefghij";
    const check = (start: number, end: number) => ({ statement: { start, end } }) as Check;
    const stretches = stretchesOf(text, { start: 0, end: 10 }, [check(2, 8), check(4, 6)]);
    expect(stretches.map((each) => each.text).join("")).toBe(text);
    expect(stretches.map((each) => [each.text, each.check])).toEqual([
      ["ab", null],
      ["cd", 0],
      ["ef", 1],
      ["gh", 0],
      ["ij", null],
    ]);
  });

  it("marks every statement once, with a card that it leads to and that leads back", () => {
    const { document } = parseHTML(page("en"));
    expect(document.querySelectorAll("article.card")).toHaveLength(answer.checks.length);
    for (const [place, { statement }] of answer.checks.entries()) {
      const mark = document.querySelector(`#s-${place + 1} a`);
      expect(mark?.getAttribute("href")).toBe(`#c-${place + 1}`);
      const card = document.querySelector(`#c-${place + 1}`);
      expect(card?.querySelector("h3 a")?.getAttribute("href")).toBe(`#s-${place + 1}`);
      expect(card?.querySelector("blockquote")?.textContent).toBe(statement.text);
    }
    const marked = [...document.querySelectorAll(".para mark")].map((each) => each.textContent);
    expect(marked).toContain("9.5 percent");
  });

  it("shows the text as it is and runs none of it", () => {
    for (const lang of LANGUAGES) {
      expect(page(lang)).toContain("&lt;script>alert(1)&lt;/script>");
      expect(page(lang)).not.toMatch(/<script|https?:\/\/(?![^"]*"[^>]*class="out")[^"]*\.(?:js|css)/);
    }
  });

  it("every number of a source leads to a source, and every anchor exists", () => {
    for (const lang of LANGUAGES) {
      const { document } = parseHTML(page(lang));
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        const id = link.getAttribute("href")?.slice(1) ?? "";
        expect(document.getElementById(id), `${lang} #${id}`).not.toBeNull();
      }
    }
  });

  it("says it in four languages, with nothing of English in the others, and the text in its own", () => {
    const codes =
      /unit-mismatch|subject-mismatch|out-of-period|\btrade\.[a-z]|undefined|NaN|\bnull\b|\{[a-z]+\}/;
    for (const lang of LANGUAGES) {
      const { document } = parseHTML(page(lang));
      expect(document.documentElement.getAttribute("lang")).toBe(lang);
      expect(document.querySelector(".para p")?.getAttribute("lang")).toBe("en");
      for (const each of document.querySelectorAll("code, [lang=en]")) if (lang !== "en") each.remove();
      const text = document.querySelector("main")?.textContent ?? "";
      expect(text).not.toMatch(codes);
      if (lang !== "en") expect(text).not.toMatch(/\b(?:the|and|supported|contradicted|figures)\b/);
    }
  });

  it("is the same each time", async () => {
    const again = join(folder, "again");
    await parallax([
      ...[
        "check",
        join(folder, "news.txt"),
        "--date",
        "2024-05-01",
        "--json",
        "--out",
        again,
        "--lang",
        "de,en,fr,ru",
      ],
    ]);
    for (const lang of LANGUAGES)
      expect(
        readFileSync(join(again, `check.${lang}.html`), "utf8").replace(/<nav.*?<\/nav>|<link[^>]*>/g, ""),
      ).toBe(page(lang).replace(/<nav.*?<\/nav>|<link[^>]*>/g, ""));
    expect(existsSync(join(again, "check.json"))).toBe(true);
  }, 60_000);
});

describe.skipIf(!CHROMIUM)("the page of a check in a real browser (needs Chromium)", () => {
  it.each([
    [390, "light"],
    [1280, "dark"],
  ] as const)(
    "fits %i pixels, asks for nothing, and axe finds no fault (%s)",
    async (width, scheme) => {
      const browser = await launch();
      const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      for (const lang of LANGUAGES) {
        const tab = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme: scheme,
          bypassCSP: true,
        });
        const asked: string[] = [];
        tab.on("request", (request) => asked.push(request.url()));
        await tab.goto(`file://${join(folder, "out", `check.${lang}.html`)}`);
        const [scroll, client] = await tab.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(scroll).toBe(client);
        expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
        await tab.addScriptTag({ content: axe });
        const violations = await tab.evaluate(async () => {
          const tool = (
            globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
          ).axe;
          return (await tool.run()).violations.map(({ id }) => id);
        });
        expect(violations, lang).toEqual([]);
        await tab.close();
      }
      await browser.close();
    },
    120_000,
  );
});
