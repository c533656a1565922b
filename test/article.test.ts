import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../src/dossier/schema.js";
import { THEMES } from "../src/dossier/unseen.data.js";
import { MEASURES } from "../src/measures/all.js";
import { FACETS } from "../src/measures/measure.js";
import { parallax } from "./effects.js";

const page = readFileSync("docs/article.md", "utf8");
const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| passage"))
  .map((line) => {
    const [, passage = "", theme = "", measured = "", unseen = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    return { theme: `${passage}: ${theme}`, measured: codes(measured), unseen: codes(unseen) };
  });

const article = "../shared/article/novastan-2022.txt";
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe("each theme of the article has its place", () => {
  let dossier: Dossier;
  beforeAll(async () => {
    const { code, out } = await parallax("dossier --hub RUS --with central-asia --year 2022 --json");
    expect(code).toBe(0);
    dossier = JSON.parse(out);
  });

  it("with a measure or a named hole", () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ measured, unseen }) => measured.length + unseen.length === 0)).toEqual([]);
  });

  it("with measures that there are", () => {
    const ids = MEASURES.map(({ id }) => id);
    expect(rows.flatMap(({ measured }) => measured).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("with holes that there are: themes, or facets that no measure covers", () => {
    const holes = [
      ...THEMES.map(({ id }) => id),
      ...FACETS.filter((facet) => !MEASURES.some((measure) => measure.facet === facet)),
    ];
    expect(rows.flatMap(({ unseen }) => unseen).filter((id) => !holes.includes(id))).toEqual([]);
    // And the other way round: no theme that the article does not speak of.
    const named = new Set(rows.flatMap(({ unseen }) => unseen));
    expect(THEMES.filter(({ id }) => !named.has(id))).toEqual([]);
  });

  it("in the dossier itself: a reading or a reason for each measure, and each hole by its name", () => {
    const spoken = new Set([...dossier.readings, ...dossier.coverage].map(({ measure }) => measure));
    const holes: string[] = [...dossier.unseen.map(({ id }) => id), ...dossier.unmeasured];
    for (const { theme, measured, unseen } of rows) {
      expect(
        measured.filter((id) => !spoken.has(id)),
        theme,
      ).toEqual([]);
      expect(
        unseen.filter((id) => !holes.includes(id)),
        theme,
      ).toEqual([]);
    }
  });

  it.skipIf(!existsSync(article))("in our own words (needs ../shared/article)", () => {
    const theirs = words(readFileSync(article, "utf8"));
    const runs = new Set(theirs.map((_, index) => theirs.slice(index, index + 6).join(" ")));
    const ours = words(page);
    const taken = ours
      .map((_, index) => ours.slice(index, index + 6))
      .filter((run) => run.length === 6 && runs.has(run.join(" ")));
    expect(taken.map((run) => run.join(" "))).toEqual([]);
  });
});
