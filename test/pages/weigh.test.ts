import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom/worker";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/schema.js";
import { renderHtml } from "../../src/pages/html.js";
import { indexRows } from "../../src/pages/overall.js";
import { overallIndex } from "../../src/verdicts/overall.js";
import { parseWeights } from "../../src/verdicts/weights.js";
import { languages } from "../../src/words/words.js";
import { parallax } from "../effects.js";
import { CHROMIUM, launch } from "./chromium.js";
import { fixture } from "./fixture.js";
import { flat } from "./links.js";

describe("the sliders of the page", () => {
  it("are closed, and without JavaScript say what to type", async () => {
    const page = parseHTML(await renderHtml(fixture())).document;
    const details = page.querySelector("details#weigh");
    expect(details?.hasAttribute("open")).toBe(false);
    expect(flat(details?.querySelector("[data-still]")?.textContent)).toContain(
      "parallax dossier --hub RUS --with KGZ,TKM --period 2022 --weights equal",
    );
    expect(details?.querySelector("[data-live]")?.hasAttribute("hidden")).toBe(true);
    expect(flat(details?.querySelector("output")?.textContent)).toBe("");
  });

  it("are each named by a facet, and say of which nothing is known", async () => {
    const page = parseHTML(await renderHtml(fixture())).document;
    const sliders = [...page.querySelectorAll("#weigh input")].map((input) => [
      page.querySelector(`label[for="${input.id}"]`)?.textContent,
      page.querySelector(`[id="${input.getAttribute("aria-describedby")}"]`)?.textContent,
    ]);
    expect(sliders).toHaveLength(8);
    expect(sliders[0]).toEqual(["Diplomacy", "nothing known"]);
    expect(sliders[1]).toEqual(["Trade", undefined]);
  });

  it("begin where the weights asked for stand to each other", async () => {
    const view = fixture();
    const { verdicts, question } = view.dossier;
    const starts = async (weights: string) => {
      const index = overallIndex(verdicts, question.partners, parseWeights(weights));
      const html = await renderHtml({ ...view, dossier: { ...view.dossier, index } });
      const inputs = [...parseHTML(html).document.querySelectorAll("#weigh input")];
      return inputs.map((input) => Number(input.getAttribute("value")));
    };
    expect(await starts("equal")).toEqual(Array(8).fill(50));
    expect(await starts("trade=2,people=1")).toEqual([0, 50, 0, 0, 25, 0, 0, 0]);
    expect(await starts("trade=100,people=33")).toEqual([0, 100, 0, 0, 33, 0, 0, 0]);
  });
});

describe.skipIf(!CHROMIUM)("the sliders in a real browser (needs Chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-weigh-"));
  const question = "dossier --hub RUS --with central-asia --year 2022";
  const complaints: string[] = [];
  const opened: Page[] = [];
  let browser: Browser;
  let dossier: Dossier;

  beforeAll(async () => {
    const { out } = await parallax(`${question} --lang all --json --out ${folder}`);
    dossier = JSON.parse(out);
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
    width = 1280,
    options: BrowserContextOptions = {},
    file = "dossier.en.html",
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
    opened.push(page);
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`file://${join(folder, file)}`);
    return page;
  }

  /** The table as the reader sees it: partner, index, the two shares. */
  const shown = (page: Page) =>
    page
      .locator("#weighed tbody tr:first-child")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].flatMap((cell) =>
            cell instanceof HTMLElement && !cell.hidden ? [cell.innerText.trim()] : [],
          ),
        ),
      );
  /** What the command line says of these weights. */
  const said = (weights: string, lang = "en") =>
    indexRows(overallIndex(dossier.verdicts, dossier.question.partners, parseWeights(weights)), lang).map(
      ({ name, value, changes, zero }) => [
        name,
        value,
        ...(changes === null || zero === null ? [] : [changes, zero]),
      ],
    );

  it("are closed until asked for, then show equal weights as the command line does", async () => {
    const page = await open();
    expect(await page.locator("#weighed").isVisible()).toBe(false);
    await page.getByText("Weigh it yourself").click();
    expect(await page.locator("#weighed").isVisible()).toBe(true);
    expect(await page.locator("[data-still]").isVisible()).toBe(false);
    expect(await shown(page)).toEqual(said("equal"));
    expect(complaints).toEqual([]);
  });

  it("change the index when one is moved, to what the command that they show prints", async () => {
    const page = await open();
    await page.getByText("Weigh it yourself").click();
    const before = await shown(page);
    const moves: [string, number][] = [
      ["Trade", 80],
      ["People", 30],
      ["Politics", 10],
      ["Security", 0],
    ];
    for (const [name, weight] of moves) await page.getByRole("slider", { name }).fill(String(weight));
    const after = await shown(page);
    expect(after).not.toEqual(before);
    const command = (await page.locator("[data-command]").textContent()) ?? "";
    expect(command).toMatch(
      /--weights diplomacy=5,trade=8,rerouting=5,energy=5,people=3,politics=1,culture=5$/,
    );
    expect(after).toEqual(said(command.split("--weights ")[1] ?? ""));
    const { out } = await parallax(`${command.replace(/^parallax /, "")} --json`);
    const [kgz] =
      (JSON.parse(out) as Dossier).index?.partners.filter(({ partner }) => partner === "KGZ") ?? [];
    expect(Number(after[1]?.[1])).toBeCloseTo(kgz?.value ?? Number.NaN, 2);
    await page.getByRole("button", { name: "Equal weights" }).click();
    expect(await shown(page)).toEqual(before);
  });

  it("say the same as the command line in every language", async () => {
    const weights = "trade=80,people=30,politics=7";
    const { code } = await parallax(
      `${question} --weights ${weights} --lang all --out ${join(folder, "asked")}`,
    );
    expect(code).toBe(0);
    for (const lang of languages()) {
      const page = await open(1280, {}, `asked/dossier.${lang}.html`);
      await page.locator("#weigh summary").click();
      expect(await shown(page)).toEqual(said(weights, lang));
    }
  });

  it("are moved with the keyboard, by name, and what follows is announced", async () => {
    const page = await open();
    await page.locator("#weigh summary").focus();
    await page.keyboard.press("Enter");
    const people = page.getByRole("slider", { name: "People" });
    const live = page.locator("#weigh output");
    expect(await live.getAttribute("aria-live")).toBe("polite");
    const before = await live.textContent();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("w-diplomacy");
    await people.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    expect(await people.inputValue()).toBe("99");
    const all = said(
      "diplomacy=50,trade=50,rerouting=50,energy=50,people=99,politics=50,security=50,culture=50",
    ).at(-1);
    expect(await live.textContent()).toBe(
      `All partners: ${all?.[1]}. The sign changes under ${all?.[2]} of all weightings; it is zero under ${all?.[3]}.`,
    );
    expect(await live.textContent()).not.toBe(before);
  });

  it("say why there is no index, and offer no command that would be refused", async () => {
    const page = await open();
    await page.locator("#weigh summary").click();
    for (const slider of await page.getByRole("slider").all())
      if ((await slider.getAttribute("name")) !== "trade") await slider.fill("0");
    expect((await shown(page)).map(([, value]) => value)).toEqual(
      Array(6).fill("no index, too few facets known"),
    );
    expect(await page.locator("[data-same]").isVisible()).toBe(false);
    expect((await parallax(`${question} --weights trade=1`)).code).toBe(2);
  });

  it.each(["light", "dark"] as const)("fit a window 390 pixels wide when open, %s", async (colorScheme) => {
    const page = await open(390, { colorScheme });
    await page.locator("#weigh summary").click();
    const [scroll, client] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scroll).toBe(client);
    const box = await page.locator("#weighed").boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    const heights = await page.getByRole("slider").evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  it("stay off paper when closed, and say what to type where JavaScript does not run", async () => {
    const page = await open(1280, { javaScriptEnabled: false });
    await page.locator("#weigh summary").click();
    expect(await page.locator("[data-still]").innerText()).toContain("--weights equal");
    expect(await page.locator("[data-live]").isVisible()).toBe(false);
    const printed = await open();
    await printed.emulateMedia({ media: "print" });
    expect(await printed.locator("#weighed").isVisible()).toBe(false);
  });

  it("hold no word or number of their own", () => {
    const script = readFileSync("web/weigh.ts", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    expect(script).not.toMatch(/"[A-Z][a-z]+ [a-z]/);
  });
});
