import { createHash } from "node:crypto";
import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { FACETS } from "../../src/measures/measure.js";
import { readingAnchor } from "../../src/pages/html/ids.js";
import { renderHtml } from "../../src/pages/html.js";
import { ISLANDS } from "../../src/pages/islands.data.js";
import { patternOf } from "../../src/pages/map.js";
import type { View } from "../../src/pages/view.js";
import type { VerdictName } from "../../src/verdicts/schema.js";
import { verdictsOf } from "../../src/verdicts/verdict.js";
import { ENGLISH } from "../../src/words/all.js";
import { BRIEF, fixture, OLDER, OWN } from "./fixture.js";
import { broken, doubled, flat, unexplained } from "./links.js";

const idOf = (id: string) => `#${readingAnchor(id)}`;
const linkTo = (id: string) => `a[href="${idOf(id)}"]`;
const parse = (html: string) => parseHTML(html).document;
const html = await renderHtml(fixture());
const page = parse(html);
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

describe("the dossier as a page", () => {
  it("is HTML with language, viewport, title and description", () => {
    expect(html.startsWith("<!doctype html>\n<html lang=en>")).toBe(true);
    expect(page.querySelector("title")?.textContent).toBe(
      "How has the relationship of Russia with Kyrgyzstan and Turkmenistan changed in 2022?",
    );
    expect(page.querySelector('meta[name="viewport"]')).not.toBeNull();
    expect(page.querySelector('meta[name="description"]')?.getAttribute("content")).toContain("2012–2021");
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(doubled(page)).toEqual([]);
  });

  it("shows each verdict as shape and word, leading to how it was reached, or to what is missing", () => {
    const cells = [...page.querySelectorAll("#cells tbody tr")].map((row) =>
      [...row.querySelectorAll("a")].map((a) => [
        a.querySelector("use")?.getAttribute("href"),
        flat(a.querySelector("span")?.firstChild?.textContent),
        page.querySelector(a.getAttribute("href") ?? "none")?.className,
      ]),
    );
    expect(cells[1]).toEqual([
      ["#i-unknown", "unknown", ""],
      ["#i-unknown", "unknown", ""],
      ["#i-closer", "closer", "reason"],
    ]);
  });

  it("leads with the strongest sign of each direction, made from a reading by a rule", async () => {
    const signs = [...page.querySelectorAll(".signs > section")];
    const { sentences, readings } = fixture().dossier;
    const lead = sentences.filter(({ facet }) => facet === null);
    expect(lead.map(({ rule, terms }) => [rule, terms.direction])).toEqual([
      ["strongest", "closer"],
      ["strongest", "farther"],
    ]);
    for (const [index, { readings: ids }] of lead.entries()) {
      const [id = ""] = ids;
      expect(readings.map((each) => each.id)).toContain(id);
      const links = [...(signs[index]?.querySelectorAll("a.n") ?? [])];
      expect(links.length).toBeGreaterThan(2);
      expect(new Set(links.map((a) => a.getAttribute("href")))).toEqual(new Set([idOf(id)]));
    }
    expect(flat(signs[1]?.textContent)).toContain("Russia's share of Kyrgyzstan's imports34.3 % → 24.5 %");
    const quiet = fixture({ readings: readings.filter(({ direction }) => direction !== "farther") });
    const [, apart] = parse(await renderHtml(quiet)).querySelectorAll(".signs > section");
    expect(flat(apart?.textContent)).toMatch(/within noise|Nothing that can be judged points this way/);
  });

  it("opens each of the eight facets with sentences in which each number leads to a reading behind them", () => {
    const { sentences } = fixture().dossier;
    for (const facet of FACETS) {
      const told = page.querySelector(`#f-${facet} > .told`);
      const own = sentences.filter((each) => each.facet === facet);
      expect(told?.classList.contains("none"), facet).toBe(own.length === 0);
      const anchors = new Set(own.flatMap(({ readings }) => readings.map(idOf)));
      const links = [...(told?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href") ?? "");
      expect(links.filter((href) => !anchors.has(href) && href !== "#how-period")).toEqual([]);
    }
    expect(flat(page.querySelector("#f-trade > .told")?.textContent)).toMatch(
      /^Russia's share of Kyrgyzstan's imports fell from 34\.3 % in 2021 to 24\.5 % in 2022, the lowest since 2012\./,
    );
    expect(flat(page.querySelector("#f-diplomacy")?.textContent)).toContain(
      "No measure of this version covers it",
    );
    expect(flat(page.querySelector("#f-energy")?.textContent)).toContain("Nothing of this can be counted");
  });

  it("tells what happened in the facet that it belongs to, each with its publishers", async () => {
    const report = {
      figure: "x#1",
      by: "Agency",
      title: "A visit",
      date: "2022-06-28",
      url: "https://example.org/1",
    };
    const event = {
      id: "visit-1",
      kind: "visit",
      form: "bilateral",
      date: "2022-06-28",
      until: "2022-06-29",
      actors: ["RUS", "KGZ"],
      concerns: [],
      country: "KGZ",
      place: "Bishkek",
      what: "Talks.",
      clash: null,
      firstAbroad: false,
      reports: [report, { ...report, figure: "x#2", by: "Gazette", url: "javascript:alert(1)" }],
    };
    const events = [
      event,
      { ...event, id: "rally", kind: "demonstration", actors: ["KGZ"], clash: "How many came." },
    ];
    const document = parse(await renderHtml(fixture({ events })));
    expect(flat(document.querySelector("#f-diplomacy .events")?.textContent)).toBe(
      "28 June 2022 to 29 June 2022Russia → Kyrgyzstan visit, Bishkek. Talks.Agency, Gazette",
    );
    expect(document.querySelector("#f-diplomacy .events a")?.getAttribute("href")).toBe(report.url);
    expect(document.querySelectorAll(".events a[href^=javascript]").length).toBe(0);
    expect(flat(document.querySelector("#f-culture .events")?.textContent)).toContain(
      "Reports differ: How many came.",
    );
    expect(unexplained(document)).toEqual([]);
  });

  it("shows on a map which ways the facets of each partner moved, with a text for those who do not see it", () => {
    const svg = page.querySelector("figure.map svg");
    expect(svg?.querySelector("title")?.textContent).toBe("Map of Russia with Kyrgyzstan and Turkmenistan");
    expect(svg?.querySelector("desc")?.textContent).toBe(
      "Kyrgyzstan: mixed signs in Trade. Turkmenistan: closer in Politics.",
    );
    expect(
      [...(svg?.querySelectorAll("path[class^=p-]") ?? [])].map((path) => path.getAttribute("class")),
    ).toEqual(["p-mixed", "p-closer"]);
    expect([...page.querySelectorAll(".map li")].map(({ textContent }) => flat(textContent))).toEqual([
      "facets that moved closer, none that moved apart",
      "signs in both directions",
    ]);
    expect(flat(page.querySelector(".map figcaption")?.textContent)).toContain("no endorsement");
    const verdict = (name: VerdictName) => ({ verdict: name });
    expect(patternOf([verdict("closer"), verdict("farther")])).toBe("mixed");
    expect(patternOf([verdict("farther"), verdict("unknown")])).toBe("farther");
    expect(patternOf([verdict("no-clear-change"), verdict("unknown")])).toBe("no-clear-change");
    expect(patternOf([verdict("unknown")])).toBe("unknown");
  });

  it("puts both sides beneath each other with their own values", () => {
    const rows = [...page.querySelectorAll("#t-turnover tbody tr")].map((row) => flat(row.textContent));
    expect(rows[0]).toMatch(/^KyrgyzstanKyrgyzstanUSD 2,305 mUSD 3,476 m\+50\.8 %score \+/);
    expect(rows[1]).toMatch(/^RussiaUSD 2,504 mUSD 2,600 m\+3\.8 %score \+/);
  });

  it("says in place why a value is missing, and again in one list", () => {
    const trade = flat(page.querySelector("#f-trade > .nothing")?.textContent);
    expect(trade).toBe("Turkmenistan publishes no figures in the editions held");
    expect(flat(page.querySelector("#t-turnover")?.textContent)).toContain(
      "the series of Russia ends in 2021",
    );
    const holes = flat(page.querySelector("#h-TKM")?.textContent);
    expect(holes).toContain("Unknown: Trade and People");
    expect(holes).toContain("the series of Russia ends in 2021");
    expect(holes).toContain("no figures of the World Bank on Turkmenistan");
    expect(holes).toContain("Turkmenistan was absent from every vote");
    expect(flat(page.querySelector("#verdicts")?.textContent)).toContain("No measure of this version covers");
  });

  it("gives a reason that all partners share once, and the others with their partner", () => {
    const all = flat(page.querySelector("#h-all")?.textContent);
    expect(all).toContain("no figures of Reporters Without Borders on any partner in the editions held");
    expect(all).toContain("the series of the United Nations ends in 2018");
    expect(all).not.toContain("World Bank");
    const partner = flat(page.querySelector("#h-TKM")?.textContent);
    expect(partner).not.toContain("Reporters Without Borders");
    expect(partner).not.toContain("ends in 2018");
    expect(page.querySelector("#h-KGZ")).toBeNull();
    const press = page.querySelector("#t-press_freedom a.n");
    expect(press?.getAttribute("href")).toBe("#h-all");
  });

  it("gives the last value of a series that ended in the column of its year, leading to how to explain it", () => {
    const rows = [...page.querySelectorAll("#t-turnover tbody tr")];
    const row = rows.find(({ textContent }) => textContent?.includes("ends in"));
    const [said, value] = [...(row?.querySelectorAll("td") ?? [])];
    expect([flat(said?.textContent), flat(value?.textContent)]).toEqual(["Russia", "USD 1,200 m"]);
    const target = page.querySelector(value?.querySelector("a")?.getAttribute("href") ?? "none");
    expect(flat(target?.textContent)).toBe(
      "Turkmenistan, Russia: USD 1,200 m, ended in 2021. trade.turnover:RUS:TKM:2021@RUS",
    );
  });

  it("shows what is measured besides in one table a facet, a line for each measure and speaker, without charts", () => {
    const rows = [...page.querySelectorAll("#b-politics tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => flat(textContent)),
    );
    expect([...page.querySelectorAll("#b-politics thead th")].map(({ textContent }) => textContent)).toEqual([
      "Measure",
      "Kyrgyzstan",
      "Turkmenistan",
    ]);
    expect(rows).toEqual([
      ["UN votes with Russia, Signorino and Ritter's S", "0.570−0.005", "0.620+0.045"],
      ["Press freedom", "no figures of Reporters Without Borders on any partner in the editions held"],
      ["Distance of political systemsV-Dem", "0.172", "–"],
      ["Distance of political systemsWorld Bank", "0.106", "–"],
      ["UN votes with Russia on colonialism", "0.667in 2018", "0.778in 2018"],
    ]);
    expect(flat(page.querySelector("#b-trade tbody tr")?.textContent)).toBe(
      "China's share of trade34.3 %+16.0 points–",
    );
    const closer = page.querySelector(`#b-politics ${linkTo("politics.un_s:RUS:TKM:2022@UN")}`);
    expect(closer?.querySelector("use")?.getAttribute("href")).toBe("#i-closer");
    for (const { id, measure } of fixture().dossier.readings)
      if (BRIEF.has(measure)) expect(page.querySelector(`figure ${linkTo(id)}`)).toBeNull();
  });

  it("explains each of these in a line of its measure, whose formula stands once", () => {
    const line = page.querySelector(idOf("trade.share_china:RUS:KGZ:2022@KGZ"));
    expect(flat(line?.textContent)).toMatch(
      /^Kyrgyzstan: 34\.3 %, score \+\d+\.\d\. from = USD 4,069 m; exports = USD 2,255 m\. trade\.share_china:RUS:KGZ:2022@KGZ$/,
    );
    const measure = page.querySelector("#m-un_s");
    expect(measure?.querySelectorAll(".lines > li")).toHaveLength(2);
    for (const { formula } of OWN) expect(html.split(escaped(formula)).length - 1, formula).toBe(1);
  });

  it("says what all readings of a measure have in common once, with the measure, and the rest with each", () => {
    const [, common] = page.querySelectorAll("#m-share_china > p");
    expect(flat(common?.textContent)).toContain("China says nothing of its own");
    expect(common?.querySelector('a[href^="#s-"]')?.textContent).toBe("national-trade");
    const lines = page.querySelectorAll("#m-system_distance .lines > li");
    expect([...lines].map(({ textContent }) => flat(textContent))).toEqual([
      expect.not.stringContaining("worldbank-wdi"),
      expect.not.stringContaining("worldbank-wdi"),
    ]);
    const editions = [...page.querySelectorAll("#m-remittances_gdp .why")];
    expect(editions).toHaveLength(2);
    expect(editions.map(({ textContent }) => flat(textContent).includes("not only from the hub"))).toEqual([
      false,
      false,
    ]);
    expect(flat(page.querySelector("#m-remittances_gdp > p + p")?.textContent)).toContain(
      "from all origins, not only from the hub",
    );
  });

  it("keeps short titles only for measures that are shown in a line", () => {
    const ids = Object.keys(ENGLISH.texts).flatMap((id) => (id.startsWith("short.") ? [id.slice(6)] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !BRIEF.has(id))).toEqual([]);
  });

  it("names hub and partner in its headings", () => {
    const headings = [...page.querySelectorAll("h3")].map(({ textContent }) => textContent);
    expect(headings).toContain("Russia's share of the partner's imports");
    expect(headings.filter((text) => /hub/i.test(text ?? ""))).toEqual([]);
  });

  it("names the one partner that it is asked about, and the European Union as a sentence does", async () => {
    const { question, readings } = fixture().dossier;
    const one = fixture({
      question: { ...question, hub: "EU27", with: ["KGZ"], partners: ["KGZ"] },
      readings: readings.filter(({ partner }) => partner === "KGZ").map((each) => ({ ...each, hub: "EU27" })),
    });
    const document = parse(await renderHtml(one));
    expect(document.querySelector("h1")?.textContent).toBe(
      "How has the relationship of the European Union with Kyrgyzstan changed in 2022?",
    );
    const headings = [...document.querySelectorAll("h3")].map(({ textContent }) => textContent);
    expect(headings).toContain("The European Union's share of Kyrgyzstan's imports");
    expect(headings).toContain("Kyrgyzstan's trade with the European Union");
    expect(unexplained(document)).toEqual([]);
  });

  it("shows votes as words, the hub's beside them", () => {
    const rows = [...page.querySelectorAll("#t-es11 tr")].map((row) => flat(row.textContent));
    expect(rows[1]).toMatch(/^Russia, for comparison ?no ?no/);
    expect(rows[2]).toMatch(/^Kyrgyzstan ?abstained ?no ?0\.667/);
    expect(rows[3]).toMatch(/^Turkmenistan ?absent ?absent ?absent from every vote/);
  });

  it("draws large what leads a facet or moved beyond noise, each chart a link to its explanation", () => {
    const charts = [...page.querySelectorAll("a.chart")];
    expect(charts.map((chart) => chart.getAttribute("href"))).toEqual(
      [
        "trade.hub_share_imports:RUS:KGZ:2022@KGZ",
        "trade.turnover:RUS:KGZ:2022@KGZ",
        "trade.turnover:RUS:TKM:2021@RUS",
        `people.remittances_gdp:RUS:KGZ:2022@WB/${OLDER}`,
        "politics.un_agreement:RUS:KGZ:2022@UN",
        "politics.un_agreement:RUS:TKM:2022@UN",
      ].map((id) => `#${readingAnchor(id)}`),
    );
    for (const chart of charts) {
      const target = page.querySelector(chart.getAttribute("href") ?? "none");
      expect(target?.querySelector("code")).not.toBeNull();
      const svg = chart.querySelector('svg[role="img"]');
      expect(svg?.querySelector("title")?.textContent).toContain("2012 to 2022");
      expect(svg?.querySelector("desc")?.textContent).toMatch(/in 20\d\d, .* in 202[12]\./);
    }
  });

  it("draws the line of a series that ended, labelled with its side, last value and year", () => {
    const chart = page.querySelector(`a.chart${linkTo("trade.turnover:RUS:TKM:2021@RUS").slice(1)}`);
    expect(flat(chart?.querySelector(".key")?.textContent)).toBe("Russia, USD 1,200 m in 2021");
    expect(chart?.querySelector(".key .line-1")).not.toBeNull();
    expect(chart?.querySelector("path.lb")).not.toBeNull();
    expect(flat(chart?.querySelector("desc")?.textContent)).toContain("No value in 2022.");
    const points = chart?.querySelector("path.lb")?.getAttribute("d")?.split(/[ML]/).length ?? 0;
    expect(points - 1).toBe(10);
  });

  it("leads from every number to its explanation", () => {
    expect(unexplained(page)).toEqual([]);
    expect(unexplained(parse(html.replace("<nav", "<p>17 cats</p><nav")))).toEqual(["17 cats"]);
  });

  it("puts no link inside another", () => {
    expect(page.querySelectorAll("a a")).toHaveLength(0);
  });

  it("leads nowhere that does not exist", () => {
    expect(broken(page)).toEqual([]);
    expect(broken(parse(html.replace("<nav", '<a href="#nowhere">x</a><nav')))).toEqual(["#nowhere"]);
  });

  it("leads each number of a reading to that reading's formula, parts, figures and command", () => {
    for (const { id } of fixture().dossier.readings) {
      const links = page.querySelectorAll(`a[href="#${readingAnchor(id)}"]`);
      expect(links.length, id).toBeGreaterThan(0);
      for (const a of links) {
        const why = page.querySelector(a.getAttribute("href") ?? "none");
        expect([...(why?.querySelectorAll("code") ?? [])].map(({ textContent }) => textContent)).toContain(
          id,
        );
      }
    }
    const [first] = fixture().dossier.readings;
    expect(page.querySelector("#explanations .command code")?.textContent).toBe(
      `parallax explain '${first?.id}'`,
    );
    const turnover = flat(page.querySelector(idOf("trade.turnover:RUS:KGZ:2022@KGZ"))?.textContent);
    expect(flat(page.querySelector("#m-turnover > p")?.textContent)).toContain(
      "exports + imports, both as one side declares them",
    );
    expect(turnover).toContain("1,069,691,913.5 USD FOB TOTAL, Kyrgyzstan → Russia, 2022, line 2402");
    expect(flat(page.querySelector("#m-turnover > p + p")?.textContent)).toContain("totals.csv.gz");
    expect(turnover).toContain("and 1 more figure");
    expect(turnover).toMatch(/ noise 0\.\d+ \(7 changes\): score \+\d+\.\d, beyond noise\./);
  });

  it("names the baseline in the command where it is not the usual one", async () => {
    const { question } = fixture().dossier;
    const other = await renderHtml(fixture({ question: { ...question, baseline: "2015-2021" } }));
    expect(parse(other).querySelector(".command code")?.textContent).toMatch(/ --baseline 2015-2021$/);
  });

  it("asks for nothing from anywhere, and runs nothing but its own scripts, which its policy knows by their hashes", () => {
    const outside = [...page.querySelectorAll("[src], [srcset], [href], [action], [data]")].filter(
      (element) =>
        !(element.localName === "a" && /^https?:/.test(element.getAttribute("href") ?? "")) &&
        !/^(#|data:,)/.test(element.getAttribute("href") ?? ""),
    );
    expect(outside.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(page.querySelectorAll("iframe, object, embed, img, form").length).toBe(0);
    const scripts = [...page.querySelectorAll("script")];
    expect(scripts.map(({ textContent }) => textContent)).toEqual([ISLANDS.explain, ISLANDS.weigh]);
    const hashes = scripts.map(
      ({ textContent }) =>
        `'sha256-${createHash("sha256")
          .update(textContent ?? "")
          .digest("base64")}'`,
    );
    expect(html).toContain(`script-src ${hashes.join(" ")};`);
    expect(ISLANDS.explain.length).toBeLessThan(4000);
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
      const names = (box.getAttribute("aria-labelledby") ?? "none").split(" ");
      expect(names.map((id) => page.querySelector(`#${id}`)?.textContent ?? "")).not.toContain("");
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
    expect(document.querySelectorAll("img, [onerror]").length).toBe(0);
    expect([...document.querySelectorAll("script")].map(({ textContent }) => textContent)).toEqual([
      ISLANDS.explain,
      ISLANDS.weigh,
    ]);
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
    expect(document.querySelectorAll(".why").length).toBe(0);
    expect(document.querySelectorAll("a.chart").length).toBe(0);
    expect(document.querySelectorAll(".told").length).toBe(FACETS.length);
    expect(document.querySelectorAll(".told:not(.none)").length).toBe(0);
    expect(flat(document.querySelector("#h-TKM")?.textContent)).toContain(
      "Turkmenistan publishes no figures",
    );
    expect(unexplained(document)).toEqual([]);
  });

  it("explains each reading even where no figures were looked up", async () => {
    const document = parse(await renderHtml({ ...fixture(), explained: [] }));
    const full = fixture().dossier.readings.filter(({ measure }) => !BRIEF.has(measure));
    expect(document.querySelectorAll(".why").length).toBe(full.length);
    expect(unexplained(document)).toEqual([]);
  });
});
