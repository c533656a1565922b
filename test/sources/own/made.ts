import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import writeXlsx, { type SheetData } from "write-excel-file/node";
import { Spool } from "../../../src/ledger/spool.js";
import type { FlowFigure } from "../../../src/ledger/tables.js";
import { Log } from "../../../src/sources/log.js";
import { openGrid } from "../../../src/sources/own/grid/open.js";
import { layoutOf, readInto } from "../../../src/sources/own/import.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-own-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Puts bytes into a file and gives its path. */
export function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

export const encode = (text: string) => new TextEncoder().encode(text);
export const csv = (...lines: string[]) => encode(`${lines.join("\n")}\n`);

/** What a layout makes of a file. */
export interface Made {
  layout: string | undefined;
  figures: FlowFigure[];
  log: Log;
}

/**
 * Reads a file by the layout that its headers show; nothing is written.
 * @param bulk size from which the database reads it
 */
export async function made(name: string, bytes: Uint8Array, bulk?: number): Promise<Made> {
  const grid = await openGrid(file(name, bytes), {
    fallback: "windows-1252",
    ...(bulk === undefined ? {} : { bulk }),
  });
  const layout = layoutOf(grid);
  const log = new Log();
  const figures: FlowFigure[] = [];
  if (layout?.table !== "flow") return { layout: layout?.id, figures, log };
  const spool = new Spool("flow");
  const reading = layout.open(grid, log);
  const watched = {
    ...reading,
    *row(row: Parameters<typeof reading.row>[0]) {
      for (const figure of reading.row(row)) {
        figures.push(figure);
        yield figure;
      }
    },
  };
  try {
    await readInto(grid, watched, spool);
  } finally {
    await spool.close();
  }
  return { layout: layout.id, figures, log };
}

export async function xlsx(rows: SheetData, sheet = "Sheet 1"): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx(rows, { sheet }).toBuffer());
}

/** A header of the Comtrade API v1, and one row of it with the cells that a test names. Invented values. */
const V1 = {
  typeCode: "C",
  freqCode: "A",
  refPeriodId: "20220101",
  refYear: "2022",
  refMonth: "52",
  period: "2022",
  reporterCode: "417",
  reporterISO: "KGZ",
  reporterDesc: "Kyrgyzstan",
  flowCode: "X",
  flowDesc: "Export",
  partnerCode: "643",
  partnerISO: "RUS",
  partnerDesc: "Russian Federation",
  partner2Code: "0",
  classificationCode: "H6",
  cmdCode: "TOTAL",
  cmdDesc: "All Commodities",
  aggrLevel: "0",
  customsCode: "C00",
  mosCode: "0",
  motCode: "0",
  qty: "",
  cifvalue: "",
  fobvalue: "1000.5",
  primaryValue: "1000.5",
  isReported: "true",
  isAggregate: "false",
};
export type V1Row = Partial<typeof V1>;

export function comtradeCsv(...rows: V1Row[]): Uint8Array {
  return csv(Object.keys(V1).join(","), ...rows.map((row) => Object.values({ ...V1, ...row }).join(",")));
}

/** An answer of the API, where numbers are numbers and nothing is null. */
export function comtradeJson(rows: V1Row[], beside: Record<string, unknown> = {}): Uint8Array {
  const texts = new Set([
    "period",
    "typeCode",
    "freqCode",
    "flowCode",
    "cmdCode",
    "customsCode",
    "mosCode",
    "classificationCode",
  ]);
  const value = (key: string, text: string) => {
    if (text === "") return null;
    if (text === "true" || text === "false") return text === "true";
    return /^\d/.test(text) && !texts.has(key) ? Number(text) : text;
  };
  const data = rows.map((row) =>
    Object.fromEntries(Object.entries({ ...V1, ...row }).map(([key, text]) => [key, value(key, text)])),
  );
  return encode(
    JSON.stringify({ elapsedTime: "0.1 secs", count: rows.length, data, error: "", ...beside }, null, 2),
  );
}

/** The layout of the downloads before the API v1, monthly. Invented values. */
export const LEGACY = csv(
  "year,month,period,period_desc,aggregate_level,is_leaf_code,trade_code,trade_flow,reporter_code,reporter,partner_code,partner_iso,partner,commodity_code,commodity,mot_code,mot_desc,trade_value_us,cifvalue,fobvalue,IsReported,IsAggregate",
  '2021,1,2021-01-01,202101,4,FALSE,M,Import,268,Georgia,842,USA,USA,8703,"Motor cars, and others",0,TOTAL MOT,5000.25,5000.25,NA,FALSE,TRUE',
  '2021,1,2021-01-01,202101,4,FALSE,X,Export,268,Georgia,398,KAZ,Kazakhstan,8703,"Motor cars, and others",0,TOTAL MOT,4100,NA,4100,FALSE,TRUE',
  '2021,2,2021-02-01,202102,4,FALSE,M,Import,268,Georgia,490,S19,"Other Asia, nes",8703,"Motor cars, and others",0,TOTAL MOT,70,70,NA,TRUE,FALSE',
);

export const COMEXT = csv(
  "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR",
  '"DE-Germany","Russia (Russian Federation)","8703-Motor cars","2-EXPORT","T-Total","202203-Mar. 2022",1500',
  '"DE-Germany","Kyrgyzstan","TOTAL-Total","1-IMPORT","T-Total","202252-Jan.-Dec. 2022",2500',
  '"DE-Germany","Kyrgyzstan","TOTAL-Total","1-IMPORT","1-Normal","202252-Jan.-Dec. 2022",2000',
  '"DE-Germany","Kyrgyzstan","TOTAL-Total","1-IMPORT","3-Inward processing","202252-Jan.-Dec. 2022",500',
);

export const SDMX = csv(
  "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
  "ESTAT:DS-045409(1.0),01/02/24 11:00:00,M,EL,KG,TOTAL,2,VALUE_IN_EUROS,2022-03,1200,",
  "ESTAT:DS-045409(1.0),01/02/24 11:00:00,M,EL,KG,TOTAL,2,QUANTITY_IN_100KG,2022-03,33,",
  "ESTAT:DS-045409(1.0),01/02/24 11:00:00,A,DE,XS,020130,1,VALUE_IN_EUROS,2022,900,p",
  "ESTAT:DS-045409(1.0),01/02/24 11:00:00,A,EU27_2020,RU,TOTAL,2,VALUE_IN_EUROS,2022,,c",
  "ESTAT:DS-045409(1.0),01/02/24 11:00:00,A,EU27_2020,EXT_EU27_2020,TOTAL,2,VALUE_IN_EUROS,2022,99000,",
);

export const BACI = csv(
  "t,i,j,k,v,q",
  "2022,842,417,10121,1.5,0.25",
  "2022,156,643,854231,    20.125,        NA",
  "2022,699,757,300490,3,1",
);

/** A table by partner as Trade Map lays it out. Invented numbers. */
export const TRADEMAP: SheetData = [
  [{ value: "List of importing markets for a product exported by Kyrgyzstan" }],
  [{ value: "Product: TOTAL All products" }],
  [{ value: "Sources: ITC calculations based on UN COMTRADE statistics." }],
  [{ value: "Unit : US Dollar thousand" }],
  [null],
  ["Importers", "Exported value in 2020", "Exported value in 2021", "Exported value in 2022"].map(
    (value) => ({ value }),
  ),
  [{ value: "World" }, { value: 1900000 }, { value: 1700000 }, { value: 2200000 }],
  [{ value: "Russian Federation" }, { value: 220000 }, { value: 390000.125 }, { value: 1069691.913 }],
  [{ value: "Taipei, Chinese" }, { value: 0 }, null, { value: 12 }],
  [{ value: "Area Nes" }, { value: "" }, { value: 5 }, { value: 7 }],
];
