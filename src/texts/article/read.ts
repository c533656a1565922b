import { basename } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom/worker";
import { ParallaxError } from "../../errors.js";
import { textOf } from "../laws/input.js";
import { type Article, articleOf } from "./article.js";

/** Elements within each other beyond which a page was made to break readers, and no article. */
const MOST_NESTED = 400;

function nesting(html: string): number {
  let [deep, most] = [0, 0];
  for (const [tag] of html.matchAll(/<(?:\/?)(?:div|span|p|section|article|table|ul|li|b|i|a)\b[^>]*>/gi)) {
    deep += tag.startsWith("</") ? -1 : 1;
    most = Math.max(most, deep);
  }
  return most;
}

/** The article of a page, without its menus and notices, where one is found; else the whole page. */
function bodyOf(html: string): { body: string; published: string | null } {
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  const found = new Readability(document).parse();
  const published = /^\d{4}-\d{2}-\d{2}/.exec(found?.publishedTime ?? "")?.[0] ?? null;
  if (found === null || (found.textContent ?? "").trim() === "") return { body: html, published };
  return { body: `<h1>${found.title ?? ""}</h1>${found.content ?? ""}`, published };
}

/**
 * An article from the bytes of its file: plain text, Markdown or HTML in UTF-8 or windows-1251.
 * @param name the file as it was named, or `-`
 * @param date the day of writing; null: taken from the latest year that the text names
 * @throws ParallaxError `FILE_TOO_LARGE`, `FILE_EMPTY`, `FILE_KIND`, `FILE_ENCODING`, `ARTICLE_NESTED`, `ARTICLE_TOO_LONG`,
 * `ARTICLE_BINARY`
 */
export function readArticle(name: string, bytes: Uint8Array, date: string | null): Article {
  let published: string | null = null;
  const { text } = textOf(name, bytes, (html) => {
    const deep = nesting(html);
    if (deep > MOST_NESTED)
      throw new ParallaxError({
        code: "ARTICLE_NESTED",
        message: "the page nests elements too deeply to be an article",
        expected: `at most ${MOST_NESTED} within each other`,
        found: String(deep),
        where: { file: name },
        todo: "save the article as text",
      });
    const page = bodyOf(html);
    published = page.published;
    return page.body;
  });
  const article = articleOf(text, date ?? published);
  return {
    ...article,
    dateBy: date === null && published !== null ? "page" : article.dateBy,
    name: name === "-" ? null : basename(name),
  };
}
