import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { SOURCES } from "../../src/sources/all.js";
import { EDITION_FILES, named, UNREAD_FILES } from "../../src/sources/files.js";

const data = resolve("../shared/data");
const unread = UNREAD_FILES.flatMap(({ files }) => files);

describe("the list of the publishers' files", () => {
  test("names sources that there are, and no file both as read and as not", () => {
    const ids = SOURCES.map(({ text }) => text.id);
    for (const { source } of EDITION_FILES) expect(ids).toContain(source);
    expect(new Set(unread).size).toBe(unread.length);
    for (const { files } of EDITION_FILES)
      for (const pattern of files) expect(named(pattern, unread), pattern).toEqual([]);
  });

  test("says of each file why it is not read", () => {
    for (const { files, what, why } of UNREAD_FILES) {
      expect(files.length).toBeGreaterThan(0);
      expect(what.length, files[0]).toBeGreaterThan(20);
      expect(why.length, files[0]).toBeGreaterThan(20);
    }
  });

  test("agrees with what the starter edition is compiled from", () => {
    const recipe = z
      .object({ editions: z.array(z.object({ source: z.string(), files: z.array(z.string()) })) })
      .parse(parse(readFileSync("starter/recipe.yaml", "utf8")));
    for (const { source, files } of recipe.editions)
      if (!files.every((file) => file.startsWith("./")))
        expect(EDITION_FILES).toContainEqual({ source, files });
  });

  test("a pattern names files of its own folder only", () => {
    const paths = ["a/x.csv", "a/b/x.csv", "a/xcsv", "a/y.csv.gz", "a/.csv", "c/a/x.csv"];
    expect(named("a/*.csv", paths)).toEqual(["a/.csv", "a/x.csv"]);
    expect(named("a/x.csv", paths)).toEqual(["a/x.csv"]);
  });

  test.skipIf(!existsSync(data))("is the folder itself, file by file (needs ../shared/data)", () => {
    const found = readdirSync(data, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(data, path)).isFile() && !path.endsWith("README.md"))
      .sort();
    const patterns = EDITION_FILES.flatMap(({ files }) => files);
    for (const pattern of [...patterns, ...unread]) expect(named(pattern, found), pattern).not.toEqual([]);
    const listed = [...patterns, ...unread].flatMap((pattern) => named(pattern, found));
    expect([...new Set(listed)].sort()).toEqual(found);
  });
});
