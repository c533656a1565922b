import { ParallaxError, show } from "../../errors.js";
import { productNumber } from "../../ledger/packed/packed.js";
import { isCountry } from "../../question/countries.js";
import { cellsOf as cellsOfLine, regularRecords } from "../csv.js";
import { Log } from "../log.js";
import { cleanHeader } from "../own/body.js";
import { separatorOf } from "../own/grid/csv.js";
import { areaCode } from "../own/layouts/areas.js";
import { baci } from "../own/layouts/baci.js";
import { comtradeColumns } from "../own/layouts/comtrade.js";
import { BACI_COLUMNS } from "./baci.js";
import type { Reads } from "./lines.js";
import { firstLines, type TextFile, textFiles } from "./text.js";

/** What the paths that were given hold. */
export interface Opened {
  paths: readonly string[];
  files: { file: TextFile; reads: Reads }[];
  /** Areas that only the publisher's own list names. */
  listed: Map<number, string>;
  log: Log;
  /** The number of the product of a line. */
  product(line: string, file: TextFile): number | undefined;
}

const COUNTRIES = ["country_code", "country_name"];
const cellsOf = (line: string): string[] =>
  (regularRecords(`${line}\n`, {})?.[0]?.cells ?? []).map((cell) => cell.trim());

/**
 * Tells BACI's files of trade from its list of countries and what else lies in its archive.
 * @throws ParallaxError `FILES_NONE`, `TABLE_UNKNOWN`
 */
export async function openBaci(paths: readonly string[]): Promise<Opened> {
  const log = new Log();
  const files: Opened["files"] = [];
  const listed = new Map<number, string>();
  for (const file of await textFiles(paths)) {
    const lines = await firstLines(file);
    const header = cellsOf(lines[0] ?? "");
    const has = (columns: readonly string[]) => columns.every((column) => header.includes(column));
    if (header.join() === BACI_COLUMNS.join())
      files.push({ file, reads: { layout: "baci", hs: baci.hs?.(file.name) } });
    else if (has(COUNTRIES)) readCountries(file, await firstLines(file, 1_000_000), listed);
    else if (has(["code", "description"])) log.ignore("a list of products, not of trade");
    else if (file.name !== file.path && !/\.csv$/i.test(file.name) && file.name.includes("/"))
      log.ignore("a file of the archive that is no table");
    else throw unknown(file, lines[0] ?? "");
  }
  if (files.length === 0) throw none(paths, BACI_COLUMNS.join(", "));
  const unnamed = files.filter(({ reads }) => reads.layout === "baci" && reads.hs === undefined).length;
  if (unnamed > 0)
    log.warn(
      `the names of ${unnamed} files do not say which edition of the HS their codes are of (BACI_HS17_...)`,
    );
  if (listed.size > 0)
    log.warn(
      `${listed.size} numbers of areas are known only from the publisher's own list; their areas stand as ${[...listed.values()].slice(0, 3).join(", ")}${listed.size > 3 ? ", ..." : ""}`,
    );
  return { paths, files, listed, log, product: productOf };
}

function none(paths: readonly string[], columns: string): ParallaxError {
  return new ParallaxError({
    code: "FILES_NONE",
    message: "none of the files holds trade",
    expected: `at least one file with the columns ${columns}`,
    found: paths.join(", ") || "no files",
    todo: "name the publisher's files as they were downloaded, packed or not",
    exit: 2,
  });
}

/** The publisher's list of countries: what it names and nobody else knows gets a code of its own; what it calls otherwise raises. */
function readCountries(file: TextFile, lines: readonly string[], listed: Map<number, string>): void {
  const header = cellsOf(lines[0] ?? "");
  const column = (name: string) => header.indexOf(name);
  const [code, letters] = [column("country_code"), column("country_iso3")];
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === "") continue;
    const cells = cellsOf(line);
    const number = Number(cells[code]);
    const fail = (expected: string, found: string | undefined, name: string): never => {
      throw new ParallaxError({
        code: "VALUE_UNREADABLE",
        message: `the list of countries holds what cannot be used`,
        expected,
        found: show(found ?? ""),
        where: { file: file.name, line: at + 1, column: name },
        todo: "get the list again from the publisher; if it is whole, Parallax needs to know this code",
      });
    };
    if (!/^\d{1,3}$/.test(cells[code] ?? "")) fail("a number of three digits", cells[code], "country_code");
    // The year of a list is not known; a number that stood for another area before is that of today.
    const known = areaCode(number, 2000);
    const stated = letters < 0 ? "" : (cells[letters] ?? "");
    if (known === undefined) listed.set(number, `_BACI_${number}`);
    else if (isCountry(stated) && isCountry(known) && stated !== known)
      fail(`${known}, whose number ${number} is`, stated, "country_iso3");
  }
}

function unknown(file: TextFile, header: string): ParallaxError {
  return new ParallaxError({
    code: "TABLE_UNKNOWN",
    message: "the file is none of BACI's",
    expected: `the columns ${BACI_COLUMNS.join(",")} in this order, or BACI's own list of countries or products`,
    found: show(header, 160),
    where: { file: file.name, line: 1, column: "1" },
    todo: "leave it out; a table of your own becomes an edition with parallax import",
  });
}

/** The number of the product of one of BACI's lines. */
function productOf(line: string): number | undefined {
  const code = (line.split(",")[3] ?? "").trim();
  return productNumber(code.length === 5 ? `0${code}` : code);
}

/**
 * Tables of UN Comtrade: CSV or text between tabs, by the names that the API, its clients and the downloads before it give to columns.
 * @throws ParallaxError `FILES_NONE`, `TABLE_UNKNOWN`
 */
export async function openComtrade(paths: readonly string[]): Promise<Opened> {
  const log = new Log();
  const files: Opened["files"] = [];
  const places = new Map<TextFile, { separator: string; place: number }>();
  for (const file of await textFiles(paths)) {
    const lines = await firstLines(file);
    const separator = separatorOf(lines.slice(0, 100).join("\n"));
    const header = (cellsOfLine(lines[0] ?? "", separator) ?? []).map(cleanHeader);
    const { columns, lacks } = comtradeColumns(header);
    if (lacks.length > 0) throw notComtrade(file, lines[0] ?? "", lacks);
    files.push({ file, reads: { layout: "comtrade", header, separator } });
    places.set(file, { separator, place: header.indexOf(columns.product ?? "") });
  }
  if (files.length === 0)
    throw none(paths, "reporterCode, partnerCode, flowCode, cmdCode, period and primaryValue");
  return {
    paths,
    files,
    listed: new Map(),
    log,
    product(line, file) {
      const { separator = ",", place = -1 } = places.get(file) ?? {};
      const code = (cellsOfLine(line, separator)?.[place] ?? "").trim();
      return productNumber(code.length % 2 === 1 ? `0${code}` : code);
    },
  };
}

function notComtrade(file: TextFile, header: string, lacks: readonly string[]): ParallaxError {
  return new ParallaxError({
    code: "TABLE_UNKNOWN",
    message: "the file is no table of UN Comtrade",
    expected:
      "the columns reporterCode, partnerCode, flowCode, cmdCode, period and primaryValue, by these or their older names",
    found: `${show(header, 160)}; it lacks ${lacks.join(", ")}`,
    where: { file: file.name, line: 1, column: "1" },
    todo: "leave it out; a table of your own becomes an edition with parallax import",
  });
}
