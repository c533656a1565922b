import { show } from "../../errors.js";
import type { Vote, VoteFigure } from "../../ledger/tables.js";
import { countryCode, countryOfNumber } from "../../question/countries.js";
import type { Input } from "../input.js";
import type { Log } from "../log.js";
import type { Reader } from "../source.js";

interface Resolution {
  of: string;
  day: string;
  /** As announced in the hall: yes, no, abstain. */
  result: readonly [number, number, number];
}

/** The rows of the table have no labels: this is their order, and the announced results prove it. */
const RESOLUTIONS: readonly Resolution[] = [
  { of: "ES-11/3", day: "2022-04-07", result: [93, 24, 58] },
  { of: "ES-11/2", day: "2022-03-24", result: [140, 5, 38] },
  { of: "ES-11/1", day: "2022-03-02", result: [141, 5, 35] },
];

/** Members of the United Nations in 2022. Only a table of all of them must come to the announced results. */
const MEMBERS = 193;

const VOTES: ReadonlyMap<string, Vote> = new Map([
  ["Y", "yes"],
  ["N", "no"],
  ["A", "abstain"],
  ["X", "absent"],
]);

/** A name in capitals, a tab, and a number of M49 in three digits. Some lines end in CR LF, some in LF, the last in nothing. */
function readIndex(file: Input): Map<string, { code: string; line: number }> {
  const index = new Map<string, { code: string; line: number }>();
  const lines = file.content({ lastLine: "may be open" }).split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    const [, name, number] = /^([^\t\r]+)\t(\d{3})\r?$/.exec(text) ?? [];
    if (name === undefined || number === undefined)
      file.fail(
        "INDEX_UNREADABLE",
        "a line of the index cannot be used",
        "a name, a tab, three digits",
        show(text),
        line,
      );
    const code = countryOfNumber(number);
    if (code === undefined)
      file.fail("INDEX_UNREADABLE", "the index has an unknown number", "a number of M49", number, line, "2");
    const meant = countryCode(name);
    if (meant !== undefined && meant !== code)
      file.fail(
        "INDEX_CLASH",
        "name and number of the index mean two countries",
        `a name of ${code}`,
        name,
        line,
      );
    for (const [other, held] of index) {
      if (other === name || held.code === code)
        file.fail("INDEX_TWICE", "the index has a country twice", "each country once", name, line);
    }
    index.set(name, { code, line });
  }
  return index;
}

function readVotes(file: Input, indexFile: Input, log: Log): VoteFigure[] {
  const index = readIndex(indexFile);
  const [head, ...rest] = file.records({ quote: null });
  if (head === undefined)
    file.fail("FILE_EMPTY", "the file has no header", "the names of countries", "nothing");
  const codes = head.cells.map((name, at) => {
    const column = String(at + 1);
    const found =
      index.get(name) ??
      file.fail(
        "NAME_UNKNOWN",
        "a country of the votes is not in the index",
        "a name of the index",
        show(name),
        1,
        column,
      );
    if (head.cells.indexOf(name) !== at)
      file.fail("HEADER_TWICE", "two columns are of the same country", "each country once", name, 1, column);
    return found.code;
  });
  for (const [name, { line }] of index) {
    if (!head.cells.includes(name))
      indexFile.fail(
        "NAME_UNUSED",
        "a country of the index is not in the votes",
        "a column of that name",
        name,
        line,
      );
  }
  const rows = rest.filter(({ cells }) => {
    const empty = cells.every((cell) => cell === "");
    if (empty) log.ignore("a row of commas only");
    return !empty;
  });
  if (rows.length !== RESOLUTIONS.length) {
    file.fail(
      "ROWS_WRONG",
      "the table has not one row for each resolution",
      `${RESOLUTIONS.length} rows: ${RESOLUTIONS.map(({ of }) => of).join(", ")}`,
      `${rows.length} rows`,
      rows.at(-1)?.line ?? head.line,
    );
  }
  return rows.flatMap(({ line, cells }, row) => {
    const resolution = RESOLUTIONS[row];
    if (resolution === undefined) return [];
    const { of, day, result } = resolution;
    const figures = codes.map((about, at): VoteFigure => {
      const cell = cells[at] ?? "";
      const value =
        VOTES.get(cell) ??
        file.fail(
          "VALUE_UNREADABLE",
          "a cell is no vote",
          "Y, N, A, or X for absent",
          show(cell),
          line,
          head.cells[at],
        );
      return { saidBy: "UN", about, of, period: day, value, at: { file: file.name, line } };
    });
    const count = (vote: Vote) => figures.filter(({ value }) => value === vote).length;
    const found = [count("yes"), count("no"), count("abstain")];
    if (codes.length === MEMBERS && found.join() !== result.join()) {
      file.fail(
        "TALLY_WRONG",
        `the votes on ${of} do not come to the announced result, so the rows may stand in another order`,
        `${result.join(", ")} (yes, no, abstain)`,
        found.join(", "),
        line,
      );
    }
    return figures;
  });
}

export const reader: Reader<"vote"> = {
  version: 1,
  *read(files, log) {
    const isIndex = (file: Input) => file.content({ lastLine: "may be open" }).includes("\t");
    const indices = files.filter(isIndex);
    const tables = files.filter((file) => !indices.includes(file));
    const [index] = indices;
    const [table] = tables;
    if (index === undefined || table === undefined || files.length !== 2) {
      const [first] = files;
      first?.fail(
        "FILES_WRONG",
        "this source is read from two files together",
        "one table of votes, and one index of names and numbers with tabs",
        `${tables.length} without tabs, ${indices.length} with tabs`,
      );
      return;
    }
    yield* readVotes(table, index, log);
  },
};
