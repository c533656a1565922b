import { ParallaxError } from "../../errors.js";
import { parseCode } from "../../question/goods/code.js";
import type { Entry } from "../../question/goods/list.js";
import type { Input, Row } from "../input.js";

const OPTIONAL = ["listed_from", "threshold", "name"];

/** A month that there is, or a day that there is. */
const DATE = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

function dateOf(row: Row): string | null {
  const text = row.text("listed_from").trim();
  if (text === "") return null;
  const day = text.length === 7 ? `${text}-01` : text;
  const real = DATE.test(text) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return real
    ? text
    : row.fail("listed_from", "a month or day that there is, 2022-03 or 2022-03-15, or nothing");
}

function entryOf(row: Row): Entry {
  const text = row.some("code", "a code of goods");
  let code: ReturnType<typeof parseCode>;
  try {
    code = parseCode(text);
  } catch (error) {
    if (error instanceof ParallaxError) row.fail("code", error.expected ?? "a code of goods", error.todo);
    throw error;
  }
  const threshold = row.text("threshold").trim();
  if (threshold !== "") row.match("threshold", /^\s*\d/, "an amount of money, not below zero, or nothing");
  const name = row.text("name").trim();
  return {
    ...code,
    tier: null,
    name: name === "" ? null : name,
    listedFrom: dateOf(row),
    threshold: threshold === "" ? null : row.decimal("threshold"),
    figure: null,
  };
}

/**
 * A list of goods of the user's own: CSV with the column `code` and any of `listed_from`, `threshold` and `name`, in any order.
 * @throws ParallaxError with file, line and column; `GOODS_TWICE` where a code stands twice
 */
export function readGoodsFile(file: Input): Entry[] {
  const header = file.header({ lastLine: "may be open" });
  if (!header.includes("code") || header.some((name) => name !== "code" && !OPTIONAL.includes(name))) {
    throw new ParallaxError({
      code: "HEADER_UNKNOWN",
      message: "the first line does not name the columns of a list of goods",
      expected: `code, and any of ${OPTIONAL.join(", ")}`,
      found: header.join(","),
      where: { file: file.name, line: 1, column: "1" },
      todo: "name the columns so in the first line",
      exit: 2,
    });
  }
  const seen = new Map<string, number>();
  return file.rows(header, { lastLine: "may be open" }).map((row) => {
    const entry = entryOf(row);
    const key = `${entry.system} ${entry.digits}`;
    const before = seen.get(key);
    if (before !== undefined)
      file.fail(
        "GOODS_TWICE",
        "the list names a code twice",
        "each code once",
        `also in line ${before}`,
        row.line,
        "code",
      );
    seen.set(key, row.line);
    return entry;
  });
}
