import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/pages/html.js";
import type { View } from "../../src/pages/view.js";
import { verdictsOf } from "../../src/verdicts/verdict.js";
import { fixture, OWN } from "./fixture.js";

const parse = (html: string) => parseHTML(html).document;
const html = await renderHtml(fixture());
const page = parse(html);
const flat = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** Texts with a digit that lead nowhere, outside of what explains itself. */
function unexplained(document: Document): string[] {
  const found: string[] = [];
  const ids = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
  const visit = (element: Element) => {
    if (element.matches("[data-explanation], #sources, code, style, head")) return;
    if (element.matches('a[href^="#"]') && ids.has((element.getAttribute("href") ?? "").slice(1))) return;
    for (const node of element.childNodes) {
      if (node.nodeType === 3 && /\d/.test(node.textContent ?? "")) found.push(flat(node.textContent));
    }
    for (const child of element.children) visit(child);
  };
  visit(document.documentElement);
  return found;
}

describe("the dossier as a page", () => {
  it("is HTML with language, viewport, title and description", () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page.querySelector("title")?.textContent).toBe(
      "How has the relationship of Russia with Kyrgyzstan and Turkmenistan changed in 2022?",
    );
    expect(page.querySelector('meta[name="viewport"]')).not.toBeNull();
    expect(page.querySelector('meta[name="description"]')?.getAttribute("content")).toContain("2012–2021");
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows each verdict as shape and word, leading to how it was reached", () => {
    const cells = [...page.querySelectorAll("#cells tbody tr")].map((row) =>
      [...row.querySelectorAll("a")].map((a) => [
        a.querySelector("use")?.getAttribute("href"),
        flat(a.querySelector("span")?.firstChild?.textContent),
        page.querySelector(a.getAttribute("href") ?? "none")?.className,
      ]),
    );
    expect(cells[1]).toEqual([
      ["#i-unknown", "unknown", "reason"],
      ["#i-unknown", "unknown", "reason"],
      ["#i-closer", "closer", "reason"],
    ]);
  });

  it("puts both sides beneath each other with their own values", () => {
    const rows = [...page.querySelectorAll("#t-trade-turnover tbody tr")].map((row) => flat(row.textContent));
    expect(rows[0]).toMatch(/^KyrgyzstanKyrgyzstan ?USD 2,305 m ?USD 3,476 m ?\+50\.8 %/);
    expect(rows[1]).toMatch(/^Russia ?USD 2,504 m ?USD 2,600 m ?\+3\.8 %/);
  });

  it("says in place why a value is missing, and again in one list", () => {
    const turnover = flat(page.querySelector("#t-trade-turnover")?.textContent);
    expect(turnover).toContain("Turkmenistan publishes no figures in the editions held");
    const holes = flat(page.querySelector("#h-TKM")?.textContent);
    expect(holes).toContain("Unknown: Trade and People");
    expect(holes).toContain("the series of Russia ends in 2021");
    expect(holes).toContain("World Bank has no figures on Turkmenistan");
    expect(holes).toContain("Turkmenistan was absent from every vote");
    expect(flat(page.querySelector("#verdicts")?.textContent)).toContain("No measure of this version covers");
  });

  it("shows votes as words, the hub's beside them", () => {
    const rows = [...page.querySelectorAll("#t-politics-es11 tr")].map((row) => flat(row.textContent));
    expect(rows[1]).toMatch(/^Russia, for comparison ?no ?no/);
    expect(rows[2]).toMatch(/^Kyrgyzstan ?abstained ?no ?0\.667/);
    expect(rows[3]).toMatch(/^Turkmenistan ?absent ?absent ?absent from every vote/);
  });

  it("draws a chart of each series, a link to its explanation, and none where there is no series", () => {
    const charts = [...page.querySelectorAll("a.chart")];
    expect(charts.length).toBe(6);
    for (const chart of charts) {
      const id = chart.getAttribute("data-reading") ?? "";
      expect(fixture().dossier.readings.map((each) => each.id)).toContain(id);
      expect(page.querySelector(chart.getAttribute("href") ?? "none")?.className).toBe("why");
      const svg = chart.querySelector('svg[role="img"]');
      expect(svg?.querySelector("title")?.textContent).toContain("2012 to 2022");
      expect(svg?.querySelector("desc")?.textContent).toMatch(/in 20\d\d, .* in 2022\./);
    }
    expect(flat(page.querySelector(".chart.empty")?.textContent)).toContain(
      "Turkmenistan publishes no figures",
    );
  });

  it("leads from every number to its explanation", () => {
    expect(unexplained(page)).toEqual([]);
    expect(unexplained(parse(html.replace("<nav", "<p>17 cats</p><nav")))).toEqual(["17 cats"]);
  });

  it("puts no link inside another", () => {
    expect(page.querySelectorAll("a a")).toHaveLength(0);
  });

  it("leads nowhere that does not exist", () => {
    const targets = [...page.querySelectorAll('a[href^="#"], use')].map((a) => a.getAttribute("href") ?? "");
    const broken = targets.filter((href) => page.querySelector(href) === null);
    expect(broken).toEqual([]);
  });

  it("leads each number of a reading to that reading's formula, parts, figures and command", () => {
    for (const { id } of fixture().dossier.readings) {
      const links = [...page.querySelectorAll("a[data-reading]")].filter(
        (a) => a.getAttribute("data-reading") === id,
      );
      expect(links.length, id).toBeGreaterThan(0);
      for (const a of links) {
        const why = page.querySelector(a.getAttribute("href") ?? "none");
        expect(why?.querySelector("footer code")?.textContent).toBe(`parallax explain '${id}'`);
      }
    }
    const turnover = flat(page.querySelector("#r-trade-turnover-RUS-KGZ-2022-KGZ")?.textContent);
    expect(turnover).toContain("exports + imports, both as one side declares them");
    expect(turnover).toContain("1,069,691,913.5 USD FOB TOTAL, Kyrgyzstan → Russia, 2022, line 2402");
    expect(turnover).toContain("totals.csv.gz");
    expect(turnover).toContain("and 1 more figure");
    expect(turnover).toMatch(/gives the score \+\d+\.\d, beyond noise, which ends at 2\.5/);
  });

  it("names the baseline in the command where it is not the usual one", async () => {
    const { question } = fixture().dossier;
    const other = await renderHtml(fixture({ question: { ...question, baseline: "2015-2021" } }));
    expect(parse(other).querySelector(".why footer code")?.textContent).toMatch(/ --baseline 2015-2021$/);
  });

  it("asks for nothing from anywhere and runs nothing", () => {
    const outside = [...page.querySelectorAll("[src], [srcset], [href], [action], [data]")].filter(
      (element) =>
        !(element.localName === "a" && /^https?:/.test(element.getAttribute("href") ?? "")) &&
        !/^(#|data:,)/.test(element.getAttribute("href") ?? ""),
    );
    expect(outside.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(page.querySelectorAll("script, iframe, object, embed, img, form")).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|@font-face/);
    expect(
      page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content"),
    ).toContain("default-src 'none'");
  });

  it("has headings for every row and column of its tables, and names what scrolls", () => {
    for (const table of page.querySelectorAll("table")) {
      expect(table.querySelector("caption")).not.toBeNull();
      for (const th of table.querySelectorAll("th"))
        expect(th.getAttribute("scope")).toMatch(/^(col|row|rowgroup)$/);
    }
    for (const box of page.querySelectorAll(".scroll")) {
      expect(box.getAttribute("tabindex")).toBe("0");
      expect(page.querySelector(`#${box.getAttribute("aria-labelledby") ?? "none"}`)).not.toBeNull();
    }
  });

  it("has no more than one level of heading between a heading and the one before it", () => {
    const levels = [...page.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) =>
      Number(localName.slice(1)),
    );
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
  });

  it("keeps hostile texts as texts", async () => {
    const view = fixture();
    const evil = `<script>alert("x")</script>"'><img src=x onerror=alert(1)>`;
    const sources = view.dossier.sources.map((source) => ({
      ...source,
      title: evil,
      publisher: { ...source.publisher, name: evil, url: `javascript:alert(1)//${evil}` },
      terms: { ...source.terms, licence: evil },
      published: evil,
    }));
    const hostile = fixture({ sources, answer: { en: evil } });
    const measures = hostile.measures.map((measure) => ({ ...measure, title: evil, formula: evil }));
    const out = await renderHtml({ ...hostile, measures } satisfies View);
    const document = parse(out);
    expect(document.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
    expect(
      [...document.querySelectorAll("a")].filter((a) => /^javascript/i.test(a.getAttribute("href") ?? "")),
    ).toEqual([]);
    expect(document.querySelector("#sources h3")?.textContent).toBe(evil);
  });

  it("is the same bytes twice", async () => {
    expect(await renderHtml(fixture())).toBe(html);
  });

  it("stands even where nothing is known", async () => {
    const { partners } = fixture().dossier.question;
    const nothing = fixture({ readings: [], findings: [], verdicts: verdictsOf(partners, OWN, []) });
    const document = parse(await renderHtml(nothing));
    expect(document.querySelectorAll("a.chart, .why")).toHaveLength(0);
    expect(flat(document.querySelector("#h-TKM")?.textContent)).toContain(
      "Turkmenistan publishes no figures",
    );
    expect(unexplained(document)).toEqual([]);
  });

  it("explains each reading even where no figures were looked up", async () => {
    const document = parse(await renderHtml({ ...fixture(), explained: [] }));
    expect(document.querySelectorAll(".why")).toHaveLength(fixture().dossier.readings.length);
    expect(unexplained(document)).toEqual([]);
  });
});
