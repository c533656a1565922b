import type { TextFigure } from "../../ledger/tables.js";
import { countryCode, countryOfNumber, isCountry } from "../../question/countries.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = [
  "FIFA",
  "Dial",
  "ISO3166-1-Alpha-3",
  "MARC",
  "is_independent",
  "ISO3166-1-numeric",
  "GAUL",
  "FIPS",
  "WMO",
  "ISO3166-1-Alpha-2",
  "ITU",
  "IOC",
  "DS",
  "UNTERM Spanish Formal",
  "Global Code",
  "Intermediate Region Code",
  "official_name_fr",
  "UNTERM French Short",
  "ISO4217-currency_name",
  "UNTERM Russian Formal",
  "UNTERM English Short",
  "ISO4217-currency_alphabetic_code",
  "Small Island Developing States (SIDS)",
  "UNTERM Spanish Short",
  "ISO4217-currency_numeric_code",
  "UNTERM Chinese Formal",
  "UNTERM French Formal",
  "UNTERM Russian Short",
  "M49",
  "Sub-region Code",
  "Region Code",
  "official_name_ar",
  "ISO4217-currency_minor_unit",
  "UNTERM Arabic Formal",
  "UNTERM Chinese Short",
  "Land Locked Developing Countries (LLDC)",
  "Intermediate Region Name",
  "official_name_es",
  "UNTERM English Formal",
  "official_name_cn",
  "official_name_en",
  "ISO4217-currency_country_name",
  "Least Developed Countries (LDC)",
  "Region Name",
  "UNTERM Arabic Short",
  "Sub-region Name",
  "official_name_ru",
  "Global Name",
  "Capital",
  "Continent",
  "TLD",
  "Languages",
  "Geoname ID",
  "CLDR display name",
  "EDGAR",
  "wikidata_id",
];

const CODES = ["ISO3166-1-Alpha-3", "ISO3166-1-Alpha-2", "ISO3166-1-numeric", "M49"];

interface Text {
  column: string;
  of: "name" | "name.short" | "capital";
  lang: string;
  saidBy: "UN" | "GEONAMES";
}

/** The columns of texts that are used, in the languages of the United Nations. */
const TEXTS: readonly Text[] = [
  { column: "official_name_en", of: "name", lang: "en", saidBy: "UN" },
  { column: "official_name_fr", of: "name", lang: "fr", saidBy: "UN" },
  { column: "official_name_ru", of: "name", lang: "ru", saidBy: "UN" },
  { column: "official_name_es", of: "name", lang: "es", saidBy: "UN" },
  { column: "official_name_cn", of: "name", lang: "zh", saidBy: "UN" },
  { column: "official_name_ar", of: "name", lang: "ar", saidBy: "UN" },
  { column: "UNTERM English Short", of: "name.short", lang: "en", saidBy: "UN" },
  { column: "UNTERM French Short", of: "name.short", lang: "fr", saidBy: "UN" },
  { column: "UNTERM Russian Short", of: "name.short", lang: "ru", saidBy: "UN" },
  { column: "UNTERM Spanish Short", of: "name.short", lang: "es", saidBy: "UN" },
  { column: "UNTERM Chinese Short", of: "name.short", lang: "zh", saidBy: "UN" },
  { column: "UNTERM Arabic Short", of: "name.short", lang: "ar", saidBy: "UN" },
  { column: "Capital", of: "capital", lang: "en", saidBy: "GEONAMES" },
];

const UNUSED = COLUMNS.filter(
  (column) => !CODES.includes(column) && !TEXTS.some((text) => text.column === column),
);

/** Not in the list M49 of the United Nations: what the table says of it is its compiler's. */
const NOT_OF_THE_UN = new Set(["TWN"]);
const COMPILER = "DATAHUB";

/** A number as its list writes it, in three digits: the table lost leading zeros. */
function number(file: Input, row: Row, column: string, about: string): string {
  const [text] = row.match(column, /^\d{1,3}$/, "a number of one to three digits");
  const padded = text.padStart(3, "0");
  if (countryOfNumber(padded) !== about) clash(file, row, column, about, padded);
  return padded;
}

function clash(file: Input, row: Row, column: string, about: string, found: string): never {
  file.fail(
    "CODES_CLASH",
    "two codes of a row mean two countries",
    `a code of ${about}`,
    found,
    row.line,
    column,
  );
}

function* country(file: Input, row: Row, log: Log, period: string): Generator<TextFigure> {
  const about = row.text("ISO3166-1-Alpha-3");
  if (!/^[A-Z]{3}$/.test(about) || !isCountry(about))
    row.fail("ISO3166-1-Alpha-3", "an ISO 3166 alpha-3 code");
  const [alpha2] = row.match("ISO3166-1-Alpha-2", /^[A-Z]{2}$/, "an ISO 3166 alpha-2 code");
  if (countryCode(alpha2) !== about) clash(file, row, "ISO3166-1-Alpha-2", about, alpha2);
  const un = NOT_OF_THE_UN.has(about) ? COMPILER : "UN";
  const base = { about, lang: "", period, at: row.at };
  yield { ...base, saidBy: "ISO", of: "iso.alpha2", value: alpha2 };
  yield { ...base, saidBy: "ISO", of: "iso.numeric", value: number(file, row, "ISO3166-1-numeric", about) };
  yield { ...base, saidBy: un, of: "m49", value: number(file, row, "M49", about) };
  for (const { column, of, lang, saidBy } of TEXTS) {
    const text = row.text(column).trim();
    if (text === "") {
      log.ignore(`no ${of} for a country (empty cell)`);
      continue;
    }
    // UNTERM marks states that are no member with one asterisk or two; the mark is no part of the name.
    const value = of === "name.short" ? text.replace(/ \*{1,2}$/, "") : text;
    yield {
      ...base,
      saidBy: saidBy === "UN" ? un : saidBy,
      of,
      lang,
      value,
      ...(value === text ? {} : { flags: ["not-a-member"] }),
    };
  }
  log.ignore(`columns on other matters: ${UNUSED.join(", ")}`, UNUSED.length);
}

export const reader: Reader<"text"> = {
  version: 1,
  *read(files, log, source: SourceText) {
    for (const file of files) {
      for (const row of file.rows(COLUMNS)) yield* country(file, row, log, source.coverage.from);
    }
  },
};
