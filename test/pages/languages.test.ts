import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom/worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/schema.js";
import { readingAnchor } from "../../src/pages/html/ids.js";
import { languages, loadLanguages, say } from "../../src/words/words.js";
import { parallax } from "../effects.js";
import { broken, doubled, flat, unexplained } from "./links.js";
import { differing, numbersIn, shownIn } from "./numbers.js";

await loadLanguages(languages());
const OTHERS = languages().filter((lang) => lang !== "en");

/** Proper names that have English words in them. */
const NAMES = /Lee Kuan Yew School of Public Policy|National Power and the Structure of Foreign Trade/g;

describe("numbers", () => {
  it("are read as each language writes them", () => {
    expect(numbersIn("USD 2,304.9 m in 2022, −4.1 (2012–2021), +50.8 %", "en")).toEqual([
      ...["2304.9", "2022", "-4.1", "2012", "2021", "+50.8"],
    ]);
    expect(numbersIn("2.304,9 Mio. US$ im 4. Quartal 2022, −4,1; CC BY 4.0", "de")).toEqual([
      ...["2304.9", "4", "2022", "-4.1", "4.0"],
    ]);
    expect(numbersIn("2\u202f304,9\u00a0M$, 12 345 et 0,667", "fr")).toEqual([
      "2304.9",
      "12",
      "345",
      "0.667",
    ]);
    expect(numbersIn("10\u00a0000 вариантов, 4-й квартал", "ru")).toEqual(["10000", "4"]);
  });
});

describe.each([
  ["Russia and Central Asia", "--hub RUS --with central-asia --year 2022"],
  ["a group as the hub, and one partner", "--hub EU27 --with KGZ --year 2022"],
  ["China and Central Asia in another year", "--hub CHN --with central-asia --year 2019"],
  ["a part of a year", "--hub RUS --with central-asia --period 2022-Q4"],
])("the pages of %s in four languages", (_, question) => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-languages-"));
  const html = new Map<string, string>();
  const pages = new Map<string, Document>();
  let dossier: Dossier;
  const page = (lang: string): Document => {
    const found = pages.get(lang);
    if (found === undefined) throw new Error(`no page in ${lang}`);
    return found;
  };

  beforeAll(async () => {
    const { code } = await parallax(`dossier ${question} --lang all --json --out ${folder}`);
    expect(code).toBe(0);
    dossier = JSON.parse(readFileSync(join(folder, "dossier.json"), "utf8"));
    for (const lang of languages()) {
      html.set(lang, readFileSync(join(folder, `dossier.${lang}.html`), "utf8"));
      pages.set(lang, parseHTML(html.get(lang) ?? "").document);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(OTHERS)("show the same numbers with the same readings behind them in %s", (lang) => {
    const ours = shownIn(page("en"));
    expect(ours.length).toBeGreaterThan(500);
    expect(differing(ours, shownIn(page(lang)))).toEqual([]);
  });

  it("lead to each reading by numbers", () => {
    const behind = new Set(shownIn(page("ru")).map((each) => each.behind));
    const valued = dossier.readings.filter(({ value }) => value !== null);
    expect(valued.length).toBeGreaterThan(5);
    expect(valued.filter(({ id }) => !behind.has(`#${readingAnchor(id)}`))).toEqual([]);
  });

  it.each(OTHERS)("lead from every number to what explains it in %s", (lang) => {
    expect(unexplained(page(lang))).toEqual([]);
    expect(broken(page(lang))).toEqual([]);
    expect(doubled(page(lang))).toEqual([]);
  });

  it("say the same numbers in the answer of each language", () => {
    const sorted = (lang: string) => numbersIn(dossier.answer[lang] ?? "", lang).sort();
    for (const lang of OTHERS) expect([lang, sorted(lang)]).toEqual([lang, sorted("en")]);
  });

  it("lead to each other, by name for people and by code for machines", () => {
    for (const lang of languages()) {
      const document = page(lang);
      expect(document.documentElement.getAttribute("lang")).toBe(lang);
      const alternates = [...document.querySelectorAll('head link[rel="alternate"]')];
      expect(alternates.map((link) => link.getAttribute("hreflang"))).toEqual(languages());
      for (const link of alternates)
        expect(existsSync(join(folder, link.getAttribute("href") ?? "none"))).toBe(true);
      const links = [...document.querySelectorAll(".languages a")];
      expect(links.map((a) => [a.getAttribute("lang"), flat(a.textContent)])).toEqual(
        languages()
          .filter((other) => other !== lang)
          .map((other) => [other, say(other, "language.name")]),
      );
      expect(flat(document.querySelector('.languages [aria-current="page"]')?.textContent)).toBe(
        say(lang, "language.name"),
      );
      const markdown = readFileSync(join(folder, `dossier.${lang}.md`), "utf8");
      for (const other of languages())
        expect(markdown.includes(`](<dossier.${other}.md>)`)).toBe(other !== lang);
    }
  });

  it.each(OTHERS)("leave no English in %s, but where it is marked as English", (lang) => {
    const left: string[] = [];
    const visit = (element: Element) => {
      if (element.matches("code, style, script, #sources, .file, .events small, head, [lang=en]")) return;
      for (const node of element.childNodes)
        if (
          node.nodeType === 3 &&
          /(?<!\p{L})(the|of|and|with|from|not|said|figures)(?!\p{L})/u.test(
            (node.textContent ?? "").replace(NAMES, ""),
          )
        )
          left.push(flat(node.textContent));
      for (const child of element.children) visit(child);
    };
    visit(page(lang).documentElement);
    expect(left).toEqual([]);
  });

  it("differ where a page is changed: a number, what is behind it, or a line that is gone", () => {
    const german = html.get("de") ?? "";
    const changed = (text: string) => differing(shownIn(page("en")), shownIn(parseHTML(text).document));
    const link = /<a class=n href=#r-\w+>[^<]*?\d[^<]*<\/a>/.exec(german)?.[0] ?? "none";
    expect(link).not.toBe("none");
    const other = link.replace(
      />([^<]*?)(\d)/,
      (_all, before: string, digit: string) => `>${before}${(Number(digit) + 1) % 10}`,
    );
    expect(changed(german.replace(link, other))).toHaveLength(2);
    expect(changed(german.replace(link, link.replace(/#r-\w+/, "#how-period"))).length).toBeGreaterThan(0);
    expect(changed(german.replace(link, "")).length).toBeGreaterThan(0);
    expect(changed(german.replace("<nav", "<p>17</p><nav"))).toEqual(["only there: 17 behind  (1)"]);
  });
});

describe("a page in one language", () => {
  it("leads to no other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parallax-languages-"));
    await parallax(`dossier --hub EU27 --with KGZ --year 2022 --lang de --json --out ${folder}`);
    const { document } = parseHTML(readFileSync(join(folder, "dossier.de.html"), "utf8"));
    rmSync(folder, { recursive: true });
    expect(document.querySelectorAll('link[rel="alternate"], .languages')).toHaveLength(0);
  });
});
