import { countryCodes, countryName, LANGUAGES } from "../../question/countries.js";
import { GROUPS } from "../../question/groups.js";
import { tableOf } from "../../words/words.js";
import { anyOf, END, free, START } from "./pack.js";

export interface EntityFound {
  start: number;
  end: number;
  /** ISO 3166 code, or the id of a group. */
  code: string;
  /** `adjective`: Kazakh exports; `leader`: by the name of who led it; `capital`: Moscow. */
  by: "name" | "adjective" | "capital" | "leader";
}

type Rows = Readonly<Record<string, string>>;

/** Adjectives and demonyms: whose they are, as a pattern. */
const ADJECTIVES: Readonly<Record<string, Rows>> = {
  en: {
    RUS: "Russo(?=-)|Russians?",
    CHN: "Sino(?=-)|Chinese",
    KAZ: "Kazakho(?=-)|Kazakhs?|Kazakhstani",
    KGZ: "Kyrgyz(?:stani)?",
    TJK: "Tajiks?(?:tani)?",
    TKM: "Turkmens?",
    UZB: "Uzbeks?(?:istani)?",
    ARM: "Armenians?",
    AZE: "Azerbaijanis?|Azeris?",
    GEO: "Georgians?",
    BLR: "Belarusians?",
    TUR: "Turko(?=-)|Turco(?=-)|Turkish",
    EU27: "Europeans?",
    DEU: "Germans?",
    USA: "Americans?",
  },
  de: {
    RUS: "russo(?=-)|russisch(?:e[nmrs]?)?|Russen",
    CHN: "sino(?=-)|chinesisch(?:e[nmrs]?)?|Chinesen",
    KAZ: "kasachi(?:sch|stanisch)(?:e[nmrs]?)?|Kasachen",
    KGZ: "kirgisisch(?:e[nmrs]?)?|Kirgisen",
    TJK: "tadschikisch(?:e[nmrs]?)?|Tadschiken",
    TKM: "turkmenisch(?:e[nmrs]?)?|Turkmenen",
    UZB: "usbekisch(?:e[nmrs]?)?|Usbeken",
    ARM: "armenisch(?:e[nmrs]?)?|Armenier",
    AZE: "aserbaidschanisch(?:e[nmrs]?)?",
    GEO: "georgisch(?:e[nmrs]?)?|Georgier",
    BLR: "belarussisch(?:e[nmrs]?)?|weißrussisch(?:e[nmrs]?)?",
    TUR: "türkisch(?:e[nmrs]?)?",
    EU27: "europäisch(?:e[nmrs]?)?",
    DEU: "deutsch(?:e[nmrs]?)?",
    USA: "amerikanisch(?:e[nmrs]?)?",
  },
  fr: {
    RUS: "russo(?=-)|russes?",
    CHN: "sino(?=-)|chinoise?s?",
    KAZ: "kazakho(?=-)|kazakhs?(?:tanaise?s?)?|kazakhes?",
    KGZ: "kirghizo(?=-)|kirghize?s?|kirghizes?",
    TJK: "tadjike?s?",
    TKM: "turkmènes?",
    UZB: "ouzbéko(?=-)|ouzbèkes?|ouzbeks?",
    ARM: "arméniens?|arméniennes?",
    AZE: "azerbaïdjanaise?s?|azérie?s?",
    GEO: "géorgiens?|géorgiennes?",
    BLR: "biélorusses?",
    TUR: "turco(?=-)|turcs?|turques?",
    EU27: "euro(?=-)|européens?|européennes?",
    DEU: "allemande?s?",
    USA: "américaine?s?",
  },
  ru: {
    RUS: "российск\\p{L}+|русск\\p{L}+|россиян\\p{L}*",
    CHN: "китайск\\p{L}+",
    KAZ: "казахстанск\\p{L}+|казахск\\p{L}+",
    KGZ: "киргизск\\p{L}+|кыргызск\\p{L}+|кыргызстанск\\p{L}+",
    TJK: "таджикск\\p{L}+|таджикистанск\\p{L}+",
    TKM: "туркменск\\p{L}+",
    UZB: "узбекск\\p{L}+|узбекистанск\\p{L}+",
    ARM: "армянск\\p{L}+",
    AZE: "азербайджанск\\p{L}+",
    GEO: "грузинск\\p{L}+",
    BLR: "белорусск\\p{L}+",
    TUR: "турецк\\p{L}+",
    EU27: "европейск\\p{L}+",
    DEU: "немецк\\p{L}+|германск\\p{L}+",
    USA: "американск\\p{L}+",
  },
};

/** Names beside those of the standard: short ones, and other spellings. */
const NAMES: Readonly<Record<string, Rows>> = {
  en: {
    CHN: "People['’]s Republic",
    EU27: "European Union|Eurostat|EU(?:27)?(?:['’]s)?|Europe|the bloc",
    USA: "US|U\\.S\\.",
    TUR: "Turkey|Türkiye",
    KGZ: "Kirghizia|Kyrgyz Republic",
    TKM: "Turkmenia",
  },
  de: {
    CHN: "Volksrepublik",
    EU27: "EU|Eurostat|Europäischen? Union|Europas?",
    KGZ: "Kirgistans?|Kirgisiens?|Kirgisistans?",
    USA: "USA",
    TUR: "Türkei",
  },
  fr: {
    EU27: "UE|Eurostat|Union européenne|Europe|Vingt-Sept",
    KGZ: "Kirghizstan|Kirghizie|Kirghizistan",
    USA: "États-Unis",
    TUR: "Turquie",
  },
  ru: {
    RUS: "РФ",
    CHN: "КНР|Поднебесн\\p{L}+",
    KGZ: "Киргизи[яиюей]+|Кыргызстан\\p{L}*|Киргизстан\\p{L}*",
    TKM: "Туркмени[яиюей]+|Туркменистан\\p{L}*",
    BLR: "Белорусси[яиюей]+|Беларус[ьию]\\p{L}?",
    EU27: "ЕС|Евростат\\p{L}*|Евросоюз\\p{L}*|Европ[аыеуой]+",
    USA: "США",
    TUR: "Турци[яиюей]+",
    AZE: "Азербайджан\\p{L}{0,2}",
  },
};

/** Capitals and seats of power, in the spellings of the four languages. */
const CAPITALS: Rows = {
  RUS: "Moscow|Kremlin|Moskaus?|Kremls?|Moscou|Москв[аыеуой]+|Кремл[ьяюем]+",
  CHN: "Beijing|Peking|Pékin|Пекин\\p{L}{0,2}",
  KAZ: "Astana|Nur-Sultan|Астан[аыеуой]+",
  KGZ: "Bishkek|Bischkek|Bichkek|Бишкек\\p{L}{0,2}",
  TJK: "Dushanbe|Duschanbe|Douchanbé|Душанбе",
  TKM: "Ashgabat|Aschgabat|Achgabat|Ашхабад\\p{L}{0,2}",
  UZB: "Tashkent|Taschkent|Tachkent|Ташкент\\p{L}{0,2}",
  ARM: "Yerevan|Jerewan|Erevan|Ереван\\p{L}{0,2}",
  AZE: "Baku|Bakou|Баку",
  GEO: "Tbilisi|Tiflis|Tbilissi|Тбилиси",
  BLR: "Minsk|Минск\\p{L}{0,2}",
  TUR: "Ankara|Анкар[аыеуой]+",
  EU27: "Brussels|Brüssel|Bruxelles|Брюссел\\p{L}{1,2}",
};

/** Who led a country, from when and until when. */
const LEADERS: readonly { code: string; name: string; from: string; until: string }[] = [
  { code: "RUS", name: "Putin|Poutine|Путин\\p{L}{0,2}", from: "2000-01-01", until: "9999" },
  {
    code: "RUS",
    name: "Medvedev|Medwedew|Medvedev|Медведев\\p{L}{0,2}",
    from: "2008-05-07",
    until: "2012-05-07",
  },
  { code: "CHN", name: "Xi Jinping|Xi|Си Цзиньпин\\p{L}{0,2}", from: "2013-03-14", until: "9999" },
  {
    code: "KAZ",
    name: "Tokay?ev|To[kq]a[iy]?ev|Toqayev|Tokajew|Токаев\\p{L}{0,2}",
    from: "2019-03-20",
    until: "9999",
  },
  {
    code: "KAZ",
    name: "Nazarbay?ev|Nasarbajew|Nazarbaïev|Назарбаев\\p{L}{0,2}",
    from: "1991-12-01",
    until: "2019-03-19",
  },
  {
    code: "KGZ",
    name: "Japarov|Dschaparow|Sadyr Japarov|Жапаров\\p{L}{0,2}",
    from: "2020-10-15",
    until: "9999",
  },
  {
    code: "UZB",
    name: "Mirziyoyev|Mirsijojew|Mirzioïev|Мирзи[её]ев\\p{L}{0,2}",
    from: "2016-09-08",
    until: "9999",
  },
  { code: "TJK", name: "Rahmon|Rachmon|Рахмон\\p{L}{0,2}", from: "1992-11-20", until: "9999" },
  {
    code: "TKM",
    name: "Berdimuhamedov|Berdimuhamedow|Berdymoukhamedov|Бердымухамедов\\p{L}{0,2}",
    from: "2007-02-14",
    until: "9999",
  },
  { code: "BLR", name: "Lukashenko|Lukaschenko|Loukachenko|Лукашенко", from: "1994-07-20", until: "9999" },
  { code: "AZE", name: "Aliyev|Alijew|Aliev|Алиев\\p{L}{0,2}", from: "2003-10-31", until: "9999" },
  {
    code: "ARM",
    name: "Pashinyan|Paschinjan|Pachinian|Пашинян\\p{L}{0,2}",
    from: "2018-05-08",
    until: "9999",
  },
  { code: "TUR", name: "Erdo[gğ]an|Эрдоган\\p{L}{0,2}", from: "2014-08-28", until: "9999" },
];

/** Any of the five, by the region in which it is: "the Central Asian state that". */
export const OF_REGION = /Central Asian|zentralasiatisch|d['’]Asie centrale|центральноазиатск/iu;

/** Words for the five together, beside the names of groups. */
const CENTRAL_ASIA =
  "(?<!the |this |that |The )Central Asian?s? (?:country|state|nation|republic)|Central Asian?s?(?! (?:country|state|nation|republic|economy|neighbou?r|power)(?!\\p{L}))(?: (?:countries|states|republics))?|Zentralasiens?|zentralasiatisch(?:e[nmrs]?)?(?! (?:Land|Staat|Republik|Landes|Staates|Nachbar)(?!\\p{L}))|Asie centrale|d['’]Asie centrale|centrasiatiques?|Центральн(?:ой|ая|ую) Ази[яиюей]+|центральноазиатск\\p{L}+(?! (?:республик[аиуе]|стран[аыуе]|государств[аоу])(?!\\p{L}))|(?:all )?five (?:Central Asian )?republics|the republics|fünf (?:zentralasiatischen )?Republiken|cinq républiques|пят[ьи] (?:центральноазиатск\\p{L}+ )?республик";

interface Compiled {
  pattern: RegExp;
  codes: ReadonlyMap<string, { code: string; by: EntityFound["by"] }>;
  loose: readonly { pattern: RegExp; code: string; by: EntityFound["by"]; from?: string; until?: string }[];
}

const compiled = new Map<string, Compiled>();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Prepositions and articles that stand with a name in a form of it. */
const LED =
  /^(?:le |la |les |l['’]|du |de la |des |de l['’]|d['’]|de |au |aux |en |à la |à |von |in |zu |nach |der |die |das |den |с |со |у |от |в |во |из |о |об |обо |на )/iu;

function compile(lang: string): Compiled {
  const held = compiled.get(lang);
  if (held !== undefined) return held;
  const codes = new Map<string, { code: string; by: EntityFound["by"] }>();
  const { names } = tableOf(lang);
  for (const code of countryCodes()) {
    const forms = [
      ...(names[code] ?? []),
      ...LANGUAGES.filter((each) => each === lang).map((each) => countryName(code, each)),
    ];
    for (const form of forms) {
      let plain = form;
      for (let led = LED.exec(plain); led !== null; led = LED.exec(plain)) plain = plain.slice(led[0].length);
      if (plain.length > 3) codes.set(plain.toLowerCase(), { code, by: "name" });
      if (lang === "en" && plain.length > 3) codes.set(`${plain.toLowerCase()}'s`, { code, by: "name" });
    }
  }
  const loose: Compiled["loose"] = [
    ...Object.entries(ADJECTIVES[lang] ?? {}).map(([code, source]) => ({
      code,
      by: "adjective" as const,
      source,
    })),
    ...Object.entries(NAMES[lang] ?? {}).map(([code, source]) => ({ code, by: "name" as const, source })),
    ...Object.entries(CAPITALS).map(([code, source]) => ({ code, by: "capital" as const, source })),
    ...LEADERS.map(({ name, ...rest }) => ({ ...rest, by: "leader" as const, source: name })),
    { code: "central-asia", by: "name" as const, source: CENTRAL_ASIA },
    ...GROUPS.filter(({ id }) => /^[A-Z0-9]+$/.test(id) && !id.startsWith("EU")).map(({ id }) => ({
      code: id,
      by: "name" as const,
      source: escaped(id),
    })),
  ].map(({ source, ...rest }) => ({
    ...rest,
    pattern: new RegExp(
      `${START}(?:${source})(?:['’]s?|(?<=\\p{Ll})s)?${END}`,
      rest.by === "adjective" && lang !== "en" ? "giu" : "gu",
    ),
  }));
  const made = {
    pattern: new RegExp(`${START}(?:${anyOf([...codes.keys()].map(escaped))})${END}`, "giu"),
    codes,
    loose,
  };
  compiled.set(lang, made);
  return made;
}

/** Countries and groups in a text, by name, adjective, capital or leader, in order. @param date by which leaders are told; null: any */
export function entitiesIn(text: string, lang: string, date: string | null): EntityFound[] {
  const { pattern, codes, loose } = compile(lang);
  const found: EntityFound[] = [];
  const add = (each: EntityFound) => {
    if (free(found, each)) found.push(each);
  };
  for (const match of text.matchAll(pattern)) {
    const held = codes.get(match[0].toLowerCase());
    if (held !== undefined && match[0][0] !== match[0][0]?.toLowerCase())
      add({ start: match.index, end: match.index + match[0].length, ...held });
  }
  for (const { pattern: each, code, by, from, until } of loose) {
    if (date !== null && from !== undefined && until !== undefined && (date < from || date > until)) continue;
    for (const match of text.matchAll(each))
      add({ start: match.index, end: match.index + match[0].length, code, by });
  }
  return found.filter((each) => !inWar(text, each)).sort((a, b) => a.start - b.start);
}

/** A war is named by the country in which it is, which is nobody's partner there. */
const WAR = /invasion|war\b|krieg|angriff|überfall|guerre|войн|вторжени|спецоперац|aggression/iu;

function inWar(text: string, { code, start, end }: EntityFound): boolean {
  return code === "UKR" && WAR.test(text.slice(Math.max(0, start - 24), end + 12));
}
