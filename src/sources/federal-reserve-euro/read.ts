import type { TraitFigure } from "../../ledger/tables.js";
import { monthIndex } from "../../question/period.js";
import type { Row } from "../input.js";
import type { Reader } from "../source.js";

const COLUMNS = ["observation_date", "EXUSEU"];
/** No month of the euro lies near these; a rate that does is one of another currency, or upside down and shifted. */
const [LEAST, MOST] = [0.5, 2];

function figure(row: Row): TraitFigure {
  const [, year = "", month = ""] = row.match(
    "observation_date",
    /^((?:19|20)\d{2})-(0[1-9]|1[0-2])-01$/,
    "the first day of a month, YYYY-MM-01",
  );
  const value = row.decimal("EXUSEU");
  if (value < LEAST || value > MOST) row.fail("EXUSEU", `dollars for one euro, from ${LEAST} to ${MOST}`);
  return {
    saidBy: "FRB",
    about: "_EMU",
    of: "EXUSEU",
    period: `${year}-${month}`,
    value,
    unit: "USD per EUR",
    at: row.at,
  };
}

const indexOf = (period: string) => monthIndex(Number(period.slice(0, 4)), Number(period.slice(5)));

/** A series of months without a gap, as FRED gives it out. */
export const reader: Reader<"trait"> = {
  version: 1,
  *read(files) {
    for (const file of files) {
      let before: number | undefined;
      for (const row of file.rows(COLUMNS)) {
        const each = figure(row);
        const now = indexOf(each.period);
        if (before !== undefined && now !== before + 1)
          row.fail("observation_date", "the month after the one above");
        before = now;
        yield each;
      }
    }
  },
};
