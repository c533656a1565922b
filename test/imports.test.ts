import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** The order in which data flows; a file may import from its own place and from what stands before it. docs/decisions/0001. */
const ORDER = [
  "errors effects units statistics",
  "words question",
  "ledger",
  "sources",
  "mirror regression",
  "rerouting",
  "measures",
  "verdicts",
  "dossier texts",
  "charts pages",
  "serve",
  "cli index",
].flatMap((group) => group.split(" "));

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The first part of a path under src: a folder, or the name of a single file. */
function place(path: string): string {
  return (relative("src", path).split(/[\\/]/)[0] ?? "").replace(/\.tsx?$/, "");
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)"(\.[^"]+)"/g)].map(([, target]) =>
    resolve(dirname(path), target ?? ""),
  );
}

describe("imports go only leftwards", () => {
  const all = files("src");

  it("every file stands in a place of the list", () => {
    expect(all.filter((path) => !ORDER.includes(place(path)))).toEqual([]);
  });

  it("no file imports from what stands after it", () => {
    const wrong = all.flatMap((path) =>
      importsOf(path)
        .filter((target) => ORDER.indexOf(place(target)) > ORDER.indexOf(place(path)))
        .map((target) => `${path} -> ${relative(".", target)}`),
    );
    expect(wrong).toEqual([]);
  });

  it("SQL's engine, charts, maps and zod are imported only where they belong", () => {
    const users = (name: string) =>
      all
        .filter((path) => new RegExp(`from "${name}`).test(readFileSync(path, "utf8")))
        .map((path) => relative("src", path));
    expect(users("@duckdb/node-api")).toEqual(["ledger/duckdb.ts"]);
    expect(users("@observablehq/plot").every((path) => path.startsWith("charts/"))).toBe(true);
    for (const name of ["d3-geo", "topojson-client"])
      expect(
        users(name).filter((path) => !/^charts\/map(\.ts|\/)/.test(path)),
        name,
      ).toEqual([]);
    expect(users("zod").every((path) => /(^|\/)schema\.ts$|pages\/documents\.ts$/.test(path))).toBe(true);
  });

  it("charts and the atlas are loaded only by what draws them", () => {
    const loading = all.filter(
      (path) =>
        !/^src[\\/]charts[\\/]/.test(path) &&
        /^import (?!type ).*"[^"]*charts\/(?:chart|map)\.js"/m.test(readFileSync(path, "utf8")),
    );
    expect(loading).toEqual([]);
  });

  it("what runs in the browser imports only types, words and the weighing of votes (docs/decisions/0012), and no page imports it but as built", () => {
    const wrong = files("web").flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const real = [...text.matchAll(/^import (?!type ).*?from "([^"]+)"/gms)].map(
        ([, target]) => target ?? "",
      );
      return real
        .filter((target) => !/^\.\/|\/src\/words\/|\/src\/verdicts\/weighting\.js$/.test(target))
        .map((target) => `${path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
    expect(all.filter((path) => importsOf(path).some((target) => /[\\/]web[\\/]/.test(target)))).toEqual([]);
  });

  it("schemas are imported only as types, but by each other, the generator and the reader of what people write", () => {
    const wrong = all.filter(
      (path) =>
        !/schema\.ts$|documents\.ts$|sources\/(?:events|routes)\/text\.ts$|texts\/check\/review\.ts$/.test(
          path,
        ) && /import \{[^}]*\} from "[^"]*schema\.js"/.test(readFileSync(path, "utf8")),
    );
    expect(wrong).toEqual([]);
  });
});
