import type { Commodity } from "../../ledger/quantity.js";
import type { RouteFigure } from "../../ledger/tables.js";
import { halfDigit, type Unit } from "../../units.js";
import { cutOff, type Input, type Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** The state of the two tables, which name no date. */
const AS_OF = "2024";

type Measured = readonly [unit: Unit, power: number];

interface Layout {
  columns: readonly string[];
  commodity: Commodity;
  /** Types of things in the table that are no pipelines for it. */
  others: readonly string[];
  type: string;
  status: string;
  statuses: readonly string[];
  measured(row: Row): Measured;
}

const OIL: Layout = {
  columns: "project,unit,type,parent,countries,status,start_year,capacity,geom,route,url".split(","),
  commodity: "oil",
  type: "oil_pipelines",
  others: ["ngl_pipelines"],
  status: "status",
  statuses: "operating cancelled proposed retired construction shelved mothballed idle".split(" "),
  measured: () => ["barrels a day", 0],
};

const GAS_UNITS: Readonly<Record<string, Measured>> = {
  "bcm/y": ["cubic metres a year", 9],
  "MMcf/d": ["cubic feet a day", 6],
  MMSCMD: ["cubic metres a day", 6],
  "mill.Sm3/day": ["cubic metres a day", 6],
};

const GAS: Layout = {
  columns:
    "project,unit,type,owner,parent,countries,status_tabular,start_year,capacity,production,units,geom,lat,lng,route,url,status".split(
      ",",
    ),
  commodity: "gas",
  type: "gas_pipeline",
  others: ["gas_power_plant", "lng_terminal", "gas_extraction_area"],
  status: "status_tabular",
  statuses: "operating proposed construction cancelled shelved retired mothballed".split(" "),
  measured: (row) => {
    const name = row.text("units");
    return (
      (Object.hasOwn(GAS_UNITS, name) ? GAS_UNITS[name] : undefined) ??
      row.fail("units", Object.keys(GAS_UNITS).join(", "))
    );
  },
};

/** The year in which a line began; empty where it is not given, or where the copy has lost digits of it. */
function sinceOf(row: Row, log: Log): string {
  const text = row.text("start_year");
  if (text === "") return "";
  if (/^(?:18|19|20)\d{2}$/.test(text)) return text;
  if (/^(?:1|19\d?|2|20\d?)$/.test(text)) {
    log.ignore("a year of which digits are lost");
    return "";
  }
  return row.fail("start_year", "a year, or nothing");
}

/** The states of a line in order; undefined where it crosses no border that is named. */
function chainOf(row: Row, log: Log, source: SourceText): [string, ...string[]] | undefined {
  const names = row.text("countries").split(",");
  if (names.length < 2) {
    log.ignore(names[0] === "" ? "a line that names no country" : "a line within one country");
    return undefined;
  }
  const codes = names.map((name) => partnerCode(name.trim(), source, row, "countries", log));
  const [first, ...others] = codes.flatMap((code) => code ?? []);
  if (new Set(codes).size < codes.length) row.fail("countries", "each country once");
  return first === undefined || others.length === 0 ? undefined : [first, ...others];
}

const OPEN = { lastLine: "may be open" } as const;

/**
 * The table of oil ends without a newline, so a cut inside the last address would leave an address. A whole one is made of
 * the project's name; a last one that is not cannot be told from a cut one.
 */
function proveEnd(file: Input, row: Row): void {
  if (file.content(OPEN).endsWith("\n")) return;
  const whole = `https://www.gem.wiki/${encodeURIComponent(row.text("project").replaceAll(" ", "_"))}`;
  if (row.text("url") !== whole) throw cutOff(file.name, row.line, row.text("url"));
}

function* lines(file: Input, layout: Layout, log: Log, source: SourceText): Generator<RouteFigure> {
  const { commodity: of, type, others, status, statuses } = layout;
  const rows = file.rows(layout.columns, OPEN);
  const last = rows.at(-1);
  if (last === undefined) file.fail("FILE_EMPTY", "the file has a header and no rows", "rows", "none");
  proveEnd(file, last);
  for (const row of rows) {
    const kind = row.text("type");
    if (others.includes(kind)) {
      log.ignore(`no pipeline for ${of}: ${kind}`);
      continue;
    }
    if (kind !== type) row.fail("type", [type, ...others].join(", "));
    const state = row.text(status);
    if (!statuses.includes(state)) row.fail(status, statuses.join(", "));
    if (state !== "operating") {
      log.ignore(`does not operate: ${state}`);
      continue;
    }
    const chain = chainOf(row, log, source);
    if (chain === undefined) continue;
    const [about, ...through] = chain;
    const part = row.text("unit").trim();
    const line = {
      saidBy: "GEM",
      about,
      of,
      movement: "capacity",
      id: "gem-2024",
      route: `${row.some("project")}${part === "" ? "" : `, ${part}`}`,
      through: through.join(" "),
      around: "",
      period: AS_OF,
      since: sinceOf(row, log),
      title: "",
      dated: "",
      at: { ...row.at, origin: row.some("url") },
    } as const;
    yield { ...line, value: 1, unit: "count", within: 0 };
    const capacity = row.text("capacity");
    if (capacity === "") {
      log.ignore("no capacity published");
      continue;
    }
    const [unit, power] = layout.measured(row);
    const within = halfDigit(capacity, power);
    if (!Number.isFinite(within)) row.fail("capacity", "a decimal number");
    yield { ...line, value: row.decimal("capacity", power), unit, within };
  }
}

export const reader: Reader<"route"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files)
      yield* lines(file, file.header(OPEN).length === OIL.columns.length ? OIL : GAS, log, source);
  },
};
