import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readingAnchor } from "../../src/pages/html/ids.js";
import { parallax } from "../effects.js";
import { CHROMIUM, launch } from "./chromium.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-browser-"));
const TURNOVER = `#${readingAnchor("trade.turnover:RUS:KGZ:2022@KGZ")}`;

describe.skipIf(!CHROMIUM)("the page in a real browser (needs Chromium)", () => {
  let browser: Browser;
  const opened: Page[] = [];
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    await parallax([
      "dossier",
      "--hub",
      "RUS",
      "--with",
      "central-asia",
      "--year",
      "2022",
      "--json",
      "--out",
      folder,
    ]);
    browser = await launch();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(width: number, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
    opened.push(page);
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`file://${join(folder, "dossier.en.html")}`);
    return page;
  }

  /** Where the focus is. */
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute("href") ?? document.activeElement?.id);

  it("asks nothing of any network, and nothing goes wrong in it", async () => {
    const page = await open(1280);
    await page.locator(`a.n[href="${TURNOVER}"]`).first().click();
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([390, 768, 1280, 1600])(
    "fits a window %i pixels wide without scrolling sideways",
    async (width) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await open(width, { colorScheme });
        const [scroll, client] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(scroll).toBe(client);
      }
    },
  );

  describe("without JavaScript", () => {
    it.each([390, 1280])(
      "leads from a number to an explanation that is then in sight (%i)",
      async (width) => {
        const page = await open(width, { javaScriptEnabled: false });
        const link = page.locator(`a.n[href="${TURNOVER}"]`).first();
        await link.click();
        const explanation = page.locator(TURNOVER);
        expect(await explanation.textContent()).toContain("USD FOB TOTAL, Kyrgyzstan → Russia, 2022, line");
        expect(await page.locator("#m-turnover").textContent()).toContain("bilateral_totals");
        const box = await explanation.boundingBox();
        expect(box === null ? -1 : box.y).toBeGreaterThan(-50);
        expect(box?.y).toBeLessThan(900);
        expect(await page.locator("dialog").isVisible()).toBe(false);
      },
    );
  });

  describe("with JavaScript, a number's explanation", () => {
    it.each([390, 1280])(
      "opens in place, in a window %i pixels wide, and holds the page still",
      async (width) => {
        const page = await open(width);
        const link = page.locator(`#t-turnover a.n[href="${TURNOVER}"]`).first();
        await link.scrollIntoViewIfNeeded();
        const before = await page.evaluate(() => scrollY);
        await link.click();
        const dialog = page.locator("dialog");
        expect(await dialog.getAttribute("open")).not.toBeNull();
        expect(await page.evaluate(() => scrollY)).toBe(before);
        const box = await dialog.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
        const text = (await dialog.textContent()) ?? "";
        for (const part of ["Kyrgyzstan", "USD 3,476 m", "bilateral_totals", "exports + imports"])
          expect(text).toContain(part);
      },
    );

    it("is there for the keyboard and for screen readers: named, focused, closed with Escape, back where it was", async () => {
      const page = await open(1280);
      const link = page.locator(`#t-turnover a.n[href="${TURNOVER}"]`).first();
      expect(await link.getAttribute("aria-haspopup")).toBe("dialog");
      await link.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "The partner's trade with Russia" });
      expect(await dialog.isVisible()).toBe(true);
      expect(await focused(page)).toBe("in-place-h");
      // Everything else is inert: Tab stays within, and the browser's own controls.
      const inside = new Set<boolean>();
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press("Tab");
        inside.add(
          await page.evaluate(
            () =>
              document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
          ),
        );
      }
      expect([...inside]).toEqual([true]);
      await page.keyboard.press("Escape");
      expect(await dialog.isVisible()).toBe(false);
      expect(await focused(page)).toBe(TURNOVER);
    });

    it("leads on to others in place, and to where it stands on the page", async () => {
      const page = await open(1280);
      await page.locator(`#t-turnover a.n[href="${TURNOVER}"]`).first().click();
      const dialog = page.locator("dialog");
      await dialog.locator('[data-body] a[href^="#s-"]').first().click();
      expect(await dialog.locator("[data-body]").textContent()).toContain("Publisher");
      expect(await focused(page)).toBe("in-place-h");
      await dialog.locator("[data-full]").click();
      expect(await dialog.isVisible()).toBe(false);
      expect(new URL(page.url()).hash).toMatch(/^#s-/);
    });

    it("closes at its button and outside of it, and opens as an address where the reader asks for that", async () => {
      const page = await open(1280);
      const link = page.locator(`#t-turnover a.n[href="${TURNOVER}"]`).first();
      const dialog = page.locator("dialog");
      await link.click();
      await dialog.getByRole("button", { name: "Close" }).click();
      expect(await dialog.isVisible()).toBe(false);
      await link.click();
      await page.mouse.click(4, 4);
      expect(await dialog.isVisible()).toBe(false);
      const [other] = await Promise.all([
        page.context().waitForEvent("page"),
        link.click({ modifiers: ["Control"] }),
      ]);
      expect(await dialog.isVisible()).toBe(false);
      await other.close();
    });

    it("doubles no id", async () => {
      const page = await open(1280);
      await page.locator(`#t-turnover a.n[href="${TURNOVER}"]`).first().click();
      const doubled = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(doubled).toEqual([]);
    });
  });
});
