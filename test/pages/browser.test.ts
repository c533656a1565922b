import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parallax } from "../effects.js";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const folder = mkdtempSync(join(tmpdir(), "parallax-browser-"));

describe.skipIf(executablePath === undefined)("the page in a real browser (needs Chromium)", () => {
  let browser: Browser;
  const asked: string[] = [];

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
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(width: number, scheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      javaScriptEnabled: true,
    });
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`file://${join(folder, "dossier.en.html")}`);
    return page;
  }

  it("asks nothing of any network", async () => {
    await open(1280);
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
  });

  it.each([390, 768, 1280, 1600])(
    "fits a window %i pixels wide without scrolling sideways",
    async (width) => {
      for (const scheme of ["light", "dark"] as const) {
        const page = await open(width, scheme);
        const [scroll, client] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(scroll).toBe(client);
        await page.close();
      }
    },
  );

  it("leads from a number to an explanation that is then in sight", async () => {
    const page = await open(1280);
    const link = page.locator('a.n[href="#r-trade-turnover-RUS-KGZ-2022-KGZ"]').first();
    const target = await link.getAttribute("href");
    await link.click();
    const explanation = page.locator(`[id="${target?.slice(1)}"]`);
    expect(await explanation.textContent()).toContain("bilateral_totals");
    const box = await explanation.boundingBox();
    expect(box === null ? -1 : box.y).toBeGreaterThan(-50);
    expect(box?.y).toBeLessThan(900);
    await page.close();
  });
});
