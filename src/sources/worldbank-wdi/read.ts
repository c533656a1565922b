import type { TraitFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import type { Unit } from "../../units.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { listed } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** Indicators and the unit that the World Bank states for each. A file is named by its indicator. */
const UNITS: Readonly<Record<string, Unit>> = {
  "BX.TRF.PWKR.CD.DT": "USD",
  "BX.TRF.PWKR.DT.GD.ZS": "percent",
  "NY.GDP.MKTP.CD": "USD",
  "PA.NUS.FCRF": "LCU per USD",
};

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

function* long(file: Input, log: Log, source: SourceText): Generator<TraitFigure> {
  const of = file.name.replace(/\.csv(\.gz)?$/i, "").toUpperCase();
  const unit = UNITS[of];
  if (unit === undefined) {
    file.fail(
      "INDICATOR_UNKNOWN",
      "the file's name is no indicator that this reader knows the unit of",
      Object.keys(UNITS).join(", "),
      of,
    );
  }
  for (const row of file.rows(LONG)) {
    const country = about(row.some("Country Code"), row, "Country Code", log, source);
    const period = row.year("Year");
    if (country === undefined) continue;
    if (row.text("Value") === "") {
      log.ignore("no value published");
      continue;
    }
    yield { saidBy: "WB", about: country, of, period, value: row.decimal("Value"), unit, at: row.at };
  }
}

function* panel(file: Input, log: Log, source: SourceText): Generator<TraitFigure> {
  for (const row of file.rows(PANEL)) {
    const country = about(row.some("iso3c"), row, "iso3c", log, source);
    const period = row.year("year");
    log.ignore("rus_gdp_growth and rub_depr are about Russia, not about the country of the row", 2);
    if (country === undefined) continue;
    yield {
      saidBy: "WB",
      about: country,
      of: "BX.TRF.PWKR.DT.GD.ZS",
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
    for (const file of files) {
      if (file.header()[0] === PANEL[0]) yield* panel(file, log, source);
      else yield* long(file, log, source);
    }
  },
};
