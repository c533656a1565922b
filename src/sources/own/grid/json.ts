import { ParallaxError, show } from "../../../errors.js";
import type { Input } from "../../input.js";
import { damaged, type Grid, type GridRow, inMemory } from "./grid.js";

function jsonFail(input: Input, found: string, line = 1): never {
  throw new ParallaxError({
    code: "JSON_NO_TABLE",
    message: "the JSON is no table",
    expected: "a list of flat objects, or an object that holds one as `data`",
    found,
    where: { file: input.name, line, column: "1" },
    todo: "save the rows as CSV, or take the answer of UN Comtrade as it came",
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of flat objects, or an object that holds one as `data`, such as an answer of UN Comtrade. */
export function json(input: Input, content: string): Grid {
  let held: unknown;
  try {
    held = JSON.parse(content);
  } catch (error) {
    throw damaged(input.name, "JSON", error instanceof Error ? show(error.message, 120) : "no JSON", error);
  }
  const beside: Record<string, unknown> = {};
  let list: unknown = held;
  if (isObject(held)) {
    list = held.data;
    for (const [key, value] of Object.entries(held)) if (key !== "data") beside[key] = value;
  }
  if (!Array.isArray(list)) jsonFail(input, isObject(held) ? "an object without a list `data`" : show(held));
  const lines = linesOfObjects(content);
  const names = new Map<string, number>();
  const objects = list.map((each: unknown, index) => {
    if (!isObject(each)) jsonFail(input, `${show(each)} as item ${index}`, lines[index] ?? 1);
    for (const key of Object.keys(each)) if (!names.has(key)) names.set(key, names.size);
    return each;
  });
  const rows = objects.map((each, index): GridRow => {
    const cells = Array.from({ length: names.size }, () => "");
    const typed = new Set<number>();
    for (const [key, value] of Object.entries(each)) {
      const column = names.get(key) ?? 0;
      if (typeof value === "object" && value !== null)
        jsonFail(input, `${key} of item ${index} holds more than one value`, lines[index] ?? 1);
      if (typeof value === "number") typed.add(column);
      cells[column] = value === null ? "" : String(value);
    }
    return { line: lines[index] ?? 1, cells, typed, origin: `data[${index}]` };
  });
  return {
    input: input.hash,
    kind: "json",
    ...inMemory([{ line: 1, cells: [...names.keys()] }, ...rows]),
    beside,
  };
}

/** The line on which each object of the list of rows begins; valid JSON only. */
function linesOfObjects(content: string): number[] {
  const lines: number[] = [];
  const list = content.trimStart().startsWith("[") ? 1 : 2;
  let line = 1;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const each = content[at];
    if (each === "\n") line += 1;
    else if (quoted) {
      if (each === "\\") at += 1;
      else if (each === '"') quoted = false;
    } else if (each === '"') quoted = true;
    else if (each === "{" || each === "[") {
      if (each === "{" && depth === list) lines.push(line);
      depth += 1;
    } else if (each === "}" || each === "]") depth -= 1;
  }
  return lines;
}
