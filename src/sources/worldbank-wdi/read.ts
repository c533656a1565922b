import type { TraitFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import type { Unit } from "../../units.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { listed } from "../names.js";
import type { Reader, SourceText } from "../source.js";

interface Indicator {
  /** As the World Bank names it. */
  title: string;
  unit: Unit;
  /** Rows of its whole file in the edition of July 2026, aggregates among them; the history only grows. */
  rows: number;
  /** Whether a value below zero has a meaning. */
  net?: true;
}

/** The indicators read, each with the unit that the World Bank states in its name. A file is named by its indicator. */
export const INDICATORS: Readonly<Record<string, Indicator>> = {
  "BX.KLT.DINV.CD.WD": {
    title: "Foreign direct investment, net inflows (BoP, current US$)",
    unit: "USD",
    rows: 12_096,
    net: true,
  },
  "BX.TRF.PWKR.CD.DT": {
    title: "Personal remittances, received (current US$)",
    unit: "USD",
    rows: 9576,
  },
  "DT.ODA.ODAT.CD": {
    title: "Net official development assistance received (current US$)",
    unit: "USD",
    rows: 11_516,
    net: true,
  },
  "EG.IMP.CONS.ZS": {
    title: "Energy imports, net (% of energy use)",
    unit: "percent",
    rows: 5898,
    net: true,
  },
  "FP.CPI.TOTL.ZG": {
    title: "Inflation, consumer prices (annual %)",
    unit: "percent",
    rows: 11_472,
    net: true,
  },
  "LP.LPI.OVRL.XQ": {
    title: "Logistics performance index: Overall (1=low to 5=high)",
    unit: "index",
    rows: 1400,
  },
  "MS.MIL.XPND.GD.ZS": {
    title: "Military expenditure (% of GDP)",
    unit: "percent",
    rows: 10_535,
  },
  "NE.EXP.GNFS.ZS": {
    title: "Exports of goods and services (% of GDP)",
    unit: "percent",
    rows: 11_390,
  },
  "NE.IMP.GNFS.ZS": {
    title: "Imports of goods and services (% of GDP)",
    unit: "percent",
    rows: 11_442,
  },
  "NY.GDP.MKTP.CD": {
    title: "GDP (current US$)",
    unit: "USD",
    rows: 14_743,
  },
  "NY.GDP.MKTP.KD.ZG": {
    title: "GDP growth (annual %)",
    unit: "percent",
    rows: 14_321,
    net: true,
  },
  "NY.GDP.PCAP.PP.CD": {
    title: "GDP per capita, PPP (current international $)",
    unit: "international dollars",
    rows: 8476,
  },
  "NY.GDP.TOTL.RT.ZS": {
    title: "Total natural resources rents (% of GDP)",
    unit: "percent",
    rows: 11_660,
  },
  "PA.NUS.FCRF": {
    title: "Official exchange rate (LCU per US$, period average)",
    unit: "LCU per USD",
    rows: 12_533,
  },
  "SM.POP.NETM": {
    title: "Net migration",
    unit: "persons",
    rows: 17_424,
    net: true,
  },
  "SM.POP.TOTL": {
    title: "International migrant stock, total",
    unit: "persons",
    rows: 2096,
  },
  "SP.POP.TOTL": {
    title: "Population, total",
    unit: "persons",
    rows: 17_394,
  },
  "TG.VAL.TOTL.GD.ZS": {
    title: "Merchandise trade (% of GDP)",
    unit: "percent",
    rows: 14_093,
  },
  "TM.VAL.MRCH.CD.WT": {
    title: "Merchandise imports (current US$)",
    unit: "USD",
    rows: 14_841,
  },
  "TX.VAL.FUEL.ZS.UN": {
    title: "Fuel exports (% of merchandise exports)",
    unit: "percent",
    rows: 9494,
  },
  "TX.VAL.MRCH.CD.WT": {
    title: "Merchandise exports (current US$)",
    unit: "USD",
    rows: 14_892,
  },
};

/** Panels of earlier editions have their own indicator, which no long file of this edition gives. */
const PANEL_OF = "BX.TRF.PWKR.DT.GD.ZS";
/** Rows of the earlier panel: KGZ, TJK and UZB from 2009 on. */
const PANEL_ROWS = 46;

const LONG = ["Country Name", "Country Code", "Year", "Value"];
/** An earlier edition of remittances in percent of GDP, together with two columns on Russia that belong to no country of the row. */
const PANEL = ["iso3c", "country", "year", "remit_gdp", "rus_gdp_growth", "rub_depr"];

/** Codes of three letters that the World Bank gives to regions and income groups, told by their names. */
function isAggregate(code: string): boolean {
  return AGGREGATES.has(code);
}
const AGGREGATES = new Set(
  "AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EUU FCS HIC HPC IBD IBT IDA IDB IDX LAC LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD INX".split(
    " ",
  ),
);

function about(code: string, row: Row, column: string, log: Log, source: SourceText): string | undefined {
  if (isCountry(code)) return code;
  if (isAggregate(code)) {
    log.ignore("aggregate of the World Bank");
    return undefined;
  }
  return listed(code, source) ?? row.fail(column, "an ISO 3166 code, or a code in `names` of source.yaml");
}

/** A table before it is read: its rows, and how many its indicator must have. */
interface Whole {
  file: Input;
  rows: readonly Row[];
  least: number;
  read(rows: readonly Row[], log: Log, source: SourceText): Generator<TraitFigure>;
}

function whole(file: Input): Whole {
  if (file.header()[0] === PANEL[0]) return { file, rows: file.rows(PANEL), least: PANEL_ROWS, read: panel };
  const of = file.name.replace(/\.csv(\.gz)?$/i, "").toUpperCase();
  const indicator = Object.hasOwn(INDICATORS, of) ? INDICATORS[of] : undefined;
  if (indicator === undefined) {
    file.fail(
      "INDICATOR_UNKNOWN",
      "the file's name is no indicator that this reader knows the unit of",
      Object.keys(INDICATORS).join(", "),
      of,
    );
  }
  return {
    file,
    rows: file.rows(LONG),
    least: indicator.rows,
    read: (rows, log, source) => long(rows, of, indicator, log, source),
  };
}

/**
 * Each file must be as long as its indicator's, or it was cut off. Fewer rows than the bound of the source in all cannot
 * become an edition anyway; so few are let through, for a look at them.
 */
function refuseCut(tables: readonly Whole[], { bounds }: SourceText): void {
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (all < (bounds.rows.min ?? 0)) return;
  for (const { file, rows, least } of tables) {
    if (rows.length >= least) continue;
    file.fail(
      "FILE_SHORT",
      "the file has fewer rows than its indicator had in July 2026, so it may have been cut off",
      `at least ${least} rows`,
      String(rows.length),
      rows.at(-1)?.line ?? 1,
    );
  }
}

function* long(
  rows: readonly Row[],
  of: string,
  { unit, net }: Indicator,
  log: Log,
  source: SourceText,
): Generator<TraitFigure> {
  for (const row of rows) {
    const country = about(row.some("Country Code"), row, "Country Code", log, source);
    const period = row.year("Year");
    if (country === undefined) continue;
    if (row.text("Value") === "") {
      log.ignore("no value published");
      continue;
    }
    const value = row.decimal("Value");
    if (value < 0 && net === undefined) row.fail("Value", "a number not below zero");
    yield { saidBy: "WB", about: country, of, period, value, unit, at: row.at };
  }
}

function* panel(rows: readonly Row[], log: Log, source: SourceText): Generator<TraitFigure> {
  for (const row of rows) {
    const country = about(row.some("iso3c"), row, "iso3c", log, source);
    const period = row.year("year");
    log.ignore("rus_gdp_growth and rub_depr are about Russia, not about the country of the row", 2);
    if (country === undefined) continue;
    yield {
      saidBy: "WB",
      about: country,
      of: PANEL_OF,
      period,
      value: row.decimal("remit_gdp"),
      unit: "percent",
      at: row.at,
    };
  }
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    const tables = files.map(whole);
    refuseCut(tables, source);
    for (const { rows, read } of tables) yield* read(rows, log, source);
  },
};
