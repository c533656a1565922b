import { countryCode } from "../../../question/countries.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { Body, failAt, isBlank } from "../body.js";
import { CORRECT_NAME, flowOf, listedIn, money, placeOf, SELF } from "../figures.js";
import type { Grid, GridRow } from "../grid/grid.js";
import type { LayoutOf } from "../layout.js";

/** Rows above the table that may hold the title. */
const BLOCK = 30;
const TITLE =
  /^List of (importing|supplying) markets for (?:a|the) product (exported|imported) by (.+?)\s*$/i;
const MIRROR = /\s*\(?\s*mirror(?: data)?\s*\)?\s*$/i;
/** `Exported value in 2021`, `Imported value in 2021-M03`, or only the period where the words stand in the row below. */
const HEAD = /^(?:(Exported|Imported) (value|quantity)(?:,? in)? )?((?:19|20)\d{2})(?:-([MQ])(\d{1,2}))?$/i;
const UNIT_ROW = /^(?:(Exported|Imported) (value|quantity),? ?)?((?:US Dollar|Euro) thousand)?$/i;
const UNIT = /(US Dollar|Euro) thousand/i;

/** How the lines below the table begin. */
const NOTES = ["Source", "Note", "Unit"];

/** Names that ITC writes in its own way. */
const NAMES: Readonly<Record<string, string>> = {
  World: "_WORLD",
  "Area Nes": "_UNKNOWN",
  "Free Zones": "_OTHER_FREE_ZONES",
  "Ship stores and bunkers": "_OTHER_BUNKERS",
  "Special categories": "_OTHER_SPECIAL",
  "America not elsewhere specified": "_OTHER_AMERICA",
  "Africa not elsewhere specified": "_OTHER_AFRICA",
  "Asia not elsewhere specified": "_OTHER_ASIA",
  "Europe Othr. Nes": "_OTHER_EUROPE",
  "Oceania Nes": "_OTHER_OCEANIA",
  "North America and Central America, nes": "_OTHER_NORTH_AMERICA",
  "Caribbean Nes": "_OTHER_CARIBBEAN",
  "Western Asia not elsewhere specified": "_OTHER_WESTERN_ASIA",
  "Eastern Europe not elsewhere specified": "_OTHER_EASTERN_EUROPE",
  "Northern Africa not elsewhere specified": "_OTHER_NORTHERN_AFRICA",
  "LAIA not elsewhere specified": "_OTHER_LAIA",
  "CACM not elsewhere specified": "_OTHER_CACM",
  "Netherlands Antilles": "_ANT",
  "Serbia and Montenegro": "_SCG",
  "Belgium-Luxembourg": "_BLX",
  "Neutral Zone": "_NEUTRAL_ZONE",
  "US Misc Pacific Islands": "_US_PACIFIC_ISLANDS",
  "European Union (EU 27)": "EU27",
  "European Union (EU 28)": "_EU28",
  "Taipei, Chinese": "TWN",
  "Chinese Taipei": "TWN",
  "Hong Kong, China": "HKG",
  "Macao, China": "MAC",
  "Macedonia, North": "MKD",
  "Macedonia, The Former Yugoslav Republic of": "MKD",
  "Palestine, State of": "PSE",
  "Congo, Democratic Republic of the": "COD",
  Congo: "COG",
  "Micronesia, Federated States of": "FSM",
  "Moldova, Republic of": "MDA",
  "Tanzania, United Republic of": "TZA",
  "Venezuela, Bolivarian Republic of": "VEN",
  "Bolivia, Plurinational State of": "BOL",
  "Iran, Islamic Republic of": "IRN",
  "Korea, Republic of": "KOR",
  "Korea, Democratic People's Republic of": "PRK",
  "Libya, State of": "LBY",
  "Sudan (before 2012)": "_SDN_AND_SSD",
  "Falkland Islands (Malvinas)": "FLK",
  "Saint Helena": "SHN",
  "Wallis and Futuna Islands": "WLF",
  "Saint Vincent and the Grenadines": "VCT",
  "British Virgin Islands": "VGB",
  "Cocos (Keeling) Islands": "CCK",
  "Northern Mariana Islands": "MNP",
  "French South Antarctic Territories": "ATF",
  "South Georgia and the South Sandwich Islands": "SGS",
  "Heard and McDonald Islands": "HMD",
  "United States Minor Outlying Islands": "UMI",
  Kosovo: "XKX",
};

interface Column {
  name: string;
  period: string;
}

interface Found {
  /** Index of the header among the rows. */
  head: number;
  who: "Importers" | "Exporters";
}

function first(row: GridRow): string {
  return (row.cells.find((cell) => cell.trim() !== "") ?? "").trim();
}

function headOf(grid: Grid): Found | undefined {
  for (const [index, { cells }] of grid.head.slice(0, BLOCK).entries()) {
    const who = cells[0]?.trim();
    if ((who === "Importers" || who === "Exporters") && cells.slice(1).some((cell) => HEAD.test(cell.trim())))
      return { head: index, who };
  }
  return undefined;
}

function titleOf(grid: Grid, head: number): { row: GridRow; text: string } | undefined {
  const row = grid.head.slice(0, head).find((each) => TITLE.test(first(each)));
  return row === undefined ? undefined : { row, text: first(row) };
}

interface Block {
  reporter: string;
  exports: boolean;
  mirror: boolean;
  product: string;
  unit: "USD" | "EUR";
}

/** What the block above the table says: who reports, which way the goods go, which product, which currency. */
function blockOf(grid: Grid, { head, who }: Found, log: Log): Block {
  const header = grid.head[head];
  const title =
    titleOf(grid, head) ??
    failAt(
      grid,
      "TITLE_MISSING",
      "the title above the table is missing",
      "List of importing markets for a product exported by ...",
      "none",
      "take the file as Trade Map gives it, its title included",
    );
  const [, markets = "", verb = "", named = ""] = TITLE.exec(title.text) ?? [];
  const exports = /^exported$/i.test(verb);
  if (/^importing$/i.test(markets) !== exports || (who === "Importers") !== exports) {
    failAt(
      grid,
      "TITLE_CLASH",
      "the title and the header of the table mean two directions",
      exports ? "importing markets, and a column Importers" : "supplying markets, and a column Exporters",
      `${title.text}; ${who}`,
      "download the table again",
      header?.line,
    );
  }
  const above = grid.head.slice(0, head);
  const mirror = MIRROR.test(named) || above.some(({ cells }) => /mirror data/i.test(cells.join(" ")));
  const name = named.replace(MIRROR, "");
  const reporter =
    listedIn(NAMES, name) ??
    countryCode(name) ??
    failAt(
      grid,
      "NAME_UNKNOWN",
      "the title names a reporter that Parallax does not know",
      "a country or the European Union",
      JSON.stringify(name),
      CORRECT_NAME,
      title.row.line,
    );
  const cells = grid.head
    .slice(0, head + 2)
    .flatMap((row) => row.cells.map((cell) => ({ line: row.line, text: cell.trim() })));
  const said = cells.find(({ text }) => /^Product\s*:/i.test(text));
  const text = (said?.text ?? "").replace(/^Product\s*:\s*'?/i, "");
  const code = /^All products$/i.test(text) ? "TOTAL" : /^(TOTAL|(?:\d{2}){1,5})(?:\s|$|-)/.exec(text)?.[1];
  const product =
    code ??
    failAt(
      grid,
      "PRODUCT_MISSING",
      "the block above the table does not say which product it is",
      "a line such as `Product: 8703 Motor cars` or `Product: TOTAL All products`",
      said?.text ?? "none",
      "take the file as Trade Map gives it; a group of products has no code and cannot be kept",
      said?.line ?? title.row.line,
    );
  const unit =
    cells.map((each) => UNIT.exec(each.text)?.[1]).find((each) => each !== undefined) ??
    failAt(
      grid,
      "UNIT_MISSING",
      "the file does not say its unit",
      "Unit : US Dollar thousand",
      "none",
      "take the table of values, not of quantities or shares",
      header?.line,
    );
  if (mirror)
    log.warn(
      `${title.text}: the partners' statements turned round, so no side says them; they stand under _ITC`,
    );
  return { reporter, exports, mirror, product, unit: /euro/i.test(unit) ? "EUR" : "USD" };
}

/** The row of units that some tables have below their header. */
function unitRow(grid: Grid, head: number): GridRow | undefined {
  const row = grid.head[head + 1];
  if (row === undefined || isBlank(row.cells) || (row.cells[0] ?? "").trim() !== "") return undefined;
  return row.cells.every((cell) => UNIT_ROW.test(cell.trim())) ? row : undefined;
}

/** Columns of values by period, and where the rows begin; columns of quantities are named as left out. */
function columnsOf(
  grid: Grid,
  { head, who }: Found,
  exports: boolean,
  log: Log,
): { columns: Column[]; body: number } {
  const header = grid.head[head];
  const units = unitRow(grid, head);
  const columns: Column[] = [];
  const quantities: string[] = [];
  const clashes: string[] = [];
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    const name = cell.trim().replace(/\s+/g, " ");
    const below = (units?.cells[index] ?? "").trim();
    if (index === 0 || (name === "" && below === "")) continue;
    const unknown = (expected: string, todo: string): never =>
      failAt(
        grid,
        "HEADER_UNKNOWN",
        "the header is not one of this table",
        expected,
        JSON.stringify(name),
        todo,
        header?.line,
        String(index + 1),
      );
    const match =
      HEAD.exec(name) ??
      unknown(
        "Exported value in 2021, Imported value in 2021-M03",
        "take the yearly or monthly time series by partner",
      );
    const said = UNIT_ROW.exec(below);
    const verb = match[1] ?? said?.[1];
    if (/quantity/i.test(match[2] ?? said?.[2] ?? "")) {
      quantities.push(name);
      continue;
    }
    if (/q/i.test(match[4] ?? ""))
      unknown(
        "a year or a month",
        "the ledger holds years and months: take the yearly or monthly series instead of quarters",
      );
    const month = match[5] === undefined ? "" : `-${match[5].padStart(2, "0")}`;
    if (!/^(?:|-0[1-9]|-1[0-2])$/.test(month)) unknown("a month from M01 to M12", "download the table again");
    if (verb !== undefined && /^exported$/i.test(verb) !== exports) clashes.push(name);
    columns.push({ name, period: `${match[3]}${month}` });
  }
  if (quantities.length > 0)
    log.ignore(`quantities, not values: ${quantities.join(", ")}`, quantities.length);
  if (clashes.length > 0)
    log.warn(`the title decides the direction, though columns are called ${clashes[0]}`);
  if (columns.length === 0) {
    failAt(
      grid,
      "HEADER_UNKNOWN",
      "the table has no column of values",
      `${who}, and columns of values by period`,
      header?.cells.join(", ") ?? "",
      "take the time series by partner, in values",
      header?.line,
      "2",
    );
  }
  return { columns, body: head + (units === undefined ? 1 : 2) };
}

function partnerOf(row: Row, who: string, log: Log): string | undefined {
  return placeOf(row.some(who, "the name of a partner"), NAMES, row, who, log, CORRECT_NAME);
}

/**
 * Tables by partner of ITC's Trade Map: a block with the title, the product and the unit above a table with one column a period.
 * What the title marks as mirror data is the partners' statements turned round: no side says it, `_ITC` does.
 */
export const trademap: LayoutOf<"flow"> = {
  id: "trademap",
  table: "flow",
  name: "ITC Trade Map",
  publisher: {
    name: "International Trade Centre (Trade Map)",
    url: "https://www.trademap.org",
    country: "_UN",
  },
  terms: {
    licence: "Terms and conditions of ITC's Market Analysis Tools",
    url: "https://www.trademap.org/stTermsConditions.aspx",
    republish: "no",
  },
  version: 1,
  codesOnly: false,
  recognises(grid) {
    const found = headOf(grid);
    return found !== undefined && titleOf(grid, found.head) !== undefined;
  },
  open(grid, log) {
    const found =
      headOf(grid) ??
      failAt(
        grid,
        "HEADER_UNKNOWN",
        "the table has no header of Trade Map",
        "Importers or Exporters, and columns of values",
        "none",
        "take the file as Trade Map gives it",
      );
    const { reporter, exports, mirror, product, unit } = blockOf(grid, found, log);
    const { columns, body: from } = columnsOf(grid, found, exports, log);
    const body = new Body(grid, found.head, { from, notes: NOTES, log });
    return {
      *row(each) {
        const placed = body.row(each);
        if (placed === undefined) return;
        const { row } = placed;
        const other = partnerOf(row, found.who, log);
        if (other === undefined) return;
        if (other === reporter) {
          log.ignore(SELF, columns.length);
          return;
        }
        for (const { name, period } of columns) {
          if (/^(?:|-|\.{2,3}|No\.? quantity)$/i.test(row.text(name).trim())) {
            log.ignore("no value published");
            continue;
          }
          const figure = flowOf(placed, {
            saidBy: reporter,
            other,
            exports,
            product,
            period,
            value: money(row, name, 3),
            unit,
            basis: mirror ? "unstated" : exports ? "FOB" : "CIF",
            ...(mirror ? { flags: ["mirror"] } : {}),
          });
          yield mirror ? { ...figure, saidBy: "_ITC" } : figure;
        }
      },
      // Columns of quantities are named where the header is read.
      close: () => body.close(body.columns, log),
    };
  },
};
