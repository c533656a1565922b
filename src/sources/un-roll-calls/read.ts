import { ParallaxError, show } from "../../errors.js";
import type { Vote, VoteFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import type { Input } from "../input.js";
import type { Log } from "../log.js";
import type { Reader } from "../source.js";

/** Roll call, its date, and six issues: Palestine, nuclear weapons, arms control, human rights, colonialism, development. */
const HEAD = ["rcid", "date", "me", "nu", "di", "hr", "co", "ec"];
const FIRST_ISSUE = 2;

function unreadable(file: Input, line: number, column: string, expected: string, found: string): never {
  throw new ParallaxError({
    code: "VALUE_UNREADABLE",
    message: `the column ${column} holds what cannot be used`,
    expected,
    found: show(found),
    where: { file: file.name, line, column },
    todo: "correct the cell, or read an edition in which it is right",
  });
}

/** How a cell says a vote: `null` is not a member. Some columns were written as decimals. */
function voteOf(cell: string | undefined): Vote | null | undefined {
  switch (cell) {
    case "1":
    case "1.0":
      return "yes";
    case "2":
    case "2.0":
      return "abstain";
    case "3":
    case "3.0":
      return "no";
    case "8":
    case "8.0":
      return "absent";
    case "9":
    case "9.0":
      return null;
    default:
      return undefined;
  }
}

/** The country of each column, from the ninth. */
function countries(file: Input, header: readonly string[]): string[] {
  for (const [index, name] of HEAD.entries()) {
    if (header[index] === name) continue;
    file.fail(
      "HEADER_UNKNOWN",
      "the header is not the one that this reader knows",
      `${HEAD.join(",")} and a column for each country`,
      show(header.join(","), 200),
      1,
      String(index + 1),
    );
  }
  const codes = header.slice(HEAD.length);
  for (const [index, code] of codes.entries()) {
    const known = isCountry(code);
    if (known && codes.indexOf(code) === index) continue;
    file.fail(
      known ? "HEADER_TWICE" : "HEADER_UNKNOWN",
      known ? "two columns are of the same country" : "a column is of no country that ISO 3166 knows",
      "an ISO 3166 alpha-3 code, once",
      show(code),
      1,
      String(HEAD.length + index + 1),
    );
  }
  if (codes.length === 0)
    file.fail("HEADER_UNKNOWN", "the header names no country", "a column for each country", "none", 1, "9");
  return codes;
}

function isDay(text: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The lines of the file, cut by hand: a million cells are too many for a parser that keeps them all, and this table
 * has no quotes.
 */
function* lines(text: string): Generator<{ line: number; cells: string[] }> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    line += 1;
    yield { line, cells: text.slice(start, text[end - 1] === "\r" ? end - 1 : end).split(",") };
    start = end + 1;
  }
}

function* rollCalls(file: Input, log: Log): Generator<VoteFigure> {
  let codes: string[] | undefined;
  for (const { line, cells } of lines(file.content())) {
    if (codes === undefined) {
      codes = countries(file, cells);
      continue;
    }
    if (cells.length !== HEAD.length + codes.length) {
      file.fail(
        "FILE_NOT_CSV",
        "a row has not as many cells as the header",
        `${HEAD.length + codes.length} cells`,
        String(cells.length),
        line,
        String(Math.min(cells.length, HEAD.length + codes.length)),
      );
    }
    const [id = "", date = ""] = cells;
    if (!/^\d+$/.test(id)) unreadable(file, line, "rcid", "a number", id);
    if (!isDay(date)) unreadable(file, line, "date", "a day, YYYY-MM-DD", date);
    for (let index = FIRST_ISSUE; index < HEAD.length; index++) {
      const cell = cells[index] ?? "";
      if (cell !== "TRUE" && cell !== "FALSE")
        unreadable(file, line, HEAD[index] ?? "", "TRUE or FALSE", cell);
    }
    log.ignore(
      "issues of a roll call (me, nu, di, hr, co, ec), which another source gives",
      HEAD.length - FIRST_ISSUE,
    );
    const of = `UNGA:${id}`;
    const at = { file: file.name, line };
    let outside = 0;
    for (const [index, about] of codes.entries()) {
      const cell = cells[HEAD.length + index];
      const value = voteOf(cell);
      if (value === undefined)
        unreadable(file, line, about, "1 yes, 2 abstain, 3 no, 8 absent, or 9 not a member", cell ?? "");
      if (value === null) outside += 1;
      else yield { saidBy: "UN", about, of, period: date, value, at };
    }
    if (outside > 0) log.ignore("not a member of the United Nations on that day (9)", outside);
  }
}

export const reader: Reader<"vote"> = {
  version: 1,
  *read(files, log) {
    for (const file of files) yield* rollCalls(file, log);
  },
};
