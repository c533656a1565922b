import { basename } from "node:path";
import { ParallaxError, show } from "../../../errors.js";
import type { Mapping } from "./schema.js";

/** A mapping as its file has it, with the way back to the lines of that file. */
export interface MappingFile {
  name: string;
  mapping: Mapping;
  /** What the figures depend on: the mapping without what its drafter said about its guesses. */
  bare: string;
  lineOf(path: readonly (string | number)[]): number;
}

export type Path = readonly (string | number)[];

/** What to do about a place of the mapping that cannot be used. */
export const FORM = "see docs/import.md for what a mapping may hold";

/** What may stand at a place of the mapping, for messages; by the last name of its path. */
const MAY_HOLD: Readonly<Record<string, string>> = {
  mapping: "1",
  table: "flow, tie or trait",
  decimal: '"." or ","',
  group: 'a blank, ".", "," or "\'" between groups of three digits',
  header: "the number of the line with the names of columns",
  separator: "one character",
  values: "a list with a `column` in each",
  direction: "`is: exports`, `is: imports`, or a `column` with its `words`",
  period: "`is: 2022`, a `column` with its `form` (year, month, day), or a `year` and a `month`",
  unit: "`is: 1000 USD`, or a `column` with its `words`",
  product: "`is: TOTAL`, or a `column`",
  confidence: "a number from 0 to 1",
};

/** Open places that an error names. */
const MOST_NAMED = 8;

/** Reads and checks a mapping file, YAML or JSON. @throws ParallaxError `MAPPING_UNREADABLE`, `MAPPING_UNFINISHED`, `MAPPING_INVALID` */
export async function parseMapping(path: string, content: string): Promise<MappingFile> {
  const [{ LineCounter, parseDocument, isNode }, { mapping: schema }] = await Promise.all([
    import("yaml"),
    import("./schema.js"),
  ]);
  const name = basename(path);
  const lines = new LineCounter();
  const fail = (
    code: string,
    message: string,
    expected: string,
    found: string,
    line: number,
    column: string,
    todo: string,
  ): never => {
    throw new ParallaxError({ code, message, expected, found, where: { file: name, line, column }, todo });
  };
  const document = parseDocument(content, { schema: "failsafe", lineCounter: lines, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const at = broken.linePos?.[0];
    fail(
      "MAPPING_UNREADABLE",
      "the mapping is no YAML",
      "YAML or JSON",
      show(broken.message.split("\n")[0] ?? "", 160),
      at?.line ?? 1,
      String(at?.col ?? 1),
      "mend this line, or draft the mapping again with --draft",
    );
  }
  const lineOf = (parts: Path): number => {
    for (let most = parts.length; most > 0; most -= 1) {
      const node: unknown = document.getIn(parts.slice(0, most), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  let held: unknown;
  try {
    held = document.toJS();
  } catch (error) {
    fail("MAPPING_UNREADABLE", "the mapping is no plain YAML", "no aliases", show(error), 1, "1", FORM);
  }
  const open = unfinished(held);
  const [first] = open;
  if (first !== undefined) {
    fail(
      "MAPPING_UNFINISHED",
      `${open.length === 1 ? "one thing is" : `${open.length} things are`} still to be filled in`,
      "no ? left in the mapping",
      `${open
        .slice(0, MOST_NAMED)
        .map((each) => each.join("."))
        .join("; ")}${open.length > MOST_NAMED ? " and more" : ""}`,
      lineOf(first),
      first.join("."),
      "put in what the table itself does not say, in place of each ?",
    );
  }
  const result = schema.safeParse(held);
  if (!result.success) {
    const [issue] = result.error.issues;
    const at = (issue?.path ?? []).filter((part) => typeof part !== "symbol");
    const last = at.findLast((part) => typeof part === "string") ?? "";
    return fail(
      "MAPPING_INVALID",
      at.length === 0
        ? "this is no mapping of a table"
        : `the mapping holds what cannot be used at ${at.join(".")}`,
      MAY_HOLD[last] ??
        (issue?.code === "invalid_union" ? "`is: VALUE` or `column: HEADER`" : (issue?.message ?? "")),
      issue?.code === "unrecognized_keys"
        ? issue.keys.join(", ")
        : show(JSON.stringify(at.reduce(step, held)) ?? "nothing", 120),
      lineOf(at),
      at.join(".") || "1",
      FORM,
    );
  }
  return { name, mapping: result.data, bare: JSON.stringify(bare(result.data)), lineOf };
}

function step(held: unknown, part: string | number): unknown {
  if (Array.isArray(held)) return held[Number(part)];
  return typeof held === "object" && held !== null
    ? Object.entries(held).find(([key]) => key === String(part))?.[1]
    : undefined;
}

/** Where a `?` still stands, outside the remarks on the guesses. */
function unfinished(held: unknown, path: Path = []): Path[] {
  if (held === "?") return [path];
  if (Array.isArray(held)) return held.flatMap((each: unknown, index) => unfinished(each, [...path, index]));
  if (typeof held !== "object" || held === null || path.at(-1) === "missing" || path.at(-1) === "zero")
    return [];
  return Object.entries(held).flatMap(([key, each]) =>
    key === "why" ? [] : unfinished(each, [...path, key]),
  );
}

/** A mapping without what the drafter says about its guesses. */
export function bare(held: unknown): unknown {
  if (Array.isArray(held)) return held.map(bare);
  if (typeof held !== "object" || held === null) return held;
  return Object.fromEntries(
    Object.entries(held)
      .filter(([key]) => key !== "confidence" && key !== "why")
      .map(([key, each]) => [key, bare(each)]),
  );
}
