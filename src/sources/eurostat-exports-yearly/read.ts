import type { FlowFigure } from "../../ledger/tables.js";
import { countryCode } from "../../question/countries.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { listed, partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = ["REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR"];

/** As the files list them; they are also codes of ISO 3166, but for Greece in some (EL), not in these. */
const MEMBERS =
  "AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IT, LT, LU, LV, MT, NL, PL, PT, RO, SE, SI, SK";

interface Layout {
  /** Of the names of partners. */
  lang: "en" | "fr";
  REPORTER: string;
  PRODUCT: string;
  FLOW: string;
  STAT_PROCEDURE: string;
  /** The year of a whole year, January to December. */
  period: RegExp;
  /** Whether it states the totals of trade with members and with others. */
  totals: boolean;
}

/** Every way in which Eurostat's extraction tool has written these files. One file keeps to one. */
const LAYOUTS: readonly Layout[] = [
  {
    lang: "en",
    REPORTER: `European Union - 27 countries (${MEMBERS})`,
    PRODUCT: "Total",
    FLOW: "EXPORT",
    STAT_PROCEDURE: "Total",
    period: /^Jan\.-Dec\. ((?:19|20)\d{2})$/,
    totals: true,
  },
  {
    lang: "fr",
    REPORTER: `Union européenne - 27 pays (${MEMBERS})`,
    PRODUCT: "Total",
    FLOW: "EXPORTATION",
    STAT_PROCEDURE: "Total",
    period: /^Jan\.-Dec\. ((?:19|20)\d{2})$/,
    totals: true,
  },
  {
    lang: "en",
    REPORTER: `European Union - 27 countries (${MEMBERS})`,
    PRODUCT: "TOTAL-Total",
    FLOW: "2-EXPORT",
    STAT_PROCEDURE: "T-Total",
    period: /^((?:19|20)\d{2})52-Jan\.-Dec\. \1$/,
    totals: false,
  },
];

/** "(incl. Luxembourg 'LU' -> 1998)", "(depuis 2007)": what the name covers. */
const COVERS = /^(.+?) \((?:incl\.|from|depuis|à partir de) .*\)$/;
/** "(Burma)", "(or Keeling Islands)": the same partner by another name. */
const OTHER_NAME = /^(.+?) \((?:or |ou )?([^()]+)\)$/;

const MEMBER_CODES = MEMBERS.split(", ").map((alpha2) => countryCode(alpha2) ?? alpha2);

/** A table of more rows than this is a whole year, in which every member state must be named. */
const WHOLE_YEAR = 100;

/**
 * A name as published is looked up first, as `fr:NAME` before `NAME` in a French file; then without a note on what it
 * covers; then without a second name in brackets, which, where it is known, must mean the same partner.
 */
function importer(file: Input, row: Row, lang: string, log: Log, source: SourceText): string | undefined {
  const published = row.some("PARTNER", "the name of a partner");
  if (listed(`${lang}:${published}`, source) !== undefined)
    return partnerCode(`${lang}:${published}`, source, row, "PARTNER", log);
  const known = (name: string) => listed(name, source) ?? countryCode(name);
  if (known(published) !== undefined) return partnerCode(published, source, row, "PARTNER", log);
  const name = COVERS.exec(published)?.[1] ?? published;
  if (known(name) !== undefined) return partnerCode(name, source, row, "PARTNER", log);
  const [, first = name, second = ""] = OTHER_NAME.exec(name) ?? [];
  const other = known(second);
  if (known(first) !== undefined && other !== undefined && other !== known(first)) {
    file.fail(
      "NAMES_CLASH",
      "a partner has two names that mean two countries",
      `another name of ${known(first)}`,
      second,
      row.line,
      "PARTNER",
    );
  }
  return partnerCode(first, source, row, "PARTNER", log);
}

function layoutOf(row: Row): Layout {
  const flow = row.text("FLOW");
  return (
    LAYOUTS.find(({ FLOW }) => FLOW === flow) ??
    row.fail("FLOW", `one of ${LAYOUTS.map(({ FLOW }) => FLOW).join(", ")}`)
  );
}

/** Trade with members and with others must add up to all other rows of the file, to the euro. */
function checkTotals(
  file: Input,
  layout: Layout,
  values: ReadonlyMap<string, number>,
  sum: number,
  line: number,
): void {
  const extra = values.get("_EXTRA_EU27");
  const intra = values.get("_INTRA_EU27");
  if (extra === undefined && intra === undefined && !layout.totals) return;
  if (extra === undefined || intra === undefined) {
    file.fail(
      "TOTAL_MISSING",
      "a row of totals is missing, so the file may have been cut off",
      "a row for trade with members and one for trade with others",
      extra === undefined ? "none for trade with others" : "none for trade with members",
      line,
      "PARTNER",
    );
  }
  if (extra + intra !== sum - extra - intra) {
    file.fail(
      "TOTAL_WRONG",
      "the partners do not add up to the published totals, so rows are missing or damaged",
      String(extra + intra),
      String(sum - extra - intra),
      line,
      "VALUE_IN_EUR",
    );
  }
}

function* year(file: Input, log: Log, source: SourceText): Generator<FlowFigure> {
  const rows = file.rows(COLUMNS);
  const [head] = rows;
  if (head === undefined) file.fail("FILE_EMPTY", "the file has a header and no rows", "rows", "none");
  const layout = layoutOf(head);
  const values = new Map<string, number>();
  let sum = 0;
  let line = head.line;
  for (const row of rows) {
    line = row.line;
    for (const column of ["REPORTER", "PRODUCT", "FLOW", "STAT_PROCEDURE"] as const) {
      if (row.text(column) !== layout[column])
        row.fail(
          column,
          layout[column],
          "leave such rows out of the extraction; this source is all goods of the EU27",
        );
    }
    const [, period = ""] = row.match("PERIOD", layout.period, "January to December of one year");
    if (row.text("PERIOD") !== head.text("PERIOD")) row.fail("PERIOD", `${head.text("PERIOD")} in each row`);
    row.match("VALUE_IN_EUR", /^\d+$/, "a whole number of euros");
    const value = row.decimal("VALUE_IN_EUR");
    const partner = importer(file, row, layout.lang, log, source);
    if (partner === undefined) continue;
    values.set(partner, value);
    sum += value;
    yield {
      saidBy: "EU27",
      exporter: "EU27",
      importer: partner,
      product: "TOTAL",
      period,
      value,
      unit: "EUR",
      basis: "FOB",
      ...(value === 0 ? { flags: ["published-zero"] } : {}),
      at: row.at,
    };
  }
  checkTotals(file, layout, values, sum, line);
  if (rows.length > WHOLE_YEAR) {
    const missing = MEMBER_CODES.filter((code) => !values.has(code));
    if (missing.length > 0) {
      file.fail(
        "PARTNER_MISSING",
        "a whole year must name every member state, so the file may have been cut off",
        MEMBER_CODES.join(", "),
        `none for ${missing.join(", ")}`,
        line,
        "PARTNER",
      );
    }
  }
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* year(file, log, source);
  },
};
