import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parallax } from "../effects.js";
import { inventLaw } from "../texts/laws/invented.js";
import { CHROMIUM, launch } from "./chromium.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-laws-browser-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!CHROMIUM)("two laws in a real browser (needs Chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(join(folder, "a.txt"), inventLaw(1, 4));
    writeFileSync(join(folder, "b.txt"), `${inventLaw(2, 3)}\n${inventLaw(1, 4)}`);
    await parallax("similar a.txt b.txt --background b.txt --json --out .", { cwd: folder });
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each([390, 1280])("fit a window %i pixels wide, and a number leads across", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`file://${join(folder, "similar.en.html")}`);
    const [scroll, client] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scroll).toBe(client);
    const boxes = await Promise.all(
      ["a", "b"].map((side) => page.locator(`article[id^="${side}-"]:visible`).first().boundingBox()),
    );
    const [left, right] = boxes.map((box) => box?.x ?? Number.NaN);
    if (width > 1000) expect(right).toBeGreaterThan((left ?? 0) + 400);
    else expect(Math.abs((right ?? 0) - (left ?? 0))).toBeLessThan(40);
    await page.locator("#a-p1 a").click();
    const target = await page.locator("#b-p1").boundingBox();
    expect(target?.y).toBeGreaterThan(-20);
    expect(target?.y).toBeLessThan(900);
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    await page.close();
  });
});
