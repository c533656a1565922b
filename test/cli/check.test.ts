import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { type CheckAnswer, checkAnswer } from "../../src/texts/check/schema.js";
import { parallax } from "../effects.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const SENTENCE = "Kazakhstan's trade with Russia grew by 9.5 percent in 2022, to $27.0 billion.";

async function answer(path: string, ...rest: string[]): Promise<CheckAnswer> {
  const { out, code, err } = await parallax(["check", path, "--json", ...rest]);
  expect([code, err]).toEqual([0, ""]);
  return checkAnswer.parse(JSON.parse(out));
}

describe("parallax check", () => {
  it("reads text, Markdown and the article of a page, and marks statements where they stand", async () => {
    const page = `<html><head><title>News</title><script>alert("trade with Russia grew by 90 percent in 2022")</script></head><body><nav>Home</nav><article><h1>News</h1><p>${SENTENCE}</p><p>${"The minister spoke at length about the weather. ".repeat(20)}</p></article></body></html>`;
    for (const path of [
      file("a.txt", SENTENCE),
      file("a.md", `# News\n\n**${SENTENCE}**\n`),
      file("a.html", page),
    ]) {
      const { checks } = await answer(path, "--date", "2023-02-01");
      expect(checks.map(({ statement, verdict }) => [statement.text, verdict])).toEqual([
        ["9.5 percent", "supported"],
        ["$27.0 billion", "supported"],
      ]);
    }
  });

  it("says it in four languages, with the query where it is asked for, as CSV, and as its schema says", async () => {
    const path = file("b.txt", SENTENCE);
    for (const lang of ["en", "de", "fr", "ru"]) {
      const { out, code } = await parallax(["check", path, "--lang", lang, "--query"]);
      expect(code).toBe(0);
      expect(out).toContain("trade.turnover · RUS × KAZ · 2022");
    }
    const { out: csv } = await parallax(["check", path, "--csv"]);
    expect(csv.trim().split("\n")).toHaveLength(3);
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/check.schema.json", import.meta.url), "utf8"),
    );
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid(await answer(path)), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each([
    ["nothing.txt", "FILE_UNREADABLE", null],
    ["empty.txt", "FILE_EMPTY", "  \n"],
    ["long.txt", "ARTICLE_TOO_LONG", "word ".repeat(500_000)],
    ["huge.txt", "FILE_TOO_LARGE", "x".repeat(9 * 1024 * 1024)],
    ["control.txt", "ARTICLE_BINARY", "trade \u0007 with Russia"],
    ["zip.txt", "FILE_KIND", "PK\u0003\u0004 and more"],
    ["nested.html", "ARTICLE_NESTED", `<html><body>${"<div>".repeat(100_000)}x</body></html>`],
    ["article.docx", "FILE_KIND", "text"],
  ])(
    "refuses with a clear word: %s",
    async (name, code, text) => {
      const path = text === null ? join(folder, name) : file(name, text);
      const done = await parallax(["check", path]);
      expect(done.code).not.toBe(0);
      expect(done.err).toContain(code);
      expect(done.err).toContain("to do:");
    },
    60_000,
  );

  it("takes the day of writing from the page or a line of the text, and says from which", async () => {
    const body = `<p>${SENTENCE}</p><p>${"The minister spoke at length about the weather. ".repeat(20)}</p>`;
    const page = `<html><head><meta property="article:published_time" content="2023-03-06T10:00:00Z"></head><body><article><h1>News</h1>${body}</article></body></html>`;
    for (const [path, date, by] of [
      [file("page.html", page), "2023-03-06", "page"],
      [file("line.txt", `Astana, 6 March 2023\n\n${SENTENCE}\n`), "2023-03-06", "dateline"],
      [file("year.txt", `${SENTENCE}\n`), "2022-12-31", "latest-year"],
      [file("none.txt", "Trade with Russia grew.\n"), null, null],
    ] as const) {
      const { article } = await answer(path);
      expect([article.date, article.dateBy]).toEqual([date, by]);
    }
    const { article } = await answer(file("page2.html", page), "--date", "2024-01-01");
    expect([article.date, article.dateBy]).toEqual(["2024-01-01", "given"]);
  });

  it("refuses a day that is none", async () => {
    const done = await parallax(["check", file("c.txt", SENTENCE), "--date", "2023-02-30"]);
    expect([done.code, done.err.includes("DATE_INVALID")]).toEqual([2, true]);
  });

  it("takes one long line without growing slow, and prints nothing of a script", async () => {
    const path = file("line.txt", `${SENTENCE} `.repeat(150));
    const { checks } = await answer(path, "--date", "2023-02-01");
    expect(checks).toHaveLength(300);
    const numbers = file("numbers.txt", "12 345 ".repeat(100_000));
    expect((await answer(numbers)).checks).toEqual([]);
  }, 60_000);

  const article = resolve("../shared/article/novastan-2022.txt");
  it.skipIf(!existsSync(article))(
    "answers the article that it began with (needs ../shared/article)",
    async () => {
      const { checks } = await answer(article);
      const verdictOf = (words: string) => checks.find(({ statement }) => statement.text.includes(words));
      expect(verdictOf("once")?.verdict).toBe("supported");
      expect(verdictOf("45.4")?.verdict).toBe("contradicted");
      expect(((verdictOf("45.4")?.better ?? 0) / 1).toFixed(1)).toBe("50.9");
      expect(verdictOf("80 percent")).toMatchObject({
        verdict: "subject-mismatch",
        why: ["measure:energy.hub_share_oil", "period-guessed"],
      });
      expect(verdictOf("a third")?.verdict).toBe("unverifiable");
      for (const words of ["34", "33 GDP points"]) expect(verdictOf(words)?.verdict).toBe("unit-mismatch");
      for (const words of ["$1.4 billion", "$2 billion"]) {
        expect(verdictOf(words)?.verdict).toBe("unverifiable");
        expect(verdictOf(words)?.why.some((code) => code.startsWith("part-of-year:KGZ"))).toBe(true);
      }
      expect(verdictOf("EUR 1.8 billion")?.why).toEqual(
        expect.arrayContaining(["rate:0.893:0.925", "rate-not:2021:0.845", "rate-not:2022:0.950"]),
      );
      expect(
        verdictOf("45.4")?.why.filter((code) => code.startsWith("beside:trade.turnover:all")),
      ).toHaveLength(1);
      expect(verdictOf("increasing trade")).toMatchObject({
        verdict: "partly",
        why: ["some", "silent:TJK,TKM"],
      });
      expect(verdictOf("exports to Europe")).toMatchObject({
        verdict: "partly",
        why: expect.arrayContaining(["turning:KAZ:59.7:59.4:0.395"]),
      });
      expect(verdictOf("December 26")?.why[0]).toBe(
        "event:2022-12-26:2022-12-27:St Petersburg:cis-informal-petersburg-2022-12",
      );
      expect(verdictOf("Armenia")).toMatchObject({
        verdict: "supported",
        why: expect.arrayContaining(["also:KGZ", "reports-differ"]),
      });
      expect(verdictOf("first trip")?.verdict).toBe("supported");
      expect(verdictOf("electronics")).toMatchObject({
        verdict: "unverifiable",
        why: expect.arrayContaining(["no-goods:8542"]),
      });
      expect(checks.filter(({ verdict }) => verdict === "supported")).toHaveLength(4);
      expect(checks).toHaveLength(18);
      for (const words of ["soft power", "authoritarian", "speaks volumes"])
        expect(verdictOf(words)).toBeUndefined();
      const [rank, rare] = [verdictOf("more often"), verdictOf("to a minimum")];
      expect(rank?.why).toEqual([
        "rank:country-visits:5:6:2017",
        "rank:states:5:5:2012",
        "rank-open:2012:2018",
      ]);
      expect([rank?.verdict, rare?.verdict]).toEqual(["contradicted", "unverifiable"]);
      expect(rank?.conflictsWith.map((place) => checks[place])).toEqual([rare]);
      expect(rare?.conflictsWith.map((place) => checks[place])).toEqual([rank]);
    },
  );
});
