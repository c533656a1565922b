import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReroutesAnswer, reroutesAnswer } from "../../src/dossier/reroutes/schema.js";
import { parallax } from "../effects.js";
import { CHROMIUM, launch } from "../pages/chromium.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-reroutes-"));
const ASK = "reroutes --hub RUS --via central-asia --break 2022-03";
const LANGUAGES = ["en", "de", "fr", "ru"];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("parallax reroutes --goods chpl, on the starter", () => {
  let answer: ReroutesAnswer;
  const page = (lang: string) => readFileSync(join(folder, `reroutes.${lang}.html`), "utf8");

  beforeAll(async () => {
    const { out, code } = await parallax(`${ASK} --goods chpl --lang all --json --out ${folder}`);
    expect(code).toBe(0);
    answer = reroutesAnswer.parse(JSON.parse(out));
  }, 240_000);

  it("says how much of the list is seen, and who is in no row at all", () => {
    expect([answer.asked.codes, answer.source.visible]).toEqual([50, 19]);
    expect(answer.silent).toEqual(["TJK", "TKM"]);
    const tried = new Set(answer.scanned.reroutings.map(({ via }) => via));
    expect([...tried].sort()).toEqual(["KAZ", "KGZ", "UZB"]);
  });

  it("finds nothing where nobody publishes the second leg, and bounds from above what is more than noise", () => {
    const { reroutings } = answer.scanned;
    expect(reroutings.every(({ channel }) => channel === "first-leg-only")).toBe(true);
    expect(reroutings.filter(({ verdict }) => verdict === "found")).toEqual([]);
    const open = reroutings.filter(({ verdict }) => verdict === "undecided");
    expect(open.length).toBeGreaterThan(5);
    for (const each of open) {
      expect(each.because).toContain("first-leg-only");
      expect(each.rerouted.low).toBe(0);
      const parts = each.origins.reduce((sum, { amount }) => sum + amount.high, 0);
      expect(parts).toBeLessThanOrEqual(each.rerouted.high * (1 + 1e-9));
      expect(each.tests.find(({ name }) => name === "outflow-after-inflow")?.state).toBe("not available");
    }
  });

  it("gives no growth to a code without a past: it is a hole, and never from 0", () => {
    const born = answer.scanned.holes.filter(({ why }) => why === "new-code");
    expect(born.length).toBeGreaterThan(0);
    for (const { product, via } of born)
      expect(answer.scanned.reroutings.some((each) => each.product === product && each.via === via)).toBe(
        false,
      );
  });

  it("writes a page in each language: the flows, a card for each, the tests, the rivals, how to repeat it", () => {
    for (const lang of LANGUAGES) {
      const html = page(lang);
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain('<section id="flows"');
      expect(html.match(/class="card"/g)).toHaveLength(12);
      expect(html).toContain("parallax reroutes --hub RUS --via KGZ --goods 85411000 --break 2022-03");
      expect(html).not.toMatch(
        /reroutes\.(?:verdict|reason|test|state|rival|leg|side|column|channel)|undefined|NaN|\{\w+\}<\//,
      );
      expect(html.length).toBeLessThan(400_000);
    }
  });

  it.skipIf(!CHROMIUM)(
    "breaks no rule of WCAG 2.2 AA that axe knows, and fits (needs Chromium)",
    async () => {
      const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      const browser = await launch();
      for (const [lang, width, colorScheme] of [
        ["en", 390, "light"],
        ["ru", 1280, "dark"],
      ] as const) {
        const opened = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        await opened.goto(`file://${join(folder, `reroutes.${lang}.html`)}`);
        await opened.evaluate(axe);
        const found = await opened.evaluate(() =>
          window.axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            resultTypes: ["violations"],
          }),
        );
        expect(
          found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
        ).toEqual([]);
        expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await browser.close();
    },
  );
});

it("cannot decide what came in a few large months, by the general rule: turbofans to Kazakhstan", async () => {
  const { out } = await parallax(`reroutes --hub RUS --via KAZ --break 2022-03 --goods 841112 --json`);
  const { scanned } = reroutesAnswer.parse(JSON.parse(out));
  const open = scanned.reroutings.filter(({ verdict }) => verdict !== "not-found");
  expect(open.length).toBeGreaterThan(0);
  for (const { verdict, because } of open) {
    expect(verdict).toBe("undecided");
    expect([...because].sort()).toEqual(["first-leg-only", "lumpy"]);
  }
}, 120_000);

it("tells each with its tests where only a few can be tried, counted by what is seen and not by what is asked", async () => {
  const { out } = await parallax(
    "reroutes --hub RUS --via central-asia --break 2022-03 --goods 8802 --json --lang en",
  );
  const { scanned } = reroutesAnswer.parse(JSON.parse(out));
  expect(new Set(scanned.reroutings.map(({ verdict }) => verdict))).toContain("not-found");
  for (const { tests } of scanned.reroutings) expect(tests).toHaveLength(12);
}, 120_000);

it("names each country asked for of which the source has no row, as whatever it was asked for", async () => {
  const { out } = await parallax(
    "reroutes --hub RUS --via KAZ,TJK --break 2022-03 --goods 841112 --against TKM --against-hubs JPN,USA --json",
  );
  const { silent, asked } = reroutesAnswer.parse(JSON.parse(out));
  expect(silent).toEqual(["TJK", "TKM", "JPN", "USA"]);
  expect([asked.vias, asked.unexposed, asked.unexposedHubs]).toEqual([["KAZ", "TJK"], [], []]);
}, 120_000);

it.each([
  ["--goods chlp", "GOODS_UNKNOWN"],
  ["--goods 000000", "GOODS_CODE_UNKNOWN"],
  ["--goods 1006", "GOODS_UNSEEN"],
  ["--goods chpl --hub USA", "HUB_UNREPORTED"],
  ["--goods chpl --via TJK", "VIA_UNREPORTED"],
  ["--goods chpl --break 2031-01", "BREAK_OUTSIDE"],
  ["--goods chpl --break spring", "PERIOD_UNKNOWN"],
  ["--goods chpl --break 2022-Q2", "BREAK_LENGTH"],
  ["--goods chpl --break listed", "GOODS_DATE"],
  ["--goods chpl --source comtrade", "SOURCE_UNKNOWN"],
])(
  "says what to do: %s",
  async (words, code) => {
    const asked = words.includes("--hub") ? words : `--hub RUS ${words}`;
    const rest = [
      ...(words.includes("--via") ? [] : ["--via", "KGZ"]),
      ...(words.includes("--break") ? [] : ["--break", "2022-03"]),
    ];
    const done = await parallax(["reroutes", ...asked.split(" "), ...rest]);
    expect(done.err).toContain(code);
    expect(done.code).toBe(2);
  },
  120_000,
);

it("prints a line each as CSV", async () => {
  const { out } = await parallax(`${ASK} --goods 85411000 --csv`);
  const [head = "", ...lines] = out.trim().split("\n");
  expect(head.split(",").slice(0, 4)).toEqual(["product", "name", "via", "hub"]);
  expect(lines.length).toBeGreaterThanOrEqual(3);
}, 120_000);

const CARS = "../shared/data/cars/georgia_hs8703_monthly_2021-2023.csv";
describe.skipIf(!existsSync(CARS))("Georgia's cars (needs ../shared/data)", () => {
  let answer: ReroutesAnswer;
  const home = join(folder, "cars");

  beforeAll(async () => {
    const page = readFileSync("docs/reroutings.md", "utf8");
    const [bring = "", ask = ""] = page.match(/^parallax (?:import georgia|reroutes --hub ARM).*$/gm) ?? [];
    const run = async (line: string, more: string) =>
      parallax(line.replace("parallax ", "").replace(/georgia\S+/, CARS) + more, { home });
    expect((await run(bring, "")).code).toBe(0);
    const { out, code } = await run(ask, " --json");
    expect(code).toBe(0);
    answer = reroutesAnswer.parse(JSON.parse(out));
  }, 60_000);

  it("has its own break for each hub, within two months of the one that is seen by eye", () => {
    const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
    const eye = { ARM: "2022-07", KAZ: "2022-11", KGZ: "2022-11", RUS: "2022-06" };
    const { reroutings } = answer.scanned;
    expect(reroutings.map(({ hub }) => hub).sort()).toEqual(Object.keys(eye));
    for (const [hub, at] of Object.entries(eye)) {
      const found = reroutings.find((each) => each.hub === hub)?.break;
      expect(Math.abs(month(found?.at ?? "") - month(at))).toBeLessThanOrEqual(2);
      expect(found?.seen?.at).toBe(found?.at);
    }
  });

  it("ranks origins by share, and does not call what too little can be held against", () => {
    for (const { origins, verdict, because, rerouted } of answer.scanned.reroutings) {
      expect(origins.slice(0, 3).map(({ origin }) => origin)).toEqual(["USA", "JPN", "DEU"]);
      const shares = origins.map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((one, other) => other - one));
      expect([verdict, because]).toEqual(["cannot-be-called", ["too-few-placebos"]]);
      expect(rerouted.low).toBeGreaterThan(0);
    }
  });
});

describe("parallax reroutes --break find", () => {
  it("looks for the break of each series, and names those that do not rise", async () => {
    const { out, code } = await parallax("reroutes --hub RUS --via KAZ,KGZ --goods 8411 --break find --json");
    expect(code).toBe(0);
    const { scanned, asked } = reroutesAnswer.parse(JSON.parse(out));
    expect(asked.break).toBe("find");
    expect(scanned.reroutings.length).toBeGreaterThan(0);
    for (const { break: at, tests } of scanned.reroutings) {
      expect(at.seen?.at).toBe(at.at);
      expect((at.seen?.low ?? "9") <= at.at && at.at <= (at.seen?.high ?? "")).toBe(true);
      expect(tests.find(({ name }) => name === "break-near-listing")?.state ?? "not available").toBe(
        "not available",
      );
    }
    expect(scanned.holes.some(({ why }) => why === "no-rise")).toBe(true);
  });
});
