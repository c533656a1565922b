import { join } from "node:path";
import { literal } from "../duckdb.js";
import { BASES, type PackedEdition, REST, SIX_DIGITS } from "./packed.js";

/** The rows of a packed edition as figures of the table `flow`, with `row` as in `Ledger`. */
export function unpacked({ folder, files, packed }: PackedEdition): string {
  let start = 0;
  const parts = files.map(({ name, rows }) => {
    const from = start;
    start += rows;
    return `SELECT *, file_row_number + ${from} AS row FROM read_parquet(${literal(join(folder, name))}, file_row_number = true)`;
  });
  const list = (texts: readonly string[]) => `[${texts.map(literal).join(", ")}]`;
  const flags = Object.entries(packed.flags).map(([number, text]) => `WHEN ${number} THEN ${literal(text)}`);
  return `SELECT row,
      CASE said WHEN 1 THEN e WHEN 2 THEN i ELSE ${literal(packed.sayer)} END AS said_by, e AS exporter, i AS importer,
      CASE product // ${SIX_DIGITS} WHEN 0 THEN printf('%06d', product) WHEN 1 THEN printf('%04d', product - ${SIX_DIGITS})
        WHEN 2 THEN printf('%02d', product - ${2 * SIX_DIGITS}) ELSE ${list(REST)}[product - ${3 * SIX_DIGITS} + 1] END AS product,
      CASE period % 100 WHEN 0 THEN (period // 100)::VARCHAR ELSE printf('%d-%02d', period // 100, period % 100) END AS period,
      value, 'USD' AS unit, ${list(BASES)}[basis + 1] AS basis, ${flags.length === 0 ? "''" : `CASE flags ${flags.join(" ")} ELSE '' END`} AS flags,
      ${list(packed.inputs)}[file + 1] AS at_file, line AS at_line, '' AS at_origin
    FROM (SELECT *, ${list(packed.areas)}[exporter + 1] AS e, ${list(packed.areas)}[importer + 1] AS i FROM (${parts.join(" UNION ALL ")}))`;
}
