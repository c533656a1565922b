import { countryCode } from "../../../question/countries.js";
import { SOURCES } from "../../all.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { Body } from "../body.js";
import {
  CORRECT_NAME,
  flowOf,
  type HsLog,
  hsCode,
  listedIn,
  money,
  placeOf,
  SELF,
  warnPadded,
} from "../figures.js";
import type { LayoutOf } from "../layout.js";
import { Parts, totalKey } from "../parts.js";

/** Whose statistics of trade Eurostat's two downloads are, as the sources of Parallax name it. */
export const COMEXT = {
  publisher: {
    name: "Eurostat",
    url: "https://ec.europa.eu/eurostat/web/international-trade-in-goods",
    country: "EU27",
  },
  terms: {
    licence:
      "CC BY 4.0; reuse of statistical data authorised with acknowledgement (Commission Decision 2011/833/EU)",
    url: "https://ec.europa.eu/eurostat/web/main/help/copyright-notice",
    republish: "yes",
  },
} as const;

const COLUMNS = ["REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR"];
const EU27 =
  "AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IT, LT, LU, LV, MT, NL, PL, PT, RO, SE, SI, SK";

/** Names that only Eurostat writes, as the reader of its yearly exports lists them. */
const LISTED = SOURCES.find(({ text }) => text.id === "eurostat-exports-yearly")?.text.names ?? {};

/** Members by names with a note on what they cover, before and after it was changed. */
const NAMES: Readonly<Record<string, string>> = {
  ...LISTED,
  [`European Union - 27 countries (${EU27})`]: "EU27",
  [`Union européenne - 27 pays (${EU27})`]: "EU27",
  "European Union - 27 countries (from 2020)": "EU27",
  "Union européenne - 27 pays (à partir de 2020)": "EU27",
  "Extra-EU27 (from 2020)": "_EXTRA_EU27",
  "Intra-EU27 (from 2020)": "_INTRA_EU27",
};

/** "(incl. Luxembourg 'LU' -> 1998)", "(depuis 2007)": what the name covers. */
const COVERS = /^(.+?) \((?:incl\.|excl\.|from|depuis|à partir de|avant|before) .*\)$/;
/** "(Burma)", "(or Keeling Islands)": the same partner by another name. */
const OTHER_NAME = /^(.+?) \((?:or |ou )?([^()]+)\)$/;

/** "DE-Germany", "2-EXPORT", "TOTAL-Total": a code before a name, as newer files write it. */
const CODED = /^([A-Z]{2}|[A-Z]{2}\d{2}_\d{4}|[A-Z]{3}_[A-Z]{2}\d{2}_\d{4}|WORLD)-(.+)$/;

/** Whether it is exports. */
const FLOWS: ReadonlyMap<string, boolean> = new Map([
  ["EXPORT", true],
  ["EXPORTATION", true],
  ["2-EXPORT", true],
  ["2", true],
  ["IMPORT", false],
  ["IMPORTATION", false],
  ["1-IMPORT", false],
  ["1", false],
]);

/** First letters of the months in English and French, without accents. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^fe[bv]/,
  /^mar/,
  /^a[pv]r/,
  /^ma[iy]/,
  /^jui?n/,
  /^jui?l/,
  /^a(?:ug|ou)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];

/** Names as published, with `fr:` before them in a French file, to codes; for those met already. */
type Known = Map<string, string>;

function place(
  row: Row,
  column: "REPORTER" | "PARTNER",
  french: boolean,
  met: Known,
  log: Log,
): string | undefined {
  const published = row.some(column, "the name of a country");
  const key = `${french ? "fr:" : ""}${published}`;
  const code = met.get(key) ?? decoded(published, row, column, french, log);
  if (code !== undefined) met.set(key, code);
  return code;
}

function decoded(published: string, row: Row, column: string, french: boolean, log: Log): string | undefined {
  const name = CODED.exec(published)?.[2] ?? published;
  const known = (each: string) => listedIn(NAMES, each) ?? countryCode(each);
  const candidates = [
    ...(french ? [`fr:${name}`] : []),
    name,
    COVERS.exec(name)?.[1],
    OTHER_NAME.exec(COVERS.exec(name)?.[1] ?? name)?.[1],
  ].filter((each) => each !== undefined);
  const found = candidates.find((each) => known(each) !== undefined);
  return placeOf(found ?? name, NAMES, row, column, log, CORRECT_NAME);
}

function period(row: Row): string {
  const text = row.some("PERIOD", "a month or a whole year");
  const coded = /^((?:19|20)\d{2})(\d{2})-(.+)$/.exec(text);
  const label = coded?.[3] ?? text;
  const whole = /^(?:jan\.?|janv\.?)-d[eé]c\.? ((?:19|20)\d{2})$/i.exec(label);
  const bare = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (bare !== null) return `${bare[1]}-${bare[2]}`;
  if (whole !== null) {
    const year = whole[1] ?? "";
    if (coded !== null && (coded[1] !== year || coded[2] !== "52"))
      row.fail("PERIOD", `${year}52 before January to December of ${year}`);
    return year;
  }
  const month = /^(\p{L}+)\.? ((?:19|20)\d{2})$/u.exec(label);
  const plain = (month?.[1] ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const number = MONTHS.findIndex((each) => each.test(plain)) + 1;
  if (month === null || number === 0) {
    row.fail(
      "PERIOD",
      "one month, or January to December of one year",
      "take single months or whole years in the extraction: a part of a year would pass for all of it",
    );
  }
  const part = String(number).padStart(2, "0");
  if (coded !== null && (coded[1] !== month[2] || coded[2] !== part))
    row.fail("PERIOD", `${month[2]}${part} before ${label}`);
  return `${month[2]}-${part}`;
}

/** Extractions of Easy Comext, in English or French, with or without codes before the names. */
export const comext: LayoutOf<"flow"> = {
  id: "comext",
  table: "flow",
  name: "Eurostat Easy Comext",
  ...COMEXT,
  version: 1,
  codesOnly: false,
  recognises(grid) {
    const cells = (grid.head[0]?.cells ?? []).map((cell) => cell.trim());
    return COLUMNS.every((column) => cells.includes(column));
  },
  near(grid) {
    const cells = (grid.head[0]?.cells ?? []).map((cell) => cell.trim());
    const lacks = COLUMNS.filter((column) => !cells.includes(column));
    return { has: COLUMNS.length - lacks.length, lacks };
  },
  open(grid, log) {
    const body = new Body(grid, 0);
    const hs: HsLog = { padded: 0 };
    const met: Known = new Map();
    const parts = new Parts(grid, {
      expected: "a row with STAT_PROCEDURE T-Total",
      todo: "take the statistical procedure Total into the extraction",
      column: "STAT_PROCEDURE",
    });
    return {
      parts,
      *row(each) {
        const placed = body.row(each);
        if (placed === undefined) return;
        const { row } = placed;
        const flow = row.text("FLOW").trim();
        const exports = FLOWS.get(flow) ?? row.fail("FLOW", [...FLOWS.keys()].join(", "));
        const french = /ION$/.test(flow) || /pays/.test(row.text("REPORTER"));
        const saidBy = place(row, "REPORTER", french, met, log);
        const other = place(row, "PARTNER", french, met, log);
        const product =
          hsCode(
            row
              .some("PRODUCT", "TOTAL or a code")
              .replace(/^(TOTAL|\d+)\s*[- ].*$/, "$1")
              .replace(/^Total$/, "TOTAL"),
            hs,
          ) ??
          row.fail("PRODUCT", "TOTAL, or a code of the HS or the Combined Nomenclature, before its name");
        const when = period(row);
        if (saidBy === undefined || other === undefined) return;
        if (saidBy === other) {
          log.ignore(SELF);
          return;
        }
        const key = totalKey(saidBy, other, exports, product, when);
        const procedure = row.text("STAT_PROCEDURE").trim();
        if (!/^(?:T-)?Total$/i.test(procedure) && procedure !== "T") {
          if (!/^\d/.test(procedure)) row.fail("STAT_PROCEDURE", "T-Total, or a procedure by its number");
          parts.part(key, row.line);
          log.ignore("broken down by statistical procedure: a part of the row with the total");
          return;
        }
        if (/^(?:|:|:c|NA)$/.test(row.text("VALUE_IN_EUR").trim())) {
          parts.empty(key);
          log.ignore("no value published");
          return;
        }
        yield flowOf(placed, {
          saidBy,
          other,
          exports,
          product,
          period: when,
          value: money(row, "VALUE_IN_EUR"),
          unit: "EUR",
          basis: exports ? "FOB" : "CIF",
        });
      },
      close() {
        body.close(COLUMNS, log);
        warnPadded(hs, log);
      },
    };
  },
};
