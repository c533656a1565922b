import type { GoodFigure } from "../../ledger/tables.js";
import type { Row } from "../input.js";
import type { Reader } from "../source.js";

const COLUMNS = ["hs6", "tier", "hs2022_description"];

/** The month of the edition that this table is, which stands in no column of it. */
const EDITION = "2024-02";

function figure(row: Row): GoodFigure {
  const code = row.text("hs6");
  row.match("hs6", /^\d{6}$/, "an HS code of six digits");
  row.match("tier", /^(?:1|2|3A|3B|4A|4B)$/, "1, 2, 3A, 3B, 4A or 4B");
  const described = row.some("hs2022_description", "what the code is");
  if (!described.startsWith(`${code} - `))
    row.fail("hs2022_description", `${code}, the code of the row, before what it is`);
  return {
    saidBy: "_CHPL",
    about: `HS2022:${code}`,
    of: "chpl",
    toward: "",
    period: EDITION,
    value: row.text("tier"),
    title: described.slice(code.length + 3),
    at: row.at,
  };
}

export const reader: Reader<"good"> = {
  version: 1,
  *read(files) {
    for (const file of files) for (const row of file.rows(COLUMNS)) yield figure(row);
  },
};
