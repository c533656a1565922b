import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parallax } from "../effects.js";
import { CHROMIUM, launch } from "./chromium.js";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const QUESTIONS = {
  russia: "--hub RUS --with central-asia --year 2022 --lang all",
  china: "--hub CHN --with central-asia --year 2019",
  union: "--hub EU27 --with KGZ --year 2022",
  weighed: "--hub RUS --with south-caucasus --year 2019 --weights trade=2,politics=1",
} as const;
const folder = mkdtempSync(join(tmpdir(), "parallax-accessible-"));

describe.skipIf(!CHROMIUM)("the page for everybody, in a real browser (needs Chromium)", () => {
  let browser: Browser;
  const opened: Page[] = [];

  beforeAll(async () => {
    for (const [name, question] of Object.entries(QUESTIONS))
      await parallax(`dossier ${question} --json --out ${join(folder, name)}`);
    browser = await launch();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    name: keyof typeof QUESTIONS,
    width: number,
    options: BrowserContextOptions = {},
    lang = "en",
  ) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
    opened.push(page);
    await page.goto(`file://${join(folder, name, `dossier.${lang}.html`)}`);
    return page;
  }

  /** What axe finds against WCAG 2.2 AA: the rule, and where. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    const found = await page.evaluate(
      (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }),
      RULES,
    );
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  }

  it.each([
    ["russia", 390, "light"],
    ["russia", 390, "dark"],
    ["russia", 1280, "light"],
    ["russia", 1280, "dark"],
    ["china", 390, "dark"],
    ["union", 1280, "light"],
    ["weighed", 390, "light"],
    ["weighed", 1280, "dark"],
  ] as const)(
    "breaks no rule of WCAG 2.2 AA that axe knows (%s, %i pixels wide, %s)",
    async (name, width, colorScheme) => {
      const page = await open(name, width, { colorScheme, bypassCSP: true });
      expect(await violations(page)).toEqual([]);
    },
  );

  it.each([
    ["de", 390, "light"],
    ["fr", 1280, "dark"],
    ["ru", 390, "dark"],
    ["ru", 1280, "light"],
  ] as const)("breaks none in %s, %i pixels wide, %s", async (lang, width, colorScheme) => {
    const page = await open("russia", width, { colorScheme, bypassCSP: true }, lang);
    expect(await violations(page)).toEqual([]);
  });

  it("breaks none with an explanation open, and none that axe would miss on a page without faults", async () => {
    const page = await open("russia", 1280, { bypassCSP: true });
    await page.locator(".signs a.n").first().click();
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() =>
      document.querySelector("#in-place-h")?.replaceWith(document.createElement("img")),
    );
    expect((await violations(page)).some((each) => each.startsWith("image-alt"))).toBe(true);
  });

  describe("with the keyboard alone", () => {
    const focused = (page: Page) =>
      page.evaluate(() => {
        const element = document.activeElement;
        return [element?.className, element?.getAttribute("href")];
      });

    it("begins with a link past the head of the page, which is in sight once it has the focus", async () => {
      const page = await open("russia", 1280);
      await page.keyboard.press("Tab");
      expect(await focused(page)).toEqual(["skip", "#answer"]);
      const box = await page.locator(".skip").boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const inAnswer = await page.evaluate(() => document.activeElement?.closest("#answer") !== null);
      expect(inAnswer).toBe(true);
    });

    it("goes through what takes the focus in the order in which it stands, and shows where it is", async () => {
      const page = await open("russia", 1280);
      const order: number[] = [];
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const all = [...document.querySelectorAll("a[href], summary, button, input, [tabindex='0']")];
          const element = document.activeElement;
          if (element === null) return [-1, ""];
          return [all.indexOf(element), getComputedStyle(element).outlineStyle];
        });
        order.push(Number(seen[0]));
        if (step > 0) expect(seen[1]).not.toBe("none");
      }
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(order).size).toBe(order.length);
    });
  });

  describe("on paper", () => {
    /** A4 without its margins, at 96 dots an inch. */
    const A4 = 680;

    it("is light on a dark screen too, without what only a screen can do, and fits the sheet", async () => {
      const page = await open("russia", A4, { colorScheme: "dark" });
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const style = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(style).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      for (const hidden of ["nav", ".skip", "#weigh"])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      const wide = await page.evaluate(
        (width) =>
          [...document.querySelectorAll("table, svg:not(.shapes), p, li")]
            .filter((element) => element.getBoundingClientRect().right > width + 1)
            .map((element) => element.outerHTML.slice(0, 90)),
        A4,
      );
      expect(wide).toEqual([]);
      // The verdict table keeps its words.
      expect(await page.locator("#cells .v span").first().isVisible()).toBe(true);
      const words = await page.locator("#cells .v span").first().boundingBox();
      expect(words?.width).toBeGreaterThan(20);
    });

    it("says after each link to another place where it leads", async () => {
      const page = await open("russia", A4);
      await page.emulateMedia({ media: "print" });
      const after = await page.evaluate(() => {
        const link = document.querySelector("#sources a.out");
        return link === null ? [] : [getComputedStyle(link, "::after").content, link.getAttribute("href")];
      });
      expect(after[0]).toContain(after[1] ?? "no address");
    });
  });
});
