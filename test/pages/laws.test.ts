import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { flowing } from "../../src/pages/laws/marks.js";
import type { LawsView } from "../../src/pages/laws/view.js";
import { renderLaws } from "../../src/pages/laws.js";
import { renderSimilar } from "../../src/pages/terminal.js";
import { compareLaws } from "../../src/texts/laws/compare.js";
import { readLaw } from "../../src/texts/laws/law.js";

const law = (name: string, text: string) => readLaw(name, new TextEncoder().encode(text));
const flat = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

const FORMULA =
  "Настоящий Закон вступает в силу со дня его официального опубликования, а Правительство приводит свои решения в соответствие с ним";
const COPIED =
  "лицо, которое получает деньги или иное имущество от другого государства и действует в его интересах, подает заявление о включении в реестр в течение";
const A = `Закон <страны> & соседей\n\nСтатья 1. Цель\nПорядок учета.\n\nСтатья 2. Реестр\nКаждое ${COPIED} тридцати дней.\n\nСтатья 3. Срок\n${FORMULA}.\n`;
const B = `Статья 7. Пчелы\nУлей стоит у дороги.\n\nСтатья 8. Учет\nВсякое ${COPIED} десяти дней.\n\nСтатья 9.\n${FORMULA}.\n`;
const C = `Статья 1. Мед\nМед бывает разный.\n\nСтатья 2.\n${FORMULA}.\n`;

function viewOf(a: string, b: string, ...background: string[]): LawsView {
  const [one, other] = [law("a.txt", a), law("b.txt", b)];
  const besides = background.map((text, index) => law(`c${index}.txt`, text));
  return { ...compareLaws(one, other, besides), a: one, b: other, lang: "en" };
}

const html = renderLaws(viewOf(A, B, C));
const page = parseHTML(html).document;

describe("two laws as a page", () => {
  it("is HTML that may fetch and run nothing, with one heading and ids of its own", () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("script, link[href^=http], img")).toHaveLength(0);
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.querySelectorAll('a[href^="#"]')].map((a) =>
      (a.getAttribute("href") ?? "").slice(1),
    );
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(links.length).toBeGreaterThan(8);
  });

  it("holds every word of both laws", () => {
    const articles = (side: string) =>
      flat(
        [...page.querySelectorAll(`article[id^="${side}-"]`)].map(({ textContent }) => textContent).join(" "),
      );
    for (const word of A.match(/\p{L}+/gu) ?? []) expect(articles("a")).toContain(word);
    for (const word of B.match(/\p{L}+/gu) ?? []) expect(articles("b")).toContain(word);
    expect(html).toContain("Закон &lt;страны> &amp; соседей");
  });

  it("sets each article beside the one that it shares most with, and marks what is equal", () => {
    const rows = [...page.querySelectorAll(".beside")].map((row) =>
      [...row.querySelectorAll("h3")].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ["Статья 2", "Статья 8"],
      ["Статья 3", "Статья 9"],
    ]);
    const [copied] = page.querySelectorAll(".beside");
    const marked = [...(copied?.querySelectorAll("mark") ?? [])];
    expect(marked.map(({ className }) => className)).toEqual(["", ""]);
    expect(flat(marked[0]?.textContent)).toBe(`${COPIED} тридцати дней`);
    expect([...(marked[0]?.querySelectorAll("u") ?? [])].map((u) => flat(u.textContent))).toEqual([
      COPIED,
      "дней",
    ]);
    expect(page.querySelector("#a-p1 a")?.getAttribute("href")).toBe("#b-p1");
  });

  it("marks what the background has too as boilerplate", () => {
    const [, formula] = page.querySelectorAll(".beside");
    for (const mark of formula?.querySelectorAll("mark") ?? []) expect(mark.className).toBe("formula");
    expect(flat(page.querySelector("#background-t tbody")?.textContent)).toContain("c0.txt");
    expect(
      [...page.querySelectorAll("#map-t tbody tr")].map(({ lastChild }) => lastChild?.textContent),
    ).toEqual(["shared", "boilerplate"]);
  });

  it("folds away what shares nothing, and names it", () => {
    expect([...page.querySelectorAll("summary")].map(({ textContent }) => flat(textContent))).toEqual([
      "a.txt: 2 articles share nothing: Preamble, Статья 1",
      "b.txt: 1 article shares nothing: Статья 7",
    ]);
  });

  it("says that boilerplate cannot be told apart where no background is given", () => {
    const alone = renderLaws(viewOf(A, B));
    expect(alone).toContain("cannot be told from copying");
    expect(alone).not.toContain('id="background"');
    expect(alone).not.toContain('class="formula"');
    expect(renderSimilar(viewOf(A, B), { color: false, width: 100 })).toContain("told from copying");
  });

  it("says so where nothing is shared", () => {
    const nothing = viewOf("Статья 1. Одно", "Статья 1. Другое");
    expect(renderLaws(nothing)).toContain("No passage of ten words or more is shared.");
    expect(renderSimilar(nothing, { color: false, width: 100 })).toContain("No passage of ten words");
  });

  it("is the same again", () => expect(renderLaws(viewOf(A, B, C))).toBe(html));
});

describe("text in a narrow column", () => {
  it("flows where lines were broken to a width, letter for letter as long", () => {
    const text =
      "A line that was broken to the width of its paper\nand goes on here.\nShort\n1. A point\n\nThe end of a line with a full stop stays so.\nNext";
    const lines = flowing(text);
    expect(lines).toHaveLength(text.length);
    expect(lines.split("\n")).toEqual([
      "A line that was broken to the width of its paper and goes on here.",
      "Short",
      "1. A point",
      "",
      "The end of a line with a full stop stays so.",
      "Next",
    ]);
  });
});
