import type { GoodFigure } from "../../ledger/tables.js";
import type { Row } from "../input.js";
import type { Reader } from "../source.js";

const COLUMNS = ["code", "product"];

/** The month of which the list is, which stands in no column of it. */
const EDITION = "2023-01";

function figure(row: Row): GoodFigure {
  row.match("code", /^\d{4}(?:\d\d){0,2}$/, "a CN code of four, six or eight digits");
  return {
    saidBy: "EU27",
    about: `CN:${row.text("code")}`,
    of: "eu-ban",
    toward: "",
    period: EDITION,
    value: "banned",
    title: row.some("product", "what the code is"),
    at: row.at,
  };
}

export const reader: Reader<"good"> = {
  version: 1,
  *read(files) {
    for (const file of files) for (const row of file.rows(COLUMNS)) yield figure(row);
  },
};
