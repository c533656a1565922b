/**
 * The publishers' files that the project was built on, by their paths in the folder that holds them; a * stands for any
 * part of a name. A test compares both lists with the folder, and the page of sources shows them.
 */

/** Files that become one edition together. */
export interface EditionFiles {
  source: string;
  files: readonly string[];
}

export const EDITION_FILES: readonly EditionFiles[] = [
  { source: "atop-alliances", files: ["influence/atop_alliances_1990-2018.csv.gz"] },
  { source: "bti", files: ["regime/bti_2004_2022.csv"] },
  { source: "cepii-distances", files: ["influence/cepii_distances.csv.gz"] },
  { source: "common-high-priority-list", files: ["sanctions/common_high_priority_list_2024-02.csv"] },
  { source: "country-codes", files: ["countries/country-codes.csv"] },
  { source: "eu-export-ban", files: ["sanctions/eu_export_ban_cn_codes_2023-01.csv"] },
  { source: "eurostat-comext-cn8", files: ["eurostat/comext_cn8_monthly_2020-2022.csv.gz"] },
  {
    source: "eurostat-exports-monthly",
    files: ["eurostat/eu_export_totals_by_member_monthly_2019-2024.csv.gz"],
  },
  { source: "eurostat-exports-yearly", files: ["eurostat/eu_exports_by_year/eu27_exports_*.csv"] },
  {
    source: "eurostat-totals-monthly",
    files: ["eurostat/comext_totals_by_member_monthly_2020-2022.csv.gz"],
  },
  { source: "fbic", files: ["influence/fbic_russia_china_1960-2020.csv"] },
  { source: "freedom-house", files: ["regime/freedom_house_2012_2024.csv"] },
  { source: "gdelt-pairs", files: ["events/gdelt_dyad_month_2018-2024.csv.gz"] },
  {
    source: "gem-pipelines",
    files: ["pipelines/gas_pipelines_asia_gem.csv", "pipelines/oil_pipelines_gem.csv"],
  },
  { source: "imf-imts-russia", files: ["imf/imts_russia_2016-2024.csv"] },
  {
    source: "knomad-migrant-stocks-2017",
    files: ["people/knomad_bilateral_migrant_stocks_2017_long.csv"],
  },
  { source: "knomad-remittances-2017", files: ["people/knomad_bilateral_remittances_2017_long.csv"] },
  { source: "national-trade", files: ["national/bilateral_totals_1994-2023.csv.gz"] },
  { source: "rsf-press-freedom", files: ["regime/rsf_press_freedom_2014-2023.csv"] },
  { source: "sipri-arms-shares", files: ["arms/sipri_annual_bilateral_1950-2021.csv"] },
  {
    source: "un-es11-votes",
    files: ["un/emergency_session_es11_votes_2022.csv", "un/es11_country_index.txt"],
  },
  { source: "un-hs-links", files: ["hs/concordances_all_vintages.csv.gz"] },
  { source: "un-ideal-points", files: ["un/ideal_points_sessions_1-78.csv"] },
  { source: "un-migrant-stock", files: ["people/un_migrant_stock_1990-2019.csv"] },
  {
    source: "un-roll-call-topics",
    files: [
      "un/un_roll_call_issues.csv",
      "un/un_roll_calls_1991_2019.csv.gz",
      "un/general_assembly_roll_calls_1946-2024.csv.gz",
    ],
  },
  { source: "un-roll-calls", files: ["un/general_assembly_roll_calls_1946-2024.csv.gz"] },
  { source: "vdem", files: ["regime/vdem_simple_1990_2024.csv"] },
  { source: "wgi-voice", files: ["regime/wgi_voice_1996_2023.csv"] },
  { source: "worldbank-wdi", files: ["worldbank/*.csv.gz"] },
  { source: "worldbank-wdi", files: ["worldbank/remittances_panel_kgz_tjk_uzb.csv"] },
];

/** Files that no source reads yet. */
export interface UnreadFiles {
  files: readonly string[];
  /** Whose they are, and what. */
  what: string;
  why: string;
}

export const UNREAD_FILES: readonly UnreadFiles[] = [
  {
    files: ["arms/sipri_register_deals_1950-2024.csv.gz"],
    what: "SIPRI, register of arms deals",
    why: "SIPRI's terms forbid to publish it again, and a deal has no deliveries by year; shares are computed from its yearly table",
  },
  {
    files: ["cars/georgia_hs8703_monthly_2021-2023.csv"],
    what: "UN Comtrade, Georgia's trade in passenger cars by partner and month",
    why: "a download of UN Comtrade, which `parallax import` reads as it is; its terms forbid to publish it again in bulk",
  },
  {
    files: [
      "comtrade/china_exports_to_russia_monthly_usd.csv",
      "comtrade/hs8542_reported_exports_to_RUS.csv",
      "comtrade/kz_surge_basket_musd.csv",
    ],
    what: "values that others read off published tables",
    why: "no publisher's own file, so no source; good for tests of those that will be",
  },
  {
    files: ["comtrade/partners.csv", "comtrade/recorded_response_v1.json", "comtrade/reporters.csv"],
    what: "UN Comtrade, its codes of reporters and partners, and one answer of its interface",
    why: "downloads of UN Comtrade are read by `parallax import`, which holds these codes",
  },
  {
    files: ["eurostat/comext_cn_products.csv"],
    what: "Eurostat, names of the goods on the EU's export-ban lists",
    why: "the list itself gives the same names",
  },
  {
    files: ["hs/hs2017_codes.csv", "hs/hs2022_codes.csv"],
    what: "United Nations, names of the codes of the Harmonized System",
    why: "every code stands in the links between editions; names are read with the lists",
  },
];

/** Those of the paths that a pattern names, in order. */
export function named(pattern: string, paths: readonly string[]): string[] {
  const expression = pattern.split("*").map((part) => part.replaceAll(/[.\\+?^${}()|[\]]/g, "\\$&"));
  const whole = new RegExp(`^${expression.join("[^/]*")}$`);
  return paths.filter((path) => whole.test(path)).sort();
}
