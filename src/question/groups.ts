import type { Language } from "./countries.js";

export interface Membership {
  code: string;
  /** First month of membership, `YYYY-MM`; absent: from the group's own beginning. */
  from?: string;
  /** Last month of membership, `YYYY-MM`; absent: to this day. */
  to?: string;
}

export interface Group {
  id: string;
  names: Readonly<Record<Language, string>>;
  /** Month in which the group begins, `YYYY-MM`; absent: a region, which always was. */
  since?: string;
  members: readonly Membership[];
  also?: readonly string[];
}

/** `"KAZ KGZ"` as members, and `"GBR..2020-01"`, `"ARM 2015-01.."` with a month in which they came or left. */
function members(text: string): Membership[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const match = /^([A-Z]{3})(?:@(\d{4}-\d{2})?\.\.(\d{4}-\d{2})?)?$/.exec(word);
      if (match?.[1] === undefined) throw new Error(`groups.ts: ${word}`);
      return {
        code: match[1],
        ...(match[2] === undefined ? {} : { from: match[2] }),
        ...(match[3] === undefined ? {} : { to: match[3] }),
      };
    });
}

const EU_CORE =
  "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE";

/** Groups that a reader would ask for. Memberships follow each body's own list of member states. */
export const GROUPS: readonly Group[] = [
  {
    id: "central-asia",
    names: { en: "Central Asia", de: "Zentralasien", fr: "Asie centrale", ru: "Центральная Азия" },
    members: members("KAZ KGZ TJK TKM UZB"),
    also: ["ca5", "mittelasien", "средняя азия"],
  },
  {
    id: "south-caucasus",
    names: { en: "South Caucasus", de: "Südkaukasus", fr: "Caucase du Sud", ru: "Южный Кавказ" },
    members: members("ARM AZE GEO"),
    also: ["transcaucasia", "закавказье"],
  },
  {
    id: "baltics",
    names: { en: "Baltic states", de: "Baltische Staaten", fr: "États baltes", ru: "Страны Балтии" },
    members: members("EST LTU LVA"),
  },
  {
    id: "nordics",
    names: { en: "Nordic countries", de: "Nordische Länder", fr: "Pays nordiques", ru: "Северные страны" },
    members: members("DNK FIN ISL NOR SWE"),
  },
  {
    id: "western-balkans",
    names: { en: "Western Balkans", de: "Westbalkan", fr: "Balkans occidentaux", ru: "Западные Балканы" },
    members: members("ALB BIH MKD MNE SRB XKX"),
  },
  {
    id: "EU27",
    names: {
      en: "European Union (27)",
      de: "Europäische Union (27)",
      fr: "Union européenne (27)",
      ru: "Европейский союз (27)",
    },
    members: members(EU_CORE),
    also: ["eu-27", "eu27_2020"],
  },
  {
    id: "EU",
    names: { en: "European Union", de: "Europäische Union", fr: "Union européenne", ru: "Европейский союз" },
    since: "1993-11",
    members: members(
      "AUT@1995-01.. BEL BGR@2007-01.. CYP@2004-05.. CZE@2004-05.. DEU DNK ESP EST@2004-05.. FIN@1995-01.. FRA GBR@..2020-01 GRC HRV@2013-07.. HUN@2004-05.. IRL ITA LTU@2004-05.. LUX LVA@2004-05.. MLT@2004-05.. NLD POL@2004-05.. PRT ROU@2007-01.. SVK@2004-05.. SVN@2004-05.. SWE@1995-01..",
    ),
    also: ["ue", "ес"],
  },
  {
    id: "CIS",
    names: {
      en: "Commonwealth of Independent States",
      de: "Gemeinschaft Unabhängiger Staaten",
      fr: "Communauté des États indépendants",
      ru: "Содружество Независимых Государств",
    },
    since: "1991-12",
    members: members(
      "ARM AZE@1993-09.. BLR GEO@1993-12..2009-08 KAZ KGZ MDA@1994-04.. RUS TJK TKM@..2005-08 UKR@..2018-05 UZB",
    ),
    also: ["гус", "gus", "cei", "снг"],
  },
  {
    id: "EAEU",
    names: {
      en: "Eurasian Economic Union",
      de: "Eurasische Wirtschaftsunion",
      fr: "Union économique eurasiatique",
      ru: "Евразийский экономический союз",
    },
    since: "2015-01",
    members: members("ARM BLR KAZ KGZ@2015-08.. RUS"),
    also: ["eawu", "uee", "еаэс"],
  },
  {
    id: "CSTO",
    names: {
      en: "Collective Security Treaty Organization",
      de: "Organisation des Vertrags über kollektive Sicherheit",
      fr: "Organisation du traité de sécurité collective",
      ru: "Организация Договора о коллективной безопасности",
    },
    since: "2002-10",
    members: members("ARM BLR KAZ KGZ RUS TJK UZB@2006-08..2012-12"),
    also: ["ovks", "otsc", "одкб"],
  },
  {
    id: "SCO",
    names: {
      en: "Shanghai Cooperation Organisation",
      de: "Shanghaier Organisation für Zusammenarbeit",
      fr: "Organisation de coopération de Shanghai",
      ru: "Шанхайская организация сотрудничества",
    },
    since: "2001-06",
    members: members("CHN KAZ KGZ RUS TJK UZB IND@2017-06.. PAK@2017-06.. IRN@2023-07.. BLR@2024-07.."),
    also: ["soz", "шос"],
  },
  {
    id: "OTS",
    names: {
      en: "Organization of Turkic States",
      de: "Organisation der Turkstaaten",
      fr: "Organisation des États turciques",
      ru: "Организация тюркских государств",
    },
    since: "2009-10",
    members: members("AZE KAZ KGZ TUR UZB@2019-10.."),
  },
  {
    id: "GUAM",
    names: { en: "GUAM", de: "GUAM", fr: "GUAM", ru: "ГУАМ" },
    since: "1997-10",
    members: members("AZE GEO MDA UKR UZB@1999-04..2005-05"),
  },
  {
    id: "G7",
    names: { en: "Group of Seven", de: "Gruppe der Sieben", fr: "Groupe des sept", ru: "Большая семёрка" },
    since: "1976-06",
    members: members("CAN DEU FRA GBR ITA JPN USA"),
  },
  {
    id: "BRICS",
    names: { en: "BRICS", de: "BRICS", fr: "BRICS", ru: "БРИКС" },
    since: "2009-06",
    members: members(
      "BRA CHN IND RUS ZAF@2010-12.. ARE@2024-01.. EGY@2024-01.. ETH@2024-01.. IRN@2024-01.. IDN@2025-01..",
    ),
  },
  {
    id: "NATO",
    names: { en: "NATO", de: "NATO", fr: "OTAN", ru: "НАТО" },
    since: "1949-04",
    members: members(
      "ALB@2009-04.. BEL BGR@2004-03.. CAN CZE@1999-03.. DEU@1955-05.. DNK ESP@1982-05.. EST@2004-03.. FIN@2023-04.. FRA GBR GRC@1952-02.. HRV@2009-04.. HUN@1999-03.. ISL ITA LTU@2004-03.. LUX LVA@2004-03.. MKD@2020-03.. MNE@2017-06.. NLD NOR POL@1999-03.. PRT ROU@2004-03.. SVK@2004-03.. SVN@2004-03.. SWE@2024-03.. TUR@1952-02.. USA",
    ),
  },
  {
    id: "ASEAN",
    names: { en: "ASEAN", de: "ASEAN", fr: "ANASE", ru: "АСЕАН" },
    since: "1967-08",
    members: members(
      "BRN@1984-01.. IDN KHM@1999-04.. LAO@1997-07.. MMR@1997-07.. MYS PHL SGP THA TLS@2025-10.. VNM@1995-07..",
    ),
  },
  {
    id: "GCC",
    names: {
      en: "Gulf Cooperation Council",
      de: "Golf-Kooperationsrat",
      fr: "Conseil de coopération du Golfe",
      ru: "Совет сотрудничества Персидского залива",
    },
    since: "1981-05",
    members: members("ARE BHR KWT OMN QAT SAU"),
  },
];
