import { countryCode, countryCodes, countryNames, plainName } from "../../../question/countries.js";

/** What a column can be about, told by its name. Patterns are for `plainName`: no accents, й as и, ё as е. */
export type Concept =
  | "reporter"
  | "partner"
  | "exporter"
  | "importer"
  | "country"
  | "direction"
  | "year"
  | "month"
  | "period"
  | "product"
  | "code"
  | "value"
  | "quantity"
  | "derived"
  | "indicator"
  | "unit";

const starting = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, "u");

const CONCEPTS: readonly (readonly [Concept, RegExp])[] = [
  [
    "quantity",
    starting(
      "quantit|qty|(?:net )?weight|tonne|tons?\\b|kg|menge|gewicht|poids|tonnage|вес|количеств|нетто|тонн|масса",
    ),
  ],
  [
    "derived",
    starting(
      "share|growth|change|rank|percentage of total|cagr|anteil|verander|wachstum|rang|croissance|variation|доля|рост|темп|изменен|удельн|место|saldo|balance|сальдо|handelsbilanz|solde|turnover|оборот|товарооборот",
    ),
  ],
  ["reporter", starting("report|declarant|declaring|berichts|berichtend|melde|отчит|отчет|репорт")],
  [
    "partner",
    starting("partner|counterpart|gegenland|handelspartner|partenaire|партнер|контрагент|торговыи партнер"),
  ],
  [
    "exporter",
    starting(
      "exporter|exporting|exportland|exportateur|origin|source country|sender|sending|sent from|from|herkunft|ursprung|absender|sendeland|provenance|pays d origine|отправ|экспортер|происхожд|откуда|выезд|von$|aus$|из$",
    ),
  ],
  [
    "importer",
    starting(
      "importer|importing|importland|importateur|destination|receiv|recipient|host|sent to|to(?![\\p{L}])|bestimmung|empfang|zielland|destinataire|получ|импортер|назначен|куда|принимающ|прием|въезд|nach$|vers$",
    ),
  ],
  [
    "direction",
    starting(
      "flow|direction|trade type|richtung|verkehrsrichtung|warenverkehr|handelsrichtung|flux|sens(?![\\p{L}])|направлен|поток|экспорт импорт|export import|ein und ausfuhr|вид торговли",
    ),
  ],
  [
    "indicator",
    starting("indicator|series|variable|item|kennzahl|indikator|merkmal|indicateur|показател|индикатор"),
  ],
  [
    "unit",
    starting(
      "units?(?![\\p{L}])|currency|einheit|masseinheit|wahrung|unite|devise|monnaie|единиц|ед изм|ед измерения|валют",
    ),
  ],
  [
    "product",
    starting(
      "product|commodit|goods|hs ?\\d?(?![\\p{L}])|cn ?8|cn code|ware(?!nverkehr)|guter|produit|marchandise|nomenclature|товар(?!ообор)|тн ?вэд|продук",
    ),
  ],
  ["code", starting("code(?![\\p{L}])|код(?![\\p{L}])")],
  ["month", starting("month|monat|mois|месяц")],
  ["year", starting("year|jahr|annee|yr(?![\\p{L}])|год(?![\\p{L}])")],
  ["period", starting("period|time|date|datum|zeit|период|дата|время")],
  [
    "country",
    starting(
      "country|countries|land(?![\\p{L}])|lander|staat|pays|economy|economies|geo|nation|territor|iso|стран|государств|территор",
    ),
  ],
  [
    "value",
    starting("values?|wert|valeur|montant|amount|betrag|summe|trade|obs value|стоим|сумм|объем|значен"),
  ],
];

/** What a name of a column says that the column is about, most telling first. */
export function conceptsOf(header: string): Concept[] {
  const plain = plainName(header);
  return CONCEPTS.flatMap(([concept, pattern]) => (pattern.test(plain) ? [concept] : []));
}

const EXPORTS = /(?<!re ?|ре)(?:export|ausfuhr|экспорт|вывоз)/u;
const IMPORTS = /(?<!re ?|ре)(?:import|einfuhr|импорт|ввоз)/u;

/** Whether a text speaks of exports, of imports, or of both or neither. */
export function directionIn(text: string): "exports" | "imports" | "both" | undefined {
  const plain = plainName(text);
  const [out, into] = [EXPORTS.test(plain), IMPORTS.test(plain)];
  if (out && into) return "both";
  return out ? "exports" : into ? "imports" : undefined;
}

const TRADE = starting(
  "trade|handel|aussenhandel|commerce|внешн\\p{L}* торгов|торговл|товарооборот|ausfuhr|einfuhr|export|import|экспорт|импорт",
);

export function speaksOfTrade(text: string): boolean {
  return TRADE.test(plainName(text));
}

/** Words of a column of directions. */
const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ...[
    "x",
    "ex",
    "exp",
    "export",
    "exports",
    "exporte",
    "ausfuhr",
    "ausfuhren",
    "exportation",
    "exportations",
    "экспорт",
    "вывоз",
    "2",
    "2 export",
  ].map((word) => [word, "exports"] as const),
  ...[
    "m",
    "im",
    "imp",
    "import",
    "imports",
    "importe",
    "einfuhr",
    "einfuhren",
    "importation",
    "importations",
    "импорт",
    "ввоз",
    "1",
    "1 import",
  ].map((word) => [word, "imports"] as const),
  ...["re export", "re exports", "reexport", "reexports", "rx", "wiederausfuhr", "реэкспорт"].map(
    (word) => [word, "ignore re-exports, which exports contain"] as const,
  ),
  ...["re import", "re imports", "reimport", "reimports", "rm", "wiedereinfuhr", "реимпорт"].map(
    (word) => [word, "ignore re-imports, which imports contain"] as const,
  ),
  ...["balance", "trade balance", "saldo", "handelsbilanz", "сальдо", "solde"].map(
    (word) => [word, "ignore the balance, exports less imports"] as const,
  ),
  ...["turnover", "total", "total trade", "оборот", "товарооборот", "umsatz", "всего"].map(
    (word) => [word, "ignore the turnover, exports and imports together"] as const,
  ),
]);

export function directionWord(text: string): string | undefined {
  return DIRECTIONS.get(plainName(text));
}

const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    _WORLD:
      "world|total|grand total|all countries|all partners|the world|insgesamt|gesamt|welt|alle lander|summe|monde|total general|ensemble|tous les pays|всего|итого|мир|весь мир|все страны|итого по всем странам",
    _CIS: "cis|cis countries|commonwealth of independent states|gus|gus staaten|gus lander|cei|pays de la cei|снг|страны снг|государства участники снг|содружество независимых государств",
    _NON_CIS:
      "non cis|non cis countries|rest of the world outside the cis|drittlander ausserhalb der gus|страны дальнего зарубежья|дальнее зарубежье|остальные страны мира|страны вне снг",
    _EAEU:
      "eaeu|eeu|eaeu countries|eurasian economic union|ewu|eawu|eurasische wirtschaftsunion|ueea|union economique eurasiatique|еаэс|страны еаэс|евразиискии экономическии союз",
    _EU: "eu|the eu|european union|eu countries|eu member states|eu lander|eu staaten|europaische union|ue|union europeenne|ес|страны ес|европеискии союз|европеискии союз ес",
    EU27: "eu27|eu 27|eu27 2020|eu 27 from 2020|ue27|ес 27|ес27",
    _EU28: "eu28|eu 28|ue28|ес 28|ес28",
    _SCO: "sco|shanghai cooperation organization|shanghai cooperation organisation|soz|шос|страны шос",
    _ASEAN: "asean|асеан",
    _OECD: "oecd|ocde|оэср",
    _BRICS: "brics|брикс",
    _EUROPE: "europe|europa|европа",
    _ASIA: "asia|asien|asie|азия",
    _AFRICA: "africa|afrika|afrique|африка",
    _AMERICA: "americas|amerika|amerique|америка",
    _OCEANIA: "oceania|ozeanien|oceanie|океания|австралия и океания|australia and oceania",
    _OTHER:
      "other|others|other countries|rest of the world|rest of world|sonstige|sonstige lander|ubrige|ubrige lander|andere lander|autres|autres pays|прочие|прочие страны|другие|другие страны|остальные страны|остальные",
    _UNKNOWN:
      "unknown|unspecified|not specified|areas nes|undefined country|unbekannt|nicht ermittelte lander|non specifie|неизвестно|неизвестная страна|не определено|неопределенная страна|не указано",
  }).flatMap(([code, names]) => names.split("|").map((name) => [name, code] as const)),
);
const CONTINENTS = new Set(["_EUROPE", "_ASIA", "_AFRICA", "_OCEANIA"]);

/** The code of a total, group or rest by its name. */
export function groupOf(name: string): string | undefined {
  return GROUPS.get(plainName(name));
}

/** In a list that also has Africa or Asia, America is the continent. */
export function isContinentAmong(name: string, all: readonly string[]): boolean {
  return plainName(name) === "america" && all.some((each) => CONTINENTS.has(groupOf(each) ?? ""));
}

/** Words for "no value here". */
const MISSING = new Set([
  "-",
  "–",
  "—",
  "..",
  "...",
  "…",
  ".",
  ":",
  "/",
  "x",
  "X",
  "c",
  "n/a",
  "N/A",
  "n.a.",
  "NA",
  "na",
  "NaN",
  "nan",
  "null",
  "NULL",
  "None",
  "k.A.",
  "k. A.",
  "n.d.",
  "nd",
  "н/д",
  "н.д.",
  "нет данных",
  "no data",
  "*",
  "**",
  "(-)",
]);

export function isMissingWord(text: string): boolean {
  return MISSING.has(text);
}

/** How a note below a table begins. */
const NOTES = starting(
  "source|note|quelle|anmerkung|hinweis|fussnote|stand|erstellt|remarque|источник|примечание|сноска|данные|составлено|copyright|last update",
);

export function noteWord(text: string): string | undefined {
  const first = /^[\p{L}*©]+(?:\s?[:.])?/u.exec(text.trim())?.[0].replace(/\s?[:.]$/, "");
  if (first === undefined) return undefined;
  return /^[*©]/.test(first) || NOTES.test(plainName(first)) ? first : undefined;
}

const SCALES: readonly (readonly [string, RegExp])[] = [
  ["1000000000 ", /(?<!\p{L})(?:billions?|bn|milliard\p{L}*|mrd|млрд|миллиард\p{L}*)(?!\p{L})/u],
  [
    "1000000 ",
    /(?<!\p{L})(?:millions?|millionen|mio|mln|mn|млн|миллион\p{L}*)(?!\p{L})|(?:usd|eur|[$€])\s?m(?!\p{L})|(?<!\p{L})m(?:usd|eur|[$€])/u,
  ],
  [
    "1000 ",
    /(?<!\p{L})(?:thousands?|thsd|tsd|tausend|тыс|тысяч\p{L}*|milliers?|mille)(?!\p{L})|(?<!\d)1[ .,\u00a0]?000(?!\d)|['’]000|(?:usd|eur|[$€])\s?000|(?<!\p{L})(?:k|t)(?:usd|eur|[$€])/u,
  ],
];
const MONIES: readonly (readonly [string, RegExp])[] = [
  ["USD", /(?<!\p{L})k?m?usd|us ?dollars?|us ?\$|(?<!\p{L})(?:dollars?|долл\p{L}*)|\$/u],
  ["EUR", /(?<!\p{L})[kmt]?eur(?!\p{L})|(?<!\p{L})euros?(?!\p{L})|€|(?<!\p{L})евро(?!\p{L})/u],
];
const FOREIGN =
  /(?<!\p{L})(?:rub|rur|kgs|kzt|uzs|tjs|tmt|cny|rmb|gbp|chf|try|amd|gel|azn|byn|jpy|(?:рубл|руб|сомон|сом|тенге|сум|юан|драм|лари|манат)\p{L}{0,3}|rubles?|roubles?|rubel|yuan|somoni|soms?|tenge|pounds?|yen|lira)(?!\p{L})|[£¥₽₸]/u;
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ["percent", /%|(?<!\p{L})(?:percent|per cent|prozent|pour ?cent|процент\p{L}*)(?!\p{L})/u],
  [
    "persons",
    /(?<!\p{L})(?:persons?|people|personen|personnes|migrants?|migranten|мигрант\p{L}*|population|inhabitants|einwohner|населен\p{L}*|человек|чел)(?!\p{L})/u,
  ],
  ["km", /(?<!\p{L})(?:km|kilomet\p{L}*|км)(?!\p{L})/u],
  ["points", /(?<!\p{L})(?:points?|punkte|балл\p{L}*)(?!\p{L})/u],
  ["index", /(?<!\p{L})(?:index|индекс)(?!\p{L})/u],
  ["count", /(?<!\p{L})(?:number of|count|anzahl|nombre de|число)(?!\p{L})/u],
];

/** Lower case and no accents, but with signs such as $ and %. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/**
 * The unit that a text names, as a mapping writes it: `1000 USD`, `percent`. `?` where it names a scale without a unit, or a
 * currency that the ledger does not hold. Undefined where it names nothing.
 */
export function unitIn(text: string): string | undefined {
  const plain = folded(text);
  const scale = SCALES.find(([, pattern]) => pattern.test(plain))?.[0] ?? "";
  const share = OTHERS[0]?.[1].test(plain) === true && !/(?:usd|\$|eur)/.test(plain);
  if (share) return "percent";
  const money = MONIES.find(([, pattern]) => pattern.test(plain))?.[0];
  if (money !== undefined) return `${scale}${money}`;
  if (FOREIGN.test(plain)) return "?";
  const other = OTHERS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (other !== undefined) return `${scale}${other}`;
  return scale === "" ? undefined : "?";
}

/** A text without the words of money, among which countries stand (dollars of the USA). */
export function withoutMoney(text: string): string {
  return text.replace(/(?:долл\p{L}*|доллар\p{L}*)\.?\s*США|US[\s-]?dollars?|US\s?\$|\bUSD\b/giu, " ");
}

/** A name of a column without its unit: what it is about. */
export function withoutUnit(header: string): string {
  const parts = header.replace(/[([][^)\]]*[)\]]/g, " ").split(",");
  const left = parts.filter((part) => unitIn(part) === undefined);
  // "Population, thousand people": what is counted is a unit too.
  const said = left.length === 0 && parts.length > 1 ? parts.slice(0, 1) : left;
  return said.join(",").replace(/\s+/g, " ").trim();
}

/** What measures call some things between two countries. */
const TIES: readonly (readonly [string, RegExp])[] = [
  ["remittances", /remittance|transfers? of migrants|uberweisung|rimess|envois de fonds|перевод/u],
  ["migrant_stock", /migrant stock|migrants?(?!\p{L})|migranten|einwander|мигрант/u],
];

export function tieIn(text: string): string | undefined {
  const plain = plainName(text);
  return TIES.find(([, pattern]) => pattern.test(plain))?.[0];
}

let stems: readonly (readonly [RegExp, string])[] | undefined;

/** Names of countries as they stand in sentences, where German, French and Russian bend their ends. */
function stemmed(): readonly (readonly [RegExp, string])[] {
  if (stems !== undefined) return stems;
  const short = (word: string) => {
    if (!/\p{Script=Cyrillic}/u.test(word)) return word.length < 4 ? word : `${word}(?:e?s)?`;
    const stem = word.length < 5 ? word : word.replace(/(?:ая|ии|ыи|ия|ое|ие|а|я|и|ы|е|о|ь)$/u, "");
    return stem.length < 4 ? `${word}(?!\\p{L})` : `${stem}\\p{L}{0,4}`;
  };
  const known = new Set(countryCodes());
  stems = countryNames().flatMap((name) => {
    const code = countryCode(name);
    const plain = plainName(name);
    // Codes of three letters are words of other languages too.
    if (code === undefined || known.has(name) || plain.length < 4) return [];
    return [
      [new RegExp(`(?<!\\p{L})${plain.split(" ").map(short).join(" ")}(?!\\p{L})`, "u"), code] as const,
    ];
  });
  return stems;
}

/** Countries that a text names, in the order in which it does. */
export function countriesIn(text: string): string[] {
  const plain = plainName(withoutMoney(text));
  const found = new Map<string, number>();
  for (const [pattern, code] of stemmed()) {
    const at = pattern.exec(plain)?.index;
    if (at !== undefined) found.set(code, Math.min(at, found.get(code) ?? at));
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([code]) => code);
}
