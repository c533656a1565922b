import { distance } from "fastest-levenshtein";
import { COUNTRY_ROWS, type CountryRow } from "./countries.data.js";

export const LANGUAGES = ["en", "de", "fr", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names in common use that ISO 3166 and CLDR do not list. Capitals stand for their state, as newspapers use them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  RUS: [
    "Russian Federation",
    "Fédération de Russie",
    "Российская Федерация",
    "РФ",
    "Kremlin",
    "Moscow",
    "Moskau",
    "Moscou",
    "Москва",
  ],
  KAZ: ["Qazaqstan", "Республика Казахстан"],
  KGZ: ["Kyrgyz Republic", "Kirgisien", "Kirghizstan", "Kirgizstan", "Киргизстан", "Кыргызская Республика"],
  TJK: ["Tadjikistan", "Tadzhikistan", "Республика Таджикистан"],
  TKM: ["Turkmenia", "Туркмения"],
  UZB: ["Usbekistan", "Ouzbékistan", "O'zbekiston", "Республика Узбекистан"],
  BLR: ["Belorussia", "Weissrussland", "Weißrussland", "Белоруссия"],
  CHN: ["People's Republic of China", "PRC", "Volksrepublik China", "КНР"],
  CZE: ["Czechia", "Tchéquie", "Чешская Республика"],
  GBR: ["UK", "Great Britain", "Britain", "Grande-Bretagne", "Großbritannien", "Соединенное Королевство"],
  MKD: ["Macedonia", "Македония", "Mazedonien", "Macédoine"],
  TUR: ["Turkey", "Turkiye"],
  USA: ["US", "United States of America", "America", "Соединенные Штаты Америки", "Соединённые Штаты"],
  ARE: ["UAE", "VAE", "EAU", "ОАЭ", "Объединённые Арабские Эмираты"],
  KOR: ["Republic of Korea", "Korea", "Korea, Republic of"],
  PRK: ["Democratic People's Republic of Korea", "Korea, Democratic People's Republic of", "DPRK", "КНДР"],
  CIV: ["Cote d'Ivoire", "Кот-д'Ивуар"],
  COD: ["Congo, Democratic Republic of", "DR Congo", "Congo-Kinshasa"],
  COG: ["Congo-Brazzaville"],
  MMR: ["Burma"],
  SWZ: ["Swaziland", "Свазиленд"],
  CPV: ["Cape Verde", "Cabo Verde"],
  VNM: ["Vietnam", "Viet Nam"],
  LAO: ["Laos", "Лаосская Народно-Демократическая Республика"],
  SYR: ["Syria", "Сирийская Арабская Республика"],
  TZA: ["Tanzania", "Tanzania, United Republic of"],
  VEN: ["Venezuela", "Venezuela, Bolivarian Republic of"],
  BOL: ["Bolivia", "Bolivia, Plurinational State of"],
  MDA: ["Republic of Moldova"],
  IRN: ["Islamic Republic of Iran", "Iran, Islamic Republic of"],
  VAT: ["Vatican", "Vatican City", "Holy See"],
  BRN: ["Brunei", "Бруней-Даруссалам"],
  BHS: ["Багамские острова"],
  BIH: ["Bosnia-Herzegovina"],
  BMU: ["Бермудские острова"],
  CAF: ["Центрально-Африканская Республика"],
  FRO: ["Faeroe Islands", "Фарерские острова"],
  KNA: ["St Kitts and Nevis"],
  SLV: ["Эль-Сальвадор"],
  SPM: ["St Pierre and Miquelon"],
  SVK: ["Slovak Republic"],
  SYC: ["Сейшелы"],
  TLS: ["East Timor", "Тимор-Лесте"],
  VCT: ["St Vincent and the Grenadines"],
  VGB: ["British Virgin Islands"],
  VIR: ["United States Virgin Islands"],
  ZAF: ["Южная Африка", "Южно-Африканская Республика"],
};

/** How names are compared: no case, no accents, no punctuation, straight letters. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ʻʼ‘’'`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const byCode = new Map<string, CountryRow>(COUNTRY_ROWS.map((row) => [row.code, row]));

/** A plain name to its code; `null` where two countries bear it. */
let byName: Map<string, string | null> | undefined;

function names(): Map<string, string | null> {
  if (byName !== undefined) return byName;
  const index = new Map<string, string | null>();
  const add = (name: string, code: string) => {
    const plain = plainName(name);
    const held = index.get(plain);
    index.set(plain, held === undefined || held === code ? code : null);
  };
  for (const row of COUNTRY_ROWS) {
    for (const lang of LANGUAGES) add(row[lang], row.code);
    for (const alias of row.aliases) add(alias, row.code);
    for (const alias of ALSO[row.code] ?? []) add(alias, row.code);
    add(row.alpha2, row.code);
  }
  for (const row of COUNTRY_ROWS) index.set(plainName(row.code), row.code);
  byName = index;
  return index;
}

export function isCountry(code: string): boolean {
  return byCode.has(code);
}

/**
 * The ISO 3166 alpha-3 code (Kosovo `XKX`) of a code or a name in English, German, French or Russian.
 * Undefined where nothing, or more than one country, has that name.
 * @example countryCode("Kirghizistan") === "KGZ"
 */
export function countryCode(text: string): string | undefined {
  const held = found.get(text);
  if (held !== undefined) return held;
  const code = names().get(plainName(text)) ?? undefined;
  if (code !== undefined) found.set(text, code);
  return code;
}

/** What was asked and found: a publisher's table names few countries many times. */
const found = new Map<string, string>();

const byNumber = new Map(COUNTRY_ROWS.map((row) => [row.numeric, row.code]));

/** The code of an ISO 3166 / M49 number, with or without its leading zeros. */
export function countryOfNumber(number: string): string | undefined {
  return byNumber.get(number.padStart(3, "0"));
}

export function countryName(code: string, lang: Language): string {
  return byCode.get(code)?.[lang] ?? code;
}

export function countryCodes(): readonly string[] {
  return COUNTRY_ROWS.map((row) => row.code);
}

/** The candidates nearest to a text by edit distance, best first; none that differ in more than half of their letters. */
export function nearest(text: string, candidates: Iterable<string>, most = 1): string[] {
  const plain = plainName(text);
  return [...candidates]
    .map((candidate) => ({ candidate, far: distance(plain, plainName(candidate)) }))
    .filter(({ candidate, far }) => far <= Math.max(plain.length, plainName(candidate).length) / 2)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Every name that `countryCode` understands, codes of three letters included, for messages that name the near one. */
export function countryNames(): string[] {
  return COUNTRY_ROWS.flatMap((row) => [
    row.code,
    ...LANGUAGES.map((lang) => row[lang]),
    ...row.aliases,
    ...(ALSO[row.code] ?? []),
  ]);
}
