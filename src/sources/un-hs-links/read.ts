import type { GoodFigure } from "../../ledger/tables.js";
import type { Row } from "../input.js";
import type { Log } from "../log.js";
import type { Reader } from "../source.js";

const COLUMNS = ["code.after", "code.before", "Relationship", "adjustment"];

/** The editions of the HS, each with the one before it; and the editions of the SITC that the file calls by their years. */
const BEFORE: ReadonlyMap<string, string> = new Map([
  ["2022", "2017"],
  ["2017", "2012"],
  ["2012", "2007"],
  ["2007", "2002"],
  ["2002", "1996"],
  ["1996", "1992"],
]);
const SITC: ReadonlySet<string> = new Set(["1992 to 1988", "1988 to 1976", "1976 to 1962"]);

function code(row: Row, column: string, edition: string): string {
  row.match(column, /^\d{5,6}$/, "an HS code of six digits, or of five where its leading zero was lost");
  return `HS${edition}:${row.text(column).padStart(6, "0")}`;
}

function figure(row: Row, log: Log): GoodFigure | undefined {
  const link = row.text("adjustment");
  if (SITC.has(link)) {
    log.ignore("a link to the SITC, not between editions of the HS");
    return undefined;
  }
  const [, after = "", before = ""] = row.match(
    "adjustment",
    /^(\d{4}) to (\d{4})$/,
    "an edition and the one before it, such as 2022 to 2017",
  );
  if (BEFORE.get(after) !== before) row.fail("adjustment", `an edition and the one before it: ${LINKS}`);
  row.match("Relationship", /^[1n]:[1n]$/, "1:1, 1:n, n:1 or n:n");
  return {
    saidBy: "UN",
    about: code(row, "code.after", after),
    of: "link",
    toward: code(row, "code.before", before),
    period: after,
    value: row.text("Relationship"),
    title: "",
    at: row.at,
  };
}

const LINKS = [...BEFORE].map(([after, before]) => `${after} to ${before}`).join(", ");

export const reader: Reader<"good"> = {
  version: 1,
  *read(files, log) {
    for (const file of files)
      for (const row of file.rows(COLUMNS)) {
        const link = figure(row, log);
        if (link !== undefined) yield link;
      }
  },
};
