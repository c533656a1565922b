// Compiles src/question/countries.data.ts: every country's codes and names in the four languages, from the package
// i18n-iso-countries (ISO 3166-1 and CLDR names, MIT). It runs at development time so that nothing is parsed at start-up.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const LANGS = /** @type {const} */ (["en", "de", "fr", "ru"]);

/** Names that the package writes in a form no reader of the field uses, or lacks. */
/** @type {Record<string, Record<string, string>>} */
const SHORT = {
  RUS: { en: "Russia", de: "Russland", fr: "Russie", ru: "Россия" },
  KGZ: { en: "Kyrgyzstan", de: "Kirgisistan", fr: "Kirghizistan", ru: "Кыргызстан" },
  TKM: { en: "Turkmenistan", de: "Turkmenistan", fr: "Turkménistan", ru: "Туркменистан" },
  BLR: { en: "Belarus", de: "Belarus", fr: "Biélorussie", ru: "Беларусь" },
  MDA: { en: "Moldova", de: "Moldau", fr: "Moldavie", ru: "Молдова" },
  USA: { en: "United States", de: "Vereinigte Staaten", fr: "États-Unis", ru: "США" },
  GBR: { en: "United Kingdom", de: "Vereinigtes Königreich", fr: "Royaume-Uni", ru: "Великобритания" },
  IRN: { en: "Iran", de: "Iran", fr: "Iran", ru: "Иран" },
  CHN: { en: "China", de: "China", fr: "Chine", ru: "Китай" },
  KOR: { en: "South Korea", de: "Südkorea", fr: "Corée du Sud", ru: "Республика Корея" },
  TUR: { en: "Türkiye", de: "Türkei", fr: "Turquie", ru: "Турция" },
  ARE: { fr: "Émirats arabes unis" },
  BES: { en: "Bonaire, Sint Eustatius and Saba" },
  BRN: { en: "Brunei", de: "Brunei", fr: "Brunei" },
  CAF: { fr: "République centrafricaine" },
  CIV: { fr: "Côte d’Ivoire" },
  COD: { en: "Democratic Republic of the Congo", de: "Demokratische Republik Kongo" },
  COG: { en: "Republic of the Congo" },
  CZE: { en: "Czechia", de: "Tschechien", fr: "Tchéquie" },
  DOM: { fr: "République dominicaine" },
  ESH: { ru: "Западная Сахара" },
  GMB: { en: "Gambia" },
  GUF: { ru: "Французская Гвиана" },
  LAO: { en: "Laos" },
  MAF: { fr: "Saint-Martin" },
  PRK: { ru: "КНДР" },
  PSE: { en: "Palestine", de: "Palästina", ru: "Палестина" },
  SAU: { fr: "Arabie saoudite" },
  SWZ: { fr: "Eswatini" },
  SLV: { fr: "Salvador" },
  SYC: { ru: "Сейшелы" },
  SYR: { en: "Syria", de: "Syrien" },
  TZA: { en: "Tanzania", de: "Tansania", fr: "Tanzanie" },
  VAT: { en: "Vatican City", fr: "Vatican" },
  XKX: { en: "Kosovo", de: "Kosovo", fr: "Kosovo", ru: "Косово" },
};

export function countriesData() {
  const countries = require("i18n-iso-countries");
  for (const lang of LANGS) countries.registerLocale(require(`i18n-iso-countries/langs/${lang}.json`));
  const rows = [];
  for (const [alpha2, packaged] of Object.entries(countries.getAlpha2Codes())) {
    const code = packaged === "XKK" ? "XKX" : packaged; // statistics write XKX
    const numeric = code === "XKX" ? "" : countries.alpha2ToNumeric(alpha2);
    /** @type {Record<string, string>} */
    const names = {};
    const aliases = new Set();
    for (const lang of LANGS) {
      const all = countries.getName(alpha2, lang, { select: "all" }) ?? [];
      const official = countries.getName(alpha2, lang, { select: "official" });
      names[lang] = SHORT[code]?.[lang] ?? official ?? code;
      for (const alias of all) if (alias !== names[lang]) aliases.add(alias);
    }
    rows.push({ code, alpha2, numeric, ...names, aliases: [...aliases].sort() });
  }
  rows.sort((a, b) => (a.code < b.code ? -1 : 1));
  return [
    "// Written by `npm run generate` from the package i18n-iso-countries. Do not edit.",
    "export interface CountryRow {",
    "  code: string;\n  alpha2: string;\n  numeric: string;\n  en: string;\n  de: string;\n  fr: string;\n  ru: string;\n  aliases: readonly string[];",
    "}",
    "export const COUNTRY_ROWS: readonly CountryRow[] = [",
    ...rows.map((row) => `  ${JSON.stringify(row)},`),
    "];",
    "",
  ].join("\n");
}
