import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MEASURES } from "../../src/measures/all.js";
import { SOURCES } from "../../src/sources/all.js";

/** Ids that code mentions: whole ones, and those that it puts together, as patterns. */
export interface Mentioned {
  whole: Set<string>;
  /** What stands in place of each value is one group of the pattern. */
  composed: RegExp[];
  /** What code says in quotes, in lower case with dashes for blanks: the values of composed ids are among it. */
  quoted: Set<string>;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/^words\/(tables|all)/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** @param files texts of source files */
export function mentionedIn(files: readonly string[]): Mentioned {
  const whole = new Set<string>();
  const composed = new Map<string, RegExp>();
  for (const file of files) {
    for (const [, id = ""] of file.matchAll(/"([a-z]+(?:\.[a-z0-9_.-]+)+)"/g)) whole.add(id);
    for (const [, template = ""] of file.matchAll(/`([a-z]+\.[^`\n]*\$\{[^`\n]*)`/g)) {
      const pieces = template.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/);
      if (pieces.some((piece) => !/^[a-z0-9_.-]*$/.test(piece))) continue;
      composed.set(template, new RegExp(`^${pieces.map(escaped).join("([a-z0-9_.-]+?)")}$`));
    }
  }
  const quoted = new Set<string>();
  for (const file of files)
    for (const [, text = ""] of file.matchAll(/["'`]([^"'`\n]*)(?=["'`])/g)) {
      quoted.add(text.toLowerCase().replaceAll(" ", "-"));
      // Notes are codes with arguments, several in a text of SQL.
      for (const word of text.split(/[:\s]/)) quoted.add(word);
    }
  return { whole, composed: [...composed.values()], quoted };
}

/** The files of routes, whose speakers and routes have names. */
export function routesText(): string {
  return readdirSync("routes")
    .map((name) => readFileSync(join("routes", name), "utf8"))
    .join("\n");
}

/** Of the code of Parallax, and of its measures and sources, whose ids are put together. */
export function mentioned(): Mentioned {
  const all = mentionedIn(sources("src"));
  for (const { id } of MEASURES) all.quoted.add(id);
  for (const { text } of SOURCES) all.quoted.add(text.id);
  for (const [, speaker = ""] of routesText().matchAll(/^ *says: (\w+)$/gm))
    all.quoted.add(speaker.toLowerCase());
  return all;
}

/** Whether SQL joins a value of a quoted beginning, `'route-'`, and something else that is quoted. */
function isJoined(value: string, quoted: ReadonlySet<string>): boolean {
  return [...quoted].some(
    (start) => /^[a-z]+-$/.test(start) && value.startsWith(start) && quoted.has(value.slice(start.length)),
  );
}

/** Whether code can ask for an id: as it stands, or put together from values that code has. */
export function isMentioned(id: string, { whole, composed, quoted }: Mentioned): boolean {
  if (whole.has(id)) return true;
  return composed.some((pattern) => {
    const values = pattern.exec(id)?.slice(1);
    return values?.every((value) => quoted.has(value) || isJoined(value, quoted));
  });
}
