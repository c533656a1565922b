import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { parallax } from "../effects.js";
import { inventLaw } from "../texts/laws/invented.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-similar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const similar = (line: string, stdin?: string) =>
  parallax(`similar ${line}`, { cwd: folder, ...(stdin === undefined ? {} : { stdin }) });

const [one, other] = [inventLaw(1, 6), inventLaw(2, 6)];
const common = inventLaw(3, 1).split("\n")[1] ?? "";
put("a.txt", `${one}\n${common}\n`);
put("b.txt", `${other}\n${common}\n`);
put("c.txt", inventLaw(4, 6));
put(
  "russian.txt",
  "Статья 1. Настоящий Закон определяет порядок учета и действует в срок, если не указано иное, и о том, что он",
);
put("cut.pdf", "%PDF-1.7");

describe("parallax similar", () => {
  it("prints, and prints JSON that follows its schema, the same each time", async () => {
    const { code, out, err } = await similar("a.txt b.txt --background c.txt");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("How alike are a.txt and b.txt?");
    expect(out).toContain("Article 6");
    const json = await similar("a.txt b.txt --background c.txt --json");
    const schema = JSON.parse(readFileSync("schemas/similarity.schema.json", "utf8"));
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(JSON.parse(json.out)), JSON.stringify(validate.errors)).toBe(true);
    expect((await similar("a.txt b.txt --background c.txt --json")).out).toBe(json.out);
  });

  it("writes a page and its JSON", async () => {
    const { code, err } = await similar("a.txt b.txt --out out");
    expect(code).toBe(0);
    expect(err.trim().split("\n")).toHaveLength(2);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["similar.en.html", "similar.json"]);
    expect(JSON.parse(readFileSync(join(folder, "out/similar.json"), "utf8")).longestRun).toBeGreaterThan(4);
  });

  it("reads one of them from standard input", async () => {
    const { out } = await similar("a.txt - --json", `${other}\n${common}\n`);
    expect(JSON.parse(out).b.name).toBe("-");
    expect((await similar("a.txt -", other)).out).toContain("a.txt and standard input");
  });

  it.each([
    ["a.txt", 2, "missing required argument"],
    ["- -", 2, "STDIN_TWICE"],
    ["a.txt nowhere.txt", 1, "FILE_UNREADABLE"],
    ["a.txt russian.txt", 1, "LANGUAGES_DIFFER"],
    ["a.txt b.txt --background russian.txt", 1, "LANGUAGES_DIFFER"],
    ["a.txt cut.pdf", 1, "pdftotext"],
  ])("%s fails with %i and says %s", async (line, expected, says) => {
    const { code, out, err } = await similar(line);
    expect(err).toContain(says);
    expect([code, out]).toEqual([expected, ""]);
  });
});
